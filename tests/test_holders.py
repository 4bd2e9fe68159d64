"""Who holds which post, by name, as sentences and lines of labels say: the posts of chiefs, of heads of teams and of their offices."""

import datetime
from itertools import pairwise

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.names.endings import Name
from chaingraph.text.names.heads import heads
from chaingraph.text.names.membered import membered
from chaingraph.text.people.changes import since
from chaingraph.text.people.members import members
from chaingraph.text.people.posts import again
from chaingraph.text.roster import roster

HEAD = "云岭县链长制工作方案\n"


def held(source: str, graph: Graph) -> set[tuple[str, str]]:
    """Return the posts of a text with the names of those who hold them, as drafted."""
    quads = Draft(canonical_text(HEAD + source), "yunling", graph).quads()
    names = {quad.subject.value: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    return {
        (names[quad.subject.value], quad.object.value) for quad in quads if quad.predicate.value.endswith("#holderName")
    }


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("县委书记方启明、县长周维清任总链长。", {("总链长", "方启明"), ("总链长", "周维清")}),
        (
            "总链长由县委书记方启明和县长周维清共同担任，副总链长由常务副县长钱进担任。",
            {("总链长", "方启明"), ("总链长", "周维清"), ("副总链长", "钱进")},
        ),
        (
            "由副市长欧阳明担任石墨产业链链长、副市长贺小燕担任眼镜产业链链长。",
            {("石墨产业链链长", "欧阳明"), ("眼镜产业链链长", "贺小燕")},
        ),
        ("8月5日，石墨产业链链长、副市长贺小燕带队调研云石公司。", {("石墨产业链链长", "贺小燕")}),
        ("市委常委、宣传部部长、眼镜产业链链长李文出席会议并讲话。", {("眼镜产业链链长", "李文")}),
        (
            "副市长贺小燕（石墨产业链链长）主持会议，市长何国良（总链长）讲话。",
            {("石墨产业链链长", "贺小燕"), ("总链长", "何国良")},
        ),
        (
            "石墨产业链链长贺小燕主持召开座谈会，市工信局局长孟庆瑜汇报工作。",
            {("石墨产业链链长", "贺小燕")},
        ),
        ("副县长陶然同志任茶食品产业链链长。", {("茶食品产业链链长", "陶然")}),
        ("全县产业招商由副县长陶然牵头，县商务局配合。", {("副县长", "陶然")}),
        ("县长周维清任链长制工作领导小组组长。", {("链长制工作领导小组组长", "周维清")}),
    ],
)
def test_a_sentence_names_who_holds_a_post(source: str, expected: set[tuple[str, str]], zibo: Graph) -> None:
    assert held(source, zibo) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("县委书记方启明联系石墨产业链，县长周维清联系茶叶产业链。", {("县委书记", "方启明"), ("县长", "周维清")}),
        ("县委常委、常务副县长钱进包抓石墨产业链。", {("县委常委", "钱进"), ("常务副县长", "钱进")}),
        ("副县长任重挂联石墨产业链。", {("副县长", "任重")}),
        ("常务副县长全程包抓石墨产业链。", set()),
        ("副县长具体分管石墨产业链。", set()),
        ("由市委副书记何国良同志牵头联系眼镜产业链。", {("市委副书记", "何国良")}),
        ("市政协主席贺小燕分管石墨产业链。", {("市政协主席", "贺小燕")}),
        ("副县长陶然联系石墨产业链，副县长沈若谷联系茶叶产业链。", set()),  # one word for two posts
        ("县长周维清到石墨产业链企业调研。", set()),
        ("县长周维清介绍石墨产业链情况。", set()),
        ("县长周维清联系客商。", set()),
    ],
)
def test_who_is_tied_to_a_chain_by_post_and_name_holds_the_post(
    source: str, expected: set[tuple[str, str]], zibo: Graph
) -> None:
    assert held(source, zibo) == expected


@pytest.mark.parametrize(
    "source",
    [
        "一、链长安排\n由链办统筹。",
        "二、链长职责\n链长负责统筹。",
        "一、组长任务\n按月调度。",
        "副县长分工\n分管工业。",
        "组  长：职责  县长",
        "一、石墨产业链\n链长：职责",
        "一、石墨产业链\n链长（副县长）：工作安排",
        "产业链 | 链长\n石墨产业链 | 职责分工",
        "产业链 | 链长 | 职务\n石墨产业链 | 包联 | 副县长",
        "一、石墨产业链\n链长：安排（副县长）",
    ],
)
def test_no_word_of_offices_is_a_person(source: str, zibo: Graph) -> None:
    assert held(source, zibo) == set()


