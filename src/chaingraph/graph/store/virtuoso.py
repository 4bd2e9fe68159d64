"""What has to be told to a Virtuoso for it to understand a query as everybody else does.

Its default graph is the sum of all graphs, its own among them, with a triple once for each. So what is known stands in a
graph that every query names as its default graph, and that ``GRAPH ?g`` must not find.
"""

import re
from itertools import count

from chaingraph.graph.guard import BLANK, COMMENT, IRI, STRING
from chaingraph.model.vocabulary import KNOWN, PREFIX_GRAPH

NAME = "Virtuoso"
_OWN = (
    "http://www.openlinksw.com/schemas/virtrdf#", "http://localuriqaserver/sparql", "http://localhost:8890/sparql",
    "http://localhost:8890/DAV/", "http://www.w3.org/ns/ldp#", "http://www.w3.org/2002/07/owl#",
)  # fmt: skip
_NAME = r"[\w.-]*:(?:[\w.:%-]|\\.)*"
_GRAPH = re.compile(
    rf"{STRING}|{IRI}|{COMMENT}|\bGRAPH{BLANK}*(?:(?P<variable>[?$]\w+)|(?P<name>{IRI}|{_NAME}))",
    re.IGNORECASE | re.DOTALL,
)
_SEARCH = re.compile(r"\b(REGEX|REPLACE)\s*\(", re.IGNORECASE)
BATCH = 1_000  # statements, twice that with what is known: an update is one program, and has to be shorter than 5,000
GRAPH = "chaingraph_graph_"  # how the variables begin that stand for a graph named in a query


DEFINED = f"define input:default-graph-uri <{KNOWN}> " + "".join(
    f"define input:named-graph-exclude <{graph}> " for graph in (*_OWN, PREFIX_GRAPH)
)


def told(query: str) -> str:
    """Return a query as a Virtuoso has to be told it."""
    return f'define sql:describe-mode "CBD" {DEFINED}{restricted(query)}'


def restricted(pattern: str) -> str:
    """Return a query, or its pattern, that finds no more in named graphs than it should, and no less.

    Beside a default graph a Virtuoso finds nothing in a graph that is named, but does in a variable of that name.
    """
    number = count(1)

    def filtered(match: re.Match[str]) -> str:
        if match["variable"]:
            return f"FILTER ({match['variable']} != <{KNOWN}>) {match[0]}"
        if match["name"]:
            variable = f"?{GRAPH}{next(number)}"
            return f"FILTER ({variable} = {match['name']}) GRAPH {variable}"
        return match[0]

    return _GRAPH.sub(filtered, pattern)


def unreliable(query: str) -> str:
    """Return the function with which a query searches for patterns of Chinese words in vain; empty where there is none.

    Patterns are matched byte by byte: ``.`` or a class of characters is a third of a Chinese one.
    """
    search = _SEARCH.search(query)
    patterns = "".join(re.findall(STRING, query, re.DOTALL))
    return search[1].upper() if search and (not query.isascii() or re.search(r"[.\[\\]", patterns)) else ""
