"""What a sentence tells of from its first word on (石墨产业链链长走访企业9家,解决问题5个), or that the clause before it ends with (编制招商图谱,覆盖产业链9条)."""

from __future__ import annotations

import re
from bisect import bisect_left

from chaingraph.text.dates import YEAR_PART
from chaingraph.text.quantities import units
from chaingraph.text.relations.heading import LIES
from chaingraph.text.relations.paired import AND_MORE
from chaingraph.text.relations.scene import MARK, Candidate, Scene, line_of, names_between, row_of, sentence_of

_ACTING = frozenset(
    {"IndustryChain", "Enterprise", "Platform", "Programme", "FinancialProduct", "Service", "Mechanism"}
)
_OF_CHAIN = frozenset({"Role", "Team", "Institution"})  # who acts for a chain, right after its name
_NEAR = 8  # characters between the two
_SERVING = re.compile("(?:员|顾问|副总|秘书|助理)$")  # posts of which many hold one
_TIME = re.compile(  # with which a sentence may begin
    rf"(?:(?:截[至止]|到|自|从)?(?:目前|现在|近年来?|去年|今年|{YEAR_PART}|20\d\d年(?:底|末|以来|来)?|[\d—-]{{1,5}}月(?:份|底|末)?|年?[底末初])+(?:以来)?,?)?"
)
_OWNERS = frozenset({"IndustryChain", "Enterprise", "Platform", "Programme", "Group", "Product"})
_OWNS = re.compile(  # between such a name and a figure of what it earns
    r"[”》]?(?:今年|去年|全年|共|已|累计|预计|可|将)*(?:实现|完成|达到?)?(?:的?(?:年|工业|总|主营业务|规上)*(?:产值|营业收入|营收|收入|销售额|销售收入|利润|税收|增加值)(?:(?:、|和)(?:产值|营业收入|营收|利润|税收))*)"
    r"(?:总额|收入)?(?:分别)?(?:达到?|为|突破|超过?|增长|约|[增下]?[长降])*"
)
_MAKES = re.compile(r"[”》]?(?:\([^()]{0,20}\))?(?:目前|现|已|可|将|预计|计划)*年(?:产(?!值|业)|生产|加工|可产)[“《]?")
_SIGNERS = frozenset({"Enterprise", "Programme", "Platform"})
_SIGNS = re.compile(
    "[”》]?(?:现场|正式|成功|当场|分别|就[^,。;]{1,16})*(?:签[订署约]|达成)了?(?:总额|金额)?(?:达|约|近|超过?)?"
)
_SOME_OF = re.compile(r"[”》]?的?\d+[家户]")  # between a chain and those of it who are counted
_AMOUNTS = frozenset({"吨", "公斤", "斤", "千克", "头", "只", "羽", "亩", "公顷", "株", "立方米"})  # of goods
_OF_GOODS = re.compile(  # between goods and their amount
    r"(?:年|总|全年)?(?:产量|总产|存栏|出栏|饲养|种植|栽培|养殖|产)?(?:面积|量)?(?:稳定在|达到?|约|近|为|超过?|突破)?"
)
_BODIES = frozenset({"Team", "Institution", "Platform", "Mechanism", "Enterprise"})  # that have parts
_PARTS = re.compile(  # between such a body and the number of parts of a kind, perhaps after those of another
    r"[”》]?(?:\([^()]{0,20}\))?(?:目前|现|已|共|还|并)*(?:下设|内设|下辖|分设|设有|设置|决定设立)(?:有|了)?(?:[^,。;、和与及]{2,14}(?:[、和与及]|以及))*[^,。;、和与及]{0,14}"
)
_MEMBERS = re.compile(  # between a body and the number of those who are in it
    r"[”》]?(?:\([^()]{0,20}\))?(?:目前|现|已|共|拥|有|发展|吸纳|首批|新增|的)*(?:会员|成员|理事|盟员)(?:单位|企业|机构|数量)*(?:已|共|有|达到?|为|增至|超过?|突破)*"
)
_MADE = frozenset(
    {"Policy", "Instrument", "Programme", "Platform", "Service", "FinancialProduct", "Mechanism", "Action", "Team"}
)
_RULES = frozenset({"Policy", "Instrument"})
_RULED = re.compile(  # with which its rules begin
    r"[”》]?(?:\([^()]{0,20}\))?,?(?:其中|并)?(?:规定|对|按|每|给予|最高)"
)
_DIVIDES = re.compile(  # between a paper and how many tasks it has
    r"[”》]?(?:\([^()]{0,20}\))?(?:[将把从围][^,。;]{1,60}?,?)?(?:共|已|进一步|逐项)*(?:分解|细化|明确|梳理|划分|提出|列出|部署|安排|分)(?:为|成|出|了)*[^,。;]{0,20}"
)
_TASKS = re.compile("[^,。;、]{0,10}?(?:任务|措施|举措|条款|事项|指标|清单)")  # what it has
_OF_PAPER = re.compile(
    r"\((?:其中|共|计|分解|细化|包含|涉及)*(?:任务|措施|举措|事项)?(?:共|计)?$"
)  # before the tasks of a part
_DIVIDED = re.compile("(?:分解|细化|划分)[为成]")
_PARTS_FAR = 1500  # characters of the parts of a paper
_WHERE = tuple("至到在于")  # before a name that says where something is
_SET_UP = re.compile(  # between such a name and what is told of it
    r"[”》]?(?:\([^()]{0,20}\))?(?:建设|试点|活动|上线|平台)?,"
)
_OF_IT = re.compile(  # what is told of what was set up
    r"(?:已|共|现|累计|目前|首批|首期|可|将|年内|截至目前|总共|先后|计划|预计|力争)*"
    r"(?:覆盖|涉及|惠及|服务|收录|涵盖|包括|包含|入库|入驻|吸引|汇集|集聚|整合|归集|接入|注册|撮合|促成|发放|授信|放款|投放|承保|参保|保障|规模|总规模|"
    r"总投资|占地|总面积|建筑面积|期限|利率|额度|分为|共有|参会|参加|参赛|签约|征集|达成|现场)[^,。;、\d]{0,10}"
)


