"""Pages that a caller's telephone opens: where they are."""

from ivr.public.routes import register

__all__ = ["register"]
