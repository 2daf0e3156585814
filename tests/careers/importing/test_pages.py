"""Whole pages, English and Welsh, with their headings and without, become drafts."""

from __future__ import annotations

from typing import Any

import pytest

from careers.importing.draft import Draft
from tests.careers.importing.conftest import NAMES, Read, page_named

_LEAST = 95.0


def _stages(draft: Draft) -> list[tuple[Any, ...]]:
    """Id, band, least and most of each step of the pay."""
    return [
        (each["id"], each.get("band"), each["quoted"]["min"], each["quoted"]["max"])
        for each in draft.value["pay"]["stages"]
    ]


def _figures(draft: Draft, topic: str) -> dict[str, float]:
    found = draft.value["topics"][topic]["figures"]
    return {name: figure["value"] for name, figure in found.items()}


_PAY = {
    "kite-inspector": [
        ("start", None, 21_000, 24_500),
        ("experienced", None, 26_000, 31_000),
        ("senior", None, None, 39_750),
    ],
    "ceidwad-goleudy": [
        ("start", None, 20_500, 22_000),
        ("experienced", None, 23_000, 27_500),
        ("senior", None, 30_000, 34_000),
    ],
    "ward-librarian": [
        ("start", "5", 24_907, 30_615),
        ("experienced", "6", 31_365, 37_890),
        ("senior", "8a", 45_753, 51_668),
    ],
    "tram-conductor": [
        ("start", None, 19_000, 21_000),
        ("experienced", None, 23_000, 26_000),
        ("senior", None, 28_000, 30_000),
    ],
    "cloud-painter": [
        ("start", None, 18_500, 20_000),
        ("experienced", None, 25_000, 25_000),
        ("senior", None, 40_000, None),
    ],
    "gwenynwr-toeau": [
        ("start", None, 19_000, 21_500),
        ("experienced", None, 26_000, 26_000),
    ],
    "pier-caretaker": [
        ("start", None, 22_308, 22_308),
        (None, "3", 22_816, 24_336),
        ("experienced", "4", 25_147, 27_596),
    ],
}
_HOURS = {
    "kite-inspector": {"weekly": 35, "weekly_most": 39},
    "ceidwad-goleudy": {"weekly": 40},
    "ward-librarian": {"weekly": 37.5},
    "tram-conductor": {"weekly": 38},
    "cloud-painter": {"weekly": 36},
    "gwenynwr-toeau": {"weekly": 30, "weekly_most": 35},
    "pier-caretaker": {"weekly": 40},
}
_SHARES = {
    "kite-inspector": {"part_time": 32, "flexible": 9.5, "temporary": 14},
    "ceidwad-goleudy": {"part_time": 21, "flexible": 6, "temporary": 3},
    "ward-librarian": {"part_time": 41, "flexible": 12, "temporary": 7},
    "cloud-painter": {"self_employed": 60},
    "gwenynwr-toeau": {"self_employed": 18},
}
# Where a part of a page went of which the heading was lost, by words of it.
_BY_CONTENT = {
    "ward-librarian": {
        "summary": "bring books to people",
        "pay_system": "Agenda for Change",
        "progression": "running the libraries",
        "entry_requirements": "2 A levels",
        "adult_entry": "Access course",
        "labour_market": "work part-time",
    },
    "cloud-painter": {
        "duties": "mixing colours",
        "qualities": "steady hand",
        "hours": "at weekends",
        "workplaces": "theatres, councils",
        "vacancies": "trade papers",
        "entry_requirements": "GCSEs in art",
        "progression": "designing whole ceilings",
    },
    "gwenynwr-toeau": {
        "workplaces": "gwestai",
        "vacancies": "wefannau lleol",
        "hours": "yn yr haf",
        "entry_routes": "phrentisiaeth",
        "progression": "eich cwmni eich hun",
        "entry_requirements": "Safon Uwch",
        "adult_entry": "cwrs Mynediad",
    },
}


@pytest.mark.parametrize("name", NAMES)
def test_nearly_all_of_a_page_is_placed(name: str, read: Read) -> None:
    draft = read(page_named(name))
    assert draft.percent >= _LEAST, draft.value["unplaced"]


@pytest.mark.parametrize("name", NAMES)
def test_the_draft_has_the_id_and_language_of_the_page(name: str, read: Read) -> None:
    draft = read(page_named(name))
    assert draft.id == name
    welsh = name in ("ceidwad-goleudy", "gwenynwr-toeau")
    assert draft.value["draft"]["language"] == ("cy" if welsh else "en")
    title = draft.value["title"]
    assert title["en" if welsh else "cy"] is None
    assert title["cy" if welsh else "en"].lower() == name.replace("-", " ")


@pytest.mark.parametrize("name", _PAY)
def test_the_pay_is_read_with_its_steps_and_bands(name: str, read: Read) -> None:
    assert _stages(read(page_named(name))) == _PAY[name]


