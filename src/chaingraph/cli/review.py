"""``chaingraph review``: a curator signs passages off, after which what the graph lacks of them is not stated in the text."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chaingraph.base.messages import Count, translate
from chaingraph.cli.app import App
from chaingraph.cli.errors import NotInFolder, UnknownPassage
from chaingraph.cli.files import replace_texts
from chaingraph.cli.nameless import tell_nameless
from chaingraph.cli.options import complete_documents
from chaingraph.cli.saying import say
from chaingraph.cli.unheld import tell_unheld, tell_unsettled
from chaingraph.graph.errors import UnknownThing
from chaingraph.model.terms import LABEL, text

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.graph.graph import Graph

SIGNED = "Signed off by {by}: {done:passage|passages} of {document}; open: {open} of {all}."
OPENED = "Open again: {done:passage|passages} of {document}; open: {open} of {all}."


@click.command("review")
@click.argument("document", shell_complete=complete_documents, metavar="DOCUMENT")
@click.argument("passages", nargs=-1, metavar="[PASSAGE]...")
@click.option(
    "--curator",
    "--by",
    "by",
    metavar="NAME",
    help="Who signs off; by default CHAINGRAPH_CURATOR, else the user of this machine.",
)
@click.option("--open", "reopen", is_flag=True, help="Take it back: the passages are open again.")
@click.pass_obj
def command(app: App, document: str, passages: tuple[str, ...], by: str | None, reopen: bool) -> None:
    """Sign off DOCUMENT (a folder of data, or a document of a folder given by --data), or only these PASSAGEs.

    A PASSAGE is called by its label or IRI, or as 1.2.s3; a section, as 1.2, stands for all passages in it. What is signed
    off has been read by a curator against the graph: what the graph lacks of it is not stated there. The sign-offs stand
    in the folder’s document.ttl, in which all else stays as it is.
    """
    from chaingraph.curation import reviewing

    found, node = app.document(document)
    described = _described(found, document, node)
    quads = described.quads
    chosen = [one for name in passages for one in _passages(found.graph, quads, node.value, name)]
    chosen = list(dict.fromkeys(chosen)) if passages else _all(quads)
    who = by or reviewing.curator()
    written = reviewing.opened(quads, chosen) if reopen else reviewing.signed_off(quads, chosen, who)
    replace_texts(described.file.parent, [(described.file.name, _edited(described, chosen, written))])
    _tell(app, OPENED if reopen else SIGNED, written, chosen, who, document)
    if not reopen:
        if not by:
            tell_nameless(app, who)
        facts = _facts(described.file.parent)
        unsettled = reviewing.unsettled(facts, chosen)
        tell_unsettled(app, found.graph, unsettled, facts)
        tell_unheld(app, found.graph, node.value, {*chosen} - {*unsettled}, document)


def _tell(app: App, words: str, quads: Sequence[ox.Quad], chosen: Sequence[str], by: str, document: str) -> None:
    """Say what was signed off or opened, and how much of the document is open."""
    from chaingraph.curation.reviewing import sign_offs

    every, signed = _all(quads), sign_offs(quads)
    still = sum(passage not in signed for passage in every)
    told = {"by": by, "done": Count(len(chosen)), "document": document, "open": still, "all": len(every)}
    say(translate(words, app.lang).format(**told))


@dataclass(frozen=True)
class _Described:
    """The file that describes a document: its text, the prefixes that it declares, and its statements."""

    file: Path
    content: str
    prefixes: dict[str, str]
    quads: list[ox.Quad]


def _described(app: App, name: str, document: ox.NamedNode) -> _Described:
    """Return what describes a document, in the folder that is named or in one of the data. Raises NotInFolder."""
    from chaingraph.curation.drafting.folder import DOCUMENT

    given = [Path(name)] if os.path.isdir(name) else [Path(path) for path in app.data]
    for described in (_read(folder / DOCUMENT) for folder in given if (folder / DOCUMENT).exists()):
        if any(quad.subject == document for quad in described.quads):
            return described
    raise NotInFolder(document=name)


def _read(file: Path) -> _Described:
    from chaingraph.graph import parsing
    from chaingraph.graph.files import read_text

    prefixes: dict[str, str] = {}
    quads = list(parsing.stream(file, prefixes))
    return _Described(file, read_text(file), prefixes, quads)


def _edited(described: _Described, chosen: Sequence[str], written: list[ox.Quad]) -> str:
    """Return the text of a file with the sign-offs that are written; anew, without comments, where it cannot stay as it is."""
    from chaingraph.curation.drafting.folder import turtle
    from chaingraph.curation.editing import resigned
    from chaingraph.curation.reviewing import sign_offs

    signed = [quad for passage, quads in sign_offs(written).items() if passage in chosen for quad in quads]
    edited = resigned(described.content, described.prefixes, chosen, signed, written)
    return edited if edited is not None else turtle(written, described.prefixes)


def _facts(folder: Path) -> list[ox.Quad]:
    """Return the statements of all files of a folder."""
    from chaingraph.graph import parsing
    from chaingraph.graph.datafiles import data_files

    return [quad for file in data_files([folder]) for quad in parsing.statements(file)]


def _all(quads: Sequence[ox.Quad]) -> list[str]:
    from chaingraph.curation.merge import passages_of

    return list(passages_of(quads))


def _passages(graph: Graph, quads: Sequence[ox.Quad], document: str, name: str) -> list[str]:
    """Return the passages that a name stands for: one, or all of a section. Raises UnknownPassage or AmbiguousName."""
    from chaingraph.curation.reviewing import below

    every, local = _all(quads), name.rpartition(":")[2]
    if f"{document}/passage/{local}" in every:
        return [f"{document}/passage/{local}"]
    if held := below(quads, f"{document}/section/{local}"):
        return held
    own = [text(quad.subject) for quad in quads if quad.predicate == LABEL and text(quad.object) == name]
    found = own[0] if len(own) == 1 else _numbered(graph, quads, name) or _found(graph, document, name)
    return [found] if found in every else below(quads, found)


def _numbered(graph: Graph, quads: Sequence[ox.Quad], name: str) -> str:
    """Return the section of this document that has a number (一 of 一、主要目标); empty where none has. Raises AmbiguousName."""
    import pyoxigraph as ox

    from chaingraph.base.naming import comparable
    from chaingraph.graph.apart import told
    from chaingraph.graph.errors import AmbiguousName
    from chaingraph.graph.finding import numbered
    from chaingraph.model.terms import cg

    if not re.match(r"\s*§?[（(]?[一二三四五六七八九十]+(?:[）)（(、.]|$)", name):
        return ""
    heading, first = numbered(name)
    called = [(text(quad.subject), text(quad.object)) for quad in quads if quad.predicate == LABEL]
    within = [
        (text(quad.subject), text(quad.object)) for quad in quads if quad.predicate in (cg("inSection"), cg("within"))
    ]
    sections = {section for _, section in within}
    found = {thing for thing, words in called if thing in sections and heading.fullmatch(comparable(words))}
    passages = {thing for thing, words in called if words in first}
    found = found or {section for passage, section in within if passage in passages}
    if len(found) > 1:
        raise AmbiguousName(name=name, iris=told(graph, [ox.NamedNode(one) for one in sorted(found)]))
    return next(iter(found), "")


def _found(graph: Graph, document: str, name: str) -> str:
    """Return the passage or section of the graph that is called so. Raises UnknownPassage or AmbiguousName."""
    try:
        return graph.find(name, "cg:Passage", "cg:Section").value
    except UnknownThing as error:
        near = [str(error.values["near"])] * error.has_near
        raise UnknownPassage(name, near, document=document.rpartition("/")[2]) from None
