"""C1 and D1: how a repair is covered, and where a vehicle goes that cannot go on."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import Level
from tests.caller import Caller
from tests.company import contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
LONGER = 1.2
"""Spanish takes a fifth more words than English to say the same."""


def test_c1_by_one_key_the_rules_of_every_repair(caller: Caller) -> None:
    """S4: any licensed shop or dealership in the U.S. or Canada, and the advisor is told the level.

    S7: authorization before any work, said before anything else. S8: a deductible may apply.
    """
    caller.dials("claims").keys("2").heard("claims-repair")

    words = caller.words
    assert words.startswith("Before any work starts, the shop must call us for authorization.")
    assert "any licensed repair shop or dealership in the U.S. or Canada" in words
    assert "Tell the service advisor your Guard level." in words
    assert "A deductible may apply." in words
    assert caller.entries == 1
    assert caller.waits().is_over().seconds <= 38 * 1.15, caller.seconds


@pytest.mark.parametrize("yes", ["keys", "speech"])
def test_c1_the_rules_come_as_a_text_to_who_says_yes_to_one(
    house: TestHouse, caller: Caller, yes: str
) -> None:
    caller.dials("claims")
    caller.keys("2", "1") if yes == "keys" else caller.says("my car needs a repair", "text me")

    caller.heard("claims-texted")
    [text] = house.messages()
    assert (text.name, text.contract, text.language) == ("repair-rules", None, "en-US")
    assert caller.entries == 2
    assert caller.waits().is_over().seconds <= 38 * 1.15, caller.seconds
    house.works()
    [text] = house.messages()
    assert text.state == "kept"


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c1_in_spanish(caller: Caller, by: str) -> None:
    caller.dials("claims")
    caller.keys("8", "2") if by == "keys" else caller.says("español", "necesito una reparación")

    words = caller.heard("claims-repair").words
    assert words.startswith("Antes de cualquier trabajo, el taller debe llamarnos")
    assert "taller o concesionario con licencia en Estados Unidos o Canadá" in words
    assert "su nivel Guard" in words
    assert "deducible" in words
    assert caller.waits().is_over().seconds <= 38 * 1.15 * LONGER, caller.seconds


def test_who_withholds_their_number_is_offered_no_text_of_the_rules(house: TestHouse) -> None:
    caller = Caller(house, "anonymous").dials("claims").keys("2").heard("claims-repair")

    assert "text" not in caller.words
    caller.keys("2").heard("identify-holder-zip")


def test_who_does_not_know_their_level_is_recognised_and_told_it(house: TestHouse, caller: Caller) -> None:
    """S4: the advisor is told the level, so whoever does not know it hears it here."""
    house.has(contract(level=Level.FEATURE))

    caller.dials("claims").says("repair", "I don't know my level").keys(*TRIO)

    caller.heard("claims-included-told", level="feature")
    assert "You have Feature Guard." in caller.words


@pytest.mark.parametrize(
    "said", ["my car broke down", "I need a tow truck", "my car won't start", "disabled vehicle"]
)
def test_d1_a_disabled_vehicle_goes_to_a_licensed_shop_and_the_tow_is_one_answer_away(
    house: TestHouse, caller: Caller, said: str
) -> None:
    """S5: have it taken to a licensed repair facility, and tell the advisor the level. S7 first of all."""
    caller.dials("claims").says(said)

    words = caller.words
    for rule in ("Before any work starts", "licensed repair", "Guard level", "For a tow now"):
        assert rule in words, rule
    assert caller.seconds <= 34 * 1.15, caller.seconds
    caller.says("a tow now")
    assert caller.state.line == "roadside"


def test_d1_by_keys_the_call_moves_to_roadside_without_dialling_again(caller: Caller) -> None:
    caller.dials("claims").keys("2")
    assert caller.seconds <= 34 * 1.15, caller.seconds

    caller.keys("2").heard("danger-safety").heard("roadside-safe")

    assert caller.state.line == "roadside"
    assert not caller.phone.is_over


@pytest.mark.parametrize(("by", "line"), [("keys", "en-US"), ("speech", "en-US"), ("speech", "es-US")])
def test_d1_who_asked_for_a_tow_is_not_asked_what_is_wrong(
    house: TestHouse, caller: Caller, by: str, line: str
) -> None:
    """What the claims line heard goes along: after the safety question comes where the vehicle is."""
    house.has(contract(phone=caller.number, benefits=frozenset({"roadside", "towing"})))
    caller.dials("claims")
    if line == "es-US":
        caller.keys("8")

    caller.keys("2", "2") if by == "keys" else caller.keys("2").says(
        "a tow now" if line == "en-US" else "una grúa"
    )
    caller.heard("roadside-safe").keys("1").heard("roadside-where-offer")

    assert caller.facts["service"] == "tow"
    assert "roadside-need" not in [one.message for one in caller.said]
    caller.keys("2").says("I-80 east near exit 44" if line == "en-US" else "interestatal 80 este salida 44")
    caller.heard("roadside-job-shop")


def test_d1_the_tow_replaces_what_the_same_telephone_had_before(house: TestHouse, caller: Caller) -> None:
    """A call about a flat tire broke off; this one wants a tow, and is not asked about the tire."""
    house.has(contract(phone=caller.number, benefits=frozenset({"roadside", "towing"})))
    caller.dials("roadside").keys("1", "1", "2").says("I-80 east near exit 44").hangs_up()

    caller.dials("claims").keys("2", "2", "1").heard("roadside-where-offer")

    assert caller.facts["service"] == "tow"


def test_the_first_choice_is_named_within_ten_seconds(caller: Caller) -> None:
    """Greeting, notice and offer of Spanish stand before it."""
    caller.dials("claims")
    whole = caller.seconds
    menu = caller.words
    rest = menu[menu.index("For a repair, 2.") :]

    assert whole <= 17.1 * 1.15, whole
    assert whole - len(rest.split()) * 60 / 160 <= 10
