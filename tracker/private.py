"""Files and folders that nobody but their owner may look into."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

_FILE, _FOLDER = 0o600, 0o700
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
# What SQLite keeps beside a database; each is made with the rights of the database.
_COMPANIONS = ("-wal", "-shm", "-journal")


class NotPrivateError(PermissionError):
    """Others may look into it, and that can't be mended here."""


def own_folder(folder: Path) -> None:
    """Make a folder that belongs to the bot alone, or take it back from others.

    Raises:
        NotPrivateError: it belongs to somebody else, or the bot itself is somewhere in it, and so
            is what others need: `/`, say.
    """
    if Path(__file__).resolve().is_relative_to(folder.resolve()):
        raise NotPrivateError(
            f"{folder} holds the bot itself, so it can't be kept from others; "
            "allowed is a folder for what the bot keeps alone."
        )
    folder.mkdir(_FOLDER, parents=True, exist_ok=True)
    _take_back(folder, _FOLDER)


def own_database(file: Path) -> None:
    """See to it that only its owner may read a database, its journal and its folder.

    A folder that is there already may hold other things, so it is looked at, but left as it is.

    Args:
        file: of SQLite; it is made if it isn't there.

    Raises:
        NotPrivateError: others may look into the folder, or a file belongs to somebody else.
    """
    folder = file.parent
    if not folder.exists():
        own_folder(folder)
    elif _rights(folder) & _OTHERS:
        raise NotPrivateError(
            f"{folder} has the rights {_rights(folder):o}, so others may look into the folder of "
            f"the conversations; allowed is {_FOLDER:o}. Set it with chmod, or name a folder that "
            "isn't there yet."
        )
    os.close(os.open(file, os.O_RDONLY | os.O_CREAT, _FILE))
    for each in (file, *(file.with_name(file.name + ending) for ending in _COMPANIONS)):
        with suppress(FileNotFoundError):  # another process may be done with its journal
            own_file(each)


def own_file(file: Path) -> None:
    """Take a file back from others.

    Raises:
        NotPrivateError: it belongs to somebody else.
    """
    _take_back(file, _FILE)


def _take_back(place: Path, rights: int) -> None:
    found = _rights(place)
    if not found & _OTHERS:
        return
    try:
        place.chmod(rights)
    except PermissionError:
        raise NotPrivateError(
            f"{place} has the rights {found:o} and belongs to another user; "
            f"allowed is {rights:o}, and that it belongs to the user who runs the bot."
        ) from None


def _rights(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)
