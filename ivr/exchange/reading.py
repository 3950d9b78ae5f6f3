"""One reader a verb: an element in, a verb with the carrier's defaults out, problems noted on the way."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from ivr.exchange.attributes import SCHEMA, Attributes, Problem
from ivr.exchange.reading_dial import read_dial
from ivr.exchange.reading_gather import read_gather
from ivr.exchange.reading_prompts import read_pause, read_play, read_say, refuse_children
from ivr.exchange.verbs import ALL_KEYS, Hangup, Record, Redirect, Reject, Verb


def read_redirect(element: Element, problems: list[Problem]) -> Redirect:
    at = Attributes(element, problems)
    method = at.method(code=13710)
    at.close()
    refuse_children(element, problems)
    return Redirect((element.text or "").strip(), method)


def read_record(element: Element, problems: list[Problem]) -> Record:
    at = Attributes(element, problems)
    keys = at.text("finishOnKey", ALL_KEYS)
    if not set(keys) <= set(ALL_KEYS):
        at.refuse("finishOnKey", keys, 13613)
        keys = ALL_KEYS
    transcribes = at.boolean("transcribe", False, code=13614)
    if transcribes or at.optional("transcribeCallback") is not None:
        problems.append(Problem(None, "this exchange does not transcribe", "note"))
    at.choice("trim", "trim-silence", ("trim-silence", "do-not-trim"), code=SCHEMA)
    at.ignore("recordingConfigurationId")
    record = Record(
        action=at.optional("action"),
        method=at.method(code=13612),
        timeout_s=at.integer("timeout", 5, least=0, code=13610),
        finish_on_key=keys,
        max_length_s=at.integer("maxLength", 120 if transcribes else 3600, least=2, most=14400, code=13611),
        plays_beep=at.boolean("playBeep", True, code=13616),
        status_callback=at.optional("recordingStatusCallback"),
        status_method=at.method(name="recordingStatusCallbackMethod", code=13612),
        status_events=frozenset(at.text("recordingStatusCallbackEvent", "completed").split()),
    )
    at.close()
    refuse_children(element, problems)
    return record


def read_hangup(element: Element, problems: list[Problem]) -> Hangup:
    Attributes(element, problems).close()
    refuse_children(element, problems)
    return Hangup()


def read_reject(element: Element, problems: list[Problem]) -> Reject:
    at = Attributes(element, problems)
    reason = at.choice("reason", "rejected", ("rejected", "busy"), code=13810)
    at.close()
    refuse_children(element, problems)
    return Reject(reason)


READERS: dict[str, Callable[[Element, list[Problem]], Verb]] = {
    "Say": read_say,
    "Play": read_play,
    "Pause": read_pause,
    "Gather": read_gather,
    "Redirect": read_redirect,
    "Record": read_record,
    "Dial": read_dial,
    "Hangup": read_hangup,
    "Reject": read_reject,
}
