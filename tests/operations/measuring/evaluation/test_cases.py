"""Held-out messages are read whatever they are scored for."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.common.failure import OperationError
from operations.measuring.evaluation.cases import Case, Step, Talk, read_cases, read_talks


def _written(folder: Path, text: str) -> Path:
    file = folder / "cases.yml"
    file.write_text(text)
    return file


def test_a_message_has_one_intent_or_several_or_none(tmp_path: Path) -> None:
    file = _written(
        tmp_path,
        "- {text: a, intent: ask_pay}\n- {text: b, intents: [ask_pay, ask_age]}\n- {text: c}\n",
    )
    assert read_cases(file) == (
        Case("a", ("ask_pay",)),
        Case("b", ("ask_pay", "ask_age")),
        Case("c", ()),
    )


def test_a_single_turn_is_a_conversation_named_by_what_is_said(tmp_path: Path) -> None:
    file = _written(tmp_path, "- {text: pay up, expect: ['40,?559'], refuse: [plumber]}\n")
    assert read_talks(file) == (Talk("pay up", (Step("pay up", ("40,?559",), ("plumber",)),)),)


def test_a_conversation_has_its_turns_in_order(tmp_path: Path) -> None:
    file = _written(
        tmp_path,
        "- name: pay, then Scotland\n  turns: [{say: pay, expect: [a]}, {say: there, expect: [b]}]\n",
    )
    (talk,) = read_talks(file)
    assert talk == Talk("pay, then Scotland", (Step("pay", ("a",)), Step("there", ("b",))))


@pytest.mark.parametrize("text", ["- {intent: ask_pay}", "- just text", "text: a", "- ["])
def test_a_file_of_another_form_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(OperationError, match=r"cases\.yml isn't a list of held-out messages"):
        read_cases(_written(tmp_path, text))


@pytest.mark.parametrize("name", ["single_questions", "misspelt_questions"])
def test_every_message_of_a_set_that_is_scored_by_intent_has_one(root: Path, name: str) -> None:
    cases = read_cases(root / "tests" / "evaluation" / f"{name}.yml")
    assert [case.text for case in cases if len(case.intents) != 1] == []


@pytest.mark.parametrize("name", ["facts", "follow_ups"])
def test_every_turn_of_the_real_conversations_expects_something(root: Path, name: str) -> None:
    talks = read_talks(root / "tests" / "evaluation" / f"{name}.yml")
    assert [step.say for talk in talks for step in talk.steps if not step.expect] == []
