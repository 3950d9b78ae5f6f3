"""The carrier's REST API, as far as this exchange has it: requests in, replies out, without I/O."""
