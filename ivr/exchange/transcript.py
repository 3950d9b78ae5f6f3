"""What was heard and done in one call, in order, with the counts that a test or a reader asks for."""

from dataclasses import dataclass
from typing import Literal

from ivr.exchange.events import (
    Beeped,
    Bridged,
    CallAnswered,
    CutShort,
    Ended,
    Enqueued,
    Heard,
    InRoom,
    KeyPressed,
    LegChanged,
    OutOfRoom,
    Output,
    Parted,
    Played,
    Recorded,
    Reported,
    Ringing,
    Spoken,
)

Who = Literal["line", "caller", "other", "exchange"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was heard or done, at a second of the exchange's clock."""

    at_s: float
    who: Who
    what: str


class Transcript:
    """Entries in order. speech_s counts what was heard of what the line said, not what was cut off."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.spoken: list[Spoken] = []
        self.reports: list[Reported] = []
        self.recordings: list[Recorded] = []
        self.legs: list[LegChanged] = []
        self.speech_s = 0.0
        self.keys_count = 0
        self.utterances_count = 0
        self.actions_count = 0

    def press(self, at_s: float, keys: str) -> None:
        self.keys_count += len(keys)
        self.actions_count += 1
        self.entries.append(Entry(at_s, "caller", keys))

    def say(self, at_s: float, text: str) -> None:
        self.utterances_count += 1
        self.actions_count += 1
        self.entries.append(Entry(at_s, "caller", f'"{text}"'))

    def note(self, at_s: float, text: str) -> None:
        """The caller did something that is no input: stayed silent, hung up."""
        self.entries.append(Entry(at_s, "caller", f"({text})"))

    def add(self, at_s: float, output: Output) -> None:
        """Hold one output of the call."""
        match output:
            case Spoken():
                self.spoken.append(output)
                self.speech_s += output.seconds
            case Played():
                self.speech_s += output.seconds
            case CutShort():
                self.speech_s -= output.seconds - output.heard_s
            case Reported():
                self.reports.append(output)
            case Recorded():
                self.recordings.append(output)
            case LegChanged():
                self.legs.append(output)
        entry = _entry(at_s, output)
        if entry is not None:
            self.entries.append(entry)

    @property
    def heard(self) -> list[str]:
        """What the other side of a conversation has keyed and said."""
        return [entry.what for entry in self.entries if entry.who == "other"]

    def said_since(self, position: int) -> list[str]:
        """Return what the line has said since the entry at position."""
        return [entry.what for entry in self.entries[position:] if entry.who == "line"]


def _entry(at_s: float, output: Output) -> Entry | None:
    match output:
        case Spoken():
            return Entry(at_s, "line", output.text)
        case Played():
            return Entry(at_s, "line", f"[{output.what}]")
        case Beeped():
            return Entry(at_s, "line", "[beep]")
        case CutShort():
            return Entry(at_s, "exchange", f"cut off after {output.heard_s:.1f} s")
        case CallAnswered():
            return Entry(at_s, "exchange", "the line answers")
        case LegChanged():
            return Entry(at_s, "exchange", f"{output.number}: {output.status}")
        case Bridged():
            return Entry(at_s, "exchange", f"connected to {output.number}")
        case Parted():
            return Entry(at_s, "exchange", f"no longer connected to {output.number}")
        case InRoom():
            return Entry(at_s, "exchange", f"in {output.name}: {output.mode}, hears {len(output.hears)}")
        case OutOfRoom():
            return Entry(at_s, "exchange", f"out of {output.name}")
        case Enqueued():
            return Entry(at_s, "exchange", f"waits in {output.name}, at position {output.position}")
        case Ringing():
            return Entry(at_s, "exchange", f"{output.from_} calls {output.to}")
        case Heard():
            what = output.what
            return Entry(at_s, "other", what.key if isinstance(what, KeyPressed) else f'"{what.text}"')
        case Recorded():
            return Entry(at_s, "exchange", f"recorded {output.seconds} s")
        case Reported():
            code = f" {output.code}" if output.code is not None else ""
            return Entry(at_s, "exchange", f"{output.level}{code}: {output.text}")
        case Ended():
            return Entry(at_s, "exchange", f"the call is over: {output.status}, {output.reason}")
        case _:
            return None
