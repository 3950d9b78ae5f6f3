"""The doors: `granian --interface asginl app:door`, and `flask run`, which takes `app`."""

from deploy.door import Door
from deploy.orphan import end_with_the_master
from ivr.cli import add_commands
from ivr.wiring import app_of_this_process

app = app_of_this_process()
add_commands(app)
door = Door(app)
end_with_the_master()
