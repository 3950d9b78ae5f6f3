"""The bench measures what it says, and says when a limit is not kept."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs

import psutil
import pytest
from rich.console import Console
from sqlalchemy import create_engine, text

from tests.bench.databases import postgresql
from tests.bench.driving import Driven, WrongAnswer, drive
from tests.bench.figures import Run, measured, ratio, ratio_table, ratios, table
from tests.bench.floor import document
from tests.bench.inprocess import asked
from tests.bench.stages import REST, stage_of
from tests.bench.x1 import TURNS, Holder, requests
from tests.structure.tree import ROOT

RUN = Run("turn", "sqlite", 1, 0, 8, cpu_us=300.0, p50_ms=1.0, p99_ms=2.0, per_s=100.0)


def rounds(subject: str, *cpu_us: float, database: str = "sqlite") -> list[Run]:
    return [
        replace(RUN, subject=subject, database=database, round=n, cpu_us=one) for n, one in enumerate(cpu_us)
    ]


def test_a_quick_run_measures_every_subject_and_keeps_the_figures(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.bench", "--quick", "--databases", "sqlite"),
            *("--folder", str(tmp_path), "--json", str(tmp_path / "bench.json")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    told = json.loads((tmp_path / "bench.json").read_text())
    measured_there = {(run["subject"], run["database"]) for run in told["runs"]}
    assert measured_there == {
        ("bare", "none"),
        *((subject, "sqlite") for subject in ("floor", "turn", "small", "many")),
    }
    assert all(run["cpu_us"] > 0 and run["requests"] == 2 * TURNS for run in told["runs"])
    assert {(one["subject"], one["beside"]) for one in told["ratios"]} >= {
        ("turn", "floor"),
        ("many", "small"),
    }
    assert "turn / floor" in done.stdout


def test_a_ratio_is_taken_round_by_round_so_that_a_slow_round_moves_both() -> None:
    runs = [*rounds("floor", 100, 1000, 100), *rounds("turn", 150, 2000, 170)]

    found = ratio(runs, "turn", "floor", "sqlite", 2.0)

    assert (found.median, found.least, found.most, found.is_kept) == (1.7, 1.5, 2.0, True)


def test_a_turn_that_costs_more_than_twice_the_floor_is_told() -> None:
    runs = [*rounds("floor", 100), *rounds("turn", 201)]

    (found,) = [one for one in ratios(runs) if one.beside == "floor"]

    assert not found.is_kept


def test_the_bare_answer_has_no_database_and_stands_beside_each() -> None:
    runs = [*rounds("bare", 50, database="none"), *rounds("turn", 150, database="postgresql")]

    assert [(one.beside, one.database, one.median) for one in ratios(runs)] == [("bare", "postgresql", 3.0)]


def test_only_runs_on_one_connection_count_for_cpu() -> None:
    busy = [replace(run, connections=16, cpu_us=900) for run in rounds("turn", 0)]

    (found,) = ratios([*rounds("floor", 100), *rounds("turn", 150), *busy])

    assert found.median == 1.5


def test_a_run_is_summed_up_by_request() -> None:
    latencies = tuple(n / 1000 for n in range(1, 101))

    run = measured("turn", "sqlite", 4, 2, Driven(latencies, wall_s=0.5, last=()), cpu_s=0.2)

    assert (run.requests, run.cpu_us, run.per_s) == (100, 2000.0, 200.0)
    assert 50 <= run.p50_ms <= 51
    assert 99 <= run.p99_ms <= 101


def test_the_tables_show_every_subject() -> None:
    runs = [*rounds("floor", 100), *rounds("turn", 150)]
    console = Console(width=120)
    with console.capture() as shown:
        console.print(table(runs), ratio_table(ratios(runs)))

    assert {"floor", "turn", "1.50"} <= set(shown.get().replace("│", " ").split())


def test_x1_is_eight_signed_requests_of_the_carriers_five_and_twenty_parameters() -> None:
    sent = requests(Holder(7))

    assert len(sent) == TURNS
    assert [len(parse_qs(one.partition(b"\r\n\r\n")[2], keep_blank_values=True)) for one in sent] == [
        *(25, 26, 26, 27, 27, 26, 26, 25)
    ]
    assert all(b"X-Twilio-Signature: " in one for one in sent)


def test_two_callers_share_neither_call_nor_contract() -> None:
    one, other = Holder(1), Holder(2)

    assert {one.call, one.zip, one.vin, one.telephone}.isdisjoint(
        {other.call, other.zip, other.vin, other.telephone}
    )


def test_a_request_reaches_the_app_in_this_process_as_the_server_would_hand_it_over() -> None:
    scope, body = asked(Holder(1))[1]

    assert (scope["raw_path"], scope["query_string"]) == (b"/voice/turn/1", b"full=1")
    assert dict(scope["headers"])[b"content-length"] == str(len(body)).encode()


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (b"HTTP/1.1 500 Broken\r\ncontent-length: 0\r\n\r\n", "500 Broken"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nshor", "closed the connection"),
    ],
)
def test_an_answer_that_is_no_answer_ends_the_measuring(answer: bytes, why: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        with ThreadPoolExecutor(1) as threads:
            threads.submit(_answers_once, door, answer)
            with pytest.raises(WrongAnswer, match=why):
                drive(port, [[b"POST / HTTP/1.1\r\n\r\n"]])


def _answers_once(door: socket.socket, answer: bytes) -> None:
    line, _ = door.accept()
    with line:
        line.recv(1_000)
        line.sendall(answer)


def test_the_postgresql_of_the_bench_is_durable_and_its_process_known(tmp_path: Path) -> None:
    with postgresql(tmp_path / "data") as place:
        url = place.new("one")
        assert place.pid is not None
        assert "postgres" in psutil.Process(place.pid).name()
        engine = create_engine(url)
        with engine.connect() as connection:
            assert connection.scalar(text("SHOW fsync")) == "on"
        engine.dispose()


@pytest.mark.parametrize("length", [200, 3_500])
def test_the_floors_document_is_as_long_as_it_is_told(length: int) -> None:
    assert len(document(length)) == length


def test_a_stage_is_told_by_the_innermost_of_its_functions() -> None:
    def run_as(file: str, function: str, inner: Callable[[], str]) -> str:
        code = compile(f"def {function}(inner): return inner()", f"/anywhere/{file}", "exec")
        names: dict[str, Callable[[Callable[[], str]], str]] = {}
        exec(code, names)
        return names[function](inner)

    def here() -> str:
        return stage_of(sys._getframe())

    def sealing() -> str:
        return run_as("ivr/store/sealed.py", "seal", here)

    assert run_as("ivr/store/journal.py", "add", sealing) == "Fernet: sealing"
    assert run_as("ivr/store/journal.py", "add", here) == "journal: turn and records"
    assert here() == REST
