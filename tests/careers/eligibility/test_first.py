"""What visitors tell of themselves is answered before the check is offered."""

from __future__ import annotations

import pytest

from careers.conversation.respond import Responder
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.memory import Memory
from careers.turn.question import Named, Question
from careers.turn.turn import Reply, Turn
from tests.visitor import JOB, text_of, today

_RECORD, _HEALTH = "Rehabilitation of Offenders Act", "nothing about disability"


def _say(store: Store, memory: Memory, words: str, *questions: Question) -> Reply:
    return Responder(store, today).respond(Turn(words, questions, page=JOB), memory)


def _asks(intent: str, circumstance: str | None = None) -> Question:
    named = (Named("circumstance", circumstance),) if circumstance else ()
    return Question(intent, named)


@pytest.mark.parametrize(
    ("words", "question", "said"),
    [
        ("I have a criminal record, can I apply?", _asks("ask_eligibility", "criminal-record"), _RECORD),
        ("would a conviction stop me", _asks("ask_criminal_record", "criminal-record"), _RECORD),
        ("i use a wheelchair could i do this job", _asks("ask_eligibility", "health"), _HEALTH),
        ("im dyslexic", _asks("ask_health", "health"), _HEALTH),
        ("i'm deaf", _asks("affirm", "health"), _HEALTH),
        ("been in prison", _asks("nlu_fallback", "criminal-record"), _RECORD),
    ],
)  # fmt: skip
def test_it_is_answered_with_what_the_page_holds_and_the_check_is_offered(
    store: Store, words: str, question: Question, said: str
) -> None:
    reply = _say(store, Memory(), words, question)
    assert said in text_of(reply.answer)
    assert "Say “yes”" in text_of(reply.answer)
    assert "aids that help disabled people" not in text_of(reply.answer)
    assert reply.memory.guide is None


def test_yes_to_the_offer_begins_the_check(store: Store) -> None:
    memory = _say(
        store, Memory(), "im deaf, could i do it", _asks("ask_eligibility", "health")
    ).memory
    reply = _say(store, memory, "yes please", _asks("affirm"))
    assert reply.answer.status is Status.GUIDED
    assert reply.memory.guide is not None
    assert reply.memory.guide["open"] == "qualifications"


def test_whoever_tells_what_they_have_as_well_is_asked_on_at_once(store: Store) -> None:
    words = "I'm dyslexic and I've got 3 A levels, could I get in?"
    reply = _say(store, Memory(), words, _asks("ask_eligibility", "health"))
    assert _HEALTH in text_of(reply.answer)
    assert reply.memory.guide is not None
    assert reply.memory.guide["answers"]["a_levels"] == 3


def test_in_the_check_it_is_answered_and_the_question_returns(store: Store) -> None:
    memory = _say(store, Memory(), "could I become one", _asks("ask_eligibility")).memory
    reply = _say(store, memory, "does epilepsy matter?", _asks("ask_health", "health"))
    assert _HEALTH in text_of(reply.answer)
    assert "What qualifications have you got" in text_of(reply.answer)
    assert "Say “yes”" not in text_of(reply.answer)


_WHETHER, _WHICH = Named("question_kind", "whether"), Named("question_kind", "which")


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("I've got a BTEC level 3, is that enough?", "ask_equivalent_qualifications"),
        ("is a 2:2 alright? I have one in physics", "ask_degree_class"),
        ("my son has 3 A levels, would they do?", "ask_entry_requirements"),
    ],
)
def test_who_tells_what_they_have_and_asks_whether_it_will_do_begins_the_check(
    store: Store, words: str, intent: str
) -> None:
    reply = _say(store, Memory(), words, Question(intent, (_WHETHER,)))
    assert reply.memory.guide is not None, "the question is about somebody's own qualifications"
    assert "Noted: " in text_of(reply.answer)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("is a BTEC level 3 enough?", Question("ask_equivalent_qualifications", (_WHETHER,))),
        (
            "I've 3 A levels, which degree should I take?",
            Question("ask_relevant_degrees", (_WHICH,)),
        ),
        ("I have 3 A levels, is there part-time work?", Question("ask_labour_market", (_WHETHER,))),
    ],
)
def test_a_question_of_nobody_or_of_something_else_begins_no_check(
    store: Store, words: str, question: Question
) -> None:
    assert _say(store, Memory(), words, question).memory.guide is None


