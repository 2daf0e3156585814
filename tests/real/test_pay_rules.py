"""What the rules of pay tell, beside or in place of what its tables do, in the real content."""

from __future__ import annotations

from careers.shapes.store import Store
from tests.visitor import Visitor, text_of

_AMOUNTS: tuple[dict[str, str], ...] = (
    {},
    {"question_kind": "how_much"},
    {"question_kind": "what_is"},
)


def test_a_rule_of_pay_answers_yes_or_no_in_place_of_the_tables(real_store: Store) -> None:
    text = text_of(Visitor(real_store).asks("pay", question_kind="whether", pay_aspect="london"))
    assert "20% in inner London" in text
    assert "Band" not in text


def test_who_asks_what_is_paid_gets_the_tables_and_the_rule_that_is_named(
    real_store: Store,
) -> None:
    named = {"pay_aspect": "london", "nation": "england"}
    for kind in _AMOUNTS:
        text = text_of(Visitor(real_store).asks("pay", **kind, **named))
        assert "in England" in text
        assert "20% in inner London" in text
    assert "20%" not in text_of(Visitor(real_store).asks("pay", question_kind="how_much"))
