"""Where elements stand in a page: their XPaths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.articles.markup.tree import Element


class Paths:
    """XPaths of elements: the children of an element are counted once, however many of their paths are asked for."""

    def __init__(self) -> None:
        """Know no element yet."""
        self._steps: dict[Element, str] = {}

    def of(self, element: Element) -> str:
        """The XPath of an element, each step with its place among those of its name."""
        steps = [self._step(one) for one in (element, *element.iterancestors())]
        return "".join(f"/{step}" for step in reversed(steps))

    def _step(self, element: Element) -> str:
        if element not in self._steps:
            parent = element.getparent()
            self._steps.update(_numbered([element] if parent is None else parent))
        return self._steps[element]


def _numbered(children: Iterable[Element]) -> Iterator[tuple[Element, str]]:
    """Elements that stand side by side, each with its step: its name, or a number among all where that is no name in XPath."""
    counts: Counter[str] = Counter()
    for place, child in enumerate(children, start=1):
        counts[child.tag] += 1
        yield (
            child,
            f"{child.tag}[{counts[child.tag]}]" if child.tag.isascii() and child.tag.isalnum() else f"*[{place}]",
        )
