"""Checks what the action server answers, as Rasa does, without Rasa's wait.

Rasa makes the checker of the JSON schema anew for every action, which takes most of a turn; and
the schema has each event tried as each of the kinds that there are.
"""

from __future__ import annotations

import copy
import hashlib
import inspect
import logging
from collections.abc import Callable
from typing import Any

import rasa
from jsonschema import exceptions, validators
from rasa.core.actions.action import RemoteAction
from rasa.shared.constants import DOCS_BASE_URL

# The one release, and the source of its method (SHA-256), that the replacement is known to match.
_VERSION = "3.6.21"
_SOURCE = "f8cdb4be6812396167ced74161b2ccd65c5ea676ad86d7d359d8c322d9d8dc42"
_ADVICE = (
    ". Failed to validate Action server response from API, "
    "make sure your response from the Action endpoint is valid. "
    f"For more information about the format visit {DOCS_BASE_URL}/custom-actions"
)

_NONE: frozenset[str] = frozenset()
_PLAIN = {
    "slot": frozenset({"event", "timestamp", "name", "value"}),
    "followup": frozenset({"event", "timestamp", "name"}),
}

_log = logging.getLogger(__name__)


def install_fast_validation() -> bool:
    """Replace Rasa's check, if it is the one that is known; safe to call again.

    Returns:
        Whether the fast check is in place.
    """
    stock = RemoteAction._validate_action_result
    if hasattr(stock, "replaced"):
        return True
    if rasa.__version__ != _VERSION or fingerprint(stock) != _SOURCE:
        _log.warning(
            "Rasa is %s, and its check of action results may differ from that of %s; "
            "it stays, and each action takes some 20 ms longer.",
            rasa.__version__,
            _VERSION,
        )
        return False
    fast = fast_validation()
    fast.replaced = stock  # type: ignore[attr-defined]
    RemoteAction._validate_action_result = fast
    return True


def fast_validation() -> Callable[[RemoteAction, dict[str, Any]], bool]:
    """A method that does what Rasa's does, with a checker that is made once."""
    schema = RemoteAction.action_response_format_spec()
    validator = _checker(schema)
    valid = _by_kind(schema)

    def _validate_action_result(_self: RemoteAction, result: dict[str, Any]) -> bool:
        if valid(result):
            return True
        error = exceptions.best_match(validator.iter_errors(result))
        if error is not None:
            error.message += _ADVICE
            raise error
        return True

    return _validate_action_result


def _by_kind(schema: dict[str, Any]) -> Callable[[Any], bool]:
    """Whether a result is valid; it may say no to one that is, never yes to one that isn't.

    An event must be valid as exactly one of the kinds. Each kind names itself, so only the one
    that the event names can be it.
    """
    events = schema["properties"]["events"]["items"]
    kinds = {kind["properties"]["event"]["const"]: _checker(kind) for kind in events["oneOf"]}
    any_event = {key: value for key, value in events.items() if key != "oneOf"}
    whole = copy.deepcopy(schema)
    whole["properties"]["events"]["items"] = any_event
    rest = _checker(whole)

    def valid(result: Any) -> bool:
        if not rest.is_valid(result):
            return False
        told = result.get("events", ())
        return all(each["event"] in kinds and kinds[each["event"]].is_valid(each) for each in told)

    def quickly_valid(result: Any) -> bool:
        return _is_plain(result) or valid(result)

    return quickly_valid


def _is_plain(result: Any) -> bool:
    """Whether a result holds nothing but messages, and events that most actions send; so it is valid."""
    if type(result) is not dict:
        return False
    said, told = result.get("responses", []), result.get("events", [])
    plain = type(said) is list and type(told) is list and all(type(each) is dict for each in said)
    return plain and all(map(_is_plain_event, told))


def _is_plain_event(event: Any) -> bool:
    """Whether an event sets a slot or says what comes next, and tells when at most."""
    if type(event) is not dict or not _PLAIN.get(str(event.get("event")), _NONE) >= event.keys():
        return False
    when, named = event.get("timestamp"), type(event.get("name")) is str
    timed = when is None or type(when) in (int, float)
    return timed and named and (event["event"] != "slot" or "value" in event)


def _checker(schema: dict[str, Any]) -> Any:
    checker = validators.validator_for(schema)
    checker.check_schema(schema)
    return checker(schema)


def fingerprint(method: Callable[..., Any]) -> str:
    """A checksum of a method's source; `unknown` where there is none."""
    try:
        return hashlib.sha256(inspect.getsource(method).encode()).hexdigest()
    except OSError:
        return "unknown"
