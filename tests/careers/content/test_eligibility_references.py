"""Mistakes in what ways into a job ask for are named with their place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.shapes.errors import Problem

PROFILE = "profiles/clinical-technologist.yml"
QUESTIONS = "eligibility/questions.yml"
WORDS = "eligibility/words.yml"

Edit = Callable[[str, str, str], None]
Problems = Callable[[], list[Problem]]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (PROFILE, "- international-baccalaureate\n", "- baccalauraete\n", ("requirements.any[2]", "'baccalauraete'", "international-baccalaureate")),
        (PROFILE, "{question: a_levels, at_least: 3}", "{question: alevels, at_least: 3}", ("criteria[0].met_if", "'alevels'", "a_levels")),
        (PROFILE, "{question: a_levels, at_least: 3}", "{question: a_levels, reaches: three}", ("criteria[0].met_if", "reaches", "at_least")),
        (PROFILE, "includes: [btec]", "includes: [btek]", ("met_if.includes", "'btek'", "btec")),
        (PROFILE, 'reaches: "4"', 'reaches: "44"', ("met_if.reaches", "'44'", "not-taken")),
        (PROFILE, "    instead: ptp", "    instead: pt", ("entry_routes[1].instead", "'pt'", "ptp")),
        (PROFILE, "verdicts: [open]", "verdicts: [open, not_yet]", ("entry_routes[2].verdicts", "not_yet", "open")),
        (PROFILE, "contact: nshcs}\n    attainable", "contact: nshsc}\n    attainable", ("decides.contact", "'nshsc'", "nshcs")),
        (PROFILE, "helpful: [caring-experience]", "helpful: [caring]", ("helpful", "'caring'", "caring-experience")),
        (PROFILE, "    strength: required", "    strength: needed", ("strength", "'needed'", "required, usual, helpful")),
        (PROFILE, "requirements: {all: [nothing-needed]}", "requirements: {all: [nothing-needed], any: [degree]}", ("requirements", "all, any", "one of all, any")),
        (PROFILE, "requirements: {all: [nothing-needed]}", "requirements: {at_least: {number: 2, of: [nothing-needed]}}", ("at_least.number", "found 2", "1 to 1")),
        (PROFILE, "    decides: &trust {", "    decides: &truste {", ("line", "", "")),
        (QUESTIONS, "replies: [a-level, degree, none]", "replies: [a-levels, degree, none]", ("qualifications.replies", "'a-levels'", "a-level")),
        (QUESTIONS, "    failed: u\n", "    failed: fail\n", ("gcse_english.failed", "'fail'", "not-taken, u, 1")),
        (QUESTIONS, "    not_taken: not-taken\n", "", ("gcse_english.not_taken", "missing", "not-taken, u, 1")),
        (QUESTIONS, "    nothing: none\n", "    nothing: btec\n", ("qualifications.nothing", "'btec'", "alone: true")),
        (QUESTIONS, "    level: a-level\n", "    level: alevel\n", ("a_levels.level", "'alevel'", "a-level")),
        (QUESTIONS, "implies: {a_levels: unknown, ", "implies: {a_level: unknown, ", ("implies", "'a_level'", "a_levels")),
        (QUESTIONS, "at_level: {other-level-3: btec, ", "at_level: {level-3: btec, ", ("qualifications.options.btec.at_level", "'level-3'", "other-level-3")),
        (WORDS, "doubled: [science]", "doubled: [sciences]", ("doubled", "'sciences'", "science")),
        (WORDS, "general: {science: [biology, ", "general: {science: [bio, ", ("general.science", "'bio'", "biology")),
        (WORDS, '- "<do> <holding> ', '- "<do> <holdings> ', ("starting.patterns", "<holdings>", "holding")),
        (WORDS, "[enough, a chance, ", "[enough, <right-grades>, ", ("starting.groups.enough", "<right-grades>", "right-ones")),
        (WORDS, "[chance, chances, ", "[chance, not <chances>, ", ("starting.groups.chances", "<chances>", "itself")),
        (QUESTIONS, "  - id: a_levels\n    type: number", "  - id: a_levels\n    type: numbers", ("type", "'numbers'", "number")),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_what_is_allowed(
    edit: Edit, problems: Problems, file: str, old: str, new: str, told: tuple[str, ...]
) -> None:
    edit(file, old, new)
    found = [f"{each.file} {each.where} {each.what}" for each in problems()]
    assert any(all(part in each for part in told) for each in found), found


def test_a_criterion_that_no_way_in_uses_is_a_mistake(edit: Edit, problems: Problems) -> None:
    edit(PROFILE, "        - international-baccalaureate\n        - other", "        - other")
    assert any("international-baccalaureate" in each.what for each in problems())


def test_a_question_that_nothing_asks_is_a_mistake(
    data: Path, edit: Edit, problems: Problems, root: Path
) -> None:
    shutil.copy(root / "tests" / "profiles" / "bus-driver.yml", data / "profiles")
    edit("profiles/bus-driver.yml", "any: [long-in-service, nvq-2]", "any: [nvq-2]")
    found = [f"{each.where}: {each.what}" for each in problems()]
    assert any("criteria[5].id: no way in uses 'long-in-service'" in each for each in found), found


def test_a_might_needs_somebody_who_decides(edit: Edit, problems: Problems) -> None:
    edit(
        PROFILE,
        "    might_if: {question: postgraduate}\n    decides: *trust\n",
        "    might_if: {question: postgraduate}\n",
    )
    assert any(each.where.endswith(".decides") for each in problems())
