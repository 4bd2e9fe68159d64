"""Texts in traditional characters: read in simplified ones, printed as they are."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import open_graph
from chaingraph.curation.claims import Claims
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text, sha256
from chaingraph.text.simplified import simplified

NEWS = "日前,青塘縣政府辦印發《石墨產業鏈鏈長制工作方案》。石墨產業鏈鏈長由縣長擔任,縣經信局為牽頭單位,新增企業12家。\n"


@pytest.fixture(scope="module")
def draft() -> Draft:
    return Draft(canonical_text(NEWS), "qingtang", open_graph(default=False))


def test_a_text_in_traditional_characters_is_read_in_simplified_ones_at_the_same_places() -> None:
    text = canonical_text(NEWS)
    simple = simplified(text)
    assert simple.text.startswith("日前,青塘县政府办印发《石墨产业链链长制工作方案》。")
    assert (len(simple.text), simple.origin) == (len(text.text), text.origin)
    assert simple.printed(3, 9) == "青塘縣政府辦"


def test_a_text_in_simplified_characters_is_itself_whatever_single_characters_it_quotes() -> None:
    text = canonical_text(f"{'青塘县推进石墨产业链建设。' * 4}客商劉某来访。")
    assert simplified(text) is text


def test_names_and_relations_of_a_text_in_traditional_characters_are_drafted(draft: Draft) -> None:
    assert {"石墨产业链链长制工作方案", "县经信局", "县长"} <= {name.text for name in draft.names}
    told = {(one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]) for one in draft.relations}
    names = {name.text: draft.naming.thing_of(name).value.rpartition("/")[2] for name in draft.names}
    assert any(relation == "heldBy" and second == names["县长"] for _, relation, second in told)
    assert any(first == names["石墨产业链链长制工作方案"] and relation == "issuedBy" for first, relation, _ in told)


def test_the_document_is_known_by_its_own_characters(draft: Draft) -> None:
    hashes = [quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#sha256")]
    assert hashes == [sha256(NEWS)]


def test_a_graph_that_names_things_in_simplified_characters_accounts_for_a_text_in_traditional_ones(
    draft: Draft, tmp_path: Path
) -> None:
    (tmp_path / "facts.nq").write_bytes(ox.serialize(draft.quads(), format=ox.RdfFormat.N_QUADS))
    graph = open_graph(data=[tmp_path / "facts.nq"], default=False)
    text = canonical_text(NEWS)
    claims = Claims(graph, draft.document.value, text)._named(0, len(text.text), set(), set())
    assert {"縣經信局", "石墨產業鏈鏈長制工作方案"} <= {text.printed(one.start, one.end) for one in claims}
