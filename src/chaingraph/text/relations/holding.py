"""Rows of grammar that tell of posts: who holds them, which chain they are of, who sends whom; and which office a chain has."""

from __future__ import annotations

from chaingraph.text.offices import FOR_NOW, SEATED
from chaingraph.text.people.changes import TAKES_OVER, TO
from chaingraph.text.people.posts import TIES
from chaingraph.text.relations.patterns import DONE, ETC, FIRST, HOLDS, NAME, OF_ONE_PERSON, POSTS, Pattern

_COUNTED = r"(?:等?(?:\d+|[一二三四五六七八九十两]+)[条个](?:重点|优势)?(?:产业)?链?)?"
_SENT = "(?:选派|聘任|聘请|任命|派出|派驻|派遣|委派|选聘|评聘|特聘|聘|推荐|下派|选配)了?"
_LINKED = f"(?:负责|分别|牵头|具体|继续)*(?:{TIES}|督导|推进)(?:推进)?(?:服务)?"  # how a leader is tied to a chain
_SET = f"(?:{FOR_NOW})?(?:{SEATED})"
_SOME = rf"(?:[^,。;{NAME}]{{0,4}}?[\d两三四五六七八九十]+[余多]?[名位个]|首批|一批)?"

# to extend: a relation, the words that state it, and a sentence that they match
ROWS: tuple[Pattern, ...] = (
    Pattern("chiefOf", r"(?P<o><C>)“?(?P<s><H>)”?", "石墨产业链链长"),
    Pattern("chiefOf", rf"(?P<o><C+>){_COUNTED}(?:的)?“?(?P<s><H>)”?", "石墨、茶叶等2条重点产业链链长"),
    Pattern("chiefOf", rf"(?P<o><C+>)由(?:{POSTS})<P>?{HOLDS}“?(?P<s><H>)", "石墨产业链由市委副书记李某任链长"),
    Pattern("chiefOf", r"(?P<s><R>)<P>?(?:亲自|直接|带头|牵头)?(?:挂帅|领衔)(?:<W>)?(?P<o><C+>)", "宣传部部长李某挂帅石墨、茶叶产业链"),
    Pattern("heldBy", r"(?P<s><H>)(?P<o><P>)", "石墨产业链链长李某"),
    Pattern("heldBy", rf"<C>“?(?P<s><H>)”?(?P<o>(?:、<IT>?<R>)+<P>)(?!{HOLDS})", "石墨产业链链长、副市长李某", OF_ONE_PERSON),
    Pattern("heldBy", rf"(?:^|(?<=[,。;]))(?P<s><H>)(?P<o>(?:、<IT>?<R>)+<P>)(?!{HOLDS})", "链长、副市长李某", OF_ONE_PERSON),
    Pattern("heldBy", r"(?<=在)(?P<s><H>)(?P<o>(?:、<IT>?<R>)+<P>)(?=(?:同志)?的?[^,。;]{0,6}(?:带领|领导|指导|推动|统筹|支持|关心)下)", "在链长、副市长李某的带领下", OF_ONE_PERSON),
    Pattern("heldBy", rf"(?P<o>{POSTS}){HOLDS}(?:<C>(?:[、和与及]<C>)*)“?(?P<s><H>)", "副市长、县委书记依次担任石墨、茶叶产业链链长"),
    Pattern("heldBy", rf"(?P<s><R>)”?(?:[1一]名)?,?(?:原则上|一般|应|将|则|分别)*由(?:[1-3一二]名)?(?P<o>{POSTS})(?:共同)?(?:兼任|担任)(?=[,。;、)]|$)", "石墨产业链链长1名,由市长担任"),
    Pattern("heldBy", rf"由(?P<o>{POSTS}){HOLDS}(?:<WCXJ>|[^,。;{NAME}]){{0,8}}?“?(?P<s><HU+>)", "由市长担任石墨产业链总链长"),
    Pattern("heldBy", rf"(?<![由任])(?P<o>{POSTS}){HOLDS}(?:全?[省市县区州])?(?:<CIT>|(?:重点|各)?产业链)?的?“?(?P<s><HU+>)", "县委书记李某任总链长"),
    Pattern("heldBy", rf"(?P<s><HU+>)(?:分别|依次)?(?:为|是|:)(?P<o>{POSTS})(?=[,。;、)]|$)", "链长为副市长李某"),
    Pattern("heldBy", rf"(?P<s><HU+>)(?:原?由{POSTS})?{TO}(?P<o>{POSTS})(?:担任|接任)?(?=[,。;、)]|$)", "总链长由县长李某调整为县委书记王某"),
    Pattern("heldBy", rf"(?P<s><HU>)[^。;{NAME}]{{0,8}},由(?P<o>{POSTS}){TAKES_OVER}", "李某不再担任链长,由副市长王某接任"),
    Pattern("heldBy", rf"(?:选举|推选|推举|任命|聘任|聘请|选聘|增选|补选)了?(?P<o>{POSTS})(?:同志)?为(?:<WCITL>|[^,。;{NAME}]){{0,12}}?“?(?P<s><RHU>)(?=[,。;、)”]|$)", "选举甲公司董事长李某为首届理事长"),
    Pattern("heldBy", r"(?P<s><H>)<P>\((?P<o>(?:<IT>?<R>、)*<IT>?<R>)[),]", "链长李某(县委书记)"),
    Pattern("heldBy", r"(?P<o>(?:<IT>?<R>、)*<IT>?<R><P>)\(<C>?“?(?P<s><H>)”?[),]", "县委书记李某(石墨产业链链长)"),
    Pattern("officeOf", rf"(?P<o><C>)(?:链)?(?:办公室|链办|<D>){_SET}(?P<s><I>)", "石墨产业链办公室设在市工信局"),
    Pattern("officeOf", r"(?P<s><I+>)(?:分别)?为(?P<o><C+>)的?(?:链办|<D>|办公室|牵头部门|牵头单位)", "市工信局为石墨产业链链办"),
    Pattern("officeOf", r"(?P<o><C>)的?(?:牵头部门|牵头单位)(?:(?P<s><I>)(?![、和与]<I>)|(?:为|是)(?P<s2><I>)(?=[,。;)]|$))", "石墨产业链牵头单位市工信局"),
    Pattern("officeOf", rf"(?P<o><C>)[^。;{NAME}]{{1,40}}?,(?:由|其)?(?:牵头(?:单位|部门)|牵头的)(?P<s><I>)(?![、和与]<I>|[^,。;]{{0,8}}牵头)", "石墨产业链进度较慢,牵头的市工信局要说明原因"),
    Pattern("officeOf", r"(?P<s><I>)承担(?P<o><C>)(?:的)?(?:链办|<D>)(?:的?职责|的?职能|的?(?:具体|日常)*工作)", "市工信局承担石墨产业链链办职责"),
    Pattern("officeOf", rf"(?P<o><C>)(?:<RHUPWT>|[^。;{NAME}]){{0,40}}?,(?P<s><I>)(?:承担(?:链办|链长制?办公室|<D>)(?:的?职责|的?职能|的?(?:具体|日常)*工作)|作为(?:链办|链长制?办公室|<D>)(?=[,。;]))", "石墨产业链由副市长任链长,市工信局承担链办日常工作"),
    Pattern("appointedBy", rf"(?P<s><R>)[^。;{NAME}]{{0,10}}由(?P<o><ITE+>){ETC}{DONE}{_SENT}", "科技副总20名,由市委组织部、市科技局联合聘任"),
    Pattern("appointedBy", rf"{FIRST}(?P<o><ITE+>){ETC}(?:(?:会同|联合)(?P<o2><ITE+>){ETC})?{DONE}(?:从<IEZJ+>{ETC}|向<EIWZJ+>{ETC})?{_SENT}{_SOME}(?P<s><R>)", "县委组织部选派驻链特派员"),
    Pattern("servesAt", r"(?P<s><R>)<P>?(?:驻点|挂职|任职|入驻|派驻|服务于|进驻|常驻)(?:于|在|到)?(?P<o><E+>)", "科技副总李某驻点甲公司"),
    Pattern("servesAt", rf"(?P<s><R>)<P>?(?:到|赴|在)(?P<o><E+>){ETC}(?:任职|挂职|驻点|蹲点|开展服务|服务(?=[,。;]))", "选派科技副总李某到甲公司任职"),
    Pattern("drawnFrom", rf"从(?P<o><IEZJ+>){ETC}(?:{_SENT}|遴选|选拔|抽调)[^,。;{NAME}]{{0,6}}(?P<s><R>)", "从甲大学选派科技副总"),
)  # fmt: skip

