"""The rules that answer single questions are those of today's topics."""

from __future__ import annotations

from pathlib import Path

import yaml

from careers.shapes.store import Store
from operations.content.rules import PATH, rules


def test_the_checked_in_rules_are_up_to_date(root: Path, real_store: Store) -> None:
    found = (root / PATH).read_text(encoding="utf-8")
    assert found == rules(real_store.topics), f"{PATH}: run `make rules`"


def test_each_topic_has_one_rule_that_answers_it() -> None:
    written = yaml.safe_load(rules(["pay_system", "hours"]))["rules"]
    assert [rule["rule"] for rule in written] == ["answer hours", "answer pay system"]
    assert written[1]["steps"] == [{"intent": "ask_pay_system"}, {"action": "action_answer"}]
