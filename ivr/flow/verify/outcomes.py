"""Outcomes: whether a state handles what can come of it, all of that and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ivr.flow.document import TRANSFER_OUTCOMES, WAIT_OUTCOMES, Run, Sub, Transfer, Wait
from ivr.flow.problem import Problem, listed, meant, nearest
from ivr.flow.verify.plan import Plan, PlannedFlow
from ivr.flow.vocabulary import UNAVAILABLE


def outcome_problems(plan: Plan) -> Iterator[Problem]:
    """Outcomes left out and outcomes made up, of runs, sub-flows and transfers.

    Nothing is said of a state whose action or flow is unknown.
    """
    for flow in plan.flows.values():
        for name, state in flow.document.state.items():
            match state:
                case Run() if state.run in plan.vocabulary.actions:
                    outcomes = plan.vocabulary.actions[state.run].outcomes
                    spared = frozenset({UNAVAILABLE})
                    yield from _compared(flow, name, state.on, outcomes, f'action "{state.run}"', spared)
                case Sub() if state.sub in plan.flows:
                    ends = plan.flows[state.sub].ends
                    yield from _compared(flow, name, state.on, ends, f'flow "{state.sub}"')
                case Transfer():
                    yield from _compared(flow, name, state.on, TRANSFER_OUTCOMES, "transfer")
                case Wait():
                    yield from _compared(flow, name, state.on, WAIT_OUTCOMES, "wait")
                case _:
                    pass


def _compared(
    flow: PlannedFlow,
    state: str,
    handled: Mapping[str, str],
    outcomes: Collection[str],
    of: str,
    spared: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    missing = [one for one in sorted(outcomes) if one not in handled and one not in spared]
    for invented in sorted(set(handled) - set(outcomes)):
        slip = nearest(invented, missing)
        if slip is not None:
            missing.remove(slip)
        suggestion = meant(invented, [slip] if slip else outcomes)
        article = "a" if of in ("transfer", "wait") else "the"
        yield flow.problem(state, f'"{invented}" is no outcome of {article} {of}', suggestion)
    if missing:
        article = "a" if of in ("transfer", "wait") else "the"
        plural = "outcomes" if len(missing) > 1 else "outcome"
        says = (
            f"the {plural} {listed(missing)} of {article} {of} {'are' if missing[1:] else 'is'} not handled"
        )
        yield flow.problem(state, says)
