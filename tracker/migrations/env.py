"""What Alembic runs: the steps, on the connection that it is given."""

from __future__ import annotations

from alembic import context

# Whoever gave the connection began a transaction on it, and ends it.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
