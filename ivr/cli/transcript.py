"""A call as a transcript: rendered from what the journal kept, with what is private masked.

What leaves no turn is not there: repeated webhooks, holds, agents' legs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, Literal

from ivr.cli.masking import MASK, Given, masked_words
from ivr.domain.facts import FACTS, Privacy
from ivr.domain.phone import masked
from ivr.engine.call import Utterance
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.unasked import unasked_keys
from ivr.engine.ports import CallRow, TurnRow
from ivr.flow.prompts import PromptError, Prompts
from ivr.store import calls
from ivr.wiring import House

PRIVATE = ("keys", "words", "value")
"""What of a hearing is masked where its slot is private."""


@dataclass(frozen=True, slots=True)
class Step:
    """A state that a turn passed, and the way by which it was left: then, key:1, on:found, end:kept, ..."""

    flow: str
    state: str
    way: str


@dataclass(frozen=True, slots=True)
class Said:
    """A message (or its attribute) in the words that were spoken; private ones are masked."""

    message: str
    attribute: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a turn put on record. number: of the request, or of the request that the message is about."""

    what: Literal["request", "message"]
    name: str
    number: str | None
    state: str


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A turn as it is read. at_s: seconds since the call began.

    heard: what hearing made of the event, as the journal keeps it, masked; with `answer` where it was a yes
    or a no, and `option`, the words for it, where it was one of a menu's. flow, state: where the call stood
    afterwards. failures: misses of the call so far.
    """

    n: int
    at: datetime
    at_s: float
    event: str
    heard: Mapping[str, Any]
    failures: int
    path: tuple[Step, ...]
    flow: str
    state: str
    language: str
    said: tuple[Said, ...]
    records: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    """A whole call. ended_at, lasted_s, how and ended_by are None while it lives.

    unrecorded: the caller asked not to be recorded. relay: somebody types or signs what is said.
    how: the carrier's last word on the call. ended_by: the line, where its flow had come to an end.
    """

    call: str
    line: str
    dialled: str
    caller: str
    bundle: str
    began_at: datetime
    ended_at: datetime | None
    lasted_s: float | None
    how: str | None
    ended_by: Literal["line", "caller"] | None
    turns: tuple[ShownTurn, ...]
    unrecorded: bool = False
    relay: bool = False

    def as_json(self) -> dict[str, Any]:
        """The same as JSON values, times in ISO 8601."""
        return asdict(self, dict_factory=_with_iso_times)


def transcript_of(house: House, call: CallRow, prompts: Prompts) -> Transcript:
    """The call. prompts: of the bundle that it was held on. Raises LookupUnavailable."""
    database, sealed = house.database, house.sealed
    rows = calls.transcript(database, sealed, call.call)
    reader = _Reader(house, call, prompts, Given(_object(row.heard) for row in rows))
    records: dict[int, list[Recorded]] = {}
    for request in calls.requests_of(database, sealed, call.call):
        shown = Recorded("request", request.kind, request.number, request.state)
        records.setdefault(request.turn, []).append(shown)
    for message in calls.messages_of(database, sealed, call.call):
        shown = Recorded("message", message.name, message.request_number, message.state)
        records.setdefault(message.turn, []).append(shown)
    ended = call.ended_at
    last = _object(rows[-1].state) if rows else {}
    over = bool(last.get("ended"))
    return Transcript(
        call=call.call,
        line=call.line,
        dialled=call.dialled,
        caller=masked(call.caller),
        bundle=call.bundle,
        began_at=call.began_at,
        ended_at=ended,
        lasted_s=None if ended is None else _seconds(call.began_at, ended),
        how=call.how,
        ended_by=None if ended is None else "line" if over else "caller",
        turns=tuple(
            reader.turn(row, before, tuple(records.get(row.n, ())))
            for before, row in zip([None, *rows], rows, strict=False)
        ),
        unrecorded=bool(last.get("unrecorded")),
        relay=bool(last.get("relay")),
    )


class _Reader:
    """Reads the rows of one call as they may be shown."""

    def __init__(self, house: House, call: CallRow, prompts: Prompts, given: Given) -> None:
        self._zone = house.settings.zone
        self._call, self._prompts, self._given = call, prompts, given

    def turn(self, row: TurnRow, before: TurnRow | None, records: tuple[Recorded, ...]) -> ShownTurn:
        state = _object(row.state)
        path = tuple(Step(*one) for one in _listed(row.path))
        flow, at = state["stack"][-1]
        return ShownTurn(
            n=row.n,
            at=row.at,
            at_s=_seconds(self._call.began_at, row.at),
            event=str(_object(row.event)["kind"]),
            heard=self._heard(row, before) | self._answer(row, before),
            failures=int(state.get("failures", 0)),
            path=path,
            flow=flow,
            state=at,
            language=state["language"],
            said=tuple(self._said(row, state["language"])),
            records=records,
        )

    def _heard(self, row: TurnRow, before: TurnRow | None) -> dict[str, Any]:
        heard = dict(_object(row.heard))
        is_private = heard.get("privacy", Privacy.OPERATIONAL) != Privacy.OPERATIONAL
        if is_private or str(heard.get("keys", "")) in self._given:
            return heard | {name: MASK for name in PRIVATE if name in heard}
        if "keys" in heard:
            # Rows of the first release hold whatever was keyed.
            heard["keys"] = unasked_keys(str(heard["keys"]), str(heard.get("value", "")))
        was_asked_for = heard.get("slot") is not None and heard.get("as") in ("Understood", "NotSure")
        if "words" in heard and not was_asked_for:
            # An open question: the caller may say anything, and what they are asked for elsewhere too. They
            # were heard in the language that they were asked in.
            language = _object((before or row).state)["language"]
            lexicon = Lexicon(
                lambda message: self._prompts.phrases(language, message), language, self._day(row.at)
            )
            heard["words"] = masked_words(str(heard["words"]), self._given, lexicon)
        return heard

    def _answer(self, row: TurnRow, before: TurnRow | None) -> dict[str, str]:
        """What a key stood for: a yes, a no, or an option by its name as it was offered."""
        key = _object(row.heard).get("key")
        if key is None or before is None:
            return {}
        asked_back = _object(before.state).get("unconfirmed") is not None
        if asked_back or any(way in ("yes", "no") for _, _, way in _listed(row.path)[:1]):
            return {"answer": "yes" if key == "1" else "no"}
        for _, _, variables, *_ in _listed(before.said):
            if variables.get("option_key") == key:
                name = [variables["option_name"], None, variables, False]
                return {"option": self._text(name, before, _object(before.state)["language"])}
        return {}

    def _said(self, row: TurnRow, language: str) -> Iterator[Said]:
        for kept in _listed(row.said):
            message, attribute, _, *manner = kept
            # Without its variables, which this build may not know.
            said = Utterance.from_json([message, attribute, {}, *manner])
            for spoken in said.languages(language, self._prompts.languages):
                if text := self._text(kept, row, spoken):
                    yield Said(message, attribute, text)

    def _text(self, kept: list[Any], row: TurnRow, language: str) -> str:
        message, attribute, variables, *_ = kept
        named = message if attribute is None else f"{message}.{attribute}"
        # A fact that this build does not know any more is as private as can be.
        if any(name not in FACTS or FACTS[name].privacy != Privacy.OPERATIONAL for name in variables):
            return f"[{named}: {MASK}]"
        said = Utterance.from_json(kept)
        today = self._day(row.at)
        try:
            return self._prompts.render(language, message, attribute, said.variables, today=today).text
        except PromptError as error:
            return f"[{named}: {error.reason}]"

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()


def _seconds(since: datetime, until: datetime) -> float:
    return round((until - since).total_seconds(), 1)


def _with_iso_times(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in pairs}


def _object(value: object) -> dict[str, Any]:
    assert isinstance(value, dict), "the journal keeps objects"
    return value


def _listed(value: object) -> list[Any]:
    assert isinstance(value, list), "the journal keeps lists"
    return value
