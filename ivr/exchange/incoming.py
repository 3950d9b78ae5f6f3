"""A text that a telephone sends to a number: the webhook, and what the server answers to it."""

from collections.abc import Callable
from urllib.parse import urljoin

from ivr.exchange.acts import Acts
from ivr.exchange.document import DocumentInvalid
from ivr.exchange.events import Act
from ivr.exchange.numbers import OwnNumber
from ivr.exchange.parameters import Params
from ivr.exchange.reading_texts import Elsewhere, Reply, read_text_answer
from ivr.exchange.retrieval import MOST_REDIRECTS, Ask, RetrievalFailed, retrieve
from ivr.exchange.segments import segments
from ivr.exchange.texts import Text, identity
from ivr.exchange.wire import Wire

_PLACES = ("City", "State", "Zip", "Country")


class Incoming(Acts):
    """Brings one text to its number's server. answer is told each reply that the server wants sent."""

    def __init__(self, text: Text, wire: Wire, number: OwnNumber, answer: Callable[[Reply], None]) -> None:
        self.text = text
        super().__init__(wire, _bring(wire, text, number, answer))


def _bring(wire: Wire, text: Text, number: OwnNumber, answer: Callable[[Reply], None]) -> Act[None]:
    if not number.sms_url:
        wire.report("warning", None, f"{number.number} has no SmsUrl: nobody is told of the text")
        return
    try:
        yield from _follow(wire, text, number.sms_url, number.sms_method, (), answer)
    except RetrievalFailed as failure:
        wire.report("error", failure.code, failure.text)
        if not number.sms_fallback_url:
            return
        added = (("ErrorCode", str(failure.code)), ("ErrorUrl", failure.url))
        try:
            yield from _follow(wire, text, number.sms_fallback_url, number.sms_fallback_method, added, answer)
        except RetrievalFailed as again:
            wire.report("error", again.code, again.text)


def _follow(
    wire: Wire, text: Text, url: str, method: str, added: Params, answer: Callable[[Reply], None]
) -> Act[None]:
    """The documents have been carried out, from the one at url. Raises RetrievalFailed."""
    for _ in range(MOST_REDIRECTS + 1):
        final_url, got = yield from retrieve(wire, Ask(url, method, _parameters(text) + added, "text"))
        try:
            document = read_text_answer(got.content_type, got.body)
        except DocumentInvalid as error:
            raise RetrievalFailed(error.code, url, f"{url}: {error.text}") from error
        for problem in document.problems:
            wire.report(problem.level, problem.code, f"{url}: {problem.text}")
        following: Elsewhere | None = None
        for verb in document.verbs:
            if isinstance(verb, Elsewhere):
                following = verb
                break
            answer(verb)
        if following is None:
            return
        url, method = urljoin(final_url, following.url), following.method
    raise RetrievalFailed(14106, url, f"more than {MOST_REDIRECTS} documents for one text")


def _parameters(text: Text) -> Params:
    """Return what the webhook carries. Places are sent empty, as for a number that nobody can place."""
    told = identity(text) | {
        "Body": text.body,
        "NumMedia": str(len(text.media_urls)),
        "NumSegments": str(segments(text.body)),
        "SmsMessageSid": text.sid,
    }
    for place, url in enumerate(text.media_urls):
        told |= {f"MediaUrl{place}": url, f"MediaContentType{place}": "image/jpeg"}
    told |= {f"{party}{place}": "" for party in ("From", "To") for place in _PLACES}
    return tuple(told.items())
