"""Whether a fitted model would tell right events from wrong ones better than the rules' own score: measured on sentences of our own.

    python training/fit_events.py [--weights]

Reads training/sentences/*.jsonl, runs the rules on each sentence, holds what they propose against the events that its writer
marked, and fits a logistic regression to the features of the proposals (event_features.py). Prints, by five-fold
cross-validation over whole sentences, how well the fitted odds and the rules' score tell right from wrong; --weights prints the
weights. Nothing is written: README.md tells what came of it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from event_features import features

from dateline.model.page import Given, Page
from dateline.pipeline import Pipeline, Settings, Trace
from dateline.records.coding.acts import Act
from dateline.records.coding.confidence import score
from dateline.records.coding.scene import Scene
from dateline.records.coding.whole import code

FOLDER = Path(__file__).parent
SENTENCES = FOLDER / "sentences"
FOLDS = 5
STRENGTH = 4.0
"""Of the ridge that keeps weights small (L2)."""

SEEN = 8
"""As many proposals must have a feature that is given a weight."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rules propose of a sentence: its features, the rules' score, and whether the writer marked such an event."""

    item: str
    features: Mapping[str, float]
    weight: float
    right: bool


def items() -> list[Mapping[str, object]]:
    """The sentences with their events, in the order of files and lines."""
    return [
        json.loads(line)
        for path in sorted(SENTENCES.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def proposals(rows: Sequence[Mapping[str, object]]) -> list[Proposal]:
    """Everything that the rules propose, right or wrong."""
    pipeline = Pipeline(Settings(language="en"))
    found: list[Proposal] = []
    for row in rows:
        given = Given(clean=True, language="en")
        for trace in pipeline.trace(Page(str(row["id"]), str(row["text"]).encode(), "text/plain", given=given)):
            if isinstance(trace, Trace) and trace.kit:
                scene = Scene(trace.reading.before("events"), trace.parse, trace.kit.language, trace.kit.ontology)
                found.extend(_judged(scene, [draft.act for draft in code(scene).drafts], row["events"]))
    return found


def _judged(scene: Scene, acts: Sequence[Act], wanted: object) -> Iterator[Proposal]:
    """The acts of a sentence held against its marked events, the surest first."""
    left = [str(event["type"]) for event in wanted] if isinstance(wanted, list) else []
    for act in sorted(acts, key=lambda one: -score(scene, one)):
        right = act.main.trigger.type in left
        if right:
            left.remove(act.main.trigger.type)
        yield Proposal(scene.reading.page.key, features(scene, act), score(scene, act), right)


def matrix(found: Sequence[Proposal], names: Sequence[str]) -> np.ndarray:
    """A row a proposal, a column a feature."""
    return np.array([[one.features.get(name, 0.0) for name in names] for one in found])


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The weights of a logistic regression with a ridge, by Newton's method; the bias is not held down."""
    weights = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], STRENGTH)
    ridge[0] = 1e-6
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + ridge * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def area(scores: np.ndarray, right: np.ndarray) -> float:
    """The chance that a right proposal has a higher score than a wrong one."""
    ranks = np.argsort(np.argsort(scores, kind="stable"), kind="stable") + 1
    good = right.sum()
    return float((ranks[right > 0].sum() - good * (good + 1) / 2) / (good * (len(right) - good)))


def brier(scores: np.ndarray, right: np.ndarray) -> float:
    """The mean square distance of a probability from what was true."""
    return float(np.mean((scores - right) ** 2))


def crossed(found: Sequence[Proposal], names: Sequence[str]) -> np.ndarray:
    """The score of every proposal by weights fitted without its sentence."""
    x, y = matrix(found, names), np.array([float(one.right) for one in found])
    fold = np.array([int.from_bytes(one.item.encode(), "big") % FOLDS for one in found])
    scores = np.zeros(len(found))
    for number in range(FOLDS):
        weights = fit(x[fold != number], y[fold != number])
        scores[fold == number] = 1 / (1 + np.exp(-x[fold == number] @ weights))
    return scores


def main() -> int:
    """Fit, and print how both tell right from wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", action="store_true", help="print the fitted weight of each feature")
    options = parser.parse_args()
    found = proposals(items())
    counts = Counter(name for one in found for name in one.features)
    names = ["bias", *sorted(name for name, count in counts.items() if count >= SEEN and name != "bias")]
    right = np.array([float(one.right) for one in found])
    rules, fitted = np.array([one.weight for one in found]), crossed(found, names)
    print(f"{len(found):,} proposals, {right.mean():.1%} right")
    print(f"  rules' score   AUC {area(rules, right):.3f}   Brier {brier(rules, right):.3f}")
    print(f"  fitted         AUC {area(fitted, right):.3f}   Brier {brier(fitted, right):.3f}   (five-fold)")
    if options.weights:
        for name, weight in zip(names, fit(matrix(found, names), right), strict=True):
            print(f"  {name:24} {weight:+.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
