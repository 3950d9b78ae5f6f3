"""A rule of the weather as somebody writes it: as JSON, or with the form of the page."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ivr.exchange.weather import REALMS, WHATS, Rule, RuleInvalid, Standing

_WORDS = ("purpose", "url", "number")


def read_rule(given: Mapping[str, Any]) -> Rule:
    """Return the rule that is given; what is missing or empty is as always. Raises RuleInvalid."""
    known = {"what", "on", *_WORDS, "share", "times", "after_s", "status"}
    if unknown := sorted(set(given) - known):
        raise RuleInvalid(f"a rule has no {unknown[0]}: it has {', '.join(sorted(known))}")
    what, realm = given.get("what"), given.get("on") or "request"
    if not isinstance(what, str) or what not in WHATS:
        raise RuleInvalid(f"what goes wrong is one of {', '.join(WHATS)}")
    if not isinstance(realm, str) or realm not in REALMS:
        raise RuleInvalid(f"it goes wrong on one of {', '.join(REALMS)}")
    rule = Rule(what, realm)
    return replace(
        rule,
        purpose=_word(given, "purpose"),
        url=_word(given, "url"),
        number=_word(given, "number"),
        share=_number(given, "share", rule.share, float),
        times=_number(given, "times", None, int),
        after_s=_number(given, "after_s", rule.after_s, float),
        status=_number(given, "status", rule.status, int),
    )


def _word(given: Mapping[str, Any], name: str) -> str:
    return str(given.get(name) or "").strip()


def _number(given: Mapping[str, Any], name: str, default: Any, kind: Callable[[Any], Any]) -> Any:
    value = given.get(name)
    if value is None or value == "":
        return default
    try:
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            raise ValueError
        return kind(value)
    except (ValueError, OverflowError) as error:
        raise RuleInvalid(f"{name} is a number, not {value!r}") from error


def written(standing: Standing) -> dict[str, Any]:
    """Return a rule that holds as JSON has it; left None: as often as it comes."""
    rule = standing.rule
    return {
        "n": standing.n,
        "what": rule.what,
        "on": rule.on,
        **{name: getattr(rule, name) for name in _WORDS},
        "share": rule.share,
        "after_s": rule.after_s,
        "status": rule.status,
        "struck": standing.struck,
        "left": standing.left,
    }


def told(rule: Rule) -> str:
    """Return the rule as a sentence."""
    does = WHATS[rule.what][0].replace("after_s", f"{rule.after_s:g} s").replace("status", str(rule.status))
    about = {
        "for": rule.purpose,
        "to an address with": rule.url,
        "about": rule.number,
        "with probability": "" if rule.share == 1 else f"{rule.share:g}",
    }
    more = "".join(f", {name} {value}" for name, value in about.items() if value)
    if rule.times is not None:
        more += f", the next {rule.times}"
    subject = REALMS[rule.on]
    return f"{subject[0].upper()}{subject[1:]}{more}: {does}"
