"""The carrier's parameter names, and how to see that a signature was made over other names.

The carrier signs names and values run together without a mark between them, so one signature fits
every way of cutting the same text: `Digits=1&From=+1` and `Digits=1From+1`, `Digits=1` and `Digit=s1`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from werkzeug.datastructures import MultiDict

_CALL = "CallSid AccountSid From To CallStatus ApiVersion Direction ForwardedFrom CallerName ParentCallSid"
_CALL_MORE = "CallToken ApplicationSid Caller Called StirVerstat StirPassportToken StirStatus AddOns"
_PLACES = " ".join(
    f"{who}{what}"
    for who in ("From", "To", "Caller", "Called")
    for what in ("City", "State", "Zip", "Country")
)
_GATHER = "Digits FinishedOnKey SpeechResult Confidence UnstableSpeechResult Stability msg Language"
_DIAL = "DialCallStatus DialCallSid DialCallDuration DialBridged"
_RECORD = (
    "RecordingUrl RecordingSid RecordingDuration RecordingStatus RecordingChannels RecordingStartTime"
    " RecordingSource RecordingTrack"
)
_TRANSCRIPT = "TranscriptionSid TranscriptionText TranscriptionStatus TranscriptionUrl"
_QUEUE = (
    "QueueSid QueueTime QueueResult QueuePosition AvgQueueTime CurrentQueueSize MaxQueueSize DequeingCallSid"
)
_STATUS = "Timestamp CallbackSource SequenceNumber SipResponseCode CallDuration Duration AnsweredBy"
_STATUS_MORE = "MachineDetectionDuration ErrorCode ErrorUrl"

DOCUMENTED = frozenset(
    " ".join(
        (
            _CALL,
            _CALL_MORE,
            _PLACES,
            _GATHER,
            _DIAL,
            _RECORD,
            _TRANSCRIPT,
            _QUEUE,
            _STATUS,
            _STATUS_MORE,
        )
    ).split()
)
"""Every name that the carrier documents or is known to send with a voice webhook."""

_AS_SIGNED = {
    name: re.compile(pattern)
    for name, pattern in {
        "CallSid": r"CallSid",
        "AccountSid": r"AccountSid",
        "ApiVersion": r"ApiVersion",
        "CallStatus": r"CallStatus",
        "Direction": r"Direction",
        "From": r"From[+0-9a-z]",
        "To": r"To[+0-9]",
        "Digits": r"Digits[0-9*#]",
        "SpeechResult": r"SpeechResult",
        "DialCallStatus": r"DialCallStatus[a-z]",
        "RecordingSid": r"RecordingSidRE",
        "RecordingUrl": r"RecordingUrlhttp",
    }.items()
}
"""How each name that decides anything begins in the signed text, with the first of its genuine values."""


_TEXT = "MessageSid SmsSid SmsMessageSid AccountSid MessagingServiceSid From To Body ApiVersion OptOutType"
_TEXT_MORE = (
    "NumMedia NumSegments MessageStatus SmsStatus ErrorCode ErrorMessage RawDlrDoneDate ChannelPrefix"
)

DOCUMENTED_OF_TEXTS = frozenset(" ".join((_TEXT, _TEXT_MORE, _PLACES)).split())
"""Likewise, with a texting webhook; media come besides, numbered, and are never looked at."""

SIGNED_OF_TEXTS = {
    name: re.compile(pattern)
    for name, pattern in {
        "AccountSid": r"AccountSidAC",
        "From": r"From[+0-9a-zA-Z]",
        "MessageSid": r"(?<!Sms)MessageSid(?:SM|MM)",
        "To": r"To[+0-9]",
    }.items()
}


def is_recut(
    form: MultiDict[str, str],
    as_signed: Mapping[str, re.Pattern[str]] = _AS_SIGNED,
    documented: frozenset[str] = DOCUMENTED,
) -> bool:
    """Whether a name that decides something is absent and yet stands in the text that was signed."""
    # A documented name becomes a mark, so that ParentCallSid is not taken for a hidden CallSid.
    signed = "".join(
        ("\0" if name in documented else name) + "".join(sorted(set(form.getlist(name))))
        for name in sorted(form)
    )
    return any(name not in form and begins.search(signed) for name, begins in as_signed.items())


def repeated(form: MultiDict[str, str]) -> bool:
    """Whether any name comes with more than one value; which of them counts nobody could say."""
    return any(len(values) > 1 for values in form.listvalues())
