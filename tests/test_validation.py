"""What ``validate`` finds, where it says it is, and each check, on the reply of a city that does not exist."""

import csv
import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from test_shapes import YUNZHOU

from chaingraph.base.errors import MissingFile
from chaingraph.curation.validation import SEVERITIES, Finding, has_violation, validate
from chaingraph.graph.errors import BadData, RemoteContext
from chaingraph.model import resources
from tests.conftest import Run

DOC = "https://w3id.org/chaingraph/id/doc/yunzhou-2025-1/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
YUN = "https://w3id.org/chaingraph/id/yunzhou/"

Break = Callable[..., list[Finding]]

# The check that must speak; the thing it must name; the words that are there; the words in their place.
BROKEN = [
    ("figure-outside-passage", "lent", "cg:startOffset 10 ; cg:endOffset 14", "cg:startOffset 98 ; cg:endOffset 102"),
    ("figure-length", "lent", '"30亿元"', '"30.5亿元"'),
    ("relation-without-passage", "chief", "doc:passage1 {", "yun:chief cg:servesAt yun:small . doc:passage1 {"),
    ("undescribed-end", "matching", "cg:implements yun:system", "cg:implements yun:sistem"),
    ("undescribed-end", "nobody", "# more", "yun:nobody cg:serves chain:capital ."),
    ("undescribed-end", "matching", "# more", 'yun:matching cg:produces "协议" .'),
    ("inverse-ends", "small", "# more", "yun:small cg:servedBy yun:system ."),
    ("inverse-ends", "bureau", "# more", "yun:bureau cg:issues yun:system ."),
    ("part-greater-than-whole", "rate", "# more", "yun:rate cg:subsetOf yun:share . yun:share cg:value 50 ; cg:unit unit:percent ; cg:comparator cg:equalTo ."),
    ("compared-in-other-units", "target", "cg:value 50 ; cg:unit unit:yuan", "cg:value 50 ; cg:unit unit:item"),
    ("due-before-document", "target", '"2025-12-31"^^xsd:date', '"2024-12-31"^^xsd:date'),
    ("conflicting-values", "lent", "doc:passage2 {", "doc:passage2 { yun:lent cg:value 31 ."),
    ("cycle", "system", "# more", "yun:system cg:partOf yun:matching ."),
    ("cycle", "system", "# more", "yun:matching cg:hasPart yun:system ."),
    ("cycle", "large", "# more", "yun:large cg:advancesTo yun:small ."),
    ("cycle", "lent", "# more", "yun:lent cg:subsetOf yun:lent-in-june ."),
    ("slip-outside-interpretation", "lent", "# more", 'yun:lent cg:suspectedSlip "30亿元" .'),
    ("ends-of-two-kinds", "small", "# more", "yun:small cg:kindOf yun:chief ."),
    ("chain-carried-out", "graphite", "# more", "yun:graphite a cg:IndustryChain ; cg:carriedOutBy yun:bureau ."),
    ("chain-carried-out", "graphite", "# more", "yun:graphite a cg:IndustryChain . yun:bureau cg:carriesOut yun:graphite ."),
    ("related-to-itself", "system", "# more", "yun:system cg:partOf yun:system ."),
    ("stated-and-interpreted", "matching", "cg:implements yun:system", "cg:partOf yun:system"),
    ("several-kinds", "chief", "# more", "yun:chief a cg:Institution ."),
    ("several-kinds", "system", "# more", "yun:system a cg:Service ."),
    ("undecided", "matching", "# more", "yun:matching cg:undecided cg:status ."),
    ("stated-after-all", "target", "# more", "yun:target cg:notStated cg:dueBy ; cg:dueBy \"2026-12-31\"^^xsd:date ."),
    ("lacking", "lent", "cg:about yun:system ; cg:indicator yun:loans ; cg:exact \"30亿元\"", "cg:undecided cg:about ; cg:indicator yun:loans ; cg:exact \"30亿元\""),
    ("language-tag", "matching", '"对接"@zh', '"对接"@zh-cn'),
]  # fmt: skip


@pytest.fixture
def broken(tmp_path: Path) -> Break:
    """Return the findings in the reply of Yunzhou with some words replaced."""

    def find(there: str, instead: str) -> list[Finding]:
        assert there in YUNZHOU
        file = tmp_path / "yunzhou.trig"
        file.write_text(YUNZHOU.replace(there, instead), "utf-8")
        return validate([file])

    return find


