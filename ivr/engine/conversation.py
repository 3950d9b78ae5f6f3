"""The conversation: an event comes in, the journal has the turn, and an answer's bytes go out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ivr.domain.errors import FlowStuck
from ivr.domain.facts import Facts, decoded, encoded
from ivr.engine.answering import Answering
from ivr.engine.bundle import Bundle, Library
from ivr.engine.call import CallState, Place
from ivr.engine.events import CallArrived, Event, VoiceLeft
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.question import Thresholds
from ivr.engine.kept import kept_of
from ivr.engine.ports import CallRow, Clock, Journal, Journaled, RecordTaken, ResultRow, TurnRow
from ivr.engine.results import Action
from ivr.engine.rules import Rules
from ivr.engine.steps import HangUp, Step
from ivr.engine.taken import Opening, Taken
from ivr.engine.turn import Turn
from ivr.flow.document import Ask, Wait

ATTEMPTS = 4
"""How often a turn is run whose records are in conflict; each time the action sees what stands in its way."""

Render = Callable[[Sequence[Step], int], bytes]
"""Steps and the number of the next turn -> the bytes of the answer."""


class Conversation:
    """Answers the events of all calls. It keeps nothing of any call: the journal does."""

    def __init__(
        self,
        *,
        journal: Journal,
        library: Library,
        actions: Mapping[str, Action],
        rules: Rules,
        thresholds: Thresholds,
        clock: Clock,
        timezone: str,
        render: Render,
        safe: Callable[[], bytes],
    ) -> None:
        self._journal, self._library, self._actions = journal, library, actions
        self._rules, self._thresholds, self._clock = rules, thresholds, clock
        self._zone = ZoneInfo(timezone)
        self._render, self._safe = render, safe

    def arrive(self, call: str, arrival: CallArrived) -> bytes:
        """A new call is greeted; one that is known already hears its last answer again.

        Here and in every turn: whoever comes by the name of another's call gets a person.
        """
        known = self._journal.load(call, 0)
        if known is not None:
            return self._safe() if _is_another(arrival, known) else self._repeated(known)
        bundle = self._library.current
        line = bundle.line_of(arrival.dialled)
        if line is None:
            return self._safe()
        name, document = line
        now = self._clock.now()
        row = CallRow(call, name, arrival.dialled, arrival.caller, began_at=now, bundle=bundle.name)
        start = Place(document.flow, bundle.flow(document.flow).start)
        state = CallState(language=document.language or bundle.languages[0], stack=(start,))
        opening = self._opening(bundle, row, state, {"company": self._rules.company}, 0, now)
        turn = Turn(opening, self._actions, self._rules)
        turn.run_on()
        return self._journal.begin(row, self._row(opening, "CallArrived", {}, turn.taken(answered=True)))

    def turn(self, call: str, n: int, event: Event, arrival: CallArrived) -> bytes:
        """Turn n is taken and journaled, or was before: its answer.

        A number beyond the open turn repeats the last answer. arrival: for a call that is not known here.
        """
        known = self._journal.load(call, n)
        if known is None:
            return self.arrive(call, arrival)
        if _is_another(arrival, known):
            return self._safe()
        if known.answer is not None:
            return known.answer
        is_next = n == known.last.n + 1
        if known.call.ended_at is not None and not (is_next and isinstance(event, VoiceLeft)):
            # Most callers end a message by hanging up: it counts, though the call is over.
            return self._render([HangUp()], n)
        if not is_next:
            return known.last.answer
        return self._take(known, n, event)

    def resume(self, call: str, arrival: CallArrived) -> bytes:
        """The last answer once more, after something went wrong on the way; a call not known is greeted."""
        known = self._journal.load(call, 0)
        if known is None:
            return self.arrive(call, arrival)
        if _is_another(arrival, known):
            return self._safe()
        # Where nothing can be written, asking again would only hold the caller again, for ever.
        self._journal.check(call)
        return self._repeated(known)

    def hung_up(self, call: str, how: str, at: datetime | None = None) -> None:
        """The call is closed, at None: now. An unknown or closed call is left as it is."""
        self._journal.end(call, at or self._clock.now(), how)

    def _repeated(self, known: Journaled) -> bytes:
        return self._render([HangUp()], 0) if known.call.ended_at is not None else known.last.answer

    def _take(self, known: Journaled, n: int, event: Event) -> bytes:
        opening = self._opening(
            self._library.pinned(known.call.bundle),
            known.call,
            CallState.from_json(_object(known.last.state)),
            decoded(_object(known.last.facts)),
            n,
            self._clock.now(),
        )
        for attempt in range(ATTEMPTS):
            taken, heard = self._answered(replace(opening, attempt=attempt), event)
            try:
                return self._journal.add(self._row(opening, type(event).__name__, heard, taken))
            except RecordTaken:
                # The action will see what stands in its way, or find another number.
                continue
        raise FlowStuck(f"turn {n} found its records taken {ATTEMPTS} times")

    def _answered(self, opening: Opening, event: Event) -> tuple[Taken, dict[str, Any]]:
        """What the turn comes to, and what is kept of its hearing. A stuck flow gives way to a person."""
        turn = Turn(opening, self._actions, self._rules)
        slot = turn.document.fills if isinstance(turn.document, Ask) else None
        answering = Answering(turn, self._thresholds, self._result_for(turn))
        lexicons = {turn.state.language: _lexicon(turn)}
        try:
            answering.take(event)
        except FlowStuck:
            turn = Turn(opening, self._actions, self._rules)
            turn.to_person()
            turn.run_on()
            return turn.taken(answered=True), kept_of(event, None, slot, *lexicons.values())
        lexicons[turn.state.language] = _lexicon(turn)
        kept = kept_of(event, answering.heard, slot, *lexicons.values())
        return turn.taken(answered=answering.answered), kept

    def _result_for(self, turn: Turn) -> ResultRow | None:
        """What the call waits for, if that has come or failed since."""
        state = turn.document
        if not isinstance(state, Wait):
            return None
        return self._journal.results(turn.call.call, state.result, turn.state.seen.get(state.result, 0))

    def _opening(
        self, bundle: Bundle, call: CallRow, state: CallState, facts: Facts, n: int, now: datetime
    ) -> Opening:
        local = now.astimezone(self._zone)
        return Opening(bundle=bundle, call=call, state=state, facts=facts, n=n, now=now, local=local)

    def _row(self, opening: Opening, event: str, heard: dict[str, Any], taken: Taken) -> TurnRow:
        return TurnRow(
            call=opening.call.call,
            n=opening.n,
            at=opening.now,
            bundle=opening.call.bundle,
            event={"kind": event},
            heard=heard,
            path=[list(one) for one in taken.path],
            state=taken.state.to_json(),
            facts=encoded(taken.facts),
            said=[utterance.to_json() for utterance in taken.said],
            answer=self._render(taken.steps, opening.n + 1),
            records=taken.records,
            effects=taken.effects,
        )


def _lexicon(turn: Turn) -> Lexicon:
    return Lexicon(turn.voice.phrases, turn.state.language, turn.today)


def _is_another(arrival: CallArrived, known: Journaled) -> bool:
    """Whether somebody else is said to call by the same name: the first counts, the other hears none of it.

    An arrival without a line is of nobody: what a message or a person left after the end is told so.
    """
    return arrival.dialled != "" and arrival.caller != known.call.caller


def _object(value: object) -> dict[str, Any]:
    assert isinstance(value, dict), "the journal keeps state and facts as objects"
    return value
