"""The lists in data/privacy are checked, and what is wrong with them is said with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from careers.privacy.cues import load_cues
from careers.shapes.errors import ContentError

_CUES, _NAMES = "privacy/cues.yml", "privacy/names.yml"


def _edit(file: Path, change: Callable[[dict[str, object]], object]) -> None:
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    change(content)
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


def test_the_lists_as_they_are_are_right(data: Path) -> None:
    assert load_cues(data).given


@pytest.mark.parametrize(
    ("file", "change", "place"),
    [
        (_CUES, lambda each: each.pop("named"), "named: allowed is"),
        (_CUES, lambda each: each.update(nmaed={}), "the file: allowed are the lists"),
        (_CUES, lambda each: each.update(birth={"en": ["born"]}), "birth: allowed is"),
        (_CUES, lambda each: each["months"].update(cy="mai"), "months.cy: allowed is a list"),
        (_CUES, lambda each: each["no_names"].update(en=[True]), "no_names.en: allowed is a list"),
        (_NAMES, lambda each: each.update(given=None), "given: allowed is a list"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_list(
    data: Path, file: str, change: Callable[[dict[str, object]], object], place: str
) -> None:
    _edit(data / file, change)
    with pytest.raises(ContentError, match=f"{file}: {place}"):
        load_cues(data)


def test_a_missing_file_is_named(data: Path) -> None:
    (data / _CUES).unlink()
    with pytest.raises(ContentError, match=f"{_CUES}: the file: it is missing"):
        load_cues(data)