def named(findings: list[Finding], rule: str) -> list[Finding]:
    """Return the findings of one rule."""
    return [finding for finding in findings if finding.rule == rule]


def test_the_first_document_has_neither_violations_nor_warnings() -> None:
    assert [finding for finding in validate() if finding.severity != "info"] == []


@pytest.mark.parametrize(("check", "thing", "there", "instead"), BROKEN)
def test_each_check_names_what_breaks_it(check: str, thing: str, there: str, instead: str, broken: Break) -> None:
    assert YUN + thing in {finding.thing for finding in named(broken(there, instead), check)}


def test_a_relation_that_a_draft_proposes_needs_a_decision(broken: Break) -> None:
    proposed = "yun:proposed a cg:Candidate ; <{0}subject> yun:matching ; <{0}predicate> cg:serves ; <{0}object> chain:talent ."
    (finding,) = named(broken("# more", proposed.format(RDF)), "undecided-relation")
    assert (finding.severity, finding.thing, finding.passage, finding.value) == (
        "warning",
        YUN + "proposed",
        DOC + "passage1",
        "cg:serves",
    )


OVER = '"2024-12-31"^^xsd:date'  # a day before that of the reply
RESULT = "yun:reached a cg:Figure ; cg:indicator {what} ; cg:unit {unit} ; cg:status cg:{status} . "
QUOTED = [  # of the target that is over: the title of its document, what stands beside it, whether it is quoted
    ("关于2024年链长制工作的总结", "", True),
    ("关于链长制的答复", RESULT.format(what="yun:loans", unit="unit:yuan", status="achieved"), True),
    ("关于2025年链长制工作的方案", "", False),  # of its own year
    ("关于2023年链长制工作的总结", "", False),
    ("关于链长制的答复", RESULT.format(what="yun:other", unit="unit:yuan", status="achieved"), False),
    ("关于链长制的答复", RESULT.format(what="yun:loans", unit="unit:percent", status="achieved"), False),
    ("关于链长制的答复", RESULT.format(what="yun:loans", unit="unit:yuan", status="planned"), False),
]


@pytest.mark.parametrize(("title", "beside", "quoted"), QUOTED)
def test_a_target_that_a_later_document_quotes_is_no_slip(
    title: str, beside: str, quoted: bool, tmp_path: Path
) -> None:
    file = tmp_path / "yunzhou.trig"
    told = YUNZHOU.replace('"2025-12-31"^^xsd:date', OVER).replace("关于链长制的答复", title)
    file.write_text(told.replace("doc:passage2 {", f"doc:passage2 {{ {beside}"), "utf-8")
    assert (named(validate([file]), "due-before-document") == []) == quoted


FITTING = [  # a relation that may not lead there, and what may
    ("yun:works cg:locatedIn yun:glass .", "从“项目”到“具体产业链”可用的关系有：“面向”（cg:directedAt）、“培育”（cg:fosters）、“联结”（cg:joins）、“属于”（cg:partOf）。"),
    ("yun:glass cg:locatedIn yun:works .", "从“具体产业链”到“项目”可用的关系有：“受其服务”（cg:addressedBy）、“由其培育”（cg:fosteredBy）"),
    ("yun:glass cg:hasLeadEnterprise yun:works .", "从“具体产业链”到“项目”可用的关系有："),
    ("yun:works cg:uses unit:yuan .", "从“项目”到“单位”没有可用的关系。"),
    ("yun:works cg:locatedIn yun:one .", ""),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "said"), FITTING)
def test_a_relation_that_may_not_lead_there_names_those_that_may(stated: str, said: str, broken: Break) -> None:
    things = "yun:works a cg:Programme . yun:glass a cg:IndustryChain . yun:one a cg:Place . "
    told = [one.message["zh"] for one in broken("# more", things + stated) if "可用的关系" in one.message["zh"]]
    assert len(told) == bool(said) and all(said in words for words in told)


def test_a_figure_outside_all_passages_is_a_violation(broken: Break) -> None:
    figure = "yun:stray a cg:Figure . doc:passage1 {"
    (finding,) = named(broken("doc:passage1 {", figure), "figure-without-passage")
    assert (finding.severity, finding.thing, finding.passage) == (
        "violation",
        YUN + "stray",
        None,
    )


