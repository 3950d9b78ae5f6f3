"""The composition root: settings in, a working house out. Imported by app.py, the worker, cli/ and tests."""

from ivr.wiring.app import create_app
from ivr.wiring.house import House
from ivr.wiring.process import ROOT, SystemClock
from ivr.wiring.started import app_of_this_process, house_of_this_process

__all__ = ["ROOT", "House", "SystemClock", "app_of_this_process", "create_app", "house_of_this_process"]
