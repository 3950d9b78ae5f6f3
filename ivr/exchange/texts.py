"""A text: what it says, from where to where, and how it stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ivr.exchange.parameters import API_VERSION, Params
from ivr.exchange.progress import Callback

Direction = Literal["inbound", "outbound-api", "outbound-reply"]
FINAL = frozenset({"delivered", "undelivered", "failed", "canceled", "received"})
LONGEST = 1600


@dataclass(eq=False, slots=True)
class Text:
    """Times are aware UTC. send_at is later than created_at where the text is scheduled."""

    sid: str
    account_sid: str
    from_: str
    to: str
    body: str
    direction: Direction
    status: str
    created_at: datetime
    send_at: datetime
    updated_at: datetime
    sent_at: datetime | None = None
    error_code: int | None = None
    media_urls: tuple[str, ...] = ()
    service_sid: str | None = None
    callback: Callback | None = None

    @property
    def is_over(self) -> bool:
        return self.status in FINAL

    def become(self, status: str, at: datetime, error_code: int | None = None) -> None:
        """The text has this status now; a final one stays."""
        if self.is_over:
            return
        self.status, self.updated_at, self.error_code = status, at, error_code
        if status == "sent":
            self.sent_at = at


def identity(text: Text) -> dict[str, str]:
    """Return the parameters that every request about the text carries."""
    told = {
        "AccountSid": text.account_sid,
        "ApiVersion": API_VERSION,
        "From": text.from_,
        "MessageSid": text.sid,
        "SmsSid": text.sid,
        "SmsStatus": text.status,
        "To": text.to,
    }
    if text.service_sid is not None:
        told["MessagingServiceSid"] = text.service_sid
    return told


def text_status(text: Text) -> Params:
    """Return what a status callback carries."""
    told = identity(text) | {"MessageStatus": text.status}
    if text.error_code is not None:
        told["ErrorCode"] = str(text.error_code)
    if text.status in ("delivered", "undelivered"):
        told["RawDlrDoneDate"] = f"{text.updated_at:%y%m%d%H%M}"
    return tuple(told.items())