def test_a_graph_that_nothing_describes_is_named(broken: Break) -> None:
    (finding,) = named(broken("doc:passage2 {", "doc:passage3 {"), "undescribed-graph")
    assert finding.file and finding.thing == finding.passage == DOC + "passage3"


def test_an_interpretation_without_a_graph_is_empty(broken: Break) -> None:
    (finding,) = named(broken("doc:reading {", "doc:passage1 {"), "empty-interpretation")
    assert (finding.severity, finding.thing) == ("warning", DOC + "reading")


def test_overlapping_passages_are_named(broken: Break) -> None:
    (finding,) = named(broken("cg:startOffset 100", "cg:startOffset 99"), "overlapping-passages")
    assert {finding.thing, DOC + str(finding.value).rpartition("/")[2].strip(">")} == {
        DOC + "passage1",
        DOC + "passage2",
    }


APART = [  # what the plan and the summary hold, the place of the summary, and what of the summary is named
    ("cg:IndustryChain", "cg:IndustryChain", "here", True), ("cg:Institution", "cg:Institution", "here", True), ("cg:Enterprise", "cg:Enterprise", "here", True),
    ("cg:Institution", "cg:Institution", "there", False), ("cg:Group", "cg:Group", "here", False), ("cg:Action", "cg:Action", "here", False), ("cg:Enterprise", "cg:Team", "here", False),
]  # fmt: skip


def apart(tmp_path: Path, first: str, second: str, place: str, more: str = "") -> list[str | None]:
    """Return the values of what is named apart of a plan and a summary that call things of these classes the same."""
    text = (
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> . "
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
    )
    for document, kind, where in (("plan", first, "here"), ("summary", second, place)):
        text += (
            f":{document} a cg:Document ; cg:place :{where} . :s-{document} a cg:Section ; cg:inDocument :{document} . "
            f":p-{document} a cg:Passage ; cg:inSection :s-{document} . "
            f':p-{document} {{ :x-{document} a {kind} ; rdfs:label "竹产业链"@zh }} '
        )
    (tmp_path / "two.trig").write_text(text + more, "utf-8")
    return [finding.value for finding in named(validate([tmp_path / "two.trig"]), "named-apart")]


@pytest.mark.parametrize(("first", "second", "place", "found"), APART)
def test_a_chain_or_body_that_two_documents_of_a_place_hold_apart_is_named(
    tmp_path: Path, first: str, second: str, place: str, found: bool
) -> None:
    assert apart(tmp_path, first, second, place) == ["plan"] * found


def test_what_one_document_itself_tells_apart_is_not_named(tmp_path: Path) -> None:
    both = ":p-summary { :x-plan a cg:Institution } "
    assert apart(tmp_path, "cg:Institution", "cg:Institution", "here", both) == []


def test_sections_within_each_other_are_a_cycle(broken: Break) -> None:
    findings = named(broken("cg:concerns chain:capital", "cg:within doc:section1.1"), "cycle")
    assert [finding.thing for finding in findings] == [
        DOC + "section1",
        DOC + "section1.1",
    ]


def test_a_blank_node_is_found_by_its_passage(broken: Break) -> None:
    (finding,) = named(broken("# more", "[] a cg:Group ."), "unnamed")
    assert finding.file and (finding.thing, finding.passage, finding.value) == (
        None,
        DOC + "passage1",
        "cg:Group",
    )


def test_each_check_has_a_test_and_explains_itself() -> None:
    tests = Path(__file__).read_text("utf-8")
    for check in resources.checks():
        assert f'"{check.stem}"' in tests, f"{check.stem} has no test"
        lines = check.read_text("utf-8").splitlines()[:3]
        assert [line.partition(": ")[0] for line in lines] == [
            "# title-zh",
            "# title-en",
            "# severity",
        ]
        assert re.search(r"[\u4e00-\u9fff]", lines[0]) and lines[2].partition(": ")[2] in SEVERITIES


