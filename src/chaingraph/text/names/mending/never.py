"""What things of a kind are never called, as rows of a table, each with its example: no place is 小城镇, no firm 惠民生, no office 各乡镇人民政府."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from chaingraph.text.names.meetings import Span

_LEVELS = "[省市县区州旗盟乡镇]"
_NUMBERS = "[一二三四五六七八九十两几数多\\d]+"
_FIRM = "(?!.*(?:公司|集团|厂|合作社|股份|实业|科技)$)"
_DEED = (
    "(?:推进|推动|提升|加快|完善|强化|促进|深化|优化|增强|保障|巩固|壮大|积极|大力|着力|深入|持续|全面|加强|做好|做[强优大]|推广|规范|防范|健全|支持|提高|办好"
    "|丰富|广泛|切实|奋力|有序|扎实|统筹|因地制宜|打好|抓好|用好|成功|构建|开拓|拓展|稳步|稳妥|坚决|坚持|盘活|争取|引导|鼓励|严厉?打击|营造|弘扬|提振|深耕|增进|打造|完成|培育|降低|释放|落实)"
)
_EVENTS = "(?:行动|活动|赛|会|节|展|周|季|日|月|论坛|战|仪式|试点|对接|年|行|坛|典|工程|计划|专项|营|游|机制|推介|招商)"
_BEFORE = 12  # characters that a row looks at


@dataclass(frozen=True)
class Never:
    """Words that are no name of some kinds: they match ``words`` whole, behind what ends as ``before`` and before what begins as ``after``.

    In the example the words stand in brackets.
    """

    kinds: str
    words: str
    example: str
    before: str = ""
    after: str = ""

    def fits(self, text: str, start: int, end: int) -> bool:
        """Return whether the words at a place are those that this row is of."""
        whole, before, after = self._patterns
        return (
            whole.fullmatch(text, start, end) is not None
            and before.search(text[max(0, start - _BEFORE) : start]) is not None
            and after.match(text, end) is not None
        )

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        return re.compile(self.words), re.compile(f"(?:{self.before})$"), re.compile(self.after)


# to extend: the kinds, the words, and an example
ROWS: Sequence[Never] = (
    Never("Institution", f"各.*|{_LEVELS}各[委部局单].*", "报送[各乡镇人民政府]"),
    Never("Institution", ".*", "抄送各设区[市工信局]", before="(?:各|相关|有关|所在|所属)(?:设区|省辖|县级|直辖)?|[省市县区州旗镇乡]{1,4}\\([省市县区州旗镇乡街道、]{1,8}\\)"),
    Never("Institution", f"(?:省辖|设区)市.*|(?:[县市区旗州]{{2,}}|(?:县|市|区)?(?:乡镇|镇街)|{_LEVELS}\\({_LEVELS}\\))(?:人民)?(?:政府|党?委|办)", "各市州、[县市区人民政府]"),
    Never("Institution", "[省县市区旗乡镇街道]+\\([省市县区旗州、]+\\)[\u4e00-\u9fff]*(?:政府|[委局办厅部])", "报[县(市、区)工信局]"),
    Never("Institution", "(?:乡|镇|街道)(?:人民政府|党?委|办事处)", "各街道办事处、[乡人民政府]", before="各[^,。;:、各]{0,10}、"),
    Never("Role", ".*链长", "[茶叶产业链链长]单位", after="单位|部门"),
    Never("Institution Platform", ".*(?:好局|(?<![创更革])新局|全局|开局|大局|格局|布局|职能|思想科学?|战略部)", "确保[开好局]、起好步"),
    Never("Institution Team", ".*部", "企业向[区工信主管部]门提出", after="[门队署分落]"),
    Never("Institution Team", ".*(?:委|院院|大学)", "感谢[省政协委]员", after="[员士]|生(?!命|物)"),
    Never("Institution Team Platform", ".*(?:人|组|中学|学|体)", "[县农村居民人]均收入", after="(?<=人)均|(?<=组)织|(?<=学)[校位段]|(?<=体)系"),
    Never("Team", ".*(?:指战员|意识|容量|命运共同体)", "向[驻地解放军指战员]致敬"),
    Never("Place", "(?:.{2,}|[小大中让和对为型])城[市镇]|.*(?:城乡|乡村|农村|村镇|村寨|都市|小区|[名强大]县|[强大][省市区镇])", "建设[和美乡村]"),
    Never("Place", f"(?:居|全|本|各|前)?{_NUMBERS}{_LEVELS}", "增速居全市[三区]第一"),
    Never("Place", "(?:内陆|边疆|边境|民族|周边|高寒|老|革命老|贫困|人均|农牧|[东中西]部|欠?发达|偏远|沿海|丘陵|其他|涉藏|毗邻|山|牧|灾)(?:地区|山区|区)", "建设[内陆地区]开放高地"),
    Never("Place", ".{0,3}(?:先行|先导|贸易|引领|保税|样板|特色|自然|中心|城中)[区镇村]|(?:住宅|老旧|丘陵|偏远).*", "改造[城中村]"),
    Never("Enterprise", "(?:稳|惠|利|促|保|防|控|拓|强)(?:企业|民生|就业|增长|经营|消费|投资|外贸|供应?|产业)", "着力稳就业、[稳企业]、稳市场", after="(?!物)"),
    Never("Enterprise", f"{_FIRM}(?:集中力量|千方百计|{_DEED}).+", "全年[提升农业]质效"),
    Never("Enterprise", f"{_FIRM}.*(?:特色|金融|消费|事业|流域|地带|社会|治理|风险|之美|司机|工程师|儿童|青少年|妇女|群众|同胞|旅客|学生|教练|管家|员工|劳动力|消防|慈善|养老|托幼|托育|债务|河湖|之风|宜居|宜业)", "立足地理特色、[品种特色]"),
    Never("Enterprise", "(?:质量|品牌|科技|绿色|设施|智慧|高效|生态|数字|新型|订单|观光|都市|循环|有机|特色|现代|旱作|休闲|外向型|新一轮)农业", "推进[质量农业]、品牌农业"),
    Never("Enterprise", f"{_FIRM}.*", "引进[芯片]封测企业1家", before="引进|招引|引育|培育|新增|缺[少乏]", after="[\u4e00-\u9fff]{0,6}企业(?:\\d|[一两三四五六七八九十几]家)"),
    Never("Institution", "(?:[省市县区州]|县处|厅局|[处厅局]|地厅|乡科)级?", "由[县处]级干部担任", after="级|牵头"),
    Never("Institution", "国务院政府|省市合力|.*(?:等方式|方式)予以|(?:要|各|新|全|总|大)局", "享受[国务院政府]特殊津贴"),
    Never("Enterprise Place", "(?:平安|法治|美丽|健康|清廉|诚信|书香|无废|幸福|信用)[\u4e00-\u9fff]{2,3}", "深化[平安云川]建设", after="建设|创建|(?:、|和)(?:平安|法治|美丽|健康|清廉|诚信)"),
    Never("Enterprise", f"{_FIRM}[\u4e00-\u9fff]{{2}}文化", "传承红色文化、[云水文化]", before="文化、|红色|优秀"),
    Never("Enterprise", f"{_FIRM}[\u4e00-\u9fff]{{2}}文化", "传承[云水文化]、农耕文化", after="、[\u4e00-\u9fff]{2,4}|交[融相]"),
    Never("Enterprise", "(?:外?祖父母|外?孙子女|兄弟姐妹|父母|子女)", "兄弟姐妹、[祖父母]"),
    Never("Enterprise", f"{_FIRM}.*(?:检测|检验|化验|运输|用工|招工|贷款)", "[蜂蜜检测]需送省城", after="需|[要须难贵慢]|周期|成本|费|能力|不足|困难|紧张"),
    Never("IndustryChain", ".*[化性]和产业链", "打好产业基础[高级化和产业链]现代化攻坚战"),
    Never("Programme", "[A-Za-z]{0,4}\\d{6,}号?|.*(?:索引号|发文日期|统一社会信用代码).*", "第[JY100012050700号]建议"),
    Never("Mechanism Programme Action Group", "(?:[查延补强建固拓展升畅稳扩融控引优集补断锻][长]?链?、?){2,}链", "推动[延链补链强链]"),
    Never("Enterprise", f"{_FIRM}.*(?:案件|档案|地震|高铁|铁路|高速|湖泊|遗址|历史|动员|双拥共建|农村电网)", "建成[青云高铁]"),
    Never("FinancialProduct", "(?:城乡居民|企业职工|城镇职工|职工)?(?:基本|补充)?(?:养老|医疗|失业|工伤|生育)保险|.*(?:养老金|医保基金|预算内|余额超?|风险)", "扩大[基本养老保险]覆盖面"),
    Never("Enterprise", "重[点心]|龙头|引[导领]|抓手|支撑|依托|主[体导]|核心|牵引|骨干|基础|载体|纽带|关键|突破口|切入点|着力点", "以龙头企业为[重点]", before="[为作]"),
    Never("Problem Product Segment Platform", ".{2,}(?:预期寿命|里程|产量|占比|装机|面积|总额|人次|花费|吞吐量|发病率)(?:分别)?[超达]?", "扩大[粮食播种面积]"),
    Never("Segment", "(?:产业链?)?[上中下][游端](?:环节|产业|部分)?", "[上游环节]:石墨采选", before="^.{0,4}", after="(?:\\([^()]{1,12}\\))?:"),
    Never("Segment", ".*(?:保卫战|攻坚战)", "打好[净土保卫战]"),
    Never("Platform", ".*(?:基站|农田|提案|议案)", "新建[5G基站]"),
    Never("Role", ".*[^记記长長席任委理裁监監事员員官师師问問使家授士谋者导導总總挥揮人表手主董秘书書助工管]", "[政府系统]加强建设"),
    Never("Role", ".*领导班子|.*[增生延拉成特]长|(?:退休|务工|从业)人员", "出席的有[市级领导班子]"),
    Never("Role", "所长", "支持各展[所长]", before="展|其|津|京|皖|众"),
    Never("Action", f"{_DEED}(?!.*{_EVENTS}$).+", "农业发展,[推广优良品种种植面积]", before="[,;。]|[\u4e00-\u9fff](?<!是)"),
    Never("Action Programme Mechanism", "[让使].*(?:产业|创新|资金|人才)链.*", "一、[让创新链连上产业链]"),
    Never("Action", f"(?:发挥|利用|运用|用好).+|{_DEED}(?!.*{_EVENTS}$).+", "1.[发挥商会]的桥梁作用", after="的"),
    Never("Action", "(?:充分|更好)?(?:发挥|利用|运用|用好).+", "1.[发挥好商会]、驻外机构作用", after="[、和及][^,。;:!?()|]{1,16}(?:作用|优势|效应|功能)"),
    Never("Programme", f"{_DEED}(?!.*(?:工程|计划|行动|专项|项目|试点|称号|奖|“.*”)$).+", "[落实落细民生工作]"),
    Never("Platform", f"{_NUMBERS}[大个家]?(?:国家级|省级|市级|县级)*(?:重点|特色)?(?:工业|产业|经济|开发)*(?:园区|开发区|载体|平台)", "拥有[三大国家级工业园区]", before="[^“]"),
    Never("Platform", ".*(?:省域副中心|国际消费中心|比重|(?<!示范)(?<!试点)城市|枢纽功能|老旧小区|中部地区)", "建设[省域副中心]城市"),
    Never("Institution", "[省市县区](?:决策|工作|文件|部署|要求|重大).*", "落实省、[市决策]部署", before="[省市县、]"),
    Never("Institution", "(?:人民)?(?:市|县|区|旗)(?:人民政府|政府|党?委|管委会)", "各县、[区人民政府]", before="各[省市县区州盟旗、()]{1,8}"),
    Never("Institution", "(?:直辖市|自治区).*|(?:中央)?(?:及|和)?[省市县、]*农村工作会议", "各省、自治区、[直辖市人民政府]"),
    Never("Institution", "(?:园区|开发区|功能区)管委会", "各新区、[园区管委会],", before="各[^,。;:]{0,12}、"),
    Never("Institution", ".*(?:办法|规定|措施|细则|条例|政策|意见)所", "[凡本办法所]称企业", after="称"),
    Never("Institution Enterprise", "[我本贵]行", "[我行]是产业链主办银行"),
    Never("Institution", "广大.*", "组织[广大政协委员围绕中心]"),
    Never("Group", f"(?:各|{_LEVELS})(?:各|直)?(?:有关|相关)?(?:部门|单位)(?:和单位)?", "[市各有关部门和单位]:", after=":"),
    Never("Group", "(?:主板|中小板|创业板|科创板|新三板|北交所)(?:上市|挂牌)企业", "对在[主板上市企业]给予奖励", before="在|、"),
    Never("Place", "(?:符合|属于|列入|对接|位于|来自|隶属|促进|落实|推动)[省市县区州]", "[符合县]产业方向"),
    Never("Enterprise", "(?:设施|现代|智慧|远洋|休闲|特色|绿色|生态|传统|高效)?(?:农林牧渔|农|林|牧|畜牧|渔|畜牧渔|种植|养殖|服务|制造|建筑|采矿|旅游|物流|金融|加工)业", "分类:农业、[畜牧业]、渔业"),
    Never("IndustryChain Programme Product", ".*(?:编号|成文日期|索引号|主题分类|主题词)", "[文件编号]成文日期"),
    Never("Product Place", "[明今去当]|我们.*", "[明]年种植面积", after="年|(?<=[省市县区州旗])"),
    Never("Product", "民生福祉|社会事业|.{2,}特色品牌", "围绕产业发展、[民生福祉]"),
    Never("Problem Product Segment Platform Programme", ".*(?:比重|占比|增速|增长率|贡献率)\\([%‰]\\)", "[制造业增加值占GDP比重(%)]"),
    Never("Action Programme Mechanism", "(?:充分|更好|积极|切实)*发挥好?[^作]*", "[发挥好商会]、驻外机构作用", after="[^,。;:]{0,20}(?:作用|优势|功能|效应)"),
    Never("Action", f"{_DEED}(?!.*{_EVENTS}$).+", "[做大石墨产业],组织实施石墨示范工程", before="^", after=",(?:组织)?(?:实施|开展|推进|建设)"),
    Never("Platform", ".*(?:贡献力量|之城|产业体系|强市|强县|新兴产业)|.{2,}场景示范", "建设[绿色制造之城]", before="建设|打造|培育|建成|布局"),
)  # fmt: skip


def is_never(words: str, name: Span) -> bool:
    """Return whether what a model takes for a name of a kind is what nothing of that kind is called.

    >>> is_never("统筹小城镇建设", (2, 5, "Place")), is_never("到青塘镇调研", (1, 4, "Place"))
    (True, False)
    """
    start, end, kind = name
    return any(row.fits(words, start, end) for row in _BY_KIND.get(kind, ()))


def _by_kind(rows: Sequence[Never]) -> Mapping[str, Sequence[Never]]:
    kinds = {kind for row in rows for kind in row.kinds.split()}
    return {kind: [row for row in rows if kind in row.kinds.split()] for kind in kinds}


_BY_KIND = _by_kind(ROWS)
