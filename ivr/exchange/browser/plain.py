"""The page that needs no scripts: every text, a form to send one, and what the debugger shows."""

from collections.abc import Iterable
from html import escape

from ivr.exchange.account import Account
from ivr.exchange.numbers import OwnNumber, shown
from ivr.exchange.texts import Text
from ivr.exchange.watching import Logged

MOST_SHOWN = 200
POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
_STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; }
tr { border-bottom: 1px solid #8886; }
td.body { white-space: pre-wrap; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: 1rem 0 2rem; }
label { display: grid; }
label.body { flex: 1 20rem; }
input, select, button { font: inherit; padding: .3rem .5rem; }
time, .code { white-space: nowrap; font-variant-numeric: tabular-nums; }
"""


def page(account: Account, said: str = "") -> str:
    """Return the page as HTML, with a line of what has just been said. Whatever it shows is escaped."""
    texts = [text for _, text in account.texts.newest_first()]
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Telephone exchange</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Telephone exchange</h1>
{f"<p role=status>{escape(said)}</p>" if said else ""}
<h2>Texts</h2>
<form method="post" action="/exchange/texts">
<label>From the telephone <input name="from" value="+15035550142" required></label>
<label>To the number <select name="to">{_options(account.numbers.values())}</select></label>
<label class="body">Text <input name="body" maxlength="1600" required></label>
<button>Send</button>
</form>
{_texts(texts[:MOST_SHOWN])}
<h2>Debugger</h2>
{_log(list(account.log)[::-1])}
<p><a href="/exchange/plain">Show what is new</a>, or open <a href="/exchange/">the telephone</a>.</p>
</body>
</html>
"""


def _options(numbers: Iterable[OwnNumber]) -> str:
    return "".join(
        f'<option value="{escape(one.number)}">{escape(shown(one.number))}</option>' for one in numbers
    )


def _texts(texts: list[Text]) -> str:
    if not texts:
        return "<p>None yet.</p>"
    rows = "".join(
        f"<tr><td><time>{text.created_at:%H:%M:%S}</time></td><td class=code>{escape(shown(text.from_))}</td>"
        f"<td class=code>{escape(shown(text.to))}</td><td class=body>{escape(text.body)}</td>"
        f"<td>{escape(_status(text))}</td></tr>\n"
        for text in texts
    )
    head = "".join(f"<th scope=col>{name}</th>" for name in ("At (UTC)", "From", "To", "Text", "Status"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>"


def _status(text: Text) -> str:
    return text.status if text.error_code is None else f"{text.status}, error {text.error_code}"


def _log(entries: list[Logged]) -> str:
    if not entries:
        return "<p>Nothing is wrong.</p>"
    rows = "".join(
        f"<tr><td><time>{one.at:%H:%M:%S}</time></td><td>{escape(one.report.level)}</td>"
        f"<td class=code>{one.report.code or ''}</td><td class=body>{escape(one.report.text)}</td></tr>\n"
        for one in entries
    )
    head = "".join(f"<th scope=col>{name}</th>" for name in ("At (UTC)", "Level", "Code", "What"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>"
