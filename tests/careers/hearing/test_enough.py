"""Not enough of something is neither none of it nor all that there is."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.hearing.reading import AnswerReader
from careers.shapes.store import Store


@pytest.fixture(scope="module")
def reader(real_store: Store) -> AnswerReader:
    return CheckedJob(real_store.profiles["clinical-technologist"], real_store).reader


@pytest.mark.parametrize("question", ["qualifications", "a_levels", "gcses"])
@pytest.mark.parametrize(
    "text",
    [
        "not sure I've got enough GCSEs",
        "I haven't got enough GCSEs",
        "not enough A levels",
        "don't know if i've enough gcses",
        "i dont think i have enough A levels for this",
        "sa i'n siŵr os oes da fi ddigon o TGAU",
        "does gen i ddim digon o lefelau A",
    ],
)
def test_what_there_is_not_enough_of_is_not_noted(
    reader: AnswerReader, question: str, text: str
) -> None:
    assert reader.read(text, question).answers == {}


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("5 gcses, is that enough", {"gcses": 5, "qualifications": ["gcse"]}),
        ("not enough money for uni but 3 A levels", {"a_levels": 3}),
        ("I haven't got any GCSEs", {"gcses": 0, "qualifications": ["none"]}),
    ],
)
def test_what_is_told_beside_enough_is_noted(
    reader: AnswerReader, text: str, noted: dict[str, object]
) -> None:
    answers = reader.read(text, "qualifications").answers
    assert {key: answers[key] for key in noted} == noted
