"""Agreement of two curations of one text, counted by hand on two small ones; coefficients against published examples."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from chaingraph import Graph
from chaingraph.base.errors import MissingExtra
from chaingraph.curation.agreement import found as of
from chaingraph.curation.agreement import matching, reliability
from chaingraph.curation.agreement.alike import match
from chaingraph.curation.agreement.comparing import agreement
from chaingraph.curation.agreement.curated import Item
from chaingraph.curation.agreement.found import Agreement
from chaingraph.curation.agreement.matching import Score, matched
from chaingraph.curation.agreement.stated import compared
from chaingraph.graph.relations import relations
from tests.conftest import ROOT, Run

CG = "https://w3id.org/chaingraph/ontology#"
EXAMPLE = ROOT / "examples" / "yunzhou-2026.txt"
HEAD = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix unit: <https://w3id.org/chaingraph/id/unit/> .
@prefix doc: <https://w3id.org/chaingraph/id/doc/> . @prefix p: <https://w3id.org/chaingraph/id/doc/{slug}/> .
doc:{slug} a cg:Document ; rdfs:label "{slug}"@en ; cg:sha256 "{hash}" ; dct:title "{title}"@zh .
p:s a cg:Section ; cg:inDocument doc:{slug} .
p:1 a cg:Passage ; rdfs:label "§1"@en ; cg:inSection p:s ; cg:startOffset 0 ; cg:endOffset 30 .
p:2 a cg:Passage ; rdfs:label "§2"@en ; cg:inSection p:s ; cg:startOffset 30 ; cg:endOffset 60 .
"""
FIRST = """
p:1 {
    p:bureau a cg:Institution ; rdfs:label "云州市科技局"@zh ; cg:cooperatesWith p:university .
    p:breeze a cg:Action ; rdfs:label "“春风”行动"@zh ; cg:undecided rdf:type .
    p:university a cg:Institution ; rdfs:label "云州大学"@zh .
    p:candidate a cg:Candidate ; rdf:subject p:breeze ; rdf:predicate cg:carriedOutBy ; rdf:object p:bureau .
    p:events a cg:Indicator ; rdfs:label "活动场次"@zh .
    p:f1 a cg:Figure ; cg:exact "12场" ; cg:startOffset 10 ; cg:endOffset 13 ; cg:value 12 ; cg:comparator cg:equalTo ;
        cg:about p:breeze ; cg:indicator p:events ; cg:unit unit:session .
}
p:2 {
    p:wind a cg:IndustryChain ; rdfs:label "风电产业链"@zh .
    p:f2 a cg:Figure ; cg:exact "3亿元" ; cg:startOffset 40 ; cg:endOffset 43 ; cg:value 300000000 ; cg:comparator cg:equalTo .
    p:f3 a cg:Figure ; cg:exact "5家" ; cg:startOffset 50 ; cg:endOffset 52 ; cg:value 5 ; cg:comparator cg:equalTo .
}
"""
SECOND = """
p:1 {
    p:b a cg:Institution ; rdfs:label "市科技局"@zh .
    p:a a cg:Programme ; rdfs:label "春风行动"@zh ; cg:ledBy p:b .
    p:academy a cg:Institution ; rdfs:label "云州大学"@zh ; cg:cooperatesWith p:b, p:o .
    p:o a cg:Institution ; rdfs:label "链办"@zh .
    p:i a cg:Indicator ; rdfs:label "活动场次"@zh .
    p:g1 a cg:Figure ; cg:exact "12场" ; cg:startOffset 10 ; cg:endOffset 13 ; cg:value 1.2e1 ; cg:comparator cg:moreThan ;
        cg:about p:a ; cg:indicator p:i ; cg:unit unit:session .
}
p:2 {
    p:g2 a cg:Figure ; cg:exact "约3亿元" ; cg:startOffset 39 ; cg:endOffset 43 ; cg:value 300000000 ; cg:comparator cg:equalTo .
}
"""


def written(folder: Path, facts: str, hash: str = "a" * 64, title: str = "云州计划") -> Path:
    """Write a curation as a folder of data, and return it."""
    folder.mkdir(parents=True)
    head = HEAD.format(slug=folder.name, hash=hash, title=title)
    (folder / "facts.trig").write_text(head + facts, "utf-8")
    return folder


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path / "anna", FIRST), written(tmp_path / "bo", SECOND)


@pytest.fixture
def found(two: tuple[Path, Path], zibo: Graph) -> Agreement:
    return agreement(*two, relations(zibo))


