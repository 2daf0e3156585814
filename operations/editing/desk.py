"""What all commands for editors share: their options, the content, and how a result is told."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from cattrs.preconf.json import make_converter
from rich.console import Console

from careers.content.loading import load_store
from careers.shapes.errors import ContentError
from careers.shapes.language import Language
from careers.shapes.store import Store
from operations.common.failure import OperationError
from operations.common.project import this_project
from operations.common.settings import Settings, read_settings, variable
from settings.clock import today

_PLAIN = make_converter()
_TODAY = "today"
_HELP_OF_DAY = "The day to go by, such as 2027-04-01."


def read_day(written: str) -> datetime.date:
    """A day as somebody writes it.

    Raises:
        typer.BadParameter: it isn't one; says what is allowed.
    """
    if written == _TODAY:
        return today()
    try:
        return datetime.date.fromisoformat(written)
    except ValueError as error:
        allowed = "a day such as 2027-04-01, or today"
        raise typer.BadParameter(f"found {written!r}; allowed: {allowed}") from error


AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
AsOf = Annotated[
    datetime.date, typer.Option("--as-of", parser=read_day, metavar="DATE", help=_HELP_OF_DAY)
]
"""A day that must be given."""
AsOfToday = Annotated[
    datetime.date,
    typer.Option(
        "--as-of",
        parser=read_day,
        metavar="DATE",
        default_factory=lambda: _TODAY,
        show_default=_TODAY,
        help=_HELP_OF_DAY,
    ),
]
"""A day; today, unless it is given."""
InLanguage = Annotated[
    Language, typer.Option("--language", help="Show it in English (en) or Welsh (cy).")
]


def settings() -> Settings:
    """How the project is set, which names the folder of content."""
    return read_settings(os.environ)


def content_folder() -> Path:
    """The folder of content.

    Raises:
        OperationError: it isn't there.
    """
    folder = this_project().root / settings().data
    if not folder.is_dir():
        raise OperationError(
            f"{variable('data')} is {str(folder)!r}; allowed: a folder that exists."
        )
    return folder


def content() -> Store:
    """The content.

    Raises:
        OperationError: something in it is wrong; says all that is.
    """
    with working("Reading the content"):
        try:
            return load_store(content_folder())
        except ContentError as error:
            raise OperationError(str(error)) from error


@contextmanager
def working(on_what: str) -> Iterator[None]:
    """Show, to somebody who looks at a terminal, that something is going on."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(on_what):
        yield


def tell(found: object, lines: Iterable[str], as_json: bool) -> None:
    """Print a result.

    Args:
        found: the result, of plain values or dataclasses.
        lines: the same for people.
        as_json: whether a program reads it.
    """
    if as_json:
        plain = _PLAIN.unstructure(found)
        typer.echo(json.dumps(plain, ensure_ascii=False, indent=2, default=_written))
        return
    for line in lines:
        typer.echo(line)


def _written(value: object) -> str:
    """What JSON has no form for, as text."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Path):
        return value.as_posix()
    raise TypeError(f"found {value!r}; allowed: what JSON has, days and paths")
