"""Finding a thing by whatever it is called."""

from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.base.naming import comparable, near
from chaingraph.graph.errors import AmbiguousName, UnknownThing
from chaingraph.model.vocabulary import PREFIXES, expand, shorten

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
    with pytest.raises(AmbiguousName, match="“云州对接会” names several things: y:a, y:b."):
        open_graph(data=[file]).find("云州对接会")


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
