"""News of GAP claims: what the company's files change of a claim is told to its holder, once (S11)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select, update

from ivr.domain.contracts import ENDED_CLAIM_STATUSES, ClaimKind
from ivr.domain.gap import as_written, is_pending
from ivr.domain.gap_documents import DocumentRules, GapDocument
from ivr.engine.ports import Clock, Effects
from ivr.engine.results import Effect
from ivr.store.contracts import place_of
from ivr.store.database import inserted
from ivr.store.gap import document_of_row
from ivr.store.gap_records import telephone_place
from ivr.store.gap_tables import gap_consents, gap_documents, gap_news
from ivr.store.records import text_to_place, variables_place
from ivr.store.sealed import Sealed
from ivr.store.tables import claims, contracts, messages, opt_outs, requests

LETTER, TEXT = "gap-news", "gap-news-text"
"""The messages that tell it: by e-mail or post, and to a telephone that has said yes to it."""
FALLBACK_LANGUAGE = "en-US"
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Seen:
    """How GAP claims stood before anything was loaded: their statuses, and their documents by code."""

    statuses: Mapping[str, str]
    documents: Mapping[str, Mapping[str, GapDocument]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Change:
    """What is told of a claim: as a status that the messages know, and under which names it is told once."""

    status: str
    names: tuple[str, ...]


class GapNews:
    """Tells holders of changes, in the transaction that makes them. line_number: what they call, E.164."""

    def __init__(
        self, sealed: Sealed, effects: Effects, rules: DocumentRules, clock: Clock, line_number: str
    ) -> None:
        self._sealed = sealed
        self._effects = effects
        self._rules = rules
        self._clock = clock
        self._line_number = line_number

    def before(self, connection: Connection, numbers: Iterable[str]) -> Seen:
        """How those of the claims stand that are there and are GAP claims; nobody else changes them now."""
        statuses: dict[str, str] = {}
        for chunk in _chunks(sorted(set(numbers))):
            wanted = (
                select(claims.c.number, claims.c.status)
                .where(claims.c.number.in_(chunk), claims.c.kind == ClaimKind.GAP.value)
                .with_for_update()
            )
            statuses |= {row.number: row.status for row in connection.execute(wanted)}
        return Seen(statuses, {number: _documents(connection, number) for number in statuses})

    def tell(self, connection: Connection, seen: Seen) -> int:
        """Every change since is due to its holder, if not told before. How many messages that makes."""
        return sum(self._told(connection, number, seen) for number in seen.statuses)

    def _told(self, connection: Connection, number: str, seen: Seen) -> bool:
        claim = connection.execute(select(claims).where(claims.c.number == number)).mappings().one()
        now = _documents(connection, number)
        change = self._change(claim, seen, now)
        if claim["status"] in ENDED_CLAIM_STATUSES:
            _close_requests(connection, claim)
        if change is None:
            return False
        count = select(func.coalesce(func.max(gap_news.c.seq), 0)).where(gap_news.c.claim == number)
        seq = (connection.scalar(count) or 0) + 1
        at = self._clock.now()
        new = [
            inserted(connection, gap_news, {"claim": number, "what": name, "seq": seq, "at": at})
            for name in change.names
        ]
        if not any(new):
            return False
        self._write(connection, claim, change, now, seq)
        return True

    def _change(self, claim: RowMapping, seen: Seen, now: Mapping[str, GapDocument]) -> _Change | None:
        number, status = claim["number"], str(claim["status"])
        reviewed = [one for code, one in now.items() if _reviewed_anew(seen.documents[number].get(code), one)]
        names = tuple(
            f"{one.code} {one.reviewed_on} {'refused' if one.rejected_because else 'good'}"
            for one in reviewed
        )
        if status != seen.statuses[number]:
            return _Change(status, (f"status {status}", *names))
        if not reviewed or status in ENDED_CLAIM_STATUSES:
            return None
        if any(one.rejected_because for one in reviewed):
            return _Change("needs_correction", names)
        written = as_written(now.values(), self._rules).values()
        return _Change("reviewed" if set(written) != {"here"} else "reviewed_all", names)

    def _write(
        self,
        connection: Connection,
        claim: RowMapping,
        change: _Change,
        documents: Mapping[str, GapDocument],
        seq: int,
    ) -> None:
        """The message is due, to be sent once this transaction has committed."""
        holder = (
            connection.execute(select(contracts).where(contracts.c.number == claim["contract"]))
            .mappings()
            .one()
        )
        consent = self._consent(connection, claim["number"])
        call, name = call_of(claim["number"]), LETTER if consent is None else TEXT
        on_file = self._sealed.unseal_text(place_of("phone", holder["number"]), holder["phone"])
        to = None if consent is None else self._telephone(consent)
        variables: dict[str, Any] = {
            "gap_status": change.status,
            "line_number": self._line_number,
            "on_file": "yes" if to is not None and to == on_file else "no",
            **as_written(documents.values(), self._rules),
        }
        asked_in = None if consent is None else consent["language"]
        values = {
            "call": call,
            "turn": seq,
            "name": name,
            "contract": claim["contract"],
            "request_number": None,
            "variables": self._sealed.seal_json(variables_place(call, seq, name), variables),
            "language": asked_in or holder["language"] or FALLBACK_LANGUAGE,
            "state": "due",
            "due_at": self._clock.now(),
            "text_to": self._sealed.seal_text(text_to_place(call, seq, name), to),
        }
        if inserted(connection, messages, values):
            self._effects.enqueue(connection, call, seq, (Effect("send", name),))

    def _consent(self, connection: Connection, number: str) -> RowMapping | None:
        """The oldest yes that is not used yet, used now: one yes is for one text. Not one who said stop."""
        of = gap_consents.c
        open_ones = select(gap_consents).where(of.claim == number, of.used_at.is_(None)).order_by(of.at)
        for consent in connection.execute(open_ones).mappings().all():
            used = update(gap_consents).where(of.call == consent["call"], of.turn == consent["turn"])
            connection.execute(used.values(used_at=self._clock.now()))
            index = self._sealed.index("opt_outs.phone", self._telephone(consent))
            stopped = select(opt_outs.c.at).where(opt_outs.c.phone_index == index)
            if connection.execute(stopped).first() is None:
                return consent
        return None

    def _telephone(self, consent: RowMapping) -> str:
        place = telephone_place(consent["call"], consent["turn"])
        return self._sealed.unseal_text(place, consent["telephone"]) or ""


def call_of(number: str) -> str:
    """What stands for a call in messages that come of none: the claim, as the carrier may repeat it."""
    return f"claim{hashlib.sha256(number.encode()).hexdigest()[:32]}"


def _documents(connection: Connection, number: str) -> dict[str, GapDocument]:
    rows = connection.execute(select(gap_documents).where(gap_documents.c.claim == number))
    return {row.document: document_of_row(row) for row in rows}


def _reviewed_anew(before: GapDocument | None, now: GapDocument) -> bool:
    if now.reviewed_on is None or is_pending(now):
        return False
    earlier: date | None = None if before is None else before.reviewed_on
    return earlier != now.reviewed_on


def _close_requests(connection: Connection, claim: RowMapping) -> None:
    """What started the claim is settled with it: another may be started on the contract one day."""
    of = requests.c
    settled = update(requests).where(
        of.contract == claim["contract"], of.kind.in_(("gap_claim", "gap_loss")), of.state == "open"
    )
    connection.execute(settled.values(state="settled"))


def _chunks(numbers: list[str]) -> Iterator[list[str]]:
    return (numbers[start : start + _CHUNK] for start in range(0, len(numbers), _CHUNK))
