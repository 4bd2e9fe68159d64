"""Spelling: Chinese names in Latin letters (pinyin), by which a search finds them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from chaingraph.rendering.pinyin import syllables

_CHINESE = re.compile("[\u3400-\u9fff]")
LONGEST = 40  # characters of a name that are spelt out


def spelt(names: Iterable[str]) -> list[str]:
    """Return each Chinese name in pinyin without tones, and by the first letters of its syllables."""
    return sorted({spelling for name in names if _CHINESE.search(name) for spelling in _spelt(name[:LONGEST])})


@lru_cache(maxsize=20_000)
def _spelt(name: str) -> tuple[str, str]:
    said = [syllable.lower() for syllable in syllables(name)]
    return "".join(said), "".join(syllable[:1] if syllable.isalpha() else syllable for syllable in said)
