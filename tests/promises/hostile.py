"""Pages that are made to be slow: each shape is one thing over and over, at any size, with a report around it.

`SHAPES` maps a name to a function that makes the page of a size in bytes. The first part of a name says where the thing stands:
`text` in the lines of a dump, `run` in one line without end, `p` and `li` in such elements, `paragraph` in one, `html` as markup of its own, `row` in a clean text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from itertools import count

from dateline.model.page import Given, Page

Making = Callable[[int], Page]
"""The page of a size in bytes, more or less."""

Counted = Callable[[int], str]
"""The piece of a page with a number: all are alike, and no two the same where they say their number."""

STORY = (
    "The harbour council of Tarnovo Bay met on Tuesday to settle who pays for the new breakwater.",
    "Its chairwoman, Ilse Varga, said the storms of last winter had left the town no other choice.",
    "Fishermen blocked the quay for two hours, and the police led eleven of them away without force.",
    "A vote is expected on Friday, after the engineers have shown their figures to both sides.",
)
SENTENCE = "Engineers told the council on Monday that stretch {0} of the wall would not hold, and asked for more time. "
NAMES = ("Ann Lee", "Boris Hale", "Carla Moreno", "David Okoro", "Eva Lindqvist")


def word(number: int) -> str:
    """A word of letters for a number."""
    return (word(number // 26) if number >= 26 else "") + chr(97 + number % 26)


def _new_words(number: int) -> str:
    words = " ".join(f"stretch{word(10 * number + n)}" for n in range(10))
    return f"The council said that {words} would not hold."


LINES: Mapping[str, Counted] = {
    "short": lambda n: f"word {n}",
    "words": lambda n: f"a line of {n} words that ends nowhere",
    "prose": lambda n: SENTENCE.format(n).strip(),
    "one word changed": lambda n: SENTENCE.format("seven").strip().replace("Monday", f"Monday{n % 997}"),
    "same": lambda _: SENTENCE.format("seven").strip(),
    "twins": lambda n: f"Workers carry sandbags to the quay at dawn on day {n // 2} of the flood",
    "nearly twins": lambda n: f"Workers carry sandbags to the quay at dawn on day {n} of the flood",
    "bullets": lambda n: f"• item {n} of the agenda",
    "boxes": lambda n: ("Key Points:", "Key Points:", f"• item {n}", f"• item {n + 1}")[n % 4],
    "headings": lambda n: f"What We Know About Stretch {n}",
    "new words": _new_words,
    "new words and furniture": lambda n: (_new_words(n), SENTENCE.format(n), "Advertisement")[n % 3],
    "prose and closing lines": lambda n: (SENTENCE.format(n), "Comments")[n % 2],
    "teasers": lambda n: ("Read also", f"Council of town {n} votes on its harbour wall today")[n % 2],
    "captions": lambda n: f"Ilse Varga (L) looks on during a visit to pier {n}, in this file photo.",
    "credits": lambda n: f"Photo: {NAMES[n % 5]}/Agency {n}",
    "caption and credit": lambda n: f"The quay at dawn in week {n}. Photograph: {NAMES[n % 5]}/Agency",
    "bylines": lambda n: f"By {NAMES[n % 5]} and {NAMES[n % 3]}, Staff Writer {n}",
    "bylines with blanks": lambda n: f"By{' ' * 190}{n}",
    "bylines in one word": lambda n: f"By {'a' * 180}{n}",
    "names": lambda n: NAMES[n % 5],
    "names of all": lambda n: f"By {word(n).capitalize()} Leeson",
    "names and dates": lambda n: (NAMES[n % 5], "March 3, 2021")[n % 2],
    "dates": lambda n: f"Published March {n % 28 + 1}, 20{n % 90 + 10} at 10:{n % 60:02d}",
    "datelines": lambda n: (
        f"TARNOVO, March {n % 28 + 1} (Reuters) - The council met again on day {n} and rose at dusk."
    ),
    "bare datelines": lambda n: f"TARNOVO, Region {n} (Reuters) -",
    "copyright": lambda n: f"© 20{n % 90 + 10} The Tarnovo Courier, All Rights Reserved, an Example {n} company",
    "copyright and blanks": lambda n: f"© 20{n % 90 + 10} {' ' * 230}{n}",
    "brackets and blanks": lambda n: f"The quay at dawn in week ({' ' * 500}{n} of the flood",
    "bars and blanks": lambda n: f"The quay at dawn in week {' ' * 500}{n} of the flood",
    "biographies": lambda n: f"{NAMES[n % 5]} is a reporter for the Courier. She has covered harbour {n} since 2009.",
    "menus": lambda n: ("Home", "Share", "Most read", "Subscribe", f"Section {n}")[n % 5],
    "one beginning": lambda n: f"The harbour council of Tarnovo Bay - - - - item {n}",
    "titles with bars": lambda n: f"Council votes on wall {n} | The Courier | News | Home",
    "blank": lambda n: "" if n % 50 else f"word {n}",
    "spaces": lambda n: " " * 60 + f"word {n}" + "\u00a0" * 60,
    "wrapped whole": lambda _: "the council of the town met once more to hear what the new wall would cost",
    "wrapped": lambda n: ("the council of the town met once more to hear what the wall would cost", f"and {n} people")[
        n % 2
    ],
    "han": lambda n: f"外交部发言人在第{n}次例行记者会上回答了记者的提问并介绍了有关情况。",
    "han paragraphs": lambda n: "".join(
        f"外交部发言人在第{20 * n + m}次例行记者会上回答了记者的提问。" for m in range(20)
    ),
    "han datelines": lambda n: f"新华社北京{n % 28 + 1}日电 第{n}次会议举行。",
    "arabic": lambda n: f"قال المتحدث باسم المجلس في اليوم {n} إن الجدار لن يصمد أمام العواصف.",
    "emoji": lambda n: f"😀👩‍👩‍👧 {n} e\u0301\u0302\u0303\u0304 🏳️‍🌈",
    "quotations": lambda n: f"“We will not go,” said {NAMES[n % 5]}, “before day {n}.”",
    "addresses": lambda n: f"https://example.org/a/{n}/b?c=d mail{n}@example.org",
    "handles": lambda n: f"The wall will not hold — {NAMES[n % 5]} (@name{n}) March 3, 2021",
}
"""Lines, each a paragraph or an element of its own."""

RUNS: Mapping[str, Counted] = {
    "words": lambda n: f"word{n} ",
    "sentences": SENTENCE.format,
    "letters": lambda _: "a",
    "capitals": lambda n: f"{NAMES[n % 5]} ",
    "capital letters": lambda _: "A",
    "spaces": lambda _: " ",
    "blanks": lambda n: "\u00a0 \t\u3000"[n % 4],
    "bars": lambda _: "a | ",
    "dashes": lambda _: "A - ",
    "long dashes": lambda _: "A — ",
    "slashes": lambda _: "a/",
    "commas": lambda _: "A, ",
    "round brackets": lambda _: "(",
    "closed brackets": lambda _: "(a) ",
    "square brackets": lambda _: "[[",
    "quotes": lambda _: "“",
    "straight quotes": lambda _: '" ',
    "figures": lambda _: "1.",
    "long figure": lambda _: "1",
    "dates": lambda n: f"{n % 28 + 1}/3/2021 ",
    "worded dates": lambda n: f"March {n % 28 + 1}, 2021 ",
    "months": lambda _: "may ",
    "by": lambda _: "By ",
    "and": lambda _: "and ",
    "photo": lambda _: "photo: ",
    "photo behind a stop": lambda _: ". Photo: a ",
    "copyright": lambda _: "© 2021 ",
    "company": lambda _: "an a company ",
    "stops": lambda _: ".",
    "questions": lambda _: "?! ",
    "colons": lambda _: "a: ",
    "ats": lambda _: "a@",
    "www": lambda _: "www.",
    "han": lambda n: "外交部发言人"[n % 6],
    "kana": lambda n: "ハーバーの"[n % 5],
    "hangul": lambda n: "기자특파원"[n % 5],
    "arabic": lambda n: "قال المتحدث "[n % 12],
    "devanagari": lambda n: "प्रवक्ता ने "[n % 12],
    "marks": lambda _: "\u0301",
    "marks out of order": lambda _: "\u0301\u0327",
    "emoji": lambda _: "😀",
    "less than": lambda _: "< ",
    "ampersands": lambda _: "&",
    "control signs": lambda n: chr(n % 31 + 1),
    "zero width": lambda _: "\u200b\u200d",
    "half surrogates": lambda _: "\ud800",
    "dotted": lambda _: "a.b.",
    "hyphens": lambda _: "a-",
    "apostrophes": lambda _: "O'",
    "underscores": lambda _: "_",
}
"""Things said over and over with nothing between that ends a line."""

MARKUP: Mapping[str, Counted] = {
    "unclosed p": lambda n: f"<p>{SENTENCE.format(n)}",
    "unclosed b": lambda n: f"<p><b>word {n}</p>",
    "unclosed a": lambda n: f"<a href=/{n}>word {n} ",
    "closed only": lambda _: "</p></div></b>",
    "crossed": lambda n: f"<b><p><i>word {n}</b></p></i>",
    "empty elements": lambda _: "<i></i>",
    "empty blocks": lambda _: "<div></div>",
    "less than": lambda _: "<",
    "tags without end": lambda n: f"<p class=a{n} ",
    "br": lambda _: "a<br>",
    "br and prose": lambda n: f"{SENTENCE.format(n)}<br><br>",
    "br alone": lambda _: "<br>",
    "images": lambda n: f"<img src=/{n}>",
    "figures": lambda n: (
        f"<figure><img src=/{n}><figcaption>The quay at dawn in week {n}. Photo: {NAMES[n % 5]}</figcaption></figure>"
    ),
    "credits inside": lambda n: f"word {n} <span class=credit>{NAMES[n % 5]}</span> word",
    "credits of credits": lambda n: f"<span class=credit>a<span class=credit>b{n}</span></span>",
    "headings": lambda n: f"<h2>What We Know About Stretch {n}</h2>",
    "top headings": lambda n: f"<h1>Council of town {n} votes on its wall</h1>",
    "headings with bars": lambda n: f"<h1>Council votes {n} | News | Home</h1>",
    "headed prose": lambda n: f"<h2>Stretch {n}</h2><p>{SENTENCE.format(n)}</p>",
    "articles": lambda n: f"<article><h2>Council of town {n} votes</h2><p>{SENTENCE.format(n) * 5}</p></article>",
    "whole articles": lambda n: (
        f"<article><h2>Council of town {n} votes</h2>{f'<p>{SENTENCE.format(n)}</p>' * 5}</article>"
    ),
    "live entries": lambda n: (
        f"<div class=post><time datetime='2021-03-03T10:{n}'>10:{n % 60:02d}</time><p>{SENTENCE.format(n)}</p></div>"
    ),
    "times": lambda n: f"<time datetime='2021-03-03T10:{n}'>10:{n % 60:02d}</time>",
    "times in figures": lambda n: f"<time>{n % 24}:{n % 60:02d}</time>",
    "cells": lambda n: f"<td>cell {n}</td>",
    "rows": lambda n: f"<tr><td>cell {n}</td><td>cell {n}</td></tr>",
    "links": lambda n: f"<a href='/{n}'>Council of town {n} votes on its wall</a>",
    "items": lambda n: f"<li>item {n}",
    "linked items": lambda n: f"<li><a href='/{n}'>Council of town {n} votes on its wall</a></li>",
    "teasers": lambda n: (
        f"<div><h3><a href=/{n}>Council of town {n} votes on its wall</a></h3><p>{SENTENCE.format(n)}</p></div>"
    ),
    "asides": lambda n: f"<aside><b>Key Points {n}</b><p>{SENTENCE.format(n)}</p><p>{SENTENCE.format(n)}</p></aside>",
    "offers": lambda n: f"<div><span>Read on {n}</span><button>Subscribe</button></div>",
    "quotes": lambda n: f"<blockquote>{SENTENCE.format(n)}<p>— {NAMES[n % 5]} (@name{n})</p></blockquote>",
    "terms": lambda n: f"<dl><dt>Term {n}<dd>{SENTENCE.format(n)}</dl>",
    "hidden": lambda n: f"<p style='color: red; display : none'>word {n}</p>",
    "classes": lambda n: f"<p class='related-{n} sharebox-{n} adCredit{n}'>{SENTENCE.format(n)}</p>",
    "scripts": lambda n: f"<script>var a{n} = '<p>';</script>",
    "comments": lambda n: f"<!-- word {n} -->",
    "comment left open": lambda _: "<!-- ",
    "instructions": lambda _: "<?a b?>",
    "sections of data": lambda _: "<![CDATA[a]]>",
    "entities": lambda _: "&amp;&lt;&#65;",
    "broken entities": lambda n: f"&amp{n}&#x;&#9999999;&bogus;",
    "options": lambda n: f"<select><option>word {n}</select>",
    "forms": lambda n: f"<form><input value={n}><label>word {n}</label></form>",
    "templates": lambda n: f"<template><p>word {n}</p></template>",
    "drawings": lambda n: f"<svg><path d='M{n}'/></svg>",
    "properties": lambda n: f"<span itemprop=datePublished content=2021-03-{n % 28 + 1:02d}>a</span>",
    "namespaces": lambda n: f"<o:p>word {n}</o:p><n{n}:b>a</n{n}:b>",
    "custom elements": lambda n: f"<my-{n}>word {n}</my-{n}>",
    "paragraphs in bold": lambda n: f"<p><b>Council of town {n} votes</b></p>",
    "spans": lambda n: f"<span>word {n}</span>",
    "apart spans": lambda n: f"<span>end{n}.</span><span>Begin</span>",
    "meta": lambda n: f"<meta property=og:title content='Council votes {n} | The Courier'>",
    "meta authors": lambda n: f"<meta name=author content='{NAMES[n % 5]}son{n}'>",
    "meta dates": lambda n: f"<meta name=date content='day {n} of no month'>",
    "meta tags": lambda n: f"<meta name=keywords content='a{n}, b{n}'>",
    "meta sites": lambda n: f"<meta property=og:site_name content='Courier {n}'>",
    "canonical": lambda n: f"<link rel=canonical href=/{n}>",
    "titles": lambda n: f"<title>Council votes {n} | The Courier</title>",
    "headings after times": lambda n: f"<time datetime={n}></time><h1>word {n}</h1>",
    "linked data": lambda n: (
        f"<script type='application/ld+json'>{_linked(headline=f'Council votes {n}', url=f'/{n}')}</script>"
    ),
}
"""Markup over and over in the body of a page, between two halves of the report."""

WRAPPED: Mapping[str, tuple[str, Counted, str]] = {
    "cells and paragraphs": (
        f"<table><tr><td>{STORY[2] * 500}</table><table><tr>",
        lambda n: f"<td>cell {n}</td><td>cell {n}</td><td><p>{SENTENCE.format(n)}</p></td>",
        "</table>",
    ),
    "headings in a link": (
        "".join(f"<div class=post><time datetime={n}></time><p>{STORY[n]}</p></div>" for n in range(4))
        + "<div class=post><time datetime=5></time><a href=/>",
        lambda _: "<h2></h2>",
        "</a></div>",
    ),
    "lines above the body": (
        "<div>",
        lambda n: f"one line of eight words that end at {n}<br><br>",
        f"</div><div>{SENTENCE * 400}</div>",
    ),
    "one paragraph of br": ("<p>", lambda n: f"word {n} of the<br>", "</p>"),
    "one paragraph of quotes": ("<p>", lambda _: '"<br>', "</p>"),
    "options": ("<select>", lambda n: f"<option>word {n}", "</select>"),
    "one article of many": (
        "<article><h2>Council votes on wall</h2>",
        lambda n: f"<article><p>{SENTENCE.format(n)}</p></article>",
        "</article>",
    ),
    "captions in furniture": (
        "<aside>" * 100,
        lambda n: f"<figure><figcaption>The quay at dawn in week {n}</figcaption></figure>",
        "</aside>" * 100,
    ),
    "deep items": ("<div>" * 100, lambda n: f"<p>{SENTENCE.format(n)}</p>", "</div>" * 100),
    "deep quotes": ("<blockquote>" * 100, lambda n: f"<p>{SENTENCE.format(n)}</p>", "</blockquote>" * 100),
    "deep boxes": ("<aside>" * 100, lambda n: f"<p>{SENTENCE.format(n)}</p>", "</aside>" * 100),
    "deep links": ("<nav>" * 100, lambda n: f"<p><a href=/{n}>word {n}</a></p>", "</nav>" * 100),
}
"""The same within one element."""

NESTED: Mapping[str, tuple[str, str]] = {
    "div": ("<div>", "</div>"),
    "div and text": ("<div>word ", "</div>"),
    "b": ("<b>", "</b>"),
    "i and text": ("<i>word ", "</i>"),
    "a": ("<a href=/>word ", "</a>"),
    "time": ("<time datetime=2021-03-03>word ", "</time>"),
    "h1": ("<h1>word ", "</h1>"),
    "h2": ("<div><h2>word ", "</h2></div>"),
    "blockquote": ("<blockquote>word ", "</blockquote>"),
    "list": ("<ul><li>word ", "</ul>"),
    "table": ("<table><tr><td>word ", "</table>"),
    "aside": ("<aside><b>Key Points</b><p>One wall, five hundred metres of it, broke.</p>", "</aside>"),
    "article": ("<article><h2>Council votes on wall</h2>", "</article>"),
    "related": ("<div class=related>word ", "</div>"),
    "credit": ("<span class=credit>word ", "</span>"),
    "script": ("<svg>word ", "</svg>"),
    "property": ("<span itemprop=datePublished content=a>word ", "</span>"),
}
"""Elements within their like, some hundreds deep, over and over."""

_DEPTH = 140
"""Elements in each other that a page may have in any of these forms."""


def _linked(**fields: object) -> str:
    return json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields}, ensure_ascii=False)


def _script(data: str) -> str:
    return f"<script type='application/ld+json'>{data}</script>"


def _filled(piece: Counted, size: int, gap: str = "") -> str:
    """Pieces up to a size in bytes."""
    return gap.join(_until(piece, size, len(gap)))


def _until(piece: Counted, size: int, gap: int) -> Iterator[str]:
    made = 0
    for number in count():
        if made >= size:
            return
        found = piece(number)
        made += gap + (len(found) if found.isascii() else len(found.encode("utf-8", "surrogatepass")))
        yield found


def _html(body: str, head: str = "<title>Council settles who pays | The Courier</title>") -> Page:
    story = [f"<p>{line}</p>" for line in STORY]
    markup = f"<!doctype html><html lang=en><head>{head}</head><body><h1>Council settles who pays</h1>{''.join(story[:2])}\n{body}\n{''.join(story[2:])}</body></html>"
    return Page(
        "hostile", markup.encode("utf-8", "surrogatepass"), "text/html", url="https://courier.example/2021/03/03/wall"
    )


def _text(body: str) -> Page:
    lines = ["Council settles who pays", "By Ann Lee", "March 3, 2021", *STORY[:2], body, *STORY[2:]]
    return Page(
        "hostile", "\n\n".join(lines).encode("utf-8", "surrogatepass"), "text/plain", url="https://courier.example/wall"
    )


def _dump(piece: Counted, size: int) -> Page:
    return _text(_filled(piece, size, "\n"))


def _line(piece: Counted, size: int) -> Page:
    return _text(_filled(piece, size))


def _element(piece: Counted, tag: str, size: int) -> Page:
    return _html(_filled(lambda n: f"<{tag}>{piece(n)}</{tag}>", size))


def _paragraph(piece: Counted, size: int) -> Page:
    return _html(f"<p>{_filled(piece, size)}</p>")


def _body(piece: Counted, size: int) -> Page:
    return _html(_filled(piece, size))


def _deep(opening: str, closing: str, size: int) -> Page:
    return _body(lambda _: opening * _DEPTH + SENTENCE.format(1) + closing * _DEPTH, size)


def _within(before: str, piece: Counted, after: str, size: int) -> Page:
    return _html(f"{before}{_filled(piece, size)}{after}")


def _head(head: Counted, gap: str, whole: Callable[[str], str], size: int) -> Page:
    return _html("", whole(_filled(head, size, gap)))


HEADS: Mapping[str, tuple[Counted, str, Callable[[str], str]]] = {
    "title with bars": (lambda _: "a", " | ", "<title>{}</title>".format),
    "title of sites": (lambda _: "The Courier", " | ", ("<meta property=og:site_name content='The Courier'>" "<title>{}</title>").format),
    "title that ends like others": (lambda n: f"a{n}", " - ", "<meta property=og:title content='a0'><title>{}</title>".format),
    "title without end": (lambda n: f"word{n}", " ", "<title>{}</title>".format),
    "names of authors": (lambda n: f"<meta name=author content='{word(n).capitalize()} Leeson'>", "", "{}".format),
    "body in data and on the page": (
        lambda n: SENTENCE.format(word(n)),
        "",
        lambda text: _script(_linked(articleBody=text[::-1])) + "<body>" + "".join(f"<p>{line}" for line in text.split(". ")),
    ),
    "base": (lambda n: f"a{n}", "/", lambda text: f"<base href='https://courier.example/{text}'>" + "<a href=b>Council votes on its wall today</a>" * 500),
    "meta author list": (lambda n: f"{NAMES[n % 5]}son", ", ", "<meta name=author content='{}'>".format),
    "keywords": (lambda n: f"a{n}", ",", "<meta name=keywords content='{}'>".format),
    "description": (lambda n: f"<b>{n}", "", '<meta name=description content="{}">'.format),
    "address": (lambda n: f"2021-{n}", "/", "<link rel=canonical href='https://courier.example/{}'>".format),
    "address in figures": (lambda _: "2", "", "<link rel=canonical href='https://courier.example/{}'>".format),
    "authors in data": (lambda n: f'{{"@type":"Person","name":"{NAMES[n % 5]}son {n}"}}', ",", lambda text: _script(f'{{"@type":"NewsArticle","author":[{text}]}}')),
    "keywords in data": (lambda n: f'"a{n},b"', ",", lambda text: _script(f'{{"@type":"NewsArticle","keywords":[{text}]}}')),
    "graph": (lambda n: f'{{"@type":"NewsArticle","@id":"{n}","headline":"Council votes {n}"}}', ",", lambda text: _script(f'{{"@graph":[{text}]}}')),
    "graph without types": (lambda n: f'{{"a":{n}}}', ",", lambda text: _script(f'{{"@graph":[{text}]}}')),
    "lists in data": (lambda _: "[]", ",", lambda text: _script(f"[{text}]")),
    "deep data": (lambda _: '{"@graph":[', "", _script),
    "deep lists": (lambda _: "[", "", _script),
    "headline of tags": (lambda _: "<", "", lambda text: _script(_linked(headline=text))),
    "headline of bars": (lambda _: "a", " | ", lambda text: _script(_linked(headline=text))),
    "headline of entities": (lambda _: "&amp;", "", lambda text: _script(_linked(headline=text))),
    "body in data": (SENTENCE.format, "", lambda text: _script(_linked(articleBody=text))),
    "broken data": (lambda n: f'"a{n}": "b",', "", lambda text: _script(f"{{{text}}}")),
    "commas in data": (lambda _: ",", " ", _script),
    "blanks in data": (lambda _: " ", "", lambda text: _script(f'{{"a": 1,{text}x')),
    "signs of data": (lambda _: "<!--", "", _script),
    "figure in data": (lambda _: "1", "", lambda text: _script(f'{{"@type":"NewsArticle","headline":{text}}}')),
    "types in data": (lambda n: f'"T{n}"', ",", lambda text: _script(f'{{"@type":["NewsArticle",{text}]}}')),
    "declaration": (lambda _: "<meta ", "", "{}".format),
    "styles": (lambda n: f".a{n} {{ color: red }}", "", "<style>{}</style>".format),
}  # fmt: skip
"""What a page says of itself, without end."""

ATTRIBUTES: Mapping[str, Counted] = {
    "many": lambda n: f" a{n}=b",
    "many behind a sign": lambda n: f" a{n}=b" if n else ' t=">"',
    "many signs": lambda n: f' a{n}="<"',
    "in disguise": lambda n: f" a{n}" if n else ' a=b=" c="x>y"',
    "tags": lambda n: f" <a{n % 250}" if n % 290 else "><p",
    "same": lambda _: " class=a",
    "without names": lambda _: " = ",
    "quotes": lambda _: " a='",
    "slashes": lambda _: "/",
}
VALUES: Mapping[str, tuple[str, Counted]] = {
    "class": ("class", lambda n: f"related-share{n} "),
    "camel class": ("class", lambda _: "aB"),
    "style": ("style", lambda _: "display:"),
    "style with blanks": ("style", lambda _: "display      "),
    "href": ("href", lambda n: f"/{n}"),
    "id": ("id", lambda _: "ad-"),
}
"""Attributes of one element without end, and the value of one."""


ADDRESSES: Mapping[str, Counted] = {
    "dates": lambda n: f"/2021/99/{n % 90 + 10}",
    "dots": lambda _: ".a",
    "marks": lambda _: "\u0301\u0327",
    "brackets": lambda _: "[",
}


def _address(piece: Counted, size: int) -> Page:
    return replace(_dump(LINES["prose"], 4000), url=f"https://a{_filled(piece, size)}")


def _row(piece: Counted, size: int) -> Page:
    text = _filled(piece, size, "\n").encode("utf-8", "surrogatepass")
    return Page("hostile", text, "text/plain", given=Given(clean=True, title="Council settles who pays"))


def _list(size: int) -> Page:
    """Links to articles, each with a paragraph that begins with its headline."""
    body = _filled(
        lambda n: f"<a href=/{n}>Town {n} votes on its wall</a><p>Town {n} votes on its wall, and more.</p>", size
    )
    return Page("hostile", f"<title>World | The Courier</title>{body}".encode(), "text/html")


def _late(size: int) -> Page:
    """ASCII, but for a byte at the end that is nothing in UTF-8."""
    page = _dump(LINES["prose"], size)
    return replace(page, payload=page.payload + b"\xff")


def _called(charset: str, size: int) -> Page:
    """A page that its container calls something else."""
    return replace(_body(MARKUP["unclosed p"], size), charset=charset)


def _wide(size: int) -> Page:
    page = _body(MARKUP["unclosed p"], size // 2)
    return replace(page, payload=page.payload.decode().encode("utf-16"))


def _noise(size: int) -> Page:
    """Bytes that are no text in any encoding."""
    return Page("hostile", b"".join(sha256(b"%d" % n).digest() for n in range(size // 32)), "text/plain")


def _attributes(piece: Counted, size: int) -> Page:
    return _html(f"<p{_filled(piece, size)}>{SENTENCE.format(1)}</p>")


def _value(name: str, piece: Counted, size: int) -> Page:
    return _html(f'<p {name}="{_filled(piece, size)}">{SENTENCE.format(1)}</p>')


SHAPES: Mapping[str, Making] = {
    **{f"text {name}": partial(_dump, piece) for name, piece in LINES.items()},
    **{f"run {name}": partial(_line, piece) for name, piece in RUNS.items()},
    **{f"{tag} {name}": partial(_element, piece, tag) for tag in ("p", "li") for name, piece in LINES.items()},
    **{f"paragraph {name}": partial(_paragraph, piece) for name, piece in RUNS.items()},
    **{f"html {name}": partial(_body, piece) for name, piece in MARKUP.items()},
    **{f"within {name}": partial(_within, *made) for name, made in WRAPPED.items()},
    **{f"nested {name}": partial(_deep, *tags) for name, tags in NESTED.items()},
    **{f"head {name}": partial(_head, *made) for name, made in HEADS.items()},
    **{f"attributes {name}": partial(_attributes, piece) for name, piece in ATTRIBUTES.items()},
    **{f"value {name}": partial(_value, *made) for name, made in VALUES.items()},
    **{f"address {name}": partial(_address, piece) for name, piece in ADDRESSES.items()},
    **{
        f"row {name}": partial(_row, LINES[name])
        for name in ("short", "prose", "same", "headings", "bullets", "blank", "spaces")
    },
    "html list of articles": _list,
    **{f"bytes {name}": making for name, making in (("late", _late), ("wide", _wide), ("noise", _noise))},
    **{f"called {name}": partial(_called, name) for name in ("punycode", "utf-7", "utf-16", "shift_jis", "hz")},
}
