"""`careers import`: the text of a job page into a draft of a profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer

from careers.importing.draft import Draft, Importer
from careers.importing.errors import PageError
from careers.importing.page_file import read_page
from careers.importing.page_words import load_importing_words
from careers.importing.written import write_draft
from careers.shapes.errors import ContentError
from careers.shapes.language import Language
from operations.common.failure import OperationError
from operations.common.project import this_project
from operations.editing.desk import AsJson, content, content_folder, read_day, tell, working

_WRONG_USE = 2
_DRAFTS = "drafts"

PageFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="The text of one page, copied into a file.")
]
Output = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Where to write the draft; drafts/<id>.yml if left out. Never written over.",
    ),
]
InLanguage = Annotated[
    Language | None,
    typer.Option(help="What the page is in; told by its words if left out."),
]


@dataclass(frozen=True)
class Imported:
    """What became of a page.

    Attributes:
        file: the draft.
        percent: how much of the page's content was placed, in per cent of its words.
        left_out: lines of the service's own words around the page.
        unplaced: what belongs nowhere, each with its lines.
        to_do: what an editor has to do before the draft is a profile.
        draft: all that the file says.
    """

    file: str
    id: str
    language: str
    words: int
    placed: int
    percent: float
    left_out: tuple[int, ...]
    unplaced: tuple[dict[str, Any], ...]
    to_do: tuple[str, ...]
    draft: dict[str, Any]


def import_page(
    file: PageFile,
    output: Output = None,
    language: InLanguage = None,
    as_json: AsJson = False,
) -> None:
    """Make a draft of a profile from the text of a job page."""
    store = content()
    try:
        text = read_page(file)
        with working(f"Reading {file}"):
            importer = Importer(store, load_importing_words(content_folder()))
            draft = importer.draft(file.name, text, read_day("today"), language)
            path = output or this_project().root / _DRAFTS / f"{draft.id}.yml"
            write_draft(draft, path)
    except PageError as error:
        raise OperationError(str(error), _WRONG_USE) from error
    except ContentError as error:
        raise OperationError(str(error)) from error
    imported = _imported(draft, path)
    tell(imported, _lines(imported), as_json)


def _imported(draft: Draft, path: Path) -> Imported:
    page = draft.page
    return Imported(
        file=this_project().shown(path),
        id=draft.id,
        language=page.language.value,
        words=page.words,
        placed=page.words - page.unplaced_words,
        percent=draft.percent,
        left_out=tuple(sorted(line for piece in page.furniture for line in piece.lines)),
        unplaced=tuple(draft.value["unplaced"]),
        to_do=draft.to_do,
        draft=draft.value,
    )


def _lines(imported: Imported) -> Iterator[str]:
    yield f"Wrote {imported.file}, a draft that the bot doesn't read."
    yield (
        f"Placed {imported.placed} of {imported.words} words of the page ({imported.percent} %)."
    )
    if imported.left_out:
        yield f"Left out what stands around every page: {_ranges(imported.left_out)}."
    for each in imported.unplaced:
        yield f"Found no place for {_ranges(each['lines'])}: {each['text']}"
    yield "To do:"
    yield from (f"  {line}" for line in imported.to_do)


def _ranges(lines: Sequence[int]) -> str:
    """Numbers of lines, such as "lines 1, 3-5"."""
    told = []
    for _, group in groupby(enumerate(lines), lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in group]
        told.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}")
    return f"{'line' if len(lines) == 1 else 'lines'} {', '.join(told)}"
