"""Getting an answer from a server as the carrier does: time-outs, retries, redirects, cookies."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode, urljoin, urlsplit

from ivr.exchange.events import Act, Answered, RequestFailed
from ivr.exchange.overrides import HARD_CAP_S, Overrides, read_overrides
from ivr.exchange.parameters import Params
from ivr.exchange.wire import Wire

MOST_REDIRECTS = 10
_REDIRECTS = {301, 302, 303, 307, 308}
# Which failures count as connecting, for the retries; the others as reading.
_CONNECTING = {"connect_timeout", "refused", "bad_host", "tls"}
_CODES = {
    "connect_timeout": 11205,
    "refused": 11205,
    "bad_host": 11210,
    "tls": 11220,
    "read_timeout": 11200,
    "broken": 11200,
}


class RetrievalFailed(Exception):
    """There is no usable answer; code is the carrier's error."""

    def __init__(self, code: int, url: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.url = url
        self.text = text


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of a server. params None: an unsigned GET, as for a recording.

    is_callback: it only tells the server something.
    """

    url: str
    method: str
    params: Params | None
    purpose: str
    is_callback: bool = False


def retrieve(wire: Wire, ask: Ask, token: str | None = None) -> Act[tuple[str, Answered]]:
    """Return the final URL, without parameters of ours, and the 2xx answer to ask. Raises RetrievalFailed.

    Everything together takes at most 15 s, retries and redirects included. token: the idempotency token of
    what this repeats, if it does.
    """
    overrides = read_overrides(ask.url)
    deadline_s = wire.now_s + min(overrides.total_s, HARD_CAP_S)
    token = token or wire.new_sid("")
    method, url = ask.method, _checked(ask.url)
    for _ in range(MOST_REDIRECTS + 1):
        hop = replace(ask, url=url, method=method)
        answer = yield from _try(wire, hop, token, overrides, deadline_s)
        wire.cookies.take(url, answer.set_cookies)
        if answer.status not in _REDIRECTS or answer.location is None:
            break
        # 307 and 308 keep a POST and its body; after the others the parameters go on in a GET's query.
        method = method if answer.status in (307, 308) else "GET"
        url = _checked(urljoin(url, answer.location))
    else:
        raise RetrievalFailed(11215, ask.url, f"more than {MOST_REDIRECTS} redirects from {ask.url}")
    if not 200 <= answer.status < 300:
        raise RetrievalFailed(11217, url, f"{method} {url} was answered {answer.status}")
    return url, answer


def _try(wire: Wire, ask: Ask, token: str, overrides: Overrides, deadline_s: float) -> Act[Answered]:
    retries = overrides.retries
    url = ask.url
    if ask.method == "GET" and ask.params:
        url += ("&" if urlsplit(url).query else "?") + urlencode(ask.params)
    while True:
        request_id = wire.send(
            ask.method,
            url,
            ask.params,
            purpose=ask.purpose,
            token=token,
            connect_timeout_s=overrides.connect_s,
            read_timeout_s=overrides.read_s,
            is_callback=ask.is_callback,
        )
        outcome = yield from _await(wire, request_id, min(deadline_s, wire.now_s + overrides.read_s))
        if isinstance(outcome, Answered):
            failure = f"{outcome.status // 100}xx"
            if outcome.status < 400:
                return outcome
        else:
            failure = "ct" if outcome.kind in _CONNECTING else "rt"
            if outcome.kind == "broken":
                # A part of an answer is never asked for again.
                break
        if retries == 0 or not overrides.retries_on(failure) or wire.now_s >= deadline_s:
            break
        retries -= 1
    if isinstance(outcome, Answered):
        return outcome
    raise RetrievalFailed(
        _CODES[outcome.kind], ask.url, f"{ask.method} {ask.url} failed: {outcome.kind.replace('_', ' ')}"
    )


def _await(wire: Wire, request_id: int, due_s: float) -> Act[Answered | RequestFailed]:
    while True:
        event = yield due_s
        if isinstance(event, Answered | RequestFailed) and event.request_id == request_id:
            return event
        if wire.now_s >= due_s:
            return RequestFailed(request_id, "read_timeout")
        wire.lose(event)


def _checked(url: str) -> str:
    plain = url.partition("#")[0]
    try:
        parts = urlsplit(plain)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError as error:
        raise RetrievalFailed(11100, url, f"{url} is no URL: {error}") from error
    # The carrier refuses a host with an underscore.
    if parts.scheme not in ("http", "https") or not host or "_" in host or any(c.isspace() for c in plain):
        raise RetrievalFailed(11100, url, f"{url!r} is no URL that a carrier can ask")
    return plain


def notify(wire: Wire, ask: Ask, token: str | None = None) -> Act[None]:
    """Tell a server something whose answer changes nothing; a failure is only a warning."""
    try:
        yield from retrieve(wire, replace(ask, is_callback=True), token)
    except RetrievalFailed as failure:
        wire.report("warning", failure.code, f"{ask.purpose}: {failure.text}")
