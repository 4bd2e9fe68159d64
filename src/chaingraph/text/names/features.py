"""What the model of names is told of each character: the characters around it, its word, its type, lexicons, and the layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import rjieba

from chaingraph.text.people.surnames import COMPOUND, RARER, SURNAMES

# ends of names by class, and words that stand before and after names: hints for the model, no decisions
SUFFIXES: dict[str, str] = {
    "office": "局|委员会|委|办公室|办|厅|部|署|处|科|政府|中心|管委会|领导小组|专班|工作组|协会|商会|学会|联合会|联盟|促进会|法院|检察院|工商联|总工会",
    "school": "大学|学院|学校|中学|研究院|研究所|实验室|科学院|医院|研究中心",
    "firm": "有限责任公司|股份有限公司|有限公司|公司|集团|银行|支行|分行|厂|合作社|股份|实业|科技|农商行|担保|基金|证券|保险",
    "trade": "新材|新材料|重工|机械|机电|装备|精工|精密|智造|智能|电子|光电|光学|半导体|微电子|传感|通信|软件|数据|数科|信息|食品|粮油|面业|米业|乳业|牧业|农牧|农业|种业|果业|果品|茶业|酒业|饮料|纺织|家纺|服饰|针织|丝绸|印染|化纤|鞋业|皮革|箱包|家居|家具|木业|竹业|纸业|包装|印刷|陶瓷|卫浴|玻璃|石材|石业|建材|管业|涂料|化工|石化|塑业|橡胶|轮胎|膜业|药业|制药|生物|医疗|器械|能源|电气|电缆|电池|锂业|储能|氢能|光伏|水务|环保|矿业|钢铁|特钢|铸造|锻造|锻压|铝业|铜业|钛业|稀土|磁材|磁业|五金|工具|刀具|模具|轴承|阀门|泵业|电机|动力|汽车|车业|汽配|农机|航空|航天|船舶|海工|轨道|机器人|无人机|物流|商贸|传媒|文旅|检测|资本|创投|花卉|水产|饲料|罐头|灯饰|照明|电器|门业|锁业|安防|火箭|封测|隔膜|塑胶|水泥|厨具|玩具|制造",
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
    quoted, parts = _quoted(words), _parts(words)
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
            f"m{_surname(c[at : at + 2])}", *parts[place],
        ]  # fmt: skip


def _surname(pair: str) -> str:
    """Return whether a surname begins here: a common one (1), a rarer one (r), one of two characters (2)."""
    return "2" if pair in COMPOUND else "1" if pair[0] in SURNAMES else "r" if pair[0] in RARER else ""


def _parts(words: str) -> list[list[str]]:
    """Return, for each character, which part of which word it is (B, M, E, S: all), and what parts of speech stand there."""
    told = rjieba.tag(words, True)
    speech = ["^", *(kind for _, kind in told), "$"]
    found = []
    for number, (word, kind) in enumerate(told):
        before, after = speech[number], speech[number + 2]
        for place in range(len(word)):
            part = "S" if len(word) == 1 else "B" if place == 0 else "E" if place == len(word) - 1 else "M"
            found.append(
                [f"j{part}{kind}", f"jp{part}{before}", f"jn{part}{after}", f"jpp{part}{before}{kind}", f"jpn{part}{kind}{after}", f"jw{part}{word}"]
            )  # fmt: skip
    return found


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
