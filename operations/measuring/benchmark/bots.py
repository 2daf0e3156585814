"""The bots that are measured, each answering on a port of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from operations.common.conversation import Conversation
from operations.common.project import Project
from operations.common.settings import Settings
from operations.common.stopping import StopRequest
from operations.measuring.benchmark.crowd import Visitor
from operations.measuring.benchmark.memory import group_memory, group_work
from operations.measuring.benchmark.reference import GREETING, size_of_model, stock_service
from operations.measuring.benchmark.turns import QUESTIONS
from operations.measuring.benchmark.visitors import Talk, alone
from operations.servers.ports import free_ports
from operations.servers.supervisor import Group, running
from operations.servers.trial import trial

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Bot:
    """A bot that answers.

    Attributes:
        group: its processes.
        start: seconds from its start to its first answer.
        begins: each begins a conversation, from another page where the bot knows pages.
        questions: what it is asked.
        model: megabytes.
        metrics: where it tells metrics; empty if it tells none.
        visit: begins a conversation over the web channel; None where it has none.
    """

    group: Group
    start: float
    begins: Sequence[Callable[[], Conversation]]
    questions: Sequence[str]
    model: float
    metrics: str = ""
    visit: Callable[[], Visitor] | None = None

    @property
    def greeting(self) -> str:
        """What it is told first."""
        return self.questions[0]

    @property
    def memory(self) -> float:
        """Megabytes of all of its processes."""
        return sum(group_memory(child.pid) for _, child in self.group.members) / _MEGABYTE

    @property
    def work(self) -> float:
        """Seconds of processor time of all of its processes so far; 0 where nobody tells."""
        return sum(group_work(child.pid) for _, child in self.group.members)

    def begin(self) -> Conversation:
        """A conversation."""
        return self.begins[0]()

    def talks(self) -> list[Talk]:
        """What visitors of each page ask, and what they are told while nobody else is there."""
        return [alone(begin, self.questions) for begin in self.begins]


@contextmanager
def stock_bot(name: str, folder: Path, logs: Path, request: StopRequest) -> Iterator[Bot]:
    """A bot that Rasa's own command serves, for as long as the context lasts.

    Args:
        name: of its log.
        folder: of the bot.
        logs: the folder of the log.
        request: what is looked at for a stop.
    """
    (port,) = free_ports(1)
    begin = partial(Conversation, f"http://127.0.0.1:{port}/webhooks/rest/webhook")
    model = size_of_model(list((folder / "models").glob("*.tar.gz")))
    began = time.monotonic()
    with running([stock_service(name, port, logs)], folder, request) as group:
        begin().say(GREETING)
        yield Bot(group, time.monotonic() - began, [begin], [GREETING] * len(QUESTIONS), model)


@contextmanager
def our_bot(
    project: Project,
    settings: Settings,
    folder: Path,
    jobs: Sequence[str],
    request: StopRequest,
    workers: int = 1,
) -> Iterator[Bot]:
    """Our bot, for as long as the context lasts.

    Args:
        project: the checkout.
        settings: say where the content is, and where the actions run.
        folder: where logs and conversations are kept.
        jobs: whose pages visitors come from.
        request: what is looked at for a stop.
        workers: how many processes answer; of several, only the first one's metrics are known.
    """
    began = time.monotonic()
    with trial(project, settings, folder, request, metrics=True, workers=workers) as own:
        address, watching = own.settings.conversation_address, own.settings.watching
        begins = [partial(Conversation, address, {"occupation": job}) for job in jobs]
        begins[0]().say(QUESTIONS[0])
        yield Bot(
            own.group,
            time.monotonic() - began,
            begins,
            QUESTIONS,
            size_of_model([project.model]),
            f"http://{watching.metrics_host}:{watching.metrics_port}/metrics",
            partial(Visitor, own.settings.address, jobs[0]),
        )
