"""Title, number and day of a document are told apart where one line has several of them."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.front.matter import front_matter
from chaingraph.text.layout import layout

TITLE = "云州市人民政府办公室关于建立茶叶产业链链长制的通知"
NUMBER = "云政办函〔2026〕23号"
DAY = "2026年2月3日"
BODY = "\n各县（市、区）人民政府：\n为落实链长制，制定本方案。\n一、目标\n新增企业3家。\n"
ALL = (TITLE, NUMBER, "2026-02-03")
HEADS: list[tuple[str, tuple[str, str | None, str]]] = [  # the head of a document; its title, number and day
    (f"{TITLE}  {NUMBER}  {DAY}\n", ALL),
    (f"{NUMBER}  {TITLE}  {DAY}", ALL),
    (f"{TITLE}　{NUMBER}", (TITLE, NUMBER, "None")),
    (f"{NUMBER}\t{DAY}\n{TITLE}", ALL),
    (f"{TITLE}{NUMBER}", (TITLE, NUMBER, "None")),
    (f"{TITLE}{NUMBER} {DAY}", ALL),
    (f"{TITLE} {DAY}", (TITLE, None, "2026-02-03")),
    (f"{TITLE} （{NUMBER}） {DAY}", ALL),
    (f"{TITLE}（{NUMBER}，{DAY}）", ALL),
    (f"云州市人民政府办公室 {NUMBER} {DAY}\n{TITLE}", ALL),
    (f"云州市人民政府办公室文件 {NUMBER}\n{TITLE}", (TITLE, NUMBER, "None")),
    (f"{TITLE}  文号：{NUMBER}  日期：{DAY}", ALL),
    (f"云州市茶叶产业链链长制实施方案  {NUMBER}", ("云州市茶叶产业链链长制实施方案", NUMBER, "None")),
    (f"{TITLE.replace('茶叶', '茶叶、眼镜、石墨、光伏、风电装备、特钢材料')}  {NUMBER}  {DAY}",
     (TITLE.replace("茶叶", "茶叶、眼镜、石墨、光伏、风电装备、特钢材料"), NUMBER, "2026-02-03")),
    (f"云州市关于落实云政办函〔2025〕9号文件精神的通知  {NUMBER}", ("云州市关于落实云政办函〔2025〕9号文件精神的通知", NUMBER, "None")),
    ("云州市茶叶大会 2026年侧记", ("云州市茶叶大会2026年侧记", None, "None")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "told"), HEADS, ids=[str(place) for place in range(len(HEADS))])
def test_what_stands_side_by_side_in_a_head_is_told_apart(head: str, told: tuple[str, str | None, str]) -> None:
    text = canonical_text(f"{head}{BODY}")
    front = front_matter(text, layout(text))
    assert (front.title, front.number, str(front.date)) == told
