"""Calls: all of the account's, the children of a Dial too, and what it does to them while they last."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ivr.exchange.account import Account, Placed
from ivr.exchange.events import Redirected, Stopped
from ivr.exchange.numbers import shown
from ivr.exchange.parameters import API_VERSION, FINAL
from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.form import as_number
from ivr.exchange.rest.listing import page, within
from ivr.exchange.rest.moments import rfc2822
from ivr.exchange.rest.ordering import changed_callback, changed_line, destination, ordered

_BEFORE_THE_ANSWER = {"queued", "ringing"}


def create_call(account: Account, request: Request) -> Reply:
    """Answer with the call, which is queued."""
    line, from_, order, callback = ordered(account, request.form)
    return Reply(201, written(account, account.place(line, from_, order, callback)))


def list_calls(account: Account, request: Request) -> Reply:
    """Answer with the calls that match To, From, Status, ParentCallSid and the times, newest first."""
    query = request.query
    to, from_, status = query.text("To"), query.text("From"), query.text("Status")
    parent_sid = query.text("ParentCallSid")
    starts, ends = within(query, "StartTime"), within(query, "EndTime")
    found = [
        (ordinal, placed)
        for ordinal, placed in account.calls.newest_first()
        if (to is None or placed.call.leg.identity.to == as_number(to))
        and (from_ is None or placed.call.leg.identity.from_ == as_number(from_))
        and status in (None, placed.call.leg.status)
        and parent_sid in (None, placed.call.leg.identity.parent_sid)
        # What is queued is found by when it was placed, so that nobody places it again.
        and starts(_at(account, placed.call.leg.began_at_s) or placed.created_at)
        and ends(_at(account, placed.call.leg.ended_at_s))
    ]
    return page(request, "calls", found, lambda placed: written(account, placed))


def fetch_call(account: Account, _request: Request, sid: str) -> Reply:
    return Reply(200, written(account, account.calls.get(sid)))


def update_call(account: Account, request: Request, sid: str) -> Reply:
    """Answer with the call, which is ended (Status) or goes on with another document (Url, Twiml)."""
    placed = account.calls.get(sid)
    leg, form = placed.call.leg, request.form
    status = form.text("Status")
    if status not in (None, "canceled", "completed"):
        raise Refusal(20001, f"Status is canceled or completed, not {status}")
    if leg.status in FINAL:
        raise Refusal(21220, "Call is not in-progress. Cannot redirect.")
    if status is not None:
        if leg.status in _BEFORE_THE_ANSWER:
            account.switch.feed(placed.call, Stopped("canceled"))
        elif status == "completed":
            account.switch.feed(placed.call, Stopped("completed"))
        return Reply(200, written(account, placed))
    target = destination(form)
    if leg.status != "in-progress":
        raise Refusal(21220, "Call is not in-progress. Cannot redirect.")
    leg.line = changed_line(leg.line, form)
    leg.progress.target = changed_callback(leg.progress.target, form)
    account.switch.feed(placed.call, Redirected(target.url, target.method, target.twiml))
    return Reply(200, written(account, placed))


def delete_call(account: Account, _request: Request, sid: str) -> Reply:
    if account.calls.get(sid).call.leg.status not in FINAL:
        raise Refusal(20009, "Cannot delete this call before it is over.", 409)
    account.calls.remove(sid)
    return Reply(204)


def _at(account: Account, second: float | None) -> datetime | None:
    return None if second is None else account.at(second)


def written(account: Account, placed: Placed) -> Mapping[str, Any]:
    leg = placed.call.leg
    uri = f"/{API_VERSION}/Accounts/{account.sid}/Calls/{leg.sid}"
    subresources = (
        "Events",
        "Notifications",
        "Payments",
        "Recordings",
        "Siprec",
        "Streams",
        "Transcriptions",
    )
    is_inbound = leg.identity.direction == "inbound"
    number = account.numbers.get(leg.identity.to if is_inbound else leg.identity.from_)
    return {
        "sid": leg.sid,
        "account_sid": account.sid,
        "parent_call_sid": leg.identity.parent_sid,
        "from": leg.identity.from_,
        "from_formatted": shown(leg.identity.from_),
        "to": leg.identity.to,
        "to_formatted": shown(leg.identity.to),
        "phone_number_sid": number.sid if number else None,
        "status": leg.status,
        "direction": leg.identity.direction,
        "answered_by": leg.answered_by,
        "start_time": rfc2822(_at(account, leg.began_at_s)),
        "end_time": rfc2822(_at(account, leg.ended_at_s)),
        "duration": str(leg.duration_s) if leg.status in FINAL else None,
        "price": None,
        "price_unit": "USD",
        "api_version": API_VERSION,
        "forwarded_from": None,
        "group_sid": None,
        "caller_name": None,
        "queue_time": "0",
        "trunk_sid": None,
        "date_created": rfc2822(placed.created_at),
        "date_updated": rfc2822(placed.updated_at),
        "subresource_uris": {name.lower(): f"{uri}/{name}.json" for name in subresources},
        "uri": f"{uri}.json",
    }
