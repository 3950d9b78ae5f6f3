"""The doors: `python -m deploy.server app:door`, and `flask run`, which takes `app`."""

import os

from deploy.door import Door
from ivr.cli import add_commands
from ivr.wiring import app_of_this_process

app = app_of_this_process()
# Flask's command says so. A web process has no use for the commands: their libraries double its start.
if os.environ.get("FLASK_RUN_FROM_CLI") == "true":
    add_commands(app)
door = Door(app, app.extensions["overload"])
