"""`dateline ontology`: the event types as a readable page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from dateline.ontology import EventType, Example, Ontology, load_ontology

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


@click.command(name="ontology")
@click.argument("names", nargs=-1, metavar="[TYPE]…")
def command(names: tuple[str, ...]) -> None:
    """Print the event types as a readable page.

    Without a TYPE, one line a type; with one, its definition, its boundaries, its modes and its worked examples.

    \b
    Examples:
      dateline ontology
      dateline ontology ASSAULT COERCE
    """
    ontology = load_ontology()
    pages = [_page(ontology.type(name.upper())) for name in names] or [_index(ontology)]
    click.echo("\n".join(line for page in pages for line in page))


def _index(ontology: Ontology) -> Iterator[str]:
    for kind in ontology.types.values():
        yield _wrapped(f"{kind.name:<10} {kind.definition}", hang=11)


def _page(kind: EventType) -> Iterator[str]:
    yield f"{kind.name}  ({QUADS[kind.quad]}; score {kind.score:g}; CAMEO {kind.cameo}; recipient {kind.recipient})\n"
    yield f"{_wrapped(kind.definition)}\n"
    yield from (_wrapped(f"- {sentence}", hang=2) for sentence in kind.boundaries)
    if kind.modes:
        yield "\nModes"
        yield from (_wrapped(f"  {mode.name:<16} {mode.score:>5g}  {mode.definition}", hang=25) for mode in kind.modes)
    yield "\nExamples"
    yield from (_wrapped(f"  {_outcome(example)}: {example.text}", hang=6) for example in kind.examples)
    yield ""


def _outcome(example: Example) -> str:
    coded = ", ".join(
        f"{event.type}{' ' + event.mode if event.mode else ''} {event.status}" for event in example.events
    )
    return f"[{example.kind}] {coded or 'no event'}"


def _wrapped(text: str, *, hang: int = 0) -> str:
    return textwrap.fill(text, 100, subsequent_indent=" " * hang)
