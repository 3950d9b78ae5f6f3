"""Calls in real time: handsets answer, and what leads to something elsewhere does so in order."""

import asyncio

from ivr.exchange.account import Account
from ivr.exchange.events import Bridged, Ended, Heard, HungUp, PickedUp, Ringing, Spoke
from ivr.exchange.http import HttpClient
from ivr.exchange.live import LiveSwitch
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from tests.exchange.conftest import CALLER, LINE, TOKEN, Answer, Server
from tests.exchange.web import listening

AGENT = "+15035550177"
PATIENCE_S = 20


def test_two_people_talk_through_a_dial_in_real_time():
    server = Server()
    server.on("/after", Answer(b"", 204, None))
    server.on("/voice", f'<Dial action="/after">{AGENT}</Dial>')
    heard = []

    async def talk(address):
        switch = LiveSwitch(HttpClient(address), seconds_per_second=20)
        account = Account(switch, sid=DEMO_ACCOUNT_SID, auth_token=TOKEN)
        account.own(LINE).voice_url = f"{address}/voice"
        over = asyncio.Event()

        def agent(call, _at_s, output):
            match output:
                case Ringing():
                    switch.feed(call, PickedUp())
                case Heard(number, what):
                    heard.append((number, what))
                    switch.feed(call, HungUp())

        def caller(placed, output):
            match output:
                case Bridged():
                    switch.feed(placed.call, Spoke("My fridge is warm."))
                case Ended():
                    over.set()

        account.office.handsets.attach(AGENT, agent)
        account.dial(CALLER, LINE, caller)
        await asyncio.wait_for(over.wait(), PATIENCE_S)
        await switch.close()

    with listening(server):
        asyncio.run(talk(server.address))

    assert heard == [(CALLER, Spoke("My fridge is warm."))]
    assert server.asked_on("/after")[0].form["DialBridged"] == "true"
