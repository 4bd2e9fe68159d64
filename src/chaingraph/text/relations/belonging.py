"""Rows of grammar that tell what belongs to what: parts, members, leads of chains, segments, places."""

from __future__ import annotations

from chaingraph.text.names.mending.problems import GAPS, STILL, WORST
from chaingraph.text.relations.patterns import (
    ELIDED,
    ETC,
    FIRST,
    GAP,
    LED,
    NAME,
    OWN,
    SENTENCE,
    SIDE,
    TOGETHER,
    Pattern,
)

_SOME = r"(?:[一二两三四五六七八九十\d]+[余多]?[家个户])"
_WHICH = "(?:,?(?:分别)?(?:是|为):?|[:(](?:(?:即|包括|分别[为是]):?)?)"  # before those that are counted
_BECAME = (
    "(?:成功|顺利|首次|再次|连续|双双|分别|揭榜|新|已|又|还|相继|先后|一举|均|都|共同)*"
    "(?:获评为?|评为|入选|入围|上榜|登上|荣登|荣获|新获|获得|获批|获授|荣膺|摘得|斩获|获认定为?|"
    "(?:[被获]|被<IT>)(?:认定|命名|评定|列|确定|授予|评)为?|(?:认定|命名|评定|确定)为|跻身|进入|列[入为]|纳入|位列|晋升为?|晋级|升级为|成长为|成为|当选|属于?)了?"
)
_AWARDED = r"(?=[,。;、)和]|名单|称号|行列|前?\d+强|$)"
_ALL = r"(?:等(?:[\d一二三四五六七八九十]+[家户])?(?:企业|公司)?)?(?=[,。;)]|$)"  # the end of a list with which a clause ends
_HOLDS_IN = "(?:囊括|网罗|包括|包含|涵盖|汇聚|汇集|集聚|聚集|集合|吸纳|吸收|吸引|拥有|联合|整合)了?"
_AS_LEAD = "(?:首任|首届|新任|轮值|本届)?(?:联盟)?(?:理事长|副理事长|会长|副会长|盟主|秘书长|牵头|主任委员|成员|会员|理事)(?:单位|企业)"
_MEMBER = "(?:(?:成员|会员|理事|副?理事长|副?会长|秘书长|牵头)(?:单位|企业)|成员)"
_ARE = f"{_MEMBER}(?:主要|分别)?(?:有|为|是|包括|包含|涵盖|:)"
_DONE_THERE = "(?:已|将|拟|计划|先后|正|投资|总投资|出资|[\\d.]+[万亿]*元|联合|共同|规划|正式|成功)*"
_WITHIN = "<W>(?:[、和及]?<W>){0,3}"  # a place after those in which it lies, or several
_SETTLED = "(?:正式|成功|相继|先后|纷纷|已|将|拟)*"
_LIES = "(?:[位坐座]落[于在]|座落|位于|地处|建[于在]|设[于在]|选址[于在]?|落户于?|落地于?|入驻)"
_HERE = "[我本全该][省市县区州]|[省市县区州]级|国家级"
_TAKEN = rf"(?:担任|作为|[为任是]|{_BECAME})"

_AT_SIDE = "“?(?:[上中下]游(?:的)?)?“?"  # before a segment

