"""Names that a curator adds: `validate` warns of those that the passage which they cite does not hold."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph.graph import parsing
from chaingraph.model.terms import LABEL, TYPE
from chaingraph.model.vocabulary import CG
from tests.conftest import Run

TEXT = "云岭县链长制工作方案\n一、石墨产业链\n链长：副县长钟晚晴\n链主企业：云岭石墨有限公司\n牵头单位：县工信局\n"
HOLDER, FORMER = (ox.NamedNode(CG + name) for name in ("holderName", "formerHolderName"))


def warned(words: str, run: Run, folder: Path) -> bool:
    """Return whether `validate` warns of words in a drafted folder."""
    told = run("--lang", "zh", "validate", str(folder), "--format", "csv", "--all").stdout
    return any(words in line and "该名称不见于所引依据" in line for line in told.splitlines())


@pytest.mark.parametrize(
    ("property", "words", "expected"),
    [
        (LABEL, "火星公司", True),
        (LABEL, "云岭石墨有限公司", False),
        (LABEL, "石墨产业链链长", False),  # of the heading and the label
        (LABEL, "县工信局", True),  # of another passage
        (LABEL, "<b>钟晚晴</b>", True),
        (HOLDER, "钟晚晴", False),
        (HOLDER, "张三", True),
        (HOLDER, "<b>张三</b>", True),
        (FORMER, "何一苇", True),
    ],
)
def test_a_name_that_its_passage_does_not_hold_is_warned_of(
    property: ox.NamedNode, words: str, expected: bool, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert run("draft", "a.txt", "-o", "plan").returncode == 0
    folder, cited = tmp_path / "plan", "云岭石墨有限公司" if property == LABEL and "石墨有限" in words else "链长"
    quads = parsing.statements(folder / "facts.trig")
    passage = next(
        quad.graph_name
        for quad in quads
        if quad.predicate in (LABEL, HOLDER) and quad.object.value == ("钟晚晴" if cited == "链长" else cited)
    )
    literal = ox.Literal(words, language="zh") if property == LABEL else ox.Literal(words)
    added = ox.Quad(ox.NamedNode("https://w3id.org/chaingraph/id/plan/new"), property, literal, passage)
    ox.serialize([*quads, added], str(folder / "facts.trig"), format=ox.RdfFormat.TRIG)
    assert warned(words, run, folder) is expected


def test_nothing_that_a_draft_names_is_warned_of(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert run("draft", "a.txt", "-o", "plan").returncode == 0
    assert not warned("", run, tmp_path / "plan")


def test_the_indicator_that_a_curator_names_need_not_stand_in_the_passage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT + "全县共抓12条重点产业链。\n", "utf-8")
    assert run("draft", "a.txt", "-o", "plan").returncode == 0
    folder = tmp_path / "plan"
    quads = list(parsing.statements(folder / "facts.trig"))
    figure = next(quad for quad in quads if quad.predicate.value == CG + "exact" and quad.object.value == "12条")
    named = ox.NamedNode("https://w3id.org/chaingraph/id/indicator/在抓链条数")
    kind, label = ox.NamedNode(CG + "Indicator"), ox.Literal("在抓链条数", language="zh")
    said = [(named, TYPE, kind), (named, LABEL, label), (figure.subject, ox.NamedNode(CG + "indicator"), named)]
    quads += [ox.Quad(*triple, figure.graph_name) for triple in said]
    ox.serialize(quads, str(folder / "facts.trig"), format=ox.RdfFormat.TRIG)
    assert not warned("在抓链条数", run, folder)
