"""The WSGI door: `granian --interface wsgi app:app`, or `flask run`."""

from deploy.orphan import end_with_the_master
from ivr.cli import add_commands
from ivr.wiring import app_of_this_process

app = app_of_this_process()
add_commands(app)
end_with_the_master()
