"""Read the annotated texts of ``corpus/``, check them (``python3 scripts/corpus.py check``), compare two readers (``… agreement``).

The mark-up is described in ``corpus/GUIDELINES.md``. Nothing but the standard library is needed to read
and check them; to compare, the package is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "corpus" / "texts"
REQUIRED = ("genre", "layout", "split", "world", "annotator")
FRONT = ("title", "number", "date", "issuer", "place", "addressee")
RULE = "----"

_MARK = re.compile(r"\{([A-Za-z0-9]+)(?::([A-Z][A-Za-z]*))?(\?)? ([^{}\n]+)\}")
_AMOUNT = re.compile(r"(-?\d+(?:\.\d+)?)(万亿|千亿|百亿|亿|千万|百万|万)?")
_SCALE = {"": 1, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12}
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


class Wrong(ValueError):
    """A text of the corpus is not as the guidelines have it; the message says where and what."""


@dataclass(frozen=True)
class Span:
    """A mention of the thing ``id``: ``text[start:end]``. An optional one counts neither way."""

    id: str
    start: int
    end: int
    optional: bool


@dataclass(frozen=True)
class Relation:
    """``subject relation object``; the object is an id, or a date for ``dueBy``. ``words`` state it, or are empty."""

    subject: str
    relation: str
    object: str
    words: str = ""
    basis: str = "stated"
    optional: bool = False


@dataclass(frozen=True)
class Figure:
    """A quantity: ``value`` (and ``upper`` of a range) in ``unit``, 亿 and 万 multiplied out; ``-`` where there is none.

    ``attributes`` has about, responsible, lead, support, programme (ids, by comma), baseline, condition (figures), due, asof
    (dates) and per (words).
    """

    comparator: str
    value: float
    upper: float | None
    unit: str
    status: str
    indicator: str
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Text:
    """An annotated text: ``plain`` without mark-up, whose offsets ``spans`` (in order) and ``places`` of figures count."""

    name: str
    header: dict[str, str]
    plain: str
    spans: list[Span]
    kinds: dict[str, str]
    relations: list[Relation]
    figures: dict[str, Figure]
    places: dict[str, tuple[int, int]]

    def words(self, span: Span) -> str:
        """Return what a mention says."""
        return self.plain[span.start : span.end]

    def label(self, thing: str) -> str:
        """Return the fullest name that the text has for a thing."""
        return max((self.words(span) for span in self.spans if span.id == thing), key=len)


def texts(folder: Path = FOLDER, split: str | None = None) -> list[Text]:
    """Return the texts of a folder by name, of one split where asked."""
    found = [parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
    return [text for text in found if split in (None, text.header.get("split"))]


def parse(name: str, source: str) -> Text:
    """Return the text of a file; raise ``Wrong`` where the mark-up cannot be read."""
    parts = re.split(rf"(?m)^{RULE}\n", source)
    if len(parts) != 3:
        raise Wrong(f"{name}: three parts are expected (header, text, statements), parted by lines of {RULE}.")
    plain, spans, kinds, places = _read_marks(name, parts[1].strip("\n") + "\n")
    relations, figures = _read_statements(name, parts[2])
    return Text(name, _read_header(name, parts[0]), plain, spans, kinds, relations, figures, places)


def _read_header(name: str, part: str) -> dict[str, str]:
    header = {}
    for line in filter(str.strip, part.splitlines()):
        key, colon, value = line.partition(":")
        if not colon or key not in REQUIRED + FRONT:
            raise Wrong(f"{name}: the header does not know {line!r}.")
        header[key] = value.strip()
    return header


def _read_marks(name: str, part: str) -> tuple[str, list[Span], dict[str, str], dict[str, tuple[int, int]]]:
    plain, spans, kinds, places, last = "", [], dict[str, str](), dict[str, tuple[int, int]](), 0
    for mark in _MARK.finditer(part):
        plain += part[last : mark.start()]
        start, last = len(plain), mark.end()
        plain += mark[4]
        if re.fullmatch(r"f\d+", mark[1]):
            if mark[1] in places or mark[2] or mark[3]:
                raise Wrong(f"{name}: {mark[0]} – a figure is marked once, without a kind.")
            places[mark[1]] = (start, len(plain))
            continue
        if mark[2] and kinds.setdefault(mark[1], mark[2]) != mark[2]:
            raise Wrong(f"{name}: {mark[0]} – {mark[1]} was {kinds[mark[1]]} before.")
        spans.append(Span(mark[1], start, len(plain), bool(mark[3])))
    plain += part[last:]
    if stray := re.search(r".{0,8}[{}].{0,8}", plain):
        raise Wrong(f"{name}: a mark is not as it should be at {stray[0]!r}.")
    return plain, spans, kinds, places


def _read_statements(name: str, part: str) -> tuple[list[Relation], dict[str, Figure]]:
    relations, figures = list[Relation](), dict[str, Figure]()
    for line in filter(None, (line.split("#")[0].strip() for line in part.splitlines())):
        try:
            if re.match(r"f\d+ (?:[=<>~]|range)", line):
                key, figure = _figure(line)
                if key in figures:
                    raise Wrong("this figure has a line already")
                figures[key] = figure
            else:
                relations += _relations(line)
        except (Wrong, KeyError, ValueError) as problem:
            raise Wrong(f"{name}: {line!r} cannot be read: {problem}.") from problem
    return relations, figures


def _relations(line: str) -> Iterator[Relation]:
    statement = re.fullmatch(r"(\S+) (\w+) (\S+)(?: “(.+)”)?(?: (stated|interpreted|placed))?( \?)?", line)
    if not statement:
        raise Wrong(
            "a relation is SUBJECTS relation OBJECTS “words” basis ?, or a figure f1 = 12 家 planned 指标 key=value"
        )
    subjects, relation, objects, words, basis, optional = statement.groups()
    for one in subjects.split(","):
        for other in objects.split(","):
            yield Relation(one, relation, other, words or "", basis or "stated", bool(optional))


def _figure(line: str) -> tuple[str, Figure]:
    key, comparator, value, unit, status, indicator, *rest = line.split()
    low, _, high = value.partition("..")
    attributes = dict(item.split("=", 1) for item in rest)
    return key, Figure(comparator, _amount(low), _amount(high) if high else None, unit, status, indicator, attributes)


def _amount(words: str) -> float:
    amount = _AMOUNT.fullmatch(words)
    if not amount:
        raise Wrong(f"{words!r} is no amount")
    value = round(float(amount[1]) * _SCALE[amount[2] or ""], 6)
    return int(value) if value == int(value) else value


def sentence_at(plain: str, position: int) -> str:
    """Return the sentence (to 。！？； or the end of the line) in which a place stands."""
    return next((part[0] for part in _SENTENCE.finditer(plain) if part.start() <= position < part.end()), "")


if __name__ == "__main__":
    import corpus_agreement
    import corpus_check

    agreement = sys.argv[1:2] == ["agreement"]
    sys.exit(corpus_agreement.main(sys.argv[2:]) if agreement else corpus_check.main(sys.argv[1:]))
