"""Whatever could stop a start is found by `make check`, with its file and its place."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import pytest

from operations.common.failure import OperationError
from operations.common.project import Project
from operations.common.settings import read_settings
from operations.content.check import check

_COPIED = ("data", "domain.yml", "config.yml", "credentials.yml", "endpoints.yml")
_SERVING = ("careers", "understanding", "components", "actions", "channels", "tracker")
# What reads YAML, by module and name: each runs in `make check`, or the reason why not.
_RUN = {
    "careers/content/loading.py: load_store",
    "careers/content/page_words.py: load_page_words",
    "careers/safety/detector.py: load_detector",
    "careers/safety/replies.py: load_replies",
    "careers/content/reading.py: parse_yaml",
    "careers/words/lists.py: load_word_lists",
}
_NOT_RUN = {
    "channels/web/visits/off_switch.py: _message": "read while the bot runs, and what is wrong closes it",
    "channels/web/api.py: __init__": "the description of the channel is code, with tests",
}
_READERS = ("safe_load", "load", "read_yaml", "parse_yaml")


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Project:
    """A copy of all that is checked."""
    for name in _COPIED:
        place = root / name
        if place.is_dir():
            shutil.copytree(place, tmp_path / name)
        else:
            shutil.copy(place, tmp_path / name)
    return Project(tmp_path)


def _put(checkout: Project, file: str, before: str, after: str) -> None:
    path = checkout.root / file
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{file} has no {before!r}"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def _told(checkout: Project) -> str:
    with pytest.raises(OperationError) as failure:
        check(checkout, read_settings({}))
    return str(failure.value)


def test_the_real_files_pass(checkout: Project) -> None:
    assert check(checkout, read_settings({})).profiles


class Mistake(NamedTuple):
    """A text of a file that is replaced, and what is said of it."""

    file: str
    before: str
    after: str
    said: str


_MISTAKES = [
    Mistake(
        "data/safety/replies.yml",
        "{samaritans.number}",
        "{samaritan.number}",
        "safety/replies.yml: suicide_self_harm.en: found the contact 'samaritan'; allowed: ",
    ),
    Mistake(
        "data/safety/words.yml",
        "\nen:",
        "\nenglish:",
        "safety/words.yml: the file: unknown key english",
    ),
    Mistake(
        "data/understanding/shorthand.yml",
        "  u: you\n",
        "  u: [you]\n",
        "data/understanding/shorthand.yml: shorthand.u: found ['you']; allowed: text",
    ),
    Mistake(
        "data/understanding/shorthand.yml",
        "also: {b: be,",
        "also: {b: bee,",
        "data/understanding/shorthand.yml: figures.2.also.b: found 'bee'; allowed: a word of",
    ),
    Mistake(
        "data/understanding/shorthand.yml",
        '\n  "4":\n',
        "\n  four:\n",
        "data/understanding/shorthand.yml: figures.four: found 'four'; allowed: a number in quotes",
    ),
    Mistake(
        "data/understanding/sound_alikes.yml",
        "[wear, where]",
        "[wear]",
        "data/understanding/sound_alikes.yml: sound_alikes[0]: found ['wear']; allowed: what",
    ),
    Mistake("data/understanding/welsh.yml", "\nwords:", "\nword:", "welsh.yml: the file: unknown"),
    Mistake(
        "data/widget/words.yml", "\nsend:", "\nsent:", "words.yml: sent: a key that nothing says"
    ),
    Mistake("data/widget/page.yml", "\nskip: {en", "\nskip: {english", "page.yml: skip: found"),
    Mistake(
        "data/nlu/abuse.yml",
        "intent: abuse",
        "intent: insult",
        "data/nlu/abuse.yml: nlu: found the intent 'insult', which the domain doesn't declare",
    ),
    Mistake(
        "data/nlu/abuse.yml", "  examples: |", "  example: |", "nlu.abuse.examples: found none"
    ),
    Mistake(
        "data/rules/questions.yml",
        "- intent: ask_age",
        "- intent: ask_ages",
        "rules.answer age: found the intent 'ask_ages'",
    ),
    Mistake(
        "data/rules/questions.yml",
        "- action: action_answer",
        "- action: action_anser",
        "found the action 'action_anser'",
    ),
    Mistake(
        "data/stories/clarifications.yml",
        "- intent: affirm",
        "- intent: afirm",
        "data/stories/clarifications.yml: stories.",
    ),
    Mistake("domain.yml", "\nintents:", "\nintent:", "found the intent"),
    Mistake("config.yml", "\npipeline:", "\npipelines:", "config.yml: pipeline: missing or empty"),
    Mistake(
        "credentials.yml",
        "channels.web.WebInput: {}",
        "channels.web.WebInput: {session_hours: 0}",
        "channels.web.WebInput.session_hours: found 0; allowed: a number from 0.001",
    ),
    Mistake(
        "credentials.yml",
        "channels.rest.GuardedRestInput: {}",
        "channels.rest.GuardedRestInput: {limit: 4}",
        "GuardedRestInput.limit: there is no such option; allowed: origins, limit_seconds",
    ),
    Mistake("endpoints.yml", "action_endpoint:", "- action_endpoint:", "endpoints.yml: line"),
]


def _rounds() -> list[list[Mistake]]:
    """The mistakes in as few rounds as may be, none of which has two in one file."""
    rounds: list[list[Mistake]] = []
    for mistake in _MISTAKES:
        free = (each for each in rounds if mistake.file not in {other.file for other in each})
        chosen = next(free, None)
        if chosen is None:
            rounds.append(chosen := [])
        chosen.append(mistake)
    return rounds


@pytest.mark.parametrize("mistakes", _rounds(), ids=len)
def test_mistakes_that_would_stop_the_start_are_told_all_at_once(
    checkout: Project, mistakes: list[Mistake]
) -> None:
    for mistake in mistakes:
        _put(checkout, mistake.file, mistake.before, mistake.after)
    told = _told(checkout)
    untold = [each for each in mistakes if each.said not in told]
    assert not untold, f"{untold} not in:\n{told}"


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("data/stories/clarifications.yml", "stories:", "stories: ["),
        ("domain.yml", "session_config:", "session_config: {"),
    ],
)
def test_a_file_that_is_no_yaml_is_told(
    checkout: Project, file: str, before: str, after: str
) -> None:
    _put(checkout, file, before, after)
    assert re.search(rf"{file}: line \d+, .*not YAML", _told(checkout))


@pytest.mark.parametrize("name", ["domain.yml", "config.yml", "credentials.yml", "endpoints.yml"])
def test_a_file_that_is_missing_is_told(checkout: Project, name: str) -> None:
    (checkout.root / name).unlink()
    assert f"{name}: the file: missing" in _told(checkout)


def test_all_mistakes_are_told_at_once(checkout: Project) -> None:
    _put(checkout, "data/safety/replies.yml", "{samaritans.number}", "{samaritan.number}")
    _put(checkout, "data/nlu/abuse.yml", "intent: abuse", "intent: insult")
    told = _told(checkout)
    assert "'samaritan'" in told
    assert "'insult'" in told


def _readers(root: Path) -> Iterator[str]:
    """Every function of the servers that reads YAML, and every `load_` of the domain."""
    for folder in _SERVING:
        for file in sorted((root / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and _reads(node, folder):
                    yield f"{file.relative_to(root).as_posix()}: {node.name}"


def _reads(function: ast.FunctionDef, folder: str) -> bool:
    if folder == "careers" and function.name.startswith("load_"):
        return True
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    names = [getattr(call, "attr", getattr(call, "id", "")) for call in calls]
    of_yaml = any(getattr(getattr(call, "value", None), "id", "") == "yaml" for call in calls)
    return "safe_load" in names or (of_yaml and "load" in names)


def _called(work: Callable[[], object], root: Path) -> set[str]:
    """The functions of the project that run while something is done."""
    called: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            called.add(f"{frame.f_code.co_filename}: {frame.f_code.co_name}")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return {name.removeprefix(f"{root}/") for name in called}


def test_every_reader_of_the_servers_runs_in_the_check(root: Path, checkout: Project) -> None:
    called = _called(lambda: check(checkout, read_settings({})), root)
    idle = set(_readers(root)) - called - set(_NOT_RUN)
    assert not idle, (
        f"operations/content/check.py doesn't run {', '.join(sorted(idle))}: call it there, "
        "or say in this test why it can't stop a start"
    )
    assert called >= _RUN


def test_what_is_left_out_is_there(root: Path) -> None:
    gone = set(_NOT_RUN) - set(_readers(root))
    assert not gone, f"remove {', '.join(sorted(gone))} from this test; it reads nothing any more"
