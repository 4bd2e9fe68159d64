"""What a document says of itself before and after its body: title, number, date, issuer, place, addressee.

Each comes from where a document says it: the table in which a site describes it, the letterhead, the title and the lines
beside it, the signature, and that of a covering notice.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from chaingraph.text.canonical import CanonicalText, canonical
from chaingraph.text.front.days import dated, day_of, is_printed
from chaingraph.text.front.general_headings import is_general
from chaingraph.text.front.heads import (
    ADDRESSED,
    GREETED,
    HEAD,
    described,
    head_of,
    labelled,
    lines_of,
    parts,
    without_number,
)
from chaingraph.text.front.places import place_of
from chaingraph.text.front.titles import BODY, GENRE, are_bodies, covered, inner_title, issued, title_of
from chaingraph.text.layout import Layout
from chaingraph.text.layout.body import NUMBER
from chaingraph.text.offices import BUREAUS, GOVERNMENTS, LAST, ending
from chaingraph.text.tables.page_labels import page_labels

SIGNED = 6  # lines at the end of a text among which a signature is sought

_NUMBER = re.compile(NUMBER)
_LABEL = re.compile(".*(?:文号|字号|编号)")  # that a page sets before a number
_ISSUE = re.compile(
    r"\(?((?:[〔\[【(]20\d\d[〕\]】)]|20\d\d年)?(?:总?第)?\d{1,4}[期号次]|第[一二三四五六七八九十百]{1,5}期)(?:\(总第\d+期\))?\)?"
)
_OF_TITLE = re.compile(
    rf"({BODY}(?:{BODY})?)(?=关于|印发|转发|对(?!接|口|标)|20\d\d年(?:度|上半年)?(?:工作)?(?:总结|小结))"
)
_SAYS = re.compile(
    r"(?:主办|编[印发报]?|印发|制|发布)$|^(?:发文|印发|发布|填报|报送|上报|呈报|编制|制表|主办|编发)(?:机关|单位|部门)?:"
)
_ANSWERS = re.compile(r"提案|建议|议案|答复|复函|来信|意见的?函|协办意见|质询")
_REPLIES = re.compile(  # how a reply begins
    "(?:感谢)?[您你]们?(?:好|在|于|提出|反映|留言|来信|咨询|通过|关心)[^。]{0,80}?(?:提案|建议|议案|来信|留言|问题|意见|咨询)"
)
_SHORT = re.compile("[省市县区州旗](?!级|直)")  # begins a body that is named without its place
_GOVERNMENT = re.compile("(?<!人民)政府")
_ALSO = re.compile(  # what an office is called besides (市政府办公室(市外办、市大数据局))
    rf"(?<=[局委办室厅部])[(（][省市县区州旗][\u4e00-\u9fff、]{{2,60}}{ending(*BUREAUS)}[)）]$"
)
_SOURCE = re.compile(  # of a page: an office named with its place, which puts its own papers there
    rf"(?:来源|稿源)部?门?:\s*([\u4e00-\u9fff]{{2,10}}[省市县区州旗][\u4e00-\u9fff]{{0,20}}?{ending(*GOVERNMENTS, *BUREAUS)})(?![\u4e00-\u9fff])"
)
_SITE = re.compile(
    "[^省市县区州旗镇乡国]{2,8}(?:站|中心)"
)  # what may be built too (加氢站), not named as a body with its place
_WORDS = re.compile(r"[\u4e00-\u9fff]{2}")
_MONTH = re.compile(r"20\d\d年\d{1,2}月")
_UNREADABLE = re.compile(r"20\d{4,6}日?")  # what a page leaves of a day
_MOST_SIGN = 3  # bodies that sign without a day; more of them are a list


@dataclass(frozen=True)
class FrontMatter:
    """What a document says of itself; an empty title or None where it does not say."""

    title: str
    number: str | None
    date: datetime.date | None
    issuer: str | None
    place: str | None
    addressee: str | None = None


def _printed_title(told: Mapping[str, str], lines: Sequence[str]) -> str | None:
    """Return the title that the page of a text names (标题:…), where one of its first lines is nothing else."""
    titled = labelled(told, "标题")
    return next((line for line in lines[: 2 * HEAD] if titled and canonical(line) == canonical(titled)), None)


def front_matter(
    text: CanonicalText, laid: Layout, places: Sequence[str] = (), known: Sequence[str] = ()
) -> FrontMatter:
    """Return what stands before and after the body of a text.

    The place is that of the issuer, else of the title, else of the ``places`` that the text names, or of the divisions ``known`` that it names in full.
    """
    lines = lines_of(text, laid)
    told = described(laid, lines)
    head, own = head_of(lines), [line for line in lines if not page_labels(line)]
    bare = [canonical(line) for line in head if not page_labels(line)]
    tail = list(takewhile(bool, own[: -SIGNED - 1 : -1]))[::-1]  # a table at the end is signed above, with a day
    number = _labelled_number(told) or _number(bare, tail)
    whole = _printed_title(told, lines) or title_of(list(without_number(head, number)))
    whole = whole or labelled(told, "标题", "名称") or inner_title(lines[:HEAD]) or covered(text.text)
    signed = (
        _signed(tail)
        or _signed(lines)
        or _labelled_body(told)
        or _headed(head, whole, lines)
        or _source(head, told if GENRE.search(whole or "") else {})
        or _signed(tail, printed=True)
    )
    day = day_of(told, head, own, tail, whole)
    title, signed = issued(whole), _in_full(None if is_general(signed or "") else signed, lines)
    place, answered = place_of(signed, title, text.text, places, known), _addressee(bare, title, lines)
    return FrontMatter(
        _printed(text, _as_it_stands(title, text.text)),
        number and _printed(text, number),
        day,
        signed,
        place,
        answered and _printed(text, answered),
    )


def _printed(text: CanonicalText, words: str) -> str:
    """Return canonical words in the characters of the source: a text in traditional ones is read in simplified ones."""
    return canonical(text.quoted(words))


def _as_it_stands(title: str, text: str) -> str:
    """Return what a notice issues with the brackets of titles that it has by itself in the text (《…〈…〉…》的通知: …《…》…)."""
    own = re.sub("[〈<]", "《", re.sub("[〉>]", "》", title))
    return own if own in text else title


def _labelled_number(told: dict[str, str]) -> str | None:
    """Return the number of a document by its label; 字号 is also the size of a page's letters."""
    said = (labelled(told, "文号", "字号", "文件编号") or "").replace(" ", "")
    found = _NUMBER.search(said)
    return found[0] if found else said if re.search(r"\d", said) else None


