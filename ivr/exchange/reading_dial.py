"""The reader of Dial: whom it rings, or where it takes the caller."""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from ivr.exchange.attributes import Attributes, Problem
from ivr.exchange.nouns import Callee, Client, Conference, Number, Queue, Sip
from ivr.exchange.rules import SCHEMA
from ivr.exchange.telephones import is_number
from ivr.exchange.verbs import Dial

# The carrier rings at most so many at once.
MOST_CALLEES = 10
MOST_QUEUE_NAME = 64
MOST_CONFERENCE_NAME = 128
_NOT_CARRIED = {"Application", "Sim", "WhatsApp"}


def read_dial(element: Element, problems: list[Problem]) -> Dial:
    at = Attributes(element, problems)
    nouns = _nouns(at)
    callees = tuple(noun for noun in nouns if isinstance(noun, Callee))
    queue = next((noun for noun in nouns if isinstance(noun, Queue)), None)
    conference = next((noun for noun in nouns if isinstance(noun, Conference)), None)
    if (callees or queue) and conference is not None:
        at.warn(13000, "<Dial> has a <Conference> beside other nouns; only the conference counts")
        callees, queue = (), None
    elif callees and queue is not None:
        at.warn(13215, "<Dial> has a <Queue> beside other nouns; only the queue counts")
        callees = ()
    if len(callees) > MOST_CALLEES:
        at.warn(13215, f"<Dial> has {len(callees)} to ring; {MOST_CALLEES} is the most")
    record = at.text("record")
    return Dial(
        callees=callees[:MOST_CALLEES],
        queue=queue,
        conference=conference,
        action=at.optional("action"),
        method=at.method(),
        timeout_s=at.integer("timeout"),
        time_limit_s=at.integer("timeLimit"),
        caller_id=at.optional("callerId") or None,
        answers_on_bridge=at.boolean("answerOnBridge"),
        hangs_up_on_star=at.boolean("hangupOnStar"),
        is_sequential=at.boolean("sequential"),
        record={"true": "record-from-answer", "false": "do-not-record"}.get(record, record),
        recording_track=at.text("recordingTrack"),
        trims_silence=at.text("trim") == "trim-silence",
        **_recording(at),
    )


def _nouns(at: Attributes) -> list[Callee | Queue | Conference]:
    nouns: list[Callee | Queue | Conference] = []
    if at.body:
        nouns.append(Number(address=_number(at, at.body)))
    for child in at.children:
        if child.tag in _NOT_CARRIED:
            at.note(f"the carrier would ring a <{child.tag}>")
        else:
            nouns.append(_READERS[child.tag](at.inside(child)))
    return nouns


def _read_number(at: Attributes) -> Number:
    digits = at.text("sendDigits")
    return Number(address=_number(at, at.body), send_digits=digits, **_rung(at), **_machine(at))


def _read_client(at: Attributes) -> Client:
    identities = [child for child in at.children if child.tag == "Identity"]
    parameters = [child for child in at.children if child.tag == "Parameter"]
    identity = at.inside(identities[0]).body if identities else at.body
    if not identity:
        at.warn(SCHEMA, "<Client> has no identity")
    written = [at.inside(child) for child in parameters]
    return Client(
        address=f"client:{identity}",
        parameters=tuple((one.text("name"), one.text("value")) for one in written),
        **_rung(at),
    )


def _read_sip(at: Attributes) -> Sip:
    if not re.fullmatch(r"sips?:[^\s@]+(@\S+)?", at.body):
        at.warn(13243, f"<Sip> {at.body!r} is no SIP URI")
    return Sip(
        address=at.body,
        username=at.optional("username"),
        password=at.optional("password"),
        **_rung(at),
        **_machine(at),
    )


def _read_queue(at: Attributes) -> Queue:
    if not at.body:
        at.warn(14212, "<Queue> has no name")
    elif len(at.body) > MOST_QUEUE_NAME:
        at.warn(14213, f"<Queue> has a name of more than {MOST_QUEUE_NAME} characters")
    if at.is_written("reservationSid"):
        at.note("the carrier would take the caller of a TaskRouter reservation")
    return Queue(at.body, at.optional("url") or None, at.method())


def _read_conference(at: Attributes) -> Conference:
    if not 0 < len(at.body) <= MOST_CONFERENCE_NAME:
        at.warn(13237, f"<Conference> has a name of {len(at.body)} characters")
    return Conference(
        name=at.body,
        is_muted=at.boolean("muted"),
        beep=at.text("beep"),
        starts_on_enter=at.boolean("startConferenceOnEnter"),
        ends_on_exit=at.boolean("endConferenceOnExit"),
        wait_url=at.optional("waitUrl"),
        # The carrier's own music is got, not posted to.
        wait_method=at.method("waitMethod") if at.is_written("waitUrl") else "GET",
        max_participants=at.integer("maxParticipants"),
        records=at.text("record") in ("true", "record-from-start"),
        trims_silence=at.text("trim") == "trim-silence",
        coaches=at.optional("coach"),
        label=at.optional("participantLabel"),
        status_callback=at.optional("statusCallback") or None,
        status_method=at.method("statusCallbackMethod"),
        status_events=at.words("statusCallbackEvent"),
        **_recording(at),
    )


def _rung(at: Attributes) -> dict[str, Any]:
    return {
        "url": at.optional("url") or None,
        "method": at.method(),
        "status_callback": at.optional("statusCallback") or None,
        "status_method": at.method("statusCallbackMethod"),
        "status_events": at.words("statusCallbackEvent"),
    }


def _machine(at: Attributes) -> dict[str, Any]:
    return {
        "machine_detection": at.text("machineDetection"),
        "machine_timeout_s": at.integer("machineDetectionTimeout"),
        "machine_callback": at.optional("amdStatusCallback") or None,
        "machine_method": at.method("amdStatusCallbackMethod"),
    }


def _recording(at: Attributes) -> dict[str, Any]:
    return {
        "recording_callback": at.optional("recordingStatusCallback") or None,
        "recording_method": at.method("recordingStatusCallbackMethod"),
        "recording_events": at.words("recordingStatusCallbackEvent"),
    }


def _number(at: Attributes, written: str) -> str:
    number = re.sub(r"[\s().-]", "", written)
    if not is_number(number):
        at.warn(13223, f"<Number> {written} is no number in E.164")
    return number


_READERS: dict[str, Callable[[Attributes], Callee | Queue | Conference]] = {
    "Number": _read_number,
    "Client": _read_client,
    "Sip": _read_sip,
    "Queue": _read_queue,
    "Conference": _read_conference,
}
