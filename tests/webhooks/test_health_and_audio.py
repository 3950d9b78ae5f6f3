from __future__ import annotations

from pathlib import Path

import pytest

from tests.webhooks.carrier import FakeConversation
from tests.webhooks.conftest import Line

SOUND = b"RIFF----WAVEfmt "


def test_a_process_is_alive_before_it_is_ready(line: Line) -> None:
    line.is_ready = False
    client = line.app.test_client()
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
    line.is_ready = True
    assert client.get("/readyz").status_code == 200


def test_health_is_asked_not_posted(line: Line) -> None:
    assert line.app.test_client().post("/healthz").status_code == 405


@pytest.fixture
def recorded(conversation: FakeConversation, tmp_path: Path, line: Line) -> Line:
    folder = tmp_path / "en-US" / "audio"
    folder.mkdir(parents=True)
    (folder / "greeting.wav").write_bytes(SOUND)
    (folder / "notes.txt").write_text("private")
    (tmp_path / "en-US" / "main.ftl").write_text("private")
    return line


def test_a_recording_is_served_and_may_be_kept_for_a_while(recorded: Line) -> None:
    client = recorded.app.test_client()
    with client.get("/audio/en-US/greeting.wav") as answer:
        assert (answer.status_code, answer.data, answer.mimetype) == (200, SOUND, "audio/wav")
        assert "max-age=300" in answer.headers["Cache-Control"]
    with client.get("/audio/en-US/greeting.wav", headers={"If-None-Match": answer.headers["ETag"]}) as again:
        assert again.status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/audio/en-US/missing.wav",
        "/audio/fr-CA/greeting.wav",
        "/audio/en-US/notes.txt",
        "/audio/en-US/main.ftl",
        "/audio/en-US/../main.ftl",
        "/audio/en-US/%2e%2e%2fmain.ftl",
        "/audio/en-US/..%2fmain.ftl",
        "/audio/%2e%2e/greeting.wav",
        "/audio/en-US/",
        "/audio/en-US/greeting.wav%00",
        "/audio/en-US/greeting.wav%0a",
        "/audio//greeting.wav",
    ],
)
def test_nothing_but_recordings_is_served(recorded: Line, path: str) -> None:
    answer = recorded.app.test_client().get(path)
    assert answer.status_code == 404
    assert b"private" not in answer.data
