"""The trained model without the servers, as Rasa loads it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from operations.common.failure import OperationError


def processor_of(model: Path) -> Any:
    """What understands messages: a `rasa.core.processor.MessageProcessor`.

    Raises:
        OperationError: there is no model, or it can't be loaded.
    """
    if not model.is_file():
        raise OperationError(
            f"{model.name} isn't there, so nothing is understood; run `make train`."
        )
    # Rasa takes seconds to import, which nothing else has to wait for.
    from rasa.core.agent import Agent
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)
    processor = Agent.load(str(model)).processor
    if processor is None:
        raise OperationError(f"{model.name} can't be loaded; run `make train`.")
    return processor
