"""The report of one body: what it has done is told in sentences that do not name it."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.relations.doing import OF_ONE_BODY
from chaingraph.text.relations.stated import of_one_body
from tests.test_stated import parsed

REPORT = (
    "青塘县工业和信息化局2025年工作总结\n一、主要工作\n（一）产业链建设。全县产值增长8%。成功举办石墨产业链对接会。\n"
)
PLAN = REPORT.replace("2025年工作总结", "关于做强石墨产业链的意见")
OTHERS = REPORT.replace("成功举办", "县商务局牵头，成功举办")
OFFICE = "青塘县工业和信息化局是主管全县工业的部门。\n成功举办石墨产业链对接会。\n"


ROWS = "青塘县工业和信息化局2025年工作总结\n| 事项 | 单位 |\n| --- | --- |\n| 成功举办石墨产业链对接会 | 县商务局 |\n"


def told(graph: Graph, text: str) -> dict[tuple[str, str, str], str]:
    """Return what is said to be done by the bureau, with the reason."""
    relations = Draft(canonical_text(text), "qingtang", graph).relations
    ends = {(one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]): one for one in relations}
    return {key: one.reason.said("en") for key, one in ends.items() if key[1] == "carriedOutBy"}


@pytest.mark.parametrize("text", [REPORT, OFFICE])
def test_what_a_report_says_without_a_subject_its_body_has_done(graph: Graph, text: str) -> None:
    assert told(graph, text) == {
        (
            "石墨产业链对接会",
            "carriedOutBy",
            "青塘县工业和信息化局",
        ): "the text is the report of “青塘县工业和信息化局”"
    }


@pytest.mark.parametrize("text", [PLAN, OTHERS, ROWS])
def test_no_plan_tells_so_no_row_and_no_sentence_in_which_another_acts(graph: Graph, text: str) -> None:
    assert ("石墨产业链对接会", "carriedOutBy", "青塘县工业和信息化局") not in told(graph, text)


EXAMPLES = [
    ("联合[I 甲大学]开展石墨研究", {"甲大学 cooperatesWith"}),
    ("一是与[I 甲大学]和[I 乙研究院]合作,开展资源保护", {"甲大学 cooperatesWith", "乙研究院 cooperatesWith"}),
    ("支持企业,与[I 甲大学]签约", set()),
    ("[I 市局]与[I 甲大学]合作", set()),
    ("成功举办[A 石墨产业链对接会]、[A 茶叶节]", {"石墨产业链对接会 carriedOutBy", "茶叶节 carriedOutBy"}),
    ("成功举办[A 石墨产业链对接会]", {"石墨产业链对接会 carriedOutBy"}),
    ("一是持续发力,积极搭建[L 石墨中试平台]", {"石墨中试平台 carriedOutBy"}),
    ("积极搭建[L 石墨中试平台]", {"石墨中试平台 carriedOutBy"}),
    ("精心编制[N 石墨产业链图谱]", {"石墨产业链图谱 carriedOutBy"}),
    ("先后出台《[Y 石墨十条]》", {"石墨十条 issuedBy"}),
    ("实施[J 石墨工程]", set()),  # a task to come, as likely
    ("[I 市商务局]成功举办[A 石墨产业链对接会]", set()),
    ("支持[E 甲公司],成功举办[A 石墨产业链对接会]", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), EXAMPLES, ids=[parsed(marked)[0] for marked, _ in EXAMPLES])
def test_a_sentence_tells_of_who_it_does_not_name(marked: str, expected: set[str]) -> None:
    words, names = parsed(marked)
    found = {
        f"{words[names[number].start : names[number].end]} {relation}" for number, relation in of_one_body(words, names)
    }
    assert found == expected


def test_each_row_has_its_example() -> None:
    assert {row.example for row in OF_ONE_BODY} <= {parsed(marked)[0] for marked, _ in EXAMPLES}
