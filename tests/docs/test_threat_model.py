"""Every threat names a test that is there."""

from __future__ import annotations

import pytest

from tests.docs.pages import ROOT, code_in, table

_PAGE = table("docs/threat-model.md", "threats")


@pytest.mark.parametrize("row", _PAGE.rows, ids=lambda row: row[1][:50])
def test_the_test_of_a_threat_is_there(row: tuple[str, ...]) -> None:
    (named,) = code_in(row[3])
    file, _, test = named.partition("::")
    assert (ROOT / file).is_file(), f"{_PAGE.place}: {file} isn't there"
    assert f"def {test}" in (ROOT / file).read_text(encoding="utf-8"), (
        f"{_PAGE.place}: {file} has no {test}"
    )
