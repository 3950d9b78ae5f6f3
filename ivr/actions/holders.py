"""Who is calling: recognised by ZIP, last name and VIN together, or not at all."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.actions.not_on_file import open_claim
from ivr.domain.contracts import Contract
from ivr.domain.facts import FactValue
from ivr.domain.keypad import keyed
from ivr.domain.matching import Found, Several, Vehicle, identify
from ivr.domain.names import KEYED, fits_name
from ivr.engine.results import ChargeReturned, Given, Result

HOUR_S, DAY_S = 3_600, 86_400
LAST_TRY = 3
"""The VIN is asked for either way, then by voice, then by keys; then a person helps."""
_Q_AND_Z = str.maketrans("19", "77")
HEARD = ("zip", "last_name", "vin")


@action("holders.known", outcomes={"known": ("holder", "vehicle", "vehicle_known"), "unknown": ()})
def known(given: Given, world: World) -> Result:
    """Whether the caller was recognised earlier in this call: nobody is asked twice."""
    return Result("known" if "holder" in given.facts else "unknown")


@action("holders.forget", outcomes={"forgotten": ()}, forgets=("holder", "vehicle", "vehicle_known"))
def forgotten(given: Given, world: World) -> Result:
    """The caller is about another vehicle: who they are is asked anew."""
    return Result("forgotten")


@action(
    "holders.identify",
    needs=HEARD,
    outcomes={
        "found": ("holder", "vehicle", "vehicle_known"),
        "two": ("vehicle", "other_vehicle", "first_holder", "second_holder"),
        "by_voice": ("zip", "last_name"),
        "by_keys": ("zip", "last_name"),
        "not_found": ("zip", "last_name"),
        "limited": ("zip", "last_name"),
        "unavailable": (),
    },
    forgets=("vin",),
)
def identified(given: Given, world: World) -> Result:
    """The holder whom ZIP, last name and VIN fit together.

    The try is counted before anything is looked up, and given back where it was right. Whatever fails,
    fails in the same words: nobody learns which of the three was wrong.
    """
    tries = Tries(given, world)
    if not (tries.of_caller() and tries.of_name()):
        return Result("limited")
    living_there = world.contracts.in_zip(str(given.facts["zip"]))
    named = [one for one in living_there if fits_name(str(given.facts["last_name"]), one)]
    # A name can be keyed and said in ever new ways that fit: its contracts count the tries too, so that
    # guessing at one VIN has one bound. A contract that has had too many is as good as not there.
    open_to_tries = [one for one in named if tries.of_contract(one)]
    found = identify(open_to_tries, str(given.facts["last_name"]), str(given.facts["vin"]))
    match found:
        case Found(vehicle):
            facts = recognised(vehicle)
            return Result("found", facts, records=tries.returned(), speaks=_language(vehicle))
        case Several((first, second)) if (names := _told_apart(first, second)) is not None:
            facts = _forgotten() | {
                "vehicle": names[0],
                "other_vehicle": names[1],
                "first_holder": _numbers(first),
                "second_holder": _numbers(second),
            }
            return Result("two", facts, records=tries.returned(), speaks=_language(first))
        case _ if _waits_for_contract(given, world):
            # Known to be on no contract of our files: to ask again would find nothing either.
            return Result("not_found", {"vin": given.facts["vin"]}, records=tries.returned())
        case _ if given.visits >= LAST_TRY:
            # Whoever takes the call up need not ask for it again.
            return Result("not_found", {"vin": given.facts["vin"]})
        case _:
            return Result("by_voice" if given.visits == 1 else "by_keys")


@action(
    "holders.choose",
    needs=("which_vehicle", "vehicle", "other_vehicle", "first_holder", "second_holder"),
    outcomes={"chosen": ("holder", "vehicle", "vehicle_known")},
    forgets=("which_vehicle", "other_vehicle", "first_holder", "second_holder"),
)
def chosen(given: Given, world: World) -> Result:
    """The holder's vehicle is the one that they named of two."""
    first = given.facts["which_vehicle"] == "first"
    return Result(
        "chosen",
        {
            "holder": given.facts["first_holder" if first else "second_holder"],
            "vehicle": given.facts["vehicle" if first else "other_vehicle"],
            "vehicle_known": "yes",  # only vehicles with names are told apart
        },
    )


class Tries:
    """The limits on one try of one call. Each method counts the try, and says whether it is let through."""

    def __init__(self, given: Given, world: World) -> None:
        self._given, self._world = given, world
        self._charged: list[str] = []

    def of_caller(self) -> bool:
        # A withheld number is nobody's: each such call has only its own tries to lose.
        caller = self._given.caller or f"withheld:{self._given.call}"
        return self._charge(f"trio:caller:{caller}", self._world.trios_per_caller_hour, HOUR_S)

    def of_name(self) -> bool:
        place, name = self._given.facts["zip"], str(self._given.facts["last_name"])
        return self._charge(f"trio:name:{place}:{folded_name(name)}", self._world.trios_per_holder_day, DAY_S)

    def of_contract(self, contract: Contract) -> bool:
        return self._charge(f"trio:contract:{contract.number}", self._world.trios_per_holder_day, DAY_S)

    def returned(self) -> tuple[ChargeReturned, ...]:
        """What gives the try back, for one that was right."""
        return tuple(ChargeReturned(key) for key in self._charged)

    def _charge(self, key: str, at_most: int, within_s: int) -> bool:
        given = self._given
        self._charged.append(key)
        return self._world.limits.charge(
            key, given.call, given.turn, at_most=at_most, within_s=within_s, now=given.now
        )


def folded_name(name: str) -> str:
    """The keys of a last name, the same however it is keyed: 0 is a space, Q and Z may be on 1."""
    keys = name.removeprefix(KEYED) if name.startswith(KEYED) else keyed(name)
    return keys.replace("0", "").translate(_Q_AND_Z)


def _waits_for_contract(given: Given, world: World) -> bool:
    """Whether a claim was started with these three whose contract is not on file."""
    vin, name = (str(given.facts[one]) for one in ("vin", "last_name"))
    return open_claim(given, world, folded_name(name), vin) is not None


def recognised(vehicle: Vehicle) -> dict[str, FactValue | None]:
    """What the call keeps of a holder who was recognised by that vehicle."""
    return _forgotten() | {
        "holder": _numbers(vehicle),
        "vehicle": _make(vehicle),
        "vehicle_known": "yes" if vehicle.make else "no",
    }


def _forgotten() -> dict[str, FactValue | None]:
    """Once it has done its work, what identifies a person is kept only as their contract."""
    return dict.fromkeys(HEARD)


def _numbers(vehicle: Vehicle) -> tuple[str, ...]:
    return tuple(contract.number for contract in vehicle.contracts)


def _language(vehicle: Vehicle) -> str | None:
    """The language that the holder's records name; of one holder's contracts, the first that says so."""
    return next((one.language for one in vehicle.contracts if one.language), None)


def _make(vehicle: Vehicle) -> str:
    return vehicle.make or "vehicle"


def _whole_name(vehicle: Vehicle) -> str:
    return f"{vehicle.year or ''} {_make(vehicle)}".strip()


def _told_apart(first: Vehicle, second: Vehicle) -> tuple[str, str] | None:
    """Two names that differ: the makes, or else year and make. None where nothing tells them apart.

    Of a vehicle's VIN nothing is said: what the caller has not said stays unsaid.
    """
    if not (first.make and second.make):
        return None
    if first.make != second.make:
        return first.make, second.make
    names = (_whole_name(first), _whole_name(second))
    return None if names[0] == names[1] else names