def test_a_misspelt_property_is_named_with_the_right_one(broken: Break) -> None:
    (finding,) = named(
        broken(
            '"2025-12-31"^^xsd:date ; cg:responsible',
            '"2025-12-31"^^xsd:date ; cg:responsable',
        ),
        "undeclared-term",
    )
    assert (finding.severity, finding.thing, finding.passage) == (
        "violation",
        YUN + "target",
        DOC + "passage2",
    )
    assert finding.message["en"] == "The ontology has no term cg:responsable. Did you mean cg:responsible?"
    assert finding.message["zh"] == "本体中没有术语 cg:responsable，是否指 cg:responsible？"


def test_a_blank_node_as_value_is_found_by_its_passage(broken: Break) -> None:
    (finding,) = named(broken("cg:implements yun:system", "cg:implements []"), "unnamed")
    assert (finding.thing, finding.passage, finding.value) == (
        YUN + "matching",
        DOC + "reading",
        "cg:implements",
    )


def test_an_invented_class_is_named(broken: Break) -> None:
    (finding,) = named(broken("yun:chief a cg:Role", "yun:chief a cg:Hovercraft"), "undeclared-term")
    assert finding.value == "cg:Hovercraft"
    assert finding.message["en"] == "The ontology has no term cg:Hovercraft. Use one that it declares."


def test_a_finding_names_the_passage_that_states_the_offending_value(
    broken: Break,
) -> None:
    (finding,) = broken("yun:matching cg:implements yun:system", "yun:matching cg:serves yun:small")
    assert (finding.rule, finding.value) == ("serves/cg:serves", f"<{YUN}small>")
    assert (finding.thing, finding.passage) == (YUN + "matching", DOC + "reading")


def test_a_subject_of_the_wrong_class_is_found_where_the_property_stands(
    broken: Break,
) -> None:
    (finding,) = broken(
        "yun:matching cg:implements yun:system .",
        "yun:matching cg:implements yun:system . yun:chief cg:level cg:municipalLevel ; cg:status cg:planned .",
    )
    assert (finding.rule, finding.passage) == ("Planned", DOC + "reading")


def test_a_finding_names_its_file_among_several(tmp_path: Path) -> None:
    documents, facts = (part for part in YUNZHOU.split("doc:passage1 {", 1))
    prefixes = "".join(line + "\n" for line in documents.splitlines() if line.startswith("@prefix"))
    (tmp_path / "document.ttl").write_text(documents.replace('"990100"', '"99"'), "utf-8")
    (tmp_path / "facts.trig").write_text(
        prefixes + "doc:passage1 {" + facts.replace("cg:value 50", 'cg:value "50"'),
        "utf-8",
    )
    place, figure = validate([tmp_path])
    assert (place.file, place.passage) == (tmp_path / "document.ttl", None)
    assert (figure.file, figure.passage, figure.value) == (
        tmp_path / "facts.trig",
        DOC + "passage2",
        "50",
    )


def test_the_worst_comes_first_and_only_violations_must_be_mended(
    broken: Break,
) -> None:
    findings = broken(
        'cg:dueBy "2025-12-31"^^xsd:date ; cg:responsible yun:bureau ;',
        'cg:dueBy "2024-12-31"^^xsd:date ;',
    )
    assert [finding.severity for finding in findings] == ["warning", "info"]
    assert not has_violation(findings)
    assert has_violation(broken("unit:percent", "unit:per-cent"))


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "yunzhou.trig"
    file.write_text(YUNZHOU, "utf-8")
    assert validate([file, file, tmp_path]) == []


def test_bad_syntax_is_an_error_with_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "yunzhou.ttl"
    file.write_text("<http://example.org/a> <http://example.org/b> .", "utf-8")
    with pytest.raises(BadData, match=r"yunzhou\.ttl, line 1, column \d+"):
        validate([file])


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        validate([tmp_path / "nowhere.trig"])


def test_a_remote_context_is_never_fetched(tmp_path: Path) -> None:
    file = tmp_path / "yunzhou.jsonld"
    file.write_text(
        '{"@context": "http://127.0.0.1:9/context", "@id": "http://example.org/a", "name": "a"}',
        "utf-8",
    )
    with pytest.raises(RemoteContext):
        validate([file])


def test_an_import_is_never_fetched(broken: Break) -> None:
    ontology = "<http://example.org/o> a <http://www.w3.org/2002/07/owl#Ontology>"
    imports = "<http://www.w3.org/2002/07/owl#imports> <http://127.0.0.1:9/o>"
    assert broken("doc:passage2 {", f"{ontology} ; {imports} . doc:passage2 {{") == []


