"""A wrong option of a channel stops the start, told with what was found and what is allowed."""

from __future__ import annotations

import pytest
from rasa.shared.exceptions import RasaException

from channels.options import read_options
from settings.channels import WebOptions


def test_without_options_everything_has_a_default() -> None:
    assert read_options(WebOptions, None, "WebInput") == WebOptions()


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ({"secrets": "x"}, "has the option 'secrets'; allowed: secret, origins"),
        ({"secret": "short"}, "secret of WebInput is of 5 characters; allowed: a string of at"),
        ({"secret": 12345}, "secret of WebInput is int; allowed: a string of at least 32"),
        ({"origins": "https://x.example"}, "allowed: a list of sites such as https://example.org"),
        ({"origins": ["https://x.example/a"]}, "allowed: a list of sites"),
        ({"origins": [7]}, "origins of WebInput is [7]; allowed: a list of sites"),
        ({"proxies": -1}, "proxies of WebInput is -1; allowed: a whole number from 0"),
        ({"proxies": 1.5}, "proxies of WebInput is 1.5; allowed: a whole number from 0"),
        ({"session_hours": 0}, "session_hours of WebInput is 0; allowed: a number from"),
        ({"limit_seconds": True}, "limit_seconds of WebInput is True"),
        ({"off_switch": ""}, "off_switch of WebInput is ''; allowed: a file name"),
    ],
)
def test_a_wrong_option_is_told(option: dict[str, object], said: str) -> None:
    with pytest.raises(RasaException) as failure:
        read_options(WebOptions, option, "WebInput")
    assert str(failure.value).startswith("credentials.yml: ")
    assert said in str(failure.value)
    assert "short" not in str(failure.value), "the secret is shown"
    assert "12345" not in str(failure.value), "the secret is shown"


def test_a_slash_at_the_end_of_a_site_is_no_part_of_it() -> None:
    options = read_options(WebOptions, {"origins": ["https://x.example/"]}, "WebInput")
    assert options.origins == ("https://x.example",)
