"""How things are said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from careers.answering.speaker import Speaker, number, pounds
from careers.shapes.language import Language, Text
from careers.shapes.sources import Source
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.blocks import Cited, List, Paragraph, Sources, Span
from careers.turn.plain import plain_text
from tests.visitor import JOB

_WELSH = Text("Hello", "Helo")


@pytest.fixture
def speaker(store: Store) -> Speaker:
    return Speaker(store, Language.ENGLISH)


@pytest.mark.parametrize(
    ("amount", "said"), [(26300, "£26,300"), (900, "£900"), (Decimal("20.74"), "£20.74")]
)
def test_amounts_have_a_pound_sign_and_thousands(amount: int | Decimal, said: str) -> None:
    assert pounds(amount) == said


def test_numbers_have_no_needless_point() -> None:
    assert (number(37.0), number(37.5)) == ("37", "37.5")


def test_lists_are_joined_as_in_a_sentence(speaker: Speaker) -> None:
    assert speaker.listed(["a"]) == "a"
    assert speaker.listed(["a", "b"]) == "a and b"
    assert speaker.listed(["a", "b", "c"]) == "a, b and c"
    assert speaker.alternatives(["a", "b", "c"]) == "a, b or c"


def test_the_source_line_names_each_source_once_with_its_date(speaker: Speaker) -> None:
    dated, undated = Source(Text("Letter"), "2026-02-12"), Source(Text("Page"))
    line = speaker.source_line([dated, undated, dated])
    assert plain_text([line]) == "Source: Letter (2026-02-12); Page (date not stated)."
    assert line.sources == (Cited("Letter", "2026-02-12"), Cited("Page", "not stated"))


def test_a_source_with_an_address_is_a_link_to_it(speaker: Speaker) -> None:
    line = speaker.source_line([Source(Text("Page"), url="https://example.org/a")])
    assert Span("Page", "https://example.org/a") in line.lines[0]


def test_a_message_has_its_source_line_last_and_no_empty_line(speaker: Speaker) -> None:
    message = speaker.message("one", "", "two", sources=[Source(Text("Page"))])
    assert plain_text(message) == "one\ntwo\nSource: Page (date not stated)."
    assert [type(block) for block in message] == [Paragraph, Sources]


def test_lines_around_a_list_are_paragraphs_of_their_own(speaker: Speaker) -> None:
    message = speaker.message("one", speaker.bullets(["two"]), "three")
    assert [type(block) for block in message] == [Paragraph, List, Paragraph]
    assert plain_text(message) == "one\n- two\nthree"


def test_an_answer_is_welsh_only_if_everything_said_is(store: Store) -> None:
    speaker = Speaker(store, Language.WELSH)
    assert speaker.text(_WELSH) == "Helo"
    assert speaker.answer(["Helo"], Status.SOCIAL).language is Language.WELSH
    speaker.text(Text("only English"))
    assert speaker.answer(["Helo"], Status.SOCIAL).language is Language.ENGLISH


def test_an_english_visitor_gets_english(speaker: Speaker) -> None:
    assert speaker.text(_WELSH) == "Hello"
    assert speaker.answer(["Hello"], Status.SOCIAL).language is Language.ENGLISH


def test_only_what_the_profile_can_answer_is_offered_next(two_jobs: Store) -> None:
    speaker = Speaker(two_jobs, Language.ENGLISH)
    for profile in two_jobs.profiles.values():
        for topic in two_jobs.topics:
            for reply in speaker.leads(profile, topic):
                other = reply.press.question.intent.removeprefix("ask_")
                elsewhere = {"contact", "person", "further_information", "sources", "capabilities"}
                elsewhere |= {"eligibility"}
                pay = {"pay", "pay_difference", "take_home_pay", "pay_system"}
                assert other in {*profile.topics, *elsewhere, *pay}, (profile.id, topic)
    leads = speaker.leads(two_jobs.profiles["lighthouse-keeper"], "pay")
    assert [reply.press.question.intent for reply in leads] == ["ask_hours"]
    assert len(speaker.leads(two_jobs.profiles[JOB], "pay")) == 3
