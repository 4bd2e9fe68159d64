"""Names that stand outside of all others and that the rest of a text tells: awarded statuses, short forms of its places, the other bodies of a level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import Name

_STATUS = re.compile(
    r"“?链主”?企业|“?专精特新”?(?:“?小巨人”?|中小)?企业|规(?:模以)?上(?:工业|服务业|制造业)?企业|规模(?:以上)?工业企业|高新技术企业|科技型中小企业|(?:制造业)?单项冠军(?:企业)?|瞪羚企业|独角兽企业"
)
_OF_MEASURES = re.compile("[”]?(?:增加值|总?产值|营业收入|利润|投资|用电量|认定|培育库|名单|库|所得税|占比)")
_SIDE = re.compile(
    r"[市县区省州]委(?P<rest>(?:、(?:人大|政府|政协|纪委监委|纪委)(?:常委会)?)+)(?:(?P<all>[四五]套班子))?"
)
_FULL = re.compile(r"(?P<short>[\u4e00-\u9fff]{2,5})(?:省|市|县|区|旗|自治县|自治旗)")
_GENERIC = re.compile(
    "[全我本各该首每].*|.*(?:开发|高新|工业|新|园|社|片|功能|示范|经开|城|矿|地|景|郊|林|自治|试验|综保|保税)"
)
_ACTS = re.compile(  # what follows a place that is no part of a longer name
    "[:,。;、(|\n]|$|[是的以把将对从在有也正已又还就则与和及到位地为能让靠用按因由要]|全[市县区旗]|境内|各[级地]|"
    "推[出进动行]|围绕|重点|依托|锚定|坚持|聚焦|通过|打造|抢抓|创新|探索|实施|立足|紧扣|瞄准|深耕|布局|培育|加快|积极|大力|持续|不断|先后|计划|拥有|设立|建[立设成]|出台|启动|落户|投[资产]|"
    "(?:(?![市县区旗州园局院])[\u4e00-\u9fff]){2,8}?(?:产业|经济|发展)|"
    "(?:产业|建设|优势|特色|乡村|制造|发展|经济|工业|企业)(?!园|基地|集团|公司|工程|银行|局|委|协会|学院|大学|带|区|报|路|信息化)"
)


def statuses(text: str) -> Iterator[Name]:
    """Yield the statuses that a text speaks of by their own words (链主企业), but not what is measured of them.

    >>> [name.text for name in statuses("培育“链主”企业和瞪羚企业,规上工业企业利润增长")]
    ['“链主”企业', '瞪羚企业']
    """
    for match in _STATUS.finditer(text):
        start, end = match.span()
        if match[0].startswith("“") and match[0].count("“") > match[0].count("”"):
            start += 1
        if not _OF_MEASURES.match(text, end):
            yield Name(start, end, text[start:end], "Group")


def sides(text: str) -> Iterator[Name]:
    """Yield the bodies of a level that a list names without it, behind its committee (县委、政府、人大).

    >>> [name.text for name in sides("县委、人大、政府、政协四套班子")]
    ['人大', '政府', '政协', '四套班子']
    """
    for match in _SIDE.finditer(text):
        for body in re.finditer("[^、]+", text[match.start("rest") : match.end("rest")]):
            start = match.start("rest") + body.start()
            yield Name(start, start + len(body[0]), body[0], "Institution")
        if match["all"]:
            yield Name(*match.span("all"), match["all"], "Institution")


def short_places(names: Sequence[Name], text: str, place: str = "") -> Iterator[Name]:
    """Yield the places that a text names in full elsewhere, or whose it is, by their short form (青塘 of 青塘县).

    >>> [name.start for name in short_places([], "青塘是茶乡,游青塘路", "青塘县")]
    [0]
    """
    full = {name.text for name in names if name.kind == "Place"} | {place}
    shorts = {
        match["short"] for one in full if (match := _FULL.fullmatch(one)) and not _GENERIC.fullmatch(match["short"])
    }
    if not shorts:
        return
    for match in re.finditer("|".join(sorted(map(re.escape, shorts), key=len, reverse=True)), text):
        if _ACTS.match(text, match.end()) and text[match.start() - 1 : match.start()] != "“":
            yield Name(*match.span(), match[0], "Place")
