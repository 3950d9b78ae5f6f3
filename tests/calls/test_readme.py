"""The call that the README shows is a call that the line has."""

from __future__ import annotations

import re

from ivr.store.demo import company
from ivr.store.loading import load
from tests.caller import Caller
from tests.house import TestHouse
from tests.structure import tree

SPOKEN = re.compile(r'"(.*)"')


def told() -> tuple[list[str], str]:
    """The README's first call: its lines, one an entry, and the sum below them."""
    readme = (tree.ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```\n(.*?)```", readme, flags=re.DOTALL)
    [block] = [one for one in blocks if one.startswith("line ")]
    *call, total = re.sub(r"\n +", " ", block.strip()).splitlines()
    return call, total


def test_the_call_in_the_readme_is_what_the_demo_says_word_for_word(house: TestHouse) -> None:
    """The request's number apart, which is another one in each call."""
    load(house.house.database, house.house.sealed, company(house.today).batch)
    call, total = told()
    caller = Caller(house, "+15035550117").dials()
    for line in call:
        did = line.removeprefix("you").strip()
        if line.startswith("line"):
            continue
        if did == "(silence)":
            caller.waits()
        elif words := SPOKEN.fullmatch(did):
            caller.says(words[1])
        else:
            caller.keys(did)

    entries = [one for one in caller.phone.transcript.entries if one.who != "exchange"]
    heard = [f"{'you ' if one.who == 'caller' else 'line'} {one.what}" for one in entries]
    assert [_without_number(one) for one in heard] == [_without_number(one) for one in call]
    phone = caller.phone.transcript
    assert total == (
        f"{caller.phone.speech_s:.0f} s of speech, {phone.keys_count} keys, "
        f"{phone.utterances_count} spoken answers; completed: the line hung up."
    )


def _without_number(line: str) -> str:
    return re.sub(r"Your number is \.\.\. .* \.\.\. We", "Your number is ... We", line)
