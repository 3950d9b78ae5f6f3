"""A turn in the taking: state by state, from where the last one left the call until the caller is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ivr.domain.errors import FlowStuck
from ivr.domain.facts import FactValue
from ivr.domain.hours import is_open
from ivr.domain.numbers import request_number
from ivr.engine.call import Mark, Place, Utterance
from ivr.engine.hearing.question import Question
from ivr.engine.listening import Listening, ask_step, question_of, same_again
from ivr.engine.results import Action, ChargeReturned, Effect, Given, Record, RequestMade, secrets_among
from ivr.engine.rules import Rules
from ivr.engine.saying import Voice
from ivr.engine.steps import Dial, HangUp, Step
from ivr.engine.steps import Record as RecordStep
from ivr.engine.steps import Say as SayStep
from ivr.engine.taken import Opening, Taken
from ivr.engine.trail import with_question
from ivr.flow.document import (
    Ask,
    Confirm,
    End,
    Flow,
    Go,
    Menu,
    Run,
    Say,
    SpokenIn,
    State,
    Sub,
    Transfer,
    Voicemail,
    Wait,
    Wish,
)
from ivr.flow.exits import options_of


class Turn:
    """One turn of one call. Made for it, used once, thrown away: the journal has what is left of it."""

    def __init__(self, opening: Opening, actions: Mapping[str, Action], rules: Rules) -> None:
        self.opening, self.actions, self.rules = opening, actions, rules
        self.bundle, self.call, self.n = opening.bundle, opening.call, opening.n
        self.today = opening.local.date()
        self.state = opening.state.at(opening.now)
        self.facts: dict[str, FactValue] = dict(opening.facts)
        self.said: list[Utterance] = []
        self._path: list[tuple[str, str, str]] = []
        self._records: list[Record] = []
        self._effects: list[Effect] = []
        self._steps: tuple[Step, ...] = ()

    # Where the call is.

    @property
    def place(self) -> Place:
        return self.state.stack[-1]

    @property
    def document(self) -> State:
        return self.bundle.flow(self.place.flow).state[self.place.state]

    @property
    def root(self) -> Flow:
        """The flow of the line: it says where a person is, and danger, and how patient the line is."""
        return self.bundle.flow(self.state.stack[0].flow)

    @property
    def prompt(self) -> str:
        """The message that the open state speaks. Only for states that speak."""
        named = self.bundle.flow(self.place.flow).prompt_of(self.place.state)
        assert named is not None, f"{self.place} speaks nothing"
        return named

    @property
    def voice(self) -> Voice:
        return Voice(self.bundle, self.state.language)

    @property
    def is_too_long(self) -> bool:
        """Whether the line has had its share of the caller's patience, by turns or by the clock."""
        return self.n - self.state.polls >= self.rules.turns or self.state.lasted_s >= self.rules.minutes * 60

    def taken(self, *, answered: bool) -> Taken:
        """What the turn came to. answered: the caller answered, so "repeat" begins anew from here."""
        if answered:
            self.change(since=tuple(self.said))
        return Taken(
            path=tuple(self._path),
            state=self.state,
            facts=self.facts,
            said=tuple(self.said),
            steps=self._steps,
            records=tuple(self._records),
            effects=tuple(self._effects),
        )

    # Moving.

    def change(self, **changes: Any) -> None:
        """The call's state is as before but for the changes."""
        self.state = replace(self.state, **changes)

    def leave(self, way: str) -> None:
        """The open state is left by that way out."""
        flow, state = self.place.flow, self.place.state
        to = self.bundle.machine(flow).move(state, way)
        self._note(way)
        self.change(stack=(*self.state.stack[:-1], Place(flow, to)))

    def _note(self, way: str) -> None:
        """The turn's path has the way out of the open state."""
        self._path.append((self.place.flow, self.place.state, way))

    def to_person(self) -> None:
        """The call is at its line's `person`, with all sub-flows unwound."""
        root = self.root
        assert root.person is not None, f"the verifier wants a person of every root flow: {root.flow}"
        self._note("person")
        self.change(stack=(Place(root.flow, root.person),))

    def to_danger(self) -> bool:
        """The call is where its line leads whoever is in danger; False: the line leads them nowhere."""
        root = self.root
        if root.danger is None:
            return False
        self._note("danger")
        self.change(stack=(Place(root.flow, root.danger),), trail=())
        return True

    def _go_to(self, line: str, at: str | None) -> None:
        root = self.bundle.content.lines.line[line].flow
        begins = Place(root, at or self.bundle.flow(root).start)
        self.change(stack=(begins,), trail=(), line=line)

    def to_wish(self, name: str) -> None:
        """The call is where the wish leads, with what the caller said in it."""
        wish = self.wishes[name]
        self._note(f"wish:{name}")
        if wish.fills is not None and wish.value is not None:
            self.facts[wish.fills] = wish.value
        self._go_to(wish.line, wish.at)

    @property
    def wishes(self) -> Mapping[str, Wish]:
        """What callers may want of this line or another at the open menu, which is one of the line's own.

        What the menu itself offers, or where the call came from, is no wish.
        """
        if self.bundle.flow(self.place.flow).person is None:
            return {}
        here = {None, *(option.to for option in options_of(self.document))}
        every = self.bundle.content.lines.wish
        return {name: wish for name, wish in every.items() if wish.line != self.line or wish.at not in here}

    @property
    def tries(self) -> int:
        """How many misses in a row the open question bears, by its state, its line or the setting."""
        return getattr(self.document, "tries", None) or self.root.tries or self.rules.tries

    @property
    def line(self) -> str:
        """The line that the call is on, by name."""
        return self.state.line or self.call.line

    def run_on(self) -> None:
        """The call has run on to the next state that needs the caller, or is over.

        Raises FlowStuck where it never gets there.
        """
        for _ in range(self.rules.states_a_turn):
            visits = {**self.state.visits, str(self.place): self.state.visits.get(str(self.place), 0) + 1}
            self.change(visits=visits)
            if self._enter(self.document):
                return
        raise FlowStuck(f"{self.rules.states_a_turn} states without the caller, at {self.place}")

    def _enter(self, state: State) -> bool:
        """Does what the state is for; True where the caller (or a person) is needed next."""
        match state:
            case Say():
                self._speak(notice=not state.barge_in, spoken_in=state.spoken_in)
                self.leave("then")
            case Run():
                self._run(state)
            case Sub():
                self.change(stack=(*self.state.stack, Place(state.sub, self.bundle.flow(state.sub).start)))
            case Go():
                self._go_to(state.go, state.at)
            case End():
                return self._end(state)
            case Menu() | Ask() | Confirm() | Wait():
                if isinstance(state, Wait):
                    self.change(waited_s=0)
                else:
                    self._mark()
                self.change(tries=0, repeats=0, unconfirmed=None, keys_first=False)
                self.ask(state)
                return True
            case Transfer() if not self._is_open(state.queue):
                self.leave("on:closed")
            case Transfer():
                self._speak()
                self._close_with(self._dial())
                return True
            case Voicemail():
                self._speak()
                self._close_with(RecordStep(state.at_most_s))
                return True
        return False

    def _run(self, state: Run) -> None:
        action = self.actions[state.run]
        result = action.run(self._given())
        for name, value in result.facts.items():
            if value is None:
                self.facts.pop(name, None)
            else:
                self.facts[name] = value
        for name in action.forgets | action.consumes:
            if name not in result.facts:
                self.facts.pop(name, None)
        if result.speaks is not None:
            self._go_on_in(result.speaks)
        self._records += result.records
        self._effects += result.effects
        on_record = result.effects or any(not isinstance(one, ChargeReturned) for one in result.records)
        if on_record or None in result.facts.values():
            # What is on record can't be taken back by going back, and what was given up is not kept there.
            self.change(trail=())
        way = f"on:{result.outcome}"
        if result.outcome == "unavailable" and "unavailable" not in state.on:
            self._note(way)
            self.to_person()
        else:
            self.leave(way)

    def _go_on_in(self, language: str) -> None:
        """The call goes on in the caller's own language, unless they have asked for one themselves."""
        own = self.bundle.spoken(language)
        if own is None or own == self.state.language or self.state.language_chosen:
            return
        self.change(language=own)
        if self.n == 0 and not self.said:
            # Nothing was heard in another one yet; and what is said first may be urgent.
            return
        # Somebody else may be calling for them: the way back is offered at once.
        self.said.append(self.voice.utterance("language-changed", self.facts, spoken_in="others"))

    def _given(self) -> Given:
        return Given(
            facts=self.facts,
            visits=self.state.visits[str(self.place)],
            call=self.call.call,
            turn=self.n,
            attempt=self.opening.attempt,
            caller=self.call.caller,
            line=self.line,
            moved=self.state.line is not None,
            language=self.state.language,
            now=self.opening.now,
            today=self.today,
            local=self.opening.local,
        )

    def _end(self, state: End) -> bool:
        if state.words is not None:
            self._speak()
        self._note(f"end:{state.end}")
        if outer := self.state.stack[:-1]:
            self.change(stack=outer)
            self.leave(f"on:{state.end}")
            return False
        self.change(ended=True)
        self._close_with(HangUp())
        return True

    def _mark(self) -> None:
        """The question is on the trail, as it stands at its first asking."""
        secrets = secrets_among(self.facts)
        kept = {name: value for name, value in self.facts.items() if name not in secrets}
        trail = with_question(self.state.trail, Mark(self.state.stack, kept), self._asks_the_same)
        self.change(trail=trail)

    def _asks_the_same(self, place: Place) -> bool:
        earlier, now = self.bundle.flow(place.flow).state[place.state], self.document
        same_flow = place.flow == self.place.flow
        return same_flow and isinstance(earlier, Ask) and isinstance(now, Ask) and earlier.fills == now.fills

    # Speaking and asking.

    def _speak(self, *, notice: bool = False, spoken_in: SpokenIn = "call") -> None:
        """What the open state has to say is said."""
        self.said.append(self.voice.utterance(self.prompt, self.facts, notice=notice, spoken_in=spoken_in))

    def _close_with(self, step: Step) -> None:
        """After all that was said, nothing of the line's own is left to be heard but this step."""
        self._steps = (*self._says(self.said), step)

    def ask(self, state: Listening | Wait, attribute: str | None = None) -> None:
        """The open question is asked: as it is, or by one of its re-askings."""
        self.said += self.voice.question(self.prompt, state, self.facts, attribute)
        self.listen()

    @property
    def question(self) -> Question:
        """What is listened for: the open question's answer, or the yes or no that a hearing waits for."""
        state, waiting = self._listening, self.state.unconfirmed
        many = len(self.bundle.languages)
        urgent = self.root.danger is not None
        if waiting is None:
            return question_of(
                state, self.prompt, self.voice, self.facts, languages=many, wishes=self.wishes, urgent=urgent
            )
        return replace(same_again(self.voice, waiting.heard, languages=many), urgent=urgent)

    def listen(self) -> None:
        """What was said so far ends in the question."""
        # A notice and all before it is spoken before listening begins: no key can cut it short.
        bare = max((place for place, one in enumerate(self.said, start=1) if one.notice), default=0)
        state = self._listening
        relay = self.state.relay and not isinstance(state, Wait)
        if relay:
            # Nor may the sounds of a relay.
            bare = len(self.said)
        listened, patience = self._says(self.said[bare:]), self.rules.patience
        asking = ask_step(listened, self.question, self.voice, state.timeout_s, patience, relay=relay)
        self._steps = (*self._says(self.said[:bare]), asking)

    @property
    def _listening(self) -> Listening | Wait:
        state = self.document
        assert isinstance(state, Menu | Ask | Confirm | Wait), f"{self.place} does not listen"
        return state

    def _says(self, said: Sequence[Utterance]) -> tuple[SayStep, ...]:
        return self.voice.says(said, self.state.rate, self.today)

    def _dial(self) -> Dial:
        human = self.bundle.content.lines.line[self.line].human or self.rules.human_number
        return Dial(human, ring_s=self.rules.ring_s, shows=self.call.dialled)

    def _is_open(self, queue: str) -> bool:
        hours = self.bundle.content.lines.queue[queue]
        return is_open(hours.open, at=self.opening.local, on_holidays=hours.holidays)

    def voice_left(self, recording: str, seconds: int) -> None:
        """The caller's voice message is a request on record."""
        number = request_number(self.call.call, self.n, "voicemail", self.opening.attempt)
        asks: dict[str, str | int | None] = {"recording": recording, "seconds": seconds}
        self._records.append(RequestMade("voicemail", number, None, asks))
        self.change(trail=())
