"""Commands in visitors' own words, and what only looks like one."""

from __future__ import annotations

import pytest

from careers.hearing.commands import CommandReader
from careers.shapes.store import Store
from careers.words.vocabulary import reader_of


@pytest.fixture(scope="module")
def commands(store: Store) -> CommandReader:
    return CommandReader(store.answer_words, reader_of(store))


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("why?", "why"),
        ("why do you ask", "why"),
        ("skip this one please", "skip"),
        ("next", "skip"),
        ("can we go back", "back"),
        ("ok stop", "stop"),
        ("I don't want to do this any more", "stop"),
        ("forget it", "stop"),
        ("let's carry on", "carry_on"),
        ("where were we?", "carry_on"),
        ("what did I tell you", "told"),
        ("change my degree class", "change"),
        ("wait, it was lower than that", "change"),
        ("start again please", "again"),
        ("what was the question?", "repeat"),
        ("summary please", "summary"),
    ],
)
def test_a_command_is_found(commands: CommandReader, words: str, command: str) -> None:
    assert commands.read(words) == command


@pytest.mark.parametrize(
    "words",
    ["why do nurses earn less", "when do shifts stop", "3 a levels", "next year"],
)  # fmt: skip
def test_what_holds_more_than_a_command_is_none(commands: CommandReader, words: str) -> None:
    assert commands.read(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "could I become one",
        "Could I do this job?",
        "am I qualified",
        "I've got a 2:2 in engineering, any chance?",
        "I have a degree in history. Can I do this job?",
        "could someone like me get into this",
        "do I meet the requirements?",
        "cud i do this job",
        "cn i becom 1",
        "wud they tak me",
    ],
)
def test_the_check_is_asked_for_in_many_ways(commands: CommandReader, words: str) -> None:
    assert commands.starts(words)


@pytest.mark.parametrize(
    "words",
    ["can I do this job part-time?", "is a 2:2 enough?", "what does it pay", "how do I get in?"],
)
def test_other_questions_do_not_start_the_check(commands: CommandReader, words: str) -> None:
    assert not commands.starts(words)
