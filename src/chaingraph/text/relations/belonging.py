"""Rows of grammar that tell what belongs to what: parts, members, leads of chains, segments, places."""

from __future__ import annotations

from chaingraph.text.relations.patterns import ELIDED, ETC, FIRST, GAP, NAME, SENTENCE, TOGETHER, Pattern

_SOME = r"(?:[两三四五六七八九十\d]+[家个])"
_BECAME = (
    "(?:成功|顺利|首次|再次|双双|分别|揭榜|新|已|又|还|相继|先后|一举|均|都|共同)*"
    "(?:获评为?|评为|入选|入围|上榜|登上|荣登|荣获|新获|获得|获批|获授|荣膺|摘得|斩获|获认定为?|"
    "(?:[被获]|被<IT>)(?:认定|命名|评定|列|确定|授予|评)为?|(?:认定|命名|评定|确定)为|跻身|进入|列入|纳入|位列|晋升为?|晋级|升级为|成长为|成为|当选|属于?)了?"
)
_HOLDS_IN = "(?:囊括|网罗|包括|包含|涵盖|汇聚|汇集|集聚|聚集|集合|吸纳|吸收|吸引|拥有|联合|整合)了?"
_AS_LEAD = "(?:首任|首届|新任|轮值|本届)?(?:联盟)?(?:理事长|副理事长|会长|副会长|盟主|秘书长|牵头|主任委员|成员|会员|理事)(?:单位|企业)"
_MEMBER = "(?:(?:成员|会员|理事|副?理事长|副?会长|秘书长|牵头)(?:单位|企业)|成员)"
_ARE = f"{_MEMBER}(?:主要|分别)?(?:有|为|是|包括|包含|涵盖|:)"
_SETTLED = "(?:正式|成功|相继|先后|已)*(?:落户|落地|入驻|坐落于|坐落在|位于)于?"