def _labelled_body(told: dict[str, str]) -> str | None:
    """Return the body that a page names as that of a document, the first of several; who keeps the page only where that is an issue."""
    issue = labelled(told, "出刊日期", "编发日期", "编印日期")
    said = (labelled(told, "机构", "机关", "单位", *(["主办"] if issue else [])) or "").partition(" ")[0]
    said = _ALSO.sub("", said)
    return said if _WORDS.search(said) else None


def _number(head: Sequence[str], tail: Sequence[str]) -> str | None:
    """Return the number of a document, else that of an issue, which has a line of its own."""
    lines = (*head, *(canonical(part) for line in tail for part in parts(line)))
    alone = (line.strip("()") for line in lines if _NUMBER.fullmatch(line.strip("()")))
    found = (
        _LABEL.sub("", match[0])
        for line in lines
        for match in _NUMBER.finditer(line)
        if not line[: match.start()].endswith("》(")
    )
    issues = (match[1] for line in head if (match := _ISSUE.fullmatch(line)))
    return next(alone, None) or next(found, None) or next(issues, None)


def _signed(lines: Sequence[str], printed: bool = False) -> str | None:
    """Return who signs: the first of the bodies on the last lines before a day that are nothing but bodies; no list of bodies without a day.

    Who has a text printed (…2026年2月3日印发) signs it only where that is asked (``printed``).
    """
    block: list[str] = []
    for line in lines:
        bodies = list(_bodies(line))
        block = [*block, *bodies] if bodies else block
        if block and not bodies:
            words = canonical(line)
            day = _UNREADABLE.fullmatch(line) or _MONTH.fullmatch(words) or dated(words)
            if day and (printed or not is_printed(words)):
                return block[0]
            block = []
    return block[0] if 0 < len(block) <= _MOST_SIGN else None