def test_a_name_that_begins_as_a_word_of_offices_is_that_of_a_person(zibo: Graph) -> None:
    source = "副县长安培之任石墨产业链链长。\n产业链 | 链长\n茶叶产业链 | 副县长任有为"
    assert held(source, zibo) == {("石墨产业链链长", "安培之"), ("茶叶产业链链长", "任有为")}


TEAM = """一、成立链长制工作领导小组
组长：县长周维清
副组长：副县长陶然、副县长沈若谷
领导小组办公室设在县工业和信息化局，局长孟庆瑜兼任办公室主任。
二、成立茶食品产业链工作专班
组长：副县长陶然
"""


def test_bare_heads_are_those_of_the_team_that_their_section_names(zibo: Graph) -> None:
    assert held(TEAM, zibo) == {
        ("链长制工作领导小组组长", "周维清"),
        ("链长制工作领导小组副组长", "陶然"),
        ("链长制工作领导小组副组长", "沈若谷"),
        ("领导小组办公室主任", "孟庆瑜"),
        ("茶食品产业链工作专班组长", "陶然"),
    }
    draft = Draft(canonical_text(HEAD + TEAM), "yunling", zibo)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    told = {
        (names[one.first], one.relation, names[one.second]) for one in draft.relations if "组长" in names[one.first]
    }
    assert told == {
        ("链长制工作领导小组组长", "memberOf", "链长制工作领导小组"),
        ("链长制工作领导小组组长", "heldBy", "县长"),
        ("链长制工作领导小组副组长", "memberOf", "链长制工作领导小组"),
        ("链长制工作领导小组副组长", "heldBy", "副县长"),
        ("茶食品产业链工作专班组长", "memberOf", "茶食品产业链工作专班"),
        ("茶食品产业链工作专班组长", "heldBy", "副县长"),
    }


FIRST_DEPUTIES = [
    ("一、成立领导小组\n组长：方启明  县委书记\n第一副组长：沈若川  县长\n副组长：陶然  副县长\n", "第一副组长"),
    ("一、成立领导小组\n组长：县委书记方启明\n第一副组长：县长沈若川\n副组长：副县长陶然\n", "第一副组长"),
    ("一、成立领导小组\n组长：县委书记方启明\n常务副组长：县长沈若川\n副组长：副县长陶然\n", "常务副组长"),
    ("成立领导小组，组长由县委书记方启明担任，第一副组长由县长沈若川担任，副组长由副县长陶然担任。", "第一副组长"),
    ("成立领导小组，县委书记方启明任组长，县长沈若川任第一副组长，副县长陶然任副组长。", "第一副组长"),
    ("成立领导小组。组长：方启明；第一副组长：沈若川；副组长：陶然。", "第一副组长"),
    ("成立领导小组。组长为县委书记方启明，第一副组长为县长沈若川，副组长为副县长陶然。", "第一副组长"),
]


@pytest.mark.parametrize(("source", "deputy"), FIRST_DEPUTIES, ids=[source for source, _ in FIRST_DEPUTIES])
def test_a_first_deputy_stands_beside_head_and_deputies(source: str, deputy: str, zibo: Graph) -> None:
    told = {(post.removeprefix("领导小组"), person) for post, person in held(source, zibo)}
    assert told == {("组长", "方启明"), (deputy, "沈若川"), ("副组长", "陶然")}


@pytest.mark.parametrize(
    "source",
    ["第一组长期驻点企业。", "成立专班，组长会议每月召开。", "领导小组第一副组长单位为县工信局。"],
)
def test_words_that_hold_those_for_heads_are_no_posts(source: str, zibo: Graph) -> None:
    draft = Draft(canonical_text(HEAD + source), "yunling", zibo)
    assert not {name.text for name in draft.names} & {"第一组长", "组长", "第一副组长"}


