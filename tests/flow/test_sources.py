"""The files of flows and prompts are found under the names that problems call them by."""

from __future__ import annotations

from pathlib import Path

from ivr.flow.sources import sources


def test_flows_and_prompts_are_read_and_nothing_else(tmp_path: Path) -> None:
    written = {
        "data/calls/door.toml": 'flow = "door"',
        "data/calls/README.md": "# Flows",
        "data/calls/versions.lock": "door 1 0",
        "texts/en-US/door.ftl": "hello = Hello",
        "texts/es-US/door.ftl": "hello = Buenos días",
        "texts/es-US/audio/hello.wav": "RIFF",
    }
    for path, text in written.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")

    assert sources(tmp_path / "data/calls", tmp_path / "texts") == {
        "flows/door.toml": 'flow = "door"',
        "prompts/en-US/door.ftl": "hello = Hello",
        "prompts/es-US/door.ftl": "hello = Buenos días",
    }


def test_a_byte_order_mark_from_an_editor_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "door.toml").write_bytes(b'\xef\xbb\xbfflow = "door"')

    assert sources(tmp_path, tmp_path) == {"flows/door.toml": 'flow = "door"'}
