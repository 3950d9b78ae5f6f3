"""What flows of the bank and invest lines may run."""

from ivr.actions.declared import Declared
from ivr.actions.usernames import codes, identification

ACTIONS: tuple[Declared, ...] = (
    identification.identified,
    codes.sent,
    codes.checked,
)
"""Every action of this subject."""
