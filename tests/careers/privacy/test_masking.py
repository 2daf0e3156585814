"""Personal data is taken out of a message; what only looks like it stays."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from careers.privacy.cues import current_cues
from careers.privacy.kinds import Kind
from careers.privacy.masking import mask

Trace = Callable[[FrameType, str, Any], Any]
_STAND_INS = {kind: f"<{kind.value}>" for kind in Kind}


def _masked(text: str) -> str:
    return mask(text, current_cues()).text(_STAND_INS)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mail me at jo.bloggs@example.co.uk pls", "mail me at <email> pls"),
        ("jo+jobs@nhs.example.org or al@example.cymru", "<email> or <email>"),
        ("jo at example dot com", "<email>"),
        ("write to emma dot cole at example dot com", "write to <email>"),
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
        ("flat 3b, 12 Stryd Fawr Caerdydd cf101aa", "<address>"),
        ("14 CF10 1AA", "<address>"),
        ("7 maes y coed, abertawe sa1 1aa", "<address>"),
        ("I live at 12 High Street", "I live at <address>"),
        ("dw i'n byw yn 9 Heol y Parc", "dw i'n byw yn <address>"),
        ("I'm 17 and live in Swansea SA1 1AA", "I'm 17 and live in Swansea <postcode>"),
        ("jobs near CF10 1AA", "jobs near <postcode>"),
        ("I am Rhiannon Puw, born 3/4/2009", "I am <name>, born <birth>"),
        ("my name's tom", "my name's <name>"),
        ("my name is xiuying and im 16", "my name is <name> and im 16"),
        ("I'm Oluwaseun, hi", "I'm <name>, hi"),
        ("I'm Beth", "I'm <name>"),
        ("this is Carys again", "this is <name> again"),
        ("fy enw i yw Angharad ferch Gruffydd", "fy enw i yw <name>"),
        ("Rhodri ydw i", "<name> ydw i"),
        ("my daughter Bethan likes maths", "my daughter <name> likes maths"),
        ("Mrs Al-Hadid told me", "Mrs <name> told me"),
        ("what are the hours? thanks, Gwen", "what are the hours? thanks, <name>"),
        ("dob 5 June 2006", "dob <birth>"),
        ("d.o.b. 05-06-2006", "d.o.b. <birth>"),
        ("5/6/2006 is my date of birth", "<birth> is my date of birth"),
        ("ganwyd fi ar y 5ed o Fehefin 2006", "ganwyd fi ar y <birth>"),
        ("ganwyd fi ar 5 Mehefin 2006", "ganwyd fi ar <birth>"),
        ("I'm Jess, 01/02/2009", "I'm <name>, <birth>"),
        ("My daughter, Efa, is 15", "My daughter, <name>, is 15"),
        ("fy mab i, Macsen, sy'n holi", "fy mab i, <name>, sy'n holi"),
        ("best wishes, Chidinma", "best wishes, <name>"),
        ("Kind regards Mrs J. R. Watkins", "Kind regards Mrs J. R. <name>"),
        ("I work with Hannah Cole", "I work with <name>"),
        ("my address is The Old Mill, Usk NP15 1AB", "my address is <address>"),
        ("I live at 27 Heol-y-Deri", "I live at <address>"),
        ("whatsapp 447700900123", "whatsapp <phone>"),
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
        "I'm 17 and live in Swansea",
        "I got a B3 2nd time round",
        "meet @ 9.30 and finish at 5",
        "look at example.com",
        "1234567812345678",
        "cysylltu â Gyrfa Cymru yng Nghaerdydd",
        "I am Interested In Physics",
        "I'M A NURSE",
        "I'm Welsh",
        "call me old but is it too late",
        "my name isn't important",
        "my name badge would say what",
        "the band 7 rates from 1 April 2026",
        "my birthday is soon",
        "I was born in 2009",
        "I live at home",
        "Bwrdd Iechyd Prifysgol Betsi Cadwaladr",
        "Thanks, Bye",
        "Beth yw'r cyflog? Diolch",
        "Beth yw'r enw?",
        "Diolch, Hwyl",
        "thanks, Abergavenny sounds good",
        "the hospital is called Glangwili",
        "mae fy merch i Fangor",
        "Betsi Cadwaladr neu Hywel Dda",
        "ring 0800 028 4844 or 0300 123 4567",
        "moved to 12 hour shifts in the hospital near the park",
        "the interview is on 3/4/2026 with Mr",
        "I got A. B. and C.",
    ],
)
def test_what_only_looks_like_personal_data_stays(text: str) -> None:
    assert _masked(text) == text


def test_each_kind_is_told_once_in_the_order_of_the_message() -> None:
    found = mask("07700 900123, jo@example.com, 07700 900456", current_cues())
    assert found.kinds == (Kind.PHONE, Kind.EMAIL)


def test_a_message_with_nothing_personal_names_no_kind() -> None:
    assert mask("what are the hours?", current_cues()).kinds == ()


_HARD = [
    *("1 a ", "1 2 ", "a.a", "0", "a@", "1 St ", "A ", "@.", "+1 (", "1 street ", "1, ", "a-"),
    *(
        "born ",
        "1 May ",
        "I live at 1 ",
        "my name is ",
        "CF10 1AA ",
        "Jo Bloggs ",
        "a at ",
        "x dot ",
    ),
    *("1/1/2001 ", "my son ", "here ", "flat 1 "),
]


def _steps(text: str) -> int:
    """How many steps Python takes: a count, so that a busy machine changes nothing."""
    steps, cues = 0, current_cues()

    def trace(frame: FrameType, event: str, _: object) -> Trace:
        nonlocal steps
        steps += event == "opcode"
        frame.f_trace_opcodes = True
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        mask(text, cues)
    finally:
        sys.settrace(before)
    return steps


def _seconds(text: str) -> float:
    """The best of several runs, of this thread alone, so that other processes don't count."""
    times = []
    for _ in range(3):
        began = time.thread_time()
        mask(text, current_cues())
        times.append(time.thread_time() - began)
    return min(times)


@pytest.mark.parametrize("piece", _HARD)
@pytest.mark.parametrize("before", ["", "1"])
def test_a_message_twice_as_long_takes_twice_the_steps(piece: str, before: str) -> None:
    short, long = (_steps((before + piece * 500)[:length]) for length in (250, 500))
    assert short > 250, "nothing is counted"
    assert long < 2.2 * short, f"500 characters of {piece!r} take {long} steps, 250 take {short}"


@pytest.mark.parametrize("piece", _HARD)
def test_the_time_of_the_patterns_grows_no_faster_than_the_message(piece: str) -> None:
    """They run outside of Python, where no steps can be counted: both times are of one run."""
    short, long = (piece * 1000)[:1000], (piece * 8000)[:8000]
    ratio = _seconds(long) / _seconds(short)
    assert ratio < 24, f"eight times as much of {piece!r} takes {ratio:.0f} times as long"


def test_many_streets_after_a_number_take_no_more_steps_than_other_words() -> None:
    streets, words = "1" + " street" * 71, "1" + " treats" * 71
    assert _steps(streets) < 2 * _steps(words)
