"""The words of the chat itself are whole in both languages, and are those that it says."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careers.content.page_keys import PAGE_KEYS, WIDGET_KEYS
from careers.content.page_words import load_page_words
from careers.shapes.errors import ContentError

Edit = Callable[[str, str, str], None]


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    """A copy of the real words, in a content folder of its own."""
    shutil.copytree(root / "data" / "widget", tmp_path / "widget")
    return tmp_path


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Put other text in the place of some in a file of words."""

    def write(name: str, before: str, after: str) -> None:
        path = folder / "widget" / name
        text = path.read_text(encoding="utf-8")
        found = re.search(before, text, re.MULTILINE)
        assert found, f"{name} has no {before}"
        path.write_text(text.replace(found[0], after, 1), encoding="utf-8")

    return write


def test_the_real_words_are_whole(root: Path) -> None:
    words = load_page_words(root / "data")
    assert set(words) == {*WIDGET_KEYS, *PAGE_KEYS}
    assert all(text.cy for text in words.values())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("send: Send", "words.yml: send: found 'Send'; allowed is {en: ..., cy: ...}"),
        ('send: {en: "Send", cy: ""}', "words.yml: send: a language has no words"),
        (
            'send: {en: "Send", cy: "{y}"}',
            "words.yml: send: the placeholders of cy are {y}; needed: none",
        ),
        ('sent: {en: "Send", cy: "Anfon"}', "words.yml: sent: a key that nothing says"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    folder: Path, edit: Edit, written: str, said: str
) -> None:
    edit("words.yml", r"^send: .*$", written)
    with pytest.raises(ContentError) as failure:
        load_page_words(folder)
    assert said in str(failure.value)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("- send", "words.yml: the file: allowed is a mapping of words"),
        ("a: [", "words.yml: line"),
        ("", "words.yml: the file: allowed is a mapping of words"),
    ],
)
def test_a_file_that_holds_no_words_is_told(folder: Path, written: str, said: str) -> None:
    (folder / "widget" / "words.yml").write_text(written, encoding="utf-8")
    with pytest.raises(ContentError) as failure:
        load_page_words(folder)
    assert said in str(failure.value)


def test_a_placeholder_that_is_filled_in_must_stand_in_both_languages(
    folder: Path, edit: Edit
) -> None:
    edit("words.yml", r"^left: .*$", 'left: {en: "few left", cy: "{count} ar ôl"}')
    with pytest.raises(ContentError, match=r"left: the placeholders of en are none; needed: {co"):
        load_page_words(folder)


def test_a_word_may_not_stand_in_two_files(folder: Path, edit: Edit) -> None:
    edit("page.yml", r"^skip: .*$", "skip: {en: a, cy: b}\nsend: {en: a, cy: b}")
    with pytest.raises(ContentError, match="send: it stands in two files"):
        load_page_words(folder)


@pytest.mark.parametrize(("name", "key"), [("words.yml", "send"), ("page.yml", "skip")])
def test_a_word_that_is_missing_is_told(folder: Path, edit: Edit, name: str, key: str) -> None:
    edit(name, rf"^{key}: .*$", "")
    with pytest.raises(ContentError, match=f"{name}: {key}: missing; the"):
        load_page_words(folder)


def test_a_word_of_the_widget_must_stand_where_the_widget_is_built_from(
    folder: Path, edit: Edit
) -> None:
    edit("words.yml", r"^send: .*$", "")
    edit("page.yml", r"^skip: ", 'send: {en: "Send", cy: "Anfon"}\nskip: ')
    with pytest.raises(ContentError, match=r"words\.yml: send: missing; the widget says it"):
        load_page_words(folder)


def test_every_word_is_said_somewhere(root: Path) -> None:
    places = [root / "widget" / "src", root / "channels" / "web" / "pages"]
    files = [file for place in places for file in place.rglob("*") if file.is_file()]
    text = "\n".join(
        file.read_text(encoding="utf-8") for file in files if file.suffix in (".ts", ".py", ".html")
    )
    # A key may be put together: `ask_${each}`, `${sure}_no`.
    begun = tuple(re.findall(r"`(\w+_)\$\{", text))
    ended = tuple(re.findall(r"\}(_\w+)`", text))
    idle = [
        key
        for key in (*WIDGET_KEYS, *PAGE_KEYS)
        if not re.search(rf"[\"'`?,|]{key}[\"'`,|]", text)
        and not key.startswith(begun)
        and not key.endswith(ended)
    ]
    assert not idle, f"careers/content/page_keys.py: nothing says {', '.join(idle)}"
