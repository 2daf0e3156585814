"""What tests of the check share."""

from __future__ import annotations

import pytest

from careers.eligibility.job import CheckedJob
from careers.shapes.store import Store
from tests.careers.eligibility.talk import Talk


@pytest.fixture
def talk(store: Store, job: CheckedJob) -> Talk:
    return Talk(store, job)
