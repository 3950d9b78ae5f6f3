"""What the bank and invest lines look at, of these records, and what completes their messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ivr.actions.usernames_world import UsernamesWorld
from ivr.wiring.records import Records

if TYPE_CHECKING:
    from ivr.effects.enclosing import Encloses


def usernames_world(records: Records) -> UsernamesWorld:
    """The world of the subject's actions."""
    return UsernamesWorld(customers=records.customers, codes=records.codes)


def enclosing(records: Records) -> Mapping[str, Encloses]:
    """By the names of messages, what completes those that hold what their rows do not."""
    # Only a worker sends.
    from ivr.effects.enclosing import CodeText, NoticeMail, UsernameMail, UsernameText

    customers = records.customers
    return {
        "username-code": CodeText(
            customers, records.codes, records.opt_outs, records.clock, records.settings.zone
        ),
        "username-text": UsernameText(customers),
        "username-email": UsernameMail(customers),
        "username-notice": NoticeMail(customers),
    }
