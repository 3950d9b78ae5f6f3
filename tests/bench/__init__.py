"""`python -m tests.bench`: what a turn costs, beside the least that any turn could. See docs/bench.md."""
