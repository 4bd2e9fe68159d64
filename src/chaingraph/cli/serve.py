"""``chaingraph serve``: the graph in a browser, and its SPARQL endpoint."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from dataclasses import replace

import click
from click.core import ParameterSource

from chaingraph.base.errors import missing_library
from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.saying import say

SERVING = "Serving at {url} (Ctrl-C ends it)."
OPEN = "Whoever reaches this machine can read the graph; for others than yourself, put a server with HTTPS and a login before it."


@click.command("serve")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Listen at this address; 0.0.0.0 is all of this machine."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Listen at this port; 0 is any that is free.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="A host name under which it is reached (repeatable); requests for others are refused.",
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="Let pages of this site ask /sparql (repeatable); * is any site.",
)
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Answer this many queries at once.")
@click.option(
    "--memory", type=click.IntRange(16), metavar="MIB", help="Memory that a query may take, in MiB (on Linux)."
)
@click.pass_obj
def command(
    app: App,
    host: str,
    port: int,
    names: tuple[str, ...],
    origins: tuple[str, ...],
    workers: int | None,
    memory: int | None,
) -> None:
    """Serve the graph as pages, and answer SPARQL at /sparql.

    The server listens on this machine only unless told otherwise. / opens in the language of --lang, else in that of
    the browser. Each query may take 20 seconds and give 10,000 rows; --timeout and --max-rows change that.
    """
    with missing_library("web"):
        from chaingraph.web import server
        from chaingraph.web.limits import Limits
    given = {"seconds": app.timeout, "rows": app.max_rows, "workers": workers, "memory": memory}
    limits = Limits(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    listening = server.listen(host, port)
    graph = replace(app, timeout=limits.seconds).graph
    lang = app.lang if _is_chosen() else None
    served = server.Served(graph, app.store, (*names, host), origins, limits, warm=True, lang=lang)
    _log_to_stderr()
    _tell(app, host, listening.getsockname()[1])
    with suppress(KeyboardInterrupt):  # by which it is meant to end
        server.prepared(server.application(served), limits).run(sockets=[listening])


def _is_chosen() -> bool:
    """Return whether --lang was given, before the command or after it."""
    here = click.get_current_context()
    return any(one.get_parameter_source("lang") == ParameterSource.COMMANDLINE for one in (here, here.find_root()))


def _tell(app: App, host: str, port: int) -> None:
    """Say where the server is, and what it means that others reach it."""
    name = f"[{host}]" if ":" in host else host
    say(translate(SERVING, app.lang).format(url=f"http://{name}:{port}/"))
    if host not in ("127.0.0.1", "::1", "localhost"):
        say(translate(OPEN, app.lang))


def _log_to_stderr() -> None:
    """Write the log of requests to stderr."""
    log = logging.getLogger("chaingraph.web")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
