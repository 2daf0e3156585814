"""Who asks for the other language reads in it what was said last, and nothing is lost by it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from careers.eligibility.state import GuideState
from careers.shapes.language import Language
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.press import Press, Tell
from careers.turn.question import Question
from careers.turn.turn import Turn
from tests.visitor import JOB, asked, responder, text_of

ENGLISH, WELSH = Language.ENGLISH, Language.WELSH
_FALLBACK = asked("nlu_fallback")


class _Typing:
    """A conversation that is typed on an English page."""

    def __init__(self, store: Store) -> None:
        self._responder = responder(store)
        self.memory = Memory()

    def types(
        self, text: str, question: Question = _FALLBACK, spoken: Language = ENGLISH
    ) -> Answer:
        turn = Turn(text, (question,), page=JOB, spoken=spoken, clearly=True)
        reply = self._responder.respond(turn, self.memory)
        slots = json.loads(json.dumps(reply.memory.as_slots()))
        self.memory = Memory.from_slots(slots)
        return reply.answer

    def presses(self, press: Press) -> Answer:
        reply = self._responder.respond(Turn.of(press, JOB), self.memory)
        self.memory = Memory.from_slots(json.loads(json.dumps(reply.memory.as_slots())))
        return reply.answer

    @property
    def check(self) -> GuideState:
        state = GuideState.read(self.memory.guide)
        assert state is not None
        return state


@pytest.fixture
def visitor(real_store: Store) -> _Typing:
    return _Typing(real_store)  # the frozen content has no Welsh


def _without_intro(answer: Answer) -> list[str]:
    intro, *said = answer.paragraphs
    assert intro in ("In English:", "Yn Gymraeg:")
    return said


@pytest.mark.parametrize("topic", ["pay", "hours", "duties", "entry_routes", "language", "bot"])
def test_an_answer_is_given_again_in_the_other_language(visitor: _Typing, topic: str) -> None:
    english = visitor.types("a question", asked(f"ask_{topic}"))
    welsh = visitor.types("can you say that in welsh")
    assert welsh.language is WELSH
    assert len(_without_intro(welsh)) == len(english.paragraphs)
    back = visitor.types("nôl i'r Saesneg plis", spoken=WELSH)
    assert _without_intro(back) == list(english.paragraphs)
    assert [each.press for each in back.replies] == [each.press for each in english.replies]


def test_what_was_understood_of_the_request_does_not_matter(visitor: _Typing) -> None:
    visitor.types("the pay", asked("ask_pay"))
    for intent in ("ask_meaning", "out_of_scope", "ask_welsh_language", "affirm"):
        answer = visitor.types("what does that mean in Welsh", asked(intent))
        assert answer.language is WELSH
        assert answer.status is Status.ANSWERED


def test_the_language_is_kept_where_nothing_tells_of_another(visitor: _Typing) -> None:
    visitor.types("the pay", asked("ask_pay"))
    visitor.types("Welsh please")
    turn = Turn("oriau", (asked("ask_hours"),), page=JOB)
    assert visitor._responder.respond(turn, visitor.memory).answer.language is WELSH


def test_at_first_the_bot_tells_what_it_speaks(visitor: _Typing) -> None:
    answer = visitor.types("Cymraeg os gwelwch yn dda", spoken=WELSH)
    assert answer.language is WELSH
    assert "Saesneg" in text_of(answer)


def test_a_conversation_kept_by_an_older_release_is_told_what_the_bot_speaks(
    visitor: _Typing,
) -> None:
    visitor.types("the pay", asked("ask_pay"))
    for kept in (None, {"turn": 3, "before": {}}, {"turn": {}, "before": {}}):
        visitor.memory = replace(visitor.memory, again=kept)
        assert "Saesneg" in text_of(visitor.types("in Welsh please"))


def test_within_the_check_the_open_question_is_asked_and_no_answer_lost(visitor: _Typing) -> None:
    visitor.types("could I get in", asked("ask_eligibility"))
    english = visitor.types("I have A levels in physics and maths")
    told = visitor.check
    assert told.answers
    welsh = visitor.types("sori, yn gymraeg plis", spoken=WELSH)
    assert welsh.status is english.status
    assert welsh.language is WELSH
    assert visitor.check == told
    assert _without_intro(visitor.types("English please")) == list(english.paragraphs)
    assert visitor.check == told


def test_what_was_pressed_is_answered_again_as_what_was_typed(real_store: Store) -> None:
    typing, pressing = _Typing(real_store), _Typing(real_store)
    for each in (typing, pressing):
        each.types("could I get in", asked("ask_eligibility"))
    typed = typing.types("A levels")
    pressed = pressing.presses(Tell("qualifications", "a-level"))
    assert list(pressed.paragraphs) == list(typed.paragraphs)
    again = [text_of(each.types("in Welsh please")) for each in (typing, pressing)]
    assert again[0] == again[1]
    assert typing.check == pressing.check


def test_within_the_check_the_name_of_a_language_may_be_a_subject(visitor: _Typing) -> None:
    visitor.types("could I get in", asked("ask_eligibility"))
    assert visitor.types("Welsh", asked("ask_language")).language is ENGLISH


def test_the_result_of_a_check_is_told_again(visitor: _Typing) -> None:
    visitor.types("could I get in", asked("ask_eligibility"))
    for _ in range(12):
        answer = visitor.types("skip")
    assert visitor.memory.guide is not None
    welsh = visitor.types("in welsh please")
    assert len(_without_intro(welsh)) == len(answer.paragraphs)


def test_what_could_not_be_understood_is_counted_once(visitor: _Typing) -> None:
    visitor.types("xyz")
    for _ in range(4):
        visitor.types("in welsh please")
    assert visitor.memory.failed_turns == 1


def test_asking_to_say_it_again_says_it_in_the_language_of_that(visitor: _Typing) -> None:
    visitor.types("the pay", asked("ask_pay"))
    answer = visitor.types("eto plis", asked("ask_repeat"), spoken=WELSH)
    assert answer.language is WELSH
    assert "Cyflog" in text_of(answer)


def test_after_a_crisis_the_signpost_is_said_again(visitor: _Typing) -> None:
    visitor.memory = Memory(again={"crisis": "suicide_self_harm"}, answer_status="crisis")
    for text, language in (("yn Gymraeg plis", WELSH), ("in English", ENGLISH)):
        answer = visitor.types(f"{text} please", spoken=language)
        assert answer.status is Status.CRISIS
        assert answer.language is language
        assert "116 123" in text_of(answer)


def test_a_question_with_a_wish_is_answered_in_that_language(visitor: _Typing) -> None:
    answer = visitor.types("what's the pay, in Welsh please", asked("ask_pay"))
    assert answer.language is WELSH
    assert "Cyflog" in text_of(answer)


def test_whether_the_course_is_in_welsh_is_no_wish(visitor: _Typing) -> None:
    answer = visitor.types("is the course in Welsh please", asked("ask_welsh_language"))
    assert answer.language is ENGLISH


def test_not_speaking_a_language_that_is_not_spoken_asks_for_none(visitor: _Typing) -> None:
    visitor.types("the pay", asked("ask_pay"))
    answer = visitor.types("I don't speak Welsh", asked("ask_welsh_language"))
    assert answer.language is ENGLISH
    assert "In English" not in text_of(answer)


def test_starting_again_keeps_the_language(visitor: _Typing) -> None:
    visitor.types("beth yw'r cyflog", asked("ask_pay"), spoken=WELSH)
    visitor.types("dechrau eto", asked("start_again"), spoken=WELSH)
    assert visitor.memory.language == WELSH.value
