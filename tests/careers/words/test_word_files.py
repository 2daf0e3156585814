"""What is wrong with a list of words is named with its file and place."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.shapes.errors import ContentError
from careers.words.amount_words import load_amount_words
from careers.words.colloquial import load_colloquial
from careers.words.date_words import load_date_words
from careers.words.language_names import load_language_names
from careers.words.lists import WORD_LISTS
from careers.words.meaning_words import load_meaning_words
from careers.words.splitting_words import load_splitting_words
from careers.words.unlisted_words import load_unlisted_words

_LOADERS: dict[str, Callable[[Path], object]] = {
    "amounts.yml": load_amount_words,
    "colloquial.yml": load_colloquial,
    "dates.yml": load_date_words,
    "meanings.yml": load_meaning_words,
    "languages.yml": load_language_names,
    "splitting.yml": load_splitting_words,
    "unlisted.yml": load_unlisted_words,
}


@pytest.mark.parametrize("file", _LOADERS)
def test_a_list_that_is_missing_is_named(file: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=re.escape(f"{file}: the file: not found")):
        _LOADERS[file](tmp_path)


@pytest.mark.parametrize("file", _LOADERS)
def test_a_key_that_nothing_reads_is_named_with_its_file(file: str, tmp_path: Path) -> None:
    copy = Path(shutil.copy(WORD_LISTS / file, tmp_path))
    copy.write_text(copy.read_text(encoding="utf-8") + "\nnobody_reads: this\n", encoding="utf-8")
    with pytest.raises(ContentError, match=rf"{re.escape(file)}: .*nobody_reads"):
        _LOADERS[file](tmp_path)