@pytest.mark.parametrize("deputy", ["执行链长", "常务链长", "副链长", "常务副链长"])
@pytest.mark.parametrize(
    "source",
    [
        "石墨产业链链长由县长沈若川担任，{}由副县长欧阳明担任。",
        "石墨产业链链长为县长沈若川，{}为副县长欧阳明。",
        "一、石墨产业链\n链长：县长沈若川\n{}：副县长欧阳明\n",
        "石墨产业链由县长沈若川任链长，副县长欧阳明任{}。",
    ],
)
def test_who_deputises_for_a_chief_or_acts_holds_a_post_of_the_chain(source: str, deputy: str, zibo: Graph) -> None:
    assert held(source.format(deputy), zibo) == {
        ("石墨产业链链长", "沈若川"),
        (f"石墨产业链{deputy}", "欧阳明"),
    }
    draft = Draft(canonical_text(HEAD + source.format(deputy)), "yunling", zibo)
    names = [quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")]
    assert deputy not in names


def test_chiefs_of_all_chains_are_read_from_lines_of_labels(zibo: Graph) -> None:
    source = "总链长：县委书记方启明\n副总链长：县长周维清、副县长陶然\n"
    assert held(source, zibo) == {("总链长", "方启明"), ("副总链长", "周维清"), ("副总链长", "陶然")}


def test_a_heading_that_says_what_is_done_for_a_chain_heads_that_chain() -> None:
    text = canonical_text(HEAD + "（一）做强茶食品产业链。链长：副县长陶然，牵头单位：县农业农村局。\n")
    assert {(one.chain, one.label) for one in roster(text, layout(text))} == {
        ("茶食品产业链", "链长"),
        ("茶食品产业链", "牵头单位"),
    }


def test_a_person_is_found_again_where_the_text_names_him_again_but_no_word_of_two_characters() -> None:
    assert again([(0, 3)], "孟庆瑜任组长,由孟庆瑜负责") == [(0, 3), (8, 11)]
    assert again([(0, 2)], "钱进任组长,价钱进一步下降") == [(0, 2)]


HOUSED = [
    ("县链长办设在县工业和信息化局。", {("县链长办", "县工业和信息化局")}),
    ("领导小组办公室设在县工信局，负责日常工作。", {("领导小组办公室", "县工信局")}),
    ("成立领导小组，领导小组下设办公室，办公室设在县工信局。", {("领导小组办公室", "县工信局")}),
    ("市产业链链长制办公室仍设在市商务局。", {("市产业链链长制办公室", "市商务局")}),
    ("成立石墨产业链工作专班，专班办公室设在市工信局。", {("石墨产业链工作专班办公室", "市工信局")}),
    ("成立石墨产业联盟，秘书处设在云川大学。", {("石墨产业联盟秘书处", "云川大学")}),
    ("成立石墨产业链工作专班，秘书处设在云川大学。", set()),  # whose it is, the text does not say
    ("链长制办公室（设在县发展改革局）每季度通报一次。", {("链长制办公室", "县发展改革局")}),
    ("市产业链链长制办公室挂靠市发展和改革委员会。", {("市产业链链长制办公室", "市发展和改革委员会")}),
    ("成立市链长制工作推进办公室，办公室设于市工信局。", {("市链长制工作推进办公室", "市工信局")}),
    (
        "县链长办、县专家委员会秘书处分别设在县工信局、县科协。",
        {("县链长办", "县工信局"), ("县专家委员会秘书处", "县科协")},
    ),
    ("领导小组在县工业和信息化局设立办公室，统筹协调。", {("领导小组办公室", "县工业和信息化局")}),
    ("县链办挂靠县工信局，负责日常工作。", {("县链办", "县工信局")}),
    ("链长制办公室（以下简称“县链办”）设在县工信局。", {("链长制办公室", "县工信局")}),
    ("县产业链链长制办公室（县链办）设在县工信局。", {("县产业链链长制办公室", "县工信局")}),
    ("园区服务站设在云岭经济开发区，展厅设在县工信局一楼。", set()),
    ("县链长办设在县工信局三楼。", set()),  # where it is, not whose it is
    ("石材产业链链长办设在县工信局，茶叶产业链链办挂靠县农业农村局。", set()),
    ("茶叶产业链链办设在县农业农村局。", set()),  # the bureau is the office of that chain
    ("成立领导小组，办公室设在县工信局、县科技局。", set()),  # one office is in one body
    ("县链长办、县招商办、县投促办分别设在县工信局、县科技局。", set()),  # three in two: no text says which in which
]


@pytest.mark.parametrize(("source", "expected"), HOUSED, ids=[source for source, _ in HOUSED])
def test_an_office_is_housed_in_a_body(source: str, expected: set[tuple[str, str]], zibo: Graph) -> None:
    draft = Draft(canonical_text(HEAD + source), "yunling", zibo)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    told = {(names[one.first], names[one.second]) for one in draft.relations if one.relation == "housedIn"}
    assert told == expected


def test_the_head_of_an_office_is_that_of_the_office_named_before(zibo: Graph) -> None:
    source = "县链长制办公室设在县工信局，由县工信局局长孟庆瑜任主任。"
    assert held(source, zibo) == {("县链长制办公室主任", "孟庆瑜")}


CHANGES = [
    ("2026年11月，茶食品产业链链长调整为副县长陶然。", "茶食品产业链链长", "陶然", "2026-11-01"),
    ("茶食品产业链链长由副县长罗雨桐变更为副县长陶然。", "茶食品产业链链长", "陶然", None),
    ("罗雨桐不再担任茶食品产业链链长，由副县长陶然接任。", "茶食品产业链链长", "陶然", None),
    (
        "因人事变动，自2026年11月起，由副县长陶然担任茶食品产业链链长，罗雨桐同志不再担任。",
        "茶食品产业链链长",
        "陶然",
        "2026-11-01",
    ),
    (
        "2026年3月5日起，石墨产业链链长由副市长贺小燕调整为副市长何远担任。",
        "石墨产业链链长",
        "何远",
        "2026-03-05",
    ),
    ("经研究，决定将石墨产业链链长调整为市委常委何远同志。", "石墨产业链链长", "何远", None),
    ("茶食品产业链链长由陶然接替罗雨桐担任。", "茶食品产业链链长", "陶然", None),
    ("2026年2月30日，总链长调整为县委书记方启明。", "总链长", "方启明", None),  # no such day
    ("2026年11月，茶食品产业链链长陶然赴企业调研。", "茶食品产业链链长", "陶然", None),  # no change
]


@pytest.mark.parametrize(("source", "post", "person", "since"), CHANGES, ids=[one[0] for one in CHANGES])
def test_a_change_names_who_holds_the_post_now_and_since_when(
    source: str, post: str, person: str, since: str | None, zibo: Graph
) -> None:
    assert held(source, zibo) == {(post, person)}
    quads = Draft(canonical_text(HEAD + source), "yunling", zibo).quads()
    days = {quad.object.value for quad in quads if quad.predicate.value.endswith("#heldFrom")}
    assert days == ({since} if since else set())


def test_who_held_a_post_before_holds_it_no_more(zibo: Graph) -> None:
    assert held("原茶食品产业链链长罗雨桐到场祝贺，时任竹木家居产业链链长沈若谷介绍情况。", zibo) == set()
    assert held("罗雨桐不再担任茶食品产业链链长。陶然卸任竹木家居产业链链长。", zibo) == set()


LIST = """一、链长制工作领导小组
组  长：方启明  县委书记
副组长：周维清  县委副书记、县长
        陶  然  副县长
成  员：孟庆瑜  县工业和信息化局局长
        丁一凡  县财政局局长
领导小组办公室设在县工业和信息化局。
"""


def test_persons_of_a_list_hold_the_post_of_its_label_and_the_posts_that_blanks_part_from_them_are_members(
    zibo: Graph,
) -> None:
    draft = Draft(canonical_text(HEAD + LIST), "yunling", zibo)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    told = {(names[one.first], one.relation) for one in draft.relations if one.relation in ("heldBy", "memberOf")}
    assert held(LIST, zibo) == {
        ("链长制工作领导小组组长", "方启明"),
        ("链长制工作领导小组副组长", "周维清"),
        ("链长制工作领导小组副组长", "陶然"),
        ("县工业和信息化局局长", "孟庆瑜"),
        ("县财政局局长", "丁一凡"),
    }
    posts = ("县委书记", "县委副书记", "县长", "副县长", "县工业和信息化局局长", "县财政局局长")
    heads = ("链长制工作领导小组组长", "链长制工作领导小组副组长")
    assert told == {(one, "memberOf") for one in (*heads, *posts)}
    assert not set(names.values()) & {"陶然", "一凡县财政局", "方启明"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("组长：方启明　县长", [("组长", "方启明", "县长")]),
        ("组长：李 强 县委书记", [("组长", "李强", "县委书记")]),
        ("组长：分管副县长", []),
        ("成员：县财政局 县工信局", []),
        ("云岭 县长", []),  # below no label
        ("组长：县长 副县长", []),
        (
            "组长：方启明 县长\n各成员单位做好配合。\n陶然 副县长",
            [("组长", "方启明", "县长")],
        ),  # below no label any more
        ("组长：方启 明 县长", []),  # no blank parts the last character of a name
        ("组长：方启明 县政府办公室、研究室主任", [("组长", "方启明", "县政府办公室、研究室主任")]),
        (f"组长：方启明 {'县长、' * 500}甲乙", []),  # in no time
    ],
)
def test_a_line_of_a_list_names_a_person_and_the_posts(line: str, expected: list[tuple[str, str, str]]) -> None:
    text = canonical_text(f"{HEAD}{line}\n")
    told = [(one.label, one.person, one.posts) for one in members(text)]
    assert [tuple(text.text[start:end] for start, end in one) for one in told] == expected


