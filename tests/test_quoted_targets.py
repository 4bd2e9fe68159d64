"""Targets that a report quotes: planned, called as what was reached of them, without the words that compare the two."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.kinds import kind

HEAD = "云川市2026年工作总结\n2026年12月28日\n"
REPORTS = [
    (
        "规上企业达到731家，比上年增加42家，低于740家的年度目标。",
        [
            ("731家", "achieved", "规上企业数"),
            ("42家", "change", "规上企业数增加数"),
            ("740家", "planned", "规上企业数"),
        ],
    ),
    (
        "本地配套率52%，距55%的目标还差3个百分点。",
        [("52%", "achieved", "本地配套率"), ("55%", "planned", "本地配套率"), ("3个百分点", "change", "本地配套率")],
    ),
    (
        "新增企业85家，为年度目标80家的106%。",
        [("85家", "achieved", "新增企业数"), ("80家", "planned", "新增企业数"), ("106%", "achieved", "目标完成率")],
    ),
    (
        "石墨产业链产值405亿元，完成420亿元年度目标的96.4%。",
        [("405亿元", "achieved", "产值"), ("420亿元", "planned", "产值"), ("96.4%", "achieved", "目标完成率")],
    ),
    (
        "石墨产业链产值完成420亿元年度目标的96.4%。",
        [("420亿元", "planned", "产值"), ("96.4%", "achieved", "目标完成率")],
    ),
    (
        "签约项目22个，达到了25个全年招商目标任务的88%。",
        [("22个", "achieved", "签约项目数"), ("25个", "planned", "签约项目数"), ("88%", "achieved", "目标完成率")],
    ),
    (
        "产值131.5亿元，距138亿元的目标还差6.5亿元。",
        [("131.5亿元", "achieved", "产值"), ("138亿元", "planned", "产值"), ("6.5亿元", "achieved", "产值与目标差距")],
    ),
    (
        "产值131.5亿元，比138亿元的年初目标低6.5亿元。",
        [("131.5亿元", "achieved", "产值"), ("138亿元", "planned", "产值"), ("6.5亿元", "achieved", "产值与目标差距")],
    ),
    (
        "产值24.7亿元，达到26亿元年初目标的95%，与目标相差1.3亿元。",
        [
            ("24.7亿元", "achieved", "产值"),
            ("26亿元", "planned", "产值"),
            ("95%", "achieved", "目标完成率"),
            ("1.3亿元", "achieved", "产值与目标差距"),
        ],
    ),
    (
        "产值24.7亿元，与上年相差1.3亿元。",
        [("24.7亿元", "achieved", "产值"), ("1.3亿元", "achieved", "上年相差额")],
    ),
    (
        "产值距138亿元的目标还差6.5亿元。",
        [("138亿元", "planned", "产值"), ("6.5亿元", "achieved", "产值与目标差距")],
    ),
    (
        "培训860人次，离1000人次的全年目标还有140人次的缺口。",
        [
            ("860人次", "achieved", "培训人次"),
            ("1000人次", "planned", "培训人次"),
            ("140人次", "achieved", "培训人次与目标差距"),
        ],
    ),
    (
        "培训800人次，距全年1000人次目标仍有200人次缺口。",
        [
            ("800人次", "achieved", "培训人次"),
            ("1000人次", "planned", "培训人次"),
            ("200人次", "achieved", "培训人次与目标差距"),
        ],
    ),
    (
        "新增企业7家，与年初确定的10家目标相比少3家。",
        [
            ("7家", "achieved", "新增企业数"),
            ("10家", "planned", "新增企业数"),
            ("3家", "achieved", "新增企业数与目标差距"),
        ],
    ),
    (
        "产值完成420亿元，为390亿元的108%。",
        [("420亿元", "achieved", "产值"), ("390亿元", "achieved", "产值"), ("108%", "achieved", "产值")],
    ),
    (
        "产值完成120亿元，比138亿元的产能低18亿元。",
        [("120亿元", "achieved", "产值"), ("138亿元", "achieved", "产值"), ("18亿元", "change", "产能低额")],
    ),
    (
        "产值超过去年，营收超过40亿元的企业3家。",
        [("超过40亿元", "threshold", "营业收入"), ("3家", "achieved", "营收超过40亿元企业数")],
    ),
    (
        "产值增长6.5%，项目投资84.6亿元，占年度计划的53.2%。",
        [("84.6亿元", "achieved", "投资额"), ("53.2%", "achieved", "投资额占年度计划比重")],
    ),
    (
        "产值增长17.2%，签约项目22个，完成全年目标任务的56.1%。",
        [("22个", "achieved", "签约项目数"), ("56.1%", "achieved", "签约项目全年目标任务完成率")],
    ),
    (
        "投资增长9%，签约项目22个，为市下达任务的56%。",
        [("22个", "achieved", "签约项目数"), ("56%", "achieved", "签约项目市下达任务完成率")],
    ),
    (
        "产值24.7亿元，超过市定目标20亿元。",
        [("24.7亿元", "achieved", "产值"), ("20亿元", "planned", "产值")],
    ),
    (
        "产值24.7亿元，低于县下达的26亿元目标。",
        [("24.7亿元", "achieved", "产值"), ("26亿元", "planned", "产值")],
    ),
    (
        "产值24.7亿元，高于本年度计划的20亿元。",
        [("24.7亿元", "achieved", "产值"), ("20亿元", "planned", "产值")],
    ),
    (
        "产值128亿元，距130亿元的目标差2亿元；税收6.1亿元，占全年任务的102%。",
        [
            ("128亿元", "achieved", "产值"),
            ("130亿元", "planned", "产值"),
            ("2亿元", "achieved", "产值与目标差距"),
            ("6.1亿元", "achieved", "税收"),
            ("102%", "achieved", "税收占全年任务比重"),
        ],
    ),
    ("新增企业85家。企业低于80家。", [("85家", "achieved", "新增企业数"), ("低于80家", "achieved", "企业数")]),
]


@pytest.mark.parametrize(("sentence", "expected"), REPORTS, ids=[sentence for sentence, _ in REPORTS])
def test_a_quoted_target_is_planned(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(one.exact, one.status, one.indicator) for one in quantities(HEAD + sentence)][-len(expected) :] == expected


DUE = [  # a quoted target, and the end of the year of which it is
    ("产值405亿元，完成420亿元年度目标的96.4%。", "420亿元", "2026-12-31"),
    ("产值距420亿元的目标还差15亿元。", "420亿元", "2026-12-31"),
    ("产值405亿元，与2028年420亿元的目标相差15亿元。", "420亿元", "2028-12-31"),
    ("产值405亿元，完成420亿元。", "420亿元", "None"),
]


@pytest.mark.parametrize(("sentence", "exact", "due"), DUE)
def test_a_quoted_target_is_of_the_year_of_its_text_where_it_names_none(sentence: str, exact: str, due: str) -> None:
    assert [str(one.due) for one in quantities(HEAD + sentence) if one.exact == exact] == [due]


def test_a_quoted_target_is_no_comparison() -> None:
    *_, target = quantities(HEAD + REPORTS[0][0])
    assert (target.comparator, (HEAD + REPORTS[0][0])[target.start : target.end]) == ("=", "740家")


def test_a_quoted_target_is_of_the_kind_of_what_was_reached_of_it() -> None:
    text = canonical_text(f"{HEAD}培育龙头企业3家，较4家的目标少1家。现有企业8家，为10家目标的80%。")
    told = [(one.exact, kind(one, text.text, text.place(one.start), text.place(one.end))) for one in quantities(text)]
    assert told == [
        ("3家", "flow"),
        ("4家", "flow"),
        ("1家", "flow"),
        ("8家", "stock"),
        ("10家", "stock"),
        ("80%", "share"),
    ]
