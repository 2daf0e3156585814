"""What one file says of another must be there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from careers.content.placeholders import fields_of
from careers.shapes.errors import Problem
from tests.careers.content.conftest import Edit

Problems = Callable[[], list[Problem]]

_PROFILE = "profiles/clinical-technologist.yml"
_SCHEME = "pay/agenda-for-change/scheme.yml"
_TABLE = "pay/agenda-for-change/wales-2026-27.yml"
_BAND_7 = '  "7": {min: 50129, mid: 52712, max: 57365}\n'
_UNLOCK = "contact: unlock\n    lead"
_HOURS = "{value: 37, unit: hours per week}\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "found"),
    [
        (_PROFILE, "contact: ucas,", "contact: uucas,", "contacts[10].contact", "'uucas'"),
        (_PROFILE, "topics: [applying]", "topics: [aplying]", "contacts[10].topics", "'aplying'"),
        (_PROFILE, "general_contact: nhs-", "general_contact: hns-", "general_contact", "'hns-h"),
        (_PROFILE, "  hours:\n", "  hourz:\n", "topics", "'hourz'"),
        (_PROFILE, _HOURS, f"{_HOURS}    source: memo\n", "topics.hours.source", "'memo'"),
        (_PROFILE, _UNLOCK, _UNLOCK.replace("unlock", "unlok"), "topics.criminal_record.contact", "'unlok'"),
        (_PROFILE, "about: [renal-e", "about: [renl-e", "topics.specialisms.points[4].about", "'renl"),
        (_PROFILE, "branch: eng", "branch: enj", "specialisms[2].branch", "'enjineering'"),
        (_PROFILE, "{weekly} hours", "{weekl} hours", "topics.hours.lead.en", "'{weekl}'"),
        (_PROFILE, "{weekly} hours", "{weekly:d} hours", "topics.hours.lead.en", "'{weekly:d}'"),
        (_PROFILE, "{weekly} hours", "{weekly hours", "topics.hours.lead.en", "unfinished"),
        (_PROFILE, "week, Monday to Friday. Some posts work shifts on a rota.\", cy: null",
         "week\", cy: \"{wythnos}\"", "topics.hours.lead.cy", "'{wythnos}'"),
        (_PROFILE, "scheme: agenda-for-", "scheme: agenda-to-", "pay.scheme", "'agenda-to-change'"),
        (_PROFILE, 'band: "7"', 'band: "17"', "pay.stages[1].band", "'17'"),
        (_PROFILE, "id: senior", "id: snior", "pay.stages[2].id", "'snior'"),
        (_SCHEME, "home_nation: wales", "home_nation: whales", "home_nation", "'whales'"),
        (_SCHEME, "source: guide", "source: gide", "topics.pay_system.points[2].source", "'gide'"),
        (_TABLE, '  "7": {min', '  "17": {min', "bands", "'17'"),
        ("contacts/ucas.yml", "nation: uk", "nation: ruritania", "nation", "'ruritania'"),
        ("topics/pay.yml", "[pay_difference, ", "[pay_diference, ", "pay.leads_to", "'pay_dif"),
        ("topics/pay.yml", "contact: student", "contact: stdent", "funding.contact", "'stdent"),
        ("topics/entry.yml", "third: degree_class", "third: degree_clas", "eligibility.instead", "'deg"),
        ("topics/job.yml", "of_one_field: spec", "of_one_field: spac", "summary.of_one_field", "'spacialisms'"),
        ("topics/entry.yml", "named_alone: [route]", "named_alone: [rout]", "entry_routes.named_alone", "'rout'"),
        (_PROFILE, "  hours:\n", "  hours:\n    lead_about: [shfts]\n", "topics.hours.lead_about", "'shfts'"),
        ("vocabulary/stages.yml", "{id: start,", "{id: start, within: [first]," , "stage.words[0].within", "'first'"),
        ("wording/pay.yml", "Band {band}:", "Band {bnd}:", "pay.part.en", "'{bnd}'"),
        ("wording/pay.yml", "  pay.part:", "  pay.prt:", "pay.prt", "'a key that nothing says'"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_named_with_file_place_and_what_is_allowed(
    edit: Edit, problems: Problems, file: str, old: str, new: str, where: str, found: str
) -> None:
    edit(file, old, new)
    reported = problems()
    here = [each.what for each in reported if (str(each.file), each.where) == (file, where)]
    assert here, f"nothing is reported there, but {reported}"
    assert here[0].startswith("found ")
    assert found in here[0]
    assert "; allowed: " in here[0]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (_PROFILE, "  summary:\n", "  funding:\n", f"{_PROFILE}: topics: 'summary' is missing"),
        (_TABLE, _BAND_7, "", f"{_TABLE}: bands: 7 missing from a table that says it is complete"),
        (
            _TABLE,
            "min: 50129",
            "min: 60129",
            f"{_TABLE}: bands.7: 60129 to 57365 is no rising range",
        ),
        (
            _TABLE,
            "mid: 52712",
            "mid: 62712",
            f"{_TABLE}: bands.7: 50129 to 57365 is no rising range",
        ),
        (
            "wording/pay.yml",
            "  pay.part:",
            "  pay.prt:",
            "wording: pay.part: missing; the bot says it",
        ),
        (_PROFILE, "\n  page:\n", "\n  leaf:\n", f"{_PROFILE}: sources: the key 'page' is missing"),
        (
            _PROFILE,
            '      band: "9"\n',
            "",
            f"{_PROFILE}: pay.stages[2].band: missing; the pay has a scheme",
        ),
        (
            "vocabulary/stages.yml",
            "kind: stage",
            "kind: stages",
            "vocabulary: stage: missing; the bot needs this kind of words",
        ),
    ],
)
def test_what_is_missing_is_named(
    edit: Edit, problems: Problems, file: str, old: str, new: str, expected: str
) -> None:
    edit(file, old, new)
    assert [line for line in map(str, problems()) if line.startswith(expected)]


@pytest.mark.parametrize("file", [_TABLE, "contacts/ucas.yml"])
def test_facts_without_a_source_are_refused(data: Path, problems: Problems, file: str) -> None:
    content = yaml.safe_load((data / file).read_text(encoding="utf-8"))
    content["sources"] = []
    (data / file).write_text(yaml.safe_dump(content), encoding="utf-8")
    assert [str(each) for each in problems()] == [
        f"{file}: sources: found none; at least one is needed"
    ]


def test_all_wrong_names_are_listed(edit: Edit, problems: Problems) -> None:
    edit(_PROFILE, "contact: ucas,", "contact: uucas,")
    edit(_PROFILE, "{weekly} hours", "{weekl} hours")
    edit("contacts/ucas.yml", "nation: uk", "nation: ruritania")
    edit("wording/lists.yml", "list.and:", "list.adn:")
    assert [(str(each.file), each.where) for each in problems()] == [
        ("contacts/ucas.yml", "nation"),
        (_PROFILE, "contacts[10].contact"),
        (_PROFILE, "topics.hours.figures.weekly"),
        (_PROFILE, "topics.hours.lead.en"),
        ("wording", "list.and"),
        ("wording/lists.yml", "list.adn"),
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "topics/work.yml",
            "named_alone: [working_pattern]",
            "aside: true",
            "named_alone: working_pattern stands at 0 topics; needed: at exactly one",
        ),
        (
            "topics/bot.yml",
            "answered_by: bot",
            "answered_by: languages",
            "answered_by: languages stands at 2 topics; needed: at exactly one",
        ),
    ],
)
def test_what_the_bot_looks_for_stands_at_one_topic(
    edit: Edit, problems: Problems, file: str, old: str, new: str, said: str
) -> None:
    edit(file, old, new)
    assert f"topics: {said}" in [str(each) for each in problems()]


def test_placeholders_are_found_by_name() -> None:
    assert fields_of("{a} of {b}, {a} and {{c}}") == {"a", "b"}
    assert fields_of("{a:d} {b!r} {}") == {"a:d", "b!r", ""}
