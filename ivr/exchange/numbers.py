"""A number of the account: where its calls and texts go."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from ivr.exchange.telephones import Line


@dataclass(eq=False, slots=True)
class OwnNumber:
    """A telephone number in E.164 with the URLs that its owner configured; "" is none."""

    sid: str
    account_sid: str
    number: str
    friendly_name: str
    created_at: datetime
    updated_at: datetime
    voice_url: str = ""
    voice_method: str = "POST"
    voice_fallback_url: str = ""
    voice_fallback_method: str = "POST"
    status_callback: str = ""
    status_callback_method: str = "POST"
    sms_url: str = ""
    sms_method: str = "POST"
    sms_fallback_url: str = ""
    sms_fallback_method: str = "POST"

    @property
    def line(self) -> Line:
        """The number as a caller reaches it."""
        return Line(
            self.number,
            self.voice_url,
            self.voice_fallback_url or None,
            self.status_callback or None,
            self.voice_method,
            self.voice_fallback_method,
            self.status_callback_method,
        )


def own_number(account_sid: str, number: str, at: datetime) -> OwnNumber:
    """Return a number that nothing is configured for. Its sid is always the same."""
    sid = "PN" + hashlib.md5(number.encode(), usedforsecurity=False).hexdigest()
    return OwnNumber(sid, account_sid, number, shown(number), at, at)


def shown(number: str) -> str:
    """Return a number as a telephone shows it: 1-800-631-5590; one of another country as it is."""
    if len(number) == 12 and number.startswith("+1"):
        return f"1-{number[2:5]}-{number[5:8]}-{number[8:]}"
    return number
