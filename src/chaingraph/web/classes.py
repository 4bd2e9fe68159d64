"""Of the classes of a subject, the one that says most of it."""

from collections.abc import Iterable

from chaingraph.model.vocabulary import CG, PREFIXES

# what says nothing, or little, of what something is
WIDE = frozenset((CG + "Thing", CG + "Passage", PREFIXES["owl"] + "NamedIndividual", PREFIXES["skos"] + "Concept"))


def narrowest(kinds: Iterable[str]) -> str | None:
    """Return the class of several that says most of what has them: one of the ontology, that is not the widest.

    >>> narrowest([CG + "Action", CG + "Thing"])
    'https://w3id.org/chaingraph/ontology#Action'
    """
    every = list(kinds)
    found = [kind for kind in every if kind not in WIDE] or every
    return min(found, key=lambda kind: (not kind.startswith(CG), kind), default=None)
