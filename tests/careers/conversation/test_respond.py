"""Conversations, turn by turn, with questions that were already understood."""

from __future__ import annotations

import pytest

from careers.conversation.respond import Responder
from careers.eligibility import job
from careers.shapes.store import Store
from careers.turn.answer import Status
from careers.turn.encoding import messages_from
from careers.turn.memory import Memory
from careers.turn.turn import Turn
from tests.visitor import JOB, Visitor, asked, text_of, today

_READINGS = (asked("ask_hours"), asked("ask_team"))


@pytest.fixture
def visitor(store: Store) -> Visitor:
    return Visitor(store)


def test_a_bare_number_after_pay_is_a_band(visitor: Visitor) -> None:
    visitor.asks("pay")
    assert text_of(visitor.says(asked("follow_up", bare_number="7"))).startswith("Band 7 in Wales")


def test_an_8a_after_pay_is_that_band(visitor: Visitor) -> None:
    visitor.asks("pay")
    text = text_of(visitor.says(asked("follow_up", band="8a")))
    assert text.startswith("Band 8a in Wales, 2026/27: £58,379 to £65,723")


def test_a_nation_after_a_band_is_that_band_there(visitor: Visitor) -> None:
    visitor.asks("pay", band="5")
    text = text_of(visitor.says(asked("follow_up", nation="scotland")))
    assert text.startswith("Band 5 in Scotland, 2026/27")


def test_a_nation_once_named_still_counts_for_the_next_band(visitor: Visitor) -> None:
    visitor.asks("pay", band="5", nation="scotland")
    text = text_of(visitor.says(asked("follow_up", band="6")))
    assert text.startswith("Band 6 in Scotland")


def test_a_nation_after_a_contact_is_whom_to_contact_there(visitor: Visitor) -> None:
    visitor.asks("contact", organisation="heiw")
    text = text_of(visitor.says(asked("follow_up", nation="scotland")))
    assert text.startswith("NHS Education for Scotland")


def test_a_route_after_the_length_of_training_is_how_long_that_takes(visitor: Visitor) -> None:
    visitor.asks("training_length")
    text = text_of(visitor.says(asked("follow_up", route="ptp")))
    assert "3 years" in text
    assert "doesn't say how long the STP takes" not in text


def test_a_route_still_counts_for_the_next_topic(visitor: Visitor) -> None:
    visitor.asks("entry_routes", route="stp")
    assert "master's" in text_of(visitor.asks("qualification_gained"))
    assert "BSc" not in text_of(visitor.asks("qualification_gained"))


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"route": "stp"}, "STP"),
        ({"specialism": "dosimetrist"}, "dosimetrist"),
        ({"organisation": "ucas"}, "UCAS"),
        ({"working_pattern": "part-time"}, "11%"),
        ({"qualification": "btec"}, "BTEC"),
        ({"stage": "senior"}, "Band 9"),
        ({"pay_aspect": "london"}, "inner London"),
    ],
)
def test_a_thing_named_alone_is_answered_by_the_topic_that_tells_of_it(
    visitor: Visitor, named: dict[str, str], said: str
) -> None:
    answer = visitor.says(asked("follow_up", **named))
    assert said in text_of(answer)
    assert answer.status in (Status.ANSWERED, Status.HANDED_OFF)


def test_yes_after_a_clarification_takes_the_likeliest_reading(visitor: Visitor) -> None:
    visitor.says(asked("nlu_fallback"), readings=_READINGS)
    assert "37 hours" in text_of(visitor.says(asked("affirm")))


def test_no_after_a_clarification_asks_for_other_words(visitor: Visitor) -> None:
    visitor.says(asked("nlu_fallback"), readings=_READINGS)
    assert text_of(visitor.says(asked("deny"))).startswith("I didn't understand that.")


def test_yes_after_band_8_takes_its_first_part(visitor: Visitor) -> None:
    visitor.asks("pay", band="8")
    assert text_of(visitor.says(asked("affirm"))).startswith("Band 8a in Wales")


def test_yes_and_no_out_of_the_blue_are_social(visitor: Visitor) -> None:
    assert visitor.says(asked("affirm")).status is Status.SOCIAL
    assert visitor.says(asked("deny")).status is Status.SOCIAL


def test_what_is_named_explains_a_message_that_was_not_understood(visitor: Visitor) -> None:
    visitor.asks("pay")
    answer = visitor.says(asked("nlu_fallback", band="9"), readings=_READINGS)
    assert text_of(answer).startswith("Band 9 in Wales")


def test_what_no_reading_offers_but_one_is_about_the_job_is_no_mystery(visitor: Visitor) -> None:
    answer = visitor.says(asked("nlu_fallback"), readings=[asked("ask_not_covered")])
    assert answer.status is Status.HANDED_OFF, "who may know is better than to ask what is meant"


