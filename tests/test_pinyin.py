"""Pinyin by the table of a wheel: the same syllables as pypinyin's."""

import random

import pytest
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from chaingraph.rendering import pinyin


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """The table."""
    return pinyin.table()


READ = {
    "链长制": "lian zhang zhi",
    "重庆市重点行业": "chong qing shi zhong dian hang ye",  # 重 and 行 are read by their phrases
    "下不了": "xia bu le",  # begins a phrase that it does not end, so the phrases within it are not looked for
    "云州AI+产业2.0，会计": "yun zhou AI+ chan ye 2.0， kuai ji",  # what is not Chinese stays together
    "女儿": "nv er",
    "\U00030000链": "\U00030000 lian",  # a character of which nothing is known
    "": "",
}


@pytest.mark.parametrize("text", READ)
def test_names_are_read_by_phrases_and_characters(lines: list[str], text: str) -> None:
    assert " ".join(pinyin.read(text, lines)) == READ[text]


def test_the_table_reads_whatever_is_put_together_as_pypinyin_does(lines: list[str]) -> None:
    draw, phrases, letters = (
        random.Random(1),
        list(PHRASES_DICT),
        [*map(chr, PINYIN_DICT), *"〇a1，  \n\ue815\U00030000"],
    )
    for _ in range(5_000):
        parts = (
            draw.choice(phrases)[: draw.randint(1, 10)] if draw.random() < 0.6 else draw.choice(letters)
            for _ in range(draw.randint(1, 6))
        )  # fmt: skip
        text = "".join(parts)
        assert pinyin.read(text, lines) == lazy_pinyin(text), text


def test_the_table_is_sorted_and_of_lines(lines: list[str]) -> None:
    assert lines[1:] == sorted(lines[1:]) and len(lines) > 80_000
    assert not any("\n" in line or line.count("\t") != 1 for line in lines[1:])
