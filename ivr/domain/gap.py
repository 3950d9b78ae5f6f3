"""GAP claims: how a claim's documents stand, what is still needed, and whether a review is late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ivr.domain.contracts import ENDED_CLAIM_STATUSES, Claim, ClaimKind, Contract, ContractStatus, Product
from ivr.domain.gap_documents import DocumentRules, GapDocument, holiday_within

BY_DOCUMENTS = frozenset({"started", "awaiting_documents", "in_review", "needs_correction"})
"""Statuses in which the documents say what happens next."""


@dataclass(frozen=True, slots=True)
class Review:
    """What is being reviewed: received on these days, all done by the end of `due`.

    holiday: a weekday off that makes it later than usual. overdue: the earliest day that was promised and has
    passed.
    """

    received: tuple[date, ...]
    due: date
    holiday: date | None
    overdue: date | None


@dataclass(frozen=True, slots=True)
class Papers:
    """How a claim's documents stand; codes in the order of the rules."""

    needed: tuple[str, ...]
    missing: tuple[str, ...]
    rejected: tuple[GapDocument, ...]
    pending: tuple[GapDocument, ...]
    accepted: tuple[str, ...]
    review: Review | None
    told: bool
    """whether the records say anything of the claim's documents"""

    @property
    def here(self) -> int:
        """How many of the needed ones we have, be they good or not yet looked at."""
        return len(self.needed) - len(self.missing) - len(self.rejected)


def papers(rows: Iterable[GapDocument], rules: DocumentRules, *, today: date) -> Papers:
    """How the documents of one claim stand on the day. rows: all that the records have of it."""
    known = {row.code: row for row in rows}
    needed = tuple(code for code, rule in rules.documents.items() if rule.needed == "always" or code in known)
    here = [known[code] for code in needed if code in known and known[code].received_on is not None]
    pending = tuple(row for row in here if is_pending(row))
    rejected = tuple(row for row in here if not is_pending(row) and row.rejected_because)
    return Papers(
        needed=needed,
        missing=tuple(code for code in needed if code not in {row.code for row in here}),
        rejected=rejected,
        pending=pending,
        accepted=tuple(row.code for row in here if row not in pending and row not in rejected),
        review=_review(pending, rules, today),
        told=bool(here),
    )


def is_pending(row: GapDocument) -> bool:
    """Received and not reviewed since: one that was refused and came again is to be reviewed anew."""
    if row.received_on is None:
        return False
    return row.reviewed_on is None or row.reviewed_on < row.received_on


def _review(pending: Sequence[GapDocument], rules: DocumentRules, today: date) -> Review | None:
    received = sorted({row.received_on for row in pending if row.received_on is not None})
    if not received:
        return None
    dues = [rules.due(day) for day in received]
    late = [due for due in dues if due < today]
    return Review(
        received=tuple(received),
        due=dues[-1],
        holiday=holiday_within(received[-1], dues[-1]),
        overdue=late[0] if late else None,
    )


def is_open(claim: Claim) -> bool:
    return claim.kind is ClaimKind.GAP and claim.status not in ENDED_CLAIM_STATUSES


def claim_meant(claims: Iterable[Claim]) -> Claim | None:
    """The GAP claim that a caller asks about: the newest open one, or else the newest of all."""
    of_gap = sorted((one for one in claims if one.kind is ClaimKind.GAP), key=lambda one: one.opened_on)
    return next((one for one in reversed(of_gap) if is_open(one)), of_gap[-1] if of_gap else None)


def claimable(contracts: Iterable[Contract]) -> list[Contract]:
    """The GAP contracts that a claim can be started on by phone.

    One that has run out since may have been in force on the day of the loss: a person looks at that.
    """
    return [one for one in contracts if one.product is Product.GAP and one.status is ContractStatus.ACTIVE]


def as_written(rows: Iterable[GapDocument], rules: DocumentRules) -> dict[str, str]:
    """Of each document, by its code in small letters, whether it is needed, needed again, or here.

    What nobody asks for counts as here.
    """
    found = papers(rows, rules, today=date.max)
    again = {row.code for row in found.rejected}
    return {
        code.lower(): "again" if code in again else "needed" if code in found.missing else "here"
        for code in rules.documents
    }
