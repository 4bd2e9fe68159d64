"""What a site puts around a text that is copied from it, and is none of the text: its navigation, and the foot of its page."""

from __future__ import annotations

import re

_OF_PAGE = "打印(?:[本此]页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享|返回(?:顶部|首页|列表|上一页)|(?:联系|关于)我们|(?:网站|站点)地图|(?:隐私|网站)(?:声明|政策)"
_NAVIGATION = re.compile(  # the line by which one goes through a site, or that says what one can do with its page
    r"(?:[\u4e00-\u9fff]{2,8}\s*[|｜│]\s*)*(?:网站|本站)?首页\s*(?:[|｜│]\s*[\u4e00-\u9fff]{2,8}\s*)+"
    rf"|(?:(?:{_OF_PAGE})\s*[|｜│]\s*)+(?:{_OF_PAGE})"
)
FOOT = "版权所有|ICP备|公网安备|网站标识码"  # what only the foot of a page says
_FOOTER = re.compile(  # of the page that a text was copied from
    f"{FOOT}|技术支持:|网站地图|联系我们|建议使用.{{0,20}}浏览器|(?:打印|关闭)(?:[本此]页|窗口|】|[|｜│])|分享到|扫一扫|返回顶部|隐私声明|[上下]一[篇条]:|责(?:任编辑|编):"
)
_KEEPS = re.compile("(?:网站)?(?:主办|承办|协办|运维|维护)(?:单位)?:")  # who keeps the page, before its last line
_LONGEST_FOOTER = 120  # characters


def is_navigation(line: str) -> bool:
    """Return whether a line of a source is that by which one goes through a site, or says what one can do with its page."""
    return bool(_NAVIGATION.fullmatch(line.strip()))


def is_footer(line: str, followed: bool) -> bool:
    """Return whether a last line, or one ``followed`` by such, says who keeps the page that a text was copied from."""
    short = len(line) <= _LONGEST_FOOTER and not line.endswith("。")
    return short and bool(_FOOTER.search(line) or (followed and _KEEPS.match(line)))
