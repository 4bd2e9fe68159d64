"""Which relations of bodies two names of a sentence only seem to have: who only leads to it, owns, helps, or stands in a list."""

from __future__ import annotations

import re

from chaingraph.text.relations.pair import AND, BODIES, Pair

_JOINING = re.compile("[^,，。;；]{0,12}?(?:共建|合建|合作|签约|签署|签订|共同)")
_OF_THEM = re.compile(  # before the kind of firms that are named, and before what one wins
    "等.{0,2}$|(?:获评|荣获|获批|获得|入选|入围|跻身|(?:认定|命名|列|评|晋升|升级)为|成功创建|成为)了?(?:20\\d\\d年度?)?(?:首批|第.批)?[“《]?$"
)
_OWNED = re.compile(
    "(?:下属|所属|旗下|直属)的?(?:国有|国资)?(?:企业|公司|子公司)?[\u4e00-\u9fff]"
)  # before another body
_HELPS = re.compile(
    "(?:等[^,，。;；]{0,6})?(?:、[^,，。;；、]{2,14}){0,8}?(?:积极|密切|共同|协同|分别)?(?:配合|协助|参与|参加)(?!单位|部门)"
)
_LED_BY = re.compile(
    "的?(?:大力|积极|共同|精心|统一|坚强|统筹|具体)*(?:推动|支持|指导|领导|协调|帮助|牵线|撮合|组织|引导|关心|见证)(?:和[\u4e00-\u9fff]{2})?下"
)
_BY = re.compile("(?:按照?|根据|依据|遵照|遵循|贯彻|落实)(?:好|了)?[^,，。;；]{0,24}$")
_WORD_OF = re.compile(
    "[^,，。;；:《]{0,40}?(?:部署|要求|安排|精神|决策|指示|批示|意见|决定)(?:要求|安排|精神|部署)?[,，]"
)
_PUBLIC = re.compile("(?:局|委|办|厅|办公室|政府|管委会|科协|总工会|团委|妇联|工商联)$")
_TELLS = re.compile("[^,，。;；]{0,4}?(?:获悉|了解到|得知|透露)(?!后)")  # behind an office, of which a paper only hears
_HEARS = re.compile(
    "(?:听取|审议|审定|研究|讨论|学习|传达|通过|同意|贯彻|落实|解读)(?!制定|出台|印发)[^,，。;；]{0,12}$"
)
_SETS_UP = re.compile(
    "(?:负责|统一|具体|牵头|组织|已|将|新|要|日前)*(?:组建|成立|设立|管理|考核|指导|督导|选派|派出)了?[“”]*"
)

_IS_ONE = re.compile("[,，]?(?:是|为|作为|属于?|系|列为|被)[^。;；]{0,20}")  # between a chain and who picked it
_PICKS = re.compile(  # behind that body
    "(?:(?!牵头|负责|分管|包联|联系)[^,，。;；的]){0,8}(?:确定|认定|选定|明确|批准|公布|打造|推进|培育|发展|扶持|支持|布局|谋划|部署|列入)(?:由|的[^,，。;；]{0,16}(?:产业|链))"
)


def in_one_list(pair: Pair) -> bool:
    """甲局、乙局联合印发: what a list does together, its members do not do with each other."""
    listed = re.fullmatch("(?:[^,，。;；与和同跟及]*、)+[^,，。;；与和同跟及]*", pair.between)
    end = max(pair.names[pair.subject].end, pair.names[pair.object].end)
    return bool(listed) and not _JOINING.match(pair.words, end)


def only_their_kind(pair: Pair) -> bool:
    """甲公司、乙公司等链主企业与丙大学合作, 公司获评单项冠军,与丙大学合作: what firms are that are named, or win, does nothing by itself."""
    kinds = (pair.names[number] for number in (pair.subject, pair.object) if pair.names[number].kind == "Group")
    return any(_OF_THEM.search(pair.words[: name.start]) for name in kinds)


def of_whom_another_is(pair: Pair) -> bool:
    """市国资委下属的甲公司设立基金: a body whose own body acts does nothing by itself."""
    ends = (pair.names[number] for number in (pair.subject, pair.object) if pair.names[number].kind in BODIES)
    return any(_OWNED.match(pair.words, name.end) for name in ends)


def by_whose_leave(pair: Pair) -> bool:
    """在市科协推动下,甲公司成立联盟: under whose lead something is done does not do it."""
    ends = (pair.names[number] for number in (pair.subject, pair.object) if pair.names[number].kind in BODIES)
    return any(_LED_BY.match(pair.words, name.end) for name in ends)


def by_whose_word(pair: Pair) -> bool:
    """按照省委、省政府部署,组建石墨专班: whose decisions are carried out by that does nothing itself."""
    ends = (pair.names[number] for number in (pair.subject, pair.object) if pair.names[number].kind in BODIES)
    return any(_BY.search(pair.words[: one.start]) and _WORD_OF.match(pair.words, one.end) for one in ends)


def only_relied_on(pair: Pair) -> bool:
    """石墨产业链依托甲公司、乙公司,建设园区: on whom a chain relies, it does not have as its lead for that."""
    return bool(re.search("依托[^,，。;；由以]*$", pair.between))


def under_it(pair: Pair) -> bool:
    """专班由甲局、乙局组成,下设办公室: what is set up below a team is a part of it, no member."""
    return bool(re.search("(?:下设|内设)[^,。;；]{0,6}$", pair.between))


def set_up_by(pair: Pair) -> bool:
    """甲局组建专家服务团, 专班由甲局管理: an office that alone sets up, runs or judges a team is no member for that."""
    office, team = pair.names[pair.subject], pair.names[pair.object]
    if not _PUBLIC.search(pair.text(pair.subject)):
        return False
    if team.end <= office.start:
        return bool(re.fullmatch("[,，]?由", pair.between) and _SETS_UP.match(pair.words, office.end))
    alone = not AND.search(pair.words[max(0, office.start - 1) : office.start])
    return alone and bool(_SETS_UP.fullmatch(pair.between))


def only_hears(pair: Pair) -> bool:
    """记者从市工信局获悉,青塘县印发《石墨方案》; 县政府常务会议听取《石墨方案》汇报: who tells of a paper or hears it does not issue it."""
    office, paper = pair.names[pair.object], pair.names[pair.subject]
    return bool(_TELLS.match(pair.words, office.end)) or (
        office.end <= paper.start and bool(_HEARS.search(pair.between))
    )


def only_helps(pair: Pair) -> bool:
    """石墨产业链由市长牵头,市科技局配合: who helps is not the office of the chain."""
    return bool(_HELPS.match(pair.words, pair.names[pair.subject].end))


def only_supports(pair: Pair) -> bool:
    """成立石墨专班,由甲局牵头,乙局协同配合: who is said to support a team is no member for that."""
    helps = _HELPS.match(pair.words, pair.names[pair.subject].end)
    return pair.kinds[1] == "Team" and bool(helps) and "参" not in helps[0][-2:] if helps else False


def only_picks(pair: Pair) -> bool:
    """石墨产业链是市政府确定的重点产业链: who has picked a chain or builds it up is not its office for that; of whom it says 牵头, is."""
    office, chain = pair.names[pair.subject], pair.names[pair.object]
    return (
        chain.end <= office.start
        and bool(_IS_ONE.fullmatch(pair.between))
        and bool(_PICKS.match(pair.words, office.end))
    )
