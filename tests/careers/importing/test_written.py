"""A draft is written as a profile is, and is one once an editor has finished it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from careers.content.drafts import DRAFT_KEYS
from careers.importing.errors import PageError
from careers.importing.written import as_yaml, write_draft
from careers.shapes.errors import ContentError
from tests.careers.importing.conftest import NAMES, Read, page_named
from tests.loading import loaded


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_says_what_was_read(name: str, read: Read) -> None:
    draft = read(page_named(name))
    assert yaml.safe_load(as_yaml(draft)) == draft.value


def test_a_file_is_never_written_over(read: Read, tmp_path: Path) -> None:
    draft, path = read(page_named("kite-inspector")), tmp_path / "drafts" / "kite.yml"
    write_draft(draft, path)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(PageError, match="is there already and stays as it is"):
        write_draft(draft, path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_bot_refuses_a_draft_and_says_what_to_do(read: Read, data: Path) -> None:
    path = data / "profiles" / "kite-inspector.yml"
    write_draft(read(page_named("kite-inspector")), path)
    with pytest.raises(ContentError) as refused:
        loaded(data)
    told = [str(problem) for problem in refused.value.problems]
    keys = ", ".join(key for key in DRAFT_KEYS if key != "further_information")
    todo = "not finished; do what its to_do says, then remove the keys"
    assert told == [
        f"profiles/kite-inspector.yml: draft: {todo} {keys}",
        "profiles/kite-inspector.yml: pay.stages[2].quoted.min: found None; allowed: a whole number",
        "profiles/kite-inspector.yml: topics.labour_market.lead.en: found None; allowed: text",
    ]


def test_a_finished_draft_is_a_profile(read: Read, data: Path) -> None:
    draft = read(page_named("kite-inspector"))
    value = {key: each for key, each in draft.value.items() if key not in DRAFT_KEYS}
    value["pay"]["stages"][2]["quoted"]["min"] = 33_000
    value["topics"]["labour_market"]["lead"]["en"] = "In jobs like this:"
    value["contacts"] = []
    path = data / "profiles" / "kite-inspector.yml"
    path.write_text(yaml.safe_dump(value, allow_unicode=True), encoding="utf-8")
    assert "kite-inspector" in loaded(data).profiles


def test_what_is_to_do_names_every_place_that_a_check_would(read: Read) -> None:
    to_do = read(page_named("kite-inspector")).to_do
    for place in (
        "pay.stages[2].quoted",
        "contacts: 'Kite Weekly' (line 130)",
        "labour_market.lead",
    ):
        assert any(place in line for line in to_do), (place, to_do)


def test_known_organisations_are_those_of_the_directory(read: Read) -> None:
    text = page_named("kite-inspector").replace("Beach Safety Wales", "UCAS")
    contacts = read(text).value["contacts"]
    assert contacts[2] == {
        "contact": "ucas",
        "quoted": {"name": "UCAS", "phone": "0300 555 0199"},
    }
