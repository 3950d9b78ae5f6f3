"""Plans: what becomes of a job and when, as it is asked for or as somebody told the simulator."""

from dataclasses import dataclass
from typing import Any

FAULTS = {
    "refuse": "422: no driver is free",
    "conflict": "409: it works on that key already, it says",
    "busy": "503: nothing is taken now",
    "error": "500, and nothing was done",
    "error_after": "500, though the job was taken",
    "late": "takes the job, and answers after a minute",
    "garbage": "takes the job, and answers nonsense",
    "mute": "takes the job, and hangs up without an answer",
    "deaf": "hangs up before it has read the request",
    "reassign": "the first driver gives the job back on the way",
    "decline": "the first driver declines, the second accepts seconds later",
    "goa": "the driver finds nobody",
    "unsuccessful": "the driver cannot help",
    "drop": "the provider cancels the job",
    "no_eta": "the driver takes the job and says no time",
    "lose": "every other event is never sent",
    "double": "every event is sent twice",
    "reorder": "every event is overtaken by the next",
    "silent": "no event is ever sent",
}
"""What can be done with a job, if `answers.simulate` of its request or POST /simulate says so."""

ETA_S = {"tow": 40 * 60.0}
USUAL_ETA_S = 25 * 60.0
DRIVERS = ("Sam", "Maria", "Lee", "Ana", "Joe")


@dataclass(frozen=True)
class Step:
    """A change of a job's state, so long after it was taken. eta_s: seconds from then to the arrival."""

    after_s: float
    state: str
    eta_s: float | None = None
    more: tuple[tuple[str, Any], ...] = ()


def steps(service: str, fault: str | None, accepts_s: float) -> list[Step]:
    """What becomes of a job from its first moment on."""
    eta_s = ETA_S.get(service, USUAL_ETA_S)
    goes_s, there_s = accepts_s + 60.0, accepts_s + eta_s
    offered = [Step(0.0, "offered")] if accepts_s or fault == "decline" else []
    if fault == "drop":
        return [
            *offered,
            Step(accepts_s, "accepted", eta_s),
            Step(goes_s, "canceled", None, (("by", "provider"),)),
        ]
    if fault == "decline":
        offered.append(Step(max(1.0, accepts_s / 2), "reassigning"))
        accepts_s = max(2.0, accepts_s)
    if fault == "no_eta":
        return [
            *offered,
            Step(accepts_s, "accepted"),
            Step(there_s, "on_site"),
            Step(there_s + 900, "completed"),
        ]
    comes = [Step(accepts_s, "accepted", eta_s), Step(goes_s, "en_route", eta_s - 60.0)]
    if fault == "reassign":
        late_s = 20 * 60.0
        comes += [
            Step(goes_s + 60, "reassigning", None, (("reason", "driver_gave_up"),)),
            Step(goes_s + 75, "accepted", eta_s - 135 + late_s),
            Step(goes_s + 120, "en_route", eta_s - 180 + late_s),
        ]
        there_s += late_s
    comes.append(Step(there_s, "on_site"))
    if fault in ("goa", "unsuccessful"):
        return [*offered, *comes, Step(there_s + 300, fault, None, (("reason", "nobody_there"),))]
    if service == "tow":
        comes += [Step(there_s + 600, "towing"), Step(there_s + 2400, "at_destination")]
    return [*offered, *comes, Step(there_s + 3000, "completed")]
