"""Texts about repairs and benefits: general rules to anybody, a contract's figures to its holder."""

from __future__ import annotations

from ivr.actions.claims.held import chosen
from ivr.actions.declared import World, action
from ivr.actions.messages import telephone_of
from ivr.domain.contracts import Contract
from ivr.engine.results import Given, MessageDue, Result, send

RULES, RENTAL, TRIP, INCLUDED = "repair-rules", "rental-limits", "trip-receipts", "contract-included"
"""The texts' messages."""
WRITTEN = {"texted": (), "mailed": (), "unavailable": ()}
Variables = dict[str, str | int | None]


@action("claims.text_rules", outcomes={"texted": (), "no_telephone": (), "unavailable": ()})
def rules_texted(given: Given, world: World) -> Result:
    """The caller said yes to a text with the rules of every repair: it is due to the telephone that calls."""
    telephone = telephone_of(given, world)
    if telephone is None:
        return Result("no_telephone")
    text = MessageDue(RULES, None, text_to=telephone)
    return Result("texted", records=(text,), effects=(send(text),))


@action("claims.text_rental", needs=("contract",), outcomes=WRITTEN)
def rental_texted(given: Given, world: World) -> Result:
    """What a rental pays at the most, and what to do with the receipts, is due."""
    contract = chosen(given, world)
    limits = world.claims.coverage.limits_of(contract)
    return _due(RENTAL, contract, _limited(limits.rental_a_day, limits.rental_in_all), given, world)


@action("claims.text_trip", needs=("contract",), outcomes=WRITTEN)
def trip_texted(given: Given, world: World) -> Result:
    """What is paid back of a trip at the most, and what to do with the receipts, is due."""
    contract = chosen(given, world)
    limits = world.claims.coverage.limits_of(contract)
    return _due(TRIP, contract, _limited(limits.trip_a_day, limits.trip_in_all), given, world)


@action("claims.text_included", needs=("contract",), outcomes=WRITTEN)
def included_texted(given: Given, world: World) -> Result:
    """Where the limits of all benefits stand is due."""
    return _due(INCLUDED, chosen(given, world), {}, given, world)


def _limited(a_day: str | None, in_all: str | None) -> Variables:
    if a_day is None or in_all is None:
        return {"limits": "contract", "limit_a_day": "0", "limit_in_all": "0"}
    return {"limits": "known", "limit_a_day": a_day, "limit_in_all": in_all}


def _due(name: str, contract: Contract, variables: Variables, given: Given, world: World) -> Result:
    """To the telephone that calls, after the yes to it; where it takes no texts, to the holder's address.

    A telephone that is not the one on file may be anybody's: it is texted the rules, and no figures.
    """
    telephone = telephone_of(given, world)
    if telephone is None:
        letter = MessageDue(name, contract.number, variables=variables)
        return Result("mailed", records=(letter,), effects=(send(letter),))
    if telephone != contract.phone and variables:
        variables = _limited(None, None)
    text = MessageDue(name, None, variables=variables, text_to=telephone)
    return Result("texted", records=(text,), effects=(send(text),))
