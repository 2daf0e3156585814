"""Blocks as JSON, and back: outside they go to clients, inside they are kept in a slot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from careers.turn import blocks
from careers.turn.answer import QuickReply
from careers.turn.blocks import KINDS, Block, Message, Paragraph, Span
from careers.turn.press import decode, encode

_NAMES = {kind: name for name, kind in KINDS.items()}
_SCOPE = {"QuickReply": QuickReply}


def as_json(message: Iterable[Block]) -> list[dict[str, Any]]:
    """The blocks of a message, as `docs/turn.schema.json` describes them."""
    return [_told(block) for block in message]


def messages_from(kept: object) -> tuple[Message, ...]:
    """Messages that a slot has kept; what can't be read, as of another release, is left out.

    Args:
        kept: a list of messages, each a list of blocks as JSON, or a text.
    """
    if not isinstance(kept, list):
        return ()
    read = (_message(each) for each in kept)
    return tuple(message for message in read if message)


def kept(messages: Iterable[Message]) -> list[list[dict[str, Any]]]:
    """Messages as a slot keeps them."""
    return [as_json(message) for message in messages]


def _told(value: Any) -> Any:
    if type(value) is str or value is None:
        return value
    if isinstance(value, (tuple, list)):
        return [_told(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, QuickReply):
        return {"title": value.title, "payload": encode(value.press)}
    if not is_dataclass(value):
        return str(value) if isinstance(value, str) else value
    kind = _NAMES.get(type(value))  # type: ignore[arg-type]
    told: dict[str, Any] = {"kind": kind} if kind else {}
    for name, usual in _parts(cast(Any, type(value))):
        part = getattr(value, name)
        if name == "language" or usual is MISSING or part != usual:
            told[name] = _told(part)
    return told


@cache  # one entry for each shape
def _parts(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The names of a shape's fields, each with its default."""
    return tuple((each.name, each.default) for each in fields(kind))


def _message(kept: object) -> Message:
    if isinstance(kept, str):
        return (Paragraph(((Span(kept),),)),)
    if not isinstance(kept, list):
        return ()
    try:
        return tuple(_block(each) for each in kept)
    except (KeyError, TypeError, ValueError):
        return ()


def _block(told: Any) -> Block:
    block: Block = _made(KINDS[told["kind"]], told)
    return block


def _made(kind: type[Any], told: Mapping[str, Any]) -> Any:
    hints = _HINTS[kind]
    return kind(**{name: _read(hints[name], each) for name, each in told.items() if name in hints})


def _hints_of(kind: type[Any]) -> dict[str, Any]:
    found = get_type_hints(kind, vars(blocks), _SCOPE)
    return {each.name: found[each.name] for each in fields(kind)}


_SHAPES = (*KINDS.values(), Span, blocks.Row, blocks.Cited, blocks.Way, blocks.Told)
_HINTS = {shape: _hints_of(shape) for shape in _SHAPES}


@cache  # one entry for each hint
def _item_of(hint: Any) -> Any:
    """What the items of a row are, if that is what a hint says; else None."""
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def _reply(told: Mapping[str, str]) -> QuickReply:
    press = decode(told["payload"])
    if press is None:
        raise ValueError(f"found {told['payload']!r}, which is no payload")
    return QuickReply(told["title"], press)


def _read(hint: Any, told: Any) -> Any:
    if hint is str and type(told) is str:
        return told
    item = _item_of(hint)
    if item is not None:
        if not isinstance(told, list):
            raise TypeError(f"found {told!r}, where a list is kept")
        return tuple(_read(item, each) for each in told)
    if hint is QuickReply:
        return _reply(told)
    if hint == Block:
        return _block(told)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(told)
    if is_dataclass(hint):
        return _made(hint, told)  # type: ignore[arg-type]
    if not isinstance(told, hint):
        raise TypeError(f"found {told!r}, where {hint.__name__} is kept")
    return told
