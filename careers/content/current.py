"""The content of this process: read from the folder named by `CAREERS_DATA`, and what is made of it."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from careers.content.compiled import Compiled
from careers.content.files_of import files_below, files_of
from careers.content.loading import load_store
from careers.content.parts import Key, Parts, checksum
from careers.shapes.store import Store

T = TypeVar("T")


def content_folder() -> Path:
    """The content folder: `CAREERS_DATA`, or `data` beside the packages."""
    return Path(os.environ.get("CAREERS_DATA") or Path(__file__).parents[2] / "data")


@dataclass(frozen=True, eq=False)
class Content:
    """All content as it was when it was read, and what was made of it.

    Attributes:
        folder: where it was read.
        store: what is known.
        parts: what was read of its files, for reading it again after a change.
        checksum: of all its files.
    """

    folder: Path
    store: Store
    parts: Parts
    checksum: str
    _made: WeakKeyDictionary[OfContent[Any], Any] = field(default_factory=WeakKeyDictionary)
    _making: threading.RLock = field(default_factory=threading.RLock)

    def made(self, what: OfContent[T]) -> T:
        """Something made of this content, made the first time that it is asked for.

        Raises:
            ContentError: what it is made of is wrong.
        """
        with self._making:
            if what not in self._made:
                self._made[what] = what.make(self)
            return cast(T, self._made[what])

    def of_files(self, folder: Path, make: Callable[[Path], T]) -> T:
        """What the files of a folder say by themselves; made again only when one has changed.

        Args:
            folder: below the content folder.
            make: makes it of that folder.

        Raises:
            ContentError: something in them is wrong.
        """
        inside = self.folder / folder
        files = [part for each in files_below(inside) for part in _named(each)]
        name = f"{make.__module__}.{make.__qualname__} {folder.as_posix()}"
        return cast(T, self.parts.get(Key(name, checksum(*files)), lambda: make(inside)))

    def makes_what(self, other: Content) -> None:
        """Make all that was made of another content.

        Raises:
            ContentError: what something is made of is wrong.
        """
        with other._making:
            wanted = list(other._made)
        for what in wanted:
            self.made(what)


class OfContent(Generic[T]):
    """Something that is made of the content, and made anew when the content has changed.

    Calling it gives what is made of the current content.
    """

    def __init__(self, make: Callable[[Content], T]) -> None:
        """Take what makes it."""
        self.make = make

    def __call__(self) -> T:
        """What is made of the current content.

        Raises:
            ContentError: something in the content is wrong.
        """
        return current_content().made(self)


def read_content(before: Content | None = None) -> Content:
    """The content as it is in the folder now.

    Args:
        before: as it was; what hasn't changed since isn't read again.

    Raises:
        ContentError: something in it is wrong.
        OSError: a file went away while it was read.
    """
    with _without_collection():
        return _read_content(before)


def _read_content(before: Content | None) -> Content:
    folder = content_folder()
    parts = before.parts.next() if before is not None else Parts(_compiled(folder))
    # Taken first: what changes meanwhile will differ from it.
    total = checksum(*(part for each in files_of(folder) for part in _named(each)))
    return Content(folder, load_store(folder, parts), parts, total)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Looking for garbage among so many new objects that all stay would double the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _compiled(folder: Path) -> Compiled | None:
    """What other processes have read, if `CAREERS_COMPILED` says where it is kept."""
    file = os.environ.get("CAREERS_COMPILED")
    return Compiled(Path(file), folder) if file else None


def _named(file: os.DirEntry[str]) -> tuple[bytes, bytes]:
    return os.fsencode(file.path), Path(file.path).read_bytes()


class _Holder:
    """Holds the current content; a new one takes its place in one step."""

    def __init__(self) -> None:
        self.content: Content | None = None
        self.reading = threading.Lock()


_HOLDER = _Holder()


def current_content() -> Content:
    """The content, checked; read the first time that it is asked for.

    Raises:
        ContentError: something in it is wrong.
    """
    content = _HOLDER.content
    if content is None:
        with _HOLDER.reading:
            content = _HOLDER.content or read_content()
            _HOLDER.content = content
    return content


def take_over(content: Content | None) -> None:
    """Make a content the current one; with None, it is read when it is asked for next."""
    _HOLDER.content = content
    if content is not None:
        content.parts.end()


def current_store() -> Store:
    """What is known now.

    Raises:
        ContentError: something in the content is wrong.
    """
    return current_content().store
