"""Which of the days that a sentence names are days by which something is done: not those that are over, on which it begins, or with which it is compared."""

from __future__ import annotations

import datetime
import re

from chaingraph.text.dates import Due
from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.days import target_shares
from chaingraph.text.quantities.days.compared import is_only_compared

_COMPARED = tuple("由从较比于自")  # before a day from which something is counted
_OF_YEARS = re.compile("起|开始")  # in a day that ends some years, and not that from which they are counted
_BEHIND = re.compile("已(?:经)?[于在自]$")  # before a day that is over
_BEGINNING = re.compile(r"(?:\d{1,2}月)?(?:起|以来|基础)|,记者")  # after such a day, and after that of news
_OPENS = re.compile(r"[^,。;、\d]{0,10}?(?:开始|起步)")  # after a day without 前 or 底: something goes on from it
_BEGINS = re.compile(  # after a day on which something begins, in a clause of its own that counts nothing
    r"[^,。;、\d]{0,10}?(?:启动|开工|动工|开建|奠基|签约|注册|成立|落户|入驻|入股|挂牌|上市)[^,。;、\d]{0,8}(?:,(?!(?:所需|计划)?总?投资)|、(?=20\d\d年|\d{1,2}月|[今明]?年底))"
)
_MEETS = re.compile(  # after a day on which people meet: it is of no number behind that clause
    r"[^,。;、\d]{0,6}?(?:举办|办|召开|举行)[^,。;\d]{0,20},(?!力争|预计|签约)"
)
_REPORTS = re.compile(r"[^,。;、\d]{0,24}?(?:报名|报送|回执)[^,。;\d]{0,14},")  # the same of a day by which they report
_NEEDS = re.compile(
    r",(?:所需|项目)?(?:资金|经费)[^,。;\d]{0,4}$"
)  # right before what is paid for what is done by a day
_HOUR = re.compile(r"[上下]午|晚上?|凌晨|\d{1,2}(?:时|点|:\d\d)")  # after a day on which people meet
_YIELDS = re.compile(  # after a day by which something is built, in a clause of its own: what that will bring
    r"[^,。;、\d]{0,12}?(?:投产|启用|投用|投运|通车|建成|竣工|投入(?:使用|运营)|出产品)[^,。;、\d]{0,4},(?:(?:预计|届时|全部|全面)*(?:可|每|能)|届时|[满达]产)"
)
_ONCE_BUILT = re.compile(rf"(?<=,){grammar.BUILT}|[满达]产后")  # what comes then has no day
_STARTS = re.compile(  # after a day that is not the end
    "(?:之?前|以前)?(?:正式|全面)?(?:启动|开工|开建|动工|开展|部署|着手)"
)
_BEGUN = re.compile("(?:之?前|以前)?(?:全部|正式|全面)*(?:开工|动工|开建|启动)(?:建设)?[,、]")  # after a day
_DONE = re.compile(  # after a day by which something is done
    r"(?:之?前|以前)?(?:全部|基本|正式|全面|主体|力争|必须|务必|确保|要|全容量)*(?:完成|完工|建成|达到|实现|落实|交付|投产|投用|启用|竣工|开工|开学|上线|到位|成网|试生产|拨付|投运"
    r"|通[水电气车航]|[送供]电|封顶|通过验收|验收|发布实施|发布|印发|开放|开业|开园|揭牌|挂牌|见效|办结|兑现|投入(?:使用|运营|运行)|达产|结题|交房|并网|下线(?!率|产品|[车台])|复工|落地|(?:募集|筹集|资金|设备)到位)"
)
_CLOSES = re.compile(rf"(?:{_DONE.pattern})[^,。;\d]{{0,6}},")  # the same, with which its clause ends
_OF_SIZE, _RUNS = (  # how large what is built is, and a day on which that only begins or runs at full load
    re.compile("(?:元|亩|吨|公顷|平方(?:公里|米)|公里)$"),
    re.compile("(?:之?前|以前)?(?:全部|基本|正式|全面)*(?:开工|动工|开建|达产)(?!率)"),
)
_PUT_IN, _OPENS_UP = (  # what is put into a project, and a day, not one before which, on which that is ready
    re.compile(r"(?:(?<!完成)(?<!完成总)投资|用地|占地|规划面积)(?:面积)?[约近为]?\d[\d.]*[万亿]*[元亩]$"),
    re.compile("(?<!前)(?:全部|全面|正式)*(?:竣工|建成|投产|投用|投运)(?!率)"),
)
_COUNTS = re.compile(r"[^,。;]{0,30}?[\d两几]")  # in the clause of such a day: it is the day of another number
_AIM = re.compile(  # right before what is aimed at in a year
    r"(?P<when>20\d\d年|去年|上年|全年|年度|今年|明年|年初)度?(?:确定|下达|制定|提出)?的?(?:全年|年度)?(?:工作|预期|主要|总体|投资|引资|招商)?(?:目标|计划|任务)(?:任务|数|值|额)?(?:为|是)?$"
    r"|(?P<then>去年|今年|明年)原?计划[^,。;、\d的]{1,8}$|(?P<begun>年初)(?:计划|提出|确定|下达)[^,。;、\d的]{1,14}$"
)


