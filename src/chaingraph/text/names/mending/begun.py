"""Words that a model takes for the beginning of a name and that are none: a day, a verb, 旗下, the end of an office before its post; and the two names that 旗下 joins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text import goods
from chaingraph.text.chain_groups import DONE
from chaingraph.text.names.divisions import GROUPS
from chaingraph.text.names.meetings import Span
from chaingraph.text.passages import NUMBERED
from chaingraph.text.people.changes import TO
from chaingraph.text.people.persons import begins_name, is_person
from chaingraph.text.people.surnames import SURNAMES

_MARK = re.compile(  # of a heading or an item, with a bracket of which the other half stands outside: no name begins so
    r"(?:#+|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)）][、.]?|[、.](?!\d))|[)）\]】、,.;:。]|(?<=#)\d{1,2}(?=[\u4e00-\u9fff]))+"
    rf"|{NUMBERED}"
)
_HANDED = re.compile(  # before a body, to whom something is handed: no name of a body crosses that (…将工作方案报|县链长制办公室)
    "(?:将|把|于|每|各).*(?:报请?|交|送|发)(?:[至给到])?(?=[省市县区州旗镇乡街园][\u4e00-\u9fff]{2,})"
    "|.*(?:报送|上报|抄报|抄送|呈报|提交|反馈|移交|拨付)[至给到]?(?=.{3,})"
)
_HALF = re.compile(
    "(?<=从)事|(?<=主)营|(?<=[包囊])括|(?<=[涵覆])盖|(?<=研)发(?!酵|光|电|动)"
)  # the end of a verb before goods
_MADE = frozenset({"IndustryChain", "Product", "Group", "Segment", "Programme"})
_BODIES = frozenset({"Institution", "Team", "Enterprise"})
_DAY = r"(?:20\d\d年)?\d{1,2}月\d{1,2}日|本次|此次|近日|日前|当日"
_PAGE = "(?:发文|发布|制发|公开)(?:机构|机关|单位|主体)|主题词|信息来源|责任编辑|编辑(?!部)|审核|责任部门"  # labels of a page
_BUILT = (  # 新建|石墨产业研究院
    "(?:联合)?(?:新建(?![县区])|改建|扩建|迁建|共建|筹建|建成|新设|设立|成立|组建|创建|打造)了?(?=.{4,}(?:院|所|校|大学|中心|实验室|联盟|协会|商会)$)"
)
_OF_BODIES = re.compile(
    rf"(?:{_DAY}|[我你他她]们?[和与](?=.{{3}})|{TO}|{_PAGE}|旗下|下属|所属|引进落地|引进|力促|争取)+(?=.{{3}})|{_BUILT}"
)
_OF_WORKS = re.compile(rf"(?:{_DAY}|(?:建设|打造|创建|培育|新增|布局)(?:了)?一批)+(?=.{{3}})")
_LEADS = "(?:[省市县区州旗]?长)?(?:亲自|分别|带头|直接)*(?:挂帅|领衔|领办|挂包|包抓|包联)"  # 市长挂帅|石墨、茶叶产业链
_OF_TEAMS = re.compile(rf"{_LEADS}(?=.{{3}})")
_OF_QUOTED = (
    "[^“”《》]{2,20}的(?=“[^“”]+”[^“”]*$)"  # what only describes a name with a quotation: 部门联动的|“月会商”机制
)
_OF_MECHANISMS = re.compile(f"(?:建立健全|健全完善|健全|完善|严格落实|严格执行)(?=.{{2,}}(?:机制|制度)$)|{_OF_QUOTED}")
_OF_CHAINS = re.compile(  # 编制|石墨产业链图谱
    rf"{_LEADS}(?=.{{2}})|{DONE}+(?=.{{2,}}产业链)|(?:关于)?印发(?=.{{2,}}产业链)|(?:免去)?[^产链]{{2,4}}同志(?=.{{2,}}链)|(?:原(?![料木油种生药奶盐浆材野])|[专采走]?访了?|对话)(?=.{{2,}}产业链)"
)
_ALL = re.compile("[全我][省市县区州旗](?!域|产业)(?=.{2})")  # 全县|碳纤维产业链
_OURS = re.compile(
    "(?:今年|去年|年来)?我[省市县区州旗](?=.{3})|各(?!自)(?=.{4,}(?:专班|小组|联盟))"
)  # 我区|产业链链长制
_OF_WHOLE = frozenset({"Policy", "Mechanism", "Programme", "Institution", "Team", "Instrument", "Group"})
_OF_POSTS = re.compile(  # 工信|部副部长, 明确|县长, 习|近平总书记
    f"(?:近平|爱戴|感恩)(?=总书记)|[{''.join(sorted(SURNAMES))}](?=(?:[省市县区镇]长|局长|主任|书记|部长|行长|校长|院长|主席|会长)$)|"
    "(?:[省市县区州旗]级?)?领导(?=总?链长)|[部厅局](?=副?[部厅局]长)|[委办](?=副主任)|(?:明确|确定|指定|推行|实行|任命|推举|接替)(?:了|由)?(?=.{2,})"
)
_OF_EVENTS = "(?:举办|举行|召开|承办|协办|组织|开展)+了?(?=.{2,}(?:会|大赛|节|论坛|展|活动|行动)$)"  # 举办|产销对接会
_WHOSE = "(?:学校|集团|公司|企业|我们|园区)(?=.{4,}(?:实验室|项目|生产线|工程)$)"  # 集团|石墨电极项目
_OF_PLATFORMS = (
    rf"{_WHOSE}|"
    "(?:新建|建成|打造|搭建|筹建|创建|设立|建设(?!工程|项目|用地|监理|银行))了?(?=.{4,}(?:基地|中心|园|平台|实验室)$)"
)
_OF_PAPERS = "(?:编制|绘制|发布|印发|完善)了?(?=.{3,}(?:图谱|目录|清单|路线图)$)"
_OF_MONEY = "(?:设立|组建|用好|发行|发放|推出)了?(?=.{3,}(?:资金|基金|债券|贷|险)$)"
_OWN = {
    "Institution": _OF_BODIES,
    "Enterprise": _OF_BODIES,
    "Team": re.compile(f"{_OF_TEAMS.pattern}|{_OF_BODIES.pattern}"),
    "Role": _OF_POSTS,
    "Group": re.compile(
        rf"{_OF_WORKS.pattern}|(?:第[一二三四五六七八九十\d]+批|首批|新一批|(?<=[年度])度?第[一二三四五六七八九十\d]+批)(?=.{{3}})"
    ),
    "Mechanism": _OF_MECHANISMS,
    "IndustryChain": _OF_CHAINS,
    "Action": re.compile(rf"{_OF_WORKS.pattern}|{_OF_EVENTS}|{_OF_QUOTED}|全[省市县区州旗](?!域)(?=.{{4,}}会议?$)"),
    "Programme": re.compile(f"{_OF_WORKS.pattern}|{_OF_QUOTED}|{_WHOSE}"),
    "Policy": re.compile(r"[^《》]*[〕\])]\d{1,4}号[)）]?《(?=[^《》]+$)"),
    "Platform": re.compile(rf"{_OF_WORKS.pattern}|{_OF_PLATFORMS}"),
    "Instrument": re.compile(rf"{_OF_WORKS.pattern}|{_OF_PAPERS}|“[^“”]{{1,8}}”即"),
    "FinancialProduct": re.compile(rf"{_OF_WORKS.pattern}|{_OF_MONEY}"),
}  # what stands before names of a kind, and is no part of them
_OF_OFFICE = re.compile(
    "(?P<one>[省市县区州旗]委|国务院|国家[\u4e00-\u9fff]{2,8}[委局])(?=“)"
)  # before what is its own: 省委|“六个一”行动计划
_OWNED = frozenset({"Programme", "Policy", "Institution", "Mechanism", "Action"})
_PERSON = re.compile("(?P<one>[\u4e00-\u9fff]{2,3})(?=[省市县区州旗][\u4e00-\u9fff]{2,})")  # 副厅长|丁望|省公安厅
_ENDS_POST = re.compile("(?:书记|[长任员师席])$")
_WITH = re.compile(
    "为“?(?:链主|龙头|主体|依托|核心|骨干|载体|平台|抓手|纽带|牵引)|支撑|保障|引领|牵引|带动|推动|促进|破题"
)  # 以…为链主
_FIRST = re.compile(  # to extend: of an industry, what a model takes for a number or for a small word before it
    "元宇宙|大(?:数据|健康|消费|文旅|模型)|新(?:文旅|消费|能源|材料|医药|零售|型显|型建|茶饮)|泛半导体|超(?:高清|导材|硬材)|[微光]电子|预制菜|低空|云计算"
)
_GROUP_OF_PLACES = re.compile(
    rf"(?P<group>{'|'.join(sorted(GROUPS, key=len, reverse=True))})(?:[两三四五六]?[地省市]|三省一市)(?=.{{3}})"
)  # 京津冀三地|链长制
_JOINED = re.compile(r"(?P<one>.+(?:集团|公司|控股))(?:旗下|下属|所属)的?(?P<other>.{3,})")


def begun(words: str, name: Span) -> Iterator[Span]:
    """Yield a name from where it begins, or the two names that it is.

    >>> list(begun("甲集团旗下乙有限公司", (0, 10, "Enterprise")))
    [(0, 3, 'Enterprise'), (5, 10, 'Enterprise')]
    >>> list(begun("编制石墨产业链图谱", (0, 7, "IndustryChain")))
    [(2, 7, 'IndustryChain')]
    """
    _, end, kind = name
    start = _unmarked(words, name)
    if start == end:
        return
    inside = words[start:end]
    own = _OWN.get(kind, _OF_WORKS)
    before = own.match(inside)
    if before:
        start += before.end()
    elif kind in _BODIES and inside.startswith("以") and _WITH.match(words, end):
        start += 1
    elif kind == "IndustryChain" and start and _FIRST.match(words, start - 1):
        start -= 1
    elif group := _GROUP_OF_PLACES.match(inside):
        yield start, start + group.end("group"), "Place"
        start += group.end()
    if (office := _OF_OFFICE.match(words, start, end)) and kind in _OWNED:
        yield start, office.end(), "Institution"
        start = office.end()
    if (person := _after_post(words, start, end)) and kind in _BODIES:
        yield start, person, "Person"
        start = person
    two = _JOINED.fullmatch(words, start, end) if kind in _BODIES else None
    if two:
        yield start, two.end("one"), kind
        start = two.start("other")
    yield start, end, kind


def _after_post(words: str, start: int, end: int) -> int | None:
    """Return where the person ends who stands between a post and the office of the next (副厅长丁望省公安厅副厅长…); None where nobody does."""
    person = _PERSON.match(words, start, end) if _ENDS_POST.search(words[max(0, start - 2) : start]) else None
    return person.end() if person and begins_name(person["one"]) and is_person(person["one"]) else None


def _unmarked(words: str, name: Span) -> int:
    """Return where a name begins without the mark of an item, what is handed to a body, and whose all of it is (全县); its end where it is a mark alone."""
    start, end, kind = name
    mark = _MARK.match(words, start)
    start = min(mark.end(), end) if mark else start
    if kind in _BODIES and (handed := _HANDED.match(words, start, end)):
        start = handed.end()
    half = _HALF.match(words, start, end) if kind == "Product" else None
    start = half.end() if half else start
    if kind in _MADE:
        start = goods.begins(words, start)
    whole = _ALL if kind == "IndustryChain" else _OURS if kind in _OF_WHOLE else None
    everywhere = whole.match(words, start, end) if whole else None
    return everywhere.end() if everywhere else start
