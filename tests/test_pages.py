"""Report, network and readers in one folder, in a real browser: each leads to what the others say, and no link is dead."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from chaingraph.model import resources
from tests.commands import called
from tests.conftest import Run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ["reader-yunzhou-2026.html", "report.html", "view.html"]
YUNZHOU = ("--data", str(resources.folder("data") / "yunzhou-2026"), "--no-default")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the invented city whose text comes with ChainGraph."""
    place = tmp_path_factory.mktemp("pages")
    assert called(place, "--lang", "zh", *YUNZHOU, "report", "--pages", "out 一").returncode == 0
    return place / "out 一"


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> "Iterator[Page]":
    context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900}, locale="zh-CN")
    yield context.new_page()
    context.close()


def known(tab: "Page", file: Path) -> Mapping[str, Any]:
    """Return the links of a page to others (of the page of a view, those of its panel too), its ids, and the things it knows."""
    tab.goto(file.as_uri())
    return dict(
        tab.evaluate("""() => ({
          links: [...[...document.querySelectorAll("a[href]")].map(a => a.getAttribute("href")),
            ...Object.values(window.chaingraph?.data.links ?? {}).flatMap(Object.values)],
          ids: [...document.querySelectorAll("[id]")].map(one => one.id),
          things: window.chaingraph?.data.nodes.map(node => node.iri) ?? [],
        })""")
    )


def test_every_link_from_page_to_page_leads_to_what_it_names(folder: Path, tab: "Page") -> None:
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    pages = {name: known(tab, folder / name) for name in NAMES}
    met = set()
    for name, page in pages.items():
        for link in page["links"]:
            to, place = unquote(urlsplit(link).path) or name, urlsplit(link).fragment
            met.add((name, to))
            thing = parse_qs(place).get("thing")
            assert not place or (thing[0] in pages[to]["things"] if thing else place in pages[to]["ids"]), (name, link)
    assert {(one, other) for one in NAMES for other in NAMES if one != other} <= met


def test_one_goes_from_report_to_network_to_text_and_back(folder: Path, tab: "Page") -> None:
    tab.goto((folder / "report.html").as_uri())
    tab.locator("td a[href^='view.html#thing=']", has_text="“云聚英才”活动").first.click()
    tab.wait_for_function("window.chaingraph")
    assert tab.locator("#panel h2").inner_text() == "“云聚英才”活动"
    passage = tab.locator("#panel a[href^='reader-']").last
    label = passage.inner_text()
    passage.click()
    said = tab.locator("main p:target").inner_text()
    assert said.startswith(label) and "“云聚英才”活动" in said
    tab.locator("main p:target a.to[href^='report.html#']").first.click()
    tab.locator("tr:target").first.wait_for()  # the page that the click opens is read from its beginning
    assert tab.locator("tr:target").count() == 1
    tab.locator("tr:target a[href^='reader-']").first.click()
    tab.locator("header nav a", has_text="四链如何联结").click()
    assert tab.url.endswith("/view.html")


def test_pages_alone_lead_nowhere_else_and_all_pages_take_no_other_option(run: Run, tmp_path: Path) -> None:
    assert run(*YUNZHOU, "report", "--format", "html", "-o", "alone.html").returncode == 0
    assert run(*YUNZHOU, "view", "network", "-o", "view.html").returncode == 0
    for name in ("alone.html", "view.html"):
        assert "reader-" not in (tmp_path / name).read_text("utf-8")
    refused = run("report", "targets", "--pages", "x")
    assert refused.returncode == 2 and "--pages writes everything" in refused.stderr and not (tmp_path / "x").exists()
