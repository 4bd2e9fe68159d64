"""The title of a document: which of the lines before its body are it, and what it issues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.text.canonical import canonical
from chaingraph.text.furniture import IS_SITE
from chaingraph.text.layout.body import NUMBER
from chaingraph.text.offices import ISSUERS, ending
from chaingraph.text.papers import PAPERS
from chaingraph.text.passages import unmarked
from chaingraph.text.tables.page_labels import page_labels

LONGEST_TITLE = 120  # characters
_COVER = 800  # at the beginning of a text, in which a notice says what it sends
BODY = rf"[\u4e00-\u9fff、]{{2,28}}?{ending(*ISSUERS)}"  # a body that may issue a document, by its end

GENRE = re.compile(  # ends the title of a paper, and not that of news
    rf"(?:{PAPERS}|报告|答复|复函|函|公报|名单|清单|一览表?|政策|决定|批复|总结|纪要|公告|公示|通报|指南|条例|规则|若干|建议|行动|条|情况|进展|简报|快报|动态|专报|信息|解读|问答|讲话|发言|致辞|简介|概况|概览|小结|汇报|台账|表|思路|职责|制度|机制|侧记|纪实|访谈|提案|议案)(?:\([^()]{{1,20}}\))?$"
)
_NO_TITLE = re.compile(  # what stands beside a title: notes, authors, days, numbers, mastheads, labels of a Markdown file
    r"-{3}$|(?!title:)[a-z_-]{2,20}:|[(\[【〔](?:[^()\[\]【】〔〕]|\([^()]*\))*[)\]】〕]$|[\u4e00-\u9fff]{4,40}次会议(?:文件|材料)(?:之|\()?[一二三四五六七八九十\d]{0,3}\)?$|签发人|\(?20\d\d年\d|20\d\d[-./]\d|[—-]{1,2}(?![—-])|索引号|附件?\d*:?$|附[件表]\d*$"
    r"|(?:发布|来源|作者|浏览|字号|日期|时间|地点|主持人?|出席|参加|编辑|责任编辑|责编|阅读|点击|打印|单位|人物|受访者?|嘉宾|对话人|口述|整理|文字|摄影|记者|通讯员|填报|编制|制表|报送|抄送|签发|印发|密级|紧急程度)[^,。]{0,8}:"
    r"|[^,。:]{0,4}(?:级别|主题|机构|体裁|分类|有效性|时效性?|效力|访问量?|点击[率量]|关键词|主题词|文号|字号|部门|时间|日期):"
    r"|(?:(?:网站|本站)?首页|当前位置|您(?:现在|当前)?(?:所在)?的位置)|[>»›]|[^>»›]+[>»›].*[>»›]|(?:当前)?位置:|第[一二三四五六七八九十\d]{1,3}版|[\u4e00-\u9fff]{2,6}(?:日报|晚报|时报|早报|都市报|商报)$|(?:短讯|简讯|要闻|时讯|快讯)$|[\u4e00-\u9fff]{1,9}[〔\[](?:20\d\d)[\d\s]{0,5}[号〕\]]?$|(?:类别|(?:是否)?公开(?:属性|方式|类别|形式)?|办理(?:结果|类别|情况)|公开属性)[:标]|(?:[A-C]类?)?(?:同意|主动|依申请|不予|可以?|全文)?(?:公开)?$|第?\d+期|〔?20\d\d〕?年?第?\d+[期号次]|(?:[\u4e00-\u9fff]{2,8}:)?[A-Z]{2,6}\d{0,2}[-—–]20\d\d[-—–]\d{3,6}$|总第|[■▲●◆★•]"
    r"|(?:政策|专家|部门|文字|图文|媒体)?(?:解读|图解)$|(?:内部(?:资料|刊物|文件|使用)|注意(?:保存|保密)|妥善保管|仅供[^,。]{2,10}参[阅考]|[绝机秘]密)+$"
    r"|(?:改革|工作|决策|政务|参阅|信息|内部)(?:动态|参考|专报|简报|快报|快讯|通讯|摘报|月报|周报|资料|要情|信息)(?:\(?(?:20\d\d年)?第?\d+期\)?)?$"
)
_ATTACHED = re.compile(r"^\s*附[件表]\s*\d*(?:\s*[:：]\s*|\s+)(?=\S{4})")  # before the title of what is attached
_AUTHOR = re.compile(
    r"(?:本报|全媒体|融媒体?|见习)?(?:记者|通讯员)|[\u4e00-\u9fff]{2,6}(?:新闻|报|网|客户端|全媒体)(?:记者|通讯员)[^,。:]{2,14}$|□[^,。:]{2,30}(?:记者|通讯员)"
)
_EDITED = re.compile(  # by whom a bulletin is, and the day
    r"[^,。]{4,30}(?:编印?|主办|供稿)20\d\d年\d{1,2}月\d{1,2}日$"
)
_NAMED = re.compile("^(?:(?:文件|信息|原)?(?:标题|题目|名称)|title):[\"']?")
_COVERS = re.compile(
    r"(?P<titles>(?:《[^《》]{2,80}》[、和及]?)+)[^。《》]{0,40}?(?:(?:印发|转发|下发)(?:给)?(?:你们|各)|现予以?(?:公布|发布))"
)
_POST = re.compile(r"(?:书记|主席|主任|长|经理|理事|代表|秘书|调研员|总裁|创始人|委员) [\u4e00-\u9fff·]{2,4}$")
_DATED = re.compile(r"[（(][^()（）]*20\d\d年\d{1,2}月\d{1,2}日[^()（）]*[）)]$")
_ISSUED = re.compile(  # the end of a title of what a notice may send; 2026年任务完成情况 may head a section
    rf".(?:{PAPERS}|报告|名单|清单|一览表?|政策|规则|条例|指南|制度|职责|分解表?|任务表|台账)(?:\([^()]{{1,20}}\))?$"
)
_GOES_ON = re.compile(  # how the second line of a title begins
    "[和及与暨](?![\u4e00-\u9fff]{0,3}(?:同|谐))[^。;,:]{2,30}$"
)
_LISTED = re.compile(  # of what is attached, one below the other (2.2026年任务清单)
    r"\d{1,2}[.、]"
)
_PLAIN = re.compile("[^。;,:]{4,60}")
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,3}")
_NO_BODY = re.compile(  # what a headline has, and no body
    r"召开|举行|调研|强调|关于|推动|设立|成立|收看|收听|参加|举办|开展|走进|签约|发布|出台|闪耀|亮相|首届|暨|[盛大例恳]会$|(?:推进|座谈|对接|恳谈|调度|交流)会$"
)
_SHOULDER = re.compile(  # of the upper line of a headline, which the next one goes on
    r"(?:强调|指出|要求|提出|表示)[:,]?$"
)
_COLUMN = re.compile(  # of a paper or a site, before a title
    r"^[【\[(][^【】\[\]()]{0,6}(?:风采|动态|标题|专栏|关注|观察|访谈|人物|故事|经验|速递|快[讯报]|要闻|新闻|头条|资讯|时讯|图解|聚焦)[】\])](?=.{6})"
)
_MARKUP = re.compile(  # that a page leaves behind a title, and its own name
    rf"(?:[\"']\s*/?>|</?[a-z]\w{{0,9}}\s*/?>)+$|\s*(?:[_|]|(?<![-—–])[-—–])\s*(?:{BODY}|[\u4e00-\u9fff]{{2,12}}网)(?:门户)?(?:网站?)?$"
)
_MEETING = re.compile(  # over the title of one of its kind
    r"(?:[\u4e00-\u9fff]{2,12})?(?:专题|办公|常务|协调)会议纪要$|会议纪要$"
)
_MINUTES = re.compile("关于|研究|.*会议纪要$")  # how that title begins, or ends
_DAY = re.compile(r"\(?20\d\d年\d{1,2}月\d{1,2}日\)?")
_ABOUT = re.compile(f"^(?:{BODY}){{0,3}}(?:关于|印发|转发)")  # begins a title that names what it is at its end
_NOTICE = re.compile(r"[^。;:《]{0,40}的(?:通知|(?:指导|实施)?意见|决定|公告|通告|批复|函)(?:\([^()]{1,20}\))?$")
_UNIT = re.compile(r"\s*[(（](?:计量|金额)?单位[:：][^()（）]*[)）]$")
_ISSUES = re.compile(r"^(?:.*?(?:印发|转发|下发)|(?=《))(?:《(.{4,})》|(.{4,}?))的?通知$")


def title_of(lines: Sequence[str]) -> str:
    """Return the title, canonical, of lines as printed: the first that is none of what stands beside one.

    It goes on to the line that names a genre, where the first does not.
    """
    apart = next(
        (place for place, line in enumerate(lines) if not (is_beside(line, place == 0) or _is_cut(lines[place:]))),
        len(lines),
    )
    words: list[str] = []
    for line in _of_meeting(lines[apart:])[:3]:
        if words and is_beside(line):
            break
        words.append(
            _COLUMN.sub("", _NAMED.sub("", canonical(_DATED.sub("", _ATTACHED.sub("", _MARKUP.sub("", line))))))
        )
        if GENRE.search(words[-1]) and not _goes_on(words, lines[apart + len(words) :]):
            return "".join(words)[:LONGEST_TITLE]
    return "".join(words if _open(words) else words[: 1 + _is_shoulder(words[0])])[:LONGEST_TITLE] if words else ""


def _goes_on(words: Sequence[str], below: Sequence[str]) -> bool:
    """Return whether a title that ends as titles do goes on below: to the end of the notice that it begins (关于印发…办法 / 实施细则的通知)."""
    title = "".join(words)
    if not _ABOUT.search(title) or _NOTICE.search(title) or not below or is_beside(below[0]):
        return False
    return any(_NOTICE.fullmatch(canonical(line)) for line in below[:2] if not is_beside(line))


def _of_meeting(lines: Sequence[str]) -> Sequence[str]:
    """Return lines from a title on; of the minutes of a kind of meetings (市政府专题会议纪要) the title of their own alone, where they have one."""
    if not lines or not _MEETING.fullmatch(canonical(lines[0])):
        return lines
    own = (line for line in lines[1:5] if not is_beside(line) and _MINUTES.match(canonical(line)))
    return [next(own, lines[0])]


def inner_title(lines: Sequence[str]) -> str:
    """Return the title, canonical, of the plan that a notice without one covers: its first line that names a genre."""
    told = ((line, canonical(line)) for line in _joined(lines))
    titles = (
        words
        for line, words in told
        if _ISSUED.search(words)
        and _PLAIN.fullmatch(words)
        and unmarked(words) == words.lstrip("#")
        and not is_beside(line)
        and not _LISTED.match(words)
    )
    return next(titles, "")


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines, a title that the next one goes on (…任务分解 / 和责任分工方案) with that."""
    for line, below in pairwise((*lines, "")):
        words = canonical(below)
        yield f"{line}{below}" if _GOES_ON.match(words) and _ISSUED.search(words) else line