def of_chain(scene: Scene, start: int) -> Candidate | None:
    """Return the chain with which the sentence of a figure or its cell begins, where only kinds of firms that are counted are named after it."""
    row = row_of(scene, start)
    cell = max((one.start for one in row.cells if one.start <= start), default=0) if row else 0
    first, others = _begun(scene, start, cell)
    if not first or first.kind != "IndustryChain":
        return None
    clause = scene.text.rfind(",", first.end, start) + 1
    leads = clause and any(scene.text[clause : name.start].removeprefix("其中") == "" for name in others)
    return first if not leads and all(name.kind == "Group" for name in others) else None


def of_actor(scene: Scene, start: int) -> Candidate | None:
    """Return the one with whom the sentence of a figure begins, where it names no other before the figure."""
    first, others = _begun(scene, start)
    if not first or others or _is_one_of_more(scene, first):
        return None
    acts = first.kind in _ACTING or (first.kind == "Role" and _SERVING.search(scene.text[: first.end]))
    return first if acts else None


def _is_one_of_more(scene: Scene, name: Candidate) -> bool:
    """Return whether a name is one of those whose number follows (甲公司等12家企业): what is told is of all of them."""
    number = bisect_left(scene.figures, name.end)
    return number < len(scene.figures) and bool(AND_MORE.fullmatch(scene.text, name.end, scene.figures[number]))


def _begun(scene: Scene, start: int, cell: int = 0) -> tuple[Candidate | None, list[Candidate]]:
    """Return the name with which the sentence of a figure begins, or its ``cell``, and the others before the figure; those who act for a chain are none."""
    since = max(cell, sentence_of(scene, start))
    names = names_between(scene, since, start)
    if not names:
        return None, []
    first, head = names[0], scene.text[since : names[0].start]
    if not _TIME.fullmatch(MARK.sub("", head, count=1)) and not _TIME.fullmatch(head):
        return None, []
    acting = _OF_CHAIN if first.kind == "IndustryChain" else frozenset[str]()
    near = first.end + _NEAR
    return first, [n for n in names[1:] if n.thing != first.thing and (n.kind not in acting or n.start > near)]


def of_maker(scene: Scene, start: int) -> Candidate | None:
    """Return the firm of which a clause says how much of named goods it makes in a year (甲公司年产电机9万台)."""
    *_, maker, goods = (None, None, *names_between(scene, sentence_of(scene, start), start))
    makes = maker and goods and _MAKES.fullmatch(scene.text, maker.end, goods.start)
    own = makes and goods and not scene.text[goods.end : start].strip("”约近达超过")
    alone = maker and scene.text[maker.start - 1] not in "、和与及"
    return maker if maker and own and alone and maker.kind == "Enterprise" else None