# to extend: a relation, the words that state it, and a sentence that they match
ROWS: tuple[Pattern, ...] = (
    Pattern("leadEnterpriseOf", rf"以(?P<s><ITE+>){ETC}为“?(?:链主|<Z>)(?:企业)?”?的[^。;,\uE043]{{0,30}}?(?P<o><C>)", "以甲公司为链主的石墨产业链"),
    Pattern("leadEnterpriseOf", r"(?P<o><C>)的?“?(?:链主企业|<Z>)”?(?P<s><E+>)", "石墨产业链链主企业甲公司"),
    Pattern("leadEnterpriseOf", r"(?P<s><E+>)(?:均|都)?(?:是|为|作为|担任)(?P<o><C>)的?“?(?:链主|<Z>)", "甲公司是石墨产业链的链主"),
    Pattern("partOf", rf"(?P<s>(?:<C>[、和及])+<C>){ETC}(?:共同)?组成(?P<o><C>)", "负极材料、碳纤维等组成石墨产业链"),
    Pattern("partOf", r"(?P<o><IT>)下设(?P<s><IT+>)", "石墨产业链领导小组下设办公室"),
    Pattern("partOf", r"(?P<o><IE>)(?:下属|所属|旗下)的?(?:企业|子公司|公司)?(?P<s><IE>)", "甲集团下属企业乙公司"),
    Pattern("partOf", r"(?P<s><IETL>)(?:现|仍|行政上)*(?:隶属于?|直属于?|归属于|从属于)(?P<o><IET>)", "石墨研究院隶属于甲大学"),
    Pattern("partOf", r"(?P<s><E>)(?:是|为|系|作为)(?P<o><IE>)的?(?:全资|控股|下属|直属|所属|核心|重要)*(?:子公司|分公司|分厂|企业(?=[,。;]|$))", "甲公司是乙集团的全资子公司"),
    Pattern("partOf", rf"(?P<o><T>)由<ITE+>{ETC}(?:的?专家)?组成,(?:并|内|另)?(?:下设|内设)(?P<s><IT+>)", "石墨产业链专班由市工信局、市科技局组成,下设办公室"),
    Pattern("partOf", r"(?P<s><GAM+>)”?(?:均|都|同)?(?:隶?属于?|归属于|从属于)“?(?P<o><GAM>)", "“链上英才”计划属于“十链百才”工程"),
    Pattern("partOf", r"(?P<s><GAM+>)”?(?:均|都)?(?:是|为|作为)“?(?P<o><GAM>)”?的(?:[^,。;]{0,6}?)(?:组成部分|组成(?=[,。;]|$)|子(?:计划|工程|项目|行动|专项)|一部分|分支)", "“链上英才”计划是“十链百才”工程的重要组成部分"),
    Pattern("partOf", rf"(?P<o><C>)由(?P<s><S+>)[^,。;{NAME}]{{0,8}}组成", "石墨产业链由采选、加工两个环节组成"),
    Pattern("partOf", rf"(?P<o><C>)[^。;{NAME}]{{0,12}}包括(?P<s><S+>)", "石墨产业链以加工为核心,包括采选、加工"),
    Pattern("partOf", rf"(?P<o><C>)[^。;:{NAME}]{{0,20}}“?(?P<s><SK>(?:[”“—→-]+<SK>)+)", "石墨产业链形成了“采选—加工—负极材料”的链条"),
    Pattern("partOf", r"(?P<s><SK>(?:[”“—→-]+<SK>)+)”?的(?P<o><C>)", "“采选—加工”的石墨产业链"),
    Pattern("feeds", r"(?P<p><S>(?:[”“—→-]+<S>)+)", "采选—加工"),
    Pattern("feeds", r"(?:上游)?(?P<s><S>)供应(?P<o><S>)", "采选供应加工"),
    Pattern("feeds", r"(?P<s><S>)(?:环节|端|企业)?(?:为|向|给)(?P<o><S>)(?:环节|端|企业)?(?:稳定|直接|就近)*(?:提供|供应|输送|供给)", "采选为加工提供原料"),
    Pattern("problemOf", r"(?P<o><SC>)(?:环节|端)?(?:还|仍|尚|也|目前|当前|依然|仍然|普遍|主要|客观|均|都)*(?:存在|面临|有|受制于)着?“?(?P<s><B+>)", "采选环节仍存在提纯能力不足的短板"),
    Pattern("activeIn", r"(?P<s><E+>)位于(?:<C>的?)?(?P<o><S>)", "甲公司位于石墨产业链的采选环节"),
    Pattern("memberOf", rf"由(?P<s><ITE+>){ETC}(?:[和及][^,。;]{{2,8}})?组成的?“?(?P<o><T>)", "由市工信局、市科技局组成的石墨产业链专班"),
    Pattern("memberOf", rf"(?P<o><T>)由(?P<s><ITE+>){ETC}(?:的?专家|[和及][^,。;]{{2,8}})?组成", "石墨产业链专班由市工信局、市科技局组成"),
    Pattern("memberOf", rf"由(?P<s><ITE+>)牵头,(?P<s2><ITE+>){ETC}(?:参加|参与)的(?P<o><T>)", "由甲公司牵头,乙大学参加的石墨创新联合体"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE>(?:[、和及]<ITE>)+){ETC}(?:共同|联合)?(?:组成|组建)了?“?(?P<o><T>)", "甲协会、乙大学组成专家服务团"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE>)(?:与|联合|携手|会同)(?P<s2><ITE+>){ETC}(?:共同|联合)?(?:组成|组建|成立)了?(?:[^,。;{NAME}]{{0,20}}——)?“?(?P<o><T>)", "甲学校与乙公司组建产教联合体"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE>(?:[、和与及]<ITE>)*){ETC}{TOGETHER}(?:发起|倡议)(?:成立|设立|组建)了?“?(?P<o><T>)", "甲公司、乙公司等5家企业发起成立石墨产业联盟"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,6}}?{_ARE}(?P<s><ITE+>)(?:{ETC}[,;]{_ARE}(?P<s2><ITE+>))?(?:{ETC}[,;]{_ARE}(?P<s3><ITE+>))?", "石墨产业联盟首批成员单位包括甲公司、乙大学"),
    Pattern("memberOf", rf"(?P<o><T>)(?:<RP>|[^。;{NAME}]){{1,24}}(?:[长人]|<R>),{_ARE}(?P<s><ITE+>)", "成立石墨产业链专班,县委书记、县长任双组长,成员包括县工信局、县财政局"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE+>){ETC}{TOGETHER}(?:加入|加盟)了?“?(?P<o><T>)", "甲公司、乙大学加入石墨产业联盟"),
    Pattern("memberOf", rf"(?:[以由]|{FIRST})(?P<s><ITE+>){ETC}(?:为{_MEMBER}|{TOGETHER}(?:牵头|发起|倡议)),?(?:联合|会同|携手|吸纳)(?P<s2><ITE+>){ETC}{TOGETHER}(?:发起)?(?:组建|成立)了?“?(?P<o><T>)", "以甲公司为理事长单位,联合乙大学组建石墨产业联盟"),
    Pattern("memberOf", rf"{FIRST}(?P<s><E+>){_SOME}(?P<o><ZJ>)", "甲公司、乙公司两家链主企业"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ELI+>)(?:等)?(?:[^,。;{NAME}]{{0,2}}[两二三四五六七八九十\d]+家?企业)?{_BECAME}[^,。;{NAME}]{{0,8}}?“?(?P<o><ZJ>(?:[”》]?[、和]<ZJ>)*)”?(?=[,。;、)和]|名单|称号|$)", "甲公司获评省级“小巨人”企业"),
    Pattern("memberOf", rf"{SENTENCE}(?P<s><E>){ELIDED}[、,](?:并|还|又)?{_BECAME}(?:<W>[^,。;{NAME}]{{0,8}})?[^,。;{NAME}]{{0,8}}?“?(?P<o><ZJ>)”?(?=[,。;、)和]|名单|称号|$)", "甲公司改造产线,入选“小巨人”企业"),
    Pattern("memberOf", r"(?P<s><E>)是[^,。;]{2,40}?的?[^,。;\uE04A]{0,30}“?(?P<o><ZJ>)”?(?=[,。;]|$)", "甲公司是本土成长起来的高新技术企业"),
    Pattern("memberOf", rf"以(?P<s><E+>){ETC}为“?(?P<o><ZJ>)", "以甲公司、乙公司为龙头企业"),
    Pattern("memberOf", r"“?(?P<o><ZJ>)”?(?P<s><E+>)", "链主企业甲公司"),
    Pattern("memberOf", r"“?(?P<o><ZJ>)”?,?包括(?P<s><E+>)", "链主企业,包括甲公司、乙公司"),
    Pattern("memberOf", rf"(?P<o><T>)(?:则|已|还|目前|共|现)*{_HOLDS_IN}(?P<s><ITE+>)(?:等[^,。;{NAME}]{{0,8}}(?:<J>)?,?(?:以及|和|及)(?P<s2><ITE+>))?", "石墨产业联盟网罗了甲公司、乙公司等企业,以及丙大学"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,8}}?(?:由|以)(?P<s><ITE+>)(?:为|任|担任){_AS_LEAD}", "石墨产业联盟以甲公司为首任理事长单位"),
    Pattern("memberOf", rf"(?P<s><ITE+>){ETC}(?:为|是|任|担任|当选为?|成为)(?P<o><T>)的?{_AS_LEAD}", "甲公司当选石墨产业联盟会长单位"),
    Pattern("memberOf", rf"(?P<o><T>),由(?P<s><ITE+>)(?:为|任|担任){_AS_LEAD}", "成立石墨产业联盟,由甲公司担任会长单位"),
    Pattern("memberOf", rf"(?P<o><T>)[^。;{NAME}]{{0,12}},?成员来自(?P<s><ITE+>)", "由石墨服务团诊断,成员来自甲大学、乙公司"),
    Pattern("memberOf", rf"作为[^,。;{NAME}]{{0,6}}(?:<WC>)*[^,。;{NAME}]{{0,8}}“?(?P<o><ZJ>)”?,?(?P<s><E>)", "作为石墨产业链链主企业,甲公司"),
    Pattern("leadEnterpriseOf", r"作为(?:<W>)*(?P<o><C>)的?“?(?:<Z>|链主)”?(?:企业)?,?(?P<s><E>)", "作为石墨产业链“链主”企业,甲公司"),
    Pattern("leadEnterpriseOf", rf"(?P<o><C>)[^,。;{NAME}]{{0,12}}以(?P<s><E+>){ETC}为(?:链主|主企业|主导企业|龙头(?=[,。;]))", "石墨产业链已形成以甲公司为主企业的链条"),
    Pattern("carrierParkOf", rf"(?P<o><C>)(?:[^。;{NAME}]{{0,8}}《?<Y>》?)?[^。;{NAME}]{{0,12}}(?:主要|重点|核心)?承载(?:地|园区|区|基地|平台)(?:为|是|有|包括|:|位于|设在)(?P<s><L+>)", "石墨产业链的主要承载地包括甲园区、乙园区"),
    Pattern("carrierParkOf", rf"(?P<s><L+>)(?:为|是|作为)(?P<o><C>)的?[^,。;{NAME}]{{0,6}}承载(?:地|园区|区|基地|平台)", "甲园区是石墨产业链的承载园区"),
    Pattern("hostBankOf", r"(?P<s><IE>)主办(?P<o><C+>)", "甲银行主办石墨产业链、茶叶产业链"),
    Pattern("hostBankOf", r"(?P<s><IE+>)(?:分别)?(?:为|是|作为|担任)(?P<o><C+>)的?“?(?:<J>|主办(?:银)?行|合作银行)", "甲银行为石墨产业链主办银行"),
    Pattern("locatedIn", rf"(?P<s><IELG+>){ETC}{_SETTLED}(?P<o><W>)", "甲公司正式落户青塘镇"),
    Pattern("locatedIn", rf"(?P<o><W>(?:<W>)?)(?:已|现|目前|先后|还|率先)*(?:建成|建有|建起|拥有|坐落着)了?{GAP}(?P<s><L+>)", "青塘镇已建成石墨产业园"),
    Pattern("locatedIn", rf"(?P<s><L>)”?[^。;{NAME}]{{0,12}},?(?:建在|位于|坐落(?:于|在)|地处|选址(?:于|在)?)(?P<o><W>)", "石墨产业园投用,坐落在青塘镇"),
    Pattern("locatedIn", r"(?P<s><IELG>),(?:已|将)?(?:落户|落地|入驻)(?P<o><W>)", "引进甲公司,落户青塘镇"),
    Pattern("locatedIn", r"位于(?P<o><W>+)的(?P<s><IEL>)", "位于青塘镇的石墨产业园"),
)  # fmt: skip