# who holds a post no longer: the post, the person who leaves it, and a sentence
LEFT: tuple[Pattern, ...] = (
    Pattern("heldBy", rf"(?P<s><HU>)(?:人选|职务)?原?由(?P<o>{POSTS}){TO}", "总链长由县长李某调整为县委书记王某"),
    Pattern("heldBy", r"(?:原任?|前任?)(?:<C>|<IT>)?(?P<s><R>)(?P<o><P>)", "原总链长李某"),
    Pattern("heldBy", rf"(?P<o>{POSTS})(?:,?(?:因|由于)[^,。;{NAME}]{{1,8}})?,?(?:不再(?:继续)?(?:担任|兼任|任)|卸任|辞去)(?:<CIT>)?(?P<s><HU+>)", "李某不再担任链长,由副市长王某接任"),
    Pattern("heldBy", rf"(?:免去|免除|撤销|解除|解聘)(?P<o>{POSTS})(?:同志)?(?:的|所任的?|担任的?|兼任的?)?(?:<CIT>)?(?P<s><HU+>)", "免去李某的总链长职务"),
    Pattern("heldBy", rf"(?P<s><HU>)(?P<o><P>)(?:同志)?(?:,?(?:因|由于)[^,。;{NAME}]{{1,8}})?,?(?:不再(?:担任|兼任)|卸任|离任|调离|另有任用)(?=[,。;]|$)", "副组长李某不再担任"),
)  # fmt: skip

