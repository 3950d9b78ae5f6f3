"""A call as its last turn left it. Nothing else of a live call is kept anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from ivr.domain.facts import Facts, decoded, encoded
from ivr.engine.steps import Rate
from ivr.flow.document import SpokenIn

LONGEST_TURN_S = 300
"""More than speaking and listening take together, whatever is said."""


@dataclass(frozen=True, slots=True)
class Place:
    """A state of a flow."""

    flow: str
    state: str

    def __str__(self) -> str:
        return f"{self.flow}.{self.state}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A question as it stood when it was first asked: the way back."""

    stack: tuple[Place, ...]
    facts: Facts


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A middling hearing that waits for its yes or no, with the message that asks about it.

    heard: the facts that the message speaks. key: of the choice that was heard; else `value` names the one
    of the facts that is the slot's value.
    """

    message: str
    heard: Facts = field(default_factory=dict)
    key: str | None = None
    value: str | None = None

    def to_json(self) -> list[Any]:
        return [self.message, encoded(self.heard), self.key, self.value]

    @classmethod
    def from_json(cls, kept: Sequence[Any]) -> Unconfirmed:
        message, heard, key, value = kept
        return cls(message, decoded(heard), key, value)


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said: a message (or one of its attributes) with the variables it was rendered with.

    notice: it can't be cut short by a key, and is not said again at "repeat". spoken_in: the languages that
    it is said in, beginning from the call's as it is when it is said, or said again.
    """

    message: str
    attribute: str | None = None
    variables: Facts = field(default_factory=dict)
    notice: bool = False
    spoken_in: SpokenIn = "call"

    def languages(self, of_call: str, all_languages: Sequence[str]) -> tuple[str, ...]:
        """The languages that it is said in, in this order."""
        others = tuple(one for one in all_languages if one != of_call)
        return {"call": (of_call,), "others": others, "all": (of_call, *others)}[self.spoken_in]

    def to_json(self) -> list[Any]:
        return [self.message, self.attribute, encoded(self.variables), self.notice, self.spoken_in]

    @classmethod
    def from_json(cls, kept: Sequence[Any]) -> Utterance:
        # Rows of the first release end before `spoken_in`: everything was said in the call's language.
        # What a later release adds behind it is left alone, for the day that it is rolled back.
        message, attribute, variables, notice, *more = kept
        return cls(message, attribute, decoded(variables), notice, *more[:1])


@dataclass(frozen=True, slots=True)
class CallState:
    """Where a call stands.

    language_chosen: the caller asked for the language, or was understood in its words, so nothing else
    changes it any more. stack: innermost place last. visits: how often each place was reached. tries:
    misses in a row at the open question. failures: misses in the whole call. repeats: how often the open
    question was said again at the caller's wish. keys_first: the open question offers keys first. since:
    all that was said since the caller's last answer, which is what "repeat" says again. last_at: when the
    last turn was taken. lasted_s: how long the call has lasted, by its turns. line: the line that the call
    was moved to; None: the one that was dialled. polls: turns at which nothing but a wait went on. waited_s:
    how long the open wait has lasted. seen: of each result of the world the number of the last one that the
    call has had. unrecorded: the caller asked that nobody record them. relay: somebody types or signs what is
    said, so the line gives three times as long for each answer and is not cut short.
    """

    language: str
    stack: tuple[Place, ...]
    language_chosen: bool = False
    trail: tuple[Mark, ...] = ()
    visits: Mapping[str, int] = field(default_factory=dict)
    tries: int = 0
    failures: int = 0
    rate: Rate = "normal"
    unconfirmed: Unconfirmed | None = None
    repeats: int = 0
    keys_first: bool = False
    ended: bool = False
    since: tuple[Utterance, ...] = ()
    last_at: datetime | None = None
    lasted_s: int = 0
    line: str | None = None
    polls: int = 0
    waited_s: int = 0
    seen: Mapping[str, int] = field(default_factory=dict)
    unrecorded: bool = False
    relay: bool = False

    def at(self, now: datetime) -> CallState:
        """The same, with the time since the last turn added to the call's.

        Turn by turn and in bounds: a clock that was set forward or back must not end a call.
        """
        passed_s = 0 if self.last_at is None else int((now - self.last_at).total_seconds())
        passed_s = min(max(passed_s, 0), LONGEST_TURN_S)
        return replace(
            self, last_at=now, lasted_s=self.lasted_s + passed_s, waited_s=self.waited_s + passed_s
        )

    def to_json(self) -> dict[str, Any]:
        """As the journal keeps it; `from_json` gives the same state back."""
        return {
            "language": self.language,
            "language_chosen": self.language_chosen,
            "stack": [[p.flow, p.state] for p in self.stack],
            "trail": [
                {"stack": [[p.flow, p.state] for p in m.stack], "facts": encoded(m.facts)} for m in self.trail
            ],
            "visits": dict(self.visits),
            "tries": self.tries,
            "failures": self.failures,
            "rate": self.rate,
            "unconfirmed": None if self.unconfirmed is None else self.unconfirmed.to_json(),
            "repeats": self.repeats,
            "keys_first": self.keys_first,
            "ended": self.ended,
            "since": [utterance.to_json() for utterance in self.since],
            "last_at": None if self.last_at is None else self.last_at.isoformat(),
            "lasted_s": self.lasted_s,
            "line": self.line,
            "polls": self.polls,
            "waited_s": self.waited_s,
            "seen": dict(self.seen),
            "unrecorded": self.unrecorded,
            "relay": self.relay,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> CallState:
        unconfirmed, last_at = kept["unconfirmed"], kept.get("last_at")
        return cls(
            language=kept["language"],
            language_chosen=kept.get("language_chosen", False),  # not in rows of the first release
            stack=tuple(Place(flow, state) for flow, state in kept["stack"]),
            trail=tuple(
                Mark(tuple(Place(flow, state) for flow, state in mark["stack"]), decoded(mark["facts"]))
                for mark in kept["trail"]
            ),
            visits=dict(kept["visits"]),
            tries=kept["tries"],
            failures=kept["failures"],
            rate=kept["rate"],
            unconfirmed=None if unconfirmed is None else Unconfirmed.from_json(unconfirmed),
            repeats=kept.get("repeats", 0),  # nor this
            keys_first=kept["keys_first"],
            ended=kept["ended"],
            since=tuple(Utterance.from_json(one) for one in kept["since"]),
            last_at=None if last_at is None else datetime.fromisoformat(last_at),
            lasted_s=kept.get("lasted_s", 0),
            line=kept.get("line"),
            polls=kept.get("polls", 0),
            waited_s=kept.get("waited_s", 0),
            seen=dict(kept.get("seen", {})),
            unrecorded=kept.get("unrecorded", False),
            relay=kept.get("relay", False),
        )
