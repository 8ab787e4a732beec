"""The parse: an article's story blocks through spaCy, into plain columns; the only file that knows spaCy."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from dateline.annotations.mending import mended
from dateline.errors import LanguageError
from dateline.languages import Language
from dateline.model.article import Article, Block, BlockKind
from dateline.model.parse import Entity, Parse

if TYPE_CHECKING:
    import spacy.language
    from spacy.tokens import Doc, Token

BATCH = 128
"""Paragraphs a batch: below 64 the model is a third slower, above 256 nothing is gained."""

LONGEST = 8_000
"""Code points in one piece given to the model; a longer paragraph is cut at white space, so that memory stays bounded."""

STRAIGHT = str.maketrans("“”„‟″«»‘’‚‛′`\u00a0", '"""""""\'\'\'\'\'\'\x20')
"""The models know straight quotes best; every replacement has the same length, so offsets stay."""

_MONEY_RANGE = r"(?:(?<=\d[a-z])|(?<=\d[a-z]{2}))[-–](?=[$€£¥₹]?\d)|(?<=\d)[-–](?=[$€£¥₹]\d)"
"""The dash in "$3m-$5m" and "€3-€5": spaCy splits only between digits."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one block that is parsed as one document."""

    block: int
    start: int
    text: str
    """The article's own characters; the model gets them with straight quotes."""


_Row = tuple[int, int, str, str, str, str, str, str, int, int, int]
"""One token: the columns of `Parse`, in their order."""


def parse_articles(articles: Sequence[Article], *, language: Language, small: bool = False) -> Iterator[Parse]:
    """One parse for each article, in order; the paragraphs of all of them share batches.

    Args:
        articles: articles in this language.
        language: names the model package and the token rules.
        small: take the language's small model (less memory, weaker names).

    Raises:
        LanguageError: when the language has no model or its package is not installed.
    """
    model = load_model(language, small=small)
    pieces = [list(_pieces(article)) for article in articles]
    docs = model.pipe((piece.text.translate(STRAIGHT) for group in pieces for piece in group), batch_size=BATCH)
    for group in pieces:
        yield mended(_columns(group, [next(docs) for _ in group], language.lemmas), language.predicates)


def load_model(language: Language, *, small: bool = False) -> spacy.language.Language:
    """The language's spaCy model, loaded once a process.

    Raises:
        LanguageError: when the language has no model or its package is not installed.
    """
    return _load(language.small_model if small else language.model, language.whole_prefixes, language.whole_words)


def story_texts(article: Article) -> list[str]:
    """The texts that the model is given for an article, one a paragraph, with straight quotes."""
    return [piece.text.translate(STRAIGHT) for piece in _pieces(article)]


def _pieces(article: Article) -> Iterator[_Piece]:
    """The story's blocks without the dateline, quotes straightened, long ones cut."""
    for number, block in enumerate(article.blocks):
        if block in article.body:
            yield from _cut(number, _after_dateline(article, block), article.text[: block.span.end])


def _after_dateline(article: Article, block: Block) -> int:
    """Where the block's own words begin: a dateline is read as an adverbial of the first verb if it is left in."""
    line = article.dateline
    return (
        line.span.end
        if line and block.kind is not BlockKind.TITLE and block.span.contains(line.span)
        else block.span.start
    )


