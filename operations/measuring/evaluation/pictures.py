"""Pictures of how messages were understood."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from sklearn.metrics import confusion_matrix

from operations.measuring.evaluation.scores import Judged

mpl.use("Agg")  # there may be no screen
_INCHES_FOR_EACH = 0.26


def draw_confusion_matrix(judged: Sequence[Judged], target: Path) -> None:
    """Draw what each intent was taken for, as shares of its messages.

    Args:
        judged: messages that ask one thing.
        target: the PNG file to write.
    """
    expected = [case.intents[0] for case, _ in judged]
    found = [understood.intent for _, understood in judged]
    names = sorted({*expected, *found})
    shares = confusion_matrix(expected, found, labels=names, normalize="true")
    side = 4 + _INCHES_FOR_EACH * len(names)
    figure = Figure(figsize=(side, side), layout="constrained")
    axes = figure.add_subplot()
    image = axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=8)
    axes.set_yticks(range(len(names)), names, fontsize=8)
    axes.set_xlabel("understood")
    axes.set_ylabel("meant")
    axes.set_title(f"What {len(judged)} held-out questions were taken for")
    figure.colorbar(image, ax=axes, shrink=0.5, label="share of the questions of an intent")
    figure.savefig(target, dpi=120)


def draw_confidences(
    judged: Sequence[Judged], out_of_scope: Sequence[Judged], target: Path
) -> None:
    """Draw how sure the model was when it was right, wrong, or asked about something else.

    Args:
        judged: messages that ask one thing.
        out_of_scope: messages that ask nothing about the job.
        target: the PNG file to write.
    """
    right = [got.confidence for case, got in judged if got.intent == case.intents[0]]
    wrong = [got.confidence for case, got in judged if got.intent != case.intents[0]]
    other = [got.confidence for _, got in out_of_scope]
    figure = Figure(figsize=(8, 5), layout="constrained")
    axes = figure.add_subplot()
    axes.hist(
        [right, wrong, other],
        bins=list(np.linspace(0, 1, 21)),
        label=["right intent", "wrong intent", "out of scope"],
        color=["tab:blue", "tab:red", "tab:gray"],
    )
    axes.set_xlabel("confidence of the top intent")
    axes.set_ylabel("messages")
    axes.set_yscale("symlog")
    axes.set_title("How sure the model was")
    axes.legend()
    figure.savefig(target, dpi=120)
