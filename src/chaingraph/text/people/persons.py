"""Which words name no person: those of the vocabulary of offices (职责, 任务分工), which stand where a name may stand too."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from chaingraph.text.people.surnames import COMPOUND, RARER, RAREST, SURNAMES

VOCABULARY = (
    Path(__file__).parent / "vocabulary.txt"
)  # words that several texts of the corpus use, and no person there has
_LINKED = "(?:[包挂联领结]|分管|对口)[保抓联片干案点挂链钩帮办包]"  # how a chief is linked to a chain, which no dictionary knows
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}")
_BEHIND = "表书制单卡图册栏牌岗人员会长化"  # characters that make another word of words (安排|表)
_BEGIN = SURNAMES | RARER | RAREST
_OF_NAMES = ("nr", "ns", "nz")  # what a dictionary calls words that are names


def is_person(words: str) -> bool:
    """Return whether words may be the name of a person: two to four characters that are no words of offices.

    >>> [is_person(words) for words in ("安培之", "安排", "李某某", "职责", "职责分工", "安排表", "任务书", "张", "任重")]
    [True, False, True, False, False, False, False, False, True]
    """
    return bool(_NAME.fullmatch(words)) and not is_official(words)


def begins_name(words: str) -> bool:
    """Return whether words begin as the name of a person does.

    >>> begins_name("钟晚晴"), begins_name("欧阳明"), begins_name("的李某")
    (True, True, False)
    """
    return words[:2] in COMPOUND or words[:1] in _BEGIN


@lru_cache(maxsize=10_000)
def is_official(words: str) -> bool:
    """Return whether words are of the vocabulary of offices and nothing else; of those that begin as a name does the corpus says it.

    >>> is_official("工作职责"), is_official("包抓"), is_official("更替"), is_official("钟晚晴"), is_official("")
    (True, True, True, False, False)
    """
    import rjieba

    parts = rjieba.cut(words, False)
    if not words:
        return False
    known = all(map(_is_known, parts))
    return known or bool(re.fullmatch(_LINKED, words)) or (words[-1] in _BEHIND and is_official(words[:-1]))


def _is_known(word: str) -> bool:
    """Return whether a word of a dictionary is one of offices."""
    import rjieba

    told = rjieba.tag(word, False) if len(word) > 1 and not begins_name(word) else ()
    return word in _vocabulary() or any(not kind.startswith(_OF_NAMES) for _, kind in told)


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(VOCABULARY.read_text(encoding="utf-8").split())
