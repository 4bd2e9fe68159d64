"""An indicator begins with a word of its line, not within one."""

import pytest

from chaingraph.text.quantities.indicators.uncut import uncut


@pytest.mark.parametrize(
    ("indicator", "before", "expected"),
    [
        ("购重组数", "推动链上企业完成并购重组", "并购重组数"),
        ("职职工总数", "超过本单位在职职工总数的", "在职职工总数"),
        ("亚班列数", "开行中欧中亚班列", "中亚班列数"),
        ("度专业服务收入", "本年度专业服务收入", "专业服务收入"),
        ("少持续时间", "达标状态至少持续", "持续时间"),
        ("改造里程", "更新改造里程", "改造里程"),  # a word by itself
        ("省实验室数", "建成3个省实验室", "省实验室数"),  # behind a measure word
        ("亩均税收", "要求对亩均税收", "亩均税收"),
        ("产值", "石墨产业链产值", "产值"),
        ("引进人才数", "全年", "引进人才数"),  # named behind its quantity
    ],
)
def test_an_indicator_begins_with_a_word(indicator: str, before: str, expected: str) -> None:
    assert uncut(indicator, before) == expected
