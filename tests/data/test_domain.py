"""The domain, and what the code sends through Rasa."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from careers.turn.press import ENTITIES


def _domain(root: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((root / "domain.yml").read_text(encoding="utf-8")))


def test_every_entity_that_a_press_can_carry_is_declared_and_no_other(root: Path) -> None:
    declared = [name for entity in _domain(root)["entities"] for name in entity]
    missing, needless = set(ENTITIES) - set(declared), set(declared) - set(ENTITIES)
    assert not missing, f"domain.yml: declare {missing} in entities, or Rasa drops it"
    assert not needless, f"careers/turn/press.py: no press can carry {needless}"


def test_no_entity_decides_on_an_action(root: Path) -> None:
    for entity in _domain(root)["entities"]:
        assert list(entity.values()) == [{"influence_conversation": False}], entity
