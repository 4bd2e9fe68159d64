"""Rows of grammar that tell who does what: issues, convenes, carries out, founds, makes; and what it puts into practice."""

from __future__ import annotations

from chaingraph.text.relations.patterns import (
    AND,
    DONE,
    ELIDED,
    ETC,
    FIRST,
    GAP,
    LED,
    MONEY,
    NAME,
    SAYS,
    SENTENCE,
    SEVERAL,
    SIDE,
    TOGETHER,
    VIA,
    Pattern,
)

_TO_DO = "(?:全面|深入|加快|大力|持续|扎实|组织|启动)*(?:实施|开展|推行|建立|启动)"
_ISSUED = "(?:研究制定|印发|出台|制定|发布|发出|下发|制发|公布|修订)+"
_HELD = "(?:召开|举办|主办|承办|举行|组织(?=[^,。;]{0,3}[\ue000-\uf8ff]))"
_FOUNDED = "(?:开设|设立|成立|建立|建成|建设|共建|合建|合办|组建|新建|扩建|投运|创办|开办|搭建)"
_PAPERS = "(?:绘制|编制|制定|研究|起草|梳理|发布|公布|编印|推出|建立|形成)+"
_BUILT = "(?:设立|成立|组建|创办|开办|合办|共办|搭建|打造|兴建|新建|合建|共建|承建|(?:投资)?建设(?:运营)?|运营|管理|来管|出资[\\d.]+[万亿]*元)"
_POST = "“?<R>”?"
_LEADER = rf"{FIRST}(?:<ITC>(?=“?<R>))?(?P<o>{_POST}(?:[、兼](?:<IT>|[省市县区州]?<C>)?{_POST})*)<P>(?:同志)?"  # by all posts and by name
_CONVENED = "(?:(?:主持|组织|召集)+召开了?|(?:出席并|召集并)?主持(?=了?(?:全[省市县区州]|<W>)?“?<A>))"
_WHOLE = "(?!”?(?:开幕|闭幕|签约|颁奖)式?)"  # not before a part of what is convened
_THEN = "(?:随后|而后|之后|现场|当[天日场])*"
_VISITED = "(?:率队|率领|带队|深入|赴|到|来到|前往|调研|走访|考察|察看|查看|督导|检查|视察|参观|实地)"
_WENT = rf"(?:(?!{SAYS})[^,。;{NAME}]){{0,16}}?{_VISITED}[^。;{NAME}]{{0,24}}?(?:<ITEWLCKJGZSBMX>[^。;{NAME}]{{0,24}}?){{0,8}}"  # who went to see whom
_BEGUN = f"{TOGETHER}(?:{_FOUNDED}|打造|开展|实施|举办)了?"
_UNDERTAKEN = "(?:主办|承办|举办|组织实施|牵头实施|具体实施|负责实施|组织开展|牵头开展|承担)"
_ENDED = r"(?=[,。;)的]|$)"

