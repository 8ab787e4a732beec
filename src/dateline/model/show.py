"""A reading shown to people: as a report for a terminal and as HTML for a notebook."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

from dateline.model.article import Rejection
from dateline.model.finding import Actor, Count, Event, Kind, Place, Quantity, Statement, Status
from dateline.model.printable import one_line
from dateline.model.reading import Reading
from dateline.model.span import Span

WIDTH = 100
"""Columns of the report where the terminal's width is not known."""

MOST = 12
"""Rows of one section; what is left out is counted, never silently lost."""

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}
_CONFLICT = 3


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts colour on words, or leaves them plain."""

    on: bool

    def __call__(self, text: str, *styles: str) -> str:
        """The text in these styles (ANSI SGR codes, ECMA-48)."""
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m" if self.on and text else text


def as_text(item: Reading | Rejection, *, colour: bool = False, width: int = WIDTH) -> str:
    """A report of one page, with an empty line at its end.

    Args:
        item: what came of the page.
        colour: paint it for a terminal.
        width: columns to fill.
    """
    paint = Paint(colour)
    if isinstance(item, Rejection):
        return f"{paint(item.page.key, 'bold')}\n  {paint('no article', 'red')}: {item.reason.value.replace('_', ' ')}. {item.detail}\n"
    parts = [_head(item, paint, width), *_sections(item, paint, width)]
    return "\n".join(part for part in parts if part)


def _sections(reading: Reading, paint: Paint, width: int) -> Iterator[str]:
    names = _names(reading)
    yield _section("Who", [_actor_line(actor, reading) for actor in _people(reading)], paint, width)
    yield _section("Where", _place_lines(reading), paint, width)
    yield _table(reading, names, paint, width)
    yield _said(reading, paint, width)
    yield _section(
        "Numbers",
        [_quantity_line(q, q.value, reading) for q in reading.quantities if q.value is not None],
        paint,
        width,
    )
    if reading.skipped:
        yield _section("Not done", [f"{skipped.step}: {skipped.reason}" for skipped in reading.skipped], paint, width)


def _names(reading: Reading) -> dict[str, str]:
    named: Sequence[Actor | Place] = (*reading.actors, *reading.places)
    return {one.id: one_line(one.name) for one in named}


def _head(reading: Reading, paint: Paint, width: int) -> str:
    article = reading.article
    title = textwrap.fill(one_line(article.title or "(no title)"), width)
    facts = [article.site, _date(reading), _filed(reading), ", ".join(author.name for author in article.authors)]
    about = " · ".join(one_line(fact) for fact in facts if fact)
    return "\n".join(
        line
        for line in (paint("─" * width, "dim"), paint(title, "bold"), about, paint(one_line(reading.page.key), "dim"))
        if line
    )


def _date(reading: Reading) -> str:
    published = reading.article.published
    if published is None:
        return "no date stated"
    return (
        f"{published.date.value[:10]} ({'concluded from the ' if published.inferred else 'by '}{published.basis.value})"
    )


def _filed(reading: Reading) -> str:
    line = reading.article.dateline
    return f"from {line.place}" if line and line.place else ""


def _section(title: str, lines: Sequence[str], paint: Paint, width: int) -> str:
    if not lines:
        return ""
    shown = [textwrap.fill(line, width, initial_indent="  ", subsequent_indent="      ") for line in lines[:MOST]]
    more = [f"  … and {len(lines) - MOST} more"] if len(lines) > MOST else []
    return "\n".join(["", paint(title, "bold", "blue"), *shown, *more])


def _people(reading: Reading) -> list[Actor]:
    """Those who act or speak first; of these people, then organizations and groups, countries last; the most mentioned lead."""
    order = [Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP, Kind.POPULATION, Kind.COUNTRY]
    busy = {statement.speaker for statement in reading.statements}
    busy.update(actor for event in reading.events for actor in (*event.source, *event.target))
    return sorted(
        reading.actors, key=lambda actor: (actor.id not in busy, order.index(actor.kind), -len(actor.mentions))
    )


def _actor_line(actor: Actor, reading: Reading) -> str:
    roles = "; ".join(_roles(actor, reading))
    code = f" [{actor.code}]" if actor.code else ""
    return f"{one_line(actor.name)}{code}{': ' + roles if roles else ''}"


def _roles(actor: Actor, reading: Reading) -> list[str]:
    """The roles of an actor, each once; none that is a part of a fuller one ("Major General" beside "Cambodian Major General")."""
    roles = list(dict.fromkeys(one_line(role.span.of(reading.article.text)) for role in actor.roles))
    return [role for role in roles if not any(role != other and role in other for other in roles)]


def _place_lines(reading: Reading) -> list[str]:
    lines = []
    for place in reading.places:
        where = (
            f"{place.lat:.2f}, {place.lon:.2f}"
            if place.lat is not None and place.lon is not None
            else "position unknown"
        )
        lines.append(f"{one_line(place.name)}{', ' + place.country if place.country else ''} ({place.kind}; {where})")
    return lines


_COLUMNS = (("what", 22), ("status", 13), ("when", 10))
_FIXED = sum(size + 1 for _, size in _COLUMNS) + 2
_ROOM = 24
"""Columns that the parties need beside the others; where there are fewer, they stand on lines of their own."""


def _table(reading: Reading, names: dict[str, str], paint: Paint, width: int) -> str:
    """Who did what to whom, as a table: the act, its status, its time, and the parties with the place and the dead."""
    if not reading.events:
        return ""
    header = f"  {' '.join(name.ljust(size) for name, size in _COLUMNS)} who, to whom, where"
    rows = [row for event in reading.events[:MOST] for row in _event_rows(event, names, paint, width)]
    more = [f"  … and {len(reading.events) - MOST} more"] if len(reading.events) > MOST else []
    return "\n".join(["", paint("What happened", "bold", "blue"), paint(header[:width], "dim"), *rows, *more])


def _event_rows(event: Event, names: dict[str, str], paint: Paint, width: int) -> Iterator[str]:
    """The lines of one event: each cell wrapped in its column."""
    what = f"{event.type}{' ' + event.mode if event.mode else ''}"
    cells = (what, _status(event), (event.time.value or "–")[:10])
    colours = (
        "red" if (event.quad or 0) >= _CONFLICT else "green",
        "yellow" if event.status is not Status.HAPPENED else "dim",
        "cyan",
    )
    columns = [textwrap.wrap(cell, size) for cell, (_, size) in zip(cells, _COLUMNS, strict=True)]
    beside = width - _FIXED >= _ROOM
    parties = textwrap.wrap(_parties(event, names), width - _FIXED if beside else width - 6)
    for *line, who in zip_longest(*columns, parties if beside else [], fillvalue=""):
        padded = [text.ljust(size) for text, (_, size) in zip(line, _COLUMNS, strict=True)]
        yield f"  {' '.join(map(paint, padded, colours))} {who}".rstrip()
    if not beside:
        yield from (f"      {line}" for line in parties)


def _status(event: Event) -> str:
    hedges = [word for word, said in (("background", event.background), ("alleged", event.alleged)) if said]
    return ", ".join([event.status.value, *hedges])


def _parties(event: Event, names: dict[str, str]) -> str:
    source, target = (", ".join(names.get(one, "?") for one in side) for side in (event.source, event.target))
    counts = "; ".join(_count_lines(event.counts))
    where = f" in {names[event.place]}" if event.place in names else ""
    return f"{source or '?'}{' → ' + target if target else ''}{where}{' (' + counts + ')' if counts else ''}"


def _count_lines(counts: Sequence[Count]) -> Iterator[str]:
    """Each count in words, the two ends of a range as one: "at least 24 killed", "30 to 40 wounded"."""
    left = iter(zip_longest(counts, counts[1:]))
    for count, after in left:
        ends = (count.modifier, after.modifier if after and after.what == count.what else None)
        if after and ends == ("at_least", "up_to"):
            yield f"{_number(count.value)} to {_number(after.value)} {count.what}"
            next(left)
        else:
            yield f"{_hedge(count.modifier)}{_number(count.value)} {count.what}"


def _hedge(modifier: str | None) -> str:
    """How exact a number is, with a blank behind it: "at least "."""
    return f"{modifier.replace('_', ' ')} " if modifier else ""


def _said(reading: Reading, paint: Paint, width: int) -> str:
    """Who said what, a speaker at a time, in the order in which they first speak: who they are, then their words."""
    if not reading.statements:
        return ""
    lines = ["", paint("Who said what", "bold", "blue")]
    for speaker, statements in _by_speaker(reading.statements[:MOST], reading).items():
        lines.append(paint(textwrap.fill(speaker, width, initial_indent="  ", subsequent_indent="    "), "bold"))
        words = (_statement_line(statement, reading) for statement in statements)
        lines += [textwrap.fill(line, width, initial_indent="    ", subsequent_indent="      ") for line in words]
    left = len(reading.statements) - MOST
    return "\n".join([*lines, f"  … and {left} more"] if left > 0 else lines)


def _by_speaker(statements: Iterable[Statement], reading: Reading) -> dict[str, list[Statement]]:
    """Statements under the line that tells who speaks; unnamed sources under their own words."""
    lines = {actor.id: _actor_line(actor, reading) for actor in reading.actors}
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        mention = statement.speaker_mention
        unnamed = one_line(mention.of(reading.article.text)) if mention else "nobody named"
        found.setdefault(lines.get(statement.speaker or "", unnamed), []).append(statement)
    return found


def _statement_line(statement: Statement, reading: Reading) -> str:
    said = " … ".join(one_line(part.of(reading.article.text)) for part in statement.content)
    cue = f"{one_line(statement.cue.of(reading.article.text))}: " if statement.cue else ""
    mark = "“{}”" if statement.kind == "direct" else "{}"
    return f"{cue}{mark.format(said.strip(' ,'))}{' (belief)' if statement.kind == 'belief' else ''}"


def _quantity_line(quantity: Quantity, value: float, reading: Reading) -> str:
    counted = f" {one_line(quantity.of.of(reading.article.text))}" if quantity.of else ""
    per = f" per {quantity.per}" if quantity.per else ""
    return f"{_hedge(quantity.modifier)}{_number(value)}{' ' + quantity.unit if quantity.unit else ''}{per}{counted}"


def _number(value: float) -> str:
    """A number with its thousands set apart and at most four places."""
    return f"{value:,.4f}".rstrip("0").rstrip(".")


# ── the notebook ─────────────────────────────────────────────────────────────────────────────────────────────

_STYLE = (
    "<style>.dateline{font:14px/1.5 system-ui,sans-serif;max-width:60rem}.dateline h3{margin:.2rem 0}.dateline h4{margin:.8rem 0 .2rem}"
    ".dateline table{border-collapse:collapse}.dateline td,.dateline th{text-align:left;padding:.15rem .7rem .15rem 0;vertical-align:top}"
    ".dateline time{white-space:nowrap}.dateline mark{background:#fde68a;color:#1f2937;border-radius:2px}.dateline .about{opacity:.75}</style>"
)


def reading_as_html(reading: Reading) -> str:
    """A reading for a notebook: what it reports, each record with the sentence that says so and the trigger marked."""
    names = _names(reading)
    article = reading.article
    about = " · ".join(part for part in (article.site, _date(reading), _filed(reading)) if part)
    people = [(actor.name, actor.code or "", "; ".join(_roles(actor, reading))) for actor in _people(reading)]
    said = [
        (_speaker(s, reading, names), s.kind, " … ".join(part.of(article.text) for part in s.content))
        for s in reading.statements
    ]
    return "".join(
        (
            f"{_STYLE}<div class='dateline'><h3>{escape(article.title or '(no title)')}</h3><div class='about'>{escape(about)}</div>",
            _html_table("Who", ("name", "code", "role"), map(_cells, people)),
            _html_table(
                "What happened",
                ("what", "status", "when", "who, to whom, where", "evidence"),
                (_event_cells(e, reading, names) for e in reading.events),
            ),
            _html_table("Who said what", ("speaker", "kind", "words"), map(_cells, said)),
            "</div>",
        )
    )


def _speaker(statement: Statement, reading: Reading, names: dict[str, str]) -> str:
    spoken = statement.speaker_mention.of(reading.article.text) if statement.speaker_mention else "somebody"
    return names.get(statement.speaker or "", spoken)


def _cells(values: Iterable[str]) -> list[str]:
    return [escape(value) for value in values]


def _event_cells(event: Event, reading: Reading, names: dict[str, str]) -> list[str]:
    what = f"{event.type}{' ' + event.mode if event.mode else ''}"
    what, status, when, parties = _cells((what, _status(event), (event.time.value or "–")[:10], _parties(event, names)))
    return [
        what,
        status,
        f"<time>{when}</time>",
        parties,
        _marked(reading.article.text, event.evidence.sentence, event.evidence.trigger),
    ]


def _marked(text: str, sentence: Span, trigger: Span) -> str:
    before, after = text[sentence.start : trigger.start], text[trigger.end : sentence.end]
    return f"{escape(before)}<mark>{escape(trigger.of(text))}</mark>{escape(after)}"


def _html_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are already HTML, the rows past the first few folded away; nothing where there are no rows."""
    lines = [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    if not lines:
        return ""
    head = f"<tr>{''.join(f'<th>{escape(column)}</th>' for column in columns)}</tr>"
    shown, folded = "".join(lines[:MOST]), "".join(lines[MOST:])
    more = f"<details><summary>… and {len(lines) - MOST} more</summary><table>{head}{folded}</table></details>"
    return f"<h4>{escape(title)}</h4><table>{head}{shown}</table>{more if folded else ''}"
