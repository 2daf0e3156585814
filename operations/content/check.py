"""`check`: is the content whole and right?"""

from __future__ import annotations

import argparse
import datetime
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from careers.content.compiled import Compiled
from careers.content.loading import load_store
from careers.content.page_words import load_page_words
from careers.content.parts import Parts
from careers.conversation.respond import Responder
from careers.importing.page_words import load_importing_words
from careers.privacy.cues import load_cues
from careers.safety.detector import load_detector
from careers.safety.replies import load_replies
from careers.shapes.errors import ContentError, Problem
from careers.shapes.store import Store
from careers.words.amount_words import load_amount_words
from careers.words.colloquial import load_colloquial
from careers.words.date_words import load_date_words
from careers.words.language_names import load_language_names
from careers.words.lists import load_word_lists
from careers.words.meaning_words import load_meaning_words
from careers.words.splitting_words import load_splitting_words
from careers.words.unlisted_words import load_unlisted_words
from operations.common.failure import OperationError
from operations.common.project import Project, this_project
from operations.common.settings import Settings, read_settings, variable
from operations.content.advice import advice
from operations.content.flows import outdated
from operations.content.server_files import server_problems
from operations.content.training_data import training_problems

T = TypeVar("T")
_SAFETY = "safety"


def main(arguments: Sequence[str]) -> int:
    """Check the content and say how much of it there is."""
    argparse.ArgumentParser(prog="check", description=__doc__).parse_args(arguments)
    project, settings = this_project(), read_settings(os.environ)
    for line in remarks(project, settings, check(project, settings)):
        print(line)
    return 0


def remarks(project: Project, settings: Settings, store: Store) -> list[str]:
    """What is right as content and yet wants a look, a sentence each."""
    drawn = (project.root / settings.data).samefile(project.root / "data")
    old = outdated(project.root, store) if drawn else []
    return [
        *(f"{path} doesn't show this content: run `make flows`, or remove it." for path in old),
        *(f"Look at {line}" for line in advice(store)),
    ]


def check(project: Project, settings: Settings) -> Store:
    """Read the content, print a summary and return it.

    Raises:
        OperationError: something is wrong; says all that is.
    """
    began = time.monotonic()
    store, problems = examine(project, settings)
    if store is None:
        raise OperationError(str(ContentError(problems)))
    listed = ", ".join(_counted(number, thing) for thing, number in counts(store).items())
    seconds = time.monotonic() - began
    print(f"The content in {settings.data} is right: {listed} ({seconds:.1f} s)", flush=True)
    return store


def counts(store: Store) -> dict[str, int]:
    """How much there is of what, by the name of one."""
    return {
        "job profile": len(store.profiles),
        "pay table": sum(len(tables) for tables in store.pay_tables.values()),
        "contact": len(store.contacts),
        "topic": len(store.topics),
        "wording": len(store.wording),
    }


def examine(project: Project, settings: Settings) -> tuple[Store | None, list[Problem]]:
    """The content where it is right, else everything that is wrong with it.

    Raises:
        OperationError: there is no such folder.
    """
    folder = project.root / settings.data
    if not folder.is_dir():
        raise OperationError(
            f"{variable('data')} is {str(folder)!r}; allowed: a folder that exists."
        )
    problems = [*training_problems(project), *server_problems(project)]
    parts = Parts(Compiled(project.root / settings.compiled, folder))
    store = _attempt(lambda: load_store(folder, parts), problems)
    safety = folder / _SAFETY
    _attempt(lambda: load_detector(safety), problems, Path(_SAFETY))
    if store is not None:
        contacts = store.contacts
        _attempt(lambda: load_replies(safety, contacts), problems, Path(_SAFETY))
    _attempt(lambda: load_page_words(folder), problems)
    _attempt(lambda: load_importing_words(folder), problems)
    _attempt(lambda: load_cues(folder, parts if store is not None else None), problems)
    words = Path("data", "understanding")
    _attempt(lambda: load_word_lists(project.root / words), problems, words)
    _attempt(lambda: load_date_words(project.root / words), problems, words)
    _attempt(lambda: load_meaning_words(project.root / words), problems, words)
    _attempt(lambda: load_amount_words(project.root / words), problems, words)
    _attempt(lambda: load_unlisted_words(project.root / words), problems, words)
    _attempt(lambda: load_language_names(project.root / words), problems, words)
    _attempt(lambda: load_splitting_words(project.root / words), problems, words)
    _attempt(lambda: load_colloquial(project.root / words), problems, words)
    if store is None or problems:
        return None, ContentError(problems).problems
    Responder(store, datetime.date.today)
    return store, []


def _attempt(load: Callable[[], T], problems: list[Problem], below: Path | None = None) -> T | None:
    """What a loader gives, or None after adding what is wrong.

    Args:
        load: the loader.
        problems: what is wrong is added to these.
        below: the folder that the loader's files are named from, if not the content's.
    """
    try:
        return load()
    except ContentError as error:
        problems += [replace(each, file=(below or Path()) / each.file) for each in error.problems]
        return None


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
