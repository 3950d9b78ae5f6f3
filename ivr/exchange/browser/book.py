"""The phone book of the browser telephone: what the lines are called, and people to call as."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class BookInvalid(Exception):
    """The file cannot be used; the message says why in one line."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Listed(_Entry):
    """A line under its name, and what it is for."""

    number: str
    name: str
    about: str = ""


class Hint(_Entry):
    """Something that a person knows and may be asked for. keys: how it is keyed, "" where it is not."""

    label: str
    value: str
    keys: str = Field("", pattern=r"^[0-9*#]*$")


class Person(_Entry):
    """Somebody to call as. calls: the number of the line that they would dial, "" for any; about: why."""

    name: str
    number: str
    calls: str = ""
    about: str = ""
    hints: tuple[Hint, ...] = ()


class PhoneBook(_Entry):
    lines: tuple[Listed, ...] = ()
    people: tuple[Person, ...] = ()


def read_book(file: Path) -> PhoneBook:
    """Return what the JSON file says. Raises BookInvalid."""
    try:
        return PhoneBook.model_validate_json(file.read_bytes())
    except OSError as error:
        raise BookInvalid(f"{file}: {error.strerror}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise BookInvalid(f"{file}: {place}: {first['msg']}") from error
