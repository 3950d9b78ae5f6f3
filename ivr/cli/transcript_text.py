"""A transcript as people read it in a terminal: wrapped lines, the hearing in words, the way in short."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Literal
from zoneinfo import ZoneInfo

from ivr.cli.masking import MASK
from ivr.cli.transcript import Recorded, ShownTurn, Step, Transcript

Style = Literal["head", "dim", "plain"]

LABEL = 10
"""Columns before what was said and heard: "  caller  "."""
_LEFT = {
    "ended": "the talk with a person is over",
    "gave_up": "hung up before a person answered",
    "failed": "no person answered",
}
_WANTS = {
    "person": "wants a person",
    "repeat": "wants to hear it again",
    "language": "wants the other language",
    "slower": "wants it slower",
    "back": "goes back",
    "danger": "is in danger",
    "unrecorded": "asks not to be recorded",
    "relay": "needs a relay operator's time",
}


def lines_of(found: Transcript, zone: ZoneInfo, width: int) -> Iterator[tuple[Style, str]]:
    """The transcript line by line, none wider than the width where words allow it. Times are the zone's."""
    began = found.began_at.astimezone(zone)
    yield "head", found.call
    about = (
        f"line {found.line} ({found.dialled})",
        f"caller {found.caller}",
        f"{began:%Y-%m-%d %H:%M:%S %Z}",
        f"{len(found.turns)} turns",
        f"bundle {found.bundle[:12]}",
        *(["asked not to be recorded"] if found.unrecorded else []),
        *(["by relay"] if found.relay else []),
    )
    yield from _wrapped(", ".join(about), width, first="", then="  ")
    failures = 0
    for turn in found.turns:
        yield "plain", ""
        yield "dim", f"{turn.at.astimezone(zone):%H:%M:%S}  {turn.at_s:+.1f} s  turn {turn.n}"
        rows = [
            ("caller", heard_text(turn, missed=turn.failures > failures)),
            ("went", path_text(turn)),
            ("line", " ".join(said.text for said in turn.said)),
            *(("record", _record_text(record)) for record in turn.records),
        ]
        for label, text in rows:
            if text:
                yield from _wrapped(text, width, first=f"  {label:<{LABEL - 2}}", then=" " * LABEL)
        failures = turn.failures
    yield "plain", ""
    yield from _wrapped(_end_text(found, zone), width, first="", then="  ")


def heard_text(turn: ShownTurn, *, missed: bool) -> str:
    """What the caller did and what it was taken for; empty for a call's arrival."""
    did = _did(turn)
    taken = _taken(turn)
    miss = f" (miss {turn.failures})" if missed else ""
    return f"{did} → {taken}{miss}" if taken else f"{did}{miss}"


def path_text(turn: ShownTurn) -> str:
    """The states of a turn, a flow named where it begins: "identify_holder.vin > match (found) > found"."""
    steps = [*turn.path]
    if not (steps and steps[-1].way.startswith("end:")):
        steps.append(Step(turn.flow, turn.state, ""))
    return " > ".join(_steps(steps))


def _steps(steps: list[Step]) -> Iterator[str]:
    flow = None
    for step in steps:
        way = step.way.removeprefix("key:").removeprefix("on:").replace("end:", "ends: ")
        name = step.state if step.flow == flow else f"{step.flow}.{step.state}"
        yield name if way in ("", "then") else f"{name} ({way})"
        flow = step.flow


def _did(turn: ShownTurn) -> str:
    heard = turn.heard
    match turn.event:
        case "CallArrived":
            return ""
        case "KeysPressed":
            return f"keys {_value(turn, 'keys')}"
        case "WordsSpoken":
            words = _value(turn, "words")
            confidence = heard.get("confidence")
            sure = "no confidence" if confidence is None else f"{confidence:.2f}"
            return f"says {words} ({sure})"
        case "StayedSilent":
            return "is silent"
        case "PersonLeft":
            return _LEFT.get(str(heard.get("how")), "the talk with a person is over")
        case "VoiceLeft":
            return f"leaves a message of {heard.get('seconds')} s, recording {heard.get('recording')}"
        case other:
            return f"a request out of place ({other})"


def _value(turn: ShownTurn, name: str) -> str:
    """Keys or words as they are shown; where nothing of them was kept, they were secret."""
    kept = str(turn.heard.get(name, MASK))
    return f'"{kept}"' if name == "words" and kept != MASK else kept


def _taken(turn: ShownTurn) -> str:
    heard = turn.heard
    match heard.get("as"):
        case "Understood" | "Chosen":
            return _meant(turn)
        case "NotSure":
            return f"perhaps {_meant(turn)}"
        case "Universal":
            return _WANTS.get(str(heard.get("universal")), str(heard.get("universal")))
        case "Alternative":
            return "does not have it"
        case "Short":
            return "incomplete"
        case "NoMatch":
            return "not understood"
        case _:
            return ""


def _meant(turn: ShownTurn) -> str:
    heard = turn.heard
    if "answer" in heard:
        return str(heard["answer"])
    if "key" in heard:
        return f"option {heard['key']}" + (f', "{heard["option"]}"' if "option" in heard else "")
    value = heard.get("value", MASK)
    return f"{heard.get('slot')} understood" if value == MASK else f"{heard.get('slot')} {value}"


def _record_text(record: Recorded) -> str:
    if record.what == "request":
        return f"request {record.number}: {record.name}, {record.state}"
    about = f", about request {record.number}" if record.number else ""
    return f"message {record.name}: {record.state}{about}"


def _end_text(found: Transcript, zone: ZoneInfo) -> str:
    last = found.turns[-1] if found.turns else None
    where = f"at {last.flow}.{last.state}" if last else "before the first turn"
    if found.ended_at is None:
        return f"Live, {where}."
    after = f"{found.ended_at.astimezone(zone):%H:%M:%S}  {found.lasted_s:+.1f} s"
    if found.ended_by == "line":
        return f"{after}  the line hung up ({found.how})."
    if found.how == "completed":
        return f"{after}  the caller hung up {where} ({found.how})."
    return f"{after}  the call ended {where} ({found.how})."


def _wrapped(text: str, width: int, *, first: str, then: str) -> Iterator[tuple[Style, str]]:
    for line in textwrap.wrap(
        text,
        max(width, 2 * LABEL),
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    ):
        yield "plain", line
