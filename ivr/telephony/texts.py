"""Texts: sent through the carrier's REST API, and looked for there where its answer got lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import requests
import structlog
from twilio.base.exceptions import TwilioException, TwilioRestException
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError, SSLError

from ivr.domain.errors import CarrierError
from ivr.telephony.references import REPORTS, reference

if TYPE_CHECKING:
    from twilio.rest import Client

OPTED_OUT = 21610
LATER = frozenset({408, 429})
"""Refusals that only say: not now."""
LOOKED_AT = 20
"""Texts to one telephone that are looked through for one whose fate is unknown, the newest first."""
CLOCKS_APART = timedelta(minutes=2)

_NEVER_CONNECTED = (NewConnectionError, ConnectTimeoutError, SSLError)
_NO_ANSWER = (TwilioException, ValueError, KeyError, TypeError, AttributeError)
"""What the client raises on an answer that is none of the carrier's."""
_log = structlog.get_logger()


@dataclass(frozen=True)
class CarriersTexts:
    """The carrier of texts. public_url: where it reports to. client: made at the first text."""

    client: Callable[[], Client]
    public_url: str

    @cached_property
    def _client(self) -> Client:
        return self.client()

    def send(self, *, to: str, sender: str, body: str, message: tuple[str, int, str]) -> str | None:
        """The carrier's name for the text that it has taken; None: nobody knows whether it has.

        Raises CarrierError where it has certainly not: permanent where the carrier says no.
        """
        reports_to = f"{self.public_url}{REPORTS}?{urlencode({'of': reference(message)})}"
        try:
            sent = self._client.messages.create(to=to, from_=sender, body=body, status_callback=reports_to)
        except TwilioRestException as refused:
            if refused.status < 500:
                raise _refusal(refused) from refused
            return None
        except requests.RequestException as error:
            if _never_connected(error):
                raise CarrierError("the carrier cannot be reached", permanent=False) from error
            return None
        except _NO_ANSWER:
            # The carrier, or something on the way, did who knows what.
            return None
        return _name(sent)

    def find(self, *, to: str, sender: str, body: str, since: datetime) -> str | None:
        """The carrier's name for such a text taken since then; None: it has none, or does not say."""
        try:
            newest = self._client.messages.list(to=to, from_=sender, limit=LOOKED_AT)
        except (*_NO_ANSWER, requests.RequestException) as error:
            _log.warning("the carrier does not say whether it has a text", error=type(error).__name__)
            return None
        for one in newest:
            if one.body == body and one.date_created and one.date_created >= since - CLOCKS_APART:
                return _name(one)
        return None


def _refusal(refused: TwilioRestException) -> CarrierError:
    if refused.code == OPTED_OUT:
        return CarrierError("opted out at the carrier", permanent=True)
    # Its words may repeat the number: only the code is kept.
    code = refused.code or refused.status
    return CarrierError(f"the carrier says {code}", permanent=refused.status not in LATER)


def _name(text: Any) -> str | None:
    return str(text.sid) if text.sid else None


def _never_connected(error: requests.RequestException) -> bool:
    """Whether not a byte of the request can have reached the carrier."""
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return True
    cause = error.args[0] if error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, _NEVER_CONNECTED)
