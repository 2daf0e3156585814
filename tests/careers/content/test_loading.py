"""A folder of content into a store, or into a list of mistakes."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.content.loading import load_store
from careers.content.reading import parse_yaml
from careers.shapes.errors import ContentError, Problem
from careers.shapes.kinds import QuestionKind, Yes
from careers.shapes.sources import Basis
from careers.shapes.store import Store
from tests.careers.content.conftest import Edit
from tests.work import pieces

Problems = Callable[[], list[Problem]]

_PROFILE = "profiles/clinical-technologist.yml"
_TABLE = "pay/agenda-for-change/wales-2026-27.yml"


def test_the_real_content_loads_with_a_few_times_the_work_of_parsing_it(real_data: Path) -> None:
    files = sorted(real_data.rglob("*.yml"))
    parsing = pieces(lambda: [parse_yaml(each.read_bytes(), each) for each in files], times=2)
    loading = pieces(lambda: load_store(real_data), times=2)
    share = loading / parsing
    assert share < 5, f"{share:.1f} times the work of parsing; one and a half is usual"


def test_the_store_cannot_be_changed(store: Store) -> None:
    with pytest.raises(TypeError):
        store.profiles["other"] = None  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        store.profiles["clinical-technologist"].id = "other"  # type: ignore[misc]


def test_pay_tables_stand_newest_first(store: Store) -> None:
    days = [table.effective_from for table in store.pay_tables["agenda-for-change"]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            _PROFILE,
            "min: 30401",
            "min: lots",
            f"{_PROFILE}: pay.stages[0].quoted.min: found 'lots'",
        ),
        (_PROFILE, "last_reviewed: 2026-11-22", "last_reviewed: 2026-11-31", "found '2026-11-31'"),
        (_PROFILE, "general_contact:", "generl_contact:", "unknown key generl_contact; allowed"),
        (_PROFILE, "general_contact:", "generl_contact:", "the key 'general_contact' is missing"),
        (_PROFILE, "id: clin", "id: x\nid: clin", f"{_PROFILE}: line 3, column 1: not YAML"),
        (
            "contacts/ucas.yml",
            "id: ucas",
            "id: ukas",
            "id: found 'ukas'; allowed: ucas, the file's",
        ),
        (
            _PROFILE,
            "id: clinical",
            "id: klinical",
            "allowed: clinical-technologist, the file's name",
        ),
        (
            "pay/agenda-for-change/scheme.yml",
            "id: agenda-for-change",
            "id: agenda",
            "id: found 'agenda'; allowed: agenda-for-change, the folder's name",
        ),
        (
            _TABLE,
            "nation: wales",
            "nation: england",
            "found 'england-2026-27'; allowed: wales-2026-27",
        ),
        (
            "topics/pay.yml",
            "id: take_home_pay",
            "id: hours",
            "topics/work.yml: hours: stands in another",
        ),
        (
            "wording/pay.yml",
            "pay.range:",
            "list.and:",
            "wording/pay.yml: list.and: stands in another",
        ),
    ],
)
def test_a_mistake_is_named_with_its_file(
    edit: Edit, problems: Problems, file: str, old: str, new: str, expected: str
) -> None:
    edit(file, old, new)
    found = "\n".join(map(str, problems()))
    assert expected in found


def test_mistakes_of_several_files_are_all_listed(
    data: Path, edit: Edit, problems: Problems
) -> None:
    edit(_PROFILE, "min: 30401", "min: lots")
    edit(_PROFILE, 'band: "7"', "band: 7")
    edit(_TABLE, "complete: true", "complete: perhaps")
    (data / "contacts" / "ucas.yml").write_bytes(b"id: \xe9")
    edit("topics/pay.yml", "leads_to: [pay_difference, ", "leads_two: [pay_difference, ")
    assert [(str(each.file), each.where) for each in problems()] == [
        ("contacts/ucas.yml", "byte 4"),
        (_TABLE, "complete"),
        (_PROFILE, "pay.stages[0].quoted.min"),
        (_PROFILE, "pay.stages[1].band"),
        ("topics/pay.yml", "topics[0]"),
    ]


@pytest.mark.parametrize(
    ("folder", "pattern"),
    [
        ("profiles", "profiles/*.yml"),
        ("pay", "pay/*/scheme.yml"),
        ("contacts", "contacts/*.yml"),
        ("topics", "topics/*.yml"),
        ("wording", "wording/*.yml"),
        ("vocabulary", "vocabulary/*.yml"),
    ],
)
def test_a_folder_without_files_is_named(
    data: Path, problems: Problems, folder: str, pattern: str
) -> None:
    shutil.rmtree(data / folder)
    assert f"{pattern}: the folder: found no file; one is needed" in map(str, problems())


def test_a_broken_file_leaves_no_store_at_all(data: Path, edit: Edit) -> None:
    edit("contacts/ucas.yml", "checked: confirmed", "checked: maybe")
    with pytest.raises(ContentError, match=r"contacts/ucas\.yml: checked: found 'maybe'; allowed"):
        load_store(data)


def test_a_second_profile_dropped_in_is_loaded(two_jobs: Store) -> None:
    assert list(two_jobs.profiles) == ["clinical-technologist", "lighthouse-keeper"]


_MORE = """
sources:
  memo: {title: {en: A memo, cy: null}, may_be_old: true, basis: forum}