@pytest.mark.parametrize("name", _HOURS)
def test_the_week_is_a_figure_that_the_text_shows(name: str, read: Read) -> None:
    draft = read(page_named(name))
    assert _figures(draft, "hours") == _HOURS[name]
    section = draft.value["topics"]["hours"]
    assert all(f"{{{figure}}}" in str(section["lead"]) for figure in _HOURS[name])


@pytest.mark.parametrize("name", _SHARES)
def test_shares_of_workers_are_figures(name: str, read: Read) -> None:
    assert _figures(read(page_named(name)), "labour_market") == _SHARES[name]


@pytest.mark.parametrize("name", _BY_CONTENT)
def test_a_part_whose_heading_was_lost_is_told_by_its_content(name: str, read: Read) -> None:
    topics = read(page_named(name)).value["topics"]
    missing = [
        f"{topic}: {words!r} isn't in {topics.get(topic)}"
        for topic, words in _BY_CONTENT[name].items()
        if words not in str(topics.get(topic))
    ]
    assert not missing, "\n".join(missing)


def test_organisations_get_their_numbers_and_addresses(read: Read) -> None:
    found = {
        each["name"]: each for each in read(page_named("kite-inspector")).value["organisations"]
    }
    assert list(found) == ["Kite Weekly", "Guild of Kite Inspectors (GKI)", "Beach Safety Wales"]
    guild = found["Guild of Kite Inspectors (GKI)"]
    assert guild["phone"] == "01970 555 123"
    assert guild["email"] == "post@kiteguild.example.org"
    assert guild["website"] == "www.kiteguild.example.org"
    assert guild["address"] == "The Old Net Loft, Harbour Street, Aberwynt SY99 9ZZ"
    assert found["Kite Weekly"]["publisher"] == "Windy Press"
    assert found["Kite Weekly"]["about"] == ["News of lines and frames"]
    assert found["Beach Safety Wales"]["phone"] == "0300 555 0199"


def test_photographs_keep_what_they_show_their_captions_and_who_took_them(read: Read) -> None:
    photographs = read(page_named("kite-inspector")).value["photographs"]
    assert photographs[0] == {
        "shows": "A woman is standing on a beach. She is holding a large red kite.",
        "line": 11,
        "caption": "Checking the lines of a kite.",
        "credit": "Ceri Vaughan",
    }
    assert photographs[1]["caption"] == "Mending a frame after a storm."


def test_other_titles_and_the_plural_are_those_of_the_page(read: Read) -> None:
    value = read(page_named("kite-inspector")).value
    assert [each["en"] for each in value["other_titles"]] == [
        "Kite Tester",
        "Inspector of Kites, Senior",
    ]
    assert value["plural"]["en"] == "kite inspectors"


def test_a_sentence_on_welsh_is_of_its_own_topic(read: Read) -> None:
    for name, words in (("kite-inspector", "Llanfair"), ("ceidwad-goleudy", "o fantais")):
        assert words in str(read(page_named(name)).value["topics"]["welsh_language"])


def test_page_furniture_is_left_out_and_counted(read: Read) -> None:
    marks = read(page_named("kite-inspector")).value["draft"]["left_out"]
    assert marks == {"lines": [1, 3, 5, 7, 154, 156, 159, 161], "words": 35}


def test_what_belongs_nowhere_stays_with_its_lines(read: Read) -> None:
    draft = read(page_named("pier-caretaker"))
    assert draft.value["unplaced"] == [
        {"lines": [37], "text": "Beach Attendant"},
        {"lines": [38], "text": "Boat Builder"},
    ]
    coverage = draft.value["draft"]["coverage"]
    assert coverage["words"] - coverage["placed"] == 4


def test_the_day_of_the_page_is_that_of_its_source(read: Read) -> None:
    source = read(page_named("tram-conductor")).value["sources"]["page"]
    assert source["date"] == "14 March 2024"


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("•", "-"),
        lambda text: text.replace("•", "*"),
        lambda text: text.replace("  • ", "o\t"),
        lambda text: "\n".join(line.strip() for line in text.split("\n")),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("- £", "– £"),
        lambda text: text.replace("\n\n", "\n\n\n"),
    ],
    ids=["windows", "dashes", "stars", "letters", "margin", "spaces", "long dashes", "gaps"],
)
@pytest.mark.parametrize("name", ["kite-inspector", "ward-librarian"])
def test_how_a_page_is_typed_changes_none_of_its_facts(name: str, changed: Any, read: Read) -> None:
    plain, other = read(page_named(name)), read(changed(page_named(name)))
    for key in ("id", "title", "other_titles", "pay", "contacts"):
        assert other.value[key] == plain.value[key]
    assert other.value["topics"]["hours"]["figures"] == plain.value["topics"]["hours"]["figures"]
    assert other.value["topics"].keys() == plain.value["topics"].keys()
