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


def test_front_matter_in_traditional_characters_is_read_by_the_same_labels_and_printed_as_it_is() -> None:
    page = "索引號：0031/2026-12\n信息分類：政策文件\n發布機構：雲州市人民政府\n標題：雲州市人民政府關于印發《雲州市貫徹〈關于鏈長制的意見〉方案》的通知\n文號：雲政辦發〔2026〕11號\n各縣人民政府：\n現將方案印發給你們。\n雲州市人民政府\n2026年2月3日\n雲州市貫徹《關于鏈長制的意見》方案\n為發展茶葉產業，制定本方案。\n"
    front = Draft(canonical_text(page), "yunzhou", open_graph(default=False)).seen.front
    assert (front.title, front.number) == ("雲州市貫徹《關于鏈長制的意見》方案", "雲政辦發〔2026〕11號")
    assert (str(front.date), front.issuer, front.place) == ("2026-02-03", "云州市人民政府", "云州市")


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
