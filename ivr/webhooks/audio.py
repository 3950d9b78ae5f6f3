"""Audio: recorded prompts, fetched by the carrier without a signature. There is nothing private in them."""

from __future__ import annotations

import re
from pathlib import Path

from flask import Blueprint, Response, send_from_directory
from werkzeug.exceptions import NotFound

_LANGUAGE = re.compile(r"[a-z]{2,3}-[A-Z]{2}")
_FILE = re.compile(r"[a-z][a-z0-9-]{0,62}\.wav")
_KEPT_S = 300


def blueprint(prompts: Path) -> Blueprint:
    """Serves prompts/<language>/audio/<message>.wav, and no other file."""
    routes = Blueprint("audio", __name__)

    def audio(language: str, file: str) -> Response:
        if not _LANGUAGE.fullmatch(language) or not _FILE.fullmatch(file):
            raise NotFound
        # The safe join is the library's; a file that is not there is its NotFound.
        folder = (prompts / language / "audio").resolve()
        response = send_from_directory(folder, file, mimetype="audio/wav", max_age=_KEPT_S)
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    routes.add_url_rule("/audio/<language>/<file>", view_func=audio, methods=["GET"])
    return routes
