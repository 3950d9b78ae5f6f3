"""The carrier's routes, put on an application. Nothing happens at import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from flask import Flask

from ivr.telephony.signature import Signature
from ivr.telephony.standing import Safe
from ivr.webhooks import audio, diary, health, status, voice
from ivr.webhooks.conversation import Conversation
from ivr.webhooks.guard import Guard
from ivr.webhooks.limits import check_sizes
from ivr.webhooks.outermost import safe_wsgi
from ivr.webhooks.refusal import Refusals


def register(
    app: Flask,
    *,
    signature: Signature,
    conversation: Callable[[], Conversation],
    safe: Safe,
    ready: Callable[[], bool],
    prompts: Path,
    account: str | None = None,
) -> Guard:
    """The app answers /voice/*, /healthz, /readyz and /audio/*; the guard is given back for its counts.

    conversation: asked for at each request, so that an app can be made before its flows are verified.
    safe: there from the start, whatever is wrong with the flows. ready: for /readyz. prompts: the folder
    with a folder for each language. account: our AccountSid; None: any whose webhooks are signed rightly.
    """
    # A doubled slash is another path, not a redirect whose address is made from the Host header.
    app.url_map.merge_slashes = False
    guard = Guard(signature, account)
    refusals = Refusals(safe.default)
    refusals.install(app)
    diary.install(app)
    app.before_request(check_sizes)
    app.register_blueprint(voice.blueprint(voice.Voice(guard, conversation, safe), refusals))
    app.register_blueprint(status.blueprint(guard, conversation, refusals))
    app.register_blueprint(health.blueprint(ready))
    app.register_blueprint(audio.blueprint(prompts))
    app.wsgi_app = safe_wsgi(app.wsgi_app, safe.default)  # type: ignore[assignment,method-assign]  # Flask's way
    return guard
