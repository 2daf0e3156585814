"""What was found, for a terminal and as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from operations.measuring.evaluation.answers import Outcome
from operations.measuring.evaluation.checks import CheckFigures
from operations.measuring.evaluation.scores import Confusion, Score


def score_lines(scores: Sequence[Score]) -> Iterator[str]:
    """How well each set was understood, a line each below a heading."""
    yield f"{'understood':22}{'messages':>9}{'right':>8}  {'what is right':14}{'macro F1':>9}{'refused':>9}{'median ms':>11}"
    for score in scores:
        macro_f1 = "" if score.macro_f1 is None else f"{score.macro_f1:.3f}"
        yield (
            f"{score.name:22}{score.count:9}{score.right:8.1%}  {score.measure:14}"
            f"{macro_f1:>9}{score.refused:9.1%}{score.milliseconds:11.1f}"
        )


def confusion_lines(confusions: Sequence[Confusion]) -> Iterator[str]:
    """The worst confusions, a line each below a heading."""
    yield "worst confusions"
    for confusion in confusions:
        yield (
            f"{confusion.count:3} x {confusion.expected} taken for {confusion.found}: "
            f"{confusion.example!r}"
        )


def outcome_lines(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """How many answers of each set are right, then every one that isn't."""
    yield f"{'answered':22}{'messages':>9}{'right':>8}"
    for outcome in outcomes:
        yield f"{outcome.name:22}{outcome.count:9}{outcome.right:8.1%}"
    for outcome in outcomes:
        for mistake in (*outcome.mistakes, *outcome.remarks):
            where = "" if mistake.name == mistake.asked else f" ({mistake.name})"
            said = mistake.answer.replace("\n", "\n    ") or "(nothing)"
            yield f"\n{outcome.name}{where}\n  > {mistake.asked}\n    {said}\n  {mistake.why}"


def check_line(figures: CheckFigures) -> str:
    """What is counted of the eligibility check beside its verdicts."""
    words = sorted(figures.first_words) or [0]
    return (
        f"eligibility check: {figures.not_begun} not begun by the first message; "
        f"{figures.invented} answers noted that weren't said; first bubble of the result "
        f"{words[len(words) // 2]} words in the middle, {words[-1]} at most"
    )


def write_scores(
    scores: Sequence[Score],
    confusions: Sequence[Confusion],
    outcomes: Sequence[Outcome],
    target: Path,
) -> None:
    """Keep all of it as JSON."""
    content = {
        "understood": [dataclasses.asdict(score) for score in scores],
        "confusions": [dataclasses.asdict(confusion) for confusion in confusions],
        "answered": [
            {**dataclasses.asdict(outcome), "right": outcome.right} for outcome in outcomes
        ],
    }
    text = json.dumps(content, indent=2, ensure_ascii=False)
    target.write_text(f"{text}\n", encoding="utf-8")
