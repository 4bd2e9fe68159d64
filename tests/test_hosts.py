"""Who holds the event of a notice: by the labels 主办单位, 承办单位 and 协办单位 of the event that the title names."""

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text

TITLE = "关于举办石墨产业链供需对接大会的通知\n各有关单位：\n定于6月12日举办石墨产业链供需对接大会。\n"
EVENT = "石墨产业链供需对接大会"


def told(text: str) -> set[tuple[str, str, str]]:
    """Return who is said to do what for which action."""
    relations = Draft(canonical_text(text), "yunzhou", open_graph()).relations
    ends = ((one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]) for one in relations)
    return {one for one in ends if one[1] in ("carriedOutBy", "supportedBy")}


@pytest.mark.parametrize(
    "lines",
    [
        "一、组织机构\n主办单位：市工信局\n承办单位：市石墨协会\n协办单位：云州银行\n",
        "一、组织机构\n主办单位：市工信局；承办单位：市石墨协会；支持单位：云州银行。\n",
        "主办：市工信局\n承办：市石墨协会\n协办：云州银行\n",
        "一、组织机构\n（一）主办单位：市工信局\n（二）承办单位：市石墨协会\n（三）协办单位：云州银行\n",
    ],
)
def test_labels_tell_who_holds_the_event_of_the_title_and_who_supports_it(lines: str) -> None:
    assert told(TITLE + lines) >= {
        (EVENT, "carriedOutBy", "市工信局"),
        (EVENT, "carriedOutBy", "市石墨协会"),
        (EVENT, "supportedBy", "云州银行"),
    }


@pytest.mark.parametrize(
    "text",
    [
        TITLE + "一、组织机构\n指导单位：省工信厅\n承办单位：市石墨协会\n",  # nobody who holds it
        TITLE.replace("关于举办石墨产业链供需对接大会", "关于做好石墨产业工作") + "主办单位：市工信局\n",
    ],
)
def test_without_who_holds_it_or_an_event_in_the_title_labels_tell_nothing(text: str) -> None:
    assert not {one for one in told(text) if one[0] == EVENT}
