"""What the calls of one account share: its numbers, and whoever can be rung."""

from ivr.exchange.handsets import Handsets
from ivr.exchange.numbers import OwnNumber
from ivr.exchange.telephones import Directory


class Office:
    """State that every call of the account reads. What one call does to another, it signals."""

    def __init__(self, account_sid: str, auth_token: str, directory: Directory | None = None) -> None:
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.directory = directory or Directory()
        self.handsets = Handsets()
        self.numbers: dict[str, OwnNumber] = {}
