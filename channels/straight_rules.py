"""Rasa's policy of rules, which looks only at rules that may apply."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from rasa.core.policies import rule_policy
from rasa.shared.core.constants import ACTION_LISTEN_NAME, PREVIOUS_ACTION, USER
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ACTION_NAME, INTENT, TEXT

_ANY = None  # stands for rules that ask for no intent

Found = tuple[str | None, str | None, bool]


class RulePolicy(rule_policy.RulePolicy):
    """Comes to what Rasa's comes to; its name is part of what it predicts.

    Rasa compares each of the rules with the conversation, twice: by the text of the message, and by
    its intent. A rule that asks for an intent can't apply to another one; and where every rule that
    follows a message asks for an intent, none applies by the text.
    """

    _by_intent: Mapping[int, Mapping[str | None, Mapping[str, str]]]
    _reads_text: bool

    @classmethod
    def of(cls, policy: rule_policy.RulePolicy) -> RulePolicy:
        """The same policy, with its rules in order."""
        made = cls.__new__(cls)
        made.__dict__.update(policy.__dict__)
        rules = made.lookup[rule_policy.RULES]
        made._by_intent = {id(rules): _in_order(rules)}
        made._reads_text = any(map(_may_follow_text, rules))
        return made

    def _get_possible_keys(self, lookup: dict[str, str], states: list[State]) -> set[str]:
        order = self._by_intent.get(id(lookup))
        if order is None or not states:
            return set(super()._get_possible_keys(lookup, states))
        intent = states[-1].get(USER, {}).get(INTENT)
        likely = {**order.get(_ANY, {}), **(order.get(intent, {}) if intent else {})}
        return set(super()._get_possible_keys(likely, states))

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> Found:
        if use_text_for_last_user_input and not self._reads_text and not tracker.active_loop_name:
            return None, None, False
        found: Found = super()._find_action_from_rules(
            tracker, domain, use_text_for_last_user_input
        )
        return found


def _in_order(rules: Mapping[str, str]) -> Mapping[str | None, Mapping[str, str]]:
    """The rules by the intent that the last message must have."""
    order: dict[str | None, dict[str, str]] = defaultdict(dict)
    for key, action in rules.items():
        order[_intent_of(_last_state(key))][key] = action
    return order


def _last_state(key: str) -> Mapping[str, Any]:
    """What a rule asks of a conversation as it is now."""
    states = json.loads(key)
    return states[-1] if states else {}


def _intent_of(state: Mapping[str, Any]) -> str | None:
    intent = state.get(USER, {}).get(INTENT)
    return intent if isinstance(intent, str) and intent != rule_policy.SHOULD_NOT_BE_SET else _ANY


def _may_follow_text(key: str) -> bool:
    """Whether a rule may apply right after a message of which only the text counts."""
    state = _last_state(key)
    before = state.get(PREVIOUS_ACTION, {}).get(ACTION_NAME, ACTION_LISTEN_NAME)
    by_text = TEXT in state.get(USER, {})
    return by_text or (before == ACTION_LISTEN_NAME and _intent_of(state) is _ANY)
