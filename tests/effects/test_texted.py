"""What a text to one of our numbers means: a refusal in any words is a STOP, a complaint is never a START."""

from __future__ import annotations

import pytest

from ivr.effects.texted import AGAIN, HELP, STOPPED, UNREAD, Texting
from tests.effects.desk import LETTERS, LINE, MOBILE, Clock, Contracts, Limits, Messages, OptOuts

REFUSALS = {
    "en-US": (
        *("stop", "STOP!", "Please stop texting me", "I don't want texts", "i dont want these"),
        *(
            "I do NOT want to get texts",
            "I no longer want texts",
            "I never want texts",
            "no i dont want texts",
        ),
        *("not sure why, but I don't want texts", "Don't send me anything", "please do not message me"),
        *("I never asked you to start texting me", "I didn't ask for this", "never signed up for texts"),
        *("lose my number", "wrong number", "this is spam", "no more", "No, thanks.", "go away"),
        *("why did you start texting me? I never asked for it", "I don’t want this"),
    ),
    "es-US": (
        *(
            "ALTO",
            "¡Alto!",
            "ya no quiero recibir mensajes",
            "No quiero recibir textos",
            "no quiero recibirlos",
        ),
        *("no quiero que me manden mensajes", "No quiero que me escriban", "no me mandes mensajes"),
        *("no me envíes nada", "no me envies textos", "nunca quiero textos", "nunca pedi mensajes"),
        *("no pedí que me textearan", "déjenme en paz", "DEJENME EN PAZ", "dejame en paz por favor"),
        *("deja de escribirme", "no manden más", "yo no los pedí", "quítenme de su lista"),
        *("bórrenme", "número equivocado", "no más", "No, gracias", "no quiero"),
        *("no quiero textos", "yo no quiero mensajes de ustedes", "basta de mensajes"),
    ),
}
AGAINS = {
    "en-US": (
        "START",
        "start.",
        "Start please",
        "UNSTOP",
        "start texting me again",
        "Please start texting me",
    ),
    "es-US": ("EMPEZAR", "empezar, por favor", "quiero textos", "Sí, quiero mensajes", "reanudar"),
}
NEITHER = (
    *("how do I start a claim", "please start my refund", "when does my contract start", "hello"),
    *("quiero mensajes con mi número de solicitud y mi contrato", "quiero empezar un reclamo", "hola"),
    *("I got no messages from you", "remove my wife from the contract", "mi carro deja de funcionar"),
    *("the other one wants to start texting you", "thank you", "gracias"),
    *("why did you start texting me?", "¿por qué quiero mensajes?"),
)


@pytest.fixture
def texting() -> Texting:
    return Texting(OptOuts(), Messages(), Contracts(), Limits(), LETTERS, Clock(), "Guardline")


def meant(texting: Texting, words: str) -> str:
    """Which of the answers the words get, by its beginning in one of the languages."""
    said = texting.came("SM1", MOBILE, LINE, words)
    facts = {"company": "Guardline", "line_number": LINE}
    for message in (STOPPED, AGAIN, HELP, UNREAD):
        if said in {LETTERS.write(language, message, None, facts) for language in LETTERS.languages}:
            return message
    raise AssertionError(said)


@pytest.mark.parametrize("words", [words for said in REFUSALS.values() for words in said])
def test_a_refusal_in_any_words_is_a_stop(texting: Texting, words: str) -> None:
    assert texting.is_stop(words)
    assert meant(texting, words) == STOPPED
    assert texting.opt_outs.has(MOBILE)


@pytest.mark.parametrize("words", [words for said in REFUSALS.values() for words in said])
def test_who_complains_after_their_stop_gets_no_texts_again(texting: Texting, words: str) -> None:
    texting.came("SM1", MOBILE, LINE, "STOP")
    texting.came("SM2", MOBILE, LINE, words)
    assert texting.opt_outs.has(MOBILE)


@pytest.mark.parametrize("words", [words for said in AGAINS.values() for words in said])
def test_who_says_only_that_gets_texts_again(texting: Texting, words: str) -> None:
    texting.came("SM1", MOBILE, LINE, "STOP")
    assert meant(texting, words) == AGAIN
    assert not texting.opt_outs.has(MOBILE)


@pytest.mark.parametrize("words", NEITHER)
def test_what_is_neither_changes_nothing(texting: Texting, words: str) -> None:
    texting.came("SM1", MOBILE, LINE, "STOP")
    texting.came("SM2", MOBILE, LINE, words)
    assert texting.opt_outs.has(MOBILE)
    assert not texting.is_stop(words)


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_a_refusal_is_answered_in_its_own_language(texting: Texting, language: str) -> None:
    facts = {"company": "Guardline", "line_number": LINE}
    for words in REFUSALS[language]:
        texting.opt_outs.remove(MOBILE)
        assert texting.came("SM1", MOBILE, LINE, words) == LETTERS.write(language, STOPPED, None, facts), (
            words
        )
