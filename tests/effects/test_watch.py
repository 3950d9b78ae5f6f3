"""Who is dead is judged by one's own clock alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ivr.effects.watch import Watch

BEAT = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
LATER = BEAT + timedelta(seconds=1)


def test_a_worker_whose_beat_stays_the_same_for_long_enough_is_dead() -> None:
    watch = Watch(5.0)
    assert watch.dead({"a": BEAT, "b": BEAT}, 100.0) == []
    assert watch.dead({"a": BEAT, "b": LATER}, 104.9) == []
    assert watch.dead({"a": BEAT, "b": LATER}, 105.0) == ["a"]


def test_a_clock_that_is_years_behind_kills_nobody() -> None:
    watch = Watch(5.0)
    old = BEAT - timedelta(days=3650)
    for second in range(20):
        assert watch.dead({"a": old + timedelta(seconds=second)}, float(second)) == []


def test_a_worker_that_was_seen_long_ago_and_comes_back_is_watched_from_then_on() -> None:
    watch = Watch(5.0)
    watch.dead({"a": BEAT}, 0.0)
    watch.dead({}, 3.0)
    assert watch.dead({"a": BEAT}, 6.0) == []
    assert watch.dead({"a": BEAT}, 11.0) == ["a"]


def test_silence_while_nobody_could_write_proves_nothing() -> None:
    watch = Watch(5.0)
    watch.dead({"a": BEAT}, 0.0)
    watch.look_away()
    assert watch.dead({"a": BEAT}, 60.0) == []
    assert watch.dead({"a": BEAT}, 65.0) == ["a"]
