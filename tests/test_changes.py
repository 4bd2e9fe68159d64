"""Who leaves the post of a chain and who takes it over: sentences, lists and tables of changes, in the forms in which offices write them."""

import datetime
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.roster import roster
from chaingraph.text.roster.changed import ROWS, Changes
from chaingraph.text.roster.replaced import ROWS as REPLACING
from chaingraph.text.roster.replaced import replaced
from tests.words import report

HEAD = "云岭县链长制工作通知\n各有关单位：\n"
STONE = {("石材产业链链长", "former", "何一苇"), ("石材产业链链长", "now", "钟晚晴")}
LEFT = {("石材产业链链长", "former", "何一苇")}
CAME = {("石材产业链链长", "now", "钟晚晴")}


def drafted(source: str, graph: Graph) -> list[ox.Quad]:
    return Draft(canonical_text(HEAD + source), "yunling", graph).quads()


def changed(source: str, graph: Graph) -> set[tuple[str, str, str]]:
    """Return the posts of a text with the names of those who hold them and of those who held them, as drafted."""
    quads = drafted(source, graph)
    names = {quad.subject.value: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    told = {"holderName": "now", "formerHolderName": "former"}
    return {
        (names[quad.subject.value], told[one], quad.object.value)
        for quad in quads
        if (one := quad.predicate.value.rpartition("#")[2]) in told
    }


def chains(source: str, graph: Graph) -> set[str]:
    """Return the industry chains that a draft of a text describes."""
    quads = drafted(source, graph)
    of = {quad.subject.value for quad in quads if quad.object.value.endswith("#IndustryChain")}
    return {quad.object.value for quad in quads if quad.subject.value in of and quad.predicate.value.endswith("#label")}


SENTENCES = [
    ("免去何一苇石材产业链链长职务，由副县长钟晚晴接任。", STONE),
    ("经研究决定，免去何一苇同志的石材产业链链长职务，由副县长钟晚晴同志接任。", STONE),
    ("免去副县长何一苇石材产业链链长职务，改由县委常委钟晚晴担任。", STONE),
    ("因工作调整，何一苇不再担任石材产业链链长，由副县长钟晚晴接任。", STONE),
    ("何一苇同志不再担任石材产业链链长职务，由钟晚晴继任。", STONE),
    ("县委常委、副县长何一苇同志因工作变动，不再担任石材产业链链长，由县委常委钟晚晴同志接任。", STONE),
    ("石材产业链链长由何一苇调整为钟晚晴。", STONE),
    ("石材产业链链长由何一苇改为副县长钟晚晴。", STONE),
    ("今年石材产业链链长由何一苇调整为副县长钟晚晴，专班人员保持稳定。", STONE),
    ("今年石材产业链链长由沐春风调整为副县长钟晚晴。", {*CAME, ("石材产业链链长", "former", "沐春风")}),
    ("因工作调整，石材产业链链长由何一苇同志变更为钟晚晴同志。", STONE),
    ("石材产业链链长人选由何一苇更换为钟晚晴。", STONE),
    ("石材产业链链长调整为副县长钟晚晴，何一苇不再担任。", STONE),
    ("石材产业链由原副县长何一苇改为由副县长钟晚晴任链长。", STONE),
    ("石材产业链：原链长何一苇，调整为钟晚晴。", STONE),
    ("副县长钟晚晴接替何一苇担任石材产业链链长。", STONE),
    ("副县长钟晚晴接替副县长何一苇担任石材产业链链长。", STONE),
    ("县委常委钟晚晴接替了何一苇同志任石材产业链链长。", STONE),
    ("何一苇的石材产业链链长职务由钟晚晴接替。", STONE),
    ("卸任石材产业链链长的何一苇由钟晚晴接替。", STONE),
    ("任命钟晚晴为石材产业链链长，免去何一苇的石材产业链链长职务。", STONE),
    ("解聘何一苇石材产业链链长，聘任钟晚晴为石材产业链链长。", STONE),
    ("钟晚晴任石材产业链链长；何一苇不再担任石材产业链链长职务。", STONE),
    ("同意钟晚晴接任石材产业链链长，何一苇另有任用。", STONE),
    ("原石材产业链链长何一苇因工作调动，由副县长钟晚晴接任。", STONE),
    ("石材产业链链长何一苇调离，副县长钟晚晴继任链长。", STONE),
    ("石材产业链原链长何一苇，现链长钟晚晴。", STONE),
    ("免去何一苇的石材产业链链长、招商专班组长职务。", LEFT),
    ("撤销何一苇石材产业链链长职务。", LEFT),
    ("何一苇因工作变动不再担任石材产业链链长。", LEFT),
    ("石材产业链链长改由副县长钟晚晴担任。", CAME),
    (
        "免去何一苇石材产业链链长职务，由钟晚晴接任；免去李木竹木产业链链长职务，由县委常委方启明继任。",
        {*STONE, ("竹木产业链链长", "former", "李木"), ("竹木产业链链长", "now", "方启明")},
    ),
    (
        "何一苇不再兼任石材产业链副链长，钟晚晴兼任石材产业链副链长。",
        {("石材产业链副链长", "former", "何一苇"), ("石材产业链副链长", "now", "钟晚晴")},
    ),
    (
        "石材、竹木产业链链长由何一苇调整为副县长钟晚晴。",
        {*STONE, ("竹木产业链链长", "former", "何一苇"), ("竹木产业链链长", "now", "钟晚晴")},
    ),
    ("总链长由何一苇调整为县长周维清。", {("总链长", "former", "何一苇"), ("总链长", "now", "周维清")}),
    (
        "免去何一苇同志总链长职务，由县长周维清担任总链长。",
        {("总链长", "former", "何一苇"), ("总链长", "now", "周维清")},
    ),
]
LISTS = [
    ("一、石材产业链\n何一苇不再担任链长，由副县长钟晚晴接任。", STONE),
    ("一、石材产业链\n原链长：何一苇\n新链长：钟晚晴", STONE),
    # who leaves is of the chain that stands beside the name, not of that of the heading above
    ("一、竹木产业链\n原石材产业链链长何一苇同志不再担任链长职务。", LEFT),
    ("一、竹木产业链\n石材产业链原链长何一苇因工作变动，不再担任该职务。", LEFT),
    ("一、竹木产业链\n石材产业链链长何一苇因到龄不再担任链长。", LEFT),
    ("一、竹木产业链\n石材产业链前任链长何一苇已不再兼任该职。", LEFT),
    ("一、石材产业链\n何一苇不再担任链长职务。", LEFT),
    ("任命：\n钟晚晴同志为石材产业链链长。\n免去：\n何一苇同志的石材产业链链长职务。", STONE),
    ("一、免去\n何一苇石材产业链链长职务\n二、任命\n钟晚晴石材产业链链长", STONE),
    ("产业链 | 原链长 | 新链长\n石材产业链 | 何一苇 | 副县长钟晚晴", STONE),
    ("产业链 | 调整前链长 | 调整后链长\n石材产业链 | 何一苇（副县长） | 钟晚晴", STONE),
    ("产业链 | 链长（原） | 链长（现）\n石材产业链 | 何一苇 | 钟晚晴", STONE),
    ("产业链 | 前任链长 | 现任链长 | 备注\n石材产业链 | 何一苇 | 钟晚晴 | 工作调整", STONE),
    ("重点产业链链长调整表\n产业链 | 变更前 | 变更后\n石材产业链 | 何一苇 | 钟晚晴", STONE),
    ("产业链 | 链长 | 备注\n石材产业链 | 钟晚晴 | 接替何一苇", STONE),
    ("产业链 | 链长 | 备注\n石材产业链 | 钟晚晴 | 原链长何一苇调离", STONE),
    ("产业链 | 链长 | 备注\n石材产业链 | 钟晚晴 | 原链长何一苇离任", STONE),
    ("产业链 | 链长 | 备注\n石材产业链 | 钟晚晴 | 原链长何一苇已退休", STONE),
    ("产业链 | 链长 | 备注\n石材产业链 | 钟晚晴 | 原链长何一苇调任县政协", STONE),
]


@pytest.mark.parametrize(("source", "expected"), [*SENTENCES, *LISTS])
def test_a_change_names_who_leaves_and_who_comes(source: str, expected: set[tuple[str, str, str]], zibo: Graph) -> None:
    assert changed(source, zibo) == expected
    assert chains(source, zibo) <= {"石材产业链", "竹木产业链"}


TEA = {("茶叶产业链链长", "former", "何一苇"), ("茶叶产业链链长", "now", "钟晚晴")}
DEPUTY = {*TEA, ("石材产业链副链长", "now", "邵立诚")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("石材产业链增设副链长，由县工信局局长邵立诚担任。", DEPUTY),
        ("石材产业链增设副链长一名，由邵立诚担任。", DEPUTY),
        ("增设石材产业链副链长1名，由县工信局局长邵立诚担任。", DEPUTY),
        ("石材产业链副链长空缺，由邵立诚接任。", DEPUTY),
        ("石材产业链设立执行链长，由邵立诚出任。", {*TEA, ("石材产业链执行链长", "now", "邵立诚")}),
        ("石材产业链副链长暂缺，由县工信局局长邵立诚代行职责。", TEA),
        ("石材产业链专家组组长一职，由邵立诚担任。", TEA),
        ("领导小组办公室主任，由县工信局局长邵立诚兼任。", TEA),
        ("县链办新增副主任一名，由县工信局局长邵立诚担任。", TEA),
        ("增设副链长，由邵立诚担任。", TEA),  # of which chain?
    ],
)
def test_who_comes_to_another_post_is_not_of_the_post_before(
    words: str, expected: set[tuple[str, str, str]], zibo: Graph
) -> None:
    told = changed("茶叶产业链链长由何一苇调整为钟晚晴。" + words, zibo)
    assert {one for one in told if "产业链" in one[0]} == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("链长因工作调整不再担任的，由接任者自动接替。", set()),
        ("链长职务发生变动的，由继任者接任，不再另行发文。", set()),
        ("云石公司不再担任石材产业链链主企业，由明视公司接任。", set()),
        ("市工信局不再作为石材产业链牵头部门，由县商务局承担。", set()),
        ("重点产业链链主企业调整表\n产业链 | 变更前 | 变更后\n石材产业链 | 甲公司 | 乙公司", set()),
        ("产业链 | 链长 | 备注\n石材产业链 | 钟晚晴 | 何一苇联系", CAME),
        ("石材产业链链长会议由每月一次调整为每季度一次。", set()),
    ],
)
def test_what_only_looks_like_a_change_names_nobody(
    source: str, expected: set[tuple[str, str, str]], zibo: Graph
) -> None:
    assert changed(source, zibo) == expected


