"""Measure what is read against the annotated texts of ``corpus/``: ``python3 scripts/measure.py [SPLIT] [--wrong]``.

Prints, for the figures of a split (tune by default), how many are found, and how often each of their attributes is right.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import corpus
from chaingraph import Graph, open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import Quantity

SIMILAR = 0.7  # of the characters of two indicators in common, from which on they are the same to a curator
ATTRIBUTES = ("value", "unit", "comparator", "status", "indicator", "about", "due", "per", "condition", "baseline")


@dataclass(frozen=True)
class Read:
    """A figure as it was read: its place in the text as annotated, its quantity, and what its draft says of it."""

    start: int
    end: int
    quantity: Quantity
    drafted: dict[str, str]


class Score(Counter[str]):
    """Counts of what is right, said and there, by attribute: ``right:unit``, ``said:unit``, ``there:unit``."""

    def add(self, attribute: str, said: bool, there: bool, right: bool) -> None:
        """Count one attribute of one figure; what neither says counts nowhere."""
        self.update({f"said:{attribute}": said, f"there:{attribute}": there, f"right:{attribute}": right})

    def row(self, attribute: str) -> str:
        """Return the line of an attribute: precision and recall, and of how many each."""
        right, said, there = (self[f"{what}:{attribute}"] for what in ("right", "said", "there"))
        return f"{attribute:<12} precision {_share(right, said)}  recall {_share(right, there)}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "–"


def main(arguments: Sequence[str]) -> int:
    """Print the scores of a split, and with ``--wrong`` each attribute that is not as annotated."""
    names = [argument for argument in arguments if not argument.startswith("-")]
    score, graph = Score(), open_graph()
    for text in corpus.texts(split=names[0] if names else "tune"):
        for problem in measured(text, graph, score):
            if "--wrong" in arguments:
                print(problem)
    print("\n".join(score.row(attribute) for attribute in ("found", *ATTRIBUTES)))
    return 0


def measured(text: corpus.Text, graph: Graph, score: Score) -> Iterator[str]:
    """Count the figures of a text into a score, and yield in words what is not as annotated."""
    unclaimed = list(read(text, graph))
    for key, (start, end) in text.places.items():
        one = max(unclaimed, key=lambda read: _overlap(read, start, end), default=None)
        if one is None or not _overlap(one, start, end):
            score.add("found", False, True, False)
            yield f"{text.name} {key} missing: {_around(text, start, end)}"
            continue
        unclaimed.remove(one)
        score.add("found", True, True, True)
        yield from _compared(text, key, one, score)
    for one in unclaimed:
        score.add("found", True, False, False)
        yield f"{text.name} too much: {_around(text, one.start, one.end)}"


def read(text: corpus.Text, graph: Graph) -> Iterator[Read]:
    """Yield the figures that are read from a text, with what a draft of it says of each."""
    draft = Draft(canonical_text(text.plain), text.name, graph)
    said: dict[str, dict[str, str]] = {}
    labels: dict[str, str] = {}
    for subject, predicate, value, _ in draft.quads():
        said.setdefault(str(subject), {})[predicate.value.removeprefix(CG)] = value.value
        if predicate.value.endswith("#label") and getattr(value, "language", "") == "zh":
            labels[subject.value] = value.value
    drafted = {
        int(one["startOffset"]): {name: labels.get(value, value) for name, value in one.items()}
        | {name: said[f"<{one[name]}>"]["exact"] for name in ("condition", "baseline") if name in one}
        for one in said.values()
        if "exact" in one
    }
    for quantity in draft.figures:
        held = drafted.get(draft.text.place(quantity.start), {})
        yield Read(quantity.start, quantity.end, quantity, held)


def _overlap(read: Read, start: int, end: int) -> int:
    return max(0, min(read.end, end) - max(read.start, start))


def _around(text: corpus.Text, start: int, end: int) -> str:
    before, after = text.plain[max(0, start - 40) : start], text.plain[end : end + 20]
    return f"{before}⟦{text.plain[start:end]}⟧{after}".replace("\n", "⏎")


def _compared(text: corpus.Text, key: str, one: Read, score: Score) -> Iterator[str]:
    """Count each attribute of a figure, and yield those that are not as annotated."""
    gold, start = text.figures[key], _around(text, *text.places[key])
    ours, theirs = _said(one), _annotated(text, gold)
    for name in ATTRIBUTES:
        said, there = ours[name], theirs[name]
        right = bool(there) and (_SAME[name](said, there) if name in _SAME else said in there)
        score.add(name, bool(said), bool(there), bool(said) and right)
        if bool(said) != bool(there) or (said and not right):
            yield f"{text.name} {key} {name} {said or '–'} / {'|'.join(there) or '–'}: {start}"


def _said(one: Read) -> dict[str, str]:
    """Return the attributes of a figure as read; what a draft does not say is empty."""
    quantity, held = one.quantity, one.drafted
    status = "achieved" if not quantity.ahead or quantity.base else "planned"
    return {
        "value": _number(float(quantity.value), quantity.upper and float(quantity.upper)),
        "unit": quantity.unit or "-",
        "comparator": quantity.comparator,
        "status": status if quantity.status in ("change", "achieved", "planned") else quantity.status,
        "indicator": held.get("indicator", ""),
        "about": held.get("about", ""),
        "due": held.get("dueBy", ""),
        "per": "".join(quantity.per),
        **{name: held.get(name, "") for name in ("condition", "baseline")},
    }


def _annotated(text: corpus.Text, gold: corpus.Figure) -> dict[str, list[str]]:
    """Return what each attribute may be by the annotation: none where it says nothing."""
    told = gold.attributes
    abouts = [text.words(span) for thing in told.get("about", "").split(",") for span in text.spans if span.id == thing]
    figures = {
        name: ["".join(text.plain[slice(*text.places[one])].split()) for one in told.get(name, "").split(",") if one]
        for name in ("condition", "baseline")
    }
    return {
        "value": [_number(gold.value, gold.upper) if gold.unit != "成" else _number(10 * gold.value, None)],
        "unit": [gold.unit.replace("成", "%")],  # 三成 is 30 %
        "comparator": [gold.comparator],
        "status": [gold.status],
        "indicator": [gold.indicator],
        "about": abouts,
        "due": [told["due"]] if "due" in told else [],
        "per": [told["per"]] if "per" in told else [],
        **figures,
    }


def _number(value: float, upper: float | None) -> str:
    return f"{value:.6g}" if upper is None else f"{value:.6g}..{upper:.6g}"


def _similar(said: str, there: list[str]) -> bool:
    return any(SequenceMatcher(None, said, one).ratio() >= SIMILAR for one in there)


def _named(said: str, there: list[str]) -> bool:
    bare = said.strip("“”《》")
    return any(bare.endswith(one.strip("“”《》")) or one.strip("“”《》").endswith(bare) for one in there if bare)


def _exact(said: str, there: list[str]) -> bool:
    return any(said in one or one in said for one in there if said)


_SAME = {"indicator": _similar, "about": _named, "condition": _exact, "per": _exact, "baseline": _exact}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
