"""Which relations of chains and groups the names of a list only seem to have: with the next, with its focus, with another member."""

from __future__ import annotations

import re

from chaingraph.text.relations.pair import Pair

_MEETING = re.compile("融合|对接|贯通|联动|耦合|协同|衔接|链接|匹配|互动|结合|一体|[—+]")
_AIMS = re.compile(
    r"争[创当做]|冲刺|(?<!成功)(?<!已)申[报请](?!成功|获批)|(?:努力|争取|力争|加快|尽快|有望)[^,。;]{0,4}(?:成长?为|进入|入选|跻身)"
)
_OPENS = re.compile("[,;](?:其中,?)?$")  # before the first name of a clause
_IS = re.compile("(?:[、和与及][^,;。]{2,40})?(?:均|都|已)?(?:为|是|系|作为|被?(?:评|列|认定|确定|选)为)[“《]?")
_MAKERS = frozenset({"Enterprise", "Institution"})
_NEXT = re.compile("[,、;和及]以$")
_BELOW = re.compile(r"(?:环节)?\)?:")  # behind the label of a list
_TURNS = re.compile("[,;。](?:[上中下]游)?(?:的)?$")  # before the segment with which a clause begins
_WHOLE = re.compile("[,，。;；:：的由]|组成|包括|包含|涵盖|下设|隶属|属于|构成|纳入")  # between a whole and its parts


def before_its_of(pair: Pair) -> bool:
    """以甲为链主的石墨、以乙…: a group that stands before its 的 is not that of whoever comes later."""
    return pair.names[pair.object].start < pair.names[pair.subject].start and "的" in pair.between


def only_aims(pair: Pair) -> bool:
    """支持甲公司争创链主企业: what a firm is to become, it is not yet."""
    return pair.kinds[1] == "Group" and bool(_AIMS.search(pair.between))


def another_is(pair: Pair) -> bool:
    """甲公司、乙公司等,其中甲公司为链主企业: what the firm of the next clause is said to be, those before it are not."""
    group, firm = pair.names[pair.object], pair.names[pair.subject]
    nearer = (
        name for name in pair.names if name.kind == "Enterprise" and firm.end < name.start and name.end < group.start
    )
    return any(
        _OPENS.search(pair.words, firm.end, name.start) and _IS.fullmatch(pair.words, name.end, group.start)
        for name in nearer
    )


def another_makes(pair: Pair) -> bool:
    """甲公司、乙公司,丙公司生产石墨: what the firm makes with which a clause begins, those of the clause before do not."""
    firm, good = pair.names[pair.subject], pair.names[pair.object]
    nearer = (one for one in pair.names if one.kind in _MAKERS and firm.end < one.start and one.end <= good.start)
    return any(_OPENS.search(pair.words, firm.end, one.start) for one in nearer)


def before_the_next(pair: Pair) -> bool:
    """以甲为链主的石墨、以乙…: the chain of the one before is not led by the next."""
    return pair.names[pair.object].start < pair.names[pair.subject].start and bool(_NEXT.search(pair.between))


def in_focus(pair: Pair) -> bool:
    """开展“育苗”工程,聚焦茶叶: an action is not for the chains on which the next clause focuses; a policy is (《方案》,聚焦茶叶)."""
    to_chain = pair.kinds[1] == "IndustryChain" and pair.kinds[0] != "Policy"
    return to_chain and bool(re.search("[,;]聚焦", pair.between))


def members_of_a_list(pair: Pair) -> bool:
    """石墨、茶叶、铜: what is told in one list is no part of another member of it."""
    return "、" in pair.between and not _WHOLE.search(pair.between)


def without_meeting(pair: Pair) -> bool:
    """创新链、资金链: two chains that are only named in one breath are not tied together."""
    return not _MEETING.search(pair.words)


def only_under_it(pair: Pair) -> bool:
    """上游(原材料环节):铁、煤: what is listed below a segment is of it, and fed by it no more than by another of the list."""
    return bool(_BELOW.match(pair.between))


def in_another_segment(pair: Pair) -> bool:
    """采选有甲公司,加工由乙公司承担: a firm that stands behind the segment of the next clause works in no segment before that."""
    firm, segment = pair.names[pair.subject], pair.names[pair.object]
    nearer = (one for one in pair.names if one.kind == "Segment" and segment.end < one.start and one.end <= firm.start)
    return any(_TURNS.search(pair.words, segment.end, one.start) for one in nearer)
