"""Posts, and who holds them: a label or a cell may name both in one breath (市委书记李某某)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.offices import LAST, OFFICES, ending
from chaingraph.text.people.persons import begins_name, is_official, is_person
from chaingraph.text.people.surnames import COMPOUND

HEADS = "局长|主任|部长|书记|院长|校长|理事长|董事长|总经理|经理|行长|处长|站长|所长|会长|秘书长|主席"  # of bodies of many kinds
LEARNED = (  # titles behind a school or an institute; behind a surname they only address somebody (王教授)
    r"(?:(?<=[学院所校系心站司社局])|(?<![\u4e00-\u9fff]))(?:副|正高级|特聘|首席)?(?:教授|研究员|院士|科学家|(?:高级|首席|主任)?(?:工程|农艺|畜牧|兽医|经济|技)师)"
)
POST = re.compile(
    rf".{{0,14}}(?:{HEADS}|{LEARNED}|市长|县长|区长|州长|旗长|盟长|省长|厅长|常委|委员|链长|组长|领导|负责人|专员|科长|镇长|乡长|党组成员|巡视员|调研员|助理|厂长|社长|台长|队长|政委|检察长|监事长|总监|总裁|总编辑|总(?:工程|会计|经济|农艺|规划|兽医|统计)师)"
)
TEAM_HEADS = ("组长", "专班长", "指挥长", "总指挥", "召集人")  # of teams
TIES = "联系|包联|包抓|包保|包干|挂联|挂钩|挂包|联抓|领衔|领办|分管"  # how a leader is tied to a chain
DEPUTY = "(?:第一|常务|执行)?副?"  # before the word for a head
_HELD = re.compile(  # 市链长制办公室 and 市长办公室 are bodies
    rf"(?P<post>{POST.pattern})(?!(?<=链长)制|.*{ending(*OFFICES)}$)(?P<person>[\u4e00-\u9fff]{{2,4}}|[\u4e00-\u9fff]某某?)$"
)


_LONGEST = 4  # characters of a name; of one with a surname of one character one too many
_IN_OFFICE = re.compile(rf"{POST.pattern}|[\u4e00-\u9fff]{{1,20}}{ending(*OFFICES)}")
_NO_NAME = re.compile("同志$|[任兼]$")  # behind the name of a person
_OFFICE = re.compile(  # before a post of it; 市委书记, 人大常委会主任 and 政协主席 are one word
    r"[\u4e00-\u9fff]{1,12}(?:局|中心|社|部|院|公司|集团|厂|银行|(?:联合|商|协|学|工|管委)会|[改革信资健管监建科农]委|政法委|委办|府办|链(?:长制?)?办|办公室|处|站|所|大学|学院|工商联|科协|妇联|残联)"
    rf"(?=(?:党组|党委)?(?:副|常务副)?(?:{HEADS})$|{LEARNED}$)"
)
_BEFORE_POST = re.compile(  # 钟晚晴副县长, 钟晴副县长; of two characters no 文旅局长
    rf"(?P<person>[\u4e00-\u9fff]{{1,2}}(?![{LAST}组党副省市县区州旗镇乡])[\u4e00-\u9fff])"
    r"(?P<post>(?:常务|第一)?副?(?:[省市县区州旗盟]长|书记|主席|秘书长|(?<=[\u4e00-\u9fff]{3})(?:副?(?:主任|局长|部长|院长|行长|校长))))"
)


def office_before(post: str) -> int:
    """Return how many characters of a post name the office that it is a post of.

    >>> office_before("县供销社主任"), office_before("县委副书记"), office_before("市人大常委会主任")
    (4, 0, 0)
    """
    return len(office[0]) if (office := _OFFICE.match(post)) else 0


def post_and_person(words: str) -> tuple[str | None, str | None]:
    """Return the post and the person that words name together (市委书记李某某): each None where it is not named.

    >>> post_and_person("副市长"), post_and_person("市委书记李某某"), post_and_person("张明华")
    (('副市长', None), ('市委书记', '李某某'), (None, '张明华'))
    >>> post_and_person("市链长制办公室")
    ('市链长制办公室', None)
    >>> post_and_person("链长职责"), post_and_person("分工")
    (('链长职责', None), ('分工', None))
    """
    if POST.fullmatch(words):
        return words, None
    if (held := _HELD.fullmatch(words)) and not is_official(held["person"]):
        return held["post"], held["person"]
    return (None, words) if is_person(words) and not re.search(f"[{LAST}]$", words) else (words, None)


def parts(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the places of who holds a post and of the posts where one stands in a bracket after the other, or right behind.

    >>> text = "李某某(市委常委、副市长)"
    >>> [text[first:last] for first, last in parts(text, 0, len(text))]
    ['李某某', '市委常委', '副市长']
    >>> text = "钟晚晴副县长武装部长"
    >>> parts(text, 0, 6), parts(text, 6, 10)
    (((0, 3), (3, 6)), ((6, 10),))
    """
    if (held := _BEFORE_POST.fullmatch(text, start, end)) and _is_called(held["person"], held["post"]):
        return held.span("person"), held.span("post")
    opened = text.find("(", start, end)
    if opened <= start or text[end - 1] != ")":
        return ((start, end),)
    inner = [match.span() for match in re.compile(r"[^、,;()]+").finditer(text, opened + 1, end - 1)]
    told = [(start, opened), *inner]
    posts = [bool(POST.fullmatch(text, *place)) for place in told]
    persons = [is_person(text[slice(*place)]) and not post for place, post in zip(told, posts, strict=True)]
    return tuple(told) if any(posts) and any(persons) else ((start, end),)