# to extend: a relation, the words that state it, and a sentence that they match
ROWS: tuple[Pattern, ...] = (
    Pattern("issuedBy", rf"(?P<o><ITE+>){ETC}{DONE}{_ISSUED}了?(?:[^,。;《》]{{0,6}}?)(?P<s>(?:《<Y>》(?:\([^()]*\))?[、和及]?)+)", "市委办、市政府办联合印发了《链长制方案》"),
    Pattern("issuedBy", rf"(?P<s>《<Y>》)(?:\([^()]*\))?(?:[^,。;《》]{{0,10}}?|(?!{SAYS}|明确|提出|规定)[^,。;《》]{{0,10}},[^,。;《》]{{0,8}}?)由(?P<o><ITE+>){ETC}(?:会同(?P<o2><ITE+>){ETC})?{DONE}{_ISSUED}(?![^,。;]{{0,6}}(?:细则|办法|方案))", "《链长制方案》日前由市委办、市政府办联合印发"),
    Pattern("issuedBy", rf"{FIRST}(?P<o><ITE+>){ETC}(?:会同|联合)(?P<o2><ITE+>){ETC}{DONE}{_ISSUED}了?[^,。;《》]{{0,6}}?《?(?P<s><Y>)", "市工信局会同市财政局制定《石墨办法》"),
    Pattern("issuedBy", rf"(?<!联合)(?<!会同){FIRST}(?P<o><ITE+>){ETC}{DONE}{_ISSUED}了?{GAP}(?P<s><Y>)", "市水务局年内制定用水管理办法"),
    Pattern("issuedBy", r"(?<![、和与及同在对从向给帮到被,])(?P<o><I+>)(?:等[\d一二三四五六七八九十]{0,3}个?(?:部门|部委|单位|厅局|司局))?(?:(?:联合|共同)*(?:印发|出台|发布|下发|制发|公布)的?)?《(?P<s><Y>)》", "根据省工信厅等六部门联合印发的《石墨意见》"),
    Pattern("issuedBy", rf"{FIRST}(?P<o><I+>)《?(?P<s><Y>)(?!印发|重点)", "省委、省政府《链长制意见》"),
    Pattern("carriedOutBy", rf"{FIRST}(?:<IT>(?=<R>))?(?P<o><ITER+>){ETC}{DONE}(?:在<W>)?{_HELD}了?(?:一次|<P>)?{GAP}(?:<W>)?“?(?P<s><A+>)", "市工信局、市科技局联合举办石墨产业链对接会"),
    Pattern("carriedOutBy", rf"{_LEADER}(?:在<WLI>)?{DONE}(?:受<R>委托,?)?{_CONVENED}{GAP}(?:<W>)?“?(?P<s><A>){_WHOLE}", "市委副书记、市长李某主持召开石墨产业链推进会"),
    Pattern("carriedOutBy", rf"(?:{_LEADER}|{SENTENCE}(?P<o2><IT+>){ETC}){_WENT},{DONE}{_THEN}(?:在<WLI>)?(?:{_CONVENED}|召开了?){GAP}(?:<W>)?“?(?P<s><A+>){_WHOLE}", "市长李某到青塘镇调研,并主持召开石墨产业链推进会"),
    Pattern("carriedOutBy", rf"{FIRST}(?P<o><ITE>)(?:会同|联合|携手)(?P<o2><ITE+>){ETC},?{DONE}(?:在<W>)?{_HELD}了?{GAP}(?:<W>)?“?(?P<s><A+>)", "市工信局会同市科技局、市财政局召开石墨产业链推进会"),
    Pattern("issuedBy", rf"{FIRST}(?P<o><ITE+>){ETC}{DONE}(?:编制|起草)+(?:完成)?(?:并|后|并正式)?{_ISSUED}了?{GAP}(?P<s>(?:《<Y>》(?:\([^()]*\))?[、和及]?)+)", "市工信局牵头编制出台了《石墨方案》"),
    Pattern("ledBy", rf"{FIRST}(?P<o><ITE+>){ETC}(?:负责)?牵头(?:研究|组织|负责)*(?:编制|起草|制定|修订|拟定)(?:完成|出台|印发|发布)*了?{GAP}(?P<s>(?:《<Y>》(?:\([^()]*\))?[、和及]?)+)", "市工信局牵头编制出台了《石墨方案》"),
    Pattern("carriedOutBy", rf"{FIRST}(?:<IT>(?=<R>))?(?P<o><ITER+>)(?:{DONE}主持|{DONE}组织召开|承担){GAP}“?(?P<s><AM>)(?!制)", "链长每季度主持链长会商会"),
    Pattern("carriedOutBy", rf"(?P<s><AGM+>)”?(?:[^,。;]{{0,6}}?|[^,。;{NAME}]{{0,6}}(?:,[^,。;{NAME}]{{0,16}}){{0,2}},)由(?P<o><ITE+>){ETC}(?:(?:会同|联合)(?P<o2><ITE+>){ETC})?{DONE}{_UNDERTAKEN}", "石墨产业链对接会由市工信局主办"),
    Pattern("supportedBy", rf"(?P<s><C>)由<ITE+>{ETC}(?:负责)?(?:牵头|总牵头)(?:负责|推进|抓总)?,(?:由)?(?P<o><ITE+>){ETC}(?:共同|积极|密切)*(?:配合|协助|协同)", "石墨产业链由市工信局牵头,市科技局、市财政局配合"),
    Pattern("carriedOutBy", rf"(?P<s><A>)”?(?:[^,。;]{{0,8}}?,)?[^,。;]{{0,6}}?由<ITE+>{ETC}主办[,、](?:由)?(?P<o><ITE+>)(?:协同|具体)?承办", "石墨产业链对接会由市工信局主办,甲公司承办"),
    Pattern("ledBy", rf"{FIRST}(?P<o><ITE+>){ETC}牵头,?(?:联合|会同|携手)<ITE+>{ETC}{_BEGUN}{GAP}“?(?P<s><LFMAG>)", "甲公司牵头,联合乙大学共建石墨实验室"),
    Pattern("carriedOutBy", rf"{FIRST}(?P<o><ITE+>){ETC}牵头,?(?:联合|会同|携手)(?P<o2><ITE+>){ETC}{_BEGUN}{GAP}“?(?P<s><LFMAG>)", "甲公司牵头,联合乙大学共建石墨实验室"),
    Pattern("carriedOutBy", rf"由(?P<o><ITE+>){ETC}(?:联合|共同)?主办[,、](?:由)?(?P<o2><ITE+>){ETC}(?:联合|共同|具体|协同)?承办的“?(?P<s><A>)", "由市工信局主办、甲协会承办的石墨产业链对接会"),
    Pattern("carriedOutBy", rf"[由从](?P<o><ITE+>){ETC}(?:联合|共同|具体)*(?:主办|承办|举办|召开|举行|组织)的“?(?P<s><A>)", "由市工信局、甲协会联合主办的石墨产业链对接会"),
    Pattern("carriedOutBy", rf"{LED}(?<!{AND})(?P<o><ITE+>){ETC}{VIA}{DONE}(?:实施|开展|启动)了?“?(?P<s><AG>)", "市工信局扎实开展“百企上云”行动"),
    Pattern("carriedOutBy", rf"{LED}{FIRST}(?P<o><ITE+>){ETC}{VIA}{DONE}(?:开办|办好|举办|合办|创办|推行|实行){GAP}“?(?P<s><GMAL+>)", "县教体局办好纤维工匠班"),
    Pattern("carriedOutBy", rf"{FIRST}(?P<o><ITE+>){ETC}{VIA}{DONE}(?:推出|发放|发行|首创|创设|承保|试行|授信|开设|上线|开发|推广){GAP}[“《]?(?P<s><FO+>)", "甲银行发放首笔“石墨贷”"),
    Pattern("carriedOutBy", rf"(?<!{AND})(?P<o><ITE+>){ETC}(?:(?:共同|联合|合作)(?:发起|出资)?|发起|共)(?:设立|成立|建设|组建|建)(?:了|组建)?“?(?P<s><FLMG>)", "市国投、甲公司共同发起设立石墨产业基金"),
    Pattern("carriedOutBy", rf"{FIRST}(?P<o><ITE+>){ETC}{VIA}{DONE}{MONEY}{_FOUNDED}了?{GAP}“?(?P<s><FLM+>)", "甲公司出资2000万元设立石墨研究院"),
    Pattern("carriedOutBy", rf"{LED}(?<!促成){FIRST}(?P<o><ITE>)(?:与|和|同|、)(?P<o2><ITE+>){ETC}(?:签署|签订|达成|签约)[^,。;《]{{0,14}},(?:约定|决定|将|拟)*(?:在<WL>)?(?:共同|联合|合作)*{_FOUNDED}{GAP}“?(?P<s><FLMG>)", "甲公司与乙大学签订协议,共建石墨研究院"),
    Pattern("carriedOutBy", rf"(?P<o><E+>){ETC}(?:总|计划|拟|累计|共同|联合)*投资[约近超逾]?[\d.]+[余多]?[百千万亿]*元(?:的|,?(?:建设|实施|新建|打造|投建|兴建|布局)的?){GAP}“?(?P<s><G>)", "甲公司投资14亿元建设石墨负极项目"),
    Pattern("carriedOutBy", rf"(?P<s><FLMG>)”?[^。;,]{{0,12}}?,?由(?P<o><ITE>(?:[、和与及]<ITE>)*){ETC}(?:(?:会同|联合)(?P<o2><ITE+>){ETC})?(?:共同|联合|合作|合资|合伙|负责|具体|投资|发起|出资)*{MONEY}(?:{_BUILT}|发起){_ENDED}", "石墨产业基金由市国投、甲公司共同出资设立"),
    Pattern("ledBy", rf"(?P<s><AFLMG>)”?[^。;,]{{0,12}}?,?由(?P<o><ITE+>){ETC}(?:负责)?牵头(?:负责|联合)*(?:{_BUILT}|开展|实施|推进|推动){_ENDED}", "石墨产业基金由市国投牵头组建"),
    Pattern("ledBy", r"(?P<o><ITER>)(?:\([^()]{2,20}\))?牵头(?:负责)?(?:开展|组织|组建|建设|实施|成立|打造|设立|创建|编制|制定|推进)?的“?(?P<s><AGFLMN>)", "链长牵头开展的“百日走链”行动"),
    Pattern("carriedOutBy", rf"{FIRST}(?P<o>{SEVERAL})(?:与|和|同)(?P<o2><ITE+>){ETC}{DONE}(?:共建|合建|合办|联办|共设|组建|建立|成立|设立|建设|推出|打造)的?{GAP}“?(?P<s><FLGMA+>)", "甲银行与乙公司推出“石墨贷”"),
    Pattern("carriedOutBy", rf"{SENTENCE}(?P<o><ITE>){ELIDED},(?:并|还|又|再)?(?:与|联合|携手)(?P<o2><ITE+>){ETC}{DONE}{_FOUNDED}{GAP}“?(?P<s><FLM>)", "甲公司建成展厅,与乙大学共建石墨研究院"),
    Pattern("carriedOutBy", rf"{LED}{FIRST}(?P<o><ITE+>){ETC}{DONE}{_PAPERS}了?{GAP}《?(?P<s><NO+>)", "市工信局绘制招商图谱"),
    Pattern("carriedOutBy", rf"(?P<s><NO>)[》”]?(?:[^,。;{NAME}]{{0,8}},)?(?:将|拟)?由(?P<o><ITE+>){ETC}{DONE}(?:负责|具体)*(?:绘制|编制|起草|梳理|编印)", "招商图谱由市工信局编制"),
    Pattern("carriedOutBy", rf"{FIRST}(?P<o><ITE>)会同(?P<o2><ITEL+>){ETC}{DONE}(?:{_PAPERS}|{_FOUNDED}|实施|开展){GAP}“?(?P<s><NOLGMA+>)", "市工信局会同甲智库绘制招商图谱"),
    Pattern("carriedOutBy", rf"(?:{FIRST}(?P<o><ITE+>){ETC}|{SENTENCE}(?P<o2><ITE+>){ETC}{ELIDED},){DONE}(?<!牵头)编制(?:完成)?了?{GAP}(?P<s>(?:《<Y>》(?:\([^()]*\))?[、和及]?)+|<Y+>)", "市农业农村局编制《石墨规划》"),
    Pattern("issuedBy", rf"{SENTENCE}(?P<o><ITE+>){ETC}{ELIDED},{DONE}{_ISSUED}了?[^,。;《》]{{0,6}}?(?P<s>(?:《<Y>》(?:\([^()]*\))?(?:[、和及]|以及)?)+)", "市工信局深入调研,研究制定《石墨方案》"),
    Pattern("carriedOutBy", rf"{SENTENCE}(?P<o><ITE+>){ETC}(?!{TOGETHER}(?:{_FOUNDED}|{_BUILT})){ELIDED},(?!每){DONE}(?:实施|开展|启动|推行|举办|承办|主办|组织召开|召开|组织开展){GAP}“?(?P<s><AGM+>)", "市工信局聚焦石墨,组织开展“育苗”工程"),
    Pattern("carriedOutBy", rf"{SENTENCE}(?:(?P<o><ITE>){ELIDED},{DONE}(?:推出|发放|首创|创设|承保)|(?P<o2><ITE+>){ETC}{ELIDED},(?:在<WL>{SIDE})?{DONE}{_FOUNDED}){GAP}“?(?P<s><FLM+>)", "甲银行服务小微,推出“石墨贷”"),
    Pattern("carriedOutBy", rf"(?:^|(?<=[,。;:]))(?:并|还|又|先后|积极)*(?:与|联合|会同|携手)(?P<o><ITE+>){ETC}{TOGETHER}(?:推出|创设|开发|{_FOUNDED}|组织|举办|开展|实施|绘制|编制)了?{GAP}“?(?P<s><FLMAGN>)(?!”?(?:的|建设|发展|工作|投资|签约))", "与甲银行推出“石墨贷”"),
    Pattern("issuedBy", rf"{FIRST}(?P<o><W>){DONE}{_ISSUED}了?[^,。;《》]{{0,6}}?《(?P<s><Y>)》", "青塘县出台《石墨十条》"),
    Pattern("issuedBy", rf"{SENTENCE}(?P<o><W>){ELIDED},{DONE}{_ISSUED}了?[^,。;《》]{{0,6}}?《(?P<s><Y>)》", "青塘县立足产业,出台《石墨十条》"),
    Pattern("implements", rf"(?:根据|依据|按照)《?(?P<o><Y>)》?(?:\([^()]*\))?[^,。;{NAME}]{{0,12}},[^。;\uE041-\uE048\uE04A-\uE05A]{{0,25}}?(?:制定|印发|出台|建立|实施|开展|现就|组织(?!学习|收看|观看)|评选|申报){GAP}(?:<W>)?[“《]?(?P<s><YMAG>)", "根据《链长制意见》等规定,经市政府同意,建立会商机制"),
    Pattern("implements", r"(?:根据|依据|按照)(?:<IT+>(?:等[^,。;《》]{0,6})?(?:印发|出台|制定|发布)?的?)?(?P<o>《<Y>》(?:\([^()]*\))?(?:(?:[、,和与及]|以及)+《<Y>》(?:\([^()]*\))?)*)[^,。;《》]{0,30},(?:<ITE+>|[^。;《》\uE041-\uE048\uE04A-\uE056\uE058-\uE05A]{0,40}?[^对将就])?(?:制定|起草|编制|拟定)了?[^,。;《》]{0,6}?《(?P<s><Y>)》", "根据《石墨意见》(1号)、《石墨规划》要求和市领导批示,结合实际,特制定《石墨方案》"),
    Pattern("implements", r"为(?:了|全面|全力|深入|进一步|认真|切实|扎实)*(?:贯彻落实|贯彻|落实)(?:<IC+>|<W>)*(?:关于)?《?“?(?P<o><YMAG+>)”?》?(?:\([^()]*\))?[^。;《》]{0,80}?(?:制定|印发|出台|发布)了?《(?P<s><Y>)》", "为落实链长制要求,市工信局印发《石墨方案》"),
    Pattern("implements", rf"{FIRST}(?P<s><ITE+>){DONE}(?:落实|执行|兑现)好?《?“?(?P<o><MYG>)(?![^,。;]{{0,3}}(?:奖补|专项|资金|经费))", "市财政局要兑现《奖补办法》"),
    Pattern("carriedOutBy", r"(?P<o><ITE+>)(?:等[^,。;]{0,24}?)?(?:共同|联合|合作|出资|投资)+(?:建设|组建|成立|设立|打造|共建|创建|建)的“?(?P<s><LGFM>)", "甲公司、乙公司共同出资建设的石墨研究院"),
    Pattern("regulates", rf"(?P<s><Y>)》?(?:\([^()]*\))?(?:还|也|进一步|同时|将)*(?:明确|提出|规定|确立|部署|赋予)了?(?:,(?:要|将|今年)*(?={_TO_DO}))?[^,。;:《》{NAME}]{{0,10}}?“?(?P<o><MGAFR+>)(?:”?,{_TO_DO}{GAP}“?(?P<o2><MGA+>))?", "《石墨方案》还明确了总链长、链长的职责"),
)  # fmt: skip

