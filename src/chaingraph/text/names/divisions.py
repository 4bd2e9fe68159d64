"""The divisions of China by their names, and groups of them that go by one name: what a text may call a place.

``divisions.csv`` has the codes and names of GB/T 2260 (provinces have two digits, prefectures four, counties six); its head says
where they are from, ``scripts/divisions.py`` makes it.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

GROUPS = (
    "长三角", "珠三角", "京津冀", "粤港澳大湾区", "粤港澳", "长株潭", "川渝", "成渝地区双城经济圈", "成渝", "环渤海", "环渤海地区",
    "长江经济带", "沪苏浙", "苏浙沪", "长三角地区", "京津冀地区", "沪苏浙地区", "珠三角地区", "北部湾", "关中平原",
)  # fmt: skip
_LEVEL = re.compile(
    r"(?:(?:朝鲜|土家|苗|侗|布依|藏|羌|彝|傣|景颇|白|哈尼|壮|傈僳|回|蒙古)族|(?<=博尔塔拉|巴音郭楞)蒙古|(?<=伊犁)哈萨克|(?<=克孜勒苏)柯尔克孜)*自治州"
    r"$|(?:壮族|回族|维吾尔)?自治区$|特别行政区$|(?:省|市|地区|盟)$"
)
_COMMON = re.compile(
    "..|会同县|公安县|平安区|市[中南北]区|城[东南西北中]区"
)  # full names that are words of any city too (郊区, 和县)
SEATS = "省市县区州旗"  # the characters with which divisions that have offices of their own end
SHORTEST = 2  # characters of a name


@cache
def full_names() -> tuple[str, ...]:
    """Return the names of all divisions in full, each once, in the order of their codes by level."""
    with (Path(__file__).parent / "divisions.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return tuple(dict.fromkeys(row["name"] for row in rows))


@cache
def higher_names() -> tuple[str, ...]:
    """Return the names of provinces and prefectures in full."""
    with (Path(__file__).parent / "divisions.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return tuple(dict.fromkeys(row["name"] for row in rows if len(row["code"]) <= 4))


def short_name(name: str) -> str:
    """Return what a province or a prefecture is called without its level.

    >>> short_name("吉林省"), short_name("恩施土家族苗族自治州")
    ('吉林', '恩施')
    """
    return _LEVEL.sub("", name)


@cache
def short_names() -> tuple[str, ...]:
    """Return what provinces and prefectures are called without their level.

    >>> {"吉林", "广西", "恩施", "内蒙古", "香港", "大兴安岭"} <= set(short_names()), "朝阳区" in short_names()
    (True, False)
    """
    return tuple(dict.fromkeys(name for name in map(short_name, higher_names()) if len(name) >= SHORTEST))


@cache
def _by_head() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return all names with what they are (f: full, s: short, g: a group), longest first, by their first two characters."""
    kinds = dict.fromkeys(short_names(), "s") | dict.fromkeys(GROUPS, "g")
    kinds |= {name: "f" for name in full_names() if not _COMMON.fullmatch(name)}
    found = defaultdict(list)
    for name, kind in sorted(kinds.items(), key=lambda one: (-len(one[0]), one[0])):
        found[name[:SHORTEST]].append((name, kind))
    return found


def divisions(words: str) -> Iterator[tuple[int, int, str]]:
    """Yield where divisions and groups of them are named in words: start, end, how (f: in full, s: in short, g: a group).

    >>> list(divisions("长三角与吉林省、烟台"))
    [(0, 3, 'g'), (4, 7, 'f'), (8, 10, 's')]
    """
    heads, place = _by_head(), 0
    while place < len(words) - 1:
        told = heads.get(words[place : place + SHORTEST], ())
        named = next((one for one in told if words.startswith(one[0], place)), None)
        if named:
            yield place, place + len(named[0]), named[1]
        place += len(named[0]) if named else 1
