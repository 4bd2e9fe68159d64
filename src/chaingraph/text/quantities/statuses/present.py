"""What is counted that is there, whatever the time of its text: who makes up a team or issues a paper, the parts of a paper and the tasks into which it divides, those of a place that something is done with, those for whom a paper is made, a fund that is put to use, what is lacking.

To extend, add a row to ``THERE``; the example of a row is its test.
"""

from __future__ import annotations

import re

_BODY = "(?:[局委办厅院部会社司行站]|公司|协会|中心|企业)等$"
_PAPER = "(?:》|办法|方案|规划|意见|细则|规则|条例|规定)"
_SOME = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_SORTS = rf"(?:{_SOME}(?:个|大)?(?:方面|大类|类|部分|领域|板块)的?,?(?:共|合计)?)?"
_TASKS = "(?:(?:具体|重点|主要|细化|年度|目标|工作)*(?:任务|工作|事项)|(?:具体|重点|主要|工作|政策)*(?:措施|举措))"
_OF_PAPER = "(?:》|要点|清单)(?:中|还|主要|共|一共|总共)*(?:计|有|列出?|提出|明确|部署|包括|涉及|梳理出)了?"
_DIVIDES = "(?:分解|细化|细化分解|分解细化|划分|归纳|梳理)(?:形成|为|成|出)了?"
_OF_PLACE = "(?:[我全][省市县区州旗国镇]|[区县市镇]内|辖区)"
_WITH_EACH = (  # what is done with those of a place, or one by one
    "(?:开展|进行|实行|分为|分成|分类|划分|归并|逐[户家一个项]|摸排|走访|会诊|体检|评价|整改)"
)
_NOT_YET = r"预[计测期]|力争|确保|争取|计划|将|可能|控制|缩小|降|减|20\d\d年(?!\d)"  # of a lack that is reckoned, or to be made good
# the words before and after a quantity that is there, each with an example
THERE: tuple[tuple[str, str, str], ...] = (
    (_BODY, "(?:成员)?(?:单位|部门|企业|机构|银行)?(?:共同|联合)?(?:组成|单位组成|[^,。;、]{0,4}为成员)", "由市工信局、市财政局等14个单位组成"),
    (_BODY, "(?:部门|单位|委办局)?(?:联合|共同|先后|正式)*(?:印发|出台|发布|公布|制定|起草|下发|《|关于印发)", "市科技局、市财政局等6个部门联合印发《办法》"),
    (rf"{_PAPER}(?:正文|全文|主要)?(?:共|分为?|包括)(?:计|有)?(?:{_SOME}(?:章|(?:大|个)?部分|(?:大|个)?方面),?(?:共|合计)?)?$", r"(?<=[章条节])(?:[,。;、:(]|\d)|(?:大|个)?(?:部分|方面|章节)", "《办法》共6章28条。"),
    (rf"{_DIVIDES}{_SORTS}$", _TASKS, "将《报告》分解为四个方面63项重点任务"),
    (rf"(?:{_DIVIDES}|(?<!不)(?:分解|细化)出?){_TASKS}(?:共计?|为)?$", r"[,。;、:()]", "在“提升服务”方面(分解任务7项)"),
    (rf"任务{_DIVIDES}{_SORTS}$", r"(?<=[项条])[,。;:()]", "报告涉及的任务分解为102项。"),
    (rf"{_SOME}[个大](?:方面|部分|类)的?(?:内容)?,?(?:共|合计)(?:计|有)?$", r"(?<=[项条])[,。;:()]", "分为任务、单位等四个方面的内容,共121项。"),
    (rf"(?:{_OF_PAPER}|从{_SOME}个方面(?:提出|部署|明确)了?){_SORTS}$", rf"(?:大类|{_TASKS})(?!以上)", "《要点》明确了6大类32项工作任务"),
    (rf"{_OF_PAPER}{_TASKS}(?:共计?)?$", r"[,。;、:()]", "《清单》共列重点任务45项,"),
    (rf"(?:对|把|将){_OF_PLACE}(?:范围内)?(?:原有|现有)?的?$", rf"[^,。;\d]{{0,16}}?{_WITH_EACH}", "对全县213户铸造企业开展摸排"),
    (r"对(?![接外口标照比])[^,。;]{2,24}的$", r"[^,。;\d]{0,10}逐[户家企]", "对产值下降的9户企业逐户会诊"),
    (r"(?:发挥|用好|用足)[^,。;\d]{0,12}(?:规模)?$", r"的[^,。;\d]{1,20}(?:基金|资金池|资金)(?!规模)", "发挥规模20亿元的产业引导基金作用"),
    (r"(?:发挥|用好|用足|依托)[^,。;\d]{0,8}$", r"(?<=[名位家个支])[^,。;\d]{2,24}(?:作用|优势)", "充分发挥36名科技特派员资源优势"),
    (r"(?:推动|推进|促进|支持|加快)(?=[^,。;]*、)[^,。;\d]{3,40}$", r"(?<=[条个家])[^,。;\d]{2,24},(?:[^,。;\d]{2,20},)?[特现]?(?:制定|编制|印发)本", "为落实部署,推动石墨、茶叶两条产业链提质,制定本计划"),
    (rf"(?:^|[,。;:.])(?:(?!{_NOT_YET})[^,。;:]){{0,40}}(?:缺[工口]|短缺|紧缺|空缺)(?:人数|数|约|近|达|为|有)*$", "", "旺季缺工600人以上"),
    (r"(?:^|[,。;:、]|(?<!每)年(?:底|末|度)?|[全我本][省市县区州旗]|确保|力争|推动)(?:的)?$", r"(?<=条)(?:重点|主导|优势|特色|支柱|新兴|主要)*(?:产业)?链(?:的|年)?(?:工业|主营|营业|业务|销售)*(?:总?产值|收入|营收|增加值|销售额|总?规模)", "今年四条产业链产值要再上台阶"),
    (r"基金\((?:总?规模)$", r"\)(?:的?作用|的?优势)", "发挥产业基金(规模15亿元)作用"),
)  # fmt: skip
_ROWS = tuple((re.compile(f"(?:{before})$"), re.compile(after)) for before, after, _ in THERE)
_FAR = 60  # characters before a quantity in which such words stand


def is_there(text: str, start: int, end: int) -> bool:
    """Return whether a quantity at a place counts what is there.

    >>> text = "由市工信局、市财政局等14个单位组成,引进茶企等5家"
    >>> is_there(text, 11, 14), is_there(text, 24, 26)
    (True, False)
    """
    return any(before.search(text, max(0, start - _FAR), start) and after.match(text, end) for before, after in _ROWS)
