"""A place that acts: its government issues what the text says of the place, as a proposal with its reason; what it carries out is not said."""

import pyoxigraph as ox
import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL, TYPE, cg
from chaingraph.text.canonical import canonical_text

NEWS = "青塘县链长制工作综述\n近日,青塘县出台《青塘县石墨十条》,青塘县立足石墨资源,实施“石墨强县”工程。县科技局举办石墨产业链对接会。\n"
BODY = "https://w3id.org/chaingraph/id/qingtang/青塘县人民政府"


def drafted(text: str) -> Draft:
    return Draft(canonical_text(text), "qingtang", open_graph(default=False))


@pytest.fixture(scope="module")
def draft() -> Draft:
    return drafted(NEWS)


def told(draft: Draft) -> dict[tuple[str, str, str], str]:
    """Return the relations of a draft by the last parts of their IRIs, with the reasons for them."""
    return {
        (one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]): one.reason.said("en")
        for one in draft.relations
    }


def test_what_a_place_issues_its_government_issues(draft: Draft) -> None:
    found = told(draft)
    assert found["青塘县石墨十条", "issuedBy", "青塘县人民政府"] == "“出台” of the place, for which its government acts"
    # all 26 that annotated texts tell so were wrong
    assert ("石墨强县工程", "carriedOutBy", "青塘县人民政府") not in found
    assert not any(second == "青塘县" for _, relation, second in found if relation in ("issuedBy", "carriedOutBy"))


def test_what_an_office_does_it_does_itself(draft: Draft) -> None:
    assert told(draft)["石墨产业链对接会", "carriedOutBy", "县科技局"].startswith("“举办” between the two names")


def test_a_government_that_no_name_stands_for_is_described_and_undecided(draft: Draft) -> None:
    said = {(quad.predicate, quad.object) for quad in draft.quads() if quad.subject == ox.NamedNode(BODY)}
    assert said == {
        (TYPE, cg("Institution")),
        (LABEL, ox.Literal("青塘县人民政府", language="zh")),
        (cg("undecided"), TYPE),
    }


def test_a_government_that_the_text_names_is_that_one() -> None:
    draft = drafted(NEWS + "青塘县政府召开会议。\n")
    named = {draft.naming.thing_of(name).value.rpartition("/")[2] for name in draft.names if "政府" in name.text}
    assert {second for _, relation, second in told(draft) if relation == "issuedBy"} == named


def test_a_place_whose_name_does_not_say_which_division_it_is_does_nothing() -> None:
    assert not [one for one in drafted("吉林出台《石墨十条》。\n").relations if one.relation == "issuedBy"]
