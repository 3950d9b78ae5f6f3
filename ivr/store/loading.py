"""Loading: the company's records go into the database, all or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, select, tuple_

from ivr.domain.contracts import Claim, ClaimKind, Contract
from ivr.domain.gap_documents import GapDocument
from ivr.domain.usernames import Customer
from ivr.store.contracts import claim_values, columns_of, contract_values
from ivr.store.customer_tables import customers
from ivr.store.customers import columns_of as customer_columns
from ivr.store.customers import customer_values
from ivr.store.database import Database, insert_into
from ivr.store.gap import document_columns, document_values
from ivr.store.gap_news import GapNews
from ivr.store.gap_tables import gap_documents
from ivr.store.sealed import Sealed
from ivr.store.tables import claims, contracts

_CHUNK = 500
Item = TypeVar("Item")

ALL_OF_A_CONTRACT = frozenset(field.name for field in fields(Contract))
ALL_OF_A_CLAIM = frozenset(field.name for field in fields(Claim))
ALL_OF_A_DOCUMENT = frozenset(field.name for field in fields(GapDocument))

ALL_OF_A_CUSTOMER = frozenset(field.name for field in fields(Customer))


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be loaded. The fields name what is told: of a row already there, only that changes."""

    contracts: tuple[Contract, ...] = ()
    claims: tuple[Claim, ...] = ()
    contract_fields: frozenset[str] = ALL_OF_A_CONTRACT
    claim_fields: frozenset[str] = ALL_OF_A_CLAIM
    documents: tuple[GapDocument, ...] = ()
    document_fields: frozenset[str] = ALL_OF_A_DOCUMENT
    customers: tuple[Customer, ...] = ()
    customer_fields: frozenset[str] = ALL_OF_A_CUSTOMER

    def __len__(self) -> int:
        return sum(map(len, (self.contracts, self.claims, self.documents, self.customers)))


@dataclass(frozen=True, slots=True)
class Counts:
    added: int = 0
    updated: int = 0


@dataclass(frozen=True, slots=True)
class Loaded:
    contracts: Counts
    claims: Counts
    documents: Counts
    customers: Counts


def load(
    database: Database,
    sealed: Sealed,
    batch: Batch,
    progress: Callable[[int], None] = lambda rows: None,
    news: GapNews | None = None,
) -> Loaded:
    """Every row is there, in one transaction; a row with a known number is updated.

    progress: told how many rows more are through. Every claim's contract and every document's claim must be
    in the batch or the database already (see `known_contracts`, `known_gap_claims`).
    news: tells holders what changes of their GAP claims, in the same transaction; None: nobody is told.
    """
    # Sealing takes most of the time: it is done before the transaction, which live calls wait for.
    contract_rows, claim_rows = [], []
    for contract in batch.contracts:
        contract_rows.append(contract_values(contract, sealed))
        progress(1)
    for claim in batch.claims:
        claim_rows.append(claim_values(claim))
        progress(1)
    document_rows = [document_values(document) for document in batch.documents]
    progress(len(document_rows))
    customer_rows = []
    for customer in batch.customers:
        customer_rows.append(customer_values(customer, sealed))
        progress(1)
    touched = {claim.number for claim in batch.claims} | {one.claim_number for one in batch.documents}
    with database.write() as connection:
        seen = None if news is None else news.before(connection, touched)
        loaded = Loaded(
            _upsert(connection, contracts, contract_rows, columns_of(batch.contract_fields)),
            _upsert(connection, claims, claim_rows, columns_of(batch.claim_fields)),
            _upsert(connection, gap_documents, document_rows, document_columns(batch.document_fields)),
            _upsert(connection, customers, customer_rows, customer_columns(batch.customer_fields)),
        )
        if news is not None and seen is not None:
            news.tell(connection, seen)
    return loaded


def known_contracts(database: Database, numbers: Iterable[str]) -> set[str]:
    """Those of the numbers that are contracts in the database."""
    with database.read() as connection:
        return {number for (number,) in _known(connection, (contracts.c.number,), ((n,) for n in numbers))}


def known_gap_claims(database: Database, numbers: Iterable[str]) -> set[str]:
    """Those of the numbers that are GAP claims in the database."""
    with database.read() as connection:
        wanted = claims.c.kind == ClaimKind.GAP.value
        return {
            number for (number,) in _known(connection, (claims.c.number,), ((n,) for n in numbers), wanted)
        }


def _upsert(
    connection: Connection, table: Table, rows: Sequence[dict[str, Any]], columns: frozenset[str]
) -> Counts:
    if not rows:
        return Counts()
    key = tuple(table.primary_key.columns)
    updated = len(_known(connection, key, (tuple(row[one.name] for one in key) for row in rows)))
    insert = insert_into(connection, table)
    named = {one.name for one in key}
    renewed = {name: insert.excluded[name] for name in sorted(columns - named)}
    if renewed:
        upsert = insert.on_conflict_do_update(index_elements=list(key), set_=renewed)
    else:
        upsert = insert.on_conflict_do_nothing()
    for chunk in _chunks(rows):
        connection.execute(upsert, chunk)
    return Counts(added=len(rows) - updated, updated=updated)


def _known(
    connection: Connection,
    key: Sequence[Column[Any]],
    names: Iterable[tuple[str, ...]],
    besides: ColumnElement[bool] | None = None,
) -> set[tuple[str, ...]]:
    """Those of the names, one value for each column of the key, that rows have."""
    found: set[tuple[str, ...]] = set()
    for chunk in _chunks(sorted(set(names))):
        wanted = select(*key).where(tuple_(*key).in_(chunk))
        if besides is not None:
            wanted = wanted.where(besides)
        found.update(tuple(row) for row in connection.execute(wanted))
    return found


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
