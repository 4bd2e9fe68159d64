"""Names in lists of bodies that answer: what parts them, what ends them and what stays whole."""

import pytest

from chaingraph.text.people.bodies import listed


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("县财政局县税务局", ["县财政局", "县税务局"]),  # a blank between them, which the canonical text does not have
        ("县林业局县财政局县供销社", ["县林业局", "县财政局", "县供销社"]),
        ("县委办县政府办", ["县委办", "县政府办"]),
        ("市发展改革委市政务服务局、市统计局", ["市发展改革委", "市政务服务局", "市统计局"]),
        ("市科技局市大数据中心", ["市科技局", "市大数据中心"]),
        ("县农业农村局县城管局", ["县农业农村局", "县城管局"]),
        ("县发改局各乡镇", ["县发改局", "各乡镇"]),
        ("县发改局、县市场监管局。", ["县发改局", "县市场监管局"]),
        ("云州国控集团;", ["云州国控集团"]),
        ("各乡镇人民政府、街道办事处,云州经开区管委会。", ["各乡镇人民政府、街道办事处", "云州经开区管委会"]),
        ("各镇政府、街道办,县科技局", ["各镇政府、街道办", "县科技局"]),
    ],
)
def test_names_end_where_a_stop_stands_or_the_next_one_of_their_level_begins(printed: str, names: list[str]) -> None:
    assert [printed[slice(*name)] for name in listed(printed, 0, len(printed))] == names


@pytest.mark.parametrize(
    "printed",
    [
        "市委市政府办公室",  # of both
        "市住建局市政公用中心",
        "市市场监管局市场科",
        "市工信局市区分局",
        "县农业农村局县长",
        "省发展改革委省级分中心",
        "云山街道办事处",
    ],
)
def test_a_name_with_the_word_of_a_level_within_stays_whole(printed: str) -> None:
    assert [printed[slice(*name)] for name in listed(printed, 0, len(printed))] == [printed]


@pytest.mark.parametrize("printed", ["各镇人民政府、县科技局", "县人民政府、街道办事处"])
def test_a_body_beside_governments_is_no_part_of_their_kind(printed: str) -> None:
    assert len(listed(printed, 0, len(printed))) == 2
