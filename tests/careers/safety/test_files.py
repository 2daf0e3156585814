"""The files that the detector is made from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careers.safety.detector import load_detector
from careers.shapes.errors import ContentError

Changed = Callable[[str, str, str], Path]


def test_every_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load_detector(tmp_path)
    named = {str(problem.file) for problem in caught.value.problems}
    assert {"spelling.yml", "words.yml", "not_crisis.yml", "patterns/domestic_abuse.yml"} <= named


def test_patterns_of_an_unknown_kind_are_refused(changed: Changed) -> None:
    folder = changed("words.yml", "en:", "en:")
    (folder / "patterns" / "flood.yml").write_text("patterns: []\n", encoding="utf-8")
    with pytest.raises(ContentError, match="found the kind 'flood'; allowed: medical_emergency"):
        load_detector(folder)


def test_an_unknown_kind_in_an_entry_is_refused(changed: Changed) -> None:
    folder = changed("not_crisis.yml", "kinds: [medical_emergency]", "kinds: [medical]")
    with pytest.raises(ContentError, match=r"not_crisis.yml: .*kinds.*found 'medical'; allowed"):
        load_detector(folder)


def test_an_unknown_key_is_refused(changed: Changed) -> None:
    folder = changed("spelling.yml", "  fillers:", "  filers:")
    with pytest.raises(ContentError, match="filers"):
        load_detector(folder)
