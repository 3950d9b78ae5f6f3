"""Turns: X1 over HTTP beside the floor and the bare answer, in interleaved rounds on every database."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from rich.progress import Progress, TaskID

from tests.bench.databases import Place, environment, opened, prepared
from tests.bench.driving import WrongAnswer, drive
from tests.bench.figures import Run, measured
from tests.bench.floor import ANSWER_BYTES, DATABASE_URL, ROW_BYTES
from tests.bench.journal import counted, fill, settled, sizes
from tests.bench.servers import Server, served
from tests.bench.x1 import TURNS, Holder, requests

WARM_UP_CALLS = 2
ALONE = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured. many: turns that the large journal holds before it is measured; 0: none."""

    databases: tuple[str, ...] = ("sqlite", "postgresql")
    rounds: int = 5
    calls: int = 40
    connections: tuple[int, ...] = (ALONE, 4, 16)
    many: int = 1_000_000

    @property
    def holders(self) -> int:
        """How many calls one database has to take at the most."""
        return WARM_UP_CALLS + self.rounds * self.calls * (len(self.connections) + 1)

    @property
    def runs(self) -> int:
        """How many runs there will be."""
        subjects = 2 * len(self.databases) + 1
        large = 2 * len(self.databases) if self.many else 0
        return self.rounds * (subjects * len(self.connections) + large)


@dataclass(slots=True)
class Subject:
    """What is driven: a server, and how many calls it has had."""

    name: str
    database: str
    server: Server
    url: str | None = None
    """The journal that must hold every turn; None: the subject keeps none."""
    driven: int = 0

    def calls(self, how_many: int) -> list[list[bytes]]:
        """The requests of calls that it has not had yet."""
        first, self.driven = self.driven, self.driven + how_many
        return [requests(Holder(n)) for n in range(first, self.driven)]


class Bench:
    """All subjects, started one after another and driven in turns. Everything ends with the `with` block."""

    def __init__(self, plan: Plan, folder: Path, progress: Progress) -> None:
        self._plan, self._folder, self._progress = plan, folder, progress
        self._stack = ExitStack()
        self._logs = count()
        self.runs: list[Run] = []
        self.fill_s: dict[str, float] = {}

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def measure(self) -> None:
        """Every run of the plan is among `runs`. Raises WrongAnswer where a call did not go as it must."""
        places = [
            self._stack.enter_context(opened(kind, self._folder / kind)) for kind in self._plan.databases
        ]
        starting = self._progress.add_task("start", total=2 * len(places) + 1)
        small = [self._advanced(starting, self._turns(place, "turn", "small")) for place in places]
        lengths = sizes(str(small[0].url), Holder(0).call)
        floors = [self._advanced(starting, self._floor(place, *lengths)) for place in places]
        bare = self._advanced(starting, self._bare(lengths[0]))
        task = self._progress.add_task("measure", total=self._plan.runs)
        for connections in self._plan.connections:
            for round_ in range(self._plan.rounds):
                for subject in (bare, *floors, *small):
                    self._run(subject, subject.name, connections, round_, task)
        for place, few in zip(places, small, strict=True):
            if self._plan.many:
                many = self._filled(place)
                for round_ in range(self._plan.rounds):
                    self._run(few, "small", ALONE, round_, task)
                    self._run(many, "many", ALONE, round_, task)
        for subject in small:
            self._check(subject)

    def _advanced(self, task: TaskID, subject: Subject) -> Subject:
        self._progress.advance(task)
        return subject

    def _started(self, target: str, environ: dict[str, str], place: Place | None = None) -> Server:
        also = () if place is None or place.pid is None else (place.pid,)
        log = self._folder / f"{next(self._logs)}.log"
        return self._stack.enter_context(served(target, log, environ, also=also))

    def _turns(self, place: Place, name: str, database: str) -> Subject:
        url = place.new(database)
        prepared(url, [Holder(n) for n in range(self._plan.holders)])
        subject = Subject(name, place.kind, self._started("app:door", environment(url), place), url)
        self._warm_up(subject)
        return subject

    def _floor(self, place: Place, answer: int, row: int) -> Subject:
        given = {DATABASE_URL: place.new("floor"), ANSWER_BYTES: str(answer), ROW_BYTES: str(row)}
        subject = Subject("floor", place.kind, self._started("tests.bench.floor:door", given, place))
        self._warm_up(subject)
        return subject

    def _bare(self, answer: int) -> Subject:
        server = self._started("tests.bench.floor:door", {ANSWER_BYTES: str(answer)})
        subject = Subject("bare", "none", server)
        self._warm_up(subject)
        return subject

    def _filled(self, place: Place) -> Subject:
        subject = self._turns(place, "many", "large")
        task = self._progress.add_task(f"fill {place.kind}", total=self._plan.many)
        began = time.perf_counter()
        fill(str(subject.url), self._plan.many, lambda rows: self._progress.advance(task, rows))
        settled(str(subject.url))
        self.fill_s[place.kind] = round(time.perf_counter() - began, 1)
        self._warm_up(subject)
        return subject

    def _warm_up(self, subject: Subject) -> None:
        drive(subject.server.port, subject.calls(WARM_UP_CALLS))
        if subject.name == "turn":
            self._check(subject)

    def _run(self, subject: Subject, name: str, connections: int, round_: int, task: TaskID) -> None:
        calls = subject.calls(self._plan.calls)
        before = subject.server.cpu_s()
        driven = drive(subject.server.port, calls, connections)
        cpu_s = subject.server.cpu_s() - before
        if subject.url is not None and not all(b"<Hangup" in last for last in driven.last):
            raise WrongAnswer(f"{name}: a call that did not come to its end")
        self.runs.append(measured(name, subject.database, connections, round_, driven, cpu_s))
        self._progress.advance(task)

    def _check(self, subject: Subject) -> None:
        """Every call that was driven is in the journal, whole, with the request that it made."""
        driven = subject.driven
        found = counted(str(subject.url))
        if found != (TURNS * driven, driven):
            raise WrongAnswer(f"{subject.database}: {driven} calls left (turns, requests) = {found}")
