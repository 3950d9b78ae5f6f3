"""The speech meter says of every prompt what the company's call sheets say of it.

The sheets write a pause of half a second as "|" and give a number to be written down as 5519-0286; their
seconds have one decimal.
"""

from __future__ import annotations

import re

import pytest

from ivr.flow.meter import seconds
from ivr.flow.prompts import Prompts
from ivr.flow.speech import Break, Words

ROADSIDE = (
    "Roadside help. If anyone is hurt or in danger, hang up and dial nine one one. "
    "This call may be recorded. Para español, oprima ocho."
)
CLAIMS = (
    "Vehicle service contract claims. This call may be recorded. Para español, oprima ocho. "
    "If you are a repair "
    "shop, press 1. | Contract owner: for a repair, 2. | Claim status, 3. | Rental car, 4. | Trip costs, 5. "
    "| Anything else, 0."
)
GAP = (
    "GAP Claims Center. This call may be recorded. Para español, oprima ocho. To start a claim, press 1. "
    "| To check a claim or ask about documents, 2. | For anything else, 0."
)
CONTRACTS = (
    "Contract services. This call may be recorded. Para español, oprima ocho. To cancel a contract, press 1. "
    "| To transfer one, 2. | For anything else, 0."
)
ZIP = "Enter your five digit ZIP code."
NAME = "Using the letters on your keypad, enter your last name, then press pound."
VIN = (
    "Now the last eight characters of your VIN, from your insurance card or the dashboard. "
    "Say them, or key the last six and press pound."
)
CONFIRM_CHEVROLET = "Please confirm: cancel the contract on your Chevrolet? Press 1 for yes, 2 for no."
TRIO = [(ZIP, 2.2), (NAME, 4.9), (VIN, 9.4)]

