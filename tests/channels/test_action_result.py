"""The fast check of action results says what Rasa's own says."""

from __future__ import annotations

import copy
import logging
from typing import Any

import pytest
import rasa
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import Event

from channels import action_result

# Importing the channel puts the fast check in place, wherever the tests start.
_now = RemoteAction._validate_action_result
_STOCK = getattr(_now, "replaced", _now)
_ACTION = RemoteAction("action_answer", None)

_SLOT = {"event": "slot", "name": "answer_status", "value": {"any": [1, None]}, "timestamp": None}
_PAYLOADS: list[Any] = [
    {},
    {"events": [], "responses": []},
    {"events": [_SLOT], "responses": [{"text": "Hello.", "buttons": []}]},
    {"events": [{"event": "followup", "name": "action_listen"}]},
    {"events": [{"event": "active_loop", "name": None}], "other": True},
    {"events": [{"event": "user", "text": "hello", "parse_data": {"intent": {"name": "ask"}}}]},
    {"events": [{"event": "user", "text": 5}]},
    {"events": [{"event": "user", "parse_data": {"entities": [{"entity": "job"}]}}]},
    {"events": [{"event": "slot"}]},
    {"events": [{"event": "nobody knows this"}]},
    {"events": [{"name": "no event"}]},
    {"events": [_SLOT, 7]},
    {"events": {"event": "slot"}},
    {"events": None},
    {"responses": {"text": "Hello."}},
    {"responses": ["Hello."]},
    {"events": 1, "responses": 1},
    [],
    None,
    "Hello.",
]

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)
_KINDS = sorted(kind.type_name for kind in Event.__subclasses__() if hasattr(kind, "type_name"))
_events = st.fixed_dictionaries(
    {"event": st.sampled_from([*_KINDS, "unknown"])},
    optional=dict.fromkeys(("name", "value", "text", "timestamp", "metadata", "parse_data"), _json),
)
_results = st.fixed_dictionaries(
    {}, optional={"events": st.lists(_events, max_size=2) | _json, "responses": _json}
)


def _said(check: Any, payload: Any) -> Any:
    try:
        return check(_ACTION, copy.deepcopy(payload))
    except ValidationError as error:
        where = (list(error.absolute_path), list(error.absolute_schema_path))
        return error.message, where, error.validator, str(error)


@pytest.mark.parametrize("payload", _PAYLOADS, ids=str)
def test_a_payload_gets_the_verdict_of_rasa(payload: Any) -> None:
    assert _said(action_result.fast_validation(), payload) == _said(_STOCK, payload)


@settings(max_examples=60, deadline=None)
@given(payload=_results)
def test_any_payload_gets_the_verdict_of_rasa(payload: Any) -> None:
    assert _said(action_result.fast_validation(), payload) == _said(_STOCK, payload)


def test_each_kind_of_event_names_itself_and_no_two_are_named_alike() -> None:
    events = RemoteAction.action_response_format_spec()["properties"]["events"]["items"]
    named = [kind["properties"]["event"]["const"] for kind in events["oneOf"]]
    assert len(named) == len(set(named)), "the check by kind would take one of them for the other"


def test_a_valid_result_is_not_tried_as_every_kind_of_event(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    check = action_result.fast_validation()

    def never(_errors: Any) -> None:
        raise AssertionError("the whole schema was tried")

    monkeypatch.setattr(action_result.exceptions, "best_match", never)
    assert check(_ACTION, {"events": [_SLOT] * 14, "responses": [{"text": "Hello."}]})


@pytest.fixture
def stock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rasa as it comes, for the time of a test."""
    monkeypatch.setattr(RemoteAction, "_validate_action_result", _STOCK)


def test_the_fast_check_takes_the_place_of_the_known_one(stock: None) -> None:
    assert action_result.install_fast_validation()
    assert RemoteAction._validate_action_result is not _STOCK


def test_installing_it_twice_changes_nothing(stock: None) -> None:
    action_result.install_fast_validation()
    first = RemoteAction._validate_action_result
    assert action_result.install_fast_validation()
    assert RemoteAction._validate_action_result is first


def test_another_release_of_rasa_keeps_its_own_check(
    stock: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(rasa, "__version__", "3.6.22")
    with caplog.at_level(logging.WARNING):
        assert not action_result.install_fast_validation()
    assert RemoteAction._validate_action_result is _STOCK
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "3.6.22" in caplog.text


def test_a_check_that_was_changed_is_kept(stock: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(_self: RemoteAction, _result: dict[str, Any]) -> bool:
        return True

    monkeypatch.setattr(RemoteAction, "_validate_action_result", changed)
    assert not action_result.install_fast_validation()
    assert RemoteAction._validate_action_result is changed
