"""Answering: what a caller's answer means where the call stands, and where it leads."""

from __future__ import annotations

from datetime import date
from typing import Any

from ivr.domain.facts import FACTS, FactType, Privacy
from ivr.engine.call import Unconfirmed
from ivr.engine.events import Event, KeysPressed, PersonLeft, StayedSilent, VoiceLeft, WordsSpoken
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import (
    Alternative,
    Chosen,
    Heard,
    NoInput,
    NoMatch,
    NotSure,
    Short,
    Understood,
    Universal,
    UniversalName,
)
from ivr.engine.hearing.question import Thresholds
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.listening import Listening, question_of, yes_or_no
from ivr.engine.turn import Turn
from ivr.flow.document import Ask, Confirm, Menu, Transfer, Voicemail

_DID_YOU_SAY = {
    FactType.MILES: ("did-you-say-miles", "heard_miles"),
    FactType.DAY: ("did-you-say-day", "heard_day"),
}


class Answering:
    """One answer of the caller's, heard and acted on within a turn."""

    def __init__(self, turn: Turn, thresholds: Thresholds) -> None:
        self.turn = turn
        self.thresholds = thresholds
        self.heard: Heard | None = None
        self.answered = True

    def take(self, event: Event) -> None:
        """The turn has gone where the event leads."""
        turn = self.turn
        if turn.n >= turn.rules.turns:
            turn.to_person()
            turn.run_on()
            return
        match turn.document, event:
            case (Menu() | Ask() | Confirm()) as state, KeysPressed() | WordsSpoken() | StayedSilent():
                self._hear(state, event)
            case Transfer(), PersonLeft(how):
                self._go(f"on:{how}")
            case Transfer(), _:
                self._go("on:failed")
            case Voicemail(), VoiceLeft(recording, seconds):
                turn.voice_left(recording, seconds)
                self._go("then")
            case Voicemail(), _:
                self._go("then")
            case _:
                self._again()

    def _hear(self, state: Listening, event: Event) -> None:
        turn = self.turn
        many = len(turn.bundle.languages)
        if turn.state.unconfirmed is not None:
            question = yes_or_no(turn.voice, languages=many)
        else:
            question = question_of(state, turn.voice, turn.facts, languages=many)
        self.heard = hear(
            event,
            question,
            turn.voice.phrases,
            self.thresholds,
            today=turn.today,
            language=turn.state.language,
        )
        match self.heard:
            case Universal(name):
                self._universal(state, name)
            case Short():
                self._again()
            case NoInput():
                self._missed(state, silent=True)
            case NoMatch(unsure=unsure):
                self._missed(state, silent=False, unsure=unsure)
            case NotSure(of=of) if turn.state.unconfirmed is None and not self._read_back_next(state):
                self._wonder(state, of)
            case NotSure(of=of):
                self._understood(state, of)
            case other:
                self._understood(state, other)

    def _understood(self, state: Listening, heard: Understood | Chosen | Alternative) -> None:
        turn = self.turn
        waiting = turn.state.unconfirmed
        if waiting is not None:
            turn.change(unconfirmed=None)
            if isinstance(heard, Chosen) and heard.key == "1":
                heard = _confirmed(waiting)
            else:
                self._missed(state, silent=False, unsure=True)
                return
        match heard, state:
            case Understood(value), Ask(fills=fills):
                turn.facts[fills] = value
                self._go("then")
            case Chosen("1"), Confirm():
                self._go("yes")
            case Chosen(), Confirm():
                self._go("no")
            case Chosen(key), Menu() | Ask():
                option = next(one for one in state.options if one.key == key)
                if isinstance(state, Menu) and state.fills and option.value is not None:
                    turn.facts[state.fills] = option.value
                self._go(f"key:{key}")
            case Alternative(), _:
                self._go("alternative")
            case _:
                raise AssertionError(f"{heard} cannot answer {turn.place}")

    def _go(self, way: str) -> None:
        self.turn.leave(way)
        self.turn.run_on()

    # What is not an answer yet.

    def _wonder(self, state: Listening, of: Understood | Chosen) -> None:
        """Asks whether a middling hearing is right, and waits for yes or no."""
        turn = self.turn
        turn.change(unconfirmed=_unconfirmed(state, of))
        self._did_you()
        turn.change(since=tuple(turn.said))

    def _did_you(self, attribute: str | None = None) -> None:
        turn = self.turn
        waiting = turn.state.unconfirmed
        assert waiting is not None, "only a middling hearing is asked about"
        turn.said.append(turn.voice.utterance(waiting.message, waiting.heard, attribute))
        self.answered = False
        turn.listen()

    def _missed(self, state: Listening, *, silent: bool, unsure: bool = False) -> None:
        """Counts a miss: asked again in other words, more simply each time, and then a person."""
        turn, rules = self.turn, self.turn.rules
        if silent and state.silence is not None and turn.state.unconfirmed is None:
            self._go("silence")
            return
        tries, failures = turn.state.tries + 1, turn.state.failures + 1
        keys_first = turn.state.keys_first or unsure
        turn.change(tries=tries, failures=failures, keys_first=keys_first)
        if tries >= (state.tries or rules.tries) or failures >= rules.failures:
            turn.to_person()
            turn.run_on()
            return
        attribute = "more" if tries > 1 or keys_first else "again" if silent else "no-match"
        if turn.state.unconfirmed is not None:
            self._did_you(attribute)
            return
        self.answered = False
        turn.ask(state, attribute)

    def _read_back_next(self, state: Listening) -> bool:
        return isinstance(state, Ask) and self.turn.bundle.confirms_itself(self.turn.place.flow, state)

    # What works everywhere.

    def _universal(self, state: Listening, name: UniversalName) -> None:
        turn = self.turn
        match name:
            case "person":
                turn.to_person()
                turn.run_on()
            case "back":
                self._back()
            case "repeat":
                self._again()
            case "language":
                languages = turn.bundle.languages
                turn.change(language=languages[(languages.index(turn.state.language) + 1) % len(languages)])
                self._again()
            case "slower":
                turn.change(rate="slow")
                self._again("slower-from-now")
            case "danger":
                self._again("danger-safety")

    def _again(self, first: str | None = None) -> None:
        """Says again all that was said since the last answer, notices apart; `first` goes before it."""
        turn = self.turn
        if first is not None:
            turn.said.append(turn.voice.utterance(first, turn.facts))
        turn.said += [one for one in turn.state.since if not one.notice]
        self.answered = False
        turn.listen()

    def _back(self) -> None:
        """The question before is open again, with the stack and the facts as they stood then."""
        turn = self.turn
        if turn.state.unconfirmed is not None or len(turn.state.trail) < 2:
            turn.change(unconfirmed=None)
            turn.ask(turn.document)  # type: ignore[arg-type]  # only a listening state hears "back"
            return
        *earlier, mark, _ = turn.state.trail
        turn.change(stack=mark.stack, trail=tuple(earlier))
        turn.facts = dict(mark.facts)
        turn.run_on()


