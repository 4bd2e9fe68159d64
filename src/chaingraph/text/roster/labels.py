"""The labels of rosters of industry chains: what each says of the names beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from chaingraph.text.labels import names_persons
from chaingraph.text.people.bodies import listed, without_person
from chaingraph.text.people.persons import begins_name, is_official
from chaingraph.text.people.posts import POST, parts, post_and_person
from chaingraph.text.tables.headers import CHAIN_LABEL, ONE

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]

# what a label says of the names beside it and of the chain; the first pattern that matches the whole label counts
LABELS: Mapping[str, str] = {
    r"(?:[省市县区州旗]级|[市县]区|县市区|区县|园区|镇街|乡镇|企业|行政|政府)?(?:总|双|副|第一|执行|常务)*链长|(?:包链|包抓|包联|挂联|领衔|牵头|联系链条?)(?:[省市县区州旗]级?)?领导|[省市县区州旗]级?领导": "chiefOf",
    r"(?:[省市县区州旗]级)?(?:产业链)?(?:链长制?办公室|链长?办|工作专班|专班)(?:(?:主任|主管|设置|设立|所在|依托|牵头|承担|承办|挂靠|归口|责任|组成)?(?:单位|部门|机构)|所在地?)?"
    r"|(?:[省市县区州旗]级)?(?:产业链)?(?:链长制?办公室|链长?办|工作专班|专班|办公室)(?:设[在于]|挂靠在?|依托)(?:单位|部门|机构)?|(?:产业链)?办公室(?:设置|设立|所在|依托|牵头|承担|承办|挂靠)(?:单位|部门|机构)|产业链办公室|(?:[省市县区州旗]级)?(?:产业链)?(?:工作)?专班办公室|(?:总|副|第一)?链长(?:联络|责任|牵头|服务)?(?:单位|部门)|(?:[省市县区州旗][级直])?(?:产业链)?牵头(?:责任|服务)?(?:单位|部门)": "officeOf",
    r"(?:重点|主要|核心)?链主(?:型|\(培育\))?(?:单位|企业)?(?:名称)?|(?:龙头|骨干|领航|领军|头部)(?:链主)?企业": "leadEnterpriseOf",
    r"(?:金融链长|一链一行|主办|合作|牵头|对接|对口|结对|挂钩|签约|承办|服务|支持)银行(?:名称)?|主办行|(?:合作|对接|服务|支持|牵头)?金融机构|金融(?:服务)?链长(?:单位|机构)?": "hostBankOf",
    r"(?:主要|核心)?(?:承载|主导|特色|重点|所在|布局|依托|集聚|产业|专业)*(?:园区|载体|承载地|平台)|主?(?:要|核心)?承载(?:园)?区": "carrierParkOf",
    r"专家(?:组|团队|咨询组|委员会|顾问团?|智库)?(?<=[组团队会])(?:组长|团长|主任|负责人|带头人)|(?:首席|智库|咨询|技术|产业)?专家(?:组|团队|咨询组|委员会|顾问团?|智库)?|(?:技术|产业)?智库(?:专家|单位|机构)?|(?:科研|技术|支撑|技术支撑|科技)(?:院所|机构|单位)|(?:合作|对接|共建)?(?:高校(?:和|及)?(?:科研)?院所|科研院所|(?<=合作|对接|共建)(?:院所|院校|高校))|院士(?:专家)?(?:团队|工作站)": "expertGroupOf",
    r"(?:[省市县区州旗](?:级|直)|产业链|主要|相关|有关|其他|链长制?办公室|链长?办|工作专班|专班)*(?:配合|协同|协助|协办|协作|参与|参加|参建|支持|会办|联动|成员)(?:配合|联动|推进|牵头|责任|服务)?(?:单位|部门|机构)(?:名单)?|(?:配合|协同|协办|协助)(?:责任)?": "supportedBy",
}
ANSWERING = re.compile(  # labels of who answers for a chain where no column says which office leads it
    r"(?:产业链)?(?:主要)?(?:责任|主管|主责|服务|推进)(?:单位|部门)"
)
_ANY_CHAIN = re.compile(  # words for several chains, or for no particular one
    r"(?:各|该|本|其|所有|相关|有关|所在|所属|对应|每[1一]?条|若干|\d+[条大个]|[一二三四五六七八九十]+[条大个])*"
    r"(?:(?:[省市县区州旗](?:域|级)?|重点|主导|优势|特色|支柱|关键|核心|标志性|战略性)+(?:产业|工业|农业|制造业)?)?产业链"
)
POST_LABEL = re.compile(r"(?:现任|行政|单位及|工作单位及)?职务")  # of the column beside that of who is chief
_OF_CHAIN = re.compile(  # 石墨产业链链长:…
    r"(?P<chain>[\u4e00-\u9fffA-Za-z0-9+“”、]{1,48}?产业链)的?(?P<label>[\u4e00-\u9fff]{2,8})"
)
_MARKS = (":", "为", "是", "由")  # behind a label
_NEAR = 12  # characters from a name to the end of the label behind it
_HEAD = re.compile("(?<=[组团队会])(?:组长|团长|主任|负责人|带头人)$")  # of a group of experts
_CONTACT = re.compile(  # behind a label
    r"(?<=.)(?:及|和|、|/)(?:其)?(?:(?:联系|经办|对接)人|联络员|客户经理|(?:主要|直接|具体)?(?:负责|责任)人|(?:责任|分管)领导|联系方式|(?:联系)?电话)+$"
)
_DOES = re.compile(  # with which no name begins that a roster gives
    "各(?:产业链|链|有关|相关)|每[条个名]|遴选|选定|选派|选聘|明确|确定|指定|培育|组建|成立|建立|制定|提供|负责|统筹|协调|推动|由(?=.{4})"
)
ONE_OF = re.compile(rf"^[\d、.]*[“]?{ONE}(?:市级|县级|区级)?(?=[\u4e00-\u9fff]{{2}})")
_OF_BANK = re.compile(  # who speaks for a bank, behind its name or alone
    r"(?P<bank>(?:[^、,;。]*(?:银行|分行|支行|总行|联社|信用社|公司|集团|中心|营业部))?)[\u4e00-\u9fff·]{0,4}(?:党委书记|副?行长|副?理事长|董事长|副?总?经理|副?主任)[\u4e00-\u9fff·]{0,4}"
)
_CHANGED = "(?:调整|变更|变动|更换|调动)"
_IN_TIME = re.compile(  # a label of those before a change, or after it
    rf"(?:(?:(?P<out>原任?|前任|上一?任|{_CHANGED}前的?)|(?P<into>现任?|新任?|{_CHANGED}后的?))"
    r"(?=$|(?:[省市县区州旗]级|总|副|双|第一|执行)*(?:链长|链办|链主|牵头|主办|合作|承载|专家|领导)))?"
    rf"(?P<label>.*?)(?:\((?:(?P<gone>原任?|前任|{_CHANGED}前)|(?P<come>现任?|新任?|{_CHANGED}后))\))?"
)
_PART = re.compile(  # of a chief's columns below one label
    rf"(?<=链长|领导)(?:姓名|名单|(?:[省市县区州旗]级)?领导|{POST_LABEL.pattern})(?:单位)?$"
)


_HELPED = re.compile("[,;](?=[^,;。:]{2,60}(?:配合|协助|协办|参与)(?:[,;。]|$))")  # before those who help an office


@dataclass(frozen=True)
class Place:
    """What a chain has: ``relation`` is one of LABELS, ``chain`` its name, ``names`` the places of who or what it has.

    ``label`` is the label as printed (总链长, 副链长 …), ``said`` the part of the text that says it, ``named`` the place of the
    chain's name where that is a cell or a heading of its own. ``former`` are the places of the persons who held a post before, or of what the chain has no longer,
    ``labelled`` that of the label where a change is told, ``since`` that of the day of a change that stands apart.
    """

    relation: str
    chain: str
    label: str
    names: Spans
    said: Span
    named: Span | None = None
    former: Spans = ()
    labelled: Span | None = None
    since: Span | None = None

    @property
    def group(self) -> str | None:
        """The name of the group whose head is named (石墨产业链专家组, below 专家组组长); None where a label says no head."""
        bare = _HEAD.sub("", self.label)
        return f"{self.chain}{bare}" if self.relation == "expertGroupOf" and bare != self.label else None

    @property
    def post(self) -> str | None:
        """The name of the post that ``names`` hold: that of the chain, and the label; None where they hold none."""
        return f"{self.chain}{self.label}" if self.relation == "chiefOf" or self.group else None


def in_time(label: str) -> tuple[str, str]:
    """Return a label without the one that it counts (of a “六个一”) and without what it says of the time, and ``out`` where it is of those before a change, ``into`` of those after it.

    >>> in_time("原链长"), in_time("调整后链长"), in_time("链长(原)"), in_time("现任链长"), in_time("链长"), in_time("变更前")
    (('链长', 'out'), ('链长', 'into'), ('链长', 'out'), ('链长', 'into'), ('链长', ''), ('', 'out'))
    >>> in_time("一位链长")
    ('链长', '')
    """
    told = _IN_TIME.fullmatch(ONE_OF.sub("", label))
    if not told:  # of several lines
        return label, ""
    return told["label"], "out" if told["out"] or told["gone"] else "into" if told["into"] or told["come"] else ""


@lru_cache(maxsize=10_000)  # labels of columns are asked for each row
def relation_of(label: str) -> str | None:
    """Return what a label says of an industry chain; None where it is no label of a roster.

    >>> relation_of("链长"), relation_of("主办银行"), relation_of("承载园区"), relation_of("备注")
    ('chiefOf', 'hostBankOf', 'carrierParkOf', None)
    """
    label, _ = in_time(label)
    bare = whole_label(_CONTACT.sub("", re.sub(r"\([^()]*\)|[“”]", "", label)))
    return next((relation for pattern, relation in LABELS.items() if re.fullmatch(pattern, bare)), None)


def with_chain(label: str) -> tuple[str, str] | None:
    """Return the chain that a label names, or several, and what is left of the label; None where it names none, or says nothing of it.

    >>> with_chain("石墨、茶叶产业链牵头单位"), with_chain("石墨产业链产值"), with_chain("产业链牵头单位")
    (('石墨、茶叶产业链', '牵头单位'), None, None)
    """
    own = _OF_CHAIN.fullmatch(label)
    return (own["chain"], own["label"]) if own and relation_of(own["label"]) else None


def leaves_office(labels: Iterable[str]) -> bool:
    """Return whether labels say who heads a chain and not which office does: then one body that answers for it is that office.

    >>> leaves_office(["产业链", "链长", "责任部门"]), leaves_office(["链长", "链办", "责任部门"]), leaves_office(["任务", "责任部门"])
    (True, False, False)
    """
    told = {relation_of(label) for label in labels}
    return "officeOf" not in told and not told.isdisjoint(("chiefOf", "leadEnterpriseOf"))


def answering(text: str, label: str, start: int, end: int) -> Spans:
    """Return the place of the one body that answers for a chain, by a label (责任部门) and what stands from ``start`` to ``end``.

    There is none where the label says something else, or several bodies answer.
    """
    names = names_of(text, "officeOf", start, end) if ANSWERING.fullmatch(label) else ()
    return names if len(names) == 1 else ()


def own_label(column: Iterable[str]) -> str | None:
    """Return the label of a column of which each row of a header says a part: with as much of what spans it as a roster knows.

    >>> own_label(["链长制领导", "副链长"]), own_label(["链长", "姓名"]), own_label(["市级", "链长"]), own_label(["企业", "产值"])
    ('副链长', '链长姓名', '市级链长', None)
    """
    parts = list(dict.fromkeys(filter(None, column)))
    told = ("".join(parts[first:]) for first in range(len(parts)))
    return next((label for label in told if CHAIN_LABEL.fullmatch(label) or relation_of(label)), None)


def whole_label(label: str) -> str:
    """Return the label that spans the columns of a chief, of which this one says the name or the post.

    >>> whole_label("副链长姓名"), whole_label("副链长单位及职务"), whole_label("链长单位")
    ('副链长', '副链长', '链长单位')
    """
    return _PART.sub("", label)


def is_any_chain(words: str) -> bool:
    """Return whether words for a chain mean several, or none in particular.

    >>> is_any_chain("全市12条重点产业链"[2:]), is_any_chain("各产业链"), is_any_chain("现代农业产业链")
    (True, True, False)
    """
    return bool(_ANY_CHAIN.fullmatch(words))


def chain_name(words: str) -> str:
    """Return the name of a chain; below a label that says 产业链 a cell may leave that out."""
    return words if words.endswith(("链", "链条", "产业")) else f"{words}产业链"


def place(
    text: str, relation: str, chain: str, label: str, names: Spans, said: Span, named: Span | None = None
) -> Iterator[Place]:
    """Yield what a chain has, where anything is named; below a label of those before a change stands only who held a post."""
    if names_persons(label) and relation != "chiefOf":
        names = tuple(without_person(text, *name) for name in names)
    label, when = in_time(label)
    if names and when != "out":
        yield Place(relation, chain, label, names, said, named)
    elif relation == "chiefOf" and (left := persons(text, names)):
        yield Place(relation, chain, label, (), said, named, left)


def persons(text: str, names: Spans) -> Spans:
    """Return where the persons stand among those who hold a post.

    >>> persons("副县长钟晚晴、县长", ((0, 6), (7, 9)))
    ((3, 6),)
    """
    found = list[Span]()
    for first, last in names:
        post, person = post_and_person(text[first:last])
        if person and (post or begins_name(person)):
            found.append((first + len(post or ""), first + len(post or "") + len(person)))
    return tuple(found)


def names_of(text: str, relation: str, start: int, end: int) -> Spans:
    """Return the names of a list; who holds a post and the post itself are two (李某某(副市长)), words of offices hold none (职责).

    Who only helps (牵头单位:甲局,乙局配合) is no office, what is to be done is no name (遴选链主企业), nor is what the label says itself (主办银行).
    """
    helps = _HELPED.search(text, start, end) if relation == "officeOf" else None
    names = tuple(name for name in listed(text, start, helps.start() if helps else end) if not _DOES.match(text, *name))
    names = tuple(name for name in names if relation == "chiefOf" or not relation_of(text[slice(*name)]))
    if relation == "hostBankOf":
        return tuple(bank for name in names for bank in _bank(text, *name))
    if relation != "chiefOf":
        return names
    told = (part for name in names for part in parts(text, *name))
    return tuple(part for part in told if POST.fullmatch(text, *part) or not is_official(text[slice(*part)]))


def _bank(text: str, start: int, end: int) -> Spans:
    """Return the place of a bank without who speaks for it behind its name; none where only that person is named.

    >>> [_bank(words, 0, len(words)) for words in ("云州银行", "云州银行副行长柳一苇", "柳一苇副行长", "银行行长")]
    [((0, 4),), ((0, 4),), (), ()]
    """
    held = _OF_BANK.fullmatch(text, start, end)
    if not held:
        return ((start, end),)
    return ((start, held.end("bank")),) if len(held["bank"]) > 2 else ()


def label_of(text: str, place: Place) -> Span | None:
    """Return where the label stands right before ``names`` or close behind, in the same clause, that says what they are; None where none does.

    链长 alone before them is a general word.

    >>> label_of("茶叶产业链由李某任链长", Place("chiefOf", "茶叶产业链", "链长", ((6, 8),), (0, 11)))
    (9, 11)
    """
    if place.labelled or not place.names:
        return place.labelled
    first, last = place.names[0][0], place.names[-1][1]
    if place.label != "链长" and text.endswith(tuple(place.label + mark for mark in _MARKS), 0, first):
        return first - 1 - len(place.label), first - 1
    start = text.find(place.label, last, last + _NEAR)
    here = start >= 0 and not re.search("[,。;、]", text[last:start])
    return (start, start + len(place.label)) if here else None
