"""The table of TwiML knows all that the carrier's own library can write, and says what it leaves out."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest
from twilio.twiml import TwiML, voice_response

from ivr.exchange.schema import SCHEMAS
from ivr.exchange.shape import Shape

# What the library writes and this exchange does not look into, or does not know: each would be a warning, or
# is passed over with the verb around it.
NOT_LOOKED_INTO = {
    *("Application", "Sim", "WhatsApp"),  # telephones that nobody here has
    *("AiSession", "Autopilot", "Conversation", "ConversationRelaySession", "Room", "VirtualAgent"),
    *("Recording", "Siprec", "Transcription"),  # inside Start
    *("Echo", "Sms"),
}
UNDOCUMENTED = {
    # Parent and child, where only the library has them.
    *(("Hangup", "Parameter"), ("Reject", "Parameter"), ("Sip", "Headers"), ("Sip", "Uri")),
}


def written() -> Iterator[tuple[TwiML, TwiML]]:
    """A parent and a child with every attribute, for each method of the library that adds a child."""
    for _, made in inspect.getmembers(voice_response, inspect.isclass):
        if made.__module__ != voice_response.__name__:
            continue
        needed = [p for p in inspect.signature(made).parameters.values() if p.default is p.empty]
        parent = made(*["x" for p in needed if p.kind is p.POSITIONAL_OR_KEYWORD])
        for name, add in inspect.getmembers(parent, inspect.ismethod):
            if name.startswith("_") or hasattr(TwiML, name):
                continue
            names = [p for p in inspect.signature(add).parameters if p not in ("kwargs",)]
            yield parent, add(**dict.fromkeys(names, "x"))


UNREAD = NOT_LOOKED_INTO | {child for _, child in UNDOCUMENTED}
CASES = [
    (parent, child) for parent, child in written() if parent.name not in UNREAD or parent.name in SCHEMAS
]


def shape_of(parent: TwiML, child: TwiML) -> Shape | None:
    return SCHEMAS.get(f"{parent.name}/{child.name}") or SCHEMAS.get(child.name)


@pytest.mark.parametrize(("parent", "child"), CASES, ids=lambda made: made.name)
def test_what_the_carriers_library_can_write_is_known_here(parent, child):
    if (parent.name, child.name) in UNDOCUMENTED:
        assert child.name not in SCHEMAS[parent.name].children
        return
    assert child.name in SCHEMAS[parent.name].children
    if child.name in NOT_LOOKED_INTO:
        return
    shape = shape_of(parent, child)
    assert shape is not None
    attributes = {name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}") for name in child.attrs}
    assert attributes <= shape.attributes.keys()


def test_there_are_many_of_these():
    assert len(CASES) > 80


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_default_is_a_value_that_its_attribute_takes(name):
    shape = SCHEMAS[name]

    wrong = [
        attribute
        for attribute, rule in shape.attributes.items()
        if rule.default is not None and not rule.accepts(rule.default)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_child_of_a_shape_has_one_or_is_not_looked_into(name):
    tag = name.rpartition("/")[2]

    unknown = {
        child
        for child in SCHEMAS[name].children
        if child not in SCHEMAS and f"{tag}/{child}" not in SCHEMAS and child not in NOT_LOOKED_INTO
    }
    assert unknown == set()
