"""The workbook of a draft: its sheets and columns, and how a decision is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.base.messages import translate
from chaingraph.curation.workbook.cells import written
from chaingraph.model.vocabulary import CG, PREFIXES
from chaingraph.text.canonical import canonical

COPY = " copy"  # ends the name of a hidden sheet that says what was written

SEVERAL, FROM = "Several at once", "accept from"  # the sheet on which proposals of a kind are decided, and its column

INDICATORS = "Indicators"  # the sheet on which what figures measure is defined, and nothing is decided

KEPT = {  # the sheets of what is not refused, with why and what to do instead
    "Document": "the document is not refused: correct its cells; to give the draft up, delete its folder",
    "Passages": "a passage is not refused, for the text is whole: refuse what is read from it in its own rows",
    INDICATORS: "an indicator is not refused: choose another in the row of its figure",
}

_TYPE, _LABEL = PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label"
_ALSO, _DEFINITION = PREFIXES["skos"] + "altLabel", PREFIXES["skos"] + "definition"
_TITLE, _CODE = PREFIXES["dct"] + "title", CG + "divisionCode"


LEFT_OUT = {  # what a text may well leave out of a document, a figure or a thing, as local names
    "number", "date", "issuer", "addressee", "upperValue", "start", "end", "asOf", "dueBy", "responsible", "ledBy", "supportedBy", "promisedBy",
    "baseline", "comparableWith", "condition", "per", "rank", "holderName", "formerHolderName", "heldFrom",
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column that a curator may change: its heading, the property that it holds, and how its cells are written.

    ``form`` is text (with ``lang`` its language), number, date, sign (a comparator), or the class (as prefix:name) of the
    things that it names. What is ``required`` is needed in a new row, and cannot be taken out of another. A cell may name ``several`` things, and ``figures`` too.
    What no passage says is told ``beside`` the document.
    """

    heading: str
    property: str
    form: str = "text"
    lang: str | None = None
    required: bool = False
    several: bool = False
    figures: bool = False
    beside: bool = False

    def is_optional(self) -> bool:
        """Whether a text may well say nothing of it, so that a cell can say NONE."""
        return self.property.removeprefix(CG) in LEFT_OUT

    def names_things(self) -> bool:
        """Return whether its cells name things."""
        return self.form not in ("text", "number", "date", "sign")


