"""Families of kinds: what is drawn alike in a view."""

from dataclasses import dataclass

from chaingraph.model.vocabulary import CG


@dataclass(frozen=True)
class Family:
    """Kinds that are drawn alike: a shape and a colour, apart also for the colour-blind and in print.

    ``shape`` is that of vis-network, ``mark`` the sign of it in a text, ``colour`` is that on paper and ``dark`` that on a dark
    ground; what is ``hollow`` has an outline alone.
    """

    name: str
    kinds: tuple[str, ...]
    shape: str
    mark: str
    colour: str
    dark: str
    hollow: bool = False


FAMILIES = (
    Family("Chain", ("Chain", "IndustryChain", "Segment"), "box", "▬", "#24415f", "#9dbbe0"),
    Family("Mechanism", ("Mechanism", "Instrument"), "hexagon", "⬢", "#4c6fae", "#7fa3e6"),
    Family("Programme", ("Programme", "Service", "FinancialProduct", "Product", "Output"), "square", "■", "#2f8578", "#5cc2b2"),
    Family("Action", ("Action",), "dot", "●", "#a87a1c", "#dcae4e"),
    Family("Institution", ("Institution", "Enterprise", "Team"), "triangle", "▲", "#8c3b5e", "#e08ab0"),
    Family("Role", ("Role",), "triangleDown", "▼", "#c05a66", "#ef8f98"),
    Family("Group", ("Group", "Stage", "Sector", "Place"), "diamond", "◆", "#4f8447", "#86c27c"),
    Family("Platform", ("Platform",), "star", "★", "#8a5aa3", "#c39be0"),
    Family("Policy", ("Policy",), "square", "□", "#5f6870", "#aeb8c2", hollow=True),
    Family("Section", ("Section",), "box", "▭", "#5f6870", "#aeb8c2", hollow=True),
    Family("Thing", ("Problem",), "dot", "○", "#707070", "#b0b0b0", hollow=True),
)  # fmt: skip


def family_of(kind: str) -> int:
    """Return the number of the family that a class belongs to, the last where it is of none."""
    return next((n for n, family in enumerate(FAMILIES) if kind.removeprefix(CG) in family.kinds), len(FAMILIES) - 1)
