"""Precautions: what must be so before a real number is pointed at this server. Each may end the command."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import click

from ivr.cli.checks.whole import answering
from ivr.flow.document import ServedLine
from ivr.settings import LOOPBACK
from ivr.telephony.numbers import same_host
from ivr.telephony.probe import Probe, host_of
from ivr.wiring import House


def reachable(here: House) -> None:
    """A real number is not pointed where the carrier cannot come. At the exchange everything is near."""
    public, api = urlsplit(here.settings.public_url), urlsplit(here.settings.api_base)
    if api.hostname in LOOPBACK:
        return
    if public.scheme != "https" or public.hostname in LOOPBACK:
        raise click.ClickException(
            f"IVR_PUBLIC_URL is {here.settings.public_url}, which the carrier cannot call safely: "
            "it must be https, and no address of this machine alone"
        )


def fallback_elsewhere(here: House, number: str, url: str, on_same_host: bool) -> None:
    if not url:
        raise click.ClickException(
            f"{number} has no fallback: name one with --fallback-url, on another host than the server's"
        )
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise click.ClickException("the fallback URL is no address like https://last.example.org/voice")
    if not same_host(url, here.settings.public_url, loopback=LOOPBACK):
        return
    if not on_same_host:
        raise click.ClickException(
            f"{number}: the fallback at {host_of(url)} goes down with the server: name another host with "
            "--fallback-url"
        )
    click.echo(f"{number}: the fallback at {host_of(url)} goes down with the server", err=True)


def line_answers(here: House, lines: Mapping[str, ServedLine]) -> None:
    """The command ends here where a caller would hear nothing of ours. A slow answer is one too."""
    probe = Probe(str(here.settings.account_sid), here.settings.auth_token.get_secret_value())
    found = [one for one in answering(here, probe, lines, within_s=float("inf")) if one.state == "wrong"]
    for one in found:
        click.echo(one.line, err=True)
    if found:
        raise click.ClickException("nothing is changed: a number that leads here would not be answered")
