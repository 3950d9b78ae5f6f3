"""Words that never change are made once; words with a fact of a call in them are made for that call."""

from __future__ import annotations

from ivr.flow.prompts import Prompts

FTL = """
greeting = Contract services.
vehicle-named = Your { $vehicle }
plain-named = The service contract
menu-option = For { $option_name }, press { $option_key }.
offer = Cancel { $vehicle }?
    .phrases = cancel it, the { $vehicle }
"""
PROMPTS = Prompts.read({"en-US": {"small.ftl": FTL}})


def said(message: str, **variables: str) -> str:
    return PROMPTS.render("en-US", message, None, variables).text


def test_words_that_never_change_are_made_once() -> None:
    assert PROMPTS.render("en-US", "greeting") is PROMPTS.render("en-US", "greeting")


def test_an_option_is_made_once_for_each_key() -> None:
    assert said("menu-option", option_name="plain-named", option_key="1").endswith("press 1.")
    assert said("menu-option", option_name="plain-named", option_key="2").endswith("press 2.")
    assert said("menu-option", option_name="greeting", option_key="2").startswith("For Contract services")


def test_what_one_call_knows_is_never_said_in_another() -> None:
    for make in ("Honda", "Ford"):
        assert said("offer", vehicle=make) == f"Cancel {make}?"
        named = said("menu-option", option_name="vehicle-named", option_key="1", vehicle=make)
        assert named == f"For Your {make}, press 1."
        assert PROMPTS.phrases("en-US", "offer", {"vehicle": make}) == ("cancel it", f"the {make}")
