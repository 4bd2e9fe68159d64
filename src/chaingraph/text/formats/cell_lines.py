"""Whether the words of a cell that have a line each are a list of names, or one name that the width of the cell breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from chaingraph.text.offices import ALL, ASSOCIATIONS, COMPANIES, DIVISIONS, INNER, SCHOOLS, ending
from chaingraph.text.people.posts import POST, post_and_person

_BODY = re.compile(rf"[\u4e00-\u9fff()（）]{{1,30}}{ending(*ALL, '厂', '产业链')}")
_PERSON, _WORDS = re.compile(r"[\u4e00-\u9fff·]{2,4}"), re.compile(r"[\u4e00-\u9fff·]{2,18}")
_LISTED = re.compile("[、,，;；]")
_ASIDE = re.compile(r"[（(][^（）()]{1,12}[）)]$")  # 县工信局（牵头）
_DIVISION = re.compile(f".{{1,8}}{ending(*DIVISIONS)}")
_FIRM = ending(*COMPANIES, "厂", "合作社", "联合社", "农场")
_WHOLE = re.compile(  # how a line begins, or what it is, that is no rest of a name
    r"[省市县区州旗](?![场域块级乡]|政(?![府协]))|各|(?!社区|园区|开发区|城市)[\u4e00-\u9fff]{2,8}?(?:[省市州县区旗镇乡]|街道|园)(?!域|块)[\u4e00-\u9fff]"
    rf"|(?!股份|有限|责任|控股)[\u4e00-\u9fff()（）]{{2,}}(?:{_FIRM}|{ending(*ASSOCIATIONS)}|大学|学院|学校|产业链)$"
)
_PART = re.compile(  # of a body that the line above names
    f"(?:分(?:局|公司|院|中心|部|会)|支队|大队|研究[院所]|{ending(*INNER)}|[所站])$|^(?!.*(?:银行|农商行|信用))[\u4e00-\u9fff]+[分支]行$"
)
_ABOVE = re.compile(  # a body that has parts of its own names
    f"(?:^国家.*总局|^国网.*公司|^中国.*(?:公司|集团|银行))$|^.*{ending(*SCHOOLS)}$"
)
_ALIKE = re.compile("[镇乡道]{2}|[县区市]{2}")  # the ends of two divisions of which neither is part of the other
_SHORT = 5  # characters of the short name of an office (发改局)


def listed(lines: Sequence[str]) -> str:
    """Return the lines of a cell as one: a name below another one is parted from it by a comma, a post below a person too, and so is who holds the next post.

    >>> listed(["县农业农村局", "梨川经开区管委会"]), listed(["市工业和", "信息化局"]), listed(["国家税务总局", "梨川县税务局"])
    ('县农业农村局、梨川经开区管委会', '市工业和 信息化局', '国家税务总局 梨川县税务局')
    >>> listed(["市委书记 庄明远", "市长 许平"]), listed(["副市长", "(兼) 许平"])
    ('市委书记 庄明远、市长 许平', '副市长 (兼) 许平')
    """
    if _are_posts(lines) or _hold_posts(lines):
        return "、".join(lines)
    told = lines[0] if lines else ""
    for above, line in pairwise(lines):
        told += ("、" if _part_names(above, line) else " ") + line
    return told


def _part_names(above: str, below: str) -> bool:
    """Return whether a line ends with the name of a body, and the one below it begins with that of another."""
    one, other = (_ASIDE.sub("", name) for name in (_LISTED.split(above)[-1], _LISTED.split(below)[0]))
    if not _BODY.fullmatch(one) or not (_BODY.fullmatch(other) or other.startswith("各")):
        return False
    if _DIVISION.fullmatch(one):
        return bool(_ALIKE.fullmatch(f"{one[-1]}{other[-1]}"))
    if one.endswith("局") and other.endswith("局") and len(other) <= _SHORT and not other.endswith("分局"):
        return True
    return bool(_WHOLE.match(other)) and not _PART.search(other) and not _ABOVE.search(one)


def _are_posts(lines: Sequence[str]) -> bool:
    """Return whether each line is a post or a person, one at least a post (林某某, 常务副市长)."""
    posts = [POST.fullmatch(line) is not None for line in lines]
    told = all(post or _PERSON.fullmatch(line) for post, line in zip(posts, lines, strict=True))
    return len(lines) > 1 and told and any(posts) and all(map(_WORDS.fullmatch, lines))


def _hold_posts(lines: Sequence[str]) -> bool:
    """Return whether each of several lines is a post with who holds it."""
    return len(lines) > 1 and all(all(post_and_person("".join(line.split()))) for line in lines)