# to extend: a relation, the words that state it, and a sentence that they match
ROWS: tuple[Pattern, ...] = (
    Pattern("leadEnterpriseOf", rf"以(?P<s><ITE+>){ETC}为“?(?:链主|<Z>)(?:企业)?”?的[^。;,\uE043]{{0,30}}?(?P<o><C>)", "以甲公司为链主的石墨产业链"),
    Pattern("leadEnterpriseOf", rf"(?P<o><C>)的?“?(?:链主企业|<Z>)”?(?:(?P<s><E+>)|(?:为|是|有)(?P<s2><E+>){_ALL})", "石墨产业链链主企业甲公司"),
    Pattern("leadEnterpriseOf", rf"(?<![、和与及])(?P<o><C>)[^,。;{NAME}]{{0,8}}(?:专场|会议?|活动|现场)[上中]?,“?(?:链主企业|<Z>)”?(?P<s><E+>)", "在石墨产业链专场上,链主企业甲公司"),
    Pattern("leadEnterpriseOf", rf"{LED}(?<!培育){FIRST}(?P<s><E+>){ETC}(?:均|都)?{_TAKEN}(?:<W>|{_HERE})*(?P<o><C>)的?“?(?:链主|<Z>)", "甲公司是石墨产业链的链主"),
    Pattern("partOf", rf"(?P<s>(?:<C>[、和及])+<C>){ETC}(?:共同)?组成(?P<o><C>)", "负极材料、碳纤维等组成石墨产业链"),
    Pattern("partOf", r"(?P<o><IT>),?下设(?P<s><IT+>)", "石墨产业链领导小组下设办公室"),
    Pattern("partOf", r"(?P<o><IT>)(?:分设|内设|分为|分成)(?P<s><IT+>)", "石墨产业链专班分为综合组、招商组"),
    Pattern("partOf", r"(?P<o><L>)”?,?(?:现|共|园?区?内)*(?:下辖|下设|内设|设有|包括|包含|涵盖|分为|含)(?!了?企业)(?P<s><L+>)", "甲开发区下辖乙园区、丙园区"),
    Pattern("partOf", rf"(?P<o><LW>)”?[^。;{NAME}]{{0,12}}?,?(?:其?核心区)?由(?P<s><L>(?:[、和与及]<L>)+){ETC}[^,。;{NAME}]{{0,6}}(?:组成|构成)", "甲开发区由乙园区、丙园区组成"),
    Pattern("partOf", r"(?P<s><L+>)(?:均|都|已|全部)*(?:纳入|划入|并入)(?P<o><L>)(?:统一|统筹|管理|运营|范围|[,。;])", "乙园区、丙园区纳入甲开发区统一管理"),
    Pattern("partOf", r"(?P<s><L+>)(?:均|都)?(?:位于|坐落(?:于|在)|在|设在)(?P<o><L>)(?:里面|里|之?内|中)", "乙园区、丙园区都在甲开发区里面"),
    Pattern("partOf", r"“?(?P<o><MNGA>)”?(?:,?即|,?包括|\((?:即|包括|分别[为是])?:?|:|——)“?(?P<s><N>(?:[、,和与及]<N>)+|<GA>(?:[”》]?[、,和与及][“《]?<GA>)+)", "“三图”(产业全景图、技术路线图、招商作战图)"),
    Pattern("partOf", r"(?P<s><N>(?:[、和与及]<N>)*)(?:,(?:建立|编制|梳理|绘制|形成)(?P<s2><N>(?:[、和与及]<N>)*))?,(?:构建|构成|形成|组成)“(?P<o><MN>)”", "绘制产业全景图、技术路线图,建立企业清单,形成“两图一清单”"),
    Pattern("partOf", r"(?P<o><IE>)(?:下属|所属|旗下)的?(?:企业|子公司|公司)?(?P<s><IE>)", "甲集团下属企业乙公司"),
    Pattern("partOf", r"(?P<s><IETL>)(?:现|仍|行政上)*(?:隶属于?|直属于?|归属于|从属于)(?P<o><IET>)", "石墨研究院隶属于甲大学"),
    Pattern("partOf", r"(?P<s><GAM+>)”?(?:均|都|同)?(?:隶?属于?|归属于|从属于)“?(?P<o><GAM>)", "“链上英才”计划属于“十链百才”工程"),
    Pattern("partOf", r"(?P<s><GAM+>)”?(?:均|都)?(?:是|为|作为)“?(?P<o><GAM>)”?的(?:[^,。;]{0,6}?)(?:组成部分|组成(?=[,。;]|$)|子(?:计划|工程|项目|行动|专项)|一部分|分支)", "“链上英才”计划是“十链百才”工程的重要组成部分"),
    Pattern("partOf", rf"(?P<o><C>)由(?P<s><S+>)[^,。;{NAME}]{{0,8}}组成", "石墨产业链由采选、加工两个环节组成"),
    Pattern("partOf", rf"(?P<o><C>)[^。;:{NAME}]{{0,20}}“?(?P<s><SK>(?:[”“—→-]+<SK>)+)", "石墨产业链形成了“采选—加工—负极材料”的链条"),
    Pattern("feeds", rf"(?P<p><S>(?:(?:环节)?[”“—→-]+{_AT_SIDE}<S>)+)", "采选—加工"),
    Pattern("feeds", rf"(?P<s><S+>)(?:环节|端|企业)?(?:稳定|直接|就近)*(?:供应|供给|直供|供(?![\u4e00-\u9fff]))给?{_AT_SIDE}(?P<o><S+>)", "采选供应加工"),
    Pattern("feeds", rf"(?P<s><S+>)(?:环节|端|企业)?(?:稳定|直接|就近)*(?:为|向|给){_AT_SIDE}(?P<o><S+>)(?:环节|端|企业)?(?:稳定|直接|就近)*(?:提供|供应|输送|供给|供[货料件])", "采选为加工提供原料"),
    Pattern("problemOf", rf"(?P<o><SC>)(?:环节|端)?{STILL}(?:存在|面临|有|受制于)着?“?(?P<s><B+>)", "采选环节仍存在提纯能力不足的短板"),
    Pattern("problemOf", rf"(?P<o><SC>)(?:环节|端)?的?{WORST}{GAPS}{STILL}(?:是|为|在于|:)“?(?P<s><B+>)", "采选环节的主要短板是提纯能力不足"),
    Pattern("problemOf", rf"(?P<s><B+>)”?(?:等)?{STILL}(?:是|成为|为)(?P<o><SC>)(?:环节|端)?的?{WORST}{GAPS}", "提纯能力不足是采选环节的最大短板"),
    Pattern("activeIn", r"(?P<s><E+>)(?:位于(?:<C>的?)?|(?:主要|长期|专业|专门)?(?:从事|主营|主攻|专做|深耕))(?P<o><S+>)", "甲公司位于石墨产业链的采选环节"),
    Pattern("activeIn", r"(?P<o><S>)(?:环节|端)(?:现|目前|已|仅|只)*(?:拥?有|聚集|集聚|汇聚)了?(?P<s><E+>)(?![^,。;]{0,6}的)", "采选环节现有甲公司、乙公司"),
    Pattern("activeIn", r"(?P<o><S>)(?:环节|端)?(?::|——|\()(?P<s><E+>)(?=等|[,。;、)]|$)", "采选——甲公司、乙公司"),
    Pattern("activeIn", rf"(?P<o><S>)(?:环节|端)?(?:现|目前|主要|已)*由(?P<s><E+>){ETC}(?:承担|承接|从事)", "采选环节由甲公司、乙公司承担"),
    Pattern("activeIn", rf"(?P<o><S>)(?:环节|端)?(?:现|目前|主要|已)*以(?P<s><E+>){ETC}为(?:主|龙头|代表|骨干|引领|核心)(?=[,。;的]|$)", "采选环节以甲公司为龙头"),
    Pattern("memberOf", rf"由(?P<s><ITE+>){ETC}(?:[和及][^,。;]{{2,8}})?组成的?“?(?P<o><T>)", "由市工信局、市科技局组成的石墨产业链专班"),
    Pattern("memberOf", rf"(?P<o><T>)由(?P<s><ITE+>){ETC}(?:的?专家|[和及][^,。;]{{2,8}})?组成", "石墨产业链专班由市工信局、市科技局组成"),
    Pattern("memberOf", rf"由(?P<s><ITE+>)牵头[、,](?P<s2><ITE+>){ETC}(?:(?:参加|参与|组成|配合)的|{TOGETHER}(?:参与)?(?:组建|组成|成立|设立)了?)“?(?P<o><T>)", "由甲公司牵头,乙大学参加的石墨创新联合体"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE>(?:[、和及]<ITE>)+){ETC}(?:共同|联合)?(?:组成|组建)了?“?(?P<o><T>)", "甲协会、乙大学组成专家服务团"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE>)(?:与|联合|携手|会同)(?P<s2><ITE+>){ETC}(?:共同|联合)?(?:组成|组建|成立)了?(?:[^,。;{NAME}]{{0,20}}——)?“?(?P<o><T>)", "甲学校与乙公司组建产教联合体"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE>(?:[、和与及]<ITE>)*){ETC}{TOGETHER}(?:发起|倡议)(?:成立|设立|组建)了?“?(?P<o><T>)", "甲公司、乙公司等5家企业发起成立石墨产业联盟"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,6}}?{_ARE}(?P<s><ITE+>)(?:{ETC}[,;]{_ARE}(?P<s2><ITE+>))?(?:{ETC}[,;]{_ARE}(?P<s3><ITE+>))?", "石墨产业联盟首批成员单位包括甲公司、乙大学"),
    Pattern("memberOf", rf"(?P<o><T>)(?:<RP>|[^。;{NAME}]){{1,24}}(?:[长人]|<R>),{_ARE}(?P<s><ITE+>)", "成立石墨产业链专班,县委书记、县长任双组长,成员包括县工信局、县财政局"),
    Pattern("memberOf", rf"(?P<o><T>)(?:<RP>|[^。;{NAME}]){{1,24}}(?:[长人]|<R>),(?:由|以)?(?P<s><ITE+>){ETC}(?:为|任|作为|担任){_MEMBER}", "成立石墨产业链专班,由副市长任组长,县工信局、县财政局等部门为成员单位"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,12}}?(?:<ITW>[^。;{NAME}]{{0,16}}?)?,?由(?P<s><ITE+>)(?:负责)?牵头,(?P<s2><ITE+>){ETC}(?:为|任|作为|担任){_MEMBER}", "石墨产业链专班由县工信局牵头,县财政局、县科技局为成员单位"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,12}}?(?:<ITW>[^。;{NAME}]{{0,16}}?)?,?由(?P<s><ITE+>)(?:负责|总|具体)*牵头(?:负责|抓总)?,(?:会同|联合)?(?P<s2><ITE+>){ETC}{TOGETHER}(?:参与|参加)?(?:组成|组建|成立|设立|建立)(?=[,。;]|$)", "成立石墨产业链专班,由县工信局牵头,县财政局、县科技局共同组建"),
    Pattern("memberOf", rf"(?P<o><T>)(?:<RHUPITW>|[^。;{NAME}]){{0,40}}?[,;]其?成员(?:单位)?由(?P<s><ITE+>){ETC}(?:等)?(?:各)?(?:主要|分管|有关|相关)*(?:负责人?|负责同志|领导|同志|人员)?(?:组成|构成|担任)", "成立石墨产业链专班,组长由县长担任,成员由县工信局、县财政局主要负责同志组成"),
    Pattern("memberOf", rf"(?:[以由]|{FIRST})(?P<s><ITE+>){ETC}(?:为{_MEMBER}|{TOGETHER}(?:牵头|发起|倡议)),?(?:联合|会同|携手|吸纳)(?P<s2><ITE+>){ETC}{TOGETHER}(?:发起)?(?:组建|成立)了?“?(?P<o><T>)", "以甲公司为理事长单位,联合乙大学组建石墨产业联盟"),
    Pattern("memberOf", rf"{FIRST}(?P<s><E+>)(?:{_SOME}|等(?:{_SOME}|一[批大]批?|众多|多家)?)“?(?P<o><ZJ>)", "甲公司、乙公司两家链主企业"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ELI+>)(?:等)?(?:[^,。;{NAME}]{{0,2}}[两二三四五六七八九十\d]+家?企业)?{_BECAME}[^,。;{NAME}]{{0,8}}?“?(?P<o><ZJ>(?:[”》]?[、和]<ZJ>)*)”?{_AWARDED}", "甲公司获评省级“小巨人”企业"),
    Pattern("memberOf", rf"{SENTENCE}(?P<s><E>){ELIDED}[、,](?:并|还|又)?{_BECAME}(?:<W>[^,。;{NAME}]{{0,8}})?[^,。;{NAME}]{{0,8}}?“?(?P<o><ZJ>)”?{_AWARDED}", "甲公司改造产线,入选“小巨人”企业"),
    Pattern("memberOf", r"(?P<s><E>)是[^,。;]{2,40}?的?[^,。;\uE04A]{0,30}“?(?P<o><ZJ>)”?(?=[,。;]|$)", "甲公司是本土成长起来的高新技术企业"),
    Pattern("memberOf", rf"{FIRST}(?P<s><E+>){ETC}(?:均|都|分别)?(?:为|作为|系|是)(?:<W>|首批|{_HERE})*“?(?P<o><ZJ>)”?(?=[,。;、)]|$)", "甲公司为链主企业"),
    Pattern("memberOf", rf"(?:认定|公布|评定|遴选|确定|命名|新增|培育|{_BECAME})(?:了|出)?[^,。;:{NAME}]{{0,12}}?“?(?P<o><ZJ>)”?{_SOME}{_WHICH}(?P<s><E+>)", "认定第二批链主企业2家:甲公司、乙公司"),
    Pattern("memberOf", rf"“?(?P<o><ZJ>)”?(?:数量?|总数)?(?:预计|目前|已|共|累计|增加|发展|增|升)*(?:达到?|到|至|有|为){_SOME}{_WHICH}(?P<s><E+>)", "规上企业达到2家(甲公司、乙公司)"),
    Pattern("memberOf", rf"{_SOME}(?:企业|公司)?{_BECAME}[^,。;:{NAME}]{{0,12}}?“?(?P<o><ZJ>)”?(?:名单|称号|行列)?{_WHICH}(?P<s><E+>)", "2家企业入选高新技术企业(甲公司、乙公司)"),
    Pattern("memberOf", rf"{_BECAME}[^,。;:{NAME}]{{0,12}}?“?(?P<o><ZJ>)”?(?:名单|称号|行列)?的(?:{_SOME})?(?:企业|公司)?(?:分别)?(?:[为是有]|包括):?(?P<s><E+>){_ALL}", "入选链主企业的有甲公司、乙公司"),
    Pattern("memberOf", rf"(?!一[家户个]){_SOME}(?:首批|{_HERE})*“?(?P<o><ZJ>)”?{_WHICH}(?P<s><E+>){ETC}(?=[,。;)]|$)", "新增3家链主企业(甲公司、乙公司、丙公司)"),
    Pattern("memberOf", rf"以(?P<s><E+>){ETC}为“?(?P<o><ZJ>)", "以甲公司、乙公司为龙头企业"),
    Pattern("memberOf", r"“?(?P<o><ZJ>)”?(?P<s><E+>)", "链主企业甲公司"),
    Pattern("memberOf", rf"“?(?P<o><ZJ>)”?(?:,?包括(?P<s><E+>)|(?:为|有|是)(?P<s2><E+>){_ALL})", "链主企业,包括甲公司、乙公司"),
    Pattern("memberOf", rf"(?P<o><T>)(?:则|已|还|目前|共|现)*{_HOLDS_IN}(?P<s><ITE+>)(?:等[^,。;{NAME}]{{0,8}}(?:<J>)?,?(?:以及|和|及)(?P<s2><ITE+>))?", "石墨产业联盟网罗了甲公司、乙公司等企业,以及丙大学"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,8}}?(?:由|以)(?P<s><ITE+>)(?:为|任|担任){_AS_LEAD}", "石墨产业联盟以甲公司为首任理事长单位"),
    Pattern("memberOf", rf"(?P<o><T>),由(?P<s><ITE+>)(?:为|任|担任){_AS_LEAD}", "成立石墨产业联盟,由甲公司担任会长单位"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITEL+>)等?(?P<o><TI>)的?{_MEMBER}(?!由|包括|有|为|名单)", "甲公司、乙研究院等石墨产业联盟成员"),
    Pattern("memberOf", rf"(?<!与)(?P<o><TI>)的?{_MEMBER}(?P<s><ITE+>)", "石墨产业联盟成员单位甲公司、乙公司"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,12}},?成员来自(?P<s><ITE+>)", "由石墨服务团诊断,成员来自甲大学、乙公司"),
    Pattern("memberOf", rf"作为[^,。;{NAME}]{{0,6}}(?:<WC>)*[^,。;{NAME}]{{0,8}}“?(?P<o><ZJ>)”?,?(?P<s><E>)", "作为石墨产业链链主企业,甲公司"),
    Pattern("leadEnterpriseOf", r"作为(?:<W>)*(?P<o><C>)的?“?(?:<Z>|链主)”?(?:企业)?,?(?P<s><E>)", "作为石墨产业链“链主”企业,甲公司"),
    Pattern("leadEnterpriseOf", rf"(?P<o><C>)[^,。;{NAME}]{{0,12}}(?:以|由|选定|确定|明确)(?P<s><E+>){ETC}(?:担任|作为|[任为])“?(?:链主|<Z>|主企业|主导企业|龙头(?=[,。;]))(?!(?:企业)?”?的[^。;,{NAME}]{{0,30}}<C>)", "石墨产业链已形成以甲公司为主企业的链条"),
    Pattern("carrierParkOf", rf"(?P<o><C>)(?:[^。;{NAME}]{{0,8}}《?<Y>》?)?[^。;{NAME}]{{0,12}}(?:主要|重点|核心)?承载(?:地|园区|区|基地|平台)(?:为|是|有|包括|:|位于|设在)(?P<s><L+>)", "石墨产业链的主要承载地包括甲园区、乙园区"),
    Pattern("hostBankOf", r"(?P<s><IE>)主办(?P<o><C+>)", "甲银行主办石墨产业链、茶叶产业链"),
    Pattern("hostBankOf", r"(?P<s><IE+>)(?:分别)?(?:为|是|作为|担任)(?P<o><C+>)的?“?(?:主办(?:银)?行|合作银行)", "甲银行为石墨产业链主办银行"),
    Pattern("locatedIn", rf"(?P<s><IELG+>){ETC}{_SETTLED}(?:总部)?{_LIES}(?P<o>{_WITHIN})", "甲公司正式落户青塘镇"),
    Pattern("locatedIn", rf"{FIRST}(?P<s><IELG+>){ETC}(?:均|都)?{_SETTLED}在(?P<o>{_WITHIN}){SIDE}{_SETTLED}(?:落户|落地|扎根|安家)(?!的)", "甲公司、乙公司等企业相继在青塘镇落户"),
    Pattern("locatedIn", rf"(?P<s><L>)”?[^。;{NAME}]{{0,12}},?{_LIES}(?P<o>{_WITHIN})", "石墨产业园投用,坐落在青塘镇"),
    Pattern("locatedIn", rf"{SENTENCE}(?P<s><EL>){OWN},(?:公司|总部)?{_LIES}(?P<o>{_WITHIN})", "甲公司成立于2010年,位于青塘镇"),
    Pattern("locatedIn", rf"(?P<s><G>)(?:(?!<G>)[^。;]){{0,60}},该?项目{_SETTLED}{_LIES}(?P<o>{_WITHIN})", "石墨负极项目由甲公司建设,总投资9亿元,项目位于青塘镇"),
    Pattern("locatedIn", rf"(?P<s><IELG>),{_SETTLED}(?:落户|落地|入驻)(?P<o>{_WITHIN})", "引进甲公司,落户青塘镇"),
    Pattern("locatedIn", rf"(?P<o><W>)(?:本土|本地|当地)?(?:企业|厂商)(?:<CSK>|[^。;{NAME}]){{0,24}}?(?:包括|分别是|分别为|有)(?P<s><E+>)", "入围的青塘镇企业多从事加工,包括甲公司、乙公司"),
    Pattern("locatedIn", rf"(?<!存)在(?P<o><W>)(?:\(<W>\))?{SIDE}{_DONE_THERE}(?:建设|建成|设立|成立|新建|布局|兴建|创办|投建)了?{GAP}“?(?P<s><L+>)(?!”?的[,。;])", "甲公司在青塘镇投资5亿元建设石墨产业园"),
    Pattern("locatedIn", rf"(?:{_LIES}|注册在)(?P<o>{_WITHIN}){SIDE}的“?(?P<s><IELG>)", "位于青塘镇的石墨产业园"),
)  # fmt: skip

