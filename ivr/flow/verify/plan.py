"""The plan: flows as a graph, with every name that could be meant already looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ivr.flow.document import Content, End, Flow, Go, Run, Sub
from ivr.flow.exits import Exit, exits, options_of
from ivr.flow.problem import Problem, flow_file, nearest
from ivr.flow.vocabulary import UNAVAILABLE, ActionSpec, MessageSpec, Vocabulary


@dataclass(frozen=True, slots=True)
class Text:
    """A message, its languages taken together. variables: by attribute, None for its own text."""

    attributes: frozenset[str] = frozenset()
    variables: Mapping[str | None, frozenset[str]] = field(default_factory=dict)

    def with_more(self, spec: MessageSpec) -> Text:
        parts = [*self.variables, *(part for part in spec.variables if part not in self.variables)]
        none: frozenset[str] = frozenset()
        variables = {part: self.variables.get(part, none) | spec.variables.get(part, none) for part in parts}
        return Text(self.attributes | spec.attributes, variables)

    def uses(self) -> Iterator[tuple[str, str | None]]:
        """Each variable, with the first part that uses it: its own text before its attributes."""
        told: set[str] = set()
        for part in sorted(self.variables, key=lambda part: part or ""):
            for variable in sorted(self.variables[part] - told):
                told.add(variable)
                yield variable, part


@dataclass(frozen=True)
class PlannedFlow:
    """One flow and the graph that it makes. A misspelt destination counts as the one that was meant."""

    document: Flow

    @property
    def name(self) -> str:
        return self.document.flow

    @property
    def file(self) -> str:
        return flow_file(self.name)

    def problem(self, state: str | None, says: str, suggestion: str | None = None) -> Problem:
        return Problem(self.file, state, says, suggestion)

    @cached_property
    def start(self) -> str | None:
        return self.resolved(self.document.start)

    @cached_property
    def person(self) -> str | None:
        return None if self.document.person is None else self.resolved(self.document.person)

    @cached_property
    def danger(self) -> str | None:
        return None if self.document.danger is None else self.resolved(self.document.danger)

    @cached_property
    def ways(self) -> Mapping[str, tuple[Exit, ...]]:
        """For each state the exits that lead to a state of this flow."""
        return {name: tuple(self._ways(name)) for name in self.document.state}

    @cached_property
    def ends(self) -> frozenset[str]:
        """The outcomes that the flow ends with."""
        return frozenset(state.end for state in self.document.state.values() if isinstance(state, End))

    def spoken(self, name: str) -> tuple[str, ...]:
        """The messages that a state speaks: its prompt, if it has one, and its options' names."""
        prompt = self.document.prompt_of(name)
        offered = [option.name for option in options_of(self.document.state[name])]
        return tuple(dict.fromkeys([*([] if prompt is None else [prompt]), *offered]))

    def resolved(self, state: str) -> str | None:
        """The state of that name, else the one that was probably meant."""
        return state if state in self.document.state else nearest(state, self.document.state)

    def _ways(self, name: str) -> Iterator[Exit]:
        for way in exits(self.document.state[name]):
            to = self.resolved(way.to)
            if to is not None:
                yield replace(way, to=to)


@dataclass(frozen=True)
class Plan:
    """All that there is to verify."""

    content: Content
    vocabulary: Vocabulary

    @cached_property
    def flows(self) -> Mapping[str, PlannedFlow]:
        return {name: PlannedFlow(flow) for name, flow in sorted(self.content.flows.items())}

    @cached_property
    def roots(self) -> Mapping[str, tuple[str, ...]]:
        """The flows that answer a number, each with the names of its lines."""
        found: dict[str, tuple[str, ...]] = {}
        for name, line in sorted(self.content.lines.line.items()):
            flow = line.flow if line.flow in self.flows else nearest(line.flow, self.flows)
            if flow is not None:
                found[flow] = (*found.get(flow, ()), name)
        return found

    @cached_property
    def recurses(self) -> bool:
        """Whether some flow runs itself, by way of others or not."""
        return any(self._runs(name, name, set()) for name in self.flows)

    @cached_property
    def inside_out(self) -> tuple[PlannedFlow, ...]:
        """All flows, each after the sub-flows that it runs. Only where none recurses."""
        ordered: dict[str, PlannedFlow] = {}
        for name in self.flows:
            self._add_inside_out(name, ordered)
        return tuple(ordered.values())

    @cached_property
    def subs(self) -> Mapping[str, frozenset[str]]:
        """For each flow the sub-flows that it runs."""
        return {
            name: frozenset(
                sub.name
                for state in flow.document.state.values()
                if isinstance(state, Sub) and (sub := self.sub(state)) is not None
            )
            for name, flow in self.flows.items()
        }

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """Every message that some language has, with what any language has of it."""
        found: dict[str, Text] = {}
        for messages in self.vocabulary.messages.values():
            for name, spec in messages.items():
                found[name] = found.get(name, Text()).with_more(spec)
        return found

    def sub(self, state: Sub) -> PlannedFlow | None:
        """The flow that a state runs, or the one that was probably meant."""
        name = state.sub if state.sub in self.flows else nearest(state.sub, self.flows)
        return None if name is None else self.flows[name]

    def action(self, state: Run) -> ActionSpec | None:
        """The action that a state runs, or the one that was probably meant."""
        actions = self.vocabulary.actions
        name = state.run if state.run in actions else nearest(state.run, actions)
        return None if name is None else actions[name]

    def root_of(self, line: str) -> PlannedFlow | None:
        """The flow that answers a line."""
        return next((self.flows[flow] for flow, lines in self.roots.items() if line in lines), None)

    def root_of_line(self, state: Go) -> PlannedFlow | None:
        """The flow that answers where a call goes."""
        return self.root_of(state.go)

    @cached_property
    def doors(self) -> Mapping[str, frozenset[str]]:
        """For each root the states, beside its start, that calls come to from elsewhere in the house.

        Those are its person, its danger, and where calls that are moved to its line begin: by a `go`, or
        because their caller wished it.
        """
        found: dict[str, set[str]] = {}
        for name in self.roots:
            flow = self.flows[name]
            found[name] = {state for state in (flow.person, flow.danger) if state is not None}
        gone = [
            (state.go, state.at)
            for flow in self.flows.values()
            for state in flow.document.state.values()
            if isinstance(state, Go)
        ]
        for line, begins in [*gone, *((wish.line, wish.at) for wish in self.content.lines.wish.values())]:
            root = self.root_of(line)
            at = None if root is None or begins is None else root.resolved(begins)
            if root is not None and at is not None:
                found[root.name].add(at)
        return {name: frozenset(states) for name, states in found.items()}

    def at_of(self, state: Go) -> str | None:
        """The state of the other line's root that a call begins with."""
        root = self.root_of_line(state)
        if root is None:
            return None
        return root.start if state.at is None else root.resolved(state.at)

    def leaves_unavailable_out(self, state: Run) -> bool:
        """Whether an outage of the action leads to the line's person instead of a state of the flow."""
        action = self.action(state)
        return action is not None and UNAVAILABLE in action.outcomes and UNAVAILABLE not in state.on

    def _runs(self, flow: str, wanted: str, seen: set[str]) -> bool:
        for sub in self.subs[flow] - seen:
            seen.add(sub)
            if sub == wanted or self._runs(sub, wanted, seen):
                return True
        return False

    def _add_inside_out(self, name: str, ordered: dict[str, PlannedFlow]) -> None:
        if name not in ordered:
            for sub in sorted(self.subs[name]):
                self._add_inside_out(sub, ordered)
            ordered[name] = self.flows[name]
