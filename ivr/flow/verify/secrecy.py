"""Secrecy: whether a secret is turned into a verdict before its caller's next turn, and never spoken."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.domain.facts import Privacy
from ivr.flow.document import Ask, End, Menu, Run, Say, Sub
from ivr.flow.problem import Problem, listed
from ivr.flow.verify.plan import Plan, PlannedFlow
from ivr.flow.verify.texts import said_in
from ivr.flow.vocabulary import UNAVAILABLE

Spot = tuple[str, str]


def secrecy_problems(plan: Plan) -> Iterator[Problem]:
    """Secrets that a prompt says, and secrets that some way leaves unconsumed when the turn ends."""
    secrets = {name for name, fact in plan.vocabulary.facts.items() if fact.privacy is Privacy.SECRET}
    for flow in plan.flows.values():
        for name, state in flow.document.state.items():
            for message in flow.spoken(name):
                text = plan.texts.get(message)
                for variable, part in () if text is None else text.uses():
                    if variable in secrets:
                        says = f"{said_in(message, part)} says ${variable}, and a secret is never spoken"
                        yield flow.problem(name, says)
            if isinstance(state, Ask | Menu) and state.fills in secrets and not plan.recurses:
                yield from _kept(plan, flow, name, state.fills)


def _kept(plan: Plan, flow: PlannedFlow, name: str, secret: str) -> Iterator[Problem]:
    filled = {"then"} if isinstance(flow.document.state[name], Ask) else {"option"}
    starts = [way.to for way in flow.ways[name] if way.how in filled]
    left, _ = _Consuming(plan, secret).unconsumed(flow, starts, is_outermost=True)
    if left is not None:
        consumers = sorted(
            one for one, action in plan.vocabulary.actions.items() if secret in action.consumes
        )
        where = left[1] if left[0] == flow.name else ".".join(left)
        yield flow.problem(
            name,
            f'"{secret}" is secret, and the turn can end at "{where}" before an action consumes it',
            f"run {listed(consumers, joined_by='or')} first" if consumers else "no action consumes it yet",
        )


class _Consuming:
    """Follows one secret through the states that run on without the caller."""

    def __init__(self, plan: Plan, secret: str) -> None:
        self._plan = plan
        self._secret = secret

    def unconsumed(
        self, flow: PlannedFlow, starts: list[str], *, is_outermost: bool
    ) -> tuple[Spot | None, frozenset[str]]:
        """The first place where the turn ends with the secret unconsumed; and the ends reached with it.

        The end of the flow that asks is such a place; the end of a sub-flow that it runs goes on in it.
        """
        ends: set[str] = set()
        waiting, seen = list(starts), set(starts)
        while waiting:
            name = waiting.pop(0)
            state = flow.document.state[name]
            if isinstance(state, End) and not is_outermost:
                ends.add(state.end)
                continue
            left, after = self._onward(flow, name)
            if left is not None:
                return left, frozenset(ends)
            waiting += [to for to in after if to not in seen]
            seen.update(after)
        return None, frozenset(ends)

    def _onward(self, flow: PlannedFlow, name: str) -> tuple[Spot | None, list[str]]:
        ways = flow.ways[name]
        match flow.document.state[name]:
            case Say():
                return None, [way.to for way in ways]
            case Run() as run:
                return self._after_run(flow, name, run)
            case Sub() as state:
                sub = self._plan.sub(state)
                if sub is None or sub.start is None:
                    return None, []
                left, ends = self.unconsumed(sub, [sub.start], is_outermost=False)
                return left, [way.to for way in ways if way.name in ends]
            case _:
                return (flow.name, name), []

    def _after_run(self, flow: PlannedFlow, name: str, run: Run) -> tuple[Spot | None, list[str]]:
        action = self._plan.action(run)
        if action is None or self._secret in action.consumes:
            return None, []
        if UNAVAILABLE in action.outcomes and UNAVAILABLE not in run.on:
            return (flow.name, name), []
        return None, [way.to for way in flow.ways[name]]
