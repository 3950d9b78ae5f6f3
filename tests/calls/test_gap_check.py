"""G2 and G3: how a GAP claim stands, what is missing and who has it, and by when the rest is reviewed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from ivr.domain.gap_documents import GapDocument
from ivr.store.gap import SqlGapConsents
from tests.caller import Caller
from tests.calls.test_gap_start import ADDENDUM, SERVICE, SPOKEN, SPOKEN_ES, TRIO, gap_claim
from tests.company import contract, gap
from tests.house import TestHouse

EVENING = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
"""Wednesday 25 November, the evening before Thanksgiving, at the centre."""
WEDNESDAY = date(2026, 11, 25)
HELD = gap_claim(number="C300001", opened_on=date(2026, 11, 2))


def papers(*codes: int, received: date = date(2026, 11, 3), **values: Any) -> list[GapDocument]:
    return [
        GapDocument(claim_number=HELD.number, code=f"D{n}", received_on=received, **values) for n in codes
    ]


ALL = range(1, 11)
REVIEWED = papers(*(n for n in ALL if n not in (2, 8)), reviewed_on=date(2026, 11, 5))
"""Eight of ten, all good."""


def documents(received: date, **values: Any) -> list[GapDocument]:
    return papers(*ALL, received=received, **values)


@pytest.mark.parametrize("spoken", [False, True], ids=["by keys", "by speech"])
def test_documents_of_the_evening_before_thanksgiving_are_reviewed_by_monday(
    house: TestHouse, caller: Caller, spoken: bool
) -> None:
    """G2: 1 key and the trio; 44 s of speech on the card."""
    house.has(ADDENDUM, HELD, *documents(WEDNESDAY))
    house.exchange_at(EVENING)

    caller.dials("gap")
    if spoken:
        caller.says("ask about documents").says(*SPOKEN)
    else:
        caller.keys("2", *TRIO)

    caller.heard("gap-status-in-review", received_on="2026-11-25", review_due="2026-11-30")
    assert "We received your documents on Wednesday, November twenty-fifth" in caller.words
    assert "by the end of Monday, November thirtieth; Thursday is a holiday" in caller.words
    assert "We'll reach out with the result" in caller.words
    assert caller.entries == 4
    caller.waits().is_over()
    assert caller.seconds <= 44 * 1.15, caller.seconds


@pytest.mark.parametrize("spoken", [False, True], ids=["by keys", "by speech"])
def test_the_same_in_spanish(house: TestHouse, caller: Caller, spoken: bool) -> None:
    house.has(ADDENDUM, HELD, *documents(WEDNESDAY))
    house.exchange_at(EVENING)

    caller.dials("gap").keys("8")
    if spoken:
        caller.says("consultar mi reclamación").says(*SPOKEN_ES)
    else:
        caller.keys("2", *TRIO)

    assert "a más tardar el lunes treinta de noviembre; el jueves es feriado" in caller.words
    caller.waits().is_over()
    assert caller.seconds <= 44 * 1.15 * 1.2, caller.seconds


@pytest.mark.parametrize("spoken", [False, True], ids=["by keys", "by speech"])
def test_what_is_missing_is_named_with_who_has_it_and_the_list_goes_out_by_text(
    house: TestHouse, caller: Caller, spoken: bool
) -> None:
    """G3: 2 keys and the trio; 44 s of speech on the card."""
    house.has(gap(contract(phone=caller.number)), HELD, *REVIEWED)

    caller.dials("gap")
    if spoken:
        caller.says("what is missing").says(*SPOKEN)
    else:
        caller.keys("2", *TRIO)
    caller.heard("gap-status-missing", documents_here=8, documents_needed=10)
    assert (
        "the valuation report, from your insurer; and the payment history, from your lender" in caller.words
    )
    if spoken:
        caller.says("yes")
    else:
        caller.keys("1")

    caller.heard("gap-list-texted")
    assert caller.entries == 5
    house.works()
    [text] = house.house.messages.newest(9)
    assert (text.name, text.text_to, text.state) == ("gap-list-text", caller.number, "kept")
    caller.waits().is_over()
    assert caller.seconds <= 44 * 1.15, caller.seconds


@pytest.mark.parametrize("spoken", [False, True], ids=["by keys", "by speech"])
def test_what_is_missing_in_spanish(house: TestHouse, caller: Caller, spoken: bool) -> None:
    house.has(gap(contract(phone=caller.number)), HELD, *REVIEWED)

    caller.dials("gap").keys("8")
    if spoken:
        caller.says("qué documentos faltan").says(*SPOKEN_ES, "sí")
    else:
        caller.keys("2", *TRIO, "1")

    caller.heard("gap-list-texted").waits().is_over()
    assert caller.seconds <= 44 * 1.15 * 1.2, caller.seconds


def test_the_list_goes_to_the_address_where_the_telephone_is_not_on_file(
    house: TestHouse, caller: Caller
) -> None:
    house.has(ADDENDUM, HELD, *REVIEWED)

    caller.dials("gap").keys("2", *TRIO).heard("gap-status-list-by-address").keys("1")

    caller.heard("gap-list-posted")
    [message] = house.house.messages.newest(9)
    assert (message.name, message.contract, message.text_to) == ("gap-list", "GAP200001", None)


def test_at_most_three_are_read_aloud(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM, HELD, *papers(1, 3, reviewed_on=date(2026, 11, 5)))

    caller.dials("gap").keys("2", *TRIO)

    caller.heard("gap-status-missing", documents_here=2, missing_others=5)
    assert "; and 5 more" in caller.words or "; and five more" in caller.words
    assert caller.words.count("from your") == 3 - 1


def test_what_is_missing_is_said_with_what_is_being_reviewed(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM, HELD, *REVIEWED, *papers(2, received=date(2026, 11, 20)))

    caller.dials("gap").keys("2", *TRIO)

    caller.heard("gap-status-missing", documents_here=9, missing_said="one", review_due="2026-11-24")
    assert "will be reviewed by the end of Tuesday, November twenty-fourth" in caller.words


def test_a_late_review_is_owned_up_to_once_and_a_person_offered_first(
    house: TestHouse, caller: Caller
) -> None:
    house.has(ADDENDUM, HELD, *documents(date(2026, 11, 18)))

    caller.dials("gap").keys("2", *TRIO)

    caller.heard("gap-status-sorry", received_on="2026-11-18", review_due="2026-11-20")
    assert caller.words.count("sorry") == 1
    assert "To talk to a person now, press 1" in caller.words
    caller.keys("1").is_connected()
    assert caller.everything.count("sorry") == 1


def test_on_the_promised_day_itself_nothing_is_late(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM, HELD, *documents(date(2026, 11, 19)))
    house.exchange_at(datetime(2026, 11, 24, 4, 59, tzinfo=UTC))

    caller.dials("gap").keys("2", *TRIO)

    caller.heard("gap-status-in-review", review_due="2026-11-23")


def test_whoever_does_not_want_a_person_hears_the_rest(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM, HELD, *REVIEWED, *papers(2, received=date(2026, 11, 17)))

    caller.dials("gap").keys("2", *TRIO, "2")

    caller.heard("gap-status-missing", missing_said="one", under_review="no")


def test_a_refused_document_is_named_with_why_and_who_has_it(house: TestHouse, caller: Caller) -> None:
    refused = papers(5, reviewed_on=date(2026, 11, 5), rejected_because="unsigned")
    house.has(ADDENDUM, HELD, *papers(*(n for n in ALL if n not in (2, 5))), *refused)
    house.exchange_at(datetime(2026, 11, 4, 17, 0, tzinfo=UTC))

    caller.dials("gap").keys("2", *TRIO)

    caller.heard("gap-status-rejected", rejected="gap-document-d5", rejected_others=1)
    assert "the police report, from the police or your insurer. The reason: it isn't signed" in caller.words
    assert "One other document is needed too" in caller.words


def test_a_reason_in_the_companys_own_words_is_said_as_it_stands(house: TestHouse, caller: Caller) -> None:
    words = "the second page shows another driver"
    house.has(ADDENDUM, HELD, *REVIEWED, *papers(2, reviewed_on=date(2026, 11, 5), rejected_because=words))

    caller.dials("gap").keys("2", *TRIO)
    assert words in caller.heard("gap-status-rejected-in-own-words").words

    spanish = Caller(house, "+15035550118").dials("gap").keys("8", "2", *TRIO)
    spanish.heard("gap-status-rejected", rejected_reason="gap-reason-other")


@pytest.mark.parametrize(
    ("status", "message", "asks", "does"),
    [
        ("started", "gap-status-waiting", "gap-status-list-by-address", "two business days"),
        ("awaiting_documents", "gap-status-waiting", "gap-status-list-by-address", "waiting"),
        ("in_review", "gap-status-being-reviewed", "gap-status-news-by-text", "We'll reach out".lower()),
        ("needs_correction", "gap-status-corrections", None, "letter"),
        ("complete_awaiting_decision", "gap-status-complete", "gap-status-news-by-text", "Next we decide"),
        ("approved", "gap-status-approved", "gap-status-news-by-text", "Next we pay your lender"),
        ("payment_sent_to_lender", "gap-status-paid", "gap-after", "Ask your lender"),
        ("denied", "gap-status-denied", None, "letter"),
        ("no_benefit", "gap-status-no-benefit", None, "letter"),
        ("closed_no_response", "gap-status-closed", None, "A person can tell you"),
    ],
)
def test_every_status_says_what_happens_next(
    house: TestHouse, caller: Caller, status: str, message: str, asks: str | None, does: str
) -> None:
    house.has(ADDENDUM, gap_claim(status=status))

    caller.dials("gap").keys("2", *TRIO)

    caller.heard(message).heard(asks or message)
    assert does.lower() in caller.words.lower()
    caller.did_not_hear("dollars")


@pytest.mark.parametrize("status", ["needs_correction", "denied", "no_benefit", "closed_no_response"])
def test_what_has_been_decided_is_for_a_person_to_explain(
    house: TestHouse, caller: Caller, status: str
) -> None:
    house.has(ADDENDUM, gap_claim(status=status))

    caller.dials("gap").keys("2", *TRIO, "1")

    caller.is_connected()


def test_the_day_of_a_payment_is_said_where_it_is_known(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM, gap_claim(status="payment_sent_to_lender", updated_on=date(2026, 11, 19)))

    caller.dials("gap").keys("2", *TRIO)

    assert "We paid your lender on Thursday, November nineteenth." in caller.words


def test_documents_that_are_all_good_wait_for_a_decision(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM, HELD, *documents(date(2026, 11, 3), reviewed_on=date(2026, 11, 5)))

    caller.dials("gap").keys("2", *TRIO).heard("gap-status-complete")


def test_whoever_has_no_claim_can_start_one_without_being_asked_again_who_they_are(
    house: TestHouse, caller: Caller
) -> None:
    house.has(ADDENDUM)

    caller.dials("gap").keys("2", *TRIO).heard("gap-check-no-claim").keys("1")

    caller.heard("identify-holder-same").keys("1").heard("gap-claim-started")


def test_whoever_has_no_gap_contract_gets_a_person(house: TestHouse, caller: Caller) -> None:
    house.has(SERVICE)

    caller.dials("gap").keys("2", *TRIO).heard("gap-claim-no-gap").is_connected()


def test_a_yes_to_a_text_is_kept_with_what_was_said_yes_to_and_is_not_asked_for_again(
    house: TestHouse, caller: Caller
) -> None:
    house.has(ADDENDUM, gap_claim(status="approved"))

    caller.dials("gap").keys("2", *TRIO, "1").heard("gap-status-agreed")

    assert SqlGapConsents(house.house.database).waits("C300001")
    again = Caller(house, "+15035550118").dials("gap").keys("2", *TRIO)
    again.heard("gap-after").did_not_hear("text")


def test_a_telephone_that_cannot_be_texted_is_not_offered_one(house: TestHouse) -> None:
    house.has(ADDENDUM, gap_claim(status="approved"))
    abroad = Caller(house, "+442071838750")

    abroad.dials("gap").keys("2", *TRIO).heard("gap-after").did_not_hear("text")
