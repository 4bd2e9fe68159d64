"""What describes a thing that a text names: its class and its words, to be decided where they are not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

import pyoxigraph as ox

from chaingraph.curation.drafting.known import Known
from chaingraph.curation.drafting.naming import Naming
from chaingraph.model.terms import ALT_LABEL, LABEL, TYPE, cg
from chaingraph.text.names.endings import Name

HERE = ox.DefaultGraph()
Where: TypeAlias = ox.NamedNode | ox.DefaultGraph


def described(
    known: Known, thing: ox.NamedNode, kind: str | None, words: str, graph: Where = HERE, ahead: bool | None = None
) -> Iterator[ox.Quad]:
    """Yield type and name of a thing: as they are known, or as the text has them and to be decided; what another draft only guesses is not known.

    ``ahead`` says whether what is done is still to come where the text names it (None where that is not asked).
    """
    if thing.value in known.kinds:
        yield ox.Quad(thing, TYPE, cg(known.kinds[thing.value]), graph)
        for property, value in known.descriptions[thing.value]:
            yield ox.Quad(thing, property, value, graph)
        if thing.value in known.undecided:
            yield ox.Quad(thing, cg("undecided"), TYPE, graph)
        return
    words = words.lstrip("#")  # of a heading in Markdown
    bare = re.sub("^[“《](.*)[”》]$", r"\1", words)
    yield ox.Quad(thing, TYPE, cg(kind or "Thing"), graph)
    yield ox.Quad(thing, LABEL, ox.Literal(bare, language="zh"), graph)
    if bare != words:
        yield ox.Quad(thing, ALT_LABEL, ox.Literal(words, language="zh"), graph)
    if kind == "Action":
        if ahead is not None:
            yield ox.Quad(thing, cg("status"), cg("planned" if ahead else "achieved"), graph)
        yield ox.Quad(thing, cg("undecided"), cg("status"), graph)
    yield ox.Quad(thing, cg("undecided"), TYPE, graph)


def also_called(known: Known, thing: ox.NamedNode, words: str, graph: Where = HERE) -> Iterator[ox.Quad]:
    """Yield the words of the text for a thing that is known by others alone."""
    if words not in known.all_names.get(thing.value, (words,)):
        yield ox.Quad(thing, ALT_LABEL, ox.Literal(words, language="zh"), graph)


def named(naming: Naming, name: Name, passage: ox.NamedNode, aimed: bool = False) -> Iterator[ox.Quad]:
    """Yield what describes the thing of a name, with the other words by which the text names it; ``aimed`` says that it is in the task of a row that is still to be done."""
    thing, words = naming.thing_of(name), naming.words(name)
    ahead = aimed or naming.seen.ahead.of(name.start, name.end)
    yield from described(naming.known, thing, naming.kind(name), words, passage, ahead)
    if not name.thing:
        yield from also_called(naming.known, thing, words, passage)
    own = {value.value for _, value in naming.known.descriptions.get(thing.value, ())}
    for words in naming.shorter(name):
        if words not in own and not words.startswith("我"):  # 我市, 我局: a name in the mouth of its own people alone
            yield ox.Quad(thing, ALT_LABEL, ox.Literal(words, language="zh"), passage)