def test_names_are_counted_by_words_by_containing_words_and_by_kind(found: Agreement) -> None:
    # 云州大学; “春风”行动, an action and a programme; 云州市科技局 and 市科技局; 风电产业链 of one alone, 链办 of the other
    assert found.scores["name", "to the letter"] == Score(4, 4, 2)
    assert found.scores["name", "to the letter, same kind"] == Score(4, 4, 1)
    assert found.scores["name", "overlapping"] == Score(4, 4, 3)
    assert found.scores["name", "overlapping, same kind"] == Score(4, 4, 2)
    assert found.parts["name", f"{CG}Institution"] == Score(2, 3, 2)
    assert found.parts["name", f"{CG}Action"] == Score(1, 0, 0)
    assert found.parts["name", f"{CG}Programme"] == Score(0, 1, 0)


def test_relations_are_counted_by_their_ends_with_what_is_only_proposed(found: Agreement) -> None:
    # cooperation has no direction; led by is not carried out by, with the same ends
    assert found.scores["relation", "same ends"] == Score(2, 3, 2)
    assert found.scores["relation", "same ends and relation"] == Score(2, 3, 1)
    assert found.parts["relation", f"{CG}cooperatesWith"] == Score(1, 2, 1)
    assert found.parts["relation", f"{CG}carriedOutBy"] == Score(1, 0, 0)


def test_a_relation_and_its_inverse_say_the_same(tmp_path: Path, zibo: Graph) -> None:
    one = written(tmp_path / "anna", SECOND.replace("cg:ledBy p:b .", "cg:carriedOutBy p:b ."))
    turned = SECOND.replace("; cg:ledBy p:b .", ".").replace('"市科技局"@zh', '"市科技局"@zh ; cg:carriesOut p:a')
    found = agreement(one, written(tmp_path / "bo", turned), relations(zibo))
    assert found.scores["relation", "same ends and relation"] == Score(3, 3, 3)


def test_a_relation_the_other_way_round_joins_the_same_ends_and_says_another_thing(tmp_path: Path, zibo: Graph) -> None:
    turned = SECOND.replace("; cg:ledBy p:b .", ".").replace('"市科技局"@zh', '"市科技局"@zh ; cg:ledBy p:a')
    found = agreement(written(tmp_path / "anna", SECOND), written(tmp_path / "bo", turned), relations(zibo))
    assert found.scores["relation", "same ends"] == Score(3, 3, 3)
    assert found.scores["relation", "same ends and relation"] == Score(3, 3, 2)
    (difference,) = found.differences
    assert (difference.words, difference.first) == (("春风行动", "市科技局"), (f"{CG}ledBy",))
    assert difference.second == (f"{CG}ledBy", "↔")


def test_figures_are_counted_by_place_and_their_attributes_where_both_have_them(found: Agreement) -> None:
    assert found.scores["figure", "to the letter"] == Score(3, 2, 1)
    assert found.scores["figure", "overlapping"] == Score(3, 2, 2)
    assert found.scores["figure", "value"] == Score(2, 2, 2)  # 12 is 1.2e1
    assert found.scores["figure", "comparator"] == Score(2, 2, 1)
    assert found.scores["figure", "about"] == Score(1, 1, 1)  # the same name, of another IRI
    assert found.scores["figure", "indicator"] == Score(1, 1, 1)
    assert ("figure", "due by") not in found.scores


def test_rows_are_kept_mended_deleted_and_added(found: Agreement) -> None:
    assert found.rows["name"] == {"kept": 1, "mended": 2, "deleted": 1, "added": 1}
    assert found.rows["relation"] == {"kept": 1, "mended": 1, "deleted": 0, "added": 1}
    assert found.rows["figure"] == {"kept": 1, "mended": 1, "deleted": 1, "added": 0}
    assert (found.rows["document"]["kept"], found.rows["document"]["mended"]) == (1, 0)


def test_codes_are_those_of_what_both_have(found: Agreement) -> None:
    names = [f"{CG}{kind}" for kind in ("Institution", "Institution", "Action", "Programme")]
    assert sorted(found.codes["name", "kind"]) == [(names[2], names[3]), (names[0], names[1]), (names[0], names[1])]
    assert reliability.kappa(found.codes["name", "kind"]) == pytest.approx(0.4)  # (2/3 - 4/9) / (5/9)
    assert reliability.alpha(found.codes["name", "kind"]) == pytest.approx(4 / 9)  # 1 - (2/6) / (18/30)
    assert found.codes["relation", "relation"] == [
        (f"{CG}cooperatesWith", f"{CG}cooperatesWith"),
        (f"{CG}carriedOutBy", f"{CG}ledBy"),
    ]


