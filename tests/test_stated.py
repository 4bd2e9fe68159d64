"""What the grammar of a sentence states for certain: each row by its example, and what looks like it and is none."""

import re

import pytest

from chaingraph.text.names.led import led
from chaingraph.text.names.mending.begun import begun
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.misread import misread
from chaingraph.text.relations.patterns import OF_ONE_PERSON
from chaingraph.text.relations.stated import PATTERNS, holders, stated

KINDS = {
    "I": "Institution", "T": "Team", "E": "Enterprise", "R": "Role", "P": "Person", "C": "IndustryChain", "Y": "Policy", "A": "Action",
    "F": "FinancialProduct", "W": "Place", "G": "Group", "L": "Platform",
    "J": "Programme", "K": "Product", "S": "Segment", "B": "Problem", "N": "Instrument", "M": "Mechanism", "Q": "Chain", "X": "Stage",
}  # fmt: skip
_NAMED = re.compile(r"\[([A-Z]) ([^\]]+)\]")


def parsed(marked: str) -> tuple[str, list[Mention]]:
    """Return a sentence whose names are marked ([I 市工信局]) without its marks, and its names."""
    names: list[Mention] = []
    words, last = "", 0
    for match in _NAMED.finditer(marked):
        words += marked[last : match.start()]
        names.append(Mention(len(words), len(words) + len(match[2]), KINDS[match[1]]))
        words, last = words + match[2], match.end()
    return words + marked[last:], names


def told(marked: str) -> set[str]:
    """Return the relations that grammar states in a marked sentence, as “subject relation object”."""
    words, names = parsed(marked)
    said = [words[name.start : name.end] for name in names]
    return {f"{said[one.first]} {one.relation} {said[one.second]}" for one in stated(words, names)}


