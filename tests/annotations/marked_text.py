"""A parse written inline: `word/TAG`, `[LABEL words]` for an entity; the first verb governs all; block breaks at a bar."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.model.article import Article, Block, BlockKind, DatelinePlace
from dateline.model.page import Page
from dateline.model.parse import Entity, Parse
from dateline.model.reading import Reading, Versions
from dateline.model.span import Span
from dateline.model.time import Basis, Dated, PartialDate

_TOKEN = re.compile(
    r"\[(?P<label>[A-Z]+) |(?P<close>\])|(?P<bar>\|)|(?P<word>\d[\d,.:/]*\d[a-z]*|\d+[a-z]*|[A-Z][a-z]{2,3}\.(?=\s)|(?:[ap]\.m\.)|o'clock|'[a-z]+|[^\W\d_]+|[^\s\w])(?:/(?P<tag>[A-Z$]{2,4}))?"
)
_POS = {"NN": "NOUN", "VB": "VERB", "MD": "AUX", "JJ": "ADJ", "CD": "NUM", "IN": "ADP", "TO": "PART", "DT": "DET"}
_TAGS = {
    "of": "IN",
    "in": "IN",
    "on": "IN",
    "at": "IN",
    "by": "IN",
    "for": "IN",
    "from": "IN",
    "until": "IN",
    "since": "IN",
    "the": "DT",
    "a": "DT",
    "an": "DT",
}
_TAGS |= {
    "will": "MD",
    "to": "TO",
    "and": "CC",
    "one": "CD",
    "two": "CD",
    "three": "CD",
    "now": "RB",
    "recently": "RB",
    "said": "VBD",
    "met": "VBD",
    "killed": "VBD",
}


def marked(source: str) -> tuple[str, Parse]:
    """The plain text and its parse; every token hangs on the first verb of its block, auxiliaries as such."""
    words, tags, entities, blocks, spaces = [], [], [], [0], []
    opened: tuple[int, str] | None = None
    end = 0
    for found in _TOKEN.finditer(source):
        spaces.append(found.start() > end)
        end = found.end()
        if found["label"]:
            opened, end = (len(words), found["label"]), found.end() - 1
            spaces.pop()
        elif found["close"]:
            assert opened
            entities.append(Entity(opened[0], len(words), opened[1]))
            spaces.pop()
        elif found["bar"]:
            blocks.append(len(words))
            spaces.pop()
        else:
            words.append(found["word"])
            tags.append(found["tag"] or _tag(found["word"]))
    return _built(words, tags, entities, blocks, spaces)


def _tag(word: str) -> str:
    if word[0].isdigit():
        return "CD"
    known = _TAGS.get(word.lower())
    return known or (
        word if not word[0].isalnum() else "NNP" if word[0].isupper() else "NNS" if word.endswith("s") else "NN"
    )


def _built(
    words: list[str], tags: list[str], entities: list[Entity], blocks: list[int], spaces: list[bool]
) -> tuple[str, Parse]:
    starts, text = [], ""
    for number, (word, spaced) in enumerate(zip(words, spaces, strict=True)):
        text += "\n\n" if number in blocks[1:] else " " if spaced and text else ""
        starts.append(len(text))
        text += word
    bounds = list(zip(blocks, [*blocks[1:], len(words)], strict=True))
    owner = [number for number, (first, last) in enumerate(bounds) for _ in range(first, last)]
    verbs = [next((at for at in range(first, last) if tags[at].startswith("VB")), first) for first, last in bounds]
    heads = [verbs[block] for block in owner]
    deps = ["ROOT" if at == head else "aux" if tags[at] in ("MD", "TO") else "dep" for at, head in enumerate(heads)]
    return text, Parse(
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        words=tuple(words),
        norms=tuple(word.lower() for word in words),
        lemmas=tuple(word.lower() for word in words),
        pos=tuple("PROPN" if tag.startswith("NNP") else _POS.get(tag[:2], "X") for tag in tags),
        tags=tuple(tags),
        deps=tuple(deps),
        heads=tuple(heads),
        sentence=tuple(owner),
        block=tuple(owner),
        entities=tuple(entities),
        sentences=tuple(bounds),
    )


def shifted(parse: Parse, by: int) -> Parse:
    """The same parse, further on in its text."""
    return replace(parse, starts=tuple(at + by for at in parse.starts), ends=tuple(at + by for at in parse.ends))


def reading_of(
    text: str, *, published: str | None, kind: BlockKind = BlockKind.PARAGRAPH, dateline: int = 0
) -> Reading:
    """A reading of the text, a block a paragraph; its first `dateline` code points are a dateline."""
    article = Article(
        page_id="page",
        text=text,
        blocks=tuple(Block(kind, Span(*found.span())) for found in re.finditer(r".+", text)),
        language="en",
        published=Dated(PartialDate(published), Basis.GIVEN) if published else None,
        dateline=DatelinePlace(None, None, Span(0, dateline)) if dateline else None,
    )
    return Reading(Page("page", b"", "text/plain"), article, Versions("", "", "", ""))
