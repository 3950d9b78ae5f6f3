"""Recordings of calls and conferences, those too that the account begins of a call itself."""

from collections.abc import Mapping
from typing import Any

from ivr.exchange.account import Account
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.progress import Callback
from ivr.exchange.recordings import Recording
from ivr.exchange.refusal import Refusal, not_found
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.form import Form
from ivr.exchange.rest.listing import page, within
from ivr.exchange.rest.moments import rfc2822

_CURRENT = "Twilio.CURRENT"
_EVENTS = frozenset({"in-progress", "completed", "absent"})
_TRACKS = ("inbound", "outbound", "both")
_CHANNELS = {"mono": 1, "dual": 2}


def list_recordings(account: Account, request: Request, parent: str | None = None) -> Reply:
    """Answer with the recordings that match CallSid, ConferenceSid and DateCreated, newest first."""
    query = request.query
    call, conference = query.text("CallSid"), query.text("ConferenceSid")
    made = within(query, "DateCreated")
    found = [
        (ordinal, one)
        for ordinal, one in account.office.recordings.newest_first()
        if call in (None, one.call_sid)
        and conference in (None, one.conference_sid)
        and (parent is None or parent in (one.call_sid, one.conference_sid))
        and made(one.began_at)
    ]
    return page(request, "recordings", found, lambda one: written(account, one, parent))


def fetch_recording(account: Account, _request: Request, sid: str) -> Reply:
    return Reply(200, written(account, account.office.recordings.get(sid)))


def delete_recording(account: Account, _request: Request, sid: str) -> Reply:
    account.office.recordings.remove(sid)
    return Reply(204)


def list_of_call(account: Account, request: Request, call: str) -> Reply:
    account.calls.get(call)
    return list_recordings(account, request, call)


def list_of_conference(account: Account, request: Request, conference: str) -> Reply:
    account.office.conferences.shelf.get(conference)
    return list_recordings(account, request, conference)


def create_of_call(account: Account, request: Request, call: str) -> Reply:
    """Answer with a recording of the call, which has begun."""
    leg, form = account.calls.get(call).call.leg, request.form
    if leg.status != "in-progress":
        raise Refusal(21220, "Requested resource is not eligible for recording")
    track = form.text("RecordingTrack") or "both"
    channels = form.text("RecordingChannels") or "mono"
    if track not in _TRACKS or channels not in _CHANNELS:
        raise Refusal(20001, "RecordingTrack or RecordingChannels is none of the carrier's")
    now = account.switch.now()
    recording = Recording(
        account.new_sid("RE"),
        account.sid,
        "StartCallRecordingAPI",
        now,
        now,
        call_sid=call,
        channels=_CHANNELS[channels],
        track=track,
        callback=_callback(form),
    )
    recording.run(now)
    account.record(recording)
    return Reply(201, written(account, recording, call))


def _callback(form: Form) -> Callback | None:
    url = form.url("RecordingStatusCallback", 21205)
    if url is None:
        return None
    events = frozenset(" ".join(form.all("RecordingStatusCallbackEvent")).split()) & _EVENTS
    method = form.method("RecordingStatusCallbackMethod", 21209)
    return Callback(url, method, events or frozenset({"completed"}))


def fetch_of(account: Account, _request: Request, parent: str, sid: str) -> Reply:
    return Reply(200, written(account, _find(account, parent, sid), parent))


def update_of(account: Account, request: Request, parent: str, sid: str) -> Reply:
    """Answer with the recording, which is paused, goes on, or is stopped."""
    recording = _find(account, parent, sid)
    status, now = request.form.text("Status"), account.switch.now()
    if status not in ("paused", "in-progress", "stopped"):
        raise Refusal(20001, "Status is paused, in-progress or stopped")
    if recording.is_over:
        raise Refusal(21220, "The recording is over.")
    if status == "paused":
        recording.pause(now, skips=request.form.text("PauseBehavior") == "skip")
    elif status == "in-progress":
        recording.run(now)
    else:
        recording.stop(now)
        account.tell(recording)
        # The carrier says so first, and that it is completed once it has it.
        return Reply(200, {**written(account, recording, parent), "status": "stopped"})
    return Reply(200, written(account, recording, parent))


def delete_of(account: Account, _request: Request, parent: str, sid: str) -> Reply:
    account.office.recordings.remove(_find(account, parent, sid).sid)
    return Reply(204)


def _find(account: Account, parent: str, sid: str) -> Recording:
    for _, one in account.office.recordings.newest_first():
        is_wanted = not one.is_over if sid == _CURRENT else one.sid == sid
        if is_wanted and parent in (one.call_sid, one.conference_sid):
            return one
    raise not_found(sid)


def written(account: Account, one: Recording, parent: str | None = None) -> Mapping[str, Any]:
    """Return the recording as the account's, or as that of a call or conference, which say a little else."""
    whole = f"/{API_VERSION}/Accounts/{account.sid}"
    told: dict[str, Any] = {
        "sid": one.sid,
        "account_sid": account.sid,
        "call_sid": one.call_sid,
        "conference_sid": one.conference_sid,
        "status": one.status,
        "source": one.source,
        "channels": one.channels,
        "duration": str(one.duration_s(account.switch.now())) if one.is_over else None,
        "start_time": rfc2822(one.began_at),
        "price": None,
        "price_unit": "USD",
        "error_code": None,
        "api_version": API_VERSION,
        "encryption_details": None,
        "date_created": rfc2822(one.began_at),
        "date_updated": rfc2822(one.updated_at),
    }
    if parent is None:
        uri = f"{whole}/Recordings/{one.sid}"
        subresources = {"transcriptions": f"{uri}/Transcriptions.json"}
        return told | {"media_url": one.url, "subresource_uris": subresources, "uri": f"{uri}.json"}
    if parent == one.call_sid:
        return told | {"track": one.track, "uri": f"{whole}/Calls/{parent}/Recordings/{one.sid}.json"}
    return told | {"uri": f"{whole}/Conferences/{parent}/Recordings/{one.sid}.json"}
