"""Every topic of every job has an answer, which tells nothing of another job."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from careers.shapes.language import Language, Text
from careers.shapes.profile import Profile, Section
from careers.shapes.store import Store
from careers.shapes.topics import AnsweredBy
from careers.turn.answer import Answer, Status
from tests.visitor import Visitor, text_of

_AMOUNT = re.compile(r"£\d[\d,]*")
# What is told of several jobs may name some.
_OF_SEVERAL = (AnsweredBy.COMPARING, AnsweredBy.FINDING)


def _sections(store: Store, profile: Profile) -> Iterator[Section]:
    yield from profile.topics.values()
    yield from store.terms_of(profile).topics.values()
    scheme = store.schemes.get(profile.pay.scheme or "") if profile.pay else None
    yield from scheme.topics.values() if scheme else ()


def _own_words(store: Store, profile: Profile) -> str:
    """All that is written of a job: what another job's name may stand in."""
    texts: list[Text] = [profile.title, profile.plural, *profile.other_titles]
    for section in _sections(store, profile):
        texts += [section.lead, *(point.text for point in section.points)]
        texts += [section.more] if section.more else []
    texts += [source.title for source in profile.sources.values()]
    for route in profile.entry_routes:
        texts += [route.name, *route.steps, *([route.note] if route.note else [])]
    for contact in store.contacts.values():
        texts += [contact.name, contact.purpose, *([contact.note] if contact.note else [])]
        texts += [source.title for source in contact.sources]
    for criterion in profile.criteria:
        texts += [criterion.words, criterion.rule]
    return "\n".join(f"{text.en}\n{text.cy or ''}" for text in texts).casefold()


def _own_amounts(store: Store, profile: Profile, words: str) -> set[int]:
    """Every amount that a job's bands have in any table, and those that its texts say."""
    bands = {stage.band for stage in profile.pay.stages} if profile.pay else set()
    tables = store.pay_tables.get(profile.pay.scheme or "", ()) if profile.pay else ()
    ranges = [pay for table in tables for band, pay in table.bands.items() if band in bands]
    points = [at for table in tables for band, at in table.entry_points.items() if band in bands]
    found = {end for pay in ranges for end in (pay.min, pay.max, pay.mid) if end is not None}
    found |= {high.min - low.min for high in ranges for low in ranges}
    found |= {high.max - low.max for high in ranges for low in ranges}
    pay = profile.pay
    quoted = [pay.quoted, *(stage.quoted for stage in pay.stages)] if pay else []
    found |= {end for each in quoted if each for end in (each.min, each.max)}
    return found | set(points) | {_number(each) for each in _AMOUNT.findall(words)}


def _number(amount: str) -> int:
    return int(amount.strip("£").replace(",", "").rstrip(".") or 0)


def _asked(store: Store, job: str) -> Iterator[tuple[str, Answer]]:
    """Every topic, asked on the job's page and of the job by its name."""
    elsewhere = next(each for each in store.profiles if each != job)
    for topic in store.topics.values():
        if topic.answered_by not in _OF_SEVERAL and not topic.of_no_job:
            yield topic.id, Visitor(store, job).asks(topic.id)
            named = Visitor(store, elsewhere, Language.WELSH).asks(topic.id, occupation=job)
            yield f"{topic.id}, named", named


@pytest.fixture(scope="module")
def jobs(real_store: Store) -> list[Profile]:
    return list(real_store.profiles.values())


@pytest.fixture(scope="module")
def answers(real_store: Store, jobs: list[Profile]) -> dict[str, list[tuple[str, Answer]]]:
    """What is told of each job: asked once, and looked at in every way."""
    return {job.id: list(_asked(real_store, job.id)) for job in jobs}


def test_every_topic_is_answered_or_said_not_to_be_told(
    answers: dict[str, list[tuple[str, Answer]]],
) -> None:
    allowed = {Status.ANSWERED, Status.PARTLY_ANSWERED, Status.HANDED_OFF, Status.GUIDED}
    wrong = [
        f"{job}, {topic}: {answer.status.value}"
        for job, told in answers.items()
        for topic, answer in told
        if answer.status not in allowed or not text_of(answer).strip()
    ]
    assert not wrong, "\n".join(wrong)


def test_no_answer_names_a_job_that_its_own_facts_do_not_name(
    real_store: Store, jobs: list[Profile], answers: dict[str, list[tuple[str, Answer]]]
) -> None:
    wrong = []
    for job in jobs:
        own = _own_words(real_store, job)
        others = [
            title.casefold()
            for other in jobs
            for title in (other.title.en, other.plural.en)
            if other.id != job.id and title.casefold() not in own
        ]
        for topic, answer in answers[job.id]:
            text = text_of(answer).casefold()
            wrong += [f"{job.id}, {topic} names {each}" for each in others if each in text]
    assert not wrong, "\n".join(wrong)


def test_no_answer_tells_an_amount_that_is_not_the_job_s_own(
    real_store: Store, jobs: list[Profile], answers: dict[str, list[tuple[str, Answer]]]
) -> None:
    wrong = []
    for job in jobs:
        own = _own_amounts(real_store, job, _own_words(real_store, job))
        for topic, answer in answers[job.id]:
            told = {_number(each) for each in _AMOUNT.findall(text_of(answer))}
            wrong += [f"{job.id}, {topic} tells £{each}" for each in sorted(told - own)]
    assert not wrong, "\n".join(wrong)
