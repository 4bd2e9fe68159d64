"""Relations of a sentence: lists that go in step, clauses that have their own, and lists of chains before their number."""

import pytest

from chaingraph.text.names.chains import listed_chains
from chaingraph.text.relations.features import Mention, telling
from chaingraph.text.relations.misread import misread
from chaingraph.text.relations.pairing import apart, chiefs_by_post, fits_in_step
from chaingraph.text.relations.stated import stated

LISTS = [
    ("聚焦光伏、风电装备(含海上风电)等8条产业链", ["光伏", "风电装备(含海上风电)"]),
    ("12条重点产业链为:石墨、蔬菜(食用菌、莲、魔芋)、电子信息以及数字经济。", ["石墨", "蔬菜(食用菌、莲、魔芋)", "电子信息", "数字经济"]),
    ("做强船舶、服装、食品和水产加工3条产业链", ["船舶", "服装", "食品和水产加工"]),
    ("发改、科技部门负责人担任风能、竹木加工与家居等2条产业链链长", ["风能", "竹木加工与家居"]),
    ("发展茶叶、油茶和中药材三大产业链", ["茶叶", "油茶", "中药材"]),
    ("围绕汾谷市石墨、茶叶等8条产业链", ["石墨", "茶叶"]),
    ("(二)园区石墨、都市农业两条产业链", ["石墨", "都市农业"]),
    ("今年开发区石墨、茶叶2条产业链", ["石墨", "茶叶"]),
    ("现代都市农业、石墨等8条产业链", ["现代都市农业", "石墨"]),
    ("市工信局、市财政局联系3条产业链", []),
    ("提升产业链、供应链现代化水平", []),
    ("做强产业链", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), LISTS, ids=[words[:10] for words, _ in LISTS])
def test_a_list_before_or_after_its_number_names_chains(words: str, expected: list[str]) -> None:
    assert [name.text for name in listed_chains(words)] == expected


def mentions(words: str, *named: tuple[str, str]) -> list[Mention]:
    """Return names of a sentence, each with its kind."""
    return [Mention(words.index(name), words.index(name) + len(name), kind) for name, kind in named]


def test_lists_that_go_in_step_are_joined_member_by_member() -> None:
    words = "副县长田文、县政协主席白露依次担任石墨、茶叶产业链链长。"
    names = mentions(
        words, ("副县长", "Role"), ("田文", "Person"), ("县政协主席", "Role"), ("白露", "Person"), ("石墨", "IndustryChain"), ("茶叶产业链", "IndustryChain")
    )  # fmt: skip
    joined = [(one, other) for one in (0, 2) for other in (4, 5) if fits_in_step(words, names, one, other)]
    assert joined == [(0, 4), (2, 5)]
    assert fits_in_step(words.replace("依次", ""), names, 0, 5)


def test_each_clause_of_a_roster_has_its_own() -> None:
    words = "市长任石墨产业链总链长,副市长任茶叶产业链链长。"
    names = mentions(
        words, ("市长", "Role"), ("石墨产业链", "IndustryChain"), ("副市长", "Role"), ("茶叶产业链", "IndustryChain")
    )
    told = [(0, "chiefOf", 1), (0, "chiefOf", 3), (2, "chiefOf", 1), (2, "chiefOf", 3)]
    assert list(apart(words, names, told)) == [True, False, False, True]
    assert list(apart(words, names, told[1:2])) == [True]  # where no clause has its own, it stands


def test_who_holds_the_post_of_a_chief_is_chief_by_that_alone() -> None:
    told = [(1, "chiefOf", 2), (1, "heldBy", 0), (0, "chiefOf", 2), (3, "chiefOf", 2), (4, "heldBy", 3)]
    assert chiefs_by_post(told) == {(0, 2)}


