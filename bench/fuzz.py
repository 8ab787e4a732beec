"""Broken pages by the thousand: our own pages, damaged at random, are read, and what comes out must be sound.

    python bench/fuzz.py [--seconds N] [--seed N] [--keep FOLDER] [--guided]

Tags are deleted, doubled, moved and spliced in from other pages, attributes and metadata filled with garbage, lines shuffled,
encodings mixed, bytes flipped. Reports tracebacks, what `tests/promises/sound.py` finds wrong, and pages that take more than two
seconds of CPU time, and keeps each in a folder. With --guided the choice of pages is led by the coverage of the code: that needs
`pip install atheris`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from dateline.articles import read_articles
from dateline.model.article import Article, Rejection
from dateline.model.page import Given, Page

HERE = Path(__file__).parents[1]
MOST_SECONDS = 2.0
MOST_BYTES = 400_000
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>|<!--|-->|<!\[CDATA\[")
_VALUE = re.compile(r"=\"[^\"]{0,300}\"")

GARBAGE = (
    *("\x00", "\ud800", "\udfff\ud800", "\ufffe", "\uffff", "\ufeff", "\u200b", "\u2028", "\x85", "\x1e", "\r", "\t", "\u0301\u0327" * 40),
    *("😀", "é", "外交部", "عمّان", "İ", "ß", "ﬁ", "&#0;", "&#xD800;", "&#x110000;", "&bogus;", "&amp", "\\ud800", "%00"),
    *("<", ">", "<<p>>", "<p", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-16'?>", "<plaintext>", "<template>"),
    *("http://[", "https://", "//", "http://ⅷ℀.com/", "mailto:a", "javascript:x", "#", "/2021/13/45/", "http://a:b@c:99999/"),
    *("0000-00-00", "2021-02-31", "2021-03-03T25:61:61+99:99", "99999999999999", "March 32, 2021", "1.1.1.1.2021", "٢٠٢٤-٠١-٠١", "１９９９"),
    *("By By By", "By ", "By: ,", "(Reuters) -", "KABUL —", "(", "((((", "“", "”””", "© 2021", "Photo: ", "| | |", "• ", "—", "...", " - "),
    *("a" * 300, " " * 300, "Key Points:", "Read also", "Comments", "Share", "[1]", "1/3", "Ann Lee", "AFP", "@ann", "www.", "a@b.c"),
)  # fmt: skip
"""What is put into pages."""

MARKUP = (
    *("<article>", "</article>", "<h1>", "</h1>", "<h2>", "<div class=related>", "</div>", "<aside>", "</aside>", "<figure><figcaption>"),
    *("</figure>", "<table><tr><td>", "</table>", "<ul><li>", "</ul>", "<blockquote>", "</blockquote>", "<a href='http://['>", "</a>", "<br><br>"),
    *("<time datetime='x'>", "<time>10:00</time>", "<span class=credit>", "</span>", "<p hidden>", "<div class='byline author'>", "<svg>", "</svg>"),
    *("<select><option>", "<noscript>", "<script>", "</script>", "<style>", "<title>", "</title>", "<base href='//['>", "<frameset>", "<body>"),
    *("<html lang='\ud800'>", "<html lang=zh>", "<math><mtext>", "<o:p>", "<x-y.z>", "<p/>", "<image>", "<isindex>", "<nobr>", "<ruby>"),
)  # fmt: skip
"""Markup that is put into pages."""

METADATA = (
    "<meta property='og:title' content='{}'>",
    "<meta name=author content='{}'>",
    "<meta property='article:published_time' content='{}'>",
    "<meta property='og:url' content='{}'>",
    "<meta name=keywords content='{}'>",
    "<meta property='og:site_name' content='{}'>",
    "<meta charset='{}'>",
    "<link rel=canonical href='{}'>",
    "<title>{}</title>",
    "<time itemprop=datePublished datetime='{}'>",
    '<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{}", "author": "{}"}}</script>',
    '<script type="application/ld+json">{{"@type": ["NewsArticle", 3, null, {{}}], "author": [null, {{"name": 4}}, {{"@id": "{}"}}]}}</script>',
    '<script type="application/ld+json">[{{"@type": "NewsArticle", "url": "{}", "keywords": {{}}, "articleBody": ["{}"]}}]</script>',
    '<script type="application/ld+json">{{"@graph": {{"@type": "NewsArticle", "datePublished": 20210303, "headline": ["{}"]}}}}</script>',
    '<script type="application/ld+json">{{"@type": "LiveBlogPosting", "@id": {{}}, "mainEntityOfPage": {{"@id": 4}}, "publisher": [[]]}}</script>',
)
"""What a page may say of itself."""

CHARSETS = (
    None,
    None,
    None,
    None,
    "utf-8",
    "utf-16",
    "latin-1",
    "shift_jis",
    "utf-7",
    "punycode",
    "idna",
    "hz",
    "rot13",
    "undefined",
    "a\x00b",
    "",
)
ADDRESSES = (
    None,
    None,
    None,
    "https://courier.example/2021/03/03/wall",
    "http://[",
    "//",
    "a" * 3000,
    "https://ⅷ℀.com/",
)
LANGUAGES = (None, None, None, None, "en", "zh", "ar", "xx", "", "../en")

Change = Callable[[str, random.Random], str]


def pages() -> list[Page]:
    """The pages that damage begins with."""
    files = sorted(
        [*HERE.glob("examples/*"), *HERE.glob("tests/pages/*/page.*"), *HERE.glob("tests/articles/found/*.page")]
    )
    return [
        Page(path.name, path.read_bytes(), "text/html" if b"<" in path.read_bytes()[:200] else "text/plain")
        for path in files
        if path.suffix in (".html", ".txt", ".page")
    ]


# ── what is done to them ─────────────────────────────────────────────────────────────────────────────────────


def _cut(text: str, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 3, 20, 200, 2000)))


def delete(text: str, chance: random.Random) -> str:
    """A stretch is missing."""
    start, end = _cut(text, chance)
    return text[:start] + text[end:]


def double(text: str, chance: random.Random) -> str:
    """A stretch stands there several times."""
    start, end = _cut(text, chance)
    return text[:end] + text[start:end] * chance.choice((1, 1, 2, 50)) + text[end:]


def truncate(text: str, chance: random.Random) -> str:
    """The end is missing, or the beginning."""
    at = chance.randrange(len(text) + 1)
    return text[:at] if chance.random() < 0.7 else text[at:]


def spoil(text: str, chance: random.Random) -> str:
    """Garbage stands in the middle."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(GARBAGE) * chance.choice((1, 1, 1, 5, 100)) + text[at:]


