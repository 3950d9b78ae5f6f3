"""What people read is written whole, in figures, in their language; or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path
from textwrap import dedent

import pytest

from ivr.domain.contracts import GAP_STATUSES
from ivr.domain.facts import FactValue
from ivr.domain.money import Money
from ivr.flow.catalogue import catalogue
from ivr.flow.prompts import PromptError, Prompts
from ivr.flow.written import Letters, letter_problems
from ivr.flow.written.letters import FILE, GIVEN, REPLIES, given_to

SHIPPED = {
    language: {FILE: (Path(__file__).parents[2] / "prompts" / language / FILE).read_text("utf-8")}
    for language in ("en-US", "es-US")
}
GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The plain characters of a text, of which 160 make one; any other makes it 70."""


def letters(ftl: str, language: str = "en-US") -> Letters:
    return Letters.read({language: {FILE: dedent(ftl)}})


def written(pattern: str, variables: Mapping[str, FactValue], language: str = "en-US") -> str:
    return letters(f"message = {pattern}", language).write(language, "message", None, variables)


@pytest.mark.parametrize(
    ("pattern", "value", "english", "spanish"),
    [
        ("MONEY($refund)", Money.of("562.60"), "$562.60", "$562.60"),
        ("MONEY($refund)", Money.of("12400"), "$12,400.00", "$12,400.00"),
        ("MONEY($refund)", Money.of("0"), "$0.00", "$0.00"),
        ("DAY($asked_on)", date(2026, 11, 30), "November 30, 2026", "30 de noviembre de 2026"),
        (
            'DAY($asked_on, weekday: "yes")',
            date(2026, 11, 30),
            "Monday, November 30, 2026",
            "lunes, 30 de noviembre de 2026",
        ),
        ("MILES($odometer)", 41_500, "41,500 miles", "41,500 millas"),
        ("MILES($odometer)", 1, "1 mile", "1 milla"),
        ("DIGITS($number)", "13995300", "1399-5300", "1399-5300"),
        ("DIGITS($number)", "0286", "0286", "0286"),
        ("DIGITS($number)", "12345", "12345", "12345"),
        ("PHONE($line_number)", "+18006315590", "1-800-631-5590", "1-800-631-5590"),
        ("PHONE($line_number)", "+34912345678", "+34 912 34 56 78", "+34 912 34 56 78"),
        ("SPELL($zip)", "97205", "97205", "97205"),
        ("SPELL($zip)", "K1A0B1", "K1A 0B1", "K1A 0B1"),
        ('CLOCK("17:40")', None, "5:40 PM", "5:40 p.m."),
        (
            "PLACE($place)",
            "highway|I-80|east|exit|44|Reno",
            "I-80 east, exit 44, Reno",
            "I-80 este, salida 44, Reno",
        ),
        (
            "PLACE($place)",
            "highway|HWY-50||||Ely",
            "Highway 50, near Ely",
            "carretera 50, cerca de Ely",
        ),
        (
            "PLACE($place)",
            "crossing|Main Street|4th Avenue|Fargo",
            "Main Street and 4th Avenue, Fargo",
            "Main Street y 4th Avenue, Fargo",
        ),
        ("PLACE($place)", "town|Fargo|ND", "near Fargo, ND", "cerca de Fargo, ND"),
        ("PLACE($place)", "described|Walmart on 5th", "Walmart on 5th", "Walmart on 5th"),
        ("$days_held", 1_035, "1,035", "1,035"),
        ("$vehicle", "2023 Chevrolet", "2023 Chevrolet", "2023 Chevrolet"),
    ],
)
def test_a_value_is_written_in_figures(
    pattern: str, value: FactValue | None, english: str, spanish: str
) -> None:
    name = pattern.partition("$")[2].partition(",")[0].strip(")")
    variables = {} if value is None else {name: value}
    assert written(f"{{ {pattern} }}", variables) == english
    assert written(f"{{ {pattern} }}", variables, "es-US") == spanish


