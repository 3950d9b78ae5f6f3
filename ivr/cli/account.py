"""The account at the carrier, by the credentials that the settings have for it."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import SecretStr

from ivr.settings import Settings
from ivr.telephony.numbers import CarriersNumbers
from ivr.telephony.rest import client


@dataclass(frozen=True)
class Account:
    """numbers: by the API key if there is one. by_token: by the auth token, which no key may stand in for.

    by_next: by the secondary token, None: none is set.
    """

    numbers: CarriersNumbers
    by_token: CarriersNumbers
    by_next: CarriersNumbers | None
    has_key: bool

    @classmethod
    def of(cls, settings: Settings) -> Account | None:
        """None: TWILIO_ACCOUNT_SID is not set."""
        sid = settings.account_sid
        if sid is None:
            return None

        def by(user: str, password: SecretStr) -> CarriersNumbers:
            return CarriersNumbers(client(sid, user, password.get_secret_value(), base=settings.api_base))

        by_token = by(sid, settings.auth_token)
        key, secret, following = settings.api_key, settings.api_secret, settings.auth_token_next
        return cls(
            numbers=by_token if key is None or secret is None else by(key, secret),
            by_token=by_token,
            by_next=None if following is None else by(sid, following),
            has_key=key is not None,
        )
