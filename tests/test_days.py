"""Which days of a sentence are days by which its figures are due, and what is reached though an aim or a day stands beside it."""

import pytest

from chaingraph.text.quantities import quantities

PLAN = "云州市茶叶产业链实施方案（2026—2028年）\n云政发〔2026〕3号\n一、任务\n"
POINTS = "云州市2026年冷库建设通知\n云政发〔2026〕3号\n一、任务\n"
SUMMARY = "云州市2025年工作总结\n2026年1月12日\n一、成效\n"
NEWS = "云州：一片叶子的故事\n2026年8月20日\n"

NOTICE = "云州市茶叶专班关于开展服务的通知\n各有关单位：\n为落实《云州市茶叶三年行动方案（2025-2027年）》，定于今年8月至11月开展服务行动。\n"
REPORT = "云州市茶叶产业链推进情况\n根据《省级产业链行动计划（2024—2027年）》（云政发〔2024〕9号），我市开展了工作。\n"
ISSUED = "云州市人民政府办公室关于印发《云州市茶叶产业链行动方案（2026—2028年）》的通知\n"

FIVE_YEARS = "云州县“十五五”重点产业链培育规划\n一、目标\n"
UNDATED = "云州市茶叶产业链实施方案（2026—2028年）\n一、现状\n"

MINUTES = "茶叶产业链调度会纪要\n云府纪〔2026〕27号\n"
SPEECH = "在茶叶产业链推进会上的讲话\n（2026年3月2日）\n"
UNTOLD = "“链办”主任的一天\n问：您怎么记账？\n答：2024年刚接手时，全县笋企14家。\n"
PROFILE = "云州茶叶产业园简介\n"
STORY = "云州茶叶是怎样长大的\n"
UNDATED_PLAN = "云州市茶机产业链建设方案\n"
UNDATED_TASKS = "云州市茶叶产业链任务\n"
OPENED = "云州示范区加力发展行动\n2026年，是“十五五”的开局之年。现将行动安排如下。\n"
OPENED_PLAN = "云州示范区发展三年行动\n2026年，是“十五五”的开局之年。现将行动安排如下。\n"
DIVIDED = "云州市2026年《政府工作报告》重点任务分解\n一、工业\n"
SHARED = "云州市2026年产业链重点工作分工\n一、工业\n"
ADDRESS = "云州县2026年政府工作报告\n——2026年1月15日在云州县第五次会议上\n一、2025年工作回顾\n新建冷库5座。\n"

