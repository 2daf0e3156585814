"""What is asked in Welsh is answered in Welsh: every topic of every job, and every check."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean

import pytest

from careers.eligibility.job import can_be_checked
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.shapes.topics import OTHER_JOB, AnsweredBy
from careers.turn.answer import Answer
from careers.turn.memory import Memory
from careers.turn.press import CHECK, Ask, Command, Press, Tell
from careers.turn.turn import Turn
from operations.content.texts import TextPair
from tests.data.welsh import misspelt
from tests.visitor import Visitor, asked, responder, text_of

_AN_ANSWER = 8
_LONGER_OR_SHORTER = 0.15


def _both(store: Store) -> Iterator[tuple[str, Answer, Answer]]:
    """Every topic on every job's page: its name, and the answers in English and in Welsh."""
    for job in store.profiles:
        for topic in store.topics:
            english = Visitor(store, job).asks(topic)
            yield f"{job}, {topic}", english, Visitor(store, job, Language.WELSH).asks(topic)


_COMMANDS = ("why", "told", "skip", "back", "change", "stop", "carry_on")
_AT_THE_END = ("summary", "told", "change", "again")
_MOST_QUESTIONS, _WAYS_OF_ANSWERING = 12, 2
_SAID_ALONE = (
    *("greet", "thank", "goodbye", "affirm", "deny", "chitchat", "praise", "complain", "abuse"),
    *("start_again", "out_of_scope", "nlu_fallback", "correct_answer", "more_detail"),
)


class _Pressing:
    """Somebody who only presses, in one language."""

    def __init__(self, store: Store, job: str | None, language: Language) -> None:
        self._store, self._job, self._language = store, job, language
        self._memory = Memory()

    def presses(self, press: Press) -> Answer:
        turn = Turn.of(press, self._job, self._language)
        reply = responder(self._store).respond(turn, self._memory)
        self._memory = reply.memory
        return reply.answer


def _checked(
    store: Store, job: str | None, start: Press, option: int
) -> Iterator[tuple[str, Answer, Answer]]:
    """The check of a job, each question answered by an option; in it and after it, what can be told to do."""
    both = [_Pressing(store, job, each) for each in Language]

    def said(press: Press) -> tuple[str, Answer, Answer]:
        english, welsh = (each.presses(press) for each in both)
        return f"{job}, the check, {press}", english, welsh

    answers = said(start)
    yield answers
    for place in range(_MOST_QUESTIONS):
        told = [each.press for each in answers[1].replies if isinstance(each.press, Tell)]
        if not told:
            break
        if place == 1:
            yield from (said(Command(each)) for each in _COMMANDS)
        answers = said(told[min(option, len(told) - 1)])
        yield answers
    yield from (said(Command(each)) for each in _AT_THE_END)


def _checks(store: Store) -> Iterator[tuple[str, Answer, Answer]]:
    """The checks of all jobs, answered in several ways, and the check of every job at once."""
    possible = store.answered_by(AnsweredBy.POSSIBLE).intent
    for option in range(_WAYS_OF_ANSWERING):
        for job, profile in store.profiles.items():
            if can_be_checked(profile):
                yield from _checked(store, job, Ask(CHECK), option)
        yield from _checked(store, None, Ask(possible), option)


def _said_alone(store: Store) -> Iterator[tuple[str, Answer, Answer]]:
    """What is said to greetings, to what isn't understood, to two jobs at once, and to jobs without facts."""
    jobs = [*store.profiles]
    for job in jobs:
        both = [Visitor(store, job, each) for each in Language]
        for intent in _SAID_ALONE:
            english, welsh = (each.says(asked(intent)) for each in both)
            yield f"{job}, {intent}", english, welsh
    compares = store.answered_by(AnsweredBy.COMPARING).intent
    for one, other in zip(jobs, [*jobs[1:], jobs[0]], strict=True):
        question = asked(compares, occupation=(one, other))
        english, welsh = (Visitor(store, one, each).says(question) for each in Language)
        yield f"{one} beside {other}", english, welsh
    pay = store.answered_by(AnsweredBy.PAY).intent
    for word in store.vocabulary[OTHER_JOB].words:
        question = asked(pay, other_occupation=word.id)
        english, welsh = (Visitor(store, jobs[0], each).says(question) for each in Language)
        yield f"{word.id}, of which there are no facts", english, welsh


def _read(answer: Answer) -> str:
    """All that can be read of an answer, and what can be pressed below it."""
    return "\n".join([text_of(answer), *(each.title for each in answer.pressable)])


@pytest.fixture(scope="module")
def composed(real_store: Store) -> list[tuple[str, Answer, Answer]]:
    return [*_checks(real_store), *_said_alone(real_store)]


def test_the_check_and_what_is_said_alone_are_in_welsh(
    composed: list[tuple[str, Answer, Answer]],
) -> None:
    english = [asked for asked, _, welsh in composed if welsh.language is not Language.WELSH]
    assert not english, "write the Welsh of what is said to:\n" + "\n".join(english)


def test_no_composed_reply_has_an_english_word_but_names(
    composed: list[tuple[str, Answer, Answer]],
) -> None:
    slips = {
        slip.words: str(slip)
        for asked, english, welsh in composed
        for slip in misspelt(TextPair(asked, _read(english), _read(welsh)))
    }
    assert not slips, "\n".join(sorted(slips.values()))


def test_composed_replies_are_about_as_long_in_welsh(
    composed: list[tuple[str, Answer, Answer]],
) -> None:
    lengths = [
        len(text_of(welsh)) / len(text_of(english))
        for _, english, welsh in composed
        if len(text_of(english).split()) >= _AN_ANSWER
    ]
    assert abs(mean(lengths) - 1) <= _LONGER_OR_SHORTER, f"{mean(lengths):.2f} times as long"


@pytest.fixture(scope="module")
def answers(real_store: Store) -> list[tuple[str, Answer, Answer]]:
    return list(_both(real_store))


def test_every_answer_is_in_welsh(answers: list[tuple[str, Answer, Answer]]) -> None:
    english = [asked for asked, _, welsh in answers if welsh.language is not Language.WELSH]
    assert not english, "write the Welsh of what is said to:\n" + "\n".join(english)


def test_no_answer_has_an_english_word_but_names(
    answers: list[tuple[str, Answer, Answer]],
) -> None:
    """Names stand in the English answer as well, with a capital."""
    slips = {
        str(slip)
        for asked, english, welsh in answers
        for slip in misspelt(TextPair(asked, _read(english), _read(welsh)))
    }
    assert not slips, "\n".join(sorted(slips))


def test_welsh_answers_are_about_as_long_as_english_ones(
    answers: list[tuple[str, Answer, Answer]],
) -> None:
    lengths = [
        len(text_of(welsh)) / len(text_of(english))
        for _, english, welsh in answers
        if len(text_of(english).split()) >= _AN_ANSWER
    ]
    assert abs(mean(lengths) - 1) <= _LONGER_OR_SHORTER, f"{mean(lengths):.2f} times as long"
