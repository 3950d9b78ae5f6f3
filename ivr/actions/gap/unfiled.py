"""Claims on contracts that are not on file: last name, ZIP and VIN start them too, and a person goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from ivr.actions.declared import World, action
from ivr.actions.gap.texts import LIST_TEXT
from ivr.actions.holders import HEARD, Tries, folded_name, recognised
from ivr.actions.messages import telephone_of
from ivr.actions.not_on_file import CLAIM_NOT_ON_FILE, open_claim, reference
from ivr.domain.facts import FactValue
from ivr.domain.gap import as_written
from ivr.domain.matching import VOICE, Vehicle
from ivr.domain.names import fits_name
from ivr.domain.numbers import request_number
from ivr.domain.whole_vin import Doubt, Whole, whole
from ivr.engine.ports import OpenRequest
from ivr.engine.results import Given, MessageDue, RequestMade, Result, send

GIVEN = ("vin_first", "vin_second", "vin_third", "vin_last")
MOST_ASKED = 3
"""Characters that are asked about: with more in doubt, a person looks at the papers."""
OF_DOUBT = ("whole_vin", "vin_doubts", "vin_place", "vin_one", "vin_two")
KNOWN = ("whole_vin", "vin_checked")


@action(
    "gap.unfiled",
    needs=("zip", "last_name"),
    outcomes={
        "existing": ("number", "opened_on", "found_by"),
        "new": ("zip", "last_name"),
        "no_vin": (),
    },
)
def known(given: Given, world: World) -> Result:
    """Whether a claim was started on what the caller gave; whoever has no VIN at hand cannot start one.

    Away is no outcome of its own here: holders.identify has just read the same rows in the same turn.
    """
    end = str(given.facts.get("vin", ""))
    if not end:
        return Result("no_vin")
    found = open_claim(given, world, _name(given), end)
    return Result("new") if found is None else Result("existing", _earlier(found))


@action(
    "gap.read_vin",
    needs=GIVEN,
    outcomes={"whole": KNOWN, "doubt": OF_DOUBT},
    forgets=GIVEN,
)
def read(given: Given, world: World) -> Result:
    """The parts are a whole VIN; or it is open which character of it was misheard."""
    parts = [str(given.facts[name]) for name in GIVEN]
    match whole(parts):
        case Whole() as found:
            return _whole(found)
        case doubts:
            return _asks(_as_heard(doubts[0]), [one.vin for one in doubts])


@action(
    "gap.settle_vin",
    needs=(*OF_DOUBT, "vin_choice"),
    outcomes={"whole": KNOWN, "doubt": OF_DOUBT},
    forgets=("vin_choice",),
)
def settle(given: Given, world: World) -> Result:
    """The character is as the caller says now: the VIN is what it makes of it, or the next one is asked."""
    vin = str(given.facts["whole_vin"]).removeprefix(VOICE)
    vins = cast("tuple[str, ...]", given.facts["vin_doubts"])
    chosen = _pair(vin, vins)[given.facts["vin_choice"] == "second"]
    others = vins[1:]
    if chosen != vin:
        return _whole(Whole(VOICE + chosen, checked=True))
    if len(others) == 1:
        return _whole(Whole(VOICE + others[0], checked=True))
    return _asks(vin, others) if given.visits < MOST_ASKED else _whole(Whole(VOICE + vin, checked=False))


@action(
    "gap.start_unfiled",
    needs=("zip", "last_name", *KNOWN),
    outcomes={
        "started": ("number", "found_by"),
        "existing": ("number", "opened_on", "found_by"),
        "on_file": ("holder", "vehicle", "vehicle_known"),
        "unavailable": (),
    },
    forgets=("whole_vin",),
)
def started(given: Given, world: World) -> Result:
    """The claim is on record with last name, ZIP and VIN, for a person who looks for its contract.

    The papers that came with it, or the dealer, know it sooner than our files do. Nothing of what the caller
    gave stays with the call.
    """
    vin = str(given.facts["whole_vin"])
    on_file = _on_file(given, world, vin)
    if on_file is not None:
        return on_file
    found = open_claim(given, world, _name(given), vin)
    gone: dict[str, FactValue | None] = dict.fromkeys(HEARD)
    if found is not None:
        return Result("existing", gone | _earlier(found))
    number = request_number(given.call, given.turn, CLAIM_NOT_ON_FILE, given.attempt)
    due = world.gap.rules.due(given.today)
    asks: dict[str, str | int | None] = {
        "asked_on": given.today.isoformat(),
        "due": due.isoformat(),
        "zip": str(given.facts["zip"]),
        "last_name": str(given.facts["last_name"]),
        "vin": vin,
        "vin_checked": str(given.facts["vin_checked"]),
        "call_to": given.caller,
        "language": given.language,
    }
    made = RequestMade(CLAIM_NOT_ON_FILE, number, reference(given, world, _name(given), vin), asks)
    return Result("started", gone | {"number": number, "found_by": due}, records=(made,))


@action("gap.text_papers", needs=("number",), outcomes={"texted": (), "no_telephone": (), "unavailable": ()})
def papers_texted(given: Given, world: World) -> Result:
    """The caller said yes to the list of what every claim needs: it is due to the telephone that calls."""
    to = telephone_of(given, world)
    if to is None:
        return Result("no_telephone")
    text = MessageDue(LIST_TEXT, None, variables=dict(as_written([], world.gap.rules)), text_to=to)
    return Result("texted", records=(text,), effects=(send(text),))


def _name(given: Given) -> str:
    return folded_name(str(given.facts["last_name"]))


def _on_file(given: Given, world: World, vin: str) -> Result | None:
    """The holder, where that very VIN is on file under their name and ZIP: its end was misheard before."""
    tries = Tries(given, world)
    if not (vin.startswith(VOICE) and tries.of_caller() and tries.of_name()):
        return None
    theirs = [
        one
        for one in world.contracts.of_vehicle(vin.removeprefix(VOICE))
        if one.zip == given.facts["zip"] and fits_name(str(given.facts["last_name"]), one)
    ]
    if not theirs or not all(tries.of_contract(one) for one in theirs):
        return None
    vehicle = Vehicle(theirs[0].vin, tuple(theirs))
    return Result("on_file", recognised(vehicle), records=tries.returned())


def _earlier(found: OpenRequest) -> dict[str, FactValue]:
    opened_on, due = (date.fromisoformat(str(found.asks[name])) for name in ("asked_on", "due"))
    return {"number": found.number, "opened_on": opened_on, "found_by": due}


def _whole(found: Whole) -> Result:
    gone: dict[str, FactValue | None] = dict.fromkeys(OF_DOUBT)
    return Result("whole", gone | {"whole_vin": found.heard, "vin_checked": "yes" if found.checked else "no"})


def _asks(vin: str, vins: Sequence[str]) -> Result:
    """It is asked which of two the first open character is."""
    one, two = _pair(vin, vins)
    place = _differ(one, two)
    facts: dict[str, FactValue] = {
        "whole_vin": VOICE + vin,
        "vin_doubts": tuple(vins),
        "vin_place": place + 1,
        "vin_one": _named(one[place]),
        "vin_two": _named(two[place]),
    }
    return Result("doubt", facts)


def _pair(vin: str, vins: Sequence[str]) -> tuple[str, str]:
    """The two that are asked about: as it was heard, or the first that fits.

    Where the first two that fit differ in the same character, that one cannot be as it was heard.
    """
    first, second, *_ = vins
    same_place = _differ(vin, first) == _differ(vin, second)
    return (first, second) if same_place else (vin, first)


def _differ(one: str, other: str) -> int:
    """The place of the character in which the two differ."""
    return next(i for i, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1])


def _as_heard(doubt: Doubt) -> str:
    return doubt.vin[: doubt.place] + doubt.heard + doubt.vin[doubt.place + 1 :]


def _named(character: str) -> str:
    """The message that says the character with a word for it."""
    return f"character-{character.lower()}"
