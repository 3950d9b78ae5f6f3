"""Every message is in every language, with the same attributes and variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.flow.small_world import (
    LINES,
    MESSAGES,
    VOCABULARY,
    Message,
    choice,
    companion,
    door,
    problems_of,
    question,
    words,
)

FILES = {
    "flows/door.toml": door("note", ["noted"]),
    "flows/note.toml": companion("note"),
    "flows/lines.toml": LINES.format(root="door"),
    "prompts/en-US/note.ftl": "offer = For { MONEY($refund) }\nwhich = Which?\n",
    "prompts/es-US/note.ftl": "offer = Por { MONEY($refund) }\nwhich = ¿Cuál?\n",
}


def told(spanish: Mapping[str, Message]) -> list[str]:
    vocabulary = replace(VOCABULARY, messages={"en-US": MESSAGES, "es-US": spanish})
    return [str(problem) for problem in problems_of(FILES, vocabulary)]


def without(name: str) -> dict[str, Message]:
    return {key: message for key, message in MESSAGES.items() if key != name}


def test_the_same_in_both_languages_is_fine() -> None:
    assert told(MESSAGES) == []


@pytest.mark.parametrize(
    ("spanish", "says"),
    [
        (without("offer"), 'message "offer" is missing; en-US has it'),
        (
            {**MESSAGES, "offer": words("company")},
            'message "offer" says $company, and en-US says $company and $refund',
        ),
        (
            {**MESSAGES, "offer": words("company", "refund", "zip")},
            'message "offer" says $company, $refund and $zip, and en-US says $company and $refund',
        ),
        (
            {**MESSAGES, "which": Message(frozenset({"again", "more"}), {None: frozenset()})},
            'message "which.no-match" has no text; en-US has it',
        ),
        (
            {**MESSAGES, "which": question(more="refund")},
            'message "which.more" says $refund, and en-US says no variable',
        ),
    ],
)
def test_what_the_second_language_lacks_or_has_besides_is_told_with_its_file(
    spanish: Mapping[str, Message], says: str
) -> None:
    assert told(spanish) == [f"prompts/es-US/note.ftl: {says}"]


@pytest.mark.parametrize("name", ["universal-back", "answer-yes", "hearing-digits"])
def test_what_is_listened_for_has_phrases_in_every_language(name: str) -> None:
    files = FILES | {"prompts/es-US/hearing.ftl": f"{name} = Sí\n"}
    english, spanish = {**MESSAGES, name: choice()}, {**MESSAGES, name: words()}
    vocabulary = replace(VOCABULARY, messages={"en-US": english, "es-US": spanish})

    assert [str(problem) for problem in problems_of(files, vocabulary)] == [
        f'prompts/es-US/hearing.ftl: message "{name}" has no ".phrases": no words would mean it'
    ]


def test_what_is_listened_for_has_phrases_even_where_there_is_one_language() -> None:
    vocabulary = replace(VOCABULARY, messages={"en-US": {**MESSAGES, "answer-no": words()}})

    assert [str(problem) for problem in problems_of(FILES, vocabulary)] == [
        'prompts/en-US/: message "answer-no" has no ".phrases": no words would mean it'
    ]


def test_what_only_the_second_language_has_is_missing_in_the_first() -> None:
    spanish = {**MESSAGES, "adiós": words()}

    assert told(spanish) == ['prompts/en-US/: message "adiós" is missing; es-US has it']


def test_one_language_alone_has_nothing_to_be_compared_with() -> None:
    vocabulary = replace(VOCABULARY, messages={"en-US": MESSAGES})

    assert problems_of(FILES, vocabulary) == []
