"""The carrier's routes with a fake conversation, for a server process of a test."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from deploy.door import Door
from ivr.telephony.signature import Signature
from ivr.telephony.standing import Standing
from ivr.webhooks import register
from tests.webhooks.carrier import ACCOUNT, PUBLIC_URL, TOKEN, FakeConversation

app = Flask("served")
conversation = FakeConversation()
register(
    app,
    signature=Signature(PUBLIC_URL, (TOKEN,)),
    conversation=lambda: conversation,
    standing=Standing("+15035550190"),
    ready=lambda: True,
    prompts=Path(__file__).parent,
    account=ACCOUNT,
)
# As few threads as a test can fill, and less patience than a test has.
door = Door(app, body_s=3, threads=4)
