"""Webhook forms to events: one value a name, each in its shape, whatever else was sent left behind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from werkzeug.datastructures import MultiDict

from ivr.domain.errors import NotFromCarrier
from ivr.domain.phone import caller_number
from ivr.engine.events import (
    CallArrived,
    Event,
    KeysPressed,
    Odd,
    PersonLeft,
    StayedSilent,
    VoiceLeft,
    WordsSpoken,
)
from ivr.telephony.characters import sayable
from ivr.telephony.names import is_recut, repeated

After = Literal["gather", "dial", "record"]

MOST_PARAMETERS = 100
MOST_WORDS_CHARACTERS = 600
ENDED = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
"""The call statuses after which there is no call."""

UNINTELLIGIBLE = KeysPressed("?")
"""What keys that are no keys count as: a miss, at any question, and never anybody's answer.

Not words, which might be taken for a name."""

_CALL = re.compile(r"CA[0-9a-f]{32}")
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_KEYS = re.compile(r"[0-9*#]{1,64}")
_CONFIDENCE = re.compile(r"0(\.[0-9]{0,20})?|\.[0-9]{1,20}|1(\.0{0,20})?")
_SECONDS = re.compile(r"[0-9]{1,5}")
_RECORDING = re.compile(r"RE[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Malformed:
    """A signed form that is no webhook of its kind, and why: answered with 400, nothing touched."""

    reason: Literal["names", "call_id", "text_id"]


@dataclass(frozen=True, slots=True)
class Posted:
    """A voice webhook's form with its names settled, its values still the carrier's. call: the CallSid."""

    call: str
    values: Mapping[str, str] = field(repr=False)

    @property
    def dialled(self) -> str:
        """The number that was called, in E.164; empty where `To` is none."""
        number = self.values.get("To", "")
        return number if _NUMBER.fullmatch(number) else ""

    @property
    def caller(self) -> str | None:
        """Who calls, in E.164; None where that is withheld or is no telephone number."""
        return caller_number(self.values.get("From", ""))

    @property
    def is_inbound(self) -> bool:
        return not self.values.get("Direction", "").startswith("outbound")

    @property
    def ended(self) -> str | None:
        """The final status of the call, None while it lives; a status that nobody knows ends nothing."""
        status = self.values.get("CallStatus", "")
        return status if status in ENDED else None


def posted(form: MultiDict[str, str], *, account: str | None = None) -> Posted | Malformed:
    """The form, admitted. Call it only when its signature has been checked.

    account: our AccountSid, None where none is configured. Raises NotFromCarrier where the signature
    was made over other parameters or another account.
    """
    if is_recut(form):
        raise NotFromCarrier("signature_recut")
    if "" in form or repeated(form) or len(form) > MOST_PARAMETERS:
        return Malformed("names")
    call = form.get("CallSid", "")
    if not _CALL.fullmatch(call):
        return Malformed("call_id")
    if account is not None and form.get("AccountSid") != account:
        raise NotFromCarrier("account")
    return Posted(call, form.to_dict())


def arrival_of(form: Posted) -> CallArrived:
    """The call's arrival, as the form of a new or resumed call tells it."""
    return CallArrived(form.dialled, form.caller)


def event_of(form: Posted, *, after: After | None = None, full: int | None = None) -> Event:
    """What happened on the call, as the form of an action request tells it.

    after: the verb whose action this is; None where the URL does not say, then the names tell.
    full: how many keys fill the entry, None: any number.
    """
    match after or _verb(form.values):
        case "dial":
            return _person_left(form)
        case "record":
            return _voice_left(form.values)
        case _:
            return _answer(form.values, full)


def _verb(values: Mapping[str, str]) -> After:
    if "DialCallStatus" in values:
        return "dial"
    return "record" if "RecordingUrl" in values or "RecordingSid" in values else "gather"


def _answer(values: Mapping[str, str], full: int | None) -> Event:
    keys = values.get("Digits", "")
    if not keys and values.get("FinishedOnKey") == "#" and not values.get("SpeechResult"):
        return KeysPressed("#")
    if _KEYS.fullmatch(keys):
        # The carrier leaves out the key that ended the entry: only the length tells a full one.
        return KeysPressed(keys, ended=len(keys) != full)
    if keys:
        return UNINTELLIGIBLE
    # Cut before cleaning, so that a hostile length costs nothing; combining marks may need the slack.
    words = sayable(values.get("SpeechResult", "")[: 4 * MOST_WORDS_CHARACTERS])[:MOST_WORDS_CHARACTERS]
    if not words:
        return StayedSilent()
    return WordsSpoken(words.strip(), _confidence(values.get("Confidence", "")))


def _confidence(written: str) -> float | None:
    return float(written) if _CONFIDENCE.fullmatch(written) else None


def _person_left(form: Posted) -> PersonLeft:
    status = form.values.get("DialCallStatus")
    # "completed" says that the other end was picked up, not that the two ever spoke.
    if status in ("completed", "answered") and form.values.get("DialBridged") != "false":
        return PersonLeft("ended")
    if status == "canceled" or form.ended is not None:
        return PersonLeft("gave_up")
    return PersonLeft("failed")


def _voice_left(values: Mapping[str, str]) -> Event:
    # The URL is never fetched: only the recording's name is taken from it.
    name = values.get("RecordingSid") or values.get("RecordingUrl", "").rpartition("/")[2]
    if not _RECORDING.fullmatch(name):
        return Odd()
    seconds = values.get("RecordingDuration", "")
    return VoiceLeft(name, int(seconds) if _SECONDS.fullmatch(seconds) else 0)
