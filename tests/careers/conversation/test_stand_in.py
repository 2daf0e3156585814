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


@pytest.mark.parametrize(
    ("page", "said", "told"),
    [
        ("en", "what does it pay", "en"),
        ("cy", "what does it pay", "cy"),
        ("en", "faint mae'n ei dalu?", "cy"),
        ("en", "beth yw'r oriau", "cy"),
        ("en", "allwn i wneud y swydd hon?", "cy"),
        ("en", "mae gen i radd mewn ffiseg", "cy"),
        ("en", "how far is it from Llandudno", "en"),
        ("en", "2:1", "en"),
        ("cy", "2:1", "cy"),
        ("cy", "oes", "cy"),
        ("en", "", "en"),
    ],
)
def test_an_apology_is_in_the_language_of_the_words_or_else_of_the_page(
    page: str, said: str, told: str
) -> None:
    messages = stand_in(said, {"occupation": JOB, "language": page})
    assert messages[0]["text"].startswith("Mae'n ddrwg gen i" if told == "cy" else "Sorry")


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
