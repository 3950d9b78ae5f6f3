"""Where calls meet: queues and conferences, as state without I/O, clock or threads."""
