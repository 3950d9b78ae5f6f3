"""The spool: lines that survive a disk that fills up, a process that dies, and two that come at once."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from ivr.webhooks.spool import AT_ONCE, MOST_BYTES, Became, Line, Spool


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "spool.jsonl"


def carried(spool: Spool) -> list[Line]:
    lines: list[Line] = []

    def put(line: Line) -> Became:
        lines.append(line)
        return Became.DONE

    spool.carry_over(put)
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

    def refuses_the_second(line: Line) -> Became:
        if line["call"] == "1":
            raise KeyError
        return Became.DONE

    with pytest.raises(KeyError):
        spool.carry_over(refuses_the_second)
    assert [line["call"] for line in carried(spool)] == ["1", "2"]


HALVES = ['{"call": "1', "{", "\x00\x00", '{"call": "1"}']
"""The last one lacks its end alone: whoever told it was not told that it was kept."""


@pytest.mark.parametrize("half", HALVES)
def test_half_a_line_is_put_aside_and_counted(file: Path, half: str) -> None:
    spool = Spool(file)
    spool.keep({"call": "0"})
    with file.open("a") as cut:
        cut.write(half)
    assert carried(spool) == [{"call": "0"}]
    assert not file.exists()
    assert spool.aside == 1
    assert file.with_suffix(".unread").read_text() == half + "\n"


@pytest.mark.parametrize("half", HALVES)
def test_what_is_kept_behind_half_a_line_is_whole(file: Path, half: str) -> None:
    file.write_text(half)
    spool = Spool(file)

    assert spool.keep({"call": "2"})
    assert spool.keep({"call": "3"})

    assert [line["call"] for line in carried(spool)][-2:] == ["2", "3"]
    assert not file.exists()


@pytest.mark.parametrize(
    "poison", ["nonsense", "[]", "3", "null", '{"call": 3}', "\u2603", "[" * 100_000, '{"call": "\x00']
)
def test_a_line_that_nobody_can_read_stands_in_nobodys_way(file: Path, poison: str) -> None:
    spool = Spool(file)
    spool.keep({"call": "0"})
    with file.open("a") as other:
        other.write(poison + "\n")
    spool.keep({"call": "1"})

    assert [line["call"] for line in carried(spool)] == ["0", "1"]
    assert spool.aside == 1
    assert file.with_suffix(".unread").read_text() == poison + "\n"
    assert file.with_suffix(".unread").stat().st_mode & 0o777 == 0o600
    assert carried(spool) == []


def test_what_cannot_be_put_on_record_yet_goes_behind_the_others(file: Path) -> None:
    spool = Spool(file)
    for n in range(AT_ONCE + 2):
        spool.keep({"call": str(n)})
    seen = []

    def not_the_first(line: Line) -> Became:
        seen.append(line["call"])
        return Became.LATER if line["call"] == "0" else Became.DONE

    spool.carry_over(not_the_first)
    spool.carry_over(not_the_first)
    assert seen[-3:] == [str(AT_ONCE), str(AT_ONCE + 1), "0"]
    assert [line["call"] for line in carried(spool)] == ["0"]


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

    def begins_another(line: Line) -> Became:
        late.start()
        late.join(0.1)
        return Became.DONE

    spool.carry_over(begins_another)
    late.join()
    assert carried(spool) == [{"call": "1"}]
