"""What figures are, and what they are about: learned, with grammar where the model is not sure or missing."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL
from chaingraph.model.vocabulary import CG
from chaingraph.text import models
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.relations.about import about
from chaingraph.text.relations.candidates import candidates
from chaingraph.text.relations.carried import of_this
from chaingraph.text.relations.paired import in_counted_list
from chaingraph.text.relations.scene import Candidate, scene


def drafted(text: str) -> dict[str, str | None]:
    """Return the figures of a draft, as printed, each with the label of what it is about."""
    quads = Draft(canonical_text(text), "yunzhou", open_graph()).quads()
    labels = {
        quad.subject: quad.object.value for quad in quads if quad.predicate == LABEL and quad.object.language == "zh"
    }
    told: dict[str, dict[str, ox.Term]] = {}
    for quad in quads:
        told.setdefault(str(quad.subject), {})[quad.predicate.value.removeprefix(CG)] = quad.object
    figures = [one for one in told.values() if "exact" in one]
    return {one["exact"].value: labels.get(one.get("about")) for one in figures}


def test_numbers_are_about_the_names_of_a_list_one_each_or_in_brackets_after_them() -> None:
    text = "云州市链长制情况\n石墨产业链、茶叶产业链营业收入分别达到48亿元、12亿元。到位资金较多的有：石墨产业链（34亿元）、茶叶产业链（6亿元）。\n县财政局牵头任务（8项）。\n"
    assert drafted(text) == {
        "48亿元": "石墨产业链",
        "12亿元": "茶叶产业链",
        "34亿元": "石墨产业链",
        "6亿元": "茶叶产业链",
        "8项": "县财政局",
    }


def test_a_count_is_about_what_is_named_right_beside_it() -> None:
    text = "云州市链长制情况\n全市新增高新技术企业12家，聘任科技副总7名，拥有36家专精特新中小企业。\n"
    assert drafted(text) == {"12家": "高新技术企业", "7名": "科技副总", "36家": "专精特新中小企业"}


def test_a_count_of_a_kind_of_firms_is_about_the_chain_that_has_them() -> None:
    text = "云州市链长制情况\n石墨产业链新增高新技术企业12家，聘任科技副总7名，拥有36家专精特新中小企业。\n"
    assert drafted(text) == {"12家": "石墨产业链", "7名": "科技副总", "36家": "专精特新中小企业"}


def test_a_figure_is_about_the_chain_that_labels_its_line() -> None:
    text = "云州市2025年产业链发展情况\n一、运行情况\n1.石墨产业链：规上企业46家，产值33.1亿元；\n2.茶叶产业链：规上企业29家，产值21.7亿元。\n"
    assert drafted(text) == {
        "46家": "石墨产业链",
        "33.1亿元": "石墨产业链",
        "29家": "茶叶产业链",
        "21.7亿元": "茶叶产业链",
    }


def test_a_rate_of_growth_in_a_table_is_growth_and_no_share() -> None:
    text = (
        "云州市运行情况\n\n| 产业链 | 产值（亿元） | 同比（%） |\n| --- | --- | --- |\n| 石墨产业链 | 512.7 | 4.2 |\n"
    )
    quads = Draft(canonical_text(text), "yunzhou", open_graph()).quads()
    kinds = [quad.object.value.removeprefix(CG) for quad in quads if quad.predicate.value == f"{CG}quantityKind"]
    assert kinds == ["flow", "growth"]


def test_what_the_investment_of_each_chain_is_stays_with_the_chain() -> None:
    text = "云州市2026年项目计划\n一、安排\n石墨产业链投资52亿元，茶叶产业链投资19亿元，光伏产业链投资47亿元。\n"
    assert drafted(text) == {"52亿元": "石墨产业链", "19亿元": "茶叶产业链", "47亿元": "光伏产业链"}


def test_an_award_is_about_whom_it_goes_to() -> None:
    text = "云州市促进产业链发展若干政策\n一、培育链主企业\n对认定为链主企业的，给予奖励100万元。\n"
    assert drafted(text)["100万元"] == "“链主”企业"  # as that group is known


def test_a_chain_that_the_title_alone_names_is_described() -> None:
    text = "云州市石墨产业链2026年工作计划\n一、目标\n（一）产值达到30亿元。\n（二）税收达到2亿元。\n"
    assert drafted(text) == {"30亿元": "石墨产业链", "2亿元": "石墨产业链"}


def test_no_condition_and_no_award_is_about_the_chain_of_the_title() -> None:
    text = "云岭县箱包产业链奖补办法\n第一条　企业新购设备100万元以上的，按12%给予补助，最高60万元。\n第二条　箱包产业链产值首次突破30亿元的，奖励5万元。\n"
    assert drafted(text) == {
        "100万元以上": None, "12%": None, "最高60万元": None, "突破30亿元": "箱包产业链", "5万元": "箱包产业链",
    }  # fmt: skip
    planned = "云岭县箱包产业链2026年工作计划\n一、目标\n（一）产值达到30亿元。\n"
    assert drafted(planned) == {"30亿元": "箱包产业链"}


def test_without_a_model_nothing_is_learned_and_grammar_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(models, "SUBJECTS", tmp_path / "none")
    monkeypatch.setattr(models, "STATUSES", tmp_path / "none")
    text = canonical_text("云州市石墨产业链方案\n一、目标\n石墨产业链产值达到30亿元。\n")
    (one,) = quantities(text)
    here = scene(text, layout(text), [Candidate(0, 8, "IndustryChain", "chain")], [0])
    assert about(here, one, text.place(one.start), text.place(one.end)) is None
    assert one.said == "planned"
    assert drafted(text.source) == {"30亿元": "石墨产业链"}


# a text, and what each of its quantities is
SAID = [
    ("云州市2025年工作总结\n一、成效\n引进企业12家，培训技工300人。", ["achieved", "achieved"]),
    ("云州市2026年工作方案\n一、任务\n引进企业12家，培训技工300人。", ["planned", "planned"]),
    ("云州县奖补资金申报指南\n一、标准\n年产值增量2000万元以上的，奖励增量的1%，最高60万元。", ["threshold", "award", "award"]),
    ("云州市若干政策\n一、育种\n审定一个奖80万元，保费财政承担80%。", ["award", "award"]),
    ("云州市任务清单\n一、任务\n| 产业链 | 任务 | 指标 | 截止 |\n| --- | --- | --- | --- |\n| 石墨产业链 | 承接转移 | 12户 | 2026年9月底 |\n", ["planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text.splitlines()[0] for text, _ in SAID])
def test_a_figure_is_reached_or_planned_or_asked_or_given(text: str, expected: list[str]) -> None:
    assert [one.said for one in quantities(text)] == expected


def test_a_figure_may_be_about_the_title_within_a_text_or_the_chain_of_which_it_speaks() -> None:
    text = canonical_text("近日，云州市印发方案。\n云州市石墨产业链实施方案\n一、目标\n面积稳定在6万亩。\n")
    name = Candidate(text.text.index("石墨"), text.text.index("石墨") + 5, "IndustryChain", "chain")
    start = text.text.index("6万亩")
    here = scene(text, layout(text), [name], [start])
    assert [one.where for one in candidates(here, start, start + 3)] == ["inner"]
    spoken = canonical_text("云州市情况\n一、概况\n说的是石墨产业链。\n二、成绩\n第三行。\n面积稳定在6万亩。\n")
    chain, place = spoken.text.index("石墨"), spoken.text.index("6万亩")
    for times, expected in ((3, ["whole"]), (2, [])):
        here = scene(spoken, layout(spoken), [Candidate(chain, chain + 5, "IndustryChain", "chain")] * times, [place])
        assert [one.where for one in candidates(here, place, place + 3)] == expected


def test_this_zone_and_this_firm_are_those_that_were_named_last() -> None:
    text = "云州市链长制情况\n云州开发区是全市工业的主战场。目前，该区重点建设项目共56个，总投资达2800亿元。\n"
    assert drafted(text) == {"56个": "云州开发区", "2800亿元": "云州开发区"}
    assert drafted("云州市链长制情况\n云石股份是链主企业。该公司年产值达28亿元。\n") == {"28亿元": "云石股份"}


def test_a_measure_right_before_a_name_says_how_large_that_is() -> None:
    text = "云州市链长制情况\n已开工总投资32亿元的云石负极一体化项目和占地340亩的云谷科技产业园。\n"
    assert drafted(text) == {"32亿元": "云石负极一体化项目", "340亩": "云谷科技产业园"}


def test_what_several_chains_yield_is_not_about_the_scheme_named_before_them() -> None:
    told = drafted("云州市情况\n链长制纵深推进，6条重点产业链产值达到28亿元，占全市的78%。链长制覆盖企业90家。\n")
    assert told == {"6条": None, "28亿元": None, "78%": None, "90家": "链长制"}


def test_what_counts_a_list_of_chains_is_about_none_of_them() -> None:
    assert drafted("确定石墨精深加工、高端装备制造、5G、生物医药等六大产业。\n") == {"六大": None}
    assert drafted("力争形成食品、纺织服装制鞋、装备制造3个产业集群。\n") == {"3个": None}
    assert drafted("石墨产业链是全市着力壮大的6条百亿级产业链之一。实施链长制，聚焦9条重点产业链。\n") == {
        "6条": None,
        "9条": None,
    }


def test_the_chain_of_which_all_of_a_text_is_goes_on_through_its_items() -> None:
    items = (
        "推动石墨产业链重点抓好：（一）壮大集群。石墨产业链产值达到38亿元。（二）激发活力。技术合同成交额达到6亿元。\n"
    )
    assert drafted(f"云州市石墨产业链2026年工作计划\n{items}") == {"38亿元": "石墨产业链", "6亿元": "石墨产业链"}


def test_the_next_item_and_all_of_a_place_are_not_of_a_chain_named_before() -> None:
    items = "重点抓好：（一）壮大集群。推动石墨产业链产值达到38亿元。（二）激发活力。技术合同成交额达到6亿元。\n一是做强茶叶产业链，产值突破9亿元；二是扩大开放，进出口总额达到11亿元。\n"
    wholes = (
        "石墨产业链营业收入达到52亿元，全市产业链营业收入达到450亿元。茶叶产业链产值增长12%，全社会用电量增长7%。\n"
    )
    asides = "全市产值增长9%，其中竹木产业链增长21%，产值突破30亿元。引进项目54个，到位资金18亿元。\n"
    works = (
        "青岩公司8万吨石粉项目2026年投产，青窑瓷业15万吨瓷砖项目2027年建成。青岩公司二期项目投产，新增产能17万吨。\n"
    )
    found = drafted(f"云州市工作报告\n{items}{wholes}{asides}{works}")
    assert [found[one] for one in ("38亿元", "突破9亿元", "52亿元", "21%")] == [
        "石墨产业链",
        "茶叶产业链",
        "石墨产业链",
        "竹木产业链",
    ]
    assert [found[one] for one in ("6亿元", "11亿元", "450亿元", "7%", "15万吨", "54个", "18亿元")] == [None] * 7
    assert found["17万吨"] == "青岩公司"


def test_an_aside_of_one_condition_does_not_reach_the_next() -> None:
    items = "（一）在本市注册满3年，上年度营业收入不低于10亿元，其中茶叶产业链不低于5亿元；\n（二）研发经费占营业收入比重不低于4%；\n"
    found = drafted(
        f"云州市关于开展链主企业认定工作的通知\n\n一、认定范围\n茶叶、石墨5条产业链，每条产业链认定链主企业1—2家。\n\n二、申报条件\n{items}"
    )
    assert (found["不低于5亿元"], found["不低于4%"]) == ("茶叶产业链", None)


def test_an_early_sentence_of_a_long_line_has_no_say_in_a_later_one() -> None:
    other = "开展文明创建，提升城市品质，改善人居环境，办好民生实事。" * 6
    text = f"云州市工作安排\n做强石墨产业链，扩大规模。{other}城镇调查失业率控制在4.8%以内。\n"
    assert drafted(text) == {"4.8%以内": None}


def test_a_long_list_and_a_last_clause_without_a_stop_come_to_an_end() -> None:
    offices = "、".join(["云石市工业和信息化局", "云石市人力资源和社会保障局"] * 15)
    assert drafted(f"{offices}石墨企业。新增企业6家。\n").keys() == {"6家"}
    assert drafted("1.培育企业。6月底前,制定石墨产业链图谱,新增企业8家\n").keys() == {"8家"}


LIST = [  # words, a name, and whether the figure counts it as one of a list
    ("聚焦石墨、茶叶等6条产业链", "茶叶", True),
    ("聚焦石墨、茶叶等6条产业链", "石墨", True),
    ("聚焦石墨、茶叶6大优势产业", "石墨", True),
    ("石墨产业链6条产业链", "石墨产业链", False),  # no list
    ("石墨、茶叶6家企业", "茶叶", False),  # no chains are counted
    ("云石股份、恒牧公司等6家企业", "恒牧公司", True),
    ("石墨、茶叶两大产业有力,签约项目6个", "茶叶", True),  # what follows is of both
    ("石墨产业链产值增长,签约项目6个", "石墨产业链", False),
    ("石墨、茶叶较好,确定6条产业链", "茶叶", False),
]


@pytest.mark.parametrize(("words", "name", "expected"), LIST)
def test_a_list_and_its_number_belong_together(words: str, name: str, expected: bool) -> None:
    text = canonical_text(words)
    at = words.index("6")
    end = at + 2
    one = Candidate(words.index(name), words.index(name) + len(name), "IndustryChain", name)
    here = scene(text, layout(text), [one], sorted({words.find("两大"), at} - {-1}))
    assert in_counted_list(here, one, at, end) is expected


THIS = [
    ("青塘县推进链长制。\n今年，该县建成平台6个。", ["青塘县"], "青塘县"),
    ("青塘县、云州市推进链长制。\n今年，该县建成平台6个。", ["青塘县", "云州市"], "青塘县"),
    ("青塘县推进链长制。\n今年，该县与甲公司签约，建成平台6个。", ["青塘县", "甲公司"], None),  # the firm may have them
    (
        "青塘县推进链长制。\n今年，该县石墨园建成平台6个。",
        ["青塘县", "石墨园"],
        None,
    ),  # its own clause names who has them
    ("青塘县推进链长制。\n今年建成平台6个。", ["青塘县"], None),
    ("云州市推进链长制。\n今年，该县建成平台6个。", ["云州市"], None),  # no county is named
]


@pytest.mark.parametrize(("words", "names", "expected"), THIS)
def test_this_county_is_the_one_that_was_named_last(words: str, names: list[str], expected: str | None) -> None:
    text = canonical_text(words)
    kinds = {"甲公司": "Enterprise", "石墨园": "Platform"}
    told = [
        Candidate(text.text.index(name), text.text.index(name) + 3, kinds.get(name, "Place"), name) for name in names
    ]
    found = of_this(scene(text, layout(text), told, [text.text.index("6")]), text.text.index("6"))
    assert (found.thing if found else None) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("全县碳纤维、预制菜两条产业链产值分别达到45亿元、28亿元。", ["碳纤维产业链产值", "预制菜产业链产值"]),
        ("我县石墨、竹木2条重点产业链产值分别增长5%、6%。", ["石墨产业链产值增速", "竹木产业链产值增速"]),
        ("全县石墨、竹木和茶叶三条产业链税收分别为4亿元、3亿元和2亿元。", ["石墨产业链税收", "竹木产业链税收", "茶叶产业链税收"]),
    ],
)  # fmt: skip
def test_a_number_that_sums_up_a_list_is_no_figure_and_no_part_of_what_is_measured(
    source: str, expected: list[str]
) -> None:
    found = [one.indicator for one in quantities(f"白岭县产业链工作总结\n{source}\n") if not one.limit]
    assert found == expected


def test_a_number_of_chains_beside_a_list_of_some_is_a_figure() -> None:
    found = quantities("白岭县产业链工作总结\n全县石墨、竹木等12条产业链产值达到45亿元。\n")
    assert [(one.exact, one.limit) for one in found] == [("12条", False), ("45亿元", False)]


def test_the_whole_county_before_a_list_of_chains_is_no_part_of_the_first() -> None:
    text = "2026年全县产业链工作总结\n全县碳纤维、预制菜两条产业链产值分别达到45亿元、28亿元。\n本县竹木产业链产值达到9亿元。\n"
    draft = Draft(canonical_text(text), "bailing", open_graph())
    chains = [name.text for name in draft.names if draft.naming.kind(name) == "IndustryChain"]
    assert chains == ["碳纤维", "预制菜", "竹木产业链"]
    told = drafted(text)
    assert (told["45亿元"], told["28亿元"], told["9亿元"]) == ("碳纤维", "预制菜", "竹木产业链")
