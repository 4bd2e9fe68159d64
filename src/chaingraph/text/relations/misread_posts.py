"""Which relations of posts two names of a sentence only seem to have: chiefs of all chains, posts in a list, posts of other persons."""

from __future__ import annotations

import re

from chaingraph.text.relations.pair import AND, BODIES, Pair

_IN_STEP = re.compile("依次|分别|对应")
_HOLDING = re.compile("[^,，。;；]{0,40}?(?:担任|出任|兼任|兼|任|代理)")
_LEADERS = re.compile("牵头(?:单位|部门|企业|领导)")
_HAS_POST = re.compile(  # between a chief and the chain
    "任|兼|包[联抓链挂保干]|挂[联包帅钩点职]|联[系挂包]|领衔|领办|牵头|负责|分管|主[管抓]|抓|管|是|为|链长|^[、|:]|^[,，]?$"
)
_VISITS = re.compile(  # what is done there by somebody who need not be its chief
    "调[研度]|走访|督[导查办]|考察|视察|检查|巡[查视]|暗访|慰问|主持|召[开集]|出席|参加|听取|研究|部署|走进|深入|实地|带队|率队|[到赴](?!任)|会见|陪同|指导|强调|指出|要求|介绍|推介|了解|暨|[就对]"
)
_PASSES = re.compile(  # behind who stands after the chain of another clause (…,副市长李某陪同)
    "[^,。;；]{0,12}?(?:陪同|随同|参加|出席|主持|讲话|列席|参与)"
)


def of_all(pair: Pair) -> bool:
    """市长任总链长,聚焦石墨产业链: who is chief of all chains is chief of one only where that stands beside the post."""
    chief = pair.text(pair.subject)
    return chief.endswith("总链长") and not chief.endswith("副总链长") and not re.fullmatch("[的“”]{0,2}", pair.between)


def only_visits(pair: Pair) -> bool:
    """市委书记调研石墨产业链,副市长陪同: who only does something for a chain, or goes there with others, is not its chief."""
    chief, chain = pair.names[pair.subject], pair.names[pair.object]
    if pair.text(pair.subject).endswith("链长"):
        return False
    if chief.end <= chain.start:
        has = list(_HAS_POST.finditer(pair.between))
        return not has or bool(_VISITS.search(pair.between, has[-1].end()))
    return pair.between[:1] in (",", "，") and bool(_PASSES.match(pair.words, chief.end))


def of_each(pair: Pair) -> bool:
    """石墨…10条产业链,市长担任总链长,办公室设在市工信局: the office of all chains is of none of them."""
    return bool(re.search("总链长|每条|各条", pair.between))


def in_a_list_of_posts(pair: Pair) -> bool:
    """市委副书记、市长: neither holds the other, unless one is a 链长."""
    both = pair.kinds == ("Role", "Role") and AND.fullmatch(pair.between)
    return bool(both) and not pair.text(pair.subject).endswith("链长")


def by_another_post(pair: Pair) -> bool:
    """链长…,由县长任组长: who is named after 由 holds what follows, unless that says 担任."""
    names, after = pair.names, pair.names[pair.object].end
    if pair.kinds[1] != "Role" or names[pair.object].start < names[pair.subject].end or "由" not in pair.between:
        return False
    holding = _HOLDING.match(pair.words, after)
    return holding is None or any(name.kind == "Role" and name.start == holding.end() for name in names)


def by_a_chief(pair: Pair) -> bool:
    """链长…链长: a chief holds no post of a chief."""
    return "链长" in pair.text(pair.object)


def clauses_apart(pair: Pair) -> bool:
    """石墨产业链链长…,…,乙: a post and its chain or its holder do not stand two clauses apart."""
    return len(re.findall("[,，;；]", pair.between)) > 1


def of_the_next_clause(pair: Pair) -> bool:
    """县长任石墨产业链链长,副县长…: who holds one post in a clause does not hold the one with which the next begins."""
    after = pair.names[pair.object].end <= pair.names[pair.subject].start
    return after and bool(re.search("(?:任|为)[^,;]*[长任]”?[,;]$", pair.between))


def held_itself(pair: Pair) -> bool:
    """县长任组长,副县长任副组长: a post that somebody is said to hold does not hold another."""
    start, end = pair.names[pair.object].start, pair.names[pair.object].end
    return pair.kinds[1] == "Role" and pair.words.endswith("任", 0, start) and not pair.words.startswith("的", end)


def of_another_person(pair: Pair) -> bool:
    """石墨产业链链长甲与副市长乙: the post behind the person is that of the next."""
    first, last = pair.object, pair.subject
    if pair.names[first].start > pair.names[last].start or _IN_STEP.search(pair.words):
        return False
    people = [name for name in pair.names[first + 1 : last] if name.kind == "Person"]
    return any(re.match("[,，、;；与和及同]", pair.words[name.end :]) for name in people)


def of_a_chief(pair: Pair) -> bool:
    """链长…支持链主企业: what a chief is to support is no purpose of the post."""
    return pair.kinds[0] == "Role" and "链长" in pair.text(pair.subject)


def of_a_label(pair: Pair) -> bool:
    """链长牵头单位: who stands before the words for those that lead does not lead."""
    return bool(_LEADERS.match(pair.words, pair.names[pair.object].end))


def of_a_post(pair: Pair) -> bool:
    """市委政法委书记: the office before a post does nothing by itself."""
    for number in (pair.subject, pair.object):
        name, after = pair.names[number], pair.names[number + 1 : number + 2]
        if name.kind in BODIES and any(post.kind == "Role" and post.start == name.end for post in after):
            return True
    return False
