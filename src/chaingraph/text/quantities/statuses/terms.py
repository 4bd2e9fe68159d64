"""For how long something holds that begins (有效期三年, 聘期2年): that is still to run, and no day by which it is due."""

from __future__ import annotations

import re

from chaingraph.text.quantities import units

_TERM = re.compile("(?:有效期|有效期限|聘期|聘用期|任期|服务期|试用期|试行期)(?:限)?(?:均|一般|原则上)?(?:为|是)?$")
_WAS = re.compile("[上前原]一?(?:个|届)?(?:任期|聘期|有效期)(?:为)?$")  # one that is over


def is_term(text: str, start: int, unit: str | None) -> bool:
    """Return whether a span of time right before whose place the word for it stands is such a term.

    >>> is_term("自发布之日起施行,有效期三年", 12, "年"), is_term("上一任期2年", 4, "年"), is_term("有效期内企业3家", 6, "家")
    (True, False, False)
    """
    before = text[max(0, start - 10) : start]
    return units.unit(unit or "").kind == "time" and bool(_TERM.search(before)) and not _WAS.search(before)
