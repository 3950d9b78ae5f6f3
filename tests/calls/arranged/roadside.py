"""A way to every question of the roadside line and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ivr.domain.contracts import Claim, Contract
from ivr.domain.roadside import JobState
from tests.caller import Caller
from tests.calls.arranged.contracts import zip_of
from tests.calls.arranged.way import Way, nothing
from tests.calls.helped import asked, has_job
from tests.company import contract

PLACE = "say:I-80 east exit 44"
# The house of these calls has a provider who asks for all that there is to ask.
TIRE, TOW = ("1", "1", "1", "2", PLACE), ("1", "5", "2", "2", PLACE)


def on_file(vin: str) -> list[Contract | Claim]:
    """A contract with roadside help, in which the caller's telephone stands."""
    return [_helping(vin, phone=f"+1503666{vin[-4:]}")]


def by_name(vin: str) -> list[Contract | Claim]:
    """A contract with roadside help, of a caller whose telephone nobody knows."""
    return [_helping(vin, phone=None)]


def _helping(vin: str, phone: str | None) -> Contract:
    benefits = frozenset({"roadside", "towing"})
    return contract(number=f"VSC{vin[-6:]}", vin=vin, zip=zip_of(vin), phone=phone, benefits=benefits)


def cut_off(caller: Caller) -> None:
    """The caller said what was wrong and where, and then the call broke off."""
    caller.dials("roadside").keys("1", "2", "2").says(PLACE[4:]).hangs_up()


def on_the_way(caller: Caller) -> None:
    """Help was asked for in an earlier call, and is coming."""
    house = caller.house
    vin = f"1GCVKNEC0MZ{caller.number[-4:].rjust(6, '2')}"
    house.has(_helping(vin, phone=caller.number))
    asked(caller, begins=("1", "2")).hangs_up()
    _coming(caller, 12)


def two_on_the_way(caller: Caller) -> None:
    """And then something else was asked for too."""
    on_the_way(caller)
    other = f"2HGFC2F69KH{caller.number[-4:].rjust(6, '3')}"
    caller.house.has(_helping(other, phone=caller.number))
    asked(caller, begins=("3", "2", "1", "2")).hangs_up()
    _coming(caller, 40)


def towed(caller: Caller) -> None:
    """A tow truck was asked for in an earlier call, and is coming."""
    vin = f"1GCVKNEC0MZ{caller.number[-4:].rjust(6, '5')}"
    caller.house.has(_helping(vin, phone=caller.number))
    caller.dials("roadside").keys("1", "5", "2", "2").says(PLACE[4:]).keys("2", "1").hangs_up()
    _coming(caller, 12)


def two_vehicles_on_the_way(caller: Caller) -> None:
    """From a telephone that nobody knows help was asked for twice, each time by a name of its own."""
    end = caller.number[-4:]
    makes = {"Garcia#": ("1GCVKNEC0MZ", "Chevrolet"), "Lee#": ("2HGFC2F69KH", "Honda")}
    for name, (begins, make) in makes.items():
        vin = f"{begins}{end.rjust(6, '4')}"
        helping = _helping(vin, phone=None)
        caller.house.has(
            replace(helping, vehicle_make=make, last_name=name[:-1], number=f"VSC{make[0]}{end}")
        )
        first = () if make == "Chevrolet" else ("3", "2")
        caller.dials("roadside").keys(*first, "1", "2", "2").says(PLACE[4:]).keys("1", zip_of(vin), name, "1")
        caller.hangs_up()
        _coming(caller, 12)


def _coming(caller: Caller, minutes: int) -> None:
    call = caller.phone.call_sid
    has_job(caller.house, JobState.EN_ROUTE, minutes, job=call[-12:], of=call)


ROADSIDE: Mapping[str, Way] = {
    "roadside-status-after": Way(nothing, line="roadside", before=on_the_way),
    "roadside-status-sure": Way(nothing, ("2",), line="roadside", before=on_the_way),
    "roadside-status-which-vehicle": Way(nothing, line="roadside", before=two_vehicles_on_the_way),
    "roadside-status-change": Way(nothing, ("3",), line="roadside", before=towed),
    "roadside-status-right-shop": Way(
        nothing, ("3", "1", "say:Miller's Garage in Reno"), line="roadside", before=towed
    ),
    "roadside-status-right-nearest": Way(nothing, ("3", "1", "2"), line="roadside", before=towed),
    "roadside-status-new-number": Way(nothing, ("3", "2"), line="roadside", before=towed),
    "roadside-status-right-number": Way(nothing, ("3", "2", "5035550142#"), line="roadside", before=towed),
    "roadside-status-which": Way(nothing, line="roadside", before=two_on_the_way),
    "roadside-safe": Way(nothing, line="roadside"),
    "roadside-still": Way(nothing, ("1",), line="roadside", before=cut_off),
    "roadside-callback": Way(nothing, ("1",), line="roadside", number="+266696687"),
    "roadside-need": Way(nothing, ("1",), line="roadside"),
    "roadside-inside": Way(nothing, ("1", "3"), line="roadside"),
    "roadside-spare": Way(nothing, ("1", "1"), line="roadside"),
    "roadside-wheels": Way(nothing, ("1", "5"), line="roadside"),
    "roadside-which-fuel": Way(nothing, ("1", "4"), line="roadside"),
    "roadside-where-offer": Way(nothing, ("1", "2"), line="roadside"),
    "roadside-where-place": Way(nothing, ("1", "2", "2"), line="roadside"),
    "roadside-where-zip": Way(nothing, ("1", "2", "2", "*"), line="roadside"),
    "roadside-where-number": Way(nothing, ("1", "2", "2", "*", "89501"), line="roadside"),
    "roadside-where-road": Way(nothing, ("1", "2", "2", "*", "89501", "*"), line="roadside"),
    "roadside-where-highway": Way(nothing, ("1", "2", "2", "*", "89501", "*", "1"), line="roadside"),
    "roadside-where-way": Way(nothing, ("1", "2", "2", "*", "89501", "80#"), line="roadside"),
    "roadside-where-exit": Way(nothing, ("1", "2", "2", "*", "89501", "80#", "1"), line="roadside"),
    "roadside-job-right": Way(on_file, TIRE, line="roadside"),
    "roadside-job-send": Way(by_name, (*TIRE, "1", "zip", "Garcia#"), line="roadside"),
    "roadside-job-shop": Way(on_file, TOW, line="roadside"),
    "roadside-job-right-nearest": Way(on_file, (*TOW, "2"), line="roadside"),
    "roadside-job-right-shop": Way(on_file, (*TOW, "say:Miller's Garage in Reno"), line="roadside"),
    "roadside-job-wrong": Way(on_file, (*TOW, "2", "2"), line="roadside"),
}
