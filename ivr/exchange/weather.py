"""The weather: what goes wrong between the exchange, the server and the telephones, by rules that are set."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from ivr.exchange.events import Answered, FailureKind, HttpRequest, RequestFailed

Realm = Literal["request", "webhook", "callback", "rest", "text"]
What = Literal[
    "late",
    "reordered",
    "slow",
    "doubled",
    "unheard",
    "lost",
    "refused",
    "unreachable",
    "broken",
    "failing",
    "limited",
    "undelivered",
]

REALMS: dict[Realm, str] = {
    "request": "any request to a server",
    "webhook": "a request whose answer counts",
    "callback": "a request that only tells something",
    "rest": "a request to the carrier's API",
    "text": "a text to a telephone",
}
_TO_SERVERS = frozenset({"request", "webhook", "callback"})
WHATS: dict[What, tuple[str, frozenset[str]]] = {
    "late": ("comes after_s later than it should", _TO_SERVERS | {"text"}),
    "reordered": ("comes up to after_s later, and may be overtaken", _TO_SERVERS),
    "slow": ("is answered after_s later", _TO_SERVERS),
    "doubled": ("is sent again, for its first answer is lost: the same idempotency token", _TO_SERVERS),
    "unheard": ("arrives, and its answer is lost", _TO_SERVERS | {"rest"}),
    "lost": ("never arrives: a read time-out", _TO_SERVERS),
    "refused": ("finds nobody listening", _TO_SERVERS),
    "unreachable": ("finds no way: a connect time-out", _TO_SERVERS),
    "broken": ("is cut off while it is sent", _TO_SERVERS),
    "failing": ("is answered with status, by something in between", _TO_SERVERS | {"rest"}),
    "limited": ("is answered 429, with Retry-After", frozenset({"rest"})),
    "undelivered": ("does not arrive: 30008", frozenset({"text"})),
}
UNDELIVERED = 30008


class RuleInvalid(Exception):
    """No weather is like that; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that goes wrong, and with what: everything of the realm, unless more is said.

    purpose is a request's (call, gather, dial, status, text status, ...), url a part of its URL or path,
    number one of the two that it is about. share: strikes with that probability. times: only the next so
    many. when: is asked as well, where a test knows better.
    """

    what: What
    on: Realm = "request"
    purpose: str = ""
    url: str = ""
    number: str = ""
    share: float = 1.0
    times: int | None = None
    after_s: float = 2.0
    status: int = 503
    when: Callable[[], bool] | None = None

    def __post_init__(self) -> None:
        if self.on not in WHATS[self.what][1]:
            raise RuleInvalid(f"{REALMS[self.on]} is never {self.what}")
        if not 0 < self.share <= 1:
            raise RuleInvalid(f"a share is above 0 and at most 1, not {self.share:g}")
        if self.after_s < 0 or (self.times is not None and self.times < 1):
            raise RuleInvalid("after_s is not below 0, nor times below 1")
        if not 400 <= self.status <= 599:
            raise RuleInvalid(f"{self.status} is no status of an error")


@dataclass(eq=False, slots=True)
class Standing:
    """A rule that has been set: its number, how often it has struck, and how often it still will."""

    n: int
    rule: Rule
    struck: int
    left: int | None


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one request to a server. instead: what is answered in the server's place.

    It leaves held_s later, copies times, or never (0, with instead); the last answer counts, late_s later.
    """

    held_s: float = 0.0
    copies: int = 1
    late_s: float = 0.0
    instead: Answered | RequestFailed | None = None


FAIR = Fate()
_AT_ONCE: dict[str, FailureKind] = {"refused": "refused", "broken": "broken"}


class Weather:
    """The rules that hold, in their order; the first that applies strikes. seed fixes what chance decides."""

    def __init__(self, *rules: Rule, seed: int | None = None) -> None:
        self.standing: list[Standing] = []
        self._last = 0
        self._random = random.Random(seed)  # noqa: S311  # no secret
        for rule in rules:
            self.add(rule)

    def add(self, rule: Rule) -> Standing:
        self._last += 1
        standing = Standing(self._last, rule, 0, rule.times)
        self.standing.append(standing)
        return standing

    def remove(self, n: int) -> None:
        """The rule of that number holds no longer, if it did."""
        self.standing = [one for one in self.standing if one.n != n]

    def clear(self) -> None:
        self.standing = []

    def of_request(self, request: HttpRequest) -> Fate:
        """Return what becomes of a request to a server."""
        if not self.standing:
            return FAIR
        realm = "callback" if request.is_callback else "webhook"
        numbers = {value for name, value in request.form or () if name in ("From", "To")}

        def applies(rule: Rule) -> bool:
            return (
                rule.on in ("request", realm)
                and rule.purpose in ("", request.purpose)
                and rule.url in request.url
                and (not rule.number or rule.number in numbers or quote(rule.number, safe="") in request.url)
            )

        rule = self._strikes(applies)
        return FAIR if rule is None else self._fate(rule, request)

    def of_rest(self, path: str, *numbers: str | None) -> Rule | None:
        """Return what strikes a request to the API, which names these numbers, or None."""
        return self._strikes(
            lambda rule: rule.on == "rest" and rule.url in path and rule.number in ("", *numbers)
        )

    def of_text(self, from_: str, to: str) -> Rule | None:
        """Return what strikes a text to a telephone, or None."""
        return self._strikes(lambda rule: rule.on == "text" and rule.number in ("", from_, to))

    def _strikes(self, applies: Callable[[Rule], bool]) -> Rule | None:
        for one in self.standing:
            rule = one.rule
            if one.left == 0 or not applies(rule) or not (rule.when is None or rule.when()):
                continue
            if rule.share < 1 and self._random.random() >= rule.share:
                continue
            one.struck += 1
            if one.left is not None:
                one.left -= 1
            return rule
        return None

    def _fate(self, rule: Rule, request: HttpRequest) -> Fate:
        match rule.what:
            case "late":
                return Fate(held_s=rule.after_s)
            case "reordered":
                return Fate(held_s=self._random.uniform(0, rule.after_s))
            case "slow":
                return Fate(late_s=rule.after_s)
            case "doubled":
                return Fate(copies=2)
            case "failing":
                return Fate(copies=0, instead=Answered(request.id, rule.status, "text/plain", b"", None))
            case "unreachable":
                failed = RequestFailed(request.id, "connect_timeout")
                return Fate(copies=0, instead=failed, late_s=request.connect_timeout_s)
            case "lost" | "unheard":
                failed = RequestFailed(request.id, "read_timeout")
                copies = 1 if rule.what == "unheard" else 0
                return Fate(copies=copies, instead=failed, late_s=request.read_timeout_s)
            case _:
                return Fate(copies=0, instead=RequestFailed(request.id, _AT_ONCE[rule.what]))
