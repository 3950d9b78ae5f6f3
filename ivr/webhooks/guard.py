"""The guard: what a request must be before anything of ours looks at what it says."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeVar

import structlog
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Request

from ivr.domain.errors import NotFromCarrier
from ivr.telephony.forms import Malformed, Posted, posted
from ivr.telephony.signature import Signature
from ivr.telephony.text_forms import PostedText, posted_text
from ivr.webhooks.limits import check_form

MOST_LOOKED_INTO = 20
"""Refusals of each kind that are looked into: an operator needs to know once, a flood must cost nothing."""

Form = TypeVar("Form", Posted, PostedText)

_log = structlog.get_logger()


class Guard:
    """Lets a request in, or raises what it is to be answered with: limits, then signature, then names.

    account: our AccountSid, None where none is configured.
    """

    def __init__(self, signature: Signature, account: str | None = None) -> None:
        self._signature = signature
        self._account = account
        self._lock = threading.Lock()
        self._told: set[str] = set()
        self.refusals: Counter[str] = Counter()
        """How many were refused, by reason: not the carrier's, or signed and malformed."""

    def admit(self, request: Request, queries: Mapping[str, re.Pattern[str]]) -> Posted:
        """The form of a voice request that came from the carrier.

        queries: the names that its query string may hold, each with what its value looks like.
        Raises NotFromCarrier, or an HTTP exception for what is too long, of another type or malformed.
        """
        return self._admitted(request, queries, posted)

    def admit_text(self, request: Request, queries: Mapping[str, re.Pattern[str]]) -> PostedText:
        """As `admit`, for a texting request."""
        return self._admitted(request, queries, posted_text)

    def _admitted(
        self, request: Request, queries: Mapping[str, re.Pattern[str]], read: Callable[..., Form | Malformed]
    ) -> Form:
        check_form(request)
        self._check_signature(request)
        try:
            form = read(request.form, account=self._account)
        except NotFromCarrier as refused:
            self._count(str(refused))
            raise
        if isinstance(form, Malformed):
            self._count("malformed")
            raise BadRequest(form.reason)
        _check_query(request, queries)
        return form

    def _check_signature(self, request: Request) -> None:
        header = request.headers.get("X-Twilio-Signature")
        settings = request.headers.get("X-Twilio-Webhooks-Signature-Settings")
        query = request.query_string
        reason = self._signature.check(request.path, query, request.form, header, settings)
        if reason is None:
            return
        if self._count(reason) <= MOST_LOOKED_INTO:
            mend = self._signature.mend(request.path, query, request.form, header, request.host)
            if self._is_news(mend):
                _log.warning("not from the carrier", reason=reason, mend=mend)
        raise NotFromCarrier(reason)

    def _is_news(self, mend: str) -> bool:
        """Whether this hint was not given yet: a stray request must not use up the one that helps."""
        with self._lock:
            is_news = mend not in self._told
            self._told.add(mend)
            return is_news

    def _count(self, reason: str) -> int:
        with self._lock:
            self.refusals[reason] += 1
            return self.refusals[reason]


def _check_query(request: Request, queries: Mapping[str, re.Pattern[str]]) -> None:
    for name, values in request.args.lists():
        if name not in queries or len(values) > 1 or not queries[name].fullmatch(values[0]):
            raise BadRequest("query")
