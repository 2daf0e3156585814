"""What is said when Rasa can't."""

from __future__ import annotations

import pytest

from careers.conversation.stand_in import apology, stand_in
from careers.shapes.language import Language
from careers.turn.answer import Status
from tests.visitor import JOB


@pytest.mark.parametrize("page", [JOB, "astronaut", None])
def test_an_apology_names_somebody_to_ask_whatever_the_page(page: str | None) -> None:
    answer = apology(Language.ENGLISH, page)
    assert answer.status is Status.ERROR
    assert "something has gone wrong on my side" in answer.paragraphs[0]
    assert "NHS" in answer.paragraphs[0].splitlines()[1]


def test_a_question_that_failed_gets_the_apology() -> None:
    messages = stand_in("what does it pay", {"occupation": JOB, "language": "en"})
    assert [message.get("custom", {}).get("status") for message in messages] == [None, "error"]


def test_a_crisis_is_signposted_even_then() -> None:
    messages = stand_in("I want to kill myself", {"occupation": JOB})
    assert "116 123" in messages[0]["text"]
    assert messages[-1]["custom"]["status"] == "crisis"


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("I want to kill myself", "- For urgent help", "this alone."),
        ("he is not breathing", "Please call 999", "for you."),
        ("dwi eisiau lladd fy hun", "- ", "eich hun."),
    ],
)
def test_a_signpost_names_its_numbers_first(said: str, first: str, last: str) -> None:
    *numbers, rest = stand_in(said, {})[0]["text"].splitlines()
    assert numbers[0].startswith(first)
    assert all(any(sign.isdigit() for sign in line) for line in numbers)
    assert rest.endswith(last)