# what is said of a chain without its name, where a text speaks of one alone: the relation, the words, and a sentence
OF_ONE_CHAIN: tuple[Pattern, ...] = (
    Pattern("chiefOf", r"(?P<s><H>)(?=<P>|(?:[1一][名位人],?)?由|为|、<IT>?<R>)", "链长由副市长担任"),
    Pattern("chiefOf", r"(?<=任)(?P<s><H>)", "副市长任链长"),
    Pattern("officeOf", rf"(?:链办|链长制?办公室|<D>){_SET}(?P<s><I>)", "链办设在市工信局"),
    Pattern("officeOf", r"(?P<s><I>)(?:为|是|作为)(?:链办|<D>)", "市工信局为链办"),
    Pattern("officeOf", r"(?P<s><I>)承担(?:链办|<D>)(?:的?职责|的?职能|的?(?:具体|日常)*工作)", "市工信局承担链办日常工作"),
    Pattern("officeOf", r"(?P<s><I>)(?:为|是|作为)产业链牵头(?:单位|部门)", "市工信局为产业链牵头单位"),
    Pattern("hostBankOf", r"(?P<s><IE>)(?:为|是|作为)(?:产业链)?主办(?:银)?行", "甲银行为主办银行"),
    Pattern("hostBankOf", r"主办(?:银)?行(?:就?是|为)(?P<s><IE>)(?=[,。;]|$)", "主办银行为甲银行"),
    Pattern("carrierParkOf", r"承载(?:园区|地|区|基地|平台)(?:主要|目前)?(?:有|是|为|包括)(?P<s><LW+>)(?=等?[,。;]|$)", "承载园区为甲园区、乙园区"),
    Pattern("carrierParkOf", r"(?P<s><L>)(?:为|是|作为)(?:产业链)?(?:主要|核心)?承载(?:园区|地|基地)", "甲园区为承载园区"),
    Pattern("leadEnterpriseOf", r"(?P<s><E>)(?:为|是|作为)(?:产业链|我[们市县区]的?(?:产业链)?)?(?:<Z>|链主(?:企业)?)(?=[,。;、]|$)", "甲公司是我们的链主企业"),
    Pattern("leadEnterpriseOf", r"(?:<Z>|链主(?:企业)?)(?:就?是|为)(?P<s><E>)(?=[,。;]|$)", "链主企业是甲公司"),
)  # fmt: skip

# who is tied to a chain by post and by name, each post of that person: the relation, the words, and a sentence
OF_LEADERS: tuple[Pattern, ...] = (
    Pattern("heldBy", rf"(?P<s><R>)(?=(?:、(?:<IT>|[省市县区州])?<R>){{0,3}}(?P<o><P>)(?:同志)?{_LINKED}<W>?[^,。;{NAME}]{{0,6}}<C>)", "县委常委、副县长李某联系石墨产业链"),
)  # fmt: skip
