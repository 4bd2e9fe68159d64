"""Industries and goods of which a text tells in words that it calls nothing by, so that its figures can be about them (石材加工业产值9亿元, 蚕茧产量9吨, 化工项目9个)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.chain_groups import OF_KIND
from chaingraph.text.dates import YEAR_PART
from chaingraph.text.names.endings import INDUSTRIES
from chaingraph.text.quantities.vocabulary import ADVERBS, DOING, LEADING
from chaingraph.text.relations.scene import MARK
from chaingraph.text.spans import Spans

Told = tuple[int, int, str]  # where the words stand, and the class of what they mean
_WORD = "[\u4e00-\u9fffA-Za-z]"
_EDGE = re.compile(r"[,。;:、(|》”]")  # after which a clause or the member of a list begins
_NUMBER = 8  # characters of the number of a line
_APART = re.compile("[^,。;]{0,24}分别")  # behind the last of a list whose members have a figure each
_BEGINS = re.compile(  # with which a clause may begin before it tells of something
    rf"(?:(?:截[至止]|到|自|从|在)?(?:目前|现在|当前|近年来?|去年|今年|上年|当年|全年|年均|{YEAR_PART}|20\d\d年(?:底|末|以来)?|[\d—-]{{1,5}}月(?:份|底|末)?|年[底末初])前?"
    "|[全我本][省市县区州国旗镇乡]|其中|规模以上|规上|同时|力争|预计|确保|推动|实现|提出|使|[一二三四五六七八九十]是|以及|,){0,6}"
)
_HEAD = "(?:产业(?!链)|(?:制造|加工|制品|化工|种植|养殖|采掘|采选|洗选|冶炼|酿造|旅游|物流|畜牧|纺织|服饰|制鞋|印刷|复制|修理)业)"
_INDUSTRIES = re.compile(  # what belongs to one: also what is grown, bred or cast
    rf"{INDUSTRIES.pattern}|参|菌|蚕|桑|枣|薯|橘|柚|桃|橙|莓|椒|[牛羊猪鸡鸭鹅驴马]|蜂|鱼|虾|蟹|烟|棉|麻|丝绸|石材|石墨|铸造|锻造|电缆|灯|眼镜|玩具|乐器|家纺|钛|镁"
)
_CLASSES = (  # of the classification of industries, whose names are lists themselves
    "纺织服装、服饰业|酒、饮料和精制茶制造业|皮革、毛皮、羽毛及其制品和制鞋业|木材加工和木、竹、藤、棕、草制品业|文教、工美、体育和娱乐用品制造业|石油、煤炭及其他燃料加工业|石油加工、炼焦和核燃料加工业"
    "|铁路、船舶、航空航天和其他运输设备制造业|计算机、通信和其他电子设备制造业|金属制品、机械和设备修理业|电力、热力生产和供应业"
)
_BRANCHES = "(?:种植|畜牧|渔|林)业"  # which are said in one word
_INDUSTRY = re.compile(rf"{_CLASSES}|{_BRANCHES}|{_WORD}{{0,12}}?(?:{_HEAD}|产业链)")
_AND = re.compile("[、和与及]|以及")  # between the industries of a list
_COUNTS = re.compile(  # between an industry and a figure that is told of it
    r"(?:方面|领域|板块)?(?:(?:力争|要|将|预计|已|共|全年|今年|去年|到?20\d\d年(?:底|末)?|分别|实现|完成|达到?|年均|累计|总体|[全我][省市县区]){0,6}(?:全产业链|全链|工业|年|总|综合|主营业务|规上|规模以上){0,4}"
    r"(?:产值|规模|营业总?收入|营收|收入|销售额|销售收入|增加值|产量|利润|税收|出口额?|投资|总量|突破|超过?|达到?|增长|占|企业)[^,。;:\d]{0,24}\d"
    r"|(?:要|将|需)(?:(?!产业|业务)[^。;\d]){0,40}?,(?:力争|确保|实现|到|预计)[^。;,]{0,16}\d)"
)
_THEN_COUNTS = re.compile(  # between an industry with which a sentence begins and a figure in the next
    r"[^。;]{2,120}[。;](?:力争|预计|年|总|产业|新增|开发){0,3}(?:产值|规模|投资|营业收入|装机)[^,。;:\d]{0,6}\d"
)
_MADE_BIG = re.compile(
    rf"[把将](?P<what>{_WORD}{{1,12}}?{_HEAD})(?=(?:打造|建设|建|培育|发展)(?:成为?|为))"
)  # what a text is about
_MADE_INTO = re.compile(  # the same, or the last of several, with how large a chain it is to be
    rf"[把将](?:{_WORD}{{1,6}}[、和与及]){{0,4}}(?P<what>[\u4e00-\u9fff]{{2,8}}?)(?:打造|建设|建|培育|发展)(?:成为?|为)(?:超过?|突破|近)?[\d百千][\d.]*(?:[十百千万]*亿)?元?级?的?产业(?:链|集群)"
)
_OF_TITLE = re.compile(  # before an industry in a title
    "(?:关于|支持|加快|推进|推动|促进|加强|做大做强|扶持|发展|培育|进一步|全面|我[省市县区]|[\u4e00-\u9fff]{2,6}[省市县区州]){1,6}"
)
_TITLED = re.compile(
    "(?:创新|高质量|健康|跨越|集群|集聚|转型|可持续|快速|做大做强|绿色|链){0,6}(?:发展|升级|提升|振兴|招商)"
)
_GENERAL = re.compile(  # of which no industry is said
    rf"(?:{OF_KIND}|产业链?|高新技术|高技术|高端|高精尖|两[高大]|三[大次]|第[一二三]|[一二三四五六七八九十\d]+[大个条]|朝阳|富民|绿色|主要|相关|全|各|该|本|这|其[他它]|新|大|战新|试点|开发区|现有|年|核心|加工|制造|种植|养殖)*(?:产业链?|业)"
)
_WITHIN = re.compile(
    "[的了为把将对以等]|规模以上|规上|[全我][省市县区]|数字经济核心|推[进动]|建设|打造|培育|引导|鼓励|支持|发展|实施|落实|加[快强]|[集汇]聚|新增|引进|围绕|聚焦|形成|利用|做[大强优]|带动|促进|占|增长|达到|实现|完成|集中|拉动|重点|每|试点|[四五六七八九十两][条个大]|季度|[亿万]元|销售"
)
_MECHANIZED = "(?:耕种收综合|(?:(?:种植|播种|栽植|移栽)[、和])?(?:种植|播种|栽植|移栽|收获|采收))?机械化(?:水平|率)"
_IS_MECHANIZED = re.compile(_MECHANIZED)  # of a crop, also in a text on what does it
_GOODS = re.compile(
    rf"(?P<what>蔬菜及食用菌|{_WORD}{{1,8}}?)(?:年|总)*(?:产量|存栏|出栏|(?:播种|种植|栽培|养殖|留存|采摘|挂果)面积|{_MECHANIZED})量?[^,。;、:\d]{{0,6}}\d"
    rf"|(?P<all>{_WORD}{{1,6}}?)总产(?![值量能出])[^,。;、:\d]{{0,4}}\d"
    rf"|年产(?![值量能出])(?P<yearly>{_WORD}{{1,6}}?)\d[\d.]*[余多]?万?(?:吨|公斤|斤|头|只|羽)"
)
_NO_GOODS = re.compile(
    r"(?!蔬菜及食用菌$)(?:(?:规上|规模以上|全|总|年|亩|单|平均|新增|建成|改造|预计|推广|粮食|[夏秋]粮|其|该|每|各|日|月|稳定|调度|现有|鲜品|牲畜|蜂群|主要|产品|农业).*|工业|.*(?:种植|养殖|产业|作物|收获|采收|加工|农机|环节)|.*[和与及].*|.*播种.*|[省市县区])"
)
_AMOUNT = re.compile(  # of one of the goods of a list, with what is told of it beside (棉花总产9万吨、占全省9%)
    rf"(?P<what>{_WORD}{{1,6}}?)(?:总产|产量|出栏|存栏)?(?P<of>\d[\d.]*[余多]?[万亿]?(?P<unit>吨|公斤|斤|[头只羽]|亩))(?:以上|左右)?"
    r"(?:[,、](?:占|居|列|单产|增长|下降|增|降|同比)[^,。;、]{1,12}){0,3}[,、。;)]"
)
_NO_AMOUNT = re.compile(  # what is done or is no goods
    "[产能货]量?$|出栏|存栏|单产|能力|[减增新建存储供补]|生产|排放|处理|运输|当量|基金|土地|用[地林海]|指标|面积|林$|抚育|绿化|[治修管]|耕地|湿地|矿|累计|合计|其[他它]|垃圾|标准|园|基地|田|收|种[草植]|改良|流域|水土|调|粮食$"
)
_FEWEST = {"亩": 3}  # members of such a list; of others two
_RANKED = re.compile(  # whom an award of each rank is for (对排名前三位的乡镇分别奖励9万元、6万元、3万元)
    rf"排名(?:在|居|为)?前(?:\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})[位名]的(?P<what>{_WORD}{{1,10}}?(?:\({_WORD}{{1,4}}\))?),?(?:分别|各|均)?(?=按|给予|予以|奖|补)"
)
_COUNTED = (  # what is set up or held, right behind its number, with its class
    (
        re.compile(
            rf"\d[个支](?P<what>{_WORD}{{2,8}}?(?:组|专班|[小服工招分][\u4e00-\u9fff]{{0,2}}队|分局))(?=[,。;、)和及与])"
        ),
        "Team",
    ),
    (
        re.compile(
            rf"\d[场]?[次场期](?P<what>(?!各类|各种|系列|以上|大型|相关){_WORD}{{2,10}}?(?:恳谈会|座谈会|洽谈会|推介会|招聘会|宣讲会|对接会|调度会|活动|沙龙|培训班|大赛|论坛|讲座))(?=[,。;、)和及与])"
        ),
        "Action",
    ),
)
_STATUS = re.compile(  # of which kind firms are, that are counted
    "(?:国家级?|[省市县区州]级|全国|国内外?|国际|知名|著名|规模以上|规上|规模|上市|培育|后备|龙头|骨干|领军|领航|头部|行业|重点|优质|标杆|样板|小微|中小微?|大中型|工业|制造业|加工"
    "|[\u4e00-\u9fff]{1,3}型|[十百千万]*亿元?级?|高成长性?|新质|外贸|外资|民营|科技|先进|现代)+"
)
_SITES = ("基地", "车间", "养殖场")
_FIRMS = f"(?:企业|合作社|强[镇县]|专业[镇村]|(?:经营|市场)主体|{'|'.join(_SITES)})"
_NO_FIRMS = re.compile(
    "(?:入[驻园库]|在[库建]|签约|落户|诊断|授权|目标|监管|服务|帮扶|困难|外地|来县|申报|惠及|覆盖|走访)|[家户个]|^(?:园区|产业链?|链上|本地|本[市县省区]|相关|其[他它中])"
)
_LEADS = rf"(?:{DOING}|{LEADING}|{ADVERBS}|[全我][省市县区州]|目前|评选|评定|申报|努力|升规|拟){{0,4}}"
_LARGE = r"(?:[^,。;:、|()\d]{0,10}\d[\d.—-]{0,8}[百千万亿]+元?(?:以上|以下)?的?)?"  # how large each of them is
_GROUP = re.compile(  # what is counted, before its number
    rf"{_LEADS}{_LARGE}(?<!\d)(?P<what>{_WORD}{{1,12}}?{_FIRMS})(?:数量?|总[数量])?(?:已|共|拥?有|达到?了?|为|约|超过?|突破|增[加至到]+|发展到|扩大到|累计|共计|合计|总计|不[低少]于){{0,3}}\d[\d.]{{0,6}}[余多]?万?[余多]?[家户个]"
)
_GROUP_BEHIND = re.compile(  # the same, behind it
    rf"\d[余多]?[家户个](?:以上)?(?:[^,。;、|]{{1,14}}的)?(?P<what>{_WORD}{{1,12}}?{_FIRMS})(?=[,。;、)和与及|]|$)"
)
_FOR_WHOM = re.compile(  # whom a rule is for (对产值首次达到9亿元的光学镜片企业,给予…)
    rf"对(?![接外口标照比])[^。;:]{{2,60}}?的(?P<what>{_WORD}{{2,10}}(?:\([A-Za-z]{{2,6}}\))?企业),[^,。;]{{0,12}}(?:给予|奖励|补助|补贴|奖)"
)
_FARMERS = re.compile(  # the same, of those who farm (对种植9亩以上的种粮大户,单产达标的,给予…)
    rf"对(?![接外口标照比])[^。;:]{{2,60}}?的(?:各类|相关|其他)?(?P<what>{_WORD}{{0,6}}?(?:(?:经营|种植|养殖|生产|种粮)主体|合作社|大户|家庭农场|(?:种植|养殖|种粮)户|养殖场)),(?:[^,。;]{{2,24}}的,)?[^,。;]{{0,12}}(?:给予|奖励|补助|补贴|奖|补)"
)
_WORKS = re.compile(rf"(?P<what>{_WORD}{{2,10}}?)(?:类|产业|领域)?项目(?:共|有|达|计划){{0,2}}\d[\d.]*[余多]?[个项]")
_NO_WORKS = re.compile(
    "立项|建|开工|列入|谋划|铺排|已|市|区|重点|重大|省|县|亿|改造|更新|盘活|科技|攻关|示范|基础|投资|部署|承担|布局|签约|落地|储备|入库|申报|安排|技改|引进|民间|其他"
)


def industries(
    text: str, breaks: Sequence[int], taken: Sequence[tuple[int, int]], front: int = 0, of_chain: bool = False
) -> Iterator[Told]:
    """Yield where industries and goods are told of at the beginning of clauses, in words that are not ``taken`` by names, and wherever a text repeats those of an industry.

    ``breaks`` are where lines and cells begin, ``front`` is where the title ends, which is for names alone. In a text ``of_chain``, whose title names an
    industry chain, what that makes is told of the chain.
    """
    names = Spans([(start, end, start) for start, end in sorted(taken)])
    edges = {0, *breaks, *(mark.end() for mark in _EDGE.finditer(text))}
    listed: set[int] = set()  # where members of the lists begin that were read
    found = {told for edge in sorted(edges) for told in _told(text, edge, edge < front, of_chain, listed)}
    found |= {(*span, "Product") for span in _amounts(text, sorted(edges))}
    made = [one.span("what") for one in _MADE_BIG.finditer(text) if _is_one(one["what"])]
    made += [one.span("what") for one in _MADE_INTO.finditer(text) if not _WITHIN.search(one["what"])]
    found |= {(start, end, "IndustryChain") for start, end in made}
    found |= {(*one.span("what"), "Group") for one in _RANKED.finditer(text)}
    counted = ((one.span("what"), kind) for way, kind in _COUNTED for one in way.finditer(text))
    found |= {(*span, kind) for span, kind in counted if "的" not in text[slice(*span)]}
    found |= {told for one in _GROUP_BEHIND.finditer(text) for told in _group(one, of_chain)}
    words = {text[start:end] for start, end, kind in found if kind == "IndustryChain" and end - start > 3}
    again = re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)")
    found |= {(*one.span(), "IndustryChain") for one in again.finditer(text)}
    last = 0
    for start, end, kind in sorted(found, key=lambda one: (one[0], -one[1])):
        of_it = of_chain and kind == "Product" and not _IS_MECHANIZED.match(text, end)
        if start >= max(last, front) and not names.meet(start, end) and not of_it:
            last = end
            yield start, end, kind


def _told(text: str, edge: int, titled: bool, of_chain: bool, read: set[int]) -> Iterator[Told]:
    """Yield what is told of in the clause that begins at a place."""
    mark = MARK.match(text, edge, edge + _NUMBER)
    numbered = mark and text[mark.end() : mark.end() + 1] not in tuple("年季月条个大")
    begins = _BEGINS.match(text, mark.end() if mark and numbered else edge)
    start = begins.end() if begins else edge
    if text[edge - 1 : edge] == "、" and _APART.match(text, start):
        return
    yield from _made(text, start)
    if text[edge - 1 : edge] not in (",", "、"):
        yield from _for_whom(text, start)
    yield from _group(_GROUP.match(text, start), of_chain)
    listed = list(_listed(text, start, read))
    ways = (_COUNTS,) if text[edge - 1 : edge] in tuple(",、:(|》”") else (_COUNTS, _THEN_COUNTS)
    if listed and any(way.match(text, listed[-1][1]) for way in ways):
        yield from ((*one, "IndustryChain") for one in listed)
    led = _OF_TITLE.match(text, start) if titled else None
    industry = _INDUSTRY.match(text, led.end()) if led else None
    if industry and _is_one(industry[0]) and _TITLED.match(text, industry.end()):
        yield *industry.span(), "IndustryChain"


def _made(text: str, start: int) -> Iterator[Told]:
    """Yield the goods of which a clause tells how much there is of them, and the industry whose projects it counts."""
    goods = _GOODS.match(text, start)
    what = goods[goods.lastgroup or 0] if goods else ""
    if goods and (goods["all"] or not _NO_GOODS.fullmatch(what)) and not _WITHIN.search(what):
        yield *goods.span(goods.lastgroup or 0), "Product"
    works = _WORKS.match(text, start)
    what = works["what"] if works else ""
    if works and _INDUSTRIES.search(what) and not (_NO_WORKS.search(what) or _WITHIN.search(what)):
        yield *works.span("what"), "IndustryChain"


def _for_whom(text: str, start: int) -> Iterator[Told]:
    """Yield the firms of an industry, and the farms, for which a clause gives a rule."""
    whom, farmers = _FOR_WHOM.match(text, start), _FARMERS.match(text, start)
    if whom and _INDUSTRIES.search(whom["what"]) and not _WITHIN.search(whom["what"]):
        yield *whom.span("what"), "Group"
    if farmers and not _WITHIN.search(farmers["what"]):
        yield *farmers.span("what"), "Group"


def _amounts(text: str, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where the goods of lists stand of which each has its amount right behind it (蔬菜9万吨,水产品2万吨)."""
    listed: list[re.Match[str]] = []
    for edge in (*edges, len(text)):
        begins = _BEGINS.match(text, edge)
        one = _AMOUNT.match(text, begins.end() if begins else edge)
        if one and (_NO_AMOUNT.search(one["what"]) or _WITHIN.search(one["what"])):
            one = None
        if (
            listed
            and (not one or one["unit"] != listed[-1]["unit"] or edge != listed[-1].end())
            and edge >= listed[-1].end()
        ):
            if len(listed) >= _FEWEST.get(listed[-1]["unit"], 2):
                yield from (member.span("what") for member in listed)
            listed = []
        if one and (not listed or edge >= listed[-1].end()):
            listed.append(one)


