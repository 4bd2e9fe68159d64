"""The names of the model: namespaces, the usual prefixes, and the short form of an IRI."""

import re
from collections.abc import Mapping

CG = "https://w3id.org/chaingraph/ontology#"
ID = "https://w3id.org/chaingraph/id/"
DERIVED = ID + "derived"
# the graphs of what rules derive, by the basis on which what stands there is known
FOLLOWING: Mapping[str, str] = {"placed": ID + "placed", "derived": DERIVED}
# what a document says by dct:conformsTo: the version of the ontology that its data keeps to (a version IRI of its)
VERSIONS = f"{CG.removesuffix('#')}/"
VERSION = VERSIONS + "0.2.0"
# on a server: the graphs of what is known, where the default graph is none of its own, and of the prefixes declared
KNOWN = ID + "known"
PREFIX_GRAPH = ID + "prefixes"
CHAINS = tuple(f"{ID}chain/{name}" for name in ("industry", "innovation", "capital", "talent"))

# what is left out, by its basis, of parts of the text that the whole is compared with
PARTS: Mapping[str, str] = {"without_placement": "placed", "without_interpretations": "interpreted"}

PREFIXES: Mapping[str, str] = {
    "cg": CG,
    "id": ID,
    "chain": ID + "chain/",
    "unit": ID + "unit/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "org": "http://www.w3.org/ns/org#",
    "oa": "http://www.w3.org/ns/oa#",
    "qb": "http://purl.org/linked-data/cube#",
    "qudt": "http://qudt.org/schema/qudt/",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
}

_LOCAL = re.compile(r"\w[\w\-]*(\.[\w\-]+)*")
_BARE = (
    "http://",
    "https://",
    "urn:",
    "mailto:",
    "tag:",
    "info:",
)  # how an IRI begins that is known as one without brackets
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return ``iri`` as prefix:name by its longest known namespace; in angle brackets where there is none."""
    known = [(space, prefix) for prefix, space in prefixes.items() if iri.startswith(space)]
    space, prefix = max(known, key=lambda pair: len(pair[0]), default=("", ""))
    local = iri[len(space) :]
    return f"{prefix}:{local}" if space and _LOCAL.fullmatch(local) else f"<{iri}>"


def expand(name: str, prefixes: Mapping[str, str]) -> str | None:
    """Return the IRI that ``name`` writes (in angle brackets, bare, or as prefix:name); None if it writes none."""
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1] if _ABSOLUTE.fullmatch(name[1:-1]) else None
    prefix, colon, local = name.partition(":")
    if colon and prefix in prefixes and _LOCAL.fullmatch(local):
        return prefixes[prefix] + local
    return name if name.startswith(_BARE) and _ABSOLUTE.fullmatch(name) else None


def chain_order(chain: str) -> tuple[int, str]:
    """Return a sorting key: the four chains in the order in which they are always named, then any other by name."""
    return CHAINS.index(chain) if chain in CHAINS else len(CHAINS), chain
