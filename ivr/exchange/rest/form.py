"""The parameters of one request: each read as what it has to be, or refused with the carrier's code."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from ivr.exchange.refusal import Refusal

_METHODS = {"GET", "POST"}


class Form:
    """Parameters by name. Where one comes several times, the last counts, and all() gives them all."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self.pairs = tuple(pairs)
        self._last = dict(self.pairs)

    def __contains__(self, name: str) -> bool:
        return name in self._last

    def text(self, name: str) -> str | None:
        """Return the value; None where it is missing or empty."""
        return self._last.get(name) or None

    def written(self, name: str) -> str | None:
        """Return the value as it was written, perhaps empty; None where it is missing."""
        return self._last.get(name)

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.pairs if key == name and value)

    def needed(self, name: str, code: int, text: str) -> str:
        """Return the value. Raises Refusal where there is none."""
        value = self.text(name)
        if value is None:
            raise Refusal(code, text)
        return value

    def number(self, name: str, default: int, lowest: int, highest: int, code: int = 20001) -> int:
        """Return a whole number in its range. Raises Refusal."""
        value = self.text(name)
        if value is None:
            return default
        if not value.isdecimal() or not lowest <= int(value[:9]) <= highest:
            raise Refusal(code, f"{name} is not a number from {lowest} to {highest}")
        return int(value)

    def is_true(self, name: str) -> bool:
        return (self.text(name) or "").lower() == "true"

    def method(self, name: str, code: int, default: str = "POST") -> str:
        """Return an HTTP method that the carrier uses. Raises Refusal."""
        value = (self.text(name) or default).upper()
        if value not in _METHODS:
            raise Refusal(code, f"{name} is not a valid HTTP method: it is GET or POST")
        return value

    def url(self, name: str, code: int) -> str | None:
        """Return an absolute URL; None where it is missing. Raises Refusal."""
        value = self.text(name)
        if value is not None and not is_url(value):
            raise Refusal(code, f"{name} is not a valid URL: {value}")
        return value

    def moment(self, name: str, code: int = 20001) -> datetime | None:
        """Return a time, aware UTC; None where it is missing. Raises Refusal."""
        value = self.text(name)
        if value is None:
            return None
        found = _moment(value)
        if found is None:
            raise Refusal(code, f"{name} is not a time like 2026-01-05T17:00:00Z")
        return found

    def period(self, name: str) -> tuple[datetime, datetime] | None:
        """Return the first and last moment that a date, or a time, stands for. Raises Refusal."""
        value = self.text(name)
        if value is None:
            return None
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            try:
                day = date.fromisoformat(value)
            except ValueError as error:
                raise Refusal(20001, f"{name} is not a date") from error
            return datetime.combine(day, time.min, UTC), datetime.combine(day, time.max, UTC)
        at = self.moment(name)
        # The carrier counts whole seconds.
        return (at.replace(microsecond=0), at.replace(microsecond=999_999)) if at else None


def is_url(text: str) -> bool:
    """Say whether text is an absolute http or https URL."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    is_plain = not any(char.isspace() for char in text)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and is_plain


def as_number(text: str) -> str:
    """Return a number in E.164 as far as it can be told: brackets and dashes go, and +1 comes."""
    bare = re.sub(r"[\s().-]", "", text)
    ten = re.fullmatch(r"1?([2-9]\d{9})", bare)
    return f"+1{ten[1]}" if ten else bare


def _moment(value: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
