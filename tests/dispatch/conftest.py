"""What every test of providers may ask for."""

from tests.dispatch.desk import desk

__all__ = ["desk"]
