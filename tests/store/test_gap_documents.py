"""gap_documents.csv: read whole or refused, kept by claim and code, written as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ivr.domain.contracts import Claim, ClaimKind, Product
from ivr.domain.gap_documents import GapDocument
from ivr.store.database import Database
from ivr.store.exporting import export
from ivr.store.gap import SqlGapDocuments
from ivr.store.importing import CLAIMS, GAP_DOCUMENTS, Import, read_files
from ivr.store.loading import Batch, known_gap_claims, load
from ivr.store.sealed import Sealed
from tests.store.rows import contract

HEADER = "claim_number,document,received_on,reviewed_on,rejected_because"
GAP = contract("A1", product=Product.GAP, level=None)
CLAIM = Claim(
    number="C1", contract_number="A1", kind=ClaimKind.GAP, status="in_review", opened_on=date(2026, 11, 1)
)
REPAIR = Claim(
    number="C2", contract_number="A1", kind=ClaimKind.REPAIR, status="paid", opened_on=date(2026, 1, 1)
)
D5 = GapDocument(claim_number="C1", code="D5", received_on=date(2026, 11, 20))


def documents(*lines: str) -> Import:
    return read_files({GAP_DOCUMENTS: "\n".join((HEADER, *lines)).encode()})


def test_every_column_of_a_document_is_read() -> None:
    read = documents("C1,D5,2026-11-20,2026-11-23,unsigned", "C1,D12,,,")

    assert read.problems == ()
    assert read.batch.documents == (
        GapDocument(
            claim_number="C1",
            code="D5",
            received_on=date(2026, 11, 20),
            reviewed_on=date(2026, 11, 23),
            rejected_because="unsigned",
        ),
        GapDocument(claim_number="C1", code="D12"),
    )


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ("C1,D14,,,", "document", "is 'D14', not one of D1, D2"),
        ("C1,d5,,,", "document", "is 'd5'"),
        (",D5,,,", "claim_number", "is empty"),
        ("C1,D5,20/11/2026,,", "received_on", "is not a date"),
        ("C1,D5,,2026-11-20,", "reviewed_on", "is there, and received_on is not"),
        ("C1,D5,2026-11-20,,unsigned", "rejected_because", "is there, and reviewed_on is not"),
        (
            "C1,D5,2026-11-20,2026-11-20,one two three four five six seven eight nine",
            "rejected_because",
            "has 9 words, more than 8: it is read aloud",
        ),
    ],
)
def test_a_cell_that_means_nothing_is_named(line: str, column: str, reason: str) -> None:
    (problem,) = documents(line).problems
    assert (problem.file, problem.line, problem.column) == (GAP_DOCUMENTS, 2, column)
    assert reason in problem.reason


def test_a_reason_in_the_companys_own_words_is_taken_if_it_is_short() -> None:
    assert documents("C1,D5,2026-11-20,2026-11-20,the second page shows another driver").problems == ()


def test_one_document_of_a_claim_stands_on_one_line() -> None:
    read = documents("C1,D5,,,", "C1,D6,,,", "C1,D5,2026-11-20,,", "C2,D5,,,")

    assert [str(one) for one in read.problems] == [
        "gap_documents.csv, line 4, document: C1 D5 is on line 2 too"
    ]


def test_a_document_needs_a_gap_claim_in_the_files_or_among_those_known() -> None:
    claims = (
        "claim_number,contract_number,kind,status,opened_on\n"
        "C1,A1,gap,in_review,2026-11-01\nC2,A1,repair,paid,2026-01-01"
    )
    lines = f"{HEADER}\nC1,D5,,,\nC2,D5,,,\nC3,D5,,,\nC4,D5,,,"
    read = read_files({CLAIMS: claims.encode(), GAP_DOCUMENTS: lines.encode()})

    assert read.claims_elsewhere == {"C3", "C4"}
    assert [str(one) for one in read.unknown({"A1"}, {"C3"})] == [
        "gap_documents.csv, line 3, claim_number: no GAP claim C2",
        "gap_documents.csv, line 5, claim_number: no GAP claim C4",
    ]


def test_only_gap_claims_are_known_as_such(database: Database, sealed: Sealed) -> None:
    load(database, sealed, Batch(contracts=(GAP,), claims=(CLAIM, REPAIR)))

    assert known_gap_claims(database, ["C1", "C2", "C3"]) == {"C1"}


def test_a_document_is_kept_once_and_changed_by_what_is_told_of_it(
    database: Database, sealed: Sealed
) -> None:
    load(database, sealed, Batch(contracts=(GAP,), claims=(CLAIM,), documents=(D5,)))
    told = read_files({GAP_DOCUMENTS: b"claim_number,document,reviewed_on,received_on\nC1,D5,,\nC1,D6,,"})
    reviewed = GapDocument(claim_number="C1", code="D5", reviewed_on=date(2026, 11, 23))

    loaded = load(
        database,
        sealed,
        Batch(documents=(reviewed,), document_fields=frozenset({"claim_number", "code", "reviewed_on"})),
    )

    assert told.problems == ()
    assert (loaded.documents.added, loaded.documents.updated) == (0, 1)
    assert SqlGapDocuments(database).of_claim("C1") == [
        GapDocument(claim_number="C1", code="D5", received_on=D5.received_on, reviewed_on=date(2026, 11, 23))
    ]
    assert SqlGapDocuments(database).of_claim("C9") == []


def test_what_is_exported_is_imported_again(database: Database, sealed: Sealed, tmp_path: Path) -> None:
    refused = GapDocument(
        claim_number="C1",
        code="D10",
        received_on=date(2026, 11, 2),
        reviewed_on=date(2026, 11, 4),
        rejected_because="pages_missing",
    )
    load(database, sealed, Batch(contracts=(GAP,), claims=(CLAIM,), documents=(D5, refused)))

    counts = export(database, sealed, tmp_path / "out")
    read = read_files({path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()})

    assert counts[GAP_DOCUMENTS] == 2
    assert read.problems == ()
    assert set(read.batch.documents) == {D5, refused}
