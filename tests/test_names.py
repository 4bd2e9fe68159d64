"""Names: quoted, titled, told by their ending, or known; and the relations that verbs between them suggest."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.names.endings import known_names, names
from chaingraph.text.relations.verbs import related

NAMES = [
    ("深入实施“晨星”培育工程。", [("“晨星”培育工程", "Programme")]),
    ("印发《关于强链的通知》。", [("关于强链的通知", "Policy")]),
    ("市科技局联合云州大学组织“教授进链”行动。", [("市科技局", "Institution"), ("云州大学", "Institution"), ("“教授进链”行动", "Action")]),
    ("建立“一链一行”机制，选聘科技副总。", [("“一链一行”机制", "Mechanism"), ("科技副总", "Role")]),
    ("做强铝产业链和新能源汽车产业链。", [("铝产业链", "IndustryChain"), ("新能源汽车产业链", "IndustryChain")]),
    ("围绕产业链部署创新链，完善人才链。", [("产业链", "Chain"), ("创新链", "Chain"), ("人才链", "Chain")]),
    ("建成省级实验室3家、新增云州低碳研究院。", [("省级实验室", "Platform"), ("云州低碳研究院", "Institution")]),
    ("经商县林业局、县财政局。", [("县林业局", "Institution"), ("县财政局", "Institution")]),
    ("扎实推进各项工程，落实本行动计划。", []),
    ("打通“中梗阻”。", [("中梗阻", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), NAMES, ids=[sentence for sentence, _ in NAMES])
def test_a_name_is_found_with_its_kind(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(name.text, name.kind) for name in names(canonical_text(sentence))] == expected


def test_a_known_thing_is_found_by_any_of_its_names_the_longest_first() -> None:
    known = known_names([("id:1", "科技型企业"), ("id:1", "科企"), ("id:2", "企业"), ("id:3", "专精特新企业")])
    found = names(canonical_text("科技型企业、“专精特新”企业和一般企业"), known)
    assert [(name.text, name.thing) for name in found] == [
        ("科技型企业", "id:1"),
        ("“专精特新”企业", "id:3"),
        ("企业", "id:2"),
    ]


def test_a_name_of_two_things_is_known_as_neither() -> None:
    assert known_names([("id:1", "专员"), ("id:2", "“专员”"), ("id:2", "科技专员")]) == {"科技专员": "id:2"}


RELATED = [
    ("市科技局印发《强链办法》。", [("强链办法", "issuedBy", "市科技局")]),
    ("市科技局组织“进链”行动。", [("“进链”行动", "carriedOutBy", "市科技局")]),
    ("市科技局与云州大学签约。", [("市科技局", "cooperatesWith", "云州大学")]),
    ("市科技局很忙。云州大学开学。", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), RELATED, ids=[sentence for sentence, _ in RELATED])
def test_a_verb_between_two_names_suggests_a_relation(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    text = canonical_text(sentence).text
    found = names(canonical_text(sentence))
    kinds = [name.kind for name in found]
    assert [
        (found[one.first].text, one.relation, found[one.second].text) for one in related(text, found, kinds)
    ] == expected
