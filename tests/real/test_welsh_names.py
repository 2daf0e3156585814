"""Each job is found by the names that people call it in Welsh, as they type them."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from careers.shapes.topics import JOB, OTHER_JOB
from careers.words.date_words import date_words
from careers.words.tokens import tokenise
from tests.visitor import today
from understanding.dates import DateReader
from understanding.finder import Finder

_CALLED = {
    "adult-nurse": "faint mae nyrs ar y ward yn ennill, nyrs i oedolion dwi'n feddwl",
    "audiologist": "be mae'r arbenigwr clyw yn neud",
    "biomedical-scientist": "oes angen gradd i fod yn wyddonydd biomeddygol",
    "cardiac-physiologist": "beth am dechnegydd ECG",
    "childrens-nurse": "ydi nyrs i blant yn gweithio nosweithiau",
    "clinical-scientist-medical-physics": "sut i fod yn ffisegydd ysbyty",
    "clinical-technologist": "cyflog technegwyr clinigol",
    "dental-nurse": "dwi isio bod yn gynorthwyydd deintyddol",
    "diagnostic-radiographer": "oriau radiograffydd pelydr-x",
    "healthcare-support-worker": "be di'r cyflog am y gweithiwr cymorth",
    "mental-health-nurse": "pa mor hir mae'n cymryd i fod yn nyrs seiciatrig",
    "midwife": "be di gwaith bydwraig gymunedol",
    "occupational-therapist": "beth am therapi galwedigaeth",
    "operating-department-practitioner": "ymarferydd adran llawdriniaethau, faint o dâl",
    "optometrist": "sut mae bod yn optegwr",
    "paramedic": "cyflog gweithiwr ambiwlans",
    "pharmacist": "a fferyllydd stryd fawr?",
    "pharmacy-technician": "be mae technegydd meddyginiaethau yn neud",
    "physiotherapist": "ffisio dwi isio bod",
    "speech-and-language-therapist": "ble mae therapydd iaith yn gweithio",
    "sterile-services-technician": "gwaith technegydd sterileiddio",
    "therapeutic-radiographer": "radiograffeg radiotherapi ym Mangor",
}


@pytest.fixture(scope="module")
def finder(real_store: Store) -> Finder:
    return Finder(real_store, DateReader(date_words(), today))


def test_every_job_is_called_something_here(real_store: Store) -> None:
    assert set(_CALLED) == set(real_store.profiles)


@pytest.mark.parametrize("job", _CALLED)
def test_a_job_is_found_by_what_it_is_called(finder: Finder, job: str) -> None:
    text = _CALLED[job]
    found = finder.find(text, tokenise(text), True, False)
    assert [each.id for each in found if each.kind == JOB] == [job]


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("faint mae plisman yn ennill", "police-officer"),
        ("be di cyflog diffoddwyr tân", "firefighter"),
        ("dwi isio bod yn ddyn tan", "firefighter"),
        ("ydi o'n talu'n well na chogydd", "chef"),
        ("gwahaniaeth rhwng nyrs ddeintyddol a hylenydd", "dental-hygienist"),
        ("oes gennych chi rywbeth am lyfrgellwyr", "librarian"),
        ("sut mae bod yn beiriannydd sifil", "civil-engineer"),
        ("fi moyn bod yn yrrwr tacsi", "taxi-driver"),
        ("a phostmon?", "postal-worker"),
        ("athrawes ysgol gynradd dwi isio bod", "primary-school-teacher"),
        ("beth am waith barbwr", "barber"),
        ("cyflog swyddogion carchar", "prison-officer"),
    ],
)
def test_a_job_without_facts_is_found_by_its_welsh_name(
    finder: Finder, text: str, job: str
) -> None:
    found = finder.find(text, tokenise(text), True, False)
    assert [each.id for each in found if each.kind == OTHER_JOB] == [job]
