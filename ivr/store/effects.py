"""Effects: what follows a turn. In this release nothing carries them out: they stay due."""

from __future__ import annotations

from ivr.engine.results import Effect


class DueEffects:
    """The port `Effects` where no worker runs: a message's own row, in state "due", is the whole order.

    The turn has committed that row already, so nothing is added here and nothing can be lost: whoever
    carries messages out finds all that is due by `messages(database, sealed)`.
    """

    def enqueue(self, transaction: object, call: str, turn: int, effects: tuple[Effect, ...]) -> None:
        """Nothing more is to be done: the turn's records say what is due."""
