"""What a site puts around a text that is copied from it, and is none of the text: its navigation, and the foot of its page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

_OF_PAGE = "打印(?:[本此]页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享|返回(?:顶部|首页|列表|上一页)|(?:联系|关于)我们|(?:网站|站点)地图|(?:隐私|网站)(?:声明|政策)"
_NAVIGATION = re.compile(  # the line by which one goes through a site, or that says what one can do with its page
    r"(?:[\u4e00-\u9fff]{2,8}\s*[|｜│]\s*)*(?:网站|本站)?首页\s*(?:[|｜│]\s*[\u4e00-\u9fff]{2,8}\s*)+"
    rf"|(?:(?:{_OF_PAGE})\s*[|｜│]\s*)+(?:{_OF_PAGE})"
)
IS_SITE = re.compile(  # how a site greets its readers, and says where they are
    "(?:您的?|当前|现在的?|所在)*位置:|今天是|欢迎(?:访问|光临|您|来到)|(?:热门|大家都在)搜[索：:]?|搜索?热词|热词:"
)
FOOT = "版权所有|ICP备|公网安备|网站标识码"  # what only the foot of a page says
_FOOTER = re.compile(  # of the page that a text was copied from
    f"{FOOT}|技术支持:|网站地图|联系我们|建议使用.{{0,20}}浏览器|(?:打印|关闭)(?:[本此]页|窗口|】|[|｜│])|分享到|扫一扫|返回顶部|隐私声明|[上下]一[篇条]:|责(?:任编辑|编):"
)
_KEEPS = re.compile("(?:网站)?(?:主办|承办|协办|运维|维护)(?:单位)?:")  # who keeps the page, before its last line
_RELATED = re.compile(  # above links to other pages, or the signs by which one shares this one
    "(?:相关|延伸|推荐|热[点门]|更多)(?:链接|阅读|稿件|文[档章]|解读|新闻|报道|推荐|资讯):?|猜你喜欢:?|分享到:?"
)
_LONGEST_FOOTER = 120  # characters


_ENTRY = (  # of the menu of a site
    r"(?:(?:网站|本站)?首页|(?:走进|投资|魅力|印象|美丽)[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,3}概[况览]|[市县区省]情"
    r"|(?:法定主动|主动)公开内容|(?:政府|政务)?(?:信息|政务)公开(?:指南|制度|年报|目录|专栏)?|(?:公开(?:指南|制度|年报)|依申请公开)|(?:部门|工作|新闻|政务|本地|图片|时政|要闻|今日)(?:要闻|动态|新闻|中心)|新闻中心"
    r"|(?:通知|公示|公告)公[告示]|政策(?:法规|文件|解读|问答)|(?:网上)?办事(?:服务|指南|大厅)?|政务服务|(?:政民|公众|互动)(?:互动|交流|参与)|专题(?:专栏|报道)"
    r"|(?:领导|市长|县长|区长)(?:信箱|之窗)|在线访谈|民意征集|数据(?:开放|发布)|长者(?:模式|助手)|关怀(?:模式|版)|无障碍(?:浏览|阅读|模式)?|适老(?:化|版|模式)?|机构(?:职能|设置)|规划计划|人事信息|招商引资|营商环境|站内(?:搜索|检索)|财政(?:信息|预决算)|统计(?:信息|数据)|工作简报"
    r"|要闻|新闻|政务|公开|服务|互动|专题|索引|简体|繁体|登录|注册|搜索|English|更多)"
)
_ALL_ENTRIES = re.compile(rf"{_ENTRY}+(?:(?:{IS_SITE.pattern}).*)?")
_SHORT = 12  # characters of an entry
_LONGEST_LINE = 40  # characters of a line of them
_ENTRIES = 2  # that make a menu


def menu(lines: Sequence[str]) -> int:
    """Return how many of the first lines, canonical, are the menu of a site: short ones to the last of two or more entries of one.

    >>> menu(["网站首页", "走进云州", "政策解读", "《云州市链长制方案》政策解读"]), menu(["云州市", "链长制", "工作动态"])
    (3, 0)
    """
    above = [_entries(line) for line in takewhile(_may_be_above, lines)]
    last = max((place for place, count in enumerate(above) if count), default=-1)
    return last + 1 if sum(above) >= _ENTRIES else 0


def _entries(line: str) -> int:
    """Return how many entries of a menu a line consists of; 0 where it says anything else."""
    return len(re.findall(_ENTRY, line)) if len(line) <= _LONGEST_LINE and _ALL_ENTRIES.fullmatch(line) else 0


def _may_be_above(line: str) -> bool:
    """Return whether a line may stand within or beside a menu."""
    return bool(len(line) <= _SHORT or _entries(line) or is_navigation(line) or IS_SITE.match(line))


def related(lines: Sequence[str]) -> int:
    """Return how many of the last lines, canonical, are links to other pages below a line that says so; none of them is a sentence.

    >>> related(["新增企业3家。", "相关链接", "我市新增企业14家"]), related(["相关链接", "新增企业3家。"])
    (2, 0)
    """
    links = len(lines) - len(list(takewhile(lambda line: not line.endswith(("。", ";")), reversed(lines))))
    return next((len(lines) - at for at in range(links, len(lines)) if _RELATED.fullmatch(lines[at])), 0)


def is_navigation(line: str) -> bool:
    """Return whether a line of a source is that by which one goes through a site, or says what one can do with its page."""
    return bool(_NAVIGATION.fullmatch(line.strip()))


def is_footer(line: str, followed: bool) -> bool:
    """Return whether a last line, or one ``followed`` by such, says who keeps the page that a text was copied from."""
    short = len(line) <= _LONGEST_FOOTER and not line.endswith("。")
    return short and bool(_FOOTER.search(line) or (followed and _KEEPS.match(line)))
