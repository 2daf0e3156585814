"""What is believed of where a request comes from."""

from __future__ import annotations

import pytest
from sanic.compat import Header
from sanic.request import Request

from channels.web.serving.requests import address_of, neighbourhood


def _request(*lines: str) -> Request:
    headers = Header([("x-forwarded-for", line) for line in lines])
    return Request(b"/", headers, "1.1", "GET", None, None)


@pytest.mark.parametrize(
    ("proxies", "lines", "address"),
    [
        (1, ["192.0.2.1"], "192.0.2.1"),
        (1, ["made up, 192.0.2.1"], "192.0.2.1"),
        (1, ["made up", "192.0.2.1"], "192.0.2.1"),
        (2, ["made up, 192.0.2.1, 192.0.2.2"], "192.0.2.1"),
        (2, ["192.0.2.1", "192.0.2.2"], "192.0.2.1"),
    ],
)
def test_as_many_servers_in_front_are_believed_as_there_are(
    proxies: int, lines: list[str], address: str
) -> None:
    assert address_of(_request(*lines), proxies) == address


def test_everybody_counts_for_the_network_that_a_provider_gives_them() -> None:
    assert neighbourhood("2001:db8:1:2::3") == neighbourhood("2001:db8:1:2:ffff::")
    assert neighbourhood("2001:db8:1:2::3") != neighbourhood("2001:db8:1:3::3")
    assert neighbourhood("::ffff:192.0.2.1") == neighbourhood("192.0.2.1")
    assert neighbourhood("[2001:db8::1]") == neighbourhood("2001:db8::2")


def test_what_is_no_address_is_kept_short() -> None:
    assert neighbourhood("x" * 5000) == "x" * 64