@pytest.mark.parametrize(("row", "example"), ROWS)
def test_each_row_of_the_table_matches_its_example(row: str, example: str) -> None:
    told = Changes().of(f"石墨产业链链长赵某不再担任,{example}", (0, 14 + len(example)), None)
    assert told and {place.chain for place in told} == {"石墨产业链"}, row


def test_the_day_of_a_change_may_have_a_column_of_its_own(zibo: Graph) -> None:
    source = "产业链 | 原链长 | 现链长 | 调整时间\n石材产业链 | 何一苇 | 钟晚晴 | 2026年9月"
    days = [quad.object.value for quad in drafted(source, zibo) if quad.predicate.value.endswith("#heldFrom")]
    assert days == [datetime.date(2026, 9, 1).isoformat()]


def test_the_office_before_a_change_is_not_that_of_the_chain() -> None:
    text = canonical_text(HEAD + "产业链 | 原牵头部门 | 现牵头部门 | 链长\n石材产业链 | 县工信局 | 县商务局 | 副县长\n")
    told = {(one.relation, text.text[slice(*name)]) for one in roster(text, layout(text)) for name in one.names}
    assert told == {("officeOf", "县商务局"), ("chiefOf", "副县长")}


@pytest.mark.parametrize("words", ["石材产业链链长由", "原链长不再担任产业链", "免去何一苇产业链", "由某接替某任"])
def test_hostile_sentences_are_read(words: str) -> None:
    text = canonical_text(HEAD + ("。".join([words * 30] * 500)))  # for hours, if work grew faster than the text
    assert not list(roster(text, layout(text)))


