"""Where a GAP claim stands, and what happens next: who does what, by when."""

from __future__ import annotations

from datetime import date

from ivr.actions.declared import World, action
from ivr.domain.contracts import Claim
from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import FactValue
from ivr.domain.gap import BY_DOCUMENTS, Papers, Review, papers
from ivr.domain.gap_documents import GapDocument
from ivr.engine.results import Given, Result

MOST_READ_ALOUD = 3
_HOW_MANY = ("none", "one", "two", "three")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OURS = "en-US"
"""The language of the company's own words."""

REVIEW = ("received_on", "received_days", "review_due", "holiday")
MISSING = (
    *("documents_here", "documents_needed", "missing_said", "missing_others", "under_review"),
    *("missing_first", "missing_second", "missing_third"),
)


@action(
    "gap.late",
    needs=("gap_claim", "contract"),
    outcomes={"late": ("received_on", "review_due"), "in_time": (), "unavailable": ()},
)
def late(given: Given, world: World) -> Result:
    """Whether a review that was promised has not come by its day."""
    claim = claim_of(given, world)
    review = papers_of(claim, given, world).review if claim.status in BY_DOCUMENTS else None
    if review is None or review.overdue is None:
        return Result("in_time")
    came = next(day for day in review.received if world.gap.rules.due(day) == review.overdue)
    return Result("late", {"received_on": came, "review_due": review.overdue})


@action(
    "gap.stand",
    needs=("gap_claim", "contract"),
    outcomes={
        "waiting": (),
        "missing": (*MISSING, *REVIEW),
        "rejected": ("rejected", "rejected_reason", "rejected_others"),
        "rejected_in_own_words": ("rejected", "rejected_words", "rejected_others"),
        "corrections": (),
        "in_review": REVIEW,
        "being_reviewed": (),
        "complete": (),
        "approved": (),
        "paid": ("changed_on", "dated"),
        "denied": (),
        "no_benefit": (),
        "closed": (),
        "unavailable": (),
    },
)
def stands(given: Given, world: World) -> Result:
    """Where the claim stands. Amounts and the reasons of decisions are not told by phone."""
    claim = claim_of(given, world)
    match claim.status:
        case "complete_awaiting_decision":
            return Result("complete")
        case "payment_sent_to_lender":
            known = claim.updated_on is not None
            changed_on = claim.updated_on or claim.opened_on
            return Result("paid", {"changed_on": changed_on, "dated": "yes" if known else "no"})
        case "closed_no_response":
            return Result("closed")
        case "approved" | "denied" | "no_benefit":
            return Result(claim.status)
        case _:
            return _by_documents(claim, papers_of(claim, given, world), given, world)


def claim_of(given: Given, world: World) -> Claim:
    """The claim that the call is about, as the records have it now."""
    claims = world.contracts.claims(str(given.facts["contract"]))
    claim = next((one for one in claims if one.number == given.facts["gap_claim"]), None)
    if claim is None:
        raise LookupUnavailable("the claim is gone since it was found")
    return claim


def papers_of(claim: Claim, given: Given, world: World) -> Papers:
    return papers(world.gap.documents.of_claim(claim.number), world.gap.rules, today=given.today)


def document_message(code: str) -> str:
    """The message that names a document and who has it."""
    return f"gap-document-{code.lower()}"


def _by_documents(claim: Claim, found: Papers, given: Given, world: World) -> Result:
    """What is to be done comes first: what has to be sent again, what is missing, what we owe."""
    if found.rejected:
        return _rejected(found, given, world)
    if not found.told:
        # Where the company's files say nothing of documents, nothing is counted.
        untold = {"in_review": "being_reviewed", "needs_correction": "corrections"}
        return Result(untold.get(claim.status, "waiting"))
    if found.missing:
        return Result("missing", _missing(found) | _reviewed(found.review, given.today))
    if found.review is None:
        return Result("complete")
    if found.review.due < given.today:
        return Result("being_reviewed")
    return Result("in_review", _reviewed(found.review, given.today))


def _rejected(found: Papers, given: Given, world: World) -> Result:
    first: GapDocument = found.rejected[0]
    reason = first.rejected_because or ""
    facts: dict[str, FactValue] = {
        "rejected": document_message(first.code),
        "rejected_others": len(found.rejected) - 1 + len(found.missing),
    }
    if reason in world.gap.rules.reasons:
        name = reason.replace("_", "-")
        return Result("rejected", facts | {"rejected_reason": f"gap-reason-{name}"})
    if given.language == _OURS:
        return Result("rejected_in_own_words", facts | {"rejected_words": reason})
    return Result("rejected", facts | {"rejected_reason": "gap-reason-other"})


def _missing(found: Papers) -> dict[str, FactValue]:
    aloud = [document_message(code) for code in found.missing[:MOST_READ_ALOUD]]
    others = len(found.missing) - len(aloud)
    waits = found.review is not None and found.review.overdue is None
    return {
        "documents_here": found.here,
        "documents_needed": len(found.needed),
        "missing_said": "more" if others else _HOW_MANY[len(aloud)],
        "missing_others": others,
        "under_review": "yes" if waits else "no",
        # What is not said has a name all the same: a prompt that chooses is given all that it could say.
        "missing_first": aloud[0],
        "missing_second": aloud[min(1, len(aloud) - 1)],
        "missing_third": aloud[-1],
    }


def _reviewed(review: Review | None, today: date) -> dict[str, FactValue]:
    if review is None:
        return {"received_on": today, "received_days": "one", "review_due": today, "holiday": "none"}
    return {
        "received_on": review.received[-1],
        "received_days": "one" if len(review.received) == 1 else "several",
        "review_due": review.due,
        "holiday": "none" if review.holiday is None else _WEEKDAYS[review.holiday.weekday()],
    }
