"""Menus: whether what is offered can be heard, keyed and told apart.

Source of the limits: ISO/IEC 13714 for order and keys; five choices and two levels are this house's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ivr.flow.document import Ask, Menu, Option
from ivr.flow.exits import options_of
from ivr.flow.problem import Problem, listed
from ivr.flow.verify.plan import Plan, PlannedFlow

AT_MOST = 5
"""options a state"""
TAKEN = {
    "0": "a person",
    "8": "the other language",
    "9": "saying it again",
    "*": "going back",
    "#": "the end of an entry",
}
"""The keys that mean one thing everywhere, and so are no choice's own."""


def menu_problems(plan: Plan) -> Iterator[Problem]:
    """Options that are too many, out of order, on a key that is taken, twice there, or do not fill a fact."""
    for flow in plan.flows.values():
        for name, state in flow.document.state.items():
            options = options_of(state)
            if isinstance(state, Menu) and not options:
                yield flow.problem(name, "the menu offers nothing")
            if len(options) > AT_MOST:
                yield flow.problem(name, f"{len(options)} options are offered, and {AT_MOST} are the most")
            yield from _keys(flow, name, options, from_one=isinstance(state, Menu))
            for repeated, times in Counter(option.name for option in options).items():
                if times > 1:
                    yield flow.problem(name, f'the name "{repeated}" is offered {times} times')
            if isinstance(state, Menu):
                yield from _values(flow, name, state)
                yield from _unsaid(flow, name, state)
            elif isinstance(state, Ask):
                yield from _valued_ask(flow, name, state)


def _keys(flow: PlannedFlow, name: str, options: tuple[Option, ...], *, from_one: bool) -> Iterator[Problem]:
    keys = [option.key for option in options]
    taken = [key for key in keys if key in TAKEN]
    for key in dict.fromkeys(taken):
        yield flow.problem(name, f'the key "{key}" is no option\'s: it means {TAKEN[key]} everywhere')
    if taken:
        return
    wanted = [str(number) for number in range(1, len(keys) + 1)]
    if from_one and keys != wanted:
        yield flow.problem(
            name, f"the keys are {', '.join(keys)}", f"number them from 1 on: {', '.join(wanted)}"
        )
    if not from_one and keys != sorted(set(keys)):
        yield flow.problem(name, f"the keys are {', '.join(keys)}", "let them ascend, each once")


def _values(flow: PlannedFlow, name: str, state: Menu) -> Iterator[Problem]:
    valued = [option.key for option in state.options if option.value is not None]
    if state.fills is None and valued:
        says = f"the option {listed(valued)} has a value, but the menu fills no fact"
        yield flow.problem(name, says, "say with `fills` which, or leave the value out")
    without = [option.key for option in state.options if option.value is None]
    if state.fills is not None and without:
        yield flow.problem(
            name, f'the menu fills "{state.fills}", but the option {listed(without)} has no value'
        )


def _unsaid(flow: PlannedFlow, name: str, state: Menu) -> Iterator[Problem]:
    """What is named only where the menu is asked again comes after what is named at once."""
    said = [option.said for option in state.options]
    if said and (said != sorted(said, reverse=True) or not any(said)):
        unsaid = [option.key for option in state.options if not option.said]
        says = f"the option {listed(unsaid)} is not said, and comes before one that is, or there is none"
        yield flow.problem(name, says, "let what is named only when it is asked again come last")


def _valued_ask(flow: PlannedFlow, name: str, state: Ask) -> Iterator[Problem]:
    valued = [option.key for option in state.options if option.value is not None]
    if valued:
        says = f"the option {listed(valued)} of an ask has a value, but what is asked for fills the fact"
        yield flow.problem(name, says, "leave the value out, or make it a menu")
