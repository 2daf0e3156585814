"""`python -m operations.servers.serve run ...`: `rasa run ...` without TensorFlow, where that can be.

Rasa imports TensorFlow, which takes seconds and 350 MB, for components that this project
doesn't use. `rasa run` itself serves the bot just as well.
"""

from __future__ import annotations

import importlib
import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partialmethod
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from operations.common.project import this_project
from operations.common.settings import Settings, read_settings
from operations.common.stopping import StopRequest
from operations.servers.stand_in import StandIn
from operations.servers.workers import Leader, bound
from settings.logs import write_own_logs

logger = logging.getLogger(__name__)

# With another version, what imports or needs TensorFlow may differ.
_RASA = "3.6.21"
_LEFT_OUT = ("tensorflow", "tensorflow_hub", "tensorflow_text", "keras")
_IMPORT_IT = ("rasa.core.agent", "rasa.engine.recipes.default_components")
# What each worker would load itself; once it is loaded, they share it.
_ALL_LOAD = ("rasa.core.run", "rasa.server", "actions", "channels.rest", "channels.web")
_DO_WITHOUT = {
    "WhitespaceTokenizer",
    "KeywordIntentClassifier",
    "FallbackClassifier",
    "MemoizationPolicy",
    "AugmentedMemoizationPolicy",
    "RulePolicy",
}
_OURS = "components."


def main(arguments: Sequence[str]) -> None:
    """Hand the arguments to Rasa, in this process."""
    settings = read_settings(os.environ)
    try:
        leave_out_tensorflow()
    except Exception:
        if settings.workers > 1:
            raise  # Rasa's own command knows no hub
        logger.warning("Rasa could not do without TensorFlow; it starts with it.", exc_info=True)
        command = (sys.executable, "-m", "rasa", *arguments)
        os.execv(sys.executable, command)  # noqa: S606 (there is nothing for a shell)
    sys.argv = ["rasa", *arguments]
    rasa = importlib.import_module("rasa.__main__")
    if settings.workers == 1:
        rasa.main()
    else:
        sys.exit(_lead(settings, rasa.main))


def _lead(settings: Settings, serve: Callable[[], None]) -> int:
    """Lead several workers, each of which is the whole of Rasa; returns the exit code."""
    from sanic import Sanic

    for module in _ALL_LOAD:
        importlib.import_module(module)
    write_own_logs()

    def work(_number: int, listening: socket.socket) -> None:
        # Rasa tells its server where to listen, and can't be told to hand it a socket.
        Sanic.run = partialmethod(Sanic.run, sock=listening)  # type: ignore[method-assign]
        serve()

    with StopRequest() as request:
        return Leader(settings.workers, bound(settings.host, settings.port), work).lead(request)


def leave_out_tensorflow() -> None:
    """Let Rasa be imported without TensorFlow, if this bot needs none.

    Raises:
        Exception: whatever Rasa raises where it can't do without.
    """
    if can_do_without(this_project().root / "config.yml", version("rasa")):
        StandIn(_LEFT_OUT).install()
        for module in _IMPORT_IT:
            importlib.import_module(module)


def can_do_without(config: Path, rasa: str) -> bool:
    """Whether a bot needs no TensorFlow.

    Args:
        config: Rasa's configuration of the bot.
        rasa: the version of Rasa that is installed.
    """
    try:
        content = yaml.safe_load(config.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError):
        return False  # Rasa will say what is wrong with it
    return rasa == _RASA and all(
        name in _DO_WITHOUT or name.startswith(_OURS) for name in _components(content)
    )


def _components(content: Any) -> Iterator[str]:
    """The names of all components; a blank one for what isn't in the usual form."""
    for part in ("pipeline", "policies"):
        listed = content.get(part) if isinstance(content, dict) else None
        # Without a list, Rasa chooses components itself, and those need TensorFlow.
        for item in listed or [None]:
            yield str(item["name"]) if isinstance(item, dict) and "name" in item else ""


if __name__ == "__main__":
    main(sys.argv[1:])
