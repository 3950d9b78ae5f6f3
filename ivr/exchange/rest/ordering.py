"""Reading what an account asks of a call: the telephone, the documents, and who is told how it goes."""

import re
from dataclasses import replace

from ivr.exchange.account import Account
from ivr.exchange.detecting import Detection
from ivr.exchange.events import Redirected, Reported
from ivr.exchange.placing import Order
from ivr.exchange.progress import Callback
from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.form import Form, as_number, is_url
from ivr.exchange.retrieval import Ask
from ivr.exchange.telephones import Line, is_number

LONGEST_TWIML = 4000
LONGEST_S = 86_400
_EVENTS = frozenset({"initiated", "ringing", "answered", "completed"})
_ADDRESS = re.compile(r"client:\S+|sips?:\S+@\S+")
_DETECTIONS = {"Enable": False, "DetectMessageEnd": True}


def ordered(account: Account, form: Form) -> tuple[Line, str, Order, Callback | None]:
    """Return the line that the call is made on, who calls, the order and the callback. Raises Refusal."""
    to, from_ = called(form), caller(account, form)
    target = destination(form)
    send_digits = form.text("SendDigits") or ""
    if not re.fullmatch(r"[0-9*#wW]*", send_digits):
        raise Refusal(21206, f"SendDigits {send_digits} are not keys of a telephone.")
    order = Order(
        target,
        timeout_s=form.number("Timeout", 60, 1, 600, 21208),
        time_limit_s=form.number("TimeLimit", 14_400, 1, LONGEST_S),
        send_digits=send_digits,
        detection=detection(form),
    )
    line = changed_line(Line(to, target.url or "", voice_method=target.method), form)
    return line, from_, order, status_callback(account, form)


def called(form: Form) -> str:
    """Return whom the call rings: a number, a client or a SIP address. Raises Refusal."""
    written = form.needed("To", 21201, "No 'To' number is specified")
    if _ADDRESS.fullmatch(written):
        return written
    to = as_number(written)
    if not is_number(to):
        raise Refusal(21211, f"The 'To' number {to} is not a valid phone number.")
    return to


def caller(account: Account, form: Form) -> str:
    """Return the account's number that calls. Raises Refusal."""
    from_ = as_number(form.needed("From", 21213, "No 'From' number is specified"))
    if not is_number(from_):
        raise Refusal(21212, f"The 'From' number {from_} is not a valid phone number.")
    if from_ not in account.numbers:
        raise Refusal(21210, f"The source phone number {from_} is not one of this account's numbers.")
    return from_


def destination(form: Form) -> Redirected:
    """Return where the call is pointed. Raises Refusal where that is nowhere, or two places at once."""
    url, twiml = form.url("Url", 21205), form.text("Twiml")
    if url is not None and twiml is not None:
        raise Refusal(20001, "Url and Twiml exclude each other.")
    if twiml is not None and len(twiml) > LONGEST_TWIML:
        raise Refusal(32018, f"Twiml has more than {LONGEST_TWIML} characters.")
    if form.text("ApplicationSid") is not None:
        raise Refusal(21218, "ApplicationSid names no application of this account.")
    if url is None and twiml is None:
        raise Refusal(21205, "Url parameter is required.")
    return Redirected(url, form.method("Method", 21209), twiml)


def changed_line(line: Line, form: Form) -> Line:
    """Return the line with the fallback that the request names, if it names one. Raises Refusal."""
    if "FallbackUrl" not in form:
        return line
    url = form.url("FallbackUrl", 21205)
    return replace(line, fallback_url=url, fallback_method=form.method("FallbackMethod", 21209))


def changed_callback(target: Callback | None, form: Form) -> Callback | None:
    """Return the callback, at the address that the request names, if it names one. Raises Refusal."""
    url = form.url("StatusCallback", 21205)
    if url is None:
        return target
    method = form.method("StatusCallbackMethod", 21209)
    return Callback(url, method) if target is None else replace(target, url=url, method=method)


def status_callback(account: Account, form: Form) -> Callback | None:
    target = changed_callback(None, form)
    events = form.all("StatusCallbackEvent")
    if target is None or not events:
        return target
    known = _EVENTS & set(events)
    for unknown in sorted(set(events) - _EVENTS):
        # The carrier takes the call all the same; its owner waits for callbacks in vain.
        text = f"StatusCallbackEvent {unknown!r} is none: several events are several parameters"
        account.note(account.switch.now_s, "", Reported("warning", 21626, text))
    return replace(target, events=known)


def detection(form: Form) -> Detection | None:
    kind = form.text("MachineDetection")
    if kind is None:
        return None
    if kind not in _DETECTIONS:
        raise Refusal(20001, f"MachineDetection is Enable or DetectMessageEnd, not {kind}.")
    if not form.is_true("AsyncAmd"):
        return Detection(_DETECTIONS[kind])
    url = form.text("AsyncAmdStatusCallback")
    if url is None or not is_url(url):
        raise Refusal(20001, "AsyncAmdStatusCallback is not a valid URL.")
    method = form.method("AsyncAmdStatusCallbackMethod", 20001)
    return Detection(_DETECTIONS[kind], Ask(url, method, None, "machine detection"))
