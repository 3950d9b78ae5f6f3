"""Cards of the GAP claims centre."""

from __future__ import annotations

from datetime import UTC, date, datetime

from ivr.domain.contracts import ClaimKind
from ivr.domain.gap_documents import GapDocument
from tests.cards.card import Answer, Card
from tests.cards.trio import TRIO
from tests.company import claim, contract, gap
from tests.house import TestHouse

EVENING = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
"""Wednesday 25 November, the evening before Thanksgiving, at the centre."""
DOCUMENTS = range(1, 11)
TELEPHONE = "+15035550117"
ADDENDUM = gap(contract(phone=TELEPHONE))
CLAIM = claim(
    ADDENDUM,
    number="C300001",
    kind=ClaimKind.GAP,
    status="in_review",
    opened_on=date(2026, 11, 2),
    amount_paid=None,
)


def _papers(received: date, *, but: tuple[int, ...] = (), reviewed: date | None = None) -> list[GapDocument]:
    return [
        GapDocument(claim_number=CLAIM.number, code=f"D{n}", received_on=received, reviewed_on=reviewed)
        for n in DOCUMENTS
        if n not in but
    ]


def _with_gap(house: TestHouse) -> None:
    house.has(ADDENDUM)


def _all_came(house: TestHouse) -> None:
    house.has(ADDENDUM, CLAIM, *_papers(date(2026, 11, 25)))


def _two_missing(house: TestHouse) -> None:
    house.has(ADDENDUM, CLAIM, *_papers(date(2026, 11, 3), but=(2, 8), reviewed=date(2026, 11, 5)))


GAP = (
    Card(
        id="G1",
        task="New GAP claim",
        line="gap",
        effort="1 key + trio",
        inputs=4,
        speech_s=57,
        steps=(Answer("1", "my car was totaled", "mi carro fue pérdida total"), *TRIO),
        ends="gap-claim-started",
        on_record=_with_gap,
        also=(
            "test_g1_vin_not_in_file_full_vin_path",
            "test_g1_second_call_same_day_existing_claim_found_not_a_duplicate",
            "test_g1_second_call_finds_a_claim_whose_contract_is_not_on_file_too",
        ),
    ),
    Card(
        id="G2",
        task="GAP: documents received Wednesday before Thanksgiving",
        line="gap",
        effort="1 key + trio",
        inputs=4,
        speech_s=44,
        steps=(Answer("2", "ask about documents", "consultar mi reclamación"), *TRIO),
        ends="gap-status-in-review",
        on_record=_all_came,
        when=EVENING,
        also=("test_g2_after_due_date_late_wording_and_a_person",),
    ),
    Card(
        id="G3",
        task="GAP: which documents are missing?",
        line="gap",
        effort="2 keys + trio",
        inputs=5,
        speech_s=44,
        steps=(Answer("2", "what is missing", "qué falta"), *TRIO, Answer("1", "yes", "sí")),
        ends="gap-list-texted",
        on_record=_two_missing,
        also=("test_g3_item_rejected_why_in_at_most_eight_words",),
    ),
)
