"""Loading: contracts and claims go into the database, all or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Table, select

from ivr.domain.contracts import Claim, Contract
from ivr.store.contracts import claim_values, columns_of, contract_values
from ivr.store.database import Database, insert_into
from ivr.store.sealed import Sealed
from ivr.store.tables import claims, contracts

_CHUNK = 500
Item = TypeVar("Item")

ALL_OF_A_CONTRACT = frozenset(field.name for field in fields(Contract))
ALL_OF_A_CLAIM = frozenset(field.name for field in fields(Claim))


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be loaded. The fields name what is told: of a row already there, only that changes."""

    contracts: tuple[Contract, ...] = ()
    claims: tuple[Claim, ...] = ()
    contract_fields: frozenset[str] = ALL_OF_A_CONTRACT
    claim_fields: frozenset[str] = ALL_OF_A_CLAIM

    def __len__(self) -> int:
        return len(self.contracts) + len(self.claims)


@dataclass(frozen=True, slots=True)
class Counts:
    added: int = 0
    updated: int = 0


@dataclass(frozen=True, slots=True)
class Loaded:
    contracts: Counts
    claims: Counts


def load(
    database: Database, sealed: Sealed, batch: Batch, progress: Callable[[int], None] = lambda rows: None
) -> Loaded:
    """Every row is there, in one transaction; a row with a known number is updated.

    progress: told how many rows more are through. Every claim's contract must be in the batch or the
    database already (see `known_contracts`).
    """
    # Sealing takes most of the time: it is done before the transaction, which live calls wait for.
    contract_rows, claim_rows = [], []
    for contract in batch.contracts:
        contract_rows.append(contract_values(contract, sealed))
        progress(1)
    for claim in batch.claims:
        claim_rows.append(claim_values(claim))
        progress(1)
    with database.write() as connection:
        return Loaded(
            _upsert(connection, contracts, contract_rows, columns_of(batch.contract_fields)),
            _upsert(connection, claims, claim_rows, columns_of(batch.claim_fields)),
        )


def known_contracts(database: Database, numbers: Iterable[str]) -> set[str]:
    """Those of the numbers that are contracts in the database."""
    with database.read() as connection:
        return _known(connection, contracts.c.number, numbers)


def _upsert(
    connection: Connection, table: Table, rows: Sequence[dict[str, Any]], columns: frozenset[str]
) -> Counts:
    if not rows:
        return Counts()
    updated = len(_known(connection, table.c.number, (row["number"] for row in rows)))
    insert = insert_into(connection, table)
    renewed = {name: insert.excluded[name] for name in sorted(columns) if name != "number"}
    upsert = insert.on_conflict_do_update(index_elements=["number"], set_=renewed)
    for chunk in _chunks(rows):
        connection.execute(upsert, chunk)
    return Counts(added=len(rows) - updated, updated=updated)


def _known(connection: Connection, column: Column[Any], numbers: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for chunk in _chunks(sorted(set(numbers))):
        found.update(connection.scalars(select(column).where(column.in_(chunk))))
    return found


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
