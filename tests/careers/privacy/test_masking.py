"""Personal data is taken out of a message; what only looks like it stays."""

from __future__ import annotations

import time

import pytest

from careers.privacy.masking import Kind, mask

_STAND_INS = {kind: f"<{kind.value}>" for kind in Kind}


def _masked(text: str) -> str:
    return mask(text, _STAND_INS).text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mail me at jo.bloggs@example.co.uk pls", "mail me at <email> pls"),
        ("jo+jobs@nhs.example.org or al@example.cymru", "<email> or <email>"),
        ("jo at example dot com", "<email>"),
        ("fy e-bost yw sian.puw@example.cymru, diolch", "fy e-bost yw <email>, diolch"),
        ("my number is 07700 900123.", "my number is <phone>."),
        ("ring 07700900123 or (029) 2018 0123", "ring <phone> or <phone>"),
        ("+44 7700 900123", "<phone>"),
        ("call me on 0044-7700-900-123", "call me on <phone>"),
        ("+33 6 39 98 12 34", "<phone>"),
        ("0 7 7 0 0 9 0 0 1 2 3", "<phone>"),
        ("my phone07700900123", "my phone<phone>"),
        ("NI number QQ123456C", "NI number <national_insurance>"),
        ("qq 12 34 56 c", "<national_insurance>"),
        ("card 4111 1111 1111 1111", "card <card>"),
        ("5555555555554444 exp 12/27", "<card> exp 12/27"),
        ("3782 822463 10005", "<card>"),
        ("I live at 12 High Street, Cardiff CF10 1AA", "I live at <address>"),
        ("flat 3b, 12 Stryd Fawr Caerdydd cf101aa", "flat 3b, <address>"),
        ("14 CF10 1AA", "<address>"),
        ("7 maes y coed, abertawe sa1 1aa", "<address>"),
    ],
)
def test_personal_data_is_taken_out(text: str, left: str) -> None:
    assert _masked(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "what does a band 6 earn in 2026/27",
        "is it £25,000 to £32,000 or 32000-45000",
        "can i ring 999, 111 or 116 123",
        "grades 9 8 8 7 7 6 6 5 5 4",
        "5 gcses in 2019, 3 a levels in 2021",
        "2019-2020 2020-2021 2021-2022",
        "I'm 17 and live in Swansea SA1 1AA",
        "jobs near CF10 1AA",
        "band 5 to 7 in sw1a 1aa",
        "meet @ 9.30 and finish at 5",
        "look at example.com",
        "1234567812345678",
        "cysylltu â Gyrfa Cymru yng Nghaerdydd",
    ],
)
def test_what_only_looks_like_personal_data_stays(text: str) -> None:
    assert _masked(text) == text


def test_each_kind_is_told_once_in_the_order_of_the_message() -> None:
    found = mask("07700 900123, jo@example.com, 07700 900456", _STAND_INS)
    assert found.kinds == (Kind.PHONE, Kind.EMAIL)


def test_a_message_with_nothing_personal_names_no_kind() -> None:
    assert mask("what are the hours?", _STAND_INS).kinds == ()


@pytest.mark.parametrize("piece", ["1 a ", "1 2 ", "a.a", "0", "a@", "1 St ", "A ", "@.", "+1 ("])
def test_no_message_takes_long(piece: str) -> None:
    text = (piece * 1000)[:1000]
    began = time.perf_counter()
    mask(text, _STAND_INS)
    assert time.perf_counter() - began < 0.25, f"masking {piece!r} a thousand times is slow"
