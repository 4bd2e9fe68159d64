"""How wide text is where every character takes one column or two."""

import re
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