def test_what_strays_from_the_job_is_not_read_by_what_was_talked_of(visitor: Visitor) -> None:
    visitor.asks("hours")
    near = [asked("ask_labour_market"), asked("ask_photos")]
    assert visitor.says(asked("nlu_fallback"), readings=near).status is Status.ANSWERED
    visitor.asks("hours")
    strayed = visitor.says(asked("nlu_fallback"), readings=near, strays=True)
    assert strayed.status is Status.CLARIFIED


def test_the_third_failure_in_a_row_offers_a_person(visitor: Visitor) -> None:
    visitor.says(asked("nlu_fallback"), readings=_READINGS)
    visitor.says(asked("out_of_scope"))
    answer = visitor.says(asked("nlu_fallback"), readings=_READINGS)
    assert answer.status is Status.HANDED_OFF
    assert answer.paragraphs[0] == "I'm sorry, I'm not getting this right."
    assert "talk to a person" in answer.paragraphs[1]
    assert visitor.memory.failed_turns == 0


def test_an_answer_in_between_starts_the_count_again(visitor: Visitor) -> None:
    for _ in range(2):
        visitor.says(asked("nlu_fallback"), readings=_READINGS)
    visitor.asks("hours")
    assert visitor.says(asked("nlu_fallback"), readings=_READINGS).status is Status.CLARIFIED


def test_a_correction_offers_what_else_was_likely(visitor: Visitor) -> None:
    visitor.says(asked("ask_summary"), readings=(asked("ask_summary"), *_READINGS))
    answer = visitor.says(asked("correct_answer"))
    assert answer.status is Status.CLARIFIED
    assert text_of(answer) == (
        "Sorry, I got that wrong. Did you want to know about hours and shifts or who you'd work with?"
    )
    assert "37 hours" in text_of(visitor.says(asked("affirm")))


def test_a_correction_that_names_what_was_meant_is_answered(visitor: Visitor) -> None:
    visitor.asks("pay", band="6")
    text = text_of(visitor.says(asked("correct_answer", band="7")))
    assert text.startswith("Band 7 in Wales")


def test_a_correction_without_another_reading_asks_for_other_words(visitor: Visitor) -> None:
    visitor.asks("hours")
    text = text_of(visitor.says(asked("correct_answer")))
    assert text.startswith("Sorry, I got that wrong. Could you put your question another way?")


def test_more_detail_adds_what_was_not_said(visitor: Visitor) -> None:
    first = text_of(visitor.asks("summary"))
    more = visitor.says(asked("more_detail"))
    assert "engineering technology or in clinical physics" in text_of(more)
    assert text_of(more) not in first
    assert more.status is Status.ANSWERED


def test_more_detail_where_there_is_none_says_who_may_know(visitor: Visitor) -> None:
    visitor.asks("team")
    answer = visitor.says(asked("more_detail"))
    assert "\nThat's all I have about who you'd work with.\nFor " in text_of(answer)
    assert answer.status is Status.HANDED_OFF


def test_more_detail_about_nothing_asks_what_about(visitor: Visitor) -> None:
    assert visitor.says(asked("more_detail")).status is Status.SOCIAL


def test_the_last_answer_is_said_again_however_often(visitor: Visitor) -> None:
    first = visitor.asks("hours")
    for _ in range(3):
        again = visitor.says(asked("ask_repeat"))
        assert again.paragraphs == ("Of course. I said:", *first.paragraphs)


def test_a_repeat_before_anything_was_said_is_a_greeting(visitor: Visitor) -> None:
    assert "automated" in text_of(visitor.says(asked("ask_repeat")))


def test_starting_again_forgets_what_was_talked_of(visitor: Visitor) -> None:
    visitor.asks("pay", band="6", nation="scotland")
    visitor.says(asked("nlu_fallback"), readings=_READINGS)
    answer = visitor.says(asked("start_again"))
    assert answer.status is Status.SOCIAL
    assert visitor.memory.context == {}
    assert visitor.memory.topic is None
    assert visitor.memory.offered == []
    assert visitor.memory.failed_turns == 0
    assert text_of(visitor.asks("pay", band="6")).startswith("Band 6 in Wales")


def test_two_questions_are_answered_in_their_order(visitor: Visitor) -> None:
    answer = visitor.says(asked("ask_hours"), asked("ask_pay", band="6"))
    assert [paragraph[:20] for paragraph in answer.paragraphs] == [
        "Usually 37 hours a w",
        "Band 6 in Wales, 202",
    ]
    assert answer.status is Status.ANSWERED
    assert visitor.memory.topic == "pay"


def test_a_question_that_can_be_answered_is_beside_one_that_cannot(visitor: Visitor) -> None:
    answer = visitor.says(asked("ask_hours"), asked("ask_apprenticeship"))
    assert answer.status is Status.PARTLY_ANSWERED
    assert len(answer.paragraphs) == 2


def test_three_questions_are_answered_at_most(visitor: Visitor) -> None:
    four = [asked(f"ask_{topic}") for topic in ("hours", "team", "age", "vacancies")]
    assert len(visitor.says(*four).paragraphs) == 3


def test_a_greeting_beside_a_question_does_not_hide_its_answer(visitor: Visitor) -> None:
    answer = visitor.says(asked("greet"), asked("ask_hours"))
    assert "37 hours" in text_of(answer)