_TERM = "(?:首届|首任|首批|本届|新任|现任|轮值|特邀|常务|执行|联盟|商会|协会|专班|第[一二三四五六七八九十]届)*"
_SEAT = rf"{_TERM}(?:(?:副?理事长|(?:常务)?理事|副?会长|监事长?|秘书长|发起|会员|成员)(?:单位|企业)|(?<=特邀)成员|(?<=首批)(?:会员|成员))"

# who is a member of the one body that the sentences before name, without its name: the relation, the words, and a sentence
OF_ONE_TEAM: tuple[Pattern, ...] = (
    Pattern("memberOf", rf"{_SEAT}[^,。;{NAME}]{{0,8}}?,?(?:分别)?(?:为|是|有|包括)(?P<s><ITE+>)", "副理事长单位4家,分别是甲公司、乙大学"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE+>){ETC}(?:分别|均|都)*(?:为|任|担任|当选为?|是)[^,。;{NAME}]{{0,2}}?{_SEAT}", "甲公司当选首届理事长单位"),
    Pattern("memberOf", rf"(?:吸收|吸纳|接纳|增补)了?(?P<s><ITE+>){ETC}(?=[,。;]|为|加|入|\d)", "本届新吸收甲公司、乙大学等23家"),
)  # fmt: skip

