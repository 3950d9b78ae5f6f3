"""A caller in a test: dials, keys, speaks, stays silent; and says what they heard, by prompt and by fact."""

from __future__ import annotations

import string
from math import fsum

from ivr.domain.facts import FactValue
from ivr.engine.call import CallState, Utterance
from ivr.engine.ports import TurnRow
from ivr.exchange.phone import Phone
from ivr.flow.meter import seconds
from tests.house import ACCOUNT, URL, TestHouse

KEYPAD = dict(zip(string.ascii_uppercase, "22233344455566677778889999", strict=True))


def keyed(text: str) -> str:
    """Letters as their keys: "Garcia#" is "427242#"."""
    return "".join(KEYPAD.get(letter, letter) for letter in text.upper())


class Caller:
    """One caller at one telephone. Every method that does something returns the caller, to be chained."""

    def __init__(self, house: TestHouse, number: str = "+15035550117") -> None:
        self.house = house
        self.number = number
        self._phone: Phone | None = None
        self.entries = 0
        self.dialled = ""

    @property
    def phone(self) -> Phone:
        assert self._phone is not None, "nobody has dialled yet"
        return self._phone

    # What a caller does.

    def dials(self, line: str = "contracts") -> Caller:
        self.dialled = self.house.number_of(line)
        self._phone = self.house.exchange.dial(self.number, self.dialled)
        self.entries = 0
        return self

    def keys(self, *entries: str) -> Caller:
        """Keys each entry when the line asks; letters are keyed as letters."""
        for entry in entries:
            self.entries += 1
            self.phone.press(keyed(entry))
        return self

    def says(self, *utterances: str, confidence: float | None = 0.92) -> Caller:
        for utterance in utterances:
            self.entries += 1
            self.phone.say(utterance, confidence=confidence)
        return self

    @property
    def link(self) -> str:
        """The address that this caller was texted last."""
        texted = [one for one in self.house.messages() if one.name == "location-link"]
        own = [one for one in texted if one.call == self.phone.call_sid]
        return str(own[0].variables["link"])

    def shares(
        self, latitude: float = 39.53300, longitude: float = -119.75500, accuracy: int = 12, **form: str
    ) -> Caller:
        """Opens the link that was texted and shares a position there; the call goes on at its next poll."""
        self.entries += 1
        posted = {"latitude": str(latitude), "longitude": str(longitude), "accuracy": str(accuracy)}
        answer = self.house.browses(self.link, posted | {"age": "1"} | form)
        assert answer.status_code == 200, answer.text
        return self.waits()

    def texts(self, words: str) -> Caller:
        """Writes that to the line that was dialled; the call goes on meanwhile."""
        name = f"SM{self.house.rows()[0]:032}"
        came = {
            "MessageSid": name,
            "AccountSid": ACCOUNT,
            "From": self.number,
            "To": self.dialled,
            "Body": words,
        }
        self.house.post(f"{URL}/sms/incoming", came)
        return self

    def waits(self, times: int = 1) -> Caller:
        for _ in range(times):
            self.phone.wait()
        return self

    def hangs_up(self) -> Caller:
        self.phone.hang_up()
        return self

    # What a caller heard.

    @property
    def turns(self) -> list[TurnRow]:
        return self.house.turns(self.phone.call_sid)

    @property
    def said(self) -> list[Utterance]:
        """All that was said in the last turn."""
        return _said(self.turns[-1])

    @property
    def state(self) -> CallState:
        return CallState.from_json(self.turns[-1].state)  # type: ignore[arg-type]  # the journal holds an object

    @property
    def facts(self) -> dict[str, object]:
        """What the call has learned so far, as the journal holds it."""
        facts = self.turns[-1].facts
        assert isinstance(facts, dict)
        return facts

    @property
    def words(self) -> str:
        """What the caller heard since they last did something, as it was spoken."""
        return self.phone.hear()

    @property
    def everything(self) -> str:
        """All words of the whole call."""
        return " ".join(self.phone.said)

    @property
    def seconds(self) -> float:
        """Seconds of speech in the whole call on the speech meter."""
        prompts = self.house.prompts
        return fsum(
            seconds(
                prompts.render(
                    language, one.message, one.attribute, one.variables, today=self.house.today
                ).fragments
            )
            for turn in self.turns
            for one in _said(turn)
            for language in one.languages(_language(turn), prompts.languages)
        )

    def heard(self, message: str, attribute: str | None = None, **variables: str | int) -> Caller:
        """The last turn said the message (or its attribute), with these facts among its variables."""
        said = self.said
        found = [one for one in said if (one.message, one.attribute) == (message, attribute)]
        assert found, f"heard {[(one.message, one.attribute) for one in said]}, not {message}.{attribute}"
        for name, value in variables.items():
            assert name in found[0].variables, f"{message} has no {name}: {dict(found[0].variables)}"
            assert _plain(found[0].variables[name]) == str(value), f"{name}: {found[0].variables[name]}"
        return self

    def did_not_hear(self, *words: str) -> Caller:
        """None of these words was said in the whole call."""
        for word in words:
            assert word.lower() not in self.everything.lower(), f"heard {word!r}"
        return self

    def is_connected(self) -> Caller:
        """The line has handed the caller to a person."""
        legs = [leg.status for leg in self.phone.transcript.legs]
        assert "in-progress" in legs, f"legs: {legs}"
        return self

    def is_over(self) -> Caller:
        assert self.phone.is_over, "the line still listens"
        return self


def _language(turn: TurnRow) -> str:
    assert isinstance(turn.state, dict)
    return str(turn.state["language"])


def _said(turn: TurnRow) -> list[Utterance]:
    assert isinstance(turn.said, list)
    return [Utterance.from_json(one) for one in turn.said]


def _plain(value: FactValue) -> str:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
