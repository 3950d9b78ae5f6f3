"""Who is calling: recognised by ZIP, last name and VIN together, or not at all."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.domain.facts import FactValue
from ivr.domain.keypad import keyed
from ivr.domain.matching import VOICE, Found, Several, Vehicle, identify
from ivr.domain.names import KEYED
from ivr.engine.results import ChargeReturned, Given, Result

HOUR_S, DAY_S = 3_600, 86_400
LAST_TRY = 3
"""The VIN may be given twice by voice and once by keys, or the other way round; then a person helps."""
_Q_AND_Z = str.maketrans("19", "77")
HEARD = ("zip", "last_name", "vin")


@action("holders.known", outcomes={"known": ("holder", "vehicle"), "unknown": ()})
def known(given: Given, world: World) -> Result:
    """Whether the caller was recognised earlier in this call: nobody is asked twice."""
    return Result("known" if "holder" in given.facts else "unknown")


@action(
    "holders.identify",
    needs=HEARD,
    outcomes={
        "found": ("holder", "vehicle"),
        "two": ("vehicle", "other_vehicle", "first_holder", "second_holder"),
        "by_voice": ("zip", "last_name"),
        "by_keys": ("zip", "last_name"),
        "not_found": (),
        "limited": (),
        "unavailable": (),
    },
    forgets=("vin",),
)
def identified(given: Given, world: World) -> Result:
    """The holder whom ZIP, last name and VIN fit together.

    The try is counted before anything is looked up, and given back where it was right. Whatever fails,
    fails in the same words: nobody learns which of the three was wrong.
    """
    charged = _charged(given, world)
    if charged is None:
        return Result("limited", _forgotten())
    found = identify(
        world.contracts.in_zip(str(given.facts["zip"])),
        str(given.facts["last_name"]),
        str(given.facts["vin"]),
    )
    match found:
        case Found(vehicle):
            facts = _forgotten() | {"holder": _numbers(vehicle), "vehicle": _make(vehicle)}
            return Result("found", facts, records=charged)
        case Several((first, second)) if (names := _told_apart(first, second)) is not None:
            facts = _forgotten() | {
                "vehicle": names[0],
                "other_vehicle": names[1],
                "first_holder": _numbers(first),
                "second_holder": _numbers(second),
            }
            return Result("two", facts, records=charged)
        case _ if given.visits >= LAST_TRY:
            return Result("not_found", _forgotten())
        case _:
            by_voice = str(given.facts["vin"]).startswith(VOICE)
            # A voice gets a second chance before the keys; whoever keyed is asked to speak.
            return Result("by_keys" if by_voice and given.visits > 1 else "by_voice")


@action(
    "holders.choose",
    needs=("which_vehicle", "vehicle", "other_vehicle", "first_holder", "second_holder"),
    outcomes={"chosen": ("holder", "vehicle")},
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
        },
    )


def _charged(given: Given, world: World) -> tuple[ChargeReturned, ...] | None:
    """All limits are charged; None where one of them lets no more tries through."""
    place = given.facts["zip"]
    # A withheld number is nobody's: each such call has only its own tries to lose.
    caller = given.caller or f"withheld:{given.call}"
    limits = (
        (f"trio:caller:{caller}", world.trios_per_caller_hour, HOUR_S),
        (f"trio:holder:{place}:{_folded(str(given.facts['last_name']))}", world.trios_per_holder_day, DAY_S),
        # A name can be said in more ways than can be folded into one; there is only one way to say a ZIP.
        (f"trio:zip:{place}", world.trios_per_zip_day, DAY_S),
    )
    for key, at_most, within_s in limits:
        if not world.limits.charge(
            key, given.call, given.turn, at_most=at_most, within_s=within_s, now=given.now
        ):
            return None
    return tuple(ChargeReturned(key) for key, _, _ in limits)


def _folded(name: str) -> str:
    """The keys of a last name, the same however it is keyed: 0 is a space, Q and Z may be on 1."""
    keys = name.removeprefix(KEYED) if name.startswith(KEYED) else keyed(name)
    return keys.replace("0", "").translate(_Q_AND_Z)


def _forgotten() -> dict[str, FactValue | None]:
    """Once it has done its work, what identifies a person is kept only as their contract."""
    return dict.fromkeys(HEARD)


def _numbers(vehicle: Vehicle) -> tuple[str, ...]:
    return tuple(contract.number for contract in vehicle.contracts)


def _make(vehicle: Vehicle) -> str:
    return vehicle.make or "vehicle"


def _told_apart(first: Vehicle, second: Vehicle) -> tuple[str, str] | None:
    """Two names that differ: the makes, or else year and make. None where nothing tells them apart.

    Of a vehicle's VIN nothing is said: what the caller has not said stays unsaid.
    """
    if _make(first) != _make(second):
        return _make(first), _make(second)
    names = tuple(f"{one.year or ''} {_make(one)}".strip() for one in (first, second))
    return (names[0], names[1]) if names[0] != names[1] else None
