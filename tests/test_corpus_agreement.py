"""Two annotations of one text are compared: what both readers have, what one alone has, and what only one holds for certain."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
import corpus_agreement
from corpus_agreement import Score

import corpus

FIRST = """genre: news
title: 竹海新闻
place: 竹海县
----
竹海新闻
{1:Place 竹海县}{2:Institution 工信局}牵头实施{3:Programme “新苗”工程}，{4:Enterprise 恒竹集团}与{5:Institution 南湖大学}合作，
去年产值{f1 超过3亿元}，今年引进{6:Group? 企业}{f2 5家}。
----
3 ledBy 2 “牵头”
4 cooperatesWith 5 “合作”
4 locatedIn 1 interpreted ?
3 dueBy 2026-12-31
f1 > 3亿 元 achieved 产值 about=4
f2 = 5 家 planned 引进企业数 due=2026-12-31 responsible=2
"""
SECOND = """genre: news
title: 竹海县工信局
place: 竹海县
----
竹海新闻
{a:Institution 竹海县工信局}牵头实施“{b:Action 新苗}”工程，{c:Enterprise 恒竹集团}与{d:Institution? 南湖大学}合作，
去年产值超过{f1 3亿元}，今年引进{e:Group 企业}{f2 5家}。
----
b ledBy a “牵头”
d cooperatesWith c “合作”
c investsIn a “牵头”
b dueBy 2026-06-30
f1 = 3亿 元 achieved 产值 about=c
f2 = 5 家 planned 企业数 due=2026-12-31
"""


@pytest.fixture
def found():
    return compare()


def compare(first=FIRST, second=SECOND):
    texts = (corpus.parse("bamboo", source) for source in (first, second))
    return corpus_agreement.compare(*([text] for text in texts))


def test_names_are_counted_to_the_letter_by_overlap_and_by_kind_without_optional_ones(found):
    # 竹海县 and 工信局 against 竹海县工信局, “新苗”工程 against 新苗, 恒竹集团; 南湖大学 and 企业 are optional to one reader
    assert found.scores["names, exact"] == Score(4, 3, 1)
    assert found.scores["names, overlapping"] == Score(4, 3, 3)
    assert found.scores["names, exact, same kind"] == Score(4, 3, 1)
    assert found.scores["names, overlapping, same kind"] == Score(4, 3, 1)
    assert found.kinds == [("Enterprise", "Enterprise"), ("Place", "Institution"), ("Programme", "Action")]


def test_f1_is_twice_what_both_have_over_what_either_has():
    assert Score(4, 3, 3).f1 == pytest.approx(6 / 7)
    assert Score(0, 0, 0).f1 == 1
    assert Score(0, 2, 0).f1 == 0


def test_relations_are_met_by_overlapping_ends_and_the_direction_of_cooperation_is_none(found):
    # ledBy and cooperatesWith agree; the day is another, and investsIn joins what the first reader has as optional locatedIn
    assert found.scores["relations, pair"] == Score(3, 3, 2)
    assert found.scores["relations, labelled"] == Score(3, 3, 2)


def test_another_direction_and_another_relation_join_the_same_pair():
    turned = compare(FIRST, FIRST.replace("3 ledBy 2", "2 ledBy 3"))
    other = compare(FIRST, FIRST.replace("3 ledBy 2", "3 supportedBy 2"))
    for found in (turned, other):
        assert found.scores["relations, pair"] == Score(3, 3, 3)
        assert found.scores["relations, labelled"] == Score(3, 3, 2)
    assert "bamboo relation: “新苗”工程 ledBy 工信局 “牵头” | 工信局 ledBy “新苗”工程 “牵头”" in turned.differences


def test_relations_whose_end_one_reader_has_not_marked_are_left_out_where_ends_are_of_both():
    found = compare(
        FIRST, FIRST.replace("{5:Institution 南湖大学}", "南湖大学").replace("4 cooperatesWith 5 “合作”\n", "")
    )
    assert found.scores["relations, labelled"] == Score(3, 2, 2)
    assert found.scores["relations, labelled, ends of both"] == Score(2, 2, 2)


def test_figures_are_compared_by_attribute_and_things_by_overlapping_mentions(found):
    assert found.scores["figures, exact"] == Score(2, 2, 1)
    assert found.scores["figures, overlapping"] == Score(2, 2, 2)
    assert found.scores["figures found by both: value"] == Score(2, 2, 2)
    assert found.scores["figures found by both: comparator"] == Score(2, 2, 1)
    assert found.scores["figures found by both: indicator"] == Score(2, 2, 1)
    assert found.scores["figures found by both: about"] == Score(1, 1, 1)
    assert found.scores["figures found by both: responsible"] == Score(1, 0, 0)


def test_front_matter_is_compared_where_either_has_it(found):
    assert found.scores["front matter: title"] == Score(1, 1, 0)
    assert found.scores["front matter: place"] == Score(1, 1, 1)
    assert found.scores["front matter: date"] == Score(0, 0, 0)


def test_each_difference_stands_with_its_text(found):
    assert (
        "bamboo name: 竹海县 Place | 竹海县工信局 Institution (竹海县工信局牵头实施“新苗”工程，恒竹集团与南湖大学合作，)"
        in found.differences
    )
    assert "bamboo figure 5家, responsible: 工信局 | –" in found.differences
    assert not any("南湖大学 " in line or "企业 " in line for line in found.differences if " name:" in line)


def test_kappa_is_agreement_beyond_chance():
    # the fifty proposals of the textbook: 20 yes by both, 15 no by both, 5 and 10 either way
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert corpus_agreement.kappa(pairs) == pytest.approx(0.4)
    assert corpus_agreement.kappa([("yes", "yes")] * 3) == 1
    assert corpus_agreement.kappa([("yes", "no"), ("no", "yes")]) == -1


def test_annotations_of_different_words_are_not_compared():
    with pytest.raises(corpus.Wrong, match="bamboo: the two annotations are not of the same text"):
        compare(FIRST, SECOND.replace("去年", "今年"))


def test_a_tenth_of_the_corpus_is_annotated_twice(capsys):
    assert corpus_agreement.main([]) == 0
    assert "Cohen's κ" in capsys.readouterr().out
    second = corpus.texts(corpus_agreement.SECOND)
    assert len(second) * 10 >= len(corpus.texts())
    assert {text.header["annotator"] for text in second} == {"B", "D", "U", "V", "X", "Z"}
