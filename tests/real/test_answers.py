"""Whatever is asked of a real job, the answer is short, dated, and offers little at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from careers.answering.source_dates import told_date
from careers.shapes.language import Language, Text
from careers.shapes.profile import Profile
from careers.shapes.sources import NOT_STATED
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from tests.visitor import Visitor, text_of

_MOST_WORDS = 90
_MOST_BULLETS = 6
# What has no fact of a page in it and so needs no source line.
_WITHOUT_FACTS = {"bot", "capabilities", "language", "repeat", "jobs_covered", "find_jobs"}
# Of what can be named of any job, each job is asked one in so many.
_SHARES = 5
_ASKING = (Status.CLARIFIED, Status.GUIDED)


def _around(text: Text, name: str) -> tuple[str, str]:
    """What a wording says before and after a placeholder."""
    before, _, after = text.en.partition("{" + name + "}")
    return before, after


def _is_source(line: str, store: Store) -> bool:
    """Whether a line names sources; its words are the editors'."""
    before, after = _around(store.wording["source.line"], "sources")
    return line.startswith(before) and line.endswith(after)


def _asks_which(answer: Answer, store: Store) -> bool:
    return answer.status in _ASKING or store.wording["pay.which_part"].en in text_of(answer)


def _too_long(answer: Answer, store: Store) -> bool:
    for paragraph in answer.paragraphs:
        lines = [line for line in paragraph.splitlines() if not _is_source(line, store)]
        bullets = [line for line in lines if line.startswith("- ")]
        words = sum(len(line.split()) for line in lines)
        if len(bullets) > _MOST_BULLETS or (not bullets and words > _MOST_WORDS):
            return True
    return False


def _narrowed(
    store: Store, profile: Profile, turn: int, of: int
) -> Iterator[tuple[str, dict[str, str]]]:
    """Every topic, by itself and about everything that can be named with it.

    Args:
        store: knows what can be named of any job.
        profile: the job.
        turn: which share of what can be named of any job is asked of this one.
        of: how many shares there are.
    """
    own = [("route", route.id) for route in profile.entry_routes]
    own += [("specialism", specialism.id) for specialism in profile.specialisms]
    shared = [
        (kind, word.id)
        for kind in ("stage", "nation", "qualification", "working_pattern", "pay_aspect")
        for word in store.vocabulary[kind].words
    ]
    shared += [("pay_period", word.id) for word in store.vocabulary["pay_period"].words]
    bands = {band for scheme in store.schemes.values() for band in scheme.bands}
    shared += [("band", band) for band in sorted({*bands, "8", "12"})]
    for place, topic in enumerate(store.topics):
        yield topic, {}
        for kind, item in (*own, *shared[(turn + place) % of :: of]):
            yield topic, {kind: item}
    for contact in store.contacts:
        yield "contact", {"organisation": contact}


@pytest.fixture(scope="module")
def answers(real_store: Store) -> dict[str, Answer]:
    """Everything that can be asked in one question, answered by some job or another.

    What can be named of any job, such as a band, is shared out among the jobs: each thing
    is asked of several of them about each topic.
    """
    return {
        f"{topic} {named} of {profile.id}": Visitor(real_store, profile.id).asks(topic, **named)
        for turn, profile in enumerate(real_store.profiles.values())
        for topic, named in _narrowed(real_store, profile, turn, _SHARES)
    }


def test_every_answer_has_at_most_ninety_words_or_six_bullets(
    real_store: Store, answers: dict[str, Answer]
) -> None:
    assert not [asked for asked, answer in answers.items() if _too_long(answer, real_store)]


def test_an_answer_offers_at_most_three_questions_or_four_when_it_asks_which(
    real_store: Store,
    answers: dict[str, Answer],
) -> None:
    many = [
        asked
        for asked, answer in answers.items()
        if len(answer.replies) > (4 if _asks_which(answer, real_store) else 3)
    ]
    assert not many


def test_no_answer_offers_the_same_question_twice_or_one_without_a_title(
    answers: dict[str, Answer],
) -> None:
    for asked, answer in answers.items():
        titles = [reply.title for reply in answer.replies]
        assert all(titles), asked
        assert len(set(titles)) == len(titles), asked


def test_every_fact_has_a_source_line(real_store: Store, answers: dict[str, Answer]) -> None:
    """What is said as it stands in the wording, such as an offer, holds no fact of a page."""
    offers = {text.en for text in real_store.wording.values()}
    bare = [
        asked
        for asked, answer in answers.items()
        if answer.status is Status.ANSWERED
        and asked.split()[0] not in _WITHOUT_FACTS
        and not all(
            _is_source(paragraph.splitlines()[-1], real_store)
            for paragraph in answer.paragraphs
            if paragraph not in offers
        )
    ]
    assert not bare


def test_every_source_is_named_in_the_text_with_its_date(
    real_store: Store, answers: dict[str, Answer]
) -> None:
    """Who reads the text alone misses no source, unless a fact is missing altogether."""
    for asked, answer in answers.items():
        if answer.status in (Status.HANDED_OFF, Status.PARTLY_ANSWERED):
            continue
        for source in answer.sources:
            key = "source.undated" if source.date == NOT_STATED else "source.dated"
            told = told_date(source.date, real_store, Language.ENGLISH)
            values = {"title": source.title.en, "date": told}
            assert real_store.wording[key].en.format(**values) in text_of(answer), asked


def test_no_answer_shows_a_placeholder_or_an_id(
    real_store: Store, answers: dict[str, Answer]
) -> None:
    ids = [profile for profile in real_store.profiles if "-" in profile]
    for asked, answer in answers.items():
        text = text_of(answer)
        assert not set("{}") & set(text), asked
        assert "None" not in text.split(), asked
        assert not [each for each in ids if each in text], asked
