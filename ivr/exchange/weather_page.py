"""The page of the weather: what holds at a glance, how to end it, what else could be. It needs no scripts."""

from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import parse_qsl

from ivr.exchange.reading_weather import told
from ivr.exchange.weather import REALMS, WHATS, Standing, Weather

POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
READY = {
    "Callbacks overtake each other": "what=reordered&on=callback&after_s=5",
    "Every callback comes twice": "what=doubled&on=callback",
    "Every fourth webhook comes twice": "what=doubled&on=webhook&share=0.25",
    "The server takes 5 s longer": "what=slow&on=webhook&after_s=5",
    "The next webhook is lost": "what=lost&on=webhook&times=1",
    "The next webhook's answer is lost": "what=unheard&on=webhook&times=1",
    "Nobody listens at the server": "what=refused&on=request",
    "A proxy answers 502": "what=failing&on=request&status=502",
    "The API answers 503": "what=failing&on=rest&status=503",
    "The API answers 429, three times": "what=limited&on=rest&times=3",
    "The API's next answer is lost": "what=unheard&on=rest&times=1",
    "Texts do not arrive": "what=undelivered&on=text",
    "Texts take 30 s": "what=late&on=text&after_s=30",
}
_STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.state { border: 2px solid; border-radius: .5rem; padding: .6rem 1rem; font-weight: 600; }
.fair { border-color: #2a7d46; } .foul { border-color: #b3261e; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; }
tr { border-bottom: 1px solid #8886; }
form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
td form { display: inline; }
.ready { display: flex; flex-wrap: wrap; gap: .5rem; }
label { display: grid; }
input, select, button { font: inherit; padding: .3rem .6rem; }
button { white-space: nowrap; }
input[type=number] { width: 7rem; }
"""
_HERE = "/exchange/weather"
_HOW = {what: f"{what}: {does}" for what, (does, _) in WHATS.items()}


def weather_page(weather: Weather, said: str = "") -> str:
    """Return the page as HTML, with a line of what has just been said. Whatever it shows is escaped."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{"Fair" if not _active(weather) else "Foul"} weather at the exchange</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Weather</h1>
{f"<p role=status>{escape(said)}</p>" if said else ""}
{_state(weather)}
{_rules(weather.standing)}
<h2>Let something go wrong</h2>
<div class="ready">{"".join(_ready(name, rule) for name, rule in READY.items())}</div>
<h2>Or exactly this</h2>
<form method="post" action="{_HERE}">
<label>What <select name="on">{_options(REALMS)}</select></label>
<label>Goes wrong how <select name="what">{_options(_HOW)}</select></label>
<label>Address has <input name="url" placeholder="/voice"></label>
<label>Purpose <input name="purpose" placeholder="gather"></label>
<label>Number <input name="number" placeholder="+15035550142"></label>
<label>Probability <input name="share" type="number" min="0.01" max="1" step="0.01"></label>
<label>Times <input name="times" type="number" min="1"></label>
<label>after_s <input name="after_s" type="number" min="0" step="0.1"></label>
<label>Status <input name="status" type="number" min="400" max="599"></label>
<button>Let it be so</button>
</form>
<p><a href="{_HERE}">Show how it stands</a> &middot; <a href="/exchange/">The telephone</a></p>
</body>
</html>
"""


def _active(weather: Weather) -> list[Standing]:
    return [one for one in weather.standing if one.left != 0]


def _state(weather: Weather) -> str:
    active = len(_active(weather))
    if not active:
        return '<p class="state fair">Fair: nothing goes wrong.</p>'
    rules = "One rule holds" if active == 1 else f"{active} rules hold"
    return f'<div class="state foul">Foul: {rules}. {_button("all", "Clear it all")}</div>'


def _rules(standing: list[Standing]) -> str:
    if not standing:
        return ""
    rows = "".join(
        f"<tr><td>{escape(told(one.rule))}</td><td>{one.struck}</td>"
        f"<td>{'always' if one.left is None else one.left or 'over'}</td>"
        f"<td>{_button(str(one.n), 'End it')}</td></tr>\n"
        for one in standing
    )
    head = "".join(f"<th scope=col>{name}</th>" for name in ("Rule", "Has struck", "Still to come", ""))
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>"


def _button(n: str, name: str) -> str:
    hidden = f'<input type="hidden" name="clear" value="{n}">'
    return f'<form method="post" action="{_HERE}">{hidden}<button>{name}</button></form>'


def _ready(name: str, rule: str) -> str:
    hidden = "".join(
        f'<input type="hidden" name="{key}" value="{escape(value)}">' for key, value in parse_qsl(rule)
    )
    return f'<form method="post" action="{_HERE}">{hidden}<button>{escape(name)}</button></form>'


def _options(words: Mapping[Any, str]) -> str:
    return "".join(
        f'<option value="{escape(value)}">{escape(name)}</option>' for value, name in words.items()
    )