def counts(text: str, one: Due) -> bool:
    """Return whether a day is one by which something is done, not one that it is compared with or begins from, nor that of news."""
    if text.rfind("《", max(0, one.start - 80), one.start) > text.rfind("》", max(0, one.start - 80), one.start):
        return False  # in a title
    if _OF_YEARS.search(text, one.start, one.end):
        return True
    if is_only_compared(text, one.start, one.end):
        return False
    by = text[one.end - 1] in "前底末内"
    if not by and _OPENS.match(text, one.end):
        return False
    if _BEHIND.search(text, max(0, one.start - 3), one.start):
        return False
    by_then = text[one.start - 1 : one.start] == "于" and (by or text[one.start - 2 : one.start - 1] == "定")
    return (by_then or text[one.start - 1 : one.start] not in _COMPARED) and not _BEGINNING.match(text, one.end)


def begins(text: str, one: Due, start: int) -> bool:
    """Return whether a clause before that of a quantity says only what begins on a day, what is built by then that yields it (三季度启动三期,新增就业200人), who meets or reports, or what is paid for."""
    return bool(
        _ONCE_BUILT.search(text, one.end, start)
        or _BEGINS.match(text, one.end, start)
        or _REPORTS.match(text, one.end, start)
        or (text[one.start - 1 : one.start] != "于" and _MEETS.match(text, one.end, start))
        or _HOUR.match(text, one.end, start)
        or _NEEDS.search(text, one.end, start)
        or _YIELDS.match(text, one.end, start)
    )


def starts(text: str, one: Due) -> bool:
    """Return whether something starts on a day, which is not its end."""
    return bool(_STARTS.match(text, one.end))


def begins_then(text: str, one: Due) -> bool:
    """Return whether what is built is begun on a day, with which its clause ends: another tells when it is done (新建茶厂5家,3月开工,10月投产)."""
    return bool(_BEGUN.match(text, one.end))


def is_done(text: str, one: Due, until: int) -> bool:
    """Return whether something is done by a day that is not over, in a clause with no number of its own."""
    done = _DONE.match(text, one.end, until)
    return bool(done) and not _COUNTS.match(text, one.end, until) and not _BEHIND.search(text, one.start - 3, one.start)


def closes(text: str, one: Due) -> bool:
    """Return whether a clause ends with what is done by a day (甲项目6月底前投产,乙项目新增产能3万吨,9月底前投产), so that none of the clauses behind it is done by that day."""
    return bool(_CLOSES.match(text, one.end))


def only_runs(text: str, one: Due, end: int) -> bool:
    """Return whether a day behind the size of what is built, which ends at ``end``, is that on which it begins or runs at full load (投资9亿元,9月底前开工), or its project is ready (投资9亿元,9月投产)."""
    runs = _OF_SIZE.search(text, max(0, end - 4), end) and _RUNS.match(text, one.end)
    put_in = text[end : end + 1] in (",", "、") and _PUT_IN.search(text, max(0, end - 16), end)
    return bool(runs or (put_in and _OPENS_UP.match(text, one.end)))


def is_over(text: str, one: Due, year: int | None) -> bool:
    """Return whether a day lies in a year before that of its text, and is not the aim of another time (到2025年)."""
    aimed = text[one.start - 1 : one.start] in ("到", "至") and text[one.start - 2 : one.start - 1] != "截"
    return bool(year and one.day and one.day.year < year and not aimed)


def behind(text: str, sentence: int, start: int, end: int, year: int | None) -> datetime.date | None:
    """Return the end of the year of an aim that is named behind its quantity (低于20人的年度目标).

    >>> behind("20人的年度目标", 0, 0, 3, 2026), behind("20人的目标", 0, 0, 3, 2026), behind("距20人的目标差2人", 0, 1, 4, 2026)
    (datetime.date(2026, 12, 31), None, datetime.date(2026, 12, 31))
    """
    named = _NAMED_AIM.match(text, end) or target_shares.is_of_the_year(text, sentence, start, end)
    return datetime.date(year, 12, 31) if year and named else None


def of_aim(text: str, sentence: int, start: int, end: int, year: int | None) -> datetime.date | None:
    """Return the end of the year of an aim that a quantity is (完成年度目标20亿元的45%); None where it is none.

    >>> of_aim("年度计划20亿元", 0, 4, 8, 2026), of_aim("去年的目标是8亿元", 0, 6, 9, 2026), of_aim("高于年度目标2个", 0, 6, 8, 2026)
    (datetime.date(2026, 12, 31), datetime.date(2025, 12, 31), None)
    >>> of_aim("较年初目标20个少2个", 0, 5, 8, 2026)  # the aim, and by how much what is reached differs from it
    datetime.date(2026, 12, 31)
    """
    aim = _AIM.search(text, max(sentence, start - 24), start)
    when = (aim["when"] or aim["then"] or aim["begun"]) if aim else ""
    beyond = aim and re.search(f"{grammar.BEYOND}$", text[max(0, aim.start() - 6) : aim.start()])
    if not when or (beyond and (when[:2] == "20" or not _DIFFERS.match(text, end))) or (not year and when[:2] != "20"):
        return None
    told = int(when[:4]) if when[:2] == "20" else (year or 0) + _YEARS_ON.get(when, 0)
    return datetime.date(told, 12, 31)


_NAMED_AIM = re.compile("的(?:年初|年度|全年)(?:预期|工作|确定|下达|提出)*的?(?:目标|计划|任务)")
_DIFFERS = re.compile(r"(?:多|少|高|低|超|差|缺)(?:了|出)?\d")  # behind an aim, what is reached
_YEARS_ON = {"去年": -1, "上年": -1, "明年": 1}