def test_where_it_is_not_sure_what_is_asked_the_check_answers_alone(store: Store) -> None:
    words = "I've got 3 A levels. Can I do that?"
    may_be = [Question(each, (_WHETHER,)) for each in ("ask_apprenticeship", "ask_degree_class")]
    turn = Turn(words, (may_be[0],), tuple(may_be), page=JOB)
    reply = Responder(store, today).respond(turn, Memory())
    assert reply.answer.status is Status.GUIDED
    assert "apprenticeship" not in text_of(reply.answer)
    assert reply.memory.guide is not None
    assert reply.memory.guide["answers"]["a_levels"] == 3


def test_where_all_that_may_be_asked_is_about_getting_in_it_is_answered_too(store: Store) -> None:
    may_be = [Question(each, (_WHETHER,)) for each in ("ask_subjects", "ask_entry_requirements")]
    turn = Turn("I've 3 A levels, do I need GCSEs too?", (may_be[0],), tuple(may_be), page=JOB)
    reply = Responder(store, today).respond(turn, Memory())
    assert "names no particular A level subjects" in text_of(reply.answer)
    assert reply.memory.guide is not None


@pytest.mark.parametrize(
    ("words", "intent", "named"),
    [
        ("can I do it in Wales", "ask_workplaces", Named("nation", "wales")),
        ("could I do this part time", "ask_labour_market", Named("working_pattern", "part-time")),
        ("can I do that job in Scotland", "ask_workplaces", Named("nation", "scotland")),
    ],
)
def test_whether_it_can_be_done_somewhere_or_part_time_begins_no_check(
    store: Store, words: str, intent: str, named: Named
) -> None:
    reply = _say(store, Memory(), words, Question(intent, (named,)))
    assert reply.answer.status is not Status.GUIDED


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("can i do it without uni", "ask_apprenticeship"),
        ("could I do this without going to university", "ask_apprenticeship"),
        ("with no degree can i do this", "ask_entry_routes"),
        ("alla i wneud hyn heb radd", "ask_apprenticeship"),
    ],
)
def test_whether_it_can_be_done_without_something_is_answered_and_the_check_offered(
    store: Store, words: str, intent: str
) -> None:
    reply = _say(store, Memory(), words, Question(intent))
    assert reply.memory.guide is None
    assert "Say “yes”" in text_of(reply.answer)


def test_who_tells_what_they_have_instead_begins_the_check(store: Store) -> None:
    words = "could i do this without a degree if i have 3 A levels"
    reply = _say(store, Memory(), words, Question("ask_apprenticeship"))
    assert reply.memory.guide is not None
    assert reply.memory.guide["answers"]["a_levels"] == 3


@pytest.mark.parametrize("words", ["could I become a manager", "can I be a team leader"])
def test_what_one_may_become_later_begins_no_check(store: Store, words: str) -> None:
    reply = _say(store, Memory(), words, Question("ask_progression"))
    assert reply.memory.guide is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("A level maths B, physics C, biology C any good?", {"a_levels": 3}),
        ("BBC in maths, physics and chem, is that enough?", {"a_levels": 3}),
        ("would a 2:2 in engineering be good enough", {"degree_class": "lower-second"}),
        ("ABB mewn bioleg, cemeg a hanes, unrhyw werth?", {"a_levels": 3}),
    ],
)
def test_grades_and_whether_they_will_do_begin_the_check(
    store: Store, words: str, told: dict[str, object]
) -> None:
    reply = _say(store, Memory(), words, Question("nlu_fallback"))
    assert reply.memory.guide is not None
    assert told.items() <= reply.memory.guide["answers"].items()


@pytest.mark.parametrize(
    ("words", "circumstance", "said"),
    [
        ("i had depression last year can i still", "health", _HEALTH),
        ("got diagnosed with epilepsy when i was little so yeah idk", "health", _HEALTH),
        ("had a bit of trouble with the police back in the day", "criminal-record", _RECORD),
    ],
)
def test_a_story_of_which_nothing_else_is_understood_is_about_that(
    store: Store, words: str, circumstance: str, said: str
) -> None:
    reply = _say(store, Memory(), words, _asks("nlu_fallback", circumstance))
    assert said in text_of(reply.answer)
