"""The readers of what this exchange does not carry out: checked like the rest, then passed over by name."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from ivr.exchange.attributes import Attributes, Problem
from ivr.exchange.reading_prompts import read_pause, read_play, read_say
from ivr.exchange.rules import SCHEMA
from ivr.exchange.schema import SCHEMAS
from ivr.exchange.shape import Shape
from ivr.exchange.verbs import NotCarried

_PROMPTS: dict[str, Callable[[Element, list[Problem]], object]] = {
    "Say": read_say,
    "Play": read_play,
    "Pause": read_pause,
}


def _check_inside(element: Element, problems: list[Problem]) -> Attributes:
    """Note what is off-schema in the element and all that is inside it."""
    at = Attributes(element, problems, _shape(element.tag))
    for child in at.children:
        if child.tag in _PROMPTS:
            _PROMPTS[child.tag](child, problems)
        elif (shape := _shape(child.tag, element.tag)) is not None:
            inside = Attributes(child, problems, shape)
            for grandchild in inside.children:
                if grandchild.tag in _PROMPTS:
                    _PROMPTS[grandchild.tag](grandchild, problems)
                else:
                    Attributes(grandchild, problems)
    return at


def _shape(tag: str, parent: str = "") -> Shape | None:
    return SCHEMAS.get(f"{parent}/{tag}") or SCHEMAS.get(tag)


def _read_connect(element: Element, problems: list[Problem]) -> NotCarried:
    at = _check_inside(element, problems)
    if not at.children:
        at.warn(SCHEMA, "<Connect> connects to nothing")
        return NotCarried("Connect", "go on with the next verb")
    then = at.optional("action") or "the next verb"
    return NotCarried("Connect", f"hand the call to {_named(at.children[0])} until that ends, then to {then}")


def _read_start(element: Element, problems: list[Problem]) -> NotCarried:
    at = _check_inside(element, problems)
    what = ", ".join(map(_named, at.children)) or "nothing"
    return NotCarried(element.tag, f"{element.tag.lower()} {what}, and go on at once")


def _read_pay(element: Element, problems: list[Problem]) -> NotCarried:
    action = _check_inside(element, problems).optional("action") or "the document's own URL"
    return NotCarried("Pay", f"ask for the means of payment by keys, and tell its Result to {action}")


def _read_other(element: Element, problems: list[Problem]) -> NotCarried:
    if element.tag == "Prompt":
        _check_inside(element, problems)
    return NotCarried(element.tag, _OTHERS[element.tag])


def _named(element: Element) -> str:
    url = element.get("url")
    return f"<{element.tag}>" + (f" at {url}" if url else "")


_OTHERS = {
    "Echo": "play back to callers what they say",
    "Prompt": "say it while a <Pay> asks, and nothing anywhere else",
    "Queue": "do nothing: a <Queue> belongs into a <Dial>",
    "Sms": "send a text message",
}

BEYOND_READERS: dict[str, Callable[[Element, list[Problem]], NotCarried]] = {
    "Connect": _read_connect,
    "Start": _read_start,
    "Stop": _read_start,
    "Pay": _read_pay,
    **dict.fromkeys(_OTHERS, _read_other),
}
