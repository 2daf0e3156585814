"""`chat`: a conversation with the running bot in the terminal."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from operations.common import web
from operations.common.conversation import Answer, Conversation
from operations.common.failure import OperationError
from operations.common.settings import Settings, read_settings

_METADATA = {"OCCUPATION": "occupation", "LANGUAGE_CODE": "language"}


@dataclass(frozen=True)
class Reply:
    """A quick reply: what is shown, and what is sent when it is chosen."""

    title: str
    payload: str


def main(arguments: Sequence[str]) -> int:
    """Talk until Ctrl-D or `exit`."""
    argparse.ArgumentParser(prog="chat", description=__doc__).parse_args(arguments)
    settings = read_settings(os.environ)
    try:
        web.get(f"{settings.address}/")
    except web.NoAnswerError as error:
        raise _not_running(settings) from error
    metadata = metadata_from(os.environ)
    print(f"Talking to {settings.address} {metadata or ''}; Ctrl-D or `exit` ends it.")
    _talk(settings, Conversation(settings.conversation_address, metadata))
    return 0


def metadata_from(environment: Mapping[str, str]) -> dict[str, str]:
    """What every message tells beside its text: the job page and its language."""
    return {key: environment[name] for name, key in _METADATA.items() if environment.get(name)}


def _talk(settings: Settings, conversation: Conversation) -> None:
    replies: tuple[Reply, ...] = ()
    while (typed := _read()) not in (None, "exit"):
        if not typed:
            continue
        try:
            answer = conversation.say(meant(typed, replies))
        except web.NoAnswerError as error:
            raise _not_running(settings) from error
        replies = replies_in(answer)
        print(shown(answer, replies, colour=sys.stdout.isatty()))


def _read() -> str | None:
    try:
        return input("\n> ").strip()
    except (EOFError, KeyboardInterrupt):
        print()
        return None


def _not_running(settings: Settings) -> OperationError:
    return OperationError(
        f"No bot answers at {settings.address}; start it with `make run` in another terminal."
    )


def meant(typed: str, replies: Sequence[Reply]) -> str:
    """The message to send: a quick reply's payload for its number, else what was typed."""
    if typed.isdecimal() and 1 <= int(typed) <= len(replies):
        return replies[int(typed) - 1].payload
    return typed


def replies_in(answer: Answer) -> tuple[Reply, ...]:
    """The quick replies of an answer, in their order."""
    return tuple(
        Reply(str(button["title"]), str(button.get("payload") or button["title"]))
        for message in answer.messages
        for button in message.get("buttons") or ()
    )


def shown(answer: Answer, replies: Sequence[Reply], colour: bool) -> str:
    """An answer as text for the terminal."""
    numbered = [f"  {number}. {reply.title}" for number, reply in enumerate(replies, 1)]
    statuses = [_dim(f"[{status}]", colour) for status in answer.statuses]
    lines = [*([answer.text] if answer.text else []), *numbered, *statuses]
    return "\n".join(lines) if lines else _dim("(no answer)", colour)


def _dim(text: str, colour: bool) -> str:
    return f"\033[2m{text}\033[0m" if colour else text
