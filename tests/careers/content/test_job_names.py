"""Names that jobs share, and those that they can't."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from careers.shapes.errors import Problem
from tests.careers.content.conftest import Edit
from tests.conftest import SECOND_PROFILE
from tests.loading import loaded

Problems = Callable[[], list[Problem]]
_PROFILE = "profiles/clinical-technologist.yml"
_GROUPS = "vocabulary/job-groups.yml"
_OTHERS = "vocabulary/other-occupations.yml"


def test_a_name_of_two_jobs_is_named_with_both(data: Path, problems: Problems) -> None:
    words = SECOND_PROFILE.read_text(encoding="utf-8")
    assert "aliases: [" in words, f"{SECOND_PROFILE.name} has no aliases; change the test"
    words = words.replace("aliases: [", "aliases: [Clin Tech, ", 1)
    (data / "profiles" / SECOND_PROFILE.name).write_text(words, encoding="utf-8")
    found = "\n".join(map(str, problems()))
    assert f"profiles/{SECOND_PROFILE.name}: aliases[0]: found 'Clin Tech', which clin" in found


def test_a_group_that_there_is_not_is_told_with_those_that_there_are(
    edit: Edit, problems: Problems
) -> None:
    edit(_PROFILE, "sources:", "groups: [carpenters]\nsources:")
    (found,) = problems()
    assert found.where == "groups[0]"
    assert "found 'carpenters'; allowed: " in found.what
    assert "radiographers" in found.what


def test_the_name_of_a_group_is_no_name_of_one_job(edit: Edit, problems: Problems) -> None:
    edit(_GROUPS, "names: [radiographer,", "names: [radiographer, Clin Tech,")
    (found,) = problems()
    assert "found 'Clin Tech', which clinical-technologist is called" in found.what


def test_only_jobs_without_a_profile_are_near_a_group(edit: Edit, problems: Problems) -> None:
    edit(_GROUPS, "- id: radiographers", "- id: radiographers\n    groups: [nurses]")
    (found,) = problems()
    assert found.what == "found some; allowed in other_occupation only"


def test_a_job_without_a_profile_is_near_a_group_that_there_is(
    edit: Edit, problems: Problems
) -> None:
    edit(_OTHERS, "{id: surgeon,", "{id: surgeon, groups: [carpenters],")
    (found,) = problems()
    assert found.where.startswith("other_occupation.words[")
    assert "found 'carpenters'; allowed: " in found.what


def test_the_jobs_of_a_group_are_those_whose_profiles_list_it(edit: Edit, data: Path) -> None:
    edit(_PROFILE, "sources:", "groups: [technicians]\nsources:")
    store = loaded(data)
    assert store.jobs_of("technicians") == ("clinical-technologist",)
    assert store.jobs_of("nurses") == ()


def test_what_two_jobs_are_known_by_is_named_with_the_other(
    data: Path, edit: Edit, problems: Problems
) -> None:
    known = "known_by: {en: [Winds the great clock], cy: [weindio'r cloc]}\nsources:"
    edit(_PROFILE, "sources:", known)
    words = SECOND_PROFILE.read_text(encoding="utf-8").replace("sources:", known.lower(), 1)
    (data / "profiles" / SECOND_PROFILE.name).write_text(words, encoding="utf-8")
    found = "\n".join(map(str, problems()))
    assert f"profiles/{SECOND_PROFILE.name}: known_by.en[0]: found 'winds the great clock'" in found
    assert "by which clinical-technologist is known, too" in found