def test_another_job_is_declined_with_facts_on_the_band_only(visitor: Visitor) -> None:
    answer = visitor.says(asked("nlu_fallback", band="7", other_occupation="firefighter"))
    assert text_of(answer).startswith("I have no facts about the job of firefighter,")
    assert "Band 7 in Wales" in text_of(answer)


def test_an_out_of_scope_message_about_a_part_of_the_job_is_answered(visitor: Visitor) -> None:
    answer = visitor.says(asked("out_of_scope", specialism="renal-engineering"))
    assert "kidney dialysis" in text_of(answer)


@pytest.mark.parametrize("kind", ["specialism", "route"])
def test_an_out_of_scope_message_about_a_part_of_another_job_is_declined(
    visitor: Visitor, kind: str
) -> None:
    answer = visitor.says(asked("out_of_scope", **{kind: "contact-lenses"}))
    assert answer.status is Status.OUT_OF_SCOPE


def test_every_turn_remembers_how_it_ended_and_what_was_said(visitor: Visitor) -> None:
    answer = visitor.asks("hours")
    assert visitor.memory.answer_status == "answered"
    assert messages_from(visitor.memory.last_answer) == answer.messages


class TestPages:
    """Which job is meant, with two of them in the store."""

    def test_the_page_says_which_job_is_meant(self, two_jobs: Store) -> None:
        assert "56 hours" in text_of(Visitor(two_jobs, "lighthouse-keeper").asks("hours"))
        assert "37 hours" in text_of(Visitor(two_jobs, JOB).asks("hours"))

    def test_another_page_changes_the_job(self, two_jobs: Store) -> None:
        visitor = Visitor(two_jobs, JOB)
        visitor.asks("hours")
        visitor.page = "lighthouse-keeper"
        assert "56 hours" in text_of(visitor.asks("hours"))

    def test_a_job_that_is_named_counts_for_more_than_the_page(self, two_jobs: Store) -> None:
        visitor = Visitor(two_jobs, JOB)
        assert "56 hours" in text_of(visitor.asks("hours", occupation="lighthouse-keeper"))
        assert "wick" in text_of(visitor.asks("duties")), "the job that was named was forgotten"

    def test_without_a_page_the_bot_asks_which_job_and_then_answers(self, two_jobs: Store) -> None:
        visitor = Visitor(two_jobs, page=None)
        answer = visitor.asks("hours")
        assert answer.status is Status.CLARIFIED
        assert text_of(answer) == (
            "Which job do you mean? I know about Clinical Technologist and Lighthouse Keeper."
        )
        assert [reply.press.question for reply in answer.replies] == [
            asked("ask_hours", occupation=JOB),
            asked("ask_hours", occupation="lighthouse-keeper"),
        ]
        named = asked("ask_summary", occupation="lighthouse-keeper")
        assert "56 hours" in text_of(visitor.says(named))

    def test_what_was_named_with_the_question_is_not_lost_meanwhile(self, two_jobs: Store) -> None:
        visitor = Visitor(two_jobs, page=None)
        visitor.asks("pay", band="6", nation="scotland")
        text = text_of(visitor.says(asked("follow_up", occupation=JOB)))
        assert text.startswith("Band 6 in Scotland")

    def test_a_question_of_its_own_takes_the_place_of_the_one_that_waited(
        self, two_jobs: Store
    ) -> None:
        visitor = Visitor(two_jobs, page=None)
        visitor.asks("hours")
        text = text_of(visitor.asks("duties", occupation="lighthouse-keeper"))
        assert "wick" in text
        assert "56 hours" not in text

    def test_a_job_once_named_needs_no_page(self, two_jobs: Store) -> None:
        visitor = Visitor(two_jobs, page=None)
        visitor.asks("summary", occupation="lighthouse-keeper")
        assert "56 hours" in text_of(visitor.asks("hours"))

    def test_an_unknown_page_is_no_page(self, two_jobs: Store, store: Store) -> None:
        assert Visitor(two_jobs, "astronaut").asks("hours").status is Status.CLARIFIED
        assert "37 hours" in text_of(Visitor(store, "astronaut").asks("hours"))

    def test_with_one_job_only_no_page_is_needed(self, store: Store) -> None:
        assert "37 hours" in text_of(Visitor(store, page=None).asks("hours"))

    def test_a_greeting_needs_no_job(self, two_jobs: Store) -> None:
        assert Visitor(two_jobs, page=None).says(asked("greet")).status is Status.SOCIAL


def test_once_prepared_the_first_turn_about_all_jobs_makes_no_reader(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    responder = Responder(store, today)
    responder.prepare()
    made: list[object] = []
    monkeypatch.setattr(job, "AnswerReader", lambda *_: made.append(_))
    turn = Turn("what could I do with what I have", (asked("ask_possible_jobs"),))
    assert responder.respond(turn, Memory()).memory.guide is not None
    assert not made, "Responder.prepare leaves work to the first visitor"
