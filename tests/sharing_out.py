"""How tests are shared out among processes: the files that take longest first.

A long file that is begun last is waited for when nothing else is left to do. What takes long is
measured, not guessed: `--durations=0` tells the seconds of each test.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

import pytest

T = TypeVar("T", bound=pytest.Item)

LONGEST = (
    "tests/bot/test_presses.py",
    "tests/real/test_anything_asked.py",
    "tests/bot/test_replicas.py",
    "tests/careers/conversation/test_released.py",
    "tests/bot/test_random_presses.py",
    "tests/browser/test_conversation.py",
    "tests/components/test_anything_typed.py",
    "tests/people/test_people.py",
    "tests/test_edited.py",
    "tests/bot/test_following.py",
    "tests/bot/test_restart.py",
    "tests/bot/test_eligibility.py",
    "tests/real/test_welsh_answers.py",
    "tests/browser/test_window.py",
    "tests/bot/test_rest_contract.py",
    "tests/bot/test_web.py",
    "tests/browser/test_long_conversation.py",
    "tests/bot/test_watching.py",
    "tests/real/test_result.py",
    "tests/careers/eligibility/test_every_job.py",
    "tests/browser/test_nothing_lost.py",
    "tests/browser/test_layout.py",
    "tests/browser/test_accessibility.py",
    "tests/browser/test_keyboard.py",
    "tests/browser/test_forgetting.py",
    "tests/bot/test_serve.py",
    "tests/real/test_every_topic.py",
)
"""Files that take longest, the longest first."""


def workers() -> int:
    """One process more than there are cores: tests of the running bot wait for it half their time."""
    return (os.cpu_count() or 1) + 1


def longest_first(items: Sequence[T]) -> list[T]:
    """Tests in the order in which their files are to be begun, each file in its own order."""
    places = {name: place for place, name in enumerate(LONGEST)}
    return sorted(items, key=lambda item: places.get(item.nodeid.split("::")[0], len(places)))
