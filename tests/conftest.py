"""What every test may ask for: a house, and a caller at a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.caller import Caller
from tests.house import TestHouse

WHOLE_CALLS = Path(__file__).parent / "calls"

pytest_plugins = ("tests.databases", "tests.documents", "tests.outcomes", "tests.structure.no_skips")


def note(house: TestHouse) -> None:
    """What the calls of the house came to, and what they were answered, is known to who counts it."""
    from tests.documents import DOCUMENTS  # plugins, which must not be imported before pytest does
    from tests.outcomes import noted

    noted(house)
    for one in house.exchange.requests:
        if one.is_control:
            DOCUMENTS.note(urlsplit(one.request.url).path, one.body)


@pytest.fixture
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestHouse]:
    """A house on an empty database. No call of the test may make the exchange warn of anything."""
    house = TestHouse(tmp_path)
    yield house
    assert not house.exchange.warnings, [str(one) for one in house.exchange.warnings]
    if WHOLE_CALLS in request.path.parents:
        note(house)  # elsewhere a test may leave records behind that nobody can read any more
    house.house.database.close()


@pytest.fixture
def caller(house: TestHouse) -> Caller:
    """Someone who dials from a number that nothing is known of."""
    return Caller(house)
