"""The store: the journal, the records and the company's contracts, on SQLite or PostgreSQL."""
