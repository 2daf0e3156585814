"""A wrong option is told with what was found and what is allowed."""

from __future__ import annotations

import pytest
from rasa.shared.exceptions import RasaException

from channels.web.options import Options


def test_without_options_everything_has_a_default() -> None:
    assert Options.read(None) == Options()


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ({"secrets": "x"}, "has the option 'secrets'; allowed are secret, origins"),
        ({"secret": "short"}, "secret of WebInput is too short; allowed: a string of at least 32"),
        ({"origins": "https://x.example"}, "allowed: a list of sites such as https://example.org"),
        ({"origins": ["https://x.example/a"]}, "allowed: a list of sites"),
        ({"proxies": -1}, "proxies of WebInput is -1; allowed: a whole number from 0"),
        ({"session_hours": 0}, "session_hours of WebInput is 0; allowed: a number from"),
        ({"limit_seconds": True}, "limit_seconds of WebInput is True"),
        ({"off_switch": ""}, "off_switch of WebInput is ''; allowed: a file name"),
    ],
)
def test_a_wrong_option_is_told(option: dict[str, object], said: str) -> None:
    with pytest.raises(RasaException) as failure:
        Options.read(option)
    assert said in str(failure.value)
    assert "short" not in str(failure.value).replace("too short", ""), "the secret is shown"
