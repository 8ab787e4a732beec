"""Text of a page as it may be shown: without characters that would steer a terminal or turn the direction of its lines."""

from __future__ import annotations


def one_line(text: str) -> str:
    """Text on one line, without characters that are not to be seen."""
    return " ".join(printable(text).split())


def printable(text: str) -> str:
    """Text of the same length with a blank in the place of all that is not to be seen."""
    return "".join(char if char.isprintable() and not _is_private(char) else " " for char in text)


def _is_private(char: str) -> bool:
    """Whether a character is of the private-use area: no two fonts show the same there, and marks are written with them."""
    return "\ue000" <= char <= "\uf8ff"
