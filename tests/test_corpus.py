"""The annotated texts: the mark-up is read to the letter, what breaks the guidelines is named, and the corpus keeps them."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
import corpus_check

import corpus

HEADER = "genre: plan\nlayout: bracket\nsplit: learn\nworld: 茗川\nannotator: A\ntitle: 茶叶方案\n----\n"
TEXT = (
    "茶叶方案\n由{1:Institution 县工业和信息化局}牵头、{2:Institution 县财政局}配合实施{3:Programme “青芽”工程}。"
    "到2027年底，{5:IndustryChain 茶叶产业链}新增{4:Group? 企业}{f1 3家以上}，产值{f2 2.5亿元}。（责任单位：{1 县工信局}、{2 县财政局}）\n"
)
STATEMENTS = (
    "----\n3 ledBy 1 “牵头”\n3 responsible 1,2 “责任单位”\n3 directedAt 5 interpreted ?\n3 dueBy 2027-12-31\n"
    "f1 >= 3 家 planned 新增企业数 about=5 due=2027-12-31 responsible=1,2\nf2 = 2.5亿 元 planned 产值 about=5\n"
)


def read(text=TEXT, statements=STATEMENTS, header=HEADER):
    return corpus.parse("tea", f"{header}{text}{statements}")


def problems(*changes):
    source = f"{HEADER}{TEXT}{STATEMENTS}"
    for old, new in changes:
        assert old in source
        source = source.replace(old, new)
    return [problem.removeprefix("tea: ") for problem in corpus_check.check(corpus.parse("tea", source))]


def test_marks_are_taken_out_and_spans_stand_where_the_names_do():
    text = read()
    assert text.plain.splitlines()[1].startswith("由县工业和信息化局牵头、县财政局配合实施“青芽”工程。")
    assert [(span.id, text.words(span), span.optional) for span in text.spans] == [
        ("1", "县工业和信息化局", False),
        ("2", "县财政局", False),
        ("3", "“青芽”工程", False),
        ("5", "茶叶产业链", False),
        ("4", "企业", True),
        ("1", "县工信局", False),
        ("2", "县财政局", False),
    ]
    assert text.kinds == {"1": "Institution", "2": "Institution", "3": "Programme", "4": "Group", "5": "IndustryChain"}
    assert text.label("1") == "县工业和信息化局"


def test_a_statement_over_lists_states_each_pair():
    assert read().relations == [
        corpus.Relation("3", "ledBy", "1", "牵头"),
        corpus.Relation("3", "responsible", "1", "责任单位"),
        corpus.Relation("3", "responsible", "2", "责任单位"),
        corpus.Relation("3", "directedAt", "5", "", "interpreted", True),
        corpus.Relation("3", "dueBy", "2027-12-31"),
    ]


def test_a_figure_has_its_words_its_value_multiplied_out_and_its_attributes():
    text = read()
    start, end = text.places["f1"]
    assert text.plain[start:end] == "3家以上"
    assert text.figures["f1"] == corpus.Figure(
        ">=", 3, None, "家", "planned", "新增企业数", {"about": "5", "due": "2027-12-31", "responsible": "1,2"}
    )
    assert (text.figures["f2"].value, text.figures["f2"].unit) == (250_000_000, "元")


def test_a_range_has_two_values():
    figure = read(statements=STATEMENTS.replace(">= 3 家", "range 3..5 家")).figures["f1"]
    assert (figure.value, figure.upper) == (3, 5)


def test_a_text_as_the_guidelines_have_it_has_no_problem():
    assert problems() == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("genre: plan", "genre: poem", "genre 'poem' is not known."),
        ("split: learn\n", "", "the header lacks split."),
        ("title: 茶叶方案", "title: 油茶方案", "title '油茶方案' does not stand in the text."),
        (":Programme ", ":Scheme ", "kind Scheme of 3 is not known."),
        ("3 ledBy 1", "3 ledFrom 1", "3 ledFrom 1: the relation is not known."),
        ("3 ledBy 1", "9 ledBy 1", "9 ledBy 1: nothing is marked 9."),
        ("3 ledBy 1 “牵头”", "1 ledBy 3 “牵头”", "1 ledBy 3: 1 is of the kind Institution"),
        ("“牵头”", "“领衔”", "“领衔” does not stand in the text."),
        ("dueBy 2027-12-31", "dueBy 2027-02-31", "3 dueBy 2027-02-31: no date is 2027-02-31."),
        ("responsible=1,2", "responsible=1,8", "f1: responsible: nothing is marked 8."),
        ("about=5 due=2027-12-31", "about=5 due=2027-13-01", "f1: due 2027-13-01 does not exist."),
        ("f2 = 2.5亿 元 planned 产值 about=5\n", "", "f2 has no line."),
        (">= 3 家 planned", ">= 3 家 promised", "f1: comparator >= or status promised is not known."),
        ("{f2 2.5亿元}", "2.5亿元", "f2 is not marked in the text."),
        ("{2 县财政局}）", "县财政局）", "an unmarked name: …单位：县工信局、县财政局）"),
        ("产值{f2", "利润1.5亿元，产值{f2", "an unmarked quantity: …"),
        ("{1 县工信局}", "{7:Institution 县财政局}", "县财政局 has several ids: 2, 7."),
    ],
)
def test_what_breaks_the_guidelines_is_named(old, new, message):
    assert any(message[:24] in problem for problem in problems((old, new))), problems((old, new))


@pytest.mark.parametrize(
    ("printed", "stands"),
    [
        ("2026-03-18 08:40　来源：县融媒体中心", True),
        ("2026 年 3 月 18 日", True),
        ("二〇二六年三月十八日", True),
        ("2026-03-19", False),
        ("13月18日", False),
    ],
)
def test_a_day_of_the_header_stands_in_the_text(printed, stands):
    found = problems(
        ("split: learn\n", "split: learn\ndate: 2026-03-18\n"), ("----\n3 ledBy", f"{printed}\n----\n3 ledBy")
    )
    assert found == ([] if stands else ["date '2026-03-18' does not stand in the text."])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{1 县工信局}", "{1 县工信局", "a mark is not as it should be"),
        ("{1 县工信局}", "{1:Group 县工信局}", "1 was Institution before"),
        ("3 ledBy 1 “牵头”", "3 ledBy", "cannot be read"),
        ("2.5亿 元", "许多 元", "'许多' is no amount"),
        ("f2 = 2.5亿 元", "f1 = 2.5亿 元", "this figure has a line already"),
        ("genre: plan", "gender: plan", "the header does not know"),
    ],
)
def test_a_mark_that_cannot_be_read_is_refused(old, new, message):
    source = f"{HEADER}{TEXT}{STATEMENTS}".replace(old, new)
    with pytest.raises(corpus.Wrong, match=re.escape(message)):
        corpus.parse("tea", source)


def test_texts_with_a_sentence_in_common_and_names_of_the_test_part_elsewhere_are_named():
    long = "各部门要按照各自的职责抓好本方案各项任务的落实工作。\n"
    one = corpus.parse("one", f"{HEADER}{TEXT}{long}{STATEMENTS}")
    two = corpus.parse("two", f"{HEADER.replace('learn', 'test')}{{1:Enterprise 青岭集团}}。{long}----\n")
    three = corpus.parse("three", f"{HEADER}{{1:Enterprise 青岭集团}}。\n----\n")
    assert sorted(corpus_check.check_together([one, two, three])) == [
        "one, two: one sentence in several texts: 各部门要按照各自的职责抓好本方案各项任务的落实工作",
        "world 茗川 stands in several splits: learn, test",
        "青岭集团 stands in several splits: learn, test",
    ]


def test_the_texts_of_the_corpus_keep_the_guidelines(capsys):
    status = corpus_check.main(["check"])
    assert status == 0, capsys.readouterr().out


def test_the_example_of_the_guidelines_keeps_them():
    guidelines = (corpus.FOLDER.parent / "GUIDELINES.md").read_text(encoding="utf-8")
    example = guidelines.split("```\n")[1]
    shown = corpus.parse("example", example.replace("title: 茗川县茶叶产业链链长制实施方案\n", ""))
    front = {"number", "date", "issuer", "place"}  # of which the example leaves out the lines
    assert [problem for problem in corpus_check.check(shown) if not any(key in problem for key in front)] == []
