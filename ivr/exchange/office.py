"""What the calls of one account share: its numbers, where calls meet, and whoever can be rung."""

import random

from ivr.exchange.handsets import Handsets
from ivr.exchange.numbers import OwnNumber
from ivr.exchange.recordings import Recording
from ivr.exchange.rooms.conferences import Conferences
from ivr.exchange.rooms.queues import Queues
from ivr.exchange.shelf import Shelf
from ivr.exchange.telephones import Directory


class Office:
    """State that every call of the account reads. What one call does to another, it signals.

    seed fixes all sids; without it they are new ones each time.
    """

    def __init__(
        self, account_sid: str, auth_token: str, directory: Directory | None = None, seed: int | None = None
    ) -> None:
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.directory = directory or Directory()
        self.handsets = Handsets()
        self.numbers: dict[str, OwnNumber] = {}
        self.random = random.Random(seed)  # noqa: S311  # a sid is no secret
        # Where it is there, callbacks overtake each other, and some come twice.
        self.shuffles: random.Random | None = None
        self.recordings: Shelf[Recording] = Shelf()
        self.conferences = Conferences(account_sid, self.new_sid)
        self.queues = Queues(account_sid, self.new_sid)

    def new_sid(self, prefix: str) -> str:
        return f"{prefix}{self.random.getrandbits(128):032x}"
