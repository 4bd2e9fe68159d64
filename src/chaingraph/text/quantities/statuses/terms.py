"""What is to come by the words beside it alone: for how long something holds that begins (有效期三年), and how many tasks stand below a heading (招商方面(5项)); no day by which it is due."""

from __future__ import annotations

import re

from chaingraph.text.quantities import units

_TERM = re.compile(
    "(?:有效期|有效期限|聘期|聘用期|任期|服务期|试用期|试行期|公示期)(?:限)?(?:均|一般|原则上)?(?:为|是)?$"
)
_WAS = re.compile("[上前原]一?(?:个|届)?(?:任期|聘期|有效期)(?:为)?$")  # one that is over

_TASKS = re.compile("(?<!完成)(?:方面|任务|举措|措施)\\(共?$")


def is_term(text: str, start: int, unit: str | None) -> bool:
    """Return whether a span of time right before whose place the word for it stands is such a term.

    >>> is_term("自发布之日起施行,有效期三年", 12, "年"), is_term("上一任期2年", 4, "年"), is_term("有效期内企业3家", 6, "家")
    (True, False, False)
    """
    before = text[max(0, start - 10) : start]
    return units.unit(unit or "").kind == "time" and bool(_TERM.search(before)) and not _WAS.search(before)


def are_tasks(text: str, start: int, end: int, unit: str | None) -> bool:
    """Return whether a quantity counts the tasks that stand below its heading, in a bracket at the end of that.

    >>> are_tasks("二、招商方面(共5项)", 8, 10, "项"), are_tasks("完成任务(5项)", 5, 7, "项"), are_tasks("获奖方面(5家)", 5, 7, "家")
    (True, False, False)
    """
    return unit == "项" and text.startswith(")", end) and bool(_TASKS.search(text[max(0, start - 8) : start]))
