"""How a row of grammar is written that states a relation, and the words that rows have in common."""

from __future__ import annotations

from dataclasses import dataclass

CERTAIN = 0.9  # how often a row is right, on the texts for tuning and on real prose
OF_ONE_PERSON = 0.7  # that a post holds another which stands beside it: careful readers differ on it


@dataclass(frozen=True)
class Pattern:
    """How a sentence states a relation: ``<B>`` is a name of kind B, ``<B+>`` a list of such.

    ``(?P<s>…)`` are the subjects, ``(?P<o>…)`` the objects; of one list ``(?P<l>…)`` each is related to each that comes
    later, of a path ``(?P<p>…)`` each to the next.
    """

    relation: str
    words: str
    example: str
    sure: float = CERTAIN


NAME = "\ue041-\ue05a"  # the private characters that stand for names, A to Z
AND = rf"[、,和与及{NAME}]"  # before a name that is not the first of its list
FIRST = r"(?<![、和与及同在对从向给帮到被\uE041-\uE049\uE04B-\uE056\uE058-\uE059])(?<!依托)"  # before the first name of a list; a place or a group may stand there
LED = r"(?<![织导持动励])"  # not before a name that is only led to what it does (组织, 引导, 支持, 推动, 鼓励)
SENTENCE = rf"(?:^|(?<=[,。;:日])|(?<=今年)|(?<=去年)|(?<=近年来)|(?<=以来)|(?<=近日)|(?<=日前)|(?<=目前)|(?<=会上)|(?<=第[一二三四五六七八九十]条)|(?<=第[一二三四五六七八九十]{{2}}条)){FIRST}"  # before the name with which a sentence begins
UNDER = rf"(?:,?在<ITWP+>[^,。;{NAME}]{{0,10}}下(?:[和、,](?:在)?<ITW+>的?[^,。;{NAME}]{{0,8}}下)?,?)?"  # by whose leave and lead: 在市委坚强领导下
SAYS = "要求|强调|指出|表示|希望|建议"  # what is told after them is done by others
_HELPS = rf"(?:牵头|配合|协助|参与|参加)(?=,)|[^,。;{NAME}]{{0,14}}为[^,。;]{{0,4}}(?:单位|部门),"  # in what others do, or lead
_PASSED = "(?:<FLGMAKNOZJBWYSC>|<IT+>(?=《<Y>)|(?:(?<=成立)|(?<=组建)|(?<=成立了)|(?<=组建了))<T>)"  # nobody who acts
ELIDED = rf"{UNDER}(?:与<ITE+>|(?![与和同、]|相关|有关|{SAYS}|{_HELPS}))[^。;{NAME}]{{0,60}}?(?:{_PASSED}[^。;{NAME}]{{0,40}}?){{0,9}}"  # up to a clause that leaves out its subject: no other acts
OWN = rf"[^。;{NAME}]{{0,40}}?(?:<FLKNOZJBWYS>[^。;{NAME}]{{0,24}}?){{0,4}}"  # the same, without a scheme that may do it in its place
ETC = "(?:等[^,。;《为\ue045\ue049\ue054]{0,10})?"  # the rest of a list, in which no other body is named
SEVERAL = r"<ITE>(?:(?:、<ITE>)*等[^,。;《为\ue045\ue049\ue054]{0,10})?"  # before 与: one, or a list that ends with 等
_DAY = r"(?:20\d\d年|\d{1,2}月(?:初|[上中下]旬)?|\d{1,2}日|[上下]半年|第?[一二三四]季度)"  # a part of one
DONE = (  # between who does something and the verb
    r"(?:联合|共同|组织|正式|成功|近日|日前|主持|牵头|统一|对外|公开|先后|研究|大力|强力|深入|扎实|全面|持续|积极|率先|创新|主动|首次|定期|专门|同步|陆续|近年来|今年|去年|年内|当天|"
    r"应当?(?!对)|必须|依法|累计|计划|将|拟|正在|正|并且|并|已经|已|还|又|再|也|要|新|自主|合力|每(?:年|月|季度?|半年|两月)|(?:研究|经研究|同意)?决定|"
    rf"(?<!正)[于在](?={_DAY})|{_DAY}|年?[底末]|(?<=[年月日旬度底末])[之以]?前)*"
)
VIA = rf"(?:,?依托<ILETM+>,?|在<WLEI>|在(?:该|当|本)地|面向<JZCW+>|为(?:其|<JZCEI+>)|对<JZCE+>[^,。;{NAME}]{{0,10}})?"  # by what, where, for whom: before the verb
TOGETHER = "(?:共同|联合|合作|携手|一起|协同|正式|成功)*"
SIDE = "(?:[县城镇]?[东西南北中]{1,2}[部侧郊区]?|城[东西南北中]|境内|辖区内?|城区|城郊|近郊|全域)?"  # in which part of a place
GAP = rf"[^,。;:、《》“”{NAME}]{{0,8}}?"  # a few words in which nothing is named
MONEY = r"(?:(?:共同|联合|发起)*(?:出资|投资|注资)[\d.]*[百千万亿]*元?)?"
_POST = r"(?:<ITE>?<R>(?:<P>(?:同志)?)?|<P>(?:同志)?(?:\((?:<IT>?<R>、?)+\))?)"
POSTS = f"(?:{_POST}[、和与及])*{_POST}"  # of one who holds several, or of several, by post, by name or by both
HOLDS = (
    "(?:(?:带头|亲自|挂帅|牵头|分别|依次|共同)*(?:(?<=挂帅),)?(?:兼任|担任|出任|任)|(?:带头|亲自|共同)+(?:挂帅当?|当))"
)
