"""Facts of every line: who calls, which contract it is about, and what the conversation itself says."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O, _S = Privacy.OPERATIONAL, Privacy.SENSITIVE

EVERYWHERE: tuple[Fact, ...] = (
    Fact("company", FactType.TEXT, _O, "the company's spoken name"),
    Fact("zip", FactType.POSTAL_CODE, _S, "the caller's ZIP or postal code, as heard"),
    Fact("last_name", FactType.LAST_NAME, _S, "the caller's last name, as heard"),
    Fact("vin", FactType.VIN, _S, "the caller's VIN or its end, as heard"),
    Fact("first_holder", FactType.NUMBERS, _S, "the contracts on the first of two vehicles that fit"),
    Fact("second_holder", FactType.NUMBERS, _S, "the contracts on the second of two vehicles that fit"),
    Fact("vehicle", FactType.TEXT, _O, "the make (or year and make) of the holder's vehicle"),
    Fact("other_vehicle", FactType.TEXT, _O, "the make (or year and make) of the second vehicle that fits"),
    Fact("which_vehicle", FactType.WORD, _O, "first or second: which of two vehicles the caller means"),
    Fact("holder", FactType.NUMBERS, _S, "the contracts on one vehicle by which its holder was recognised"),
    Fact("contract", FactType.REFERENCE, _S, "the contract that the call is about"),
    Fact("product", FactType.WORD, _O, "vsc or gap: which of the vehicle's contracts is meant"),
    Fact("odometer", FactType.MILES, _O, "today's odometer reading, as the caller gives it"),
    Fact("number", FactType.REFERENCE, _O, "the number of the caller's request"),
    Fact("asked_on", FactType.DAY, _O, "the day on which an earlier request was made"),
    Fact("ended_on", FactType.DAY, _O, "the day on which a contract ended"),
    Fact("request_kind", FactType.WORD, _O, "what a request asks for, such as cancellation; in writing only"),
    Fact("first_name", FactType.TEXT, _S, "the holder's first name as the records have it; in writing only"),
    Fact("greeting", FactType.WORD, _O, "named or plain: whether a letter knows its reader's first name"),
    Fact(
        "vehicle_known",
        FactType.WORD,
        _O,
        "yes or no: whether the records name the vehicle",
    ),
    Fact("channel", FactType.WORD, _O, "text, email or letter: how a written message goes out"),
    Fact("line_number", FactType.PHONE, _O, "the line's own telephone number; in writing only"),
    Fact("option_name", FactType.MESSAGE, _O, "an option of a menu, as it is said"),
    Fact("option_key", FactType.TEXT, _O, "the key of an option, as it is said"),
    Fact("reply", FactType.MESSAGE, _O, "what answers the question that the caller asked in passing"),
    Fact("heard_choice", FactType.MESSAGE, _O, "the choice that was heard with middling confidence"),
    Fact("heard_miles", FactType.MILES, _O, "the miles that were heard with middling confidence"),
    Fact("heard_day", FactType.DAY, _S, "the day that was heard with middling confidence"),
    Fact("heard_phone", FactType.PHONE, _S, "the telephone number that was heard with middling confidence"),
    Fact("heard_place", FactType.PLACE, _S, "the place that was heard with middling confidence"),
)
