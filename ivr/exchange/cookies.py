"""The cookies of one call: the carrier keeps them as a browser would."""

from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit


class CookieJar:
    """Cookies by host, path and name; gone with the call."""

    def __init__(self) -> None:
        self._cookies: dict[tuple[str, str, str], str] = {}

    def take(self, url: str, headers: tuple[str, ...]) -> None:
        """Hold what these Set-Cookie headers of an answer from url set, and drop what they expire."""
        host = urlsplit(url).hostname or ""
        for header in headers:
            try:
                parsed = SimpleCookie(header)
            except CookieError:
                # A browser ignores a cookie that it cannot read.
                continue
            for name, morsel in parsed.items():
                key = (host, morsel["path"] or "/", name)
                if morsel["max-age"] == "0":
                    self._cookies.pop(key, None)
                else:
                    self._cookies[key] = morsel.coded_value

    def header(self, url: str) -> str:
        """Return the Cookie header for a request to url; empty if there is nothing to send."""
        parts = urlsplit(url)
        path = parts.path or "/"
        return "; ".join(
            f"{name}={value}"
            for (host, prefix, name), value in self._cookies.items()
            if host == parts.hostname and (path == prefix or path.startswith(prefix.rstrip("/") + "/"))
        )
