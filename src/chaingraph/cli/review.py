"""``chaingraph review``: a curator signs passages off, after which what the graph lacks of them is not stated in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App, complete_documents
from chaingraph.cli.errors import NotInFolder
from chaingraph.model.terms import LABEL, text

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.graph.graph import Graph

SIGNED = "Signed off by {by}: {done:passage|passages} of {document}; open: {open} of {all}."
OPENED = "Open again: {done:passage|passages} of {document}; open: {open} of {all}."
UNSETTLED = "Something in them is still proposed or undecided: {passages}."


@click.command("review")
@click.argument("document", shell_complete=complete_documents, metavar="DOCUMENT")
@click.argument("passages", nargs=-1, metavar="[PASSAGE]...")
@click.option(
    "--by", metavar="NAME", help="Who signs off; by default CHAINGRAPH_CURATOR, git’s user, or this machine’s."
)
@click.option("--open", "reopen", is_flag=True, help="Take it back: the passages are open again.")
@click.pass_obj
def command(app: App, document: str, passages: tuple[str, ...], by: str | None, reopen: bool) -> None:
    """Sign off DOCUMENT (a folder of data, or a document of a folder given by --data), or only these PASSAGEs.

    A PASSAGE is called by its label or IRI, or as 1.2.s3; a section, as 1.2, stands for all passages in it. What is signed
    off has been read by a curator against the graph: what the graph lacks of it is not stated there. The folder’s
    document.ttl is written anew, without its comments.
    """
    from chaingraph.curation import reviewing

    found, node = app.document(document)
    folder = _folder(found, document, node)
    file, prefixes, quads = _read(folder)
    chosen = [one for name in passages for one in _passages(found.graph, quads, node.value, name)]
    chosen = list(dict.fromkeys(chosen)) if passages else _all(quads)
    who = by or reviewing.curator()
    written = reviewing.opened(quads, chosen) if reopen else reviewing.signed_off(quads, chosen, who)
    app.replace_text(file, _turtle(written, prefixes))
    _tell(app, OPENED if reopen else SIGNED, written, chosen, who, document)
    if not reopen and (unsettled := reviewing.unsettled(_facts(folder), chosen)):
        called = found.names.called(unsettled, app.lang)
        named = translate("; ", app.lang).join(called[passage] for passage in unsettled)
        click.echo(translate(UNSETTLED, app.lang).format(passages=named), err=True)


def _tell(app: App, words: str, quads: Sequence[ox.Quad], chosen: Sequence[str], by: str, document: str) -> None:
    """Say what was signed off or opened, and how much of the document is open."""
    from chaingraph.curation.reviewing import sign_offs

    every, signed = _all(quads), sign_offs(quads)
    still = sum(passage not in signed for passage in every)
    told = {"by": by, "done": Count(len(chosen)), "document": document, "open": still, "all": len(every)}
    click.echo(translate(words, app.lang).format(**told), err=True)


def _folder(app: App, name: str, document: ox.NamedNode) -> Path:
    """Return the folder of a document: that which is named, or that among the data which describes it. Raises NotInFolder."""
    from chaingraph.curation.drafting.folder import DOCUMENT

    given = [Path(name)] if Path(name).is_dir() else [Path(path) for path in app.data]
    for folder in given:
        if (folder / DOCUMENT).exists() and any(quad.subject == document for quad in _read(folder)[2]):
            return folder
    raise NotInFolder(document=name)


def _read(folder: Path) -> tuple[Path, dict[str, str], list[ox.Quad]]:
    """Return the file that describes the document of a folder, the prefixes that it declares, and its statements."""
    from chaingraph.curation.drafting.folder import DOCUMENT
    from chaingraph.graph import parsing

    file = folder / DOCUMENT
    declared = re.findall(r"(?m)^\s*@?prefix\s+([\w-]*):\s*<([^<>]*)>", file.read_text("utf-8"), re.IGNORECASE)
    return file, dict(declared), parsing.statements(file)


def _facts(folder: Path) -> list[ox.Quad]:
    """Return the statements of all files of a folder."""
    from chaingraph.graph import parsing

    return [quad for file in parsing.data_files([folder]) for quad in parsing.statements(file)]


def _turtle(quads: Iterable[ox.Quad], prefixes: dict[str, str]) -> str:
    from chaingraph.curation.drafting.folder import turtle

    return turtle(quads, prefixes)


def _all(quads: Sequence[ox.Quad]) -> list[str]:
    from chaingraph.curation.merge import passages_of

    return list(passages_of(quads))


def _passages(graph: Graph, quads: Sequence[ox.Quad], document: str, name: str) -> list[str]:
    """Return the passages that a name stands for: one, or all of a section. Raises what ``Graph.find`` raises."""
    from chaingraph.curation.reviewing import below

    every, local = _all(quads), name.rpartition(":")[2]
    if f"{document}/passage/{local}" in every:
        return [f"{document}/passage/{local}"]
    if held := below(quads, f"{document}/section/{local}"):
        return held
    own = [text(quad.subject) for quad in quads if quad.predicate == LABEL and text(quad.object) == name]
    found = own[0] if len(own) == 1 else graph.find(name, "cg:Passage", "cg:Section").value
    return [found] if found in every else below(quads, found)
