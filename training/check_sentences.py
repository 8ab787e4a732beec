"""Checks the training sentences: marked words stand in their text, types and statuses are known, no two sentences are alike.

    python training/check_sentences.py

Two sentences are alike where they share half of their sequences of eight words; a pattern is a frame of words in common: the
first five words, with numbers and capital words taken out. Prints every complaint; exit status 1 if there is one.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from dateline.model.finding import Status
from dateline.ontology import load_ontology

SENTENCES = Path(__file__).parent / "sentences"
SEQUENCE = 8
MOST_OF_A_PATTERN = 5
OPENING = 5
LONGEST_TRIGGER = 6

Item = Mapping[str, object]


def items(folder: Path = SENTENCES) -> list[Item]:
    """The sentences with their events, in the order of files and lines."""
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def problems(rows: Sequence[Item]) -> list[str]:
    """Everything that is wrong with some sentences, as lines that name the sentence."""
    return [*_marks(rows), *_twins(rows), *_patterns(rows)]


def _marks(rows: Sequence[Item]) -> Iterator[str]:
    ontology, seen = load_ontology(), Counter(str(row["id"]) for row in rows)
    yield from (f"{name}: the id stands {count} times" for name, count in seen.items() if count > 1)
    for row in rows:
        text, events = str(row["text"]), row["events"]
        for event in events if isinstance(events, list) else ():
            words = [event["trigger"], *event["source"], *event["target"]]
            yield from (f"{row['id']}: {word!r} does not stand in its text" for word in words if word not in text)
            if event["type"] not in ontology.types:
                yield f"{row['id']}: {event['type']!r} is no type"
            elif event["mode"] and event["mode"] not in {mode.name for mode in ontology.type(event["type"]).modes}:
                yield f"{row['id']}: {event['mode']!r} is no mode of {event['type']}"
            if event["status"] not in set(Status):
                yield f"{row['id']}: {event['status']!r} is no status"
            if len(event["trigger"].split()) > LONGEST_TRIGGER:
                yield f"{row['id']}: a trigger has at most {LONGEST_TRIGGER} words, not {event['trigger']!r}"


def _sequences(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[at : at + SEQUENCE]) for at in range(max(1, len(words) - SEQUENCE + 1)))


def _twins(rows: Sequence[Item]) -> Iterator[str]:
    """Pairs of sentences that share half of the sequences of the shorter one."""
    found = {str(row["id"]): _sequences(str(row["text"])) for row in rows}
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, sequences in found.items():
        for sequence in sequences:
            holders[sequence].append(name)
    shared = Counter(pair for names in holders.values() for pair in combinations(names, 2))
    for (one, other), count in sorted(shared.items()):
        if 2 * count >= min(len(found[one]), len(found[other])):
            yield f"{one} and {other} share {count} sequences of {SEQUENCE} words"


def _patterns(rows: Sequence[Item]) -> Iterator[str]:
    """Openings that more than a few sentences have in common, names and numbers apart."""
    openings = Counter(
        tuple("·" if word[0].isupper() or word[0].isdigit() else word for word in str(row["text"]).split()[:OPENING])
        for row in rows
    )
    for opening, count in sorted(openings.items()):
        if count > MOST_OF_A_PATTERN and sum(word != "·" for word in opening) > OPENING // 2:
            yield f"{count} sentences begin like {' '.join(opening)!r}"


def main() -> int:
    """Print what is wrong."""
    rows = items()
    found = problems(rows)
    for complaint in found:
        print(complaint)
    print(f"{len(rows):,} sentences, {len(found)} complaints")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
