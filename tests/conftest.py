"""Puts this folder on the path, so that helpers beside it (`hung`, `written_parse`) can be used by the tests of every layer.

Tests of properties draw the same examples on every run, so that a change is judged by itself; `make fuzz` draws new ones, and many.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("landing", derandomize=True)
settings.register_profile("fuzz", max_examples=5000, deadline=None)
settings.load_profile("landing")
