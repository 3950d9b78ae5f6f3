"""A server without the tables that effects need takes no calls and says why: no turn has to find out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import create_engine, text
from structlog.testing import capture_logs

from ivr.settings import Settings
from ivr.store import schema
from ivr.wiring import create_app
from tests.company import contract
from tests.databases import PostgreSQL
from tests.house import ACCOUNT, SHIPPED, URL, TestHouse

OTHER_KEY = Fernet.generate_key().decode()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[TestHouse]:
    made = TestHouse(tmp_path)
    with made.house.database.write() as connection:
        connection.execute(text("DROP TABLE dbos_migrations"))
    yield made
    made.house.database.close()


def test_without_the_engines_tables_a_server_is_not_ready_and_says_why(house: TestHouse) -> None:
    app = create_app(house.settings, house.clock, SHIPPED)

    with capture_logs() as logs:
        assert app.test_client().get("/readyz").status_code == 503

    assert [one["reason"] for one in logs if one["event"] == "not ready"] == [
        "the tables for what follows a turn are missing: flask db upgrade"
    ]


def why_not(settings: Settings) -> list[str]:
    """What /readyz has logged, where it is 503."""
    app = create_app(settings, None, SHIPPED)
    with capture_logs() as logs:
        status = app.test_client().get("/readyz").status_code
    reasons = [str(one["reason"]) for one in logs if one["event"] == "not ready"]
    assert (status == 503) == bool(reasons)
    app.extensions["guardline"].database.close()
    return reasons


def test_a_server_with_other_keys_than_its_records_is_not_ready(tmp_path: Path) -> None:
    house = complete(tmp_path / "complete")
    house.has(contract())
    assert why_not(house.settings) == []

    assert why_not(house.settings.model_copy(update={"secret_keys": (SecretStr(OTHER_KEY),)})) == [
        "IVR_SECRET_KEYS does not hold the key that these records were sealed with"
    ]


def test_a_server_on_a_database_that_may_lose_turns_is_not_ready(
    postgresql: PostgreSQL, migrated: str, tmp_path: Path
) -> None:
    url = postgresql.uri(database=postgresql.new(migrated))
    house = TestHouse(tmp_path, database_url=url)
    settings = house.settings
    house.house.database.close()
    assert why_not(settings) == []

    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        # A setting of the whole server, which other tests share: shadowed for this database.
        connection.execute(
            text(
                "CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql AS "
                "$$ SELECT CASE $1 WHEN 'fsync' THEN 'off' ELSE pg_catalog.current_setting($1) END $$"
            )
        )
        name = connection.scalar(text("SELECT current_database()"))
        connection.execute(text(f"ALTER DATABASE {name} SET search_path = public, pg_catalog"))
    engine.dispose()

    assert why_not(settings) == [
        "PostgreSQL has fsync = off: a loss of power may lose turns that were answered"
    ]


def test_no_call_begins_that_could_not_have_effects(house: TestHouse, tmp_path: Path) -> None:
    answers = [arrives(house), arrives(complete(tmp_path / "complete"))]
    assert ["Gather" in answer for answer in answers] == [False, True]
    assert house.rows() == (0, 0, 0)


def complete(folder: Path) -> TestHouse:
    folder.mkdir()
    return TestHouse(folder)


def arrives(house: TestHouse) -> str:
    """What a caller's first webhook is answered."""
    form = {"CallSid": "CA" + "1" * 32, "AccountSid": ACCOUNT, "To": "+18006315590", "From": "+15035550117"}
    return house.post(f"{URL}/voice/incoming", form).decode()


def test_a_server_is_ready_as_soon_as_the_tables_are_there(house: TestHouse) -> None:
    app = create_app(house.settings, house.clock, SHIPPED)
    assert app.test_client().get("/readyz").status_code == 503
    with house.house.database.write() as connection:
        for table in (
            "workflow_status", "notifications", "workflow_events", "streams", "workflow_events_history",
            "workflow_schedules", "application_versions", "queues", "workflow_input", "workflow_output",
            "operation_outputs",
        ):  # fmt: skip
            connection.execute(text(f"DROP TABLE {table}"))
    schema.upgrade(house.settings.database_url)
    assert app.test_client().get("/readyz").status_code == 200
