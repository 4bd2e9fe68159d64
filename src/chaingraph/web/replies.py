"""A query of the SPARQL 1.1 Protocol becomes an answer in the form that is wanted; where it is cut, it says so."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError, StoreError
from chaingraph.base.messages import Count, translate
from chaingraph.graph.errors import QueryRefused, UpdateRefused
from chaingraph.graph.store import LocalStore, Solutions, Store
from chaingraph.graph.store.base import Answer
from chaingraph.graph.store.dataset import Dataset
from chaingraph.rendering.solutions import results
from chaingraph.web.errors import AnswerTooLong, NoChoiceOfGraphs, NothingAcceptable, NotServed, WorkerLost, status
from chaingraph.web.limits import MEBI, Limits
from chaingraph.web.negotiation import GRAPHS, HTML, ROWS, SHORT, preferred

CUT_HEADER = "X-Chaingraph-Cut"
CUT = "Cut after {rows:row|rows}; there are more. Narrow the query, or ask with LIMIT and OFFSET."
BASE = "https://w3id.org/chaingraph/"  # of relative IRIs
TEXT = "text/plain"


@dataclass(frozen=True)
class Asked:
    """A query as it was sent: its dataset (IRIs of graphs), what is accepted, and the language of messages."""

    query: str
    default: Sequence[str] = ()
    named: Sequence[str] = ()
    accept: str = ""
    format: str = ""
    lang: str = "en"


@dataclass(frozen=True)
class Reply:
    """What is sent back: the status and headers of HTTP, the media type and the body."""

    status: int
    media_type: str
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


def reply(store: Store, asked: Asked, limits: Limits) -> Reply:
    """Return the answer to a query, or the words of its error; nothing is raised."""
    try:
        return _answer(store, asked, limits)
    except ChaingraphError as error:
        return refusal(error, asked.lang)
    except MemoryError:
        return refusal(WorkerLost(memory=limits.memory), asked.lang)


def refusal(error: ChaingraphError, lang: str) -> Reply:
    """Return what says an error to a client: neither where the graph is kept, nor hints for a command line."""
    if isinstance(error, StoreError):
        error = NotServed()
    if isinstance(error, UpdateRefused | QueryRefused):
        error.hint = ""  # type: ignore[misc]  # of this error alone
    words = error.words(lang) + "\n"
    return Reply(status(error), TEXT, words.encode("utf-8"), dict(getattr(error, "headers", {})))


def _answer(store: Store, asked: Asked, limits: Limits) -> Reply:
    """Return the answer to a query. Raises what Store.query raises, NothingAcceptable and AnswerTooLong."""
    found = _dataset(store, asked).query(asked.query, limits.rows + 1)
    cut = not isinstance(found, bool) and len(found) > limits.rows
    if cut:
        found = _shortened(found, limits.rows)
    media_type, body = _written(found, asked, store)
    if len(body) > limits.largest * MEBI:
        raise AnswerTooLong(limit=limits.largest)
    if not cut:
        return Reply(200, media_type, body)
    words = translate(CUT, asked.lang).format(rows=Count(limits.rows))
    return Reply(200, media_type, _told(body, media_type, words), {CUT_HEADER: f"rows={limits.rows}"})


def _dataset(store: Store, asked: Asked) -> Store:
    """Return the store as the request wants to see it. Raises NoChoiceOfGraphs."""
    if isinstance(store, LocalStore):
        return Dataset(store, asked.default, asked.named, BASE)
    if asked.default or asked.named:
        raise NoChoiceOfGraphs
    return store


def _shortened(found: Answer, rows: int) -> Answer:
    if isinstance(found, Solutions):
        return Solutions(found.variables, found.rows[:rows])
    assert not isinstance(found, bool), "a truth value is not cut"
    return found[:rows]


def _written(found: Answer, asked: Asked, store: Store) -> tuple[str, bytes]:
    """Return the media type and the body of an answer; rows for a page are JSON, from which the server makes it."""
    if isinstance(found, list):
        chosen = "text/turtle" if asked.format == "html" else _chosen(asked, tuple(GRAPHS))
        return chosen, _whole(ox.serialize(found, format=GRAPHS[chosen], prefixes=store.prefixes))
    chosen = _chosen(asked, (*ROWS, HTML))
    form = ROWS.get(chosen, ox.QueryResultsFormat.JSON)
    if form == ox.QueryResultsFormat.JSON:
        return chosen, _json(found)
    read = ox.parse_query_results(_json(found), format=ox.QueryResultsFormat.JSON)
    return chosen, _whole(read.serialize(format=form))


def _whole(content: bytes | None) -> bytes:
    assert content is not None, "without an output, the engine returns what it writes"
    return content


def _chosen(asked: Asked, offered: Sequence[str]) -> str:
    """Return the media type that a request prefers. Raises NothingAcceptable."""
    wanted = SHORT.get(asked.format, asked.accept)
    chosen = preferred(wanted, offered)
    if chosen is None:
        raise NothingAcceptable(accept=wanted, types=", ".join(offered))
    return chosen


def _json(found: Solutions | bool) -> bytes:
    """Return rows or a truth value in the W3C's SPARQL 1.1 Query Results JSON Format."""
    return _dumped({"head": {}, "boolean": found} if isinstance(found, bool) else results(found))


def _told(content: bytes, media_type: str, cut: str) -> bytes:
    """Return an answer that ends with the sentence that it was cut: as a comment, or as a member that JSON’s readers ignore."""
    if not cut:
        return content
    if media_type == "application/ld+json":
        return _dumped({"@context": {"cut": None}, "cut": cut, "@graph": json.loads(content)})
    if media_type.endswith("json") or media_type == HTML:
        return _dumped({**json.loads(content), "cut": cut})
    if media_type.endswith("xml"):
        return content + f"<!-- {cut} -->\n".encode()
    return content + f"# {cut}\n".encode()


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")
