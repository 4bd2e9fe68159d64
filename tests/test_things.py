"""Finding a thing by whatever it is called."""

import json
import re
from pathlib import Path

import pytest

from chaingraph import Graph, Solutions, open_graph
from chaingraph.base.naming import alike, comparable, near
from chaingraph.cli.show import SHOWN
from chaingraph.graph import amounts, finding, things
from chaingraph.graph.errors import AmbiguousName, UnknownThing
from chaingraph.graph.store import Answer
from chaingraph.model.vocabulary import PREFIXES, expand, shorten
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.wording import worded
from chaingraph.reports.show import report as show
from tests.commands import called
from tests.conftest import Run
from tests.words import labels, printed

DEPUTY = "https://w3id.org/chaingraph/id/zibo/technology-deputy-manager"


@pytest.mark.parametrize("name", [
    "科技副总",
    "“科技副总”",
    " 科技 副总 ",
    "Deputy General Manager for Science and Technology",
    "technology-deputy-manager",
    "zibo:technology-deputy-manager",
    DEPUTY,
    f"<{DEPUTY}>",
])  # fmt: skip
def test_a_thing_is_found(zibo: Graph, name: str) -> None:
    assert zibo.find(name).value == DEPUTY


def test_a_figure_of_which_a_bare_number_is_printed_is_called_with_its_unit(tmp_path: Path) -> None:
    said = '<x:a> cg:exact "150" ; cg:value 15000000000 ; cg:unit unit:yuan . <x:b> cg:exact "3.2以上" ; cg:value 3.2 ; cg:unit unit:percent . <x:c> cg:exact "0" ; cg:value 0 ; cg:unit unit:yuan .'
    heads = "".join(f"@prefix {name}: <{PREFIXES[name]}> . " for name in ("cg", "unit"))
    (tmp_path / "cells.ttl").write_text(heads + said, encoding="utf-8")
    graph = open_graph(data=[tmp_path / "cells.ttl"])
    called, all_of = things.Labels(graph), things.labels(graph, "en")
    assert [called.of(f"x:{one}", "zh") for one in "abc"] == ["150亿元", "3.2%以上", "0元"]
    assert [all_of[f"x:{one}"] for one in "abc"] == ["150亿元", "3.2%以上", "0元"]


def test_a_label_goes_before_an_alternative_label(zibo: Graph) -> None:
    assert zibo.find("链主").value.endswith("group/chain-leaders")
    assert zibo.find("六个一").value.endswith("zibo/six-ones")


def test_a_passage_and_a_figure_are_found_by_what_they_are_called(zibo: Graph) -> None:
    assert zibo.find("§一（一）句5", "cg:Thing", "cg:Passage").value.endswith("passage/1.1.s5")
    assert zibo.find("§1.1 s. 5", "cg:Passage").value.endswith("passage/1.1.s5")
    assert zibo.find("超过550家", "cg:Figure").value.endswith("figure/provincial-platforms")


def test_a_name_of_several_is_not_guessed(tmp_path: Path) -> None:
    file = tmp_path / "twins.ttl"
    file.write_text(
        """@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix y: <http://y.example/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        y:a a cg:Action ; rdfs:label "云州对接会"@zh . y:b a cg:Action ; rdfs:label "“云州对接会”"@zh .""",
        "utf-8",
    )
    with pytest.raises(
        AmbiguousName, match=re.escape("“云州对接会” names several things: y:a (action), y:b (action).")
    ):
        open_graph(data=[file]).find("云州对接会")


