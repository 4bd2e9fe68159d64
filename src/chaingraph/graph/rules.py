"""The rules of the ontology, each read from its one file: what it derives, from which premises, under which conditions.

A rule has one form, and nothing else tells what it means::

    CONSTRUCT { ?thing cg:serves ?chain }            # the template: one statement
    WHERE {
      { SELECT ?chain { ?chain a cg:Chain } }        # conditions: in braces of their own, VALUES and FILTER
      ?thing cg:joins ?chain                         # premises: the statements outside of these
      FILTER NOT EXISTS { ?thing cg:serves ?chain }  # last, what is known already (or OPTIONAL and !BOUND)
    }

The premises are what a derived statement follows from. So the same file gives its explanation: which statements the rule
yields, each with its premises, once for every derivation. A condition is no evidence: it is about what stays as it is
whoever states it, as what something is, or which chain a section concerns.

A line ``# basis: placed`` before it says on which basis is known what it derives (one of FOLLOWING), where it is not
*derived*: that stands in the graph of this basis.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from chaingraph.base.headers import headers
from chaingraph.graph.asking import terms
from chaingraph.model import resources
from chaingraph.model.vocabulary import FOLLOWING, PREFIXES, expand

Pattern = tuple[str, str, str]  # subject, property, object: each a variable (?name) or an IRI

RDF_TYPE = PREFIXES["rdf"] + "type"
_FORM = re.compile(
    r"(?:\#.*\n)*CONSTRUCT \{ (?P<template>[^{}]+) \}\nWHERE \{\n"
    r"(?P<body>.*)\n  (?P<known>(?:FILTER NOT EXISTS|OPTIONAL) \{.*)\n\}\s*",
    re.DOTALL,
)
_GRAPH = re.compile(r"GRAPH \?\w+ \{([^{}]*)\}")
_IN_BRACKETS = re.compile(r"VALUES \?\w+ \{[^{}]*\}|\{[^{}]*\}|\w*\s*\([^()]*\)")
_WORDS = re.compile(r"\b(UNION|FILTER|BIND)\b")
_DIRECTION = re.compile(r"owl:(inverseOf|SymmetricProperty)\b")


@dataclass(frozen=True)
class Rule:
    """A rule: its ``text``, the ``template`` of what it derives, and its ``premises``.

    As written: its ``body`` (conditions and premises), and what is ``known`` already.
    """

    text: str
    template: Pattern
    body: str
    known: str
    premises: tuple[Pattern, ...]

    @property
    def basis(self) -> str:
        """The basis on which is known what it derives (one of FOLLOWING)."""
        return dict(headers(self.text)).get("basis", "derived")

    @property
    def graph(self) -> str:
        """The graph (its IRI) in which stands what it derives."""
        return FOLLOWING[self.basis]

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of the template and of the premises, in order, each once."""
        terms = (term for pattern in (self.template, *self.premises) for term in pattern)
        return tuple(dict.fromkeys(term for term in terms if is_variable(term)))

    @property
    def names(self) -> set[str]:
        """The properties that it reads and names: each stands after a variable, a semicolon or a slash."""
        found = re.findall(r"(?:\?\w+ |; |/)(a\b|[\w-]+:[\w-]+)", self.body)
        return {RDF_TYPE if name == "a" else expand(name, PREFIXES) or "" for name in found}

    @property
    def conditions(self) -> set[str]:
        """The properties that it reads and of which none is a premise."""
        return self.names - self.reads

    @property
    def reads(self) -> set[str]:
        """The properties that its premises name; a variable stands for any relation."""
        return {property for _, property, _ in self.premises if not is_variable(property)}

    @property
    def exclusive(self) -> bool:
        """Whether it derives nothing where anything else of its property is known: a thing has one value by it."""
        others = set(re.findall(r"\?\w+", self.known)) - set(self.variables)
        return bool(others) and "=" not in self.known

    @property
    def turns(self) -> bool:
        """Whether it only says a relation the other way round, as the direction of the relation has it."""
        subject, _, object = self.template
        ends = [(other, one) for one, property, other in self.premises if is_variable(property)]
        return ends == [(subject, object)] and bool(_DIRECTION.search(self.body))

    def yields(self, properties: Collection[str]) -> bool:
        """Return whether it may derive statements with one of these properties."""
        return is_variable(self.template[1]) or self.template[1] in properties

    def explanation(self, properties: Iterable[str], derived: bool = False, part: str = "") -> str:
        """Return the SELECT of all derivations of statements with these properties, its columns the rule's ``variables``.

        On demand of those alone that stand in the graph of the rule, or for which a filter (``part``) holds.
        """
        return f"SELECT {' '.join(self.variables)} WHERE {{ {self._found(properties, derived)} {part} }}"

    def explaining(self, statements: Iterable[Pattern]) -> str:
        """Return the SELECT of all derivations of these statements of its graph, its columns the rule's ``variables``.

        Empty where it can derive none of them.
        """
        places = [place for place, term in enumerate(self.template) if is_variable(term)]
        fitting = [
            one
            for one in statements
            if all(place in places or one[place] == self.template[place] for place in range(3))
        ]
        rows = " ".join(f"({' '.join(f'<{one[place]}>' for place in places)})" for one in fitting)
        values = f"VALUES ({' '.join(self.template[place] for place in places)}) {{ {rows} }}"
        found = f"{values} GRAPH <{self.graph}> {{ {written(self.template)} }} {self.body}"
        return f"SELECT {' '.join(self.variables)} WHERE {{ {found} }}" if fitting else ""

    def stating(self, premise: Pattern, properties: Iterable[str], derived: bool = False) -> str:
        """Return the SELECT of the graphs (``?source``) in which a premise of these derivations stands."""
        found = f"{self._found(properties, derived)} GRAPH ?source {{ {written(premise)} }}"
        return f"SELECT DISTINCT {' '.join(self.variables)} ?source WHERE {{ {found} }}"

    def _found(self, properties: Iterable[str], derived: bool) -> str:
        property = self.template[1]
        wanted = f"VALUES {property} {{ {terms(sorted(properties))} }} " if is_variable(property) else ""
        return f"{wanted}{self.body}" + (f" GRAPH <{self.graph}> {{ {written(self.template)} }}" if derived else "")


