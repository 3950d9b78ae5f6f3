"""What a page and the exchange say to each other: small JSON objects over one WebSocket, /exchange/socket.

The page says what to `do`:

    hello       page: its own name, kept over reloads; the first message, and only once
    be          number: whose telephone this is, or a withheld one; texts and calls to the number come here
    dial        to: a number of the account
    press       key: one of 0-9, * and #
    say         text; confidence: 0 to 1 or null; seconds: how long the words took, null for their usual time
    speak       the caller has begun, or goes on, to say something whose words are not known yet
    hang_up
    answer      the call that rings here is taken; decline: it is refused
    text        to, body: a text from this telephone to a number of the account
    signal      data: for the page at the other end of a connected call (WebRTC); passed on as it is

The exchange says what `is`; `at_s` is seconds since the call began, on the exchange's clock:

    welcome     lines, people, number, texts, log, speed; call: what the newest one was told; now_s: its time
    elsewhere   the same page was opened in another tab, which has the telephone now; the socket is closed
    call        sid, direction (out, in), from, to: a call begins; what follows is of this call
    ringing     the call comes in, and waits for answer or decline
    answered    somebody has picked up
    asking      the server is asked what comes next
    said        text, language, voice, seconds, phrases [{text, seconds, pause_s}]: a Say begins
    played      what, seconds: a Play begins; what is a URL, or "keys 12w"
    cut         heard_s: what was being said or played is broken off
    beeped      a recording begins
    listening   kinds (dtmf, speech), num_digits, finish_on_key, hints, language, barge_in
    waiting     awaited (gather, record, conversation ...), left_s: nothing is said, the caller is needed
    pressed     key; spoken: text: what the caller did, as the exchange took it
    recorded    seconds, text
    leg         number, status: a telephone that the line rings
    bridged     number, page: whether a page is at the other end, polite: who gives way in WebRTC
    unbridged   they hear each other no longer
    enqueued    name, position: the call waits in a queue; at its front it has position 1
    room        name, mode, others: the call is in a conference, and hears so many others
    heard       number; key or text: what who is at the other end keys or says
    report      level, code, text: what the carrier's debugger would show, and notes
    ended       status, reason, seconds
    text        n, sid, from, to, body, at, status, direction, error_code: it is new, or has changed
    log         at, sid, level, code, text: the debugger shows one more
    signal      data: from the page at the other end
    refused     text: what the page wanted cannot be
"""

from typing import Any

from ivr.exchange.events import (
    Beeped,
    Bridged,
    CallAnswered,
    CutShort,
    Ended,
    Enqueued,
    Heard,
    HttpRequest,
    InRoom,
    KeyPressed,
    LegChanged,
    Listening,
    OutOfRoom,
    Output,
    Parted,
    Played,
    Recorded,
    Reported,
    Spoke,
    Spoken,
    Waiting,
)
from ivr.exchange.speech import phrases
from ivr.exchange.texts import Text
from ivr.exchange.watching import Logged

Message = dict[str, Any]
_CONTROL = {"call", "gather", "record", "dial", "redirect", "fallback"}


def shown(output: Output, now_s: float) -> Message | None:
    """Return what a page is told of an output of its call, or None where nobody need know."""
    match output:
        case HttpRequest() if output.purpose in _CONTROL:
            return {"is": "asking"}
        case CallAnswered():
            return {"is": "answered"}
        case Spoken():
            return _said(output)
        case Played():
            return {"is": "played", "what": output.what, "seconds": output.seconds}
        case CutShort():
            return {"is": "cut", "heard_s": output.heard_s}
        case Beeped():
            return {"is": "beeped"}
        case Listening():
            return _listening(output)
        case Waiting():
            left_s = None if output.until_s is None else output.until_s - now_s
            return {"is": "waiting", "awaited": output.awaited, "left_s": left_s}
        case Recorded():
            return {"is": "recorded", "seconds": output.seconds, "text": output.text}
        case LegChanged():
            return {"is": "leg", "number": output.number, "status": output.status}
        case Bridged():
            return {"is": "bridged", "number": output.number, "page": False, "polite": False}
        case Enqueued():
            return {"is": "enqueued", "name": output.name, "position": output.position}
        case InRoom():
            return {"is": "room", "name": output.name, "mode": output.mode, "others": len(output.hears)}
        case Parted() | OutOfRoom():
            return {"is": "unbridged"}
        case Heard(number, KeyPressed(key)):
            return {"is": "heard", "number": number, "key": key}
        case Heard(number, Spoke(text)):
            return {"is": "heard", "number": number, "text": text}
        case Reported():
            return {"is": "report", "level": output.level, "code": output.code, "text": output.text}
        case Ended():
            return {
                "is": "ended",
                "status": output.status,
                "reason": output.reason,
                "seconds": output.duration_s,
            }
        case _:
            return None


def _said(said: Spoken) -> Message:
    parts = [{"text": one.text, "seconds": one.seconds, "pause_s": one.pause_s} for one in phrases(said.ssml)]
    return {
        "is": "said",
        "text": said.text,
        "language": said.language,
        "voice": said.voice,
        "seconds": said.seconds,
        "phrases": parts,
    }


def _listening(listening: Listening) -> Message:
    return {
        "is": "listening",
        "kinds": sorted(listening.kinds),
        "num_digits": listening.num_digits,
        "finish_on_key": listening.finish_on_key,
        "hints": list(listening.hints),
        "language": listening.language,
        "barge_in": listening.barge_in,
    }


def text_message(ordinal: int, text: Text) -> Message:
    """Return a text as pages and programs see it."""
    return {
        "n": ordinal,
        "sid": text.sid,
        "from": text.from_,
        "to": text.to,
        "body": text.body,
        "at": text.created_at.isoformat(),
        "status": text.status,
        "error_code": text.error_code,
        "direction": text.direction,
    }


def log_message(entry: Logged) -> Message:
    """Return one entry of the debugger as pages and programs see it."""
    return {
        "at": entry.at.isoformat(),
        "sid": entry.sid,
        "level": entry.report.level,
        "code": entry.report.code,
        "text": entry.report.text,
    }