BANK = {("hostBankOf", "now", "建设银行岚溪支行"), ("hostBankOf", "former", "岚溪农商银行")}
OFFICE = {("officeOf", "now", "县农业农村局"), ("officeOf", "former", "县林业局")}
REPLACED = [
    ("竹产业链主办银行由岚溪农商银行调整为建设银行岚溪支行。", BANK),
    ("将竹产业链主办银行由岚溪农商银行调整为建设银行岚溪支行。", BANK),
    ("竹产业链主办银行岚溪农商银行更换为建设银行岚溪支行。", BANK),
    ("竹产业链主办银行调整为建设银行岚溪支行，岚溪农商银行不再担任。", BANK),
    ("岚溪农商银行不再担任竹产业链主办银行，经研究，由建设银行岚溪支行接任。", BANK),
    ("岚溪农商银行不再担任竹产业链主办银行，因网点合并，由建设银行岚溪支行接任。", BANK),
    ("建设银行岚溪支行接替岚溪农商银行担任竹产业链主办银行。", BANK),
    ("竹产业链牵头单位由县林业局调整为县农业农村局。", OFFICE),
    ("自2026年8月起，竹产业链牵头部门由县林业局改为县农业农村局。", OFFICE),
    ("竹产业链链办由县林业局移交至县农业农村局。", OFFICE),
    ("竹产业链牵头单位改由县农业农村局承担。", {("officeOf", "now", "县农业农村局")}),
    (
        "竹产业链承载园区由云台工业园变更为岚溪经济开发区。",
        {("carrierParkOf", "now", "岚溪经济开发区"), ("carrierParkOf", "former", "云台工业园")},
    ),
    (
        "竹产业链的链主企业由青禾竹业有限公司调整为北山竹业有限公司。",
        {("leadEnterpriseOf", "now", "北山竹业有限公司"), ("leadEnterpriseOf", "former", "青禾竹业有限公司")},
    ),
    ("竹产业链主办银行授信额度由5亿元调整为8亿元。", set()),
    ("竹产业链牵头单位会议由每月一次调整为每季度一次。", set()),
    ("县林业局不再担任竹产业链牵头单位，办公室主任不再兼任，由王某担任。", {("officeOf", "former", "县林业局")}),
]


