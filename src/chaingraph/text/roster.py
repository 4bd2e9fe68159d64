"""Rosters of industry chains: who is chief, which office, lead enterprise, bank, park and experts each chain has.

A row of a table, a line of labels under the heading of a chain, or a sentence (由市长担任石墨产业链链长) says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.text.bodies import NOTHING, listed
from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout, Passage, Section, unmarked
from chaingraph.text.roles import labelled
from chaingraph.text.tables import Cell, Row, Table
from chaingraph.text.tasks import TASK

# what a label says of the names beside it and of the chain; the first pattern that matches the whole label counts
LABELS: Mapping[str, str] = {
    r"(?:市级|县级|区级)?(?:总|双|副|第一|执行)?链长(?:姓名|职务)?(?:单位)?|(?:包链|包抓)(?:[省市县区州旗]级?)?领导": "chiefOf",
    r"(?:市级|县级)?(?:链长办公室|链办|专班|工作专班|链长制办公室)(?:主任单位|单位)?|链长(?:联络|责任|牵头|服务)(?:单位|部门)|牵头(?:责任|服务)?(?:单位|部门)": "officeOf",
    r"(?:重点|主要|核心)?链主(?:\(培育\))?(?:单位|企业)?(?:名称)?|(?:龙头|骨干|领航)(?:链主)?企业": "leadEnterpriseOf",
    r"(?:金融链长|一链一行|主办|合作|牵头|对接|服务)银行(?:名称)?|主办行|金融机构": "hostBankOf",
    r"(?:主要)?(?:承载|主导|特色|重点|所在)?(?:园区|载体|承载地|平台)": "carrierParkOf",
    r"专家(?:组|团队|咨询组|委员会|顾问团?|智库)?|(?:技术)?智库|(?:科研|技术|支撑)(?:院所|机构|单位)|高校院所": "expertGroupOf",
}
_CHAIN_LABEL = re.compile(r"(?:所属|所在|联系)?(?:重点|主导|优势)?(?:产业链|链条|产业)(?:名称)?|产业链条(?:名称)?")
_CHAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()+“”、]{1,24}?产业链(?!条)")
_ANY_CHAIN = re.compile(  # words for several chains, or for no particular one
    r"(?:各|该|本|其|所有|相关|有关|所在|所属|对应|每[1一]?条|若干|\d+[条大个]|[一二三四五六七八九十]+[条大个])*"
    r"(?:(?:[省市县区州旗](?:域|级)?|重点|主导|优势|特色|支柱|关键|核心|标志性|战略性)+(?:产业|工业|农业|制造业)?)?产业链"
)
_HEADED = re.compile(r"[【\[▲◆●■★·•]*(?P<chain>[\u4e00-\u9fffA-Za-z0-9()+“”、]{1,24}?(?:产业链|链))[】\]]?[:：]?")
_HOLDS = re.compile(
    r"(?:由|以)?(?P<names>[^,，。;；:：()由]{2,60}?)(?:同志)?(?:为|是|任|担任|作为)(?P<chain>[^,，。;；:：()]{2,20}?产业链)?(?:的)?(?P<label>[\u4e00-\u9fff]{2,8}?)(?=[,，。;；]|$)"
)


@dataclass(frozen=True)
class Place:
    """What a chain has: ``relation`` is one of LABELS, ``chain`` its name, ``names`` the places of who or what it has.

    ``label`` is the label as printed (总链长, 副链长 …), ``said`` the part of the text that says it, ``named`` the place of the
    chain's name where that is a cell or a heading of its own.
    """

    relation: str
    chain: str
    label: str
    names: tuple[tuple[int, int], ...]
    said: tuple[int, int]
    named: tuple[int, int] | None = None


def relation_of(label: str) -> str | None:
    """Return what a label says of an industry chain; None where it is no label of a roster.

    >>> relation_of("链长"), relation_of("主办银行"), relation_of("承载园区"), relation_of("备注")
    ('chiefOf', 'hostBankOf', 'carrierParkOf', None)
    """
    bare = re.sub(r"\([^()]*\)|[“”]", "", label)
    return next((relation for pattern, relation in LABELS.items() if re.fullmatch(pattern, bare)), None)


def is_any_chain(words: str) -> bool:
    """Return whether words for a chain mean several, or none in particular.

    >>> is_any_chain("全市12条重点产业链"[2:]), is_any_chain("各产业链"), is_any_chain("现代农业产业链")
    (True, True, False)
    """
    return bool(_ANY_CHAIN.fullmatch(words))


def roster(text: CanonicalText, laid: Layout) -> list[Place]:
    """Return what a text says of what industry chains have, in its order."""
    found = [place for table in laid.tables for place in _of_table(text.text, table)]
    found += [place for section in laid.sections for place in _of_section(text.text, section)]
    found = [place for place in found if not is_any_chain(place.chain)]
    return sorted(found, key=lambda place: place.said)


def chain_cells(laid: Layout) -> dict[tuple[int, int], str]:
    """Return the cells that name a chain by the label of their column, by place, with the name of the chain."""
    labelled_so = ((label, cell) for table in laid.tables for row in table.rows for label, cell in table.labelled(row))
    return {
        (cell.start, cell.end): _chain_name(cell.text)
        for label, cell in labelled_so
        if cell.own and _CHAIN_LABEL.fullmatch(label) and not NOTHING.fullmatch(cell.text)
    }


def _chain_name(words: str) -> str:
    """Return the name of a chain; below a label that says 产业链 a cell may leave that out."""
    return words if words.endswith(("链", "链条", "产业")) else f"{words}产业链"


def _of_table(text: str, table: Table) -> Iterator[Place]:
    """Yield what the rows of a roster say: a table with a column of chains and another label of a roster."""
    if len(table.labels) > 2 and all(map(_is_chain, table.labels[1:])):
        yield from _of_columns(text, table)
        return
    if any(TASK.fullmatch(label) for label in table.labels):
        return  # a table of tasks, of which each has its own lead
    relations = [relation_of(label) for label in table.labels]
    of_chains = any(map(_CHAIN_LABEL.fullmatch, table.labels)) and {"officeOf", "leadEnterpriseOf"} & {*relations}
    if not of_chains and "chiefOf" not in relations and len(set(filter(None, relations))) < 2:
        return
    for row in table.rows:
        if of := _chain_of(table, row):
            chain = _chain_name(of.text)
            for label, cell in table.labelled(row):
                relation = relation_of(label)
                names = listed(text, cell.start, cell.end) if relation else ()
                if relation and names:
                    yield Place(
                        relation, chain, label, names, (row.start, row.end), (of.start, of.end) if of.own else None
                    )


def _is_chain(label: str) -> bool:
    return bool(_CHAIN.fullmatch(label)) and not _CHAIN_LABEL.fullmatch(label)


def _of_columns(text: str, table: Table) -> Iterator[Place]:
    """Yield what a roster says in which each chain has a column, and each row what its first cell is called."""
    for row in table.rows:
        (_, first), *others = table.labelled(row) if row.cells[0].text else [("", row.cells[0])]
        relation = relation_of(first.text)
        for label, cell in others if relation else ():
            names = listed(text, cell.start, cell.end)
            if relation and names:
                yield Place(relation, label, first.text, names, (row.start, row.end))


def _chain_of(table: Table, row: Row) -> Cell | None:
    """Return the cell that names the chain of a row; below a label that says 产业链 the cell may leave that out."""
    cells = list(table.labelled(row))
    labelled_so = next((cell for label, cell in cells if _CHAIN_LABEL.fullmatch(label)), None)
    return labelled_so or next((cell for _, cell in cells if cell.text.endswith("产业链")), None)


def _of_section(text: str, section: Section) -> Iterator[Place]:
    """Yield what the lines and sentences of a section say of the chain that its heading names, or that they name."""
    chain = _headed(text, section.passages)
    for passage in section.passages:
        if alone := None if passage.row else _HEADED.fullmatch(_words(text, passage)):  # a chain on a line of its own
            chain = alone["chain"]
        if passage.row or passage.heading or alone:
            continue
        labels = list(_of_labels(text, passage, chain))
        yield from labels or _of_sentence(text, passage, chain)
        chain = _labelled(text, passage) or chain


def _headed(text: str, passages: Sequence[Passage]) -> str | None:
    """Return the chain that a heading names and nothing else."""
    heading = next((passage for passage in passages[:1] if passage.heading), None)
    words = _words(text, heading) if heading else ""
    return words if _CHAIN.fullmatch(words) else None


def _labelled(text: str, passage: Passage) -> str | None:
    """Return the chain that a label of a passage names last (产业链：…): what follows is said of it too."""
    told = [
        text[slice(*value)]
        for label, value in labelled(text, passage.start, passage.end)
        if _CHAIN_LABEL.fullmatch(text[slice(*label)])
    ]
    return told[-1] if told else None


def _words(text: str, passage: Passage) -> str:
    """Return the words of a passage without the mark of a heading before them, and stops behind."""
    return unmarked(text[passage.start : passage.end]).rstrip("。;:")


def _of_labels(text: str, passage: Passage, headed: str | None) -> Iterator[Place]:
    chain = headed
    for label, value in labelled(text, passage.start, passage.end):
        words = text[slice(*label)]
        if _CHAIN_LABEL.fullmatch(words):
            chain = text[slice(*value)]
        elif chain and (relation := relation_of(words)) and (names := listed(text, *value)):
            yield Place(relation, chain, words, names, (passage.start, passage.end))


def _of_sentence(text: str, passage: Passage, headed: str | None) -> Iterator[Place]:
    chain = headed
    for match in _HOLDS.finditer(text, passage.start, passage.end):
        chain = match["chain"] or chain
        if chain and (relation := relation_of(match["label"])) and (names := listed(text, *match.span("names"))):
            yield Place(relation, chain, match["label"], names, (passage.start, passage.end))
