"""Facts of the bank and invest lines: identification, codes and verdicts."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O, _S, _X = Privacy.OPERATIONAL, Privacy.SENSITIVE, Privacy.SECRET

USERNAMES: tuple[Fact, ...] = (
    Fact("birth_date", FactType.DAY, _X, "the caller's date of birth"),
    Fact("code", FactType.CODE, _X, "the code that the caller was sent"),
    Fact("customer", FactType.REFERENCE, _S, "the customer whom ZIP and birth date fit, or nobody"),
    Fact("sent_by", FactType.WORD, _O, "email or text: how the username goes to the address on file"),
    Fact("business", FactType.WORD, _O, "bank or invest: whose username it is"),
    Fact("code_sent", FactType.TEXT, _S, "a code as it is sent; in writing only"),
    Fact("username", FactType.TEXT, _S, "a username as it is sent; in writing only"),
)
