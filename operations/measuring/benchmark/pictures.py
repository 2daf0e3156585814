"""Pictures of what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from operations.measuring.benchmark.visitors import Crowd

mpl.use("Agg")  # there may be no screen
_DOTS = 100  # an inch


def draw_crowds(crowds: Mapping[str, Sequence[Crowd]], target: Path) -> None:
    """Draw turns a second and the slowest twentieth, by visitors at once.

    Args:
        crowds: what was measured, by bot.
        target: the PNG file to write.
    """
    figure = Figure(figsize=(8, 3.5), layout="constrained")
    many, slow = figure.subplots(1, 2)
    for bot, found in crowds.items():
        visitors = [each.visitors for each in found]
        many.plot(visitors, [each.per_second for each in found], marker="o", label=bot)
        slow.plot(visitors, [1e3 * each.slow for each in found], marker="o", label=bot)
    many.set_ylabel("turns a second")
    slow.set_ylabel("95 % within (ms)")
    for axes in (many, slow):
        axes.set_xscale("log", base=2)
        axes.set_xlabel("visitors at once")
        axes.set_ylim(bottom=0)
    many.legend()
    figure.savefig(target, dpi=_DOTS)


def draw_lengths(lengths: Mapping[int, tuple[float, float]], target: Path) -> None:
    """Draw how long a turn takes in a long conversation, beside one of a young one.

    Args:
        lengths: seconds of both, by how many turns there had been in the long one.
        target: the PNG file to write.
    """
    figure = Figure(figsize=(6, 3), layout="constrained")
    axes = figure.add_subplot()
    for number, label in enumerate(("5th turn of another, just then", "this turn")):
        took = [1e3 * each[number] for each in lengths.values()]
        axes.plot(list(lengths), took, marker="o", label=label)
    axes.set_xlabel("turn of the conversation")
    axes.set_ylabel("median (ms)")
    axes.set_ylim(bottom=0)
    axes.legend()
    figure.savefig(target, dpi=_DOTS)


def draw_parts(parts: Mapping[str, float], target: Path) -> None:
    """Draw what a turn is made of, one part after the other.

    Args:
        parts: seconds of the processor, by part.
        target: the PNG file to write.
    """
    figure = Figure(figsize=(8, 2.2), layout="constrained")
    axes = figure.add_subplot()
    start = 0.0
    for name, seconds in parts.items():
        axes.barh(0, 1e3 * seconds, left=start, label=name)
        start += 1e3 * seconds
    axes.set_yticks([])
    axes.set_xlabel("ms of the processor")
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncol=4, fontsize=8)
    figure.savefig(target, dpi=_DOTS)
