"""Which of several jobs a conversation is about: asked, chosen, pointed at, switched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.shapes.language import Text
from careers.shapes.roles import JobRole
from careers.shapes.store import Store
from careers.turn.answer import Answer, Status
from careers.turn.memory import Memory
from careers.turn.press import Ask
from careers.turn.question import Named, Question
from careers.turn.turn import Turn
from tests.made_up_jobs import BONE, GROUP, KITE, RAY, with_made_up_jobs
from tests.visitor import JOB, Visitor, asked, responder, text_of


@pytest.fixture(scope="module")
def jobs(store: Store) -> Store:
    return with_made_up_jobs(store)


@pytest.fixture
def nowhere(jobs: Store) -> Visitor:
    return Visitor(jobs, page=None)


def _types(visitor: Visitor, store: Store, text: str, question: Question) -> Answer:
    """Types words that were read as a question."""
    reply = responder(store).respond(Turn(text, (question,), page=visitor.page), visitor.memory)
    visitor.memory = reply.memory
    return reply.answer


def _titles(answer: Answer) -> list[str]:
    return [reply.title for reply in answer.replies]


def test_a_name_of_several_jobs_asks_which_with_a_reply_for_each(nowhere: Visitor) -> None:
    answer = nowhere.asks("hours", job_group=GROUP)
    assert answer.status is Status.CLARIFIED
    assert _titles(answer) == ["Bone Mender", "Ray Mender"]
    assert "Kite" not in text_of(answer)


def test_pressing_one_answers_what_was_asked(nowhere: Visitor, jobs: Store) -> None:
    press = nowhere.asks("hours", job_group=GROUP).replies[1].press
    assert isinstance(press, Ask)
    reply = responder(jobs).respond(Turn.of(press), nowhere.memory)
    assert "hours of ray menders" in text_of(reply.answer)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("ray mender", asked("follow_up", occupation=RAY)),
        ("the ray one", Question("out_of_scope")),
        ("Beam!", Question("nlu_fallback")),
        ("the second one", asked("follow_up", reference="second")),
        ("the last one", asked("follow_up", reference="last")),
    ],
)
def test_typing_which_answers_what_was_asked(
    nowhere: Visitor, jobs: Store, text: str, question: Question
) -> None:
    nowhere.asks("training_length", job_group=GROUP)
    assert "Training ray menders" in text_of(_types(nowhere, jobs, text, question))


@pytest.mark.parametrize(
    "text", ["the one with the sunbeams", "sunbeams", "who works with a sunbeam?"]
)
def test_what_is_told_of_one_of_them_alone_chooses_it(jobs: Store, text: str) -> None:
    ray = jobs.profiles[RAY]
    team = replace(ray.topics["team"], lead=Text(en="With sunbeams, and more sunbeams."))
    told = replace(
        jobs, profiles={**jobs.profiles, RAY: replace(ray, topics={**ray.topics, "team": team})}
    )
    visitor = Visitor(told, page=None)
    visitor.asks("training_length", job_group=GROUP)
    assert "Training ray menders" in text_of(_types(visitor, told, text, Question("nlu_fallback")))


@pytest.mark.parametrize("text", ["what about the bone one", "and bone?", "the bone one"])
def test_afterwards_a_word_of_the_other_goes_on_to_it(
    nowhere: Visitor, jobs: Store, text: str
) -> None:
    nowhere.asks("hours", job_group=GROUP)
    nowhere.says(asked("follow_up", reference="second"))
    assert "hours of bone menders" in text_of(_types(nowhere, jobs, text, Question("follow_up")))


def test_words_that_say_more_than_which_job_are_no_choice(nowhere: Visitor, jobs: Store) -> None:
    nowhere.asks("hours", job_group=GROUP)
    nowhere.says(asked("follow_up", reference="second"))
    text = text_of(_types(nowhere, jobs, "is bone density checked", Question("nlu_fallback")))
    assert "hours of bone menders" not in text


def test_both_answers_for_each_under_its_name(nowhere: Visitor, jobs: Store) -> None:
    nowhere.asks("team", job_group=GROUP)
    text = text_of(_types(nowhere, jobs, "both", asked("follow_up", reference="both")))
    assert text.index("Bone Mender:") < text.index("team of bone menders")
    assert text.index("Ray Mender:") < text.index("team of ray menders")


def test_words_that_both_are_called_by_choose_none(nowhere: Visitor, jobs: Store) -> None:
    nowhere.asks("hours", job_group=GROUP)
    answer = _types(nowhere, jobs, "the mender", Question("nlu_fallback"))
    assert answer.status is Status.CLARIFIED


def test_after_a_choice_the_other_one_is_the_other_job(nowhere: Visitor) -> None:
    nowhere.asks("hours", job_group=GROUP)
    nowhere.says(asked("follow_up", reference="first"))
    answer = nowhere.says(asked("follow_up", reference="other"))
    assert "hours of ray menders" in text_of(answer)


@pytest.mark.parametrize("page", [BONE, RAY])
def test_on_the_page_of_one_of_them_that_one_is_meant(jobs: Store, page: str) -> None:
    answer = Visitor(jobs, page).asks("hours", job_group=GROUP)
    assert f"hours of {page.split('-', maxsplit=1)[0]} menders" in text_of(answer)


def test_the_one_that_is_talked_of_is_meant_before_that_of_the_page(jobs: Store) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("hours", occupation=RAY)
    assert "Training ray menders" in text_of(visitor.asks("training_length", job_group=GROUP))


def test_a_name_of_several_jobs_that_only_tells_of_somebody_asks_nothing(jobs: Store) -> None:
    held = Question("ask_hours", (Named("job_group", GROUP, JobRole.HELD),))
    assert "hours of kite makers" in text_of(Visitor(jobs, KITE).says(held))


def test_the_job_that_is_named_beside_the_name_of_several_is_meant(nowhere: Visitor) -> None:
    answer = nowhere.asks("hours", job_group=GROUP, occupation=BONE)
    assert "hours of bone menders" in text_of(answer)


@pytest.mark.parametrize("topic", ["hours", "training_length"])
def test_a_follow_up_about_another_job_repeats_the_question(jobs: Store, topic: str) -> None:
    visitor = Visitor(jobs, KITE)
    visitor.asks(topic)
    assert "bone menders" in text_of(visitor.says(asked("follow_up", occupation=BONE)))


def test_this_job_comes_back_to_that_of_the_page(jobs: Store) -> None:
    visitor = Visitor(jobs, KITE)
    visitor.asks("hours", occupation=BONE)
    assert "hours of kite makers" in text_of(visitor.says(asked("follow_up", reference="here")))


def test_they_are_the_people_of_the_job_that_is_talked_of(jobs: Store) -> None:
    visitor = Visitor(jobs, KITE)
    visitor.asks("hours", occupation=BONE)
    answer = visitor.asks("training_length", reference="they")
    assert "Training bone menders" in text_of(answer)


def test_the_job_before_is_the_one_that_was_talked_of_before(jobs: Store) -> None:
    visitor = Visitor(jobs, page=None)
    visitor.asks("hours", occupation=BONE)
    visitor.says(asked("follow_up", occupation=KITE))
    answer = visitor.says(asked("follow_up", reference="other_job"))
    assert "hours of bone menders" in text_of(answer)


def test_a_question_about_two_jobs_is_answered_for_each(nowhere: Visitor) -> None:
    text = text_of(nowhere.asks("team", occupation=[KITE, BONE]))
    assert text.index("team of kite makers") < text.index("team of bone menders")


def test_of_two_jobs_the_first_one_and_the_second_one_can_be_asked_about(nowhere: Visitor) -> None:
    nowhere.asks("hours", occupation=[KITE, BONE])
    first = nowhere.asks("training_length", reference="first")
    assert "Training kite makers" in text_of(first)
    second = nowhere.says(asked("follow_up", reference="second"))
    assert "Training bone menders" in text_of(second)


def test_two_questions_about_two_jobs_are_each_about_their_own(nowhere: Visitor) -> None:
    hours, length = (
        asked("ask_hours", occupation=KITE),
        asked("ask_training_length", occupation=RAY),
    )
    text = text_of(nowhere.says(hours, length))
    assert "hours of kite makers" in text
    assert "Training ray menders" in text
    assert "hours of ray" not in text


@pytest.mark.parametrize("intent", ["greet", "start_again", "chitchat", "out_of_scope", "affirm"])
def test_what_is_about_no_job_names_none_of_several(nowhere: Visitor, intent: str) -> None:
    text = text_of(nowhere.says(Question(intent)))
    assert "echnologist" not in text
    assert "ender" not in text


def test_starting_again_without_a_page_forgets_the_job(nowhere: Visitor) -> None:
    nowhere.asks("hours", occupation=BONE)
    assert "bone" not in text_of(nowhere.says(Question("start_again")))
    assert nowhere.memory.occupation is None


def test_asked_nowhere_about_no_job_the_question_waits_for_one(nowhere: Visitor) -> None:
    assert nowhere.asks("hours").status is Status.CLARIFIED
    assert "hours of kite makers" in text_of(nowhere.says(asked("ask_summary", occupation=KITE)))


def test_a_way_in_that_one_job_alone_has_is_asked_of_that_job(jobs: Store) -> None:
    visitor = Visitor(jobs, page=None)
    visitor.asks("entry_routes", route="stp")
    assert visitor.memory.occupation == JOB


def test_of_a_way_in_that_several_jobs_have_it_is_asked_which(
    nowhere: Visitor, jobs: Store
) -> None:
    route = jobs.profiles[KITE].entry_routes[0].id
    answer = nowhere.asks("entry_routes", route=route)
    assert answer.status is Status.CLARIFIED
    assert "Kite Maker" in text_of(answer)


@pytest.mark.parametrize("other", ["learning-disability-nurse", "unlisted"])
def test_a_job_without_facts_gets_no_facts_and_no_figure(jobs: Store, other: str) -> None:
    answer = Visitor(jobs, KITE).asks("hours", other_occupation=other)
    text = text_of(answer)
    assert answer.status is Status.OUT_OF_SCOPE
    assert "hours of" not in text
    assert "£" not in text
    assert "Careers Wales" in text


def test_the_nearest_jobs_are_named_and_can_be_asked_the_same(jobs: Store) -> None:
    words = jobs.vocabulary["other_occupation"]
    near = replace(next(each for each in words.words if each.id == "surgeon"), groups=(GROUP,))
    others = tuple(near if each.id == near.id else each for each in words.words)
    vocabulary = {**jobs.vocabulary, "other_occupation": replace(words, words=others)}
    visitor = Visitor(replace(jobs, vocabulary=vocabulary), KITE)
    answer = visitor.asks("hours", other_occupation="surgeon")
    assert "Bone Mender and Ray Mender" in text_of(answer)
    assert [reply.press for reply in answer.replies] == [
        Ask("ask_hours", (Named("occupation", job),)) for job in (BONE, RAY)
    ]


def test_three_jobs_without_facts_in_a_row_are_each_said_not_to_be_known(jobs: Store) -> None:
    visitor = Visitor(jobs, KITE)
    for job in ("surgeon", "plumber", "welder"):
        assert job in text_of(visitor.asks("hours", other_occupation=job))


@pytest.mark.parametrize("named", [{"job_group": GROUP}, {"occupation": RAY}])
@pytest.mark.parametrize("intent", ["follow_up", "ask_degree_class", "nlu_fallback"])
@pytest.mark.parametrize("text", ["a nursing degree", "a degree in ray mending", "bone degree"])
def test_what_somebody_studied_answers_the_check_and_asks_for_no_job(
    jobs: Store, text: str, intent: str, named: dict[str, str]
) -> None:
    visitor = Visitor(jobs)
    visitor.asks("eligibility")
    answer = _types(visitor, jobs, text, asked(intent, **named))
    assert answer.status is Status.GUIDED, text_of(answer)
    assert visitor.memory.guide["job"] == JOB
    assert visitor.memory.guide["answers"]["qualifications"] == ["degree"]


def test_a_question_about_other_jobs_amid_the_check_is_asked_of_them(jobs: Store) -> None:
    visitor = Visitor(jobs)
    visitor.asks("eligibility")
    answer = _types(visitor, jobs, "what about menders?", asked("follow_up", job_group=GROUP))
    assert _titles(answer) == ["Bone Mender", "Ray Mender"]


@pytest.mark.parametrize("reference", ["other", "other_job"])
def test_once_two_jobs_were_spoken_of_the_other_one_is_the_one_before(
    jobs: Store, reference: str
) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("hours")
    visitor.asks("hours", occupation=KITE)
    answer = visitor.says(asked("follow_up", reference=reference))
    assert "hours of bone menders" in text_of(answer)


def test_after_a_way_in_the_other_one_is_no_job(jobs: Store) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("hours")
    visitor.asks("entry_routes", occupation=JOB, route="ptp")
    answer = visitor.says(asked("follow_up", reference="other"))
    assert "bone menders" not in text_of(answer)


def test_both_are_the_two_that_were_spoken_of_last(jobs: Store) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("hours")
    visitor.asks("hours", occupation=KITE)
    text = text_of(visitor.asks("team", reference="both"))
    assert "team of bone menders" in text
    assert "team of kite makers" in text


@pytest.mark.parametrize("text", ["and the ray one?", "beam?"])
def test_on_the_page_of_one_of_a_group_a_word_of_another_goes_over_to_it(
    jobs: Store, text: str
) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("hours")
    answer = _types(visitor, jobs, text, Question("nlu_fallback"))
    assert "hours of ray menders" in text_of(answer)


def test_a_longer_message_does_so_where_it_is_unclear_what_else_it_asks(jobs: Store) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("hours")
    question = Question("ask_team")
    turn = Turn("tell me about the ray one instead", (question,), page=BONE, confidence=0.3)
    unsure = responder(jobs).respond(turn, visitor.memory).answer
    sure = responder(jobs).respond(replace(turn, confidence=1.0), visitor.memory).answer
    assert "hours of ray menders" in text_of(unsure)
    assert "team of bone menders" in text_of(sure)


def test_on_the_page_of_a_job_of_no_group_such_a_word_tells_nothing(jobs: Store) -> None:
    visitor = Visitor(jobs, KITE)
    visitor.asks("hours")
    answer = _types(visitor, jobs, "and the ray one?", Question("nlu_fallback"))
    assert "ray menders" not in text_of(answer)


@pytest.mark.parametrize("text", ["yr un â phelydrau", "yr un gyda belydrau", "pelydrau"])
def test_what_is_told_in_welsh_chooses_a_job_in_whichever_form(jobs: Store, text: str) -> None:
    ray = jobs.profiles[RAY]
    lead = Text(en="They use beams.", cy="Maen nhw'n defnyddio pelydrau, pelydrau a phelydrau.")
    team = replace(ray.topics["team"], lead=lead)
    told = replace(
        jobs, profiles={**jobs.profiles, RAY: replace(ray, topics={**ray.topics, "team": team})}
    )
    visitor = Visitor(told, page=None)
    visitor.asks("training_length", job_group=GROUP)
    assert "Training ray menders" in text_of(_types(visitor, told, text, Question("nlu_fallback")))


def test_a_reply_about_another_job_than_before_says_which(real_store: Store) -> None:
    visitor = Visitor(real_store, "physiotherapist")
    assert not text_of(visitor.asks("hours")).startswith("Physiotherapist:")
    assert text_of(visitor.asks("hours", occupation="paramedic")).startswith("Paramedic:")
    assert not text_of(visitor.asks("hours")).startswith("Paramedic:")


def test_a_reply_that_names_its_job_itself_has_no_heading(jobs: Store) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("hours")
    text = text_of(visitor.asks("hours", occupation=RAY))
    assert "ray menders" in text
    assert not text.startswith("Ray Mender:")


def test_what_chooses_none_asks_again_between_the_same_jobs_and_forgets_no_question(
    nowhere: Visitor, jobs: Store
) -> None:
    nowhere.asks("hours", job_group=GROUP)
    again = _types(nowhere, jobs, "the one with the gizmo", Question("follow_up"))
    assert _titles(again) == ["Bone Mender", "Ray Mender"]
    answer = nowhere.says(asked("follow_up", occupation=RAY))
    assert "hours of ray menders" in text_of(answer)


def test_whether_others_could_is_no_check_of_the_visitor(jobs: Store) -> None:
    visitor = Visitor(jobs, BONE)
    visitor.asks("team")
    question = asked("ask_eligibility", occupation=KITE, reference="they")
    answer = _types(visitor, jobs, "how about a kite maker, could they", question)
    assert "team of kite makers" in text_of(answer)
    own = _types(visitor, jobs, "could i be a kite maker", asked("ask_eligibility", occupation=RAY))
    assert own.status is Status.GUIDED


def test_whoever_asks_to_get_in_with_a_degree_looks_for_no_jobs_with_one(real_store: Store) -> None:
    turn = Turn("can I get in if I have a degree", (asked("ask_eligibility"),))
    answer = responder(real_store).respond(turn, Memory()).answer
    assert answer.status is Status.CLARIFIED
    assert "Which job do you mean?" in text_of(answer)
