"""One name, one thing: what words of a document name the same, and what does not."""

import pytest

from chaingraph.text.names.endings import Name
from chaingraph.text.names.same import Where, called, same

HERE = Where("云州市工业和信息化局", "云州市")


def named(kind: str, *words: str) -> list[Name]:
    """Return names of a kind, one after the other."""
    return [Name(10 * place, 10 * place + len(one), one, kind) for place, one in enumerate(words)]


ONE = [
    ("Institution", "市工信局", "市工业和信息化局"),
    ("Institution", "工信局", "市工业和信息化局"),
    ("Institution", "云州市工信局", "市工业和信息化局"),
    ("Institution", "市发改委", "市发展和改革委员会"),
    ("Institution", "市政府", "市人民政府"),
    ("Institution", "云州农商银行", "云州农村商业银行"),
    ("Enterprise", "恒能电池", "云州恒能电池股份有限公司"),
    ("Enterprise", "恒能公司", "云州恒能电池股份有限公司"),
    ("IndustryChain", "石墨", "石墨产业链"),
    ("IndustryChain", "石墨链", "石墨产业链"),
    ("Place", "云州", "云州市"),
    ("Platform", "先进陶瓷实验室", "云州先进陶瓷实验室"),
    ("Segment", "石墨提纯环节", "石墨提纯"),
    ("Segment", "中游石墨提纯", "石墨提纯"),
]


@pytest.mark.parametrize(("kind", "short", "full"), ONE, ids=[short for _, short, _ in ONE])
def test_a_short_form_is_the_thing_that_it_is_short_for(kind: str, short: str, full: str) -> None:
    assert same(named(kind, full, short), "", HERE) == {short: full}


APART = [
    ("Institution", "县工信局", "市工业和信息化局"),  # of another level
    ("Institution", "茗川市工信局", "云州市工业和信息化局"),  # of another city
    ("Institution", "市科技局", "市科技馆"),
    ("Institution", "云州大学", "云州理工大学"),
    ("Institution", "云州银行", "云州农商银行"),
    ("Enterprise", "恒能电池", "云州恒泰电池股份有限公司"),
    ("IndustryChain", "石墨产业链", "石墨烯产业链"),
    ("Segment", "石墨提纯环节", "石墨采选环节"),
    ("Segment", "上游应用", "下游应用"),
]


@pytest.mark.parametrize(("kind", "one", "other"), APART, ids=[one for _, one, _ in APART])
def test_what_only_looks_alike_is_two_things(kind: str, one: str, other: str) -> None:
    assert same(named(kind, one, other), "", HERE) == {}


def test_what_one_list_names_is_several_things() -> None:
    text = "恒能电池有限公司、恒能电池科技股份有限公司"
    names = [Name(0, 8, text[:8], "Enterprise"), Name(9, len(text), text[9:], "Enterprise")]
    assert same(names, text, HERE) == {}
    apart = text.replace("、", ",")
    assert same(names, apart, HERE) == {text[:8]: text[9:]}


def test_what_may_be_short_for_two_is_neither() -> None:
    two = named("Enterprise", "云州恒能电池有限公司", "云州恒能机电有限公司", "恒能")
    assert same(two, "", HERE) == {}


def test_a_document_goes_by_the_short_title_that_its_bracket_introduces() -> None:
    text = "印发《关于建立推进机制的通知》(以下简称《通知》)。《通知》指出"
    names = [Name(3, 14, text[3:14], "Policy"), Name(21, 23, "通知", "Policy"), Name(27, 29, "通知", "Policy")]
    assert [name.text for name in names] == ["关于建立推进机制的通知", "通知", "通知"]
    assert same(names, text, HERE) == {"通知": "关于建立推进机制的通知"}
    numbered = text.replace("(以下", "(云政发〔2026〕3号,以下")
    moved = [names[0], *(Name(one.start + 12, one.end + 12, "通知", "Policy") for one in names[1:])]
    assert [numbered[one.start : one.end] for one in moved] == [one.text for one in moved]
    assert same(moved, numbered, HERE) == {"通知": "关于建立推进机制的通知"}


def test_a_bracket_introduces_a_short_form() -> None:
    text = "市石墨产业发展服务中心(以下简称“中心”)成立。中心负责运营。"
    full = "市石墨产业发展服务中心"
    names = [
        Name(0, len(full), full, "Institution"),
        Name(text.rindex("中心"), text.rindex("中心") + 2, "中心", "Platform"),
    ]
    assert same(names, text, Where()) == {"中心": full}


def test_we_are_who_issues_the_document_and_our_city_its_place() -> None:
    names = [*named("Institution", "我局", "市工信局"), *named("Place", "我市")]
    assert same(names, "", HERE) == {"我局": "市工信局", "我市": "云州市"}
    asked = named("Institution", "你局", "市商务局", "市科技局")
    assert same(asked, "", Where("云州市政府办公室", "云州市", "市商务局")) == {"你局": "市商务局"}
    assert same(asked, "", HERE) == {}


def test_the_heads_of_two_offices_and_two_chains_are_two_posts() -> None:
    text = "县商务局局长、县财政局局长、石墨产业链链长"
    kinds = [
        ("县商务局", "Institution"),
        ("局长", "Role"),
        ("县财政局", "Institution"),
        ("局长", "Role"),
        ("石墨产业链", "IndustryChain"),
        ("链长", "Role"),
    ]
    names, place = [], 0
    for words, kind in kinds:
        place = text.index(words, place)
        names.append(Name(place, place + len(words), words, kind))
        place += len(words)
    posts = [words for words in called(names, {}).values() if words.endswith("长")]
    assert posts == ["县商务局局长", "县财政局局长", "石墨产业链链长"]


@pytest.mark.parametrize(("between", "apart"), [("“", True), ("的", True), ("的“", True), ("、", False), ("和", False)])
def test_the_chiefs_of_two_chains_are_two_whatever_marks_stand_between(between: str, apart: bool) -> None:
    text = f"石墨产业链{between}链长到场，茶叶产业链{between}链长到场"
    names, place = [], 0
    for words, kind in [
        ("石墨产业链", "IndustryChain"),
        ("链长", "Role"),
        ("茶叶产业链", "IndustryChain"),
        ("链长", "Role"),
    ]:
        place = text.index(words, place)
        names.append(Name(place, place + len(words), words, kind))
        place += len(words)
    posts = {words for words in called(names, {}, text).values() if words.endswith("链长")}
    assert posts == ({"石墨产业链链长", "茶叶产业链链长"} if apart else {"链长"})
