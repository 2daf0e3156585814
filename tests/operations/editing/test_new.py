"""`careers new` writes a profile that can be filled in and is right from the start."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careers.shapes.language import Language
from tests.loading import loaded
from tests.operations.editing.conftest import Careers
from tests.visitor import Visitor, text_of


def test_a_new_profile_passes_the_check_and_says_nothing_of_the_job(
    careers: Careers, data: Path
) -> None:
    ended = careers("new", "Kite Inspector", "--as-of", "2027-01-02", "--json", data=data)
    assert ended.code == 0
    assert ended.read["id"] == "kite-inspector"
    assert Path(ended.read["file"]) == data / "profiles" / "kite-inspector.yml"
    store = loaded(data)
    profile = store.profiles["kite-inspector"]
    assert (profile.title.en, profile.plural.en) == ("Kite Inspector", "kite inspectors")
    assert str(profile.topics["summary"].last_reviewed) == "2027-01-02"
    for language in Language:
        said = text_of(Visitor(store, "kite-inspector", language).asks("summary"))
        assert {"en": "no facts", "cy": "Does dim ffeithiau"}[language.value] in said


def test_every_line_that_waits_in_it_is_right_once_it_is_uncommented(
    careers: Careers, data: Path
) -> None:
    careers("new", "kite-inspector", data=data)
    path = data / "profiles" / "kite-inspector.yml"
    waiting = re.sub(r"^#(?! )", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    filled = re.sub(r"^#(?=  )", "", waiting, flags=re.MULTILINE)
    path.write_text(filled, encoding="utf-8")
    profile = loaded(data).profiles["kite-inspector"]
    assert {"duties", "hours", "workplaces", "entry_routes"} <= set(profile.topics)
    assert profile.pay
    assert profile.aliases


def test_title_and_plural_can_be_given(careers: Careers, data: Path) -> None:
    given = ("--title", 'Tree "Surgeon"', "--plural", "surgeons of trees")
    assert careers("new", "tree-surgeon", *given, data=data).code == 0
    profile = loaded(data).profiles["tree-surgeon"]
    assert (profile.title.en, profile.plural.en) == ('Tree "Surgeon"', "surgeons of trees")


def test_a_file_that_is_there_is_never_touched(careers: Careers, data: Path) -> None:
    path = data / "profiles" / "kite-inspector.yml"
    path.write_text("# mine\n", encoding="utf-8")
    ended = careers("new", "Kite Inspector", data=data)
    assert ended.code == 2
    assert "kite-inspector.yml is there already" in ended.error
    assert path.read_text(encoding="utf-8") == "# mine\n"


@pytest.mark.parametrize(
    ("job", "said"),
    [
        ("clinical-technologist", "is there already"),
        ("Medical Physics Technician", "is a name already, of clinical-technologist"),
        ("???", "allowed: a title in letters, or an id such as kite-inspector"),
    ],
)
def test_what_can_be_no_new_job_is_wrong_use(job: str, said: str, careers: Careers) -> None:
    ended = careers("new", job)
    assert ended.code == 2
    assert said in ended.error