JOINED = """组　长：方启明县委常委、副县长
副组长：周维清县委办公室主任
成　员：陶 然县财政局总会计师
孟庆瑜县工业和信息化局党组成员
丁一凡云坪镇镇长
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (JOINED, ["方启明|县委常委、副县长", "周维清|县委办公室主任", "陶然|县财政局总会计师", "孟庆瑜|县工业和信息化局党组成员", "丁一凡|云坪镇镇长"]),
        ("成员：方启明  县长\n丁一凡  县电信分局台站员\n陶  然  县财政局局长\n", ["方启明|县长", "陶然|县财政局局长"]),  # a post of no known kind ends no list
        ("组长：江南新区管委会主任\n江北新区管委会主任\n江东新区管委会主任\n", []),  # no persons
        ("组长：常务副县长\n副组长：分管副县长\n成员：水利局局长\n林业局局长\n", []),
        ("组长：方启明县长\n", []),  # one line tells no list that has lost its blanks
    ],
)  # fmt: skip
def test_a_list_that_has_lost_its_blanks_names_its_persons(lines: str, expected: list[str]) -> None:
    text = canonical_text(HEAD + lines)
    assert [f"{text.text[slice(*one.person)]}|{text.text[slice(*one.posts)]}" for one in members(text)] == expected


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ("县委常委、县财政局副局长", "县委常委 县财政局+副局长"),
        ("县政府办公室一级调研员", "县政府办公室+一级调研员"),
        ("云坪镇党委书记", "云坪镇+党委书记"),
        ("云岭供水有限公司董事长", "云岭供水有限公司+董事长"),
        ("县工商联主席", "县工商联+主席"),
        ("县人大常委会副主任", "县人大常委会副主任"),  # one word
        ("县政府副秘书长", "县政府副秘书长"),
        ("青塘区委副书记", "青塘区委副书记"),
    ],
)
def test_posts_of_a_list_stand_apart_from_their_offices(posts: str, expected: str) -> None:
    text = canonical_text(f"{HEAD}成员：方启明  {posts}\n")
    found = list(membered(text.text, members(text)))
    words = "".join(("+" if one.start == last.end else " ") + one.text for last, one in pairwise(found))
    assert found[0].text + words == expected


@pytest.mark.parametrize("head", ["组长", "专班长", "指挥长", "总指挥", "召集人", "主任", "总链长"])
def test_a_list_names_who_holds_the_head_of_a_team_whatever_it_is_called(head: str) -> None:
    text = canonical_text(f"{HEAD}{head}：方启明　县长\n副{head}：周维清　副县长\n成员：陶然　副县长\n")
    assert [(text.text[slice(*one.label)], one.heads(text.text)) for one in members(text)] == [
        (head, True),
        (f"副{head}", True),
        ("成员", False),
    ]


def test_persons_of_a_list_head_a_special_team(zibo: Graph) -> None:
    listed = "一、茶食品产业链工作专班\n专班长：方启明  县委书记\n副专班长：周维清  县长\n成  员：陶  然  副县长\n"
    assert held(listed, zibo) == {
        ("茶食品产业链工作专班专班长", "方启明"),
        ("茶食品产业链工作专班副专班长", "周维清"),
        ("副县长", "陶然"),
    }


def test_of_two_days_neither_is_that_from_which_a_post_is_held() -> None:
    text = "3月5日,县委研究决定,4月1日起茶食品产业链链长调整为周维清。"
    assert since(text, 0, len(text), 2026) is None
    assert since(text, text.index("4月"), len(text), 2026) == datetime.date(2026, 4, 1)


def headed(source: str, *told: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the bare posts of a text, each with what it heads, by the names that it has in its order, each with its class."""
    text = canonical_text(f"{HEAD}{source}\n")
    names, place = [], text.text.index("一、")
    for words, kind in told:
        place = text.text.index(words, place)
        names.append(Name(place, place + len(words), words, kind))
        place += len(words)
    return [(post.text, of.text) for post, of in heads(names, layout(text).sections)]


