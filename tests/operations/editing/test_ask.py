"""`careers ask` shows what is understood and answered, without servers."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.common.project import Project
from operations.editing import ask as module
from tests.operations.editing.conftest import Careers

JOB = "clinical-technologist"


def test_without_a_model_one_sentence_says_what_to_do(
    careers: Careers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "this_project", lambda: Project(tmp_path))
    ended = careers("ask", "what does it pay?")
    assert ended.code == 1
    assert ended.error == (
        "Error: models/careers.tar.gz isn't there, so nothing is understood; run `make train`.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("  ",), "found no words"), (("pay?", "--page", "zz"), "there is no such job")],
)
def test_what_can_not_be_asked_is_wrong_use(
    arguments: tuple[str, ...], said: str, careers: Careers
) -> None:
    ended = careers("ask", *arguments)
    assert ended.code == 2
    assert said in ended.error


@pytest.mark.bot
def test_a_message_is_understood_and_answered_on_its_page(careers: Careers, model: Path) -> None:
    assert model.exists()
    told = careers("ask", "how long is the working week?", "--page", JOB, "--json").read
    understood, (first, *_) = told["understood"], told["answer"]
    assert understood["language"] == "en"
    assert understood["readings"][0]["intent"] == "ask_hours"
    assert 0 < understood["readings"][0]["confidence"] <= 1
    assert "37 hours a week" in first["text"]


@pytest.mark.bot
def test_a_message_about_danger_gets_its_signpost(careers: Careers, model: Path) -> None:
    assert model.exists()
    ended = careers("ask", "my dad has collapsed and isn't breathing")
    assert "Answer (crisis, en):" in ended.out
    assert "999" in ended.out


@pytest.mark.bot
def test_next_year_is_told_from_the_day_that_is_asked_of(careers: Careers, model: Path) -> None:
    assert model.exists()
    words = ("ask", "what will the pay be next year", "--page", JOB, "--json")
    named = careers(*words, "--as-of", "2024-05-01").read["understood"]["questions"][0]["named"]
    assert {"kind": "year", "id": "2025/26"} in named
