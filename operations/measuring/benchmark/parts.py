"""What the processor does in a turn, by the bot's own metrics."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from prometheus_client.parser import text_string_to_metric_families

from operations.common import web
from operations.common.failure import OperationError

_PART = "careers_turn_part_cpu_seconds_total"
_ALL = "process_cpu_seconds_total"
REST = "all else"


def parts_of_turns(metrics: str, talk: Callable[[], int]) -> dict[str, float]:
    """Seconds of processor time that a turn takes, by its parts.

    Args:
        metrics: where the bot tells them.
        talk: has turns, and says how many.

    Returns:
        The parts that the bot tells apart, the dearest first, and at the end all else: the
        channel, and what Rasa does between them.

    Raises:
        NoAnswerError: nothing is told there.
        OperationError: the bot tells no parts.
    """
    before = _told(metrics)
    turns = talk()
    after = _told(metrics)
    spent = {name: (value - before.get(name, 0.0)) / turns for name, value in after.items()}
    whole = spent.pop(_ALL)
    if not spent:
        raise OperationError(f"{metrics} tells no {_PART}.")
    parts = dict(sorted(spent.items(), key=lambda each: -each[1]))
    return {**parts, REST: max(0.0, whole - sum(parts.values()))}


def _told(metrics: str) -> Mapping[str, float]:
    """Seconds up to now: of each part, and of the process."""
    families = text_string_to_metric_families(web.get(metrics).decode())
    samples = [sample for family in families for sample in family.samples]
    parts = {each.labels["part"]: each.value for each in samples if each.name == _PART}
    return {**parts, _ALL: next(each.value for each in samples if each.name == _ALL)}
