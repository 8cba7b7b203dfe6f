"""Runs the scripts on the connection, and in the transaction, that ``storage.schema`` opened."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], target_metadata=None)
context.run_migrations()
