"""The carrier's API, asked by its own Python client."""
