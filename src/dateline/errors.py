"""Every error raised on purpose, drawn as a tree.

DatelineError
├── InputError       the caller named something that cannot be used (a path, a date, an option)
├── PageError        one page cannot be read; it becomes a Rejection and never stops a run
├── FindingError     a step gave a finding that does not stand on the text (our bug)
├── OntologyError    an event type's TOML is not as it should be
├── LanguageError    a language's table is not as it should be, or its model is missing
└── KnowledgeError   the knowledge base is missing or a table of it is not as it should be

Each message says what was found, what was expected and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable


class DatelineError(Exception):
    """The root of all errors that Dateline raises on purpose."""


class InputError(DatelineError):
    """The caller named something that cannot be used: a path, a date, an option."""


class PageError(DatelineError):
    """One page cannot be read. `reason` is a value of `model.article.Reason`; `links` are headlines with their addresses."""

    def __init__(self, reason: str, detail: str, links: Iterable[tuple[str, str]] = ()) -> None:
        """Keep the parts apart, so that a Rejection can be made from them."""
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
        self.links = tuple(links)


class FindingError(DatelineError):
    """A step gave a finding that does not stand on the article's text."""


class OntologyError(DatelineError):
    """An event type's TOML is not as it should be."""


class LanguageError(DatelineError):
    """A language's table is not as it should be, or its model is missing."""


class KnowledgeError(DatelineError):
    """The knowledge base is missing, or one of its tables is not as it should be."""
