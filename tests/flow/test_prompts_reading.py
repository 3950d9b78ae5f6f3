"""What is wrong with prompt files is found when they are read, all of it, each with its place."""

from __future__ import annotations

from textwrap import dedent

import pytest

from ivr.flow.catalogue import catalogue, type_problems
from ivr.flow.prompts import PromptError, Prompts

LANGUAGE = "en-US"
ONE_THING = "one thing, a variable or a text in quotes"


def read(**files: str) -> Prompts:
    return Prompts.read({LANGUAGE: {f"{name}.ftl": dedent(text) for name, text in files.items()}})


def problems(ftl: str) -> list[str]:
    """All problems of one file, those of types included."""
    prompts = read(test=ftl)
    return [str(one) for one in (*prompts.problems, *type_problems(catalogue(prompts)))]


def test_sound_prompts_have_no_problems() -> None:
    assert problems("a = Hello { MONEY($refund) }\n    .phrases = yes, no\n") == []


def test_every_syntax_error_is_told_with_file_and_line() -> None:
    prompts = read(
        one="# A comment\n\nfine = Hello\nbroken { $x\n\nalso = { $y\n",
        two="nothing here\n",
    )
    places = [(one.language, one.file, one.line) for one in prompts.problems]
    assert places == [(LANGUAGE, "one.ftl", 4), (LANGUAGE, "one.ftl", 7), (LANGUAGE, "two.ftl", 1)]
    assert str(prompts.problems[0]).startswith("prompts/en-US/one.ftl:4: Expected token")
    assert prompts.render(LANGUAGE, "fine").text == "Hello"


def test_a_message_that_is_there_twice_is_told_with_both_places() -> None:
    prompts = read(one="same = First\n", two="\nother = x\nsame = Second\n")
    (problem,) = prompts.problems
    assert str(problem) == "prompts/en-US/two.ftl:3: same is there already, in one.ftl:1"


@pytest.mark.parametrize(
    ("ftl", "what"),
    [
        ("a = { b }\n", "a places b, which is not there"),
        ("a = x\n    .again = { a.more }\n", "a.again places a.more, which is not there"),
        ("a = { -t }\n", "a places -t, which is not there"),
        ("a = x\n    .again = y\n    .again = z\n", "a.again is there twice"),
        ("a = odd \ue000 text\n", "a has a character that cannot be spoken"),
        ('a = { "\\uE001" }\n', "a has a character that cannot be spoken"),
        ("a = { 1000 }\n", "a places a number: write it in words, or as text"),
        ("a = { MONEY($fee, $refund) }\n", f"a has to give MONEY() {ONE_THING}"),
        ("a = { PAUSE() }\n", f"a has to give PAUSE() {ONE_THING}"),
        ("a = { MONEY(DAY($asked_on)) }\n", f"a has to give MONEY() {ONE_THING}"),
        ("a = { SHOUT($vehicle) }\n", "a: there is no function SHOUT()"),
        ("a = { NUMBER($share) }\n", "a: there is no function NUMBER()"),
        ('a = { DAY($asked_on, weekday: "maybe") }\n', 'a: DAY() does not take weekday: "maybe"'),
        ('a = { MONEY($fee, style: "long") }\n', 'a: MONEY() does not take style: "long"'),
        ("a = { PAUSE(0) }\n", "a: PAUSE() takes a number of milliseconds from 1 to 10000"),
        ("a = { PAUSE(0.5) }\n", "a: PAUSE() takes a number of milliseconds from 1 to 10000"),
        ("a = { PAUSE(600000) }\n", "a: PAUSE() takes a number of milliseconds from 1 to 10000"),
        ('a = { PHONE("866") }\n', "a: PHONE() speaks a telephone number in E.164"),
        ('a = { DIGITS("12-3") }\n', "a: DIGITS() cannot speak such characters, or so many"),
        ("a = { MILES(5) }\n", "a: MILES() cannot speak what it is given"),
        (
            "a = { MONEY($fee) ->\n    [x] y\n   *[z] q\n }\n",
            "a chooses a variant by something that is no variable",
        ),
        ("-t = Hello { $vehicle }\n", "-t speaks $vehicle, but a term only chooses by what it is given"),
        ("-t = Hello { b }\nb = x\n", "-t places b, but a term places terms only"),
        ("-t = x\na = { -t($vehicle) }\n", "a gives -t an argument without a name"),
        ("a = { $nonsense }\n", "a: $nonsense is no fact"),
        ("a = { $refund }\n", "a: $refund is placed as it stands, but a money is spoken by MONEY()"),
        ("a = { MONEY($asked_on) }\n", "a: $asked_on is spoken by MONEY(), but a day is spoken by DAY()"),
        ("a = { $basis }\n", "a: $basis is placed as it stands, but a word is for choosing variants"),
        (
            "a =\n    .more = { $vin }\n",
            "a: $vin is placed as it stands, but a vin is never used in a prompt",
        ),
        (
            "a = { $vehicle ->\n    [Ford] x\n   *[other] y\n }\n",
            "a: $vehicle chooses a variant, but a text is placed as it stands",
        ),
        (
            "a = { $share ->\n    [1] x\n    [ones] y\n   *[other] z\n }\n",
            "a: $share is a number: [ones] is never chosen",
        ),
        ("a = { $basis ->\n    [1] x\n   *[miles] z\n }\n", "a: $basis is a word: [1] is never chosen"),
    ],
)
def test_each_mistake_is_told_where_it_stands(ftl: str, what: str) -> None:
    (problem,) = problems(ftl)
    assert problem.endswith(f": {what}")