X1 = [
    (CONTRACTS, 10.4),
    *TRIO,
    (
        "Your contract is 35 days old with no claims, so canceling today gives you a full refund of "
        "2,400 dollars. To cancel, press 1. To keep it, 2.",
        10.9,
    ),
    (CONFIRM_CHEVROLET, 5.6),
    (
        "Request taken. Your number is | 5519-0286. | The refund goes to your lender if the "
        "vehicle is financed. "
        "I've sent a form to sign. Goodbye.",
        14.4,
    ),
]
X2 = [
    (CONTRACTS, 10.4),
    *TRIO,
    ("Enter today's odometer reading, then pound.", 2.2),
    ("41,500 miles. Press 1 if that's right.", 3.0),
    (
        "Your refund is prorated. Miles leave the smaller share: about 39 percent, or 925 dollars. Less 312 "
        "dollars and 40 cents in paid claims and a 50 dollar fee, the estimate is 562 dollars and 60 cents. "
        "It goes first to your lender. To ask for cancellation, press 1. | To keep the contract, 2. "
        "| To hear that again, 9.",
        23.1,
    ),
    (CONFIRM_CHEVROLET, 5.6),
    (
        "Request taken. Your number is | 5519-0287. | I've sent a form to sign. "
        "Nothing changes until we get it. Goodbye.",
        12.5,
    ),
]
X3 = [
    (CONTRACTS, 10.4),
    *TRIO,
    ("You have two contracts. For the service contract, press 1. For GAP, 2.", 4.9),
    (
        "Your GAP refund is prorated by days: an estimate of 604 dollars and 50 cents. "
        "To ask for cancellation, press 1. To keep it, 2.",
        9.4,
    ),
    ("Please confirm: cancel GAP? Press 1 for yes, 2 for no.", 4.1),
    (
        "Request taken. Your number is | 5519-0288. | Send proof the loan is paid and the refund "
        "comes to you. "
        "Goodbye.",
        12.5,
    ),
]
ROADSIDE_CALLS = [
    (ROADSIDE, 9.4),
    ("Are you in a safe place, away from traffic? Press 1 for yes, 2 for no.", 6.0),
    (
        "What do you need? Flat tire, press 1. | Dead battery, 2. | Locked out, 3. | Out of fuel, 4. "
        "| A tow or anything else, 5.",
        11.0,
    ),
    ("May I text this phone a link that shows us where you are? Press 1 for yes, 2 to tell me instead.", 8.2),
    ("Thanks. Open the link and tap share. I'll wait.", 3.4),
    ("Got you: Interstate 80 east, near exit 44, Reno. Press 1 if that's right.", 5.2),
    ("Got you: Main Street and 4th Avenue, Fargo. Press 1 if that's right.", 4.9),
    (
        "A driver will change your tire and should arrive in about 35 minutes. I've texted you the details. "
        "Stay buckled in with your hazard lights on. Goodbye.",
        10.1,
    ),
    (
        "Please hang up and dial nine one one now. I'm also connecting you to a person. Stay on "
        "if you can't.",
        7.9,
    ),
    (
        "Please hang up and dial nine one one now; they open cars fastest. "
        "I'm also connecting you to a person.",
        7.5,
    ),
    (
        "Roadside help. If anyone is hurt or in danger, hang up and dial nine one one. Your "
        "driver is 12 minutes "
        "away. Press 1 to wait for a person, 2 to cancel, or just hang up.",
        13.5,
    ),
    ("Is a child or a pet inside? Press 1 for yes, 2 for no.", 5.2),
    (
        "I can't find a contract yet, so I'm connecting you to a person who can send help. "
        "They already know where you are and that you have a flat tire.",
        11.2,
    ),
]
SPANISH = [
    ("¿Está en un lugar seguro, lejos del tráfico? Oprima 1 para sí, 2 para no.", 5.6),
    (
        "¿Qué necesita? Llanta ponchada, oprima 1. | Batería, 2. | Llaves adentro, 3. | Sin gasolina, 4. "
        "| Grúa u otra cosa, 5.",
        9.1,
    ),
    ("¿Le envío un mensaje de texto para ubicarlo? Oprima 1 para sí, 2 para decirme dónde está.", 6.4),
    ("Diga la carretera, la dirección y la salida o milla más cercana.", 4.5),
    ("Carretera interestatal 25 norte, milla 212. Oprima 1 si es correcto.", 4.1),
    ("¿A qué taller lo llevamos? Diga el nombre y la ciudad, u oprima 2 para el más cercano.", 6.8),
    ("La grúa llegará en unos 50 minutos. Le llamaremos a este número si algo cambia. Adiós.", 6.0),
]
CLAIMS_CALLS = [
    (CLAIMS, 17.1),
    (
        "Take the vehicle to any licensed repair shop in the U.S. or Canada. Tell the service "
        "advisor which Guard "
        "level you have; it's on your contract. Have them call us before any work starts. You may owe a "
        "deductible. Press 1 to get this by text, 9 to hear it again, or hang up.",
        20.6,
    ),
    ("Shop line. Say the last eight of the VIN, or key the last six and press pound.", 6.4),
    (
        "Matched: a Chevrolet, Major Guard, contract active. Connecting you to a claims adjuster; "
        "your place is held and they have the file.",
        8.2,
    ),
    (
        "Your repair was authorized on November 20. Your deductible is 100 dollars. The shop has the "
        "authorization number. Anything else? Press 1, or hang up.",
        9.4,
    ),
    (
        "Your repair is authorized and qualifies for a rental. Keep your receipts: your contract "
        "sets a daily "
        "and a total limit. Press 1 and I'll text you those limits, or hang up.",
        12.0,
    ),
    (
        "You have Basic Guard, which does not include rental reimbursement. Your repair itself may still be "
        "covered. Press 0 for a person, or hang up.",
        9.4,
    ),
    (
        "Trip interruption isn't part of contracts bought in Kansas, and yours was. "
        "Rental and towing may still apply. Press 1 for rental, 0 for a person.",
        9.8,
    ),
    (GAP, 12.6),
    ("I'm sorry about your vehicle. Enter your five digit ZIP code.", 4.1),
    (
        "Found it, and your claim is started. Your number is | 4821-7730. | I've sent the list "
        "of documents to "
        "the address on file. Each one is reviewed within two business days after we receive it. Keep making "
        "your loan payments for now. To add the date and cause of loss, press 1, or hang up.",
        25.6,
    ),
    (
        "We received your documents on Wednesday, November 25. They will be reviewed by the end of Monday, "
        "November 30; Thursday is a holiday. We'll reach out with the result. "
        "Press 1 for a text when it changes, or hang up.",
        15.0,
    ),
    (
        "We have 8 of 10 documents. Still needed: the insurance valuation report, from your insurer, and the "
        "payment history, from your lender. Press 1 and I'll text the list with where to get each, "
        "9 to hear it again.",
        14.6,
    ),
]
OTHER_CALLS = [
    ("Enter the sale date: month, day and year, two digits each.", 4.1),
    ("November 10, 2026. Press 1 if that's right.", 3.0),
    (
        "You're in time: you have until December 10. I've sent the transfer form. Return it with "
        "the fee shown "
        "on it, and give the buyer your maintenance records. Goodbye.",
        10.9,
    ),
    (
        "We had to hear from you within 30 days of the sale, so the contract is no longer in force. "
        "Press 1 to ask a person to review it, or hang up.",
        12.0,
    ),
    (
        "Bank username help. This call may be recorded. Para español, oprima ocho. To recover your username, "
        "press 1. | For anything else, 0.",
        8.8,
    ),
    ("Enter your date of birth: month, day and four digit year.", 4.1),
    (
        "If that matches, I'll text a six digit code to the mobile number on your account. "
        "To send it, press 1.",
        7.9,
    ),
    (
        "Thank you. Your username is on its way to the e-mail address on your account. "
        "We've also noted this call there. Goodbye.",
        8.6,
    ),
    ("Invest username help. You don't need to call back. Enter your five digit ZIP code.", 5.6),
]
PROMPTS = dict(X1 + X2 + X3 + ROADSIDE_CALLS + SPANISH + CLAIMS_CALLS + OTHER_CALLS)

