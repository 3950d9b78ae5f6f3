"""Provided: whether what is said and what actions need is known by then, whichever way the call came."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ivr.flow.document import Ask, End, Menu, Run, Sub, Wait
from ivr.flow.exits import Exit
from ivr.flow.problem import Problem, listed, nearest
from ivr.flow.verify.plan import Plan, PlannedFlow
from ivr.flow.verify.texts import said_in
from ivr.flow.verify.walks import shortest

FactNames = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Ended:
    """What a sub-flow's end leaves. provided: known after it in any case. kept: known if known before."""

    provided: FactNames
    kept: FactNames

    def after(self, facts: FactNames) -> FactNames:
        return self.provided | (facts & self.kept)


def provided_problems(plan: Plan) -> Iterator[Problem]:
    """Variables and needs that some way to their state does not provide, each with the shortest such way.

    A line's first turn, what 0 and danger lead to and where calls are moved to know only what every call has.
    Flows that run themselves are not looked into.
    """
    if plan.recurses:
        return
    knowing = _Knowing(plan)
    for flow in plan.flows.values():
        known = knowing.on_entry_to_states(flow)
        for name, facts in known.items():
            yield from _unsaid(knowing, flow, name, facts)
            yield from _unmet(knowing, flow, name, facts)


def _unsaid(knowing: _Knowing, flow: PlannedFlow, name: str, facts: FactNames) -> Iterator[Problem]:
    plan = knowing.plan
    told: set[str] = set()
    for message in flow.spoken(name):
        text = plan.texts.get(message)
        for variable, part in () if text is None else text.uses():
            if variable in plan.vocabulary.facts and variable not in facts and variable not in told:
                told.add(variable)
                way = knowing.way_without(flow, name, variable)
                says = f"{said_in(message, part)} says ${variable}, which is not known by way of {way}"
                yield flow.problem(name, says, _provider(plan, variable))


def _unmet(knowing: _Knowing, flow: PlannedFlow, name: str, facts: FactNames) -> Iterator[Problem]:
    state = flow.document.state[name]
    if not isinstance(state, Run) or state.run not in knowing.plan.vocabulary.actions:
        return
    for fact in sorted(knowing.plan.vocabulary.actions[state.run].needs - facts):
        way = knowing.way_without(flow, name, fact)
        says = f'action "{state.run}" needs "{fact}", which is not known by way of {way}'
        yield flow.problem(name, says, _provider(knowing.plan, fact))


def _provider(plan: Plan, fact: str) -> str | None:
    actions = plan.vocabulary.actions
    names = sorted(
        name for name, action in actions.items() if any(fact in got for got in action.provides.values())
    )
    if names:
        return f"provided by {listed(names, joined_by='or')}"
    known = plan.vocabulary.facts.get(fact)
    can_ask = known is not None and known.type in plan.vocabulary.slot_types.values()
    return "ask for it first" if can_ask else None


