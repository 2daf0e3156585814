"""What was read is kept for the next start, and never believed of another file or another code."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from careers.content import compiled, loading
from careers.content.compiled import Compiled
from careers.content.loading import load_store
from careers.content.parts import Parts
from careers.privacy import cues
from careers.privacy.cues import load_cues
from careers.shapes.errors import ContentError
from careers.shapes.store import Store
from tests.conftest import SECOND_PROFILE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "var" / "content.db"


@pytest.fixture
def yaml_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files whose YAML is read."""
    read: list[str] = []
    real = loading.parse_yaml

    def counted(written: bytes, shown: Path) -> object:
        read.append(shown.as_posix())
        return real(written, shown)

    monkeypatch.setattr(loading, "parse_yaml", counted)
    return read


def _load(file: Path, data: Path) -> Store:
    return load_store(data, Parts(Compiled(file, data)))


# What several jobs share is filled in while YAML is read, so it is read at each start.
_ALWAYS = ["eligibility/criteria.yml"]


def test_a_second_start_reads_no_yaml_and_knows_the_same(
    file: Path, data: Path, yaml_read: list[str]
) -> None:
    first = _load(file, data)
    yaml_read.clear()
    assert _load(file, data) == first
    assert yaml_read in (_ALWAYS, [])


def test_only_its_owner_may_read_it(file: Path, data: Path) -> None:
    _load(file, data)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_changed_file_is_read_again(file: Path, data: Path, yaml_read: list[str]) -> None:
    new = Path(shutil.copy(SECOND_PROFILE, data / "profiles"))
    _load(file, data)
    yaml_read.clear()
    new.write_text(new.read_text(encoding="utf-8").replace("value: 56", "value: 57"), "utf-8")
    store = _load(file, data)
    assert store.profiles[new.stem].topics["hours"].figures["nights"].value == 57
    assert [each for each in yaml_read if each not in _ALWAYS] == [f"profiles/{new.name}"]


def test_a_file_that_is_gone_is_forgotten(file: Path, data: Path) -> None:
    new = Path(shutil.copy(SECOND_PROFILE, data / "profiles"))
    _load(file, data)
    new.unlink()
    assert new.stem not in _load(file, data).profiles
    with sqlite3.connect(file) as database:
        (left,) = database.execute(f"SELECT count(*) FROM parts WHERE name LIKE '%{new.stem}%'")
    assert left == (0,)


def test_a_job_is_checked_again_beside_other_contacts(file: Path, data: Path) -> None:
    store = _load(file, data)
    job = next(iter(store.profiles.values()))
    (data / "contacts" / f"{job.general_contact}.yml").unlink()
    with pytest.raises(ContentError, match=rf"{job.id}.yml: general_contact: found"):
        _load(file, data)


def test_another_code_reads_everything_again(
    file: Path, data: Path, yaml_read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _load(file, data)
    yaml_read.clear()
    monkeypatch.setattr(compiled, "_code", lambda: "of another release")
    _load(file, data)
    assert len(yaml_read) > len(_ALWAYS)


@pytest.mark.parametrize("broken", [b"", b"no database", b"SQLite format 3\x00" + b"\x07" * 5000])
def test_a_broken_file_is_made_anew(
    file: Path, data: Path, broken: bytes, yaml_read: list[str]
) -> None:
    first = _load(file, data)
    file.write_bytes(broken)
    assert _load(file, data) == first
    _load(file, data)  # one that was no database is taken away first
    yaml_read.clear()
    assert _load(file, data) == first
    assert yaml_read in (_ALWAYS, []), "the broken file wasn't made anew"


@pytest.mark.parametrize("value", ["", "{", "[]", "{}", '{"id": 7}'])
def test_a_broken_row_is_read_from_the_content(file: Path, data: Path, value: str) -> None:
    first = _load(file, data)
    with sqlite3.connect(file) as database:
        database.execute("UPDATE parts SET value = ? WHERE name LIKE 'Contact %'", (value,))
    assert _load(file, data) == first
    assert _load(file, data) == first


def test_two_folders_keep_their_own(file: Path, data: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(data, tmp_path / "other"))
    shutil.copy(SECOND_PROFILE, other / "profiles")
    one, two = _load(file, data), _load(file, other)
    assert (_load(file, data), _load(file, other)) == (one, two)
    assert len(two.profiles) == len(one.profiles) + 1


def test_a_place_that_cannot_be_written_costs_time_only(data: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    assert _load(tmp_path / "taken" / "content.db", data).profiles


def test_what_is_wrong_is_not_kept(file: Path, data: Path) -> None:
    job = next((data / "profiles").glob("*.yml"))
    job.write_text(job.read_text(encoding="utf-8") + "\nwrong: 1\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ContentError, match="unknown key wrong"):
            _load(file, data)


def test_words_for_privacy_are_kept_beside_the_rest(file: Path, data: Path) -> None:
    parts = Parts(Compiled(file, data))
    load_store(data, parts)
    first = load_cues(data, parts)
    _load(file, data)  # by a process that has no use for them
    again = Parts(Compiled(file, data))
    load_store(data, again)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cues, "_words_in", lambda *_: pytest.fail("it is read again"))
        assert load_cues(data, again).common == first.common
