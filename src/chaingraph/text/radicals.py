"""Radicals that a PDF gives for the characters that look like them (⼈⺠ for 人民), as the characters that they stand for."""

from __future__ import annotations

import unicodedata

_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
# the supplement, of which NFKC changes nearly nothing: those that are a character of their own
_RADICALS = "⺁⺎⺐⺒⺓⺛⺝⺞⺟⺠⺧⺪⺬⺮⺶⺽⺻⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳"
_CHARACTERS = "厂兀尢巳幺旡月歺母民牛疋示竹羊臼聿虎西见角贝足车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟"
_TO_CHARACTERS = _KANGXI | str.maketrans(_RADICALS, _CHARACTERS)


def without_radicals(text: str) -> str:
    """Return a text with the characters for which radicals stand in it, a character for a character.

    >>> without_radicals("⼈⺠政府关于增⻓的意⻅"), without_radicals("人民政府")
    ('人民政府关于增长的意见', '人民政府')
    """
    return text.translate(_TO_CHARACTERS) if any("\u2e80" <= one <= "\u2fd5" for one in text) else text
