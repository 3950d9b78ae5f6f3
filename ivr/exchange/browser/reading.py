"""Reading what a page says: nothing that it sends can be anything but one of these."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError


class _Done(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Hello(_Done):
    do: Literal["hello"]
    page: str = Field(pattern=r"^[0-9A-Za-z-]{16,64}$")


class Be(_Done):
    do: Literal["be"]
    number: str = Field(max_length=40)


class Dial(_Done):
    do: Literal["dial"]
    to: str = Field(max_length=40)


class Press(_Done):
    do: Literal["press"]
    key: str = Field(pattern=r"^[0-9*#]$")


class Say(_Done):
    do: Literal["say"]
    text: str = Field(min_length=1, max_length=1000)
    confidence: float | None = Field(None, ge=0, le=1)
    seconds: float | None = Field(None, ge=0, le=60)


class Plain(_Done):
    do: Literal["speak", "hang_up", "answer", "decline"]


class SendText(_Done):
    do: Literal["text"]
    to: str = Field(max_length=40)
    body: str = Field(max_length=10_000)


class Signal(_Done):
    do: Literal["signal"]
    data: dict[str, Any]


Said = Hello | Be | Dial | Press | Say | Plain | SendText | Signal
_ANY: TypeAdapter[Said] = TypeAdapter(Annotated[Said, Field(discriminator="do")])


class Unreadable(Exception):
    """No page of ours says such a thing."""


def read(written: str) -> Said:
    """Return what the page says. Raises Unreadable."""
    try:
        return _ANY.validate_json(written)
    except ValidationError as error:
        raise Unreadable(str(error.errors()[0]["msg"])) from error
