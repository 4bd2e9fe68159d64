"""Rows of grammar that tell with whom and to what end something is done: cooperation, products, problems, money, means, addressees."""

from __future__ import annotations

from chaingraph.text.relations.patterns import (
    DONE,
    ELIDED,
    ETC,
    FIRST,
    GAP,
    LED,
    NAME,
    OWN,
    SENTENCE,
    SEVERAL,
    TOGETHER,
    Pattern,
)

_LED_TO = "(?:指导|支持|推动|鼓励|引导|帮助|组织|促成|协调|推进)"
_JOINT = r"(?:签下|签了|结成|结了对|携手|合资|缔结|《?<Y>》?(?:签署|签订)|建设|打造|开发|研发|研制|成立|设立|签约|签署|签订|共建|合建|合办|共办|组建|推出|结对|申报|攻关|选育|破解|(?:开展|达成|建立|加强|深化|推进|加深|形成)[^,。;]{0,8}?合作|(?:互采)?互供|互采|合作(?!社))"
_WHEN = (
    "(?:去年|今年|前年|日前|近日|近年来|长期|多年|现场|当[天场]|深度|持续|20\\d\\d年)*"  # before what two do together
)
_NOT_MAKING = "(?!基地|线|车间|企业|设备|厂|工艺|过程|成本|能力|经营|要素|服务)"  # 生产基地 makes nothing
_MADE = f"(?:研制|研发|开发|生产|选育|量产|制造|出产|育成){_NOT_MAKING}(?:出|的|了)?"
_SOLVED = "(?:攻克|破解|解决|突破|攻关|攻下|打破)(?:了|的)?"

_ITS = "(?:的|,)?"
_PRODUCTS = "(?:主要|主导|核心|主打|拳头|重点|终端|现有)*产品(?:主要|目前|现)*(?:有|为|是|包括|包含|涵盖|涉及)"

_MANY = r"\d+[余多]?[家户个名](?:以上|左右)?"
_AND_SO_MANY = rf"(?:[^,。;、{NAME}]{{0,6}}(?:、|和|以及){_MANY}[^,。;、{NAME}]{{0,16}}?|”?{_MANY}(?:、|和|以及)[^,。;、\d{NAME}]{{0,8}})“?"  # before one more of those that are counted
_GATHERED = "(?:召开|举办|举行|开展|组织|承办)"

