"""Composing: a message that is due, in the words that its reader will see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ivr.domain.contracts import Contract
from ivr.domain.facts import FACTS, FactValue, decoded
from ivr.effects.ports import Channel, DueMessage
from ivr.engine.ports import Json
from ivr.flow.written import Letters

SUBJECT = "subject"
HIDDEN = {"code_sent": "••••••", "username": "••••••"}
"""What stands for what only the message itself holds, wherever else it is shown."""
_ASKED_AS = {"estimate": "refund", "asked_on": "asked_on", "product": "product", "payee": "payee"}
"""What a request keeps of a call, and the fact that it was there."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What goes out. subject "": it has none, being a text."""

    subject: str
    body: str


def message_of(name: str) -> str:
    """The message in prompts/ that a due message of this name is written by."""
    return f"message-{name}"


def channel_of(due: DueMessage, contract: Contract | None) -> Channel:
    """How the message goes out: to the telephone that it is for, else to its holder by e-mail or by post."""
    if due.text_to is not None:
        return "text"
    return "e-mail" if contract is not None and contract.email else "letter"


def compose(
    letters: Letters,
    due: DueMessage,
    contract: Contract | None,
    channel: Channel,
    company: str,
    enclosed: Mapping[str, Json] = MappingProxyType({}),
) -> Composed:
    """The message whole, in its language. Raises PromptError where anything that it says is not known.

    enclosed: facts that only the message itself may hold. Of the contract it may use what it is about; only
    a letter to its holder has the holder's first name.
    """
    name, facts = message_of(due.name), _facts(due, contract, channel, company, enclosed)
    body = letters.write(due.language, name, None, facts)
    if not letters.has(due.language, name, SUBJECT):
        return Composed("", body)
    return Composed(letters.write(due.language, name, SUBJECT, facts), body)


def _facts(
    due: DueMessage,
    contract: Contract | None,
    channel: Channel,
    company: str,
    enclosed: Mapping[str, Json],
) -> dict[str, FactValue]:
    kept: dict[str, object] = dict(HIDDEN)
    if due.request is not None:
        kept |= {"number": due.request.number, "request_kind": due.request.kind}
        kept |= {fact: due.request.asks.get(name) for name, fact in _ASKED_AS.items()}
    else:
        kept["request_kind"] = "none"
    if contract is not None:
        kept |= {"product": contract.product.value, **_of_holder(contract, channel)}
    kept |= {"company": company, "line_number": due.dialled, "channel": channel.replace("-", "")}
    # What the turn itself wrote down for the message says most.
    kept |= due.variables
    kept |= enclosed
    return decoded({name: value for name, value in kept.items() if value is not None and name in FACTS})


def _of_holder(contract: Contract, channel: Channel) -> dict[str, object]:
    """What a letter may say of its reader. A text goes to whoever holds the telephone: nothing there."""
    if channel == "text":
        return {}
    words = (contract.vehicle_year, contract.vehicle_make, contract.vehicle_model)
    vehicle = " ".join(str(word) for word in words if word) if contract.vehicle_make else ""
    return {
        "greeting": "named" if contract.first_name else "plain",
        "first_name": contract.first_name,
        "vehicle_known": "yes" if vehicle else "no",
        "vehicle": vehicle or None,
    }