# a text, its sentence, and what each quantity of it is, with the day by which it is due
ROWS = [
    # a day that leads to a list in its line
    (POINTS, "到6月底前，（一）建成冷库2座；（二）培训农户300人；（三）9月底前举办对接会4场。", "2座 planned 2026-06-30; 300人 planned 2026-06-30; 4场 planned 2026-09-30"),
    (POINTS, "到6月底前，完成三件事：一是建成冷库2座；二是培训农户300人。", "2座 planned 2026-06-30; 300人 planned 2026-06-30"),
    (POINTS, "6月底前完成：1.建成冷库2座；2.培训农户300人。", "2座 planned 2026-06-30; 300人 planned 2026-06-30"),
    (POINTS, "6月底前建成冷库2座；一是培训农户300人。", "2座 planned 2026-06-30; 300人 planned -"),
    # the year of whose tasks a paper speaks as it begins
    (OPENED, "一、行动目标\n营业收入增长15%，培育企业3家。\n二、任务\n新建冷库2座。", "15% planned 2026-12-31; 3家 planned 2026-12-31; 2座 planned -"),
    (OPENED_PLAN, "一、目标\n培育企业3家。", "3家 planned -"),
    # years of titles that are cited say nothing of when something was done
    (NEWS, "按照《茶叶集群培育（2026-2028年）实施方案》要求，经申报、评审等程序，确定了9个集群和6家企业。", "9个 achieved -; 6家 achieved -"),
    # a year that is only that of its own clause, and a day on which something only begins
    (PLAN, "实验室争创省级，2026年底前完成重组；新建平台3个。", "3个 planned -"),
    (PLAN, "三条链2027年产值分别达到130亿元、118亿元、96亿元；提升纽扣等产业园6个。", "130亿元 planned 2027-12-31; 6个 planned -"),
    (PLAN, "到2027年底前，新建平台3个；引进企业5家。", "3个 planned 2027-12-31; 5家 planned 2027-12-31"),
    (PLAN, "一期用地260亩、投资7亿元，2026年9月底前开工。新建厂房8万平方米，2027年达产。", "260亩 planned -; 7亿元 planned -; 8万平方米 planned -"),
    (PLAN, "引进企业6家，2026年9月底前开工。新建厂房8万平方米，2027年6月底前建成。总投资9亿元，2027年底前投产。", "6家 planned 2026-09-30; 8万平方米 planned 2027-06-30; 9亿元 planned 2027-12-31"),
    (PLAN, "总投资7亿元，用地150亩，2026年10月竣工投产。一期投资5亿元，预计2027年底投产。", "7亿元 planned -; 150亩 planned -; 5亿元 planned -"),
    (PLAN, "完成投资7亿元，2026年10月竣工。新建厂房8万平方米，2027年6月建成。", "7亿元 planned 2026-10-31; 8万平方米 planned 2027-06-30"),
    # the bracket of an item, whoever it names, and none of another item but one behind all
    (PLAN, "（1）新建桑园3亩（市供销社，10月底）；（2）引进企业2家（同上，11月底前）；（3）建成平台2个（市科技局，9月底）。", "3亩 planned 2026-10-31; 2家 planned 2026-11-30; 2个 planned 2026-09-30"),
    (PLAN, "（1）新建桑园3亩；（2）建成平台2个（市科技局，9月底）。", "3亩 planned -; 2个 planned 2026-09-30"),
    (PLAN, "新建桑园3亩（含果园，9月底前移栽）。", "3亩 planned -"),
    (PLAN, "新建桑园3亩（含果园，2026年）。", "3亩 planned -"),
    (PLAN, "（1）新建桑园3亩；（2）建成平台2个。（市科技局，9月底）", "3亩 planned 2026-09-30; 2个 planned 2026-09-30"),
    # the tasks of a year, divided among offices
    (DIVIDED, "盘活用地3万亩，新建厂房8万平方米。每季度走访企业20家。6月底前建成冷库2座。", "3万亩 planned 2026-12-31; 8万平方米 planned 2026-12-31; 20家 planned -; 2座 planned 2026-06-30"),
    (SHARED, "盘活用地3万亩。", "3万亩 planned 2026-12-31"),
    # a day on which people meet or report, or by which something is done that is paid for
    (POINTS, "9月份办茶博会，由市商务局承办，计划邀请25个国家的客商。", "25个 planned -"),
    (POINTS, "8月18日下午，邀请12家企业展示新产品。", "12家 planned -"),
    (POINTS, "请于7月31日前扫码报名，每家单位不超过3人。", "不超过3人 planned -"),
    (POINTS, "8月底前完成管网工程，所需资金2300万元由市财政安排。", "2300万元 planned -"),
    (POINTS, "9月底前举办茶博会2场，11月举办推介会，力争签约200亿元以上，8月底前完成投资2300万元。", "2场 planned 2026-09-30; 200亿元以上 planned 2026-11-30; 2300万元 planned 2026-08-31"),
    # what is of a year, and what only speaks of one
    (POINTS, "编制年度招商目录，引进企业6户。列入年度考核，权重15%。年度新增贷款100亿元。", "6户 planned -; 15% planned -; 100亿元 planned 2026-12-31"),
    (POINTS, "今年拟设立专项，市财政每年列支2000万元。到2027年，每年新增企业2家。", "2000万元 planned -; 2家 planned 2027-12-31"),
    (POINTS, "2026年招引项目9个，带动未来五年投资90亿元。", "9个 planned 2026-12-31; 90亿元 planned -"),
    # an aim that is changed was never reached; what only looks like one was
    (NEWS, "三、下半年打算\n一是全年茶机产量目标由2.4万台调整为2万台。二是全年技改任务由30个调减为24个。", "2.4万台 planned 2026-12-31; 2万台 planned 2026-12-31; 30个 planned 2026-12-31; 24个 planned 2026-12-31"),
    (NEWS, "二、成效\n产值目标从50亿元上调到60亿元。链上企业由6家增加到9家，茶机产量由2.4万台调整为2万台。", "50亿元 planned -; 60亿元 planned -; 6家 achieved -; 9家 achieved -; 2.4万台 achieved -; 2万台 achieved -"),
    # what is to be completed for chains, and how many there are
    (NEWS, "三、下半年打算\n一是12月20日前完成六条产业链年度考核。", "六条 planned 2026-12-20"),
    (NEWS, "三、下半年打算\n一是抓好8条产业链。", "8条 achieved -"),
    # what an interviewer asks of the time to come
    (NEWS, "问：去年怎么样？\n答：产值9亿元，落地项目22个。\n问：今年的任务？\n答：20个项目，10个要是链上的。外资3亿美元。\n问：企业怎么说？\n答：30家企业都来过。", "9亿元 achieved -; 22个 achieved -; 20个 planned 2026-12-31; 10个 planned 2026-12-31; 3亿美元 planned 2026-12-31; 30家 achieved -"),
    (NEWS, "问：全年还有什么打算？\n答：新上生产线6条，8月底已上2条。", "6条 planned 2026-12-31"),
    (NEWS, "记者：下一步有什么打算？\n林知远：新建车间3个，去年建成2个。", "3个 planned -; 2个 achieved -"),
    # what a document that is spoken of sets out, what somebody prepares or wants, and what was done so far
    (NEWS, "《方案》明确，每条链由1名市领导任链长、2家链主企业领航。《措施》提出，设立基金2亿元。", "1名 planned -; 2家 planned -; 2亿元 planned -"),
    (NEWS, "答：我们准备再建车间3个，公司计划招工200人。今年出口要到6亿元。", "3个 planned -; 200人 planned -; 6亿元 planned 2026-12-31"),
    (NEWS, "茶机产业锚定产值90亿元、新增企业8家。", "90亿元 planned -; 8家 planned -"),
    (NEWS, "先后征求31个单位、46家企业意见。会上通报了前三季度情况：产量41万台，同比增长6%。", "31个 achieved -; 46家 achieved -; 41万台 achieved -; 6% achieved -"),
    (NEWS, "答：2023年搞起链谈会，到今天办了84期。前三季度末力争完成投资9亿元。", "84期 achieved -; 9亿元 planned 2026-09-30"),
    (MINUTES, "会议听取了市工信局汇报，链上企业64家，亏损9家。今年前四个月产量3260台。", "64家 achieved -; 9家 achieved -; 3260台 achieved -"),
    (MINUTES, "专班由县工信局、县财政局等14个单位组成，引进茶叶企业等5家单位。各乡镇可发展1至2条特色链。", "14个 achieved -; 5家 planned -; 1至2条 planned -"),
    # a text that does not say when it was written, but tells what was reached in a year
    (PROFILE, "园区2012年获批。2025年实现营业收入6亿元，同比增长9%。力争2028年营业收入达到9亿元。", "6亿元 achieved -; 9% achieved -; 9亿元 planned 2028-12-31"),
    (PROFILE, "公司2009年改制，2024年，公司卖出茶机800台，帮助60户农户增收了3000元。", "800台 achieved -; 60户 achieved -; 3000元 achieved -"),
    (PROFILE, "2025年末贷款余额137亿元，服务企业460家。", "137亿元 achieved -; 460家 achieved -"),
    (PROFILE, "2019年参股云沅生物15%股权，2023年营收3亿元，职工260人。", "15% achieved -; 3亿元 achieved -; 260人 achieved -"),
    (STORY, "2021年全市只有茶企3家。2025年茶叶产值达到9亿元，是2021年的三倍。", "3家 achieved -; 9亿元 achieved -; 三倍 achieved -"),
    (STORY, "北区2019年建成，现有茶机3台；南区计划投资18亿元，2027年底前全部投产，2024年已投入2亿元。", "3台 achieved -; 18亿元 planned 2027-12-31; 2亿元 achieved -"),
    (UNDATED_PLAN, "2026年完成投资9亿元，2027年完成投资12亿元。", "9亿元 planned 2026-12-31; 12亿元 planned 2027-12-31"),
    (UNDATED_TASKS, "2027年6月底前建成冷库3座，2028年完成投资2亿元。", "3座 planned 2027-06-30; 2亿元 planned 2028-12-31"),
    (PROFILE, "2025年园区产值30亿元。到2028年产值达到60亿元。2027年产值45亿元。", "30亿元 achieved -; 60亿元 planned 2028-12-31; 45亿元 planned 2027-12-31"),
    # years in which something is done in all, behind a year with a number of its own
    (PLAN, "2026年新增链主企业2家，三年累计培育专精特新企业15家。", "2家 planned 2026-12-31; 15家 planned 2028-12-31"),
    (PLAN, "2026年投入资金1亿元，五年累计投入10亿元。", "1亿元 planned 2026-12-31; 10亿元 planned -"),
    (PLAN, "近三年累计培育企业15家，前两年累计完成投资3亿元。", "15家 achieved -; 3亿元 achieved -"),
    (NEWS, "三年累计培育企业15家。", "15家 achieved -"),
    (PLAN, "到2027年底，三年累计培训技工900人。", "900人 planned 2027-12-31"),
    # the day of a bracket, beside one of another clause
    (POINTS, "3月底前印发方案，建设检测站4个。（市市场监管局牵头；完成时限：10月底）", "4个 planned 2026-10-31"),
    (POINTS, "6月底前建成冷库2座。（市供销社牵头；完成时限：12月底）", "2座 planned 2026-06-30"),
    # on which something begins, which is no day by which the next clause is done
    (POINTS, "支持恒云公司今年三季度启动三期建设，新增就业200人。", "200人 planned -"),
    (POINTS, "一季度开工建设，新增产能5万吨。", "5万吨 planned -"),
    (POINTS, "6月底前开工项目5个。", "5个 planned 2026-06-30"),
    (POINTS, "建设标准化茶厂5家，3月开工，10月投产。", "5家 planned 2026-10-31"),
    (POINTS, "3月，召开链长会议1次；9月，组织对接会2场；1—9月，引进项目5个。", "1次 planned 2026-03-31; 2场 planned 2026-09-30; 5个 achieved -"),
    (PLAN, "首期投资8亿元、建设生产线4条，2026年9月投产；二期投资12亿元、建设生产线6条，2027年底建成。", "8亿元 planned -; 4条 planned 2026-09-30; 12亿元 planned -; 6条 planned 2027-12-31"),
    (NEWS, "集散中心有望今年10月启用，预计每吨运费可降40元左右。", "40元左右 planned -"),
    # of a number of its own, or of what the clause before counts
    (POINTS, "推进12个项目，一季度开工5个，6月底前全部开工。", "12个 planned 2026-06-30; 5个 planned 2026-03-31"),
    (POINTS, "铺设管网12公里，6月底前通水。", "12公里 planned 2026-06-30"),
    (POINTS, "新建粮库1座，9月底主体完工。", "1座 planned 2026-09-30"),
    (POINTS, "新增企业5家，6月底前召开推进会。", "5家 planned -"),
    # over
    (NEWS, "项目于2025年9月底前建成，日产酱油160吨。", "160吨 achieved -"),
    (NEWS, "原计划2025年底建成的检测中心，因征地延后，年检测能力3万批。", "3万批 achieved -"),
    # what is set against an aim is reached, and the aim is due by the end of its year
    (SUMMARY, "新建冷库3座，已建成2座，其余1座预计2027年5月建成。", "3座 achieved -; 2座 achieved -; 1座 planned 2027-05-31"),
    (SUMMARY, "标准厂房5栋，建成3栋，还有2栋力争2027年6月竣工。", "5栋 achieved -; 3栋 achieved -; 2栋 planned 2027-06-30"),
    (SUMMARY, "签约项目12个，剩余3个将于2027年3月开工。", "12个 achieved -; 3个 planned 2027-03-31"),
    (SUMMARY, "已建成2座，另外1座2027年5月底前建成。", "2座 achieved -; 1座 planned 2027-05-31"),
    (SUMMARY, "已建成2座，其余1座正在建设。", "2座 achieved -; 1座 achieved -"),
    (SUMMARY, "新建冷库3座，其余1座已于2025年5月建成。", "3座 achieved -; 1座 achieved -"),
    # the aim with which what is reached is compared, and by how much it differs
    (SUMMARY, "全产业链产值96亿元，较年初目标100亿元少4亿元。", "96亿元 achieved -; 100亿元 planned 2025-12-31; 4亿元 achieved -"),
    (SUMMARY, "引进企业18家，较全年计划20家少2家。", "18家 achieved -; 20家 planned 2025-12-31; 2家 achieved -"),
    (SUMMARY, "产值131亿元，较年初目标120亿元多11亿元。", "131亿元 achieved -; 120亿元 planned 2025-12-31; 11亿元 achieved -"),
    # items of one line, each with its own days
    (POINTS, "重点做好：（一）力争6月底前新增企业3家，（二）新建平台2个，（三）9月底前培训人才100人。", "3家 planned 2026-06-30; 2个 planned -; 100人 planned 2026-09-30"),
    (POINTS, "重点做好：（1）6月底前新增企业3家，（2）新建平台2个。", "3家 planned 2026-06-30; 2个 planned -"),
    (POINTS, "6月底前新增企业3家（含小微企业1家），新建平台2个。", "3家 planned 2026-06-30; 2个 planned 2026-06-30"),
    (SUMMARY, "工业增加值增长8.4%，高于年初目标0.4个百分点，完成技改投资11.2亿元，为年度目标的106%。", "0.4个百分点 achieved -; 11.2亿元 achieved -; 106% achieved -"),
    (SUMMARY, "引进项目12个，超目标任务2个；到位资金3亿元。", "2个 achieved -; 3亿元 achieved -"),
    (SUMMARY, "全年新建冷库6座，超额完成年度计划，培训技工300人。", "300人 achieved -"),
    (POINTS, "确保税收高于年度目标3亿元。", "3亿元 planned *"),
    (NEWS, "茶叶产业链去年的目标是8亿元，只做了6.9亿元。", "8亿元 planned 2025-12-31; 6.9亿元 achieved -"),
    (NEWS, "1—7月完成投资7亿元，占年度计划20亿元的35%。", "7亿元 achieved -; 20亿元 planned 2026-12-31; 35% achieved -"),
    (NEWS, "蚕桑产业链计划今年引进的3家配套企业，目前仅落地1家。", "3家 planned 2026-12-31; 1家 achieved -"),
    # a year that holds for the sentences after it, but for what there is or was
    (NEWS, "明年准备干三件事。一是开订单班4个；二是推出“链速贷”，规模10亿元。", "4个 planned 2027-12-31; 10亿元 planned 2027-12-31"),
    (NEWS, "到2030年，园区产值将突破200亿元。近三年，当地财政累计兑现奖补1.3亿元。", "突破200亿元 planned 2030-12-31; 1.3亿元 achieved -"),
    (NEWS, "到2030年，园区产值将突破200亿元。近两年来，村里修路12公里。", "突破200亿元 planned 2030-12-31; 12公里 achieved -"),
    (NEWS, "到2030年，园区产值将突破200亿元。近两年，力争修路12公里。", "12公里 planned *"),
    (NEWS, "到2027年，建成冷库9座。如今，村里的合作社有12家。", "9座 planned 2027-12-31; 12家 achieved -"),
    # a day behind how large something is, by which it must be there
    (POINTS, "光伏一期100万千瓦，6月30日前必须全容量并网，州能源局牵头。确保10兆瓦风机10月底前下线。", "100万千瓦 planned 2026-06-30; 10兆瓦 planned 2026-10-31"),
    # the whole year holds up to its semicolon
    (POINTS, "全年投放贷款60亿元；市担保集团将担保费率降至0.8%以下。", "60亿元 planned 2026-12-31; 0.8%以下 planned -"),
    # titles that a text cites say neither when it was written nor by when something is due; its own does
    (NOTICE, "截至2025年底，企业年出口9800万美元。年内新增授信5亿元。", "9800万美元 achieved -; 5亿元 planned -"),
    (REPORT, "2025年新增企业6家，签约项目12个。", "6家 achieved -; 12个 achieved -"),
    (ISSUED, "到2028年，茶叶产值达到80亿元。", "80亿元 planned 2028-12-31"),
    (PLAN, "按照《省茶产业三年行动计划（2024—2026年）》要求，新建冷库8座。", "8座 planned -"),
    # on what a plan builds, before what it is to make
    (POINTS, "落实2025年全省产业链大会精神，新建冷库8座。", "8座 planned -"),
    (POINTS, "总结2024年以来20项攻关经验，组织新一轮攻关15项。", "20项 achieved -; 15项 planned -"),
    (POINTS, "巩固现有12家链主企业，新增3家。", "12家 achieved -; 3家 planned -"),
    (POINTS, "2025年产值50亿元，2026年力争60亿元。", "50亿元 achieved -; 60亿元 planned 2026-12-31"),
    (SUMMARY, "巩固2024年成果，新增企业3家。", "3家 achieved -"),
    # beyond an aim, or reached beside it
    (SUMMARY, "培育链主企业9家，超过年度目标1家。", "9家 achieved -; 1家 achieved -"),
    (SUMMARY, "目标任务为8家，实际培育9家。", "8家 planned *; 9家 achieved -"),
    (SUMMARY, "确保了12个项目如期开工。", "12个 achieved -"),
    # once something is built
    (POINTS, "建设检测中心，2026年底前建成，建成后年检测能力3万批次。", "3万批次 planned -"),
    (NEWS, "项目2027年投产，达产后年产值25亿元。", "25亿元 planned -"),
    # before a year
    (PLAN, "2028年前建成冷库9座。", "9座 planned 2027-12-31"),
    (PLAN, "2028年底前建成冷库9座。", "9座 planned 2028-12-31"),
    (NEWS, "2025年前三季度，产值40亿元。", "40亿元 achieved -"),
    # years of which each is that of one of a list
    (PLAN, "2026年、2027年分别达到70亿元、82亿元。", "70亿元 planned 2026-12-31; 82亿元 planned 2027-12-31"),
    (PLAN, "到2027年底和2028年底，企业数量分别达到20家、30家。", "20家 planned 2027-12-31; 30家 planned 2028-12-31"),
    (PLAN, "2027年产值、税收分别达到70亿元、3亿元。", "70亿元 planned 2027-12-31; 3亿元 planned 2027-12-31"),
    # parts of the next year
    (NEWS, "计划明年上半年办推介会2场，明年下半年再办3场。", "2场 planned 2027-06-30; 3场 planned 2027-12-31"),
    # beyond a semicolon only what opens the sentence holds, and a day of its own comes first
    (POINTS, "今年一季度实现产值11亿元；全年达到48亿元。", "11亿元 planned 2026-03-31; 48亿元 planned 2026-12-31"),
    (POINTS, "每年安排资金，其中2026年不少于600万元；设立总规模20亿元的基金。", "不少于600万元 planned 2026-12-31; 20亿元 planned -"),
    (POINTS, "2026年，新增企业6家；培训技工300人。", "6家 planned 2026-12-31; 300人 planned 2026-12-31"),
    (NEWS, "2027年产值达到30亿元；制定标准3项，9月底前发布。", "30亿元 planned 2027-12-31; 3项 planned 2027-09-30"),
    (POINTS, "首期5亿元2027年3月前募集到位。", "5亿元 planned 2027-03-31"),
    # the day of a part, which is not that of the whole, nor that of the next part
    (PLAN, "建设厂房20万平方米，其中一期8万平方米2027年6月底前交付。", "20万平方米 planned -; 8万平方米 planned 2027-06-30"),
    (PLAN, "投放贷款20亿元，其中首批8亿元2027年6月底前到位，2027年底前全部到位。", "20亿元 planned 2027-12-31; 8亿元 planned 2027-06-30"),
    (PLAN, "一期500亩2026年底前建成，二期300亩2027年6月底前建成。", "500亩 planned 2026-12-31; 300亩 planned 2027-06-30"),
    (PLAN, "石墨项目2026年6月底前投产，茶叶项目新增产能3万吨，2027年9月底前投产。", "3万吨 planned 2027-09-30"),
    # what a plan that says no date has behind it
    (FIVE_YEARS, "“十四五”期间，营业收入年均增长9.8%。", "9.8% achieved -"),
    (FIVE_YEARS, "“十五五”末，产值70亿元。", "70亿元 planned 2030-12-31"),
    (UNDATED, "2025年，茶叶产值50亿元，企业12家。", "50亿元 achieved -; 12家 achieved -"),
    (UNDATED, "2026年产值60亿元。", "60亿元 planned 2026-12-31"),
    # what is set down to be done, and the level that it begins from
    (NEWS, "2026年省里下达我市建设任务3万亩，截至7月底已建成1.9万亩。", "3万亩 planned 2026-12-31; 1.9万亩 achieved -"),
    (NEWS, "到2027年，转化率由目前的34%提高到50%。", "34% achieved -; 50% planned 2027-12-31"),
    (NEWS, "专班定于11月中旬举办路演，邀请机构30家。", "30家 planned 2026-11-20"),
    # what is so again and again is due by a day of its own alone
    (PLAN, "到2027年，产值达到210亿元，每条产业链每年引进1个领航企业、3家配套企业。", "210亿元 planned 2027-12-31; 1个 planned -; 3家 planned -"),
    (PLAN, "2026—2028年，每年新引进项目30个。", "30个 planned 2028-12-31"),
    (PLAN, "每年举办培训2期。（完成时限：2027年6月底）", "2期 planned 2027-06-30"),
    # as large as a sum, which only says which firms are counted
    (PLAN, "到2027年，其中100亿元企业4家、20亿元企业30家。", "100亿元 threshold -; 4家 planned 2027-12-31; 20亿元 threshold -; 30家 planned 2027-12-31"),
    (NEWS, "签约项目9个，其中20亿元1个，5亿元2个。完成投资6亿元，3个投产。", "9个 achieved -; 20亿元 threshold -; 1个 achieved -; 5亿元 threshold -; 2个 achieved -; 6亿元 achieved -; 3个 achieved -"),
    # chosen or made already, where nothing before says that it is to come
    (ISSUED, "在对全市180个集群评估基础上，确定了45个支柱型集群。", "180个 achieved -; 45个 achieved -"),
    (ISSUED, "各地要评选出10家标杆企业。", "10家 planned -"),
    (POINTS, "力争梳理出40家目标企业。", "40家 planned -"),
    # a year of which a text only tells is not that in which it was written
    (UNTOLD, "今年11月底前供地30亩，明年扩到100个。", "30亩 planned -; 100个 planned -"),
    (UNTOLD, "2027年目标是企业达到30家，年底前培训技工60人。", "30家 planned 2027-12-31; 60人 planned 2027-12-31"),
    # the work of a year in a report, but not in one on that year
    (ADDRESS, "引进企业16家。", "16家 achieved -"),
    (ADDRESS + "二、2026年重点工作\n", "改造老果园1.5万亩。", "1.5万亩 planned 2026-12-31"),
    ("云州市2025年工作总结\n2026年1月5日\n一、2025年重点工作\n", "新建冷库9座。", "9座 achieved -"),
    # planned for a year that is over, and what came of it
    (NEWS, "去年计划改造120家，实际完成133家。", "120家 planned 2025-12-31; 133家 achieved -"),
    (NEWS, "年初计划培训300人，最终实际培训320人。", "300人 planned *; 320人 achieved -"),
    (NEWS, "去年计划总投资3亿元的项目，已经开工2个。", "2个 achieved -"),
    # what a meeting finds, and what it asks for
    (MINUTES, "会议指出，上半年新种植1.7万亩，完成任务的85%。", "1.7万亩 achieved -; 85% achieved -"),
    (MINUTES, "会议指出，要抓紧秋种，全年种植2万亩。", "2万亩 planned 2026-12-31"),
    # who will answer, but in a report
    (SPEECH, "第二条，县商务局牵头、县融媒体中心配合，四季度组织3次推介。", "3次 planned 2026-12-31"),
    (SPEECH, "去年由县工信局牵头，引进企业3家。", "3家 achieved -"),
    (SPEECH, "由县工信局牵头，建成了平台3个。", "3个 achieved -"),
    # a bracket with a day of its own, behind another clause of a year
    (PLAN, "2026年底前完成6座熔窑改造；能耗下降8%。（市工信局牵头，2028年12月底前完成）", "6座 planned 2026-12-31; 8% planned 2028-12-31"),
    # the tasks of a year, each given to somebody: the title of a report among them makes none of it
    ("2026年云州市《政府工作报告》重点工作分工方案\n一、任务\n", "对生产总值增长5%以上、财政收入增长4%的目标进行监测。", "5%以上 planned 2026-12-31; 4% planned 2026-12-31"),
    ("云州市政府工作报告重点任务责任分解（2026年）\n一、任务\n", "加快推进300个重大项目建设。", "300个 planned 2026-12-31"),
    ("云州市2026年茶叶产业链工作任务分解表\n一、任务\n", "更新公交60辆。", "60辆 planned 2026-12-31"),
    ("云州市2026年茶叶产业链工作任务分解表\n一、任务\n", "每季度召开调度会1次。", "1次 planned -"),
    ("云州市2026年茶叶产业链工作要点\n一、任务\n", "更新公交60辆。", "60辆 planned 2026-12-31"),
    ("云州市2026年政府工作报告重点任务落实情况\n一、进展\n", "更新公交60辆。", "60辆 achieved -"),
    ("云州市政府工作报告\n一、2025年工作回顾\n", "更新公交60辆。", "60辆 achieved -"),
    # a clause that ends with what is done by a day, and the next with its own
    (POINTS, "青岩公司6万吨石粉项目2026年6月底前投产，青窑瓷业15万吨瓷砖项目2027年建成。", "15万吨 planned 2027-12-31"),
    (POINTS, "甲厂6月底前投产，形成产能8万吨。", "8万吨 planned 2026-06-30"),
    # the day of one body, and what another is to do then or behind what a year leads
    (MINUTES, "县林业局8月底前验收茶园12亩，县财政局及时拨付资金36万元。", "12亩 planned 2026-08-31; 36万元 planned -"),
    (MINUTES, "8月底前，县林业局验收茶园12亩，县财政局拨付资金36万元。", "12亩 planned 2026-08-31; 36万元 planned 2026-08-31"),
    (MINUTES, "县林业局8月底前验收茶园12亩，同步建设茶站9个。", "9个 planned 2026-08-31"),
    (SPEECH, "到2027年，要再引进茶企9家。市商务局要推动茶企出资2亿元。", "9家 planned 2027-12-31; 2亿元 planned -"),
    (SPEECH, "到2027年，要再引进茶企9家。打造茶园8亩。", "8亩 planned 2027-12-31"),
    # a clause of nothing but a day of the year before it; a year on which a report does not look back
    (POINTS, "2026年，新建冷库3座，9月底前投用。", "3座 planned 2026-09-30"),
    (POINTS, "2026年，新建冷库3座，茶叶市场9月底前投用。", "3座 planned 2026-12-31"),
    (SUMMARY, "2026年，力争完成年度目标320亿元的50%。", "320亿元 planned 2026-12-31"),
    # within a year that is named
    (POINTS, "2026年内对外服务企业150家。", "150家 planned 2026-12-31"),
    (POINTS, "两年内建成平台3个。", "3个 planned -"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "sentence", "expected"), ROWS)
def test_a_figure_is_due_by_a_day_of_its_own(head: str, sentence: str, expected: str) -> None:
    found = {one.exact: one for one in quantities(head + sentence)}
    for words in expected.split("; "):
        exact, said, day = words.split()
        due = found[exact].due if found[exact].said == "planned" else None
        assert (found[exact].said, str(due or "-")) == (said, str(due or "-") if day == "*" else day)