topics:
  applying:
    points:
      - {about: [reapplying], answers: [can_i], says_yes: true, source: memo, text: {en: You may apply again., cy: null}}
"""


def _placed(data: Path, name: str, text: str) -> None:
    (data / name).parent.mkdir(exist_ok=True)
    (data / name).write_text(text, encoding="utf-8")


def test_files_of_a_folder_add_to_the_profile_of_its_name(data: Path, store: Store) -> None:
    _placed(data, "profiles/clinical-technologist/applying.yml", _MORE)
    before = store.profiles["clinical-technologist"].topics["applying"]
    profile = load_store(data).profiles["clinical-technologist"]
    section = profile.topics["applying"]
    assert (section.lead, section.points[:-1]) == (before.lead, before.points)
    assert section.points[-1].answers == (QuestionKind.CAN_I,)
    assert section.points[-1].says_yes is Yes.YES
    assert profile.source_of(section, section.points[-1]).basis is Basis.FORUM


def test_a_profile_may_stand_in_its_folder_alone(data: Path) -> None:
    whole = (data / _PROFILE).read_text(encoding="utf-8")
    (data / _PROFILE).unlink()
    head, topics = whole.split("\ntopics:\n")
    _placed(data, "profiles/clinical-technologist/job.yml", head)
    _placed(data, "profiles/clinical-technologist/topics.yml", f"topics:\n{topics}")
    assert list(load_store(data).profiles) == ["clinical-technologist"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("forum", "hearsay", "sources.memo.basis: found 'hearsay'; allowed: one person's account"),
        (
            "[can_i]",
            "[may_i]",
            "points[0].answers[0]: found 'may_i'; allowed: whether",
        ),
        ("says_yes: true", "says_yes: 1", "says_yes: found 1; allowed: true, false, usually"),
        ("[reapplying]", "[reaplying]", "topics.applying.points[0].about: found 'reaplying'"),
        ("source: memo", "source: page2", "topics.applying.points[0].source: found 'page2'"),
    ],
)
def test_a_mistake_in_a_folder_is_named_with_its_file(
    data: Path, problems: Problems, old: str, new: str, expected: str
) -> None:
    name = "profiles/clinical-technologist/applying.yml"
    _placed(data, name, _MORE.replace(old, new))
    found = "\n".join(map(str, problems()))
    assert f"{name}: " in found
    assert expected in found


def test_terms_of_a_scheme_are_read_where_there_are_any(data: Path, store: Store) -> None:
    assert not store.terms
    _placed(data, "pay/agenda-for-change/terms.yml", _TERMS)
    loaded = load_store(data)
    assert list(loaded.terms_of(loaded.profiles["clinical-technologist"]).topics) == ["benefits"]


def test_a_mistake_in_the_terms_of_a_scheme_is_named(data: Path, problems: Problems) -> None:
    _placed(data, "pay/agenda-for-change/terms.yml", _TERMS.replace("benefits", "benefit"))
    assert [(str(each.file), each.where) for each in problems()] == [
        ("pay/agenda-for-change/terms.yml", "topics")
    ]


_TERMS = """
sources:
  handbook: {title: {en: A handbook, cy: null}}
topics:
  benefits:
    last_reviewed: 2026-11-25
    source: handbook
    lead: {en: There is paid leave., cy: null}
    lead_answers: [whether]
    lead_says_yes: usually
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("topic: applying, ", "", "'reapplying' has none; allowed: id of a topic"),
        ("topic: applying", "topic: aplying", "words[0].topic: found 'aplying'"),
    ],
)
def test_an_aspect_belongs_to_a_topic(
    edit: Edit, problems: Problems, old: str, new: str, expected: str
) -> None:
    edit("vocabulary/aspects.yml", old, new)
    assert expected in "\n".join(map(str, problems()))


def test_a_job_that_can_not_be_read_hides_no_mistake_of_another(
    data: Path, edit: Edit, problems: Problems
) -> None:
    (data / "profiles" / "kite-inspector.yml").write_text("title: Kite\n", encoding="utf-8")
    edit(_PROFILE, "general_contact: ", "general_contact: nobody-")
    told = [str(each) for each in problems()]
    assert any(each.startswith("profiles/kite-inspector.yml: ") for each in told)
    assert any(each.startswith(f"{_PROFILE}: general_contact: found 'nobody-") for each in told)


def test_while_a_contact_can_not_be_read_nobody_is_said_to_name_one_that_is_not_there(
    data: Path, problems: Problems
) -> None:
    (data / "contacts" / "careers-wales.yml").write_text("id: [", encoding="utf-8")
    assert {str(each.file) for each in problems()} == {"contacts/careers-wales.yml"}