SHEETS: Mapping[str, tuple[tuple[str, ...], tuple[Column, ...]]] = {
    "Document": ((), (
        Column("title", _TITLE, lang="zh"), Column("number", CG + "number"), Column("date", CG + "date", "date"),
        Column("issuer", CG + "issuer", "cg:Institution"), Column("place", CG + "place", "cg:Place"),
        Column("addressee", CG + "addressee"),
    )),
    "Places": ((), (Column("Chinese name", _LABEL, lang="zh", required=True), Column("English name", _LABEL, lang="en"), Column("division code", _CODE))),
    "Passages": (("sentence",), (Column("gist in Chinese", CG + "gist", lang="zh"), Column("gist in English", CG + "gist", lang="en"),
        Column("reviewed", CG + "reviewed", "date"), Column("reviewed by", CG + "reviewedBy"),
    )),
    "Figures": (("passage", "sentence", "as printed"), (
        Column("about", CG + "about", "cg:Thing"), Column("indicator", CG + "indicator", "cg:Indicator"),
        Column("value", CG + "value", "number"), Column("upper value", CG + "upperValue", "number"),
        Column("comparator", CG + "comparator", "sign"), Column("unit", CG + "unit", "cg:Unit"),
        Column("status", CG + "status", "cg:Status"), Column("quantity kind", CG + "quantityKind", "cg:QuantityKind"),
        Column("from date", CG + "start", "date"), Column("to date", CG + "end", "date"), Column("as of", CG + "asOf", "date"), Column("due by", CG + "dueBy", "date"),
        Column("responsible", CG + "responsible", "cg:Institution", several=True),
        Column("led by", CG + "ledBy", "cg:Institution", several=True),
        Column("supported by", CG + "supportedBy", "cg:Institution", several=True),
        Column("programme", CG + "promisedBy", "cg:Thing", several=True),
        Column("baseline", CG + "baseline", "cg:Figure"), Column("held against", CG + "comparableWith", "cg:Figure"), Column("condition", CG + "condition", "cg:Figure"),
        Column("per", CG + "per", "cg:Unit", several=True), Column("rank", CG + "rank", "number"),
    )),
    "Names": (("passage",), (
        Column("kind", _TYPE, "owl:Class", required=True), Column("Chinese name", _LABEL, lang="zh", required=True),
        Column("English name", _LABEL, lang="en"), Column("also called", _ALSO, lang="zh", several=True),
        Column("holder’s name", CG + "holderName", several=True), Column("former holder’s name", CG + "formerHolderName", several=True), Column("held from", CG + "heldFrom", "date"), Column("status", CG + "status", "cg:Status"), Column("due by", CG + "dueBy", "date", several=True),
    )),
    "Relations": (("passage", "read from", "confidence", "reason"), (
        Column("subject", PREFIXES["rdf"] + "subject", "cg:Thing", required=True, figures=True),
        Column("relation", PREFIXES["rdf"] + "predicate", "owl:ObjectProperty", required=True),
        Column("object", PREFIXES["rdf"] + "object", "cg:Thing", required=True, figures=True),
    )),
    SEVERAL: (("relation", "proposed", "of 0.9 or more", "of 0.7 or more"), (Column(FROM, CG + "confidence", "number"),)),
    INDICATORS: (("indicator",), (Column("English name", _LABEL, lang="en", beside=True),
        Column("what it counts", _DEFINITION, lang="zh", beside=True), Column("what it counts in English", _DEFINITION, lang="en", beside=True),
    )),
}  # fmt: skip
NEEDED = {"Document": ("title", "place"), "Figures": ("about", "indicator", "quantity kind", "status")}
GUESSED = tuple(  # what a figure needs and its words do not say, as local names: it is to be decided
    column.property.removeprefix(CG) for column in SHEETS["Figures"][1] if column.heading in NEEDED["Figures"]
)
ID_COLUMN, DECISION = "id", "decision"
YES, NO, OPEN = (
    ("yes", "y", "是", "对", "同意", "通过", "采用", "确认", "√", "✓", "✔", "☑", "✅", "1", "true"),
    (
        "no",
        "n",
        "否",
        "不是",
        "不对",
        "不同意",
        "不通过",
        "不采用",
        "删除",
        "×",
        "x",
        "✗",
        "✘",
        "☒",
        "❌",
        "0",
        "false",
    ),
    ("?", "", "待定"),
)  # decisions, as ``decision`` gives them
NONE = (
    "none",
    "无",
    "没有",
    "未写明",
    "未说明",
    "文中未说明",
    "(文中未说明)",
    "notstated",
    "(notstated)",
)  # what says that the text states nothing of it, canonical


def tab(sheet: str, lang: str) -> str:
    """Return what the tab of a sheet (its English name) is called in a language: its number and its name.

    >>> tab("Figures", "en"), tab("Names", "zh")
    ('4 Figures', '5 名称')
    """
    return f"{list(SHEETS).index(sheet) + 1} {translate(sheet, lang)}"


def headings(place: int) -> Iterator[str]:
    """Yield the headings of the columns of a sheet: one Chinese heading may stand for others on other sheets."""
    yield from (ID_COLUMN, DECISION)
    for told, columns in list(SHEETS.values())[place - 1 : place]:
        yield from (*told, *(column.heading for column in columns))


def is_none(words: str) -> bool:
    """Return whether the words of a cell say that the text states nothing of it.

    >>> is_none("无。"), is_none("（文中未说明）"), is_none("Not stated"), is_none("无锡市")
    (True, True, True, False)
    """
    return decision(words) in NONE


def decision(cell: object) -> str:
    """Return what the cell of a decision says, as it stands in ``YES``, ``NO`` or ``OPEN``: in small letters, without marks at its end.

    >>> decision(" 是。 "), decision("Ｙ"), decision(0)
    ('是', 'y', '0')
    """
    return canonical(written(cell)).casefold().rstrip("。.!;,\ufe0f")