@pytest.mark.parametrize(("source", "expected"), REPLACED)
def test_what_is_replaced_is_told_from_what_a_chain_has_now(source: str, expected: set[tuple[str, str, str]]) -> None:
    text = canonical_text(HEAD + "一、调整事项\n" + source + "\n")
    places = [one for one in roster(text, layout(text)) if one.relation != "chiefOf"]
    told = {(one.relation, "now", text.text[slice(*name)]) for one in places for name in one.names}
    told |= {(one.relation, "former", text.text[slice(*name)]) for one in places for name in one.former}
    assert told == expected
    assert {one.chain for one in places} <= {"竹产业链"}


def test_a_list_above_a_change_does_not_give_a_chain_what_it_has_no_longer(zibo: Graph) -> None:
    source = """一、名单
（一）竹产业链
牵头单位：县林业局
主办银行：岚溪农商银行
（二）茶叶产业链
主办银行：岚溪农商银行
二、调整事项
竹产业链主办银行由岚溪农商银行调整为建设银行岚溪支行。
竹产业链牵头单位由县林业局调整为县农业农村局。
"""
    draft = Draft(canonical_text(HEAD + source), "yunling", zibo)
    names = {one.subject.value: one.object.value for one in draft.quads() if one.predicate.value.endswith("#label")}
    ends = {"subject": "first", "predicate": "relation", "object": "second"}
    told: dict[str, dict[str, str]] = {}
    for one in draft.quads():
        if (end := one.predicate.value.rpartition("#")[2]) in ends:
            told.setdefault(str(one.subject), {})[ends[end]] = one.object.value
    found = {
        (names[one["first"]], one["relation"].rpartition("#")[2], names[one["second"]])
        for one in told.values()
        if one["relation"].endswith("Of")
    }
    assert found == {
        ("建设银行岚溪支行", "hostBankOf", "竹产业链"),
        ("县农业农村局", "officeOf", "竹产业链"),
        ("岚溪农商银行", "hostBankOf", "茶叶产业链"),
    }


@pytest.mark.parametrize(("row", "example"), REPLACING)
def test_each_row_of_replacing_matches_its_example(row: str, example: str) -> None:
    words = f"甲银行不再担任石墨产业链主办银行,{example}"
    assert len(replaced(words, (0, len(words)), None)) == 2, row


NOTICE = """一、链长名单
产业链 | 链长 | 链办
石材产业链 | 副县长何一苇 | 县工信局
竹木产业链 | 柳成荫（常务副县长） | 县林业局

二、链长调整
2026年9月，因工作调整，免去何一苇石材产业链链长职务，由副县长钟晚晴接任。
竹木产业链链长由柳成荫调整为县委常委任有为。
"""


@pytest.mark.parametrize("turned", [False, True], ids=["list first", "change first"])
def test_a_list_and_a_change_in_one_document_tell_who_is_chief_now(turned: bool, tmp_path: Path, zibo: Graph) -> None:
    parts = NOTICE.strip().split("\n\n")
    source = "\n\n".join(reversed(parts) if turned else parts)
    ox.serialize(drafted(source, zibo), str(tmp_path / "x.trig"), format=ox.RdfFormat.TRIG)
    (table,) = report(open_graph(data=[tmp_path / "x.trig"], default=False), "roster", "zh").tables
    told = {row[0]: row[1:] for row in table.rows}
    assert told["链长"] == (
        "石材产业链链长（钟晚晴（2026-09-01起）（待定）、何一苇（此前）（待定））（候选），由副县长（候选）担任",
        "竹木产业链链长（任有为（待定）、柳成荫（此前）（待定））（候选），由县委常委（候选）、常务副县长（候选）担任",
    )
    cited = [[name.iri.rpartition("/")[2] for name in cell or ()] for cell in told["依据"]]
    assert cited == ([["1.s2", "2.s1"], ["1.s3", "2.s2"]] if not turned else [["1.s1", "2.s2"], ["1.s2", "2.s3"]])
