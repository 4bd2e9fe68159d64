"""How much it counts that the model is unsure of a name: little where grammar states a relation, more where the model sees it."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.relations.learned import LEAST


def confidence(graph: Graph, words: str, sure: float) -> dict[str, float]:
    """Return the relations of a sentence with their confidence, as if the model were so sure of each of its names."""
    draft = Draft(canonical_text(words), "qingtang", graph, 0.0)
    draft.seen.__dict__["_sureness"] = {(one.start, one.end): sure for one in draft.seen.tags}
    return {one.relation: one.confidence for one in draft.relations}


def test_what_grammar_states_of_unsure_names_is_proposed(graph: Graph) -> None:
    stated = "恒云机械获评国家级绿色工厂。"
    assert confidence(graph, stated, 1.0)["memberOf"] == 0.9
    assert LEAST < confidence(graph, stated, 0.2)["memberOf"] == 0.652


def test_what_the_model_sees_between_unsure_names_is_less_sure(graph: Graph) -> None:
    seen = "云州银行推出“云链贷”,服务新材料产业链。"
    whole, half = (confidence(graph, seen, sure)["directedAt"] for sure in (1.0, 0.5))
    assert half == pytest.approx(whole / 2, abs=0.002)
