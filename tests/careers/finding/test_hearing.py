"""What visitors want of a job is heard in their own words."""

from __future__ import annotations

import pytest

from careers.finding.hearing import WantReader, want_reader
from careers.finding.wants import Kind, as_texts
from careers.shapes.store import Store
from careers.turn.question import Named, Question
from tests.visitor import JOB


@pytest.fixture(scope="module")
def reader(jobs: Store) -> WantReader:
    return WantReader(jobs)


def _read(reader: WantReader, text: str, **named: str) -> list[str]:
    things = tuple(Named(kind, each) for kind, each in named.items())
    return as_texts(reader.read(text, Question("ask_find_jobs", things)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("anything with toddlers", ["works_with:children"]),
        ("I'd love to look after newborns", ["works_with:babies"]),
        ("jobs where I fix things and never see patients", ["works_with:machines", "not works_with:patients"]),
        ("not in a hospital", ["not places:hospital"]),
        ("with fewer shifts", ["not pattern:shifts"]),
        ("no nights or weekends", ["not pattern:nights", "not pattern:weekends"]),
        ("mon to fri but not on call", ["pattern:office-hours", "not pattern:on-call"]),
        ("something without blue lights", ["not emergencies:"]),
        ("without going to uni", ["no_degree:"]),
        ("I don't want to do a degree", ["no_degree:"]),
        ("without going uni", ["no_degree:"]),
        ("if i dont wanna go uni", ["no_degree:"]),
        ("never set foot in a university", ["no_degree:"]),
        ("heb orfod mynd i'r brifysgol", ["no_degree:"]),
        ("degree apprenticeships", ["route:degree-apprenticeship"]),
        ("which let me earn while I learn", ["paid:"]),
        ("where you don't need to be registered", ["unregistered:"]),
        ("which need registering with the HCPC", ["registered:"]),
        ("where you have to be on a register", ["registered:"]),
        ("do any of them have to register", ["registered:"]),
        ("where I wouldn't have to register with anyone", ["unregistered:"]),
        ("anything I can do without being registered", ["unregistered:"]),
        ("which don't make you register", ["unregistered:"]),
        ("who wants chemistry", ["subjects:chemistry"]),
        ("which one pays best", ["order:pay"]),
        ("the quickest to get into", ["order:years"]),
        ("which job is the best paid for someone at the start", ["order:pay"]),
        ("of all the jobs, which one gives the highest starting pay", ["order:pay"]),
        ("the smallest starting wage", ["order:least_pay"]),
        ("pa swydd sy'n rhoi'r tâl cychwynnol mwyaf", ["order:pay"]),
        ("o'r holl swyddi p'un sydd â'r cyflog dechrau isaf", ["order:least_pay"]),
        ("y tâl gwaetha", ["order:least_pay"]),
        ("the longest training", ["order:most_years"]),
        ("the one that takes the most time to learn", ["order:most_years"]),
        ("pa un sydd â'r hyfforddiant hira", ["order:most_years"]),
        ("swydd sy'n cymryd y mwya o amser i hyfforddi", ["order:most_years"]),
        ("p'un sy'n hyfforddi fyrra", ["order:years"]),
        ("the longest hours", []),
        ("yr oriau hiraf", []),
        ("the shortest shifts", ["pattern:shifts"]),
        ("helpu plant i siarad", ["works_with:speech"]),
        ("get paid while learning", ["paid:"]),
        ("cael fy nhalu tra'n gweithio", ["paid:"]),
        ("swydd heb weithio nos", ["not pattern:nights"]),
        ("jobs with pay of at least £30,000", ["pay:>30000"]),
        ("unrhyw beth gyda phlant", ["works_with:children"]),
        ("swyddi heb sifftiau nos", ["not pattern:nights"]),
        ("mewn labordy", ["places:laboratory"]),
        ("does dim angen gradd", ["no_degree:"]),
        ("I don't want to work with children", ["not works_with:children"]),
        ("sai moyn gweithio gyda phlant", ["not works_with:children"]),
        ("dwi'm isio gweithio efo plant", ["not works_with:children"]),
        ("swydd sy ddim ar benwythnose", ["not pattern:weekends"]),
        ("swyddi heb weekends", ["not pattern:weekends"]),
    ],
)  # fmt: skip
def test_a_wish_is_heard(reader: WantReader, text: str, wanted: list[str]) -> None:
    assert _read(reader, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("over thirty-eight thousand from day one", "pay:>38000"),
        ("at least £31,500 to start", "pay:>31500"),
        ("40k or more", "pay:>40000"),
        ("more than forty grand", "pay:>40000"),
        ("under 26 thousand", "pay:<26000"),
        ("dros dri deg mil", "pay:>30000"),
        ("who can earn up to 50k eventually", "pay:<50000:later"),
        ("training of less than two years", "years:<2"),
        ("in under a year", "years:<1"),
        ("more than 3 years at uni", "years:>3"),
        ("about £13 an hour", "pay:>25418"),
        ("no less than 12.50 per hour", "pay:>24441"),
        ("tua £13 yr awr sydd ei angen arna i", "pay:>25418"),
        ("pymtheg punt bob awr neu £15 bob awr", "pay:>29329"),
        ("learning for 4 yr", "years:<4"),
    ],
)
def test_amounts_and_lengths_are_heard(reader: WantReader, text: str, wanted: str) -> None:
    assert wanted in _read(reader, text)


