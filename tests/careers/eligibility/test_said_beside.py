"""Words beside an answer neither hide it nor are taken for one."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.eligibility.moves import taken
from careers.eligibility.state import GuideState
from careers.shapes.language import Language
from careers.shapes.store import Store
from tests.careers.eligibility.talk import START, Talk
from tests.visitor import JOB

POSTGRADUATE, A_LEVELS, GCSES = "postgraduate", "a_levels", "gcses"


@pytest.mark.parametrize(
    "words", ["oh dear, no", "good heavens, no", "goodness me, no", "duwcs annwyl, na"]
)
def test_a_no_after_a_sigh_is_an_answer(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, POSTGRADUATE).answers == {POSTGRADUATE: "no"}


@pytest.mark.parametrize(
    "words", ["oes terfyn oedran", "oes cyllid ar gael", "ydy hyn yn amser llawn"]
)
def test_a_welsh_question_that_begins_as_a_yes_does_is_none(job: CheckedJob, words: str) -> None:
    assert POSTGRADUATE not in job.reader.read(words, POSTGRADUATE).answers


@pytest.mark.parametrize("words", ["oes", "oes, gradd meistr", "oes mae gen i"])
def test_a_welsh_yes_still_is_one(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, POSTGRADUATE).answers[POSTGRADUATE] == "yes"


@pytest.mark.parametrize("words", ["the PGCE, if that counts", "only a PGCE"])
def test_a_qualification_that_is_what_is_asked_for_says_yes(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, POSTGRADUATE).answers[POSTGRADUATE] == "yes"


def test_a_statement_of_its_own_tells_the_level_of_its_own_grades_only(job: CheckedJob) -> None:
    words = "economics B, art D plus physics D, I got a D in English at GCSE"
    told = job.reader.read(words, A_LEVELS, known={"qualifications": ["a-level"]}).answers
    assert told[A_LEVELS] == 3
    assert told["gcse_english"] == "3"


def test_a_grade_before_a_dash_is_not_that_of_a_subject_with_its_own(job: CheckedJob) -> None:
    told = job.reader.read("grade 7 - maths was a 6", "gcse_english").answers
    assert told == {"gcse_english": "7", "gcse_maths": "6"}


def test_a_correction_of_a_grade_is_no_a_level(job: CheckedJob) -> None:
    known = {"qualifications": ["a-level"], "gcse_english": "6"}
    told = job.reader.read("actually it was a D in English", A_LEVELS, known=known).answers
    assert told == {"gcse_english": "3"}


def test_no_gcse_in_a_subject_leaves_other_gcses(job: CheckedJob) -> None:
    told = job.reader.read("hefyd dim TGAU mathemateg", POSTGRADUATE).answers
    assert "qualifications" not in told


def test_a_subject_named_as_a_liking_is_no_a_level(store: Store) -> None:
    job = CheckedJob(store.profiles[JOB], store, dict(store.questions))
    words = "I've always liked science. drama and psychology at A level"
    assert job.reader.read(words, "qualifications").answers.get("a_level_science") != "yes"


def test_nothing_like_that_answers_the_question_and_takes_nothing_back(talk: Talk) -> None:
    told = "just a degree in electronic engineering at 2.2, GCSEs: English D, maths B"
    assert talk(START, told) == POSTGRADUATE
    talk("no, nothing like that")
    assert talk.answers[POSTGRADUATE] == "no"


def test_a_number_put_right_keeps_what_was_told_of_its_subjects(store: Store) -> None:
    answers = {A_LEVELS: 3, "a_level_chemistry": "no"}
    state = GuideState(job=JOB, answers=answers)
    more, _ = taken(state, {A_LEVELS: 4}, store.questions)
    none, _ = taken(state, {A_LEVELS: 0}, store.questions)
    assert more.answers == {A_LEVELS: 4, "a_level_chemistry": "no"}
    assert none.answers == {A_LEVELS: 0}


@pytest.mark.parametrize("words", ["Saesneg E, mathemateg A*", "Saesneg A, mathemateg B"])
def test_a_grade_in_english_asks_for_no_english(store: Store, job: CheckedJob, words: str) -> None:
    talk = Talk(store, job, language=Language.WELSH)
    talk(START, "4 pwnc Safon Uwch", "5 TGAU", words)
    assert "gcse_english" in talk.answers
