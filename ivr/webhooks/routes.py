"""The carrier's routes, put on an application. Nothing happens at import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from ivr.telephony.signature import Signature
from ivr.telephony.standing import Standing
from ivr.webhooks import audio, diary, health, jobs, sms, status, voice
from ivr.webhooks.backlog import Backlog
from ivr.webhooks.conversation import Conversation
from ivr.webhooks.endings import Endings
from ivr.webhooks.guard import Guard
from ivr.webhooks.holding import Holding
from ivr.webhooks.limits import check_sizes
from ivr.webhooks.outermost import safe_wsgi
from ivr.webhooks.overload import Overload
from ivr.webhooks.refusal import Refusals
from ivr.webhooks.retries import Retries
from ivr.webhooks.spool import Spool
from ivr.webhooks.stops import Seals, Stops


def register(
    app: Flask,
    *,
    signature: Signature,
    conversation: Callable[[], Conversation],
    standing: Standing,
    ready: Callable[[], bool],
    prompts: Path,
    account: str | None = None,
    texting: Callable[[], sms.Texting] | None = None,
    is_danger: Callable[[str], bool] = lambda words: False,
    wants_person: Callable[[str, str], bool] = lambda keys, words: False,
    retries: Retries | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    seals: Seals | None = None,
    spool: Path | None = None,
    lost_log_lines: Callable[[], int] = lambda: 0,
    provider: tuple[jobs.Admit, jobs.Take] | None = None,
) -> Guard:
    """The app answers the carrier, /healthz and /readyz; the guard is given back for its counts.

    conversation: asked for at each request, so that an app can be made before its flows are verified.
    standing: there from the start, whatever is wrong with the flows. ready: for /readyz. prompts: the folder
    with a folder for each language. account: our AccountSid; None: any whose webhooks are signed rightly.
    texting: asked for at each text; None: /sms/* is not there. is_danger: of a caller's words, without any
    record; wants_person: of what they keyed and said. spool: the file for what the records cannot take;
    None: the carrier is told that it was not taken. seals: for what of it nobody may read; None: not kept.
    provider: what is let in of a roadside provider, and puts it on record; None: /dispatch/* is not there.
    What a server asks where it may not wait is in app.extensions["overload"].
    """
    # A doubled slash is another path, not a redirect whose address is made from the Host header.
    app.url_map.merge_slashes = False
    guard = Guard(signature, account)
    refusals = Refusals(standing.default)
    refusals.install(app)
    diary.install(app)
    app.before_request(check_sizes)
    retries = retries or Retries()
    holding = Holding(standing, is_danger, wants_person)
    overload = Overload(guard, holding)
    backlog = Backlog(retries, Spool(spool))
    endings = Endings(conversation, backlog, now)

    def counts() -> Mapping[str, int]:
        own = {"lost log lines": lost_log_lines(), "failed attempts": retries.failures}
        return own | {**backlog.counts, **overload.counts}

    calls = voice.Voice(guard, conversation, endings, holding, retries)
    app.register_blueprint(voice.blueprint(calls, refusals))
    app.register_blueprint(status.blueprint(guard, endings, refusals))
    if texting is not None:
        stops = Stops(texting, seals, backlog, now)
        app.register_blueprint(sms.blueprint(guard, texting, stops, backlog, refusals))
    if provider is not None:
        app.register_blueprint(jobs.blueprint(*provider, retries, refusals))
    app.register_blueprint(health.blueprint(ready, counts))
    app.register_blueprint(audio.blueprint(prompts))
    app.wsgi_app = safe_wsgi(app.wsgi_app, standing.default)  # type: ignore[assignment,method-assign]  # Flask's way
    app.extensions["overload"] = overload
    return guard
