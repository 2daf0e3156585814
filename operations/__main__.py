"""`python -m operations COMMAND`: one command, done by the module of its own."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from operations.common.failure import OperationError, Stopped

_INTERRUPTED = 130


@dataclass(frozen=True)
class Command:
    """A command.

    Attributes:
        module: its `main` does it; the name starts below `operations`.
        description: what `--help` says.
        leading: what `main` is told before what stands after the command's name.
    """

    module: str
    description: str
    leading: tuple[str, ...] = ()


class Main(Protocol):
    """What the module of a command offers."""

    def main(self, arguments: Sequence[str]) -> int:
        """Do the command with what stands after its name; returns the exit code."""


COMMANDS = {
    "install": Command("building.installation", "install what a lock file lists, if it changed"),
    "check": Command("content.check", "check the content"),
    "careers": Command("editing.app", "look after the content: `careers --help` lists how"),
    "train": Command("building.training", "train the model, if what it is made of changed"),
    "run": Command("servers.run", "run the bot"),
    "serve": Command("servers.foreground", "become the bot or its action server, for a container"),
    "chat": Command("tending.chat", "talk to the running bot"),
    "validate": Command("content.validate", "let Rasa check the domain and the training data"),
    "test-stories": Command("measuring.stories", "run the test conversations"),
    "evaluate": Command(
        "measuring.evaluate", "measure how well questions are understood and answered"
    ),
    "review": Command("content.review", "list the Welsh texts that no Welsh speaker has approved"),
    "flows": Command("content.flows", "draw the eligibility check of each profile"),
    "rules": Command("content.rules", "write the rules that answer single questions"),
    "widget": Command("building.widget", "build the chat widget, if what it is made of changed"),
    "screenshots": Command(
        "measuring.screenshots", "take the pictures of the chat in docs/screenshots"
    ),
    "close": Command("tending.switch", "close the chat, with a message to visitors", ("close",)),
    "open": Command("tending.switch", "open the chat again", ("open",)),
    "forget": Command("tending.forget", "delete conversations that are older than allowed"),
    "migrate": Command("tending.migrate", "bring the database to the form of this release"),
    "serving-lock": Command(
        "building.serving", "write the lock of what serving needs, without TensorFlow"
    ),
    "sbom": Command("measuring.sbom", "tell all that the bot is made of, with its licences"),
    "size": Command("measuring.size", "measure what three thousand jobs cost"),
    "soak": Command("measuring.soak", "measure a flood, and what thousands of turns leave behind"),
    "bench": Command("measuring.bench", "measure speed and memory beside two bots of Rasa's"),
}


def main(arguments: Sequence[str]) -> int:
    """Do one command; a failure is told in words."""
    listing = "\n".join(f"  {name:14}{command.description}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="python -m operations",
        epilog=f"commands:\n{listing}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help="see below")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="see COMMAND --help")
    chosen = parser.parse_args(arguments)
    # Imported only now, so that no command waits for what another one needs.
    name = f"operations.{COMMANDS[chosen.command].module}"
    module = cast(Main, importlib.import_module(name))
    try:
        return module.main([*COMMANDS[chosen.command].leading, *chosen.arguments])
    except OperationError as error:
        print(f"Error: {error}", file=sys.stderr)
        return error.code
    except (Stopped, KeyboardInterrupt):
        print("Stopped.", file=sys.stderr)
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
