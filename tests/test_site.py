"""A site in a folder: pages of everything, in both languages, from a disk without any network; and what is written again."""

import os
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pyoxigraph as ox
import pytest

from chaingraph import open_graph
from chaingraph.base.messages import translate
from chaingraph.graph.store import LocalStore
from chaingraph.model.vocabulary import ID
from chaingraph.web import folder as writing
from chaingraph.web.errors import ChangedGraph
from chaingraph.web.index import keys
from chaingraph.web.listed import REPORTS
from chaingraph.web.pages import page
from chaingraph.web.site import Site
from tests.commands import called
from tests.conftest import ROOT, Run
from tests.test_outcomes import figure
from tests.test_outcomes import graph as targets_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

YUNZHOU = ("--data", str(ROOT / "data" / "yunzhou-2026"), "--no-default", "--lang", "zh")
HOSTILE = "</title><script>document.title='broken'</script><img src=x onerror=alert(1)>\"'>{{ 7*7 }}"
PROGRAMME = "id/yunzhou/morning-star-programme"


class Links(HTMLParser):
    """The links of a page, its elements and its ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and where it leads."""
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src") and value]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the second document, whose text comes with the package."""
    place = tmp_path_factory.mktemp("site")
    done = called(place, *YUNZHOU, "site", "pages")
    assert done.returncode == 0, done.stderr
    return place / "pages"


@pytest.fixture(scope="module")
def tab(browser: "Browser", folder: Path) -> "Iterator[Page]":
    """A page of a browser without network, at home; what it asks for besides files and what goes wrong is noted."""
    context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900}, locale="zh-CN")
    opened = context.new_page()
    noted: list[str] = []
    opened.on("request", lambda request: noted.append(request.url) if not request.url.startswith("file:") else None)
    opened.on("console", lambda message: noted.append(message.text))
    opened.on("pageerror", lambda error: noted.append(str(error)))
    opened.goto((folder / "index.html").as_uri())
    yield opened
    assert noted == []
    context.close()


@pytest.fixture(scope="module")
def site() -> Site:
    """The same site, page by page."""
    return Site(open_graph(data=[ROOT / "data" / "yunzhou-2026"], default=False))


def test_every_link_of_every_page_leads_to_a_file_of_the_site(folder: Path) -> None:
    paths = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    broken = set()
    for path in sorted(path for path in paths if path.endswith(".html")):
        for link in Links((folder / path).read_text("utf-8")).links:
            target = unquote(link.partition("#")[0])
            found = os.path.normpath(os.path.join(os.path.dirname(path), target)) if target else path
            if found not in paths:
                broken.add((path, link))
    assert broken == set()
    assert {"id/chain/industry.zh.html", "ontology/serves.en.html", "reader/id/doc/yunzhou-2026.zh.html"} <= paths


def test_a_reader_goes_from_home_over_chain_pair_thing_and_passage_to_the_document_and_back(
    tab: "Page", folder: Path
) -> None:
    tab.goto((folder / "index.html").as_uri())
    for link, title in (
        ("产业链", "产业链"), ("创新链", "产业链 × 创新链"), ("“晨星”培育工程", "“晨星”培育工程"),
    ):  # fmt: skip
        tab.locator("main a", has_text=link).first.click()
        assert tab.locator("h1").inner_text() == title
    tab.locator("table a", has_text="§").first.click()
    assert tab.locator("h1").inner_text().startswith("§")
    assert tab.locator("blockquote").inner_text() != ""
    tab.locator(".crumbs a").first.click()
    assert tab.locator("h1").inner_text() == "云工信函〔2026〕8号"
    tab.locator(".brand").click()
    assert tab.locator("h1").count() == 1 and tab.url.endswith("index.zh.html")


def test_a_page_says_what_is_known_with_basis_and_passages_in_both_languages(tab: "Page", folder: Path) -> None:
    tab.goto((folder / f"{PROGRAMME}.zh.html").as_uri())
    heads = tab.locator("h2").all_inner_texts()
    assert "引用" in heads and any(head.startswith("关系") for head in heads)
    assert "由所在章节" in tab.locator("table").first.inner_text()
    assert tab.locator(".tree svg a").count() > 0
    tab.locator(".tongue").click()
    assert tab.url.endswith(f"{PROGRAMME}.en.html") and "placed" in tab.locator("table").first.inner_text()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 390, 800, 1100])