POSTS = """@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix y: <http://y.example/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
y:d a cg:Document . y:s a cg:Section ; cg:inDocument y:d . y:p a cg:Passage ; cg:inSection y:s .
y:p { y:head a cg:Role ; rdfs:label "领导小组组长"@zh ; cg:holderName "方启明" . y:chief a cg:Role ; rdfs:label "竹产业链链长"@zh ; cg:holderName "方启明", "孟怀远" .
y:deputy a cg:Role ; rdfs:label "竹产业链副链长"@zh ; cg:formerHolderName "孟怀远" . y:old a cg:Role ; rdfs:label "总链长"@zh ; cg:holderName "贺小燕" .
y:one a cg:Institution ; rdfs:label "贺小燕"@zh . y:two a cg:Group ; rdfs:label "“贺小燕”"@zh . y:other a cg:Role ; cg:holderName "贺小燕" ; rdfs:label "副总链长"@zh } """
PERSONS = [  # a name, the exit code of ``show``, and the posts that it lists
    ("方启明", 0, ["竹产业链链长", "领导小组组长"]), ("孟怀远", 0, ["竹产业链副链长", "竹产业链链长"]), ("总链长", 0, []), ("贺小燕", 2, []), ("方启", 2, []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "posts"), PERSONS)
def test_who_holds_several_posts_is_shown_with_all_of_them(
    run: Run, tmp_path: Path, name: str, code: int, posts: list[str]
) -> None:
    (tmp_path / "posts.trig").write_text(POSTS, "utf-8")
    done = run("--data", "posts.trig", "--no-default", "--lang", "zh", "show", name, "--format", "json")
    assert done.returncode == code
    tables = json.loads(done.stdout)["tables"] if done.stdout else []
    listed = [row["role"]["label"] for table in tables for row in table["rows"] if table["title"] == "写有该姓名的岗位"]
    assert sorted(listed) == sorted(posts)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("方启明", "竹产业链链长 (role), 领导小组组长 (role). Use one"),
        ("孟怀远", "竹产业链链长 (role), 竹产业链副链长 (role). Use one"),
        ("贺小燕", "y:one (institution), y:two (group). Use one"),  # no posts, though posts name somebody so
    ],
)
def test_posts_of_one_person_are_listed_by_their_names(name: str, listed: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "posts.trig").write_text(POSTS, "utf-8")
    done = run("--data", "posts.trig", "--no-default", "view", "thing", name, "-o", "x.html")
    assert done.returncode == 2 and listed in done.stderr


def test_a_prefix_that_two_documents_give_names_neither_alone(tmp_path: Path) -> None:
    for slug in ("plan", "sum"):
        (tmp_path / f"{slug}.ttl").write_text(
            f"""@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix thing: <http://y.example/{slug}/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            thing:链 a cg:Action ; rdfs:label "链"@zh . thing:{slug} a cg:Action ; rdfs:label "只此一处的{slug}"@zh .""",
            "utf-8",
        )
    graph = open_graph(data=[tmp_path / "plan.ttl", tmp_path / "sum.ttl"], default=False)
    for name in ("thing:链", "链"):
        with pytest.raises(AmbiguousName) as several:
            graph.find(name)
        assert "<http://y.example/plan/链> (action), <http://y.example/sum/链> (action)." in str(several.value)
    assert graph.find("<http://y.example/sum/链>").value == "http://y.example/sum/链"
    assert [graph.find(f"只此一处的{slug}").value for slug in ("plan", "sum")] == [
        "http://y.example/plan/plan", "http://y.example/sum/sum",
    ]  # fmt: skip


def test_an_unknown_name_is_told_what_is_near(zibo: Graph) -> None:
    with pytest.raises(UnknownThing, match="Did you mean 科技副总"):
        zibo.find("科技副总们")


def test_near_names_contain_what_was_asked_or_look_like_it() -> None:
    assert near("链长", ["链长制", "银行", "链长"]) == ["链长", "链长制"]
    assert near("finacial", ["financial", "industry"]) == ["financial"]
    assert near("", ["x"]) == []


def test_names_are_compared_without_marks_width_or_case() -> None:
    assert comparable("“Ａ链＋”  b") == comparable("a链+B")


def test_iris_are_written_short_and_read_back() -> None:
    prefixes = {**PREFIXES, "zibo": "https://w3id.org/chaingraph/id/zibo/"}
    assert shorten(DEPUTY, prefixes) == "zibo:technology-deputy-manager"
    assert expand("zibo:technology-deputy-manager", prefixes) == DEPUTY
    assert shorten("https://elsewhere.example/a b", prefixes) == "<https://elsewhere.example/a b>"
    assert expand("nowhere:x", prefixes) is None
    assert expand("链长", prefixes) is None