def test_each_difference_has_its_passage_and_what_either_says(found: Agreement) -> None:
    told = {(str(one.passage).rpartition("/")[2], *one.words, one.attribute): one for one in found.differences}
    assert len(told) == len(found.differences) == 9
    assert told["1", "云州市科技局", "Chinese name"].second == ("市科技局",)
    assert told["1", "“春风”行动", "Chinese name"].second == ("春风行动",)
    assert told["1", "“春风”行动", "kind"].first == (f"{CG}Action",)
    assert told["2", "风电产业链", "kind"].became == of.DELETED
    assert told["1", "链办", "kind"].became == of.ADDED
    assert told["1", "12场", "comparator"].second == (f"{CG}moreThan",)
    assert told["2", "5家", "indicator"].became == of.DELETED
    assert told["1", "“春风”行动", "云州市科技局", "relation"].first == (f"{CG}carriedOutBy",)
    assert told["1", "云州大学", "链办", "relation"].became == of.ADDED


def named(iri: str, words: str, begins: int) -> Item:
    return Item("name", iri, words, None, begins, (-1, -1), {})


def test_names_are_the_same_by_iri_then_words_here_then_words_anywhere_then_words_within() -> None:
    ones = [
        named("1", "企业", 0),
        named("2", "企业", 9),
        named("3", "云州大学", 0),
        named("4", "市科技局", 5),
        named("5", "甲", 7),
    ]
    others = [named("a", "云州市科技局", 5), named("b", "云州大学", 3), named("c", "企业", 9), named("d", "企业", 0),
              named("5", "乙", 8), named("e", "科技局", 6)]  # fmt: skip
    pairs, left, rest = match("name", ones, others)
    assert [one.iri + other.iri for one, other in pairs] == ["55", "1d", "2c", "3b", "4a"]
    assert (left, [item.iri for item in rest]) == ([], ["e"])


def test_undecided_rows_and_title_are_told(two: tuple[Path, Path], tmp_path: Path, zibo: Graph) -> None:
    found = agreement(two[0], written(tmp_path / "carl", SECOND, title="云州方案"), relations(zibo))
    assert [(one.undecided, other.undecided) for one, other in found.texts if one and other] == [(2, 0)]
    assert found.scores["document", "title"] == Score(1, 1, 0)
    assert found.rows["document"]["mended"] == 1


# ---------------------------------------------------------------- coefficients


def test_kappa_is_that_of_a_published_example() -> None:
    # Sim and Wright, Physical Therapy 85 (2005), table 1: 39 patients, two clinicians, kappa .67
    pairs = [("yes", "yes")] * 22 + [("yes", "no")] * 2 + [("no", "yes")] * 4 + [("no", "no")] * 11
    assert reliability.kappa(pairs) == pytest.approx(0.67, abs=0.005)


@pytest.mark.parametrize(
    ("one", "other", "alpha"), [("0100000010", "1110010000", 0.095), ("aabbdcccedda", "babbbccceddd", 0.692)]
)
def test_alpha_is_that_of_a_published_example(one: str, other: str, alpha: float) -> None:
    # Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011), parts A and B
    assert reliability.alpha(list(zip(one, other, strict=True))) == pytest.approx(alpha, abs=0.0005)


def test_a_coefficient_is_not_defined_where_there_is_one_code_or_no_unit() -> None:
    for codes in ([], [("a", "a")] * 3):
        assert reliability.kappa(codes) is None
        assert reliability.alpha(codes) is None
    assert reliability.observed([]) is None
    assert reliability.kappa([("a", "b"), ("b", "a")]) == -1


def test_coefficients_say_which_library_they_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nltk.metrics.agreement", None)
    with pytest.raises(MissingExtra, match=r"chaingraph\[agreement\]"):
        reliability.kappa([("a", "a"), ("b", "a")])


def test_pairs_are_made_by_the_first_test_before_the_second_and_within_a_key() -> None:
    def same(one: str, other: str) -> bool:
        return one == other

    def begins(one: str, other: str) -> bool:
        return one[0] == other[0]

    pairs, ones, others = matched(["ab", "ac", "b"], ["ac", "ad", "c"], same, begins)
    assert (pairs, ones, others) == ([("ac", "ac"), ("ab", "ad")], ["b"], ["c"])
    assert matched(["ab"], ["ac"], matching.always, key=len)[0] == [("ab", "ac")]
    assert matched(["ab"], ["abc"], matching.always, key=len) == ([], ["ab"], ["abc"])


def test_precision_and_recall_are_of_the_first_and_of_the_second() -> None:
    score = Score(4, 3, 2)
    assert (score.precision, score.recall, score.f1) == (0.5, pytest.approx(2 / 3), pytest.approx(4 / 7))
    assert (Score(0, 3, 0).precision, Score(3, 0, 0).recall) == (None, None)