def covered(text: str) -> str:
    """Return the title of what a notice without one of its own sends to those whom it addresses; empty where it sends nothing.

    >>> covered("各县:根据《意见》,制定了《云州市链长制方案》,现印发给你们。"), covered("各县:《云州市方案》《清单》已经同意,现印发给你们。")
    ('云州市链长制方案', '云州市方案')
    """
    sent = _COVERS.search(text[:_COVER])
    return sent["titles"].partition("》")[0].removeprefix("《") if sent else ""


def _is_cut(lines: Sequence[str]) -> bool:
    """Return whether the first of lines opens a title of something that none of the next ones closes, as a page cuts it."""
    return lines[0].count("《") > lines[0].count("》") and not any("》" in line for line in lines[1:4])


def is_beside(line: str, first: bool = False) -> bool:
    """Return whether a line of the head is no part of a title: a note, an author, a body, an addressee, a day."""
    printed, line = line, canonical(line)
    if (re.match(BODY, line) and line.endswith(("文件", "令"))) or _EDITED.search(line) or page_labels(printed):
        return True
    bare = re.sub(r"[()]", "", _DAY.sub("", line))
    body = are_bodies(re.sub("(?:主办|编印?|制)$", "", bare))
    named = bool(_POST.search(printed)) or (not first and bool(_NAME.fullmatch(line)) and not GENRE.search(line))
    return not bare or bool(
        _NO_TITLE.match(line)
        or IS_SITE.match(line)
        or re.fullmatch(NUMBER, line)
        or _AUTHOR.match(line)
        or line.endswith(":")
        or named
        or (body and not GENRE.search(bare))
    )