# ---------------------------------------------------------------- what people type

ID = "https://w3id.org/chaingraph/id/"
DOCUMENT = ID + "doc/zibo-2025-32"


def sought(graph: Graph, name: str) -> str:
    """Return what ``show`` shows of this name, without the beginning of its IRI."""
    return graph.seek(name, *SHOWN).value.removeprefix(DOCUMENT + "/").removeprefix(ID)


@pytest.mark.parametrize("name", [
    "淄工信提办字〔2025〕32号", "淄工信提办字[2025]32号", "Zibo’s reply to proposal 1304107 (2025)", "zibo-2025-32", "1304107",
    "对市政协十三届四次会议委员第1304107号提案的答复", "第1304107号提案", "〔2025〕32号", "孙鸣文", "张亮云", "王倩", DOCUMENT,
])  # fmt: skip
def test_the_document_is_found(zibo: Graph, name: str) -> None:
    assert zibo.seek(name, *SHOWN).value == DOCUMENT


def test_the_document_is_found_by_the_title_of_its_proposal_without_marks(zibo: Graph) -> None:
    said = zibo.select(f"SELECT ?title {{ <{DOCUMENT}> cg:respondsTo ?title }}").rows
    title = next(row.title.value for row in said if row.title.value.startswith("《"))
    assert zibo.seek(title.strip("《》"), *SHOWN).value == DOCUMENT


def test_part_of_a_number_is_not_the_number(zibo: Graph) -> None:
    with pytest.raises(UnknownThing, match="Nothing is called “304107”"):
        zibo.seek("304107", *SHOWN)


@pytest.mark.parametrize(("name", "found"), [
    ("§1.2", "section/1.2"), ("§一（二）", "section/1.2"), ("§1", "section/1"), ("§一", "section/1"), ("§1.3.1", "section/1.3.1"),
    ("§一（三）", "section/1.3"), ("§1.2 s. 3", "passage/1.2.s3"), ("§1.2s.3", "passage/1.2.s3"), ("§一（二）句3", "passage/1.2.s3"),
])  # fmt: skip
def test_sections_and_passages_are_found(zibo: Graph, name: str, found: str) -> None:
    assert sought(zibo, name) == found


@pytest.mark.parametrize(("words", "exact"), [
    *((words, "2560家") for words in ("2560", "2,560", "2560家", "2，560", "２５６０ 家")),
    *((words, "67%以上") for words in ("67%", "67％", "百分之六十七", "67%以上", "67")),
    *((words, "54.69亿元") for words in ("54.69亿", "54.69亿元", "5469000000", "5,469,000,000元", "546900万元")),
    *((words, "276.15亿") for words in ("276.15亿", "276亿", "27615000000", "276.15")),
    ("54.69", "54.69亿元"), ("3.2", "3.2亿元"),
])  # fmt: skip
def test_a_figure_is_found_by_its_number(zibo: Graph, words: str, exact: str) -> None:
    rows = zibo.select(f"SELECT ?exact {{ {zibo.seek(words, *SHOWN)} cg:exact ?exact }}").rows
    assert [row.exact.value for row in rows] == [exact]


@pytest.mark.parametrize(("words", "near"), [
    ("280亿元", "Did you mean 276.15亿"), ("270亿", "Did you mean 276.15亿"), ("2600家", "Did you mean 2560家"),
])  # fmt: skip
def test_a_number_that_no_figure_has_names_the_nearest(zibo: Graph, words: str, near: str) -> None:
    with pytest.raises(UnknownThing, match=near):
        zibo.seek(words, *SHOWN)


