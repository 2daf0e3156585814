"""`careers stale`, `preview` and `compare` go by the day that they are given."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from careers.pay.years import pay_year
from tests.operations.editing.conftest import Careers

JOB = "clinical-technologist"
_TABLES = Path("pay", "agenda-for-change")


@pytest.fixture
def next_year(data: Path) -> Path:
    """Content with a pay table of Wales for 2027/28, in which band 6 pays £60,000."""
    text = (data / _TABLES / "wales-2026-27.yml").read_text(encoding="utf-8")
    text = text.replace("2026/27", "2027/28").replace("2026-04-01", "2027-04-01")
    lines = [
        '  "6": {min: 60000, max: 60000}' if line.lstrip().startswith('"6"') else line
        for line in text.splitlines()
    ]
    (data / _TABLES / "wales-2027-28.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return data


def _nation(previewed: dict[str, list[dict[str, object]]], name: str) -> dict[str, object]:
    return next(each for each in previewed["tables"] if each["nation"] == name)


def test_a_table_to_come_is_announced_before_its_day_and_holds_from_then_on(
    careers: Careers, next_year: Path
) -> None:
    before = careers("preview", JOB, "--as-of", "2027-03-31", data=next_year)
    assert "wales: pay of 2026/27; announced: 2027/28" in before.out
    assert "£60,000" not in before.out
    after = careers("preview", JOB, "--as-of", "2027-04-01", data=next_year)
    assert "wales: pay of 2027/28\n" in after.out
    assert "£60,000" in after.out


def test_an_old_table_is_told_as_old(careers: Careers) -> None:
    told = careers("preview", "--as-of", "2031-01-01", "--json").read
    assert _nation(told, "wales")["old"] is True
    assert told["answers"] == {}


def test_before_the_first_table_none_holds(careers: Careers) -> None:
    told = careers("preview", "--as-of", "2001-01-01", "--json").read
    assert _nation(told, "wales")["holds"] is None
    assert "no pay table holds yet" in careers("preview", "--as-of", "2001-01-01").out


@pytest.mark.parametrize("day", ["2027-13-01", "1 April", "01/04/2027", ""])
def test_what_is_no_day_is_wrong_use_and_the_form_is_told(day: str, careers: Careers) -> None:
    ended = careers("preview", "--as-of", day)
    assert ended.code == 2
    assert f"found {day!r}; allowed: a day such as 2027-04-01, or today" in ended.error


def test_a_preview_needs_a_day(careers: Careers) -> None:
    assert careers("preview").code == 2


def test_jobs_are_compared_by_the_pay_of_the_day(
    careers: Careers, next_year: Path, root: Path
) -> None:
    kite = (root / "docs" / "minimal-profile.yml").read_bytes()
    (next_year / "profiles" / "kite-inspector.yml").write_bytes(kite)
    jobs = ("compare", JOB, "kite inspector", "--as-of")
    assert "£60,000" not in careers(*jobs, "2027-03-31", data=next_year).out
    told = careers(*jobs, "2027-04-01", "--json", data=next_year).read
    assert told["jobs"] == [JOB, "kite-inspector"]
    assert "60,000" in str(told["messages"])


@pytest.mark.parametrize(
    ("jobs", "said"),
    [([JOB], "found 1 of them"), ([JOB, JOB], "found the same job twice"), ([JOB, "zz"], "'zz'")],
)
def test_what_can_not_be_compared_is_wrong_use(
    jobs: list[str], said: str, careers: Careers
) -> None:
    ended = careers("compare", *jobs)
    assert ended.code == 2
    assert said in ended.error


def test_what_was_reviewed_too_long_ago_is_listed_the_oldest_first(
    careers: Careers, data: Path
) -> None:
    contact = data / "contacts" / "ucas.yml"
    text = contact.read_text(encoding="utf-8")
    lines = [
        "last_reviewed: 2024-02-29" if line.startswith("last_reviewed") else line
        for line in text.splitlines()
    ]
    contact.write_text("\n".join(lines) + "\n", encoding="utf-8")
    ended = careers("stale", "--as-of", "2026-11-26", "--json", data=data)
    assert ended.code == 0
    assert [each["file"] for each in ended.read["listed"]] == ["contacts/ucas.yml"]
    assert ended.read["listed"][0]["days"] == 1001
    assert ended.read["oldest"] == "2024-02-29"
    every = careers("stale", "--as-of", "2026-11-26", "--all", data=data)
    assert every.out.startswith("2024-02-29 (1001 days)  contacts/ucas.yml: the contact\n")


def test_of_how_many_days_a_review_is_overdue_can_be_said(careers: Careers) -> None:
    told = careers("stale", "--as-of", "2027-11-26", "--days", "10", "--json").read
    assert told["overdue"] == told["parts"] > 0


def test_a_nation_without_pay_of_the_newest_year_is_named(careers: Careers) -> None:
    day = datetime.date(2027, 11, 26)
    told = careers("stale", "--as-of", day.isoformat(), "--json").read
    assert any("wales" in each and f"{pay_year(day)} is due" in each for each in told["pay"])


def test_welsh_that_waits_for_a_speaker_is_counted(careers: Careers) -> None:
    told = careers("stale", "--json").read
    assert told["welsh_drafts"] > 0
