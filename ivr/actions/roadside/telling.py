"""Telling: what becomes of the jobs that were asked for from the telephone that calls."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.domain.facts import FactValue
from ivr.domain.numbers import request_number
from ivr.domain.roadside import OpenJob, told
from ivr.engine.results import Effect, Given, RequestMade, Result

CANCEL = "dispatch_cancel"
"""The kind of request by which a driver is told not to come."""
TOLD = ("job", "job_said", "eta_minutes")
SEVERAL = ("job", "other_job", "job_service", "other_service")


@action("roadside.language", outcomes={"known": (), "unknown": (), "unavailable": ()})
def language(given: Given, world: World) -> Result:
    """Whoever has help on its way goes on in the language in which it was asked for."""
    found = world.roadside.jobs.open_of(given.caller) if given.caller is not None else []
    return Result("known", speaks=found[0].language) if found else Result("unknown")


@action("roadside.moved", outcomes={"moved": (), "dialled": ()})
def moved(given: Given, world: World) -> Result:
    """Whether the call came from another line, where the notice was said that it may be recorded."""
    return Result("moved" if given.moved else "dialled")


@action(
    "roadside.jobs",
    outcomes={
        "one": TOLD,
        "several": SEVERAL,
        "vehicles": (*SEVERAL, "job_vehicle", "other_job_vehicle"),
        "none": (),
        "unavailable": (),
    },
)
def jobs(given: Given, world: World) -> Result:
    """The open jobs of the telephone that calls: state and time of arrival, and nothing of whose they are.

    vehicles: of two jobs each has its own make, which is said to tell them apart and for nothing else.
    """
    found = world.roadside.jobs.open_of(given.caller) if given.caller is not None else []
    match found:
        case []:
            return Result("none")
        case [one]:
            return Result("one", _told(one, given))
        case [newest, earlier, *_]:
            return _several(newest, earlier)
    raise AssertionError("a list is empty, or has one, or more")


@action(
    "roadside.choose_job",
    needs=("job", "other_job", "which_job"),
    outcomes={"told": TOLD, "over": (), "unavailable": ()},
    forgets=("which_job", "other_job", "job_service", "other_service", "job_vehicle", "other_job_vehicle"),
)
def chosen(given: Given, world: World) -> Result:
    """The job that the caller means of two, as it stands now."""
    wanted = given.facts["job" if given.facts["which_job"] == "newest" else "other_job"]
    one = open_job(given, world, str(wanted))
    return Result("over") if one is None else Result("told", _told(one, given))


@action(
    "roadside.cancel",
    needs=("job",),
    costly=True,
    outcomes={"asked": (), "over": (), "unavailable": ()},
)
def cancelled(given: Given, world: World) -> Result:
    """The provider is told that nobody needs the driver any more."""
    one = open_job(given, world, str(given.facts["job"]))
    if one is None:
        return Result("over")
    number = request_number(given.call, given.turn, CANCEL, given.attempt)
    asks: dict[str, str | int | None] = {"job": one.job, "of": one.number, "reason": "caller"}
    return Result(
        "asked",
        records=(RequestMade(CANCEL, number, None, asks),),
        effects=(Effect("cancel_job", CANCEL),),
    )


def _several(newest: OpenJob, earlier: OpenJob) -> Result:
    facts: dict[str, FactValue] = {
        "job": newest.job,
        "other_job": earlier.job,
        "job_service": newest.service.value,
        "other_service": earlier.service.value,
    }
    if newest.vehicle is None or earlier.vehicle is None or newest.vehicle == earlier.vehicle:
        return Result("several", facts)
    return Result("vehicles", facts | {"job_vehicle": newest.vehicle, "other_job_vehicle": earlier.vehicle})


def _told(one: OpenJob, given: Given) -> dict[str, FactValue]:
    word, minutes = told(one, given.now)
    return {"job": one.job, "job_said": word, "eta_minutes": minutes}


def open_job(given: Given, world: World, job: str) -> OpenJob | None:
    """The job, where it is still open and of this very telephone."""
    if given.caller is None:
        return None
    return next((one for one in world.roadside.jobs.open_of(given.caller) if one.job == job), None)


ACTIONS = (language, moved, jobs, chosen, cancelled)
