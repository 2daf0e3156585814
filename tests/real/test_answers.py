"""Whatever is asked of a real job, the answer is short, dated, and offers little at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from careers.shapes.profile import Profile
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from tests.visitor import Visitor, text_of

_MOST_WORDS = 90
_MOST_BULLETS = 6
# What has no fact of a page in it and so needs no source line.
_WITHOUT_FACTS = {"bot", "capabilities", "language", "repeat", "jobs_covered"}
_ASKING = (Status.CLARIFIED, Status.GUIDED)


def _without_source(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("Source: ")]


def _asks_which(answer: Answer) -> bool:
    return answer.status in _ASKING or "Which one do you mean?" in text_of(answer)


def _too_long(answer: Answer) -> bool:
    for paragraph in answer.paragraphs:
        lines = _without_source(paragraph)
        bullets = [line for line in lines if line.startswith("- ")]
        words = sum(len(line.split()) for line in lines)
        if len(bullets) > _MOST_BULLETS or (not bullets and words > _MOST_WORDS):
            return True
    return False


def _narrowed(store: Store, profile: Profile) -> Iterator[tuple[str, dict[str, str]]]:
    """Every topic, by itself and about everything that can be named with it."""
    named = [("route", route.id) for route in profile.entry_routes]
    named += [("specialism", specialism.id) for specialism in profile.specialisms]
    for kind in ("stage", "nation", "qualification", "working_pattern", "pay_aspect", "pay_period"):
        named += [(kind, word.id) for word in store.vocabulary[kind].words]
    bands = {band for scheme in store.schemes.values() for band in scheme.bands}
    named += [("band", band) for band in sorted({*bands, "8", "12"})]
    for topic in store.topics:
        yield topic, {}
        for kind, item in named:
            yield topic, {kind: item}
    for contact in store.contacts:
        yield "contact", {"organisation": contact}


@pytest.fixture(scope="module")
def answers(real_store: Store) -> dict[str, Answer]:
    """Everything that can be asked in one question, answered."""
    return {
        f"{topic} {named} of {profile.id}": Visitor(real_store, profile.id).asks(topic, **named)
        for profile in real_store.profiles.values()
        for topic, named in _narrowed(real_store, profile)
    }


def test_every_answer_has_at_most_ninety_words_or_six_bullets(answers: dict[str, Answer]) -> None:
    assert not [asked for asked, answer in answers.items() if _too_long(answer)]


def test_an_answer_offers_at_most_three_questions_or_four_when_it_asks_which(
    answers: dict[str, Answer],
) -> None:
    many = [
        asked
        for asked, answer in answers.items()
        if len(answer.replies) > (4 if _asks_which(answer) else 3)
    ]
    assert not many


def test_no_answer_offers_the_same_question_twice_or_one_without_a_title(
    answers: dict[str, Answer],
) -> None:
    for asked, answer in answers.items():
        titles = [reply.title for reply in answer.replies]
        assert all(titles), asked
        assert len(set(titles)) == len(titles), asked


def test_every_fact_has_a_source_line_with_its_date(answers: dict[str, Answer]) -> None:
    bare = [
        asked
        for asked, answer in answers.items()
        if answer.status is Status.ANSWERED
        and asked.split()[0] not in _WITHOUT_FACTS
        and not all(
            paragraph.splitlines()[-1].startswith("Source: ") and paragraph.rstrip().endswith(").")
            for paragraph in answer.paragraphs
        )
    ]
    assert not bare


def test_every_source_is_named_in_the_text_with_its_date(answers: dict[str, Answer]) -> None:
    """Who reads the text alone misses no source, unless a fact is missing altogether."""
    for asked, answer in answers.items():
        if answer.status is Status.HANDED_OFF:
            continue
        for source in answer.sources:
            dated = f"{source.title.en} ({source.date if source.date != 'not stated' else 'date not stated'})"
            assert dated in text_of(answer), asked


def test_no_answer_shows_a_placeholder_or_an_id(
    real_store: Store, answers: dict[str, Answer]
) -> None:
    ids = [profile for profile in real_store.profiles if "-" in profile]
    for asked, answer in answers.items():
        text = text_of(answer)
        assert not set("{}") & set(text), asked
        assert "None" not in text.split(), asked
        assert not [each for each in ids if each in text], asked
