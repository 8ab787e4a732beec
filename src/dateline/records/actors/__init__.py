"""Actors: one for each chain that is somebody, with roles and codes."""

from dateline.records.actors.find import find_actors

__all__ = ["find_actors"]
