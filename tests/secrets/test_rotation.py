"""Rotation: a new sealing key comes and an old one goes, while people are on the telephone."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable
from threading import Thread

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import select, update

from ivr.store.resealing import check, reseal
from ivr.store.tables import contracts, turns
from ivr.wiring import House
from tests.caller import Caller
from tests.cli.played import refused
from tests.cli.terminal import typed
from tests.company import NOON, contract
from tests.house import SHIPPED, URL, TestHouse

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
CALLERS = 20
STEPS = ("1", "97205", "Garcia#", "157943#", "1", "1")
"""A cancellation by keys, from the menu to the request's number."""


@pytest.fixture
def house(house: TestHouse) -> TestHouse:
    """The house of the tests, its first key the old one."""
    runs_with(house, OLD)
    return house


def runs_with(house: TestHouse, *keys: str, tools: tuple[str, ...] = ()) -> None:
    """From now on the line runs with these keys. tools: what the test itself reads with, if others."""

    def settings(of: tuple[str, ...]) -> dict[str, tuple[SecretStr, ...]]:
        return {"secret_keys": tuple(map(SecretStr, of))}

    house.house.database.close()
    house.house = House(house.settings.model_copy(update=settings(tools or keys)), house.clock, SHIPPED)
    house.settings = house.settings.model_copy(update=settings(keys))


def people(house: TestHouse) -> list[Caller]:
    """So many callers, each with a contract and a telephone of their own."""
    vins = [f"1GCVKNEC0MZ1{n:05}" for n in range(CALLERS)]
    house.has(*(contract(number=f"VSC{n:06}", vin=vin) for n, vin in enumerate(vins)))
    return [Caller(house, f"+150355502{n:02}") for n in range(CALLERS)]


def steps_of(n: int) -> tuple[str, ...]:
    return tuple(f"1{n:05}#" if step == "157943#" else step for step in STEPS)


def beside(work: Callable[[], object], calls: Callable[[], object]) -> None:
    """The calls are held while the work is done over and over, in a thread of its own."""
    failures: list[BaseException] = []
    over = False

    def works() -> None:
        try:
            while not over:
                work()
                time.sleep(0.05)
        except BaseException as error:  # noqa: BLE001 - carried over to the test, which fails by it
            failures.append(error)

    worker = Thread(target=works)
    worker.start()
    try:
        calls()
    finally:
        over = True
        worker.join(60)
    assert not worker.is_alive()
    if failures:
        raise failures[0]


def test_twenty_calls_go_on_while_everything_is_resealed_and_then_without_the_old_key(
    house: TestHouse, log: io.StringIO
) -> None:
    callers = people(house)

    def all_do(step: int) -> None:
        for n, caller in enumerate(callers):
            caller.keys(steps_of(n)[step])

    for caller in callers:
        # An exchange each: nobody waits while another one keys.
        house.exchange_at(NOON)
        caller.dials()
    all_do(0)
    runs_with(house, NEW, OLD)
    here = house.house
    beside(
        lambda: reseal(here.database, here.sealed, batch=10, at_once=5),
        lambda: [caller.keys(steps_of(n)[step]) for step in (1, 2, 3) for n, caller in enumerate(callers)],
    )
    reseal(here.database, here.sealed)
    assert [one for one in check(here.database, here.sealed) if one.older or one.lost] == []
    runs_with(house, NEW)
    all_do(4)
    all_do(5)

    for caller in callers:
        caller.heard("cancellation-requested").waits().is_over()
        assert len(caller.turns) == len(STEPS) + 2
    assert len(house.requests()) == CALLERS
    assert not {"error", "warning"} & {json.loads(line)["level"] for line in log.getvalue().splitlines()}
    # A holder is found by the index key, which went along.
    Caller(house).dials().keys(*steps_of(3)[:4]).heard("cancellation-already-requested")


def test_a_call_whose_key_was_removed_too_early_goes_to_a_person_and_an_alarm_is_logged(
    house: TestHouse, caller: Caller, log: io.StringIO
) -> None:
    house.has(contract())
    caller.dials().keys("1", "97205")
    runs_with(house, NEW, tools=(NEW, OLD))

    caller.keys("Garcia#")

    caller.is_connected()
    alarms = [line for line in map(json.loads, log.getvalue().splitlines()) if line["level"] == "error"]
    assert alarms[0]["event"].startswith("cannot be unsealed: a key is missing from IVR_SECRET_KEYS")
    assert alarms[0]["at"] in ("turns.state", "turns.answer", "calls.caller")
    assert {line["status"] for line in map(json.loads, log.getvalue().splitlines()) if "status" in line} == {
        200
    }