_GOT_ON = "(?:成功|顺利|均|都|全部|双双|再次|首次|又|同时)*(?:榜上有名|上榜|入选|入围|在列|(?:名列|位列)其中)"
_COUNTED = f"(?:{_SOME}(?:企业|公司)?)?"

# who is on the list of the one group that the sentences before name, without its name: the relation, the words, and a sentence
OF_ONE_GROUP: tuple[Pattern, ...] = (
    Pattern("memberOf", rf"{FIRST}(?P<s><E+>){ETC}{_COUNTED}{_GOT_ON}(?=[,。;!]|$)", "甲公司、乙公司2家企业上榜"),
    Pattern("memberOf", rf"{_GOT_ON}(?:的{_COUNTED})?(?:,?(?:分别|依次)*(?:[为是有]|包括):?|:)(?P<s><E+>)", "上榜的2家企业分别是:甲公司、乙公司"),
)  # fmt: skip

_FIRMS = "(?:(?:代表|重点|骨干|主要|核心|领军|头部|现有|本地|现状)(?:性)?企业|(?:<Z>|<J>|龙头企业|链主企业)|(?:^|(?<=[,。;]))企业(?=[:有]))"

# what a sentence says of a segment that it does not name in the same clause: the relation, the words, and a sentence
OF_ONE_SEGMENT: tuple[Pattern, ...] = (
    Pattern("activeIn", rf"(?:^|(?<=[,。;、:(])){_FIRMS}(?:现|目前|主要)*(?:有|为|是|包括|包含|:|——)?“?(?P<s><E+>)", "代表企业有甲公司、乙公司"),
    Pattern("problemOf", rf"(?:^|(?<=[,。;])){WORST}{GAPS}{STILL}(?:是|为|有|在于|:|——)“?(?P<s><B+>)", "主要短板是提纯能力不足"),
    Pattern("problemOf", rf"(?:^|(?<=[,。;])){STILL}(?:存在|面临)着?“?(?P<s><B+>)”?(?:等|的)*(?:问题|难题|短板|断点|堵点|卡点|痛点|瓶颈)", "存在提纯能力不足、设备老旧等问题"),
)  # fmt: skip
