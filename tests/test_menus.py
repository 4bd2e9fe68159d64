"""The menu of a site above a document gives it no title, and a title of short lines is no menu."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.front.matter import front_matter
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities

PAGE = "发布时间：2026-02-03 16:20:11　来源：市商务局　阅读：457\n日前，云州市商务局印发方案。现解读如下：\n新增企业3家。\n"
MENUS = [
    "网站首页\n要闻动态\n政策解读\n长者模式",
    "首页\n政务公开\n政务服务\n互动交流\n云州概况\n专题专栏",
    "新闻中心\n信息公开\n办事服务\n互动交流",
    "市情\n要闻\n公开\n服务\n互动",
    "首页\n走进云州\n新闻动态\n通知公告\n工作简报\n政策法规\n政策解读\n办事指南\n网上办事\n互动交流\n领导信箱\n在线访谈\n民意征集\n专题专栏\n无障碍浏览",
    "政府信息公开\n政府信息公开指南\n政府信息公开制度\n法定主动公开内容\n政府信息公开年报",
    "当前位置：首页 > 信息公开 > 政策文件\n索引\n简体\n繁体\n登录\n注册",
    "登录 注册 长者模式 无障碍",
    "首页\n机构职能\n云州概览\n投资云州\n魅力云州",
    "您当前所在位置：首页>政策",
    "今天是2026年5月6日 星期三\n欢迎访问云州市人民政府网",
    "搜索热词：链长制 营商环境\n新闻\n政务\n服务\n专题",
    "政策解读",
    "首页 | 政务公开 | 互动交流\n通知公告\n政策文件",
    "首页 政务公开 办事服务 今天是2026年4月2日 星期四\n市长之窗\n公开指南\n招商引资\n当前位置：首页 > 政策",
]
TITLES = ["《云州市茶叶产业链方案》政策解读", "云州市推进链长制 链长上门解难题", "云州市链长制工作动态"]


@pytest.mark.parametrize("menu", MENUS, ids=[str(place) for place in range(len(MENUS))])
@pytest.mark.parametrize("title", TITLES, ids=[str(place) for place in range(len(TITLES))])
def test_no_entry_of_a_menu_is_the_title_of_what_stands_below_it(menu: str, title: str) -> None:
    text = canonical_text(f"{menu}\n{title}\n{PAGE}")
    front = front_matter(text, layout(text))
    assert (front.title, str(front.date)) == (title.replace(" ", ""), "2026-02-03")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("云州市\n茶叶产业链\n工作方案", "云州市茶叶产业链工作方案"),
        ("政策解读\n云州市茶叶产业链方案", "云州市茶叶产业链方案"),
        ("云州市茶叶产业链重点项目调度情况\n要闻\n公开\n", "云州市茶叶产业链重点项目调度情况"),
    ],
)
def test_short_lines_are_no_menu_without_its_entries_nor_below_a_title(head: str, title: str) -> None:
    text = canonical_text(f"{head}\n新增企业3家。\n")
    assert front_matter(text, layout(text)).title == title


RELATED = [  # what stands below the signature of a document, and what of it is a figure of the text
    ("相关链接\n图解：一图看懂方案\n我市新增茶企14家\n主办：云州市政府办公室 网站标识码：5309000021", []),
    ("分享到：\n我市新增茶企14家", []),
    ("热点推荐\n市长调研12家企业", []),
    ("相关工作\n会议要求新增茶企14家。", ["14家"]),
]


@pytest.mark.parametrize(("below", "figures"), RELATED, ids=[below[:4] for below, _ in RELATED])
def test_links_to_other_pages_are_none_of_the_text(below: str, figures: list[str]) -> None:
    text = canonical_text(f"云州市茶叶产业链方案\n一、任务\n新增企业3家。\n云州市人民政府\n2026年3月12日\n{below}\n")
    laid = layout(text)
    told = [one.exact for one in quantities(text, laid) if text.place(one.start) < laid.back]
    assert told == ["3家", *figures]


def test_the_title_that_a_page_names_is_the_line_that_says_it() -> None:
    page = "| 标题： | 云州市茶叶产业链若干措施 |\n| --- | --- |\n| 文号： | 云政规〔2026〕4号 |\n\n茶乡新貌\n云州市茶叶产业链若干措施\n新增企业3家。\n"
    text = canonical_text(page)
    assert front_matter(text, layout(text)).title == "云州市茶叶产业链若干措施"
