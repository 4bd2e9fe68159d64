"""How wide text is where every character takes one column or two."""

import re
from collections.abc import Iterator
from unicodedata import east_asian_width

# neither combined with others nor written as a picture: the standard says of each character how wide it is
_USUAL = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0391-\u03a1\u03a3-\u0482\u2010-\u2027\u2030-\u205e\u2100-\u218b\u2190-\u22ff"
    "\u2460-\u24ff\u2500-\u25ff\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6\ufffd]*"
)


def width(text: str, ambiguous: int = 1) -> int:
    """Return how many columns of a terminal a line takes: wide characters two, what combines with others none.

    ``ambiguous`` are the columns of what is narrow among Latin characters and wide among Chinese ones (“…”).
    """
    if text.isascii() and text.isprintable():
        return len(text)
    if _USUAL.fullmatch(text):
        wide = "FWA" if ambiguous == 2 else "FW"
        return len(text) + sum(east_asian_width(character) in wide for character in text)
    from wcwidth import wcswidth, wcwidth  # for what Chinese hardly ever holds: loading it takes as long as an answer

    whole = wcswidth(text, ambiguous_width=ambiguous)
    return whole if whole >= 0 else sum(max(0, wcwidth(character)) for character in text)


def wrapped(text: str, columns: int) -> list[str]:
    """Return text as lines of at most so many columns, broken at blanks and hyphens where it can be. The time grows with its length.

    >>> wrapped("the quick brown fox 甲乙丙丁戊", 10)
    ['the quick', 'brown fox', '甲乙丙丁戊']
    """
    return list(_lines(re.sub(r"\s", " ", text).rstrip(), columns))


def _lines(text: str, columns: int) -> Iterator[str]:
    """Yield the lines of a text a piece at a time: the library takes the square of the length of a word."""
    from wcwidth import wrap

    start, size = 0, 4 * columns
    while start < len(text):
        piece = text[start : start + size]
        lines = wrap(piece, columns)
        if start + size >= len(text):
            yield from lines
            return
        if len(lines) < 3:
            size *= 2  # what takes no column
            continue
        yield from lines[:-2]  # where the piece ends in a word, the last two may end otherwise
        for line in lines[:-3:-1]:
            piece = piece.rstrip().removesuffix(line)
        start, size = start + len(piece), 4 * columns
