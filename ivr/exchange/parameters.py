"""The parameters that the carrier sends: who calls whom, how it stands, what a status callback adds."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime

API_VERSION = "2010-04-01"
Params = tuple[tuple[str, str], ...]
_PLACES = ("City", "State", "Zip", "Country")
# SIP's own codes for how a call ended.
_SIP_CODES = {"completed": "200", "busy": "486", "no-answer": "487", "failed": "404", "canceled": "487"}
FINAL = frozenset(_SIP_CODES)
"""The statuses in which a leg is over."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What one leg of a call is known by.

    began_at is aware UTC: when second 0 of the shell's clock was. extra goes with the first request only.
    """

    sid: str
    account_sid: str
    from_: str
    to: str
    began_at: datetime
    direction: str = "inbound"
    parent_sid: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


def standard(leg: Identity, status: str) -> Params:
    """Return the parameters that every call-control request carries.

    Places are sent empty, as they are for a number that the carrier cannot place.
    """
    params = {
        "AccountSid": leg.account_sid,
        "ApiVersion": API_VERSION,
        "CallSid": leg.sid,
        "CallStatus": status,
        "Called": leg.to,
        "Caller": leg.from_,
        "Direction": leg.direction,
        "From": leg.from_,
        "To": leg.to,
    }
    for party in ("From", "To", "Caller", "Called"):
        params.update({f"{party}{place}": "" for place in _PLACES})
    if leg.parent_sid is not None:
        params["ParentCallSid"] = leg.parent_sid
    return tuple(params.items())


def status_change(
    leg: Identity, status: str, *, now_s: float, sequence: int, duration_s: int = 0, is_final: bool = False
) -> Params:
    """Return what a status callback carries; durations only when the leg is over.

    Duration is in begun minutes, CallDuration in seconds.
    """
    added = {
        "CallbackSource": "call-progress-events",
        "SequenceNumber": str(sequence),
        "Timestamp": timestamp(leg, now_s),
    }
    if is_final:
        added["SipResponseCode"] = _SIP_CODES[status]
        added["CallDuration"] = str(duration_s)
        added["Duration"] = str(math.ceil(duration_s / 60))
    return standard(leg, status) + tuple(added.items())


def timestamp(leg: Identity, now_s: float) -> str:
    """Return the moment now_s as RFC 2822 writes it."""
    return format_datetime(leg.began_at + timedelta(seconds=now_s))
