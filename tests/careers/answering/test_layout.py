"""The text of an answer is laid out without adding or losing anything."""

from __future__ import annotations

from typing import Any

import pytest

from careers.answering.layout import Layout
from careers.shapes.store import Store


@pytest.fixture(scope="module")
def layout(store: Store) -> Layout:
    return Layout(store)


def _links(blocks: list[dict[str, Any]]) -> dict[str, str]:
    lines = [line for block in blocks for line in block.get("lines") or block["items"]]
    return {span["text"]: span["href"] for line in lines for span in line if "href" in span}


def test_lines_bullets_and_the_source_become_blocks(layout: Layout, store: Store) -> None:
    source = store.wording["source.line"].en.format(sources="A page (2026)")
    blocks = layout.blocks(f"Two ways:\n- by degree\n- by training\n{source}")
    assert [block["kind"] for block in blocks] == ["paragraph", "list", "source"]
    assert [item[0]["text"] for item in blocks[1]["items"]] == ["by degree", "by training"]


def test_every_phone_number_of_a_contact_is_a_link(layout: Layout, store: Store) -> None:
    for contact in store.contacts.values():
        if phone := contact.current.phone:
            number = phone.partition(",")[0]
            links = _links(layout.blocks(f"Call {phone}."))
            assert links == {number: f"tel:{number.replace(' ', '')}"}, contact.id


def test_web_and_mail_addresses_are_links_without_the_full_stop(layout: Layout) -> None:
    links = _links(layout.blocks("See https://example.org/a?b=1. Or write to a.b@example.org."))
    assert links == {
        "https://example.org/a?b=1": "https://example.org/a?b=1",
        "a.b@example.org": "mailto:a.b@example.org",
    }


@pytest.mark.parametrize(
    "text", ["It pays £999.", "£45,999 a year", "999.50", "2026/27", "javascript:alert(1)", "1999"]
)
def test_nothing_else_is_a_link(layout: Layout, text: str) -> None:
    assert _links(layout.blocks(text)) == {}


def test_hostile_text_stays_text(layout: Layout) -> None:
    text = '<img src=x onerror="alert(1)">'
    assert layout.blocks(text) == [{"kind": "paragraph", "lines": [[{"text": text}]]}]
