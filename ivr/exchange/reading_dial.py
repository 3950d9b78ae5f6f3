"""The reader of Dial and its numbers."""

import re
from xml.etree.ElementTree import Element

from ivr.exchange.attributes import Attributes, Problem
from ivr.exchange.telephones import is_number
from ivr.exchange.verbs import Dial, Number

# The carrier rings at most so many telephones at once.
MOST_NUMBERS = 10
_NOT_OFFERED = {"Client", "Sip", "Queue", "Conference", "Application", "Sim", "WhatsApp"}
_RECORDS = (
    "true",
    "record-from-answer",
    "record-from-answer-dual",
    "record-from-ringing",
    "record-from-ringing-dual",
)
_EVENTS = {"initiated", "ringing", "answered", "completed"}


def read_dial(element: Element, problems: list[Problem]) -> Dial:
    """Return a Dial with the carrier's defaults; what it cannot ring is a problem and is left out."""
    at = Attributes(element, problems)
    record = at.choice("record", "do-not-record", (*_RECORDS, "do-not-record", "false"), code=13217)
    at.ignore("recordingStatusCallback", "recordingStatusCallbackMethod", "recordingStatusCallbackEvent")
    at.ignore("recordingTrack", "recordingConfigurationId", "trim", "ringTone")
    at.ignore("callReason", "events", "passports", "referUrl", "referMethod")
    numbers = _numbers(element, problems)
    dial = Dial(
        numbers=tuple(numbers),
        action=at.optional("action"),
        method=at.method(code=13210),
        timeout_s=at.integer("timeout", 30, least=5, most=600, code=13212),
        time_limit_s=at.integer("timeLimit", 14400, least=1, code=13216),
        caller_id=at.optional("callerId"),
        answers_on_bridge=at.boolean("answerOnBridge", False, code=13219),
        hangs_up_on_star=at.boolean("hangupOnStar", False, code=13213),
        is_sequential=at.boolean("sequential", False, code=13218),
        records=record in _RECORDS,
    )
    at.close()
    return dial


def _numbers(element: Element, problems: list[Problem]) -> list[Number]:
    numbers = []
    if (element.text or "").strip():
        numbers.append(Number(_checked(element.text or "", problems)))
    for child in element:
        if child.tag == "Number":
            numbers.append(_number(child, problems))
        elif child.tag in _NOT_OFFERED:
            problems.append(Problem(None, f"this exchange does not dial a <{child.tag}>", "error"))
        else:
            problems.append(Problem(13215, f"<{child.tag}> cannot be inside <Dial>"))
    if len(numbers) > MOST_NUMBERS:
        problems.append(Problem(13215, f"<Dial> has {len(numbers)} numbers; {MOST_NUMBERS} is the most"))
    return numbers[:MOST_NUMBERS]


def _number(element: Element, problems: list[Problem]) -> Number:
    at = Attributes(element, problems)
    if at.optional("url") is not None:
        problems.append(Problem(None, "this exchange plays no whisper to a <Number>", "error"))
    at.ignore("method", "byoc", "machineDetectionTimeout", "machineDetectionSpeechThreshold")
    at.ignore("machineDetectionSpeechEndThreshold", "machineDetectionSilenceTimeout")
    at.ignore("amdStatusCallback", "amdStatusCallbackMethod")
    events = frozenset(at.text("statusCallbackEvent", "completed").split())
    if not events <= _EVENTS:
        at.refuse("statusCallbackEvent", " ".join(sorted(events)), 12200)
    send_digits = at.text("sendDigits")
    if not re.fullmatch(r"[0-9#*wW]*", send_digits):
        at.refuse("sendDigits", send_digits, 13222)
    number = Number(
        number=_checked(element.text or "", problems),
        send_digits=send_digits,
        status_callback=at.optional("statusCallback"),
        status_method=at.method(name="statusCallbackMethod", code=13221),
        status_events=events,
        detects_machine=at.optional("machineDetection") is not None,
    )
    at.close()
    return number


def _checked(written: str, problems: list[Problem]) -> str:
    number = re.sub(r"[\s().-]", "", written)
    if not is_number(number):
        problems.append(Problem(13223, f"<Number> {written.strip()} is no number in E.164"))
    return number
