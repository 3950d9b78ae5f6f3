"""How values are written, and the messages that people read: letters, e-mails and texts."""

from __future__ import annotations

from ivr.flow.written.letters import Letters, letter_problems

__all__ = ["Letters", "letter_problems"]
