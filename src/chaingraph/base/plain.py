"""Text as it may be written: nothing in it steers a terminal, turns its direction, or breaks the form of a file.

What is not plain is told by its category in Unicode, not by a list: control and format characters, surrogates, separators of
lines and paragraphs, and code points that are no characters.
"""

import re
import unicodedata

MARK = "\ufffd"  # stands for what was taken out
_UNPLAIN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def plain(text: str) -> str:
    r"""Return text with ``MARK`` for each character that is not plain; line ends of any system become line feeds.

    >>> plain("链\x1b[31m长\r\n办")
    '链�[31m长\n办'
    """
    if text.isprintable():
        return text
    return "".join(character if _is_plain(character) else MARK for character in re.sub("\r\n?", "\n", text))


def characters(text: str) -> str:
    r"""Return what was typed in whole characters: bytes that the system did not know for characters as UTF-8, others as ``MARK``.

    >>> characters("\udce9\udc93\udcbe \udcff")
    '链 �'
    """
    try:
        return text if text.isprintable() else text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # half a character
        return text.encode("utf-8", "replace").decode("utf-8")


def json_text(content: object) -> str:
    """Return a value as JSON for people and programs: in whatever script, with what is not plain escaped."""
    import json

    written = json.dumps(content, ensure_ascii=False, indent=2)
    if written.replace("\n", " ").isprintable():
        return written
    return "".join(character if _is_plain(character) else json.dumps(character)[1:-1] for character in written)


def _is_plain(character: str) -> bool:
    """Return whether a character may be written: a line feed and a tab may."""
    if character.isprintable() or character in "\n\t":
        return True
    code = ord(character)
    return unicodedata.category(character) not in _UNPLAIN and code & 0xFFFE != 0xFFFE and not 0xFDD0 <= code <= 0xFDEF