MISREAD = [
    ("市委副书记、市长田文", ("市委副书记", "Role"), "heldBy", ("市长", "Role"), True),
    ("石墨产业链链长、副市长白露", ("链长", "Role"), "heldBy", ("副市长", "Role"), False),
    ("链长由副市长担任", ("链长", "Role"), "heldBy", ("副市长", "Role"), False),
    ("以甲电池为链主的锂电、以乙陶瓷为头", ("乙陶瓷", "Enterprise"), "memberOf", ("链主", "Group"), True),
    ("乙陶瓷是链主", ("乙陶瓷", "Enterprise"), "memberOf", ("链主", "Group"), False),
    ("《三年方案》,聚焦石墨、茶叶", ("三年方案", "Policy"), "directedAt", ("茶叶", "IndustryChain"), False),
    ("重点有石墨、茶叶、铜", ("铜", "IndustryChain"), "partOf", ("石墨", "IndustryChain"), True),
    ("石墨包括采选、加工", ("加工", "Segment"), "partOf", ("石墨", "IndustryChain"), False),
    ("“育苗”工程聚焦茶叶", ("“育苗”工程", "Programme"), "directedAt", ("茶叶", "IndustryChain"), False),
    ("开展“育苗”工程,聚焦茶叶等产业强链", ("“育苗”工程", "Programme"), "directedAt", ("茶叶", "IndustryChain"), True),
    ("聚焦石墨、茶叶,由市长担任总链长", ("总链长", "Role"), "chiefOf", ("茶叶", "IndustryChain"), True),
    ("石墨产业链的“总链长”由市长担任", ("总链长", "Role"), "chiefOf", ("石墨产业链", "IndustryChain"), False),
    ("石墨产业链由市长担任副总链长", ("副总链长", "Role"), "chiefOf", ("石墨产业链", "IndustryChain"), False),
    (
        "石墨、茶叶等产业链,每条设链长,办公室设在市工信局",
        ("市工信局", "Institution"),
        "officeOf",
        ("茶叶", "IndustryChain"),
        True,
    ),
    ("石墨产业链办公室仍设在市工信局", ("市工信局", "Institution"), "officeOf", ("石墨产业链", "IndustryChain"), False),
    ("石墨产业链办公室设在市工信局", ("市工信局", "Institution"), "officeOf", ("石墨产业链", "IndustryChain"), False),
]


@pytest.mark.parametrize(
    ("words", "subject", "relation", "object", "expected"), MISREAD, ids=[one[0] for one in MISREAD]
)
def test_two_names_may_only_seem_to_be_related(
    words: str, subject: tuple[str, str], relation: str, object: tuple[str, str], expected: bool
) -> None:
    assert misread(words, mentions(words, subject, object), 0, relation, 1) is expected


def test_the_word_that_tells_of_two_names_stands_between_them_or_after_or_before() -> None:
    words = "由市科技局牵头,联合云州大学实施育苗工程。"
    names = mentions(words, ("市科技局", "Institution"), ("云州大学", "Institution"), ("育苗工程", "Programme"))
    assert telling(words, names, 1, 2) == "实施"
    assert telling(words, names, 0, 1) == "联合"
    assert (
        telling("市科技局、云州大学", mentions("市科技局、云州大学", ("市科技局", "I"), ("云州大学", "I")), 0, 1) == ""
    )


def test_grammar_states_which_offices_issue_and_whose_chief_a_post_is() -> None:
    words = "县委办、县府办联合印发《方案》"
    names = [Mention(0, 3, "Institution"), Mention(4, 7, "Institution"), Mention(12, 14, "Policy")]
    assert {(one.first, one.relation, one.second) for one in stated(words, names)} == {
        (2, "issuedBy", 0),
        (2, "issuedBy", 1),
    }
    words = "副县长、茶产业链链长林某"
    names = [Mention(0, 3, "Role"), Mention(4, 8, "IndustryChain"), Mention(8, 10, "Role"), Mention(10, 12, "Person")]
    assert {(one.first, one.relation, one.second) for one in stated(words, names)} == {
        (2, "chiefOf", 1),  # nobody says that one post holds the other
    }


def test_a_list_that_issues_together_does_not_cooperate() -> None:
    words = "县委办、县府办联合印发《方案》"
    names = [Mention(0, 3, "Institution"), Mention(4, 7, "Institution"), Mention(12, 14, "Policy")]
    assert misread(words, names, 0, "cooperatesWith", 1)
    assert not misread(
        "甲局与乙局联合印发", [Mention(0, 2, "Institution"), Mention(3, 5, "Institution")], 0, "cooperatesWith", 1
    )


def told(words: str, *named: tuple[str, str]) -> set[tuple[str, str, str]]:
    """Return what grammar states between the names of a sentence, by their words."""
    names = mentions(words, *named)
    return {(named[one.first][0], one.relation, named[one.second][0]) for one in stated(words, names)}


@pytest.mark.parametrize("words", ["“育苗”计划属于“青禾”工程。", "“育苗”计划是“青禾”工程的重要组成部分。"])
def test_grammar_states_of_which_programme_another_is_part(words: str) -> None:
    named = ("“育苗”计划", "Programme"), ("“青禾”工程", "Programme")
    assert told(words, *named) == {("“育苗”计划", "partOf", "“青禾”工程")}
    assert not told(words.replace("属于", "支持").replace("是", "支持"), *named)


@pytest.mark.parametrize("does", ["开展合作", "等达成战略合作", "建立长期合作关系"])
def test_who_cooperates_with_a_list_does_so_with_each_of_it(does: str) -> None:
    named = ("青禾公司", "Enterprise"), ("云川大学", "Institution"), ("竹业研究院", "Institution")
    assert told(f"青禾公司与云川大学、竹业研究院{does}。", *named) == {
        ("青禾公司", "cooperatesWith", "云川大学"),
        ("青禾公司", "cooperatesWith", "竹业研究院"),
    }
