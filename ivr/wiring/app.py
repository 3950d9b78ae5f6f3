"""The app: the house's routes, put on a Flask application."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from flask import Flask

from ivr import public
from ivr.dispatch.events import SignedEvents
from ivr.domain.jobs import JobEvent, Verdict
from ivr.engine.ports import Clock
from ivr.settings import Settings
from ivr.shipped import Shipped
from ivr.telephony.signature import Signature
from ivr.webhooks import register
from ivr.webhooks.jobs import Admit, Take
from ivr.webhooks.retries import Retries
from ivr.webhooks.urgent import Urgent
from ivr.wiring.house import House
from ivr.wiring.places import links, naming
from ivr.wiring.process import ROOT


def create_app(
    settings: Settings,
    clock: Clock | None = None,
    shipped: Shipped | None = None,
    *,
    retries: Retries | None = None,
    spool: Path | None = None,
    lost_log_lines: Callable[[], int] = lambda: 0,
) -> Flask:
    """The app, with the house behind it. It verifies nothing yet: commands must work on broken flows too.

    spool: what the records cannot take is kept there. Default: beside an SQLite file, else in var/.
    """
    app = Flask("ivr", root_path=str(ROOT))
    if settings.flask_secret is not None:
        app.secret_key = settings.flask_secret.get_secret_value()
    house = House(settings, clock, shipped)
    urgent = Urgent(house.phrases)
    app.extensions["guardline"] = house
    tokens = [settings.auth_token, settings.auth_token_next]
    register(
        app,
        signature=Signature(
            settings.public_url, tuple(token.get_secret_value() for token in tokens if token is not None)
        ),
        conversation=lambda: house.conversation,
        standing=house.standing,
        ready=house.ready,
        prompts=house.shipped.prompts_folder,
        account=settings.account_sid,
        texting=lambda: house.texting,
        is_danger=urgent.is_danger,
        wants_person=urgent.wants_person,
        retries=retries,
        now=house.clock.now,
        seals=house.sealed,
        spool=spool or house.database.beside("spool.jsonl", default=ROOT / "var"),
        lost_log_lines=lost_log_lines,
        provider=_provider(house),
    )
    public.register(app, links=lambda: links(house), naming=lambda: naming(house), now=house.clock.now)
    return app


def _provider(house: House) -> tuple[Admit, Take] | None:
    """How a roadside provider's events are let in and put on record, where one is set up."""
    secret = house.settings.dispatch_secret
    if secret is None:
        return None
    events = SignedEvents(secret.get_secret_value(), house.clock.now)

    def take(event: JobEvent) -> Verdict | None:
        return house.job_events.take(event)

    return events.admit, take
