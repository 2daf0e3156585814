"""`bench`: how fast and how big our bot is, beside the one that `rasa init` makes."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from operations.building.training import train
from operations.common.conversation import Conversation
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings
from operations.common.stopping import StopRequest
from operations.common.web import NoAnswerError
from operations.content.check import check
from operations.measuring.benchmark.domain import domain_turns, loading
from operations.measuring.benchmark.memory import group_memory
from operations.measuring.benchmark.reference import GREETING, make_reference, reference_service
from operations.measuring.benchmark.report import Figure, table, write_figures
from operations.measuring.benchmark.turns import (
    QUESTIONS,
    growing_turns,
    median,
    paired_turns,
    slowest_twentieth,
)
from operations.servers.ports import free_ports
from operations.servers.supervisor import Group, running
from operations.servers.trial import trial

_CONVERSATIONS = 20
_TURNS = 10
_LONG_CONVERSATIONS = 5
_MEGABYTE = 1024 * 1024


def main(arguments: Sequence[str]) -> int:
    """Measure, print a table, keep it as JSON; 1 if a limit is broken."""
    argparse.ArgumentParser(prog="bench", description=__doc__).parse_args(arguments)
    project, settings = this_project(), read_settings(os.environ)
    folder = project.var / "bench"
    store = check(project, settings)
    occupation = min(store.profiles)
    print("Measuring the domain without servers", flush=True)
    usual, of_check = domain_turns(store, occupation)
    content, more = loading(project.root / settings.data, occupation)
    with StopRequest() as request:
        train(project, request)
        bot = make_reference(project, folder, request)
        try:
            figures = _measure(project, settings, folder, bot, occupation, request)
        except NoAnswerError as error:
            raise OperationError(
                f"A bot stopped answering while it was measured: {error}"
            ) from error
    figures += [
        Figure("CPU of a turn of the check beside another (ms)", 1e3 * usual, 1e3 * of_check),
        Figure("loading all content, and one job more (ms)", 1e3 * content, 1e3 * more),
    ]
    results = folder / "results.json"
    write_figures(figures, results)
    print(f"\nThe base is the bot of `rasa init`.\n\n{table(figures)}\n\n{project.shown(results)}")
    return 1 if any(figure.broken for figure in figures) else 0


def _measure(
    project: Project,
    settings: Settings,
    folder: Path,
    bot: Path,
    occupation: str,
    request: StopRequest,
) -> list[Figure]:
    (port,) = free_ports(1)
    service = reference_service(port, folder / "log")

    def reference() -> Conversation:
        return Conversation(f"http://127.0.0.1:{port}/webhooks/rest/webhook")

    # Started one after the other, so that neither waits for the other's processor time.
    began = time.monotonic()
    with running([service], bot, request) as theirs:
        their_start = _first_answer(reference, GREETING, began)
        began = time.monotonic()
        with trial(project, settings, folder, request) as own:
            address = own.settings.conversation_address

            def ours() -> Conversation:
                return Conversation(address, {"occupation": occupation})

            our_start = _first_answer(ours, QUESTIONS[0], began)
            print("Measuring turns", flush=True)
            paired_turns(reference, ours, GREETING, 1, _TURNS)  # the first ones load things
            their_turns, our_turns = paired_turns(reference, ours, GREETING, _CONVERSATIONS, _TURNS)
            request.check()
            print("Measuring long conversations", flush=True)
            early, late = growing_turns(ours, _LONG_CONVERSATIONS)
            their_memory, our_memory = _memory(theirs), _memory(own.group)
    return [
        Figure("turn, median (ms)", 1e3 * median(their_turns), 1e3 * median(our_turns), 0.45),
        Figure(
            "turn, 95 % (ms)",
            1e3 * slowest_twentieth(their_turns),
            1e3 * slowest_twentieth(our_turns),
        ),
        Figure("start to first answer (s)", their_start, our_start, 0.5),
        Figure("memory of all processes (MB)", their_memory, our_memory, 0.75),
        Figure("our 200th turn beside our 5th (ms)", 1e3 * median(early), 1e3 * median(late), 1.3),
    ]


def _first_answer(begin: Callable[[], Conversation], message: str, began: float) -> float:
    begin().say(message)
    return time.monotonic() - began


def _memory(group: Group) -> float:
    return sum(group_memory(child.pid) for _, child in group.members) / _MEGABYTE