def tag(text: str, chance: random.Random) -> str:
    """A tag is missing, doubled, or another one."""
    found = list(_TAG.finditer(text))
    if not found:
        return text
    one, other = chance.choice(found), chance.choice(found)
    new = chance.choice(("", one.group() * 2, other.group(), one.group() * 30, chance.choice(MARKUP)))
    return text[: one.start()] + new + text[one.end() :]


def value(text: str, chance: random.Random) -> str:
    """An attribute holds garbage."""
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + f'="{chance.choice(GARBAGE)}"' + text[one.end() :]


def claim(text: str, chance: random.Random) -> str:
    """The page says something else of itself."""
    said = chance.choice(METADATA)
    at = text.find("<head>") + 6 if "<head>" in text and chance.random() < 0.8 else chance.randrange(len(text) + 1)
    return text[:at] + said.format(chance.choice(GARBAGE), chance.choice(GARBAGE)) + text[at:]


def shuffle(text: str, chance: random.Random) -> str:
    """Lines stand in another order."""
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    some = lines[start : start + chance.choice((2, 5, 40))]
    chance.shuffle(some)
    return "\n".join([*lines[:start], *some, *lines[start + len(some) :]])


def line(text: str, chance: random.Random) -> str:
    """A line is missing, doubled, blank, without its end, or garbage."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at : at + 1] = chance.choice(
        (
            [],
            [lines[at]] * 2,
            ["", lines[at], ""],
            [chance.choice(GARBAGE)],
            [lines[at] + " ".join(lines[at + 1 : at + 3])],
        )
    )
    return "\n".join(lines)


def wrap(text: str, chance: random.Random) -> str:
    """A stretch stands in an element, or in many."""
    start, end = _cut(text, chance)
    opening = chance.choice(MARKUP) * chance.choice((1, 1, 3, 60))
    return text[:start] + opening + text[start:end] + chance.choice(("", "</div>", "</p>", "</span>")) + text[end:]


CHANGES: tuple[Change, ...] = (
    delete,
    double,
    truncate,
    spoil,
    spoil,
    tag,
    tag,
    tag,
    value,
    claim,
    claim,
    shuffle,
    line,
    line,
    wrap,
)


def splice(text: str, other: str, chance: random.Random) -> str:
    """A stretch of another page stands in this one."""
    start, end = _cut(other, chance)
    at = chance.randrange(len(text) + 1)
    return text[:at] + other[start:end] + text[at:]


def flip(data: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    out = bytearray(data)
    for _ in range(chance.choice((0, 0, 0, 1, 5, 100)) if out else 0):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def encoded(text: str, chance: random.Random) -> bytes:
    """The text in some encoding, or in two."""
    names = [
        chance.choice(("utf-8",) * 12 + ("utf-16", "latin-1", "cp1251", "gb18030", "shift_jis", "utf-32"))
        for _ in range(2)
    ]
    at = chance.choice((len(text),) * 6 + (len(text) // 2,))
    errors = "surrogatepass" if "utf" in names[0] else "replace"
    return text[:at].encode(names[0], errors) + text[at:].encode(names[1], "replace")


def damaged(page: Page, others: Sequence[Page], chance: random.Random) -> Page:
    """A page with some damage."""
    text = page.payload.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12))):
        if chance.random() < 0.1:
            text = splice(text, chance.choice(others).payload.decode("utf-8", "replace"), chance)
        else:
            text = chance.choice(CHANGES)(text, chance)
        text = text[:MOST_BYTES]
    media = page.media_type if chance.random() < 0.93 else chance.choice(("text/html", "text/plain"))
    given = Given(clean=True, title=chance.choice((None, "A title"))) if chance.random() < 0.03 else page.given
    data = flip(encoded(text, chance), chance)
    return replace(
        Page(page.key, data, media), charset=chance.choice(CHARSETS), url=chance.choice(ADDRESSES), given=given
    )


# ── what comes of it ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Log:
    """What was found so far, each kind once; the pages are kept in a folder."""

    folder: Path
    faults: Callable[..., list[str]]
    reading: Callable[..., list[Article | Rejection]] = read_articles
    read: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str, page: Page, detail: str) -> None:
        """Report a page, where it is the first of its kind."""
        self.kinds[kind] += 1
        if self.kinds[kind] > 1:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"{len(self.kinds):03d}"
        (self.folder / f"{name}.page").write_bytes(page.payload)
        told = {
            "media_type": page.media_type,
            "charset": page.charset,
            "url": page.url,
            "clean": page.given.clean,
            "kind": kind,
        }
        (self.folder / f"{name}.json").write_text(json.dumps({**told, "detail": detail}, indent=1))
        print(f"{name} {page.key}: {kind}\n{detail}", flush=True)


def judge(page: Page, log: Log, language: str | None = None) -> None:
    """Read a page, and log what is wrong."""
    log.read += 1
    before = time.process_time()
    try:
        found = log.reading(page, language=language)
        taken = time.process_time() - before
        wrong = log.faults(page, found)
    except Exception as error:  # noqa: BLE001  # any at all is what is looked for
        last = traceback.extract_tb(error.__traceback__)[-1]
        log.add(f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}", page, traceback.format_exc())
        return
    log.outcomes[getattr(found[0], "reason", "article")] += 1
    for fault in wrong:
        log.add(fault.split(":")[0], page, fault)
    if taken > MOST_SECONDS:
        log.add(f"more than {MOST_SECONDS} s", page, f"{taken:.1f} s of CPU time, {len(page.payload):,} bytes")


def at_random(log: Log, seconds: float, seed: int) -> None:
    """Damage pages for some time."""
    known = pages()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        chance = random.Random(f"{seed} {log.read}")  # noqa: S311  # no secret
        page = chance.choice(known)
        judge(damaged(page, known, chance), log, chance.choice(LANGUAGES))


def guided(log: Log, seconds: float, seed: int) -> None:
    """The same, led by coverage: a page that reached new code is damaged further."""
    import atheris  # noqa: PLC0415  # not everybody has it

    for name in [name for name in sys.modules if name.startswith("dateline.articles")]:
        del sys.modules[name]
    with atheris.instrument_imports(include=["dateline.articles"]):
        log.reading = importlib.import_module("dateline.articles").read_articles
    known = pages()

    def mutate(data: bytes, most: int, chosen: int) -> bytes:
        chance = random.Random(chosen)  # noqa: S311  # no secret
        page = Page("fuzz", data[1:], ("text/html", "text/plain")[data[0] & 1]) if data else chance.choice(known)
        made = damaged(page, known, chance)
        return bytes([made.media_type == "text/plain"])[:most] + made.payload[: most - 1]

    def once(data: bytes) -> None:
        if data:
            judge(Page("fuzz", data[1:], ("text/html", "text/plain")[data[0] & 1]), log)

    corpus = log.folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(known):
        (corpus / f"{number}").write_bytes(bytes([page.media_type == "text/plain"]) + page.payload)
    options = [
        sys.argv[0],
        f"-max_total_time={int(seconds)}",
        f"-seed={seed}",
        "-max_len=200000",
        "-print_final_stats=1",
        str(corpus),
    ]
    atheris.Setup(options, once, custom_mutator=mutate)
    atheris.Fuzz()


def main() -> None:
    """Fuzz and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300, help="how long (default: 300)")
    parser.add_argument("--seed", type=int, default=1, help="another seed damages other pages (default: 1)")
    parser.add_argument(
        "--keep", type=Path, default=Path("build/fuzz"), help="where cases are kept (default: build/fuzz)"
    )
    parser.add_argument("--guided", action="store_true", help="led by coverage, with atheris")
    options = parser.parse_args()
    sys.path.insert(0, str(HERE / "tests" / "promises"))
    faults = importlib.import_module("sound").faults
    log = Log(options.keep, faults)
    try:
        (guided if options.guided else at_random)(log, options.seconds, options.seed)
    finally:
        print(f"{log.read:,} pages: {', '.join(f'{name} {count:,}' for name, count in log.outcomes.most_common())}")
        print("\n".join(f"{count:6,} {kind}" for kind, count in log.kinds.most_common()) or "nothing was wrong")


if __name__ == "__main__":
    main()
