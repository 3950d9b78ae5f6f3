"""Limits: how much, and of which kind, anyone may send before being turned away."""

from __future__ import annotations

import re

from flask import request
from werkzeug.exceptions import (
    BadRequest,
    LengthRequired,
    NotFound,
    RequestEntityTooLarge,
    RequestHeaderFieldsTooLarge,
    RequestURITooLarge,
    UnsupportedMediaType,
)
from werkzeug.wrappers import Request

from ivr.telephony.forms import MOST_PARAMETERS
from ivr.webhooks.refusal import CARRIERS

MOST_BODY_BYTES = 64 * 1024
MOST_HEADER_BYTES = 16 * 1024
MOST_PATH_CHARACTERS = 512
FORM = "application/x-www-form-urlencoded"

_UNRESERVED = re.compile(r"(/[A-Za-z0-9._~-]+)+/?")
_HOST = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:([0-9]{1,5}))?")


def check_sizes() -> None:
    """Where the carrier calls, before any route is looked for: path and headers are of a sane size."""
    if not request.path.startswith(CARRIERS):
        return
    if len(request.path) > MOST_PATH_CHARACTERS:
        raise RequestURITooLarge
    if sum(len(name) + len(value) for name, value in request.headers) > MOST_HEADER_BYTES:
        raise RequestHeaderFieldsTooLarge


def check_form(asked: Request) -> None:
    """The request is a form of a sane length that has come in whole; raises an HTTP exception if not."""
    if not _UNRESERVED.fullmatch(asked.path):
        raise NotFound
    host = _HOST.fullmatch(asked.headers.get("Host", ""))
    if host is None or int(host[3] or 0) > 65_535:
        raise BadRequest("host")
    if asked.mimetype != FORM or asked.mimetype_params.get("charset", "utf-8").lower() != "utf-8":
        raise UnsupportedMediaType
    if asked.headers.get("Content-Encoding", "identity") != "identity":
        raise UnsupportedMediaType
    if asked.headers.get("Transfer-Encoding") or asked.content_length is None:
        raise LengthRequired
    if asked.content_length > MOST_BODY_BYTES:
        raise RequestEntityTooLarge
    # This read does not wait: the door (deploy/door.py) lets a request in when its body is there.
    if asked.get_data(cache=True).count(b"&") >= MOST_PARAMETERS:
        raise BadRequest("parameters")
