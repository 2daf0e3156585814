"""The bot is stopped, its content changes, and it is started again on the same database.

Before, it has a separate action server, which hangs for a while; after, its actions run inside it.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from careers.content.loading import load_store
from tests.conftest import SECOND_PROFILE
from tests.running_bot import Messages, RunningBot, custom, running_bot, texts
from tests.visitor import JOB

pytestmark = pytest.mark.bot

_GONE = "degree_class"


@dataclass(frozen=True)
class _Story:
    """What happened before the restart, and the bot after it."""

    broken: Messages
    mended: Messages
    asked: Messages
    stopped: RunningBot
    after: RunningBot


def _only_this_job(data: Path) -> None:
    """Leave one job, since the others ask the question that goes as well."""
    for path in (data / "profiles").iterdir():
        if path.stem != JOB:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _no_class_of_degree(data: Path) -> None:
    """Take a question out of the check, and what asked for it, as an editor would."""
    path = data / "eligibility" / "questions.yml"
    questions = yaml.safe_load(path.read_text(encoding="utf-8"))["questions"]
    left = [each for each in questions if each["id"] != _GONE]
    for option in (option for each in left for option in each.get("options", ())):
        option.get("implies", {}).pop(_GONE, None)
    _write(path, {"questions": left})
    path = data / "profiles" / f"{JOB}.yml"
    profile = yaml.safe_load(path.read_text(encoding="utf-8"))
    gone = ("upper-second", "lower-second", "relevant-postgraduate")
    profile["criteria"] = [each for each in profile["criteria"] if each["id"] not in gone]
    (route,) = (each for each in profile["entry_routes"] if each["id"] == "stp")
    route["requirements"] = {"all": ["degree", "relevant-subject"]}
    del route["verdicts"]
    _write(path, profile)


def _write(path: Path, content: object) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.fixture(scope="module")
def story(model: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Story]:
    """A talk, a restart with a second profile in the content folder, and no training."""
    folder = tmp_path_factory.mktemp("restart")
    data = Path(shutil.copytree(root / "data", folder / "data"))
    _only_this_job(data)
    with running_bot(folder, data, actions="separate") as before:
        _, action_server = before.group.members[0]
        os.killpg(action_server.pid, signal.SIGSTOP)
        broken = before.say("unlucky", "what hours would I have to work", occupation=JOB)
        os.killpg(action_server.pid, signal.SIGCONT)
        mended = before.say("unlucky", "what hours would I have to work", occupation=JOB)
        before.say("returning", "what does band 5 pay in Scotland", occupation=JOB)
        before.say("checked", "could I become one", occupation=JOB)
        asked = before.say("checked", "I've got a degree in physics", occupation=JOB)
        trained = model.stat().st_mtime_ns
    shutil.copy(SECOND_PROFILE, data / "profiles")
    _no_class_of_degree(data)
    with running_bot(folder, data) as after:
        yield _Story(broken, mended, asked, before, after)
    assert model.stat().st_mtime_ns == trained, "something trained the model"


def test_an_action_server_that_hangs_costs_an_apology_with_somebody_to_ask(story: _Story) -> None:
    assert custom(story.broken)["status"] == "error"
    assert "something has gone wrong on my side" in texts(story.broken)
    assert custom(story.broken)["sources"] == []


def test_the_turn_after_a_failure_is_answered(story: _Story) -> None:
    assert custom(story.mended)["status"] == "answered"


def test_nothing_is_left_of_servers_that_were_stopped(story: _Story) -> None:
    for _, child in story.stopped.group.members:
        assert child.poll() is not None
        with pytest.raises(ProcessLookupError):
            os.killpg(child.pid, 0)
    settings = story.stopped.settings
    for port in (settings.port, settings.actions_port):
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_conversation_goes_on_after_the_restart(story: _Story) -> None:
    messages = story.after.say("returning", "what about band 7", occupation=JOB)
    assert texts(messages).startswith("Band 7 in Scotland")


def test_a_check_goes_on_though_the_open_question_was_taken_out(story: _Story, root: Path) -> None:
    """The answer that was in the air answers nothing, and what was told is kept."""
    wording = load_store(root / "data").wording
    assert "Which class is your degree" in texts(story.asked)
    messages = story.after.say("checked", "a 2:1", occupation=JOB)
    assert wording["guide.lost"].en in texts(messages)
    ended = story.after.say("checked", "no A levels", occupation=JOB)
    assert "Scientist Training Programme (STP)" in texts(ended), "the check didn't end"
    told = texts(story.after.say("checked", "what have I told you?", occupation=JOB))
    assert "Physics" in told
    assert "2:1" not in told


def test_the_new_job_is_answered_on_its_page_without_training(story: _Story) -> None:
    messages = story.after.say(
        "newcomer", "what hours would I have to work", occupation="lighthouse-keeper"
    )
    assert "56 hours a week" in texts(messages)
    assert custom(messages)["sources"][0]["title"] == "Coast Board job page, Lighthouse Keeper"


@pytest.mark.parametrize(
    "name", ["lighthouse keepers", "lighthouse-keeper", "Beacon Warden", "ligthouse keper"]
)
def test_the_new_job_is_found_by_its_names_without_a_page(story: _Story, name: str) -> None:
    messages = story.after.say(f"asks-for-{name.replace(' ', '-')}", f"how much does a {name} earn")
    assert "£21,100 to £22,200" in texts(messages)


def test_nothing_of_the_first_job_is_said_of_the_new_one(story: _Story) -> None:
    messages = story.after.say(
        "newcomer", "could you say what the salary is", occupation="lighthouse-keeper"
    )
    assert "40,559" not in texts(messages)
    assert "Clinical" not in texts(messages)


def test_without_a_page_the_bot_asks_which_job_and_then_answers(story: _Story) -> None:
    asked = story.after.say("undecided", "what hours would I have to work")
    assert custom(asked)["status"] == "clarified"
    buttons = [button for message in asked for button in message.get("buttons", [])]
    assert [button["title"] for button in buttons] == ["Clinical Technologist", "Lighthouse Keeper"]
    answered = story.after.say("undecided", buttons[1]["payload"])
    assert "56 hours a week" in texts(answered)


def test_naming_the_job_answers_the_question_that_waited(story: _Story) -> None:
    story.after.say("patient", "what hours would I have to work")
    assert "56 hours a week" in texts(story.after.say("patient", "lighthouse keeper"))


def test_another_page_changes_the_job(story: _Story) -> None:
    question = "what hours would I have to work"
    first = story.after.say("wanderer", question, occupation=JOB)
    second = story.after.say("wanderer", question, occupation="lighthouse-keeper")
    assert "37 hours" in texts(first)
    assert "56 hours" in texts(second)