A_WORD_OUT = {
    "Enter the code. Never share it with anyone who calls you. If no code came, press star.": 6.0,
    "I'm connecting you to a specialist. You won't need to repeat what you entered.": 5.6,
    "May I text this phone a link that shows us where you are, and updates on your driver? "
    "Press 1 for yes, 2 to tell me instead.": 9.8,
}
"""Sheets whose seconds are those of a sentence one word longer or shorter than the one they give."""


def seconds_of_sheet(text: str) -> float:
    said: list[Words | Break] = []
    for part in re.split(r"(\||\b[0-9]{4}-[0-9]{4}\b)", text):
        if part == "|":
            said.append(Break(500))
        elif re.fullmatch(r"[0-9]{4}-[0-9]{4}", part):
            for digit in part.replace("-", ""):
                said += [Words(digit, slow=True), Break(250)]
            said.pop()
        else:
            said.append(Words(part))
    return seconds(said)


def test_the_sheets_are_many() -> None:
    assert len(PROMPTS) >= 40


@pytest.mark.parametrize(("text", "stated"), PROMPTS.items())
def test_a_prompt_takes_the_seconds_of_its_sheet(text: str, stated: float) -> None:
    assert seconds_of_sheet(text) == pytest.approx(stated, rel=0.03)


@pytest.mark.parametrize(("text", "stated"), A_WORD_OUT.items())
def test_three_sheets_are_one_word_away(text: str, stated: float) -> None:
    assert abs(seconds_of_sheet(text) - stated) == pytest.approx(60 / 160, abs=0.06)


@pytest.mark.parametrize(("call", "stated"), [(X1, 58), (X2, 73), (X3, 58)])
def test_a_whole_call_takes_the_seconds_of_its_sheet(call: list[tuple[str, float]], stated: float) -> None:
    assert sum(seconds_of_sheet(text) for text, _ in call) == pytest.approx(stated, rel=0.03)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("press 1", 2),
        ("2,400 dollars", 3),
        ("don't", 1),
        ("that’s", 1),
        ("e-mail", 2),
        ("the U.S.", 3),
        ("¿Está aquí?", 2),
        ("5:40 p.m.", 4),
        ("4th Avenue", 2),
        (" ... - ", 0),
        ("", 0),
    ],
)
def test_words_are_counted_as_they_are_said(text: str, words: int) -> None:
    assert seconds([Words(text)]) == pytest.approx(words * 60 / 160)


def test_a_request_number_takes_four_and_three_quarter_seconds() -> None:
    prompts = Prompts.read({"en-US": {"a.ftl": "number = { DIGITS($number) }"}})
    speech = prompts.render("en-US", "number", None, {"number": "55190286"})
    assert seconds(speech.fragments) == pytest.approx(4.75)
