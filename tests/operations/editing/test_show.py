"""`careers show` shows everything that is known of a job, whatever it is called by."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.operations.editing.conftest import Careers

JOB = "clinical-technologist"


@pytest.fixture
def two(data: Path, root: Path) -> Path:
    """Content with a second job."""
    second = root / "docs" / "minimal-profile.yml"
    (data / "profiles" / "kite-inspector.yml").write_bytes(second.read_bytes())
    return data


def test_every_part_of_a_job_is_shown(careers: Careers, two: Path) -> None:
    shown = careers("show", "kite-inspector", data=two)
    assert shown.code == 0
    for told in (
        "Kite Inspector (kite-inspector)",
        "aliases: kite tester, inspector of kites",
        "hours (source page, checked on 2026-11-22)",
        "- check knots, lines and frames",
        "{weekly} is 30 hours per week",
        "more: On windless days you would mend kites instead.",
        "starting, printed £21,000 to £24,000 (2026)",
        "page: Job page, Kite Inspector, 2026-11-02",
    ):
        assert told in shown.out


def test_what_holds_because_of_the_pay_scheme_is_shown_as_such(careers: Careers) -> None:
    shown = careers("show", JOB)
    assert ", of the pay scheme)" in shown.out
    assert "asks for " in shown.out


@pytest.mark.parametrize("name", ["Kite Inspector", "KITE INSPECTORS", "kite tester"])
def test_a_job_is_found_by_any_of_its_names(name: str, careers: Careers, two: Path) -> None:
    assert careers("show", name, "--json", data=two).read["profile"]["id"] == "kite-inspector"


@pytest.mark.parametrize("name", ["kite-inspecter", "kyte inspector", "kite"])
def test_of_a_job_that_is_not_held_the_nearest_are_named(
    name: str, careers: Careers, two: Path
) -> None:
    ended = careers("show", name, data=two)
    assert ended.code == 2
    assert f"found {name!r}, and there is no such job; nearest: kite-inspector" in ended.error
    assert not ended.out


def test_where_no_name_is_near_every_job_is_named(careers: Careers, two: Path) -> None:
    assert f"allowed: {JOB}, kite-inspector" in careers("show", "zzz", data=two).error


def test_a_name_that_several_jobs_share_is_said_to(careers: Careers, two: Path) -> None:
    profile = two / "profiles" / "kite-inspector.yml"
    text = profile.read_text(encoding="utf-8")
    for name in ("kite-inspector", "sail-inspector"):
        changed = text.replace("id: kite-inspector", f"id: {name}\ngroups: [nurses]")
        title = name.replace("-", " ").title()
        changed = changed.replace("Kite Inspector", title).replace("kite ins", f"{name[:4]} ins")
        changed = changed.replace("aliases: [kite tester, inspector of kites]\n", "")
        (two / "profiles" / f"{name}.yml").write_text(changed, encoding="utf-8")
    ended = careers("show", "nurse", data=two)
    assert ended.code == 2
    assert "which names several: kite-inspector (Kite Inspector), sail-inspector" in ended.error


def test_in_welsh_what_is_lacking_is_marked(careers: Careers, two: Path) -> None:
    shown = careers("show", "kite-inspector", "--language", "cy", data=two)
    assert "Kite Inspector [no Welsh yet] (kite-inspector)" in shown.out


def test_content_that_is_wrong_is_told_in_place_of_a_job(careers: Careers, two: Path) -> None:
    (two / "profiles" / "kite-inspector.yml").write_text("[", encoding="utf-8")
    ended = careers("show", JOB, data=two)
    assert ended.code == 1
    assert "profiles/kite-inspector.yml: line " in ended.error
