"""How long or how often in a row something is so (连续两年不合格): called by what is so, and of which measure, where one stands before."""

from __future__ import annotations

import re

from chaingraph.text.quantities.indicators.beside import Around
from chaingraph.text.quantities.indicators.ended import ended, says_measure
from chaingraph.text.quantities.indicators.trimming import loose

_IN_A_ROW = re.compile(r"(?:^|[,。;:、|(])(?P<what>[^,。;:、|(]*)连续$")
_SO = re.compile("(?P<so>[^,。;:、的|()\\d]{2,18}?)(?:低于|高于|不足|超过|达到|不低于|不超过)?(?=[,。;:、的|()\\d]|$)")


def lasting(around: Around) -> str | None:
    """Return what is so for a time, or so many times in a row; None where the words beside it do not say that."""
    before, so = _IN_A_ROW.search(around.before), _SO.match(around.after)
    if not before or not so:
        return None
    what = loose(re.sub("^[但且并]|[已均也]$", "", before["what"]))
    return ended(f"{what}连续{so['so']}" if says_measure(what) else so["so"], around.unit, False)