def _unconfirmed(state: Listening, of: Understood | Chosen) -> Unconfirmed:
    if isinstance(of, Understood):
        assert isinstance(state, Ask), "only a slot has a value"
        message, name = _DID_YOU_SAY[SLOTS[state.type].fills]
        return Unconfirmed(message, {name: of.value})
    if isinstance(state, Confirm):
        return Unconfirmed("did-you-say-yes" if of.key == "1" else "did-you-say-no", key=of.key)
    option = next(one for one in state.options if one.key == of.key)
    return Unconfirmed("did-you-mean-choice", {"heard_choice": option.name}, of.key)


def _confirmed(waiting: Unconfirmed) -> Understood | Chosen:
    if waiting.key is not None:
        return Chosen(waiting.key, "speech")
    (value,) = waiting.heard.values()
    return Understood(value, "speech")


def kept_of(event: Event, heard: Heard | None, slot_fact: str | None) -> dict[str, Any]:
    """What the journal keeps of a hearing: what came, what it was taken for, and how private it is.

    A secret leaves only its verdict.
    """
    privacy = FACTS[slot_fact].privacy if slot_fact else Privacy.OPERATIONAL
    verdict = type(heard).__name__ if heard is not None else None
    kept: dict[str, Any] = {"as": verdict, "slot": slot_fact, "privacy": privacy.value}
    if privacy is Privacy.SECRET:
        return kept
    match event:
        case KeysPressed(keys=keys):
            kept["keys"] = keys
        case WordsSpoken(text=text, confidence=confidence):
            kept |= {"words": text, "confidence": confidence}
        case PersonLeft(how=how):
            kept["how"] = how
        case VoiceLeft(recording=recording, seconds=seconds):
            kept |= {"recording": recording, "seconds": seconds}
        case _:
            pass
    value = heard.of if isinstance(heard, NotSure) else heard
    match value:
        case Understood(value=understood):
            kept["value"] = understood.isoformat() if isinstance(understood, date) else str(understood)
        case Chosen(key=key):
            kept["key"] = key
        case Universal(name=name):
            kept["universal"] = name
        case _:
            pass
    return kept
