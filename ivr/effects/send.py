"""Sending: a due message goes out as a text, an e-mail or a letter, or is kept where nothing is set up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from ivr.domain.contracts import Contract
from ivr.domain.errors import CarrierError, LookupUnavailable
from ivr.domain.phone import takes_texts
from ivr.effects.compose import Composed, channel_of, compose
from ivr.effects.enclosing import HELD_BACK, Enclosed, Encloses
from ivr.effects.order import Came, Done, GivenUp, NotDone, Order, Unsure
from ivr.effects.ports import Channel, Charges, Clock, DueMessage, MailServer, Messages, OptOuts, State, Texts
from ivr.engine.ports import Contracts
from ivr.flow.prompts import PromptError
from ivr.flow.written import Letters

REASON_CHARACTERS = 64


@dataclass(frozen=True, slots=True)
class TextLimit:
    """How many texts may go to one telephone, or to all of one exchange: of one number but its last four."""

    of: Literal["telephone", "exchange"]
    at_most: int
    within_s: int
    passes: bool = False
    """Whether it is worth while to try again by itself."""

    def key(self, phone: str) -> str:
        whom = phone if self.of == "telephone" else phone[:-4]
        return f"text-{self.of}-{self.within_s}:{whom}"


TEXT_LIMITS = (
    TextLimit("telephone", at_most=3, within_s=600),
    TextLimit("telephone", at_most=5, within_s=86_400),
    TextLimit("exchange", at_most=10, within_s=60, passes=True),
)
LATE = timedelta(hours=1)
"""A text is asked for in a call: later than that it is given up, and goes out if a person says so."""


@dataclass(frozen=True, slots=True)
class Sending:
    """The carrier of `send`. texts, mail: None where none is set up.

    encloses: by the names of messages that hold what their rows do not. unsent: who is told, with the call's
    name, of a message that cannot go out, by its name: a call may be waiting for what it brings.
    Where the records do not answer before anything has left the house, their LookupUnavailable goes through.
    """

    messages: Messages
    contracts: Contracts
    opt_outs: OptOuts
    limits: Charges
    letters: Letters
    clock: Clock
    company: str
    texts: Texts | None = None
    mail: MailServer | None = None
    text_limits: tuple[TextLimit, ...] = TEXT_LIMITS
    encloses: Mapping[str, Encloses] = field(default_factory=dict)
    unsent: Mapping[str, Callable[[str], object]] = field(default_factory=dict)

    def carry(self, order: Order) -> Came:
        """One try. Whatever came of it is on the message's row too, but for a try that may be repeated."""
        due = self.messages.due(order.call, order.turn, order.record)
        if due is None:
            return GivenUp("no such message")
        if due.state != "due":
            return _settled(due.state)
        came = self._tried(order, due)
        if isinstance(came, GivenUp) and due.name in self.unsent:
            with suppress(LookupUnavailable):  # the call gives up waiting by itself, only later
                self.unsent[due.name](order.call)
        return came

    def _tried(self, order: Order, due: DueMessage) -> Came:
        encloses = self.encloses.get(due.name)
        if encloses is not None:
            enclosed = encloses.enclosed(order, due)
            return self._held_back(order) if enclosed is None else self._goes(order, due, None, enclosed)
        contract = None if due.contract is None else self.contracts.numbered(due.contract)
        channel = channel_of(due, contract)
        to = due.text_to or (contract.email if contract is not None else None) or ""
        return self._goes(order, due, contract, Enclosed(to, channel, {}))

    def repeatable(self, order: Order) -> bool:
        """An e-mail is recognised by its Message-ID; of a text the carrier would send another."""
        due = self.messages.due(order.call, order.turn, order.record)
        if due is not None and due.name in self.encloses:
            return self.encloses[due.name].repeatable
        return due is not None and due.text_to is None

    def _goes(self, order: Order, due: DueMessage, contract: Contract | None, out: Enclosed) -> Came:
        """The message, written whole, has gone to where it goes, or what kept it from that is known."""
        try:
            composed = compose(self.letters, due, contract, out.channel, self.company, out.facts)
        except PromptError as error:
            return self._given_up(order, out.channel, f"not written: {error.message}")
        match out.channel:
            case "letter":
                return self._done(order, "to_post", "letter")
            case "e-mail":
                return self._mailed(order, out.to, composed, due.language)
            case "text":
                return self._texted(order, due, out.to, composed.body)

    def _mailed(self, order: Order, to: str, composed: Composed, language: str) -> Came:
        if self.mail is None:
            return self._done(order, "kept", "e-mail")
        try:
            name = self.mail.send(
                to=to,
                subject=composed.subject,
                body=composed.body,
                language=language,
                key=order.key,
            )
        except CarrierError as error:
            return self._failed(order, "e-mail", error)
        return self._done(order, "sent", "e-mail", name)

    def _texted(self, order: Order, due: DueMessage, to: str, body: str) -> Came:
        if self.texts is None:
            return self._done(order, "kept", "text")
        if reason := self._why_no_text(due, to):
            return self._given_up(order, "text", reason)
        if limit := self._above(order, to):
            reason = f"too many texts to this {limit.of}"
            return NotDone(reason) if limit.passes else self._given_up(order, "text", reason)
        try:
            name = self.texts.send(
                to=to, sender=due.dialled, body=body, message=(order.call, order.turn, order.record)
            )
        except CarrierError as error:
            return self._failed(order, "text", error)
        if name is None:
            name = self.texts.find(to=to, sender=due.dialled, body=body, since=due.due_at)
        if name is None:
            reason = "the carrier did not answer"
            self._settle(order, "unsure", "text", reason=reason)
            return Unsure(reason)
        return self._done(order, "sent", "text", name)

    def _why_no_text(self, due: DueMessage, to: str) -> str | None:
        """What forbids the text at the last moment: a STOP since, a country, or that it is too late."""
        if self.opt_outs.has(to):
            return "opted out"
        if not takes_texts(to):
            return "no telephone that is texted"
        return "too late for a text" if self.clock.now() - due.due_at > LATE else None

    def _above(self, order: Order, to: str) -> TextLimit | None:
        """The limit that the text would break. A text counts once however often it is tried in that time."""
        for limit in self.text_limits:
            within = self.limits.charge(
                limit.key(to),
                order.call,
                order.turn,
                at_most=limit.at_most,
                within_s=limit.within_s,
                now=self.clock.now(),
                anew=True,
            )
            if not within:
                return limit
        return None

    def _failed(self, order: Order, channel: Channel, error: CarrierError) -> Came:
        return self._given_up(order, channel, str(error)) if error.permanent else NotDone(_short(str(error)))

    def _given_up(self, order: Order, channel: Channel, reason: str) -> GivenUp:
        self._settle(order, "failed", channel, reason=_short(reason))
        return GivenUp(_short(reason))

    def _held_back(self, order: Order) -> Done:
        """It goes to nobody, as it should be: nobody has to look into it."""
        self._settle(order, "kept", reason=HELD_BACK)
        return Done("kept")

    def _done(self, order: Order, state: State, channel: Channel, carrier_id: str | None = None) -> Done:
        at = self.clock.now() if state == "sent" else None
        self._settle(order, state, channel, carrier_id=carrier_id, at=at)
        return Done(state)

    def _settle(
        self,
        order: Order,
        state: State,
        channel: Channel | None = None,
        *,
        carrier_id: str | None = None,
        at: datetime | None = None,
        reason: str | None = None,
    ) -> None:
        # What has left the house has left it, whether or not the records answer now: the worker, which waits
        # for them, puts on record what came.
        with suppress(LookupUnavailable):
            self.messages.settle(
                order.call,
                order.turn,
                order.record,
                state,
                channel=channel,
                carrier_id=carrier_id,
                at=at,
                reason=reason,
            )


def _settled(state: str) -> Came:
    """What came of a message that is not due any more, as its row has it."""
    match state:
        case "failed":
            return GivenUp("given up before")
        case "unsure":
            return Unsure("nobody knew before")
        case _:
            return Done(state)


def _short(reason: str) -> str:
    return reason[:REASON_CHARACTERS]
