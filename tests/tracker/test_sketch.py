"""Policies see of a conversation what they see of Rasa's own, and no more is copied for them."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    FollowupAction,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from tests.tracker.turns import LISTEN, TURNS, possible
from tracker.sketch import ConversationTracker


def _turn(intent: str, *more: Event) -> list[Event]:
    return [
        ActionExecuted("action_listen"),
        UserUttered(intent, {"name": intent}),
        *more,
        ActionExecuted("action_answer"),
        SlotSet("answers", [intent]),
        BotUttered("An answer"),
        FollowupAction("action_listen"),
    ]


_CONVERSATIONS: dict[str, list[Event]] = {
    "nothing yet": [],
    "one turn": _turn("ask"),
    "slots that influence policies": [
        *_turn("ask", SlotSet("occupation", "porter")),
        *_turn("tell", SlotSet("wanted", True)),
        *_turn("ask", SlotSet("occupation", None)),
    ],
    "a form": [
        *_turn("start_form", ActionExecuted("check_form"), ActiveLoop("check_form")),
        *_turn("tell", SlotSet("wanted", False), ActionExecuted("check_form")),
        *_turn("ask", ActiveLoop(None)),
    ],
    "something taken back": [*_turn("ask"), *_turn("tell", UserUtteranceReverted())],
    "a new session": [*_turn("ask"), SessionStarted(), *_turn("tell")],
    "a new start": [*_turn("ask"), Restarted(), *_turn("tell", SlotSet("wanted", True))],
    "a turn of a rule": [*_turn("ask"), ActionExecuted("action_submit", hide_rule_turn=True)],
}


@pytest.mark.parametrize("events", _CONVERSATIONS.values(), ids=_CONVERSATIONS.keys())
@pytest.mark.parametrize("ignoring", [True, False])
def test_the_states_are_those_of_a_tracker_of_rasa(
    domain: Domain, events: list[Event], ignoring: bool
) -> None:
    theirs = DialogueStateTracker.from_events("visitor", events, domain.slots)
    ours = ConversationTracker.from_events("visitor", events, domain.slots)
    for copies in range(3):
        states = [
            each.past_states(domain, ignore_rule_only_turns=ignoring) for each in (theirs, ours)
        ]
        assert states[0] == states[1], f"after {copies} copies"
        theirs, ours = _copied(theirs), _copied(ours)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    kinds=st.lists(st.sampled_from(sorted(TURNS)), min_size=1, max_size=12),
    seed=st.integers(0, 999),
)
def test_what_counts_of_a_conversation_is_what_counts_for_rasa_after_each_event(
    kinds: list[str], seed: int, domain: Domain
) -> None:
    chance = random.Random(seed)
    theirs = DialogueStateTracker("visitor", domain.slots)
    ours = ConversationTracker("visitor", domain.slots)
    for kind in kinds:
        for event in [*TURNS[possible(kind, theirs)](chance), ActionExecuted(LISTEN)]:
            theirs.update(event, domain)
            ours.update(event, domain)
            counting = theirs.applied_events()
            for _ in range(2):
                found = ours.applied_events()
                assert list(map(id, found)) == list(map(id, counting)), f"in {kind}"
                found.clear()  # a list of its own each time
        assert ours.past_states(domain) == theirs.past_states(domain), f"after {kind}"


def test_events_that_are_taken_away_or_exchanged_count_no_more(domain: Domain) -> None:
    tracker = ConversationTracker.from_events("visitor", _turn("ask"), domain.slots)
    before = tracker.applied_events()
    last = tracker.events.pop()
    assert tracker.applied_events() == before[:-1]
    tracker.events.append(Restarted())
    assert tracker.applied_events() == []
    tracker.events[-1] = last
    assert tracker.applied_events() == before


def _copied(tracker: DialogueStateTracker) -> DialogueStateTracker:
    """As policies copy one: event by event."""
    copy = tracker.init_copy()
    for event in tracker.applied_events():
        copy.update(event)
    return copy


def test_a_copy_for_anybody_else_has_all_slots_and_events(domain: Domain) -> None:
    events = _CONVERSATIONS["slots that influence policies"]
    whole = ConversationTracker.from_events("visitor", events, domain.slots)
    copy = whole.copy()
    assert list(copy.events) == list(whole.events)
    assert copy.current_slot_values() == whole.current_slot_values()
    assert copy.get_slot("answers") == ["ask"]
    assert copy.latest_bot_utterance.text == "An answer"


def test_what_policies_do_not_see_is_not_copied_for_them(domain: Domain) -> None:
    whole = ConversationTracker.from_events("visitor", _turn("ask"), domain.slots)
    copy = _copied(whole)
    assert set(whole.slots) - set(copy.slots) >= {"answers"}
    assert set(copy.slots) >= {"occupation", "wanted"}
    assert not [each for each in copy.events if isinstance(each, (BotUttered, SlotSet))]


def test_a_conversation_as_it_was_earlier_ends_there(domain: Domain) -> None:
    events = [*_turn("ask"), *_turn("tell")]
    for number, event in enumerate(events):
        event.timestamp = float(number)
    whole = ConversationTracker.from_events("visitor", events, domain.slots)
    earlier = whole.travel_back_in_time(4.0)
    assert list(earlier.events) == events[:5]
    assert earlier.get_slot("answers") == ["ask"]
