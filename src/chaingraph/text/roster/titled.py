"""What tables and lines say whose rows are labels of a roster (一名链长 | 副市长, 链长:副市长), in a text whose title names the one chain of which it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.text.front.places import place_of
from chaingraph.text.labels import labelled
from chaingraph.text.layout import Layout
from chaingraph.text.passages import Passage, unmarked
from chaingraph.text.roster.labels import Place, Span, is_any_chain, names_of, place, relation_of
from chaingraph.text.roster.rows import of_labelled_row, of_only_row
from chaingraph.text.tables import Table

_CHAIN = re.compile(r"产业链(?!条)")
_NAME = re.compile(  # an industry of one character is one that no word for any chain has
    r"(?:20\d\d年度?|[省市县区州旗]级|重点|特色|优势)*(?P<chain>(?!20\d\d年)(?:[\u4e00-\u9fffA-Za-z0-9()]{2,16}|[茶竹酒药油盐糖纸鞋船车钢铁铝铜钨锂硅钛镁瓷花菜果棉麻丝羊牛猪鸡鸭鹅鱼虾蟹菌藕枣梨桃柚橙蜂煤磷氢])产业链)"
)
_BEGINS = re.compile(r"#*(?:20\d\d年度?)?")  # a title, in Markdown too
_ISSUES = re.compile(
    "(?:印发|转发)《?(?P<title>[^《》。;:]{4,60}?)》?的?通知"
)  # of a notice, with the title of what it issues
_NONE_OF_TASKS = frozenset({"leadEnterpriseOf", "hostBankOf"})  # what a chain has, and no task of a paper about it
_FEWEST = 2  # rows that are labels of a roster
_BEFORE = re.compile(r"[-—■◆●★◇□▲·•]*(?:【[^【】]{1,8}】)?")  # the first label of a line
_LABEL = re.compile("[\u4e00-\u9fff]{2,10}(?:\\([^()]{1,12}\\))?:")


def titled_chain(text: str, laid: Layout) -> str | None:
    """Return the one chain that the title of a text names, behind its place; None where it names several, or none in particular."""
    span = titled_span(text, laid)
    return text[slice(*span)] if span else None


def titled_span(text: str, laid: Layout) -> Span | None:
    """Return where the title of a text, or of what it issues, names the one chain of which it is; None where it names several, or none in particular."""
    issued = _ISSUES.search(text, 0, laid.front)
    first, last = issued.span("title") if issued else (0, laid.front)
    begins = _BEGINS.match(text, first, last)
    first = begins.end() if begins else first
    title = text[first:last]
    if len(_CHAIN.findall(title)) != 1:
        return None
    place = place_of(None, title, text) or ""
    named = _NAME.match(text, first + (title.find(place) + len(place) if place else 0), last)
    return named.span("chain") if named and not is_any_chain(named["chain"]) else None


def of_titled(text: str, laid: Layout, tables: list[Table]) -> Iterator[Place]:
    """Yield what such tables say of the chain that the title names, and those of one row whose columns have such labels."""
    chain = titled_chain(text, laid)
    for table in tables if chain else ():
        rows = [list(of_labelled_row(text, table, row, chain)) for row in (*table.header, *table.rows)]
        told = sum(map(bool, rows))
        if told >= _FEWEST and 2 * told > len(table.rows):
            yield from (place for places in rows for place in places)
        elif chain:
            yield from of_only_row(text, table, chain)


def of_titled_lines(text: str, laid: Layout) -> Iterator[Place]:
    """Yield what lines of labels say of the chain that the title names: those beside 链长, below no heading of another chain.

    Beside 链主企业 alone they tell of its lead enterprises and banks: 牵头单位 may be a task's.
    """
    chain = titled_chain(text, laid)
    for section in laid.sections if chain else ():
        for block in _blocks(text, section.passages):
            told = [one for passage in block for one in _of_line(text, passage, chain or "")]
            if len(told) < _FEWEST:
                continue
            if any(one.label.endswith("链长") for one in told):
                yield from told
            elif any("链主" in one.label for one in told):
                yield from (one for one in told if one.relation in _NONE_OF_TASKS)


def _blocks(text: str, passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Yield the runs of passages that begin with a label; a heading that names a chain has a roster of its own."""
    first = passages[0]
    if not (first.heading and _CHAIN.search(text, first.start, first.end)):
        for labels, run in groupby(passages, key=lambda one: not one.row and _begins(text, one) is not None):
            yield from (list(run),) if labels else ()


def _begins(text: str, passage: Passage) -> int | None:
    """Return where the label begins with which a passage does; None where it begins with none."""
    start = passage.end - len(unmarked(text[passage.start : passage.end]))
    before = _BEFORE.match(text, start, passage.end)
    start = before.end() if before else start
    return start if _LABEL.match(text, start, passage.end) else None


def _of_line(text: str, passage: Passage, chain: str) -> Iterator[Place]:
    """Yield what the labels of a line say of a chain."""
    for label, value in labelled(text, _begins(text, passage) or passage.start, passage.end):
        words = text[slice(*label)]
        if relation := relation_of(words):
            said = passage.start, passage.end
            yield from place(text, relation, chain, words, names_of(text, relation, *value), said)
