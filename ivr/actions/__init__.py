"""Actions: what flows may run."""

from ivr.actions import (
    cancellations,
    claims,
    contracts,
    front,
    gap,
    holders,
    messages,
    people,
    places,
    refunds,
    replies,
    roadside,
    transfers,
    usernames,
)
from ivr.actions.declared import Declared

ACTIONS: tuple[Declared, ...] = (
    holders.known,
    holders.forgotten,
    holders.identified,
    holders.chosen,
    contracts.cancellable,
    refunds.quoted,
    cancellations.requested,
    messages.can_text,
    messages.text_number,
    replies.can_text,
    replies.texted,
    *places.ACTIONS,
    *roadside.ACTIONS,
    *claims.ACTIONS,
    *gap.ACTIONS,
    *transfers.ACTIONS,
    *usernames.ACTIONS,
    *front.ACTIONS,
    *people.ACTIONS,
)
"""Every action of this build."""
