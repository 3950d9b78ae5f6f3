"""Connection overrides: how long and how often a request is tried, as the fragment of its URL says."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

# The carrier's own limits for a call-control request.
HARD_CAP_S = 15.0
_RETRIABLE = {"4xx", "5xx", "ct", "rt", "all"}


@dataclass(frozen=True, slots=True)
class Overrides:
    """Time-outs in seconds, the number of retries, and which failures are retried."""

    connect_s: float = 5.0
    read_s: float = HARD_CAP_S
    total_s: float = HARD_CAP_S
    retries: int = 1
    retried: frozenset[str] = frozenset({"ct"})

    def retries_on(self, failure: str) -> bool:
        return failure in self.retried or "all" in self.retried


def read_overrides(url: str) -> Overrides:
    """Return what the fragment of url asks for, each value within the carrier's range, else its default."""
    written = dict(parse_qsl(url.partition("#")[2], keep_blank_values=True))
    default = Overrides()
    retries = written.get("rc", "")
    retried = frozenset(written.get("rp", "ct").split(",")) & _RETRIABLE
    return Overrides(
        connect_s=_milliseconds(written.get("ct"), 10_000, default.connect_s),
        read_s=_milliseconds(written.get("rt"), 15_000, default.read_s),
        total_s=_milliseconds(written.get("tt"), 15_000, default.total_s),
        retries=int(retries) if retries in {"0", "1", "2", "3", "4", "5"} else default.retries,
        retried=retried or default.retried,
    )


def _milliseconds(written: str | None, most: int, default_s: float) -> float:
    if written is None or not written.isdecimal() or not 100 <= int(written) <= most:
        return default_s
    return int(written) / 1000
