"""The rules of the house, held by tests: who imports whom, sizes, documents, suppressions, sabotage."""
