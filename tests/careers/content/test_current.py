"""Which content a process reads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from careers.content.current import (
    Content,
    OfContent,
    content_folder,
    current_content,
    current_store,
    read_content,
    take_over,
)
from careers.shapes.errors import ContentError
from tests.conftest import SECOND_PROFILE


@pytest.fixture(autouse=True)
def _nothing_read_yet() -> Iterator[None]:
    take_over(None)
    yield
    take_over(None)


def test_without_a_setting_the_content_beside_the_code_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAREERS_DATA", raising=False)
    assert content_folder() == root / "data"


def test_an_empty_setting_is_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERS_DATA", "")
    assert content_folder() == root / "data"


def test_the_setting_names_another_folder(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SECOND_PROFILE, data / "profiles")
    monkeypatch.setenv("CAREERS_DATA", str(data))
    assert "lighthouse-keeper" in current_store().profiles


def test_the_content_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert current_store() is current_store()


def _first(content: Content) -> object:
    return next(iter(content.store.profiles.values()))


def test_what_is_made_of_the_content_is_made_once_and_again_with_other_content(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERS_DATA", str(data))
    jobs = OfContent(lambda content: list(content.store.profiles))
    assert jobs() is jobs()
    shutil.copy(SECOND_PROFILE, data / "profiles")
    assert "lighthouse-keeper" not in jobs(), "nobody has taken the new content over"
    take_over(read_content(current_content()))
    assert "lighthouse-keeper" in jobs()


def test_only_what_has_changed_is_read_again(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERS_DATA", str(data))
    before = read_content()
    shutil.copy(SECOND_PROFILE, data / "profiles")
    after = read_content(before)
    assert _first(after) is _first(before)
    assert len(after.store.profiles) == len(before.store.profiles) + 1
    assert after.checksum != before.checksum


def test_a_shared_criterion_that_changes_changes_the_jobs_that_use_it(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERS_DATA", str(data))
    before = read_content()
    shared = data / "eligibility" / "criteria.yml"
    shared.write_text(shared.read_text(encoding="utf-8") + "\n# looked over\n", encoding="utf-8")
    after = read_content(before)
    assert _first(after) is not _first(before), "what a job uses of another file is part of it"


def test_a_contact_that_goes_is_missed_by_jobs_that_did_not_change(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERS_DATA", str(data))
    before = read_content()
    job = next(iter(before.store.profiles.values()))
    (data / "contacts" / f"{job.general_contact}.yml").unlink()
    with pytest.raises(ContentError, match=rf"{job.id}.yml: general_contact: found"):
        read_content(before)
