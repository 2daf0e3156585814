"""The off switch is a file that the bot looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from careers.content.current import current_store
from channels.web.visits.off_switch import OffSwitch
from operations.tending.switch import close_chat, open_chat


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "var" / "off.yml"


def test_a_closed_chat_tells_its_message_in_both_languages(file: Path) -> None:
    close_chat(file, {"en": "Back at noon.", "cy": "Yn ôl am hanner dydd."})
    assert OffSwitch(file).notice() == {"en": "Back at noon.", "cy": "Yn ôl am hanner dydd."}


def test_a_language_without_a_message_gets_the_usual_words(file: Path) -> None:
    close_chat(file, {"en": "Back at noon.", "cy": None})
    usual = current_store().wording["closed.notice"]
    assert OffSwitch(file).notice() == {"en": "Back at noon.", "cy": usual.cy}


def test_opening_takes_the_switch_away_and_may_be_done_twice(file: Path) -> None:
    close_chat(file, {})
    assert OffSwitch(file).notice()
    open_chat(file)
    open_chat(file)
    assert OffSwitch(file).notice() is None
