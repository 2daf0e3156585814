"""`close` and `open`: the chat's off switch, which needs no new start."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

import yaml

from operations.common.project import this_project
from operations.common.settings import read_settings


def main(arguments: Sequence[str]) -> int:
    """Close the chat, or open it again."""
    parser = argparse.ArgumentParser(prog="close | open", description=__doc__)
    parser.add_argument("position", choices=("close", "open"), help=argparse.SUPPRESS)
    parser.add_argument("--en", help="what visitors are told in English")
    parser.add_argument("--cy", help="what visitors are told in Welsh")
    chosen = parser.parse_args(arguments)
    file = this_project().root / read_settings(os.environ).web.off_switch
    if chosen.position == "open":
        open_chat(file)
        print("The chat is open.")
    else:
        close_chat(file, {"en": chosen.en, "cy": chosen.cy})
        print("The chat is closed; `make open` opens it again.")
    return 0


def close_chat(file: Path, message: dict[str, str | None]) -> None:
    """Close the chat.

    Args:
        file: the off switch.
        message: what visitors are told, by language; the usual words where there is nothing.
    """
    told = {language: words for language, words in message.items() if words}
    file.parent.mkdir(parents=True, exist_ok=True)
    # Whole at once, since the bot may look at it in this moment.
    draft = file.with_suffix(".draft")
    draft.write_text(
        yaml.safe_dump({"message": told}, allow_unicode=True) if told else "", encoding="utf-8"
    )
    draft.replace(file)


def open_chat(file: Path) -> None:
    """Open the chat again; it may be open already."""
    file.unlink(missing_ok=True)