def _is_called(words: str, post: str) -> bool:
    """Return whether words before a post are the name of a person, and not that of a city; of two characters before a deputy's, if they make no word."""
    import rjieba

    apart = (f"{words}市", words) if len(words) == 2 else (f"{words}市",)
    if len(words) == 2 and "副" not in post:
        return False
    return begins_name(words) and is_person(words) and all(len(rjieba.cut(one, False)) > 1 for one in apart)


def person_end(text: str, start: int, end: int) -> int:
    """Return where the name of a person ends: before 同志, before the verb that a post follows, and before 到, where the name has three characters.

    >>> person_end("陶然同志任链长", 0, 4), person_end("李莉任副主任", 0, 3), person_end("黎正言到甲公司", 0, 4)
    (2, 2, 3)
    """
    if end - start == _LONGEST and text[end - 1] in "到赴" and text[start : start + 2] not in COMPOUND:
        return end - 1
    more = _NO_NAME.search(text, start + 2, end)
    return more.start() if more and (more[0] == "同志" or POST.match(text, end)) else end


def again(persons: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Return the places of persons, with those where a text names them again; a name of two characters may be a word.

    >>> again([(0, 3)], "孟庆瑜任组长,由孟庆瑜负责")
    [(0, 3), (8, 11)]
    """
    told = {text[start:end] for start, end in persons if end - start > 2}
    found = (match.span() for match in re.finditer("|".join(map(re.escape, sorted(told))), text)) if told else ()
    return sorted(
        {*persons, *(one for one in found if not any(one[0] < end and start < one[1] for start, end in persons))}
    )


def at_blank(text: CanonicalText, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the places of a person and of the post or office that a blank parts from the name, of several persons each so, in the order of the text.

    >>> from chaingraph.text.canonical import canonical_text
    >>> for words in ("王凯 市工信局局长", "市委书记 庄明远 市长 许平", "副市长 许平 各部门"):
    ...     text = canonical_text(words)
    ...     print([text.text[first:last] for first, last in at_blank(text, 0, len(text.text))])
    ['王凯', '市工信局局长']
    ['市委书记', '庄明远', '市长', '许平']
    ['副市长许平各部门']
    """
    blanks = [place for place in range(start + 1, end) if text.origin[place] > text.ends[place - 1]]
    told = tuple(pairwise((start, *blanks, end)))
    posts = [bool(_IN_OFFICE.fullmatch(text.text, *place)) for place in told]
    persons = [place for place, post in zip(told, posts, strict=True) if not post]
    by_turns = 2 * len(persons) == len(told) and all(one != other for one, other in pairwise(posts))
    return told if by_turns and all(is_person(text.text[slice(*one)]) for one in persons) else ((start, end),)


def posts_of(text: str, names: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the places of posts without those of who holds them and of their offices; of several posts of one person the first.

    >>> text = "县委常委、宣传部部长原野、副县长"
    >>> [text[start:end] for start, end in posts_of(text, [(0, 4), (5, 12), (13, 16)])]
    ['县委常委', '副县长']
    """
    found: list[tuple[int, int]] = []
    waiting = None  # the first of posts whose person is still to come
    told = [post_and_person(text[start:end]) for start, end in names]
    last = max((place for place, both in enumerate(told) if all(both)), default=-1)
    for place, (start, end) in enumerate(names):
        post, person = told[place]
        own = (start + office_before(post), start + len(post)) if post else (start, end)
        if post and not person and place < last:
            waiting = waiting or own
            continue
        found.append(waiting if waiting and person else own)
        waiting = None
    return tuple(found)
