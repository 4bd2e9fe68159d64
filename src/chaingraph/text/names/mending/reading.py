"""What grammar knows of names that the model reads: where they begin and end, and what is none.

The model reads characters; that a name holds no clause, that quotation marks have two halves, that 链长制 is one word with the
产业链 before it, and that a meeting has the name with which it is announced, is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.meetings import Span, meetings
from chaingraph.text.names.mending.bases import bases
from chaingraph.text.names.mending.begun import begun
from chaingraph.text.names.mending.bounded import bounded
from chaingraph.text.names.mending.bracketed import bracketed
from chaingraph.text.names.mending.completed import completed, wholes
from chaingraph.text.names.mending.counted import counted_firms
from chaingraph.text.names.mending.counted_groups import counted_groups
from chaingraph.text.names.mending.counted_schemes import counted_schemes
from chaingraph.text.names.mending.cut import cut
from chaingraph.text.names.mending.developed import developed
from chaingraph.text.names.mending.edges import edged
from chaingraph.text.names.mending.ended import ended
from chaingraph.text.names.mending.firms import firms
from chaingraph.text.names.mending.grouped import grouped
from chaingraph.text.names.mending.kinds_of import is_generic
from chaingraph.text.names.mending.made import made
from chaingraph.text.names.mending.mid_word import whole_words
from chaingraph.text.names.mending.never import is_never
from chaingraph.text.names.mending.no_names import LONG, is_no_name
from chaingraph.text.names.mending.offices_beside import offices_beside
from chaingraph.text.names.mending.parks import park
from chaingraph.text.names.mending.parted import parted
from chaingraph.text.names.mending.policies import policies
from chaingraph.text.names.mending.posted import posted
from chaingraph.text.names.mending.problems import gaps, problems
from chaingraph.text.names.mending.quoted import quoted
from chaingraph.text.names.mending.quoted_groups import quoted_groups
from chaingraph.text.names.mending.raised import raised
from chaingraph.text.names.mending.seated import seated
from chaingraph.text.names.mending.sided import sided
from chaingraph.text.names.mending.steps import steps
from chaingraph.text.names.mending.systems import firms_of_chains, funds_of_chains, systems
from chaingraph.text.names.mending.teams import teams
from chaingraph.text.names.mending.told_lists import tied_persons, told_lists
from chaingraph.text.names.mending.told_steps import of_other_lists
from chaingraph.text.names.mending.unbroken import unbroken
from chaingraph.text.names.mending.whole import whole_names
from chaingraph.text.names.mending.within_provinces import within_provinces

_COMPLETING = (  # each by the names that those before it leave
    teams, seated, firms, bracketed, completed, wholes, counted_groups, told_lists, tied_persons, bases, policies, quoted_groups, raised,
    firms_of_chains, funds_of_chains, gaps, sided,
)  # fmt: skip
_HAS_CHIEF = re.compile("的?“?副?链长(?!制|办)")
_VERB_BEFORE_QUOTE = re.compile(".*(?:升级|推进|推动|实施|深化|开展|打造|启动|落实|加强|完善|建设|服务|扶持)(?=“)")


def mended(words: str, found: Sequence[Span]) -> list[Span]:
    """Return the names of a segment, in its order, as grammar has them.

    >>> mended("推行重点产业链链长制", [(7, 10, "Mechanism")])
    [(2, 10, 'Mechanism')]
    """
    told = [_quoted(words, _led(words, one)) for one in found]
    begins = [own for one in told for part in cut(words, one) for own in begun(words, part)]
    ends = [own for one in begins for own in ended(words, one)]
    parts = [office for one in ends for whole in parted(words, one) for office in offices_beside(words, whole)]
    names = [park(words, edge) for one in parts if not is_no_name(words, one) for edge in edged(words, one)]
    bodies = [bounded(words, one) for one in names]
    longer = [one for one, was in zip(bodies, names, strict=True) if one[0] < was[0] or one[1] > was[1]]
    names = [one for one in bodies if one in longer or not any(one[0] < it[1] and it[0] < one[1] for it in longer)]
    for span in (*longer, *_by_grammar(words, names)):
        names = _with(names, span)
    for more in _COMPLETING:
        for span in more(words, names):
            names = _with(names, span)
    others = set(of_other_lists(words, names))
    kept = sorted(one for one in names if one not in others and not is_generic(words[one[0] : one[1]], one[2]))
    kept = [one for one in unbroken(words, list(whole_words(words, kept))) if not is_never(words, one)]
    return posted(words, [part for one in kept for part in within_provinces(words, one)])


def _led(words: str, name: Span) -> Span:
    """Return what a model takes for a body as the chain that it is, where it has a chief (市石墨产业链|链长)."""
    start, end, kind = name
    is_chain = kind == "Institution" and words.endswith("产业链", start, end) and _HAS_CHIEF.match(words, end)
    return (start, end, "IndustryChain") if is_chain else name


def _by_grammar(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names that grammar reads in words, beside or across those that the model has; of two that overlap the later holds."""
    yield from _crossed(words, names)
    for by_names in (systems, meetings, counted_firms):
        yield from by_names(words, names)
    for by_words in (developed, grouped, steps, problems):
        yield from by_words(words)
    yield from (*quoted(words, names), *counted_schemes(words), *made(words, names), *whole_names(words, names))


def _crossed(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the places of divisions in full that cross the edge of a place that a model reads (瓦|房店市)."""
    for first, last, how in divisions(words):
        if how == "f" and any(one[2] == "Place" and first < one[0] < last == one[1] for one in names):
            yield first, last, "Place"


def _with(names: Sequence[Span], span: Span) -> list[Span]:
    """Return names with one more, without those that it overlaps."""
    return [*(one for one in names if one[1] <= span[0] or span[1] <= one[0]), span]


def _quoted(words: str, name: Span) -> Span:
    """Return a name with both halves of its quotation marks, and without the verb before them."""
    start, end, kind = name
    inside = words[start:end]
    if "”" in inside and inside.find("”") < (inside + "“").find("“"):
        start = max(words.rfind("“", 0, start), 0) if "”" not in words[words.rfind("“", 0, start) : start] else start
    if inside.count("“") > inside.count("”"):
        closes = words.find("”", end)
        end = (
            closes + 1 if 0 <= closes < end + 12 and kind not in ("Instrument", "Policy") else start + inside.rfind("“")
        )
    if kind not in LONG and (verb := _VERB_BEFORE_QUOTE.match(words[start:end])):
        start += verb.end()
    return (start, end, kind) if start < end else name
