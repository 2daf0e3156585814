"""More ways in which visitors begin the check, and what they tell that begins it."""

from __future__ import annotations

import pytest

from careers.conversation.respond import Responder
from careers.eligibility.state import GuideState
from careers.hearing.commands import CommandReader
from careers.shapes.language import Language
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from careers.words.vocabulary import reader_of
from tests.visitor import JOB, text_of, today

_BOTH = ["other-level-3", "national"]  # Highers and Nationals


@pytest.fixture(scope="module")
def commands(store: Store) -> CommandReader:
    return CommandReader(store.answer_words, reader_of(store))


def _begun(store: Store, words: str, question: Question, page: str = JOB) -> GuideState | None:
    turn = Turn(words, (question,), page=page, language=Language.ENGLISH)
    return GuideState.read(Responder(store, today).respond(turn, Memory()).memory.guide)


@pytest.mark.parametrize(
    "words",
    [
        "is my niece on the right track for this",
        "am I on course for it?",
        "am i too dim for this",
        "would she be wasting her time going for it",
        "is he the sort they take?",
        "how far off am I",
        "what am I missing",
        "what would he be short of",
        "would they have me, mending people's eyes?",
        "quiz me",
        "ask me the questions",
        "let's do the check",
        "I'd like to know whether this job would be open to me",
        "what would a pupil of mine with a BTEC need to get in",
        "ydy hi ar y trywydd iawn?",
        "ydw i'n rhy dwp i hyn",
        "pa mor bell ydw i ohoni",
        "gofynnwch y cwestiynau i fi",
        "ydi hi'n werth i mi drio",
    ],
)
def test_a_question_how_near_somebody_is_begins_the_check(
    commands: CommandReader, words: str
) -> None:
    assert commands.starts(words)


@pytest.mark.parametrize(
    "words",
    [
        "what would I earn with a master's",
        "how far away is the course",
        "what am I paid",
        "is it on track for a pay rise",
        "check the pay",
        "pa mor bell ydy'r cwrs",
    ],
)
def test_a_question_about_something_else_begins_none(commands: CommandReader, words: str) -> None:
    assert not commands.starts(words)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Highers - biology B, English B, maths C; Nat 5s: seven with English and maths", _BOTH),
        ("moving from Dundee, I've 4 Highers at AABB and 6 National 5s", _BOTH),
        ("5 highers", ["other-level-3"]),
        ("dw i'n symud o Dundee, 4 Highers AABB a 6 National 5", _BOTH),
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "ask_entry_requirements"])
def test_grades_of_any_qualification_begin_the_check_and_no_answer_comes_first(
    store: Store, words: str, held: list[str], intent: str
) -> None:
    turn = Turn(words, (Question(intent),), page=JOB, language=Language.ENGLISH)
    reply = Responder(store, today).respond(turn, Memory())
    state = GuideState.read(reply.memory.guide)
    assert state is not None
    assert state.answers["qualifications"] == held
    assert reply.answer.sources == () or state.open is None


@pytest.mark.parametrize(
    "words", ["are Highers accepted", "I've got Highers", "do a BTEC and an HNC"]
)
def test_a_qualification_that_is_only_named_begins_none(store: Store, words: str) -> None:
    assert _begun(store, words, Question("nlu_fallback")) is None


@pytest.mark.parametrize("words", ["I got BBC in my A levels", "I've got a 2:2 in physics"])
def test_grades_that_are_told_and_nothing_asked_begin_the_check(store: Store, words: str) -> None:
    state = _begun(store, words, Question("nlu_fallback"))
    assert state is not None
    assert state.answers


def test_what_comes_of_something_that_was_never_told_begins_the_check(store: Store) -> None:
    assert _begun(store, "what can I do with all that?", Question("ask_capabilities")) is not None


@pytest.mark.parametrize(
    "words", ["can I step up?", "could I cross over", "is it possible to switch"]
)
def test_who_has_another_job_and_asks_to_come_over_begins_the_check(
    store: Store, words: str
) -> None:
    held = Named("occupation", "dental-nurse", JobRole.HELD)
    told = Question("ask_progression", (held,))
    state = _begun(store, f"I'm already a dental nurse, {words}", told)
    assert state is not None
    assert state.job == JOB


def test_who_has_the_job_itself_and_asks_to_step_up_asks_what_comes_after_it(store: Store) -> None:
    held = Named("occupation", JOB, JobRole.HELD)
    assert (
        _begun(store, "I'm one already, can I step up?", Question("ask_progression", (held,)))
        is None
    )


@pytest.mark.parametrize("words", ["I've no A levels though", "i never did a levels", "no gcses"])
def test_what_there_is_none_of_is_answered_before_the_check_goes_on_about_it(
    real_store: Store, words: str
) -> None:
    turn = Turn(words, (Question("ask_entry_requirements"),), page=JOB)
    reply = Responder(real_store, today).respond(turn, Memory())
    alone = Responder(real_store, today).respond(
        Turn("what do you need", (Question("ask_entry_requirements"),), page=JOB), Memory()
    )
    assert reply.answer.paragraphs[0] == alone.answer.paragraphs[0]


def _begun_unclear(store: Store, named: tuple[Named, ...], *readings: str) -> bool:
    question = Question("nlu_fallback", named)
    read = tuple(Question(each, named) for each in readings)
    text = "so is there a way for somebody who failed the lot at school"
    turn = Turn(text, (question,), read, page=JOB, confidence=0.2)
    return Responder(store, today).respond(turn, Memory()).memory.guide is not None


def test_what_is_unclear_begins_the_check_of_a_job_that_is_named_where_only_checks_are_near(
    store: Store,
) -> None:
    job = (Named("occupation", JOB, JobRole.ASKED), Named("question_kind", "can_i"))
    assert _begun_unclear(store, job, "ask_eligibility", "ask_possible_jobs")
    assert not _begun_unclear(store, job, "ask_eligibility", "ask_training")
    assert not _begun_unclear(store, job[1:], "ask_eligibility", "ask_possible_jobs")


@pytest.mark.parametrize(
    "words", ["can I do it without driving", "could i do this if i can't drive yet"]
)
def test_whether_it_can_be_done_without_what_the_job_tells_of_is_answered_before_any_check(
    real_store: Store, words: str
) -> None:
    driving = Named("aspect", "driving-licence")
    question = Question("nlu_fallback", (driving, Named("question_kind", "can_i")))
    turn = Turn(words, (question,), page="paramedic", confidence=0.2)
    reply = Responder(real_store, today).respond(turn, Memory())
    assert reply.memory.guide is None
    assert "driv" in text_of(reply.answer)
    assert reply.memory.offered  # the check
