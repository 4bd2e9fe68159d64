"""What the labels of columns say of the names below them: of which kind they are, and how two of one row are related."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from chaingraph.text.labels import role_of
from chaingraph.text.layout import Layout
from chaingraph.text.people.bodies import listed
from chaingraph.text.quantities.cells.owners import places
from chaingraph.text.roster.labels import relation_of
from chaingraph.text.roster.served import is_no_chain
from chaingraph.text.several import several
from chaingraph.text.sides import upright
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import heads_keys
from chaingraph.text.tables.ruled import Cell, Row

Span = tuple[int, int]
Told = tuple[str, Cell]  # what a cell names: its kind

# labels of columns, without brackets and quotation marks, and the kind of what is named below them
KINDS: Mapping[str, str] = {
    r"(?:重点|建设|实施|技改|攻关|招商|产业化|示范)?项目|(?:重点|建设|实施|技改|攻关|招商|产业化?|示范|签约|在建|储备|产业链|链上){0,2}项目名称|(?:攻关|研发|科技)?课题(?:名称)?": "Programme",
    r"(?:重点|链主|龙头|骨干|代表性?|现状|主要|联系|生产|本地|规上){0,2}企业(?:名称)?": "Enterprise",
    r"(?:项目|主要|具体)?(?:建设|承建|承担|依托|业主|项目|投资|实施|攻关|研发){1,2}(?:单位|主体|业主|方|企业|法人|公司)|业主|投资商": "Body",
    r"(?:所属|所在|归属|对应)?(?:重点|主导|优势|特色)*(?:产业链|链条)(?:名称)?|所属产业(?:名称)?": "Chain",
    r"(?:主导|主要|主营|核心|代表|特色|重点|优势|拳头)*产品(?:名称)?": "Product",
    r"(?:所属|所在|所处|对应)?(?:链条|产业链?|细分|关键|重点|主要)?环节(?:名称)?|细分(?:领域|行业|赛道|方向|产业)|(?:关键|重点|产业链)节点": "Segment",
    r"(?:产业链?|链条)?[上中下]游(?:环节|产业|部分|领域)?": "Side",
    r"短板(?:弱项)?|断点(?:堵点)?|薄弱环节|存在(?:的)?(?:短板|问题)|卡点": "Problem",
    r"(?:所属|所在|落地|落户|承接|实施|拟落地|建设)?(?:镇街|乡镇|街镇|镇|街道|县区|区县|属地|园区|地)|(?:建设|实施)(?:地点|地址)|(?:所在|所属)[省市州盟地县区旗]{1,3}": "Place",
    r"(?:工作)?专班(?:名称)?|工作组|领导小组": "Team",
    r"(?:推进|工作|协调|保障|调度)机制(?:名称)?": "Mechanism",
    r"(?:创新|研发|公共服务|公共)?平台名称|(?:科技)?创新平台": "Platform",
    r"(?:金融|信贷|融资)产品(?:名称)?": "FinancialProduct",
    r"(?:开办|承办|经办|发放|放款|贷款|承保|合作|推出|提供|主办|产品|所属)*(?:银行|金融机构|保险公司|保险机构)(?:名称)?|(?:开办|推出)(?:单位|机构)": "Bank",
    r"(?:服务|适用|支持|面向|授信|贷款)(?:对象|客群|主体|人群|客户)": "Client",
    r"(?:重点|主要|年度|系列)*(?:活动|赛事|会议|展会|节会|会展)名称": "Action",
    r"成员(?:单位|部门)?|组成(?:单位|部门)": "Member",
    r"(?:单位|机构|主体)?名称|(?:用人|招聘|用工|引才)(?:单位|主体)(?:名称)?|(?:入选|入库|认定|申报|推荐|获奖|受奖|获评|受?表彰)(?:对象|单位|机构|主体)|(?:获奖|受奖|获评|受?表彰)企业(?:名称)?": "Listed",
    r"(?:已获得?|已取得|所获|获得|取得)?(?:企业|单位|平台|主体|认定|入选|入库|荣誉|资质)*(?:类别|类型|称号|资质|等级)": "Category",
    r"(?:获得|获评|所获)?奖项(?:名称)?|荣誉称号(?:名称)?|(?:获奖|表彰)(?:类别|项目|名称)": "Prize",
}
_OF_MONEY = re.compile("银行|金融|贷款|保险|承保|保费|利率|额度")  # in a label beside that of the products of banks
_OF_LABEL = frozenset({"Listed", "Category"})  # which tell what is named below them, but not of which kind it is
_NAMED_ELSEWHERE = _OF_LABEL | {"Chain", "Bank", "Client"}  # as rosters do with chains
_OF_ANY_CHAIN = re.compile("联系")  # in labels of firms that somebody looks after
_PARK = re.compile("园区|平台|载体|开发区|片区")  # the label of what a table is a list of, not of where anything is
# relations of two kinds of columns, from the first to the second
RELATIONS: tuple[tuple[str, str, str], ...] = (
    ("Enterprise", "Place", "locatedIn"),
    ("Programme", "Place", "locatedIn"),
    ("Enterprise", "Product", "produces"),
    ("Enterprise", "Segment", "activeIn"),
    ("Problem", "Segment", "problemOf"),
    ("Programme", "Body", "carriedOutBy"),
    ("Platform", "Body", "carriedOutBy"),
    ("FinancialProduct", "Bank", "carriedOutBy"),
    ("FinancialProduct", "Client", "directedAt"),
    ("Member", "Team", "memberOf"),
    ("Platform", "Place", "locatedIn"),
    ("Listed", "Place", "locatedIn"),
    ("Listed", "Category", "memberOf"),
    ("Enterprise", "Category", "memberOf"),
    ("Listed", "Prize", "memberOf"),
    ("Enterprise", "Prize", "memberOf"),
)
_OF_OTHERS = tuple(one for one in RELATIONS if one[0] != "Platform")  # where platforms stand beside firms or projects
# what the things of a row are to its chain, by their kinds
TO_CHAIN: Mapping[str, str] = {
    "Enterprise": "activeIn", "Listed": "activeIn", "Programme": "partOf", "Platform": "partOf", "Segment": "partOf", "Side": "partOf",
    "Problem": "problemOf", "Product": "partOf",
}  # fmt: skip
_OF_SEGMENT = ("Enterprise", "Listed", "Problem")  # of that of their row, where it names one, not of its chain
_KINDS = tuple((re.compile(pattern), kind) for pattern, kind in KINDS.items())
_NO_NAME = re.compile(  # a number, or what is counted with its unit
    r"^[\d.%-]+$|\d+[家个户]$|\([^()]*[家个项元人亩吨%]\)$"
)
_WINNERS = re.compile("(?:企业|单位|集体|个人|团队|园区|企业家|工作者)$")  # a prize that is called as those who win it
_SIDE = re.compile("产?业?链?[上中下][游端](?:环节|产业|部分)?")
_STEP = re.compile(
    "(?!.*(?:公司|集团|厂|合作社|股份|科技|实业|[镇乡县市区])$)[\u4e00-\u9fffA-Za-z0-9/()-]{2,12}"
)  # what one of a side may be called
_ONE = frozenset(
    {"Programme", "Segment", "Problem", "Place", "Prize", "Action"}
)  # of which a cell names one, 、 and 和 within its name


_IS_PARK = re.compile("(?:开发|经开|高新|园|保税|示范|合作)区$")


_FIELD = re.compile(  # labels of what a person knows
    "(?:主要|从事)?(?:专业|研究|技术|学科|从业|熟悉|擅长)(?:研究)?(?:方向|领域|专长|特长)(?:及专长)?|专长|特长"
)


@dataclass(frozen=True)
class Beside:
    """A relation that two columns of a row give: from one name to another (their places), and where the row stands."""

    first: Span
    relation: str
    second: Span
    label: str
    said: Span


def kind_of(label: str) -> str | None:
    """Return the kind of what is named below a label; None where it names no kind.

    >>> kind_of("“链主”企业名称"), kind_of("镇街(园区)"), kind_of("投资方"), kind_of("完成时限")
    ('Enterprise', 'Place', 'Body', None)
    """
    bare = re.sub(r"\([^()]*\)|[“”]", "", label)
    return next((kind for pattern, kind in _KINDS if pattern.fullmatch(bare)), None)


def named(text: str, laid: Layout) -> Iterator[tuple[Span, str]]:
    """Yield the names that columns give, by place, with their kind, and the places that head columns."""
    for table in (upright(one.as_list()) for one in laid.tables):
        yield from (((cell.start, cell.end), _of_place(cell.text)) for cell in places(table))
        for row in table.rows if _is_list(table) else ():
            for kind, cell in _told(table, row):
                if kind not in _NAMED_ELSEWHERE and cell.own:
                    own = ("Group" if _WINNERS.search(cell.text) else "Programme") if kind == "Prize" else kind
                    own = "Segment" if kind == "Side" else own
                    yield from ((span, own) for span in _names(text, kind, cell))


def _of_place(words: str) -> str:
    """Return the kind of what heads a column beside places: a park is a platform, and who runs it a body.

    >>> _of_place("云东县"), _of_place("高新区"), _of_place("云东经开区管委会"), _of_place("城东新区")
    ('Place', 'Platform', 'Institution', 'Place')
    """
    return "Institution" if words.endswith("管委会") else "Platform" if _IS_PARK.search(words) else "Place"


def keys(laid: Layout) -> Iterator[Span]:
    """Yield where the labels of rows stand in tables of which each row is a label and what it says (项目 | 内容): they name nothing."""
    for table in laid.tables:
        for row in table.rows if heads_keys(table.labels) else ():
            if row.cells and _labels(row.cells[0].text):
                yield row.cells[0].start, row.cells[0].end


def fields(laid: Layout) -> Iterator[Span]:
    """Yield where columns tell what persons know (专业方向 | 制冷剂): a field is no chain of the place."""
    for table in filter(_is_list, laid.tables):
        cells = (one for row in table.rows for one in table.labelled(row))
        yield from ((cell.start, cell.end) for label, cell in cells if _FIELD.fullmatch(label))


def wholly(laid: Layout, cells: Collection[Span]) -> dict[str, set[Span]]:
    """Return the labels of the columns of which all that stands below them, in more than one row, is among ``cells``, with those cells."""
    found: dict[str, set[Span]] = {}
    among = frozenset(cells)
    for table in filter(_is_list, laid.tables):
        columns: dict[str, set[Span]] = defaultdict(set)
        for row in table.rows:
            for label, cell in table.labelled(row):
                columns[label].add((cell.start, cell.end))
        found |= {label: own for label, own in columns.items() if label and len(own) > 1 and own <= among}
    return found


def beside(text: str, laid: Layout) -> Iterator[Beside]:
    """Yield the relations that the columns of tables give; those of a card stand in the line that gives them."""
    for table in laid.tables:
        listed = upright(table.as_list())
        for row in listed.rows:
            for one in _of_row(text, listed, row):
                yield one if listed is table else replace(one, said=one.second)


def _of_row(text: str, table: Table, row: Row) -> Iterator[Beside]:
    """Yield the relations that a row of a table gives."""
    labels = {(cell.start, cell.end): label for label, cell in table.labelled(row)}
    told = _with_park(table, row, list(_told(table, row)))
    owned = any(kind in ("Enterprise", "Programme") for kind, _ in told)
    pairs = [
        (first, one, relation, second, other)
        for first, second, relation in (_OF_OTHERS if owned else RELATIONS)
        for (kind, one), (last, other) in product(told, told)
        if (kind, last) == (first, second)
    ]
    for chain in (cell for kind, cell in told if kind == "Chain"):
        things = _of_chain(told, chain, labels)
        pairs += [(kind, cell, TO_CHAIN[kind], "Chain", chain) for kind, cell in things]
    for first, one, relation, second, other in pairs:
        for start, end in product(_names(text, first, one), _names(text, second, other)):
            yield Beside(start, relation, end, labels[other.start, other.end], (row.start, row.end))


def _of_chain(told: Sequence[Told], chain: Cell, labels: Mapping[Span, str]) -> Iterator[Told]:
    """Yield what belongs to the chain of a row: the last thing named before it, else a product, else all after it, or the first that it says it is the chain of (所属产业链).

    Firms that somebody looks after are of whatever chain, and what leads a chain is told by rosters.
    """
    things = [
        (kind, cell)
        for kind, cell in told
        if kind in TO_CHAIN
        and not ((label := labels[cell.start, cell.end]) and (_OF_ANY_CHAIN.search(label) or relation_of(label)))
    ]
    before = [one for one in things if one[1].start < chain.start]
    if before:
        yield next((one for one in reversed(before) if one[0] != "Product"), before[-1])
        return
    after = [one for one in things if one[0] != "Product"]
    finer = any(kind == "Segment" for kind, _ in after)
    for kind, cell in after[:1] if "所" in labels[chain.start, chain.end] else after:
        if not (finer and kind in _OF_SEGMENT):
            yield kind, cell


def _told(table: Table, row: Row) -> Iterator[Told]:
    """Yield the cells of a row that name something, with its kind; of a segment (碳纤维) the side on which it is (上游) is no name."""
    cells = [(kind, cell) for label, cell in table.labelled(row) if (kind := kind_of(label)) and row.says(cell)]
    told = [(kind, cell) for kind, cell in cells if kind == "Category" or not _labels(cell.text)]
    if any(map(_OF_MONEY.search, table.labels)) and not any(kind == "Enterprise" for kind, _ in told):
        told = [("FinancialProduct" if kind == "Product" else kind, cell) for kind, cell in told]
    finer = sum(kind == "Segment" for kind, _ in told) > 1
    for kind, cell in told:
        if not _NO_NAME.search(cell.text) and not (finer and kind == "Segment" and _SIDE.fullmatch(cell.text)):
            yield kind, cell


def _with_park(table: Table, row: Row, told: list[Told]) -> list[Told]:
    """Return the cells of a row with their kinds; where it is a list of parks, each with where it is, that is told of no firm of the row."""
    parks = [cell for label, cell in table.labelled(row) if _PARK.fullmatch(label)]
    places = [cell for kind, cell in told if kind == "Place" and cell not in parks]
    before = [cell for kind, cell in told if kind in ("Enterprise", "Programme", *_OF_LABEL) and cell not in parks]
    if not parks or not places or parks[0].start > min(cell.start for cell in (*places, *before)):
        return told
    others = [(kind, cell) for kind, cell in told if cell not in parks and kind not in ("Enterprise", "Programme")]
    return [("Listed", parks[0]), *others]


def _labels(words: str) -> bool:
    """Return whether a cell is the label of its row (项目 above 链长, 牵头部门)."""
    return bool(relation_of(words) or role_of(words))


def _is_list(table: Table) -> bool:
    """Return whether a table has a header that says of what kind its rows are: guessed labels do not, nor do 项目 | 内容."""
    return bool(table.header) and not heads_keys(table.labels)


def _names(text: str, kind: str, cell: Cell) -> tuple[Span, ...]:
    if kind == "Chain":
        spans = () if is_no_chain(cell.text) else several(cell.text)
        return tuple((cell.start + start, cell.start + end) for start, end in spans)
    if kind in _ONE:
        return ((cell.start, cell.end),)
    found = listed(text, cell.start, cell.end)
    told = "," in cell.text or not all(_STEP.fullmatch(text, *one) for one in found)  # and no list of steps
    return () if kind == "Side" and told else found
