"""``chaingraph show``: all that is known of one thing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import OnlyInText
from chaingraph.cli.options import complete_names, output_options
from chaingraph.graph.errors import AmbiguousName, UnknownThing
from chaingraph.rendering import formats

if TYPE_CHECKING:
    import pyoxigraph as ox

SHOWN = ("cg:Thing", "cg:Document", "cg:Section", "cg:Passage", "cg:Figure", "cg:Interpretation")


@click.command("show")
@click.argument("thing", shell_complete=complete_names(*SHOWN))
@output_options(formats.REPORTS)
@click.pass_obj
def command(app: App, thing: str, format: str | None, output: Path | None) -> None:
    """Report all that is known of THING: a name, a number (2560, 67%), a document, section or passage (§1.2), or an IRI."""
    from chaingraph.graph.shared import figures, posts
    from chaingraph.reports.figures import of_number
    from chaingraph.reports.roles import of_person
    from chaingraph.reports.show import report

    try:
        found = _found(app, thing)
    except AmbiguousName:
        held, counted = posts(app.graph.store, thing), figures(app.graph.store, thing)
        if not held and not counted:
            raise
        app.print(
            lambda: of_person(app.graph, thing, held) if held else of_number(app.graph, thing, counted), format, output
        )
        return
    app.print(lambda: report(app.graph, found, app.most(output)), format, output)


def _found(app: App, name: str) -> ox.NamedNode:
    """Return what is called so. Raises UnknownThing or AmbiguousName; OnlyInText, where an attached text alone says it."""
    from chaingraph.curation.attachments import speaking

    try:
        return app.graph.seek(name, *SHOWN)
    except UnknownThing as error:
        passages = [] if error.has_near else speaking(app.graph, name)
        if not passages:
            raise
    called = {lang: app.names.called(passages, lang) for lang in LANGUAGES}
    said = {lang: translate("; ", lang).join(called[lang][passage] for passage in passages) for lang in LANGUAGES}
    raise OnlyInText(name=name, passages=said)