def of_signer(scene: Scene, start: int) -> Candidate | None:
    """Return the firm with which a body signs an agreement of so much (甲银行与乙公司签订3亿元贷款协议), or the one that signs it."""
    last = next(iter(names_between(scene, sentence_of(scene, start), start)[::-1]), None)
    signs = last and _SIGNS.fullmatch(scene.text, last.end, start)
    return last if last and signs and last.kind in _SIGNERS else None


def of_parent(scene: Scene, unit: str | None, start: int) -> Candidate | None:
    """Return the body whose parts or members a figure counts (指挥部下设5个大队和2个专班, 协会现有会员96家)."""
    if units.unit(unit or "").kind not in units.COUNTS:
        return None
    names = names_between(scene, sentence_of(scene, start), start)
    bodies = [name for name in names if name.kind in _BODIES]
    ways = (_PARTS, _MEMBERS)
    return next(
        (name for name in bodies[::-1] if any(way.fullmatch(scene.text, name.end, start) for way in ways)), None
    )


def of_owner(scene: Scene, unit: str | None, start: int) -> Candidate | None:
    """Return the one whose output or money a clause tells, and nothing else (力争云恒公司产值、税收增长15%), or the goods right before their amount (蔬菜9万吨)."""
    *names, last = (None, *names_between(scene, sentence_of(scene, start), start))
    if not last or last.kind not in _OWNERS:
        return None
    whole = names[-1] if last.kind == "Group" else None
    goods = unit in _AMOUNTS and last.kind == "Product" and not row_of(scene, start)
    told = _OWNS.fullmatch(scene.text, last.end, start) or (goods and _OF_GOODS.fullmatch(scene.text, last.end, start))
    if told and whole and whole.kind == "IndustryChain" and _SOME_OF.fullmatch(scene.text, whole.end, last.start):
        return whole  # 石墨产业链40家规上企业实现产值
    return last if told else None


def of_rule(scene: Scene, start: int) -> Candidate | None:
    """Return the policy whose rules a sentence goes on to tell (出台《十条措施》,对首次升规的奖10万元,惠及企业61户), where nothing else is named between."""
    names = names_between(scene, sentence_of(scene, start), start)
    last = names[-1] if names else None
    if not last or last.kind not in _RULES or not _RULED.match(scene.text, last.end, start):
        return None
    return last


def of_paper(scene: Scene, unit: str | None, start: int, end: int) -> Candidate | None:
    """Return the paper whose tasks are counted (《方案》将目标分解为20项任务), also for one of its parts in a bracket (分解任务9项)."""
    if units.unit(unit or "").kind not in units.COUNTS:
        return None
    if _TASKS.match(scene.text, end):
        return _divides(scene, start)
    own = names_between(scene, line_of(scene, start)[0], start)
    alone = scene.text[end : end + 1] == ")" and all(name.kind != "IndustryChain" for name in own)
    part = alone and _OF_PAPER.search(scene.text, max(0, start - 12), start)
    told = list(_DIVIDED.finditer(scene.text, max(0, start - _PARTS_FAR), start)) if part else []
    return _divides(scene, told[-1].end()) if told else None


def _divides(scene: Scene, place: int) -> Candidate | None:
    """Return the paper with which the sentence of a place begins, where the words between say that it divides what is to be done."""
    since = sentence_of(scene, place)
    first = next(iter(names_between(scene, since, place)), None)
    begins = first and MARK.sub("", scene.text[since : first.start], count=1).strip("《“") == ""
    divides = first and begins and first.kind in _RULES and _DIVIDES.fullmatch(scene.text, first.end, place)
    return first if divides else None


def of_made(scene: Scene, start: int) -> Candidate | None:
    """Return what the clause before that of a figure ends with, where the figure's own tells of it."""
    since = sentence_of(scene, start)
    names = names_between(scene, since, start)
    last = names[-1] if names else None
    between = _SET_UP.match(scene.text, last.end, start) if last else None
    lies = last and LIES.search(scene.text, max(0, last.start - _NEAR), last.start)
    if not last or not between or lies or last.kind not in _MADE or scene.text[last.start - 1] in _WHERE:
        return None
    clauses = scene.text[between.end() : start].split(",")
    return last if all(_OF_IT.match(clause) for clause in clauses) and _OF_IT.fullmatch(clauses[-1]) else None
