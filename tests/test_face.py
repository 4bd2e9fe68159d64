"""The public face: what ``import chaingraph`` gives, loaded when it is used."""

import subprocess
import sys
from pathlib import Path

import chaingraph

EXAMPLE = Path(__file__).parents[1] / "examples" / "yunzhou-2026.txt"
TEXT = """云州市人民政府关于推进链长制工作的实施方案

一、提升产业链
(一)建设平台。市科技局牵头实施育才工程，新增企业30家。
"""


def test_every_public_name_is_there() -> None:
    for name in chaingraph.__all__:
        assert getattr(chaingraph, name) is not None


def test_nothing_of_it_is_loaded_before_it_is_used() -> None:
    code = "import sys, chaingraph; print([name for name in sys.modules if name.startswith(('chaingraph.curation', 'chaingraph.text', 'networkx'))])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_quantities_are_read_from_a_string() -> None:
    assert [(one.exact, one.start) for one in chaingraph.quantities("共有 企业30家。")] == [("30家", 5)]


def test_a_draft_has_names_figures_and_relations_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "plan-1.txt").write_text(TEXT, "utf-8")
    draft = chaingraph.draft(tmp_path / "plan-1.txt")
    assert draft.document.value == "https://w3id.org/chaingraph/id/doc/plan-1"
    [name] = [name for name in draft.names if name.text == "育才工程"]
    start, end = draft.text.at(name.start, name.end)
    assert TEXT[start:end] == "育才工程"
    assert [(one.exact, TEXT[one.start : one.end]) for one in draft.figures] == [("30家", "30家")]
    told = {(one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]) for one in draft.relations}
    assert told == {
        ("育才工程", "ledBy", "市科技局"),
        ("1.1.s1.1", "ledBy", "市科技局"),
    }
    [work, target] = draft.relations
    assert (work.start, work.end) == (target.start, target.end)
    assert draft.text.text[work.start : work.end] == "市科技局牵头实施育才工程，新增企业30家。".replace("，", ",")


def test_coverage_takes_a_path_and_finds_nothing_held_of_another_text(zibo: chaingraph.Graph) -> None:
    covered = chaingraph.coverage(zibo, zibo.documents[0], str(EXAMPLE))
    assert covered.counts("number")[1] == 0 < covered.counts("number")[0]


def test_one_path_is_validated_as_a_list_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . <http://a/b> a cg:Thingg .", "utf-8"
    )
    findings = chaingraph.validate(str(tmp_path / "a.ttl"))
    assert [finding.rule for finding in findings if finding.rule == "undeclared-term"] == ["undeclared-term"]
    assert findings == chaingraph.validate([tmp_path / "a.ttl"])
