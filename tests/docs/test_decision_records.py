"""Decision records are numbered without gaps, listed, and have their four parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.pages import DOCS, read

_RECORDS = sorted((DOCS / "adr").glob("[0-9]*.md"))
_PARTS = ("## Context", "## Decision", "## Options that lost", "## Consequences")


def test_records_are_numbered_from_1_without_gaps() -> None:
    numbers = [int(record.name[:4]) for record in _RECORDS]
    assert numbers == list(range(1, len(numbers) + 1)), (
        f"docs/adr: the numbers are {numbers}; give the newest record the next free one"
    )


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.name)
def test_a_record_has_its_number_and_its_four_parts(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(record.name[:4])}. "), f"{record.name}: start with its number"
    missing = [part for part in _PARTS if f"\n{part}\n" not in text]
    assert not missing, f"{record.name}: add {', '.join(missing)}"


@pytest.mark.parametrize("record", _RECORDS, ids=lambda record: record.name)
def test_a_record_is_listed_under_its_title(record: Path) -> None:
    title = record.read_text(encoding="utf-8").splitlines()[0].split(". ", 1)[1]
    row = f"| {record.name[:4]} | [{title}]({record.name}) |"
    assert row in read("docs/adr/README.md"), f"docs/adr/README.md: add the row {row}"