def test_lines_and_paragraphs_stand_as_they_were_written_and_what_is_left_out_leaves_no_hole() -> None:
    text = letters(
        """
        message = One.

            { $product ->
                [gap] Two.
               *[vsc] { "" }
            }

            Three,   and
            four.
        """
    )
    assert text.write("en-US", "message", None, {"product": "gap"}) == "One.\n\nTwo.\n\nThree, and\nfour."
    assert text.write("en-US", "message", None, {"product": "vsc"}) == "One.\n\nThree, and\nfour."


@pytest.mark.parametrize(
    ("pattern", "variables", "reason"),
    [
        ("{ MONEY($refund) } to { $first_name }", {"first_name": "Maria"}, "refund"),
        ("{ $refund }", {"refund": Money.of(1)}, "refund"),
        ("{ MONEY($refund) }", {"refund": Money.of("-1")}, "below nothing"),
        ("{ MONEY($refund) }", {"refund": "562.60"}, "refund"),
        ("{ DIGITS($number) }", {"number": "1399x"}, "DIGITS"),
        ("{ PHONE($line_number) }", {"line_number": "8006315590"}, "PHONE"),
        ("{ $first_name }", {"first_name": "\u202e\x00"}, "first_name"),
        ("{ PAUSE(500) }", {}, "PAUSE"),
        ("{ $nonsense }", {"nonsense": "x"}, "nonsense"),
    ],
)
def test_what_cannot_be_written_whole_is_not_written(
    pattern: str, variables: dict[str, FactValue], reason: str
) -> None:
    with pytest.raises(PromptError, match=reason):
        written(pattern, variables)


def test_a_name_from_a_record_cannot_begin_a_line_of_its_own() -> None:
    assert written("Dear { $first_name },", {"first_name": "Ana\r\nBcc: x\u2028"}) == "Dear Ana Bcc: x,"


# What is shipped.

WORDS = {
    "product": ("vsc", "gap"),
    "payee": ("holder", "lender", "automatic"),
    "greeting": ("named", "plain"),
    "vehicle_known": ("yes", "no"),
    "channel": ("email", "letter", "text"),
    "notice_counts": ("yes", "no"),
    "request_kind": ("cancellation", "none"),
    "limits": ("known", "contract"),
    "service": ("tire", "jump", "lockout", "fuel", "tow", "other"),
    "gap_status": (*GAP_STATUSES, "reviewed", "reviewed_all"),
    "on_file": ("yes", "no"),
    "business": ("bank", "invest"),
}
PAPERS = [
    {f"d{n}": "again" if n in again else "needed" if n in needed else "here" for n in range(1, 14)}
    for needed, again in (({2, 8}, {5}), (set(range(1, 11)), set()), ({12}, {13}))
]
"""How a claim's documents may stand."""
PARTS = {"message-gap-still-needed", "message-gap-still-needed-text", "message-gap-news-told"}
"""What stands in others only."""
LISTS = {"message-gap-list-text"}
"""Texts that take as many as they need."""
VALUES: dict[str, FactValue] = {
    "company": "Guardline",
    "line_number": "+18006315590",
    "number": "13995300",
    "first_name": "María",
    "vehicle": "2023 Chevrolet Silverado",
    "asked_on": date(2026, 11, 22),
    "sold_on": date(2026, 11, 10),
    "transfer_until": date(2026, 12, 10),
    "refund": Money.of("2400"),
    "limit_a_day": Money.of("35"),
    "limit_in_all": Money.of("1000"),
    "eta_minutes": 35,
    "link": "https://calls.example.com/l/K3jD8sPq2LmZ7vXa9RtYwE",
    "code_sent": "482913",
    "username": "maria.garcia85",
}
LANGUAGES = sorted(SHIPPED)
REPLY_TEXTS = sorted(name for name in catalogue(Prompts.read(SHIPPED))["en-US"] if name.startswith(REPLIES))
"""The texts that answer questions in passing."""
LETTERS = {name for name in GIVEN if Letters.read(SHIPPED).has("en-US", name, "subject")}
"""The messages that are e-mails or letters; all others are texts."""