_ACTIVELY = (
    "(?:成功|先后|认真|扎实|深入|全面|积极|大力|持续|切实|有力|有序|陆续|稳步|创新|高质量|圆满|精心)+(?:组织|筹备)?"
)
_OPENING = rf"(?:^|(?<=[,。;:]))(?:[一二三四五六七八九十]是|\d+[.、]|\([一二三四五六七八九十]+\))?{_ACTIVELY}"

# what the report of one body says that it has done, without naming it: the relation, the words, and a sentence
OF_ONE_BODY: tuple[Pattern, ...] = (
    Pattern("cooperatesWith", rf"(?:^|(?<=[。;:是]))(?:{_ACTIVELY})?(?:与|会同|联合|携手)(?P<s><ITE+>){ETC}(?:深度|深入|长期)*(?:{_BEGUN}|合作|签|出台|印发)", "联合甲大学开展石墨研究"),
    Pattern("carriedOutBy", rf"{_OPENING}(?:开展|举办|召开|承办|主办|举行|实施|推行)了?{GAP}“?(?P<s><AGM+>)", "成功举办石墨产业链对接会"),
    Pattern("carriedOutBy", rf"{_OPENING}(?:推出|创设|建立|建成|设立|成立|搭建){GAP}“?(?P<s><FLM+>)", "积极搭建石墨中试平台"),
    Pattern("carriedOutBy", rf"{_OPENING}{_PAPERS}了?{GAP}“?(?P<s><NO+>)", "精心编制石墨产业链图谱"),
    Pattern("issuedBy", rf"{_OPENING}{_ISSUED}了?[^,。;《》]{{0,6}}?(?P<s>(?:《?<Y>》?[、和及]?)+)", "先后出台《石墨十条》"),
)  # fmt: skip

