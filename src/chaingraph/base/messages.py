"""Words for people, in Chinese and English.

English sentences stand in the code; their Chinese stands in ``locale/zh.po``, which any translator's editor opens.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("zh", "en")


@cache
def chinese() -> dict[str, str]:
    """Return the catalogue: English sentence to Chinese sentence."""
    import polib

    entries = polib.pofile(str(Path(__file__).parent / "locale" / "zh.po"))
    return {entry.msgid: entry.msgstr for entry in entries if entry.msgstr}


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
