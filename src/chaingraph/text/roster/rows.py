"""Rosters as tables: chains have a column and each row one of them, or a column each, or each row has a label of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter

from chaingraph.text.layout import Layout
from chaingraph.text.people.posts import POST, TEAM_HEADS
from chaingraph.text.roster.labels import (
    ANSWERING,
    POST_LABEL,
    Place,
    Span,
    Spans,
    answering,
    chain_name,
    leaves_office,
    names_of,
    own_label,
    place,
    relation_of,
    whole_label,
    with_chain,
)
from chaingraph.text.roster.served import chain_of, differs, is_no_chain, is_of_others, without_tasks
from chaingraph.text.roster.tabled import of_changes, with_chiefs
from chaingraph.text.several import several
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import CHAIN_LABEL, is_quantity
from chaingraph.text.tables.ruled import Cell, Row
from chaingraph.text.tables.turned import are_turned
from chaingraph.text.tasks import task_labels

_CHAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()+“”、]{1,24}?产业链(?!条)")


_LEADS = re.compile(  # what heads a list of lead enterprises
    r".*(?<!非)链主[”\"]?(?:型)?(?:龙头)?(?:企业)?[”\"]?(?:和|及)?(?:拟)?(?:培育|认定|公示|入库|推荐)?(?:企业)?(?:名单|名录|清单|目录|一览表|汇总表|情况表|统计表)(?:的?公[示告])?(?:\([^()]*\))?[。:]?"
    r"|.*(?:确定|认定|评定|遴选|选定|明确)了?(?:以下|下列)(?:\d{1,3}[家户个])?(?:企业|单位)为[^,。;]{0,16}(?<!非)链主[”\"]?(?:型)?(?:龙头)?企业[,。:;(].*"
)
_ABOVE = 2  # paragraphs above a table of which one may say what it lists
_DOES = re.compile(  # a cell of what is to be done, which names nobody
    "(?:组建|组织|建立|设立|成立|遴选|选派|选聘|聘请|配备|确定一|明确一|培育|打造|引进|编制|制定|开展|推动|加强|负责|统筹|协调)"
)
_HEADS = re.compile(
    f"(?:第一|常务|执行)?副?(?:{'|'.join(TEAM_HEADS)})|联[络系](?:人|员)"
)  # labels of the persons of a team
_GROUP = re.compile(rf"(?:\(?[一二三四五六七八九十\d]{{1,3}}[、.)])?、?(?P<chain>{_CHAIN.pattern})(?:\([^()]*\))?")
_FIRM = re.compile("(?:企业|单位|公司)(?:名称|全称)?|名称")


def roster_tables(text: str, laid: Layout) -> list[Table]:
    """Return the tables of a text with the labels by which they are read as rosters."""
    return [_of_leads(text, laid, with_chiefs(text, laid, _with_own_labels(table))) for table in laid.tables]


def _with_own_labels(table: Table) -> Table:
    """Return a table in which a column below the label of a group has its own, where that is one of a roster (领导 over 链长 | 副链长)."""
    if len(table.header) < 2:
        return table
    columns = zip_longest(*([cell.text for cell in row.cells] for row in table.header), fillvalue="")
    labels = (own_label(column) or label for column, label in zip(columns, table.labels, strict=False))
    return replace(table, labels=tuple(labels))


def _of_leads(text: str, laid: Layout, table: Table) -> Table:
    """Return a table whose firms are lead enterprises, by what stands above it (链主企业名单), with that as the label of their column."""
    until = bisect_left(laid.paragraphs, table.start)
    edges = (*laid.paragraphs[max(0, until - _ABOVE) : until], table.start)
    if any(map(relation_of, table.labels)) or not any(_LEADS.fullmatch(text, *edge) for edge in pairwise(edges)):
        return table
    firms = next((label for label in table.labels if _FIRM.fullmatch(label)), None)
    return replace(table, labels=tuple("链主企业" if label == firms else label for label in table.labels))


def chain_cells(laid: Layout) -> dict[Span, str]:
    """Return the cells that name a chain by the label of their column, by place, with the name of the chain."""
    named = (one for table in laid.tables for one in _named_so(_with_own_labels(table.as_list())))
    cells = (cell for cell in named if not is_no_chain(cell.text))
    return {
        (cell.start + start, cell.start + end): chain_name(cell.text[start:end])
        for cell in cells
        for start, end in several(cell.text)
    }


def _named_so(table: Table) -> Iterator[Cell]:
    """Yield the cells of a table that the label of their column, or that of their row, says to be chains."""
    if _is_turned(table):
        yield from (cell for cell in table.header[0].cells[1:] if CHAIN_LABEL.fullmatch(table.labels[0]) and cell.text)
        return
    for row in table.rows:
        yield from (cell for label, cell in table.labelled(row) if cell.own and CHAIN_LABEL.fullmatch(label))


def _is_turned(table: Table) -> bool:
    """Return whether each chain has a column, and each row a label of a roster."""
    if len(table.labels) < 3 or len(table.header) != 1:
        return False
    if all(map(_is_chain, table.labels[1:])):
        return True
    keys = [relation_of(row.cells[0].text) for row in table.rows if row.cells]
    return (
        bool(CHAIN_LABEL.fullmatch(table.labels[0]))
        and are_turned([tuple(cell.text for cell in row.cells) for row in (*table.header, *table.rows)])
        and len(list(filter(None, keys))) > 1
    )


def of_table(text: str, table: Table) -> Iterator[Place]:
    """Yield what the rows of a roster say: a table with a column of chains and another label of a roster."""
    if _is_turned(table):
        yield from _of_columns(text, table)
        return
    table = without_tasks(table) if task_labels(table) else table
    relations = [relation_of(label) for label in table.labels]
    if is_of_others(table):
        return
    of_chains = any(map(CHAIN_LABEL.fullmatch, table.labels)) and (
        {"officeOf", "leadEnterpriseOf", "hostBankOf"} & {*relations}
        or ("supportedBy" in relations and any(map(_HEADS.fullmatch, table.labels)))
    )
    if not of_chains and "chiefOf" not in relations and len({*relations} - {None, "supportedBy"}) < 2:
        yield from _of_groups(text, table)
        return
    untold = leaves_office(table.labels) and not differs(table, ANSWERING)
    for row in table.rows:
        if of := chain_of(table, row):
            yield from of_changes(text, table, row, _of_row(text, table, row, chain_name(of.text), _own(of)))
            yield from _of_answering(text, table, row, of) if untold else ()


def _of_groups(text: str, table: Table) -> Iterator[Place]:
    """Yield the lead enterprises that rows list below one that names their chain (一、石墨产业链(3家))."""
    if not any("链主" in label and relation_of(label) for label in table.labels):
        return
    for row in table.rows:
        if row.group and not chain_of(table, row) and (of := _GROUP.fullmatch(row.group.text)):
            yield from _of_row(text, table, row, chain_name(of["chain"]), None)


def of_only_row(text: str, table: Table, chain: str) -> Iterator[Place]:
    """Yield what the one row of a table says of the chain of its heading, whose labels are of a roster and none of chains."""
    relations = {relation_of(label) for label in table.labels} - {None, "supportedBy"}
    if len(table.rows) != 1 or len(relations) < 2 or _is_turned(table) or chain_of(table, table.rows[0]):
        return
    if not task_labels(table):
        yield from of_changes(text, table, table.rows[0], _of_row(text, table, table.rows[0], chain, None))


def _of_row(text: str, table: Table, row: Row, chain: str, named: Span | None) -> Iterator[Place]:
    """Yield what a row says of a chain, which a cell may name; the columns of one chief tell of one, quantities of nobody."""
    cells = [(whole_label(label), cell) for label, cell in table.labelled(row) if not is_quantity(cell.text)]
    of_persons = {whole_label(label) for label in table.labels if whole_label(label) != label}
    for label, beside in groupby(_with_posts(cells, of_persons), key=itemgetter(0)):
        if relation := relation_of(label):
            names = tuple(name for _, cell in beside for name in names_of(text, relation, cell.start, cell.end))
            yield from place(text, relation, chain, label, names, (row.start, row.end), named)


def _of_answering(text: str, table: Table, row: Row, of: Cell) -> Iterator[Place]:
    """Yield the one body that answers for a chain (责任部门), which is its office where no other column names that."""
    for label, cell in table.labelled(row):
        names = answering(text, label, cell.start, cell.end)
        yield from place(text, "officeOf", chain_name(of.text), label, names, (row.start, row.end), _own(of))


def _with_posts(cells: Iterable[tuple[str, Cell]], of_persons: Container[str]) -> Iterator[tuple[str, Cell]]:
    """Yield cells with their labels; a column of posts has that of the chief before it, the office of a person is left out.

    ``of_persons`` are the labels that span what is said of a person (链长 over 姓名 | 单位): a column 链长单位 alone is the chain's office.
    """
    former = ""
    for label, cell in cells:
        if former and label == f"{former}单位" and former in of_persons:
            continue
        if not (relation_of(former) == "chiefOf" and POST_LABEL.fullmatch(label)):
            former = label
        yield former, cell


def of_labelled_row(text: str, table: Table, row: Row, headed: str | None) -> Iterator[Place]:
    """Yield what a row says whose first cell, or that after the chain's, is a label of a roster (副链长 | 王某某).

    ``headed`` is the chain that a heading names. A team beside its head (石墨产业链专班 below 专班, 李某 below 组长) is no label.
    """
    if any(_HEADS.fullmatch(label) for label in table.labels[1:3]):
        return
    of = chain_of(table, row) if row not in table.header else None
    cells = [cell for cell in row.cells if cell.text and cell is not of]
    cells = cells[1:] if cells and cells[0].text.isdecimal() else cells  # the number of the row
    own = with_chain(cells[0].text) if cells else None
    chain, label = own or (chain_name(of.text) if of else headed, cells[0].text if cells else "")
    relation = relation_of(label) if len(cells) > 1 and chain else None
    told = relation and not any(relation_of(cell.text) for cell in cells[1:]) and not _DOES.match(cells[1].text)
    if relation and chain and told:
        names = names_of(text, relation, cells[1].start, cells[1].end)
        for post in cells[2:] if relation == "chiefOf" else ():
            names += _posts(text, post)
        yield from place(text, relation, chain, label, names, (row.start, row.end), _own(of) if of else None)


def keyed_chain(row: Row) -> str | None:
    """Return the chain that a row of two cells names after its label (产业链 | 石墨产业链)."""
    cells = [cell for cell in row.cells if cell.text]
    keyed = len(cells) == 2 and CHAIN_LABEL.fullmatch(cells[0].text)
    return chain_name(cells[1].text) if keyed and _is_chain(chain_name(cells[1].text)) else None


def _posts(text: str, cell: Cell) -> Spans:
    """Return the posts that a cell lists, and nothing of any other cell."""
    names = names_of(text, "chiefOf", cell.start, cell.end)
    return names if all(POST.fullmatch(text, *name) for name in names) else ()


def _own(cell: Cell) -> Span | None:
    return (cell.start, cell.end) if cell.own else None


def _is_chain(label: str) -> bool:
    return bool(_CHAIN.fullmatch(label)) and not CHAIN_LABEL.fullmatch(label)


def _of_columns(text: str, table: Table) -> Iterator[Place]:
    """Yield what a roster says in which each chain has a column, and each row what its first cell is called."""
    untold = leaves_office(row.cells[0].text for row in table.rows if row.cells)
    for row in table.rows:
        (_, first), *others = table.labelled(row) if row.cells[0].text else [("", row.cells[0])]
        relation = relation_of(first.text)
        for label, cell in others:
            if untold and (names := answering(text, first.text, cell.start, cell.end)):
                yield from place(text, "officeOf", chain_name(label), first.text, names, (row.start, row.end))
            if relation:
                names = names_of(text, relation, cell.start, cell.end)
                yield from place(text, relation, chain_name(label), first.text, names, (row.start, row.end))
