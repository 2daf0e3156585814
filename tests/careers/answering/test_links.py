"""What can be followed in a sentence is found, and the sentence stays as it is."""

from __future__ import annotations

import pytest

from careers.answering.links import Linker
from careers.shapes.store import Store
from careers.turn.blocks import Line, Span, words_of


@pytest.fixture(scope="module")
def linker(store: Store) -> Linker:
    return Linker(store)


def _links(line: Line) -> dict[str, str]:
    return {span.text: span.href for span in line if span.href}


def test_every_phone_number_of_a_contact_is_a_link(linker: Linker, store: Store) -> None:
    for contact in store.contacts.values():
        if phone := contact.current.phone:
            number = phone.partition(",")[0]
            line = linker.line(f"Call {phone}.")
            assert _links(line) == {number: f"tel:{number.replace(' ', '')}"}, contact.id
            assert words_of(line) == f"Call {phone}."


def test_web_and_mail_addresses_are_links_without_the_full_stop(linker: Linker) -> None:
    links = _links(linker.line("See https://example.org/a?b=1. Or write to a.b@example.org."))
    assert links == {
        "https://example.org/a?b=1": "https://example.org/a?b=1",
        "a.b@example.org": "mailto:a.b@example.org",
    }


@pytest.mark.parametrize(
    "text", ["It pays £999.", "£45,999 a year", "999.50", "2026/27", "javascript:alert(1)", "1999"]
)
def test_nothing_else_is_a_link(linker: Linker, text: str) -> None:
    assert linker.line(text) == (Span(text),)


def test_hostile_text_stays_text(linker: Linker) -> None:
    text = '<img src=x onerror="alert(1)">'
    assert linker.line(text) == (Span(text),)