@dataclass(frozen=True)
class _Knowing:
    """What is known where: the facts that all ways to a state have in common."""

    plan: Plan
    _ends: dict[str, Mapping[str, _Ended]] = field(default_factory=dict)

    def on_entry_to_states(self, flow: PlannedFlow) -> Mapping[str, FactNames]:
        """The facts known in each state that can be come to; nothing for a flow that no call comes to."""
        facts = self.on_entry.get(flow.name)
        return {} if facts is None else self._through(flow, facts)

    def way_without(self, flow: PlannedFlow, state: str, fact: str) -> str:
        """The shortest way through the flow that comes to the state without the fact."""
        knows = fact in self.on_entry[flow.name]
        given = fact in self.plan.vocabulary.given
        starts = [(flow.start, knows), *((door, given) for door in self._doors(flow))]

        def after(spot: tuple[str, bool]) -> Iterator[tuple[str, bool]]:
            name, has = spot
            for way in flow.ways[name]:
                facts = self._after(flow, name, way, frozenset({fact}) if has else frozenset())
                if facts is not None:
                    yield way.to, fact in facts

        found = shortest(
            [(name, has) for name, has in starts if name is not None],
            after,
            lambda spot: spot == (state, False),
        )
        return " > ".join(name for name, _ in found or [(state, False)])

    @cached_property
    def on_entry(self) -> Mapping[str, FactNames]:
        """For each flow that calls come to, what is known at its start on every way there."""
        given = self.plan.vocabulary.given
        entered: dict[str, FactNames] = dict.fromkeys(self.plan.roots, given)
        for flow in reversed(self.plan.inside_out):  # a flow comes after all that run it
            if flow.name not in entered:
                continue
            for name, facts in self._through(flow, entered[flow.name]).items():
                state = flow.document.state[name]
                sub = self.plan.sub(state) if isinstance(state, Sub) else None
                if sub is not None:
                    entered[sub.name] = entered.get(sub.name, facts) & facts
        return entered

    def _through(self, flow: PlannedFlow, facts: FactNames) -> dict[str, FactNames]:
        known: dict[str, FactNames] = {}
        if flow.start is not None:
            known[flow.start] = facts
        for door in self._doors(flow):
            known[door] = known.get(door, facts) & self.plan.vocabulary.given
        waiting = deque(known)
        while waiting:
            name = waiting.popleft()
            for way in flow.ways[name]:
                after = self._after(flow, name, way, known[name])
                if after is None:
                    continue
                common = known[way.to] & after if way.to in known else after
                if known.get(way.to) != common:
                    known[way.to] = common
                    waiting.append(way.to)
        return known

    def _after(self, flow: PlannedFlow, name: str, way: Exit, facts: FactNames) -> FactNames | None:
        """What is known after an exit; None where it cannot be taken."""
        match flow.document.state[name]:
            case Ask() as state if way.how == "then":
                return facts | self._fact(state.fills)
            case Ask() as state if way.how == "alternative":
                return facts - self._fact(state.fills)
            case Menu() if way.how == "question":
                return facts | self._fact("reply")
            case Menu() as state if way.how == "option" and state.fills is not None:
                return facts | self._fact(state.fills)
            case Wait() as state if way.name == "came":
                return facts | self.plan.vocabulary.results.get(state.result, frozenset())
            case Run() as state:
                return self._after_run(state, way, facts)
            case Sub() as state:
                sub = self.plan.sub(state)
                if sub is None:
                    return self._everything
                outcome = way.name or ""
                ended = self._ends_of(sub).get(
                    outcome if outcome in sub.ends else nearest(outcome, sub.ends) or ""
                )
                return None if ended is None else ended.after(facts)
        return facts

    def _after_run(self, state: Run, way: Exit, facts: FactNames) -> FactNames:
        action = self.plan.action(state)
        if action is None:
            return self._everything
        outcome = way.name if way.name in action.outcomes else nearest(way.name or "", action.outcomes)
        provided = self._everything if outcome is None else action.provides[outcome]
        return (facts - action.forgets - action.consumes) | provided

    def _ends_of(self, sub: PlannedFlow) -> Mapping[str, _Ended]:
        """What each end that can be come to leaves.

        Each fact is lost, kept or provided on a way, so two runs, with nothing and with all known before,
        tell which it is.
        """
        if sub.name not in self._ends:
            with_nothing, with_all = self._through(sub, frozenset()), self._through(sub, self._everything)
            ends: dict[str, _Ended] = {}
            for name, state in sub.document.state.items():
                if isinstance(state, End) and name in with_nothing:
                    ended = ends.get(state.end, _Ended(self._everything, self._everything))
                    ends[state.end] = _Ended(ended.provided & with_nothing[name], ended.kept & with_all[name])
            self._ends[sub.name] = ends
        return self._ends[sub.name]

    def _doors(self, flow: PlannedFlow) -> frozenset[str]:
        return self.plan.doors.get(flow.name, frozenset())

    @property
    def _everything(self) -> FactNames:
        return frozenset(self.plan.vocabulary.facts)

    def _fact(self, name: str) -> FactNames:
        facts = self.plan.vocabulary.facts
        near = name if name in facts else nearest(name, facts)
        return frozenset() if near is None else frozenset({near})