def test_a_bare_post_is_none_of_the_body_that_stands_right_before_it() -> None:
    office, post = ("链长制办公室", "Institution"), ("主任", "Role")
    source = "一、组织领导\n成立链长制办公室。县管委会主任列席，主任主持。"
    assert headed(source, office, ("县管委会", "Institution"), post, post) == [("主任", "链长制办公室")]


def test_a_team_has_no_office_of_a_team_before_it() -> None:
    team, office, post = ("链长制领导小组", "Team"), ("链长制办公室", "Institution"), ("主任", "Role")
    source = "一、组织领导\n成立链长制领导小组，下设链长制办公室，主任负责。成立茶产业攻坚专班，主任参加。"
    assert headed(source, team, office, post, ("茶产业攻坚专班", "Team"), post) == [("主任", "链长制办公室")]


def test_a_bracket_behind_a_chain_tells_all_of_its_chief_and_office(zibo: Graph) -> None:
    source = (
        "3.石墨产业链（链长：县长周维清；牵头单位：县发展和改革局；责任单位：县工信局、县科技局）。重点发展负极材料。"
    )
    draft = Draft(canonical_text(HEAD + source), "yunling", zibo)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    told = {(names[one.first], one.relation, names[one.second]) for one in draft.relations}
    assert {one for one in told if one[1] in ("chiefOf", "officeOf", "heldBy")} == {
        ("石墨产业链链长", "chiefOf", "石墨产业链"),
        ("石墨产业链链长", "heldBy", "县长"),
        ("县发展和改革局", "officeOf", "石墨产业链"),
    }
    assert held(source, zibo) == {("石墨产业链链长", "周维清")}


