"""What the weather does to a request to the API: an error, a limit, an answer that is lost."""

from collections.abc import Callable
from math import ceil

from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.weather import Weather

_CODES = {429: 20429, 503: 20503}


def weathered(weather: Weather, request: Request, answer: Callable[[], Reply]) -> Reply:
    """Return what answer gives, unless the weather is against it. Raises Refusal where it is.

    What is unheard has been done all the same, which is why a client may not simply ask again.
    """
    numbers = [request.form.text(name) or request.query.text(name) for name in ("From", "To")]
    rule = weather.of_rest(request.path, *numbers)
    if rule is None:
        return answer()
    if rule.what == "limited":
        again = {"Retry-After": str(ceil(rule.after_s))}
        raise Refusal(_CODES[429], "Too Many Requests", 429, again)
    if rule.what == "unheard":
        answer()
        raise Refusal(20500, "The answer was lost on its way", 502)
    raise Refusal(_CODES.get(rule.status, 20500), "The service cannot answer now", rule.status)
