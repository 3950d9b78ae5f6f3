"""One request to the API, and one reply to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ivr.exchange.rest.form import Form


@dataclass(frozen=True, slots=True)
class Request:
    """path is decoded and without the query. authorization is the header as it came, or None."""

    method: str
    path: str
    query: Form = field(default_factory=Form)
    form: Form = field(default_factory=Form)
    authorization: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """body None: there is none."""

    status: int
    body: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
