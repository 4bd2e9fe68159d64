"""What is said beside a result: on stderr, as plain text."""

from contextlib import suppress

import click

from chaingraph.base.plain import plain


def say(text: str) -> None:
    """Say something on stderr; where nobody can hear it, nothing is lost by it."""
    with suppress(OSError):
        click.echo(plain(text), err=True)
