"""The canonical calls: each played as a perfect caller would, measured, and kept as a transcript."""
