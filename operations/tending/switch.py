"""`close` and `open`: the chat's off switch, which needs no new start."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Sequence
from pathlib import Path

import yaml

from operations.common.failure import OperationError
from operations.common.project import this_project
from operations.common.settings import read_settings
from tracker.shared.common import SharedDownError
from tracker.shared.redis_server import AtRedis
from tracker.shared.switch import SharedSwitch


def main(arguments: Sequence[str]) -> int:
    """Close the chat, or open it again."""
    parser = argparse.ArgumentParser(prog="close | open", description=__doc__)
    parser.add_argument("position", choices=("close", "open"), help=argparse.SUPPRESS)
    parser.add_argument("--en", help="what visitors are told in English")
    parser.add_argument("--cy", help="what visitors are told in Welsh")
    chosen = parser.parse_args(arguments)
    settings = read_settings(os.environ).web
    file = this_project().root / settings.off_switch
    if chosen.position == "open":
        open_chat(file)
        _tell(settings.redis, None)
        print("The chat is open.")
    else:
        message = {"en": chosen.en, "cy": chosen.cy}
        close_chat(file, message)
        _tell(settings.redis, message)
        print("The chat is closed; `make open` opens it again.")
    return 0


def _tell(redis: str | None, message: dict[str, str | None] | None) -> None:
    """Tell the bots of other machines, if there are any.

    Args:
        redis: what they share; None if this is the only bot.
        message: what visitors are told; None opens the chat.

    Raises:
        OperationError: they can't be told.
    """
    if not redis:
        return
    try:
        asyncio.run(_tell_others(redis, message))
    except SharedDownError as error:
        raise OperationError(
            "The Redis of CAREERS_REDIS doesn't answer, so only this machine's bot has been told."
        ) from error


async def _tell_others(redis: str, message: dict[str, str | None] | None) -> None:
    shared = AtRedis(redis)
    try:
        switch = SharedSwitch(shared)
        if message is None:
            await switch.open()
        else:
            await switch.close({language: words for language, words in message.items() if words})
    finally:
        await shared.close()


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
