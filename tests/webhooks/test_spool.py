"""The spool: lines that survive a disk that fills up, a process that dies, and two that come at once."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from ivr.webhooks.spool import AT_ONCE, MOST_BYTES, Line, Spool


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "spool.jsonl"


def carried(spool: Spool) -> list[Line]:
    lines: list[Line] = []
    spool.carry_over(lines.append)
    return lines


def test_lines_come_back_in_their_order_and_once(file: Path) -> None:
    spool = Spool(file)
    lines = [{"call": str(n)} for n in range(3)]
    assert all(spool.keep(line) for line in lines)
    assert carried(Spool(file)) == lines
    assert carried(spool) == []


def test_one_request_carries_only_so_many_over(file: Path) -> None:
    spool = Spool(file)
    for n in range(AT_ONCE + 1):
        spool.keep({"call": str(n)})
    assert len(carried(spool)) == AT_ONCE
    assert carried(spool) == [{"call": str(AT_ONCE)}]


def test_a_line_that_cannot_be_handed_over_stays_with_all_behind_it(file: Path) -> None:
    spool = Spool(file)
    for n in range(3):
        spool.keep({"call": str(n)})

    def refuses_the_second(line: Line) -> None:
        if line["call"] == "1":
            raise KeyError

    with pytest.raises(KeyError):
        spool.carry_over(refuses_the_second)
    assert [line["call"] for line in carried(spool)] == ["1", "2"]


def test_half_a_line_is_left_out(file: Path) -> None:
    spool = Spool(file)
    spool.keep({"call": "0"})
    with file.open("a") as cut:
        cut.write('{"call": "1')
    assert carried(spool) == [{"call": "0"}]
    assert not file.exists()


def test_a_spool_that_is_full_takes_no_more(file: Path) -> None:
    file.write_bytes(b"x" * (MOST_BYTES - 10))
    assert not Spool(file).keep({"call": "0" * 10})
    assert file.stat().st_size == MOST_BYTES - 10


def test_without_a_file_nothing_is_kept() -> None:
    assert not Spool(None).keep({"call": "0"})
    assert carried(Spool(None)) == []


def test_lines_that_come_while_others_are_carried_over_are_not_lost(file: Path) -> None:
    spool = Spool(file)
    spool.keep({"call": "0"})
    late = Thread(target=spool.keep, args=({"call": "1"},))

    def begins_another(line: Line) -> None:
        late.start()
        late.join(0.1)

    spool.carry_over(begins_another)
    late.join()
    assert carried(spool) == [{"call": "1"}]
