"""`careers`: what editors can ask of the content, and let be done with it, without servers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import typer

from operations.editing.ask import ask
from operations.editing.check import check
from operations.editing.compare import compare
from operations.editing.import_page import import_page
from operations.editing.new import new
from operations.editing.preview import preview
from operations.editing.questions import questions
from operations.editing.show import show
from operations.editing.stale import stale

COMMANDS: Mapping[str, Callable[..., None]] = {
    "check": check,
    "new": new,
    "show": show,
    "ask": ask,
    "compare": compare,
    "preview": preview,
    "questions": questions,
    "stale": stale,
    "import": import_page,
}
"""Each command by its name; its docstring is its help, and the first line stands in the list."""

app = typer.Typer(
    name="careers",
    help="Look after the content of the bot: check it, look into it, try it. No server is needed.",
    epilog="Ends with 0 if all is well, with 1 if something in the content is wrong, "
    "and with 2 if it was called wrongly.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for _name, _command in COMMANDS.items():
    app.command(_name)(_command)


# With a callback, the name of a command is needed however few there are.
app.callback()(lambda: None)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; returns the exit code."""
    try:
        app(args=[*arguments], prog_name="careers")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0