@pytest.mark.parametrize(("words", "read"), [
    ("276亿", (27600000000, "unit/yuan")), ("67%", (67, "unit/percent")), ("2560家", (2560, "unit/establishment")), ("1.5", (1.5, None)),
])  # fmt: skip
def test_an_amount_is_read_with_its_unit(words: str, read: tuple[float, str | None]) -> None:
    found = amounts.read(words)
    assert found and (float(found.value), found.unit and found.unit.removeprefix(ID)) == read


@pytest.mark.parametrize("words", ["", "链长", "第二批", "1.2.3", "亿", "2025-2026", "§1", "1 to 2"])
def test_what_is_no_amount_is_not_read_as_one(words: str) -> None:
    assert amounts.read(words) is None


def test_a_number_of_another_unit_is_not_meant(zibo: Graph) -> None:
    with pytest.raises(UnknownThing, match="Nothing is called “2560%”"):
        zibo.seek("2560%", *SHOWN)


def test_a_number_that_is_not_printed_is_not_answered_by_another(zibo: Graph) -> None:
    with pytest.raises(UnknownThing, match="Nothing is called “2570”. Did you mean 2560家"):
        zibo.seek("2570", *SHOWN)
    with pytest.raises(UnknownThing, match="Nothing is called “54.8亿元”. Did you mean 54.69亿元"):
        zibo.seek("54.8亿元", *SHOWN)


@pytest.mark.parametrize(
    ("written", "label"),
    [("鏈長制", "链长制"), ("科技副總", "科技副总"), ("齊魯股交", "齐鲁股交"), ("人才鏈", "人才链")],
)
def test_names_in_traditional_characters_are_found(zibo: Graph, written: str, label: str) -> None:
    assert zibo.seek(written, *SHOWN) == zibo.seek(label, *SHOWN)
    assert zibo.find(written, "cg:Thing") == zibo.find(label, "cg:Thing")


@pytest.mark.parametrize(
    ("written", "section"), [("二（一）", "section/2.1"), ("一、", "section/1"), ("一(三)", "section/1.3")]
)
def test_a_section_is_found_as_its_heading_begins(zibo: Graph, written: str, section: str) -> None:
    assert sought(zibo, written) == section


@pytest.mark.parametrize(("short", "meant"), [("工信局", "淄博市工业和信息化局"), ("山理工", "山东理工大学")])
def test_an_abbreviation_is_told_what_it_may_stand_for(zibo: Graph, short: str, meant: str) -> None:
    with pytest.raises(UnknownThing, match=f"Nothing is called “{short}”. Did you mean {meant}"):
        zibo.seek(short, *SHOWN)


def test_several_numbers_that_are_near_are_offered(zibo: Graph) -> None:
    with pytest.raises(UnknownThing, match="Nothing is called “109”. Did you mean 108.7% / 110项"):
        zibo.seek("109", *SHOWN)


@pytest.mark.parametrize("name", ["276亿", "第二批", "2560", "逐链", "张亮云"])
def test_for_a_parameter_or_a_cell_only_names_count(zibo: Graph, name: str) -> None:
    with pytest.raises(UnknownThing):
        zibo.find(name, "cg:Thing", "cg:Figure")


def test_a_qualifier_finds_what_has_it(zibo: Graph) -> None:
    assert sought(zibo, "第二批") == sought(zibo, "Second batch") == "figure/technology-commissioners-sent"
    with pytest.raises(AmbiguousName) as several:
        zibo.seek("逐链", *SHOWN)
    assert several.value.words("en") == (
        "“逐链” names several things: zibo:chain-action-plans (instrument, §1.4 s. 1), "
        "zibo:development-maps (instrument, §1.4 s. 1). Use one of these instead."
    )
    assert several.value.words("zh") == (
        "“逐链”同时是几个事物的名称：zibo:chain-action-plans（工具，§一（四）句1）、"
        "zibo:development-maps（工具，§一（四）句1）。请改用其中之一。"
    )


def test_only_the_kinds_that_are_asked_for_are_found(zibo: Graph) -> None:
    for name in ("第二批", "2560", "1304107", "§1.2"):
        with pytest.raises(UnknownThing):
            zibo.seek(name, "cg:Thing")


