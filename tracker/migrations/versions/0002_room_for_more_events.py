"""Number events with 64 bits.

PostgreSQL's integers end after two thousand million events: with ten million visitors a day that
is a week. SQLite's have 64 bits already.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Widen the numbers of events, and what refers to them."""
    if op.get_bind().dialect.name != "postgresql":
        return
    op.alter_column("events", "id", type_=sa.BigInteger)
    op.execute("ALTER SEQUENCE events_id_seq AS bigint")
    op.alter_column("snapshots", "event_id", type_=sa.BigInteger)
