"""Plain values into typed, frozen objects, with every mistake named at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from careers.shapes.errors import Problem
from careers.shapes.language import Text

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _as_written(value: object) -> str:
    """A value as an editor writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _choice(value: object, kind: type[E]) -> E:
    for member in kind:
        if member.value == value and type(member.value) is type(value):
            return member
    allowed = ", ".join(map(_as_written, (member.value for member in kind)))
    raise ValueError(f"found {_shown(value)}; allowed: {allowed}")


def _exactly(value: object, kind: type[T]) -> T:
    if issubclass(kind, Enum):  # a `str` Enum is looked up as a `str`
        return _choice(value, kind)
    if isinstance(value, str) and kind is str and _in_curly_quotes(value):
        straight = _quoted(value[1:-1])
        raise ValueError(f"found {_shown(value)}, in curly quotes; write {straight}")
    if type(value) is kind:
        return value  # type: ignore[return-value]
    if kind is float and type(value) is int:
        return float(value)  # type: ignore[return-value,arg-type]
    hint = f"; write {_quoted(value)}" if kind is str and isinstance(value, (int, float)) else ""
    raise TypeError(f"found {_shown(value)}; allowed: {_NAMES[kind]}{hint}")


def _in_curly_quotes(value: str) -> bool:
    """Whether a text stands in quotes that YAML doesn't know, as word processors put them."""
    return len(value) > 1 and value[0] in "“”‘" and value[-1] in "”’" and "”" not in value[1:-1]


def _quoted(value: object) -> str:
    return f'"{_as_written(value)}"'


def _date(value: object, _: type) -> datetime.date:
    if type(value) is datetime.date:
        return value
    raise TypeError(f"found {_shown(value)}; allowed: a date such as 2026-11-22")


def _is_list(kind: Any) -> bool:
    arguments = get_args(kind)
    return get_origin(kind) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) is dict


class _Shapes:
    """How lists, mappings and objects are built, so that every mistake keeps its place."""

    def __init__(self, converter: Converter) -> None:
        self._converter = converter

    def items(self, items: Iterable[tuple[Any, Any]], inner: Any, kind: Any) -> dict[Any, Any]:
        done, failures = {}, []
        for key, item in items:
            try:
                done[key] = self._converter.structure(item, inner)
            except Exception as error:
                note = IterableValidationNote(f"item {key}", key, inner)
                error.__notes__ = [*getattr(error, "__notes__", []), note]  # type: ignore[attr-defined]
                failures.append(error)
        if failures:
            raise IterableValidationError("items", failures, kind)
        return done

    def sequence(self, value: object, kind: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError(f"found {_shown(value)}; allowed: a list")
        return tuple(self.items(enumerate(value), get_args(kind)[0], kind).values())

    def mapping(self, value: object, kind: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise TypeError(f"found {_shown(value)}; allowed: keys and values")
        if wrong := [key for key in value if type(key) is not str]:
            raise TypeError(f"found the key {wrong[0]!r}; allowed: text (put it in quotes)")
        return self.items(value.items(), get_args(kind)[1], kind)

    def instance(self, kind: Any) -> Any:
        inner = make_dict_structure_fn(kind, self._converter, _cattrs_forbid_extra_keys=True)

        def structure(value: Any, _: Any) -> Any:
            if isinstance(value, str) and hasattr(kind, "of_text"):
                return kind.of_text(value)
            if type(value) in (int, float) and hasattr(kind, "of_number"):
                return kind.of_number(value)
            if not isinstance(value, dict):
                hint = (
                    f"; write {{en: {_quoted(value)}}}"
                    if kind is Text and isinstance(value, str)
                    else ""
                )
                raise TypeError(f"found {_shown(value)}; allowed: keys and values{hint}")
            return inner(value, kind)

        return structure


def _is_object(kind: Any) -> bool:
    return hasattr(kind, "__dataclass_fields__")


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    shapes = _Shapes(converter)
    converter.register_structure_hook_func(_is_list, shapes.sequence)
    converter.register_structure_hook_factory(_is_object, shapes.instance)
    converter.register_structure_hook_func(_is_mapping, shapes.mapping)
    for simple in _NAMES:
        converter.register_structure_hook(simple, _exactly)
    converter.register_structure_hook(datetime.date, _date)
    converter.register_structure_hook(Enum, _choice)
    return converter


_CONVERTER = _converter()


def _said(error: BaseException) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        extra = ", ".join(sorted(error.extra_fields))
        fields = getattr(error.cl, "__dataclass_fields__", {})
        return f"unknown key {extra}; allowed: {', '.join(fields)}"
    if isinstance(error, KeyError):
        return f"the key {error} is missing"
    return str(error)


def _step(error: BaseException) -> str:
    for note in getattr(error, "__notes__", []):
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]" if isinstance(note.index, int) else f".{note.index}"
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
    return ""


def _leaves(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    if not isinstance(error, BaseValidationError):
        yield path.lstrip(".") or "the file", _said(error)
        return
    for inner in error.exceptions:
        yield from _leaves(inner, path + _step(inner))


def structure(value: Any, kind: type[T], file: Path) -> tuple[T | None, list[Problem]]:
    """Turn what a file holds into an object of ours.

    Args:
        value: what YAML gave.
        kind: the dataclass to build.
        file: how a problem should name the file.

    Returns:
        The object and no problems, or None and every problem.
    """
    try:
        return _CONVERTER.structure(value, kind), []
    except Exception as error:
        return None, [Problem(file, where, what) for where, what in _leaves(error, "")]
