"""Dispatching: a driver is asked for, once, on a confirmed yes; and what the caller hears of it."""

from __future__ import annotations

from datetime import timedelta

from ivr.actions.declared import World, action
from ivr.domain.contracts import Contract
from ivr.domain.numbers import request_number
from ivr.domain.phone import takes_texts
from ivr.domain.roadside import JobState
from ivr.engine.results import Effect, Given, MessageDue, RequestMade, Result, send

DISPATCH = "dispatch"
"""The kind of request by which a driver is asked for; what it does; and the result that answers it."""
DETAILS_MESSAGE = "roadside-details"
"""The text that says who comes when."""
STILL_COMING = timedelta(hours=3)
"""So long a request for the same vehicle may still be on its way, whoever made it."""
VIN_END = 8
ANSWERS = ("fuel", "spare", "flatbed", "place", "position", "tow_to")


@action(
    "roadside.dispatch",
    needs=("service", "place", "served"),
    costly=True,
    outcomes={"asked": ("number",), "already": (), "unavailable": ()},
)
def dispatched(given: Given, world: World) -> Result:
    """A provider is asked for a driver; already: one may be on the way to this vehicle, so a person looks."""
    held = _held(given, world)
    contract = held[0].number if len(held) == 1 else None
    if world.roadside.jobs.of_call(given.call) is not None:
        return Result("already")
    earlier = None if contract is None else world.requests.open_for(DISPATCH, contract)
    if earlier is not None and given.now - earlier.made_at < STILL_COMING:
        return Result("already")
    number = request_number(given.call, given.turn, DISPATCH, given.attempt)
    # Of an older one that nobody closed the contract's name stays with it: one is open for each contract.
    made = RequestMade(DISPATCH, number, contract if earlier is None else None, _asks(given, held))
    return Result("asked", {"number": number}, records=(made,), effects=(Effect(DISPATCH, DISPATCH),))


@action(
    "roadside.locksmith",
    needs=("service",),
    costly=True,
    outcomes={"asked": ("number",), "no_place": ()},
)
def locksmith(given: Given, world: World) -> Result:
    """Somebody is locked in: a locksmith is asked for beside everything else, where the place is known.

    Nobody asks for a contract first; a person is on the line who does.
    """
    if "place" not in given.facts:
        return Result("no_place")
    number = request_number(given.call, given.turn, DISPATCH, given.attempt)
    made = RequestMade(DISPATCH, number, None, _asks(given, []) | {"locked_in": "yes"})
    return Result("asked", {"number": number}, records=(made,), effects=(Effect(DISPATCH, DISPATCH),))


@action(
    "roadside.arrival",
    needs=("job_state",),
    outcomes={"coming": (), "reassigning": ()},
)
def arrival(given: Given, world: World) -> Result:
    """What the provider has said: a driver comes, or another one is looked for. No time is made up."""
    minutes = given.facts.get("eta_minutes")
    comes = given.facts["job_state"] != JobState.REASSIGNING and isinstance(minutes, int) and minutes > 0
    return Result("coming" if comes else "reassigning")


@action("roadside.so_far", outcomes={"reassigning": (), "finding": (), "nothing": (), "unavailable": ()})
def so_far(given: Given, world: World) -> Result:
    """Whether the provider has taken the call's job on, though no driver has a time for it yet."""
    job = world.roadside.jobs.of_call(given.call)
    if job is None:
        return Result("nothing")
    return Result("reassigning" if job.state is JobState.REASSIGNING else "finding")


@action(
    "roadside.details",
    needs=("number", "service", "eta_minutes"),
    outcomes={"texted": (), "not_texted": (), "unavailable": ()},
)
def details(given: Given, world: World) -> Result:
    """Who said yes to texts on this call has the details on their telephone."""
    phone = given.caller
    wanted = given.facts.get("texts_ok") == "yes"
    if not wanted or phone is None or not takes_texts(phone) or world.opt_outs.has(phone):
        return Result("not_texted")
    minutes = given.facts["eta_minutes"]
    assert isinstance(minutes, int), "`eta_minutes` is a count"
    variables: dict[str, str | int | None] = {
        "service": str(given.facts["service"]),
        "eta_minutes": minutes,
        "number": str(given.facts["number"]),
    }
    text = MessageDue(DETAILS_MESSAGE, None, str(given.facts["number"]), variables, text_to=phone)
    return Result("texted", records=(text,), effects=(send(text),))


def _held(given: Given, world: World) -> list[Contract]:
    numbers = given.facts["served"]
    assert isinstance(numbers, tuple), "`served` holds record numbers"
    found = (world.contracts.numbered(number) for number in numbers)
    return [one for one in found if one is not None]


def _asks(given: Given, held: list[Contract]) -> dict[str, str | int | None]:
    """What the provider has to know: what is wrong, where, whom to call, and which vehicle."""
    facts = given.facts
    asks: dict[str, str | int | None] = {
        "service": str(facts["service"]),
        "phone": str(facts["callback"]) if "callback" in facts else given.caller,
        "sms_ok": str(facts.get("texts_ok", "no")),
        "language": given.language,
    }
    asks |= {name: str(facts[name]) for name in ANSWERS if name in facts}
    if len({one.vin for one in held}) == 1:
        vehicle = held[0]
        asks |= {
            "vehicle_year": vehicle.vehicle_year,
            "vehicle_make": vehicle.vehicle_make,
            "vehicle_model": vehicle.vehicle_model,
            "vin_last8": vehicle.vin[-VIN_END:],
        }
    return asks


ACTIONS = (dispatched, locksmith, arrival, so_far, details)
