"""The prompts that we ship are sound in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from ivr.domain.facts import FACTS, Facts, FactType, FactValue
from ivr.domain.money import Money
from ivr.flow.catalogue import MessageSpec, catalogue, type_problems
from ivr.flow.meter import seconds
from ivr.flow.prompts import Prompts
from ivr.flow.speech import Break

SHIPPED = Path(__file__).parents[2] / "prompts"
LANGUAGES = ("en-US", "es-US")
WRITTEN = {"messages.ftl"}
"""What is mailed or texted, and not said."""
TODAY = date(2026, 11, 22)

Part = tuple[str, str | None]


@pytest.fixture(scope="module")
def shipped() -> Prompts:
    texts = {
        folder.name: {file.name: file.read_text("utf-8") for file in folder.glob("*.ftl")}
        for folder in SHIPPED.iterdir()
        if any(folder.glob("*.ftl"))
    }
    return Prompts.read(texts)


def test_nothing_is_wrong_in_them(shipped: Prompts) -> None:
    found = (*shipped.problems, *type_problems(catalogue(shipped)))
    assert [str(one) for one in found] == []


def test_each_language_says_the_same_with_the_same_facts(shipped: Prompts) -> None:
    """Each message with its re-askings, and in each the same variables chosen among the same variants."""
    english, spanish = (
        {name: spec for name, spec in _said_in(shipped, language).items() if spec.file != "hearing.ftl"}
        for language in LANGUAGES
    )
    assert spanish.keys() == english.keys()
    for name, spec in english.items():
        other = spanish[name]
        assert (other.file, other.attributes) == (spec.file, spec.attributes), name
        assert other.variables == spec.variables, name
        # A language chooses by a number where its grammar asks for it, by a word where the matter does.
        matter = {of: keys for of, keys in spec.keys.items() if FACTS[of].type is FactType.WORD}
        also = {of: keys for of, keys in other.keys.items() if FACTS[of].type is FactType.WORD}
        assert also == matter, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_said_whole_in_every_variant(shipped: Prompts, language: str) -> None:
    for part, facts in _cases(shipped, language):
        text = re.sub(r" ?\.\.\. ?", " ", shipped.render(language, *part, facts, today=TODAY).text)
        # "a.m." and "p.m." are said so; a sentence never ends with one.
        text = re.sub(r"\b([ap])\.m\.(?! *$)", r"\1m", text).replace("U.S. ", "US ")
        assert not re.search(r" [.,;:?!]|\.[^ \d\"]|[.,;:?!]\s*[.,;:]|  |[{}$]", text), (part, text)
        # What a voice reads must be words: "2,400" and "12/1" are read in as many ways as there are voices.
        assert not re.search(r"\d\d|\d[/:]", text), (part, text)


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("en-US", "To cancel a contract, press 1.", "To cancel a contract, 1."),
        ("es-US", "Para cancelar un contrato, oprima 1.", "Para cancelar un contrato, 1."),
    ],
)
def test_the_next_options_of_a_menu_begin_with_half_a_second_of_silence(
    shipped: Prompts, language: str, first: str, later: str
) -> None:
    option: dict[str, FactValue] = {"option_name": "contracts-cancel", "option_key": "1"}
    at_first = shipped.render(language, "menu-first-option", None, option)
    after = shipped.render(language, "menu-next-option", None, option)
    assert (at_first.text, after.text.removeprefix("... ")) == (first, later)
    assert not any(isinstance(part, Break) for part in at_first.fragments)
    assert after.fragments[0] == Break(500)
    # Five words and the pause; the first says "press" besides.
    assert seconds(after.fragments) == pytest.approx(5 * 60 / 160 + 0.5)
    assert seconds(at_first.fragments) == pytest.approx(6 * 60 / 160)


def test_the_notice_and_the_offer_of_a_language_are_said_to_those_who_need_them(shipped: Prompts) -> None:
    said = {
        (language, message): shipped.render(language, message).text
        for language in LANGUAGES
        for message in ("recording-notice", "language-offer")
    }
    assert said == {
        ("en-US", "recording-notice"): "This call may be recorded.",
        ("es-US", "recording-notice"): "Esta llamada puede grabarse.",
        ("en-US", "language-offer"): "For English, press eight.",
        ("es-US", "language-offer"): "Para español, oprima ocho.",
    }


@pytest.mark.parametrize(
    ("message", "facts", "words"),
    [
        ("cancellation-offer-full", {"days_held": 1}, "tiene un día y"),
        ("cancellation-offer-full", {"days_held": 21}, "tiene veintiún días"),
        ("cancellation-offer-full", {"days_held": 31}, "tiene treinta y un días"),
        ("cancellation-offer-prorated", {"share": 1}, "cerca del uno por ciento"),
        ("cancellation-offer-prorated", {"share": 39}, "cerca del treinta y nueve por ciento"),
        (
            "cancellation-already-requested",
            {"asked_on": date(2026, 12, 1)},
            "del martes primero de diciembre",
        ),
        (
            "cancellation-already-expired",
            {"ended_on": date(2025, 3, 21)},
            "el viernes veintiuno de marzo de dos",
        ),
        ("cancellation-miles-right", {"odometer": 41_500}, "cuarenta y una mil quinientas millas."),
        ("cancellation-sure", {"product": "vsc"}, "el contrato de servicio de su Chevrolet?"),
        ("cancellation-sure", {"product": "gap"}, "la cobertura GAP?"),
    ],
)
def test_spanish_agrees_with_what_it_speaks_of(
    shipped: Prompts, message: str, facts: dict[str, FactValue], words: str
) -> None:
    spec = catalogue(shipped)["es-US"][message]
    others = {name: _values(name, spec)[-1] for name in spec.variables[None]}
    said = shipped.render("es-US", message, None, {**others, "basis": "miles", **facts}, today=TODAY).text
    assert words in said


def test_spanish_says_usted_and_one_word_for_each_key(shipped: Prompts) -> None:
    informal = r"tú|tu|tus|te|ti|vos|tienes|puedes|quieres|dime|marca|presiona|oprime|diles|llama"
    other_words = r"presione|pulse|apriete|digite|teclee|numeral|gato|almohadilla|estrella"
    english = r"press|key|your|the|please|pound|star|ZIP|refund"
    wrong = [
        (part, found[0])
        for part, facts in _cases(shipped, "es-US")
        if (
            found := re.search(
                rf"\b({informal}|{other_words}|{english})\b", _said(shipped, part, facts), re.I
            )
        )
    ]
    assert wrong == []


def test_where_english_names_the_pound_or_the_star_key_spanish_does(shipped: Prompts) -> None:
    spanish = _said_in(shipped, "es-US")
    for part, facts in _cases(shipped, "en-US"):
        if part[0] not in spanish or spanish[part[0]].file == "hearing.ftl":
            continue
        english, theirs = (shipped.render(one, *part, facts, today=TODAY).text for one in LANGUAGES)
        for ours, word in (("pound", "la tecla de número"), ("star", "asterisco")):
            assert len(re.findall(rf"\b{ours}\b", english)) == len(re.findall(rf"\b{word}\b", theirs)), part
        # The keys of a name are those of its letters, and each language has its own example.
        if part != ("identify-holder-last-name", "more"):
            assert _keys(english, "zero") == _keys(theirs, "cero"), part


def _keys(said: str, zero: str) -> set[str]:
    """The keys that are named, whatever their order."""
    return set(re.findall(r"\b\d\b", re.sub(rf"\b{zero}\b", "0", said)))


def _said(shipped: Prompts, part: Part, facts: Facts) -> str:
    return shipped.render("es-US", *part, facts, today=TODAY).text


def _said_in(shipped: Prompts, language: str) -> dict[str, MessageSpec]:
    """The messages that are spoken to callers."""
    return {name: spec for name, spec in catalogue(shipped)[language].items() if spec.file not in WRITTEN}


def _cases(shipped: Prompts, language: str) -> Iterator[tuple[Part, Facts]]:
    """Every part of every message that is said, with every combination of its variants' values."""
    messages = _said_in(shipped, language)
    for name, spec in messages.items():
        for attribute in spec.variables.keys() - {"phrases"}:
            names = sorted(spec.variables[attribute])
            # The variants may be those of a message that this one places.
            for values in product(*(_values(one, *messages.values()) for one in names)):
                yield (name, attribute), dict(zip(names, values, strict=True))


def _values(name: str, *specs: MessageSpec) -> list[FactValue]:
    """Values of a fact that differ in how they are said."""
    match FACTS[name].type:
        case FactType.WORD:
            return sorted({key for spec in specs for key in spec.keys.get(name, ())})
        case FactType.COUNT:
            return [0, 1, 21]
        case FactType.MONEY:
            return [Money.of("562.60")]
        case FactType.DAY:
            return [date(2027, 12, 1)]
        case FactType.MILES:
            return [1, 41_500]
        case FactType.MESSAGE:
            return ["contracts-cancel"]
        case FactType.REFERENCE:
            return ["55190286"]
        case FactType.PLACE:
            return ["highway|I-80|east|exit|44|Reno"]
        case FactType.PHONE:
            return ["+18662121304"]
        case FactType.CLOCK:
            return ["08:00"]
        case FactType.POSTAL_CODE:
            return ["97205"]
        case _:
            return ["1" if name == "option_key" else "Chevrolet"]
