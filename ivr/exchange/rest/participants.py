"""Participants of a conference: who is in it, is called into it, muted, held, and put out of it."""

from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from ivr.exchange.account import Account
from ivr.exchange.events import Redirected
from ivr.exchange.parameters import API_VERSION
from ivr.exchange.placing import Order
from ivr.exchange.refusal import Refusal, not_found
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.conferences import change_of
from ivr.exchange.rest.form import Form
from ivr.exchange.rest.listing import page
from ivr.exchange.rest.moments import rfc2822
from ivr.exchange.rest.ordering import called, caller, detection, status_callback
from ivr.exchange.rooms.conference import SUBSCRIPTIONS, Conference
from ivr.exchange.rooms.participant import Participant
from ivr.exchange.signals import Announced, Removed
from ivr.exchange.telephones import Line

_BEEPS = ("true", "false", "onEnter", "onExit")
_LONGEST_LABEL = 128
# What the form of a new participant says, and what a Conference in a document says instead.
_SWITCHES = {
    "Muted": "muted",
    "StartConferenceOnEnter": "startConferenceOnEnter",
    "EndConferenceOnExit": "endConferenceOnExit",
    "Beep": "beep",
    "WaitUrl": "waitUrl",
    "WaitMethod": "waitMethod",
    "MaxParticipants": "maxParticipants",
    "CallSidToCoach": "coach",
    "Label": "participantLabel",
}


def list_participants(account: Account, request: Request, sid: str) -> Reply:
    """Answer with those who are in the conference and match Muted, Hold and Coaching, the newest first."""
    conference, query = _conference(account, sid), request.query
    wanted = {name: query.text(name) for name in ("Muted", "Hold", "Coaching")}
    found = [
        (place, one)
        for place, one in enumerate(conference.participants, start=1)
        if wanted["Muted"] in (None, str(one.is_muted).lower())
        and wanted["Hold"] in (None, str(one.is_on_hold).lower())
        and wanted["Coaching"] in (None, str(one.coaches is not None).lower())
    ]
    return page(request, "participants", found[::-1], lambda one: written(conference, one))


def fetch_participant(account: Account, _request: Request, sid: str, who: str) -> Reply:
    conference = _conference(account, sid)
    invited = _invited(conference, who)
    if invited is not None:
        return Reply(200, _expected(account, conference, invited))
    return Reply(200, written(conference, _participant(conference, who)))


def create_participant(account: Account, request: Request, name: str) -> Reply:
    """Answer with somebody who is called, and is in the conference once they answer."""
    form = request.form
    to, from_ = called(form), caller(account, form)
    label = form.text("Label")
    if label is not None and len(label) > _LONGEST_LABEL:
        raise Refusal(20001, f"Label has more than {_LONGEST_LABEL} characters")
    conference = account.office.conferences.active(name)
    if conference is None:
        if name.startswith("CF") and len(name) == 34:
            raise not_found(name)
        conference = account.office.conferences.opened(name, account.switch.now())
    if label is not None and (conference.find(label) or label in conference.invited.values()):
        raise Refusal(16025, f"{label} is somebody's label in {conference.name}")
    order = Order(
        Redirected(twiml=_document(conference, form)),
        timeout_s=form.number("Timeout", 60, 1, 600, 21208),
        time_limit_s=form.number("TimeLimit", 14_400, 1, 86_400),
        detection=detection(form),
    )
    call_sid = account.invite(conference, label, Line(to, ""), from_, order, status_callback(account, form))
    return Reply(201, _expected(account, conference, call_sid))


def _document(conference: Conference, form: Form) -> str:
    """Return the document that does for who answers what the form says."""
    given = {tag: form.text(name) for name, tag in _SWITCHES.items()}
    if form.text("Beep") not in (None, *_BEEPS):
        raise Refusal(20001, f"Beep is one of {', '.join(_BEEPS)}")
    url = form.url("ConferenceStatusCallback", 21205)
    if url is not None:
        events = " ".join(form.all("ConferenceStatusCallbackEvent")).replace(",", " ").split()
        known = [event for event in events or ("start", "end") if event in SUBSCRIPTIONS]
        given["statusCallback"] = url
        given["statusCallbackMethod"] = form.method("ConferenceStatusCallbackMethod", 21209)
        given["statusCallbackEvent"] = " ".join(known)
    if (form.text("ConferenceRecord") or "").lower() in ("true", "record-from-start"):
        given["record"] = "record-from-start"
    written_out = " ".join(f"{tag}={quoteattr(value)}" for tag, value in given.items() if value is not None)
    inside = f"<Conference {written_out}>{escape(conference.name)}</Conference>"
    return f"<Response><Dial>{inside}</Dial></Response>"


