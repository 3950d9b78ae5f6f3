"""`python -m tests.exchange.control PORT`: the line on a port of loopback; TWILIO_AUTH_TOKEN is its token."""

from __future__ import annotations

import os
import sys

from tests.exchange.control.line import make_app

if __name__ == "__main__":
    app, _ = make_app(os.environ["TWILIO_AUTH_TOKEN"], person="+15035550142")
    app.run("127.0.0.1", int(sys.argv[1]), threaded=True)