def _cut(block: int, start: int, text: str) -> Iterator[_Piece]:
    while start < len(text):
        end = min(len(text), start + LONGEST)
        if end < len(text):
            end = (
                max(text.rfind(" ", start + LONGEST // 2, end), start) + 1
                if " " in text[start + LONGEST // 2 : end]
                else end
            )
        if not text[start:end].isspace():
            yield _Piece(block, start, text[start:end])
        start = end


def _columns(pieces: Sequence[_Piece], docs: Sequence[Doc], lemmas: Mapping[str, str]) -> Parse:
    """The documents of one article as one parse: token and sentence numbers run on, offsets are the article's."""
    grown = _Growing(lemmas)
    for piece, doc in zip(pieces, docs, strict=True):
        grown.add(piece, doc)
    return grown.parse()


class _Growing:
    """Columns under construction."""

    def __init__(self, lemmas: Mapping[str, str]) -> None:
        """Start empty; `lemmas` are base forms that overrule the model's."""
        self.lemmas = lemmas
        self.rows: list[_Row] = []
        self.entities: list[Entity] = []
        self.sentences: list[tuple[int, int]] = []

    def add(self, piece: _Piece, doc: Doc) -> None:
        base, rank = len(self.rows), _rank(doc)
        for sentence in doc.sents:
            first, last = base + rank[sentence.start], base + rank[sentence.end]
            if first < last:
                self.rows.extend(self._row(token, piece, base, rank) for token in sentence if not token.is_space)
                self.sentences.append((first, last))
        for entity in doc.ents:
            first, last = base + rank[entity.start], base + rank[entity.end]
            if first < last:
                self.entities.append(Entity(first, last, entity.label_))

    def _row(self, token: Token, piece: _Piece, base: int, rank: list[int]) -> _Row:
        start = piece.start + token.idx
        head = token if token.head.is_space else token.head
        word = piece.text[token.idx : token.idx + len(token)]
        lemma = token.lemma_ if token.pos_ == "PROPN" else self.lemmas.get(token.lower_, token.lemma_.lower())
        labels = (token.pos_, token.tag_, token.dep_)
        return (
            start,
            start + len(token),
            word,
            token.lower_,
            lemma,
            *labels,
            base + rank[head.i],
            len(self.sentences),
            piece.block,
        )

    def parse(self) -> Parse:
        if not self.rows:
            return Parse()
        starts, ends, words, norms, lemmas, pos, tags, deps, heads, sentence, block = zip(*self.rows, strict=True)
        return Parse(
            starts=starts,
            ends=ends,
            words=words,
            norms=norms,
            lemmas=lemmas,
            pos=pos,
            tags=tags,
            deps=deps,
            heads=heads,
            sentence=sentence,
            block=block,
            entities=tuple(self.entities),
            sentences=tuple(self.sentences),
        )


def _rank(doc: Doc) -> list[int]:
    """For every token of the document, and for its end, how many tokens that are not white space stand before it."""
    rank = [0]
    for token in doc:
        rank.append(rank[-1] + (not token.is_space))
    return rank


@lru_cache(maxsize=4)
def _load(
    package: str | None, whole_prefixes: tuple[str, ...], whole_words: tuple[str, ...]
) -> spacy.language.Language:
    """The model, loaded once a process.

    Its matrix products run on numpy's own BLAS, a third faster than the one spaCy bundles, with the same annotations.
    """
    if package is None:
        message = "this language names no model; expected a package name in its language.toml"
        raise LanguageError(message)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # one thread a process: more workers gain more than more threads
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415  # a second of imports that `dateline --help` must not pay

    set_current_ops(NumpyOps(use_blis=False))
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", message=r".*W095"
        )  # a 3.7 model under spaCy 3.8: measured better than the 3.8 one
        model = _open(package)
    _split_words(model, whole_prefixes)
    for word in whole_words:
        for form in (word, f"{word}s", word.capitalize(), f"{word.capitalize()}s"):
            model.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]  # as in _split_words
    return model


def _open(package: str) -> spacy.language.Language:
    try:
        return import_module(package).load()  # type: ignore[no-any-return]  # model packages are not annotated
    except ImportError as error:
        message = f"the language model package {package} is not installed: run `pip install dateline` again, or `pip install {package.replace('_', '-')}`"
        raise LanguageError(message) from error


def _split_words(model: spacy.language.Language, prefixes: tuple[str, ...]) -> None:
    """Keep "re-opened" one word: no split at a hyphen behind one of the prefixes; split "$3m-$5m".

    Split, "re" is read as a verb and the rest of the sentence falls apart. The rule spaCy splits hyphens by is an infix
    pattern; a look-behind on each prefix is put before the hyphen.
    """
    guards = "".join(rf"(?<!\b(?i:{prefix}))" for prefix in prefixes)
    infixes = [str(rule).replace("(?:-", f"(?:{guards}-") for rule in model.Defaults.infixes or ()]
    infixes.append(_MONEY_RANGE)
    model.tokenizer.infix_finditer = re.compile("|".join(infixes)).finditer  # type: ignore[union-attr]  # packaged models use spaCy's own tokenizer
