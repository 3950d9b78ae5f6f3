"""Stages: where the CPU of a turn goes, by samples of X1 played in this process, which slow nothing down."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from rich.table import Table

from ivr.webhooks.logs import configure_logs
from ivr.wiring import create_app
from tests.bench.databases import prepared, settings
from tests.bench.inprocess import asked, play
from tests.bench.x1 import TURNS, Holder

EVERY_S = 0.001
"""Of CPU time, between two samples; most systems look less often."""
WARM_UP_CALLS = 3

STAGES: tuple[tuple[str, str, str], ...] = (
    ("Fernet: sealing", "ivr/store/sealed.py", "seal"),
    ("Fernet: sealing", "ivr/store/sealed.py", "seal_json"),
    ("Fernet: unsealing", "ivr/store/sealed.py", "unseal"),
    ("Fernet: unsealing", "ivr/store/sealed.py", "unseal_json"),
    ("commit", "sqlalchemy/engine/default.py", "do_commit"),
    ("begin", "sqlalchemy/engine/base.py", "_begin_impl"),
    ("journal: load", "ivr/store/journal.py", "load"),
    ("journal: turn and records", "ivr/store/journal.py", "add"),
    ("journal: turn and records", "ivr/store/journal.py", "begin"),
    ("limits", "ivr/store/limits.py", "charge"),
    ("look-ups", "ivr/store/contracts.py", ""),
    ("look-ups", "ivr/store/requests.py", ""),
    ("state and facts as JSON", "ivr/engine/call.py", ""),
    ("state and facts as JSON", "ivr/domain/facts.py", ""),
    ("hints", "ivr/engine/hearing/hints.py", ""),
    ("hearing", "ivr/engine/hearing/hear.py", ""),
    ("prompts: phrases", "ivr/flow/prompts.py", "phrases"),
    ("prompts: rendering", "ivr/flow/prompts.py", "render"),
    ("TwiML: parsed again", "ivr/telephony/twiml.py", "checked"),
    ("TwiML: building", "ivr/telephony/twiml.py", "render"),
    ("flow", "ivr/engine/answering.py", ""),
    ("flow", "ivr/engine/turn.py", ""),
    ("flow", "ivr/engine/conversation.py", ""),
    ("signature", "ivr/telephony/signature.py", ""),
    ("form and its limits", "ivr/webhooks/guard.py", ""),
    ("form and its limits", "ivr/webhooks/limits.py", ""),
    ("form and its limits", "ivr/telephony/forms.py", ""),
    ("log", "ivr/webhooks/diary.py", ""),
    ("door", "deploy/door.py", ""),
)
"""(stage, end of the file's name, function or "" for any): the innermost of them that is being run counts."""

REST = "Flask and Werkzeug"


def stage_of(frame: FrameType | None) -> str:
    """The stage that is being run there."""
    while frame is not None:
        code = frame.f_code
        for stage, file, function in STAGES:
            if code.co_name == (function or code.co_name) and code.co_filename.endswith(file):
                return stage
        frame = frame.f_back
    return REST


@dataclass(frozen=True, slots=True)
class Profile:
    """Microseconds of CPU of one turn, on average, by stage."""

    turns: int
    cpu_us: float
    by_stage: dict[str, float]


@contextmanager
def _sampled(samples: Counter[str]) -> Iterator[None]:
    def sample(_: int, frame: FrameType | None) -> None:
        samples[stage_of(frame)] += 1

    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, EVERY_S, EVERY_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def profile(url: str, calls: int, log: Path) -> Profile:
    """What so many calls cost, played one after another by the shipped app; its log goes to the file."""
    prepared(url, [Holder(n) for n in range(WARM_UP_CALLS + calls)])
    with log.open("w") as to:
        configure_logs(to)
        app = create_app(settings(url))
        samples: Counter[str] = Counter()
        for n in range(WARM_UP_CALLS):
            play(app, asked(Holder(n)))
        ahead = [asked(Holder(WARM_UP_CALLS + n)) for n in range(calls)]
        began = time.process_time()
        with _sampled(samples):
            for call in ahead:
                play(app, call)
        cpu_us = 1e6 * (time.process_time() - began) / (TURNS * calls)
        app.extensions["guardline"].database.close()
    total = samples.total()
    by_stage = {stage: round(cpu_us * n / total, 1) for stage, n in samples.most_common()}
    return Profile(TURNS * calls, round(cpu_us, 1), by_stage)


def stage_table(found: Profile, kind: str) -> Table:
    """The stages, the costliest first."""
    shown = Table(title=f"CPU of a turn in its process, {kind}: {found.cpu_us:.0f} µs")
    shown.add_column("stage")
    shown.add_column("µs", justify="right")
    shown.add_column("share", justify="right")
    for stage, cpu_us in found.by_stage.items():
        shown.add_row(stage, f"{cpu_us:.0f}", f"{100 * cpu_us / found.cpu_us:.0f} %")
    return shown
