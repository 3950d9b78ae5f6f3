"""Answering: what a caller's answer means where the call stands, and where it leads."""

from __future__ import annotations

from dataclasses import replace

from ivr.domain.facts import decoded
from ivr.engine.call import Utterance
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
from ivr.engine.hearing.tongues import Leaning
from ivr.engine.hearing.wishes import wish_of
from ivr.engine.listening import DONE, Listening
from ivr.engine.ports import ResultRow
from ivr.engine.turn import Turn
from ivr.engine.wondering import confirmed, unconfirmed
from ivr.flow.document import QUESTION, REMINDED_S, REPLY, Ask, Confirm, Menu, Transfer, Voicemail, Wait


class Answering:
    """One answer of the caller's, heard and acted on within a turn."""

    def __init__(self, turn: Turn, thresholds: Thresholds, result: ResultRow | None = None) -> None:
        """result: what the call waits for, where it has come or failed since."""
        self.turn = turn
        self.thresholds = thresholds
        self.result = result
        self.heard: Heard | None = None
        self.answered = True

    def take(self, event: Event) -> None:
        """The turn has gone where the event leads."""
        turn = self.turn
        match turn.document, event:
            case ((Menu() | Ask() | Confirm()), _) if turn.is_too_long:
                self._to_person()
            case (Menu() | Ask() | Confirm()) as state, KeysPressed() | WordsSpoken() | StayedSilent():
                self._hear(state, event)
            case Wait() as state, _:
                self._wait(state, event)
            case Transfer(), PersonLeft(how):
                self._go(f"on:{how}")
            case Transfer(), _:
                self._go("on:failed")
            case Voicemail(), VoiceLeft(recording, seconds) if seconds > 0:
                turn.voice_left(recording, seconds)
                self._go("then")
            case Voicemail(silence=silence), _:
                self._go("then" if silence is None else "silence")
            case _:
                self._again()

    def _wait(self, state: Wait, event: Event) -> None:
        """The caller's wish goes first, then what they wait for; noise and silence are no failure."""
        turn = self.turn
        if turn.is_too_long:
            self._to_person()
            return
        self.heard = heard = self._heard_in(event)
        match heard:
            case Universal(name):
                self._universal(state, name)
            case Chosen(key):
                self._go(f"key:{key}")
            case _ if self.result is not None:
                self._comes(self.result)
            case _ if turn.state.waited_s >= state.at_most_s:
                self._go("on:gave_up")
            case _:
                self._waits_on(state)

    def _comes(self, result: ResultRow) -> None:
        """What the call waits for has come, or will not."""
        turn = self.turn
        turn.change(seen={**turn.state.seen, result.name: result.seq})
        turn.facts.update(decoded(result.facts))
        self._go("on:came" if result.came else "on:failed")

    def _waits_on(self, state: Wait) -> None:
        turn = self.turn
        turn.change(polls=turn.state.polls + 1)
        self.answered = False
        if turn.state.waited_s // REMINDED_S > turn.opening.state.waited_s // REMINDED_S:
            turn.said.append(turn.voice.utterance(turn.prompt, turn.facts, "again"))
        turn.listen()

    def _hear(self, state: Listening, event: Event) -> None:
        turn = self.turn
        heard = self._heard_in(event)
        if isinstance(event, WordsSpoken) and (heard == NoMatch("speech") or isinstance(heard, NotSure)):
            heard = self._in_another_language(state, event, heard) or heard
        self.heard = heard
        match heard:
            case Universal(name):
                self._universal(state, name)
            case Short():
                self._again()
            case NoInput():
                self._missed(state, silent=True)
            case NoMatch(unsure=unsure):
                self._missed(state, silent=False, unsure=unsure)
            case NotSure(of=of) if self._is_worth_asking(state, of):
                turn.change(unconfirmed=unconfirmed(state, of, turn.voice, turn.facts))
                self._did_you()
            case NotSure(of=of):
                self._understood(state, of)
            case other:
                self._understood(state, other)

    def _heard_in(self, event: Event) -> Heard:
        """What the event means as an answer to the open question."""
        turn = self.turn
        return hear(
            event,
            turn.question,
            turn.voice.phrases,
            self.thresholds,
            today=turn.today,
            language=turn.state.language,
        )

    def _in_another_language(self, state: Listening, event: WordsSpoken, heard: Heard) -> Heard | None:
        """What words mean in another language of the line, where in the call's they mean nothing for certain.

        The call goes on in that language: with the choice that was made in it, or with the same question.
        None where the words may be of both. An `ask` has names and places for answers, which are of none; and
        no yes is taken in a language in which nothing was asked.
        """
        turn, before = self.turn, self.turn.state
        if isinstance(state, Ask) or before.unconfirmed is not None:
            return None
        own = turn.bundle.words(before.language)
        for language in turn.bundle.languages:
            leaning = Leaning.of(event.text, own, turn.bundle.words(language))
            if not leaning.is_theirs:
                continue
            turn.change(language=language, language_chosen=True)
            theirs = self._heard_in(event)
            makes_sense = isinstance(state, Menu) and not isinstance(theirs, NoMatch)
            if makes_sense or isinstance(theirs, Universal):
                return theirs
            if leaning.is_plainly_theirs and isinstance(heard, NoMatch):
                return heard
            turn.state = before
        return None

    def _is_worth_asking(self, state: Listening, of: Understood | Chosen) -> bool:
        """False where it is asked about already or next, and where a wrong hearing changes nothing."""
        turn = self.turn
        if turn.state.unconfirmed is not None:
            return False
        match of, state:
            case Chosen("2"), Confirm():
                return False
            case Chosen(key), _ if key == DONE:
                return False
            case _, Ask():
                return not turn.bundle.confirms_itself(turn.place.flow, state)
            case _:
                return True

    def _understood(self, state: Listening, heard: Understood | Chosen | Alternative) -> None:
        turn = self.turn
        waiting = turn.state.unconfirmed
        if waiting is not None:
            turn.change(unconfirmed=None)
            if not (isinstance(heard, Chosen) and heard.key == "1"):
                self._missed(state, silent=False, unsure=True)
                return
            heard = confirmed(waiting)
        if isinstance(heard, Chosen) and heard.by == "speech":
            # Who was understood in words speaks this language, whatever the records say.
            turn.change(language_chosen=True)
        match heard, state:
            case Understood(value), Ask(fills=fills):
                turn.facts[fills] = value
                self._go("then")
            case Chosen(key), _ if key == DONE:
                self._go("silence")
            case Chosen(key), Menu() if (wish := wish_of(key)) is not None:
                turn.to_wish(wish)
                turn.run_on()
            case Chosen("1"), Confirm():
                self._go("yes")
            case Chosen(), Confirm():
                self._go("no")
            case Chosen(key), Menu() if key.startswith(QUESTION):
                turn.facts["reply"] = f"{REPLY}{key.removeprefix(QUESTION)}"
                self._go("question")
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

    def _to_person(self) -> None:
        self.turn.to_person()
        self.turn.run_on()

    # What is not an answer yet.

    def _did_you(self, attribute: str | None = None) -> None:
        """Asks whether a middling hearing is right, and waits for yes or no."""
        turn = self.turn
        waiting = turn.state.unconfirmed
        assert waiting is not None, "only a middling hearing is asked about"
        turn.said.append(Utterance(waiting.message, attribute, waiting.heard))
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
        if tries >= turn.tries or failures >= rules.failures:
            self._to_person()
            return
        attribute = "more" if tries > 1 or keys_first else "again" if silent else "no-match"
        if turn.state.unconfirmed is not None:
            self._did_you(attribute)
            return
        self.answered = False
        turn.ask(state, attribute)

    # What works everywhere.

    def _universal(self, state: Listening | Wait, name: UniversalName) -> None:
        turn = self.turn
        match name:
            case "person":
                self._to_person()
            case "back":
                self._back(state)
            case "repeat" if turn.state.repeats >= turn.rules.repeats:
                self._to_person()
            case "repeat":
                turn.change(repeats=turn.state.repeats + 1)
                self._again()
            case "language":
                languages = turn.bundle.languages
                other = languages[(languages.index(turn.state.language) + 1) % len(languages)]
                turn.change(language=other, language_chosen=True)
                self._again_in_this_language()
            case "slower":
                turn.change(rate="slow")
                self._again("slower-from-now")
            case "unrecorded":
                turn.change(unrecorded=True)
                self._again("unrecorded-from-now")
            case "relay":
                turn.change(relay=True)
                self._again("relay-from-now")
            case "danger" if turn.to_danger():
                turn.run_on()
            case "danger":
                self._again("danger-safety", notice=True)

    def _again_in_this_language(self) -> None:
        """Says again what was said since the last answer; a notice too, if it has shorter words for that.

        What was said in every language is left out, and so is the offer of the one that was just left.
        """
        turn = self.turn
        turn.change(
            since=tuple(
                replace(one, attribute="again", notice=False) if one.notice else one
                for one in turn.state.since
                if one.spoken_in == "call"
                and (not one.notice or turn.bundle.prompts.has(turn.state.language, one.message, "again"))
            )
        )
        self._again()

    def _again(self, first: str | None = None, *, notice: bool = False) -> None:
        """Says again all that was said since the last answer, notices apart; `first` goes before it.

        While a middling hearing waits for its yes or no, that is what is asked again.
        """
        turn = self.turn
        if first is not None:
            turn.said.append(turn.voice.utterance(first, turn.facts, notice=notice))
        if turn.state.unconfirmed is not None:
            self._did_you()
            return
        turn.said += [one for one in turn.state.since if not one.notice]
        self.answered = False
        turn.listen()

    def _back(self, state: Listening | Wait) -> None:
        """The question before is open again, with the stack and the facts as they stood then."""
        turn = self.turn
        # A wait is no question: the last one on the trail is the one before it.
        earlier = turn.state.trail if isinstance(state, Wait) else turn.state.trail[:-1]
        if turn.state.unconfirmed is not None:
            turn.change(unconfirmed=None)
            turn.ask(state)
        elif not earlier:
            self._again()
        else:
            mark = earlier[-1]
            turn.change(stack=mark.stack, trail=earlier[:-1])
            turn.facts = dict(mark.facts)
            turn.run_on()
