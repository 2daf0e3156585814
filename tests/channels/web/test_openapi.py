"""The channel does what its OpenAPI description says, whatever is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.channels.conftest import Bot
from tests.channels.web.conftest import Browser

_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_EXAMPLES = 40
_PATHS = 11


def _operations(bot: Bot) -> list[Any]:
    url = f"{bot.address}/webhooks/web/openapi.json"
    schema = schemathesis.openapi.from_dict(requests.get(url, timeout=5).json())
    schema.config.base_url = bot.address
    return [result.ok() for result in schema.get_all_operations()]


def _try_out(operation: Any, mode: GenerationMode, token: Callable[[], str]) -> None:
    @settings(
        max_examples=_EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def call(case: schemathesis.Case) -> None:
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {token()}"}
        case.call_and_validate(checks=_CHECKS)

    call()


def _tokens(operation: Any, browser: Callable[[], Browser]) -> Callable[[], str]:
    """Gives each request a token that is good, even if the one before has used it up."""
    if operation.method.upper() == "DELETE" or operation.path.endswith("/end"):
        return lambda: browser().token
    token = browser().token
    return lambda: token


def test_what_is_described_gets_an_answer_that_is_described(
    bot: Bot, browser: Callable[[], Browser]
) -> None:
    operations = _operations(bot)
    assert len(operations) == _PATHS
    for operation in operations:
        _try_out(operation, GenerationMode.POSITIVE, _tokens(operation, browser))


def test_what_is_not_described_gets_an_answer_that_is_described(
    bot: Bot, browser: Callable[[], Browser]
) -> None:
    told = [each for each in _operations(bot) if each.body or each.query]
    assert {each.path.rsplit("/", 1)[1] for each in told} == {
        "conversations",
        "conversation",
        "messages",
        "feedback",
    }
    for operation in told:
        _try_out(operation, GenerationMode.NEGATIVE, _tokens(operation, browser))


@pytest.mark.parametrize("path", ["/messages", "/conversation", "/conversations", "/feedback"])
def test_every_other_method_gets_a_refusal(visitor: Browser, path: str) -> None:
    for method in ("PUT", "PATCH", "HEAD", "TRACE", "PROPFIND"):
        assert visitor.call(method, path).status_code == 405, f"{method} {path}"
