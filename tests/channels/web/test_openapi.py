"""The channel does what its OpenAPI description says, whatever is sent."""

from __future__ import annotations

import requests
import schemathesis
from hypothesis import HealthCheck, settings
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


def test_no_request_gets_an_answer_that_is_not_described(bot: Bot, visitor: Browser) -> None:
    url = f"{bot.address}/webhooks/web/openapi.json"
    schema = schemathesis.openapi.from_dict(requests.get(url, timeout=5).json())
    schema.config.base_url = bot.address
    tried = []
    for result in schema.get_all_operations():
        operation = result.ok()
        if operation.method.upper() == "DELETE" or operation.path.endswith("/end"):
            continue  # once tried, nothing else could be; other tests have them

        @settings(
            max_examples=40,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @_given(operation)
        def try_out(case: schemathesis.Case) -> None:
            case.headers = {**(case.headers or {}), "Authorization": f"Bearer {visitor.token}"}
            case.call_and_validate(checks=_CHECKS)

        try_out()
        tried.append(operation.path)
    assert len(tried) >= 7


def _given(operation: schemathesis.core.result.Ok) -> object:  # type: ignore[name-defined]
    from hypothesis import given

    return given(case=operation.as_strategy())
