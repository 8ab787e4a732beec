"""Builds the knowledge base whenever the project is installed or a wheel is made of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KNOWLEDGE = "src/dateline/knowledge/knowledge.sqlite"


class KnowledgeHook(BuildHookInterface):  # type: ignore[type-arg] # hatchling gives no type for a hook's configuration
    """Makes `knowledge.sqlite` beside its sources, so that an editable install has it too, and puts it into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Build the knowledge base unless it was made from these very inputs."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from dateline.knowledge.build import build_if_needed  # noqa: PLC0415 - importable from here on only
        finally:
            sys.path.pop(0)
        build_if_needed(root / KNOWLEDGE)
        # Version control ignores the file, and hatchling leaves out what version control ignores.
        build_data["artifacts"].append(KNOWLEDGE)
