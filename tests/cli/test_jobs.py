"""`flask jobs`: where each job stands, without whom it is for."""

from __future__ import annotations

import json

import pytest

from tests.cli.terminal import typed
from tests.dispatch.desk import PHONE, Desk, desk
from tests.house import TestHouse
from tests.store.rows import CALL

__all__ = ["desk"]


def test_without_jobs_the_list_says_so(house: TestHouse) -> None:
    done = typed(house, "jobs", "list")

    assert (done.exit_code, done.stdout) == (0, "No jobs yet.\n")


def test_a_job_is_listed_with_its_state_and_a_masked_telephone(house: TestHouse, desk: Desk) -> None:
    desk.asks()

    done = typed(house, "jobs", "list")

    assert (done.exit_code, done.stderr) == (0, "")
    for shown in ("70001", "tow", "accepted", "2026-11-22 12:40", "…17", "13995300", CALL):
        assert shown in done.stdout
    assert PHONE[-7:] not in done.stdout


def test_a_job_of_which_its_provider_said_nothing_is_listed_without_a_name(
    house: TestHouse, desk: Desk
) -> None:
    desk.provider.will("mute")
    desk.asks()

    [job] = json.loads(typed(house, "jobs", "list", "--json").stdout)

    assert (job["job"], job["state"], job["eta_at"], job["phone"]) == (None, "requested", None, "…17")


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_one_job_is_shown_by_its_providers_name(house: TestHouse, desk: Desk, more: tuple[str, ...]) -> None:
    desk.asks(sms_ok="yes")

    done = typed(house, "jobs", "show", "70001", *more)

    assert done.exit_code == 0
    assert "accepted" in done.stdout
    assert PHONE[-7:] not in done.stdout
    if more:
        assert json.loads(done.stdout)["texts"] is True


def test_a_name_that_no_job_has_is_one_line(house: TestHouse) -> None:
    done = typed(house, "jobs", "show", "1")

    assert (done.exit_code, done.stderr) == (1, "Error: no job is called '1'\n")