# ---------------------------------------------------------------- the command


def test_the_command_prints_scores_rows_coders_and_differences(run: Run, two: tuple[Path, Path]) -> None:
    printed = run("agreement", "anna", "bo").stdout
    for line in (
        "anna      anna   2                       bo      0",
        "name      overlapping, same kind    4      4       2     0.500      0.500   0.500",
        "figure    comparator                2      2       1     0.500      0.500   0.500",
        "figure    1     1       1        0",
        "name      kind        3      66.7      0.400      0.444",
    ):
        assert line in printed
    assert "§1" in printed and "“春风”行动 — 云州市科技局" in printed


def test_every_form_of_a_report_is_written(run: Run, two: tuple[Path, Path], tmp_path: Path) -> None:
    tables = json.loads(run("agreement", "anna", "bo", "--format", "json").stdout)
    assert "0.444" in json.dumps(tables) and "云州市科技局" in json.dumps(tables, ensure_ascii=False)
    for name in ("csv", "tsv", "markdown", "html", "xlsx"):
        assert run("agreement", "anna", "bo", "--format", name, "-o", f"out.{name}").returncode == 0
        assert (tmp_path / f"out.{name}").stat().st_size > 500
    chinese = run("--lang", "zh", "agreement", "anna", "bo").stdout
    assert "有重叠且类别相同" in chinese and "差异清单" in chinese


def test_the_command_exits_with_1_below_what_is_asked(run: Run, two: tuple[Path, Path]) -> None:
    assert run("agreement", "anna", "bo", "--at-least", "40").returncode == 0  # relations and figures: 2/5
    done = run("agreement", "anna", "bo", "--at-least", "45")
    assert (done.returncode, done.stderr.strip()) == (1, "F1 below 45 per cent: relations, figures.")


def test_folders_of_curations_are_compared_text_by_text(run: Run, tmp_path: Path) -> None:
    for place, hash in enumerate("ab"):
        written(tmp_path / "anna" / f"t{place}", FIRST, hash * 64)
        written(tmp_path / "bo" / f"t{place}", SECOND, hash * 64)
    written(tmp_path / "bo" / "alone", SECOND, "c" * 64)
    printed = run("agreement", "anna", "bo").stdout
    assert "name      overlapping               8      8       6     0.750      0.750   0.750" in printed
    assert "alone     –" in printed


def test_a_draft_agrees_with_itself(run: Run, tmp_path: Path) -> None:
    assert run("draft", str(EXAMPLE), "-o", "yunzhou-2026").returncode == 0
    shutil.copytree(tmp_path / "yunzhou-2026", tmp_path / "again" / "yunzhou-2026")
    done = run("agreement", "yunzhou-2026", "again", "--at-least", "100")
    assert done.returncode == 0
    assert "They do not differ." in done.stdout


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["anna", "other"], 2, "anna and other have no text in common. Draft a text once"),
    (["anna", "nowhere"], 6, "nowhere"),
    (["anna", "empty"], 3, "empty is not a folder of data, and contains none."),
    (["anna", "report.docx"], 3, "report.docx"),
    (["anna", "twice"], 2, "In twice, both anna and bo are of the same text."),
    (["anna", "none"], 2, "none describes 0 documents"),
    (["anna"], 2, "SECOND"),
    (["anna", "bo", "--at-least", "120"], 2, "120"),
])  # fmt: skip
def test_what_cannot_be_compared_is_said(
    run: Run, two: tuple[Path, Path], tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    written(tmp_path / "other", SECOND, "b" * 64)
    (tmp_path / "empty").mkdir()
    (tmp_path / "report.docx").write_bytes(b"PK")
    written(tmp_path / "twice" / "anna", FIRST)
    written(tmp_path / "twice" / "bo", SECOND)
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "facts.ttl").write_text("<urn:a> <urn:b> <urn:c> .", "utf-8")
    done = run("agreement", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr


def test_a_thing_under_the_same_heading_is_placed_alike_whatever_the_documents_are_called(
    tmp_path: Path, zibo: Graph
) -> None:
    facts = 'p:1 {{ p:a a cg:Action ; rdfs:label "春风行动"@zh ; cg:placedUnder <{section}> }}'
    section = "https://w3id.org/chaingraph/id/doc/{}/section/{}"
    one, other, apart = (
        written(tmp_path / slug, facts.format(section=section.format(slug, number)))
        for slug, number in (("anna", "1"), ("bo", "1"), ("cleo", "2"))
    )
    known = compared(zibo)
    assert agreement(one, other, known).scores[of.RELATION, of.LABELLED].both == 1
    assert agreement(one, apart, known).scores[of.RELATION, of.LABELLED].both == 0
