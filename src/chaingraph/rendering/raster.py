"""A picture as pixels (PNG), without a browser: drawn from its SVG by resvg, which comes with ``chaingraph[pictures]``."""

from __future__ import annotations

import re
from functools import cache

from chaingraph.base.errors import UsageError, missing_library

TIMES = 2.0  # pixels for each of the SVG
LONGEST = 16_000  # pixels of a side
_CHINESE = re.compile("[\u3400-\u9fff]")
_SAMPLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text x="2" y="20" font-size="18">{}</text></svg>'
)


class NoChineseFont(UsageError):
    """A picture with Chinese words on a machine without Chinese fonts."""

    template = "No font of this machine has Chinese characters, so the picture would have gaps."
    hint = "Install one, such as Noto Sans CJK, or write the picture as .svg."


def png(svg: str) -> bytes:
    """Return a picture as PNG, twice as fine as its SVG. Raises MissingExtra without resvg, NoChineseFont where glyphs are lacking."""
    with missing_library("pictures"):
        from resvg_py import svg_to_bytes
    if _CHINESE.search(svg) and not _chinese():
        raise NoChineseFont
    times = min(TIMES, LONGEST / max(_size(svg)))
    return bytes(svg_to_bytes(svg_string=svg, zoom=times))


@cache
def _chinese() -> bool:
    """Return whether a Chinese character leaves anything on the paper."""
    from resvg_py import svg_to_bytes

    empty, drawn = (bytes(svg_to_bytes(svg_string=_SAMPLE.format(text))) for text in ("", "链"))
    return empty != drawn


def _size(svg: str) -> tuple[float, float]:
    """Return the width and height that an SVG of ours says it has."""
    head = svg[svg.index("<svg ") :].partition(">")[0]
    wide, high = (float(head.partition(f' {side}="')[2].partition('"')[0]) for side in ("width", "height"))
    return wide, high
