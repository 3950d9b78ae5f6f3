"""Cards G1 to G3: what must work besides the perfect call, by keys alone and by speech alone."""

from __future__ import annotations

from datetime import date, timedelta

from ivr.domain.gap_documents import GapDocument
from tests.caller import Caller
from tests.calls.alone import TRIO, Alone, Answer, Played, in_every_way
from tests.cards.gap import ADDENDUM, CLAIM
from tests.company import TODAY
from tests.house import TestHouse

START = Answer("1", "my car was totaled", "mi carro fue pérdida total")
CHECK = Answer("2", "ask about documents", "consultar mi reclamación")
VIN = "1G4AH59H45G118341"
END = Answer(
    "118341#", "four five G one one eight three four one", "cuatro cinco G uno uno ocho tres cuatro uno"
)
NOT_ON_FILE = (*TRIO[:2], END)
WHOLE_VIN = (
    Answer("142", "one G four", "uno G cuatro"),
    Answer("24594", "A H five nine H", "A hache cinco nueve hache"),
    Answer("454", "four five G", "cuatro cinco G"),
    Answer("118341", "one one eight three four one", "uno uno ocho tres cuatro uno"),
)


def paper(code: str, received: date, **values: object) -> GapDocument:
    return GapDocument(claim_number=CLAIM.number, code=code, received_on=received, **values)  # type: ignore[arg-type]  # by name


@in_every_way
def test_g1_vin_not_in_file_full_vin_path(house: TestHouse, caller: Caller, way: Played) -> None:
    owner = Alone(caller, way).dials("gap").answers(START, *NOT_ON_FILE, END, END)
    caller.heard("gap-unfiled-first")

    owner.answers(*WHOLE_VIN)

    [request] = house.requests()
    caller.heard("gap-unfiled-started", number=request.number, found_by="2026-11-24")
    owner.hears(en="Keep making your loan payments.", es="Siga pagando su préstamo.")
    given = "keys:14224594454118341" if way.by == "keys" else f"voice:{VIN}"
    assert (request.kind, request.asks["vin"], request.asks["zip"]) == (
        "gap_claim_not_on_file",
        given,
        "97205",
    )
    assert caller.facts.keys().isdisjoint({"zip", "last_name", "vin", "whole_vin", "vin_first", "vin_last"})


@in_every_way
def test_g1_second_call_same_day_existing_claim_found_not_a_duplicate(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(ADDENDUM)
    Alone(caller, way).dials("gap").answers(START, *TRIO)
    caller.heard("gap-claim-started").hangs_up()
    [request] = house.requests()

    Alone(caller, way).dials("gap").answers(START, *TRIO)

    caller.heard("gap-claim-existing", number=request.number)
    assert (house.requests(), len(house.house.contracts.claims(ADDENDUM.number))) == ([request], 1)


@in_every_way
def test_g1_second_call_finds_a_claim_whose_contract_is_not_on_file_too(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    Alone(caller, way).dials("gap").answers(START, *NOT_ON_FILE, END, END, *WHOLE_VIN)
    caller.heard("gap-unfiled-started").hangs_up()
    [request] = house.requests()

    Alone(caller, way).dials("gap").answers(START, *NOT_ON_FILE)

    caller.heard("gap-claim-existing", number=request.number).heard("gap-unfiled-by-when")
    assert house.requests() == [request]


@in_every_way
def test_g2_after_due_date_late_wording_and_a_person(house: TestHouse, caller: Caller, way: Played) -> None:
    house.has(ADDENDUM, CLAIM, paper("D1", TODAY - timedelta(days=10)))
    owner = Alone(caller, way).dials("gap").answers(CHECK, *TRIO)
    caller.heard("gap-status-sorry")
    owner.hears(en="This is late, and I'm sorry.", es="Vamos con retraso, y lo lamento.")

    owner.answers(Answer("1", "a person now", "con una persona"))

    caller.is_connected()


@in_every_way
def test_g3_item_rejected_why_in_at_most_eight_words(house: TestHouse, caller: Caller, way: Played) -> None:
    reviewed = {"reviewed_on": date(2026, 11, 5), "rejected_because": "unsigned"}
    house.has(ADDENDUM, CLAIM, paper("D1", date(2026, 11, 3), **reviewed))

    owner = Alone(caller, way).dials("gap").answers(CHECK, *TRIO)

    caller.heard("gap-status-rejected", rejected="gap-document-d1", rejected_reason="gap-reason-unsigned")
    owner.hears(en="The reason: it isn't signed.", es="no está firmado")
