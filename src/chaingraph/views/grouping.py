"""What stands in groups: communities, the sections of a document, everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain as chained

import networkx as nx

from chaingraph.measures.bridges import chains
from chaingraph.measures.structure import communities as louvain
from chaingraph.model.vocabulary import ID
from chaingraph.views.areas import stacked
from chaingraph.views.gathering import gathered
from chaingraph.views.lines import Area
from chaingraph.views.selection import CENTRE, HEADING, Selection, part, size


def communities(network: nx.MultiDiGraph[str]) -> Selection:
    """Return the communities of things, each in an area of its own."""
    groups = louvain(network).groups
    degree = Counter(chained.from_iterable(network.edges()))
    named = [(_named_after(network, group, degree, number), group) for number, group in enumerate(groups, start=1)]
    left_out = "Left out: the chains, and things without any relation but to them."
    return _grouped("Groups of things that hang together", network, named, left_out)


def document(
    network: nx.MultiDiGraph[str], sections: Mapping[str, Sequence[str]], labels: Mapping[str, Mapping[str, str]]
) -> Selection:
    """Return the things section by section, in the order of the text, below the name of each section.

    ``sections`` maps each section to the things that it is the first to name, ``labels`` to its name in each language.
    """
    every = set(chains(network))
    named = [
        (labels[section], [node for node in things if node in network and node not in every])
        for section, things in sections.items()
    ]
    left_out = (
        "Left out: the chains, and things that no section names. A thing stands in the section that names it first."
    )
    return _grouped("The document, section by section", network, named, left_out)


def everything(network: nx.MultiDiGraph[str]) -> Selection:
    """Return all of a network, in areas around places, industry chains or communities."""
    return Selection("All things and relations", network, {}, "", size(network), areas=gathered(network))


def _grouped(
    title: str, network: nx.MultiDiGraph[str], groups: Sequence[tuple[Mapping[str, str], Sequence[str]]], left_out: str
) -> Selection:
    """Return groups of things, each below its name in an area as large as it needs."""
    shown = part(network, [node for _, things in groups for node in things])
    found: list[Area] = []
    for number, (label, things) in enumerate(groups):
        heading = f"{ID}view/group/{number}"
        shown.add_node(heading, label_zh=label["zh"], label_en=label["en"], kind=HEADING, chains=())
        found.append(Area({}, [heading, *things]))
    return Selection(title, shown, dict.fromkeys(shown, CENTRE), left_out, size(network), areas=stacked(found))


def _named_after(
    network: nx.MultiDiGraph[str], group: Sequence[str], degree: Mapping[str, int], number: int
) -> dict[str, str]:  # fmt: skip
    """Return what a group of things is called in each language: its number, and the thing in it with the most relations."""
    data = network.nodes[min(group, key=lambda thing: (-degree[thing], thing))]
    zh, en = data["label_zh"] or data["label_en"], data["label_en"] or data["label_zh"]
    return {"zh": f"群组 {number}：{zh}等", "en": f"Group {number}: {en} and others"}
