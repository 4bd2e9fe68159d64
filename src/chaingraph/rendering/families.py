"""Families of kinds: what is drawn alike in a view."""

from dataclasses import dataclass

from chaingraph.model.vocabulary import CG


@dataclass(frozen=True)
class Family:
    """Kinds that are drawn alike: a shape and a colour, apart also for the colour-blind and in print."""

    name: str
    kinds: tuple[str, ...]
    shape: str
    mark: str
    colour: str


FAMILIES = (
    Family("Chain", ("Chain", "IndustryChain", "Segment"), "box", "▬", "#24415f"),
    Family("Mechanism", ("Mechanism", "Instrument"), "hexagon", "⬢", "#4c6fae"),
    Family("Programme", ("Programme", "Service", "FinancialProduct", "Product", "Output"), "square", "■", "#3f9c8f"),
    Family("Action", ("Action",), "dot", "●", "#c79a3b"),
    Family("Institution", ("Institution", "Enterprise", "Team"), "triangle", "▲", "#8c3b5e"),
    Family("Role", ("Role",), "triangleDown", "▼", "#c4636f"),
    Family("Group", ("Group", "Stage", "Sector", "Place"), "diamond", "◆", "#5a9152"),
    Family("Platform", ("Platform",), "star", "★", "#8a5aa3"),
    Family("Policy", ("Policy",), "square", "■", "#707070"),
    Family("Section", ("Section",), "box", "▭", "#e4e7ea"),
    Family("Thing", ("Problem",), "dot", "●", "#a3a3a3"),
)


def family_of(kind: str) -> int:
    """Return the number of the family that a class belongs to, the last where it is of none."""
    return next((n for n, family in enumerate(FAMILIES) if kind.removeprefix(CG) in family.kinds), len(FAMILIES) - 1)
