"""Which server `serve` becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.common.failure import OperationError
from operations.common.project import Project
from operations.servers.foreground import chosen, main


@pytest.fixture
def trained(project: Project, root: Path) -> Project:
    """A checkout with a model."""
    project.models.mkdir()
    project.model.write_bytes(b"a model")
    for name in ("endpoints.yml", "credentials.yml"):
        (project.root / name).write_text((root / name).read_text())
    return project


def test_the_bot_has_its_files_made_in_the_folder_that_is_given(trained: Project) -> None:
    folder = trained.root / "elsewhere"
    service = chosen(trained, "bot", folder)
    assert service.name == "bot"
    made = [Path(each) for each in service.command if each.endswith(".yml")]
    assert len(made) == 2
    assert all((trained.root / each).is_relative_to(folder) for each in made)
    assert folder.stat().st_mode & 0o077 == 0


def test_the_actions_have_a_server_only_where_they_are_separate(
    trained: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREERS_ACTIONS", "inside")
    with pytest.raises(OperationError, match="no action server without CAREERS_ACTIONS=separate"):
        chosen(trained, "actions", trained.var)
    monkeypatch.setenv("CAREERS_ACTIONS", "separate")
    assert chosen(trained, "actions", trained.var).name == "action server"


def test_without_a_model_there_is_no_bot(trained: Project) -> None:
    trained.model.unlink()
    with pytest.raises(OperationError, match="isn't there; run `make train`"):
        chosen(trained, "bot", trained.var)


def test_a_server_of_another_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["database"])
    assert "choose from" in capsys.readouterr().err
