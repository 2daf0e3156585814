"""How long the domain itself takes, without servers: a turn of the check, and loading a job."""

from __future__ import annotations

import datetime
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml

from careers.content.loading import load_store
from careers.conversation.private import masked
from careers.conversation.respond import Responder
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from operations.measuring.benchmark.turns import QUESTIONS, median

_REPEATS = 5
_PROFILES = "profiles"
_SECOND = "measured-beside"
# By features, by pay, by ways in, by words, and all of them.
_OVER_ALL = (
    "jobs with children but no nights",
    "which start on over thirty thousand",
    "what can you do without a degree",
    "which mention microscopes",
    "which jobs are paid best",
)


def loading(data: Path, occupation: str) -> tuple[float, float]:
    """Seconds of CPU that loading takes: all of the content, and what one job more adds.

    Args:
        data: the content.
        occupation: id of the job that is taken twice.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(data, Path(folder, "data")))
        alone = _median_of(lambda: load_store(copy))
        take_twice(copy / _PROFILES, occupation)
        both = _median_of(lambda: load_store(copy))
    return alone, max(0.0, both - alone)


def take_twice(profiles: Path, occupation: str) -> None:
    """Put a job there once more, under another id, with all of its files."""
    profile = yaml.safe_load((profiles / f"{occupation}.yml").read_text(encoding="utf-8"))
    # No two jobs may have a name in common, nor be known by the same.
    named = {"title": _SECOND, "plural": f"{_SECOND}s"}
    profile |= {key: {"en": words, "cy": None} for key, words in named.items()}
    profile |= {"id": _SECOND, "other_titles": [], "aliases": []}
    profile.pop("known_by", None)
    second = yaml.safe_dump(profile, sort_keys=False)
    (profiles / f"{_SECOND}.yml").write_text(second, encoding="utf-8")
    if (profiles / occupation).is_dir():
        shutil.copytree(profiles / occupation, profiles / _SECOND)


def domain_turns(store: Store, occupation: str) -> tuple[float, float]:
    """Seconds of CPU of a turn: of one that asks for the hours, and of one of the check.

    The check's turns leave out one question after the other, up to the end; the first time over
    isn't counted, since it loads things.
    """
    responder = Responder(store, datetime.date.today)
    check = store.answered_by(AnsweredBy.CHECK).intent
    hours = store.answered_by(AnsweredBy.HOURS).intent
    skip = next(each for each in store.answer_words.commands if each.id == "skip").names.en[0]

    def turns(*lines: tuple[str, str]) -> list[float]:
        memory, took = Memory(), []
        for words, intent in lines:
            turn = Turn(words, (Question(intent),), page=occupation)
            began = time.process_time()
            memory = responder.respond(turn, memory).memory
            took.append(time.process_time() - began)
        return took

    def measured(*lines: tuple[str, str]) -> float:
        turns(*lines)
        return median([each for _ in range(_REPEATS) for each in turns(*lines)])

    usual = measured(*[("", hours)] * _REPEATS)
    return usual, measured(("", check), *[(skip, "nlu_fallback")] * _REPEATS)


def masking() -> float:
    """Seconds of CPU that it takes to look for personal data in a message."""
    masked(QUESTIONS[0])  # loads the words that speak of it
    return median([_median_of(partial(masked, question)) for question in QUESTIONS])


def queries(store: Store) -> list[float]:
    """Seconds of CPU of questions over all jobs, the median of each."""
    responder = Responder(store, datetime.date.today)
    finding, jobs = (store.answered_by(by).intent for by in (AnsweredBy.FINDING, AnsweredBy.JOBS))
    asked = [(words, finding) for words in _OVER_ALL] + [("", jobs)]
    return [_median_of(partial(_answer, responder, *each)) for each in asked]


def _answer(responder: Responder, words: str, intent: str) -> None:
    responder.respond(Turn(words, (Question(intent),)), Memory())


def _median_of(act: Callable[[], object]) -> float:
    took = []
    for _ in range(_REPEATS):
        began = time.process_time()
        act()
        took.append(time.process_time() - began)
    return median(took)
