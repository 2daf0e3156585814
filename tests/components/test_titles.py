"""What stands on quick replies is understood where nobody shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careers.shapes.store import Store

if TYPE_CHECKING:
    from rasa.core.agent import Agent

pytestmark = pytest.mark.bot

# A word that points back names nothing by itself; and how is asked names nothing either.
_NAMES_NOTHING = ("reference", "question_kind")


async def test_the_question_of_each_topic_is_read_as_its_quick_reply_means_it(
    agent: Agent, real_store: Store
) -> None:
    wrong = []
    led_to = {other for topic in real_store.topics.values() for other in topic.leads_to}
    for topic in real_store.topics.values():
        if not topic.offered and topic.id not in led_to:
            continue  # no quick reply asks about it
        parsed = await agent.parse_message(topic.question.en)
        named: dict[str, tuple[str, ...]] = {}
        for each in parsed["entities"]:
            if each["entity"] not in _NAMES_NOTHING:
                named[each["entity"]] = (*named.get(each["entity"], ()), str(each["value"]))
        found, meant = (parsed["intent"]["name"], named), (f"ask_{topic.id}", topic.names)
        if found != meant:
            wrong.append(f"{topic.id}: {topic.question.en!r} is read as {found}, not {meant}")
    assert not wrong, "mend `question` or `names` in data/topics:\n" + "\n".join(wrong)
