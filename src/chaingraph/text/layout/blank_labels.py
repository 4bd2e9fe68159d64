"""Labels that a blank parts from what they label (链长 副市长何岱): no name goes on across it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.canonical import CanonicalText

_LABEL = re.compile(
    r"\s*(?P<label>(?:总|副|第一)?链长|(?:第一|常务)?副?组长|成员(?:单位)?|(?:牵头|配合|责任)(?:单位|部门)|链主企业|主办银行|承载园区|专家组|联络员|办公室主任)[ \t\u3000]+(?=\S)"
)


def blank_labels(text: CanonicalText) -> Iterator[int]:
    r"""Yield where what such labels name begins in the canonical text.

    >>> from chaingraph.text.canonical import canonical_text
    >>> list(blank_labels(canonical_text("链长 副市长何岱\n链长负责调度\n链长制 办法")))
    [2]
    """
    position = 0
    for line in text.source.splitlines(keepends=True):
        if label := _LABEL.match(line):
            yield text.place(position + label.end())
        position += len(line)