def _group(counted: re.Match[str] | None, of_chain: bool) -> Iterator[Told]:
    """Yield the firms or sites of a kind that are counted, or of an industry, but not in a text ``of_chain``: not what is done with them."""
    stem = re.sub(f"{_FIRMS}$", "", counted["what"]) if counted else ""
    of_industry = not of_chain and _INDUSTRIES.search(stem) and not _WITHIN.search(stem)
    if counted and (_STATUS.fullmatch(stem) or of_industry) and not _NO_FIRMS.search(stem):
        yield *counted.span("what"), "Platform" if counted["what"].endswith(_SITES) else "Group"


def _listed(text: str, start: int, read: set[int]) -> Iterator[tuple[int, int]]:
    """Yield where the industries of a list stand that begins at a place, as far as all of its members are industries; none that were ``read`` before."""
    while start not in read and (industry := _INDUSTRY.match(text, start)) and _is_one(industry[0]):
        read.add(start)
        yield industry.span()
        joined = _AND.match(text, industry.end())
        if not joined:
            return
        start = joined.end()


def _is_one(words: str) -> bool:
    """Return whether words say an industry, and not only of what kind it is."""
    return bool(re.fullmatch(_BRANCHES, words)) or bool(
        (_INDUSTRIES.search(words) or not words.endswith(("产业", "制造业")))
        and not _GENERAL.fullmatch(words)
        and not _WITHIN.search(words)
    )
