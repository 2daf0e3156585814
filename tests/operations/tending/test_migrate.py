"""`migrate` brings the database that is set to this release's form, and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from operations.common.failure import OperationError
from operations.tending.migrate import main
from tracker.migrating import LATEST, revision_of


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    file = tmp_path / "conversations.db"
    monkeypatch.setenv("CAREERS_DATABASE", str(file))
    return f"sqlite:///{file}"


def test_it_makes_what_is_missing(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert f"has the revision {LATEST}" in capsys.readouterr().out
    assert revision_of(sa.create_engine(url)) == LATEST


def test_a_newer_database_is_refused_in_one_sentence(url: str) -> None:
    main([])
    with sa.create_engine(url).begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(OperationError, match="revision 9999"):
        main([])


def test_a_server_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERS_DATABASE", "postgresql://careers@127.0.0.1:1/nothing")
    with pytest.raises(OperationError, match="The database can't be migrated"):
        main([])
