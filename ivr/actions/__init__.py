"""Actions: what flows may run."""

from ivr.actions import cancellations, contracts, holders, messages, refunds
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
)
"""Every action of this build."""
