"""The page, in a real browser: it needs nothing else, shows every name as text, and leads to every passage."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from chaingraph import Graph, open_graph
from chaingraph.model.report import NUMBER, SOURCE, TEXT, THING, Report, Table, alone, columns
from chaingraph.rendering import render
from chaingraph.rendering.pictures import picture
from chaingraph.rendering.wording import Labels
from chaingraph.reports.answers import answer
from tests.conftest import Run
from tests.words import printed, report

HOSTILE = [
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "<img src=x onerror=alert(3)>", "\"'><svg onload=alert(4)>",
    "javascript:alert(5)", "{{ 7 * 7 }}", "{% raw %}", "$x^2$ \\frac", "]]><b>", "a\u2028b\u202ec", "长" * 10_000,
]  # fmt: skip


def test_the_whole_report_is_one_page_in_which_every_link_leads_somewhere(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "--format", "html").stdout)
    titles = tab.locator("nav li").all_inner_texts()
    for title in (
        "四链及服务于各链的事物",
        "有多少事物同时服务于两条链？",
        "哪些事物成群相连？",
        "缺口",
        "依据：句子、标题与解读",
    ):
        assert title in titles
    assert len(titles) == len(set(titles))
    assert tab.locator("section").count() == len(titles)
    broken = tab.evaluate(
        "[...document.links].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.textContent)"
    )
    assert broken == []
    assert tab.evaluate("[...document.links].every(a => a.getAttribute('href').startsWith('#'))")


def test_a_claim_leads_to_its_passage_with_its_gist(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "targets", "--format", "html").stdout)
    row = tab.locator("tr", has_text="20家左右").first
    row.locator("a", has_text="§二（二）句2").click()
    target = tab.locator("tr:target").inner_text()
    assert target.startswith("§二（二）句2") and "二（二）" in target


def test_the_pictures_show_the_numbers_in_chinese(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "coupling", "--format", "html").stdout)
    words = tab.locator("figure svg text").all_text_contents()
    assert words.count("42") == 2 and words.count("产业链") == 2
    size = tab.locator("figure svg").bounding_box()
    assert size and size["width"] > 300 and size["height"] > 200
    tab = opened(run("--lang", "zh", "report", "bridges", "--format", "html").stdout)
    assert "资金链、人才链" in tab.locator("figure svg text").all_text_contents()


def test_chinese_glyphs_are_drawn_and_not_boxes(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "coupling", "--format", "html").stdout)
    different = tab.evaluate(
        """() => { const draw = text => { const c = document.createElement('canvas'); c.width = 200; c.height = 60;
           const g = c.getContext('2d'); g.font = '40px ' + getComputedStyle(document.body).fontFamily;
           g.fillText(text, 0, 45); return [...g.getImageData(0, 0, 200, 60).data].join() };
           return draw('产业链') !== draw('人才链') }"""
    )
    assert different


def test_labels_do_not_overlap_in_the_pictures(run: Run, opened: Any) -> None:
    for kind in ("coupling", "bridges"):
        tab = opened(run("--lang", "en", "report", kind, "--format", "html").stdout)
        boxes = [text.bounding_box() for text in tab.locator("figure svg text").all()]
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                apart = (
                    one["x"] + one["width"] <= other["x"] + 1 or other["x"] + other["width"] <= one["x"] + 1
                    or one["y"] + one["height"] <= other["y"] + 4 or other["y"] + other["height"] <= one["y"] + 4
                )  # fmt: skip
                assert apart, kind


def test_it_prints_within_the_paper(run: Run, opened: Any) -> None:
    tab = opened(run("report", "coupling", "--format", "html").stdout)
    assert tab.pdf(format="A4").startswith(b"%PDF")


def test_hostile_names_stay_text(opened: Any) -> None:
    names = Labels({f"http://y.example/{text}": text for text in HOSTILE})
    rows: list[Any] = [(iri, 3, text) for iri, text in names.labels.items()]
    held = [
        replace(column, heading=text)
        for column, text in zip(columns(thing=THING, n=NUMBER, text=TEXT), HOSTILE, strict=False)
    ]
    table = Table(HOSTILE[0], held, rows, notes=tuple(HOSTILE), picture="bars")
    sources = Table("依据", columns(source=SOURCE, gist=TEXT), [(row[0], row[2]) for row in rows])
    tab = opened(render(Report(HOSTILE[1], [table, sources]), names, "zh", "html"))
    shown = tab.locator("section").first.inner_text()
    for text in HOSTILE[:9]:
        assert text in shown
    assert "a\ufffdb\ufffdc" in shown
    assert tab.evaluate("document.scripts.length") == 0
    assert tab.locator("figure text", has_text="$x^2$").count() == 1


def test_hostile_names_of_a_graph_stay_text(opened: Any, tmp_path: Path) -> None:
    name = "</td><script>alert(6)</script>"
    data = tmp_path / "x.ttl"
    data.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix chain: <https://w3id.org/chaingraph/id/chain/> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        f'<https://y.example/a> a cg:Action ; rdfs:label "{name}"@zh ; cg:serves chain:industry, chain:talent .',
        "utf-8",
    )
    tab = opened(printed(open_graph(data=[data], default=False), "bridges", "zh", "html"))
    assert tab.get_by_text(name).count() >= 1


def test_a_picture_is_the_same_every_time_and_names_no_other_host(zibo: Graph) -> None:
    table = report(zibo, "coupling", "zh").tables[0]
    drawn = picture(table, "zh")
    assert drawn == picture(table, "zh")
    assert re.findall(r"(?:href|src|url)\s*[=(]\s*[\"']?(?!#)([^\"')]+)", drawn) == []


def test_a_report_that_names_no_passage_has_an_empty_list_of_them(zibo: Graph) -> None:
    drawn = printed(zibo, alone(Table("x", columns(value=TEXT), [("b",)])), "en", "html")
    assert drawn.count("<section") == 2 and "(nothing)" in drawn


def test_a_table_that_can_have_no_rows_says_why(zibo: Graph) -> None:
    drawn = printed(zibo, alone(answer(zibo, "outcomes")), "en", "html")
    assert '<p class="silent">(one document only)</p>' in drawn


def test_a_page_of_one_table_has_its_title(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "programmes", "--format", "html").stdout)
    assert tab.title() == tab.locator("h1").inner_text() != "" and "项目" in tab.title()


def test_what_lists_a_gap_is_a_link_to_the_table(run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "report", "--format", "html").stdout)
    row = tab.locator("tr", has_text="没有期限的目标")
    assert row.locator("a", has_text="见表").count() == 1 and "chaingraph ask" not in row.inner_text()
    link = row.locator("a", has_text="见表").get_attribute("href")
    assert tab.locator(f"{link} h2").inner_text().startswith("有哪些目标")
