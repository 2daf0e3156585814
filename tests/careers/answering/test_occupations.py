"""Which jobs there are, and what is said of all others."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from careers.shapes.topics import UNLISTED
from careers.turn.answer import Status
from tests.visitor import Visitor, asked, text_of


def test_the_jobs_that_there_are_facts_about_are_named(store: Store, two_jobs: Store) -> None:
    one = text_of(Visitor(store).asks("jobs_covered"))
    assert one.startswith("I know about one job so far: Clinical Technologist.")
    two = text_of(Visitor(two_jobs).asks("jobs_covered"))
    assert two.startswith("I know about these jobs: Clinical Technologist and Lighthouse Keeper.")


def test_another_job_is_declined_honestly_with_somebody_who_knows(store: Store) -> None:
    answer = Visitor(store).asks("hours", other_occupation="veterinary-surgeon")
    text = text_of(answer)
    assert text.startswith("I have no facts about the job of veterinary surgeon,")
    assert "Careers Wales" in text
    assert "37" not in text, "another job got this job's facts"
    assert answer.status is Status.OUT_OF_SCOPE


def test_a_band_of_another_job_is_paid_like_any_and_the_job_is_declined(store: Store) -> None:
    answer = Visitor(store).asks("pay", other_occupation="firefighter", band="7")
    text = text_of(answer)
    assert text.startswith("I have no facts about the job of firefighter,")
    assert "Band 7 in Wales, 2026/27: £50,129 to £57,365" in text
    assert answer.status is Status.PARTLY_ANSWERED


@pytest.mark.parametrize("intent", ["nlu_fallback", "follow_up", "out_of_scope"])
def test_a_band_of_another_job_is_told_even_if_the_question_was_not_understood(
    store: Store, intent: str
) -> None:
    answer = Visitor(store).says(asked(intent, other_occupation="firefighter", band="7"))
    assert "£50,129 to £57,365" in text_of(answer)
    assert answer.status is Status.PARTLY_ANSWERED


def test_a_band_beside_another_job_brings_no_facts_of_this_one(store: Store) -> None:
    text = text_of(Visitor(store).asks("hours", other_occupation="firefighter", band="7"))
    assert text.startswith("I have no facts about the job of firefighter,")
    assert "37" not in text


def test_another_job_beside_this_one_is_no_reason_to_decline(store: Store) -> None:
    question = asked("ask_hours", occupation="clinical-technologist", other_occupation="dentist")
    assert "37 hours" in text_of(Visitor(store).says(question))


def test_who_works_with_them_may_be_asked_by_naming_another_job(store: Store) -> None:
    assert "doctors" in text_of(Visitor(store).asks("team", other_occupation="dentist"))


def test_every_other_occupation_has_words_for_it(store: Store) -> None:
    for word in store.vocabulary["other_occupation"].words:
        text = text_of(Visitor(store).asks("pay", other_occupation=word.id))
        name = (word.label and word.label.en) or word.names[0]
        known = "I have no facts about that job," if word.id == UNLISTED else ""
        assert text.startswith(known or f"I have no facts about the job of {name},")


def test_no_other_occupation_is_a_job_with_a_profile(store: Store) -> None:
    own = {
        name.lower()
        for profile in store.profiles.values()
        for name in (
            profile.title.en,
            profile.plural.en,
            *profile.aliases,
            *(title.en for title in profile.other_titles),
        )
    }
    others = {name for word in store.vocabulary["other_occupation"].words for name in word.names}
    assert sorted(own & others) == []
