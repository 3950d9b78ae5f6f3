"""The line: a menu, a voicemail, a person, a queue with an agent, and a meeting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flask import Flask, Response, abort, request
from twilio.request_validator import RequestValidator
from twilio.twiml.voice_response import VoiceResponse


@dataclass
class Kept:
    """What callers have left, and what the carrier has told."""

    messages: list[tuple[str, str, int]] = field(default_factory=list)
    ends: list[tuple[str, str]] = field(default_factory=list)
    dialled: list[dict[str, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)


def make_app(auth_token: str, person: str) -> tuple[Flask, Kept]:
    """The application, and what it keeps. person is whom callers are put through to."""
    app = Flask(__name__)
    kept = Kept()
    validator = RequestValidator(auth_token)

    @app.before_request
    def only_the_carrier() -> None:
        signature = request.headers.get("X-Twilio-Signature", "")
        if not validator.validate(request.url, request.form, signature):
            abort(403)

    @app.post("/voice")
    def answer() -> Response:
        response = VoiceResponse()
        gather = response.gather(num_digits=1, action="/menu", timeout=10)
        gather.say(
            "Hello. To leave a message, press 1. For a person, press 2. To wait for an agent, press 3."
        )
        response.say("We heard nothing. Goodbye.")
        return _twiml(response)

    @app.post("/menu")
    def menu() -> Response:
        response = VoiceResponse()
        match request.form["Digits"]:
            case "1":
                response.say("Please speak after the tone, then press pound.")
                response.record(action="/recorded", max_length=30, timeout=5, finish_on_key="#")
            case "2":
                response.say("One moment.")
                response.dial(person, action="/dialled", timeout=10)
            case "3":
                response.enqueue("support", wait_url="/wait", action="/left")
            case _:
                response.say("There is no such choice.")
                response.redirect("/voice")
        return _twiml(response)

    @app.post("/recorded")
    def recorded() -> Response:
        form = request.form
        kept.messages.append((form["From"], form["RecordingUrl"], int(form["RecordingDuration"])))
        response = VoiceResponse()
        response.say("Thank you. We will call back.")
        response.hangup()
        return _twiml(response)

    @app.post("/dialled")
    def dialled() -> Response:
        kept.dialled.append(request.form.to_dict())
        response = VoiceResponse()
        if request.form["DialCallStatus"] != "completed":
            response.say("Nobody can be reached. Please leave a message after the tone.")
            response.record(action="/recorded", max_length=30, timeout=5)
        return _twiml(response)

    @app.post("/wait")
    def wait() -> Response:
        response = VoiceResponse()
        response.say(f"You are number {request.form['QueuePosition']}.")
        response.pause(10)
        return _twiml(response)

    @app.post("/left")
    def left() -> Response:
        kept.left.append(request.form["QueueResult"])
        response = VoiceResponse()
        response.say("Goodbye.")
        return _twiml(response)

    @app.post("/agent")
    def agent() -> Response:
        """An agent's call: whoever waits longest is put through."""
        response = VoiceResponse()
        response.dial(action="/served").queue("support", url="/whisper")
        return _twiml(response)

    @app.post("/whisper")
    def whisper() -> Response:
        response = VoiceResponse()
        response.say("An agent will speak to you now.")
        return _twiml(response)

    @app.post("/served")
    def served() -> Response:
        kept.dialled.append(request.form.to_dict())
        response = VoiceResponse()
        response.hangup()
        return _twiml(response)

    @app.post("/meeting")
    def meeting() -> Response:
        response = VoiceResponse()
        response.dial().conference(
            "meeting",
            beep=False,
            end_conference_on_exit=request.form["From"] == person,
            status_callback="/told",
            status_callback_event="start end join leave",
        )
        response.say("The meeting is over.")
        return _twiml(response)

    @app.post("/told")
    def told() -> tuple[str, int]:
        kept.events.append(request.form["StatusCallbackEvent"])
        return "", 204

    @app.post("/status")
    def status() -> tuple[str, int]:
        kept.ends.append((request.form["CallSid"], request.form["CallStatus"]))
        return "", 204

    return app, kept


def _twiml(response: Any) -> Response:
    return Response(str(response), mimetype="text/xml")
