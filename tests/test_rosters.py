"""Rosters of industry chains in the forms in which offices write them: what is read of each chain."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.roster import Place, label_of, roster
from chaingraph.text.tables import tables

HEAD = "云州市重点产业链名单\n"


def read(source: str) -> list[tuple[str, str, list[str]]]:
    """Return of each place: its chain, its label and the names."""
    text = canonical_text(HEAD + source)
    return [
        (one.chain, one.label, [text.text[first:last] for first, last in one.names])
        for one in roster(text, layout(text))
    ]


def test_a_chain_in_a_merged_cell_has_a_row_for_each_post_with_person_and_office() -> None:
    source = "产业链 | 职务 | 姓名 | 单位及职务\n石墨产业链 | 链长 | 李某某 | 副市长\n〃 | 副链长 | 王某某 | 市工信局局长\n眼镜产业链 | 链长 | 赵某某 | 市长\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["李某某", "副市长"]),
        ("石墨产业链", "副链长", ["王某某", "市工信局局长"]),
        ("眼镜产业链", "链长", ["赵某某", "市长"]),
    ]


def test_chiefs_named_before_their_post_in_a_bracket_are_each_of_the_chain_of_their_line() -> None:
    source = "1.石墨产业链：总召集人周大川（市长），链长李明（副市长），办公室设在市工信局；\n2.眼镜产业链：链长赵远（市政协副主席），办公室设在市商务局。\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["李明", "副市长"]),
        ("石墨产业链", "办公室", ["市工信局"]),
        ("眼镜产业链", "链长", ["赵远", "市政协副主席"]),
        ("眼镜产业链", "办公室", ["市商务局"]),
    ]


def test_chiefs_and_deputies_named_behind_a_chain_and_a_comma_are_each_of_that_chain() -> None:
    source = "（1）石墨产业链，链长李明（县委书记），副链长王远（副县长）；\n（2）眼镜产业链，链长赵岚（县长）。\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["李明", "县委书记"]),
        ("石墨产业链", "副链长", ["王远", "副县长"]),
        ("眼镜产业链", "链长", ["赵岚", "县长"]),
    ]


DIVISIONS = [
    (
        "一、李明远县长\n领导全面工作。\n二、王岚副县长\n分管县工信局。任石墨产业链链长、眼镜产业链副链长，链办设在县工信局。\n三、赵晓青副县长\n任县公安局局长。\n",
        [("石墨产业链", "链长", ["王岚", "副县长"]), ("眼镜产业链", "副链长", ["王岚", "副县长"])],
    ),
    (
        "李明远市委常委、副市长：分管市工信局。担任石墨产业链、眼镜产业链链长。\n王岚副市长（挂职）：协助李明远同志工作。担任茶叶产业链链长。\n",
        [
            ("石墨产业链", "链长", ["李明远", "市委常委", "副市长"]),
            ("眼镜产业链", "链长", ["李明远", "市委常委", "副市长"]),
            ("茶叶产业链", "链长", ["王岚", "副市长"]),
        ],
    ),
    (  # a leader whose name is not known as one: nobody else's
        "李明远副市长：分管市工信局。\n王岚副市长：分管市商务局。\n喵志强副市长：分管市财政局。担任石墨产业链链长。\n",
        [],
    ),
    (
        "李明远副市长：分管市工信局。\n有关同志任石墨产业链链长。\n会上，任茶叶产业链链长。\n",
        [],
    ),  # no paper that shares out work
    (  # a clause that has a subject of its own, and what something else heads
        "一、李明远县长\n领导全面工作。\n二、王岚副县长\n分管县工信局。有关同志任石墨产业链链长。\n三、其他\n任茶叶产业链链长。\n",
        [],
    ),
]


@pytest.mark.parametrize(
    ("source", "expected"), DIVISIONS, ids=["headings", "run in", "unknown name", "one leader", "others"]
)
def test_the_leaders_who_share_out_their_work_are_chiefs_of_the_chains_below_their_names(
    source: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    assert [one for one in read(source) if one[1].endswith("链长")] == expected


def test_a_post_that_is_called_by_one_chain_is_that_of_no_other(zibo: Graph) -> None:
    said = proposed(DIVISIONS[1][0], zibo)
    assert ("眼镜产业链链长", "chiefOf", "眼镜产业链") in said
    assert ("眼镜产业链链长", "chiefOf", "石墨产业链") not in said
    said = proposed("石墨、眼镜产业链链长李明远主持会议。", zibo)
    assert [one for one in said if one[1] == "chiefOf"] == [("眼镜产业链链长", "chiefOf", "眼镜产业链")]


def test_a_table_of_labels_and_what_they_say_stands_under_the_heading_of_its_chain() -> None:
    source = "一、石墨产业链\n链长 | 副市长李某某\n副链长 | 市工信局局长\n链主企业 | 云石有限公司、明石有限公司\n二、眼镜产业链\n链长 | 市长\n牵头单位 | 市商务局\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["副市长李某某"]),
        ("石墨产业链", "副链长", ["市工信局局长"]),
        ("石墨产业链", "链主企业", ["云石有限公司", "明石有限公司"]),
        ("眼镜产业链", "链长", ["市长"]),
        ("眼镜产业链", "牵头单位", ["市商务局"]),
    ]
    assert read("产业链\t石墨\n链长\t副市长\n牵头单位\t市工信局\n") == [
        ("石墨产业链", "链长", ["副市长"]),
        ("石墨产业链", "牵头单位", ["市工信局"]),
    ]


def test_a_column_of_posts_tells_more_of_the_chief_beside_it_and_deputies_are_several() -> None:
    source = "产业链 | 链长 | 职务 | 副链长\n石墨 | 李某某 | 副市长 | 市工信局局长王某某；市财政局局长\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["李某某", "副市长"]),
        ("石墨产业链", "副链长", ["市工信局局长王某某", "市财政局局长"]),
    ]


def test_clauses_say_who_is_what_of_the_chain_before_the_colon() -> None:
    source = "石墨产业链：链长由副市长李某某担任，副链长由市工信局局长担任，牵头单位为市工信局，链办设在市科技局。\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["副市长李某某"]),
        ("石墨产业链", "副链长", ["市工信局局长"]),
        ("石墨产业链", "牵头单位", ["市工信局"]),
        ("石墨产业链", "链办", ["市科技局"]),
    ]
    assert read("评价对象为石墨、茶叶2条产业链的工作专班，适用范围为石墨产业链的牵头单位。\n") == []


def test_chains_that_one_line_names_have_the_labels_behind_each() -> None:
    source = "分工如下：石墨产业链，链长：县长，牵头单位：县发改局，县科技局配合；茶叶产业链，链长：副县长，牵头单位：县农业农村局。\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["县长"]),
        ("石墨产业链", "牵头单位", ["县发改局"]),
        ("茶叶产业链", "链长", ["副县长"]),
        ("茶叶产业链", "牵头单位", ["县农业农村局"]),
    ]


def test_a_change_of_chiefs_names_the_new_one() -> None:
    assert read("今年石墨产业链链长由李某某调整为副市长王某某。\n") == [("石墨产业链", "链长", ["副市长王某某"])]
    assert read("茶叶产业链链办由县农业农村局调整至县茶产业中心。\n") == [("茶叶产业链", "链办", ["县茶产业中心"])]
    assert read("石墨产业链链长由王某某接替李某某担任。\n") == [("石墨产业链", "链长", ["王某某"])]
    source = "李某某不再担任石墨产业链链长。张某卸任眼镜产业链链长。\n"
    assert read(source) == [("石墨产业链", "链长", []), ("眼镜产业链", "链长", [])]
    text = canonical_text(source)
    left = [[text.text[slice(*one)] for one in place.former] for place in roster(text, layout(text))]
    assert left == [["李某某"], ["张某"]]


def test_who_holds_a_post_and_the_posts_in_the_bracket_are_told_apart() -> None:
    source = (
        "（一）石墨产业链。链长：李某某（市委常委、副市长）；副链长：王某某（市工信局局长）、张某某（市科技局局长）。\n"
    )
    assert read(source) == [
        ("石墨产业链", "链长", ["李某某", "市委常委", "副市长"]),
        ("石墨产业链", "副链长", ["王某某", "市工信局局长", "张某某", "市科技局局长"]),
    ]


def labels(source: str) -> tuple[tuple[str, ...], int]:
    """Return the labels of the only table, and how many rows it has."""
    (table,) = tables(canonical_text(HEAD + source))
    return table.labels, len(table.rows)


def test_a_header_of_three_rows_is_no_row_and_who_answers_needs_no_wider_label() -> None:
    source = "产业链 | 目标 | ← | ← | 责任分工 | ←\n〃 | 企业（家） | ← | 产值（亿元） | 牵头单位 | 配合单位\n〃 | 2026年 | 2028年 | 2026年 | 〃 | 〃\n石墨产业链 | 5 | 8 | 20 | 市工信局 | 市财政局\n"
    assert labels(source) == (
        ("产业链", "目标企业(家)2026年", "目标企业(家)2028年", "目标产值(亿元)2026年", "牵头单位", "配合单位"),
        1,
    )


def test_rules_and_bars_of_markdown_are_no_cells() -> None:
    source = "|任务|目标|单位|\n|:--|:-:|-:|\n|新增企业\\|平台|12家|市工信局|\n"
    assert labels(source) == (("任务", "目标", "单位"), 1)


def test_a_bar_before_the_first_word_is_an_empty_cell_where_other_rows_have_none() -> None:
    source = " | 2026年 | 2028年\n石墨产业链 | 2 | 6\n"
    assert labels(source)[0] == ("产业链", "2026年", "2028年")


def proposed(source: str, graph: Graph) -> set[tuple[str, str, str]]:
    """Return the relations that are drafted, by the last parts of their IRIs."""
    found = Draft(canonical_text(HEAD + source), "x", graph).relations
    return {(one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]) for one in found}


def test_a_post_that_a_roster_gives_a_chain_is_no_second_post_without_the_chain(zibo: Graph) -> None:
    found = proposed("石墨产业链：链长由副市长李某某担任，副链长由市工信局局长担任。\n眼镜产业链：链长为市长。\n", zibo)
    assert {one for one in found if one[1] in ("chiefOf", "heldBy")} == {
        ("石墨产业链链长", "chiefOf", "石墨产业链"),
        ("石墨产业链链长", "heldBy", "副市长"),
        ("石墨产业链副链长", "chiefOf", "石墨产业链"),
        ("石墨产业链副链长", "heldBy", "市工信局局长"),
        ("眼镜产业链链长", "chiefOf", "眼镜产业链"),
        ("眼镜产业链链长", "heldBy", "市长"),
    }


def test_a_body_in_a_list_with_what_is_none_is_not_the_subject_of_a_target(zibo: Graph) -> None:
    said = "市财政局、市政府主要领导和市委副书记每年推进，每条产业链新增企业3家。\n"
    assert {one for one in proposed(f"二、机制\n{said}", zibo) if one[1] == "responsible"} == set()


def test_a_roster_that_says_of_which_chain_an_enterprise_is_the_lead_does_not_say_less_besides(zibo: Graph) -> None:
    source = (
        "云川市链长制方案\n由市长担任石墨产业链链长，市工信局为牵头部门，云石公司为链主企业，云川银行为主办银行。\n"
    )
    relations = {one.relation for one in Draft(canonical_text(source), "yunchuan", zibo).relations}
    assert relations == {"chiefOf", "heldBy", "officeOf", "leadEnterpriseOf", "hostBankOf"}
    alone = Draft(canonical_text("云川市链长制方案\n云石有限公司是链主企业。\n"), "yunchuan", zibo).relations
    assert [one.relation for one in alone] == ["memberOf"]


def test_columns_below_one_label_tell_of_one_chief() -> None:
    source = (
        "产业链 | 链长 | ← | 副链长 | ← | 联系人 | ← | 牵头单位\n〃 | 姓名 | 职务 | 职务 | 姓名 | 姓名 | 单位及职务 | 〃\n"
        "石墨产业链 | 李某某 | 副市长 | 市工信局局长 | 王某某 | 赵某某 | 市工信局科长 | 市工信局\n"
        "眼镜产业链 | 〃 | 〃 | 市商务局局长 | 张某某 | 孙某某 | 市商务局科长 | 市商务局\n"
    )
    assert read(source) == [
        ("石墨产业链", "链长", ["李某某", "副市长"]),
        ("石墨产业链", "副链长", ["市工信局局长", "王某某"]),
        ("石墨产业链", "牵头单位", ["市工信局"]),
        ("眼镜产业链", "链长", ["李某某", "副市长"]),
        ("眼镜产业链", "副链长", ["市商务局局长", "张某某"]),
        ("眼镜产业链", "牵头单位", ["市商务局"]),
    ]


def test_the_office_beside_the_name_of_a_chief_is_not_chief() -> None:
    source = "产业链 | 链长 | ← | ←\n〃 | 姓名 | 单位 | 职务\n石墨产业链 | 李某某 | 市工信局 | 局长\n"
    assert read(source) == [("石墨产业链", "链长", ["李某某", "局长"])]


def test_below_the_head_of_a_group_of_experts_stands_who_heads_that_group_of_the_chain(zibo: Graph) -> None:
    source = "产业链 | 链长 | 专家组组长\n石墨产业链 | 副市长 | 李国强（省农科院研究员）\n眼镜产业链 | 市长 | 云州大学王教授\n铝产业链 | 市长 | 云州大学教授 佘敬之\n"
    draft = Draft(canonical_text(HEAD + source), "yunzhou", zibo)
    quads = draft.quads()
    names = {quad.subject.value: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    told = {(names[one.first], one.relation, names[one.second]) for one in draft.relations}
    assert {one for one in told if "专家" in one[0]} == {
        *(
            (f"{chain}专家组{end}", relation, f"{chain}{other}")
            for chain in ("石墨产业链", "眼镜产业链", "铝产业链")
            for end, relation, other in (("", "expertGroupOf", ""), ("组长", "memberOf", "专家组"))
        ),
        ("铝产业链专家组组长", "heldBy", "教授"),
    }
    held = {
        (names[quad.subject.value], quad.object.value) for quad in quads if quad.predicate.value.endswith("#holderName")
    }
    assert held == {("石墨产业链专家组组长", "李国强"), ("铝产业链专家组组长", "佘敬之")}


TURNED = """链条名称 | 新能源汽车 | 集成电路
链长 | 区委书记李某某 | 区长
牵头单位 | 区工信局 | 区科技局
配合单位 | 区商务局、区交通局 | 区财政局
专家团队 | 云州大学汽车学院 | 云州大学微电子学院
"""


def test_chains_that_have_a_column_each_need_not_be_called_chains() -> None:
    assert read(TURNED) == [
        ("新能源汽车产业链", "链长", ["区委书记李某某"]),
        ("集成电路产业链", "链长", ["区长"]),
        ("新能源汽车产业链", "牵头单位", ["区工信局"]),
        ("集成电路产业链", "牵头单位", ["区科技局"]),
        ("新能源汽车产业链", "配合单位", ["区商务局", "区交通局"]),
        ("集成电路产业链", "配合单位", ["区财政局"]),
        ("新能源汽车产业链", "专家团队", ["云州大学汽车学院"]),
        ("集成电路产业链", "专家团队", ["云州大学微电子学院"]),
    ]


def test_the_names_in_the_header_of_chains_are_names_and_the_labels_beside_them_are_none(zibo: Graph) -> None:
    names = {name.text for name in Draft(canonical_text(HEAD + TURNED), "x", zibo).names}
    assert {"新能源汽车产业链", "集成电路产业链"} <= names
    assert not {"链长产业链", "牵头单位产业链", "链条名称"} & names


@pytest.mark.parametrize(
    ("label", "names", "relation"),
    [
        ("链办设置单位", "市工信局", "officeOf"),
        ("牵头服务部门", "市工信局", "officeOf"),
        ("牵头单位及联系人", "市工信局", "officeOf"),
        ("金融服务链长", "云州农商银行", "hostBankOf"),
        ("合作院所", "云州大学化工学院", "expertGroupOf"),
        ("智库专家", "云州大学化工学院", "expertGroupOf"),
        ("首席专家（院士）", "云州石墨研究院", "expertGroupOf"),
        ("金融链长", "云州农商银行", "hostBankOf"),
        ("领军企业", "云石有限公司", "leadEnterpriseOf"),
        ("布局园区", "云南产业园", "carrierParkOf"),
        ("合作单位", "云州大学", None),
        ("备注", "云州大学", None),
    ],
)
def test_each_label_of_a_roster_says_what_the_chain_has(label: str, names: str, relation: str | None) -> None:
    text = canonical_text(f"{HEAD}产业链 | 链长 | {label}\n石墨 | 副市长 | {names}\n")
    found = [one for one in roster(text, layout(text)) if one.relation != "chiefOf"]
    expected = [(relation, "石墨产业链", [names])] if relation else []
    told = [(one.relation, one.chain, [text.text[slice(*name)] for name in one.names]) for one in found]
    assert told == expected


def test_one_body_that_answers_for_a_chain_is_its_office_where_no_column_names_that() -> None:
    rows = "石墨 | 副市长 | 市工信局 | {}\n眼镜 | 市长 | 市商务局、市科技局 | {}\n"
    answering = [("石墨产业链", "责任部门", ["市工信局"])]
    assert [
        one for one in read("产业链 | 链长 | 责任部门\n" + rows.replace(" | {}", "")) if one[1] == "责任部门"
    ] == answering
    beside = read("产业链 | 链长 | 责任部门 | 牵头单位\n" + rows.format("市发改委", "市发改委"))
    assert [one[1] for one in beside] == ["链长", "牵头单位", "链长", "牵头单位"]


def test_a_member_of_the_party_group_holds_a_post() -> None:
    assert read("一、石墨产业链\n副链长：王某某（市政府党组成员）\n") == [
        ("石墨产业链", "副链长", ["王某某", "市政府党组成员"])
    ]


def test_a_bracket_behind_the_chain_of_a_heading_tells_of_that_chain() -> None:
    heading = "一、石墨产业链（链长：副市长；牵头单位：市工信局）\n"
    assert read(heading + "工作任务 | 牵头单位\n新增企业5家 | 市科技局\n") == [
        ("石墨产业链", "链长", ["副市长"]),
        ("石墨产业链", "牵头单位", ["市工信局"]),
    ]


def test_chiefs_of_districts_are_chiefs_and_the_level_of_a_chief_is_no_part_of_the_label() -> None:
    source = "产业链 | 链长 | ← | 县区链长\n〃 | 市级领导 | 职务 | 〃\n石墨 | 李某某 | 副市长 | 云北县县长王某某\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["李某某", "副市长"]),
        ("石墨产业链", "县区链长", ["云北县县长王某某"]),
    ]


GROUPED = [
    ("石墨产业链", "链长", ["李某某", "市长"]),
    ("石墨产业链", "副链长", ["王某某", "副市长"]),
    ("石墨产业链", "牵头单位", ["市工信局"]),
    ("石墨产业链", "链主企业", ["云石有限公司"]),
    ("石墨产业链", "主办银行", ["云州农商银行"]),
]
ROW = "石墨产业链 | 李某某（市长） | 王某某（副市长） | 市工信局 | 云石有限公司 | 云州农商银行\n"


@pytest.mark.parametrize(
    "groups", ["链长制领导 | ← | 牵头单位 | 链主企业与金融 | ←", "市级领导 | ← | 牵头单位 | 服务主体 | ←"]
)
def test_below_the_label_of_a_group_a_column_has_its_own(groups: str) -> None:
    assert read(f"产业链名称 | {groups}\n〃 | 链长 | 副链长 | 〃 | 链主企业 | 主办银行\n{ROW}") == GROUPED


@pytest.mark.parametrize("rules", [(1,), (2,), ()])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("产业链 | 链长制领导 | | 牵头单位 | 链主企业与金融 | |", "| 链长 | 副链长 | | 链主企业 | 主办银行 |"),
        (
            "产业链 | 链长制领导 | 链长制领导 | 牵头单位 | 链主企业与金融 | 链主企业与金融 |",
            "产业链 | 链长 | 副链长 | 牵头单位 | 链主企业 | 主办银行 |",
        ),
        (
            "产业链 | 链长制领导 | ← | 牵头单位 | 链主企业与金融 | ← |",
            "〃 | 链长 | 副链长 | 〃 | 链主企业 | 主办银行 |",
        ),
    ],
)
def test_two_rows_of_labels_are_one_header_in_markdown(first: str, second: str, rules: tuple[int, ...]) -> None:
    lines = [f"| {first}", f"| {second}", f"| {ROW.strip()} |"]
    for place in rules:
        lines.insert(place, "|---|---|---|---|---|---|")
    assert read("\n".join(lines) + "\n") == GROUPED


def test_names_and_posts_in_a_second_row_of_labels_tell_of_the_chief_above() -> None:
    rows = "| 产业链 | 链长 | | 牵头单位 |\n|---|---|---|---|\n| | 姓名 | 职务 | |\n| 石墨 | 李某某 | 副市长 | 市工信局 |\n"
    assert read(rows) == [("石墨产业链", "链长", ["李某某", "副市长"]), ("石墨产业链", "牵头单位", ["市工信局"])]


def test_a_first_row_with_blanks_is_no_label() -> None:
    rows = "| 产业链 | 链长 | 副链长 |\n|---|---|---|\n| 石墨 | 李某某 | |\n| 眼镜 | 王某某 | 赵某某 |\n"
    assert read(rows)[0] == ("石墨产业链", "链长", ["李某某"])


def test_a_quantity_below_the_label_of_a_roster_is_nobody() -> None:
    source = "产业链 | 牵头单位 | 企业数量 | ←\n〃 | 〃 | 链主企业 | 规上企业\n石墨 | 市工信局 | 12 | 86家\n"
    assert read(source) == [("石墨产业链", "牵头单位", ["市工信局"])]


def test_the_chain_and_three_rows_of_labels_are_read_below_a_group_too() -> None:
    source = "基本情况 | 链长制领导 | ← | 联系银行\n产业链名称 | 链长 | ← | 〃\n〃 | 姓名 | 职务 | 〃\n石墨 | 李某某 | 副市长 | 云州农商银行\n"
    assert read(source) == [("石墨产业链", "链长", ["李某某", "副市长"])]


def test_a_column_of_banks_beside_chains_says_which_bank_each_chain_has() -> None:
    assert read("产业链 | 主办行 | 授信额度（亿元）\n石墨 | 云州农商银行 | 60\n") == [
        ("石墨产业链", "主办行", ["云州农商银行"])
    ]


def test_who_is_responsible_beside_a_chief_is_the_office_of_the_chain() -> None:
    assert read("产业链 | 链长 | 责任部门\n石墨产业链 | 副市长 | 市工信局\n") == [
        ("石墨产业链", "链长", ["副市长"]),
        ("石墨产业链", "责任部门", ["市工信局"]),
    ]
    assert read("一、石墨产业链\n链长：副市长\n责任部门：市工信局\n")[1:] == [("石墨产业链", "责任部门", ["市工信局"])]
    assert read("产业链 | 2026年产值（亿元） | 责任部门\n石墨产业链 | 5 | 市工信局\n") == []


MARKS = ["（一）", "1.", "一、", "（1）", "①", "1）", "【1】", "●", "一是", "A.", "### （二）", "第一，", "其中"]


@pytest.mark.parametrize("mark", MARKS)
def test_the_mark_before_a_sentence_is_no_part_of_the_chain_and_hides_no_chief(mark: str) -> None:
    source = f"{mark}精密轴承产业链链长由副县长邵立群担任，副链长由县工信局局长龚敏担任。\n"
    assert read(source) == [
        ("精密轴承产业链", "链长", ["副县长邵立群"]),
        ("精密轴承产业链", "副链长", ["县工信局局长龚敏"]),
    ]


def test_a_number_that_belongs_to_the_name_of_a_chain_stays() -> None:
    assert read("5G产业链链长由副县长邵立群担任。\n") == [("5G产业链", "链长", ["副县长邵立群"])]
    assert read("12条产业链链长由县领导担任。\n") == []


def test_a_label_may_begin_with_its_chain() -> None:
    source = "精密轴承产业链链长：邵立群（副县长），链办：县工信局。\n（二）竹木加工产业链链长：副县长李明远\n"
    assert read(source) == [
        ("精密轴承产业链", "链长", ["邵立群", "副县长"]),
        ("精密轴承产业链", "链办", ["县工信局"]),
        ("竹木加工产业链", "链长", ["副县长李明远"]),
    ]
    assert read("各产业链链长：县领导\n") == []


@pytest.mark.parametrize("has", ["办公室设在", "办公室设于", "链办设在", "办公室挂靠", "产业链办公室设在", "链办为"])
def test_a_sentence_that_begins_with_its_chain_names_chief_deputy_and_office(has: str) -> None:
    source = f"智慧物流产业链由县政协主席魏长青任链长、县交通运输局局长王梅任副链长，{has}县交通运输局。\n"
    assert [(chain, names) for chain, _, names in read(source)] == [
        ("智慧物流产业链", ["县政协主席魏长青"]),
        ("智慧物流产业链", ["县交通运输局局长王梅"]),
        ("智慧物流产业链", ["县交通运输局"]),
    ]


OFFICES = [
    "链办设在", "链办设于", "办公室设在", "办公室设于", "链办所在部门", "链办所在地", "办公室所在单位", "链办设立单位",
    "办公室挂靠单位", "链长制办公室所在部门", "产业链办公室", "县级链办承担单位", "办公室设在（单位）",
]  # fmt: skip


@pytest.mark.parametrize("label", OFFICES)
def test_a_column_that_says_where_the_office_sits_says_which_office_a_chain_has(label: str) -> None:
    text = canonical_text(f"{HEAD}产业链 | 链长 | {label}\n竹木 | 副县长 | 县林业局\n竹炭 | 副县长 | 县商务局\n")
    found = [one for one in roster(text, layout(text)) if one.relation == "officeOf"]
    told = [(one.chain, [text.text[slice(*name)] for name in one.names]) for one in found]
    assert told == [("竹木产业链", ["县林业局"]), ("竹炭产业链", ["县商务局"])]


SUPPORT = [
    "配合单位", "配合部门", "协同单位", "协助单位", "协办部门", "协作单位", "参与单位", "参加单位", "支持单位", "支持部门", "成员单位", "会办单位",
    "联动单位", "市级配合单位", "县直配合部门", "主要配合单位", "配合责任单位", "协同配合单位", "协同推进部门", "专班成员单位", "链办成员单位",
    "配合单位及联系人", "配合单位（部门）", "成员单位名单",
]  # fmt: skip


@pytest.mark.parametrize("label", SUPPORT)
def test_a_column_beside_the_office_says_who_supports_a_chain(label: str) -> None:
    text = canonical_text(
        f"{HEAD}产业链 | 链长 | 牵头单位 | {label}\n竹木 | 副县长 | 县林业局 | 县商务局、县应急管理局\n竹炭 | 副县长 | 县商务局 | 县林业局\n"
    )
    found = [one for one in roster(text, layout(text)) if one.relation == "supportedBy"]
    told = [(one.chain, [text.text[slice(*name)] for name in one.names]) for one in found]
    assert told == [("竹木产业链", ["县商务局", "县应急管理局"]), ("竹炭产业链", ["县林业局"])]


@pytest.mark.parametrize("label", ["技术支持单位", "合作单位", "参与企业", "支持政策", "成员单位电话"])
def test_a_label_that_only_sounds_alike_says_nothing_of_who_supports(label: str) -> None:
    text = canonical_text(f"{HEAD}产业链 | 链长 | 牵头单位 | {label}\n竹木 | 副县长 | 县林业局 | 县商务局\n")
    assert "supportedBy" not in {one.relation for one in roster(text, layout(text))}


def test_lead_and_support_alone_make_no_roster_of_a_table_of_work() -> None:
    assert read("工作内容 | 牵头单位 | 配合单位\n培育竹木产业链 | 县林业局 | 县商务局\n") == []


@pytest.mark.parametrize(
    "source",
    [
        "产业链\t链长\t牵头单位\t配合单位\n竹木产业链\t副县长\t县林业局\t县商务局、各乡（镇）政府、县经济开发区\n",
        "一、竹木产业链\n链长：副县长\n牵头单位：县林业局\n配合单位：县商务局、各乡（镇）政府、县经济开发区\n",
        "竹木产业链由副县长担任链长，牵头单位为县林业局，配合单位为县商务局、各乡（镇）政府、县经济开发区。\n",
        "一、竹木产业链（链长：副县长；牵头单位：县林业局；配合单位：县商务局、各乡（镇）政府、县经济开发区）\n",
    ],
    ids=["tabs", "lines", "sentence", "bracket"],
)
def test_who_supports_a_chain_is_proposed_from_the_chain(source: str, zibo: Graph) -> None:
    assert {one for one in proposed(source, zibo) if one[1] in ("supportedBy", "carriedOutBy", "ledBy")} == {
        ("竹木产业链", "supportedBy", "县商务局"),
        ("竹木产业链", "supportedBy", "各乡-镇-政府"),
        ("竹木产业链", "supportedBy", "县经济开发区"),
    }


def test_below_the_heading_of_a_chain_who_supports_a_task_does_not_support_the_chain(zibo: Graph) -> None:
    source = "一、竹木产业链\n链长：副县长\n（一）建设平台。新建平台5个。（牵头单位：县科技局；配合单位：县教育局）\n"
    assert ("竹木产业链", "supportedBy", "县教育局") not in proposed(source, zibo)


def test_where_an_office_telephones_is_no_office() -> None:
    rows = "产业链 | 链长 | 办公室电话\n竹木 | 副县长 | 县林业局\n"
    assert read(rows) == [("竹木产业链", "链长", ["副县长"])]


def test_who_supports_and_a_park_make_no_roster() -> None:
    assert read("产业链 | 承载园区 | 配合单位\n竹木 | 云山园 | 县科技局\n") == []


BY_OTHERS = [
    "石墨产业链工作专班由县科技局、县商务局组成", "石墨产业链工作专班由县科技局牵头组建", "石墨产业链工作专班由县科技局管理",
    "石墨产业链专家组由县科协推荐", "石墨产业链链主企业由县科技局认定", "石墨产业链主办银行由县金融办负责遴选",
]  # fmt: skip


@pytest.mark.parametrize("said", BY_OTHERS)
def test_who_sets_up_or_chooses_what_a_label_names_is_not_what_the_label_says(said: str) -> None:
    assert read(f"{said}。\n") == []


@pytest.mark.parametrize("verb", ["承担", "担任", ""])
def test_who_serves_as_what_a_label_names_is_it_without_the_verb(verb: str) -> None:
    assert read(f"石墨产业链牵头单位由县科技局{verb}。\n") == [("石墨产业链", "牵头单位", ["县科技局"])]


def test_a_label_of_another_clause_says_nothing_of_a_name() -> None:
    said = Place("chiefOf", "茶叶产业链", "链长", ((6, 8),), (0, 15))
    assert label_of("茶叶产业链由李某牵头,王某任链长", said) is None


def test_each_clause_of_a_sentence_has_a_chain_and_a_post_of_its_own(zibo: Graph) -> None:
    source = "石墨产业链由副县长邵立群任链长，茶叶产业链由县政协主席魏长青任链长。\n"
    assert read(source) == [
        ("石墨产业链", "链长", ["副县长邵立群"]),
        ("茶叶产业链", "链长", ["县政协主席魏长青"]),
    ]
    assert proposed(source, zibo) == {
        ("石墨产业链链长", "chiefOf", "石墨产业链"), ("石墨产业链链长", "heldBy", "副县长"),
        ("茶叶产业链链长", "chiefOf", "茶叶产业链"), ("茶叶产业链链长", "heldBy", "县政协主席"),
    }  # fmt: skip


SPOKEN = {  # sentences that begin otherwise than with a chain, or in which bodies take one on
    "新增竹木产业链为县级重点产业链，由副县长任链长，县林业局为牵头单位。": [("竹木", "链长", "副县长"), ("竹木", "牵头单位", "县林业局")],
    "茶叶产业链不再单列，工作并入竹木产业链，链长仍由县长担任。": [("竹木", "链长", "县长")],
    "全县12条产业链实行链长制，链长由县领导担任。": [],
    "推动竹木产业链发展，县林业局为牵头单位。": [],
    "确定石材产业链为试点，县工信局为牵头单位。把茶叶产业链与竹木产业链打通，县林业局为牵头单位。": [("石材", "牵头单位", "县工信局")],
    "县长任竹木产业链链长，何一苇不再担任；牵头单位由县发改局调整为县林业局。": [("竹木", "链长", "县长"), ("竹木", "牵头单位", "县林业局")],
    "县林业局牵头负责竹木、石材产业链，县科技局、县商务局共同牵头茶叶产业链。": [("竹木", "牵头单位", "县林业局"), ("石材", "牵头单位", "县林业局"), ("茶叶", "牵头单位", "县科技局"), ("茶叶", "牵头单位", "县商务局")],
    "县林业局、县商务局分别牵头竹木、茶叶产业链，按月调度。": [("竹木", "牵头单位", "县林业局"), ("茶叶", "牵头单位", "县商务局")],
    "县林业局牵头负责全县重点产业链，县商务局牵头竹木产业链招商，副县长牵头负责竹木产业链。": [],
    "由鹿原银行对接竹木产业链，青禾银行对接茶叶产业链。": [("竹木", "主办银行", "鹿原银行"), ("茶叶", "主办银行", "青禾银行")],
    "鹿原银行服务竹木产业链，发放贷款2亿元。": [],
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SPOKEN.items())
def test_clauses_tell_of_the_chain_of_their_sentence(source: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(chain.removesuffix("产业链"), label, name) for chain, label, names in read(source) for name in names]
    assert found == expected


def test_the_chiefs_of_two_chains_hold_two_posts(zibo: Graph) -> None:
    source = "推进石墨产业链建设，由副县长邵立群任链长。加快茶叶产业链发展，链长由县政协主席魏长青担任。\n"
    assert proposed(source, zibo) >= {
        ("石墨产业链链长", "heldBy", "副县长"), ("茶叶产业链链长", "heldBy", "县政协主席"),
    }  # fmt: skip


def test_who_is_named_for_a_chain_has_no_verb_and_the_clauses_behind_tell_of_that_chain() -> None:
    source = "明确县长为竹编产业链链长，牵头部门为县林业局，链主企业为织梦竹艺有限公司，合作银行为青禾村镇银行。\n"
    assert read(source) == [
        ("竹编产业链", "链长", ["县长"]),
        ("竹编产业链", "牵头部门", ["县林业局"]),
        ("竹编产业链", "链主企业", ["织梦竹艺有限公司"]),
        ("竹编产业链", "合作银行", ["青禾村镇银行"]),
    ]
    led = "聚焦石墨、茶叶两条主导产业链。石墨产业链以云石公司为链主，茶叶产业链以云茶公司为龙头。\n"
    assert read(led) == [("石墨产业链", "链主", ["云石公司"])]
    shared = "实行市长担任石墨产业链链长、副市长担任茶叶产业链链长的制度。\n"
    assert read(shared) == [("石墨产业链", "链长", ["市长"]), ("茶叶产业链", "链长", ["副市长"])]
    listed = "石墨、茶叶、脐橙等11条产业链由市领导担任“链长”。\n"
    assert read(listed) == []  # not of the last of a list alone


def test_who_heads_a_team_of_a_chain_is_no_office_of_the_chain() -> None:
    row = "石墨产业链专班 | 黎舒 | 县工信局\n"
    assert read(f"专班 | 组长 | 成员单位\n{row}") == read(f"序号 | 专班名称 | 召集人 | 成员单位\n1 | {row}") == []
    assert read("专班 | 牵头单位\n石墨产业链专班 | 县工信局\n") == [("石墨产业链", "专班", ["县工信局"])]
    members = [("石墨产业链", "成员单位", ["县工信局", "县科技局"])]
    assert read("产业链 | 组长 | 成员单位\n石墨产业链 | 黎舒 | 县工信局、县科技局\n") == members
    assert read("产业链 | 组长 | 承载园区\n石墨产业链 | 黎舒 | 云岭高新区\n") == []


def test_a_person_may_stand_right_before_the_post(zibo: Graph) -> None:
    source = "产业链 | 链长\n石墨产业链 | 钟晚晴副县长\n茶叶产业链 | 陈晖副县长\n"
    assert read(source) == [("石墨产业链", "链长", ["钟晚晴", "副县长"]), ("茶叶产业链", "链长", ["陈晖", "副县长"])]
    for post in ("张家口市长", "石川县长"):
        assert read(f"茶叶产业链链长：{post}\n") == [("茶叶产业链", "链长", [post])]
    assert ("石墨产业链链长", "heldBy", "副县长") in proposed("石墨产业链由钟晚晴副县长担任链长。\n", zibo)


def test_by_what_work_goes_on_and_who_heads_offices_are_no_names() -> None:
    assert read("以石墨产业链龙头企业为引导，推动企业聚集。\n发改、工信主要负责同志担任石墨产业链链长。\n") == []


def test_chiefs_by_post_alone_hold_a_post_of_their_own_chain(zibo: Graph) -> None:
    source = "石墨产业链由市长担任链长，市工信局为链长办公室；茶叶产业链由副市长担任链长。\n"
    assert {one for one in proposed(source, zibo) if one[1] in ("chiefOf", "heldBy")} == {
        ("石墨产业链链长", "chiefOf", "石墨产业链"), ("石墨产业链链长", "heldBy", "市长"),
        ("茶叶产业链链长", "chiefOf", "茶叶产业链"), ("茶叶产业链链长", "heldBy", "副市长"),
    }  # fmt: skip


@pytest.mark.parametrize("said", ["{chains}由{post}担任链长", "{post}任{chains}链长", "由{post}担任{chains}的链长"])
def test_two_chains_of_one_chief_have_a_post_each_and_are_not_those_of_another(said: str, zibo: Graph) -> None:
    told = (said.format(chains="石墨、茶叶产业链", post="市长"), said.format(chains="竹木、香料产业链", post="副市长"))
    assert {one for one in proposed("；".join(told) + "。\n", zibo) if one[1] in ("chiefOf", "heldBy")} == {
        (f"{chain}产业链链长", relation, other)
        for chain, post in (("石墨", "市长"), ("茶叶", "市长"), ("竹木", "副市长"), ("香料", "副市长"))
        for relation, other in (("chiefOf", f"{chain}产业链"), ("heldBy", post))
    }


BOTH = [("石墨产业链", "链长", ["张某某", "副市长"]), ("茶叶产业链", "链长", ["张某某", "副市长"])]


@pytest.mark.parametrize(
    "source",
    [
        "石墨、茶叶产业链链长：张某某（副市长）\n",
        "石墨产业链、茶叶产业链链长：张某某（副市长）\n",
        "“石墨”“茶叶”产业链链长：张某某（副市长）\n",
        "石墨和茶叶两条产业链链长：张某某（副市长）\n",
        "（一）石墨、茶叶产业链（链长：张某某（副市长））\n",
        "一、石墨、茶叶产业链\n链长：张某某（副市长）\n",
        "产业链 | 链长\n石墨、茶叶 | 张某某（副市长）\n",
        "链长 | 负责产业链\n张某某（副市长） | 石墨、茶叶产业链\n",
        "石墨、茶叶2条产业链的链长为张某某（副市长）。\n",
    ],
)
def test_a_post_for_several_chains_is_that_of_each(source: str) -> None:
    assert sorted(read(source)) == sorted(BOTH)


@pytest.mark.parametrize(
    ("source", "chains"),
    [
        ("石墨、茶叶和眼镜三条产业链链长由副市长担任。\n", ["石墨产业链", "茶叶产业链", "眼镜产业链"]),
        ("食品和农产品加工产业链链长由副市长担任。\n", ["食品和农产品加工产业链"]),
        ("产业链 | 链长\n现代农业（茶叶、油茶） | 副市长\n", ["现代农业(茶叶、油茶)产业链"]),
        ("县委常委、石墨产业链链长：王某某\n", ["石墨产业链"]),
    ],
)
def test_one_chain_may_be_called_by_two_goods_and_a_post_beside_it_is_no_chain(source: str, chains: list[str]) -> None:
    assert [one[0] for one in read(source)] == chains


@pytest.mark.parametrize(
    "said", ["副市长挂帅石墨、茶叶两条产业链。", "副市长亲自挂帅石墨、茶叶产业链。", "石墨、茶叶产业链由副市长挂帅。"]
)
def test_who_takes_the_lead_of_several_chains_leads_each(said: str, zibo: Graph) -> None:
    told = {one for one in proposed(said, zibo) if one[1] == "chiefOf"}
    assert {one[0] for one in told} == {"副市长"}
    assert {one[2].removesuffix("产业链") for one in told} == {"石墨", "茶叶"}


@pytest.mark.parametrize(
    "source",
    [
        "石墨产业链牵头单位 | 市工信局\n茶叶产业链链主企业 | 云茶有限公司、明茶有限公司\n",
        "序号 | 内容\n1 | 石墨产业链牵头单位：市工信局\n2 | 茶叶产业链链主企业：云茶有限公司、明茶有限公司\n",
        "石墨产业链的牵头单位：市工信局\n茶叶产业链链主企业：云茶有限公司、明茶有限公司\n",
    ],
)
def test_one_label_may_name_the_chain_and_what_it_has(source: str) -> None:
    assert read(source) == [
        ("石墨产业链", "牵头单位", ["市工信局"]),
        ("茶叶产业链", "链主企业", ["云茶有限公司", "明茶有限公司"]),
    ]


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("附件：云州市“链主”企业名单", True),
        ("链主企业名单（共1家）", True),
        ("2026年度链主企业培育清单", True),
        ("经评审，拟确定以下2家企业为县域链主企业，现予公示。", True),
        ("拟确定以下企业为链主企业的配套单位。", False),
        ("非链主企业名单", False),
        ("专精特新企业名单", False),
    ],
)
def test_the_firms_of_a_list_of_lead_enterprises_lead_the_chains_beside_them(title: str, leads: bool) -> None:
    told = read(f"{title}\n序号 | 企业名称 | 所属产业链\n1 | 云石有限公司 | 石墨\n")
    assert told == ([("石墨产业链", "链主企业", ["云石有限公司"])] if leads else [])


def test_rows_of_chains_and_firms_need_no_header() -> None:
    rows = "红茶产业链｜云岭茶业有限公司｜年销售额1.8亿元\n黑山羊产业链｜云岭牧业合作社｜年销售额0.3亿元\n"
    told = [("红茶产业链", "链主企业", ["云岭茶业有限公司"]), ("黑山羊产业链", "链主企业", ["云岭牧业合作社"])]
    assert read(f"云岭县链主企业名单公示\n\n{rows}") == told
    assert read(f"云岭县链上企业名单\n\n{rows}") == []


@pytest.mark.parametrize("label", ["主管部门", "业务主管部门", "受理部门", "审核单位", "责任部门", "兑现部门"])
def test_the_body_beside_an_award_answers_for_it(label: str, zibo: Graph) -> None:
    told = proposed(f"奖励事项 | 奖励标准 | {label}\n新认定高新技术企业 | 10万元 | 市科技局\n", zibo)
    assert told == {("新认定高新技术企业", "responsible", "市科技局"), ("0.s2.1", "responsible", "市科技局")}


@pytest.mark.parametrize("label", ["责任领导", "分管领导", "包联领导"])
def test_of_a_leader_with_a_post_behind_the_name_the_post_answers(label: str, zibo: Graph) -> None:
    told = proposed(f"重点任务 | {label} | 责任单位\n编制招商图谱 | 张某某（副市长） | 市工信局\n", zibo)
    assert {one[1:] for one in told} == {("responsible", "副市长"), ("responsible", "市工信局")}


@pytest.mark.parametrize(
    "said",
    [
        "区委、区政府将石墨产业链列入全区5条重点产业链，由区长任链长。\n",
        "市政府把石墨产业链确定为优势产业链，由区长任链长。\n",
    ],
)
def test_a_chain_is_named_without_who_does_what_with_it(said: str) -> None:
    assert read(said) == [("石墨产业链", "链长", ["区长"])]


def test_several_who_lead_several_chains_in_turn_lead_one_each() -> None:
    said = "县委副书记、县人大常委会副主任、分管农业副县长依次担任黑猪、香芋、黄桃产业链链长。\n"
    assert read(f"县委书记任总链长，{said}") == [
        ("黑猪产业链", "链长", ["县委副书记"]),
        ("香芋产业链", "链长", ["县人大常委会副主任"]),
        ("黄桃产业链", "链长", ["分管农业副县长"]),
    ]
    assert read("副市长、市委常委分别担任石墨、茶叶和眼镜产业链链长。\n") == []
    told = read("市政府将石墨产业链、茶叶产业链列入重点产业链，分别由市长、副市长担任链长。\n")
    assert told == [("石墨产业链", "链长", ["市长"]), ("茶叶产业链", "链长", ["副市长"])]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "石墨、茶叶产业链分别由市委副书记、市长张振国和副市长李晓明担任链长。\n",
            [("石墨产业链", "链长", ["市委副书记", "市长张振国"]), ("茶叶产业链", "链长", ["副市长李晓明"])],
        ),
        (
            "石墨产业链和茶叶产业链分别由市委副书记、市长张振国，市委常委、副市长李晓明任链长。\n",
            [("石墨产业链", "链长", ["市委副书记", "市长张振国"]), ("茶叶产业链", "链长", ["市委常委", "副市长李晓明"])],
        ),
        (
            "石墨产业链和茶叶产业链分别由市工信局、市农业农村局牵头，链长分别由市长、副市长担任。\n",
            [("石墨产业链", "链长", ["市长"]), ("茶叶产业链", "链长", ["副市长"])],
        ),
        (
            "石墨、茶叶产业链链长依次为市长、副市长，牵头单位分别为市工信局、市农业农村局。\n",
            [
                *[("石墨产业链", "链长", ["市长"]), ("茶叶产业链", "链长", ["副市长"])],
                *[("石墨产业链", "牵头单位", ["市工信局"]), ("茶叶产业链", "牵头单位", ["市农业农村局"])],
            ],
        ),
        ("石墨产业链链长、副链长分别由县长、副县长担任。\n", [("石墨产业链", "链长", ["县长"]), ("石墨产业链", "副链长", ["副县长"])]),
        (
            "石墨产业链打造由副县长李晓明任链长，茶产业链培育由副县长王梅任链长。\n",
            [("石墨产业链", "链长", ["副县长李晓明"]), ("茶产业链", "链长", ["副县长王梅"])],
        ),
        # both of one chain, and none of a list that goes on with another post
        ("石墨产业链分别由市长张三、副市长李四任链长。\n", [("石墨产业链", "链长", ["市长张三", "副市长李四"])]),
        ("市委常委、副市长李晓明任石墨产业链链长、创建工作组副组长。\n", [("石墨产业链", "链长", ["市委常委", "副市长李晓明"])]),
    ],
)  # fmt: skip
def test_in_turn_each_has_its_chain_or_its_post(said: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert sorted(read(said)) == sorted(expected)
    assert quantities(said) == []


@pytest.mark.parametrize("blank", ["　", "  ", "；", "，"])
def test_labels_of_a_chain_on_one_line_are_parted_by_blanks_or_marks(blank: str) -> None:
    told = blank.join(
        ["链长：县委书记", "链办主任单位：县工信局", "链主企业：云纺股份有限公司", "主办银行：云州农商行"]
    )
    assert read(f"一、纺纱产业链\n{told}\n") == [
        ("纺纱产业链", "链长", ["县委书记"]),
        ("纺纱产业链", "链办主任单位", ["县工信局"]),
        ("纺纱产业链", "链主企业", ["云纺股份有限公司"]),
        ("纺纱产业链", "主办银行", ["云州农商行"]),
    ]


OF_OTHERS = [  # labels and rows of one chain, and what they say of it
    (
        "产业链 | 链长 | 目标企业 | 责任单位",
        "石墨 | 市长 | 云石公司 | 市商务局\n石墨 | 市长 | 明石公司 | 市工信局",
        ["市长"],
    ),
    (
        "产业链 | 市级领导 | 包联企业 | 牵头单位",
        "石墨 | 市长 | 云石公司 | 市商务局\n石墨 | 副市长 | 明石公司 | 市工信局",
        [],
    ),
    ("产业链 | 市级领导 | 包联企业", "石墨 | 市长 | 云石公司\n石墨 | 市长 | 明石公司", ["市长"]),
    ("产业链 | 市级领导姓名 | 市级领导职务 | 重点企业", "石墨 | 王远 | 市长 | 云石公司", ["王远", "市长"]),
    ("产业链 | 市级领导 | 包联企业", "石墨 | 市长 | 云石公司\n石墨 | | 明石公司", ["市长"]),
    ("包联领导 | 包联企业 | 所属产业链 | 帮扶单位", "市长 | 云石公司 | 石墨 | 市商务局", []),
]


@pytest.mark.parametrize(("labels", "rows", "held"), OF_OTHERS)
def test_who_serves_the_firms_of_a_chain_is_not_its_chief_nor_its_office(
    labels: str, rows: str, held: list[str]
) -> None:
    assert sorted({name for _, _, names in read(f"{labels}\n{rows}\n") for name in names}) == sorted(held)
