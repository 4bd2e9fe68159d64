"""Who has a seat in an alliance or team that the sentence does not name, because the one before it does."""

import re

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.relations.belonging import OF_ONE_GROUP, OF_ONE_TEAM
from chaingraph.text.relations.stated import of_one_group, of_one_team
from tests.test_stated import parsed

TITLE = "云州市石墨产业发展情况\n"


def members(text: str) -> set[tuple[str, str]]:
    """Return who is a member of what by a draft."""
    relations = Draft(canonical_text(TITLE + text), "yunzhou", open_graph()).relations
    return {
        (one.first.rpartition("/")[2], one.second.rpartition("/")[2]) for one in relations if one.relation == "memberOf"
    }


@pytest.mark.parametrize(
    "text",
    [
        "石墨产业联盟设理事会。首届理事长单位为恒能石墨有限公司；副理事长单位为明视光学有限公司。",
        "石墨产业联盟成立于2024年，恒能石墨有限公司为会长单位，明视光学有限公司为副会长单位。",
        "石墨产业联盟成立。会上，恒能石墨有限公司当选首届理事长单位，明视光学有限公司等11家单位当选副理事长单位。",
        "石墨产业联盟共有成员73家。副理事长单位2家，分别是恒能石墨有限公司、明视光学有限公司。",
        "石墨产业联盟成立。首批成员单位包括恒能石墨有限公司。明视光学有限公司为特邀成员。",
        "石墨产业联盟共有成员73家。本届新吸收恒能石墨有限公司、明视光学有限公司等23家，另有旧坝石墨厂停产退出。",
        "石墨产业联盟下设秘书处。恒能石墨有限公司任轮值理事长单位，会员单位有明视光学有限公司。",
    ],
)
def test_seats_are_those_of_the_body_that_the_section_named_last(text: str) -> None:
    found = members(f"一、石墨产业联盟\n{text}\n")
    assert {one for one, whole in found if whole.endswith("石墨产业联盟")} == {"恒能石墨有限公司", "明视光学有限公司"}


@pytest.mark.parametrize(
    "text",
    [
        "省工信厅公布省级瞪羚企业名单，我市2家企业入选，分别是恒能石墨有限公司、明视光学有限公司。",
        "省级瞪羚企业评选每年一次。此次上榜的2家企业为：恒能石墨有限公司、明视光学有限公司。",
        "省级专精特新企业名单公布。省级瞪羚企业名单出炉。我市恒能石墨有限公司、明视光学有限公司成功入围。",
        "省级瞪羚企业名单出炉。我市2家企业榜上有名：恒能石墨有限公司、明视光学有限公司。旧坝石墨有限公司入选重点项目。",
    ],
)
def test_who_gets_onto_a_list_is_of_the_group_whose_list_the_section_told_of(text: str) -> None:
    found = members(f"{text}\n")
    assert {one for one, whole in found if whole == "省级瞪羚企业"} == {"恒能石墨有限公司", "明视光学有限公司"}


def test_offices_are_members_of_the_team_of_the_sentence_before() -> None:
    text = "成立石墨产业链工作专班，由副县长任组长。县农业农村局、县财政局为成员单位。\n"
    assert {("县农业农村局", "石墨产业链工作专班"), ("县财政局", "石墨产业链工作专班")} <= members(text)


@pytest.mark.parametrize(
    "text",
    [
        "石墨产业联盟召开会议。市科技局为责任单位，市财政局为牵头单位，明视光学有限公司为配套企业。",
        "一、石墨产业联盟\n联盟召开会议。\n二、其他工作\n明视光学有限公司为理事长单位。",
        "会上，明视光学有限公司当选理事长单位。石墨产业联盟随后成立。",
        "石墨产业联盟成立。省级瞪羚企业增多，明视光学有限公司入选。",
        "明视光学有限公司上榜，省级瞪羚企业名单出炉。",
    ],
)
def test_no_seat_no_other_section_and_no_body_named_later_makes_a_member(text: str) -> None:
    assert not {whole for one, whole in members(f"{text}\n") if re.search("联盟|瞪羚", whole) and one != "石墨产业联盟"}


EXAMPLES = [
    ("副理事长单位4家,分别是[E 甲公司]、[I 乙大学]", ["甲公司", "乙大学"]),
    ("[E 甲公司]当选首届理事长单位", ["甲公司"]),
    ("本届新吸收[E 甲公司]、[I 乙大学]等23家", ["甲公司", "乙大学"]),
    ("[E 甲公司]当选[T 石墨产业联盟]理事长单位", []),  # which another row states
    ("[E 甲公司]、[E 乙公司]2家企业上榜", []),
    ("[I 市科技局]为责任单位", []),
    ("吸收[E 甲公司]的经验", []),
]


@pytest.mark.parametrize(("marked", "expected"), EXAMPLES, ids=[parsed(marked)[0] for marked, _ in EXAMPLES])
def test_a_sentence_tells_who_has_a_seat_in_what_it_does_not_name(marked: str, expected: list[str]) -> None:
    words, names = parsed(marked)
    assert [words[names[at].start : names[at].end] for at in of_one_team(words, names)] == expected


ON_LISTS = [
    ("[E 甲公司]、[E 乙公司]2家企业上榜", ["甲公司", "乙公司"]),
    ("上榜的2家企业分别是:[E 甲公司]、[E 乙公司]", ["甲公司", "乙公司"]),
    ("[E 甲公司]入选第二批服务商", []),
    ("[E 甲公司]入选[G 瞪羚企业]", []),  # which another row states
]


@pytest.mark.parametrize(("marked", "expected"), ON_LISTS, ids=[parsed(marked)[0] for marked, _ in ON_LISTS])
def test_a_sentence_tells_who_got_onto_a_list_that_it_does_not_name(marked: str, expected: list[str]) -> None:
    words, names = parsed(marked)
    assert [words[names[at].start : names[at].end] for at in of_one_group(words, names)] == expected


def test_each_row_has_its_example() -> None:
    assert {row.example for row in OF_ONE_GROUP} <= {parsed(marked)[0] for marked, _ in ON_LISTS}
    assert {row.example for row in OF_ONE_TEAM} <= {parsed(marked)[0] for marked, _ in EXAMPLES}
