"""What is told for its own sake goes with the detail; what is asked beside it stays."""

from __future__ import annotations

import pytest

from careers.privacy.cues import current_cues
from careers.privacy.masking import mask
from careers.privacy.remainder import remainder


def _left(text: str) -> str:
    return remainder(mask(text, current_cues()), current_cues())


@pytest.mark.parametrize(
    "text",
    [
        "call me on 07700 900123",
        "ring 07700 900123 after six",
        "text me on 07700 900456 when you know",
        "my NI number is QQ 12 34 56 C",
        "NI: QQ123456C",
        "Hi, my name is Kofi",
        "I'm Megan, 17",
        "born 3/4/2009",
        "my postcode is CF10 1AA",
        "I live at 12 High Street, Cardiff",
        "Kind regards, Dilys Morgan",
        "jo@example.com",
        "fy enw i yw Gwenllian",
        "ffoniwch fi ar 07700 900123",
        "Elin Haf ydw i, dyma fy rhif 07700 900123",
    ],
)
def test_nothing_is_left_of_a_message_that_only_tells_who_somebody_is(text: str) -> None:
    assert _left(text) == ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I'm Tom Hughes. What does it pay?", "What does it pay?"),
        ("my name's Tom and I want to know about the pay", "I want to know about the pay"),
        ("my name is Gethin can i do this job", "can i do this job"),
        ("My NI number is QQ123456C, does that matter?", "does that matter?"),
        ("what does jo@example.com earn?", "what does … earn?"),
        ("My daughter Ffion wants to do this job", "My daughter … wants to do this job"),
        ("jobs near CF10 1AA", "jobs near …"),
        ("yes, I'm Aled", "yes,"),
        ("I've got 3 A levels, my number is 07700 900123", "I've got 3 A levels,"),
        ("Shwmae, Aled ydw i, beth yw'r cyflog?", "Shwmae, beth yw'r cyflog?"),
        ("fy enw i ydy Rhodri, faint mae'n talu?", "faint mae'n talu?"),
    ],
)
def test_what_stands_beside_it_is_left(text: str, left: str) -> None:
    assert _left(text) == left


def test_a_message_without_personal_data_is_left_as_it_is() -> None:
    assert _left("What are the hours, and is it shifts?") == "What are the hours, and is it shifts?"