def test_an_impossible_date_is_found_without_noise(tmp_path: Path) -> None:
    (tmp_path / "yunzhou.trig").write_text(YUNZHOU.replace('"2025-12-31"', '"2025-13-31"'), "utf-8")
    script = "from pathlib import Path; from chaingraph.curation.validation import validate; print(validate([Path()])[0].value)"
    run = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        timeout=60,
    )
    assert (run.stdout, run.stderr) == ("2025-13-31\n", "")


@pytest.mark.parametrize("odd", ["[]", "<<( yun:a cg:serves yun:b )>>", '"50"@en--ltr', "( 50 )"])
def test_a_value_that_cannot_be_compared_does_not_end_the_check(odd: str, broken: Break) -> None:
    assert "Figure/cg:value" in {finding.rule for finding in broken("cg:value 1 ;", f"cg:value {odd} ;")}


@pytest.mark.parametrize("named", ["roster", "plan"])
def test_what_is_named_has_its_findings_before_what_is_given_beside_it(run: Run, tmp_path: Path, named: str) -> None:
    beside = {"roster": "plan", "plan": "roster"}[named]
    for name, body in (("plan", "2026年新增茶叶企业12家。"), ("roster", "茶叶产业链由市工信局牵头。")):
        (tmp_path / f"{name}.txt").write_text(f"云州市茶叶产业链链长制计划\n\n{body}\n", "utf-8")
        assert run("draft", f"{name}.txt", "-o", name).returncode == 0
    told = run("--data", beside, "validate", named, "--format", "csv", "--all").stdout
    files = [Path(row["file"]).parent.name for row in csv.DictReader(io.StringIO(told.lstrip("\ufeff")))]
    assert list(dict.fromkeys(files)) == [named, beside]


def test_the_size_of_a_project_needs_no_day_and_a_target_is_told_of_it_in_the_word_of_the_workbook(
    tmp_path: Path,
) -> None:
    target = 'a cg:Target ; cg:exact "3亿元" ; cg:status cg:planned ; cg:about id:works ; cg:indicator'
    (tmp_path / "sizes.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix id: <https://w3id.org/chaingraph/id/> .\n"
        '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . id:whole rdfs:label "总投资"@zh . id:yearly rdfs:label "年度投资"@zh .\n'
        f"id:p a cg:Passage . id:p {{ id:works a cg:Programme . id:size {target} id:whole . id:spent {target} id:yearly }}",
        "utf-8",
    )
    undated = [one for one in validate([tmp_path / "sizes.trig"]) if one.rule == "Target/cg:dueBy"]
    told = [((one.thing or "").rpartition("/")[2], one.message["zh"]) for one in undated]
    assert told == [("spent", "该目标没有期限；原文若有，请补 cg:dueBy。")]


SHORT = [  # two names of one place, of which kind, whether one sentence has both, and whether one may be short for the other
    ("医药产业链", "现代医药产业链", "IndustryChain", False, True), ("云岭药业", "云岭药业股份有限公司", "Enterprise", False, True),
    ("医药产业链", "现代医药产业链", "IndustryChain", True, False), ("云岭药业", "云岭药业销售有限公司", "Enterprise", False, False),
    ("医药产业链", "医药流通产业链", "IndustryChain", False, False), ("医药中心", "现代医药中心", "Institution", False, False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "fuller", "kind", "beside", "found"), SHORT)
def test_a_name_that_may_be_short_for_one_other_of_its_place_is_a_hint(
    name: str, fuller: str, kind: str, beside: bool, found: bool, tmp_path: Path
) -> None:
    (tmp_path / "short.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . :d a cg:Document ; cg:place :here . :s a cg:Section ; cg:inDocument :d .\n"
        f':p a cg:Passage ; cg:inSection :s . :q a cg:Passage ; cg:inSection :s . :p {{ :one a cg:{kind} ; rdfs:label "{name}"@zh }}\n'
        f':{"p" if beside else "q"} {{ :other a cg:{kind} ; rdfs:label "{fuller}"@zh }}',
        "utf-8",
    )
    told = [(one.severity, one.value) for one in named(validate([tmp_path / "short.trig"]), "short-name")]
    assert told == [("info", fuller)] * found
