"""What the profile holds is answered; what it doesn't hold is not made up."""

from __future__ import annotations

from careers.shapes.store import Store
from careers.turn.answer import Status
from tests.visitor import JOB, Visitor, text_of


def test_a_topic_of_the_profile_is_answered_and_any_other_is_not_made_up(
    store: Store,
) -> None:
    own = {
        "pay",
        "pay_difference",
        "take_home_pay",
        "other_titles",
        "further_information",
        "sources",
    }
    own |= {"jobs_covered", *store.profiles[JOB].topics}
    social = {"bot", "capabilities", "language", "repeat"}
    over_all_jobs = {"find_jobs", "compare_jobs", "possible_jobs"}
    for topic in store.topics.keys() - over_all_jobs:
        expected = (
            Status.SOCIAL
            if topic in social
            else Status.GUIDED
            if topic == "eligibility"
            else Status.ANSWERED
            if topic in own
            else Status.HANDED_OFF
        )
        assert Visitor(store).asks(topic).status is expected, topic


def test_what_is_not_known_is_said_with_somebody_who_may_know(store: Store) -> None:
    for topic in ("apprenticeship", "benefits", "funding", "registration", "not_covered"):
        text = text_of(Visitor(store).asks(topic))
        assert text.startswith("I have no facts about "), topic
        assert "For " in text.splitlines()[1], topic
