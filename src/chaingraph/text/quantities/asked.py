"""Questions of an interview, and the lines that answer them: what is asked of the time to come (问:今年的任务?) is answered so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_QUESTION = re.compile(r"(?:问|Q|记者|主持人|编者|《[^》]{1,16}》|[\u4e00-\u9fff]{2,8}:)[^。]{0,100}?[??]$")
_TO_COME = re.compile(
    "(?:今年|明年|新的?一年|20\\d\\d年)[^,。?]{0,6}(?:任务|目标|怎么干|打算|计划|做什么|抓什么)|下一步|接下来|今后|未来|下一?个?五年|明年呢?[??]"
    "|(?:什么|哪些|何)(?:新的?)?(?:打算|安排|计划|目标)"
)
_MANY = 12  # lines that may answer one question


def is_to_come(question: str) -> bool:
    """Return whether words are a question that asks what is to come.

    >>> is_to_come("问:今年的任务?"), is_to_come("问:今年怎么样?"), is_to_come("记者:下一步呢?")
    (True, False, True)
    """
    return question.rstrip()[-1:] in ("?", "\uff1f") and bool(_TO_COME.search(question))


def answers(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each line begins that answers a question, and the place of that question.

    >>> list(answers("问:下一步?答:引进企业5家。问:谁来干?", [(0, 6), (6, 15), (15, 21)]))
    [(6, (0, 6))]
    """
    question: tuple[int, int] | None = None
    count = 0
    for start, end in lines:
        if _QUESTION.fullmatch(text[start:end].strip()):
            question, count = (start, end), 0
        elif question and count < _MANY:
            count += 1
            yield start, question


def to_come(text: str, lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the lines that answer what is asked of the time to come."""
    ends = dict(lines)
    return [(start, ends[start]) for start, place in answers(text, lines) if is_to_come(text[slice(*place)])]
