"""Everything that sending needs, in memory: each part remembers what was done to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ivr.domain.contracts import Claim, Contract
from ivr.domain.errors import CarrierError, LookupUnavailable
from ivr.effects.order import Order
from ivr.effects.send import Sending
from ivr.flow.written import Letters
from tests.company import contract
from tests.effects.test_tell import Request

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
CALL = "CA" + "0" * 31 + "1"
LINE = "+18006315590"
MOBILE = "+15035550117"
LETTERS = Letters.read(
    {
        language: {
            "messages.ftl": (Path(__file__).parents[2] / "prompts" / language / "messages.ftl").read_text(
                "utf-8"
            )
        }
        for language in ("en-US", "es-US")
    }
)
FORM = Order("send", CALL, 7, "cancellation-form")
TEXT = Order("send", CALL, 9, "request-number")
REQUEST = Request(
    contract="VSC100001",
    asks={
        "asked_on": "2026-11-22",
        "product": "vsc",
        "estimate": "2400.00",
        "payee": "holder",
        "odometer": None,
    },
)


@dataclass(frozen=True)
class Due:
    name: str
    contract: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict)
    language: str = "en-US"
    state: str = "due"
    due_at: datetime = NOW - timedelta(seconds=1)
    text_to: str | None = None
    dialled: str = LINE
    request: Request | None = REQUEST


@dataclass
class Clock:
    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


@dataclass
class Messages:
    kept: dict[str, Due] = field(default_factory=dict)
    settled: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    away_afterwards: bool = False

    def due(self, call: str, turn: int, name: str) -> Due | None:
        return self.kept.get(f"{call}:{turn}:send:{name}")

    def settle(self, call: str, turn: int, name: str, state: str, **known: Any) -> bool:
        if self.away_afterwards:
            raise LookupUnavailable("away")
        self.settled.append((state, {key: value for key, value in known.items() if value is not None}))
        return True

    def report(self, carrier_id: str, message: Any, state: str, **known: Any) -> bool:
        self.settled.append((state, {"carrier_id": carrier_id, "message": message, **known}))
        return True


@dataclass
class OptOuts:
    phones: dict[str, str] = field(default_factory=dict)

    def has(self, phone: str) -> bool:
        return phone in self.phones

    def add(self, phone: str, words: str, at: datetime) -> bool:
        if phone in self.phones:
            return False
        self.phones[phone] = words
        return True

    def remove(self, phone: str) -> bool:
        return self.phones.pop(phone, None) is not None


@dataclass
class Limits:
    """Counts as the real ones do: once for each (key, call, turn), in a window; anew where that is asked."""

    tries: dict[tuple[str, str, int], tuple[datetime, bool]] = field(default_factory=dict)

    def charge(
        self,
        key: str,
        call: str,
        turn: int,
        *,
        at_most: int,
        within_s: int,
        now: datetime,
        anew: bool = False,
    ) -> bool:
        since = now - timedelta(seconds=within_s)
        if anew and (key, call, turn) in self.tries:
            at, allowed = self.tries[key, call, turn]
            if at <= since or not allowed:
                del self.tries[key, call, turn]
        counted = [one for (of, _, _), one in self.tries.items() if of == key and one[0] > since and one[1]]
        return self.tries.setdefault((key, call, turn), (now, len(counted) < at_most))[1]


@dataclass
class Texts:
    """says: what the carrier does: its name for the text, None (silence), or an error."""

    says: str | CarrierError | None = "SM" + "1" * 32
    has: str | None = None
    sent: list[dict[str, Any]] = field(default_factory=list)
    looked: int = 0

    def send(self, **text: Any) -> str | None:
        self.sent.append(text)
        if isinstance(self.says, CarrierError):
            raise self.says
        return self.says

    def find(self, **text: Any) -> str | None:
        self.looked += 1
        return self.has


@dataclass
class Mail:
    says: CarrierError | None = None
    sent: list[dict[str, str]] = field(default_factory=list)

    def send(self, **mail: str) -> str:
        self.sent.append(mail)
        if self.says is not None:
            raise self.says
        return "<1@example.org>"


@dataclass
class Contracts:
    kept: dict[str, Contract] = field(default_factory=dict)

    def numbered(self, number: str) -> Contract | None:
        return self.kept.get(number)

    def of_phone(self, phone: str) -> list[Contract]:
        return [one for one in self.kept.values() if one.phone == phone]

    def in_zip(self, zip_or_postal_code: str) -> list[Contract]:
        raise AssertionError("no message looks for anybody by ZIP")

    def of_vehicle(self, vin: str) -> list[Contract]:
        raise AssertionError("no message looks for anybody by VIN")

    def claims(self, contract_number: str) -> list[Claim]:
        raise AssertionError("no message speaks of claims")


class Desk:
    """A contract with an e-mail address, the form that is due to its holder, and a text to the caller."""

    def __init__(self, holder: Contract | None = None, **of_text: Any) -> None:
        holder = holder or contract(email="dana@example.org")
        self.messages = Messages(
            {
                FORM.key: Due("cancellation-form", holder.number),
                TEXT.key: Due("request-number", text_to=MOBILE, **of_text),
            }
        )
        self.contracts = Contracts({holder.number: holder})
        self.opt_outs, self.limits = OptOuts(), Limits()
        self.texts, self.mail, self.clock = Texts(), Mail(), Clock()
        self.sending = Sending(
            self.messages,
            self.contracts,
            self.opt_outs,
            self.limits,
            LETTERS,
            self.clock,
            "Guardline",
            self.texts,
            self.mail,
        )

    def changed(self, order: Order, **changes: Any) -> None:
        self.messages.kept[order.key] = replace(self.messages.kept[order.key], **changes)
