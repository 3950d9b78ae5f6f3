"""Effects: what the worker does after a turn. Each is done at most once, or a person is told."""
