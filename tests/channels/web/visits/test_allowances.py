"""What one conversation, and one address, may do within a minute."""

from __future__ import annotations

import pytest

from channels.body import Refused
from channels.web.visits.allowances import Allowances
from settings.channels import WebOptions


@pytest.fixture
def allowances() -> Allowances:
    return Allowances(WebOptions(messages_per_minute=2, address_messages_per_minute=3))


def test_a_conversation_is_stopped_before_its_address(allowances: Allowances) -> None:
    for _ in range(2):
        allowances.may_send("one", "here")
    with pytest.raises(Refused) as refused:
        allowances.may_send("one", "here")
    assert refused.value.code == "too_many"
    assert refused.value.retry_after > 0
    allowances.may_send("two", "here")
    with pytest.raises(Refused):
        allowances.may_send("three", "here")


def test_messages_and_opinions_are_counted_apart(allowances: Allowances) -> None:
    for _ in range(2):
        allowances.may_send("one", "here")
    allowances.may_rate("one", "here")
    allowances.may_read("one", "here")


def test_a_deleted_conversation_is_forgotten(allowances: Allowances) -> None:
    for _ in range(2):
        allowances.may_send("one", "here")
    allowances.forget("one")
    allowances.may_send("one", "somewhere else")
