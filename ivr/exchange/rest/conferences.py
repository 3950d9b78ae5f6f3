"""Conferences: those that are and were, and their end or announcement by the account."""

from collections.abc import Mapping
from typing import Any

from ivr.exchange.account import Account
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.listing import page, within
from ivr.exchange.rest.moments import rfc2822
from ivr.exchange.rooms.changing import Change
from ivr.exchange.rooms.conference import Conference, Ending
from ivr.exchange.signals import Announced


def list_conferences(account: Account, request: Request) -> Reply:
    """Answer with the conferences that match FriendlyName, Status, DateCreated, DateUpdated, newest first."""
    query = request.query
    name, status = query.text("FriendlyName"), query.text("Status")
    made, changed = within(query, "DateCreated"), within(query, "DateUpdated")
    found = [
        (ordinal, one)
        for ordinal, one in account.office.conferences.shelf.newest_first()
        if name in (None, one.name)
        and status in (None, one.status)
        and made(one.created_at)
        and changed(one.updated_at)
    ]
    return page(request, "conferences", found, written)


def fetch_conference(account: Account, _request: Request, sid: str) -> Reply:
    return Reply(200, written(account.office.conferences.shelf.get(sid)))


def update_conference(account: Account, request: Request, sid: str) -> Reply:
    """Answer with the conference, which is ended (Status) or hears an announcement (AnnounceUrl)."""
    conference, form = account.office.conferences.shelf.get(sid), request.form
    status, url = form.text("Status"), form.url("AnnounceUrl", 21205)
    if status not in (None, "completed"):
        raise Refusal(20001, f"Status is completed, not {status}")
    if conference.status == "completed":
        raise Refusal(20404, f"The conference {sid} is completed", 404)
    if url is not None:
        method = form.method("AnnounceMethod", 21209)
        for place, one in enumerate(list(conference.participants)):
            # All hear it; its end is told once.
            account.feed(one.sid, Announced(url, method, is_for_one=False, is_told=place == 0))
    if status is not None:
        change_of(account, conference).end(Ending("conference-ended-via-api"), "conference_ended_via_api")
    return Reply(200, written(conference))


def change_of(account: Account, conference: Conference) -> Change:
    return Change(conference, account.feed, account.switch.now())


def written(conference: Conference) -> Mapping[str, Any]:
    uri = f"/{API_VERSION}/Accounts/{conference.account_sid}/Conferences/{conference.sid}"
    ending = conference.ending if conference.status == "completed" else None
    return {
        "sid": conference.sid,
        "account_sid": conference.account_sid,
        "friendly_name": conference.name,
        "status": conference.status,
        "region": "us1",
        "reason_conference_ended": None if ending is None else ending.reason,
        "call_sid_ending_conference": None if ending is None else ending.sid,
        "api_version": API_VERSION,
        "date_created": rfc2822(conference.created_at),
        "date_updated": rfc2822(conference.updated_at),
        "subresource_uris": {
            "participants": f"{uri}/Participants.json",
            "recordings": f"{uri}/Recordings.json",
        },
        "uri": f"{uri}.json",
    }