def load() -> list[Rule]:
    """Return the rules of the ontology, in the order of their numbers. Raises ValueError where one is not of the form."""
    return [read(path.read_text("utf-8")) for path in resources.rules()]


@cache
def read(text: str) -> Rule:
    """Return what a rule says. Raises ValueError where it is not of the form that this module describes."""
    parts = _FORM.fullmatch(text)
    template = _patterns(parts["template"]) if parts else ()
    premises = _patterns(_outside(parts["body"])) if parts else ()
    if not parts or len(template) != 1 or not premises:
        raise ValueError(f"This rule is not of the form of a rule:\n{text}")
    return Rule(text, template[0], parts["body"], parts["known"], premises)


def relating(rules: Iterable[Rule], relations: Collection[str]) -> tuple[list[Rule], set[str]]:
    """Return the rules from which relations follow, in however many steps, and what else these read: properties (IRIs).

    A rule that only turns relations round is none of them: a relation is one edge, whichever way it is said.
    """
    turning = [rule for rule in rules if not rule.turns]
    wanted, found = set(relations), [rule for rule in turning if rule.yields(relations)]
    while more := set().union(*(rule.reads for rule in found)) - wanted:
        wanted |= more
        found = [rule for rule in turning if rule.yields(wanted)]
    return found, wanted.difference(relations)


def is_variable(term: str) -> bool:
    """Return whether a term of a pattern is a variable."""
    return term.startswith("?")


def written(pattern: Pattern) -> str:
    """Return a pattern as SPARQL writes it."""
    return " ".join(term if is_variable(term) else f"<{term}>" for term in pattern)


def _outside(body: str) -> str:
    """Return what stands outside of braces and brackets of its own; what stands in a named graph does."""
    text = _GRAPH.sub(r" . \1 . ", body)
    while _IN_BRACKETS.search(text):
        text = _IN_BRACKETS.sub(" . ", text)
    return _WORDS.sub(" . ", text)


def _patterns(text: str) -> tuple[Pattern, ...]:
    """Return the patterns of a text of triples, whose parts are divided by blanks. Raises ValueError for anything else."""
    found: list[Pattern] = []
    for sentence in re.split(r"\s\.(?=\s|$)", f" {text} "):
        subject, *parts = re.split(r"\s;\s", sentence) if sentence.strip() else [""]
        first = subject.split()
        for pair in [first[1:], *map(str.split, parts)] if first else []:
            if len(pair) != 2:
                raise ValueError(f"“{sentence.strip()}” is no plain statement of a rule.")
            found.append((_term(first[0]), _term(pair[0]), _term(pair[1])))
    return tuple(found)


def _term(text: str) -> str:
    """Return a variable as it is, a name as its IRI. Raises ValueError for anything else, such as a path or a text."""
    term = text if re.fullmatch(r"\?\w+", text) else RDF_TYPE if text == "a" else expand(text, PREFIXES)
    if term is None:
        raise ValueError(f"“{text}” is neither a variable nor a name.")
    return term
