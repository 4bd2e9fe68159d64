"""Quantities: what the grammar finds in the sentences of a city that does not exist, and what it must leave alone."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.extraction.quantities import Quantity, number, quantities
from tests.conftest import Run

# a sentence; for each quantity: as printed, value (and upper end), unit, comparator
FOUND = [
    # comparators before, inside and after
    ("全市孵化器超过550家。", [("超过550家", 550, "家", ">")]),
    ("举办沙龙20余场。", [("20余场", 20, "场", ">")]),
    ("入库项目100项以上。", [("100项以上", 100, "项", ">=")]),
    ("推荐企业20家左右。", [("20家左右", 20, "家", "~")]),
    ("开展宣讲近万场。", [("近万场", 10_000, "场", "<")]),
    ("辅导企业不少于30家，至少开班2期。", [("不少于30家", 30, "家", ">="), ("2期", 2, "期", ">=")]),
    ("产值突破8亿元，约占全省3%。", [("突破8亿元", 800_000_000, "元", ">"), ("3%", 3, "%", "~")]),
    ("时限压缩至3个工作日以内，费用不超过200元。", [("3个工作日以内", 3, "工作日", "<="), ("不超过200元", 200, "元", "<=")]),
    ("省级以上平台12个，规模以上企业40家。", [("12个", 12, "个", "="), ("40家", 40, "家", "=")]),
    ("到场企业50余家次，服务群众300多人次。", [("50余家次", 50, "家次", ">"), ("300多人次", 300, "人次", ">")]),
    ("绿化面积3万多亩，投放种苗2万余株。", [("3万多亩", 30_000, "亩", ">"), ("2万余株", 20_000, "株", ">")]),
    ("不足5家，不到6家，低于7%，接近8%。", [("不足5家", 5, "家", "<"), ("不到6家", 6, "家", "<"), ("低于7%", 7, "%", "<"), ("接近8%", 8, "%", "<")]),
    ("力争开展活动50场上，推荐企业。", [("50场上", 50, "场", ">=")]),
    # large numbers and Chinese numerals
    ("产业规模达到五千亿元。", [("五千亿元", 500_000_000_000, "元", "=")]),
    ("近六成企业设有研发机构。", [("近六成", 60, "%", "<")]),
    ("三成以上企业上云。", [("三成以上", 30, "%", ">=")]),
    ("增速保持两位数。", [("两位数", 10, "%", ">=")]),
    ("产值翻一番。", [("翻一番", 2, "倍", "=")]),
    ("覆盖一半的乡镇。", [("一半", 50, "%", "=")]),
    ("投资1.2万亿元，其中工业3200亿元。", [("1.2万亿元", 1_200_000_000_000, "元", "="), ("3200亿元", 320_000_000_000, "元", "=")]),
    ("占比百分之三十五。", [("百分之三十五", 35, "%", "=")]),
    ("惠及居民１２００人。", [("1200人", 1200, "人", "=")]),
    ("进出口1,234.5亿元。", [("1,234.5亿元", 123_450_000_000, "元", "=")]),
    ("引育人才三百五十名。", [("三百五十名", 350, "名", "=")]),
    # ranges
    ("每链配备1-2个平台。", [("1-2个", (1, 2), "个", "range")]),
    ("建设3—5个园区。", [("3—5个", (3, 5), "个", "range")]),
    ("培育2至4个品牌。", [("2至4个", (2, 4), "个", "range")]),
    ("新增授信8至10亿元。", [("8至10亿元", (800_000_000, 1_000_000_000), "元", "range")]),
    ("占比5%～8%。", [("5%～8%", (5, 8), "%", "range")]),
    # from one level to another: two quantities
    ("管网由2110公里增至3055公里。", [("2110公里", 2110, "公里", "="), ("3055公里", 3055, "公里", "=")]),
    # what a list shares
    ("合格率、满意率分别超过98％、85％。", [("超过98%", 98, "%", ">"), ("85%", 85, "%", ">")]),
    ("引进硕士、博士40、12名。", [("40", 40, "名", "="), ("12名", 12, "名", "=")]),
    ("培育省级、市级企业10家、20家以上。", [("10家", 10, "家", ">="), ("20家以上", 20, "家", ">=")]),
    # no unit printed
    ("为企业提供授信支持276.15亿。", [("276.15亿", 27_615_000_000, "元", "=")]),
    # points, multiples, of which
    ("占比提高0.6个百分点，产量是去年的1.5倍。", [("0.6个百分点", Decimal("0.6"), "百分点", "="), ("1.5倍", Decimal("1.5"), "倍", "=")]),
    ("新增企业30家，其中小巨人3家。", [("30家", 30, "家", "="), ("3家", 3, "家", "=")]),
    # thresholds beside counts
    ("纳税过5000万元企业2家。", [("过5000万元", 50_000_000, "元", ">"), ("2家", 2, "家", "=")]),
    ("最高补助300万元。", [("300万元", 3_000_000, "元", "<=")]),
]  # fmt: skip

# sentences without a quantity
NONE = [
    "2024年5月12日印发，2021—2025年实施。",
    "根据云工信〔2026〕8号文件，第二批试点已启动。",
    "联系电话：0999-1234567，手机13800000000。",
    "完善“六个一”机制，落实“11+7”布局。",
    "入围民企500强，建设5G基站。",
    "印发技能兴云26条。",
    "二是抓服务。（三）抓落实。1.抓培训。",
    "十四五期间，十二届三次会议通过。",
    "一批项目落地，一系列措施见效，一揽子方案出台。",
    "省级以上平台和规模以上企业。",
    "不仅如此，万众创新，千方百计。",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[sentence for sentence, _ in FOUND])
def test_a_quantity_is_found_with_value_unit_and_comparator(sentence: str, expected: list[tuple[object, ...]]) -> None:
    found = [
        (quantity.exact, (quantity.value, quantity.upper) if quantity.comparator == "range" else quantity.value, quantity.unit, quantity.comparator)
        for quantity in quantities(sentence)
    ]  # fmt: skip
    assert found == [(_printed(exact, sentence), *rest) for exact, *rest in expected]


def _printed(exact: object, sentence: str) -> object:
    """Return words as the sentence prints them, in full width where it does."""
    wide = str(exact).translate({ord(narrow): narrow.__class__(chr(ord(narrow) + 0xFEE0)) for narrow in "0123456789%"})
    return wide if wide in sentence else next((word for word in (exact, str(exact).replace("%", "％")) if word in sentence), exact)


@pytest.mark.parametrize("sentence", NONE)
def test_what_counts_nothing_is_no_quantity(sentence: str) -> None:
    assert quantities(sentence) == []