def test_a_kind_of_teams_has_no_head_of_its_own(zibo: Graph) -> None:
    source = "每条产业链组建1个专班，专班由分管副县长任组长。"
    draft = Draft(canonical_text(HEAD + source), "yunling", zibo)
    assert not [one for one in draft.relations if one.relation == "memberOf"]


LED = """云岭镇2026年重点任务清单

| 序号 | 重点任务 | 责任领导 | 责任单位 |
| --- | --- | --- | --- |
| 1 | 推进茶园流转。 | 方启明 | 镇农业办 |
| 2 | 建设冷库 | 欧阳明远、周维清 | 镇城建办 |
| 3 | 招引企业 | 副镇长 钱进 | 镇招商办 |
| 4 | 修编规划 | 王远李舟 | 镇城建办 |
| 5 | 整治环境 | 各村书记 | 镇城建办 |
"""


def test_a_person_alone_in_a_column_of_leaders_holds_the_post_of_the_task(zibo: Graph) -> None:
    posts = {("推进茶园流转责任领导", "方启明"), ("建设冷库责任领导", "欧阳明远"), ("建设冷库责任领导", "周维清")}
    assert held(LED, zibo) == {*posts, ("副镇长", "钱进")}
    relations = Draft(canonical_text(HEAD + LED), "yunling", zibo).relations
    assert [one.relation for one in relations if one.second.endswith("责任领导")] == ["responsible", "responsible"]


@pytest.mark.parametrize(
    "table",
    [  # no task of which a post could be; a person whom nothing calls a leader
        "| 序号 | 指标 | 责任领导 |\n| --- | --- | --- |\n| 1 | 产值 | 方启明 |\n| 2 | 税收 | 周维清 |\n",
        "| 序号 | 任务 | 联系人 |\n| --- | --- | --- |\n| 1 | 建设冷库 | 方启明 |\n| 2 | 招引企业 | 周维清 |\n",
    ],
)
def test_other_persons_in_tables_hold_none(table: str, zibo: Graph) -> None:
    assert held(table, zibo) == set()