EXAMPLES = [
    ("[E 甲公司]、[E 乙公司]等企业相继在[W 青塘镇]落户", {"甲公司 locatedIn 青塘镇", "乙公司 locatedIn 青塘镇"}),
    ("根据[I 省工信厅]等六部门联合印发的《[Y 石墨意见]》", {"石墨意见 issuedBy 省工信厅"}),
    ("入围的[W 青塘镇]企业多从事加工,包括[E 甲公司]、[E 乙公司]", {"甲公司 locatedIn 青塘镇", "乙公司 locatedIn 青塘镇"}),
    ("[E 甲公司]在[W 青塘镇]投资5亿元建设[L 石墨产业园]", {"石墨产业园 carriedOutBy 甲公司", "石墨产业园 locatedIn 青塘镇"}),
    ("[R 市委副书记]、[R 市长][P 李某]主持召开[A 石墨产业链推进会]", {"石墨产业链推进会 carriedOutBy 市委副书记", "石墨产业链推进会 carriedOutBy 市长"}),
    (
        "[I 市工信局]会同[I 市科技局]、[I 市财政局]召开[A 石墨产业链推进会]",
        {
            *(f"石墨产业链推进会 carriedOutBy {who}" for who in ("市工信局", "市科技局", "市财政局")),
            "市工信局 cooperatesWith 市科技局", "市工信局 cooperatesWith 市财政局",
        },
    ),
    ("[I 市工信局]牵头编制出台了《[Y 石墨方案]》", {"石墨方案 issuedBy 市工信局", "石墨方案 ledBy 市工信局"}),
    (
        "根据《[Y 石墨意见]》(1号)、《[Y 石墨规划]》要求和市领导批示,结合实际,特制定《[Y 石墨方案]》",
        {"石墨方案 implements 石墨意见", "石墨方案 implements 石墨规划"},
    ),
    (
        "[I 市工信局]牵头,会同[I 市财政局]、[I 市科技局]等单位召开座谈会",
        {"市工信局 cooperatesWith 市财政局", "市工信局 cooperatesWith 市科技局"},
    ),
    ("召开[A 石墨产业链宣讲会],面向[T 石墨产业联盟]成员", {"石墨产业链宣讲会 directedAt 石墨产业联盟"}),
    ("面向[T 石墨产业联盟]成员举办[A 石墨产业链宣讲会]", {"石墨产业链宣讲会 directedAt 石墨产业联盟"}),
    ("[E 甲公司]、[L 乙研究院]等[T 石墨产业联盟]成员", {"甲公司 memberOf 石墨产业联盟", "乙研究院 memberOf 石墨产业联盟"}),
    ("[T 石墨产业联盟]成员单位[E 甲公司]、[E 乙公司]", {"甲公司 memberOf 石墨产业联盟", "乙公司 memberOf 石墨产业联盟"}),
    ("[E 甲公司]、[E 乙公司]共同出资建设的[L 石墨研究院]", {"石墨研究院 carriedOutBy 甲公司", "石墨研究院 carriedOutBy 乙公司", "甲公司 investsIn 石墨研究院", "乙公司 investsIn 石墨研究院"}),
    ("印发《[Y 石墨方案]》,聚焦[C 石墨产业链]、[C 茶叶产业链]", {"石墨方案 directedAt 石墨产业链", "石墨方案 directedAt 茶叶产业链"}),
    ("[I 市委办]、[I 市政府办]联合印发了《[Y 链长制方案]》", {"链长制方案 issuedBy 市委办", "链长制方案 issuedBy 市政府办"}),
    ("《[Y 链长制方案]》日前由[I 市委办]、[I 市政府办]联合印发", {"链长制方案 issuedBy 市委办", "链长制方案 issuedBy 市政府办"}),
    ("[I 市工信局]、[I 市科技局]联合举办[A 石墨产业链对接会]", {"石墨产业链对接会 carriedOutBy 市工信局", "石墨产业链对接会 carriedOutBy 市科技局"}),
    ("[A 石墨产业链对接会]由[I 市工信局]主办", {"石墨产业链对接会 carriedOutBy 市工信局"}),
    ("[I 市工信局]扎实开展“[A 百企上云]”行动", {"百企上云 carriedOutBy 市工信局"}),
    ("[C 石墨产业链][R 链长]", {"链长 chiefOf 石墨产业链"}),
    ("[C 石墨产业链][R 链长]、[R 副市长][P 李某]", {"链长 chiefOf 石墨产业链", "链长 heldBy 副市长"}),
    ("[C 石墨产业链][R 链长]1名,由[R 市长]担任", {"链长 chiefOf 石墨产业链", "链长 heldBy 市长"}),
    ("由[I 市工信局]主办、[I 甲协会]承办的[A 石墨产业链对接会]", {"石墨产业链对接会 carriedOutBy 市工信局", "石墨产业链对接会 carriedOutBy 甲协会"}),
    ("由[I 市工信局]、[I 甲协会]联合主办的[A 石墨产业链对接会]", {"石墨产业链对接会 carriedOutBy 市工信局", "石墨产业链对接会 carriedOutBy 甲协会"}),
    ("新增3家[G 链主企业]([E 甲公司]、[E 乙公司]、[E 丙公司])", {"甲公司 memberOf 链主企业", "乙公司 memberOf 链主企业", "丙公司 memberOf 链主企业"}),
    ("认定第二批[G 链主企业]2家:[E 甲公司]、[E 乙公司]", {"甲公司 memberOf 链主企业", "乙公司 memberOf 链主企业"}),
    ("[E 甲公司]为[G 链主企业]", {"甲公司 memberOf 链主企业"}),
    ("以[E 甲公司]为链主的[C 石墨产业链]", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("[C 石墨产业链]链主企业[E 甲公司]", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("在[C 石墨产业链]专场上,链主企业[E 甲公司]", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("[E 甲公司]是[C 石墨产业链]的链主", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("[C 负极材料]、[C 碳纤维]等组成[C 石墨产业链]", {"负极材料 partOf 石墨产业链", "碳纤维 partOf 石墨产业链"}),
    ("[T 石墨产业链领导小组]下设[I 办公室]", {"办公室 partOf 石墨产业链领导小组"}),
    ("[E 甲集团]下属企业[E 乙公司]", {"乙公司 partOf 甲集团"}),
    ("[J “链上英才”计划]属于[J “十链百才”工程]", {"“链上英才”计划 partOf “十链百才”工程"}),
    ("[J “链上英才”计划]是[J “十链百才”工程]的重要组成部分", {"“链上英才”计划 partOf “十链百才”工程"}),
    ("[E 甲公司]与[I 乙大学]、[I 丙研究院]共建[L 石墨研究院]", {"甲公司 cooperatesWith 乙大学", "甲公司 cooperatesWith 丙研究院", *(f"石墨研究院 carriedOutBy {one}" for one in ("甲公司", "乙大学", "丙研究院"))}),
    ("[I 市工信局]会同[I 市财政局]、[I 市科技局]", {"市工信局 cooperatesWith 市财政局", "市工信局 cooperatesWith 市科技局"}),
    ("[I 市国投]、[E 甲公司]共同发起设立[F 石墨产业基金]", {"石墨产业基金 carriedOutBy 市国投", "石墨产业基金 carriedOutBy 甲公司"}),
    ("[F 石墨产业基金]由[I 市国投]、[E 甲公司]共同出资设立", {*(f"石墨产业基金 carriedOutBy {one}" for one in ("市国投", "甲公司")), *(f"{one} investsIn 石墨产业基金" for one in ("市国投", "甲公司"))}),
    ("由[I 市工信局]、[I 市科技局]组成的[T 石墨产业链专班]", {"市工信局 memberOf 石墨产业链专班", "市科技局 memberOf 石墨产业链专班"}),
    ("[T 石墨产业链专班]由[I 市工信局]、[I 市科技局]组成", {"市工信局 memberOf 石墨产业链专班", "市科技局 memberOf 石墨产业链专班"}),
    ("[E 甲公司]正式落户[W 青塘镇]", {"甲公司 locatedIn 青塘镇"}),
    ("[I 市工信局]深入调研,研究制定《[Y 石墨方案]》", {"石墨方案 issuedBy 市工信局"}),
    ("[I 市工信局]聚焦石墨,组织开展“[A 育苗]”工程", {"育苗 carriedOutBy 市工信局"}),
    ("[E 甲银行]服务小微,推出“[F 石墨贷]”", {"石墨贷 carriedOutBy 甲银行"}),
    ("[W 青塘县]出台《[Y 石墨十条]》", {"石墨十条 issuedBy 青塘县"}),
    ("[W 青塘县]立足产业,出台《[Y 石墨十条]》", {"石墨十条 issuedBy 青塘县"}),
    ("[E 甲公司]改造产线,入选[G “小巨人”企业]", {"甲公司 memberOf “小巨人”企业"}),
    ("推进[Q 创新链][Q 产业链][Q 资金链]深度融合", {"产业链 integratesWith 资金链", "创新链 integratesWith 产业链", "创新链 integratesWith 资金链"}),
    ("[E 甲公司]是本土成长起来的[G 高新技术企业]", {"甲公司 memberOf 高新技术企业"}),
    ("[I 市水务局]年内制定[Y 用水管理办法]", {"用水管理办法 issuedBy 市水务局"}),
    ("[I 省委]、[I 省政府]《[Y 链长制意见]》", {"链长制意见 issuedBy 省委", "链长制意见 issuedBy 省政府"}),
    ("[R 链长]每季度主持[M 链长会商会]", {"链长会商会 carriedOutBy 链长"}),
    ("[A 石墨产业链对接会]由[I 市工信局]主办,[E 甲公司]承办", {"石墨产业链对接会 carriedOutBy 市工信局", "石墨产业链对接会 carriedOutBy 甲公司"}),
    ("[I 县教体局]办好[J 纤维工匠班]", {"纤维工匠班 carriedOutBy 县教体局"}),
    ("[E 甲银行]发放首笔“[F 石墨贷]”", {"石墨贷 carriedOutBy 甲银行"}),
    ("[E 甲公司]出资2000万元设立[L 石墨研究院]", {"甲公司 investsIn 石墨研究院", "石墨研究院 carriedOutBy 甲公司"}),
    ("[E 甲公司]投资14亿元建设[J 石墨负极项目]", {"石墨负极项目 carriedOutBy 甲公司"}),
    ("[E 甲银行]与[E 乙公司]推出“[F 石墨贷]”", {"甲银行 cooperatesWith 乙公司", "石墨贷 carriedOutBy 乙公司", "石墨贷 carriedOutBy 甲银行"}),
    ("[I 市工信局]绘制[N 招商图谱]", {"招商图谱 carriedOutBy 市工信局"}),
    ("[I 市工信局]会同[I 甲智库]绘制[N 招商图谱]", {"市工信局 cooperatesWith 甲智库", "招商图谱 carriedOutBy 市工信局", "招商图谱 carriedOutBy 甲智库"}),
    ("根据《[Y 链长制意见]》等规定,经[I 市政府]同意,建立[M 会商机制]", {"会商机制 implements 链长制意见"}),
    ("为落实[M 链长制]要求,[I 市工信局]印发《[Y 石墨方案]》", {"石墨方案 implements 链长制", "石墨方案 issuedBy 市工信局"}),
    ("[I 市财政局]要兑现《[Y 奖补办法]》", {"市财政局 implements 奖补办法"}),
    ("《[Y 石墨方案]》还明确了[R 总链长]、[R 链长]的职责", {"石墨方案 regulates 总链长", "石墨方案 regulates 链长"}),
    ("[C 石墨]、[C 茶叶]等2条重点产业链[R 链长]", {"链长 chiefOf 石墨", "链长 chiefOf 茶叶"}),
    ("[C 石墨产业链]由[R 市委副书记][P 李某]任[R 链长]", {"链长 chiefOf 石墨产业链", "链长 heldBy 市委副书记"}),
    ("[R 宣传部部长][P 李某]挂帅[C 石墨]、[C 茶叶产业链]", {"宣传部部长 chiefOf 石墨", "宣传部部长 chiefOf 茶叶产业链"}),
    ("由[R 市长]担任[C 石墨产业链][R 总链长]", {"总链长 chiefOf 石墨产业链", "总链长 heldBy 市长"}),
    ("[R 县委书记][P 李某]任[R 总链长]", {"总链长 heldBy 县委书记"}),
    ("[R 总链长]由[R 县长][P 李某]调整为[R 县委书记][P 王某]", {"总链长 heldBy 县委书记"}),
    ("[P 李某]不再担任[R 链长],由[R 副市长][P 王某]接任", {"链长 heldBy 副市长"}),
    ("[C 石墨产业链][R 链长][P 李某]", {"链长 chiefOf 石墨产业链"}),
    ("[R 县委书记][P 李某]([C 石墨产业链][R 链长])", {"链长 chiefOf 石墨产业链", "链长 heldBy 县委书记"}),
    ("选举[E 甲公司][R 董事长][P 李某]为首届[R 理事长]", {"理事长 heldBy 董事长"}),
    ("[R 链长]为[R 副市长][P 李某]", {"链长 heldBy 副市长"}),
    ("[R 链长][P 李某]([R 县委书记])", {"链长 heldBy 县委书记"}),
    ("[C 石墨产业链]办公室设在[I 市工信局]", {"市工信局 officeOf 石墨产业链"}),
    ("[I 市工信局]为[C 石墨产业链]链办", {"市工信局 officeOf 石墨产业链"}),
    ("[I 市工信局]承担[C 石墨产业链]链办职责", {"市工信局 officeOf 石墨产业链"}),
    ("[C 石墨产业链]由[R 副市长]任[R 链长],[I 市工信局]承担链办日常工作", {"市工信局 officeOf 石墨产业链", "链长 chiefOf 石墨产业链", "链长 heldBy 副市长"}),
    ("[R 科技副总]20名,由[I 市委组织部]、[I 市科技局]联合聘任", {"科技副总 appointedBy 市委组织部", "科技副总 appointedBy 市科技局"}),
    ("[I 县委组织部]选派[R 驻链特派员]", {"驻链特派员 appointedBy 县委组织部"}),
    ("从[I 甲大学]选派[R 科技副总]", {"科技副总 drawnFrom 甲大学"}),
    ("[S 采选]环节仍存在[B 提纯能力不足]的短板", {"提纯能力不足 problemOf 采选"}),
    ("[C 石墨产业链]由[S 采选]、[S 加工]两个环节组成", {"加工 partOf 石墨产业链", "采选 partOf 石墨产业链"}),
    ("[C 石墨产业链]形成了“[S 采选]—[S 加工]—[S 负极材料]”的链条", {"加工 feeds 负极材料", "加工 partOf 石墨产业链", "负极材料 partOf 石墨产业链", "采选 feeds 加工", "采选 partOf 石墨产业链"}),
    ("[S 采选]—[S 加工]", {"采选 feeds 加工"}),
    ("[S 采选]供应[S 加工]", {"采选 feeds 加工"}),
    ("[S 采选]环节的主要短板是[B 提纯能力不足]", {"提纯能力不足 problemOf 采选"}),
    ("[B 提纯能力不足]是[S 采选]环节的最大短板", {"提纯能力不足 problemOf 采选"}),
    ("[S 采选]环节现有[E 甲公司]、[E 乙公司]", {"甲公司 activeIn 采选", "乙公司 activeIn 采选"}),
    ("[S 采选]环节由[E 甲公司]、[E 乙公司]承担", {"甲公司 activeIn 采选", "乙公司 activeIn 采选"}),
    ("[S 采选]环节以[E 甲公司]为龙头", {"甲公司 activeIn 采选"}),
    ("[S 采选]——[E 甲公司]、[E 乙公司]", {"甲公司 activeIn 采选", "乙公司 activeIn 采选"}),
    ("[E 甲公司]位于[C 石墨产业链]的[S 采选]环节", {"甲公司 activeIn 采选"}),
    ("[T 石墨产业联盟]首批成员单位包括[E 甲公司]、[I 乙大学]", {"甲公司 memberOf 石墨产业联盟", "乙大学 memberOf 石墨产业联盟"}),
    ("以[E 甲公司]为理事长单位,联合[I 乙大学]组建[T 石墨产业联盟]", {"甲公司 memberOf 石墨产业联盟", "乙大学 memberOf 石墨产业联盟"}),
    ("由[E 甲公司]牵头,[I 乙大学]参加的[T 石墨创新联合体]", {"乙大学 memberOf 石墨创新联合体", "甲公司 memberOf 石墨创新联合体"}),
    ("[I 甲协会]、[I 乙大学]组成[T 专家服务团]", {"乙大学 memberOf 专家服务团", "甲协会 memberOf 专家服务团"}),
    ("[I 甲学校]与[E 乙公司]组建[T 产教联合体]", {"乙公司 memberOf 产教联合体", "甲学校 cooperatesWith 乙公司", "甲学校 memberOf 产教联合体"}),
    ("[E 甲公司]、[E 乙公司]两家[G 链主企业]", {"乙公司 memberOf 链主企业", "甲公司 memberOf 链主企业"}),
    ("[E 甲公司]获评省级[G “小巨人”企业]", {"甲公司 memberOf “小巨人”企业"}),
    ("2家企业入选[G 高新技术企业]([E 甲公司]、[E 乙公司])", {"甲公司 memberOf 高新技术企业", "乙公司 memberOf 高新技术企业"}),
    ("[G 规上企业]达到2家([E 甲公司]、[E 乙公司])", {"甲公司 memberOf 规上企业", "乙公司 memberOf 规上企业"}),
    ("入选[G 链主企业]的有[E 甲公司]、[E 乙公司]", {"甲公司 memberOf 链主企业", "乙公司 memberOf 链主企业"}),
    ("以[E 甲公司]、[E 乙公司]为[G 龙头企业]", {"乙公司 memberOf 龙头企业", "甲公司 memberOf 龙头企业"}),
    ("[G 链主企业][E 甲公司]", {"甲公司 memberOf 链主企业"}),
    ("[G 链主企业],包括[E 甲公司]、[E 乙公司]", {"乙公司 memberOf 链主企业", "甲公司 memberOf 链主企业"}),
    ("引进[E 甲公司],落户[W 青塘镇]", {"甲公司 locatedIn 青塘镇"}),
    ("[J 石墨负极项目]由[E 甲公司]建设,总投资9亿元,项目位于[W 青塘镇]", {"石墨负极项目 carriedOutBy 甲公司", "石墨负极项目 locatedIn 青塘镇"}),
    ("位于[W 青塘镇]的[L 石墨产业园]", {"石墨产业园 locatedIn 青塘镇"}),
    ("[E 甲公司]建成展厅,与[I 乙大学]共建[L 石墨研究院]", {"甲公司 cooperatesWith 乙大学", "石墨研究院 carriedOutBy 乙大学", "石墨研究院 carriedOutBy 甲公司"}),
    ("[E 甲公司]建成展厅,与[I 乙大学]合作", {"甲公司 cooperatesWith 乙大学"}),
    ("[E 甲公司]、[I 乙大学]共同申报", {"甲公司 cooperatesWith 乙大学"}),
    ("[E 甲公司]生产[K 球形石墨]、[K 负极片]", {"甲公司 produces 球形石墨", "甲公司 produces 负极片"}),
    ("[E 甲公司]与[I 乙大学]联合开发[K 石墨烯薄膜]", {"乙大学 produces 石墨烯薄膜", "甲公司 cooperatesWith 乙大学", "甲公司 produces 石墨烯薄膜"}),
    ("[E 甲公司](产品:[K 球形石墨]、[K 负极片])", {"甲公司 produces 球形石墨", "甲公司 produces 负极片"}),
    ("[E 甲公司]攻克[B 石墨提纯难题]", {"甲公司 tackles 石墨提纯难题"}),
    ("[E 甲公司]与[I 乙大学]联合攻关[B 石墨提纯]", {"乙大学 tackles 石墨提纯", "甲公司 cooperatesWith 乙大学", "甲公司 tackles 石墨提纯"}),
    ("[B 石墨提纯],[E 甲公司]已攻克", {"甲公司 tackles 石墨提纯"}),
    ("[I 市财政局]出资2000万元设立[F 石墨产业基金]", {"市财政局 investsIn 石墨产业基金", "石墨产业基金 carriedOutBy 市财政局"}),
    ("[E 甲公司]与[E 乙公司]出资共建[L 石墨研究院]", {"乙公司 investsIn 石墨研究院", "甲公司 cooperatesWith 乙公司", "甲公司 investsIn 石墨研究院", "石墨研究院 carriedOutBy 乙公司", "石墨研究院 carriedOutBy 甲公司"}),
    ("组建[L 石墨研究院],由[I 甲大学]、[E 乙公司]共同出资", {"乙公司 investsIn 石墨研究院", "甲大学 investsIn 石墨研究院"}),
    ("依托[I 云州学院]、[L 石墨检测中心],实施[J “育苗”工程]", {"“育苗”工程 uses 石墨检测中心"}),
    ("实施[J “智改数转”工程],依托[L 工业互联网平台]", {"“智改数转”工程 uses 工业互联网平台"}),
    ("[J “育苗”工程]面向[G 专精特新企业]", {"“育苗”工程 directedAt 专精特新企业"}),
    ("[E 甲银行]对[G 专精特新企业]发放“[F 石墨贷]”", {"石墨贷 carriedOutBy 甲银行", "石墨贷 directedAt 专精特新企业"}),
    ("[J 纤维工匠班]培养[G 新型技工]", {"纤维工匠班 fosters 新型技工"}),
    ("[T 石墨产业联盟]网罗了[E 甲公司]、[E 乙公司]等企业,以及[I 丙大学]", {"丙大学 memberOf 石墨产业联盟", "乙公司 memberOf 石墨产业联盟", "甲公司 memberOf 石墨产业联盟"}),
    ("[T 石墨产业联盟]以[E 甲公司]为首任理事长单位", {"甲公司 memberOf 石墨产业联盟"}),
    ("成立[T 石墨产业联盟],由[E 甲公司]担任会长单位", {"甲公司 memberOf 石墨产业联盟"}),
    ("由[T 石墨服务团]诊断,成员来自[I 甲大学]、[E 乙公司]", {"乙公司 memberOf 石墨服务团", "甲大学 memberOf 石墨服务团"}),
    ("作为[C 石墨产业链][G 链主企业],[E 甲公司]", {"甲公司 leadEnterpriseOf 石墨产业链", "甲公司 memberOf 链主企业"}),
    ("作为[C 石墨产业链]“链主”企业,[E 甲公司]", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("[C 石墨产业链]已形成以[E 甲公司]为主企业的链条", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("[C 石墨产业链]的主要承载地包括[L 甲园区]、[L 乙园区]", {"乙园区 carrierParkOf 石墨产业链", "甲园区 carrierParkOf 石墨产业链"}),
    ("[E 甲银行]主办[C 石墨产业链]、[C 茶叶产业链]", {"甲银行 hostBankOf 石墨产业链", "甲银行 hostBankOf 茶叶产业链"}),
    ("[E 甲银行]为[C 石墨产业链]主办银行", {"甲银行 hostBankOf 石墨产业链"}),
    ("[L 石墨产业园]投用,坐落在[W 青塘镇]", {"石墨产业园 locatedIn 青塘镇"}),
    ("[E 甲公司]与[I 乙大学]签订协议,共建[L 石墨研究院]", {"甲公司 cooperatesWith 乙大学", "石墨研究院 carriedOutBy 乙大学", "石墨研究院 carriedOutBy 甲公司"}),
    ("[R 科技副总][P 李某]驻点[E 甲公司]", {"科技副总 servesAt 甲公司"}),
    ("选派[R 科技副总][P 李某]到[E 甲公司]任职", {"科技副总 servesAt 甲公司"}),
    ("[R 链长]、[R 副市长][P 李某]", {"链长 heldBy 副市长"}),
    ("[R 副市长]、[R 县委书记]依次担任[C 石墨]、[C 茶叶产业链][R 链长]", {"链长 chiefOf 石墨", "链长 chiefOf 茶叶产业链", "链长 heldBy 副市长", "链长 heldBy 县委书记"}),
    ("指导[E 甲公司]建立清单,与[E 乙公司]签订协议", {"甲公司 cooperatesWith 乙公司"}),
    ("[I 甲局]联合[I 乙局]、[I 丙局]对工业用地登记", {"甲局 cooperatesWith 丙局", "甲局 cooperatesWith 乙局"}),
    ("[E 甲公司]主营[K 球形石墨]、[K 负极片]", {"甲公司 produces 球形石墨", "甲公司 produces 负极片"}),
    ("[E 甲公司]攻克提纯,研制出[K 球形石墨]", {"甲公司 produces 球形石墨"}),
    ("[K 负极片]由[E 甲公司]供给", {"甲公司 produces 负极片"}),
    ("[E 甲公司]改造产线,攻克[B 石墨提纯难题]", {"甲公司 tackles 石墨提纯难题"}),
    ("用好[F 石墨产业基金],已投[E 甲公司]8000万元", {"石墨产业基金 investsIn 甲公司"}),
    ("[I 市财政局]统筹5000万元,注入[F 石墨产业基金]", {"市财政局 investsIn 石墨产业基金"}),
    ("为[G 专精特新企业]配套“[F 石墨贷]”", {"石墨贷 directedAt 专精特新企业"}),
    ("[N 招商图谱]由[I 市工信局]编制", {"招商图谱 carriedOutBy 市工信局"}),
    ("[L 石墨研究院]隶属于[I 甲大学]", {"石墨研究院 partOf 甲大学"}),
    ("[E 甲公司]、[E 乙公司]等5家企业发起成立[T 石墨产业联盟]", {"乙公司 memberOf 石墨产业联盟", "甲公司 memberOf 石墨产业联盟"}),
    ("成立[T 石墨产业链专班],[R 县委书记]、[R 县长]任双组长,成员包括[I 县工信局]、[I 县财政局]", {"县工信局 memberOf 石墨产业链专班", "县财政局 memberOf 石墨产业链专班"}),
    ("[E 甲集团]与[I 乙基金]共同出资", {"甲集团 cooperatesWith 乙基金"}),
    ("[I 市工信局]已商[I 市发改委]、[I 市国资委]", {"市工信局 cooperatesWith 市发改委", "市工信局 cooperatesWith 市国资委"}),
    ("[F 石墨产业基金]由[I 市国投]牵头组建", {"石墨产业基金 ledBy 市国投"}),
    ("[R 链长]牵头开展的[A “百日走链”行动]", {"“百日走链”行动 ledBy 链长"}),
    ("[T 石墨产业链专班]分为[T 综合组]、[T 招商组]", {"综合组 partOf 石墨产业链专班", "招商组 partOf 石墨产业链专班"}),
    ("[L 甲开发区]下辖[L 乙园区]、[L 丙园区]", {"乙园区 partOf 甲开发区", "丙园区 partOf 甲开发区"}),
    ("[L 甲开发区]由[L 乙园区]、[L 丙园区]组成", {"乙园区 partOf 甲开发区", "丙园区 partOf 甲开发区"}),
    ("[L 乙园区]、[L 丙园区]纳入[L 甲开发区]统一管理", {"乙园区 partOf 甲开发区", "丙园区 partOf 甲开发区"}),
    ("[L 乙园区]、[L 丙园区]都在[L 甲开发区]里面", {"乙园区 partOf 甲开发区", "丙园区 partOf 甲开发区"}),
    ("“[M 三图]”([N 产业全景图]、[N 技术路线图]、[N 招商作战图])", {"产业全景图 partOf 三图", "技术路线图 partOf 三图", "招商作战图 partOf 三图"}),
    ("绘制[N 产业全景图]、[N 技术路线图],建立[N 企业清单],形成“[M 两图一清单]”", {"产业全景图 partOf 两图一清单", "技术路线图 partOf 两图一清单", "企业清单 partOf 两图一清单"}),
    ("[S 采选]为[S 加工]提供原料", {"采选 feeds 加工"}),
    ("[E 甲公司]为[E 乙公司]提供[K 球形石墨]", {"甲公司 produces 球形石墨"}),
    ("[C 石墨产业链]由[I 市工信局]牵头,[I 市科技局]、[I 市财政局]配合", {"石墨产业链 supportedBy 市科技局", "石墨产业链 supportedBy 市财政局"}),
    ("[R 市长][P 李某]到[W 青塘镇]调研,并主持召开[A 石墨产业链推进会]", {"石墨产业链推进会 carriedOutBy 市长"}),
    ("[I 市农业农村局]编制《[Y 石墨规划]》", {"石墨规划 carriedOutBy 市农业农村局"}),
    ("与[E 甲银行]推出“[F 石墨贷]”", {"石墨贷 carriedOutBy 甲银行"}),
    ("成立[T 石墨产业链专班],由[R 副市长]任[R 组长],[I 县工信局]、[I 县财政局]等部门为成员单位", {"县工信局 memberOf 石墨产业链专班", "县财政局 memberOf 石墨产业链专班", "组长 heldBy 副市长"}),
    ("[T 石墨产业链专班]由[I 县工信局]牵头,[I 县财政局]、[I 县科技局]为成员单位", {"县工信局 memberOf 石墨产业链专班", "县科技局 memberOf 石墨产业链专班", "县财政局 memberOf 石墨产业链专班"}),
    ("成立[T 石墨产业链专班],由[I 县工信局]牵头,[I 县财政局]、[I 县科技局]共同组建", {"县工信局 memberOf 石墨产业链专班", "县财政局 memberOf 石墨产业链专班", "县科技局 memberOf 石墨产业链专班"}),
    ("成立[T 石墨产业链专班],[R 组长]由[R 县长]担任,成员由[I 县工信局]、[I 县财政局]主要负责同志组成", {"县工信局 memberOf 石墨产业链专班", "县财政局 memberOf 石墨产业链专班", "组长 heldBy 县长"}),
    ("[E 甲公司]主要产品有[K 球形石墨]、[K 负极片]", {"甲公司 produces 球形石墨", "甲公司 produces 负极片"}),
    ("[E 甲公司]成立于2010年,主营[K 球形石墨]、[K 负极片]", {"甲公司 produces 球形石墨", "甲公司 produces 负极片"}),
    ("[E 甲公司]年产[K 球形石墨]3万吨", {"甲公司 produces 球形石墨"}),
    ("[E 甲公司]的[K 球形石墨]年产能3万吨", {"甲公司 produces 球形石墨"}),
    ("[I 市工信局]会同[I 市财政局]制定《[Y 石墨办法]》", {"石墨办法 issuedBy 市工信局", "石墨办法 issuedBy 市财政局", "市工信局 cooperatesWith 市财政局"}),
    ("[C 石墨产业链]进度较慢,牵头的[I 市工信局]要说明原因", {"市工信局 officeOf 石墨产业链"}),
    ("在[R 链长]、[R 副市长][P 李某]的带领下", {"链长 heldBy 副市长"}),
    ("[E 甲公司]与[I 乙大学]联合开展[B 石墨提纯]技术攻关", {"乙大学 tackles 石墨提纯", "甲公司 tackles 石墨提纯"}),
    ("支持[E 甲公司]联合[I 乙大学]研发,攻克[B 石墨提纯]难题", {"乙大学 tackles 石墨提纯", "甲公司 cooperatesWith 乙大学", "甲公司 tackles 石墨提纯"}),
    ("[E 甲公司]组建[T 石墨创新联合体],攻克[B 石墨提纯]难题", {"石墨创新联合体 tackles 石墨提纯"}),
    ("[E 甲公司]成立于2010年,位于[W 青塘镇]", {"甲公司 locatedIn 青塘镇"}),
    ("[E 甲公司]牵头,联合[I 乙大学]共建[L 石墨实验室]", {"石墨实验室 carriedOutBy 乙大学", "石墨实验室 carriedOutBy 甲公司", "石墨实验室 ledBy 甲公司"}),
    ("[C 石墨产业链]牵头单位[I 市工信局]", {"市工信局 officeOf 石墨产业链"}),
    ("[I 我局]高度重视,会同[I 市财政局]、[I 市科技局]认真研究", {"我局 cooperatesWith 市科技局", "我局 cooperatesWith 市财政局"}),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), EXAMPLES, ids=[parsed(marked)[0] for marked, _ in EXAMPLES])
def test_a_row_states_what_its_example_says_and_no_more(marked: str, expected: set[str]) -> None:
    assert told(marked) == expected


def test_each_row_has_its_example_here() -> None:
    assert {row.example for row in PATTERNS} == {parsed(marked)[0] for marked, _ in EXAMPLES}


LIKE = [
    ("上游[S 采选]→中游[S 加工]→下游[S 负极材料]", {"采选 feeds 加工", "加工 feeds 负极材料"}),
    ("[S 采选]、[S 提纯]环节为下游[S 加工]环节供货", {"采选 feeds 加工", "提纯 feeds 加工"}),
    ("[S 采选]环节集聚了[E 甲公司]、[E 乙公司]", {"甲公司 activeIn 采选", "乙公司 activeIn 采选"}),
    ("[S 采选]供应不足,[S 加工]较强", set()),
    ("上游:[S 采选]([E 甲公司]、[E 乙公司]),[S 加工]([L 石墨产业园])", {"甲公司 activeIn 采选", "乙公司 activeIn 采选"}),
    ("[S 采选]环节有[E 甲公司]研发的装备", set()),
    ("[S 采选]由[E 甲公司]供应原料", set()),
    ("[B 提纯能力不足]是制约[S 采选]环节的短板", set()),
    ("在[R 链长]、[R 副市长][P 李某]的陪同下", set()),
    ("[C 石墨产业链]进度较慢,专班牵头的[I 市工信局]要说明原因", set()),
    ("[E 甲公司]是[C 石墨产业链]的[G 规上企业]", {"甲公司 memberOf 规上企业"}),
    ("[I 市链办]将于2026年3月底前制定《[Y 石墨办法]》", {"石墨办法 issuedBy 市链办"}),
    ("[I 市链办]要在第二季度出台《[Y 石墨办法]》", {"石墨办法 issuedBy 市链办"}),
    ("[I 市链办]将于2026年3月底前学习《[Y 石墨办法]》", set()),
    ("《[Y 石墨方案]》提出,要实施“[J 百企工程]”,深入开展[A 育苗行动]、[A 春风行动]", {"石墨方案 regulates 百企工程", "石墨方案 regulates 育苗行动", "石墨方案 regulates 春风行动"}),
    ("《[Y 石墨方案]》提出,[J 百企工程]已经收官", set()),
    ("[R 书记]、[R 主任]亲自挂帅,担任重点产业链的[R 总链长]", {"总链长 heldBy 书记", "总链长 heldBy 主任"}),
    ("[R 县委书记]带头挂帅[R 总链长]", {"总链长 heldBy 县委书记"}),
    ("由[R 县长][P 周某某]亲自挂帅担任[C 石墨产业链][R 链长]", {"链长 heldBy 县长", "链长 chiefOf 石墨产业链"}),
    ("[R 县长]亲自挂帅,[R 副县长]担任[R 链长]", {"链长 heldBy 副县长"}),
    ("实施[J 三大工程](“[J 数字赋能]”、[J 绿色转型])", {"数字赋能 partOf 三大工程", "绿色转型 partOf 三大工程"}),
    ("实施[J 甲工程]、[J 乙工程](由[I 市工信局]牵头)", set()),
    ("培育以[E 甲公司]为链主的[C 石墨产业链]、以[E 乙公司]为链主的[C 茶叶产业链]", {"甲公司 leadEnterpriseOf 石墨产业链", "乙公司 leadEnterpriseOf 茶叶产业链"}),
    ("[R 市委常委]、[I 宣传部][R 部长]、[C 石墨产业链][R 链长][P 李某]", {"链长 chiefOf 石墨产业链"}),  # of one person, not one of the other
    ("拥有2家[G 链主企业],分别为[E 甲公司]、[E 乙公司]等", {"甲公司 memberOf 链主企业", "乙公司 memberOf 链主企业"}),
    ("入选[G 链主企业]的企业为[E 甲公司]配套", set()), ("认定3家[G 链主企业]为[E 甲公司]配套", set()),
    ("[R 县长]任全县[R 总链长]", {"总链长 heldBy 县长"}),
    ("走访3家[G 链主企业]:[E 甲公司]为[E 乙公司]供货", set()),
    ("[C 石墨产业链]由[R 副市长]任[R 链长],[I 市工信局]作为链长制办公室,每月调度", {"市工信局 officeOf 石墨产业链", "链长 chiefOf 石墨产业链", "链长 heldBy 副市长"}),
    ("[C 石墨产业链]由[R 副市长]任[R 链长],[I 市工信局]作为链长制办公室成员", {"链长 chiefOf 石墨产业链", "链长 heldBy 副市长"}),
    ("由[E 甲公司]牵头,联合[I 乙大学]研制[K 球形石墨]", {"甲公司 cooperatesWith 乙大学", "乙大学 produces 球形石墨"}),
    ("[E 甲公司]投资22亿元的[J 石墨负极项目]投产", {"石墨负极项目 carriedOutBy 甲公司"}),
    ("[J 石墨负极项目]由[E 甲公司]投资5亿元建设", {"石墨负极项目 carriedOutBy 甲公司"}),
    ("记者从[I 市政府新闻办]召开的[A 石墨产业发布会]上获悉", {"石墨产业发布会 carriedOutBy 市政府新闻办"}),
    ("《[Y 石墨办法]》近日发布,由[I 市工信局]会同[I 市财政局]制定", {"石墨办法 issuedBy 市工信局", "石墨办法 issuedBy 市财政局", "市工信局 cooperatesWith 市财政局"}),
    ("《[Y 石墨办法]》明确,由[I 市工信局]制定细则", set()),
    ("为贯彻《[Y 石墨意见]》(1号),推动产业发展,制定《[Y 石墨方案]》", {"石墨方案 implements 石墨意见"}),
    ("[C 石墨产业链]牵头单位为[I 市工信局]", {"市工信局 officeOf 石墨产业链"}),
    ("[G 规上企业]达到2家(含[E 甲公司]),[G 瞪羚企业]达到1家:[E 乙集团]", {"乙集团 memberOf 瞪羚企业"}),
    ("第五条[I 县政府]应当加强领导,建立[M 石墨联席会议制度],应当制定[Y 石墨规划]", {"石墨联席会议制度 carriedOutBy 县政府"}),
    ("[I 县政府]应当制定[Y 石墨规划],[I 县工信局]编制[Y 石墨指南]", {"石墨规划 issuedBy 县政府", "石墨指南 carriedOutBy 县工信局"}),
    ("鼓励[I 甲协会]制定[N 石墨标准]", set()),
    ("[J “百企”工程]:培育50家以上[G 瞪羚企业]和9家左右有影响力的[G 单项冠军]", {"“百企”工程 fosters 瞪羚企业", "“百企”工程 fosters 单项冠军"}),
    ("[J “百企”工程]培育[G 瞪羚企业]50家、[G 单项冠军]9家,引进[G 链主企业]3家", {"“百企”工程 fosters 瞪羚企业", "“百企”工程 fosters 单项冠军"}),
    ("总部设在[W 青塘镇]的[E 甲公司]", {"甲公司 locatedIn 青塘镇"}),
    ("[J 石墨负极项目]选址[W 青塘镇]、[W 白沙镇]", {"石墨负极项目 locatedIn 青塘镇", "石墨负极项目 locatedIn 白沙镇"}),
    ("[E 甲公司]在[W 青塘镇]落户的消息", set()),
    ("[E 甲公司]成为全省[C 石墨产业链]“[G 链主]”企业", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("培育[E 甲公司]成为[C 石墨产业链][G 链主企业]", set()),
    ("在[C 石墨产业链]、[C 茶叶产业链]专场上,链主企业[E 甲公司]", set()),
    ("[C 石墨产业链]由[E 甲公司]担任[G 链主]", {"甲公司 leadEnterpriseOf 石墨产业链"}),
    ("[C 石墨产业链][G 链主企业]是[E 甲公司]", {"甲公司 leadEnterpriseOf 石墨产业链", "甲公司 memberOf 链主企业"}),
    ("[C 石墨产业链][G 链主企业]为[E 甲公司]等企业供货", set()),
    ("培育了[E 甲公司]、[E 乙公司]等一批[G 龙头企业]", {"甲公司 memberOf 龙头企业", "乙公司 memberOf 龙头企业"}),
    ("[E 甲公司]等7家企业为首批[G 龙头企业]", {"甲公司 memberOf 龙头企业"}),
    ("[E 甲公司]连续入选[G 石墨百强榜]前20强", {"甲公司 memberOf 石墨百强榜"}),
    ("[E 甲公司]等[G 龙头企业]的配套商", {"甲公司 memberOf 龙头企业"}),
    ("[E 甲公司]主营[S 采选]、[S 加工]", {"甲公司 activeIn 采选", "甲公司 activeIn 加工"}),
    ("[E 甲集团]出资5000万元,联合[I 乙农投]设立[F 石墨产业基金]", {"甲集团 cooperatesWith 乙农投", "甲集团 investsIn 石墨产业基金", "石墨产业基金 carriedOutBy 乙农投", "石墨产业基金 carriedOutBy 甲集团"}),
    ("[E 甲集团]出资5000万元,联合[I 乙农投]攻关", {"甲集团 cooperatesWith 乙农投"}),
    ("[I 市财政局]出资1亿元,支持[E 乙公司]发展", set()),
    ("[E 甲集团]计划投资8亿元,在[W 青塘县]西部建设[L 石墨产业园]", {"石墨产业园 carriedOutBy 甲集团", "石墨产业园 locatedIn 青塘县"}),
    ("支持[E 甲公司]牵头,联合[I 乙大学]、[E 丙公司]组建[T 石墨创新联合体]", {"丙公司 memberOf 石墨创新联合体", "乙大学 memberOf 石墨创新联合体", "甲公司 memberOf 石墨创新联合体"}),  # who leads in founding a team is of it
    ("[E 甲公司]、[I 乙学院]联合设立[L 石墨学院],推行[M “双身份”制度]", {"石墨学院 carriedOutBy 甲公司", "石墨学院 carriedOutBy 乙学院"}),  # what was set up does it
    ("[I 县商务局]负责注册品牌,每年举办[A 石墨节],由[I 县协会]承办", {"石墨节 carriedOutBy 县协会"}),  # what is held each year is held by others too
    ("[I 镇政府]与[I 甲大学]合作共建[L 石墨学院],每年举办[A 石墨大赛]", {"镇政府 cooperatesWith 甲大学"}),
    ("促成[E 甲公司]与[I 乙大学]、[E 丙公司]与[I 丁学会]签订协议,建设[L 石墨基地]", set()),  # they are led to it
    ("推动[E 甲公司]与[E 乙公司]签订协议,建设[L 石墨车间]", {"甲公司 cooperatesWith 乙公司"}),
    ("打好[A 石墨攻坚战],大力培育[G 高新技术企业]", set()),  # the next task
    ("落实[M 包联机制]、培育[G 领跑者企业]", set()),
    ("[J “育苗”工程]每年净增[G 高新技术企业]40家", {"“育苗”工程 fosters 高新技术企业"}),
    ("联合[E 甲公司]、[E 乙公司]制定[Y 石墨规范]", set()),  # with whom, and not who
    ("[I 市政府]决定建立[M 石墨产业链推进机制]", {"石墨产业链推进机制 carriedOutBy 市政府"}),
    ("[I 市工信局]高度重视,专题研究并会同[I 市财政局]进行了办理", {"市工信局 cooperatesWith 市财政局"}),
    ("[I 县科技局]会同[I 县人社局]选派[R 科技特派员]", {"县科技局 cooperatesWith 县人社局", "科技特派员 appointedBy 县人社局", "科技特派员 appointedBy 县科技局"}),
    ("[E 甲公司]供应[E 乙公司],位于[W 青塘镇]", set()),
    ("[C 石墨产业链]牵头单位[I 市工信局]、[C 茶叶产业链]牵头单位[I 市农业农村局]汇报", {"市农业农村局 officeOf 茶叶产业链", "市工信局 officeOf 石墨产业链"}),
    ("[I 市工信局]解读政策,会同[I 市财政局]负责解释", set()),
    ("[I 市政府]决定撤销[M 石墨产业链推进机制]", set()),
    ("各牵头单位[I 市工信局]、[I 市财政局]汇报", set()),
    ("支持[E 甲公司]、[E 乙公司]等企业与[I 丙大学]、[I 丁研究院]建设[L 石墨基地]", {"乙公司 cooperatesWith 丁研究院", "乙公司 cooperatesWith 丙大学", "甲公司 cooperatesWith 丁研究院", "甲公司 cooperatesWith 丙大学", "石墨基地 carriedOutBy 丁研究院", "石墨基地 carriedOutBy 丙大学", "石墨基地 carriedOutBy 乙公司", "石墨基地 carriedOutBy 甲公司"}),
    ("[E 甲公司]产品涵盖[K 球形石墨]、[K 负极片]", {"甲公司 produces 球形石墨", "甲公司 produces 负极片"}),
    ("[E 甲公司]主要生产[K 球形石墨]", {"甲公司 produces 球形石墨"}),
    ("[E 甲公司]建成年产3万吨[K 球形石墨]生产线", {"甲公司 produces 球形石墨"}),
    ("[E 甲公司],主营[K 球形石墨]、[K 负极片]", {"甲公司 produces 球形石墨", "甲公司 produces 负极片"}),
    ("[E 甲公司]为[E 乙公司]生产[K 球形石墨]", {"甲公司 produces 球形石墨"}),
    ("[E 甲公司]生产基地使用[K 球形石墨]", set()),
    ("[E 甲公司]是全国最大的[K 球形石墨]采购商", set()),
    ("[E 甲公司]是一家以[K 球形石墨]为原料的企业", set()),
    ("引进[E 甲公司],主营[K 球形石墨]", set()),
    ("支持[E 甲公司]、[E 乙公司]等链主企业与[I 丙大学]共建[L 石墨基地]", {"乙公司 cooperatesWith 丙大学", "甲公司 cooperatesWith 丙大学", "石墨基地 carriedOutBy 丙大学", "石墨基地 carriedOutBy 乙公司", "石墨基地 carriedOutBy 甲公司"}),
    ("[I 我局]会同[I 市财政局]、[I 市科技局]认真研究,现答复如下", {"我局 cooperatesWith 市科技局", "我局 cooperatesWith 市财政局"}),
    ("本办法由[I 市科技局]会同[I 市财政局]负责解释", set()),
    ("[E 甲公司]、[I 乙大学]开展[B 石墨提纯]、[B 膨胀石墨]技术攻关", {"乙大学 tackles 石墨提纯", "乙大学 tackles 膨胀石墨", "甲公司 tackles 石墨提纯", "甲公司 tackles 膨胀石墨"}),
    ("支持[E 甲公司]联合[I 乙大学]组建[T 石墨创新联合体],攻克[B 石墨提纯]难题", {"乙大学 memberOf 石墨创新联合体", "甲公司 cooperatesWith 乙大学", "甲公司 memberOf 石墨创新联合体", "石墨创新联合体 tackles 石墨提纯"}),
    ("[I 市财政局]、[E 市国投]各出资1亿元,设立[F 石墨产业基金]", {"市国投 investsIn 石墨产业基金", "市财政局 investsIn 石墨产业基金", "石墨产业基金 carriedOutBy 市国投", "石墨产业基金 carriedOutBy 市财政局"}),
    ("[E 甲公司]开展[B 石墨提纯]宣讲", set()),
    ("成立[T 石墨产业链专班],[R 副市长]任[R 组长],[I 市工信局]、[I 市财政局]主要负责人为成员", {"组长 heldBy 副市长"}),
    ("成立由[I 市工信局]牵头、[I 市财政局]、[I 市科技局]等14个部门组成的[T 石墨产业链专班]", {"市工信局 memberOf 石墨产业链专班", "市科技局 memberOf 石墨产业链专班", "市财政局 memberOf 石墨产业链专班"}),
    ("[T 石墨产业链专班]在[T 领导小组]领导下开展工作,由[I 市委组织部]牵头,[I 市工信局]、[I 市国资委]为成员单位", {"市国资委 memberOf 石墨产业链专班", "市委组织部 memberOf 石墨产业链专班", "市工信局 memberOf 石墨产业链专班"}),
    ("[T 石墨产业链专班]由[I 市工信局]牵头,[I 市财政局]、[I 市科技局]参与", set()),
    ("[T 石墨产业链专班]由[I 市工信局]牵头,[I 市财政局]、[I 市科技局]共同组建招商队伍", set()),
    ("由[E 甲公司]牵头,[I 乙大学]、[I 市农科院]共同组建[T 石墨创新联合体]", {"甲公司 memberOf 石墨创新联合体", "乙大学 memberOf 石墨创新联合体", "市农科院 memberOf 石墨创新联合体"}),
    ("在[W 东陵]([W 浑南])西部建设[L 石墨园]", {"石墨园 locatedIn 东陵"}),
    ("在[W 东陵县]城东规划建设[L 石墨园]", {"石墨园 locatedIn 东陵县"}),
    ("[E 甲公司]在[W 青塘镇]境内投资5亿元建设[L 石墨园]", {"石墨园 locatedIn 青塘镇"}),
    ("位于[W 青山市]城西的[L 石墨园]", {"石墨园 locatedIn 青山市"}),
    ("[L 石墨园]坐落于[W 青山市][W 石桥区][W 青塘镇]", {"石墨园 locatedIn 石桥区", "石墨园 locatedIn 青塘镇", "石墨园 locatedIn 青山市"}),
    ("在[W 东陵]东部和西部,[E 甲公司]建设[L 石墨园]", {"石墨园 carriedOutBy 甲公司"}),
    ("5月6日,[R 市委副书记]、[R 市长][P 李某]率队到[W 青塘镇]调研,并主持召开[A 石墨产业链推进会]", {"石墨产业链推进会 carriedOutBy 市委副书记", "石墨产业链推进会 carriedOutBy 市长"}),
    ("[R 副市长]、[C 石墨产业链][R 链长][P 李某]在[I 市政府]主持召开[A 石墨调度会]", {"石墨调度会 carriedOutBy 副市长", "石墨调度会 carriedOutBy 链长", "链长 chiefOf 石墨产业链"}),
    ("[R 县委常委]、[I 宣传部][R 部长]、[C 石墨产业链][R 链长][P 李某]主持召开[A 石墨会议]", {"石墨会议 carriedOutBy 县委常委", "石墨会议 carriedOutBy 部长", "石墨会议 carriedOutBy 链长", "链长 chiefOf 石墨产业链"}),
    ("[R 市长][P 李某]先后来到[E 甲公司]、[L 石墨园],察看生产,主持召开[A 石墨现场会]", {"石墨现场会 carriedOutBy 市长"}),
    ("[R 市长][P 李某]出席并主持[A 石墨推进会]", {"石墨推进会 carriedOutBy 市长"}),
    ("[I 省工信厅]调研了[E 甲公司]、[E 乙公司]等重点企业,召开了[A 石墨座谈会]、[A 铜业座谈会]", {"石墨座谈会 carriedOutBy 省工信厅", "铜业座谈会 carriedOutBy 省工信厅"}),
    ("[R 市长][P 李某]到[W 青塘镇]调研,[R 副市长][P 王某]主持召开[A 石墨推进会]", {"石墨推进会 carriedOutBy 副市长"}),
    ("[R 市长][P 李某]到[W 青塘镇]参加[A 石墨推进会]", set()),
    ("[R 市长][P 李某]要求到[E 甲公司]走访,召开[A 石墨推进会]", set()),
    ("[R 市长][P 李某]主持[A 石墨推进会]开幕式", set()),
    ("[A 石墨推进会]上,[R 市长][P 李某]主持讨论[A 石墨行动]", set()),
    ("[I 市工信局]走访[E 甲公司],[E 乙公司]召开[A 石墨推进会]", {"石墨推进会 carriedOutBy 乙公司"}),
    ("近年来,[I 市委]、[I 市政府]高度重视[C 石墨产业链]发展,先后出台了《[Y 石墨意见]》(1号)和《[Y 石墨办法]》,编制了《[Y 石墨规划]》", {"石墨办法 issuedBy 市委", "石墨办法 issuedBy 市政府", "石墨意见 issuedBy 市委", "石墨意见 issuedBy 市政府", "石墨规划 carriedOutBy 市委", "石墨规划 carriedOutBy 市政府"}),
    ("[I 县委]、[I 县政府]高位推动,成立[T 石墨专班],印发《[Y 石墨方案]》", {"石墨方案 issuedBy 县委", "石墨方案 issuedBy 县政府"}),
    ("[I 市委]、[I 市政府]认真落实[I 省政府]《[Y 石墨意见]》精神,出台《[Y 石墨办法]》", {"石墨办法 issuedBy 市委", "石墨办法 issuedBy 市政府", "石墨意见 issuedBy 省政府"}),
    ("[I 县委][I 县政府]坚持链式思维,建立[M 链长制联席会议制度]", {"链长制联席会议制度 carriedOutBy 县委", "链长制联席会议制度 carriedOutBy 县政府"}),
    ("今年以来,[I 市工信局]、[I 市商务局]等部门主动作为,举办[A 石墨对接会]", {"石墨对接会 carriedOutBy 市商务局", "石墨对接会 carriedOutBy 市工信局"}),
    ("[I 市工信局]和[I 市财政局]加强协同,设立[F 石墨产业基金]", {"石墨产业基金 carriedOutBy 市工信局", "石墨产业基金 carriedOutBy 市财政局"}),
    ("[I 市委]、[I 市政府]高度重视,有关部门出台《[Y 石墨办法]》", set()),
    ("[I 县委]、[I 县政府]要求各部门主动作为,建立[M 例会制度]", set()),
    ("由[I 市工信局]牵头,[I 市科技局]、[I 市商务局]配合,建立[M 例会制度]", set()),
    ("[I 市财政局]、[I 市国资委]等9个部门为成员单位,建立[M 例会制度]", set()),
    ("[I 市农业农村局]牵头编制《[Y 石墨规划]》", {"石墨规划 ledBy 市农业农村局"}),
    ("[I 市科技局]牵头建立[M 通报制度]", {"通报制度 ledBy 市科技局"}),
    ("[E 甲公司]牵头建设[L 石墨实验室]", {"石墨实验室 ledBy 甲公司"}),
    ("[I 市财政局]牵头设立[F 石墨产业基金]", {"石墨产业基金 carriedOutBy 市财政局"}),
    ("依托集团,联合[E 甲银行]、[E 乙银行]开发“[F 石墨贷]”", {"石墨贷 carriedOutBy 乙银行", "石墨贷 carriedOutBy 甲银行"}),
    ("支持与[I 乙大学]共建[L 石墨实验室]", set()),
    ("与[I 乙大学]共建[L 石墨实验室]的协议", set()),
    ("[F 石墨产业基金]由[E 甲集团]会同[E 乙公司]发起", {"甲集团 cooperatesWith 乙公司", "石墨产业基金 carriedOutBy 乙公司", "石墨产业基金 carriedOutBy 甲集团"}),
    ("编制[N 两图一库](即[N 产业全景图]、[N 招商路线图]、[N 项目库])", {"产业全景图 partOf 两图一库", "招商路线图 partOf 两图一库", "项目库 partOf 两图一库"}),
    ("实施[J “百企上云”工程]([I 市工信局]、[I 市科技局])", set()),
    ("[E 甲公司]在[W 青塘镇]设立[L 石墨试验站]的,补助20万元", {"石墨试验站 carriedOutBy 甲公司"}),
    ("[I 石墨协会]成员单位[E 甲公司]、[E 乙公司]参加", {"甲公司 memberOf 石墨协会", "乙公司 memberOf 石墨协会"}),
    ("根据[I 省工信厅]等六部门《[Y 石墨意见]》(省工信〔2026〕3号)", {"石墨意见 issuedBy 省工信厅"}),
    ("落实[I 省委]、[I 省政府]出台的《[Y 石墨意见]》", {"石墨意见 issuedBy 省委", "石墨意见 issuedBy 省政府"}),
    ("[I 市工信局]按照《[Y 石墨意见]》办理", set()),
    ("[I 市工信局]等六部门学习《[Y 石墨意见]》", set()),
    ("报[I 市政府]的《[Y 石墨方案]》未获批准", set()),
    ("[W 青塘镇]企业考察团走访了[E 甲公司]", set()),
    ("在[W 青塘镇]座谈后建设[L 石墨产业园]", set()),
    ("[I 乙研究院]在[W 青塘镇]设立[L 石墨中试基地]", {"石墨中试基地 carriedOutBy 乙研究院", "石墨中试基地 locatedIn 青塘镇"}),
    ("[I 市工信局]会同[I 市科技局],在[W 青塘县]召开全市[A 石墨推进会]", {"石墨推进会 carriedOutBy 市工信局", "石墨推进会 carriedOutBy 市科技局", "市工信局 cooperatesWith 市科技局"}),
    ("[I 市工信局]联合[I 市科技局]召开[A 石墨座谈会]", {"石墨座谈会 carriedOutBy 市工信局", "石墨座谈会 carriedOutBy 市科技局", "市工信局 cooperatesWith 市科技局"}),
    ("[I 市工信局]召开[W 云州市][A 石墨工作会议]", {"石墨工作会议 carriedOutBy 市工信局"}),
    ("[R 副市长][P 李某]同志召集召开[A 石墨会商会]", {"石墨会商会 carriedOutBy 副市长"}),
    ("[I 市工信局]会同[I 市科技局]研究后,[I 市商务局]召开[A 石墨推进会]", {"石墨推进会 carriedOutBy 市商务局"}),
    ("[R 市长][P 李某]出席[A 石墨推进会]", set()),
    ("[I 市科技局]研究起草并印发《[Y 石墨措施]》", {"石墨措施 issuedBy 市科技局"}),
    ("[I 市科技局]起草《[Y 石墨措施]》", set()),
    ("[I 市科技局]参与编制并由[I 市政府]印发《[Y 石墨措施]》", {"石墨措施 issuedBy 市政府"}),
    ("[I 市科技局]牵头落实《[Y 石墨措施]》", {"市科技局 implements 石墨措施"}),
    ("按照《[Y 石墨意见]》要求,[I 市工信局]起草了《[Y 石墨方案]》", {"石墨方案 implements 石墨意见"}),
    ("按照《[Y 石墨意见]》要求,[I 市工信局]组织学习《[Y 石墨方案]》", set()),
    ("根据《[Y 石墨意见]》,[I 市工信局]对照《[Y 石墨方案]》检查", set()),
    ("[E 甲公司]与[T 石墨联盟]成员对接", set()),
    ("[E 甲公司]走访[T 石墨联盟]成员单位", set()),
    ("举办[A 石墨对接会],帮助企业面向[C 石墨产业链]拓展市场", set()),
    ("建立[M 群链长制]和[M 盟会长制](以下简称“[M 双长制]”)", {"群链长制 partOf 双长制", "盟会长制 partOf 双长制"}),
    ("建立[M 群链长制]、[M 盟会长制]、[M 河长制](以下简称“[M 双长制]”)", set()),
    ("推进[M 群链长制]与“[M 双随机]”检查", set()),
    ("[L 甲开发区]核心区由[L 乙园区]和[L 丙园区]等五个片区组成", {"乙园区 partOf 甲开发区", "丙园区 partOf 甲开发区"}),
    ("[L 甲开发区]引进[L 乙园区]、[L 丙园区]经验", set()),
    ("[E 甲公司]和[I 乙技师学院]去年合办了展厅", {"甲公司 cooperatesWith 乙技师学院"}),
    ("[E 甲公司]改造产线,与[I 乙大学]、[I 丙研究院]长期合作", {"甲公司 cooperatesWith 乙大学", "甲公司 cooperatesWith 丙研究院"}),
    ("[E 甲公司]与[E 乙公司]现场签约1.7亿元", {"甲公司 cooperatesWith 乙公司"}),
    ("推动[E 甲公司]与[E 乙公司]等企业互采互供", {"甲公司 cooperatesWith 乙公司"}),
    ("[I 市工信局]、[I 市商务局]参会", set()),
    ("由[I 市工信局]联合举办的[A 石墨产业链对接会]在[W 青塘镇]举行", {"石墨产业链对接会 carriedOutBy 市工信局"}),
    ("由[I 市工信局]主办的[A 石墨产业链对接会]、[A 茶叶产业链论坛]", {"石墨产业链对接会 carriedOutBy 市工信局", "茶叶产业链论坛 carriedOutBy 市工信局"}),
    ("[E 甲公司]、[E 乙公司]均为省级[G “小巨人”企业]。", {"甲公司 memberOf “小巨人”企业", "乙公司 memberOf “小巨人”企业"}),
    ("[E 甲公司]作为[G 链主企业]带动[E 乙公司]", set()),
    ("[E 甲公司]为[G 链主企业]提供服务", set()),
    ("[W 青塘镇]企业引进[E 甲公司]", set()),
    ("新增[G 链主企业]两家,分别是[E 甲公司]和[E 乙公司]。", {"甲公司 memberOf 链主企业", "乙公司 memberOf 链主企业"}),
    ("新增[G 链主企业]2家,引进[E 甲公司]", set()),
    ("[E 甲公司]与[E 乙公司]去年亏损", set()),
    (
        "[I 石墨产业联盟]理事长单位是[E 甲公司],成员有[E 乙公司]等",
        {"甲公司 memberOf 石墨产业联盟", "乙公司 memberOf 石墨产业联盟"},
    ),
    ("[E 甲公司]、[I 乙大学]共同牵头,联合[I 丙研究院]成立[I 石墨技术创新联盟]", {
        "甲公司 memberOf 石墨技术创新联盟", "乙大学 memberOf 石墨技术创新联盟", "丙研究院 memberOf 石墨技术创新联盟",
    }),
    ("[I 市政府办]6月24日发布《[Y 链长制方案]》", {"链长制方案 issuedBy 市政府办"}),
    ("[I 市工信局]牵头统一对外公开发布《[Y 链主名单]》", {"链主名单 issuedBy 市工信局"}),
    ("[I 市工信局]在[W 青塘县]举办[A 对接会]", {"对接会 carriedOutBy 市工信局"}),
    ("[I 甲研究院]、[I 乙中心]等一批机构成功落户[W 青塘镇]", {"甲研究院 locatedIn 青塘镇", "乙中心 locatedIn 青塘镇"}),
    ("[R 总链长]由[R 市委书记]、[R 市长]担任", {"总链长 heldBy 市委书记", "总链长 heldBy 市长"}),
    ("[R 链长],由[R 县长]任[R 组长]", {"组长 heldBy 县长"}),  # the county's head is head of the group, and no chief
    ("[R 链长]由[R 县长]担任[R 组长]的专班督导", {"组长 heldBy 县长"}),
    ("[R 副组长]:[P 周某某]([R 县委副书记]、[R 县长])", {"副组长 heldBy 县委副书记", "副组长 heldBy 县长"}),
    ("成立由[R 县长]任[R 组长]、[R 副县长]任[R 副组长]的专班", {"组长 heldBy 县长", "副组长 heldBy 副县长"}),
    ("[R 副县长][P 李某]负责[C 石墨产业链]招商", set()),  # a part of its work
    ("由[R 副县长][P 李某]担任[C 石墨产业链][R 链长]、[R 副县长][P 王某]担任[C 茶叶产业链][R 链长]", {
        "链长 chiefOf 石墨产业链", "链长 chiefOf 茶叶产业链", "链长 heldBy 副县长",
    }),
    ("[I 甲局]、[I 乙局]会同[I 丙局]", set()),  # which of the two is not said
    ("支持[I 甲局]、[I 乙大学]与[E 丙公司]共建基地", set()),
    ("[I 市工信局]组织[E 甲公司]开展“[A 百企上云]”行动", set()),  # the firm is led to it
    ("[C 各产业链][R 链长]", set()),
    ("[E 甲公司]与[E 乙公司]签署协议,与[I 丙大学]共同签约", {"甲公司 cooperatesWith 乙公司", "甲公司 cooperatesWith 丙大学"}),
    ("由[R 市长]担任市[X 先进制造业]重点产业链[R 总链长]", {"总链长 heldBy 市长"}),
    ("[Q 创新链]、[Q 资金链]建设", set()),  # named in one breath
    ("[I 县委][I 县政府]召开[A 推进会]", {"推进会 carriedOutBy 县委", "推进会 carriedOutBy 县政府"}),
    ("[I 宣传部][R 部长]召开[A 推进会]", {"推进会 carriedOutBy 部长"}),
    ("[I 甲局]会同[I 乙局]负责解释", set()),  # a formula
    ("在[E 甲公司]设立[L 服务驿站]", set()),  # where it stands
    ("依托[I 甲大学]建设[L 石墨研究院]", set()),
    ("[I 县财政局]落实[M 链长制]专项经费", set()),
    ("设在[I 市工信局],[I 甲协会]、[I 乙院]组成[T 服务团]", {"甲协会 memberOf 服务团", "乙院 memberOf 服务团"}),
    ("促成[E 甲公司]与[I 乙学院]、[E 丙公司]与[I 丁学会]签约", set()),  # who with whom, the marks do not say
    ("[R 甲链长]、[R 乙链长]分别为[R 县长]、[R 副县长]", {"甲链长 heldBy 县长", "乙链长 heldBy 副县长"}),
    ("[T 石墨产业联盟]囊括[E 甲公司]、[E 乙公司]等", {"甲公司 memberOf 石墨产业联盟", "乙公司 memberOf 石墨产业联盟"}),
    ("[E 甲公司]、[E 乙公司]2家企业分别揭榜入选2026年[G 示范工厂]、[G 优秀场景]", {"甲公司 memberOf 示范工厂", "乙公司 memberOf 优秀场景"}),
    ("[E 甲公司]成功入围,成为[W 青塘县]第一家产业链[G “链主”企业]", {"甲公司 memberOf “链主”企业"}),
    ("[E 甲公司]被[I 工信部]评为“[G 全国质量标杆]”", {"甲公司 memberOf 全国质量标杆"}),  # who names it is none
    ("经[I 链办]认定的[G 链主企业]", set()),  # who recognises is no member
    ("[E 甲公司]为[E 乙公司]供应[K 热流道]", {"甲公司 produces 热流道"}),  # and not the one that they go to
    ("[I 市工信局]为[E 乙公司]提供[K 球形石墨]供需信息", set()),  # an office makes no goods
    ("支持[E 甲公司]由[I 甲大学]提供技术,[E 乙公司]参与", set()),
    ("[E 甲公司]是[E 乙集团]的供应商", set()),
    ("[E 甲公司]是[E 乙集团]的控股股东", set()),
    ("[I 市科技局]发起[A 百企行动],[T 石墨产业联盟]参加", set()),
    ("[E 甲公司]长期独家向[E 乙公司]、[E 丙公司]供应[K 热流道]", {"甲公司 produces 热流道"}),
    ("[A 对接会]由[I 市工信局]主办、[E 甲公司]承办", {"对接会 carriedOutBy 市工信局", "对接会 carriedOutBy 甲公司"}),
    ("[E 甲公司]原由[E 乙集团]供货", set()),
    ("[C 石墨产业链]由[I 市工信局]牵头,[I 市科技局]发布榜单", set()),
    ("[S 采选]为[S 加工]的前一环节", set()),
    ("[N 招商图谱]由[I 市工信局]审定", set()),
    ("发布《[N 招商图谱]》,由[I 市工信局]、[I 市科技局]共同编制", {"招商图谱 carriedOutBy 市工信局", "招商图谱 carriedOutBy 市科技局"}),
    ("[I 市科技局]实施[A 揭榜行动],攻克[B 石墨提纯难题]", {"揭榜行动 carriedOutBy 市科技局"}),  # the scheme does it
    ("[I 市工信局]在[I 市委]、[I 市政府]坚强领导下,深入开展[A 百企行动]", {"百企行动 carriedOutBy 市工信局"}),
    ("[N 招商图]、[N 技术图]和[N 企业单]“[N 两图一单]”", {"招商图 partOf 两图一单", "技术图 partOf 两图一单", "企业单 partOf 两图一单"}),
    ("“[N 两图]”([N 招商图]、[N 技术图])", {"招商图 partOf 两图", "技术图 partOf 两图"}),
    ("[R 市委书记]、[R 市长]带头担任产业链[R 链长]", {"链长 heldBy 市委书记", "链长 heldBy 市长"}),
    ("聚焦[Q 创新链]、[Q 产业链]“两链”融合", {"创新链 integratesWith 产业链"}),
    ("“[N 两图]”(即[N 招商图]、[N 技术图])", {"招商图 partOf 两图", "技术图 partOf 两图"}),
    ("[J “链上英才”计划]为[J “十链百才”工程]的重要组成", {"“链上英才”计划 partOf “十链百才”工程"}),
    ("[J “链上英才”计划]为[J “十链百才”工程]的重要组成员单位", set()),
    ("[S 采选]环节没有[B 提纯能力不足]的短板", set()),
    ("[N 招商图]、[N 技术图]、[N 企业单]“[N 两图]”", set()),  # three are not two
    ("由[R 链长]、[R 会长]共同组成的[M “两长”机制]", {"“两长”机制 joins 链长", "“两长”机制 joins 会长"}),
    ("[E 甲公司]、[E 乙公司][J 石墨项目二期]", set()),
    ("[I 市工信局]印发通知,《[Y 链长制方案]》明确任务", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), LIKE, ids=[parsed(marked)[0] for marked, _ in LIKE])
def test_what_is_like_an_example_is_told_from_what_only_looks_like_it(marked: str, expected: set[str]) -> None:
    assert told(marked) == expected


# said by the example of a former row and by no text: neither one of the corpus for learning or tuning, nor a real one, nor a whole document
NOT_READ = [
    ("由[I 市科技局]指导,[I 甲大学]牵头,[E 乙公司]等企业共同出资建设的[L 石墨研究院]", {"乙公司 investsIn 石墨研究院", "石墨研究院 carriedOutBy 乙公司"}),
    ("[W 青塘镇]企业[E 甲公司]、[E 乙公司]", set()),
    ("[R 市委书记][P 李某]的新身份是:[C 石墨产业链][R 链长]", {"链长 chiefOf 石墨产业链"}),
    ("[C 石墨]、[C 茶叶]两条产业链由[R 副市长][P 李某]挂帅", set()),
    ("[R 副县长][P 李某]负责[C 石墨产业链]", set()),
    ("[C 石墨产业链]以加工为核心,包括[S 采选]、[S 加工]", set()),
    ("[E 甲公司]、[I 乙大学]加入[T 石墨产业联盟]", set()),
    ("[E 甲公司]当选[T 石墨产业联盟]会长单位", set()),
    ("[L 甲园区]是[C 石墨产业链]的承载园区", set()),
    ("[E 甲公司]采购[K 球形石墨]产能3万吨", set()),
    ("[E 甲公司]获得并购贷款,收购[E 乙公司]", set()),
    ("[E 甲公司]是[E 乙集团]的全资子公司", set()),
    ("[T 石墨产业链专班]由[I 市工信局]、[I 市科技局]组成,下设[I 办公室]", {"市工信局 memberOf 石墨产业链专班", "市科技局 memberOf 石墨产业链专班"}),
    ("[L 甲开发区]里面有[L 乙园区]、[L 丙园区]", set()),
    ("[E 甲公司]由[E 乙集团]控股", set()),
    ("[A 石墨产业链对接会]在[W 青塘镇]举行,由[I 市工信局]主办", set()),
    ("组建由[R 副市长]任[R 组长],[I 县工信局]、[I 县财政局]为成员单位的[T 石墨产业链专班]", {"组长 heldBy 副市长"}),
    ("由[I 县工信局]牵头,[I 县财政局]、[I 县科技局]为成员单位,成立[T 石墨产业链专班]", set()),
    ("[E 甲公司]是一家集[K 球形石墨]研发、生产、销售于一体的企业", set()),
    ("[E 甲公司]是一家从事[K 球形石墨]研发生产的企业", set()),
    ("成立以[R 副市长]为[R 组长],[I 市工信局]、[I 市财政局]为成员单位的[T 石墨产业链专班]", set()),
    ("[C 石墨产业链]涵盖[S 采选]、[S 加工]", set()),
    ("[W 青塘镇]当地企业:[E 甲公司]", set()),
    ("[E 甲公司]目前由[I 国投]、[E 乙集团]共同参股", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), NOT_READ, ids=[parsed(marked)[0] for marked, _ in NOT_READ])
def test_what_no_text_has_said_has_no_row(marked: str, expected: set[str]) -> None:
    assert told(marked) == expected


# said by the example of a former row that was wrong wherever a text matched it: that a place carries out what it does, where a link of a chain belongs
NEVER_RIGHT = [
    ("[W 青塘县]实施[J “石墨强县”工程]", set()),
    ("[W 青塘县]立足产业,创新[M “三链”机制]", set()),
    ("“[S 采选]—[S 加工]”的[C 石墨产业链]", {"采选 feeds 加工"}),
    ("[W 青塘镇]已建成[L 石墨产业园]", set()),
    ("今年[W 青塘县]围绕[C 石墨],全面推行产业链“[M 链长制]”", set()),
    ("[W 青塘县]在全国率先推出县级层面的[M 链长制]", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), NEVER_RIGHT, ids=[parsed(marked)[0] for marked, _ in NEVER_RIGHT])
def test_what_was_never_right_has_no_row(marked: str, expected: set[str]) -> None:
    assert told(marked) == expected


HOLDERS = [
    ("[R 县委书记][P 方某某]、[R 县长][P 周某某]任[R 总链长]", {"总链长 方某某", "总链长 周某某"}),
    ("[R 总链长]由[R 县委书记][P 方某某]和[R 县长][P 周某某]共同担任", {"总链长 方某某", "总链长 周某某"}),
    ("由[P 方某某]同志担任[R 总链长]", {"总链长 方某某"}),
    ("[R 局长][P 孟某某]兼任[R 办公室主任]", {"办公室主任 孟某某"}),
    ("[R 办公室主任]由[P 孟某某]同志兼任", {"办公室主任 孟某某"}),
    ("[R 副组长]:[R 副县长][P 陶某]、[R 副县长][P 沈某某]", {"副组长 陶某", "副组长 沈某某"}),
    ("[R 副组长]:[P 周某某]([R 县委副书记]、[R 县长])、[P 陶某]([R 副县长])", {"副组长 周某某", "副组长 陶某"}),
    ("[C 石墨产业链][R 石墨链长]、[R 副县长][P 陶某]到企业调研", {"石墨链长 陶某"}),
    ("[R 副县长][P 陶某]([C 石墨产业链][R 石墨链长])主持", {"石墨链长 陶某"}),
    ("[R 副县长][P 陶某]、[R 副县长][P 沈某某]分别担任[R 甲链长]、[R 乙链长]", {"甲链长 陶某", "乙链长 沈某某"}),
    ("由[R 副县长][P 陶某]担任[C 石墨产业链][R 甲链长]、[R 副县长][P 沈某某]担任[C 茶叶产业链][R 乙链长]", {"甲链长 陶某", "乙链长 沈某某"}),
    ("[R 县长][P 周某某]陪同[R 总链长]调研", set()),
    ("[R 总链长]由[R 县长][P 周某某]调整为[R 县委书记][P 方某某]", {"总链长 方某某"}),
    ("原[R 总链长][P 周某某]到场,[R 副总链长][P 钱某]不再担任", set()),
    ("免去[C 石墨产业链][R 链长][P 陶某]职务", set()),
    ("[R 市人大常委会主任][P 周某某]出席", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), HOLDERS, ids=[parsed(marked)[0] for marked, _ in HOLDERS])
def test_a_post_is_held_by_the_person_whom_its_sentence_names(marked: str, expected: set[str]) -> None:
    words, names = parsed(marked)
    said = [words[name.start : name.end] for name in names]
    assert {f"{said[post]} {said[person]}" for post, person in holders(words, names)} == expected


def test_that_one_person_holds_two_posts_is_less_sure() -> None:
    words, names = parsed("[C 石墨产业链][R 链长]、[R 副市长][P 李某]")
    assert {one.relation: one.confidence for one in stated(words, names)} == {"chiefOf": 0.9, "heldBy": OF_ONE_PERSON}


def test_who_holds_a_post_does_not_hold_that_with_which_the_next_clause_begins() -> None:
    words, names = parsed("[R 县长]任[C 石墨产业链][R 链长],[R 副县长]挂帅[C 茶叶产业链]")
    assert misread(words, names, 3, "heldBy", 0)
    assert not misread(words, names, 2, "heldBy", 0)


def test_a_chain_is_not_led_by_the_firm_that_leads_the_next() -> None:
    words, names = parsed("以[E 甲公司]为链主的[C 石墨]、以[E 乙公司]为链主的[C 茶叶]")
    assert misread(words, names, 2, "leadEnterpriseOf", 1)
    assert not misread(words, names, 2, "leadEnterpriseOf", 3)
    assert not misread("石墨产业链链主企业乙公司", [Mention(0, 5, "IndustryChain"), Mention(9, 12, "Enterprise")], 1, "leadEnterpriseOf", 0)  # fmt: skip


BEGUN = [
    ("3月5日甲公司", "Enterprise", ["甲公司"]),
    ("引进落地乙公司", "Enterprise", ["乙公司"]),
    ("打造一批示范基地", "Platform", ["示范基地"]),
    ("打造一批公司", "Enterprise", ["打造一批公司"]),
    ("甲集团旗下乙有限公司", "Enterprise", ["甲集团", "乙有限公司"]),
    ("甲集团旗下乙示范园", "Platform", ["甲集团旗下乙示范园"]),
    ("部副部长", "Role", ["副部长"]),
    ("健全会商制度", "Mechanism", ["会商制度"]),
    ("建立健全市县联动会商机制", "Mechanism", ["市县联动会商机制"]),
    ("完善机制", "Mechanism", ["完善机制"]),  # nothing is left that could be a name
    ("县长挂帅石墨产业链专班", "Team", ["石墨产业链专班"]),
    ("局长", "Role", ["局长"]),
    ("明确县长", "Role", ["县长"]),
    ("实行市长", "Role", ["市长"]),
    ("挂帅石墨产业链", "IndustryChain", ["石墨产业链"]),
    ("市长领衔茶叶产业链", "IndustryChain", ["茶叶产业链"]),
    ("办公室主任", "Role", ["办公室主任"]),
    ("旗下公司", "Enterprise", ["旗下公司"]),  # nothing is left that could be a name
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "expected"), BEGUN, ids=[words for words, _, _ in BEGUN])
def test_a_name_begins_where_the_words_before_it_end(words: str, kind: str, expected: list[str]) -> None:
    assert [words[start:end] for start, end, _ in begun(words, (0, len(words), kind))] == expected


def test_with_is_no_part_of_the_firm_that_leads_a_chain() -> None:
    assert list(begun("以甲公司为链主", (0, 4, "Enterprise"))) == [(1, 4, "Enterprise")]
    assert list(begun("以太公司来访", (0, 4, "Enterprise"))) == [(0, 4, "Enterprise")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("培育以甲集团、乙公司为链主的石墨产业链", ["甲集团", "乙公司", "石墨产业链"]),
        ("培育以甲集团为链主的石墨、以乙公司为“链主”的茶叶等产业", ["甲集团", "石墨", "乙公司", "茶叶"]),
        ("以龙头企业为链主的石墨产业链", ["石墨产业链"]),  # any firm
        ("给予以甲公司为链主的石墨产业链", []),
        ("以甲公司为链主,做强石墨产业链", []),
    ],
)
def test_who_is_said_to_lead_a_chain_and_the_chain_are_names(words: str, expected: list[str]) -> None:
    assert [name.text for name in led(words)] == expected


def test_no_name_of_who_leads_crosses_a_break() -> None:
    words = "以甲集团为链主的石墨、做强茶叶"
    assert [name.text for name in led(words, [0, len(words)])] == ["甲集团", "石墨"]
    assert list(led(words, [0, 5, len(words)])) == []


def test_a_whole_that_counts_fewer_than_its_list_has_none_of_it_as_a_part() -> None:
    two = "“[L 两大园区]”(包括[L 石墨园]、[L 茶叶园]"
    assert told(f"{two})") == {"石墨园 partOf 两大园区", "茶叶园 partOf 两大园区"}
    assert told(f"{two}、[L 铜业园])") == set()


ONLY_SEEM = [  # a sentence, and a relation that two of its names do not have
    ("要按照[I 省委]、[I 省政府]部署,把招商作为首要工作,组建[T 石墨专班]", "省委 memberOf 石墨专班"),
    ("为贯彻落实[I 省委]、[I 省政府]关于石墨的决策部署,实施[J 石墨工程]", "石墨工程 carriedOutBy 省政府"),
    ("根据[I 省工信厅]要求,[I 市工信局]与[I 市科技局]合作", "省工信厅 cooperatesWith 市工信局"),
    ("[C 石墨产业链]将依托[E 甲公司]、[E 乙公司],建设园区", "乙公司 leadEnterpriseOf 石墨产业链"),
    ("支持[E 甲公司]等[G 链主企业]与[I 乙大学]合作", "链主企业 cooperatesWith 乙大学"),
    ("支持[E 甲公司]等[G 链主企业]建设[L 石墨实验室]", "石墨实验室 carriedOutBy 链主企业"),
    ("[I 市国资委]下属的[E 甲公司]设立[F 石墨产业基金]", "石墨产业基金 carriedOutBy 市国资委"),
    ("[I 市国资委]直属企业[E 甲公司]与[I 乙大学]合作", "市国资委 cooperatesWith 乙大学"),
    ("支持[E 甲公司]争创省级[G 链主企业]", "甲公司 memberOf 链主企业"),
    ("[E 甲公司]力争成为[G 链主企业]", "甲公司 memberOf 链主企业"),
    ("园区有[E 甲公司]、[E 乙公司]等骨干企业,其中[E 甲公司]为[G 链主企业]", "乙公司 memberOf 链主企业"),
    ("[T 石墨专班]由[I 甲局]组成,下设[I 办公室]", "办公室 memberOf 石墨专班"),
    ("[T 石墨专班]由[I 市科协]牵头组建", "市科协 memberOf 石墨专班"),
    ("[T 石墨专班]由[I 县科技局]管理", "县科技局 memberOf 石墨专班"),
    ("[I 县司法局]组建[T 法律服务团]", "县司法局 memberOf 法律服务团"),
    ("记者从[I 市工信局]获悉,[W 青塘县]印发《[Y 石墨方案]》", "石墨方案 issuedBy 市工信局"),
    ("从[I 市工信局]了解到,《[Y 石墨方案]》已印发", "石墨方案 issuedBy 市工信局"),
    ("[I 县政府]常务会议听取《[Y 石墨方案]》编制汇报", "石墨方案 issuedBy 县政府"),
    ("[I 县政府]常务会议审议通过《[Y 石墨方案]》", "石墨方案 issuedBy 县政府"),
    ("[I 市商务局]组织学习《[Y 石墨方案]》", "石墨方案 issuedBy 市商务局"),
    ("[C 石墨产业链]由[R 副市长]牵头,[I 市科技局]配合", "市科技局 officeOf 石墨产业链"),
    ("[C 石墨产业链]是市委、[I 市政府]确定的重点产业链之一", "市政府 officeOf 石墨产业链"),
    ("[C 石墨产业链]作为[I 县政府]着力培育的主导产业", "县政府 officeOf 石墨产业链"),
    ("[C 石墨产业链]为[I 县政府]确定由[I 县工信局]牵头的产业链", "县政府 officeOf 石墨产业链"),
    ("成立[T 石墨专班],由[I 县工信局]牵头,[I 县商务局]等部门协同配合", "县商务局 memberOf 石墨专班"),
    ("成立[T 石墨专班],由[R 县长]任[R 组长],[R 副县长]任[R 副组长]", "副组长 heldBy 组长"),
    ("上游([S 原料环节]):[S 采选]、[S 提纯]", "原料环节 feeds 采选"),
    ("[S 采选]环节有[E 甲公司],下游[S 加工]由[E 乙公司]承担", "乙公司 activeIn 采选"),
]
ONLY_VISITS = [
    ("[R 市委书记][P 魏某]调研[C 石墨产业链]", "市委书记 chiefOf 石墨产业链"),
    ("[R 市委书记]先后调研[C 石墨]、[C 茶叶产业链]", "市委书记 chiefOf 茶叶产业链"),
    ("[R 市委书记][P 魏某]到[C 石墨产业链]企业调研", "市委书记 chiefOf 石墨产业链"),
    ("[R 副市长][P 贺某]走访[C 石墨产业链]重点企业[E 甲公司]", "副市长 chiefOf 石墨产业链"),
    ("[R 市长]牵头调研[C 石墨产业链]", "市长 chiefOf 石墨产业链"),
    ("[R 市长][P 何某]主持召开[C 石墨产业链]推进会", "市长 chiefOf 石墨产业链"),
    ("[R 县长]率队赴[E 甲公司]了解[C 石墨产业链]情况", "县长 chiefOf 石墨产业链"),
    ("[R 县长]就[C 石墨产业链]开展调研", "县长 chiefOf 石墨产业链"),
    ("[R 市委书记]调研[C 石墨产业链],[R 副市长][P 贺某]陪同", "副市长 chiefOf 石墨产业链"),
    ("[R 市委书记]听取[C 石墨产业链]工作汇报", "市委书记 chiefOf 石墨产业链"),
]
ONLY_LED = [
    ("推行“[R 链长]牵头单位+园区”锻造、[M 六种模式]", "六种模式 ledBy 链长"),
    ("在[I 市科协]推动下,[E 甲公司]、[E 乙公司]成立[T 石墨联盟]", "市科协 memberOf 石墨联盟"),
    ("在[I 市工信局]的大力支持下,[E 甲公司]建成[L 石墨研究院]", "石墨研究院 carriedOutBy 市工信局"),
    ("在[I 市工信局]牵线下,[E 甲公司]与[E 乙公司]合作", "市工信局 cooperatesWith 甲公司"),
    ("公司获评[G 单项冠军],与[I 乙大学]共建[L 石墨实验室]", "单项冠军 cooperatesWith 乙大学"),
    ("公司去年入选首批“[G 小巨人”企业],联合[I 乙大学]攻关", "小巨人”企业 cooperatesWith 乙大学"),
    ("[E 甲公司]被认定为[G 示范企业],与[I 乙大学]建成[L 石墨实验室]", "石墨实验室 carriedOutBy 示范企业"),
    ("企业有[E 甲公司]、[E 乙公司],[E 丙公司]年产[K 负极片]9万片", "乙公司 produces 负极片"),
]
NOT_ONLY = [  # what looks like it, and is so
    ("[I 市工信局]按照部署要求,实施[J 石墨工程]", "石墨工程 carriedOutBy 市工信局"),
    ("按照要求,[I 市工信局]、[I 市科技局]等组成[T 石墨专班]", "市工信局 memberOf 石墨专班"),
    ("[C 石墨产业链]依托园区,由[E 甲公司]担任链主", "甲公司 leadEnterpriseOf 石墨产业链"),
    ("[G 链主企业]与[I 乙大学]合作", "链主企业 cooperatesWith 乙大学"),
    ("获批资金的[G 链主企业]与[I 乙大学]合作", "链主企业 cooperatesWith 乙大学"),
    ("由[R 链长]牵头,推行[M 六种模式]", "六种模式 ledBy 链长"),
    ("[I 市国资委]与[E 甲公司]设立[F 石墨产业基金]", "石墨产业基金 carriedOutBy 市国资委"),
    ("[L 甲园区]由[E 乙公司]投资建设", "甲园区 carriedOutBy 乙公司"),
    ("[I 县政府]研究制定《[Y 石墨方案]》", "石墨方案 issuedBy 县政府"),
    ("[I 县政府]印发《[Y 石墨方案]》", "石墨方案 issuedBy 县政府"),
    ("[I 县政府]获悉后印发《[Y 石墨方案]》", "石墨方案 issuedBy 县政府"),
    ("[T 石墨专班]由[I 县科技局]牵头,[I 县商务局]参加", "县科技局 memberOf 石墨专班"),
    ("[T 石墨专班]由[I 县科技局]牵头,[I 县商务局]参加", "县商务局 memberOf 石墨专班"),
    ("[I 县司法局]、[I 县总工会]组建[T 法律服务团]", "县总工会 memberOf 法律服务团"),
    ("[E 甲公司]组建[T 石墨联合体]", "甲公司 memberOf 石墨联合体"),
    ("[C 石墨产业链]由[I 市科技局]牵头,[I 市商务局]配合", "市科技局 officeOf 石墨产业链"),
    ("[C 石墨产业链]是[I 市科技局]牵头的产业链", "市科技局 officeOf 石墨产业链"),
    ("[C 石墨产业链]是[I 市科技局]牵头推进的产业链", "市科技局 officeOf 石墨产业链"),
    ("[R 副市长][P 李某]包联[C 石墨产业链]", "副市长 chiefOf 石墨产业链"),
    ("[R 副市长][P 李某]同志抓[C 石墨产业链]", "副市长 chiefOf 石墨产业链"),
    ("[R 副市长][P 李某]到其包联的[C 石墨产业链]企业调研", "副市长 chiefOf 石墨产业链"),
    ("[R 县委常委]、[R 部长][P 龙某]挂帅[C 石墨产业链],调研企业", "县委常委 chiefOf 石墨产业链"),
    ("[C 石墨产业链][R 链长]调研[C 石墨产业链]", "链长 chiefOf 石墨产业链"),
    ("[E 甲公司]成功申报[G 链主企业]", "甲公司 memberOf 链主企业"),
    ("[R 州长]联系[C 石墨产业链]", "州长 chiefOf 石墨产业链"),
    ("[C 石墨产业链]:[R 副市长][P 李某],[R 局长]参加调度", "副市长 chiefOf 石墨产业链"),
    ("[C 石墨产业链],[R 副市长][P 李某]", "副市长 chiefOf 石墨产业链"),
    ("[E 甲公司]与[E 乙公司]年产[K 负极片]9万片", "甲公司 produces 负极片"),
    ("[S 采选]向[S 提纯]供料", "采选 feeds 提纯"),
    ("[S 采选]、[S 加工]均由[E 乙公司]承担", "乙公司 activeIn 采选"),
]


@pytest.mark.parametrize(
    ("said", "seems"),
    [*((one, True) for one in (*ONLY_SEEM, *ONLY_VISITS, *ONLY_LED)), *((one, False) for one in NOT_ONLY)],
)
def test_two_names_of_a_sentence_only_seem_to_be_related(said: tuple[str, str], seems: bool) -> None:
    marked, relation = said
    words, names = parsed(marked)
    subject, verb, object = relation.split()
    by_name = {words[name.start : name.end]: number for number, name in enumerate(names)}
    assert misread(words, names, by_name[subject], verb, by_name[object]) is seems
