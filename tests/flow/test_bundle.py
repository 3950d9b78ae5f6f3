"""A bundle is the same bytes for the same content; a changed flow has a new version."""

from __future__ import annotations

import hashlib
import json
import random

import pytest

from ivr.domain.errors import FlowInvalid
from ivr.flow.bundle import changed, fingerprint, freeze, lock, thaw, unversioned
from ivr.flow.document import Document
from tests.flow.small_world import LINES, companion, content_of, door

FILES = {
    "flows/door.toml": door("identify", ["found", "not_found"]),
    "flows/identify.toml": companion("identify"),
    "flows/lines.toml": LINES.format(root="door"),
    "prompts/en-US/door.ftl": "hello = Hello.\n",
    "prompts/es-US/door.ftl": "hello = Buenos días.\n",
}
FIXED_NAME = "2f8e763f3b570cb6a77dc5dad401fe29b16b0bd4403037f730fe9a667bcd0d12"
"""The name of FILES' bundle in format 1. Where it changes, every bundle does: then FORMAT changes too."""


def test_a_bundle_is_named_by_the_sha_256_of_its_bytes() -> None:
    name, frozen = freeze(content_of(FILES))

    assert name == hashlib.sha256(frozen).hexdigest() == FIXED_NAME


def test_bytes_are_canonical_json_in_utf_8() -> None:
    _, frozen = freeze(content_of(FILES))
    text = frozen.decode()

    assert "Buenos días" in text
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert json.loads(text)["format"] == 1


def test_the_order_of_files_and_of_states_makes_no_difference() -> None:
    text = FILES["flows/identify.toml"]
    head, *states = text.split("\n[state.")
    known, unknown = states[-2:]
    reordered = "\n[state.".join([head, *states[:-2], unknown, known])
    files = list({**FILES, "flows/identify.toml": reordered}.items())
    random.Random(3).shuffle(files)

    assert reordered != text
    assert freeze(content_of(dict(files))) == freeze(content_of(FILES))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("flows/door.toml", 'reason = "asked"', 'reason = "sent"'),
        ("flows/lines.toml", "+18006315590", "+18006315591"),
        ("prompts/es-US/door.ftl", "Buenos", "Muy buenos"),
    ],
)
def test_any_change_makes_another_bundle(path: str, old: str, new: str) -> None:
    other = content_of({**FILES, path: FILES[path].replace(old, new)})

    assert freeze(other)[0] != freeze(content_of(FILES))[0]


def test_the_order_of_options_is_what_a_caller_hears_and_so_makes_a_difference() -> None:
    first, second = '{ key = "1", name = "one", to = "again" }', '{ key = "2", name = "two", to = "over" }'
    text = companion("chooser")
    swapped = text.replace(first, "@").replace(second, first).replace("@", second)
    base = {"flows/lines.toml": LINES.format(root="chooser")}

    one = freeze(content_of({**base, "flows/chooser.toml": text}))
    other = freeze(content_of({**base, "flows/chooser.toml": swapped}))

    assert swapped != text
    assert one != other


def test_what_was_frozen_thaws_as_it_was() -> None:
    content = content_of(FILES)

    thawed = thaw(freeze(content)[1])

    assert thawed == content
    assert freeze(thawed) == freeze(content)


@pytest.mark.parametrize(
    ("frozen", "why"),
    [
        (b"{not json", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[]", "not of format 1"),
        (b'{"format":2,"content":{}}', "not of format 1"),
        (b'{"format":1,"content":{"flows":{}}}', "does not fit this build in 2 places"),
        (b'{"format":1}', "does not fit this build in 1 places"),
    ],
)
def test_bytes_that_are_no_bundle_are_refused(frozen: bytes, why: str) -> None:
    with pytest.raises(FlowInvalid, match=why):
        thaw(frozen)


def told(files: dict[str, str], lock_text: str) -> list[str]:
    return [str(problem) for problem in changed(content_of(files), lock_text)]


def edited(old: str, new: str) -> dict[str, str]:
    assert old in FILES["flows/identify.toml"]
    return {**FILES, "flows/identify.toml": FILES["flows/identify.toml"].replace(old, new)}


LOCKED = lock(content_of(FILES))


def test_a_lock_lists_each_flow_with_its_version_and_hash() -> None:
    rows = [line.split(" ") for line in LOCKED.splitlines() if not line.startswith("#")]

    assert [(flow, version, len(sha256)) for flow, version, sha256 in rows] == [
        ("door", "1", 64),
        ("identify", "1", 64),
    ]


def test_content_as_it_was_locked_is_fine() -> None:
    assert told(FILES, LOCKED) == []


def test_a_comment_or_another_layout_is_no_change() -> None:
    relaid = edited('[state.known]\nend = "found"', '# Recognised.\n[state]\nknown = { end = "found" }')

    assert told(relaid, LOCKED) == []


def test_a_default_written_out_is_no_change() -> None:
    files = {
        **FILES,
        "flows/door.toml": FILES["flows/door.toml"].replace(
            'reason = "asked"', 'reason = "asked"\npriority = "normal"'
        ),
    }

    assert told(files, LOCKED) == []


def test_a_key_that_a_later_build_adds_with_a_default_changes_no_fingerprint() -> None:
    class Earlier(Document):
        say: str

    class Later(Earlier):
        loudness: int = 3

    assert fingerprint(Later(say="hello")) == fingerprint(Earlier(say="hello"))
    assert fingerprint(Later(say="hello", loudness=4)) != fingerprint(Earlier(say="hello"))


def test_another_wording_is_no_change_of_a_flow() -> None:
    assert told({**FILES, "prompts/en-US/door.ftl": "hello = Good day.\n"}, LOCKED) == []


def test_a_changed_flow_under_its_old_version_fails() -> None:
    files = edited('none = "unknown"', 'none = "known"\nunavailable = "unknown"')
    expected = [
        "flows/identify.toml: the flow changed, and its version is 1 as before; make it version 2",
    ]

    assert told(files, LOCKED) == expected
    assert [str(problem) for problem in unversioned(content_of(files), LOCKED)] == expected


def test_a_changed_flow_with_a_new_version_wants_its_lock_written() -> None:
    files = edited("version = 1", "version = 2")

    assert told(files, LOCKED) == [
        "flows/identify.toml: this is version 2, and flows/versions.lock has version 1; write the lock anew"
    ]
    assert unversioned(content_of(files), LOCKED) == []
    assert told(files, lock(content_of(files))) == []


def test_a_version_never_goes_back() -> None:
    later = lock(content_of(edited("version = 1", "version = 3")))

    assert told(FILES, later) == [
        "flows/identify.toml: this is version 1, and version 3 was locked before; make it version 4"
    ]


def test_new_and_vanished_flows_want_their_lock_written() -> None:
    files = {**FILES, "flows/note.toml": companion("note")}

    assert told(files, LOCKED) == [
        "flows/note.toml: flows/versions.lock does not list this flow; write the lock anew"
    ]
    assert told(FILES, lock(content_of(files))) == [
        'flows/versions.lock: the flow "note" is listed and not there; write the lock anew'
    ]


def test_a_lock_with_the_marks_of_a_merge_conflict_is_told() -> None:
    torn = LOCKED.replace("identify 1", "<<<<<<< ours\nidentify 1")

    assert told(FILES, torn) == [
        "flows/versions.lock: line 3 is not a flow, its version and a SHA-256, each flow once; "
        "write the lock anew"
    ]
