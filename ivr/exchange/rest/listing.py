"""Lists: filtered by time, and a page at a time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlencode

from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.asking import Reply, Request
from ivr.exchange.rest.form import Form

PAGE_SIZE = 50
MOST_ON_A_PAGE = 1000

T = TypeVar("T")


def within(form: Form, name: str) -> Callable[[datetime | None], bool]:
    """Return whether a moment passes the filters name (the day), name< and name> (each with its end).

    Raises Refusal where one of them is no date.
    """
    on, until, since = form.period(name), form.period(f"{name}<"), form.period(f"{name}>")
    # The carrier's library makes a time of every date, and whole days are what is meant.
    day = None if on is None else on[0].date()

    def passes(at: datetime | None) -> bool:
        if at is None:
            return day is None and until is None and since is None
        if day not in (None, at.date()):
            return False
        if until is not None and at > until[1]:
            return False
        return since is None or at >= since[0]

    return passes


def page(
    request: Request, key: str, items: Sequence[tuple[int, T]], write: Callable[[T], Mapping[str, Any]]
) -> Reply:
    """Return one page of items, which come with ordinals, the highest first.

    A page begins after the ordinal in its token, so that what is added or deleted meanwhile moves nothing.
    Raises Refusal where the paging cannot be read.
    """
    size = min(request.query.number("PageSize", PAGE_SIZE, 1, 10**6), MOST_ON_A_PAGE)
    number = request.query.number("Page", 0, 0, 10**6)
    start = _start(request.query.text("PageToken"), number, size, items)
    shown = items[start : start + size]
    has_next = start + size < len(items)
    before = items[max(0, start - size) : start]
    return Reply(
        200,
        {
            key: [dict(write(item)) for _, item in shown],
            "page": number,
            "page_size": size,
            "start": number * size,
            "end": number * size + max(0, len(shown) - 1),
            "uri": _uri(request, size, number, request.query.text("PageToken")),
            "first_page_uri": _uri(request, size, 0, None),
            "next_page_uri": _uri(request, size, number + 1, f"PA{shown[-1][0]}") if has_next else None,
            "previous_page_uri": (
                _uri(request, size, number - 1, f"PA{before[0][0] + 1}") if before and number else None
            ),
        },
    )


def _start(token: str | None, number: int, size: int, items: Sequence[tuple[int, T]]) -> int:
    if token is None:
        return number * size
    if not token.startswith("PA") or not token[2:].isdecimal():
        raise Refusal(20001, "PageToken is none that was given out")
    after = int(token[2:])
    return sum(1 for ordinal, _ in items if ordinal >= after)


def _uri(request: Request, size: int, number: int, token: str | None) -> str:
    paging = {"PageSize", "Page", "PageToken"}
    kept = [(name, value) for name, value in request.query.pairs if name not in paging]
    kept += [("PageSize", str(size)), ("Page", str(number))]
    if token is not None:
        kept.append(("PageToken", token))
    return f"{request.path}?{urlencode(kept)}"
