"""Follows changes of the content while the bot runs: all of a change is taken over, or none of it."""

from __future__ import annotations

import datetime
import logging
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from careers.content.current import (
    Content,
    content_folder,
    current_content,
    read_content,
    take_over,
)
from careers.content.files_of import files_of
from careers.content.page_words import FOLDER as PAGE_WORDS
from careers.content.page_words import load_page_words
from careers.conversation.stand_in import SAFETY, crisis_detector, crisis_replies
from careers.privacy.cues import FOLDER as CUES
from careers.privacy.cues import check_cues
from careers.shapes.errors import ContentError, Problem
from careers.shapes.language import Text

SWITCH = "CAREERS_FOLLOW"
"""The environment variable that says whether a server follows changes: `on`, or anything else."""

_PAUSE = 0.5  # seconds
_RESTART = "`make train` and a new start take it over"

_log = logging.getLogger(__name__)

Clock = Callable[[], datetime.datetime]

Signs = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Standing:
    """How the content stands in this process.

    Attributes:
        since: when it was taken over; None before anything follows it.
        follows: whether changes are taken over.
        problems: what keeps the newest change from being taken over; none where it was.
        untrained: files that only training and a new start take over, and that have changed.
    """

    since: datetime.datetime | None = None
    follows: bool = False
    problems: tuple[Problem, ...] = ()
    untrained: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As the health page tells it."""
        return {
            "since": self.since.isoformat(timespec="seconds") if self.since else None,
            "follows_changes": self.follows,
            "problems": [
                {"file": each.file.as_posix(), "where": each.where, "what": each.what}
                for each in self.problems
            ],
            "needs_training": list(self.untrained),
        }


class Follower:
    """Looks at the files of the content again and again."""

    def __init__(self, pause: float = _PAUSE) -> None:
        """Follow from now on, once `start` is called.

        Args:
            pause: seconds between two looks. A change is read once no file has changed between
                two of them, so that what is saved together is read together.
        """
        self._pause = pause
        self._process: int | None = None
        self._seen: Signs | None = None
        self._read: Signs | None = None
        self._trained: Signs | None = None
        self._clock: Clock | None = None
        self.standing = Standing()

    def start(self) -> None:
        """Follow in a thread of its own; once in a process, and in each that is forked."""
        if self._process == os.getpid():
            return
        if self._process is None:
            os.register_at_fork(after_in_child=self.start)
        self._process = os.getpid()
        self.standing = replace(self.standing, follows=True)
        threading.Thread(target=self._follow, name="follows content", daemon=True).start()

    def keep_time(self, clock: Clock) -> None:
        """Tell by a clock when something is taken over; the first one counts."""
        if self._clock is None:
            self._clock = clock
            self.standing = replace(self.standing, since=clock())

    def _time(self) -> datetime.datetime | None:
        return self._clock() if self._clock else None

    def _follow(self) -> None:
        wait = threading.Event()
        while True:
            try:
                self.look()
            except Exception:
                _log.exception("The content can't be looked at; it is tried again.")
            wait.wait(self._pause)

    def look(self) -> None:
        """Look at the files, and take over what has changed, if it is right and no longer changes."""
        self._tell_of_training()
        signs = _signs(content_folder())
        still = signs == self._seen
        self._seen = signs
        if still and signs != self._read:
            self._read = signs
            self._take_over()

    def _take_over(self) -> None:
        before = current_content()
        try:
            after = read_content(before)
            if after.checksum == before.checksum:
                self._stand(())
                return
            make_ready(after, before)
        except ContentError as error:
            self._stand(tuple(error.problems))
        except OSError as error:  # a file went away while it was read: look again
            self._read = None
            _log.info("The content changed while it was read: %s.", error)
        except Exception as error:
            _log.exception("The changed content can't be used.")
            what = f"what was made of it failed: {type(error).__name__}: {error}"
            self._stand((Problem(Path(), "the content", what),))
        else:
            take_over(after)
            self.standing = replace(self.standing, since=self._time(), problems=())
            _log.warning("The changed content was taken over.")

    def _stand(self, problems: tuple[Problem, ...]) -> None:
        if problems and problems != self.standing.problems:
            _log.error(
                "The changed content is not taken over; the bot goes on with what it had. %s",
                ContentError(list(problems)),
            )
        elif self.standing.problems and not problems:
            _log.warning("The content is again what the bot goes by.")
        self.standing = replace(self.standing, problems=problems)

    def _tell_of_training(self) -> None:
        signs = _signs(content_folder(), trained=True)
        if self._trained is None:
            self._trained = signs
        changed = tuple(sorted(_changed(self._trained, signs)))
        if changed != self.standing.untrained:
            if changed:
                _log.warning("%s changed: %s.", ", ".join(changed), _RESTART)
            self.standing = replace(self.standing, untrained=changed)


def make_ready(after: Content, before: Content) -> None:
    """Make all of a content that this process needs, and check what others make of it.

    So each process comes to the same end: it takes all of a change over, or nothing of it.

    Raises:
        ContentError: something is wrong; lists every problem.
    """
    problems: list[Problem] = []
    for check in (_check_safety, _check_page_words, _check_privacy):
        try:
            check(after)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    after.makes_what(before)


def _check_safety(content: Content) -> None:
    try:
        content.made(crisis_detector)
        content.made(crisis_replies)
    except ContentError as error:
        raise ContentError(
            [replace(each, file=SAFETY / each.file) for each in error.problems]
        ) from error


def _check_page_words(content: Content) -> None:
    content.of_files(PAGE_WORDS, _page_words)


def _page_words(folder: Path) -> Mapping[str, Text]:
    return load_page_words(folder.parent)


def _check_privacy(content: Content) -> None:
    content.of_files(CUES, _cues)


def _cues(folder: Path) -> bool:
    check_cues(folder.parent)
    return True


def _signs(folder: Path, trained: bool = False) -> Signs:
    """What shows whether a file has changed, without reading it; by its name below the folder."""
    found: Signs = {}
    for file in files_of(folder, trained):
        try:
            state = file.stat()
        except FileNotFoundError:
            continue
        signs = (state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino)
        found[os.path.relpath(file.path, folder)] = signs
    return found


def _changed(before: Signs, after: Signs) -> Iterator[str]:
    for name in before.keys() | after.keys():
        if before.get(name) != after.get(name):
            yield name


FOLLOWER = Follower()
"""Of this process."""


def follow_content(clock: Clock) -> None:
    """Follow changes from now on, if the environment says so.

    Args:
        clock: tells when something is taken over.
    """
    FOLLOWER.keep_time(clock)
    if os.environ.get(SWITCH) == "on":
        FOLLOWER.start()


def content_standing() -> Standing:
    """How the content stands in this process."""
    return FOLLOWER.standing
