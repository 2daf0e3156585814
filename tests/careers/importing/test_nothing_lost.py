"""Every word of a page is in its draft, or in a line that the draft says it left out."""

from __future__ import annotations

import random
import re

import pytest

from careers.importing.draft import Draft
from careers.importing.errors import PageError
from careers.importing.phrases import words_in
from careers.importing.written import as_yaml
from tests.careers.importing.conftest import NAMES, Read, page_named

# Words that only label what stands behind them, or join two amounts; the draft's keys say it.
_LABELS = set(
    words_in(
        "tel telephone website email e bost ffôn gwefan cyfeiriad address publisher photo band "
        "stage from to a the year last updated around rising can earn earn up starts on yn "
        "careers wales cyflog mae'r rhwng y flwyddyn gallwch ennill k"
    )
)


def _kept(draft: Draft) -> set[str]:
    return set(words_in(_tidy(re.sub(r"\{[a-z_]+\}", " ", as_yaml(draft)))))


def _tidy(text: str) -> str:
    """Amounts in one form: 21,000 is 21000, and £19k is 19000."""
    tidy = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return re.sub(r"(\d)k\b", r"\g<1>000", tidy)


def _lost(draft: Draft, text: str) -> list[str]:
    marks = draft.value["draft"]
    out = {*marks["left_out"]["lines"], *marks["headings"]}
    kept = _kept(draft) | _LABELS
    lost = []
    for number, line in enumerate(text.split("\n"), start=1):
        if number not in out:
            words = words_in(_tidy(re.sub(r"^\s*\d\. ", "", line)))
            lost += [f"line {number}: {word}" for word in words if word not in kept]
    return lost


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_page_is_in_its_draft(name: str, read: Read) -> None:
    draft = read(page_named(name))
    assert not _lost(draft, page_named(name))


@pytest.mark.parametrize("seed", range(12))
def test_no_line_is_lost_however_the_parts_of_a_page_are_mixed(seed: int, read: Read) -> None:
    chance = random.Random(seed)
    name = chance.choice(NAMES)
    parts = re.split(r"\n{2,}", page_named(name))
    chance.shuffle(parts)
    text = "\n\n".join(parts[: chance.randrange(5, len(parts) + 1)]) if len(parts) > 5 else parts[0]
    try:
        draft = read(text)
    except PageError:
        return
    assert not _lost(draft, text)


def test_a_page_of_nothing_that_is_known_is_refused(read: Read) -> None:
    with pytest.raises(PageError, match="doesn't look like a job page"):
        read("Share this page\n\nMenu\n\nSearch\n")


def test_a_heading_that_nobody_knows_stays_in_the_part_where_it_stands(read: Read) -> None:
    text = page_named("kite-inspector").replace(
        "Personal Qualities", "Wind and weather\n\nIt may rain.\n\nPersonal Qualities"
    )
    duties = str(read(text).value["topics"]["duties"])
    assert "Wind and weather" in duties
    assert "It may rain." in duties


def test_braces_of_a_page_are_no_figures(read: Read) -> None:
    text = page_named("kite-inspector").replace("a head for heights", "a head {for} heights")
    assert "a head (for) heights" in str(read(text).value["topics"]["qualities"])
