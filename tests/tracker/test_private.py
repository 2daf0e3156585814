"""Nobody but their owner may look into the files of the conversations."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain

from tracker.private import NotPrivateError, own_database, own_folder
from tracker.store import ConversationStore
from tracker.transcripts import Transcripts

Open = Callable[..., ConversationStore]


def _rights(place: Path) -> str:
    return f"{stat.S_IMODE(place.stat().st_mode):o}"


def _files(database: Path) -> dict[str, str]:
    return {each.name: _rights(each) for each in database.parent.iterdir()}


def test_a_new_database_its_journal_and_its_folder_are_their_owners_alone(
    open_file: Open, database: Path
) -> None:
    store = open_file()
    Transcripts(store.engine).start("chat", 0.0)
    assert _files(database) == {
        "conversations.db": "600",
        "conversations.db-wal": "600",
        "conversations.db-shm": "600",
    }
    assert _rights(database.parent) == "700"


def test_files_that_others_could_read_are_taken_back_at_the_next_start(
    open_file: Open, database: Path
) -> None:
    first = open_file()
    Transcripts(first.engine).start("chat", 0.0)
    for file in database.parent.iterdir():
        file.chmod(0o644)
    second = open_file()
    assert set(_files(database).values()) == {"600"}
    assert Transcripts(second.engine).ended("chat") is False


@pytest.mark.parametrize("rights", [0o755, 0o711, 0o770, 0o777])
def test_a_folder_that_others_may_look_into_is_refused_in_words(
    domain: Domain, tmp_path: Path, rights: int
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(rights)
    with pytest.raises(NotPrivateError, match=rf"shared has the rights {rights:o}.*allowed is 700"):
        ConversationStore(domain=domain, db=str(shared / "conversations.db"))
    assert list(shared.iterdir()) == []
    assert _rights(shared) == f"{rights:o}", "a folder that may hold other things was changed"


def test_a_folder_of_its_own_is_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    folder.mkdir()
    folder.chmod(0o755)
    own_folder(folder)
    assert _rights(folder) == "700"


def test_a_folder_with_the_bot_in_it_is_refused_and_left_as_it_is(root: Path) -> None:
    before = _rights(root)
    with pytest.raises(NotPrivateError, match="holds the bot itself"):
        own_folder(root)
    assert _rights(root) == before


def test_a_file_of_another_user_is_refused_in_words(
    open_file: Open, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file()
    database.chmod(0o644)

    def not_yours(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", not_yours)
    with pytest.raises(NotPrivateError, match=r"conversations\.db has the rights 644.*allowed is"):
        open_file()


def test_an_empty_file_is_a_new_database(open_file: Open, database: Path) -> None:
    open_file()
    with sqlite3.connect(database) as opened:
        names = {name for (name,) in opened.execute("SELECT name FROM sqlite_master")}
    assert {"events", "snapshots", "chats", "chat_turns"} <= names


def test_a_journal_that_goes_away_meanwhile_is_no_fault(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.parent.mkdir(mode=0o700)
    journal = database.with_name(f"{database.name}-journal")
    journal.touch()
    there = Path.stat

    def gone(place: Path, **how: bool) -> object:
        if place == journal:
            journal.unlink(missing_ok=True)
        return there(place, **how)

    monkeypatch.setattr(Path, "stat", gone)
    own_database(database)
    assert not journal.exists()
