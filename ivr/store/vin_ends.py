"""VIN ends: contracts that were there before their VIN's end was indexed are found by it too."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from ivr.domain.vin import keyed_end
from ivr.store.contracts import indexed, place_of
from ivr.store.database import Database
from ivr.store.sealed import Sealed
from ivr.store.tables import contracts

BATCH = 200
"""Rows of one transaction: a turn that comes meanwhile waits for no more."""
_WITHOUT = select(contracts.c.number, contracts.c.vin).where(contracts.c.vin_end_index.is_(None)).limit(BATCH)
_FILL = (
    update(contracts)
    .where(contracts.c.number == bindparam("of_number"))
    .values(vin_end_index=bindparam("index"))
)


def fill(database: Database, sealed: Sealed) -> int:
    """Every contract has the index of its VIN's end; how many had none. Running it again does nothing."""
    filled = 0
    while True:
        with database.read() as connection:
            rows = connection.execute(_WITHOUT).all()
        if not rows:
            return filled
        found = [
            {"of_number": row.number, "index": indexed("vin_end", keyed_end(_vin(sealed, row)), sealed)}
            for row in rows
        ]
        with database.write() as connection:
            connection.execute(_FILL, found)
        filled += len(found)


def _vin(sealed: Sealed, row: object) -> str:
    vin = sealed.unseal_text(place_of("vin", row.number), row.vin)  # type: ignore[attr-defined]  # a row
    assert vin is not None, "the column is never null"
    return vin
