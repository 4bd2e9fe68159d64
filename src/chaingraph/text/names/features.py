"""What the model of names is told of each character: the characters around it, its type, lexicons, and the layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# ends of names by class, and words that stand before and after names: hints for the model, no decisions
SUFFIXES: dict[str, str] = {
    "office": "局|委员会|委|办公室|办|厅|部|署|处|科|政府|中心|管委会|领导小组|专班|工作组|协会|商会|学会|联合会|联盟|促进会|法院|检察院|工商联|总工会",
    "school": "大学|学院|学校|中学|研究院|研究所|实验室|科学院|医院|研究中心",
    "firm": "有限责任公司|股份有限公司|有限公司|公司|集团|银行|支行|分行|厂|合作社|股份|实业|科技|农商行|担保|基金|证券|保险",
    "chain": "产业链|创新链|资金链|人才链|供应链",
    "plan": "工程|计划|专项|行动|活动|大赛|论坛|博览会|对接会|攻坚战|试点|示范|奖|券",
    "rule": "制度|机制|办法|方案|意见|措施|政策|条例|规划|通知|清单|图谱|目录|台账|指南|标准|名录",
    "post": "书记|市长|县长|区长|镇长|局长|主任|部长|主席|副总|专员|链长|组长|董事长|总经理|经理|院长|所长|教授|专家|负责人|委员|秘书长|行长|顾问|服务员|特派员|联络员|大使",
    "park": "开发区|园区|产业园|高新区|新区|孵化器|基地|平台|示范区|集聚区|保税区|小镇",
    "place": "省|市|县|区|镇|乡|街道|村|自治州|州",
    "group": "企业|机构|院校|高校|院所|人才|团队|中小企业|龙头企业|链主|独角兽|小巨人",
}
_SUFFIX = re.compile(
    "|".join(
        f"(?P<{name}>{'|'.join(sorted(words.split('|'), key=len, reverse=True))})" for name, words in SUFFIXES.items()
    )
)
_CUE = re.compile(
    r"由|与|和|及|对|向|为|在|经|将|把|被|以|从|到|于|按|依托|围绕|聚焦|面向|组织|实施|开展|推进|推动|建立|成立|设立|制定|印发|出台|编制|牵头|负责|配合|支持|引进|培育|打造|建设|举办|启动|任|担任|选派|聘请|联合|会同|属于|包括|其中|如|等"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)


def character_type(character: str) -> str:
    """Return what sort of character it is: h (Chinese), d (digit), a (Latin), n (Chinese numeral), or the mark itself."""
    if character in "一二三四五六七八九十百千万亿两":
        return "n"
    if "\u3400" <= character <= "\u9fff":
        return "h"
    if character.isdigit():
        return "d"
    return "a" if character.isalpha() else character


def features(words: str) -> Iterator[list[str]]:
    """Yield the features of each character of a segment."""
    size = len(words)
    padded = f"^^^{words}$$$"
    types = [character_type(character) for character in padded]
    ends, starts, cues = [""] * (size + 6), [""] * (size + 6), [""] * (size + 6)
    for match in _SUFFIX.finditer(words):
        name = match.lastgroup or ""
        ends[match.end() + 2] = name
        starts[match.start() + 3] = name
    for match in _CUE.finditer(words):
        cues[match.end() + 2] = match[0]
    next_end = _ahead(ends, size)
    quoted = _quoted(words)
    for place in range(size):
        at = place + 3
        c = padded
        yield [
            "b",
            f"0{c[at]}", f"1{c[at + 1]}", f"2{c[at + 2]}", f"-1{c[at - 1]}", f"-2{c[at - 2]}",
            f"01{c[at : at + 2]}", f"-10{c[at - 1 : at + 1]}", f"12{c[at + 1 : at + 3]}", f"-21{c[at - 2 : at]}",
            f"-11{c[at - 1]}{c[at + 1]}", f"012{c[at : at + 3]}", f"-101{c[at - 1 : at + 2]}", f"-210{c[at - 2 : at + 1]}",
            f"t{''.join(types[at - 1 : at + 2])}",
            f"e{ends[at]}", f"e-{ends[at - 1]}", f"s{starts[at]}", f"s+{starts[at + 1]}",
            f"c-{cues[at - 1]}", f"c{cues[at]}", f"n{next_end[at]}", f"q{quoted[place]}",
            f"m{c[at] in _SURNAMES}",
        ]  # fmt: skip


def _ahead(ends: Sequence[str], size: int) -> list[str]:
    """Return, for each place, which suffix ends next and how far ahead (in steps)."""
    found, name, distance = [""] * len(ends), "", 99
    for place in range(len(ends) - 1, -1, -1):
        if ends[place]:
            name, distance = ends[place], 0
        found[place] = (
            f"{name}{'0' if distance == 0 else '1' if distance < 3 else '2' if distance < 7 else '3'}"
            if distance < 14
            else ""
        )
        distance += 1
    return found


def _quoted(words: str) -> list[str]:
    """Return, for each character, whether it stands in quotation or title marks, or in brackets."""
    found, open_ = [], ""
    for character in words:
        if character in "“《(「":
            found.append(f"{open_}o")
            open_ = character
        elif character in "”》)」":
            found.append(f"{open_}c")
            open_ = ""
        else:
            found.append(open_)
    return found
