"""A no to what nobody asked answers nothing."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.hearing.reading import AnswerReader
from careers.shapes.store import Store

_JOB = "paramedic"
_OTHERS = [
    "I haven't passed my driving test yet",
    "I don't drive",
    "I don't like blood",
    "i've never worked in a hospital",
    "I didn't sleep well",
    "i don't live near cardiff",
    "I haven't got a car",
    "i haven't told my parents",
    "dwi heb basio'r prawf gyrru eto",
    "dw i ddim yn gyrru",
]
_BEGUN_WITH_NO = [
    "no sorry, i haven't passed my driving test yet",
    "na, sori, dwi heb basio'r prawf gyrru eto",
]


@pytest.fixture(scope="module")
def reader(real_store: Store) -> AnswerReader:
    return CheckedJob(real_store.profiles[_JOB], real_store).reader


@pytest.mark.parametrize(
    "question", ["qualifications", "a_levels", "a_level_science", "gcse_english", "gcses"]
)
@pytest.mark.parametrize("text", _OTHERS)
def test_what_denies_something_else_answers_no_question(
    reader: AnswerReader, question: str, text: str
) -> None:
    assert reader.read(text, question).answers == {}


@pytest.mark.parametrize("question", ["qualifications", "a_levels", "gcse_english", "gcses"])
@pytest.mark.parametrize("text", _BEGUN_WITH_NO)
def test_a_no_before_it_is_neither_nothing_nor_none(
    reader: AnswerReader, question: str, text: str
) -> None:
    assert reader.read(text, question).answers == {}


@pytest.mark.parametrize("text", ["no, I don't drive", "nope, i'm no good with blood"])
def test_a_plain_no_answers_a_question_for_yes_or_no_whatever_follows(
    reader: AnswerReader, text: str
) -> None:
    assert reader.read(text, "a_level_science").answers == {"a_level_science": "no"}


@pytest.mark.parametrize(
    "text",
    [
        "no hospital work either",
        "no driving licence",
        "no lab experience tho",
        "no car",
        "no kids or anything",
        "well no hospital placements yet",
        "no ambulance volunteering",
    ],
)
def test_a_no_before_something_else_is_of_that(reader: AnswerReader, text: str) -> None:
    assert reader.read(text, "a_level_science").answers == {}


@pytest.mark.parametrize(
    "text", ["no sorry", "no not yet", "no, hospital work only", "no I work in a shop", "no lol"]
)
def test_a_no_by_itself_answers_whatever_is_said_after_it(reader: AnswerReader, text: str) -> None:
    assert reader.read(text, "a_level_science").answers == {"a_level_science": "no"}


@pytest.mark.parametrize(
    "text",
    ["no", "i haven't", "no I don't", "I don't think so", "I didn't do that", "na", "nac oes"],
)
def test_a_no_that_says_nothing_else_answers(reader: AnswerReader, text: str) -> None:
    assert reader.read(text, "a_level_science").answers == {"a_level_science": "no"}


@pytest.mark.parametrize(
    "text",
    [
        "ooh, no, hope that's ok",
        "oh dear, no, hope thats ok",
        "not yet, hope that's ok",
        "blimey, no, fingers crossed",
        "eek, nope, hopefully not needed",
        "wel, na, gobeithio bod hynny'n iawn",
    ],
)
def test_a_no_between_commas_answers(reader: AnswerReader, text: str) -> None:
    assert reader.read(text, "employer_support").answers == {"employer_support": "no"}


@pytest.mark.parametrize(
    "text",
    [
        "don't have any tbh, hope that's ok",
        "literally none",
        "i've got absolutely no qualifications",
    ],
)
def test_who_has_nothing_may_say_more_about_it(reader: AnswerReader, text: str) -> None:
    told = reader.read(text, "qualifications").answers
    assert told == {"qualifications": ["none"]}


@pytest.mark.parametrize(
    "text",
    [
        "nothing, no gcses to speak of no a levels",
        "no A levels, no GCSEs to speak of",
        "no GCSEs, and no A levels either",
        "0 GCSEs, 0 A levels",
        "heb TGAU na Safon Uwch",
    ],
)
def test_who_has_neither_gcses_nor_a_levels_has_nothing(reader: AnswerReader, text: str) -> None:
    assert reader.read(text, "qualifications").answers["qualifications"] == ["none"]


def test_who_has_neither_but_something_else_has_that(reader: AnswerReader) -> None:
    told = reader.read("no GCSEs no A levels just an NVQ level 2", "qualifications").answers
    assert told["qualifications"] == ["level-2"]


@pytest.mark.parametrize("question", ["gcses", "gcse_science", "gcse_maths"])
@pytest.mark.parametrize("text", ["correction, a 2-1", "sorry, it's a 2-2", "2:1", "a 2.2"])
def test_the_class_of_a_degree_is_no_grade_where_nobody_asks_for_it(
    reader: AnswerReader, text: str, question: str
) -> None:
    assert reader.read(text, question).answers == {"qualifications": ["degree"]}


def test_no_idea_is_no_no(reader: AnswerReader) -> None:
    assert reader.read("no idea, it's thirty odd years ago", "gcses").unsure


@pytest.mark.parametrize("text", ["I don't have a job", "i haven't got an employer"])
def test_a_no_to_what_the_question_speaks_of_answers_it(reader: AnswerReader, text: str) -> None:
    assert reader.read(text, "employer_support").answers == {"employer_support": "no"}


@pytest.mark.parametrize(
    "text",
    [
        "I haven't been abroad",
        "I have never lived abroad",
        "I don't have a BTEC",
        "i haven't done an nvq",
        "I've not got an HND",
        "dw i ddim wedi bod dramor",
    ],
)
def test_a_no_to_another_qualification_is_no_no_to_what_was_asked(
    reader: AnswerReader, text: str
) -> None:
    known = {"qualifications": ["degree"], "degree_class": "lower-second"}
    assert "employer_support" not in reader.read(text, "employer_support", known=known).answers


@pytest.mark.parametrize("text", ["no, I went abroad", "no, just a HNC", "I haven't, only an NVQ"])
def test_a_no_beside_another_qualification_answers(reader: AnswerReader, text: str) -> None:
    assert reader.read(text, "employer_support").answers["employer_support"] == "no"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("3 A levels", "gcses"),
        ("a level 3 extended diploma", "gcses"),
        ("a level 2 apprenticeship", "a_levels"),
        ("2 Safon Uwch", "gcses"),
    ],
)
def test_a_number_of_something_else_is_no_answer_that_makes_no_sense(
    reader: AnswerReader, text: str, question: str
) -> None:
    assert not reader.read(text, question).senseless


@pytest.mark.parametrize(
    ("text", "question"), [("20 GCSEs", "gcses"), ("40", "gcses"), ("17 A levels", "a_levels")]
)
def test_a_number_that_cannot_be_makes_no_sense(
    reader: AnswerReader, text: str, question: str
) -> None:
    assert reader.read(text, question).senseless


@pytest.mark.parametrize("words", ["yes\n never got GCSE English", "yes, no GCSEs though"])
def test_what_there_is_none_of_takes_no_yes_back(bus_job: CheckedJob, words: str) -> None:
    assert bus_job.reader.read(words, "driving_licence").answers["driving_licence"] == "yes"


def test_a_yes_is_one_whatever_comes_after_a_comma(bus_job: CheckedJob) -> None:
    told = bus_job.reader.read("i have, oh and gcse maths at 8", "driving_licence").answers
    assert told["driving_licence"] == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "no, what about the pay first",
        "nope, what are the hours",
        "nope, no experience of that",
        "nah, what do they do",
        "na, beth am y cyflog gynta",
    ],
)
@pytest.mark.parametrize("question", ["gcses", "a_levels"])
def test_a_no_to_what_comes_after_it_tells_no_number(
    reader: AnswerReader, question: str, text: str
) -> None:
    assert question not in reader.read(text, question).answers


def test_none_tells_a_number_whatever_is_asked_besides(reader: AnswerReader) -> None:
    assert reader.read("none, is that bad", "gcses").answers == {"gcses": 0}


@pytest.mark.parametrize(
    "text", ["nope nothing higher than gcse", "have you anything higher", "dim byd uwch na TGAU"]
)
def test_what_is_higher_than_something_is_no_scottish_higher(
    reader: AnswerReader, text: str
) -> None:
    told = reader.read(text, "qualifications").answers.get("qualifications", [])
    assert "other-level-3" not in told


@pytest.mark.parametrize(
    "words",
    [
        "not yet, hope that's ok",
        "I havent if that helps",
        "ddim eto, gobeithio bod hynny'n iawn",
        "nac ydw, os yw hynny'n help",
    ],
)
def test_a_no_with_an_aside_answers_what_was_asked(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, "postgraduate").answers == {"postgraduate": "no"}


def test_who_has_none_and_hopes_that_it_is_fine_has_none(job: CheckedJob) -> None:
    words = "sgen i ddim, gobeithio bod hynny'n iawn"
    assert job.reader.read(words, "qualifications").answers == {"qualifications": ["none"]}


@pytest.mark.parametrize(
    "words", ["Symudais i yma 4 mlynedd yn ôl", "ges i 4 flynedd yn ôl", "I moved here 4 years ago"]
)
def test_how_many_years_ago_something_was_is_no_grade(job: CheckedJob, words: str) -> None:
    assert job.reader.read(words, "gcse_maths").answers == {}


def test_an_aside_that_there_is_none_of_answers_nothing(job: CheckedJob) -> None:
    assert job.reader.read("no first aid", "gcse_english").answers == {}
