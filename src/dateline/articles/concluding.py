"""The day of publication of a page that states none near its title, concluded from what its article and its foot date."""

from __future__ import annotations

from collections.abc import Callable

from dateline.articles.dates import Dating, find_date, find_dates
from dateline.languages.furniture import DateWords, date_words, furniture_words
from dateline.model.article import Article, BlockKind
from dateline.model.time import Basis, Dated, PartialDate

LEAD = 120
"""Words of the story in which the day's news names its day."""

_LONGEST_LEAD = 10 * LEAD
_BESIDE = 30
"""Code points from a date back to the weekday that is said with it ("on Wednesday, 8 May 2019")."""
_SHORT = 4
"""Letters of a short form of a weekday, which may be another word ("sun", "sat")."""


def concluded(article: Article) -> Dated | None:
    """The best supported of the days that may be the one of publication; None where none is.

    In this order: the full date of the dateline; the one date of the lines at the foot that say when the page was published; a
    caption's date on a weekday that the lead names; a date in the lead said with its weekday. The last two are inferred.
    """
    words = date_words(article.language)
    return next((found for way in _WAYS if (found := way(article, words))), None)


def _by_dateline(article: Article, words: DateWords) -> Dated | None:
    date = find_date(article.dateline.span.of(article.text), words) if article.dateline else None
    return Dated(date, Basis.TEXT) if date else None


def _at_foot(article: Article, words: DateWords) -> Dated | None:
    """The date of the lines that say when something was published, where these agree."""
    reason = furniture_words(article.language).reason
    lines = (scrap.text for scrap in article.furniture if scrap.reason == "dates")
    dates = {date for line in lines if reason(line) == "dates" and (date := find_date(line, words))}
    return Dated(dates.pop(), Basis.BYLINE) if len(dates) == 1 else None


def _by_caption(article: Article, words: DateWords) -> Dated | None:
    """The last day that a caption dates, where the lead names its weekday; an archive picture's is none."""
    spoken = _weekdays(_lead(article), words)
    captions = (block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.CAPTION)
    archive = furniture_words(article.language).startings("caption", "archive")
    fresh = (caption for caption in captions if not caption.casefold().startswith(archive))
    dates = [dating.date for caption in fresh for dating in find_dates(caption, words)]
    return _latest([date for date in dates if date.day and date.day.weekday() in spoken], Basis.CAPTION)


def _in_lead(article: Article, words: DateWords) -> Dated | None:
    """The last day of the lead that is said with its own weekday, as only days near at hand are."""
    lead = _lead(article)
    return _latest([dating.date for dating in find_dates(lead, words) if _agrees(lead, dating, words)], Basis.TEXT)


_WAYS: tuple[Callable[[Article, DateWords], Dated | None], ...] = (_by_dateline, _at_foot, _by_caption, _in_lead)


def _latest(dates: list[PartialDate], basis: Basis) -> Dated | None:
    return Dated(max(dates, key=lambda date: date.value), basis, inferred=True) if dates else None


def _lead(article: Article) -> str:
    """The first words of the story."""
    told = (block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.PARAGRAPH)
    return " ".join(" ".join(told)[:_LONGEST_LEAD].split()[:LEAD])


def _weekdays(text: str, words: DateWords) -> set[int]:
    """The weekdays that a text names in full."""
    return {words.weekdays[token] for token in _tokens(text) if token in words.weekdays and len(token) > _SHORT}


def _agrees(text: str, dating: Dating, words: DateWords) -> bool:
    """Whether the weekday said right before a date is the one that it was."""
    before = set(_tokens(text[max(0, dating.start - _BESIDE) : dating.start])[-2:])
    return dating.date.day is not None and any(
        words.weekdays.get(token) == dating.date.day.weekday() for token in before if len(token) > _SHORT
    )


def _tokens(text: str) -> list[str]:
    return [token.strip(".,;:\"'“”’()") for token in text.casefold().split()]
