"""Title, number, date, issuer, place and addressee come from where a document says them."""

import datetime

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.front.matter import front_matter
from chaingraph.text.front.places import place_of
from chaingraph.text.layout import layout

BODY = "为落实链长制，制定本方案。\n一、目标\n新增企业3家。\n"
DAY = datetime.date(2026, 2, 3)
DOCUMENTS: list[tuple[str, tuple[str, str | None, datetime.date | None, str | None, str | None]]] = [
    (f"云州市推进产业链链长制行动方案（2026—2028年）\n\n{BODY}\n云州市人民政府办公室\n2026年2月3日",
     ("云州市推进产业链链长制行动方案(2026—2028年)", None, DAY, "云州市人民政府办公室", "云州市")),
    (f"云州市人民政府办公室文件\n云政办发〔2026〕5号\n\n云州市人民政府办公室\n关于印发《云州市链长制实施方案》的通知\n\n各县（区）人民政府：\n{BODY}\n云州市人民政府办公室\n二〇二六年二月三日",
     ("云州市链长制实施方案", "云政办发〔2026〕5号", DAY, "云州市人民政府办公室", "云州市")),
    (f"索引号\t2026-00012\t发布机构\t云州市发展改革委\n文号\t云发改〔2026〕12号\t成文日期\t2026年2月3日\n\n关于做好链长制工作的通知\n\n各单位：\n{BODY}",
     ("关于做好链长制工作的通知", "云发改〔2026〕12号", DAY, "云州市发展改革委", "云州市")),
    (f"关于对市十九届人大三次会议第12号建议的答复函\n\n李某某代表：\n{BODY}\n茗川县工业和信息化局\n2026年2月3日",
     ("关于对市十九届人大三次会议第12号建议的答复函", None, DAY, "茗川县工业和信息化局", "茗川县")),
    (f"茗川县科技局关于2026年工作打算的报告\n\n{BODY}", ("茗川县科技局关于2026年工作打算的报告", None, None, "茗川县科技局", "茗川县")),
    (f"茗川县人民政府办公室关于印发茗川县茶叶产业链方案的通知\n各乡镇：\n现将方案印发给你们，请抓好落实。\n茗川县人民政府办公室\n2026年2月3日\n（此件公开发布）\n{BODY}{BODY}{BODY}",
     ("茗川县茶叶产业链方案", None, DAY, "茗川县人民政府办公室", "茗川县")),
    (f"中共茗川县委　茗川县人民政府\n关于实施链长制的意见\n{BODY}\n中共茗川县委\n茗川县人民政府\n2026年2月3日",
     ("关于实施链长制的意见", None, DAY, "中共茗川县委", "茗川县")),
    (f"云州市链长制工作简报\n第6期\n云州市链长制办公室　2026年2月3日\n{BODY}",
     ("云州市链长制工作简报", "第6期", DAY, "云州市链长制办公室", "云州市")),
    ("茗川县2026年度任务表\n\n# 任务\n\n| 任务 | 时限 |\n| --- | --- |\n| 新增企业 | 6月 |\n\n# 招商专班\n\n| 任务 | 牵头单位 |\n| --- | --- |\n| 新增企业 | 县工信局 |\n", ("茗川县2026年度任务表", None, None, None, "茗川县")),
    ("附件：\n茗川县2026年度任务表\n\n| 任务 | 牵头单位 |\n| --- | --- |\n| 新增企业 | 县工信局 |\n", ("茗川县2026年度任务表", None, None, None, "茗川县")),
    (f"在全县产业链推进会上的讲话（摘要）\n县委书记　李某某\n（2026年2月3日）\n{BODY}", ("在全县产业链推进会上的讲话(摘要)", None, DAY, None, None)),
    (f"云州市青塘区人民政府关于链长制的报告\n{BODY}", ("云州市青塘区人民政府关于链长制的报告", None, None, "云州市青塘区人民政府", "青塘区")),
    (f"近日，云州市出台一份方案。全文如下：\n云州市茶叶产业链实施方案\n{BODY}", ("云州市茶叶产业链实施方案", None, None, None, "云州市")),
    (f"链长一线见闻\n云州市2026年2月30日讯，推进会召开。\n{BODY}云州市工信局\n2026年2月30日", ("链长一线见闻", None, None, "云州市工信局", "云州市")),
    ("云州市绿园区深化链长制细则\n" + BODY, ("云州市绿园区深化链长制细则", None, None, None, "云州市")),
    (f"云州市绿园区人民政府办公室关于链长制的通知\n{BODY}", ("云州市绿园区人民政府办公室关于链长制的通知", None, None, "云州市绿园区人民政府办公室", "绿园区")),
    (f"质量强市推进会在云州召开\n2月3日，会议召开。\n{BODY}", ("质量强市推进会在云州召开", None, None, None, None)),
    (f"《云州市茶叶产业三年行动计划》的通知\n各县区：\n{BODY}云州市人民政府\n2026年2月3日",
     ("云州市茶叶产业三年行动计划", None, DAY, "云州市人民政府", "云州市")),
    (f"中共云州市委办公室 云州市人民政府办公室关于链长制的意见\n{BODY}",
     ("中共云州市委办公室云州市人民政府办公室关于链长制的意见", None, None, "中共云州市委办公室", "云州市")),
    (f"关于对市人大第12号建议的\n答复函\n{BODY}", ("关于对市人大第12号建议的答复函", None, None, None, None)),
    (f"云州市商务局2025年工作总结\n{BODY}", ("云州市商务局2025年工作总结", None, None, "云州市商务局", "云州市")),
    (f"茗川县奖补标准明细表\n制表：茗川县科技局　茗川县财政局\n{BODY}", ("茗川县奖补标准明细表", None, None, "茗川县科技局", "茗川县")),
    (f"时间：2026-02-03 来源：市委办\n2月1日，推进会召开。\n{BODY}", ("", None, DAY, None, None)),
    (f"索引号：\t7-13202\t发布机构：\t云州市工信厅\n生效日期：\t2026-06-30\t废止日期：\t\n文号：\t\t主题分类：\t提案办理\n对市人大第5号建议的答复\n李某某代表：\n{BODY}云州市工业和信息化委\n2026年2月3日",
     ("对市人大第5号建议的答复", None, DAY, "云州市工业和信息化委", "云州市")),
    (f"当前位置 : 首页\n> 互动 > 征集\n\n关于征求《云州市链长制办法（征求意见稿）》意见的公告\n{BODY}",
     ("关于征求《云州市链长制办法(征求意见稿)》意见的公告", None, None, None, None)),
    (f"《云州市进一步促进茶叶产业发展\n云州市人民政府办公室关于印发云州市\n进一步促进茶叶产业发展\n实施方案的通知\n云政办〔2026〕5号\n{BODY}",
     ("云州市进一步促进茶叶产业发展实施方案", "云政办〔2026〕5号", None, "云州市人民政府办公室", "云州市")),
    (f"各县区人民政府，各有关单位：\n《云州市茶叶产业实施方案》已经市政府同意，现印发给你们。\n2026年2月3日\n云州市茶叶产业实施方案\n{BODY}",
     ("云州市茶叶产业实施方案", None, DAY, None, "云州市")),
    (f"中共云州市委办公室 云州市人民政府办公室印发《云州市全力打响“云州茶叶”“云州眼镜”两张名片加快建设现代化产业链三年行动计划（2026—2028年）》的通知\n{BODY}",
     ("云州市全力打响“云州茶叶”“云州眼镜”两张名片加快建设现代化产业链三年行动计划(2026—2028年)", None, None, "中共云州市委办公室", "云州市")),
    (f"雲州市鏈長制方案\n雲政辦發〔2026〕9號\n{BODY}", ("雲州市鏈長制方案", "雲政辦發〔2026〕9號", None, None, "雲州市")),
    (f"【链动云州】一周速览（第41期）\n早上好，这里是云州。\n{BODY}", ("【链动云州】一周速览(第41期)", None, None, None, None)),
    (f"2026年云州省政府工作报告\n下载\n——2026年2月3日在云州省第九届人民代表大会第四次会议上\n省长 李某某\n2026-02-09 07:41\n各位代表：\n{BODY}",
     ("2026年云州省政府工作报告", None, DAY, None, "云州省")),
    (f"2026年三江省人民政府工作报告\n政府工作报告。 三江日报记者 李某 摄\n（2026年2月3日在三江省人民代表大会第四次会议上）\n{BODY}",
     ("2026年三江省人民政府工作报告", None, DAY, None, "三江省")),
    (f"云州市商务局云州市财政局关于印发茶叶产业\n链办法的通知\n各县：\n请执行。\n云州市商务局 云州市财政局\n2026年2月3日\n茶叶产业链办法\n{BODY}{BODY}公开方式：主动公开\n",
     ("茶叶产业链办法", None, DAY, "云州市商务局", "云州市")),
    (f"云政办〔2026〕5号\n云州市商务局 云州市财政局\n关于印发云州市茶叶产业链办法的通知\n各县：\n{BODY}云州市商务局办公室\n2026年2月3日印发\n",
     ("云州市茶叶产业链办法", "云政办〔2026〕5号", DAY, "云州市商务局", "云州市")),
    (f"国务院关于支持边境地区产业链发展的意见\n各省：\n云州市等边境地区，支持设立示范区。\n{BODY}国务院\n2026年2月3日",
     ("国务院关于支持边境地区产业链发展的意见", None, DAY, "国务院", None)),
    (f"• 0052/2026-3\n• 云州市商务局\n• 2026-02-03\n云州市商务局对市政协第7号提案的答复\n尊敬的李某某委员：\n{BODY}",
     ("云州市商务局对市政协第7号提案的答复", None, DAY, "云州市商务局", "云州市")),
    (f"茗川县链长制方案\n{BODY}茗川县商务局茗川县财政局\n2026年2月3日", ("茗川县链长制方案", None, DAY, "茗川县商务局", "茗川县")),
    # a page without breaks
    ("云州市商务局关于印发2026年茶叶工作要点的通知云商发〔2026〕5号各科室、局属各单位：现将《2026年茶叶工作要点》印发给你们。云州市商务局2026年2月3日2026年茶叶工作要点2026年是开局之年，要做好以下工作。一、新增企业3家。\n",
     ("2026年茶叶工作要点", "云商发〔2026〕5号", DAY, "云州市商务局", "云州市")),
    ("关于做好茶叶工作的通知各乡镇、街道办事处：为做好2026年茶叶产业链各项工作，现就有关事项通知如下。一、新增企业3家。茗川县商务局2026年2月3日（此件公开发布）\n",
     ("关于做好茶叶工作的通知", None, DAY, "茗川县商务局", "茗川县")),
    ("茗川县出台茶叶产业链实施方案为做大做强全县茶叶产业注入动力，记者近日从推进会上获悉，会议提出今年新增企业3家，明年再新增企业5家。\n", ("", None, None, None, None)),
    ("2027年新增链主企业10家。（责任单位：市工信局）\n", ("", None, None, None, None)),
    ("一、加快重点项目建设\n1.建成标准厂房3万平方米。\n", ("", None, None, None, None)),
    (f"类别：A\n公开属性：主动公开\n云州市工信局\n云工信函〔2026〕6号\n对云州市政协第四次会议\n第8号提案的答复\n李某某委员：\n{BODY}",
     ("对云州市政协第四次会议第8号提案的答复", "云工信函〔2026〕6号", None, "云州市工信局", "云州市")),
    (f"云州市科技局\nA类　同意公开\n关于市人大第8号建议的答复\n李某某代表：\n{BODY}", ("关于市人大第8号建议的答复", None, None, "云州市科技局", "云州市")),
    (f"云政办〔2026〕6号 云州市人民政府办公室 关于建立产业链“双长制”的通知\n各县区人民政府：\n{BODY}",
     ("云州市人民政府办公室关于建立产业链“双长制”的通知", "云政办〔2026〕6号", None, "云州市人民政府办公室", "云州市")),
    (f"李某某在产业链推进会上强调\n确保链链有进展\n2月3日，推进会召开。\n{BODY}", ("李某某在产业链推进会上强调确保链链有进展", None, None, None, None)),
    (f"李某某调研茶叶产业链时强调\n做强链条 提升竞争力\n2月3日，调研举行。\n{BODY}", ("李某某调研茶叶产业链时强调做强链条提升竞争力", None, None, None, None)),
    (f"云政办〔2026〕6号 特急存档\n云州市链长制工作方案\n{BODY}", ("云州市链长制工作方案", "云政办〔2026〕6号", None, None, "云州市")),
    (f"会议纪要\n〔2026〕第9期\n云州市人民政府办公室    2026年2月3日\n\n茶叶产业链专题推进会议纪要\n{BODY}", ("茶叶产业链专题推进会议纪要", "〔2026〕第9期", DAY, "云州市人民政府办公室", "云州市")),
    (f"云州市人民政府专题会议纪要\n2026年第3次会议纪要\n关于茶叶产业链用地的会议纪要\n{BODY}", ("关于茶叶产业链用地的会议纪要", None, None, None, None)),
    (f"云州市设立茶叶产业链党委\n2月3日，会议召开。\n{BODY}", ("云州市设立茶叶产业链党委", None, None, None, "云州市")),
    (f"云州市人民政府专题会议纪要\n〔2026〕23号\n关于协调茶叶产业链堵点的会议纪要\n2月3日，会议召开。\n{BODY}",
     ("关于协调茶叶产业链堵点的会议纪要", "〔2026〕23号", None, None, None)),
    (f"云链纪〔2026〕4期\n茶叶产业链“闭门会”会议纪要\n时间：2026年2月3日\n{BODY}", ("茶叶产业链“闭门会”会议纪要", "云链纪〔2026〕4期", None, None, None)),
    (f"政务信息　第17期\n中共青塘区委办公室信息科编　2026年2月3日\n青塘区“四张清单”提档升级\n今年以来，成效明显。\n{BODY}",
     ("青塘区“四张清单”提档升级", None, DAY, None, "青塘区")),
    (f"云川新闻记者 李某某\n2月3日，推进会召开。\n{BODY}", ("", None, None, None, None)),
    (f"部门访谈④|李某某：让链条转起来\n2月3日，集中采访举行。\n{BODY}", ("部门访谈4|李某某:让链条转起来", None, None, None, None)),
    (f"【链上风采】青塘锚链五十年\n公司已有五十年历史。\n{BODY}", ("青塘锚链五十年", None, None, None, None)),
    (f"索引号：2026-12　发布机构：区人民政府办公室\n区人民政府办公室关于印发重点任务分解方案的通知\n各街道：\n{BODY}青塘区人民政府办公室\n2026年2月3日\n{BODY}",
     ("重点任务分解方案", None, DAY, "青塘区人民政府办公室", "青塘区")),
    (f"关于参加云州市对接会的通知\n各企业：\n{BODY}", ("关于参加云州市对接会的通知", None, None, None, "云州市")),
    ("链长制工作进展\n" + BODY, ("链长制工作进展", None, None, None, None)),
    (f"云州市2026年1-8月各县区主要指标\n{BODY}", ("云州市2026年1-8月各县区主要指标", None, None, None, "云州市")),
    (f"云州市茶叶产业链2026.1-9月运行简报\n{BODY}", ("云州市茶叶产业链2026.1-9月运行简报", None, None, None, "云州市")),
    (f"茶叶产业链现状调查\n{BODY}（云州市工信局，2026年2月3日）", ("茶叶产业链现状调查", None, DAY, "云州市工信局", "云州市")),
    (f"茶叶产业链现状调查\n{BODY}（云州市茶叶产业链链长办公室，2026年2月）", ("茶叶产业链现状调查", None, None, "云州市茶叶产业链链长办公室", "云州市")),
    (f"茶叶产业链项目进展表\n{BODY}填报单位：云州市发改委　填报日期：2026年2月3日", ("茶叶产业链项目进展表", None, DAY, "云州市发改委", "云州市")),
    ("《茶叶政策》解读\n一、背景\n茶叶产业链是重点产业链。\n二、内容\n新增茶厂2家。\n解读单位：云州市商务局\n发布日期：2026-02-03", ("《茶叶政策》解读", None, DAY, "云州市商务局", "云州市")),
    ("云州市茶叶产业链规划\n一、目标\n新增茶厂2家。\n云州市人民政府\n2026年2月\n附件1", ("云州市茶叶产业链规划", None, None, "云州市人民政府", "云州市")),
    ("茶叶任务督查通报\n一、情况\n新增茶厂2家。\n云州市人民政府督查室\n2026年2月3日", ("茶叶任务督查通报", None, DAY, "云州市人民政府督查室", "云州市")),
    ("专访云州市商务局局长李某：做强茶叶\n新增茶厂2家。\n（刊于2026年2月3日《云州日报》）", ("专访云州市商务局局长李某:做强茶叶", None, DAY, None, "云州市")),
    (f"茶叶企业困难清单\n\n报送单位：云州市链长制办公室\n时间：2026年2月3日\n\n{BODY}", ("茶叶企业困难清单", None, DAY, "云州市链长制办公室", "云州市")),
    (f"茶叶调度会议程\n\n时间：2026年2月3日\n地点：二楼会议室\n\n{BODY}", ("茶叶调度会议程", None, None, None, None)),
    (f"云州市茶叶产业链需求榜单\n发布单位：云州市商务局\n发布时间：2026年2月3日\n\n{BODY}", ("云州市茶叶产业链需求榜单", None, DAY, "云州市商务局", "云州市")),
    ("茶叶产业链项目进展表\n茶厂建成2家。\n填表人：李某　填表时间：2026-02-03", ("茶叶产业链项目进展表", None, DAY, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), DOCUMENTS, ids=[expected[0][:12] for _, expected in DOCUMENTS])
def test_a_document_says_what_it_is(source: str, expected: tuple[object, ...]) -> None:
    text = canonical_text(source)
    front = front_matter(text, layout(text))
    assert (front.title, front.number, front.date, front.issuer, front.place) == expected


@pytest.mark.parametrize(
    ("title", "addressee"), [("对市人大第3号建议的答复", "李某某代表"), ("关于举办对接会的通知", None)]
)
def test_whom_a_reply_answers_is_its_addressee_and_no_other_is(title: str, addressee: str | None) -> None:
    text = canonical_text(f"{title}\n李某某代表：\n{BODY}云州市工信局\n2026年2月3日")
    assert front_matter(text, layout(text)).addressee == addressee


@pytest.mark.parametrize("offer", ["分享到", "转发至", "扫码阅读"])
def test_the_label_of_what_a_page_offers_addresses_nobody(offer: str) -> None:
    text = canonical_text(
        f"首页 > 要闻\n{offer}：\n云州市召开茶叶产业链推进会\n2026-03-02\n3月2日，云州市召开茶叶产业链推进会。\n"
    )
    assert front_matter(text, layout(text)).title == "云州市召开茶叶产业链推进会"


def test_the_place_is_given_in_full_where_the_text_does_so_and_by_the_names_of_its_bodies_where_no_title_does() -> None:
    places = {
        "云州：链长进厂\n云州市有10条产业链。\n": "云州市",
        "虬岭州核桃办法\n虬岭傈僳族自治州境内的企业适用。\n": "虬岭傈僳族自治州",
    }
    text = canonical_text("近日，云山壮族自治区工信厅印发方案。")
    assert front_matter(text, layout(text), ["云山壮族自治区工信厅", "云山壮族自治区"]).place == "云山壮族自治区"
    for source, place in places.items():
        text = canonical_text(source)
        assert front_matter(text, layout(text), ["云州"]).place == place
    text = canonical_text("链长进厂\n会议由茗川县工信局召集。\n")
    assert front_matter(text, layout(text), ["茗川县工信局"]).place == "茗川县"


def test_of_those_who_sign_together_on_one_line_the_first_is_the_issuer() -> None:
    text = canonical_text(f"云州市链长制实施方案\n\n{BODY}\n云州市科技局、云州市财政局\n2026年2月3日")
    told = front_matter(text, layout(text))
    assert (told.issuer, told.place) == ("云州市科技局", "云州市")


COVERED = "各县区人民政府：\n《云州市茶叶产业措施》已经市政府同意，现印发给你们。\n"
PAGES: list[tuple[str, tuple[str, str | None, str | None, str | None]]] = [  # title, number, issuer, place
    (f"发布时间：2026-02-03\n政策级别：市级\n发文部门：云州市人民政府\n政策主题：引导扶持\n{COVERED}云州市人民政府办公室\n2026年2月3日\n{BODY}",
     ("云州市茶叶产业措施", None, "云州市人民政府办公室", "云州市")),
    (f"适用体裁：通知\n有效性：有效\n访问量：318\n云州市茶叶产业方案\n{BODY}", ("云州市茶叶产业方案", None, None, "云州市")),
    (f"云州市茶叶产业方案\n发布机构：云州市人民政府办公室 文号云政办〔2026〕1号\n{BODY}", ("云州市茶叶产业方案", "云政办〔2026〕1号", "云州市人民政府办公室", "云州市")),
    (f"市政府关于印发云州市茶叶产业方案的通知\n云府〔2026〕3号\n各县区人民政府：\n现印发给你们。\n云州市人民政府\n2026523\n（此件公开发布）\n云州市茶叶产业方案\n{BODY}",
     ("云州市茶叶产业方案", "云府〔2026〕3号", "云州市人民政府", "云州市")),
    (f"云州市茶叶产业工作要点\n时间：2026年2月3日 作者： 稿源：云州市发展改革委\n{BODY}", ("云州市茶叶产业工作要点", None, "云州市发展改革委", "云州市")),
    (f"云州市茶叶产业工作要点\n来源：云州市融媒体中心　字号：大 中 小\n{BODY}", ("云州市茶叶产业工作要点", None, None, "云州市")),
    (f"云州市茶叶产业工作要点\n来源：市工业和信息化局\n{BODY}", ("云州市茶叶产业工作要点", None, None, "云州市")),
    ("各乡镇，机关各部门：\n为加快发展，决定成立工作专班。\n一、主要职责\n负责编制规划。\n", ("", None, None, None)),
    (f"{BODY}入围的企业：\n云恒股份有限公司\n茗源机械有限公司\n石溪科技有限公司\n青塘电子有限公司\n", ("", None, None, None)),
    (f"何一苇主持召开云州市茶叶产业专题会\n2月3日，云州市召开会议。\n{BODY}", ("何一苇主持召开云州市茶叶产业专题会", None, None, "云州市")),
]  # fmt: skip


@pytest.mark.parametrize(("source", "told"), PAGES)
def test_what_a_page_prints_of_a_document_is_read_as_it_is_meant(
    source: str, told: tuple[str, str | None, str | None, str | None]
) -> None:
    text = canonical_text(source)
    front = front_matter(text, layout(text), ("云州市",) if "云州市" in source else ())
    assert (front.title, front.number, front.issuer, front.place) == told


@pytest.mark.parametrize("name", ["中国建设银行云州市分行", "成立市级茶叶产业链专班"])
def test_no_bank_and_no_verb_begins_a_place(name: str) -> None:
    assert place_of(None, "工作方案", "", [name]) is None


def read(source: str, places: tuple[str, ...] = ()) -> tuple[str, str | None, str | None]:
    """Return title, number and place of a text."""
    text = canonical_text(source)
    front = front_matter(text, layout(text), places)
    return front.title, front.number, front.place


def test_the_label_of_a_title_is_no_part_of_it() -> None:
    assert read(f"标题：茗川县链长制工作细则\n{BODY}")[0] == "茗川县链长制工作细则"


def test_a_notice_without_a_title_has_that_of_what_it_sends() -> None:
    source = f"各县（区）人民政府：\n按照《意见》要求，《云州市重点工作责任分解》《云州市实事清单》已经市政府同意，现印发给你们，请抓好落实。\n{BODY}"
    assert read(source)[0] == "云州市重点工作责任分解"
    assert read(f"各县（区）人民政府：\n《云州市重点工作责任分解》执行以来，成效明显。\n{BODY}")[0] == ""


def test_the_number_of_another_document_is_not_that_of_this_one() -> None:
    assert read("根据《云州市链长制方案》（云政办〔2025〕8号），新增企业3家。\n")[1] is None


@pytest.mark.parametrize(
    ("title", "named"), [("云州重磅发文：安排资金", "云州重磅发文"), ("创建成果", "爱国卫生运动和文明城市")]
)
def test_what_is_longer_than_any_place_is_none(title: str, named: str) -> None:
    assert read(f"{title}\n{BODY}", (named,))[2] is None


BODY_OF_PAGE = "2026年，云湖县实现总产值149.3亿元。\n一、规模\n石墨产业链完成产值45.1亿元。"


@pytest.mark.parametrize(
    "head",
    [
        "首页 | 政务公开 | 互动交流\n{title}\n来源：云湖县工业和信息化局　发布时间：2027-01-20　浏览次数：318",
        "首页|政务公开|政务服务|数据开放\n{title}\n信息来源：云湖县工业和信息化局　发布日期：2027-01-20",
        "网站首页｜概况｜链长制专题\n{title}\n来源：云湖县工业和信息化局  发布时间：2027-01-20  浏览：12",
        "本站首页│政务公开\n{title}\n文章来源：云湖县融媒体中心　发布时间：2027-01-20",
    ],
)
def test_what_a_site_prints_above_a_text_is_no_passage_and_nobody_answers_for_it(head: str) -> None:
    text = canonical_text(f"{head.format(title='云湖县2026年产业链链长制工作总结')}\n{BODY_OF_PAGE}\n")
    laid = layout(text)
    assert [text.text[one.start : one.end] for one in laid.sections[0].passages] == [
        "2026年,云湖县实现总产值149.3亿元。"
    ]
    assert duties(text, laid) == []
    front = front_matter(text, laid)
    assert (front.title, str(front.date)) == ("云湖县2026年产业链链长制工作总结", "2027-01-20")


def test_a_table_of_which_a_page_is_one_column_is_a_table() -> None:
    text = canonical_text("云湖县网站任务表\n| 栏目 | 责任单位 |\n| 首页 | 县政府办公室 |\n| 政务公开 | 县司法局 |\n")
    assert [[cell.text for cell in row.cells] for row in layout(text).tables[0].rows] == [
        ["首页", "县政府办公室"],
        ["政务公开", "县司法局"],
    ]


@pytest.mark.parametrize(
    "line", ["任务名称：补齐短板", "责任单位：县工信局", "产业链：石墨产业链", "副链长：副县长", "【石墨产业链】"]
)
def test_a_line_of_a_task_or_of_a_chain_begins_the_body(line: str) -> None:
    text = canonical_text(f"茗川县产业链清单\n{line}\n链长：副县长\n完成时限：2027年6月30日\n")
    front = front_matter(text, layout(text))
    assert (front.title, front.date) == ("茗川县产业链清单", None)
    assert layout(text).front == len("茗川县产业链清单")


def test_the_time_of_a_page_is_none_of_a_task_and_stays_in_front() -> None:
    text = canonical_text(
        "茗川两会访谈\n时间：2026-01-22　来源：茗川县广播电视台\n主持人：今天请县长谈产业链。\n县长：茗川县有链长5名。\n"
    )
    assert front_matter(text, layout(text)).date == datetime.date(2026, 1, 22)


LABELS: list[tuple[str, tuple[str, str | None, str | None, str | None, str | None]]] = [
    ("索引号 0031/2026-12 公开形式 主动公开\n文件编号 成文日期 2026-02-03\n发布机构 云州市商务局 信息分类 通知\n点击率 31\n云州市茶叶产业方案\n",
     ("云州市茶叶产业方案", None, "2026-02-03", "云州市商务局", "云州市")),
    ("索 引 号: 0031/2026-12 主题分类: 农业、畜牧业 发布机构: 云州市商务局 发文日期: 2026年02月03日 14:30:00 文  号:云商发(2026)1号 效力状态: 有效 名  称: 云州市茶叶产业方案\n云州市茶叶产业方案\n",
     ("云州市茶叶产业方案", "云商发(2026)1号", "2026-02-03", "云州市商务局", "云州市")),
    ("解读单位 云州市商务局 解读类型 部门解读\n解读方式 文字方式 发布日期 2026-02-03\n编辑 云州市商务局 审核 李某某\n茶叶奖补政策怎么申请？\n",
     ("茶叶奖补政策怎么申请?", None, "2026-02-03", "云州市商务局", "云州市")),
    ("4.云州市茶叶奖补指南\n云州市茶叶奖补指南\n发文机构 云州市商务局\n发文字号 云商发〔2026〕1号\n", ("云州市茶叶奖补指南", "云商发〔2026〕1号", None, "云州市商务局", "云州市")),
    ("云州市茶叶奖补指南\n发文机构 云州市商务局\n发文字号 /\n发布日期 2025-10-25/2025-11-17\n", ("云州市茶叶奖补指南", None, None, "云州市商务局", "云州市")),
    ("发文机关：云州市商务局发文字号：云商发〔2026〕1号成文日期：2026-02-03\n云州市茶叶产业方案\n", ("云州市茶叶产业方案", "云商发〔2026〕1号", "2026-02-03", "云州市商务局", "云州市")),
    ("云州市茶叶产业方案\n发布时间：2026-02-03 浏览次数：31\n", ("云州市茶叶产业方案", None, None, None, "云州市")),
    ("云州市举办茶叶对接活动\n编稿时间：2026-02-03 09:01 来源：云州市融媒体中心 作者：李某 浏览量：\n", ("云州市举办茶叶对接活动", None, "2026-02-03", None, "云州市")),
    ("云州市举办茶叶对接活动\n来源：云州市融媒体中心　2026-02-03　责编：李某\n", ("云州市举办茶叶对接活动", None, "2026-02-03", None, "云州市")),
    ("云州市举办茶叶对接活动\n2026-02-03 10:08:36    来源：云州市融媒体中心 | 编辑：李某 |  浏览量：31\n", ("云州市举办茶叶对接活动", None, "2026-02-03", None, "云州市")),
    ("云州市举办茶叶对接活动\n时间：2026-02-03 09:08:45\n", ("云州市举办茶叶对接活动", None, "2026-02-03", None, "云州市")),
    ("云州市举办茶叶对接活动\n时间：2026年2月3日\n", ("云州市举办茶叶对接活动", None, None, None, "云州市")),  # when it is held
    ("云州市政策汇编\n一、茶叶篇\n1.茶叶奖补办法\n发文机构 云州市商务局\n发文字号 云商发〔2026〕1号\n", ("云州市政策汇编", None, None, None, "云州市")),
    ("文件名称关于印发2026年茶叶产业链任务分解的通知 文件类型云政办发\n发文单位云州市人民政府办公室 发文字号云政办发〔2026〕1号\n发文日期2026-02-03 10:02:04 发布日期2026-02-03 10:02:04\n效力状态有效 主题分类\n各县人民政府，各单位：\n现将任务分解印发给你们。\n",
     ("2026年茶叶产业链任务分解", "云政办发〔2026〕1号", "2026-02-03", "云州市人民政府办公室", "云州市")),
    ("文件名称 云州市商务局关于印发茶叶奖补方案的通知\n发布机构 云州市商务局 有效性 有效\n各县商务局：\n", ("茶叶奖补方案", None, None, "云州市商务局", "云州市")),
    ("发布机构 市商务局（市口岸办、市外商投资服务局） 公开方式 主动公开\n关于做好茶叶奖补的通知\n各县：\n请抓好落实。\n云州市商务局\n附件\n名单\n", ("关于做好茶叶奖补的通知", None, None, "云州市商务局", "云州市")),
    ("发布机构 云州市人民政府办公室 成文日期 2026-02-03\n各县人民政府：\n现将《云州市茶叶产业任务分解》印发给你们。\n云州市人民政府\n2026年2月3日\n附件\n一、任务\n", ("云州市茶叶产业任务分解", None, "2026-02-03", "云州市人民政府", "云州市")),
    ("云州市茶叶产业情况报告\n来源：云州市商务局 日期：2026-02-03\n", ("云州市茶叶产业情况报告", None, "2026-02-03", "云州市商务局", "云州市")),
    ("云州市茶叶产业工作总结\n来源：云州市商务局 发布时间：2026-02-03 浏览次数：35\n", ("云州市茶叶产业工作总结", None, "2026-02-03", "云州市商务局", "云州市")),
    ("云州市召开茶叶产业推进会\n来源：云州市商务局 发布时间：2026-02-03 浏览次数：35\n", ("云州市召开茶叶产业推进会", None, "2026-02-03", None, "云州市")),  # news
    ("云州市商务局关于做好茶叶奖补的通知（云商发〔2026〕1号）\n各县商务局：\n", ("云州市商务局关于做好茶叶奖补的通知", "云商发〔2026〕1号", None, "云州市商务局", "云州市")),
    ("各县：\n请抓好落实。\n2026年云州市《政府工作报告》任务分解\n和责任分工方案\n一、茶叶\n", ("2026年云州市《政府工作报告》任务分解和责任分工方案", None, None, None, "云州市")),
    ("各县：\n《2026年云州市任务分解》现印发给你们。\n附件：1.2026年云州市任务清单\n2.2026年云州市实事分解\n", ("2026年云州市任务分解", None, None, None, "云州市")),
    ("发布机构改革方案\n来源于云州市的茶叶\n", ("发布机构改革方案", None, None, None, None)),
    ("索引号：0031/2026-12 主题分类：\n体裁分类： 发布机构：区统计局\n链长开门红\n发布日期：2026-02-03 访问次数： 信息来源：云江区人民政府\n——云江区形势分析\n",
     ("链长开门红", None, "2026-02-03", "区统计局", None)),
    ("生效日期：2026-06-30 失效日期：2028-06-30\n云州市茶叶奖补指南\n", ("云州市茶叶奖补指南", None, None, None, "云州市")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "told"), LABELS, ids=[str(place) for place in range(len(LABELS))])
def test_what_a_page_says_on_lines_of_labels_is_read_however_it_parts_them(
    head: str, told: tuple[str, str | None, str | None, str | None, str | None]
) -> None:
    text = canonical_text(f"{head}为落实链长制，制定本方案。\n新增企业3家。\n")
    laid = layout(text)
    front = front_matter(text, laid)
    assert (front.title, front.number, front.date and str(front.date), front.issuer, front.place) == told


def test_a_line_of_labels_is_no_passage_however_long_before_the_text_or_after_it() -> None:
    labels = "索引号：0031/2026-12 主题分类：农业、畜牧业 发布机构：云州市商务局 发文日期：2026年2月3日 文号：云商发〔2026〕1号 效力状态：有效"
    text = canonical_text(
        f"云州市茶叶奖补指南\n{labels}\n新增企业3家。\n信息来源：云州市商务局 审核人：李某 浏览次数：31\n"
    )
    sections = layout(text).sections
    assert [text.text[one.start : one.end] for section in sections for one in section.passages] == ["新增企业3家。"]


LINES: list[tuple[str, tuple[str, str | None, str | None]]] = [  # title, number, issuer
    ("云州市商务局 云州市财政局\n关于印发云州市茶叶奖励办法\n实施细则的通知\n云商发〔2026〕7号\n各县：\n", ("云州市茶叶奖励办法实施细则", "云商发〔2026〕7号", "云州市商务局")),
    ("云州市人民政府办公室关于全面推行\n茶叶链长工作制度茶叶专班工作制度\n茶叶链长考核制度的指导意见\n云政办〔2026〕7号\n",
     ("云州市人民政府办公室关于全面推行茶叶链长工作制度茶叶专班工作制度茶叶链长考核制度的指导意见", "云政办〔2026〕7号", "云州市人民政府办公室")),
    ("关于印发云州市茶叶奖励办法的通知\n关于茶叶奖励的通知\n各县：\n", ("云州市茶叶奖励办法", None, None)),
    ("云州市茶叶产业方案\n关于目标的意见\n", ("云州市茶叶产业方案", None, None)),
    ("云州市人民政府令\n（第32号）\n《云州市茶叶产业办法》已经审议通过，现予公布。\n市长 李某某\n2026年2月3日\n云州市茶叶产业办法\n", ("云州市茶叶产业办法", "第32号", "云州市人民政府")),
    ("云州日报\n第二版：综合新闻 总第512期\n链长上门解难题\n", ("链长上门解难题", None, None)),
    ("短讯\n链长上门解难题\n", ("链长上门解难题", None, None)),
    ("[办理结果标注（A1）]\n原标题：链长上门解难题\n", ("链长上门解难题", None, None)),
    ("云州市十六届人大四次会议文件（五）\n政府工作报告\n", ("政府工作报告", None, None)),
    ("云州市发布会议文件（五）\n", ("云州市发布会议文件(五)", None, None)),
    ("位置：政务公开\n云州市茶叶产业方案\n", ("云州市茶叶产业方案", None, None)),
    ("云政办发〔202321\n各县：\n云州市茶叶产业方案》已经同意，现印发给你们。\n云州市人民政府办公室\n2026925日\n云州市茶叶产业方案\n", ("云州市茶叶产业方案", None, "云州市人民政府办公室")),
    ("YZCR-2026-01003\n云政办发〔2026〕7号\n云州市人民政府办公室\n关于印发《云州市贯彻〈关于链长制的意见〉方案》的通知\n各县：\n请执行。\n云州市人民政府办公室\n2026年2月3日\n云州市贯彻《关于链长制的意见》方案\n",
     ("云州市贯彻《关于链长制的意见》方案", "云政办发〔2026〕7号", "云州市人民政府办公室")),
    ("统一登记号：YD00—2026—0103\n云州市茶叶产业方案\n", ("云州市茶叶产业方案", None, None)),
    ("湘云规〔2026〕003号\n云政办发〔2026〕7号\n云州市茶叶产业方案\n", ("云州市茶叶产业方案", "湘云规〔2026〕003号", None)),
    ("【产业新闻】云州市召开推进会\n", ("云州市召开推进会", None, None)),
    ("[时政新闻]云州市召开推进会\n", ("云州市召开推进会", None, None)),
    ("（图解）云州市链长制方案\n", ("云州市链长制方案", None, None)),
    ("【聚力攻坚】云州市召开推进会\n", ("【聚力攻坚】云州市召开推进会", None, None)),
    ("云州市茶叶若干措施\">\n发布时间：2026-02-03\n", ("云州市茶叶若干措施", None, None)),
    ("云州市茶叶若干措施</title>\n", ("云州市茶叶若干措施", None, None)),
    ("云州市茶叶若干措施_云州市人民政府门户网站\n", ("云州市茶叶若干措施", None, None)),
    ("云州市茶叶若干措施 - 云州市人民政府\n", ("云州市茶叶若干措施", None, None)),
    ("云州市茶叶产业方案——云州市商务局\n", ("云州市茶叶产业方案——云州市商务局", None, None)),
    ("---\nlayout: page\ntitle: 云州市茶叶产业方案\n---\n# 云州市茶叶产业方案\n", ("云州市茶叶产业方案", None, None)),
    ("云州市茶叶产业方案解读\n加氢站\n建成18座\n", ("云州市茶叶产业方案解读", None, None)),
    ("云州市茶叶产业方案\n云州市茶叶服务中心\n", ("云州市茶叶产业方案", None, "云州市茶叶服务中心")),
    ("据通报，全市产值增长5%。\n2026年工作任务完成情况\n", ("", None, None)),
    ("据通报，全市产值增长5%。\n培育工作进展\n", ("", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "told"), LINES, ids=[str(place) for place in range(len(LINES))])
def test_a_title_is_whole_and_nothing_beside_it_is_one(head: str, told: tuple[str, str | None, str | None]) -> None:
    text = canonical_text(f"{head}为落实链长制，制定本方案。\n新增企业3家。\n")
    front = front_matter(text, layout(text))
    assert (front.title, front.number, front.issuer) == told


@pytest.mark.parametrize(
    ("title", "text", "named", "place"),
    [
        ("杭江大江东集聚区条例", "", ("江东",), None),
        ("江东茶叶条例", "", ("江东",), "江东"),
        ("【江东】茶叶条例", "", ("江东",), "江东"),
        ("", "云岭州推行链长制。云岭彝族自治州州长说，全州有10条链。", ("云岭州", "云岭州", "云岭彝族自治州"), "云岭彝族自治州"),
        ("", "近年来，全县发展。对符合县产业方向的项目，给予奖补。", ("符合县",), None),
        ("", "结合市情，支持区内企业。", ("结合市", "支持区"), None),
        ("", "全市发展。锚定自治区目标，副市长到市工信局调研。", ("锚定自治区", "副市长到市"), None),
        ("云州人大：代表进厂", "", ("云州人大",), None),
        ("云山茗川县：链长进厂", "", ("云山", "茗川县"), "茗川县"),
        ("云山茗川县：链长进厂", "", (), "云山茗川县"),
        ("金融支持茗川县茶叶产业链十条措施", "", ("茗川县",), "茗川县"),
        ("科技精准赋能茗川县茶叶产业链若干措施", "", (), "茗川县"),
        ("金融支持产业链若干措施", "", (), None),
        # a place that is held against the own one, and one of which a comparison tells
        ("讲话", "我市配套率比邻近的茗川市低11个百分点。", ("茗川市",), None),
        ("讲话", "我市产值快于茗川市，与茗川市相比仍有短板，与茗川市的差距缩小。", ("茗川市",), None),
        ("讲话", "配套率不如茗川市，产值落后于茗川市。", ("茗川市",), None),
        ("讲话", "茗川市产值同比增长，占比茗川市最高。", ("茗川市",), "茗川市"),
    ],
)  # fmt: skip
def test_a_place_is_the_narrowest_named_in_full_and_none_within_a_word_or_behind_a_verb(
    title: str, text: str, named: tuple[str, ...], place: str | None
) -> None:
    assert place_of(None, title, text, named) == place


GREETINGS = [  # what a reply without a title begins with, and whom it answers
    ("石泉委员：\n您提出的《关于扶持药材种植的提案》收悉，并于2026年3月9日面商，现答复如下：\n", "石泉委员"),
    ("石泉代表：\n您在县人大三次会议上提出的第8号建议收悉，现答复如下：\n", "石泉代表"),
    ("尊敬的石先生：\n您反映的路灯问题收悉，现回复如下：\n", "石先生"),
    ("石泉、林岑代表：\n你们提出的建议收悉。\n", None),  # two, who are no one
    ("各链长：\n你们提出的建议收悉。\n", None),
    ("各位代表：\n现在，我向大会报告工作，请予审议。\n", None),
    ("石泉同志：\n现将任职通知发给你。\n", None),
]


@pytest.mark.parametrize(("head", "addressee"), GREETINGS)
def test_a_reply_without_a_title_names_whom_it_answers_and_no_day_of_its_sentences(
    head: str, addressee: str | None
) -> None:
    text = canonical_text(f"{head}2024年，全县种植药材3200亩。\n")
    front = front_matter(text, layout(text))
    assert (front.addressee, front.date) == (addressee, None)
