"""From which level a target starts, and against which it can be held: columns of the base year, sentences before."""

import pyoxigraph as ox
import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.curation.drafting.levels import Level, Levels
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

TITLE = "泠川市产业链三年行动方案（2026—2028年）\n泠川市人民政府\n2026年2月3日\n\n"
HEAD = "一、发展目标\n"


def pairs(graph: Graph, text: str, property: str) -> dict[str, str]:
    """Return which figures of a draft have another (by their words) as their baseline, or are held against it."""
    quads = Draft(canonical_text(text), "test", graph).quads()
    exact = {quad.subject: quad.object.value for quad in quads if quad.predicate.value == CG + "exact"}
    return {exact[quad.subject]: exact[quad.object] for quad in quads if quad.predicate.value == CG + property}


def guessed(graph: Graph, text: str, property: str) -> set[str]:
    """Return the words of the figures of a draft of which a property is undecided."""
    quads = Draft(canonical_text(text), "test", graph).quads()
    exact = {quad.subject: quad.object.value for quad in quads if quad.predicate.value == CG + "exact"}
    told = ox.NamedNode(CG + property)
    return {
        exact[quad.subject] for quad in quads if quad.predicate.value == CG + "undecided" and quad.object == told
    }  # fmt: skip


def table(*rows: str) -> str:
    """Return a document with a table of these rows, whose cells bars part."""
    first, *rest = (f"| {row} |" for row in rows)
    return TITLE + "\n".join(["一、目标分解表", "", first, "|" + " --- |" * (first.count("|") - 1), *rest, ""])


COLUMNS = [
    (("指标 | 单位 | 2025年（基期） | 2026年 | 2028年", "茶叶产值 | 亿元 | 31.5 | 36 | 48"), {"36亿元": "31.5亿元", "48亿元": "31.5亿元"}),
    (("指标名称 | 2025年基数 | 2026年目标", "规上企业（家） | 64 | 72"), {"72家": "64家"}),
    (("主要指标 | 现状值 | 目标值", "本地配套率 | 31% | 45%以上"), {"45%以上": "31%"}),
    (("产业链 | 基期产值（亿元） | 2028年产值（亿元）", "陶瓷产业链 | 58 | 90"), {"90亿元": "58亿元"}),
    (("产业链 | 基期产值（亿元） | 2028年产值（亿元） | 2028年税收（亿元）", "陶瓷产业链 | 58 | 90 | 6"), {"90亿元": "58亿元"}),
    (("序号 | 指标 | 单位 | 基准值（2025年） | 2027年 | 2028年", "1 | 有效发明专利 | 件 | 210 | 260 | 300"), {"260件": "210件", "300件": "210件"}),
    (("指标 | 现状（2025年） | 2026年 | 2027年 | 2028年", "链主企业数（家） | 4 | 6 | 8 | 9"), {"6家": "4家", "8家": "4家", "9家": "4家"}),
    (("任务 | 现状 | 目标 | 完成时限", "建设公共仓 | 2座 | 5座 | 2027年10月"), {"5座": "2座"}),
    (("指标 | 计量单位 | 2028年目标 | 2025年基数", "高新技术企业 | 家 | 55 | 31"), {"55家": "31家"}),
    (("指标 | 2025年期初数 | 2026年目标数", "规上工业企业（家） | 120 | 131"), {"131家": "120家"}),
    (("指标 | 单位 | 2025年基数 | 2026年目标", "工业投资 | 亿元 | 40 | 46", "贷款余额 | 亿元 | 22 | 27"), {"46亿元": "40亿元", "27亿元": "22亿元"}),
    (("任务 | 责任单位 | 完成时限", "污水厂改造，日处理能力由3万吨提高到5万吨 | 市水务局 | 2027年6月", "提高配套率，由目前的30%提高到45% | 市工信局 | 2027年6月", "从7家企业中遴选2家 | 市工信局 | 2027年6月"), {"5万吨": "3万吨", "45%": "30%"}),
    (("指标 | 2026年目标", "规上企业 | 从12家左右增加到15家以上"), {"15家以上": "12家左右"}),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "told"), COLUMNS, ids=[rows[0] for rows, _ in COLUMNS])
def test_a_column_of_the_base_gives_the_baseline_of_the_targets_of_its_row(
    rows: tuple[str, ...], told: dict[str, str], zibo: Graph
) -> None:
    found = {
        exact.replace(" ", ""): base for exact, base in pairs(zibo, table(*rows), "baseline").items()
    }  # fmt: skip
    units = {exact: exact.rstrip("亿元家件座%以上") for exact in [*told, *told.values()]}
    assert {units.get(key, key): units.get(value, value) for key, value in found.items()} == {
        units[key]: units[value] for key, value in told.items()
    }


def test_what_is_done_of_a_year_is_no_baseline_of_its_target(zibo: Graph) -> None:
    text = table("指标 | 单位 | 2026年目标 | 2026年1—6月完成", "新开工项目 | 个 | 20 | 8")
    assert pairs(zibo, text, "baseline") == {}


