"""The documents of a GAP claim: which there are, when each is needed, and how soon one is reviewed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ivr.domain.calendar import business_day_after, is_holiday
from ivr.domain.errors import FlowInvalid

FILE = "gap_documents.toml"
MOST_WORDS = 8
"""Of a reason why a document was refused: it is read aloud."""

Cause = Literal["collision", "theft", "fire", "flood", "other"]
"""What a vehicle can have been lost by."""
Source = Literal["insurer", "lender", "dealer", "police", "holder"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapDocument:
    """One document of one claim, as the company's records have it. A row without received_on asks for it."""

    claim_number: str
    code: str
    received_on: date | None = None
    reviewed_on: date | None = None
    rejected_because: str | None = None


class Rule(BaseModel):
    """One kind of document: what it is, when it is needed, and who has it, the first to be asked first."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    what: str = Field(alias="is")
    needed: Literal["always", "loss", "asked"]
    sources: tuple[Source, ...] = Field(alias="from", min_length=1)
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """Every kind of document by its code, the reasons that have words of ours, and the promise's days."""

    documents: Mapping[str, Rule]
    reasons: frozenset[str]
    review_days: int

    def because_of(self, cause: str) -> tuple[str, ...]:
        """What a loss by this cause needs besides."""
        return tuple(code for code, rule in self.documents.items() if cause in rule.causes)

    def due(self, received_on: date) -> date:
        """The day by whose end a document is reviewed. The day of receipt itself does not count."""
        return business_day_after(received_on, self.review_days)


def holiday_within(received_on: date, due: date) -> date | None:
    """A holiday on a weekday after the receipt and before the due day: it is why that is later than usual."""
    days = (date.fromordinal(day) for day in range(received_on.toordinal() + 1, due.toordinal()))
    return next((day for day in days if day.weekday() < _SATURDAY and is_holiday(day)), None)


@cache
def shipped_documents() -> DocumentRules:
    """The documents in rules/."""
    return read_documents((resources.files("ivr.domain") / "rules" / FILE).read_text(encoding="utf-8"))


def read_documents(text: str) -> DocumentRules:
    """The file's text as rules. Raises FlowInvalid with what is wrong."""
    try:
        table = tomllib.loads(text)
        reasons, days = frozenset(table.pop("reasons")), table.pop("review_days")
        del table["source"], table["read_on"]
        rules = {code: Rule.model_validate(rule) for code, rule in table.items()}
    except (tomllib.TOMLDecodeError, KeyError, ValidationError) as error:
        raise FlowInvalid(f"{FILE}: {error}") from error
    if not (isinstance(days, int) and days >= 1):
        raise FlowInvalid(f"{FILE}: review_days is no number of days")
    return DocumentRules(rules, reasons, days)


_SATURDAY = 5
