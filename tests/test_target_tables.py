"""Tables of targets whose columns are places and whose rows are indicators, with points and who assesses, and lists of measures to be spread."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout

TITLE = "云州市2026年目标任务分解表\n"


@pytest.mark.parametrize(
    ("label", "roles"),
    [
        ("考核实施单位", []),
        ("考核部门", []),
        ("考评责任单位", []),
        ("负责考核部门", []),
        ("实施单位", ["responsible"]),
        ("责任单位", ["responsible"]),
    ],
)
def test_who_assesses_does_not_answer_for_what_is_to_be_reached(label: str, roles: list[str]) -> None:
    text = canonical_text(f"{TITLE}目标内容\t全市\t{label}\n技改投资（亿元）\t5\t市工信局\n")
    assert [duty.role for duty in duties(text, layout(text))] == roles
