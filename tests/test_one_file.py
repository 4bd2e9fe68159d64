"""A site in one file, from a disk with the network cut: its pages, and an engine that answers as the command line does."""

import hashlib
import re
from collections.abc import Iterator
from gzip import decompress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import vendor

from chaingraph import Graph, open_graph
from chaingraph.curation.attachments import VARIABLE
from chaingraph.graph import questions
from chaingraph.model.report import alone
from chaingraph.rendering import render
from chaingraph.rendering.names import GraphNames
from chaingraph.reports.answers import answer
from tests.commands import called
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOLDERS = [
    ROOT / "data" / "yunzhou-2026",
    ROOT / "examples" / "drafted" / "yunzhou-plan-2026",
]  # signed off, and a draft
PARAMETERS = {  # a value for each question that has a parameter, by their IRIs
    "bridges": ("chain", "industry chain"), "chains": ("chain", "talent chain"), "pairs": ("chain", "capital chain"),
    "figures": ("about", "high-tech enterprises"), "relations": ("thing", "“晨星”培育工程"), "mentions": ("thing", "“晨星”培育工程"),
    "things": ("kind", "action"), "description": ("subject", "“晨星”培育工程"), "placed": ("thing", "“晨星”培育工程"),
}  # fmt: skip
ASK = "([name, values, lang]) => answers.answer(name, values).then(found => answers.csv(found, lang))"


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document that is signed off, whose text comes with the package, and a draft, as one file."""
    place = tmp_path_factory.mktemp("one")
    given = [word for folder in FOLDERS for word in ("--data", str(folder))]
    done = called(place, *given, "--no-default", "--lang", "zh", "site", "ONE.html")
    assert done.returncode == 0, done.stderr
    return place / "ONE.html"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The graph of which the file is, where no texts are kept but those that come with the package."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(VARIABLE, str(tmp_path_factory.mktemp("texts")))
        yield open_graph(data=FOLDERS, default=False)


@pytest.fixture(scope="module")
def tab(whole_browser: "Browser", file: Path) -> "Iterator[Page]":
    """The file in a browser without network; whatever it asks for, or complains of, is noted."""
    context = whole_browser.new_context(offline=True, viewport={"width": 1400, "height": 900}, locale="zh-CN")
    opened = context.new_page()
    noted: list[str] = []
    opened.on("request", lambda request: noted.append(request.url))
    opened.on("console", lambda message: noted.append(message.text))
    opened.on("pageerror", lambda error: noted.append(str(error)))
    opened.goto(file.as_uri())
    opened.wait_for_selector("body[data-shown='index.zh.html']")
    yield opened
    asked = [note for note in noted if not note.startswith("blob:")]  # the worker, made of what the file holds
    assert set(asked) == {file.as_uri()}
    context.close()


def shown(tab: "Page", path: str) -> None:
    """Go to the page of a path, and wait until it stands there."""
    tab.evaluate("path => { location.hash = `#/${path}`; }", path)
    tab.wait_for_selector(f"body[data-shown='{path.partition('?')[0]}']")


def told(tab: "Page", query: str, words: str) -> str:
    """Ask a query in the box, wait until something is said that has these words, and return it."""
    tab.fill("textarea", query)
    tab.click(".run")
    tab.wait_for_selector(f".said:has-text('{words}')")
    return tab.locator(".said").inner_text()


def test_the_policy_of_the_file_allows_what_it_holds_and_nothing_else(file: Path) -> None:
    text = file.read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy and policy[1].startswith("default-src 'none';")
    assert "'unsafe-eval'" not in policy[1] and "worker-src blob:" in policy[1] and "http" not in policy[1]
    scripts = policy[1].partition("script-src ")[2].partition(";")[0]
    assert re.fullmatch(r"('sha256-[\w+/]{43}=' )+'wasm-unsafe-eval'", scripts)


def test_a_reader_goes_from_home_over_chain_pair_thing_and_passage_to_the_document_and_back(tab: "Page") -> None:
    shown(tab, "index.zh.html")
    for link, title in (
        ("产业链", "产业链"), ("创新链", "产业链 × 创新链"), ("“晨星”培育工程", "“晨星”培育工程"),
    ):  # fmt: skip
        tab.locator("main a", has_text=re.compile(rf"^{link}$")).first.click()
        tab.wait_for_selector(f"h1:text-is('{title}')")
    tab.locator("main table a", has_text="§").first.click()
    tab.wait_for_selector("blockquote")
    tab.locator(".crumbs a").first.click()
    tab.wait_for_selector("h1:text-is('云工信函〔2026〕8号')")
    tab.go_back()
    tab.wait_for_selector("blockquote")
    tab.locator("[data-frame=zh] .tongue").click()
    tab.wait_for_selector("body[data-shown$='.en.html']")
    assert tab.locator(".brand:visible").inner_text().strip() == "ChainGraph"


def test_the_file_opens_in_the_language_of_its_reader_and_keeps_the_one_that_is_chosen(
    file: Path, browser: "Browser"
) -> None:
    context = browser.new_context(offline=True, locale="en-GB")
    reader = context.new_page()
    reader.goto(file.as_uri())
    reader.wait_for_selector("body[data-shown='index.en.html']")
    title = reader.title()
    reader.locator("[data-frame=en] .tongue").click()
    reader.wait_for_selector("body[data-shown='index.zh.html']")
    assert reader.evaluate("document.documentElement.lang") == "zh" and reader.title() != title
    again = context.new_page()
    again.goto(file.as_uri())
    again.wait_for_selector("body[data-shown='index.zh.html']")
    context.close()


def test_the_text_of_a_document_is_read_in_the_file(tab: "Page") -> None:
    shown(tab, "reader/id/doc/yunzhou-2026.zh.html")
    frame = tab.frame_locator("iframe.reader")
    assert frame.locator(".figure", has_text="420家").count() == 1
    frame.locator("aside a.to", has_text="“晨星”培育工程").first.evaluate("link => link.click()")
    tab.wait_for_selector("h1:text-is('“晨星”培育工程')")


def test_names_are_searched_in_the_file(tab: "Page") -> None:
    shown(tab, "search.zh.html?q=chenxing")
    tab.locator("#hits a", has_text="“晨星”培育工程").first.click()
    tab.wait_for_selector("h1:text-is('“晨星”培育工程')")


def nameless(text: str) -> list[str]:
    """Return the lines of a text, where nodes without names are all called the same."""
    lines = re.sub(r"_:\w+", "_:node", text).splitlines()
    return sorted(lines) if "_:" in text else lines


@pytest.mark.parametrize("name", questions.names())
def test_each_packaged_question_has_the_answer_of_the_command_line_byte_for_byte(
    tab: "Page", graph: Graph, name: str
) -> None:
    for lang in ("zh", "en"):
        wanted = str(render(alone(answer(graph, name)), GraphNames(graph), lang, "csv"))
        found = str(tab.evaluate(ASK, [name, {}, lang]))
        assert nameless(found) == nameless(wanted) and (name == "description" or found == wanted)


@pytest.mark.parametrize("name", PARAMETERS)
def test_a_question_with_a_parameter_has_the_answer_of_the_command_line(tab: "Page", graph: Graph, name: str) -> None:
    parameter, value = PARAMETERS[name]
    kind = questions.load(name).parameter(parameter).kind
    iri = graph.find(value, "cg:Thing" if kind == "rdfs:Resource" else kind).value
    wanted = str(render(alone(answer(graph, name, {parameter: iri})), GraphNames(graph), "zh", "csv"))
    assert str(tab.evaluate(ASK, [name, {parameter: iri}, "zh"])) == wanted
    assert wanted.count("\n") > 1


def test_a_question_is_asked_with_a_parameter_on_its_page_and_the_choice_is_part_of_the_link(tab: "Page") -> None:
    shown(tab, "question/bridges.zh.html")
    every = tab.locator("#answer tbody tr").count()
    tab.fill("input[name=chain]", "人才链")
    tab.click("form.ask button")
    tab.wait_for_selector(".said:has-text('行')")
    some = tab.locator("#answer tbody tr").count()
    assert 0 < some < every and "chain=" in tab.url
    with tab.expect_download() as download:
        tab.locator("#answer button", has_text="CSV").click()
    assert download.value.suggested_filename == "bridges.csv"
    assert Path(download.value.path()).read_bytes().startswith("\ufeff事物,".encode())


def test_what_is_due_by_a_day_is_asked_with_a_field_for_days_and_answered_as_on_the_command_line(
    tab: "Page", graph: Graph
) -> None:
    shown(tab, "question/due.zh.html")
    every = tab.locator("#answer tbody tr").count()
    tab.fill("input[type=date]", "2026-12-31")
    tab.click("form.ask button")
    tab.wait_for_selector(".said:has-text('行')")
    assert 0 < tab.locator("#answer tbody tr").count() < every and "by=2026-12-31" in tab.url
    wanted = str(render(alone(answer(graph, "due", {"by": "2026-12-31"})), GraphNames(graph), "zh", "csv"))
    assert str(tab.evaluate(ASK, ["due", {"by": "2026-12-31"}, "zh"])) == wanted


def test_a_query_is_answered_in_the_box_with_names_links_and_csv(tab: "Page") -> None:
    shown(tab, "sparql.zh.html")
    query = 'SELECT ?thing (1 + 1 AS ?two) { ?thing rdfs:label "“晨星”培育工程"@zh }'
    assert told(tab, query, "用时").startswith("1 行")
    assert tab.locator(".out td a").get_attribute("href") == "#/id/yunzhou/morning-star-programme.zh.html"
    assert "query=" in tab.url
    with tab.expect_download() as download:
        tab.locator(".out button").click()
    assert Path(download.value.path()).read_bytes().endswith(b"/id/yunzhou/morning-star-programme,2\n")


def test_terms_and_names_are_completed_in_the_box(tab: "Page") -> None:
    shown(tab, "sparql.zh.html")
    tab.fill("textarea", "")
    tab.locator("textarea").press_sequentially("SELECT ?x { ?x cg:placedU")
    tab.wait_for_selector(".offers li[aria-selected=true] code:text-is('cg:placedUnder')")
    tab.keyboard.press("Enter")
    assert tab.input_value("textarea") == "SELECT ?x { ?x cg:placedUnder"
    tab.locator("textarea").press_sequentially(" 晨星")
    tab.wait_for_selector(".offers li:has-text('morning-star-programme')")
    tab.keyboard.press("Escape")
    assert tab.locator(".offers").is_hidden()


def test_a_query_that_asks_another_server_is_refused_but_not_the_word(tab: "Page") -> None:
    shown(tab, "sparql.en.html")
    assert "refused" in told(tab, "SELECT ?x { SERVICE <http://example.org/> { ?x ?p ?o } }", "refused")
    assert "refused" in told(tab, 'SELECT ?x { ?x ?p "#" . service silent ?y { ?x ?p ?o } }', "refused")
    query = 'SELECT ?service { BIND ("service # {" AS ?service) } # SERVICE'
    assert told(tab, query, "1 row in").startswith("1 row in")


def test_a_bad_query_is_told_where_in_what_was_typed_and_an_update_is_none(tab: "Page") -> None:
    shown(tab, "sparql.zh.html")
    assert (
        told(tab, "SELEKT ?x", "有误") == "SPARQL 第 1 行第 10 列有误，请在该处或其前更正。"
    )  # where the engine gave up
    assert told(tab, "SELECT * {\n  ?s ?p }", "有误").startswith("SPARQL 第 2 行")
    assert "INSERT 会改动图谱" in told(tab, "PREFIX x: <urn:x>\ninsert data { <urn:a> <urn:b> 1 }", "会改动")


def test_a_query_that_takes_long_or_breaks_the_engine_is_ended_and_the_next_one_answered(tab: "Page") -> None:
    shown(tab, "sparql.en.html")
    long = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    assert "was ended" in told(tab, long, "was ended")
    assert told(tab, "ASK { ?s ?p ?o }", "true") == "true"
    assert "broke the engine" in told(tab, "SELECT ?x " + "{" * 5000 + "}" * 5000, "broke the engine")
    assert told(tab, "ASK { ?s ?p ?o }", "true") == "true"


def test_what_the_file_carries_of_others_is_what_it_is_known_by() -> None:
    for name, digest in vendor.FILES.items():
        content = decompress((vendor.FOLDER / f"{name}.gz").read_bytes())
        assert hashlib.sha256(content).hexdigest() == digest
    assert "MIT" in (vendor.FOLDER / "LICENSE-MIT").read_text("utf-8")
    assert "http" not in (ROOT / "scripts" / "vendor.py").read_text("utf-8")
