"""What "the first one" points at."""

from __future__ import annotations

import pytest

from careers.conversation.listed import _listed
from careers.shapes.store import Store
from tests.visitor import JOB, Visitor, asked, text_of


@pytest.fixture
def visitor(store: Store) -> Visitor:
    return Visitor(store)


@pytest.mark.parametrize(
    ("which", "said"), [("first", "Band 6"), ("second", "Band 7"), ("last", "Band 9")]
)
def test_of_the_stages_of_pay_one_is_meant(visitor: Visitor, which: str, said: str) -> None:
    visitor.asks("pay")
    assert text_of(visitor.says(asked("follow_up", reference=which))).startswith(said)


def test_of_the_ways_in_one_is_meant(visitor: Visitor) -> None:
    visitor.asks("entry_routes")
    text = text_of(visitor.says(asked("follow_up", reference="first")))
    assert "Practitioner Training Programme" in text
    assert "Scientist Training Programme" not in text


def test_another_question_about_the_second_is_about_that_one(visitor: Visitor) -> None:
    visitor.asks("entry_routes")
    text = text_of(visitor.asks("qualification_gained", reference="second"))
    assert "master's" in text
    assert "BSc" not in text


def test_what_is_named_counts_for_more_than_its_place(visitor: Visitor) -> None:
    visitor.asks("pay")
    text = text_of(visitor.asks("pay", stage="senior", reference="first"))
    assert text.startswith("Band 9")


@pytest.mark.parametrize("topic", ["hours", "team"])
def test_where_nothing_was_listed_there_is_no_first(visitor: Visitor, topic: str) -> None:
    before = text_of(visitor.asks(topic))
    assert text_of(visitor.says(asked("follow_up", reference="first"))) == before


def test_a_place_beyond_the_list_is_not_made_up(visitor: Visitor) -> None:
    visitor.asks("specialisms")
    assert visitor.says(asked("follow_up", reference="third")).paragraphs


def test_fields_of_the_work_count_in_the_order_in_which_they_were_said(store: Store) -> None:
    visitor = Visitor(store)
    said = text_of(visitor.asks("specialisms")).lower()
    profile = store.profiles[JOB]
    fields = [each for each in profile.specialisms if each.name.en.lower() in said]
    fields.sort(key=lambda each: said.index(each.name.en.lower()))
    listed = [named.id for named in _listed(visitor.memory, profile, store)]
    told = [each.id for each in fields if each.id in listed]
    assert len(told) > 1, "the answer names too few fields to be a test"
    assert [each for each in listed if each in told] == told
