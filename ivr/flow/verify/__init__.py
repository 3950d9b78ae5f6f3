"""Verifying: whether flows, lines and prompts make sense together, against what the world offers."""

from __future__ import annotations

from ivr.flow.document import Content
from ivr.flow.problem import Problem
from ivr.flow.verify.costly import costly_problems
from ivr.flow.verify.languages import language_problems
from ivr.flow.verify.lines import line_problems
from ivr.flow.verify.loops import loop_problems
from ivr.flow.verify.menus import menu_problems
from ivr.flow.verify.names import name_problems
from ivr.flow.verify.outcomes import outcome_problems
from ivr.flow.verify.plan import Plan
from ivr.flow.verify.provided import provided_problems
from ivr.flow.verify.reach import reach_problems
from ivr.flow.verify.rows import row_problems
from ivr.flow.verify.secrecy import secrecy_problems
from ivr.flow.verify.texts import text_problems
from ivr.flow.verify.wishes import wish_problems
from ivr.flow.vocabulary import Vocabulary

__all__ = ["verify"]

_CHECKS = (
    line_problems,
    wish_problems,
    name_problems,
    outcome_problems,
    reach_problems,
    loop_problems,
    menu_problems,
    row_problems,
    text_problems,
    provided_problems,
    secrecy_problems,
    costly_problems,
    language_problems,
)


def verify(content: Content, vocabulary: Vocabulary) -> list[Problem]:
    """Every problem that there is, by file and state; an empty list means that the content can run.

    A slip is told once: where a name is unknown, what hangs on it is looked at as if the nearest known
    name stood there.
    """
    plan = Plan(content, vocabulary)
    found = {problem for check in _CHECKS for problem in check(plan)}
    places = {
        (flow.file, state): number
        for flow in plan.flows.values()
        for number, state in enumerate(flow.document.state)
    }
    return sorted(found, key=lambda one: (one.file, places.get((one.file, one.state or ""), -1), one.says))
