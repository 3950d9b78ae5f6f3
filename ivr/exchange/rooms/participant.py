"""Somebody in a conference, and what they may be heard by."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Mode = Literal["wait", "hold", "talk"]


@dataclass(eq=False, slots=True)
class Participant:
    """The call of sid, of the party with this number. coaches: the call that alone hears this one, or None.

    beep is true, false, onEnter or onExit.
    """

    sid: str
    number: str
    label: str | None
    joined_at: datetime
    updated_at: datetime
    is_muted: bool = False
    is_on_hold: bool = False
    starts_on_enter: bool = True
    ends_on_exit: bool = False
    coaches: str | None = None
    beep: str = "true"
    wait_url: str | None = None
    wait_method: str = "POST"
    hold_url: str | None = None
    hold_method: str = "GET"

    @property
    def beeps_on_enter(self) -> bool:
        return self.beep in ("true", "onEnter")

    @property
    def beeps_on_exit(self) -> bool:
        return self.beep in ("true", "onExit")
