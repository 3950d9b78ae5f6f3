"""Checks: what has to be so that calls are answered, each found out and told in one line."""

from __future__ import annotations

from ivr.cli.checks.finding import Finding
from ivr.cli.checks.whole import whole

__all__ = ["Finding", "whole"]
