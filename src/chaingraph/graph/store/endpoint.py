"""A store behind the SPARQL 1.1 protocol, whoever runs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any, cast

import pyoxigraph as ox

from chaingraph.base.messages import Count
from chaingraph.graph import guard
from chaingraph.graph.errors import AnswerCut, BadAnswer, NotLocal, UnreliableSearch
from chaingraph.graph.store import virtuoso
from chaingraph.graph.store.base import Answer, Result, Solutions, Store, collect
from chaingraph.graph.store.protocol import Body, Client
from chaingraph.model.vocabulary import PREFIX_GRAPH, PREFIXES

if TYPE_CHECKING:
    import rdflib
    from httpx import Response

OTHER_KIND = "it answers another kind of query"
LARGEST = 2**30  # bytes of an answer
ROWS = "application/sparql-results+json"
WANTED = "application/n-triples, text/turtle"  # as text/plain some send it unasked
TRIPLES = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
}

_PREFIXES = f"""SELECT ?prefix ?space {{
  GRAPH <{PREFIX_GRAPH}> {{ ?declaration sh:prefix ?prefix ; sh:namespace ?space }}
}}"""
_DECLARED = re.compile(r"(\w([\w.-]*[\w-])?)?:<[a-z][a-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*>")


class Endpoint(Store):
    """A graph at a SPARQL endpoint.

    ``largest`` bounds an answer (bytes). It also raises EndpointUnreachable, EndpointRefused,
    LoginRefused, RedirectRefused, BadAnswer, AnswerTooLarge, AnswerCut, UnreliableSearch, CredentialsInAddress.
    """

    def __init__(self, url: str, timeout: float | None = None, largest: int = LARGEST) -> None:
        super().__init__(PREFIXES, timeout)
        self.url = url
        self.client = Client(url, timeout, largest)
        self.server = ""
        self.loaded = False  # by us
        rows = [(row.prefix.value, row.space.value) for row in self.select(_PREFIXES)]
        declared = {prefix: space for prefix, space in rows if _DECLARED.fullmatch(f"{prefix}:<{space}>")}
        self.loaded = bool(declared)
        self.prefixes = {**declared, **PREFIXES}

    @property
    def is_virtuoso(self) -> bool:
        """Whether the server is a Virtuoso."""
        return self.server.startswith(virtuoso.NAME)

    def stream(self, query: str) -> Iterator[Any]:
        """Yield the rows of a SELECT as the server sends them. Raises AnswerCut at the end if the server left out some."""
        with self.client.ask(self.url, self._sent(query), ROWS) as response:
            body = cast(IO[bytes], Body(response, self.url, self.client.largest))
            count = 0
            try:
                rows = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
                if not isinstance(rows, ox.QuerySolutions):
                    raise BadAnswer(url=self.url, reason=OTHER_KIND)
                for row in rows:
                    count += 1
                    yield tuple(row)
            except (SyntaxError, ValueError, MemoryError) as error:
                raise BadAnswer(url=self.url, reason=str(error)) from None
            self._see_that_it_is_whole(response, count)

    def to_rdflib(self) -> rdflib.Dataset:
        """Raise NotLocal: the graph is elsewhere."""
        raise NotLocal(url=self.url)

    def _answer(self, query: str, limit: int | None) -> Answer:
        empty = _understood(query, self.prefixes)
        graph = isinstance(empty, ox.QueryTriples)
        accept = WANTED if graph else ROWS
        with self.client.ask(self.url, self._sent(query), accept) as response:
            self.server = response.headers.get("server", "")
            answer = self._read(response, graph, limit)
        if isinstance(answer, bool) != isinstance(empty, ox.QueryBoolean):
            raise BadAnswer(url=self.url, reason=OTHER_KIND)
        self._see_that_it_is_whole(response, len(answer) if isinstance(answer, Solutions) else 0)
        return answer

    def _sent(self, query: str) -> str:
        """Return a query in a form that this server answers correctly. Raises UnreliableSearch."""
        text = " ".join([*(f"PREFIX {prefix}: <{space}>" for prefix, space in self.prefixes.items()), query])
        if self.is_virtuoso and (function := virtuoso.unreliable(query)):
            raise UnreliableSearch(url=self.url, function=function)
        return virtuoso.told(text) if self.is_virtuoso and self.loaded else text

    def _read(self, response: Response, graph: bool, limit: int | None) -> Answer:
        """Return the answer in the body of a response. Raises BadAnswer or AnswerTooLarge."""
        media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        body = cast(IO[bytes], Body(response, self.url, self.client.largest))
        try:
            if graph and media in TRIPLES:
                return collect((quad.triple for quad in ox.parse(body, format=TRIPLES[media])), limit)
            if not graph and media in (ROWS, "application/json"):
                return collect(ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON), limit)
        except (SyntaxError, ValueError, MemoryError) as error:
            raise BadAnswer(url=self.url, reason=str(error)) from None
        raise BadAnswer(url=self.url, reason=f"it is {media or 'of no type'}")

    def _see_that_it_is_whole(self, response: Response, rows: int) -> None:
        """Raise AnswerCut if only a header says that the server left out part of the answer."""
        told = response.headers.get("x-sparql-maxrows", "")
        cut = int(told) if told.isdecimal() and len(told) < 20 else 0
        if (cut and rows >= cut) or "x-sql-state" in response.headers:
            raise AnswerCut(url=self.url, rows=Count(rows))


def _understood(query: str, prefixes: dict[str, str]) -> Result:
    """Answer a query on an empty store, so that nothing is sent that does not parse. Raises what Store.query raises."""
    guard.check_sent(query)
    try:
        return ox.Store().query(query, prefixes=prefixes)
    except (SyntaxError, RuntimeError, OSError, ValueError) as error:
        guard.explain(query, error, prefixes)