def _source(head: Sequence[str], told: Mapping[str, str]) -> str | None:
    """Return the office from which a page has a text, by its own words beside the title or by its labels (来源:云州市工信局 发布时间:…)."""
    parts = [canonical(part) for line in head for part in re.sub(r"([:：])\s+", r"\1", line).split()]
    parts.append(f"来源:{labelled(told, '来源', '稿源') or ''}")
    return next((match[1] for part in parts if (match := _SOURCE.search(part))), None)


def _bodies(line: str) -> Iterator[str]:
    """Yield the bodies of which a line consists, beside a day; nothing where it says anything else."""
    parts = [
        re.sub(r"^.{0,4}(?:日期|时间):", "", canonical(part)) for part in re.split(r"[（(）)、，,\s]+", line) if part
    ]
    named = [part for part in parts if not (dated(part) or _MONTH.fullmatch(part))]
    named = [body for part in named if (body := _SAYS.sub("", part))]
    for body in named if all(map(are_bodies, named)) else ():
        yield from _apart(body)


def _apart(bodies: str) -> Iterator[str]:
    """Yield each of bodies that nothing parts: those that begin as the first does, behind the end of one.

    >>> list(_apart("市发展改革委市财政局")), list(_apart("云州市委云州市人民政府")), list(_apart("市市场监管局"))
    (['市发展改革委', '市财政局'], ['云州市委', '云州市人民政府'], ['市市场监管局'])
    """
    place = bodies.find(bodies[: 1 if _SHORT.match(bodies) else 3], 3)
    first, rest = bodies[:place], bodies[place:]
    if place > 0 and first[-1] in f"{LAST}室" and are_bodies(first) and are_bodies(rest):
        yield first
        yield from _apart(rest)
    else:
        yield bodies


def _in_full(signed: str | None, lines: Sequence[str]) -> str | None:
    """Return a body as the lines that are nothing but bodies name it in full (区人民政府办公室: 青塘区人民政府办公室)."""
    ends = (signed, _GOVERNMENT.sub("人民政府", signed)) if signed else ()
    named = (body for line in lines for body in _bodies(line) if signed and body.endswith(ends))
    return max(named, key=len, default=signed) if signed and _SHORT.match(signed) else signed


def _headed(head: Sequence[str], title: str, lines: Sequence[str]) -> str | None:
    """Return the body in whose name a document is: of the letterhead, of a line of its own, or with which the title begins."""
    letterhead = (match[1] for line in head[:3] if (match := re.fullmatch(f"({BODY})(?:文件|令)", canonical(line))))
    own = (body for line in head if canonical(line) not in title for body in _bodies(line) if not _SITE.fullmatch(body))
    begins = _OF_TITLE.match(title)
    return next(letterhead, None) or next(own, None) or (_first(begins[1], head, lines) if begins else None)


def _first(bodies: str, head: Sequence[str], lines: Sequence[str]) -> str:
    """Return the first of bodies that a line prints apart (中共云州市委 云州市人民政府关于…), or that sign apart, else all of them as one."""
    printed = [re.split(r"\s", line.strip())[0] for line in head]
    printed += [body for line in lines for body in _bodies(line) if body != bodies]
    return next((body for body in printed if len(body) > 2 and bodies.startswith(body) and are_bodies(body)), bodies)


def _addressee(head: Sequence[str], title: str, lines: Sequence[str]) -> str | None:
    """Return whom a document answers: the addressee of a reply, which may have no other head (石泉委员: 您提出的《…提案》收悉)."""
    found = ADDRESSED.fullmatch(head[-1]) if head else None
    if found and len(head) > 1 and _ANSWERS.search(title):
        return found[1]
    greeted = found and GREETED.fullmatch(head[-1]) and not title
    return found[1] if found and greeted and any(map(_REPLIES.match, map(canonical, lines[:HEAD]))) else None
