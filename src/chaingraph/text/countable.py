"""What a text holds that can be counted without understanding it: numerals, names as an upper bound, cells, labels, clauses.

Nothing here is used to draft: what a draft covers is counted by something other than what made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text.canonical import CanonicalText

KINDS = ("number", "name", "cell", "label", "clause")

_HAN = r"\u4e00-\u9fff"
_NUMBERS = (
    r"\d[\d,.]*\d|\d",
    r"[一二三四五六七八九十百千万亿两零〇○]{1,12}(?=[家个项名人条件次场所批支年月日元吨亩公里%成倍位届类大])",
)
_MARK = re.compile(  # of a heading or an item: it counts nothing
    r"#{0,6}(?:第?[一二三四五六七八九十百\d]{1,4}(?:[、章节条]|\.(?!\d))|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]是)+"
)
_ENDS = (
    "产业链|创新链|资金链|人才链|企业|公司|集团|银行|中心|大学|学院|研究院|研究所|实验室|协会|商会|学会|联盟|园区|开发区|高新区|基地|平台|"
    "委员会|办公室|政府|部门|专班|小组|工程|计划|行动|活动|机制|体系|制度|基金|政策|方案|[省市县区](?:委|局|办)|局|厅|链长|链办|链主"
)
_NAMES = (
    rf"“[^“”]{{1,30}}”(?:[{_HAN}]{{0,6}}?(?:{_ENDS}))?|《[^《》]{{1,80}}》|「[^「」]{{1,30}}」|『[^『』]{{1,30}}』",
    rf"[{_HAN}A-Za-z0-9]{{1,10}}?(?:{_ENDS})(?![面势限部])",
)
_POINTING = re.compile(  # at what is named elsewhere (制定本行动, 该机制), which names nothing
    rf"[{_HAN}]{{0,4}}(?<![基根成资日版样标文课书])(?:本|该|此|上述|这[一项个])(?:{_ENDS})"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
    "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳"
)
_PERSON = re.compile(  # who holds the post before it
    rf"(?<=书记|主[任席]|委员|经理|[市县区州局厅部院组会处科校行]长)[{_SURNAMES}][{_HAN}]{{1,2}}?(?=[任担为兼同、,。;:()|]|$)"
)
_LIST = re.compile(r"[^,。;:!?、()|“”《》]{1,16}(?:、[^,。;:!?、()|《》]{1,16})+")
_LABELS = (rf"(?<=[{_HAN}]{{2}}:)[^,。;:|()]{{1,60}}", r"(?<=\()[^():]{2,200}(?=\))")
_CLAUSES = (rf"[^,。;!?…|()]*[{_HAN}A-Za-z\d]{{2}}[^,。;!?…|()]*",)
_CELL = re.compile(r"[^|｜│\t\n]*\w[^|｜│\t\n]*")
_ROW = re.compile(r"[|｜│]|\S[ ]*\t[ ]*\S")
_RULE = re.compile(r"[|｜│:：=─—+-]+[|｜│:：=─—+\s-]*")  # below the labels of columns
_AMOUNT, _WORDS = re.compile(r"\d[\d.,%]*[家个项名人亿万元户所场次条件吨亩台套]*"), re.compile(rf"[{_HAN}A-Za-z]")
_LABEL = re.compile(
    r"序号|编号|名称|单位|部门|任务|时限|时间|节点|目标|产业链$|链长|链办|链主|企业$|银行$|园区$|备注|内容|指标|20\d\d年|年度|责任|领导|措施|举措|项目|联系|环节|标准|条件|数量|类别|职责"
)
_PART_OF_LABEL = re.compile(  # below a label that spans columns
    r"姓名|职务|单位|部门|名称|电话|联系方式|数量|金额|目标|指标|单位及职务|20\d\d年.{0,4}"
)
LONGEST_LABEL = 24  # characters of the label of a column


@dataclass(frozen=True, order=True)
class Countable:
    """Something that a text holds: its place in the canonical text, and its kind, one of KINDS."""

    start: int
    end: int
    kind: str


def countable(text: str, start: int, end: int) -> list[Countable]:
    """Return the numbers, names, labelled values and clauses of a passage of a canonical text, in its order.

    The mark of a heading or item at its beginning counts nothing.
    """
    mark = _MARK.match(text, start, end)
    first = mark.end() if mark else start
    found = [
        Countable(*match.span(), kind)
        for kind, patterns in (("number", _NUMBERS), ("label", _LABELS), ("clause", _CLAUSES))
        for pattern in patterns
        for match in re.compile(pattern).finditer(text, first, end)
    ]
    return sorted([*found, *_names(text, first, end)])


def cells(text: CanonicalText) -> list[Countable]:
    """Return the cells of all lines that bars or tabs part and in which something stands; labels of columns and serial numbers aside."""
    labels = labelling(text)
    return [one for table in _tables(text) for row in table for one in row if (one.start, one.end) not in labels]


def _are_labels(words: Sequence[str]) -> bool:
    """Return whether the cells of a row are labels of columns: short, none an amount, and half of them words that label."""
    if any(_AMOUNT.fullmatch(cell) or len(cell) > LONGEST_LABEL for cell in words):
        return False
    return 2 * sum(bool(_LABEL.search(cell)) for cell in words) >= len(words)


def labelling(text: CanonicalText) -> set[tuple[int, int]]:
    """Return the cells that say nothing of their own: the labels of columns, and serial numbers."""
    found: set[tuple[int, int]] = set()
    for table in _tables(text):
        words = [[text.text[one.start : one.end] for one in row] for row in table]
        head = _head(text.text, table, words)
        rows = [(row, said) for row, said in zip(table, words, strict=True) if any(map(_WORDS.search, said))][head:]
        if [said[0] for _, said in rows] == [str(number) for number in range(1, len(rows) + 1)]:
            found |= {(row[0].start, row[0].end) for row, _ in rows}
        found |= {(one.start, one.end) for row in table[:head] for one in row}
    return found


def _head(text: str, table: Sequence[Sequence[Countable]], words: Sequence[Sequence[str]]) -> int:
    """Return how many rows of a table are labels of columns: the first, and a second that goes on with merged ones (〃) or has labels alone."""
    if len(table) < 2 or not _are_labels(words[0]):
        return 0
    return (
        2 if len(table) > 2 and _goes_on(words[0], words[1], "〃" in text[table[0][-1].end : table[1][-1].end]) else 1
    )


def _goes_on(first: Sequence[str], second: Sequence[str], merged: bool) -> bool:
    """Return whether the labels of columns go on in a second row: below merged ones, or in which some are left out or said again."""
    told = [bool(_LABEL.search(cell) or _PART_OF_LABEL.fullmatch(cell)) for cell in second]
    return (
        _are_labels(second) or all(told)
        if merged
        else all(told) and (len(second) < len(first) or not {*first}.isdisjoint(second))
    )


def _tables(text: CanonicalText) -> Iterator[list[list[Countable]]]:
    """Yield the cells of lines that bars or tabs part, row by row, lines that follow one another together."""
    table: list[list[Countable]] = []
    position = 0
    for line in text.source.splitlines(keepends=True):
        places = [(position + match.start(), position + match.end()) for match in _CELL.finditer(line)]
        row = [Countable(text.place(first), text.place(last), "cell") for first, last in places]
        if row and _ROW.search(line):
            table.append(row)
        elif table and not _RULE.fullmatch(line.strip()):
            yield table
            table = []
        position += len(line)
    if table:
        yield table


def _names(text: str, start: int, end: int) -> Iterator[Countable]:
    """Yield what may be a name: quoted and titled words, the items of lists, words that end as names do, persons after their posts; none twice."""
    persons = [match.span() for match in _PERSON.finditer(text, start, end)]
    spans = [match.span() for pattern in _NAMES for match in re.compile(pattern).finditer(text, start, end)]
    for match in _LIST.finditer(text, start, end):
        for item in re.finditer("[^、]+", match[0]):
            spans.append((match.start() + item.start(), match.start() + item.end()))
    spans = [span for span in spans if not any(span[0] < last and first < span[1] for first, last in persons)] + persons
    taken = start
    for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
        if first >= taken and _WORDS.search(text, first, last):
            taken = last
            if not _POINTING.fullmatch(text, first, last):
                yield Countable(first, last, "name")