_TERM = "(?:首届|首任|首批|本届|新任|现任|轮值|特邀|常务|执行|联盟|商会|协会|专班|第[一二三四五六七八九十]届)*"
_SEAT = rf"{_TERM}(?:(?:副?理事长|(?:常务)?理事|副?会长|监事长?|秘书长|发起|会员|成员)(?:单位|企业)|(?<=特邀)成员|(?<=首批)(?:会员|成员))"

# who is a member of the one body that the sentences before name, without its name: the relation, the words, and a sentence
OF_ONE_TEAM: tuple[Pattern, ...] = (
    Pattern("memberOf", rf"{_SEAT}[^,。;{NAME}]{{0,8}}?,?(?:分别)?(?:为|是|有|包括|:)(?P<s><ITE+>)", "副理事长单位4家,分别是甲公司、乙大学"),
    Pattern("memberOf", rf"{FIRST}(?P<s><ITE+>){ETC}(?:分别|均|都)*(?:为|任|担任|当选为?|是)[^,。;{NAME}]{{0,2}}?{_SEAT}", "甲公司当选首届理事长单位"),
    Pattern("memberOf", rf"(?:吸收|吸纳|接纳|增补)了?(?P<s><ITE+>){ETC}(?=[,。;]|为|加|入|\d)", "本届新吸收甲公司、乙大学等23家"),
)  # fmt: skip
