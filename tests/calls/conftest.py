"""A house that many callers share: each has a telephone, a vehicle and contracts of their own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from tests.conftest import note
from tests.faults.outage import HouseOfFaults


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HouseOfFaults]:
    """One house for all tests of a module, whose provider asks whatever a provider may ask."""
    house = HouseOfFaults(tmp_path_factory.mktemp("everybody"), dispatch_asks="spare,wheels")
    yield house
    assert not house.exchange.warnings, [str(one) for one in house.exchange.warnings]
    note(house)
    house.leaves()


@pytest.fixture(scope="module")
def numbers() -> Iterator[int]:
    """Who calls next in that house, by a number that is theirs alone."""
    return count(200_001)
