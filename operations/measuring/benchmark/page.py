"""Writes the page of one run, with its pictures."""

from __future__ import annotations

import datetime
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from operations.measuring.benchmark.pictures import draw_crowds, draw_lengths, draw_parts
from operations.measuring.benchmark.report import Figure, markdown
from operations.measuring.benchmark.visitors import Crowd

_PAGE = "README.md"


@dataclass(frozen=True)
class Results:
    """What one run measured.

    Attributes:
        figures: ours beside what it is compared with.
        crowds: with how many visitors at once, by bot.
        lengths: seconds of a turn of ours in a young and in a long conversation, by the turn of this.
        parts: seconds of the processor, by part of a turn.
        cores: of the machine.
    """

    figures: Sequence[Figure]
    crowds: Mapping[str, Sequence[Crowd]]
    lengths: Mapping[int, tuple[float, float]]
    parts: Mapping[str, float]
    cores: int


def write_page(results: Results, folder: Path, day: datetime.date) -> Path:
    """Write the page and its pictures; returns the page."""
    folder.mkdir(parents=True, exist_ok=True)
    draw_crowds(results.crowds, folder / "visitors.png")
    draw_lengths(results.lengths, folder / "lengths.png")
    draw_parts(results.parts, folder / "turn.png")
    page = folder / _PAGE
    page.write_text(_page(results, day), encoding="utf-8")
    return page


def _page(results: Results, day: datetime.date) -> str:
    compared = [
        (each.name, f"{each.base:.1f}", f"{each.ours:.1f}", f"{each.ratio:.2f}", each.verdict)
        for each in results.figures
    ]
    crowds = [
        (
            *(bot, str(each.visitors), f"{each.per_second:.0f}", f"{1e3 * each.median:.0f}"),
            *(f"{1e3 * each.slow:.0f}", str(each.errors), str(each.wrong)),
        )
        for bot, found in results.crowds.items()
        for each in found
    ]
    lengths = [
        (str(turn), f"{1e3 * young:.1f}", f"{1e3 * old:.1f}", f"{old / young:.2f}")
        for turn, (young, old) in results.lengths.items()
    ]
    parts = [(name, f"{1e3 * seconds:.1f}") for name, seconds in results.parts.items()]
    machine = f"{results.cores} cores, Python {platform.python_version()}, Rasa {version('rasa')}"
    return f"""# Benchmarks

Written by `make bench` on {day:%d %B %Y}: {machine}. The bots ran side by side. Where
turns are compared, they were asked in turn, so the ratios count; milliseconds are of that machine, which had other work to do. The base is the bot
of `rasa init`, or what the line names; the floor is a bot of Rasa's with two keywords, two rules and two texts.

## Beside others

<!-- table: compared -->
{markdown(("", "Base", "Ours", "Ratio", "Limit"), compared)}

## Visitors at once

Each writes as soon as they have their answer, to one bot after the other. An error is a turn without a proper answer; a reply is wrong
if it was meant for another visitor, by its name or by what it says of which job.

<!-- table: crowds -->
{markdown(("Bot", "Visitors", "Turns a second", "p50 (ms)", "p95 (ms)", "Errors", "Wrong"), crowds)}

![Turns a second and waiting, by visitors at once](visitors.png)

## Long conversations

Each turn beside the 5th of a conversation that is begun just before.

<!-- table: lengths -->
{markdown(("Turn", "5th turn of another (ms)", "This turn (ms)", "Ratio"), lengths)}

![A turn by the length of the conversation](lengths.png)

## One turn

Processor time of a turn on the REST channel, by the bot's own metrics. *All else* is the channel, and what Rasa
does between the parts. Masking is the web channel's.

<!-- table: parts -->
{markdown(("Part", "ms of the processor"), parts)}

![The parts of a turn](turn.png)
"""
