"""Title, number, date, issuer and place come from where a document says them."""

import datetime

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.frontmatter import front_matter
from chaingraph.text.layout import layout

BODY = "为落实链长制，制定本方案。\n一、目标\n新增企业3家。\n"
DAY = datetime.date(2026, 2, 3)
DOCUMENTS: list[tuple[str, tuple[str, str | None, datetime.date | None, str | None, str | None]]] = [
    (f"云州市推进产业链链长制行动方案（2026—2028年）\n\n{BODY}\n云州市人民政府办公室\n2026年2月3日",
     ("云州市推进产业链链长制行动方案(2026—2028年)", None, DAY, "云州市人民政府办公室", "云州市")),
    (f"云州市人民政府办公室文件\n云政办发〔2026〕5号\n\n云州市人民政府办公室\n关于印发《云州市链长制实施方案》的通知\n\n各县（区）人民政府：\n{BODY}\n云州市人民政府办公室\n二〇二六年二月三日",
     ("云州市人民政府办公室关于印发《云州市链长制实施方案》的通知", "云政办发〔2026〕5号", DAY, "云州市人民政府办公室", "云州市")),
    (f"索引号\t2026-00012\t发布机构\t云州市发展改革委\n文号\t云发改〔2026〕12号\t成文日期\t2026年2月3日\n\n关于做好链长制工作的通知\n\n各单位：\n{BODY}",
     ("关于做好链长制工作的通知", "云发改〔2026〕12号", DAY, "云州市发展改革委", "云州市")),
    (f"关于对市十九届人大三次会议第12号建议的答复函\n\n李某某代表：\n{BODY}\n茗川县工业和信息化局\n2026年2月3日",
     ("关于对市十九届人大三次会议第12号建议的答复函", None, DAY, "茗川县工业和信息化局", "茗川县")),
    (f"茗川县科技局关于2026年工作打算的报告\n\n{BODY}", ("茗川县科技局关于2026年工作打算的报告", None, None, "茗川县科技局", "茗川县")),
    ("链长制工作进展\n" + BODY, ("链长制工作进展", None, None, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), DOCUMENTS, ids=[expected[0][:12] for _, expected in DOCUMENTS])
def test_a_document_says_what_it_is(source: str, expected: tuple[object, ...]) -> None:
    text = canonical_text(source)
    front = front_matter(text, layout(text))
    assert (front.title, front.number, front.date, front.issuer, front.place) == expected
