"""Rosters as tests read them: relations in words."""

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.roster import roster


def rostered(source: str) -> list[tuple[str, str, str]]:
    """Return the relations of the roster of a text: of what chain, which, and whose."""
    text = canonical_text(source)
    return [
        (one.chain, one.relation, text.text[slice(*name)]) for one in roster(text, layout(text)) for name in one.names
    ]