@pytest.mark.parametrize(
    ("text", "band", "wanted"),
    [
        ("what starts on a 5", "5", "band:5"),
        ("anything above band 6", "6", "band:>6"),
        ("band 4 or above", "4", "band:>=4"),
        ("below a 3", "3", "band:<3"),
    ],
)
def test_bands_are_heard(reader: WantReader, text: str, band: str, wanted: str) -> None:
    assert _read(reader, text, bare_number=band) == [wanted]


def test_a_welsh_word_is_no_name_that_ends_in_s(reader: WantReader) -> None:
    assert _read(reader, "pa fath o swyddi sydd yma") == []
    assert _read(reader, "hyfforddiant o lai na dwy flynedd") == ["years:<2"]
    assert _read(reader, "gweithio gyda llais") == ["works_with:speech"]


def test_the_numbers_of_hours_and_years_are_no_bands(reader: WantReader) -> None:
    assert _read(reader, "a 9 to 5 job", bare_number="9") == ["pattern:office-hours"]
    assert _read(reader, "3 years at most", bare_number="3") == ["years:<3"]


def test_a_job_to_be_like_is_no_wish_for_its_features(reader: WantReader) -> None:
    text = "like a kite nurse but in an office"
    assert "like:kite-nurse" in _read(reader, text, occupation="kite-nurse")


def test_words_that_tell_nothing_typed_are_looked_for_in_the_texts(reader: WantReader) -> None:
    assert _read(reader, "which job works with glue and needles") == ["text:glue needles"]


def test_what_isn_t_wanted_is_not_looked_for_in_the_texts(reader: WantReader) -> None:
    assert _read(reader, "I can't stand glue") == []


@pytest.mark.parametrize(
    ("text", "said", "against"),
    [
        ("the cancer one", {"cancer"}, set()),
        ("no i meant the cancer one not the ward one", {"cancer"}, {"ward"}),
        ("not the ward one, the cancer one", {"cancer"}, {"ward"}),
        ("rather than the ward one", set(), {"ward"}),
    ],
)
def test_what_is_said_is_told_from_what_is_ruled_out(
    reader: WantReader, text: str, said: set[str], against: set[str]
) -> None:
    assert reader.told_of(text) == (said, against)


@pytest.mark.parametrize("text", ["what's the first one like", "so what are they like"])
def test_what_a_job_is_like_wishes_for_none_that_is_like_it(store: Store, text: str) -> None:
    question = Question("ask_find_jobs", (Named("occupation", JOB),))
    assert Kind.LIKE not in {want.kind for want in want_reader(store).read(text, question)}
    like = want_reader(store).read("anything like that job", question)
    assert Kind.LIKE in {want.kind for want in like}
