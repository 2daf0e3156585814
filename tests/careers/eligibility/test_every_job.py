"""What a visitor could do with what they have: all jobs are checked at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careers.eligibility.all_ending import MOST_SHOWN
from careers.eligibility.ending import MOST_WORDS
from careers.shapes import questions as asked
from careers.shapes.finding import Features, RouteKind, Span
from careers.shapes.language import Language, Text
from careers.shapes.profile import Profile, Route
from careers.shapes.requirements import Criterion, Decider, Strength, Tree
from careers.shapes.store import Store
from careers.turn.answer import Answer
from careers.turn.blocks import Summary
from tests.careers.finding.jobs import KITE_DREAMER, KITE_NURSE, SCHOOL_NURSE, Talker
from tests.visitor import JOB, text_of

_ALL = "ask_possible_jobs"


def _criterion(name: str, words: str, test: asked.Test, attainable: bool = True) -> Criterion:
    said = Text(en=words, cy=None)
    decider = Decider(Text(en="the kite school", cy=None), "ucas")
    return Criterion(name, said, said, Strength.USUAL, test, decides=decider, attainable=attainable)


_ENGLISH = _criterion(
    "english", "GCSE English at C/4 or above", asked.Test("gcse_english", reaches="4")
)
_MATHS = _criterion("maths", "GCSE maths at C/4 or above", asked.Test("gcse_maths", reaches="4"))
_LEVELS = _criterion("levels", "2 A levels", asked.Test("a_levels", at_least=2))
_DEGREE = _criterion(
    "degree", "a degree", asked.Test("qualifications", includes=("degree",)), attainable=False
)


def _asking(job: Profile, *criteria: Criterion) -> Profile:
    """A job with one way in, which asks for some criteria."""
    tree = Tree(all=tuple(Tree(criterion=each.id) for each in criteria))
    way = Route(f"{job.id}-way", Text(en=f"Way to {job.title.en}", cy=None), requirements=tree,
                kind=RouteKind.COURSE, years=Span(1, 1))  # fmt: skip
    return replace(job, entry_routes=(way,), criteria=criteria)


def _named(name: str, features: Features, *criteria: Criterion) -> Profile:
    said = Text(en=name, cy=None)
    return _asking(replace(KITE_NURSE, id=name.lower().replace(" ", "-"), title=said, features=features), *criteria)  # fmt: skip


@pytest.fixture(scope="module")
def everything(store: Store) -> Store:
    """The frozen job, and some that ask for little or much."""
    jobs = (
        _asking(KITE_NURSE, _ENGLISH, _MATHS),
        _asking(SCHOOL_NURSE, _ENGLISH, _MATHS, _LEVELS),
        _named("Kite Waxer", Features(works_with=("machines",)), _ENGLISH),
        _named("Kite Tester", Features(works_with=("machines",), pattern=("nights",)), _MATHS),
        _named("Kite Professor", Features(works_with=("patients",)), _DEGREE),
        KITE_DREAMER,
    )
    return replace(store, profiles={**store.profiles, **{each.id: each for each in jobs}})


_HAS = {
    "qualifications": "A levels and GCSEs",
    "a_levels": "three",
    "gcse_english": "6",
    "gcse_maths": "3",
    "gcses": "7",
}


def _ended(talker: Talker, answer: Answer, has: dict[str, str]) -> Answer:
    """The end of the check, its questions answered."""
    for _ in range(12):
        if answer.progress is None:
            return answer
        assert talker.memory.guide is not None
        said = has.get(talker.memory.guide["open"], "not sure")
        answer = talker.says(said, "nlu_fallback")
    raise AssertionError(f"the check never ends: {text_of(answer)}")


@pytest.fixture
def talker(everything: Store) -> Talker:
    return Talker(everything)


@pytest.fixture
def ended(talker: Talker) -> Answer:
    return _ended(talker, talker.says("what could I do with what I've got?", _ALL), _HAS)


def test_it_begins_without_a_page_and_asks_once_for_all(talker: Talker) -> None:
    begun = talker.says("what could I do with what I've got?", _ALL)
    assert "which of all 7 jobs" in text_of(begun)
    assert begun.progress is not None


@pytest.mark.parametrize(
    "asking", ["which of these could i do without a degree", "jobs I can get with no degree?"]
)
def test_jobs_by_a_kind_of_way_in_are_listed_at_once(talker: Talker, asking: str) -> None:
    listed = talker.says(asking, _ALL)
    assert listed.progress is None
    assert "no degree needed" in text_of(listed)


def test_what_somebody_has_begins_the_check_though_a_way_in_is_named(talker: Talker) -> None:
    begun = talker.says("no degree but 3 A levels, what could i do", _ALL)
    assert begun.progress is not None


def test_what_is_open_comes_first_then_what_is_one_step_away(ended: Answer) -> None:
    said = ended.paragraphs[0]
    assert "1 open now" in said
    assert "Kite Waxer – open to you" in said
    assert said.index("Kite Waxer") < said.index("Kite Nurse – one step away")


def test_the_step_that_opens_most_is_named_with_how_many_jobs(ended: Answer) -> None:
    said = next(line for line in ended.paragraphs[0].splitlines() if "open most" in line)
    assert "GCSE maths at C/4 or above" in said
    assert "4 jobs" in said


def test_where_there_is_room_each_job_has_its_reason(talker: Talker, ended: Answer) -> None:
    said = talker.says("only with machines", "follow_up").paragraphs[0]
    assert "Kite Tester – one step away: missing: GCSE maths at C/4 or above" in said
    assert "Clinical Technologist – one step away: missing: GCSE maths at C/4 or above" in said


def test_its_first_message_is_short_enough_for_a_small_screen(ended: Answer) -> None:
    assert len(ended.paragraphs[0].split()) <= MOST_WORDS
    assert ended.paragraphs[0].count(" – ") == MOST_SHOWN


def test_what_nobody_can_still_gain_is_not_one_step_away(ended: Answer) -> None:
    assert "Kite Professor" not in ended.paragraphs[0]


def test_nothing_is_promised(ended: Answer) -> None:
    assert "No promise" in ended.paragraphs[0]


def test_the_summary_holds_every_job(talker: Talker, ended: Answer) -> None:
    assert ended.progress is None
    shown = talker.says("summary", "nlu_fallback")
    page = next(b for message in shown.messages for b in message if isinstance(b, Summary))
    for job in ("Kite Waxer", "Kite Professor", "Clinical Technologist", "Kite Dreamer"):
        assert job in page.text, job


@pytest.mark.parametrize(
    "intent", ["follow_up", "nlu_fallback", "ask_find_jobs", "ask_specialisms"]
)
def test_the_end_is_narrowed_by_what_the_visitor_wishes(
    talker: Talker, ended: Answer, intent: str
) -> None:
    assert "Kite Tester" in text_of(ended)
    answer = talker.says("only with machines, and no nights", intent)
    said = answer.paragraphs[0]
    assert "machines" in said
    assert "by your answers" in said
    assert "I left out Kite Waxer" in answer.paragraphs[1]
    assert "- Kite Tester" not in said
    assert "- Kite Nurse" not in said


def test_a_wish_in_the_first_message_holds_to_the_end(talker: Talker) -> None:
    begun = talker.says("what could I do with what I have, something with children", _ALL)
    said = _ended(talker, begun, _HAS).paragraphs[0]
    assert "Kite Nurse" in said
    assert "Kite Waxer" not in said


@pytest.mark.parametrize("search", ["which jobs tell of kites", "which job pays best"])
def test_a_search_between_its_end_and_a_look_back_narrows_nothing(
    talker: Talker, ended: Answer, search: str
) -> None:
    talker.says(search, "ask_find_jobs")
    again = talker.says("what could I do with what I've got?", _ALL)
    assert again.paragraphs[0] == ended.paragraphs[0]
    talker.says(search, "ask_find_jobs")
    assert "Kite Professor" in text_of(talker.says("summary", "nlu_fallback"))


def test_a_subject_that_somebody_has_is_no_wish(talker: Talker) -> None:
    talker.says("I have A levels in biology and physics, what could I do?", _ALL)
    assert talker.memory.searched == []


def test_the_answers_are_kept_for_the_check_of_one_job(talker: Talker, ended: Answer) -> None:
    check = next(each.title for each in ended.replies if each.title.startswith("Check "))
    one = talker.presses(ended, check)
    assert one.progress is None, "asked again what was told"
    assert talker.memory.guide is not None
    assert talker.memory.guide["job"] != "every-job"
    assert talker.memory.guide["answers"]["gcse_maths"] == "3"


def test_the_answers_of_one_job_s_check_are_kept_for_all(everything: Store) -> None:
    talker = Talker(everything, page="kite-nurse")
    talker.says("could I do this job?", "ask_eligibility")
    talker.says("English grade 6", "nlu_fallback")
    talker.says("and what else could I do with that?", _ALL)
    assert talker.memory.guide is not None
    assert talker.memory.guide["job"] == "every-job"
    assert talker.memory.guide["answers"]["gcse_english"] == "6"


@pytest.mark.parametrize("page", [JOB, None])
def test_who_asks_of_this_job_is_asked_about_it_alone(everything: Store, page: str | None) -> None:
    talker = Talker(everything, page=page)
    talker.says("check me for this job pls", _ALL, reference="here")
    assert talker.memory.guide is not None
    assert talker.memory.guide["job"] == (page or "every-job")


def test_answers_that_sound_like_the_check_of_one_job_stay_in_that_of_all(
    everything: Store,
) -> None:
    talker = Talker(everything, page=JOB)
    talker.says("what could I do with what I've got?", _ALL)
    talker.says("I've got 7 GCSEs, is that enough?", "ask_eligibility")
    assert talker.memory.guide is not None
    assert talker.memory.guide["job"] == "every-job"


def test_another_page_doesn_t_end_the_check_of_all(everything: Store) -> None:
    talker = Talker(everything, page=JOB)
    talker.says("what could I do with what I've got?", _ALL)
    talker.page = "kite-nurse"
    answer = talker.says("A levels", "nlu_fallback")
    assert answer.progress is not None


def test_a_question_in_between_is_answered_and_the_check_goes_on(everything: Store) -> None:
    talker = Talker(everything, page=JOB)
    talker.says("what could I do with what I've got?", _ALL)
    answer = talker.says("what does it pay?", "ask_pay")
    assert "£40,559" in text_of(answer)
    assert answer.progress is not None


def test_who_has_nothing_is_told_no_verdict_but_whom_to_ask(talker: Talker) -> None:
    said = _ended(talker, talker.says("what could I do?", _ALL), {"qualifications": "none", "gcse_english": "not taken", "gcse_maths": "not taken"})  # fmt: skip
    assert "isn't the last word" in text_of(said) or "one step away" in text_of(said)


def test_it_is_said_in_welsh(everything: Store) -> None:
    talker = Talker(everything, language=Language.WELSH)
    assert "Dywedwch unwaith" in text_of(talker.says("beth allwn i ei wneud?", _ALL))