def test_figures_of_one_number_are_told_apart(zibo: Graph) -> None:
    with pytest.raises(AmbiguousName) as several:
        zibo.seek("15", *SHOWN)
    assert several.value.words("en") == (
        "“15” names several things: "
        "figure:bank-enterprise-sessions (15场, bank–enterprise matching events held, §1.2 s. 2), "
        "figure:college-agreements (15个, cooperation agreements reached, §1.3.1 s. 3), "
        "figure:national-technology-incubators (15家, incubation facilities for technology enterprises, §1.1 s. 2). "
        "Use one of these instead."
    )


@pytest.mark.parametrize(("name", "found"), [
    ("chain chief", "zibo/chain-chief"),
    ("chain offices", "zibo/chain-office"),
    ("bank presidents' salon", "zibo/bank-president-parlour"),
    ("Financial Guidance Team", "zibo/financial-guidance-teams"),
    ("host bank", "zibo/host-banks"),
    ("four chain integration", "cn/four-chain-integration"),
    ("high-tech enterprise", "group/high-tech-enterprises"),
    ("industrial design centre", "zibo/design-centres"),
    ("key core technology", "group/key-core-technologies"),
    ("技术总工", "zibo/chief-engineer"),
])  # fmt: skip
def test_singular_plural_and_hyphens_do_not_count(zibo: Graph, name: str, found: str) -> None:
    assert zibo.find(name).value == ID + found


@pytest.mark.parametrize(("name", "near"), [
    ("Deputy GM for science and technology", "deputy general manager for science and technology"),
    ("financing promotion project", "Financing Promotion Programme"),
    ("insurance credit enhancement loan", "insurance-backed credit enhancement loan"),
    ("science and technology liaison officers", "liaison officer for science and technology"),
    ("technology SMEs", "technology-based SMEs"),
    ("campus talent ambassador", "youth talent-recruitment ambassador on campus"),
    ("teams for financial guidance", "financial guidance teams"),
])  # fmt: skip
def test_a_name_in_other_words_is_offered(zibo: Graph, name: str, near: str) -> None:
    with pytest.raises(UnknownThing, match=f"Did you mean {near}"):
        zibo.find(name)


def test_names_are_alike_in_the_singular() -> None:
    assert alike("Policies, boxes and classes of analysis’s status") == "policy box and class of analysis status"
    assert alike("bank presidents' salon") == alike("Bank-president salons")
    assert alike("六个一 teams") == ""


class Keeping:
    """A graph that keeps the queries it is asked."""

    def __init__(self, graph: Graph) -> None:
        self.graph, self.prefixes, self.queries = graph, graph.prefixes, list[str]()

    def query(self, query: str, limit: int | None = None) -> Answer:
        """Return the answer, and keep the query."""
        self.queries.append(query)
        return self.graph.query(query, limit)

    def select(self, query: str) -> Solutions:
        """Return the Solutions, and keep the query."""
        answer = self.query(query)
        assert isinstance(answer, Solutions)
        return answer


@pytest.mark.parametrize(("name", "rows"), [
    ("科技副总", 20), ("Chain office", 20), ("2560", 20), ("54.69亿", 20), ("孙鸣文", 20), ("第二批", 20), ("1304107", 20),
])  # fmt: skip
def test_what_is_written_so_is_found_without_listing_names(zibo: Graph, name: str, rows: int) -> None:
    keeping = Keeping(zibo)
    finding.seek(keeping, name, SHOWN)
    answers = [zibo.query(query) for query in keeping.queries if "rdfs:subClassOf* " not in query]
    assert answers and all(len(answer) <= rows for answer in answers if isinstance(answer, Solutions))
    assert not any("skos:altLabel|" in query for query in keeping.queries)


