"""Migrations: the schema's history, oldest first. Run by `ivr.store.schema`, never by themselves."""
