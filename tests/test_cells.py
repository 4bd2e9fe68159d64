"""Figures of tables: the lines that are rows, and the labels of columns."""

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities


def test_the_rule_below_a_header_is_no_passage() -> None:
    text = canonical_text("云州市任务\n\n| 产业链 | 目标 |\n| --- | --- |\n| 石墨 | 4个 |\n")
    passages = [text.text[one.start : one.end] for section in layout(text).sections for one in section.passages]
    assert passages == ["|产业链|目标|", "|石墨|4个|"]


def test_a_label_that_only_compares_is_of_what_the_column_before_it_counts() -> None:
    text = "云州市产业链运行情况\n\n| 产业链 | 营业收入（亿元） | 同比（%） | 全省位次 |\n| --- | --- | --- | --- |\n| 石墨 | 512.7 | 4.2 | 1 |\n"
    assert [one.indicator for one in quantities(text)] == ["营业收入", "营业收入增速", "营业收入全省位次"]
