"""What the carrier calls: routes, their guard, and the answers of last resort."""

from ivr.webhooks.routes import register

__all__ = ["register"]