def test_a_circle_is_told_of_each_message_in_it_and_none_of_them_is_rendered() -> None:
    prompts = read(test="a = { b }\nb = { c }\nc = { a }\nd = { a }\n")
    assert [one.what for one in prompts.problems] == ["a places itself", "b places itself", "c places itself"]
    for message in "abcd":
        with pytest.raises(PromptError):
            prompts.render(LANGUAGE, message)


def test_a_language_without_words_for_numbers_is_told_and_left_out() -> None:
    prompts = Prompts.read({LANGUAGE: {"a.ftl": "a = x"}, "xx-XX": {"a.ftl": "a = y"}})
    assert [str(one) for one in prompts.problems] == [
        "prompts/xx-XX: there are no words for this language's numbers"
    ]
    assert prompts.languages == (LANGUAGE,)


def test_the_catalogue_tells_what_every_message_uses() -> None:
    spec = catalogue(
        read(
            test="""
            -line = contract services
            fee = Less { MONEY($fee) }
            quote = { -line }: { $payee ->
                    [lender] { fee }
                   *[holder] { $share } percent { $share ->
                        [one] x
                       *[other] y
                    }
                }
                .again = { MONEY($refund) }
                .phrases = the { $vehicle }
            only = { "" }
                .more = x
            """
        )
    )[LANGUAGE]["quote"]
    assert (spec.file, spec.line) == ("test.ftl", 4)
    assert spec.attributes == {"again", "phrases"}
    assert spec.variables == {
        None: {"payee", "fee", "share"},
        "again": {"refund"},
        "phrases": {"vehicle"},
    }
    assert spec.spoken_by == {
        "payee": {"selected"},
        "share": {"raw", "selected"},
        "refund": {"MONEY"},
        "vehicle": {"raw"},
    }
    assert spec.keys == {"payee": {"lender", "holder"}, "share": {"one", "other"}}


def test_the_catalogue_holds_messages_with_and_without_a_text_and_no_terms() -> None:
    specs = catalogue(read(test="-t = x\nbare =\n    .phrases = yes\nfull = x\n"))[LANGUAGE]
    assert set(specs) == {"bare", "full"}
    assert set(specs["bare"].variables) == {"phrases"}
    assert set(specs["full"].variables) == {None}