_ITEM = r"(?:^|(?<=[,。;:]))(?:\(?[一二三四五六七八九十\d]{1,2}[).、])?(?:年内|全年|每年|每季度|定期|扎实|深入|积极|认真|主要|具体|并|还|要|应|同时)*"
_DUE = "[“《]?(?P<s><AGMLNOYF+>)"

# what falls to one body by a list of its duties, without naming it: the relation, the words, and a sentence
OF_ONE_LIST: tuple[Pattern, ...] = (
    Pattern("ledBy", rf"{_ITEM}牵头(?!单位|部门|的){GAP}{_DUE}", "牵头组织“双周会诊”活动"),
    Pattern("responsible", rf"{_ITEM}负责(?!对接|协调|联系|配合|指导|服务|落实|申报|争取|审核|受理|召集){GAP}{_DUE}", "负责编制石墨产业链图谱"),
    Pattern("carriedOutBy", rf"{_ITEM}(?:组织|开展|举办|召开|承办|主办|实施|推行|办好){GAP}“?(?P<s><AGM+>)", "承办石墨产业链对接会"),
    Pattern("carriedOutBy", rf"{_ITEM}(?:推出|创设|建立|建成|建设|设立|成立|搭建){GAP}“?(?P<s><FLM+>)", "建设石墨中试平台"),
    Pattern("carriedOutBy", rf"{_ITEM}{_PAPERS}了?{GAP}“?(?P<s><NO+>)", "编制石墨产业链图谱"),
    Pattern("issuedBy", rf"{_ITEM}{_ISSUED}了?[^,。;《》]{{0,6}}?(?P<s>(?:《?<Y>》?[、和及]?)+)", "制定《石墨十条》"),
)  # fmt: skip
