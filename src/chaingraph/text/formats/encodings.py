"""In which encoding bytes are: told by the bytes, whatever they declare."""

from pathlib import Path

from chaingraph.text.errors import BadDocument

_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_SIMPLIFIED = frozenset("的是一不在有和为与年市业产企个元人及等了")
_TRADITIONAL = frozenset("的是一不在有和為與年市業產企個元人及等了")
TOLD = 4096  # bytes that tell whether there is text at all


def encoding_of(content: bytes) -> str | None:
    """Return UTF-8, UTF-16, GB18030 or Big5, whichever the bytes are; None for what is no text in any of these.

    Valid UTF-8 that holds more than ASCII is so by no accident. Of GB18030 and Big5, which share most of their codes, it is
    that in which the commonest characters are more.
    """
    if content[:2] in _MARKS:
        return _MARKS[content[:2]]
    if zeros := content[:TOLD].count(0):
        return "UTF-16" if zeros * 8 > len(content[:TOLD]) and _reads(content, _wide(content)) else None
    if _reads(content, "utf-8"):
        return "UTF-8"
    simplified, traditional = _commonest(content, "gb18030", _SIMPLIFIED), _commonest(content, "big5", _TRADITIONAL)
    if simplified is None and traditional is None:
        return None
    return "Big5" if (traditional or 0) > (simplified or 0) or simplified is None else "GB18030"


def decode(content: bytes, path: Path) -> str:
    """Return bytes, read from ``path``, as text. Raises BadDocument."""
    encoding = encoding_of(content)
    if encoding is None:
        reason = "it is no text" if 0 in content[:TOLD] else "its encoding is none of UTF-8, GB18030 and Big5"
        raise BadDocument(path=path, reason=reason)
    if encoding == "UTF-16":
        return content.decode("utf-16" if content[:2] in _MARKS else _wide(content), errors="replace")
    return content.decode("utf-8-sig" if encoding == "UTF-8" else encoding)


def _wide(content: bytes) -> str:
    """Return the order of bytes of UTF-16 without a mark: where ASCII has its zeros."""
    return "utf-16-le" if content[1:TOLD:2].count(0) > content[0:TOLD:2].count(0) else "utf-16-be"


def _reads(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _commonest(content: bytes, encoding: str, common: frozenset[str]) -> int | None:
    """Return how many of the commonest characters the bytes hold in an encoding; None where they are not in it."""
    try:
        return sum(character in common for character in content.decode(encoding))
    except UnicodeDecodeError:
        return None
