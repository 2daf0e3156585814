"""Welsh is a draft until a Welsh speaker has approved it."""

from __future__ import annotations

from pathlib import Path

import pytest

from operations.common.failure import OperationError
from operations.content.review import review, summary


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of content with two texts, one of which has Welsh."""
    (tmp_path / "review").mkdir()
    (tmp_path / "words.yml").write_text(
        "words:\n  hello: {en: Hello, cy: Helo}\n  more: {en: More}\n", encoding="utf-8"
    )
    return tmp_path


def approve(data: Path, fingerprints: str) -> None:
    text = f"approved: [{fingerprints}]\n"
    (data / "review" / "cymraeg.yml").write_text(text, encoding="utf-8")


def test_a_welsh_text_is_a_draft_at_first(data: Path) -> None:
    found = review(data)
    assert [pair.place for pair in found.drafts] == ["words.yml: words.hello"]
    assert summary(found).startswith("Welsh: 1 texts are drafts")


def test_a_text_is_approved_by_its_fingerprint(data: Path) -> None:
    approve(data, f'"{review(data).drafts[0].fingerprint}"')
    assert [pair.cy for pair in review(data).approved] == ["Helo"]
    assert not review(data).drafts


def test_a_text_that_is_changed_is_a_draft_again(data: Path) -> None:
    fingerprint = review(data).drafts[0].fingerprint
    approve(data, f'"{fingerprint}"')
    (data / "words.yml").write_text("hello: {en: Hello, cy: Shwmae}\n", encoding="utf-8")
    found = review(data)
    assert [pair.cy for pair in found.drafts] == ["Shwmae"]
    assert found.gone == (fingerprint,)


def test_a_list_of_something_else_is_named_with_what_is_allowed(data: Path) -> None:
    approve(data, "1, 2")
    with pytest.raises(OperationError, match="allowed: `approved:` and a list of fingerprints"):
        review(data)
