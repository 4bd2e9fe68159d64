"""Which relations of a sentence two names only seem to have: for each kind of misreading a rule, which looks at the words between."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chaingraph.text.relations.features import Mention

_AND = re.compile(r"[、，,/]|以?[及和与]|或")
_IN_STEP = re.compile("依次|分别|对应")
_HOLDING = re.compile("[^,，。;；]{0,40}?(?:担任|出任|兼任|兼|任|代理)")
_MEETING = re.compile("融合|对接|贯通|联动|耦合|协同|衔接|链接|匹配|互动|结合|一体|[—+]")
_ACTING = frozenset({"officeOf", "cooperatesWith", "memberOf"})
_JOINING = re.compile("[^,，。;；]{0,12}?(?:共建|合建|合作|签约|签署|签订|共同)")
_NEXT = re.compile("[,、;和及]以$")
_WHOLE = re.compile("[,，。;；:：的由]|组成|包括|包含|涵盖|下设|隶属|属于|构成|纳入")  # between a whole and its parts
_OWNED = re.compile(
    "(?:下属|所属|旗下|直属)的?(?:国有|国资)?(?:企业|公司|子公司)?[\u4e00-\u9fff]"
)  # before another body
_HELPS = re.compile(
    "(?:等[^,，。;；]{0,6})?(?:、[^,，。;；、]{2,14}){0,8}?(?:积极|密切|共同|协同|分别)?(?:配合|协助|参与|参加)(?!单位|部门)"
)
_LED_BY = re.compile(
    "的?(?:大力|积极|共同|精心|统一|坚强|统筹|具体)*(?:推动|支持|指导|领导|协调|帮助|牵线|撮合|组织|引导|关心|见证)(?:和[\u4e00-\u9fff]{2})?下"
)
_PLACED = re.compile("(?:落户|落地|入驻|位于|坐落[于在]|选址[于在]?|布局[于在]|建在|设在|地处)于?“?$")
_LEADERS = re.compile("牵头(?:单位|部门|企业|领导)")
_PUBLIC = re.compile("(?:局|委|办|厅|办公室|政府|管委会|科协|总工会|团委|妇联|工商联)$")
_SETS_UP = re.compile(
    "(?:负责|统一|具体|牵头|组织|已|将|新|要|日前)*(?:组建|成立|设立|管理|考核|指导|督导|选派|派出)了?[“”]*"
)
_BODIES = frozenset({"Institution", "Team", "Enterprise"})
_HAS_POST = re.compile(  # between a chief and the chain
    "任|兼|包[联抓链挂保干]|挂[联包帅钩点职]|联[系挂包]|领衔|领办|牵头|负责|分管|主[管抓]|抓|管|是|为|链长|^[、|:]|^[,，]?$"
)
_VISITS = re.compile(  # what is done there by somebody who need not be its chief
    "调[研度]|走访|督[导查办]|考察|视察|检查|巡[查视]|暗访|慰问|主持|召[开集]|出席|参加|听取|研究|部署|走进|深入|实地|带队|率队|[到赴](?!任)|会见|陪同|指导|强调|指出|要求|介绍|推介|了解|暨|[就对]"
)
_PASSES = re.compile(  # behind who stands after the chain of another clause (…,副市长李某陪同)
    "[^,。;；]{0,12}?(?:陪同|随同|参加|出席|主持|讲话|列席|参与)"
)


@dataclass(frozen=True)
class Pair:
    """Two names of a sentence and the relation that they seem to have: ``words`` and ``names`` of the sentence, the two by number."""

    words: str
    names: Sequence[Mention]
    subject: int
    relation: str
    object: int

    @property
    def between(self) -> str:
        """The words between the two names."""
        one, other = sorted((self.names[self.subject], self.names[self.object]), key=lambda name: name.start)
        return self.words[one.end : other.start]

    @property
    def kinds(self) -> tuple[str, str]:
        """The kinds of the two."""
        return self.names[self.subject].kind, self.names[self.object].kind

    def text(self, number: int) -> str:
        """Return the words of a name."""
        return self.words[self.names[number].start : self.names[number].end]


def misread(words: str, names: Sequence[Mention], subject: int, relation: str, object: int) -> bool:
    """Return whether two names of a sentence only seem to be related."""
    pair = Pair(words, names, subject, relation, object)
    return any(rule(pair) for rule in _RULES.get(relation, ())) or (relation in _ACTING and _of_a_post(pair))


def _of_all(pair: Pair) -> bool:
    """市长任总链长,聚焦石墨产业链: who is chief of all chains is chief of one only where that stands beside the post."""
    chief = pair.text(pair.subject)
    return chief.endswith("总链长") and not chief.endswith("副总链长") and not re.fullmatch("[的“”]{0,2}", pair.between)


def _only_visits(pair: Pair) -> bool:
    """市委书记调研石墨产业链,副市长陪同: who only does something for a chain, or goes there with others, is not its chief."""
    chief, chain = pair.names[pair.subject], pair.names[pair.object]
    if pair.text(pair.subject).endswith("链长"):
        return False
    if chief.end <= chain.start:
        has = list(_HAS_POST.finditer(pair.between))
        return not has or bool(_VISITS.search(pair.between, has[-1].end()))
    return pair.between[:1] in (",", "，") and bool(_PASSES.match(pair.words, chief.end))


def _of_each(pair: Pair) -> bool:
    """石墨…10条产业链,市长担任总链长,办公室设在市工信局: the office of all chains is of none of them."""
    return bool(re.search("总链长|每条|各条", pair.between))


def _in_a_list_of_posts(pair: Pair) -> bool:
    """市委副书记、市长: neither holds the other, unless one is a 链长."""
    both = pair.kinds == ("Role", "Role") and _AND.fullmatch(pair.between)
    return bool(both) and not pair.text(pair.subject).endswith("链长")


def _by_another_post(pair: Pair) -> bool:
    """链长…,由县长任组长: who is named after 由 holds what follows, unless that says 担任."""
    names, after = pair.names, pair.names[pair.object].end
    if pair.kinds[1] != "Role" or names[pair.object].start < names[pair.subject].end or "由" not in pair.between:
        return False
    holding = _HOLDING.match(pair.words, after)
    return holding is None or any(name.kind == "Role" and name.start == holding.end() for name in names)


def _by_a_chief(pair: Pair) -> bool:
    """链长…链长: a chief holds no post of a chief."""
    return "链长" in pair.text(pair.object)


def _clauses_apart(pair: Pair) -> bool:
    """石墨产业链链长…,…,乙: a post and its chain or its holder do not stand two clauses apart."""
    return len(re.findall("[,，;；]", pair.between)) > 1


def _of_the_next_clause(pair: Pair) -> bool:
    """县长任石墨产业链链长,副县长…: who holds one post in a clause does not hold the one with which the next begins."""
    after = pair.names[pair.object].end <= pair.names[pair.subject].start
    return after and bool(re.search("(?:任|为)[^,;]*[长任]”?[,;]$", pair.between))


def _of_another_person(pair: Pair) -> bool:
    """石墨产业链链长甲与副市长乙: the post behind the person is that of the next."""
    first, last = pair.object, pair.subject
    if pair.names[first].start > pair.names[last].start or _IN_STEP.search(pair.words):
        return False
    people = [name for name in pair.names[first + 1 : last] if name.kind == "Person"]
    return any(re.match("[,，、;；与和及同]", pair.words[name.end :]) for name in people)


def _before_its_of(pair: Pair) -> bool:
    """以甲为链主的石墨、以乙…: a group that stands before its 的 is not that of whoever comes later."""
    return pair.names[pair.object].start < pair.names[pair.subject].start and "的" in pair.between


def _before_the_next(pair: Pair) -> bool:
    """以甲为链主的石墨、以乙…: the chain of the one before is not led by the next."""
    return pair.names[pair.object].start < pair.names[pair.subject].start and bool(_NEXT.search(pair.between))


def _in_focus(pair: Pair) -> bool:
    """《方案》聚焦石墨、茶叶: a policy that lists the chains on which it focuses is for none of them; nor is an action before a clause that does."""
    focus = re.search("(?P<clause>[,;])?聚焦", pair.between) if pair.kinds[1] == "IndustryChain" else None
    return bool(focus and (pair.kinds[0] == "Policy" or focus["clause"]))


def _of_a_chief(pair: Pair) -> bool:
    """链长…支持链主企业: what a chief is to support is no purpose of the post."""
    return pair.kinds[0] == "Role" and "链长" in pair.text(pair.subject)


def _in_one_list(pair: Pair) -> bool:
    """甲局、乙局联合印发: what a list does together, its members do not do with each other."""
    listed = re.fullmatch("(?:[^,，。;；与和同跟及]*、)+[^,，。;；与和同跟及]*", pair.between)
    end = max(pair.names[pair.subject].end, pair.names[pair.object].end)
    return bool(listed) and not _JOINING.match(pair.words, end)


def _members_of_a_list(pair: Pair) -> bool:
    """石墨、茶叶、铜: what is told in one list is no part of another member of it."""
    return "、" in pair.between and not _WHOLE.search(pair.between)


def _without_meeting(pair: Pair) -> bool:
    """创新链、资金链: two chains that are only named in one breath are not tied together."""
    return not _MEETING.search(pair.words)


def _of_whom_another_is(pair: Pair) -> bool:
    """市国资委下属的甲公司设立基金: a body whose own body acts does nothing by itself."""
    ends = (pair.names[number] for number in (pair.subject, pair.object) if pair.names[number].kind in _BODIES)
    return any(_OWNED.match(pair.words, name.end) for name in ends)


def _by_whose_leave(pair: Pair) -> bool:
    """在市科协推动下,甲公司成立联盟: under whose lead something is done does not do it."""
    ends = (pair.names[number] for number in (pair.subject, pair.object) if pair.names[number].kind in _BODIES)
    return any(_LED_BY.match(pair.words, name.end) for name in ends)


def _where_it_stands(pair: Pair) -> bool:
    """石墨项目落户甲园区,由乙公司投资建设: who builds in a park does not build the park."""
    before = pair.words[: pair.names[pair.subject].start]
    return pair.kinds[0] == "Platform" and "由" in pair.between and bool(_PLACED.search(before))


def _under_it(pair: Pair) -> bool:
    """专班由甲局、乙局组成,下设办公室: what is set up below a team is a part of it, no member."""
    return bool(re.search("(?:下设|内设)[^,。;；]{0,6}$", pair.between))


def _set_up_by(pair: Pair) -> bool:
    """甲局组建专家服务团, 专班由甲局管理: an office that alone sets up, runs or judges a team is no member for that."""
    office, team = pair.names[pair.subject], pair.names[pair.object]
    if not _PUBLIC.search(pair.text(pair.subject)):
        return False
    if team.end <= office.start:
        return bool(re.fullmatch("[,，]?由", pair.between) and _SETS_UP.match(pair.words, office.end))
    alone = not _AND.search(pair.words[max(0, office.start - 1) : office.start])
    return alone and bool(_SETS_UP.fullmatch(pair.between))


def _only_helps(pair: Pair) -> bool:
    """石墨产业链由市长牵头,市科技局配合: who helps is not the office of the chain."""
    return bool(_HELPS.match(pair.words, pair.names[pair.subject].end))


def _of_a_post(pair: Pair) -> bool:
    """市委政法委书记: the office before a post does nothing by itself."""
    for number in (pair.subject, pair.object):
        name, after = pair.names[number], pair.names[number + 1 : number + 2]
        if name.kind in _BODIES and any(post.kind == "Role" and post.start == name.end for post in after):
            return True
    return False


def _of_a_label(pair: Pair) -> bool:
    """链长牵头单位: who stands before the words for those that lead does not lead."""
    return bool(_LEADERS.match(pair.words, pair.names[pair.object].end))


_RULES: dict[str, tuple[Callable[[Pair], bool], ...]] = {
    "heldBy": (_in_a_list_of_posts, _by_another_post, _by_a_chief, _clauses_apart, _of_the_next_clause),
    "chiefOf": (_of_another_person, _clauses_apart, _of_all, _only_visits),
    "ledBy": (_of_a_label,),
    "officeOf": (_of_each, _only_helps),
    "memberOf": (_before_its_of, _of_whom_another_is, _by_whose_leave, _under_it, _set_up_by),
    "carriedOutBy": (_of_whom_another_is, _by_whose_leave, _where_it_stands),
    "leadEnterpriseOf": (_before_the_next,),
    "directedAt": (_in_focus, _of_a_chief),
    "cooperatesWith": (_in_one_list, _of_whom_another_is, _by_whose_leave),
    "integratesWith": (_without_meeting,),
    "partOf": (_members_of_a_list,),
}