def test_without_the_old_key_a_new_call_is_answered_and_goes_to_a_person_for_the_look_up(
    house: TestHouse, caller: Caller, log: io.StringIO
) -> None:
    house.has(contract())
    runs_with(house, NEW, tools=(NEW, OLD))

    caller.dials().keys("1", "97205", "Garcia#").heard("identify-holder-vin")
    caller.keys("157943#")

    caller.is_connected()
    [alarm, *_] = [line for line in map(json.loads, log.getvalue().splitlines()) if line["level"] == "error"]
    assert alarm["at"] == "keys.content"


def test_with_the_key_put_back_the_same_call_goes_on_where_it_was(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    caller.dials().keys("1", "97205")
    runs_with(house, NEW, tools=(NEW, OLD))
    assert b"<Dial" in house.post(house.open_turn(caller.phone.call_sid), _form(house, caller))
    runs_with(house, NEW, OLD)

    caller.keys("Garcia#", "157943#").heard("cancellation-offer-full")


def _form(house: TestHouse, caller: Caller) -> dict[str, str]:
    return {
        "CallSid": caller.phone.call_sid,
        "AccountSid": str(house.settings.account_sid),
        "From": caller.number,
        "To": house.number_of("contracts"),
        "Direction": "inbound",
        "CallStatus": "in-progress",
        "ApiVersion": "2010-04-01",
        "Digits": "427242",
    }


@pytest.mark.parametrize("damage", ["altered", "swapped"])
def test_an_altered_byte_or_two_rows_values_swapped_are_never_taken_for_true(
    house: TestHouse, caller: Caller, log: io.StringIO, damage: str
) -> None:
    """Who can write to the file still cannot make another person of a contract's holder."""
    first, second = contract(), contract(number="VSC100002", zip="10001", vin="2HGFC2F69KH537218")
    house.has(first, second)
    with house.house.database.write() as connection:
        tokens = dict(connection.execute(select(contracts.c.number, contracts.c.last_name)).all())
        wrong = tokens["VSC100002"] if damage == "swapped" else _altered(tokens["VSC100001"])
        connection.execute(update(contracts).where(contracts.c.number == "VSC100001").values(last_name=wrong))

    caller.dials().keys(*STEPS[:4])

    caller.is_connected()
    assert house.requests() == []
    assert '"at": "contracts.last_name"' in log.getvalue()


def test_a_turn_that_was_moved_from_another_call_is_not_gone_on_with(
    house: TestHouse, caller: Caller, log: io.StringIO
) -> None:
    house.has(contract())
    other = Caller(house, "+15035550142").dials().keys(*STEPS[:4])
    caller.dials().keys("1", "97205")
    with house.house.database.write() as connection:
        wanted = select(turns.c.state, turns.c.facts).where(
            turns.c.call == other.phone.call_sid, turns.c.n == 4
        )
        verified = dict(connection.execute(wanted).mappings().one())
        here = (turns.c.call == caller.phone.call_sid, turns.c.n == 2)
        connection.execute(update(turns).where(*here).values(**verified))

    answer = house.post(f"{URL}/voice/turn/3?full=1", _form(house, caller))

    assert b"<Dial" in answer
    assert b"refund" not in answer
    assert '"at": "turns.state"' in log.getvalue()


def _altered(token: bytes) -> bytes:
    middle = len(token) // 2
    return token[:middle] + bytes([token[middle] ^ 1]) + token[middle + 1 :]


# The command.


def test_the_command_reseals_and_says_that_nothing_is_left(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    caller.dials().keys("1", "97205")
    runs_with(house, NEW, OLD)

    before = typed(house, "db", "reseal", "--check")
    done = typed(house, "db", "reseal")
    after = typed(house, "db", "reseal", "--check", "--json")

    assert before.exit_code == 1
    assert before.stderr == "Error: 6 rows are still under an older key: it must stay\n"
    assert done.exit_code == 0
    assert "turns: 3 rows, 3 resealed, 0 under an older key\n" in done.stdout
    assert after.exit_code == 0
    assert json.loads(after.stdout)["older"] == 0


def test_the_command_ends_with_one_when_something_cannot_be_unsealed(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract())
    runs_with(house, NEW)

    done = typed(house, "db", "reseal")

    assert done.exit_code == 1
    assert done.stderr == "Error: 2 rows hold what no key of IVR_SECRET_KEYS unseals\n"


def test_the_command_says_in_a_line_that_the_records_do_not_answer(house: TestHouse) -> None:
    done = typed(house, "db", "reseal", database_url="postgresql://u:secret@127.0.0.1:1/d")

    assert refused(done).startswith("the records do not answer: OperationalError")
