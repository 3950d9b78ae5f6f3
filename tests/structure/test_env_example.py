"""`.env.example` lists every setting, explains it, and is safe to copy as it is."""

from __future__ import annotations

import io

from dotenv import dotenv_values
from pydantic import SecretStr

from ivr.settings import Settings
from tests.structure.tree import ROOT

EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
SETTINGS = {str(field.validation_alias): field for field in Settings.model_fields.values()}


def test_every_setting_is_in_the_example_and_nothing_else_is() -> None:
    assert sorted(dotenv_values(stream=io.StringIO(EXAMPLE))) == sorted(SETTINGS)


def test_every_setting_says_what_it_is() -> None:
    assert [
        name for name, field in SETTINGS.items() if not (field.description or "").endswith((".", "'"))
    ] == []
    assert [block for block in EXAMPLE.split("\n\n") if not block.startswith("#")] == []


def test_the_example_holds_the_defaults_and_no_secret() -> None:
    given = {name: value for name, value in dotenv_values(stream=io.StringIO(EXAMPLE)).items() if value}

    for name, value in given.items():
        field = SETTINGS[name]
        assert "Secret" not in str(field.annotation), f"{name} has a value in the example"
        assert type(field.default)(value) == field.default, name
    assert SecretStr.__name__ in str(SETTINGS["TWILIO_AUTH_TOKEN"].annotation)