TWO = """
x:{city} a cg:Document ; cg:place x:place-{city} . x:place-{city} a cg:Place ; rdfs:label "{place}"@zh .
x:{city}-s a cg:Section ; cg:inDocument x:{city} .
x:{city}-1 a cg:Passage ; cg:inSection x:{city}-s ; cg:startOffset 1 ; rdfs:label "§一句1"@zh .
x:{city}-1 {{ x:office-{city} a cg:Institution ; rdfs:label "市科技局"@zh ; cg:serves chain:talent . }}
"""
ALIKE = """
x:day a cg:Action ; rdfs:label "人才日"@zh ; cg:serves chain:talent .
x:fair a cg:Mechanism ; rdfs:label "人才日"@zh ; cg:serves chain:talent .
x:one a cg:Group ; rdfs:label "企业"@zh ; cg:serves chain:talent .
x:two a cg:Group ; rdfs:label "企业"@zh ; cg:serves chain:talent .
"""


def test_things_of_one_name_are_told_apart_by_kind_or_place_where_they_are_printed_and_taken(
    run: Run, tmp_path: Path
) -> None:
    head = (
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix x: <urn:x:> ."
        "@prefix chain: <https://w3id.org/chaingraph/id/chain/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    )
    cities = "".join(TWO.format(city=city, place=place) for city, place in (("a", "甲市"), ("b", "乙市")))
    (tmp_path / "a.trig").write_text(head + cities + ALIKE, "utf-8")
    asked = ("--data", "a.trig", "--no-default", "--lang", "zh")
    listed = run(*asked, "report", "things").stdout
    graph = open_graph(data=[tmp_path / "a.trig"], default=False)
    names = {
        "市科技局（甲市）": "x:office-a", "市科技局（乙市）": "x:office-b", "人才日（行动）": "x:day", "人才日（机制）": "x:fair",
        "企业（urn:x:one）": "x:one", "企业（urn:x:two）": "x:two",
    }  # fmt: skip
    for name, iri in names.items():
        assert name in listed and graph.find(name, "cg:Thing").value == iri.replace("x:", "urn:x:")
    assert run(*asked, "path", "市科技局（甲市）", "人才日（机制）").returncode == 0
    said = run(*asked, "show", "市科技局").stderr
    assert "x:office-a（机构，§一句1，甲市）、x:office-b（机构，§一句1，乙市）" in said


def test_what_a_programme_promises_is_shown_of_it(zibo: Graph) -> None:
    made = show(zibo, zibo.seek("创新突破工程", *SHOWN))
    promised = worded(made, GraphNames(zibo), "zh").tables[-1]
    assert promised.title == "其承诺的目标"
    assert [labels(row[0]) for row in promised.rows] == ["10家", "100项以上"]


def test_what_describes_a_section_or_a_document_is_not_called_not_stated(zibo: Graph) -> None:
    for name in ("§2.1", "1304107"):
        said = printed(zibo, show(zibo, zibo.seek(name, *SHOWN)))
        assert "not stated" not in said and "–" in said


@pytest.mark.parametrize("name", ["§二（一）", "二（一）", "§二(一)", "§ 二（一）", "§2.1"])
def test_a_section_of_a_draft_is_found_as_its_passages_are_called(tmp_path: Path, name: str) -> None:
    text = "云州市茶叶产业链2026年工作方案\n\n一、目标\n新增企业8家。\n二、任务\n（一）抓招商\n引进项目5个。\n（二）抓服务\n走访企业9家。\n"
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan").returncode == 0
    done = called(tmp_path, "--lang", "zh", "--no-default", "--data", "plan", "show", name)
    assert (done.returncode, done.stdout.splitlines()[:1]) == (0, ["（一）抓招商"]), done.stderr
    missing = called(tmp_path, "--lang", "zh", "--no-default", "--data", "plan", "show", "§二（三）")
    assert missing.returncode != 0 and "没有名为“§二（三）”的事物" in missing.stderr


def test_all_figures_of_one_number_are_shown(run: Run) -> None:
    tables = json.loads(run("show", "15", "--format", "json").stdout)["tables"]
    assert [(table["title"], [row["figure"]["label"] for row in table["rows"]]) for table in tables] == [
        ("Figures that are this number", ["15家", "15场", "15个"])
    ]
    assert run("show", "逐链").returncode == 2
