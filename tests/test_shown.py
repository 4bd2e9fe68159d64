"""The pages as a server gives them: the same over every home, in the form that is asked for, and found by the IRI."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx
import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph.datafiles import data_files
from chaingraph.graph.store.loading import load_folder
from chaingraph.model.vocabulary import CG, ID
from chaingraph.web import pages
from chaingraph.web.limits import Limits
from chaingraph.web.server import Served
from chaingraph.web.site import Site
from tests.conftest import ROOT
from tests.serving import Running, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
INDUSTRY = "https://w3id.org/chaingraph/id/chain/industry"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
PATHS = (
    "index.zh.html", "id/chain/industry.en.html", "id/chain/industry.ttl", "id/chain/industry.jsonld", "id/chain/industry.zh.csv",
    "ontology/_chain.zh.html", "question/figures.en.csv", "assets/site.js",
)  # fmt: skip


@pytest.fixture(scope="module")
def served(zibo: Graph) -> Iterator[Running]:
    """A server of the first document."""
    with serving(Served(zibo, limits=Limits(workers=1))) as running:
        yield running


def got(running: Running, path: str, **headers: str) -> httpx.Response:
    return running.client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.fixture(scope="module")
def made(zibo: Graph) -> dict[str, bytes]:
    """What the site has at some paths."""
    found = {path: pages.page(Site(zibo, queries=True), path) for path in PATHS}
    return {path: page.content for path, page in found.items() if page}


def test_the_server_gives_what_the_site_has(served: Running, made: dict[str, bytes]) -> None:
    assert set(made) == set(PATHS)
    assert {path: got(served, f"/{path}").content for path in PATHS} == made


def test_the_pages_are_the_same_over_a_folder_and_an_endpoint(zibo_folder: Path, made: dict[str, bytes]) -> None:
    paths = ("index.zh.html", "id/chain/industry.en.html", "ontology/_chain.zh.html")
    with serving(Served(open_graph(str(zibo_folder)), str(zibo_folder), limits=Limits(workers=2))) as folder:
        assert [got(folder, f"/{path}").content == made[path] for path in paths] == [True] * 3
        url = f"http://127.0.0.1:{folder.port}/sparql"
        with serving(Served(open_graph(url), url, limits=Limits(workers=1))) as endpoint:
            assert got(endpoint, f"/{paths[1]}").content == made[paths[1]]


@pytest.mark.parametrize(("path", "accept", "language", "there"), [
    ("/", BROWSER, "zh-CN,zh;q=0.9", "/index.zh.html"),
    ("/", "", "en", "/index.en.html"),
    ("/id/chain/industry", BROWSER, "en-GB", "/id/chain/industry.en.html"),
    ("/id/chain/industry", "text/turtle", "en", "/id/chain/industry.ttl"),
    ("/id/chain/industry", "application/ld+json, text/html;q=0.5", "", "/id/chain/industry.jsonld"),
    ("/id/chain/industry", "text/csv", "en", "/id/chain/industry.en.csv"),
    ("/id/chain/industry", "image/png", "", "/id/chain/industry.zh.html"),
    ("/ontology", BROWSER, "", "/ontology.zh.html"),
    ("/documents", "", "", "/documents.zh.html"),
])  # fmt: skip
def test_who_asks_for_a_thing_is_led_to_the_form_that_is_preferred(
    served: Running, path: str, accept: str, language: str, there: str
) -> None:
    answer = got(served, path, accept=accept, accept_language=language)
    assert (answer.status_code, answer.headers["location"]) == (303, there)
    assert answer.headers["vary"].startswith("Accept, Accept-Language")
    assert got(served, there).status_code == 200


STRANGE = ("云州/链办", "a’b.c", "x" * 300, "Tea_House.html", "con", "..a", "q?x=1&y")


def test_a_thing_is_found_by_its_iri_however_strange_that_is(tmp_path: Path) -> None:
    label = "<script>alert(1)</script>"
    said = "\n".join(f'<{ID}{name}> a <{CG}Action> ; <{RDFS}label> "{label}"@en .' for name in STRANGE)
    (tmp_path / "strange.ttl").write_text(said, "utf-8")
    with serving(
        Served(open_graph(data=[tmp_path / "strange.ttl"], default=False), limits=Limits(workers=1))
    ) as running:
        for name in STRANGE:
            led = got(running, f"/id/{quote(name)}", accept_language="en")
            assert led.status_code == 303, name
            page = got(running, led.headers["location"])
            assert (
                page.status_code == 200 and "&lt;script&gt;alert(1)" in page.text and "<script>alert" not in page.text
            )
            assert got(running, f"/id/{quote(name)}", accept="text/turtle").headers["location"].endswith(".ttl")


@pytest.mark.parametrize(("kind", "heading"), [("IndustryChain", "具体产业链</a></h2>"), ("Group", None)])
def test_the_home_page_leads_to_industry_chains_and_has_no_empty_section(
    tmp_path: Path, kind: str, heading: str | None
) -> None:
    data = tmp_path / "x.ttl"
    data.write_text(f'<http://x/tea> a <{CG}{kind}> ; <{RDFS}label> "茶叶产业链"@zh .', "utf-8")
    page = pages.page(Site(open_graph(data=[data], default=False)), "index.zh.html")
    assert page is not None
    told = page.content.decode()
    assert [one for one in ("具体产业链</a></h2>", "<h2>链</h2>") if one in told] == ([heading] if heading else [])


def test_the_data_of_a_thing_are_its_statements(served: Running, zibo: Graph) -> None:
    answer = got(served, "/id/chain/industry.ttl")
    assert answer.headers["content-type"].startswith("text/turtle")
    labels = {
        triple.object.value
        for triple in ox.parse(answer.content, format=ox.RdfFormat.TURTLE)
        if triple.subject == ox.NamedNode(INDUSTRY) and triple.predicate.value.endswith("#label")
    }
    assert labels == {"产业链", "industry chain"}


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/id/nobody", "/id/chain/industry.pdf", "//evil.example/x", "/index.fr.html", "/assets/site.py"],
)
def test_what_is_not_there_is_said_on_a_page_of_the_site(served: Running, path: str) -> None:
    answer = got(served, path, accept_language="en")
    assert (
        answer.status_code == 404
        and "<h1>There is no such page</h1>" in answer.text
        and "location" not in answer.headers
    )


def test_a_page_that_the_browser_has_is_not_sent_again(served: Running) -> None:
    first = got(served, "/id/chain/industry.zh.html")
    assert first.headers["cache-control"] == "no-cache" and first.headers["content-encoding"] == "gzip"
    again = got(served, "/id/chain/industry.zh.html", if_none_match=first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert got(served, "/id/chain/industry.en.html", if_none_match=first.headers["etag"]).status_code == 200


def test_a_header_alone_is_given_too(served: Running) -> None:
    answer = served.client.head("/id/chain/industry.zh.html")
    assert answer.status_code == 200 and answer.content == b"" and "etag" in answer.headers


def test_pages_follow_a_folder_that_is_loaded_anew(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    load_folder([ROOT / "tests" / "data" / "yunzhou.trig"], folder)
    with serving(Served(open_graph(str(folder)), str(folder), limits=Limits(workers=1))) as running:
        before = got(running, "/documents.en.html")
        load_folder(data_files([ROOT / "data" / "zibo-2025-32"]), folder)
        after = got(running, "/documents.en.html", if_none_match=before.headers["etag"])
    assert "id/doc/zibo-2025-32" not in before.text
    assert after.status_code == 200 and "id/doc/zibo-2025-32" in after.text


def test_pages_open_in_a_browser_within_the_policy_and_a_query_is_answered(served: Running, browser: "Browser") -> None:
    address = f"http://127.0.0.1:{served.port}"
    context = browser.new_context(locale="en-GB")
    tab, noted = context.new_page(), []
    tab.on("console", lambda message: noted.append(message.text))
    tab.on("request", lambda request: noted.append(request.url) if not request.url.startswith(address) else None)
    tab.goto(f"{address}/id/chain/industry")
    assert tab.url == f"{address}/id/chain/industry.en.html"
    assert tab.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "sticky"  # its styles are here
    tab.goto(f"{address}/sparql")
    assert tab.url == f"{address}/sparql.en.html"
    tab.get_by_label("SPARQL", exact=True).fill("SELECT ?chain { ?chain a cg:Chain } ORDER BY ?chain")
    tab.get_by_role("button", name="Ask", exact=True).click()
    tab.locator("td").first.wait_for()
    chains = ["capital chain", "industry chain", "innovation chain", "talent chain"]
    assert tab.locator("td").all_inner_texts() == chains
    tab.get_by_role("link", name="talent chain").click()
    tab.wait_for_url(f"{address}/id/chain/talent.en.html")
    assert noted == []
    context.close()


def test_the_box_says_what_the_server_refuses_and_what_it_cut(zibo: Graph, browser: "Browser") -> None:
    with serving(Served(zibo, limits=Limits(workers=1, rows=30))) as running:
        tab = browser.new_page(locale="en-GB")
        tab.goto(f"http://127.0.0.1:{running.port}/sparql")
        for query, words in (
            ("DROP ALL", "DROP changes a graph; only queries (SELECT, ASK, CONSTRUCT, DESCRIBE) are allowed here."),
            ("ASK {}", "true"),
            (
                "SELECT * { ?s ?p ?o }",
                "Cut after 30 rows; there are more. Narrow the query, or ask with LIMIT and OFFSET.",
            ),
        ):
            tab.get_by_label("SPARQL", exact=True).fill(query)
            tab.get_by_role("button", name="Ask", exact=True).click()
            tab.get_by_text(words, exact=True).wait_for()
        tab.close()


def test_the_box_works_without_script(served: Running, browser: "Browser") -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    tab = context.new_page()
    tab.goto(f"http://127.0.0.1:{served.port}/sparql")
    tab.get_by_role("link", name="A box that needs no script").click()
    tab.get_by_label("Query").fill("SELECT ?chain { ?chain a cg:Chain } ORDER BY ?chain")
    tab.get_by_role("button", name="Ask").click()
    assert tab.locator("td").all_inner_texts() == [
        "chain:capital",
        "chain:industry",
        "chain:innovation",
        "chain:talent",
    ]
    tab.get_by_role("link", name="chain:talent").click()
    assert tab.url == f"http://127.0.0.1:{served.port}/id/chain/talent.en.html"
    context.close()
