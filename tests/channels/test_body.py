"""What the channel takes, and what it says about the rest."""

from __future__ import annotations

import json
from typing import Any

import pytest

from channels.body import MAX_BYTES, Body, Refused, read_body

_FAMILY = "👨‍👩‍👧‍👦"
_WELSH_FLAG = "🏴󠁧󠁢󠁷󠁬󠁳󠁿"


def _bytes(**changes: Any) -> bytes:
    body = {"sender": "visitor", "message": "What does a nurse do?", **changes}
    return json.dumps({key: value for key, value in body.items() if value is not ...}).encode()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "The body is not JSON"),
        (b"message=hello", "The body is not JSON"),
        (b"\xff\xfe\xfa", "The body is not JSON"),
        (b"[" * 60_000, "The body is not JSON"),
        (b"null", "The body is null; allowed is an object"),
        (b'["hello"]', "The body is a list; allowed is an object"),
        (b'"hello"', "The body is a string; allowed is an object"),
        (_bytes(sender=...), "sender is missing; allowed is a string of 1 to 255 characters."),
        (_bytes(sender=7), "sender is a number; allowed is a string"),
        (_bytes(sender=None), "sender is null; allowed is a string"),
        (_bytes(sender=""), "sender is empty; allowed are 1 to 255 characters."),
        (_bytes(sender="  "), "sender is empty"),
        (_bytes(sender="s" * 256), "sender has 256 characters; allowed are 1 to 255."),
        (_bytes(sender="a\u0000b"), "sender has an invisible character"),
        (_bytes(sender="\ud800"), "sender has an invisible character"),
        (_bytes(message=...), "message is missing; allowed is a string of 1 to 500 characters."),
        (_bytes(message=None), "message is null"),
        (_bytes(message=True), "message is true or false"),
        (_bytes(message={"text": "hello"}), "message is an object"),
        (_bytes(message=["hello"]), "message is a list"),
        (_bytes(message=""), "message is empty or has nothing but blank space"),
        (_bytes(message=" \n\t\u00a0 "), "message is empty or has nothing but blank space"),
        (_bytes(message="\u200b\u202e\ufeff"), "message is empty or has nothing but blank space"),
        (
            _bytes(message="m" * 501),
            "message has more than 500 characters; allowed are at most 500.",
        ),
        (_bytes(message=_FAMILY * 501), "message has more than 500 characters"),
        (_bytes(message="e" + "\u0301" * 5001), "message has 5001 code points"),
        (_bytes(metadata=None), "metadata is null; allowed is an object"),
        (_bytes(metadata="nurse"), "metadata is a string; allowed is an object"),
        (
            _bytes(metadata={"occupation": 5}),
            "metadata.occupation is a number; allowed is a string",
        ),
        (_bytes(metadata={"occupation": None}), "metadata.occupation is null"),
        (
            _bytes(metadata={"occupation": "o" * 101}),
            "metadata.occupation has more than 100 characters",
        ),
        (
            _bytes(metadata={"language": "fr"}),
            'metadata.language is "fr"; allowed are "en" and "cy".',
        ),
        (_bytes(metadata={"language": "EN"}), 'metadata.language is "EN"'),
        (
            _bytes(metadata={"language": 1}),
            'metadata.language is a number; allowed is "en" or "cy".',
        ),
    ],
)
def test_a_wrong_body_is_refused_with_what_is_allowed(body: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read_body(body)
    assert reason in str(refused.value)
    assert refused.value.status == 400


def test_a_body_of_64_kilobytes_is_read() -> None:
    padding = MAX_BYTES - len(_bytes(padding=""))
    assert read_body(_bytes(padding="p" * padding)).sender == "visitor"


def test_a_body_of_one_byte_more_is_too_large() -> None:
    padding = MAX_BYTES - len(_bytes(padding="")) + 1
    with pytest.raises(Refused, match="The body has 65537 bytes; allowed are 65536") as refused:
        read_body(_bytes(padding="p" * padding))
    assert refused.value.status == 413


@pytest.mark.parametrize("character", ["m", "ŵ", "w\u0302", _FAMILY, _WELSH_FLAG, "日"])
def test_500_characters_are_taken_however_they_are_stored(character: str) -> None:
    assert read_body(_bytes(message=character * 500)).message


def test_what_nobody_sees_does_not_count() -> None:
    message = "\u200b" * 600 + "m" * 500 + " " * 600
    assert read_body(_bytes(message=message)).message == "m" * 500


def test_invisible_characters_are_removed() -> None:
    message = "wh\u200bat\u202e d\u00ado\x07es\ufeff a n\u2066urse\u0000 do\ud800?"
    assert read_body(_bytes(message=message)).message == "what does a nurse do?"


def test_a_line_break_still_parts_two_words() -> None:
    assert read_body(_bytes(message="nurse\r\nteacher\tplumber")).message == "nurse teacher plumber"


def test_accents_are_joined_with_their_letters() -> None:
    assert read_body(_bytes(message="dw\u0302r")).message == "dŵr"


def test_a_slash_message_stays_as_it_is() -> None:
    message = '/ask{"occupation": "nurse"}'
    assert read_body(_bytes(message=message)).message == message


def test_only_the_two_known_keys_of_the_metadata_are_kept() -> None:
    metadata = {"occupation": "Nur\u200bse", "language": "cy", "page": "https://example.org"}
    found = read_body(_bytes(metadata=metadata, input_channel="socketio"))
    kept = {"occupation": "Nurse", "language": "cy"}
    assert found == Body("visitor", "What does a nurse do?", kept)


def test_metadata_can_be_left_out() -> None:
    assert read_body(_bytes()).metadata == {}