def test_nothing_of_the_bar_is_cut_however_narrow_the_page(tab: "Page", folder: Path, width: int, lang: str) -> None:
    tab.goto((folder / f"index.{lang}.html").as_uri())
    tab.set_viewport_size({"width": width, "height": 844})
    links = tab.locator(".bar a:not(.skip)")
    boxes = [link.bounding_box() for link in links.all()]
    assert len(boxes) >= 10 and all(box and box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    assert tab.evaluate(
        "[...document.querySelectorAll('.bar, .bar nav')].every(one => one.scrollWidth <= one.clientWidth)"
    )
    tab.set_viewport_size({"width": 1400, "height": 900})


def test_the_first_page_is_in_the_language_of_the_reader_who_may_choose_another(
    folder: Path, browser: "Browser"
) -> None:
    context = browser.new_context(locale="en-GB")
    reader = context.new_page()
    reader.goto((folder / "index.html").as_uri())
    reader.wait_for_url("**/index.en.html")
    assert reader.evaluate("document.documentElement.lang") == "en"
    reader.locator(".tongue").click()
    reader.wait_for_url("**/index.zh.html")
    reader.goto((folder / "index.html").as_uri())
    reader.wait_for_load_state()
    assert reader.evaluate("[document.documentElement.lang, document.title.includes('链')]") == ["zh", True]
    context.close()


@pytest.mark.parametrize("words", ["晨星", "morning star", "chenxing", "cxpy"])
def test_a_thing_is_found_by_its_name_in_both_languages_and_in_pinyin(tab: "Page", folder: Path, words: str) -> None:
    tab.goto((folder / "search.zh.html").as_uri())
    tab.fill("#q", words)
    tab.wait_for_selector("#hits a:has-text('“晨星”培育工程')")
    assert "q=" in tab.url


def test_the_home_page_leads_to_all_industry_chains_of_which_it_lists_the_first(tmp_path: Path) -> None:
    said = "".join(f'id:c{n} a cg:IndustryChain ; rdfs:label "{n}号产业链"@zh . ' for n in range(45))
    (tmp_path / "x.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix id: <https://w3id.org/chaingraph/id/> .\n"
        f"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . id:p a cg:Passage . id:p {{ {said} }}\n",
        "utf-8",
    )
    made = page(Site(open_graph(data=[tmp_path / "x.trig"], default=False)), "index.zh.html")
    assert made is not None
    told, link = made.content.decode(), 'href="question/industry-chains.zh.html">'
    assert f"{link}具体产业链</a></h2>" in told and f"{link}全部 45 条产业链及各链由谁负责</a>" in told
    assert told.count("号产业链</a>") == 40
    bare = page(Site(open_graph(default=False)), "index.zh.html")
    assert bare is not None and "具体产业链" not in bare.content.decode()


OFFICE = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix id: <https://w3id.org/chaingraph/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix dct: <http://purl.org/dc/terms/> .
id:d a cg:Document ; rdfs:label "云州市工作要点"@zh ; dct:title "云州市工作要点"@zh ; cg:date "2026-01-20"^^xsd:date ; cg:place id:y .
id:y a cg:Place ; rdfs:label "云州市"@zh . id:s1 cg:inDocument id:d ; rdfs:label "（一）乙链产业链"@zh .
id:p a cg:Passage ; cg:inSection id:s1 ; cg:startOffset 0 ; cg:endOffset 9 ; cg:gist "三件大事"@zh .
id:p { id:a a cg:IndustryChain ; rdfs:label "乙链产业链"@zh . id:b a cg:IndustryChain ; rdfs:label "甲链产业链"@zh .
  id:chief a cg:Role ; rdfs:label "乙链产业链链长"@zh ; cg:chiefOf id:a ; cg:holderName "冯立" .
  id:o a cg:Institution ; rdfs:label "市工信局"@zh . id:t1 a cg:Action ; rdfs:label "开通专线"@zh ; cg:ledBy id:o ; cg:dueBy "2025-06-30"^^xsd:date .
  id:t2 a cg:Action ; rdfs:label "建成中心"@zh ; cg:ledBy id:o ; cg:dueBy "2026-06-30"^^xsd:date .
  id:i a cg:Indicator ; rdfs:label "产值"@zh . id:f a cg:Figure, cg:Target ; rdfs:label "10亿元"@zh ; cg:exact "10亿元" ; cg:value 1000000000 ;
    cg:about id:b ; cg:indicator id:i ; cg:startOffset 3 ; cg:dueBy "2026-12-31"^^xsd:date ; cg:status cg:planned }
"""


@pytest.fixture
def office(tmp_path: Path) -> Site:
    """The site of an office: two industry chains, a chief, a target of the other, and two tasks, one due before the day of its document."""
    (tmp_path / "x.trig").write_text(OFFICE, "utf-8")
    return Site(open_graph(data=[tmp_path / "x.trig"], default=False))


def test_the_home_page_of_an_office_begins_with_tasks_days_and_chains_in_the_order_of_pinyin(
    office: Site, site: Site
) -> None:
    made, other = page(office, "index.zh.html"), page(site, "index.zh.html")
    assert made is not None and other is not None
    told = made.content.decode()
    order = (
        'report/tasks.zh.html">任务</a> <b>3 项</b>', '到期事项</a> <b>3 项</b>', '产业链配置</a> <b>2 条产业链</b>', "云州市工作要点</a> <small",
        "甲链产业链</a>", "乙链产业链</a>", "截至 2026-01-20 已到期、图谱中尚无结果</a> <small>1", "2025-06-30</time>", "开通专线", "市工信局",
        "2026-01-20 之后到期</a> <small>2", "2026-06-30</time>", "建成中心", "四链如何联结</a></h2>", "每条产业链的链长",
    )  # fmt: skip
    places = [told.find(part) for part in order]
    assert -1 not in places and places == sorted(places), order
    assert 'class="chains"' not in told and "有 0 个" not in told
    plain = other.content.decode()  # a graph that names no industry chain begins with the picture
    assert 0 < plain.find('class="chains"') < plain.find('class="counts"') and "具体产业链" not in plain


def test_the_page_of_an_industry_chain_begins_with_who_is_who_and_what_is_to_be_done(office: Site) -> None:
    shown = page(office, "id/a.zh.html"), page(office, "id/b.zh.html")
    told, other = (one.content.decode() if one else "" for one in shown)
    order = (
        "链长与配置</h2>", "<dt>链长</dt><dd>乙链产业链链长（冯立）</dd>", '主办银行</dt><dd><span class="silent">（图谱未收录）', "任务 <small>2",
        "开通专线", '"day">2025-06-30', "市工信局", "建成中心", "含写在以该链为标题的章节中的内容。", "report/duties.zh.html",
    )  # fmt: skip
    places = [told.find(part) for part in order]
    assert -1 not in places and places == sorted(places), order
    assert "10亿元" in other and "目标</h2>" in other
    assert "开通专线" not in other.split("<aside>")[0] and "1,000,000,000" not in other and "10亿元" not in told


def test_a_post_is_found_by_who_holds_it_in_chinese_and_in_pinyin(tmp_path: Path) -> None:
    (tmp_path / "x.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix id: <https://w3id.org/chaingraph/id/> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . id:p a cg:Passage .\n"
        'id:p { id:post a cg:Role ; rdfs:label "副县长"@zh ; cg:holderName "冯立" . }\n',
        "utf-8",
    )
    index = Site(open_graph(data=[tmp_path / "x.trig"], default=False)).index
    (number,) = (n for n, entry in enumerate(index.entries) if entry.address == "id/post")
    post = index.entries[number]
    assert (post.zh, post.also, post.pinyin, post.initials) == ("副县长", ("冯立",), "fu xian zhang feng li", "fxzfl")
    assert {"冯", "立", "fe", "li", "fl"} <= set(keys(post))


def test_terms_are_found_after_things_and_called_by_words(tab: "Page", folder: Path) -> None:
    tab.goto((folder / "search.zh.html").as_uri())
    tab.fill("#q", "产业链")
    tab.wait_for_selector("#hits a")
    kinds = [kind.partition(" · ")[0] for kind in tab.locator("#hits .what").all_inner_texts()]
    assert "链" in kinds and {"类", "关系"} <= set(kinds)
    terms = [kind in {"类", "关系"} for kind in kinds]
    assert terms == sorted(terms)
    assert ":" not in "".join(tab.locator("#kind option").all_inner_texts())


def test_hits_are_told_apart_by_kind_and_the_choice_is_part_of_the_link(tab: "Page", folder: Path) -> None:
    tab.goto((folder / "search.zh.html").as_uri())
    tab.fill("#q", "产业")
    tab.wait_for_selector("#hits a")
    every = tab.locator("#hits li").count()
    option = tab.locator("#kind option").nth(1)
    tab.select_option("#kind", option.get_attribute("value"))
    some = tab.locator("#hits li").count()
    assert 0 < some < every
    link = tab.url
    tab.goto((folder / "index.html").as_uri())
    tab.goto(link)
    tab.wait_for_selector("#hits a")
    assert tab.locator("#hits li").count() == some


def test_a_table_sorts_and_filters_and_its_state_is_part_of_the_link(tab: "Page", folder: Path) -> None:
    tab.goto((folder / "figures.zh.html").as_uri())
    tab.locator("th button", has_text="数值").click()
    place = tab.locator("th button").all_inner_texts().index("数值") + 1
    column = tab.locator(f"tbody td:nth-child({place})").all_inner_texts()
    numbers = [float(text.replace(",", "")) for text in column if text.replace(",", "").replace(".", "").isdigit()]
    assert numbers == sorted(numbers) and len(numbers) > 10
    tab.fill(".sieve input", "家")
    shown = tab.locator("tbody tr:visible").count()
    assert 0 < shown < len(column)
    tab.reload()
    assert tab.locator("tbody tr:visible").count() == shown
    assert tab.locator("th[aria-sort=ascending]").inner_text().startswith("数值")


def test_a_report_is_drawn_above_its_table_in_words_and_each_mark_leads_to_a_passage(tab: "Page", folder: Path) -> None:
    tab.goto((folder / "reports.zh.html").as_uri())
    assert not [name for name in tab.locator(".cards a").all_inner_texts() if name.isascii()]
    tab.goto((folder / "report" / "targets.zh.html").as_uri())
    assert tab.locator(".scene .broad").is_visible() and not tab.locator("[data-sortable]").is_visible()
    tab.locator(".behind summary").click()
    assert tab.locator("[data-sortable]").is_visible()
    tab.locator(".scene .broad a text").first.click()
    assert tab.locator("h1").inner_text().startswith("§")


def test_a_target_leads_to_what_a_later_document_tells_of_it(tmp_path: Path) -> None:
    some = (("target1", 50, " ; cg:startOffset 1"), ("reached", 40, ""))
    made = Site(targets_of(tmp_path, *(figure(name, "chain", "count", value, more) for name, value, more in some)))
    chain = f"{made.address_of('http://y.example/chain')}.zh.html"
    told = [found.content.decode() if (found := page(made, path)) else "" for path in ("report/targets.zh.html", chain)]
    assert 'href="../report/outcomes.zh.html">其后的文件写有结果' in told[0]
    assert '其后的文件写有结果的目标：1 <a href="../report/outcomes.zh.html">目标完成情况</a>' in told[0]
    row = told[1].partition("目标</h2>")[2].partition("</tr>\n</tbody>")[0]
    assert [cell in row for cell in (">2025-12-31</td>", ">50家</a>", ">40家</a>")] == [True] * 3


def test_every_report_is_listed_once_in_a_group_with_a_sentence_of_what_is_in_it(site: Site) -> None:
    names = [name for group in REPORTS.values() for name in group]
    assert sorted(names) == sorted(site.reports)
    made = page(site, "reports.zh.html")
    assert made is not None
    told = made.content.decode()
    order = (
        "链办日常</h2>",
        "产业链配置</a>",
        "到期事项</a>",
        "对照</a>",
        "图谱内容清单</h2>",
        "项目</a>",
        "网络分析</h2>",
        "稳健性</a>",
    )
    places = [told.find(part) for part in order]
    assert -1 not in places and places == sorted(places), order
    assert "是否可比" not in told and all(
        translate(says, "zh") in told for group in REPORTS.values() for _, says in group.values()
    )


def test_data_stand_beside_a_page(folder: Path) -> None:
    said = list(ox.parse((folder / f"{PROGRAMME}.ttl").read_bytes(), format=ox.RdfFormat.TURTLE))
    same = list(ox.parse((folder / f"{PROGRAMME}.jsonld").read_bytes(), format=ox.RdfFormat.JSON_LD))
    assert {str(quad) for quad in said} == {str(quad) for quad in same}
    label = ox.Literal("“晨星”培育工程", language="zh")
    assert any(
        quad.subject == ox.NamedNode(f"{ID}yunzhou/morning-star-programme") and quad.object == label for quad in said
    )
    assert (folder / f"{PROGRAMME}.zh.csv").read_text("utf-8-sig").startswith("属性,数值,性质,依据\n")


def test_the_csv_of_a_question_is_that_of_the_command_line(folder: Path, run: Run, tmp_path: Path) -> None:
    run(*YUNZHOU, "ask", "bridges", "--format", "csv", "-o", "bridges.csv")
    assert (folder / "question" / "bridges.zh.csv").read_bytes() == (tmp_path / "bridges.csv").read_bytes()


def test_a_page_by_itself_is_the_page_of_the_folder(folder: Path, site: Site) -> None:
    for path in (
        f"{PROGRAMME}.zh.html",
        "index.en.html",
        "id/chain/talent.en.html",
        "ontology/serves.zh.html",
        f"{PROGRAMME}.ttl",
        "assets/site.css",
        "assets/names/key-0.js",
    ):
        found = page(site, path)
        assert found is not None and found.content == (folder / path).read_bytes(), path


def test_what_is_open_says_no_more_than_what_was_signed_off(tmp_path: Path) -> None:
    lost = ox.NamedNode(f"{ID}doc/yunzhou-2026/passage/1.1.s3")  # as if its curator had overlooked it
    files = [path for path in (ROOT / "data" / "yunzhou-2026").iterdir() if path.suffix in (".ttl", ".trig")]
    quads = [quad for path in files for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TRIG)]
    ox.serialize((quad for quad in quads if quad.graph_name != lost), tmp_path / "lost.nq", format=ox.RdfFormat.N_QUADS)
    made = Site(open_graph(data=[tmp_path / "lost.nq"], default=False))
    told = (
        "全部 22 句均已复核（复核人：ChainGraph contributors；最近一次：2026-11-28）。"
        "其中 5 句在图谱中没有任何陈述。已附原文中另有 2 处数字、单元格或标注未收入图谱，可用 `chaingraph coverage` 查看。"
    )
    for address in ("open.zh.html", "index.zh.html"):
        found = page(made, address)
        assert found is not None and told in found.content.decode(), address


def test_what_is_open_is_told_by_document_with_its_words_and_the_next_step(office: Site, site: Site) -> None:
    made, other = page(office, "open.zh.html"), page(site, "open.zh.html")
    assert made is not None and other is not None
    told = made.content.decode()
    order = (
        "待复核的句子 <small>1", "chaingraph review 文件夹</code>", "<summary>云州市工作要点：1 句中待复核 1 句</summary>", "三件大事</span>",
        "见表</a>",
    )  # fmt: skip
    places = [told.find(part) for part in order]
    assert -1 not in places and places == sorted(places), order
    assert "待复核的句子 <small>" not in other.content.decode()  # of which all is signed off


def test_a_gap_leads_to_the_question_that_lists_it_and_names_it_in_the_language_of_the_page(site: Site) -> None:
    for lang, words, title in (
        ("zh", "见表", "哪些机制只有名称，其下没有内容？"),
        ("en", "see the table", "Which mechanisms are named but have nothing under them?"),
    ):
        found = page(site, f"open.{lang}.html")
        assert found is not None
        shown = found.content.decode()
        assert f'href="question/empty-mechanisms.{lang}.html" title="{title}">{words}</a>' in shown
        assert ">empty-mechanisms<" not in shown


@pytest.mark.parametrize("path", [
    "", "id/nobody.zh.html", "../../etc/passwd", "assets/../site.py", "assets/names/block-9.js", "question/nothing.zh.html", "id/zibo/six-ones",
    "index/below.zh.html", "sparql.zh.html", "/etc/passwd.zh.html", "iri/~zz.zh.html", "reader/id/doc/nothing.zh.html",
])  # fmt: skip
def test_there_is_no_page_of_what_there_is_not(site: Site, path: str) -> None:
    assert page(site, path) is None


def test_what_is_the_same_is_not_written_again(folder: Path, tmp_path: Path) -> None:
    """Only a question that shows nodes without names has another answer each time."""
    again = open_graph(data=[ROOT / "data" / "yunzhou-2026"], default=False)
    written = writing.write(Site(again), tmp_path, folder, "zh", lambda done, every: None)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    fresh = {
        str(path.relative_to(tmp_path)) for path in files if not path.samefile(folder / path.relative_to(tmp_path))
    }
    assert written.files == len(files) and written.fresh == len(fresh)
    assert fresh <= {f"question/description.{lang}.{form}" for lang in ("zh", "en") for form in ("html", "csv")}


def test_a_site_is_of_one_state_of_the_graph() -> None:
    graph = open_graph(data=[ROOT / "data" / "yunzhou-2026"], default=False)
    store = graph.store
    assert isinstance(store, LocalStore)
    thing, label = ox.NamedNode(f"{ID}yunzhou/new"), ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    with pytest.raises(ChangedGraph), Site(graph).unchanged():
        store.engine.add(ox.Quad(thing, label, ox.Literal("新")))


def test_a_folder_of_somebody_else_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep", "utf-8")
    done = run("site", "mine")
    assert done.returncode != 0 and "mine" in done.stderr
    assert (tmp_path / "mine" / "letter.txt").read_text("utf-8") == "keep"
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_name_stays_text_on_every_page(lingzhou: Path, site: Site) -> None:
    for name, label in (("document.ttl", "云工信函〔2026〕8号"), ("facts.trig", "“晨星”培育工程")):
        content = (lingzhou / name).read_text("utf-8")
        literal = ox.Literal(HOSTILE, language="zh")
        (lingzhou / name).write_text(content.replace(f'"{label}"@zh', str(literal)), "utf-8")
    hostile = Site(open_graph(data=[lingzhou], default=False))
    plain = Site(open_graph(data=[ROOT / "data" / "yunzhou-2026"], default=False))
    paths = [
        "index",
        "documents",
        "things",
        "id/doc/lingzhou-2026",
        "id/lingzhou/morning-star-programme",
        "id/chain/industry",
        "question/bridges",
        "report/combinations",
        "report/bridges",
        "pair/industry+innovation",
    ]
    for path in paths:
        found, other = page(hostile, f"{path}.zh.html"), page(plain, f"{path.replace('lingzhou', 'yunzhou')}.zh.html")
        assert found is not None and other is not None, path
        text = found.content.decode()
        if "report/bridges" not in path:
            assert "onerror=alert(1)" in text or path == "id/chain/industry" or path.startswith("pair/"), path
        assert Links(text).tags.count("script") == Links(other.content.decode()).tags.count("script"), path
        assert Links(text).tags.count("img") == 0, path
    index = page(hostile, "assets/names/block-0.js")
    assert index is not None and index.content.startswith(b'chaingraphPart("block-0",[')


def test_axe_finds_nothing_on_any_kind_of_page(browser: "Browser", folder: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    passage = next(path for path in sorted((folder / "id" / "doc").rglob("*.zh.html")) if "passage" in path.parts)
    kinds = (
        "index", "documents", "things", "figures", "questions", "question/bridges", "reports", "report/targets", "open", "search",
        "ontology/serves", "id/chain/industry", "pair/industry+innovation", "reader/id/doc/yunzhou-2026", PROGRAMME,
        str(passage.relative_to(folder)).removesuffix(".zh.html"),
    )  # fmt: skip
    axe, found = Axe(), {}
    for width, scheme, lang in ((1400, "light", "en"), (390, "dark", "zh")):
        context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
        tab = context.new_page()
        for kind in kinds:
            tab.goto((folder / f"{kind}.{lang}.html").as_uri())
            found[kind, lang] = [(one["id"], one["nodes"][0]["html"]) for one in axe.run(tab).response["violations"]]
        context.close()
    assert {key: faults for key, faults in found.items() if faults} == {}
