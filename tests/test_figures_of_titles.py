"""Figures that stand in a title or a heading are drafted as those of a sentence are."""

import pyoxigraph as ox

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text

NEWS = "云州市石墨产业链产值突破26亿元\n\n8月8日，云州市举行集中签约活动。石墨产业链再添新军。\n一、落地企业9家\n企业各有所长。"


def drafted(text: str) -> dict[str, dict[str, str]]:
    """Return the figures of a draft by their passage and words: what they measure and are about, by label."""
    quads = Draft(canonical_text(text), "yunzhou", open_graph()).quads()
    zh = {one.subject: one.object.value for one in quads if one.predicate == LABEL and one.object.language == "zh"}
    figures: dict[ox.NamedNode, dict[str, str]] = {}
    for one in quads:
        name = one.predicate.value.removeprefix(CG)
        if name in ("exact", "indicator", "about"):
            figures.setdefault(one.subject, {"in": one.graph_name.value.rpartition("/")[2]})[name] = zh.get(
                one.object, one.object.value
            )
    return {f"{one.pop('in')} {one.pop('exact')}": one for one in figures.values()}


def test_figures_of_a_title_and_a_heading_stand_in_the_draft() -> None:
    assert drafted(NEWS) == {
        "0.h 突破26亿元": {"indicator": "产值", "about": "石墨产业链"},
        "1.h 9家": {"indicator": "落地企业数", "about": "石墨产业链"},
    }


def test_a_title_with_figures_is_the_heading_of_the_opening() -> None:
    quads = Draft(canonical_text(NEWS), "yunzhou", open_graph()).quads()
    title = next(one.subject for one in quads if one.subject.value.endswith("/passage/0.h"))
    told = {
        one.predicate.value.rpartition("#")[2]: one.object.value
        for one in quads
        if one.subject == title and getattr(one.object, "language", "zh") in (None, "zh")
    }
    assert (told["label"], told["startOffset"], told["endOffset"]) == ("标题", "0", "16")


def test_a_title_without_figures_is_no_passage() -> None:
    quads = Draft(canonical_text(NEWS.replace("突破26亿元", "")), "yunzhou", open_graph()).quads()
    assert not [one for one in quads if "/passage/0.h" in one.subject.value]