SENTENCES = [
    ("2025年，全市拥有规上企业97家。到2028年，规上企业达到130家。", {"130家": "97家"}),
    ("2025年底，全市高新技术企业31家；到2028年底，高新技术企业超过55家。", {"超过55家": "31家"}),
    ("截至2025年底，茶叶产业链产值达42亿元。到2028年，茶叶产业链产值突破80亿元。", {"突破80亿元": "42亿元"}),
    ("目前，本地配套率为34%。到2027年，本地配套率达到50%左右。", {"50%左右": "34%"}),
    ("2025年茶叶产业链实现产值42亿元，陶瓷产业链实现产值58亿元。到2028年，茶叶产业链产值达到60亿元，陶瓷产业链产值达到90亿元。", {"60亿元": "42亿元", "90亿元": "58亿元"}),
    ("全市现有专精特新企业46家，链主企业5家。力争到2028年，专精特新企业达到90家，链主企业达到12家。", {"90家": "46家", "12家": "5家"}),
    ("2025年全市有效发明专利210件。2028年，有效发明专利达到300件以上。", {"300件以上": "210件"}),
    ("2025年末，贷款余额180亿元。到2028年末，贷款余额达到260亿元。", {"260亿元": "180亿元"}),
    ("全市规上工业企业已达120家。我们的目标是：到2026年底，规上工业企业达到131家。", {"131家": "120家"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_target_is_held_against_the_level_told_before_it_by_the_same_indicator(
    text: str, told: dict[str, str], zibo: Graph
) -> None:
    assert pairs(zibo, TITLE + HEAD + text, "comparableWith") == told


def test_the_level_with_which_a_sentence_compares_and_that_of_a_year_in_a_bracket_are_baselines(zibo: Graph) -> None:
    text = (
        "到2027年，茶叶产值达到50亿元，较2024年的25亿元翻一番。本地配套率由32%（2025年）提高到45%（2027年）。"
        "规上企业18家，比2024年的12家增加6家。茶叶（2025年）税收3亿元，入库项目22个，比上年增加5个。"
    )
    assert pairs(zibo, TITLE + HEAD + text, "baseline") == {"50亿元": "25亿元", "45%": "32%", "18家": "12家"}
    assert pairs(zibo, TITLE + HEAD + text, "comparableWith") == {}
    told = {one.exact: (one.said, one.period) for one in quantities(TITLE + HEAD + text)}
    assert [told[one] for one in ("25亿元", "32%")] == [("achieved", "2024年"), ("achieved", "2025年")]
    assert (told["50亿元"][0], told["45%"]) == ("planned", ("planned", "2027年"))


def test_a_target_of_a_row_is_held_against_what_its_row_has_reached_and_not_against_the_whole(zibo: Graph) -> None:
    rows = "产业链 | 产值（亿元） | ←\n〃 | 目标 | 完成\n茶叶产业链 | 40 | 41.8\n陶瓷产业链 | 90 | \n"
    text = f"{TITLE}{HEAD}2025年，重点产业链共实现产值1128亿元。\n\n{rows}"
    assert pairs(zibo, text, "comparableWith") == {"40": "41.8"}


@pytest.mark.parametrize(
    "text",
    [
        "2025年，全市拥有规上企业97家。到2028年，高新技术企业达到130家。",  # another indicator
        "2025年，茶叶产业链产值42亿元。到2028年，陶瓷产业链产值达到90亿元。",  # of another chain
        "2025年，全市举办对接会12场。2026年，每季度举办对接会4场。",  # for each of something
        "到2027年，规上企业达到110家。到2028年，规上企业达到130家。",  # two targets
        "2025年，全市拥有规上企业97家。\n二、重点任务\n到2028年，规上企业达到130家。",  # in another section
    ],
)
def test_a_target_is_held_against_nothing_else(text: str, zibo: Graph) -> None:
    assert pairs(zibo, TITLE + HEAD + text, "comparableWith") == {}


def test_what_stands_in_another_sentence_is_a_guess_and_the_column_of_the_base_none(zibo: Graph) -> None:
    before = TITLE + HEAD + SENTENCES[0][0]
    assert guessed(zibo, before, "comparableWith") == {"130家"}
    assert guessed(zibo, table(*COLUMNS[0][0]), "baseline") == set()


@pytest.mark.parametrize(
    "text",
    [
        "2025年，全市拥有规模以上工业企业97家、高新技术企业31家。到2028年，四条重点产业链总产值突破200亿元，规模以上工业企业达到130家，高新技术企业超过55家。",
        "2025年，全市有链主企业5家。到2028年，全产业链综合产值突破200亿元，链主企业达到12家。",
        "目前，全市有专精特新企业46家。力争到2028年，总产值突破200亿元；专精特新企业达到90家。",
    ],
)
def test_a_figure_is_not_about_what_a_later_clause_counts(text: str, zibo: Graph) -> None:
    quads = Draft(canonical_text(TITLE + HEAD + text), "test", zibo).quads()
    (total,) = (quad.subject for quad in quads if str(getattr(quad.object, "value", "")) == "突破200亿元")
    assert [quad for quad in quads if quad.subject == total and quad.predicate.value == CG + "about"] == []


def test_nothing_is_held_against_a_level_of_which_no_words_say_what_it_measures() -> None:
    levels, first = Levels(), ox.NamedNode("https://example.org/1")
    for indicator, before in (("茶叶产值", first), (None, None)):
        level = Level(indicator, "元", "flow", ())
        levels.note(level, None, first)
        assert levels.before(level, None) == before
