"""Outgoing: who carries out what turns leave to be done, and what texts mean that come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from ivr.effects.carrying import Carrying
from ivr.effects.order import Carrier
from ivr.effects.ports import MailServer, Texts
from ivr.effects.texted import Texting
from ivr.flow.written import Letters
from ivr.wiring.records import Records

if TYPE_CHECKING:
    from ivr.dispatch.provider import SignedProvider


class Outgoing(Records):
    """Records, and what leaves the house because of them."""

    @cached_property
    def carriers(self) -> Mapping[str, Carrier]:
        """Who carries out which kind of order. Raises FlowInvalid where the messages cannot be read."""
        # Here and below: only a worker sends, and its libraries are much of what a web process's start costs.
        from ivr.actions.places.links import LINK_MESSAGE
        from ivr.effects.changing import Changing
        from ivr.effects.dispatching import Canceling, Dispatching
        from ivr.effects.send import Sending
        from ivr.effects.tell import Telling
        from ivr.store.notices import SqlNotices
        from ivr.wiring.places import links
        from ivr.wiring.usernames import enclosing

        settings = self.settings
        notices = SqlNotices(self.database, self.sealed)
        carriers: dict[str, Carrier] = {
            "send": Sending(
                messages=self.messages,
                contracts=self.contracts,
                opt_outs=self.opt_outs,
                limits=self.limits,
                letters=self.letters,
                clock=self.clock,
                company=settings.company,
                texts=self._texts(),
                mail=self._mail(),
                encloses=enclosing(self),
                unsent={LINK_MESSAGE: lambda call: links(self).unsent(call, self.clock.now())},
            ),
            "dispatch": Dispatching(notices, self.jobs, self.job_events, self.clock, self.provider),
            "cancel_job": Canceling(notices, self.job_events, self.clock, self.provider),
            "change_job": Changing(notices, self.job_events, self.clock, self.provider),
        }
        if settings.notice_url and settings.notice_secret:
            secret = settings.notice_secret.get_secret_value()
            carriers["tell"] = Telling(notices, self.clock, settings.notice_url, secret)
        return carriers

    @cached_property
    def carrying(self) -> Carrying:
        self.alarmed()
        return Carrying(self.attempts, self.carriers)

    @property
    def chores(self) -> Sequence[Callable[[], object]]:
        """What a worker looks after once a minute."""
        from ivr.wiring.places import links

        return (self.job_events.look_after, lambda: links(self).forget(self.clock.now()))

    @cached_property
    def provider(self) -> SignedProvider | None:
        """The roadside provider; None where none is set up."""
        from ivr.dispatch.over_http import OverHttp
        from ivr.dispatch.provider import SignedProvider

        url, secret = self.settings.dispatch_url, self.settings.dispatch_secret
        if url is None or secret is None:
            return None
        return SignedProvider(OverHttp(url), secret.get_secret_value(), self.clock.now)

    def _texts(self) -> Texts | None:
        from ivr.telephony.rest import client
        from ivr.telephony.texts import CarriersTexts

        settings = self.settings
        if settings.account_sid is None:
            return None
        account, user, password = settings.account_sid, settings.account_sid, settings.auth_token
        if settings.api_key and settings.api_secret:
            user, password = settings.api_key, settings.api_secret
        made = partial(client, account, user, password.get_secret_value(), base=settings.api_base)
        return CarriersTexts(made, settings.public_url)

    def _mail(self) -> MailServer | None:
        from ivr.effects.mail import SmtpServer

        settings = self.settings
        if not (settings.smtp_url and settings.mail_from):
            return None
        url = settings.smtp_url.get_secret_value()
        return SmtpServer(url, settings.mail_from, settings.company, self.clock)

    # What texts mean that come.

    @cached_property
    def texting(self) -> Texting:
        """Raises FlowInvalid where the messages cannot be read."""
        return Texting(
            opt_outs=self.opt_outs,
            messages=self.messages,
            holders=self.contracts,
            limits=self.limits,
            letters=self.letters,
            clock=self.clock,
            company=self.settings.company,
        )

    @cached_property
    def letters(self) -> Letters:
        return Letters.read(self.shipped.content().prompts)
