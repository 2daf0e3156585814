"""A message with personal data is answered as far as it asks something, and never by its scraps."""

from __future__ import annotations

import pytest

from careers.conversation.private import (
    blanked,
    left_to_answer,
    masked,
    notice,
    private_reply,
    shown,
)
from careers.privacy.kinds import Kind
from careers.shapes.language import Language

_PAGE = {"occupation": "clinical-technologist", "language": "en"}


def test_the_notice_names_what_was_taken_out_and_promises_no_more() -> None:
    words, language = notice((Kind.NAME, Kind.PHONE), Language.ENGLISH)
    assert "a name, a phone number" in words
    assert "email" not in words
    assert language is Language.ENGLISH


def test_the_notice_is_welsh_on_a_welsh_page() -> None:
    words, language = notice((Kind.EMAIL,), Language.WELSH)
    assert "cyfeiriad e-bost" in words
    assert language is Language.WELSH


def test_what_is_shown_says_what_stood_there() -> None:
    assert shown(masked("I'm Tom, 07700 900123"), Language.ENGLISH) == (
        "I'm [name removed], [phone number removed]"
    )


def test_what_nobody_reads_again_is_blank_there() -> None:
    assert blanked(masked("ring 07700 900123")) == "ring …"


@pytest.mark.parametrize(
    "text",
    [
        "I'm Tom Hughes going to kill myself",
        "my name is Sian and I want to die, 07700 900123",
        "07700 900123 he is hitting me",
    ],
)
def test_nothing_but_personal_data_leaves_a_message_about_danger(text: str) -> None:
    assert left_to_answer(masked(text)) == blanked(masked(text))


def test_a_message_that_only_tells_who_somebody_is_leaves_nothing_to_answer() -> None:
    assert left_to_answer(masked("my NI number is QQ123456C")) == ""


def test_the_reply_is_the_notice_and_an_offer_with_something_to_press() -> None:
    text, custom = private_reply((Kind.NATIONAL_INSURANCE,), _PAGE)
    assert "a National Insurance number" in text["text"]
    assert "£" not in text["text"]
    assert text["buttons"]
    assert custom["custom"]["status"] == "social"


def test_what_was_offered_before_can_still_be_pressed_after_it() -> None:
    offered = [{"title": "Yes", "payload": "/affirm"}, {"title": "Not sure", "payload": "/deny"}]
    text, _ = private_reply((Kind.NAME,), _PAGE, offered)
    assert text["buttons"] == offered
    assert "carry on" in text["text"]


def test_the_reply_is_welsh_on_a_welsh_page() -> None:
    text, custom = private_reply((Kind.PHONE,), {**_PAGE, "language": "cy"})
    assert "rhif ffôn" in text["text"]
    assert custom["custom"]["language"] == "cy"
