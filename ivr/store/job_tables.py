"""Tables of roadside jobs and of the links that callers open."""
