"""Whether a message asks what a hard word means, and nothing else."""

from __future__ import annotations

import pytest

from careers.shapes.glossary import TERM
from understanding.words import NameReader


def _asked(reader: NameReader, message: str) -> list[str]:
    return [find.id for find in reader.read(message).finds if find.kind == TERM]


@pytest.mark.parametrize(
    "message",
    [
        "what does supernumerary mean",
        "sorry, what's supernumerary?",
        "I don't understand the word supernumerary",
        "beth yw ystyr supernumerary",
        "supernumerary what's that",
        "How long is it? And what does supernumerary mean?",
        "what's this supernumerary you keep talking about",
        "be di'r supernumerary ma dach chi'n sôn am",
    ],
)
def test_a_clause_that_holds_only_the_question_asks_for_the_meaning(
    reader: NameReader, message: str
) -> None:
    assert _asked(reader, message) == ["supernumerary"]


@pytest.mark.parametrize(
    "message",
    [
        "are trainees supernumerary",
        "what is a supernumerary trainee paid",
        "what does supernumerary mean for my pay",
        "supernumerary",
        "what does it mean",
        "what supernumerary is there",
    ],
)
def test_a_word_that_is_only_named_is_not_asked_about(reader: NameReader, message: str) -> None:
    assert _asked(reader, message) == []


def test_two_words_may_be_asked_about_at_once(reader: NameReader) -> None:
    asked = _asked(reader, "what do supernumerary and HCPC mean")
    assert asked == ["supernumerary", "hcpc"]


def test_what_is_asks_for_more_of_what_the_bot_tells_of(reader: NameReader) -> None:
    assert _asked(reader, "what is nuclear medicine") == []
    assert _asked(reader, "what does nuclear medicine mean") == ["nuclear-medicine"]


def test_an_article_asks_for_more_than_a_word_but_not_beside_initials(reader: NameReader) -> None:
    assert _asked(reader, "what is the supernumerary") == []
    assert _asked(reader, "what is the hcpc") == ["hcpc"]