# to extend: a relation, the words that state it, and a sentence that they match
ROWS: tuple[Pattern, ...] = (
    Pattern("cooperatesWith", rf"{FIRST}(?P<s>{SEVERAL})(?:正在|正|先后|已|还|将|拟|积极|主动)*(?:与|和|同|携手|联合|牵手)(?P<o><ITE>(?:[、和及]<ITE>)*)(?:\([^()]{{1,8}}\))?{ETC}(?:在[^,。;]{{1,8}}?)?{_WHEN}{TOGETHER}(?:出资|正在|已|计划|将)?{_JOINT}", "甲公司与乙大学、丙研究院共建石墨研究院"),
    Pattern("cooperatesWith", rf"{SENTENCE}(?P<s><ITE>){ELIDED},(?:并|还|又|再)?(?:与|联合|携手)(?P<o><ITE>(?:(?:[、和及]|以及)<ITE>)*){ETC}{_WHEN}{TOGETHER}{_JOINT}", "甲公司建成展厅,与乙大学合作"),
    Pattern("cooperatesWith", rf"{_LED_TO}(?P<s><ITE>(?:[、和及]<ITE>)*){ELIDED},(?:并|还|又|再)?与(?P<o><ITE>(?:(?:[、和与及]|以及)<ITE>)*){ETC}{_WHEN}{TOGETHER}{_JOINT}", "指导甲公司建立清单,与乙公司签订协议"),
    Pattern("cooperatesWith", rf"{FIRST}(?:(?P<s><ITE>)(?:先后|还|将|拟|积极|主动|牵头)*|{LED}(?P<s2><ITE>)牵头,)(?:联合|携手)(?P<o><ITE+>){ETC}(?:对|为|在|研制|研发|开发|攻克|攻关|突破|提取|开展|组织|举办|印发|出台|召开|组建|成立|建立|编制|制定|发布|实施|推进|申报)", "甲局联合乙局、丙局对工业用地登记"),
    Pattern("cooperatesWith", rf"{SENTENCE}(?P<s><ITE>){ELIDED},(?:[^,。;{NAME}]{{0,4}}并|及时|立即|认真|积极)?会同(?P<o><ITE+>)(?![^,。;]{{0,8}}(?:解释|落实))", "我局高度重视,会同市财政局、市科技局认真研究"),
    Pattern("cooperatesWith", r"(?<![、和与及])(?P<s><ITE>)将?会同(?P<o><ITEL+>)(?![^,。;]{0,8}(?:解释|落实|研究(?!办理|,(?:现|答复))))", "市工信局会同市财政局、市科技局"),
    Pattern("cooperatesWith", rf"{FIRST}(?P<s><ITE>)牵头,(?:并|负责|具体)?会同(?P<o><ITE+>){ETC}(?:对|为|在|共同|联合|开展|组织|召开|制定|起草|出台|实施|推进|研究|成立|建立)(?!解释)", "市工信局牵头,会同市财政局、市科技局等单位召开座谈会"),
    Pattern("cooperatesWith", rf"{FIRST}(?P<l><ITE>(?:、<ITE>)*(?:[、和及]|以及)<ITE>){ETC}{_WHEN}(?:共建|合建|合办|结对|(?:共同|合作|携手)(?:建设|研发|开发|攻关|打造|申报|设立|出台|签))", "甲公司、乙大学共同申报"),
    Pattern("cooperatesWith", rf"{FIRST}(?P<s><ITE>)与(?P<o><ITE+>){ETC}{_WHEN}共同(?:出资|发起|运营)", "甲集团与乙基金共同出资"),
    Pattern("cooperatesWith", r"(?<![、和与及])(?P<s><I>)(?:已|拟|经|正)?商(?P<o><I+>)", "市工信局已商市发改委、市国资委"),
    Pattern("integratesWith", r"(?P<l><Q>(?:(?:[、和与及]|以及)?<Q>)+)(?:“?[两三四五]链”?|等)?(?:深度|有机|全面|高效|紧密)*(?:融合|贯通|耦合|对接)", "推进创新链产业链资金链深度融合"),
    Pattern("produces", rf"{FIRST}(?<!为)(?P<s><IEL+>){ETC}{DONE}{_MADE}{GAP}(?P<o><KO+>)", "甲公司生产球形石墨、负极片"),
    Pattern("produces", rf"{FIRST}(?<!为)(?P<s><E+>){ETC}(?:主要|专业|专门|专注|重点|长期|目前)*(?:从事|专注|主营|主打|主产|主攻|供应|推出|生产|加工|制造){_NOT_MAKING}(?:于|了)?{GAP}(?P<o><K+>)", "甲公司主营球形石墨、负极片"),
    Pattern("produces", rf"{FIRST}(?<!为)(?P<s><E+>){ETC}{_ITS}{_PRODUCTS}(?P<o><K+>)", "甲公司主要产品有球形石墨、负极片"),
    Pattern("produces", rf"{SENTENCE}(?P<s><E>){OWN},(?:其|公司|企业)?(?:{_PRODUCTS}|(?:主要)?(?:主营|主打|主产|生产)){GAP}(?P<o><K+>)", "甲公司成立于2010年,主营球形石墨、负极片"),
    Pattern("produces", rf"{FIRST}(?P<s><E+>){ETC}{_ITS}[^,。;、{NAME}]{{0,8}}?年产(?:[\d.]+[百千万亿]*(?:余|多)?[^,。;、{NAME}\d]{{0,3}})?(?P<o><K>)", "甲公司年产球形石墨3万吨"),
    Pattern("produces", rf"{FIRST}(?P<s><E+>){ETC}{_ITS}(?P<o><K>)(?:年|总|设计|现有)*(?:产能|产量|生产能力)", "甲公司的球形石墨年产能3万吨"),
    Pattern("produces", rf"{FIRST}(?<!为)(?P<s><E+>){ETC}{DONE}(?:长期|主要|独家|定点|稳定|批量)*(?:为|向|给)(?:<EILZJC+>|[^,。;{NAME}]{{2,8}}){ETC}(?:就近|独家|批量|定点|长期|配套|稳定)*(?:提供|供应|供给|供|(?:生产|加工|研制){_NOT_MAKING})(?:的|了)?[^,。;:、《》“”{NAME}]{{0,4}}?(?P<o><K+>)", "甲公司为乙公司提供球形石墨"),
    Pattern("produces", rf"{SENTENCE}(?P<s><E>(?:[、和]<IE>)*){OWN},(?:并|已|成功|自主|联合|共同)*{_MADE}{GAP}(?P<o><KO+>)", "甲公司攻克提纯,研制出球形石墨"),
    Pattern("produces", rf"(?P<o><K>)”?[^,。;{NAME}]{{0,6}},?由(?P<s><E>(?:[、和与]<E>)*){ETC}(?:独家|联合|共同|自主)*(?:供给|供应|提供|生产|研制|研发|制造)", "负极片由甲公司供给"),
    Pattern("produces", rf"{FIRST}(?P<s><IE>)(?:与|和|同|联合)(?P<s2><IE+>){ETC}{TOGETHER}{_MADE}{GAP}(?P<o><KO+>)", "甲公司与乙大学联合开发石墨烯薄膜"),
    Pattern("produces", r"(?P<s><E>)\((?:产品|主要产品|主产)[:为]?(?P<o><K+>)", "甲公司(产品:球形石墨、负极片)"),
    Pattern("tackles", rf"{FIRST}(?P<s><ITE+>){ETC}{DONE}(?:正在|协调)?{_SOLVED}{GAP}“?(?P<o><B+>)", "甲公司攻克石墨提纯难题"),
    Pattern("tackles", rf"{SENTENCE}(?P<s><ITE>(?:[、和]<ITE>)*){OWN},(?:并|已|成功|自主|联合|共同|主导|着力|集中)*{_SOLVED}{GAP}“?(?P<o><B+>)", "甲公司改造产线,攻克石墨提纯难题"),
    Pattern("tackles", rf"{FIRST}(?P<s><ITE>(?:[、和]<ITE>)*){ETC}(?:(?:与|和|同|联合)(?P<s2><ITE+>){ETC})?(?:联合|合作|协同|共同|围绕|正)*开展“?(?P<o><B+>){ETC}(?:关键|共性|核心|技术|工艺|联合|协同)*攻关", "甲公司与乙大学联合开展石墨提纯技术攻关"),
    Pattern("tackles", rf"{_LED_TO}(?P<s><ITE>(?:[、和]<ITE>)*){ETC}(?:(?:与|和|同|联合)(?P<s2><ITE+>){ETC})?[^。;{NAME}]{{0,16}}?(?:<KL>[^。;{NAME}]{{0,12}}?)?,{TOGETHER}{_SOLVED}{GAP}“?(?P<o><B+>)", "支持甲公司联合乙大学研发,攻克石墨提纯难题"),
    Pattern("tackles", rf"(?:组建|成立|组成)了?“?(?P<s><T>)”?[^,。;{NAME}]{{0,4}},{TOGETHER}{_SOLVED}{GAP}“?(?P<o><B+>)", "甲公司组建石墨创新联合体,攻克石墨提纯难题"),
    Pattern("tackles", rf"{FIRST}(?P<s><IE>)(?:与|和|同|联合)(?P<s2><IE+>){ETC}{TOGETHER}(?:正在)?{_SOLVED}{GAP}“?(?P<o><B+>)", "甲公司与乙大学联合攻关石墨提纯"),
    Pattern("tackles", r"(?P<o><B+>),(?P<s><ITE+>)[^,。;]{0,16}?(?:破解|解决|攻克)", "石墨提纯,甲公司已攻克"),
    Pattern("investsIn", r"(?P<s><F>)”?,?(?:已|先后|累计|首笔)*(?:投|投资|投向|投放|投给|注资)了?(?P<o><E+>)", "用好石墨产业基金,已投甲公司8000万元"),
    Pattern("investsIn", rf"{FIRST}(?P<s><IE+>){ETC}(?:统筹|安排|拿出)[\d.]+[万亿]*元,?(?:注入|投入){GAP}“?(?P<o><FLIEG>)", "市财政局统筹5000万元,注入石墨产业基金"),
    Pattern("investsIn", rf"{FIRST}(?P<s><IE+>){ETC}{DONE}(?:各|各自|分别|按比例)?(?:出资|注资|参股|入股|控股|增资|跟投|领投|收购|并购)(?:[\d.]+[百千万亿]*元,(?:(?:与|联合|携手)<ITE+>{ETC})?(?={TOGETHER}(?:设立|成立|组建|共建|发起)))?{GAP}(?:设立|成立|组建|共建|建设)?“?(?P<o><FLIEG>)", "市财政局出资2000万元设立石墨产业基金"),
    Pattern("investsIn", rf"{FIRST}(?P<s><IE>)(?:与|和|同)(?P<s2><IE+>){ETC}(?:共同|联合)?(?:出资|投资)(?:共建|建设|设立|成立){GAP}“?(?P<o><FLIEG>)", "甲公司与乙公司出资共建石墨研究院"),
    Pattern("investsIn", rf"(?P<o><FLIEG>)[^。;{NAME}]{{0,12}},?由(?P<s><IE>(?:[、和与]<IE>)*){ETC}(?:共同|联合)?出资", "组建石墨研究院,由甲大学、乙公司共同出资"),
    Pattern("investsIn", r"(?P<s><IE+>)(?:等[^,。;]{0,24}?)?(?:共同|联合|合作)?(?:出资|投资)(?:共同|联合)?(?:建设|组建|成立|设立|打造|共建|创建|建)的“?(?P<o><FLIEG>)", "甲公司、乙公司共同出资建设的石墨研究院"),
    Pattern("uses", rf"(?:依托|运用|利用|通过|借助)(?:<IE>[、和及]){{0,4}}“?(?P<o><LMGN+>)[^。;{NAME}]{{0,12}},(?:[^,。;{NAME}]{{0,4}})(?:实施|开展|推进|启动|构建|建立|搭建){GAP}“?(?P<s><AGM>)", "依托云州学院、石墨检测中心,实施“育苗”工程"),
    Pattern("uses", rf"(?P<s><AGM>)”?[^。;{NAME}]{{0,16}}?,?(?:依托|运用|利用|依据)“?(?P<o><LMGNO+>)", "实施“智改数转”工程,依托工业互联网平台"),
    Pattern("directedAt", rf"(?P<s><AGMFV>)”?[^,。;{NAME}]{{0,6}}?(?:面向|惠及|针对)“?(?P<o><CSZJT+>)", "“育苗”工程面向专精特新企业"),
    Pattern("directedAt", rf"{_GATHERED}(?P<s><A>)”?,面向(?:<W>)?[^,。;{NAME}]{{0,8}}?(?P<o><CJT>)", "召开石墨产业链宣讲会,面向石墨产业联盟成员"),
    Pattern("directedAt", rf"(?<!将)面向(?:<W>)?(?P<o><CJT+>)[^,。;{NAME}]{{0,8}}?,?{_GATHERED}了?{GAP}“?(?P<s><A>)", "面向石墨产业联盟成员举办石墨产业链宣讲会"),
    Pattern("directedAt", rf"(?:为|向|面向)(?P<o><CZJ+>)[^,。;{NAME}]{{0,8}}?(?:发放|推出|提供|配套|开发|创设)“?(?P<s><F+>)", "为专精特新企业配套“石墨贷”"),
    Pattern("directedAt", rf"对(?P<o><CZJ+>)[^,。;{NAME}]{{0,8}}?(?:发放|推出|试行|提供|实行)“?(?P<s><F+>)", "甲银行对专精特新企业发放“石墨贷”"),
    Pattern("directedAt", r"(?P<s><Y>)》?(?:\([^()]*\))?,?(?:明确|提出|将|重点|主要)*(?:聚焦|面向|瞄准)(?P<o><C+>)", "印发《石墨方案》,聚焦石墨产业链、茶叶产业链"),
    Pattern("fosters", rf"(?P<s><AGM+>)”?,?(?:(?!大力|积极)[^,。;、{NAME}]){{0,8}}?(?:培育|培养|壮大|孵化|净增)(?!计划|工程|行动){GAP}“?(?P<o><ZJ+>(?:{_AND_SO_MANY}<ZJ>)*)", "纤维工匠班培养新型技工"),
)  # fmt: skip
