"""Everyone: names as people have them, callers by relay, slower speech, and who wants no recording."""

from __future__ import annotations

import re

import pytest

from ivr.cli.transcript import transcript_of
from ivr.store.calls import named
from tests.caller import Caller
from tests.company import contract
from tests.house import SHIPPED, TestHouse

VIN = {
    "en-US": "M as in Mary, Z as in zebra, one five seven nine four three",
    "es-US": "eme de María, zeta, uno cinco siete nueve cuatro tres",
}
ZIP = {"en-US": "nine seven two oh five", "es-US": "nueve siete dos cero cinco"}
CANCEL = {"en-US": "cancel", "es-US": "cancelar"}
IN = pytest.mark.parametrize("language", ["en-US", "es-US"])


def dials(caller: Caller, language: str, by: str, line: str = "contracts") -> Caller:
    caller.dials(line)
    if language == "es-US":
        caller.keys("8") if by == "keys" else caller.says("español")
    return caller


@IN
@pytest.mark.parametrize(
    ("on_file", "keyed", "said"),
    [
        ("De La Cruz", "DeLaCruz#", "de la Cruz"),
        ("De La Cruz", "Cruz#", "Cruz"),
        ("García-López", "GarciaLopez#", "García López"),
        ("García-López", "Lopez#", "López"),
        ("O'Brien", "OBrien#", "O'Brien"),
        ("Núñez", "Nunez#", "Núñez"),
        ("Smith Jr.", "Smith#", "Smith"),
        ("Smith", "SmithJr#", "Smith Junior"),
    ],
)
@pytest.mark.parametrize("by", ["keys", "speech"])
def test_a_name_is_recognised_however_it_is_written(
    house: TestHouse, caller: Caller, by: str, on_file: str, keyed: str, said: str, language: str
) -> None:
    house.has(contract(last_name=on_file))

    dials(caller, language, by)
    if by == "keys":
        caller.keys("1", "97205", keyed, "157943#")
    else:
        caller.says(CANCEL[language], ZIP[language], said, VIN[language])

    caller.heard("cancellation-offer-full")


@IN
@pytest.mark.parametrize("by", ["keys", "speech"])
def test_a_co_holder_is_recognised_by_their_own_name(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    house.has(contract(co_holder_last_name="Park-Jones"))

    dials(caller, language, by)
    if by == "keys":
        caller.keys("1", "97205", "Park#", "157943#")
    else:
        caller.says(CANCEL[language], ZIP[language], "Park", VIN[language])

    caller.heard("cancellation-offer-full")
    caller.did_not_hear("Garcia", "Dana")


RECORDED_NOT = {
    "en-US": ("don't record me", "I do not want to be recorded please"),
    "es-US": ("no me grabe", "no quiero que me graben, por favor"),
}
RELAY = {
    "en-US": ("this is a relay operator with a call for you", "I'm deaf"),
    "es-US": ("habla el operador de retransmisión", "soy sorda"),
}


@IN
@pytest.mark.parametrize("which", [0, 1])
def test_who_does_not_want_to_be_recorded_is_told_so_and_asked_on(
    house: TestHouse, caller: Caller, language: str, which: int
) -> None:
    house.has(contract())
    dials(caller, language, "keys").says(RECORDED_NOT[language][which])

    caller.heard("unrecorded-from-now").heard("contracts-menu")

    assert (caller.state.failures, caller.state.unrecorded) == (0, True)
    caller.keys("1", "97205", "Garcia#", "157943#").heard("cancellation-offer-full")
    # It goes with the call to whoever takes it.
    caller.keys("0").is_connected()
    assert caller.state.unrecorded
    assert b"record=" not in b"".join(caller.phone.documents)


def test_who_reads_the_call_sees_that_it_is_not_to_be_recorded(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("don't record this call").says("relay operator").hangs_up()

    here = house.house
    [call] = named(here.database, here.sealed, caller.phone.call_sid)
    found = transcript_of(here, call, house.prompts)

    assert (found.unrecorded, found.relay) == (True, True)
    assert found.as_json()["unrecorded"] is True


def waits_s(caller: Caller) -> int:
    """Seconds that the open question waits for an answer."""
    [*_, timeout_s] = re.findall(rb'<Gather[^>]* timeout="(\d+)"', caller.phone.documents[-1])
    return int(timeout_s)


@IN
@pytest.mark.parametrize("which", [0, 1])
def test_a_relay_operator_has_three_times_as_long_and_cuts_nothing_short(
    house: TestHouse, caller: Caller, language: str, which: int
) -> None:
    house.has(contract())
    dials(caller, language, "keys")
    usual_s = waits_s(caller)

    caller.says(RELAY[language][which]).heard("relay-from-now").heard("contracts-menu")

    assert waits_s(caller) == 3 * usual_s
    # What is said is said before listening begins: no sound on the line ends it.
    assert re.search(rb"<Gather[^>]*/>|<Gather[^>]*>\s*</Gather>", caller.phone.documents[-1])
    assert (caller.state.failures, caller.state.relay) == (0, True)
    caller.keys("1").heard("identify-holder-zip")
    assert waits_s(caller) == 3 * 8
    caller.keys("97205", "Garcia#", "157943#").heard("cancellation-offer-full")
    caller.says(*(("repeat",) if language == "en-US" else ("repita",))).heard("cancellation-offer-full")


@pytest.mark.parametrize("line", sorted(SHIPPED.content().lines.served))
def test_nobody_is_hung_up_on_before_fifteen_seconds_of_silence(caller: Caller, line: str) -> None:
    """Whoever says nothing comes to a person, or is asked again, until then."""
    caller.dials(line)
    silent_s = 0
    while caller.phone.connected_to is None and not caller.phone.is_over and silent_s < 15:
        silent_s += waits_s(caller)
        caller.waits()

    assert silent_s >= 15 or caller.phone.connected_to is not None


def test_where_silence_means_that_is_all_it_lasts_fifteen_seconds(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", "97205", "Garcia#", "157943#", "2").heard("contracts-after")

    assert waits_s(caller) == 15


@IN
def test_slower_is_slower_in_both_languages(caller: Caller, language: str) -> None:
    dials(caller, language, "keys").says("slower" if language == "en-US" else "más despacio")

    caller.heard("slower-from-now").heard("contracts-menu")
    assert caller.state.rate == "slow"
