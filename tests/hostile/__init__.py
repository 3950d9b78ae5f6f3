"""Everything hostile: the corpus, and the server, calls and outcomes that it is tried with."""

import pytest

# What they assert is told in full, as a test's own assertions are.
pytest.register_assert_rewrite("tests.hostile.outcomes", "tests.hostile.calling")
