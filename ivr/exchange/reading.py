"""One reader a verb: an element in, a verb with the carrier's defaults out, problems noted on the way."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from ivr.exchange.attributes import Attributes, Problem
from ivr.exchange.reading_beyond import BEYOND_READERS
from ivr.exchange.reading_dial import MOST_QUEUE_NAME, read_dial
from ivr.exchange.reading_gather import read_gather
from ivr.exchange.reading_prompts import read_pause, read_play, read_say
from ivr.exchange.rules import SCHEMA
from ivr.exchange.schema import SCHEMAS
from ivr.exchange.verbs import (
    Enqueue,
    Hangup,
    Leave,
    NotCarried,
    Record,
    Redirect,
    Refer,
    Reject,
    Verb,
)

# What is transcribed is no longer than this.
MOST_TRANSCRIBED_S = 120


def _read_redirect(element: Element, problems: list[Problem]) -> Redirect:
    at = Attributes(element, problems)
    return Redirect(at.body, at.method())


def _read_record(element: Element, problems: list[Problem]) -> Record:
    at = Attributes(element, problems)
    transcribes = at.boolean("transcribe")
    longest_s = at.integer("maxLength")
    if transcribes and not at.is_written("maxLength"):
        longest_s = MOST_TRANSCRIBED_S
    if transcribes and longest_s > MOST_TRANSCRIBED_S:
        at.warn(13615, f"<Record> of {longest_s} s is too long to be transcribed")
    return Record(
        action=at.optional("action"),
        method=at.method(),
        timeout_s=at.integer("timeout"),
        finish_on_key=at.text("finishOnKey"),
        max_length_s=longest_s,
        plays_beep=at.boolean("playBeep"),
        trims_silence=at.text("trim") == "trim-silence",
        status_callback=at.optional("recordingStatusCallback") or None,
        status_method=at.method("recordingStatusCallbackMethod"),
        status_events=at.words("recordingStatusCallbackEvent"),
        transcribes=transcribes,
        transcribe_callback=at.optional("transcribeCallback") or None,
    )


def _read_enqueue(element: Element, problems: list[Problem]) -> Enqueue | NotCarried:
    at = Attributes(element, problems)
    if at.is_written("workflowSid"):
        for child in at.children:
            at.inside(child)
        return NotCarried("Enqueue", f"hand the caller to TaskRouter's workflow {at.text('workflowSid')}")
    if at.children:
        at.warn(SCHEMA, "<Task> says nothing in an <Enqueue> without a workflowSid")
    if not at.body:
        at.warn(14204, "<Enqueue> names no queue")
    elif len(at.body) > MOST_QUEUE_NAME:
        at.warn(14205, f"<Enqueue> has a name of more than {MOST_QUEUE_NAME} characters")
    return Enqueue(
        name=at.body,
        action=at.optional("action"),
        method=at.method(),
        wait_url=at.optional("waitUrl"),
        wait_method=at.method("waitUrlMethod") if at.is_written("waitUrl") else "GET",
        max_size=at.integer("maxQueueSize") if at.is_written("maxQueueSize") else None,
    )


def _read_leave(element: Element, problems: list[Problem]) -> Leave:
    Attributes(element, problems)
    return Leave()


def _read_hangup(element: Element, problems: list[Problem]) -> Hangup:
    Attributes(element, problems)
    return Hangup()


def _read_reject(element: Element, problems: list[Problem]) -> Reject:
    return Reject(Attributes(element, problems).text("reason"))


def _read_refer(element: Element, problems: list[Problem]) -> Refer:
    at = Attributes(element, problems)
    uris = [at.inside(child, SCHEMAS["Refer/Sip"]).body for child in at.children]
    if not uris:
        at.warn(SCHEMA, "<Refer> has no <Sip>")
    return Refer(uris[0] if uris else "", at.optional("action"), at.method())


READERS: dict[str, Callable[[Element, list[Problem]], Verb]] = {
    "Say": read_say,
    "Play": read_play,
    "Pause": read_pause,
    "Gather": read_gather,
    "Redirect": _read_redirect,
    "Record": _read_record,
    "Dial": read_dial,
    "Enqueue": _read_enqueue,
    "Leave": _read_leave,
    "Hangup": _read_hangup,
    "Reject": _read_reject,
    "Refer": _read_refer,
    **BEYOND_READERS,
}
