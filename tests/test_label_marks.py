"""Lines of labels however a hand sets the label apart: brackets, bold letters, dashes, marks, numbers, bars."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.labels import labelled
from tests.rosters import rostered

TOLD = [("链长", "副市长 王远"), ("链办", "市工业和信息化局"), ("链主企业", "云州晶纯材料有限公司")]
EXPECTED = [
    ("石墨产业链", "chiefOf", "副市长"),
    ("石墨产业链", "chiefOf", "王远"),
    ("石墨产业链", "officeOf", "市工业和信息化局"),
    ("石墨产业链", "leadEnterpriseOf", "云州晶纯材料有限公司"),
]
LINES = [
    ("一、石墨产业链", "{label}：{value}"),
    ("一、石墨产业链", "【{label}】{value}"),
    ("一、石墨产业链", "【{label}】：{value}"),
    ("一、石墨产业链", "[{label}] {value}"),
    ("一、石墨产业链", "〔{label}〕{value}"),
    ("一、石墨产业链", "「{label}」{value}"),
    ("一、石墨产业链", "{label}——{value}"),
    ("## 石墨产业链", "- **{label}**：{value}"),
    ("## 石墨产业链", "**{label}：**{value}"),
    ("■ 石墨产业链", "▶{label}：{value}"),
    ("一、石墨产业链", "（一）{label}：{value}"),
    ("【产业链】石墨产业链", "【{label}】{value}"),
]


@pytest.mark.parametrize(("heading", "line"), LINES)
def test_a_label_is_one_however_it_is_set_apart(heading: str, line: str) -> None:
    lines = [line.format(label=label, value=value) for label, value in TOLD]
    assert rostered("\n".join(["云州市基本信息", "", heading, *lines]) + "\n") == EXPECTED


def test_labels_in_the_cells_of_one_line_are_of_the_chain_of_its_heading() -> None:
    line = " | ".join(f"{label}：{value}" for label, value in TOLD)
    assert rostered(f"云州市基本信息\n\n一、石墨产业链\n{line}\n") == EXPECTED


def test_several_on_one_line_are_parted_by_their_brackets() -> None:
    line = "".join(f"【{label}】{value}" for label, value in TOLD)
    assert rostered(f"云州市基本信息\n\n一、石墨产业链\n{line}\n") == EXPECTED


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("责任单位：市工信局【牵头】、市科技局", ["责任单位"]),  # what one of them does
        ("〔2026〕7号文件要求", []),
        ("从链长到专班——层层压实", []),
        ("链长制——云州的做法", []),
    ],
)
def test_what_only_looks_like_it_is_no_label(words: str, labels: list[str]) -> None:
    text = canonical_text(words).text
    assert [text[slice(*label)] for label, _ in labelled(text, 0, len(text))] == labels
