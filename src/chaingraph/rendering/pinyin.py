"""Pinyin: the syllables of Chinese text without tones, as pypinyin reads them.

pypinyin takes as long to load as all else that a small page takes. A wheel holds what it knows as a file of sorted lines, made when
the wheel is built: what it takes for Chinese, then each character and each phrase, a tab and its syllables; behind a phrase that is
read as its characters are, none. A checkout has no such file and asks pypinyin.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

TABLE = Path(__file__).with_name("pinyin.txt")


def syllables(text: str) -> list[str]:
    """Return the syllables of the Chinese in a text, and what stands between it as it stands.

    >>> syllables("重庆AI行业")
    ['chong', 'qing', 'AI', 'hang', 'ye']
    """
    if TABLE.exists():
        return read(text, _kept())
    from pypinyin import lazy_pinyin

    return lazy_pinyin(text)


def table() -> list[str]:
    """Return the lines of the table, of what pypinyin knows."""
    from pypinyin import lazy_pinyin
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT, RE_HANS

    told = {chr(code): lazy_pinyin(chr(code)) for code in PINYIN_DICT}
    for phrase in PHRASES_DICT:
        said = lazy_pinyin(phrase)
        told[phrase] = [] if said == [one for letter in phrase for one in told[letter]] else said
    return [RE_HANS.pattern, *(f"{word}\t{' '.join(said)}" for word, said in sorted(told.items()))]


def read(text: str, lines: Sequence[str]) -> list[str]:
    """Return the syllables of a text and what stands between, by the lines of a table."""
    chinese, said = re.compile(lines[0]), list[str]()
    for spoken, letters in groupby(text, key=lambda letter: bool(chinese.match(letter))):
        run = "".join(letters)
        said += (one for word in _words(run, lines) for one in _said(word, lines)) if spoken else [run]
    return said


@cache
def _kept() -> list[str]:
    return TABLE.read_text("utf-8").split("\n")


def _said(word: str, lines: Sequence[str]) -> list[str]:
    """Return the syllables of a phrase or a character; of one that is not known, the character."""
    place = bisect_left(lines, word + "\t")
    known = lines[place] if place < len(lines) else ""
    if known.startswith(word + "\t") and known[-1] != "\t":
        return known[len(word) + 1 :].split(" ")
    return [one for letter in word for one in _said(letter, lines)] if len(word) > 1 else [word]


def _words(text: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield the words of Chinese text: at each place the longest phrase that is known, else a character.

    Where all that is left begins a phrase that it does not end, and none that it ends, its characters are not looked at again.
    """
    start = 0
    while start < len(text):
        end, last, place = start, start, 0
        while end < len(text):
            place = bisect_left(lines, text[start : end + 1], place)
            if place == len(lines) or not lines[place].startswith(text[start : end + 1]):
                break
            end += 1
            if end > start + 1 and lines[place].startswith("\t", end - start):
                last = end
        if last == start and end == len(text):
            yield from text[start:]
            return
        last = max(last, start + 1)
        yield text[start:last]
        start = last
