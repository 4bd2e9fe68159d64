"""A short item that says who leads what is a task of its own, with or without the words that ask for it; a heading that ends with a stop is none."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout

LED = [  # an item, who leads, and what
    ("一、县农业农村局牵头做好技术指导。", "县农业农村局", "做好技术指导"),
    ("一、由县农业农村局牵头做好技术指导。", "县农业农村局", "做好技术指导"),
    ("一、请县农业农村局牵头做好技术指导。", "县农业农村局", "做好技术指导"),
    ("1.县农业农村局牵头做好技术指导。", "县农业农村局", "做好技术指导"),
    ("1、县农业农村局牵头做好技术指导；", "县农业农村局", "做好技术指导"),
    ("（一）县农业农村局牵头做好技术指导。", "县农业农村局", "做好技术指导"),
    ("（1）由县农业农村局牵头开展产品推介。", "县农业农村局", "开展产品推介"),
    ("（一）由县农业农村局牵头做好技术指导（具体时限另行通知）。", "县农业农村局", "做好技术指导"),
]
HEADINGS = [
    "一、县农业农村局牵头事项。",
    "一、县农业农村局牵头单位。",
    "一、做好技术指导。",
    "一、县农业农村局负责以下工作。",
]


@pytest.mark.parametrize(("item", "who", "what"), LED, ids=[item for item, _, _ in LED])
def test_a_short_item_says_who_leads(item: str, who: str, what: str) -> None:
    text = canonical_text(f"远坪县食用菌产业链工作提示\n\n一、推广模式。\n{item}\n三、防止断供。\n")
    told = [duty for duty in duties(text, layout(text)) if duty.role == "ledBy"]
    assert [text.text[slice(*name)] for duty in told for name in duty.names] == [who]
    assert [duty.task and text.text[duty.task.start : duty.task.end] for duty in told] == [what]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_short_heading_stays_one(heading: str) -> None:
    text = canonical_text(f"远坪县食用菌产业链工作提示\n\n{heading}\n推广菌光互补模式。\n")
    [first, *_] = layout(text).sections[0].passages
    assert first.heading
