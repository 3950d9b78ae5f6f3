"""Pointed: numbers and what changes at them, and the file by which it can be taken back."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from ivr.telephony.numbers import FIELDS, AccountNumber, Change, drift, shown

KEPT = "twilio-before-{at:%Y-%m-%dT%H-%M-%S}.json"
NEWEST = "twilio-before-*.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """A number and the fields that are to change."""

    number: AccountNumber
    changes: tuple[Change, ...]

    @classmethod
    def of(cls, number: AccountNumber, wanted: Mapping[str, str]) -> Plan:
        return cls(number, tuple(drift(number.leads, wanted)))

    @property
    def fields(self) -> dict[str, str]:
        return {change.field: change.will_be for change in self.changes}

    @property
    def lines(self) -> list[str]:
        """What changes, for a terminal; passwords in addresses are not repeated."""
        if not self.changes:
            return [f"{self.number.number} leads there already"]
        width = max(len(change.field) for change in self.changes)
        return [
            self.number.number,
            *(
                f"  {change.field:{width}}  {shown(change.now) or '-'} -> {shown(change.will_be) or '-'}"
                for change in self.changes
            ),
        ]

    def as_json(self) -> dict[str, object]:
        return {
            "number": self.number.number,
            "changes": [
                {"field": one.field, "now": shown(one.now), "will_be": shown(one.will_be)}
                for one in self.changes
            ],
        }


def keep(folder: Path, plans: Sequence[Plan], account: str, at: datetime) -> Path:
    """The numbers' former fields are in a new file, which only its owner may read. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / KEPT.format(at=at)
    written = {
        "account": account,
        "kept_at": at.isoformat(),
        "numbers": [{"number": plan.number.number, "leads": dict(plan.number.leads)} for plan in plans],
    }
    # An address may hold a password. A file of the same second is not written over.
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as to:
        to.write(json.dumps(written, indent=2) + "\n")
    return file


def kept(file: Path, account: str) -> dict[str, dict[str, str]]:
    """The fields in the file, by number. Ends the command where it is no such file, or another account's."""
    try:
        written = json.loads(file.read_text(encoding="utf-8"))
        whose = written["account"]
        found = {
            str(one["number"]): {field: str(one["leads"][field]) for field in FIELDS}
            for one in written["numbers"]
        }
    except OSError as error:
        raise click.ClickException(f"{file} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise click.ClickException(f"{file} is no file of flask twilio connect") from error
    if whose != account:
        raise click.ClickException(f"{file} is another account's: see TWILIO_ACCOUNT_SID")
    return found


def newest(folder: Path) -> Path:
    """The file that was kept last. Ends the command where there is none."""
    found = sorted(folder.glob(NEWEST))
    if not found:
        raise click.ClickException(f"{folder} holds no {NEWEST}: name one with --restore")
    return found[-1]
