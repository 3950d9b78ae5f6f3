"""Texting webhooks' forms: a text that came, and what became of one of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from werkzeug.datastructures import MultiDict

from ivr.domain.errors import NotFromCarrier
from ivr.domain.phone import caller_number
from ivr.telephony.characters import sayable
from ivr.telephony.forms import MOST_PARAMETERS, Malformed
from ivr.telephony.names import DOCUMENTED_OF_TEXTS, SIGNED_OF_TEXTS, is_recut, repeated

MOST_CHARACTERS = 1_600
"""No carrier's text is longer."""

REPORTS: Mapping[str, Literal["sent", "delivered", "failed"]] = {
    "accepted": "sent",
    "scheduled": "sent",
    "queued": "sent",
    "sending": "sent",
    "sent": "sent",
    "delivered": "delivered",
    "read": "delivered",
    "undelivered": "failed",
    "failed": "failed",
    "canceled": "failed",
}
"""What each of the carrier's words for a text comes to; any other says nothing."""

_TEXT = re.compile(r"(SM|MM)[0-9a-f]{32}")
_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_CODE = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class PostedText:
    """A texting webhook's form with its names settled. text: the MessageSid."""

    text: str
    values: Mapping[str, str] = field(repr=False)

    @property
    def sender(self) -> str | None:
        """Who wrote, in E.164; None for a short code, a name, or what is no telephone."""
        return caller_number(self.values.get("From", ""))

    @property
    def line(self) -> str:
        """Our number that it was sent to, in E.164; empty where `To` is none."""
        number = self.values.get("To", "")
        return number if _NUMBER.fullmatch(number) else ""

    @property
    def words(self) -> str:
        """What it says, without characters that cannot be shown."""
        return sayable(self.values.get("Body", "")[:MOST_CHARACTERS]).strip()

    @property
    def report(self) -> Literal["sent", "delivered", "failed"] | None:
        """What became of a text of ours; None: a word that says nothing of it."""
        return REPORTS.get(self.values.get("MessageStatus", ""))

    @property
    def reason(self) -> str | None:
        """Why it failed, by the carrier's code."""
        code = self.values.get("ErrorCode", "")
        return f"the carrier says {code}" if _CODE.fullmatch(code) else None


def posted_text(form: MultiDict[str, str], *, account: str | None = None) -> PostedText | Malformed:
    """The form, admitted. Call it only when its signature has been checked.

    account: our AccountSid, None where none is configured. Raises NotFromCarrier where the signature
    was made over other parameters or another account.
    """
    if is_recut(form, SIGNED_OF_TEXTS, DOCUMENTED_OF_TEXTS):
        raise NotFromCarrier("signature_recut")
    if "" in form or repeated(form) or len(form) > MOST_PARAMETERS:
        return Malformed("names")
    text = form.get("MessageSid", "")
    if not _TEXT.fullmatch(text):
        return Malformed("text_id")
    if account is not None and form.get("AccountSid") != account:
        raise NotFromCarrier("account")
    return PostedText(text, form.to_dict())
