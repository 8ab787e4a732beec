"""How the documentation is built: Markdown pages (MyST) with the furo theme."""

from __future__ import annotations

from importlib.metadata import version as installed

project = "Dateline"
author = "The Dateline maintainers"
copyright = "2026, The Dateline maintainers"  # noqa: A001  # Sphinx's name
release = version = installed("dateline")
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence"]
html_theme = "furo"
html_title = "Dateline"
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
nitpicky = False
