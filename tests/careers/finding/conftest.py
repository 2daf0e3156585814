"""The frozen content with a handful of made-up jobs."""

from __future__ import annotations

import pytest

from careers.shapes.store import Store
from tests.careers.finding.jobs import with_made_up


@pytest.fixture(scope="package")
def jobs(store: Store) -> Store:
    """The store to search."""
    return with_made_up(store)
