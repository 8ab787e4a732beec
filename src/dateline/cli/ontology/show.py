"""`dateline ontology [TYPE]…`: the event types as a readable page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from dateline.languages.owntypes import load_types
from dateline.ontology import EventType, Example, Ontology, load_ontology

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


@click.command(name="show")
@click.argument("names", nargs=-1, metavar="[TYPE]…")
@click.option(
    "--ontology",
    "folder",
    metavar="DIR",
    help="A folder of event types of your own, beside those of PLOVER or in their place.",
)
def command(names: tuple[str, ...], folder: str | None) -> None:
    """Print the event types as a readable page.

    Without a TYPE, one line a type; with one, its definition, its boundaries, its modes and its worked examples.

    \b
    Examples:
      dateline ontology
      dateline ontology ASSAULT COERCE
      dateline ontology --ontology my-types/ FIRE
    """
    ontology = load_types(folder).joined(load_ontology()) if folder else load_ontology()
    pages = [_page(ontology.type(name.upper())) for name in names] or [_index(ontology)]
    click.echo("\n".join(line for page in pages for line in page))


def _index(ontology: Ontology) -> Iterator[str]:
    width = max(map(len, ontology.types))
    for kind in ontology.types.values():
        yield _wrapped(f"{kind.name:<{width}} {kind.definition}", hang=width + 1)


def _page(kind: EventType) -> Iterator[str]:
    yield f"{kind.name}  ({'; '.join(_said(kind))})\n"
    yield f"{_wrapped(kind.definition)}\n"
    yield from (_wrapped(f"- {sentence}", hang=2) for sentence in kind.boundaries)
    if kind.modes:
        yield "\nModes"
        yield from (
            _wrapped(f"  {mode.name:<16} {_number(mode.score):>5}  {mode.definition}", hang=25) for mode in kind.modes
        )
    yield "\nExamples"
    yield from (_wrapped(f"  {_outcome(example)}: {example.text}", hang=6) for example in kind.examples)
    yield ""


def _said(kind: EventType) -> Iterator[str]:
    """What PLOVER says of a type; a user's own may have nothing of it."""
    if kind.quad is not None:
        yield QUADS[kind.quad]
    if kind.score is not None:
        yield f"score {_number(kind.score)}"
    if kind.cameo is not None:
        yield f"CAMEO {kind.cameo}"
    yield f"recipient {kind.recipient}"


def _number(score: float | None) -> str:
    return "" if score is None else f"{score:g}"


def _outcome(example: Example) -> str:
    coded = ", ".join(
        f"{event.type}{' ' + event.mode if event.mode else ''} {event.status}" for event in example.events
    )
    return f"[{example.kind}] {coded or 'no event'}"


def _wrapped(text: str, *, hang: int = 0) -> str:
    return textwrap.fill(text, 100, subsequent_indent=" " * hang)