def are_bodies(words: str) -> bool:
    """Return whether words are the names of one to three bodies, and nothing else.

    >>> are_bodies("云州市人民政府办公室"), are_bodies("云州市召开产业链工作推进会")
    (True, False)
    """
    return bool(re.fullmatch(rf"(?:{BODY}){{1,3}}", words)) and not _NO_BODY.search(words)


def issued(title: str) -> str:
    """Return what a notice issues by its title (关于印发《…》的通知); any other title without the unit of its table.

    >>> issued("云州市人民政府关于印发《云州市链长制方案》的通知"), issued("关于举办对接活动的通知")
    ('云州市链长制方案', '关于举办对接活动的通知')
    >>> issued("云州市产值目标（单位：亿元）")
    '云州市产值目标'
    """
    found = _ISSUES.match(title)
    return (found[1] or found[2]) if found else _UNIT.sub("", title)


def _is_shoulder(line: str) -> bool:
    """Return whether a line of a headline is the upper one of two (链长调研时强调), which the next one goes on."""
    return bool(_SHOULDER.search(line))


def _open(words: Sequence[str]) -> bool:
    """Return whether the first line of a title opens a bracket that another closes."""
    return bool(words) and any(words[0].count(one) > words[0].count(other) for one, other in ("《》", "“”", "()"))
