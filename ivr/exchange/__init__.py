"""A telephone company in a process: it dials our line, runs the TwiML it gets, and signs as the carrier does.

`call` is the core, without I/O or clock; `wsgi`, `http` and `terminal` are the shells around it.
It imports nothing else of this project, so that it can judge the rest.
"""
