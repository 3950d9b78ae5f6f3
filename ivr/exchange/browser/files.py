"""The files of the browser telephone, as they lie in static/: read once, sent with what a page may do."""

from pathlib import Path

from aiohttp import web

_FOLDER = Path(__file__).parents[1] / "static"
_TYPES = {".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".svg": "image/svg+xml"}
# Recordings are played from wherever a line's documents say; everything else comes from here.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "media-src http: https:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "microphone=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Files:
    """What there is under /exchange/static/, and the page itself."""

    def __init__(self) -> None:
        self._files = {
            file.name: (file.read_text(encoding="utf-8"), _TYPES[file.suffix]) for file in _FOLDER.iterdir()
        }

    async def page(self, _asked: web.Request) -> web.Response:
        return self._sent("phone.html")

    async def file(self, asked: web.Request) -> web.Response:
        name = asked.match_info["name"]
        if name not in self._files:
            raise web.HTTPNotFound
        return self._sent(name)

    def _sent(self, name: str) -> web.Response:
        text, kind = self._files[name]
        return web.Response(text=text, content_type=kind, headers=_HEADERS)
