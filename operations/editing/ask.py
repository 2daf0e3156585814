"""`careers ask`: what the bot understands of a message, and what it answers, without servers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from careers.shapes.language import Language
from operations.common.failure import OperationError
from operations.common.logs import last_lines
from operations.common.project import this_project
from operations.common.settings import variable
from operations.editing.choosing import job_named
from operations.editing.desk import (
    AsJson,
    AsOfToday,
    InLanguage,
    content,
    content_folder,
    tell,
    working,
)

_Message = Annotated[str, typer.Argument(metavar="MESSAGE", help="What a visitor might write.")]
_Page = Annotated[
    str | None, typer.Option("--page", metavar="JOB", help="The job page that it is written on.")
]
_SHOWN_OF_LOG = 3


def ask(
    message: _Message,
    as_of: AsOfToday,
    page: _Page = None,
    language: InLanguage = Language.ENGLISH,
    as_json: AsJson = False,
) -> None:
    """Show what is understood of a message, and what is answered.

    It is taken for the first message of a conversation. The trained model is needed, but no server.
    """
    if not message.strip():
        raise typer.BadParameter("found no words; allowed: what a visitor might write")
    store = content()
    metadata = {"language": language.value}
    if page is not None:
        metadata["occupation"] = job_named(store, page).id
    with working("Loading the model"):
        found = _asked({"text": message, "metadata": metadata, "as_of": as_of.isoformat()})
    tell(found, _lines(found), as_json)


def _asked(message: Mapping[str, Any]) -> dict[str, Any]:
    """What a message came to.

    Raises:
        OperationError: there is no model, or it can't be used.
    """
    project = this_project()
    if not project.model.is_file():
        name = project.shown(project.model)
        raise OperationError(f"{name} isn't there, so nothing is understood; run `make train`.")
    log = project.var / "log" / "ask.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, log.open("wb") as said:
        result = Path(folder, "result.json")
        ended = subprocess.run(
            [sys.executable, "-m", "operations.editing.asking", str(result)],
            cwd=project.root,
            env={**os.environ, variable("data"): str(content_folder())},
            input=json.dumps(message).encode(),
            stdout=said,
            stderr=said,
            check=False,
        )
        if ended.returncode == 0:
            found: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
            return found
    end = "\n".join(last_lines(log, _SHOWN_OF_LOG))
    raise OperationError(f"The model can't be used; {project.shown(log)} says why:\n{end}")


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    understood, messages = found["understood"], found["answer"]
    readings = (f"{each['intent']} {each['confidence']:.0%}" for each in understood["readings"])
    yield f"Language: {understood['language']}"
    yield f"Understood as: {', '.join(readings)}"
    for question in understood["questions"]:
        things = ", ".join(f"{each['kind']} {each['id']}" for each in question["named"])
        yield f"Question: {question['intent']}" + (f", naming {things}" if things else "")
    custom = next(each["custom"] for each in messages if "custom" in each)
    yield f"Answer ({custom['status']}, {custom['language']}):"
    for each in messages:
        yield from (f"  {line}" for line in each.get("text", "").splitlines())
    titles = [button["title"] for each in messages for button in each.get("buttons", ())]
    if titles:
        yield f"Quick replies: {'; '.join(titles)}"
