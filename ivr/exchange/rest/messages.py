"""Messages: texts of the account, sent and received."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from ivr.exchange.account import Account
from ivr.exchange.events import Reported
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.progress import Callback
from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.form import Form, as_number, is_url
from ivr.exchange.rest.listing import page, within
from ivr.exchange.rest.moments import rfc2822
from ivr.exchange.segments import segments
from ivr.exchange.texting import Draft, send, withdraw
from ivr.exchange.texts import Text

MOST_MEDIA = 10
# The carrier schedules a text between 5 minutes and 35 days ahead.
SOONEST, LATEST = timedelta(minutes=5), timedelta(days=35)
_ERRORS = {
    30005: "Unknown destination handset",
    30006: "Landline or unreachable carrier",
    30008: "Unknown error",
}


def create_message(account: Account, request: Request) -> Reply:
    """Answer with the text, which is on its way."""
    form = request.form
    to = as_number(form.needed("To", 21604, "A 'To' phone number is required."))
    service = form.text("MessagingServiceSid")
    media = form.all("MediaUrl")
    if len(media) > MOST_MEDIA:
        raise Refusal(21623, f"A message has at most {MOST_MEDIA} media URLs.")
    draft = Draft(
        to,
        _sender(account, form, service),
        form.written("Body") or "",
        media_urls=media,
        callback=_callback(account, form),
        service_sid=service,
        send_at=_send_at(account, form, service),
    )
    return Reply(201, written(send(account, draft)))


def _sender(account: Account, form: Form, service: str | None) -> str:
    if service is None:
        return as_number(form.needed("From", 21603, "A 'From' phone number is required."))
    if not re.fullmatch("MG[0-9a-f]{32}", service):
        raise Refusal(21705, f"The Messaging Service Sid {service} is invalid.")
    if not account.numbers:
        raise Refusal(21703, "The Messaging Service contains no phone numbers.")
    return next(iter(account.numbers))


def _callback(account: Account, form: Form) -> Callback | None:
    url = form.text("StatusCallback")
    if url is None:
        return None
    if is_url(url):
        return Callback(url)
    # The carrier takes the message all the same, and only logs it.
    account.note(account.switch.now_s, "", Reported("warning", 21609, f"StatusCallback is no URL: {url}"))
    return None


def _send_at(account: Account, form: Form, service: str | None) -> datetime | None:
    kind, at = form.text("ScheduleType"), form.moment("SendAt", 35111)
    if kind is None and at is None:
        return None
    if service is None:
        raise Refusal(35118, "A message can be scheduled with a MessagingServiceSid only.")
    if kind != "fixed":
        raise Refusal(35113, "ScheduleType is fixed where SendAt is given.")
    if at is None or not SOONEST <= at - account.switch.now() <= LATEST:
        raise Refusal(35114, "SendAt is between 5 minutes and 35 days from now.")
    return at


def list_messages(account: Account, request: Request) -> Reply:
    """Answer with the texts that match To, From and DateSent, newest first."""
    query = request.query
    to, from_, passes = query.text("To"), query.text("From"), within(query, "DateSent")
    found = [
        (ordinal, text)
        for ordinal, text in account.texts.newest_first()
        if (to is None or text.to == as_number(to))
        and (from_ is None or text.from_ == as_number(from_))
        # What is queued is found by when it was taken, so that nobody sends it again.
        and passes(text.sent_at or text.created_at)
    ]
    return page(request, "messages", found, written)


def fetch_message(account: Account, _request: Request, sid: str) -> Reply:
    return Reply(200, written(account.texts.get(sid)))


def update_message(account: Account, request: Request, sid: str) -> Reply:
    """Answer with the text, whose words are gone (Body empty), or which is not sent (Status canceled)."""
    text = account.texts.get(sid)
    body, status = request.form.written("Body"), request.form.text("Status")
    if (body is None) == (status is None):
        raise Refusal(30400, "Parameters are not valid: give either Body or Status.")
    if status is not None:
        if status != "canceled":
            raise Refusal(30400, f"Parameters are not valid: Status is canceled, not {status}.")
        withdraw(account, text)
    elif body:
        raise Refusal(30400, "Parameters are not valid: Body can only become empty.")
    else:
        _needs_end(text)
        text.body, text.updated_at = "", account.switch.now()
    return Reply(200, written(text))


def delete_message(account: Account, _request: Request, sid: str) -> Reply:
    _needs_end(account.texts.get(sid))
    account.texts.remove(sid)
    return Reply(204)


def _needs_end(text: Text) -> None:
    if not text.is_over:
        raise Refusal(20009, "Cannot change or delete this message while it is on its way.", 409)


def written(text: Text) -> Mapping[str, Any]:
    uri = f"/{API_VERSION}/Accounts/{text.account_sid}/Messages/{text.sid}"
    return {
        "sid": text.sid,
        "account_sid": text.account_sid,
        "messaging_service_sid": text.service_sid,
        "from": text.from_,
        "to": text.to,
        "body": text.body,
        "status": text.status,
        "direction": text.direction,
        "num_segments": str(segments(text.body)),
        "num_media": str(len(text.media_urls)),
        "price": None,
        "price_unit": "USD",
        "error_code": text.error_code,
        "error_message": None if text.error_code is None else _ERRORS.get(text.error_code),
        "api_version": API_VERSION,
        "date_created": rfc2822(text.created_at),
        "date_sent": rfc2822(text.sent_at),
        "date_updated": rfc2822(text.updated_at),
        "subresource_uris": {"media": f"{uri}/Media.json", "feedback": f"{uri}/Feedback.json"},
        "uri": f"{uri}.json",
    }
