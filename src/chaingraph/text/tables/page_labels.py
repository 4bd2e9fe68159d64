"""What a page says of a document on lines of labels, however it parts them: with colons, with blanks, or with neither (发布机构 云州市商务局 信息分类 通知)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.text.canonical import canonical
from chaingraph.text.tables.headers import METADATA

_OF_PAGE = (  # labels that no line of a text begins with, but one of the page around it
    rf"{METADATA.pattern}|公开(?:形式|时限|程序|期限)|(?:解读|起草|制定|印发)(?:单位|机构|机关|部门)|解读(?:类型|方式|形式)"
    r"|文件(?:名称|标题|类型)|(?:签发|更新|编稿|录入|施行|出刊|编发|编印)(?:日期|时间)|时效性?|效力(?:级别|等级)|信息类别|(?:点击|浏览|阅读|访问)(?:率|次数|量|数)|发布人|审核人|责任编辑"
)
_WEAK = r"来源|稿源|作者|编辑|审核|责编|标题|名称|(?:信息)?分类|类别|类型|字体|字号|浏览|阅读|打印|分享|关闭|收藏|日期|时间|体裁|供稿|主办|关键词|主题词|查看|评论|原作者|来自"
_LABEL = re.compile(f"{_OF_PAGE}|{_WEAK}")
_GLUED = re.compile(  # a label that no blank parts from what is before it, or from the number after it
    rf"((?:{_OF_PAGE})[:：]|(?:发文)?[字文]号(?=[\u4e00-\u9fff]{{1,9}}[〔\[(（]\d))"
)
_RUN_ON = re.compile(  # a label that nothing parts from what it says (发文单位云州市商务局)
    rf"((?:{_OF_PAGE})(?<=[\u4e00-\u9fff]{{4}}))(?=[^:：\s]|$)"
)
_BEFORE = re.compile(r"[•·●▪*|\[【\s]*")
_DAY = re.compile(
    r"(20\d\d-\d{1,2}-\d{1,2})(?: \d{1,2}:\d\d(?::\d\d)?)?(?:\s*\||\s+(?=(?:来源|稿源|信息来源)[:：]))"
)  # without a label, before a bar or a source
_STOPPED = re.compile("[。;!?]$")
_LONGEST = 600  # characters of a line of labels
_FEW = 4  # words that what a single label says may have
_MOST_WORDS = 200  # that blanks part on such a line


def page_labels(line: str) -> dict[str, str]:
    """Return what a printed line of labels says, each label with the words after it; nothing where the line is none.

    >>> page_labels("发布机构 云州市商务局 信息分类 通知 点击率")
    {'发布机构': '云州市商务局', '信息分类': '通知', '点击率': ''}
    >>> page_labels("发文单位云州市商务局 成文日期2026-02-03 10:02")
    {'发文单位': '云州市商务局', '成文日期': '2026-02-03 10:02'}
    >>> page_labels("发布机构改革方案"), page_labels("来源于云州市商务局")
    ({}, {})
    >>> page_labels("编辑 李某某 审核 石某某"), page_labels("分类 名称 来源"), page_labels("文号 标题 发布日期")
    ({'编辑': '李某某', '审核': '石某某'}, {}, {})
    >>> page_labels("2026-02-03 10:36| 编辑: 李某某 | 查看: 150| 评论: 0")
    {'时间': '2026-02-03', '编辑': '李某某', '查看': '150', '评论': '0'}
    """
    line = _BEFORE.sub("", line, count=1).rstrip(" |\t") if len(line) <= _LONGEST else ""
    day = _DAY.match(line)
    line = line[day.end() :].replace("|", " ") if day else line
    words = [canonical(word) for word in _GLUED.sub(r" \1 ", line).split()][:_MOST_WORDS]
    if _all_run_on(words):
        words = [_RUN_ON.sub(r"\1:", word, count=1) for word in words]
    told = list(_labels(words))
    if not told or _STOPPED.search(words[-1]) or not _is_of_page(told, "".join(words)):
        return {}
    return ({"时间": day[1]} if day else {}) | {label: " ".join(value) for label, value, _ in told}


def _all_run_on(words: Sequence[str]) -> bool:
    """Return whether each of several words begins with a label of four characters, but an hour and what follows a label alone."""
    others = (word for before, word in pairwise(("", *words)) if not _RUN_ON.fullmatch(before))
    run_on = [bool(_RUN_ON.match(word)) for word in others if not word[:1].isdigit()]
    return len(run_on) > 1 and all(run_on)


def _labels(words: Sequence[str]) -> Iterator[tuple[str, list[str], bool]]:
    """Yield the labels of a line with the words after each, and whether only a page has such a label; nothing where the line begins with none."""
    place = 0
    found: tuple[str, list[str], bool] | None = None
    while place < len(words):
        label, taken, rest = _label(words, place)
        if label:
            if found:
                yield found
            found = (label, [rest] if rest else [], not re.fullmatch(_WEAK, label))
        elif not found:
            return
        else:
            found[1].append(words[place])
        place += taken
    if found:
        yield found


def _label(words: Sequence[str], place: int) -> tuple[str, int, str]:
    """Return the label that begins with a word, how many words it takes (文 号), and what follows it in the last of them."""
    for taken in (3, 2, 1):
        joined = "".join(words[place : place + taken])
        if place + taken > len(words) or (taken > 1 and len(joined.partition(":")[0]) > taken + 2):
            continue
        label, _, rest = joined.partition(":")
        if _LABEL.fullmatch(label) and (taken == 1 or all(len(one) <= 2 for one in words[place : place + taken - 1])):
            return label, taken, rest
    return "", 1, ""


def _is_of_page(told: Sequence[tuple[str, list[str], bool]], line: str) -> bool:
    """Return whether labels are those of a page: one that only a page has, alone or with what it says, or two of any kind with colons or one word each."""
    label, value, of_page = told[0]
    own = sum(one for _, _, one in told)
    said = [len(words) for _, words, _ in told]
    several = len(told) > 1 and (line.startswith(f"{label}:") or (max(said) == 1 and min(said[:-1]) == 1))
    return several or (of_page and ((own > 1 and any(said)) or (len(told) == 1 and len(value) < _FEW)))
