"""Tables of the documents of GAP claims."""
