"""The store keeps what is made of it."""

from __future__ import annotations

from dataclasses import replace

from careers.shapes.store import Store


def test_what_is_made_of_a_store_is_made_once(store: Store) -> None:
    own = replace(store)
    assert own.once("list", lambda: ["made"]) is own.once("list", lambda: ["made again"])


def test_another_store_has_its_own(store: Store) -> None:
    one, other = replace(store), replace(store)
    assert one.once("list", lambda: [1]) == [1]
    assert other.once("list", lambda: [2]) == [2]