def update_participant(account: Account, request: Request, sid: str, who: str) -> Reply:
    """Answer with the participant as they are now: muted, on hold, coaching, or hearing an announcement."""
    conference, form = _conference(account, sid), request.form
    one = _participant(conference, who)
    announced = form.url("AnnounceUrl", 21205)
    hold_url = form.url("HoldUrl", 21205)
    hold_method = form.method("HoldMethod", 21209, default="GET")
    coached = form.text("CallSidToCoach")
    if coached is not None and (coached == one.sid or conference.find(coached) is None):
        raise Refusal(13240, f"nobody to coach here has the call {coached}")
    change = change_of(account, conference)
    with change.changing():
        if _set(one, "is_muted", form, "Muted"):
            change.tell("participant-mute" if one.is_muted else "participant-unmute", one)
        if hold_url is not None:
            one.hold_url, one.hold_method = hold_url, hold_method
        if _set(one, "is_on_hold", form, "Hold"):
            change.tell("participant-hold" if one.is_on_hold else "participant-unhold", one)
        if _modify(one, form, coached):
            change.tell("participant-modify", one)
    one.updated_at = account.switch.now()
    if announced is not None:
        account.feed(one.sid, Announced(announced, form.method("AnnounceMethod", 21209)))
    return Reply(200, written(conference, one))


def _set(one: Participant, name: str, form: Form, parameter: str) -> bool:
    """Say whether the form has changed it."""
    if parameter not in form:
        return False
    before, after = getattr(one, name), form.is_true(parameter)
    setattr(one, name, after)
    return bool(before != after)


def _modify(one: Participant, form: Form, coached: str | None) -> bool:
    before = (one.ends_on_exit, one.beep, one.coaches, one.wait_url)
    if not one.is_on_hold:
        # The carrier takes the change of somebody on hold, and forgets it.
        _set(one, "ends_on_exit", form, "EndConferenceOnExit")
    if "BeepOnExit" in form:
        enters = one.beeps_on_enter
        names = {(True, True): "true", (True, False): "onEnter", (False, True): "onExit"}
        one.beep = names.get((enters, form.is_true("BeepOnExit")), "false")
    if coached is not None and form.written("Coaching") in (None, "true", "True"):
        one.coaches = coached
    elif "Coaching" in form and not form.is_true("Coaching"):
        one.coaches = None
    url = form.url("WaitUrl", 21205)
    if url is not None:
        one.wait_url, one.wait_method = url, form.method("WaitMethod", 21209)
    return before != (one.ends_on_exit, one.beep, one.coaches, one.wait_url)


def delete_participant(account: Account, _request: Request, sid: str, who: str) -> Reply:
    """The participant is put out of the conference; the call goes on after its Dial."""
    conference = _conference(account, sid)
    account.feed(_participant(conference, who).sid, Removed("participant_updated_via_api"))
    return Reply(204)


def _conference(account: Account, sid: str) -> Conference:
    conference = account.office.conferences.active(sid)
    return account.office.conferences.shelf.get(sid) if conference is None else conference


def _participant(conference: Conference, who: str) -> Participant:
    one = conference.find(who)
    if one is None:
        raise not_found(who)
    return one


def _invited(conference: Conference, who: str) -> str | None:
    return next((sid for sid, label in conference.invited.items() if who in (sid, label)), None)


def written(conference: Conference, one: Participant) -> Mapping[str, Any]:
    return {
        **_named(conference, one.sid, one.label),
        "muted": one.is_muted,
        "hold": one.is_on_hold,
        "coaching": one.coaches is not None,
        "call_sid_to_coach": one.coaches,
        "start_conference_on_enter": one.starts_on_enter,
        "end_conference_on_exit": one.ends_on_exit,
        "status": "connected",
        "date_created": rfc2822(one.joined_at),
        "date_updated": rfc2822(one.updated_at),
    }


def _expected(account: Account, conference: Conference, sid: str) -> Mapping[str, Any]:
    """Return somebody who is called and has not answered yet."""
    placed = account.calls.get(sid)
    statuses = {"queued": "queued", "ringing": "ringing", "in-progress": "connecting"}
    return {
        **_named(conference, sid, conference.invited.get(sid)),
        "muted": False,
        "hold": False,
        "coaching": False,
        "call_sid_to_coach": None,
        "start_conference_on_enter": True,
        "end_conference_on_exit": False,
        "status": statuses.get(placed.call.leg.status, "failed"),
        "date_created": rfc2822(placed.created_at),
        "date_updated": rfc2822(placed.updated_at),
    }


def _named(conference: Conference, sid: str, label: str | None) -> Mapping[str, Any]:
    uri = f"/{API_VERSION}/Accounts/{conference.account_sid}/Conferences/{conference.sid}"
    return {
        "call_sid": sid,
        "conference_sid": conference.sid,
        "account_sid": conference.account_sid,
        "label": label,
        "queue_time": "0",
        "uri": f"{uri}/Participants/{sid}.json",
    }
