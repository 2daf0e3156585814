"""Changes of the content are taken over while a process runs: whole, or not at all."""

from __future__ import annotations

import datetime
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from careers.answering.messages import as_messages
from careers.content.current import OfContent, current_store, take_over
from careers.conversation.following import Follower
from careers.conversation.respond import Responder
from careers.conversation.stand_in import crisis_replies
from careers.turn.memory import Memory
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.conftest import SECOND_PROFILE
from tests.visitor import JOB

_DAY = datetime.date(2026, 11, 26)
_NEW = "lighthouse-keeper"


@pytest.fixture
def followed(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the content, which this process goes by."""
    monkeypatch.setenv("CAREERS_DATA", str(data))
    take_over(None)
    yield data
    take_over(None)


@pytest.fixture
def follower(followed: Path) -> Follower:
    """One that has seen the content as it is."""
    found = Follower()
    current_store()
    _look(found)
    return found


def _look(follower: Follower) -> None:
    """Two looks: a change is read when it has stood still between them."""
    follower.look()
    follower.look()


def _edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text, f"{file} has no {before!r}"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def _profile(data: Path) -> Path:
    return data / "profiles" / f"{JOB}.yml"


def test_a_new_job_is_taken_over(follower: Follower, followed: Path) -> None:
    shutil.copy(SECOND_PROFILE, followed / "profiles")
    _look(follower)
    assert _NEW in current_store().profiles


def test_a_change_waits_until_the_files_stand_still(follower: Follower, followed: Path) -> None:
    shutil.copy(SECOND_PROFILE, followed / "profiles")
    follower.look()
    assert _NEW not in current_store().profiles, "another file may be about to be saved"


def test_an_answer_says_what_an_edited_file_says(follower: Follower, followed: Path) -> None:
    responder = OfContent(lambda content: Responder(content.store, lambda: _DAY))
    asked = Turn("", (Question("ask_hours"),), page=_NEW)

    def said() -> str:
        return str(as_messages(responder().respond(asked, Memory()).answer))

    new = Path(shutil.copy(SECOND_PROFILE, followed / "profiles"))
    _look(follower)
    assert "56 hours a week" in said()
    _edit(new, "value: 56", "value: 57")
    _look(follower)
    assert "57 hours a week" in said()


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        (f"profiles/{JOB}.yml", "\ntopics:", "\ntopicks:", "unknown key topicks; allowed: id"),
        (f"profiles/{JOB}.yml", "id: ", "id: [", "not YAML"),
        ("safety/replies.yml", "{samaritans.number}", "{samaritan.number}", "allowed: "),
        ("widget/page.yml", "\nskip: {en", "\nskip: {english", "allowed is {en: ..., cy: ...}"),
        ("privacy/cues.yml", "\nnamed:", "\nnames:", "allowed are the lists"),
    ],
)
def test_a_broken_edit_keeps_the_last_good_content_and_says_where(
    follower: Follower,
    followed: Path,
    caplog: pytest.LogCaptureFixture,
    file: str,
    before: str,
    after: str,
    said: str,
) -> None:
    kept = current_store()
    shutil.copy(SECOND_PROFILE, followed / "profiles")  # right by itself; all or nothing
    _edit(followed / file, before, after)
    with caplog.at_level(logging.ERROR):
        _look(follower)
    assert current_store() is kept
    told = follower.standing.as_json()["problems"]
    assert [each["file"] for each in told] == [file] * len(told) != []
    assert any(said in each["what"] for each in told), told
    assert file in caplog.text
    assert said in caplog.text


def test_a_broken_edit_is_told_once(
    follower: Follower, followed: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _edit(_profile(followed), "\ntopics:", "\ntopicks:")
    with caplog.at_level(logging.ERROR):
        for _ in range(3):
            _look(follower)
    assert len(caplog.records) == 1


def test_a_mended_edit_is_taken_over(follower: Follower, followed: Path) -> None:
    shutil.copy(SECOND_PROFILE, followed / "profiles")
    _edit(_profile(followed), "\ntopics:", "\ntopicks:")
    _look(follower)
    _edit(_profile(followed), "\ntopicks:", "\ntopics:")
    _look(follower)
    assert _NEW in current_store().profiles
    assert follower.standing.problems == ()


def test_an_edit_that_is_undone_leaves_no_problem(follower: Follower, followed: Path) -> None:
    kept = current_store()
    _edit(_profile(followed), "\ntopics:", "\ntopicks:")
    _look(follower)
    _edit(_profile(followed), "\ntopicks:", "\ntopics:")
    _look(follower)
    assert current_store() is kept, "nothing has changed"
    assert follower.standing.problems == ()


def test_what_is_made_of_the_content_is_made_before_it_is_taken_over(
    follower: Follower, followed: Path
) -> None:
    seen: list[bool] = []
    made = OfContent(lambda content: seen.append(_NEW in content.store.profiles))
    made()
    shutil.copy(SECOND_PROFILE, followed / "profiles")
    _look(follower)
    assert seen == [False, True], "no visitor may wait for what is made of the content"


def test_what_cannot_be_made_keeps_the_last_good_content(
    follower: Follower, followed: Path
) -> None:
    def make(store_has_it: bool) -> None:
        if store_has_it:
            raise ValueError("can't")

    made = OfContent(lambda content: make(_NEW in content.store.profiles))
    made()
    shutil.copy(SECOND_PROFILE, followed / "profiles")
    _look(follower)
    assert _NEW not in current_store().profiles
    assert "ValueError: can't" in follower.standing.problems[0].what


def test_the_signposts_follow_the_contacts(follower: Follower, followed: Path) -> None:
    before = crisis_replies()
    shutil.copy(SECOND_PROFILE, followed / "profiles")
    _look(follower)
    assert crisis_replies() is not before


def test_files_that_need_training_are_named_and_not_taken_over(
    follower: Follower, followed: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = current_store()
    follower.look()
    (followed / "nlu").mkdir(exist_ok=True)
    (followed / "nlu" / "added.yml").write_text("nlu: []\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        _look(follower)
    assert follower.standing.untrained == ("nlu/added.yml",)
    assert "nlu/added.yml" in caplog.text
    assert current_store() is kept
