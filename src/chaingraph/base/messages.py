"""Words for people, in Chinese and English.

English sentences stand in the code; their Chinese stands in ``locale/zh.po``, which any translator's editor opens. In a wheel it is
compiled (``locale/zh.mo``), which takes a tenth of the time to read.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from struct import iter_unpack, unpack_from

LANGUAGES = ("zh", "en")


@cache
def chinese() -> dict[str, str]:
    """Return the catalogue: English sentence to Chinese sentence."""
    written = Path(__file__).parent / "locale" / "zh.po"
    compiled = written.with_suffix(".mo")
    return read_compiled(compiled.read_bytes()) if compiled.exists() else read(written)


def read(path: Path) -> dict[str, str]:
    """Return the catalogue in a file for translators."""
    import polib

    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(path)) if entry.msgstr}


def read_compiled(content: bytes) -> dict[str, str]:
    """Return the catalogue in a compiled file (GNU gettext’s .mo), without its header."""
    _, _, count, texts, translations = unpack_from("<5I", content)

    def said(table: int) -> Iterator[str]:
        for size, start in iter_unpack("<2I", content[table : table + 8 * count]):
            yield content[start : start + size].decode("utf-8")

    found = dict(zip(said(texts), said(translations), strict=True))
    found.pop("", None)
    return found


def translate(text: str, lang: str) -> str:
    """Return an English text in ``lang``; as it is where the catalogue lacks it."""
    return chinese().get(text, text) if lang == "zh" else text


class Count(int):
    """A number of things: a sentence that says ``{files:file|files}`` of it gets “1 file” or “3 files”."""

    def __format__(self, spec: str) -> str:
        one, bar, many = spec.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if bar else format(int(self), spec)


def default_language(environ: Mapping[str, str]) -> str:
    """Return ``zh`` where the locale of the environment is Chinese, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    return "en"
