"""What turns commit of GAP claims: one open claim a contract, whoever writes and whatever was read before."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import Claim, ClaimKind, Product
from ivr.engine.ports import RecordTaken
from ivr.engine.results import ClaimOpened, DocumentAsked
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database
from ivr.store.gap import SqlGapDocuments
from ivr.store.journal import SqlJournal
from ivr.store.loading import Batch, load
from ivr.store.sealed import Sealed
from tests.store.rows import T0, call_row, contract, turn_row

ADDENDUM = contract("A1", product=Product.GAP, level=None)


def filed(status: str) -> Claim:
    """A claim that came from the company's files."""
    return Claim(number="C1", contract_number="A1", kind=ClaimKind.GAP, status=status, opened_on=T0.date())


@pytest.fixture
def begun(journal: SqlJournal, database: Database, sealed: Sealed) -> SqlJournal:
    load(database, sealed, Batch(contracts=(ADDENDUM,)))
    journal.begin(call_row(), turn_row(0))
    return journal


def test_a_second_claim_is_refused_and_the_turn_with_it(
    begun: SqlJournal, database: Database, sealed: Sealed
) -> None:
    begun.add(turn_row(1, records=(ClaimOpened("10000001", "A1", T0.date()),)))

    with pytest.raises(RecordTaken):
        begun.add(turn_row(2, records=(ClaimOpened("10000002", "A1", T0.date()),)))

    assert [one.number for one in SqlContracts(database, sealed).claims("A1")] == ["10000001"]


@pytest.mark.parametrize(("status", "refused"), [("in_review", True), ("denied", False)])
def test_a_claim_of_the_companys_files_stands_in_the_way_while_it_is_open(
    begun: SqlJournal, database: Database, sealed: Sealed, status: str, refused: bool
) -> None:
    load(database, sealed, Batch(claims=(filed(status),)))
    turn = turn_row(1, records=(ClaimOpened("10000001", "A1", T0.date()),))

    if refused:
        with pytest.raises(RecordTaken):
            begun.add(turn)
    else:
        begun.add(turn)

    assert len(SqlContracts(database, sealed).claims("A1")) == (1 if refused else 2)


def test_a_document_is_asked_for_once(begun: SqlJournal, database: Database) -> None:
    opened = ClaimOpened("10000001", "A1", T0.date())
    begun.add(turn_row(1, records=(opened, DocumentAsked("10000001", "D12"))))

    begun.add(turn_row(2, records=(DocumentAsked("10000001", "D12"),)))

    assert [one.code for one in SqlGapDocuments(database).of_claim("10000001")] == ["D12"]
