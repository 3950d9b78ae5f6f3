from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile.outcomes import Outcomes
from tests.hostile.server import Server, running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("hostile")) as server:
        yield server


@pytest.fixture(scope="session")
def outcomes(server: Server) -> Outcomes:
    return Outcomes(server)