def every_way(message: str) -> list[dict[str, FactValue]]:
    """The facts that the message is given, with each of the words that choose a variant of it."""
    given = given_to(message) or frozenset()
    chosen = sorted(given & WORDS.keys())
    plain = {name: value for name, value in VALUES.items() if name in given}
    papers = PAPERS if "d1" in given else [{}]
    return [
        one | plain | dict(zip(chosen, words, strict=True))
        for words in product(*(WORDS[name] for name in chosen))
        for one in papers
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", [*sorted(GIVEN), *REPLY_TEXTS])
def test_every_message_is_written_with_the_facts_that_it_is_given(language: str, message: str) -> None:
    read = Letters.read(SHIPPED)
    for facts in every_way(message):
        text = read.write(language, message, None, facts)
        assert "{" not in text
        assert "  " not in text
        assert " ," not in text


def test_nothing_is_wrong_with_what_is_shipped() -> None:
    assert [str(one) for one in letter_problems(SHIPPED, catalogue(Prompts.read(SHIPPED)))] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", [*sorted(GIVEN.keys() - LETTERS - PARTS - LISTS), *REPLY_TEXTS])
def test_a_text_is_one_text(language: str, message: str) -> None:
    """In 160 plain characters, with a company of ten letters: more is two texts, and costs two."""
    for facts in every_way(message):
        text = Letters.read(SHIPPED).write(language, message, None, facts)
        assert set(text) <= GSM_7, set(text) - GSM_7
        assert len(text) <= 160, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", sorted(LISTS))
def test_a_list_by_text_is_three_texts_at_the_most(language: str, message: str) -> None:
    """All ten documents of a new claim; two or three, which is what callers ask for, are one or two texts."""
    read = Letters.read(SHIPPED)
    for facts in every_way(message):
        text = read.write(language, message, None, facts)
        assert set(text) <= GSM_7, set(text) - GSM_7
        assert len(text) <= 3 * 153, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_names_what_is_needed_a_line_each_and_nothing_that_is_here(language: str) -> None:
    facts = {**PAPERS[0], **VALUES, "channel": "email", "greeting": "named", "vehicle_known": "yes"}

    text = Letters.read(SHIPPED).write(language, "message-gap-list", None, facts)

    items = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(items) == 3
    assert items[1].startswith(("- again:", "- otra vez:"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_says_all_that_its_reader_needs(language: str) -> None:
    read = Letters.read(SHIPPED)
    for facts in every_way("message-cancellation-form"):
        text = read.write(language, "message-cancellation-form", None, facts)
        assert text.count("1399-5300") == 3
        assert text.count("$2,400.00") == 2
        assert "1-800-631-5590" in text
        assert "Guardline" in text
        assert ("2023 Chevrolet Silverado" in text) == (facts["vehicle_known"] == "yes")
        assert ("María" in text) == (facts["greeting"] == "named")
        assert ("e-mail" in text or "este correo" in text) == (facts["channel"] != "letter")
        # Nobody prints this and finds nowhere to sign.
        assert text.splitlines()[-1].endswith("____")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_transfer_form_says_all_that_its_reader_needs(language: str) -> None:
    read = Letters.read(SHIPPED)
    for facts in every_way("message-transfer-form"):
        text = read.write(language, "message-transfer-form", None, facts)
        assert text.count("1399-5300") == 3
        for words in (
            ("December 10, 2026", "November 10, 2026") if language == "en-US" else ("10 de diciembre",)
        ):
            assert words in text
        assert ("maintenance records" in text) or ("registros de mantenimiento" in text)
        assert ("administrative fee" in text) or ("cargo administrativo" in text)
        assert text.splitlines()[-1].endswith("____")


@pytest.mark.parametrize(
    ("ftl", "what"),
    [
        ("message-texts-help = { $vehicle }", "$vehicle is not known where this is written"),
        ("message-request-number = { $first_name }", "$first_name is not known where this is written"),
        ("message-love-letter = Hello", "nothing ever writes this message"),
        ("message-texts-help = { PAUSE(500) }", "PAUSE() is not used"),
        ("message-texts-help = { -brand }", "places what does not stand in messages.ftl"),
        ('message-texts-help = { MONEY("2.5e1x") }', "not an amount of money"),
    ],
)
def test_a_message_that_could_not_be_written_is_found_before_it_is_due(ftl: str, what: str) -> None:
    texts = {"en-US": {FILE: ftl, "other.ftl": "-brand = Guardline"}}
    (problem,) = letter_problems(texts, catalogue(Prompts.read(texts)))
    assert what in str(problem)
