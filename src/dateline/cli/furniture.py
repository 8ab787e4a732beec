"""`dateline furniture`: many pages in; the lines that stand on many of a site's pages out, as a file for `dateline read --furniture`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import click

from dateline.articles import read_articles
from dateline.articles.known import host_of
from dateline.articles.standing import FEWEST, SENTENCE_SHARE, SHARE, Least, Tally
from dateline.cli.progress import counted, is_seen
from dateline.errors import InputError
from dateline.model.article import Article, Reason, Rejection
from dateline.model.page import Page
from dateline.pages import walk

_NAMED = 5
"""How many sites a note names."""

Line = tuple[str, int]
"""A line and how many pages have it."""


@dataclass
class Survey:
    """What was seen: a tally for each host (empty: pages without an address), and what was not counted."""

    sites: dict[str, Tally] = field(default_factory=dict)
    rows: int = 0
    rejected: int = 0
    copies: int = 0

    def add(self, page: Page, found: Iterable[Article | Rejection]) -> None:
        """Count what came of a page."""
        for article in found:
            if isinstance(article, Rejection):
                self.rejected += 1
                continue
            tally = self.sites.setdefault(host_of(page.url or article.url) or "", Tally())
            self.copies += not tally.add(article)


@click.command(name="furniture")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--least",
    metavar="N|SHARE",
    multiple=True,
    help="Pages that a line stands on at least: a number (4), a share of its site's pages (0.5 or 50%), or both, each in a "
    f"--least of its own.  [default: {FEWEST} and {SHARE:.0%}]",
)
@click.option(
    "--site", metavar="NAME", default="pages", show_default=True, help="The name for pages that say no address."
)
@click.option("--quiet", is_flag=True, help="No progress and no notes on standard error.")
def command(paths: tuple[str, ...], least: tuple[str, ...], site: str, *, quiet: bool) -> None:
    """Print the lines that stand on many pages of a site, as a file for `dateline read --furniture`.

    PATHS are what `dateline read` takes; rows of clean text are passed over. Pages are of one site where their addresses, or
    those that they call their own, have the same host; pages without any count as one site. Copies of one article count
    once; a sentence must stand on half of the pages, as reports of one matter have sentences in common.

    The file is plain TOML: read it, take out what belongs to articles, add what is missing.

    \b
    Examples:
      dateline furniture saved-pages/ > site.toml
      dateline read --furniture site.toml new-page.html
      dateline furniture --least 10 --least 50% crawl.warc.gz > site.toml
      dateline furniture --site harbour-post dumps/*.txt > site.toml

    Exit status: 0 when the file was written, 2 when there are too few pages, or no such lines.
    """
    needed = _least(least)
    survey = _survey(paths, shown=not quiet and is_seen())
    found = {host: lines for host, tally in sorted(survey.sites.items()) if (lines := _standing(tally, needed))}
    if not quiet:
        for note in _notes(survey, needed, site):
            click.echo(f"dateline: {note}", err=True)
    if not found:
        raise InputError(_nothing(survey, needed, site))
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # standard output is a text stream
    click.echo("\n".join(_file(survey, found, needed, site)))


def _least(given: Sequence[str]) -> Least:
    """The bounds that were given, the others as they are by default.

    Raises:
        InputError: when one is neither a number of pages nor a share of them.
    """
    pages, share = FEWEST, SHARE
    for text in given:
        try:
            number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except ValueError:
            number = 0.0
        if text.isdecimal() and number >= 2:
            pages = int(text)
        elif not text.isdecimal() and 0 < number <= 1:
            share = number
        else:
            message = f"--least {text!r}: expected a number of pages from 2 on, or a share of them such as 0.5 or 50%"
            raise InputError(message)
    return Least(pages, share)


def _survey(paths: Iterable[str], *, shown: bool) -> Survey:
    survey = Survey()
    with counted(walk(paths), shown=shown) as pages:
        for page in pages:
            if isinstance(page, Rejection):
                survey.rejected += 1
            elif page.given.clean:
                survey.rows += 1
            else:
                survey.add(page, _read(page))
    return survey


def _read(page: Page) -> Iterable[Article | Rejection]:
    """The articles of a page; none of one whose reader fails: one bad page never stops a run, and `dateline read` says how."""
    try:
        return read_articles(page)
    except Exception as error:  # noqa: BLE001  # whatever a page makes its reader raise
        return [Rejection(page, Reason.READER_DIED, f"reading the page raised {type(error).__name__}: {error}")]


def _standing(tally: Tally, least: Least) -> list[Line]:
    return tally.standing(least) if tally.articles >= least.pages else []


# ── what is said ─────────────────────────────────────────────────────────────────────────────────────────────


def _notes(survey: Survey, least: Least, site: str) -> Iterator[str]:
    """What was not counted, and why."""
    if survey.rows:
        yield f"rows of clean text passed over, as they have no furniture: {survey.rows:,}"
    if survey.rejected:
        yield f"pages that gave no article: {survey.rejected:,} (`dateline read` says why)"
    if survey.copies:
        yield f"copies of articles that were counted before: {survey.copies:,}"
    if few := [host or site for host, tally in sorted(survey.sites.items()) if tally.articles < least.pages]:
        names = ", ".join(few[:_NAMED]) + (", …" if len(few) > _NAMED else "")
        yield f"sites left out with fewer than {least.pages} different articles: {len(few):,} ({names})"


def _nothing(survey: Survey, least: Least, site: str) -> str:
    """Why there is nothing to write, and what to do."""
    most = max((tally.articles, host) for host, tally in [*survey.sites.items(), ("", Tally())])
    less = ", or ask for less with --least 2" if least.pages > 2 else ""
    if not most[0]:
        return (
            "no page gave an article, so that no line can be counted; give pages (HTML, text dumps, archives of these)"
        )
    if most[0] < least.pages:
        return (
            f"the site with most pages, {most[1] or site}, has {most[0]} different articles, and {least.pages} are needed: "
            f"give more pages of one site{less}"
        )
    return (
        f"no line stands on at least {least.pages} pages and {least.share:.0%} of a site's pages: "
        f"give more pages of one site{less}"
    )


def _file(survey: Survey, found: dict[str, list[Line]], least: Least, site: str) -> Iterator[str]:
    """The lines of the file."""
    sentence = max(least.share, SENTENCE_SHARE)
    yield "# Site furniture: lines that stand on many pages of one site, found by `dateline furniture`. Use it so:"
    yield "#"
    yield "#     dateline read --furniture THIS-FILE PAGES"
    yield "#"
    yield f"# Each line stands on at least {least.pages} of its site's pages, and on {least.share:.0%} of them; a sentence on {sentence:.0%}."
    yield "# `pages` counts different articles; the number behind a line, those that have it. Lines are in lower case, without"
    yield "# punctuation at their ends. Take out what belongs to articles; add what is missing."
    yield "#"
    yield "# A section holds for the pages of its host, and of hosts that are part of it; one without `host` for all pages."
    for host, lines in found.items():
        named = f"host = {_quoted(host)}" if host else f"name = {_quoted(site)}"
        yield f"\n[[sites]]\n{named}\npages = {survey.sites[host].articles}\nlines = ["
        yield from (f"    {_quoted(line)},  # {count}" for line, count in lines)
        yield "]"


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too, but for one character; lone surrogates have no place in a file."""
    written = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    return written.encode("utf-8", "replace").decode()
