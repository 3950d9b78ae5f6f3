"""Alembic's entry: runs the revisions on the connection and in the transaction that `schema` hands over."""

from alembic import context

from ivr.store.schema import VERSION_TABLE, options

context.configure(
    connection=context.config.attributes["connection"], version_table=VERSION_TABLE, **options()
)
with context.begin_transaction():
    context.run_migrations()
