"""Names as they are compared, near names, and names as parts of IRIs."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

# words that say nothing of what is named
SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))


@lru_cache(maxsize=10_000)  # of a name it is asked wherever it stands
def comparable(name: str) -> str:
    """Return a name as compared: NFKC, case folded, without white space and quotation marks."""
    return re.sub(r"[\s“”‘’\"'「」《》]", "", unicodedata.normalize("NFKC", name)).casefold()


def bare(name: str) -> str:
    """Return a name without marks and spaces around it, the year of a document's number in 〔〕."""
    return re.sub(r"[\[(（【](\d{4})[\])）】]", r"〔\1〕", name).strip(" “”‘’\"'「」《》")


def spellings(name: str) -> list[str]:
    """Return how a name may be written in data: as it is, without marks around it, within them, in small letters, a year in 〔〕.

    >>> spellings("Chain office")
    ['Chain office', 'chain office', '“Chain office”', '《Chain office》']
    """
    inside = bare(name)
    return list(dict.fromkeys([name, inside, inside.lower(), f"“{inside}”", f"《{inside}》"]))


def words(name: str) -> list[str]:
    """Return the English words and numbers of a name, each in the singular by the regular rules.

    >>> words("Bank presidents’ technologies: 4 one-stop classes")
    ['bank', 'president', 'technology', '4', 'one', 'stop', 'class']
    """
    text = re.sub(r"[’']s?\b", "", unicodedata.normalize("NFKC", name).casefold())
    return [_singular(word) for word in re.findall(r"[a-z0-9]+", text)]


def alike(name: str) -> str:
    """Return an English name as compared where hyphens and the plural do not count; "" of any other."""
    return "" if re.search(r"[^\W\d_a-z]", comparable(name)) else " ".join(words(name))


def _singular(word: str) -> str:
    if re.search("[^aeiou]ies$", word) and len(word) > 4:
        return word[:-3] + "y"
    if re.search("(ss|sh|ch|x)es$", word):
        return word[:-2]
    return word[:-1] if re.search("[^sui]s$", word) and len(word) > 3 else word


def near(wanted: str, known: Iterable[str]) -> list[str]:
    """Return up to three known names that contain ``wanted`` (as compared), share its English words, are shortened to it, or look like it."""
    by_comparable, sought = {comparable(name): name for name in known}, comparable(wanted)
    containing = sorted((name for name in by_comparable if sought and sought in name), key=len)
    close = difflib.get_close_matches(sought, by_comparable, n=3, cutoff=0.5)
    named = [
        *containing[:2],
        *_sharing(wanted, by_comparable),
        *containing[2:],
        *close,
        *_shortened(sought, by_comparable),
    ]
    return [by_comparable[name] for name in dict.fromkeys(named)][:3]


def _sharing(wanted: str, known: Mapping[str, str]) -> list[str]:
    """Return the two keys whose names share most English words with ``wanted``, two in five at least, whatever their order."""
    sought = set(words(wanted)) - SMALL

    def shared(name: str) -> float:
        found = set(words(name)) - SMALL
        return len(sought & found) / (len(sought | found) or 1)

    shares = {key: shared(name) for key, name in known.items()} if sought else {}
    return sorted((key for key, share in shares.items() if share >= 0.4), key=lambda key: (-shares[key], key))[:2]


def _shortened(sought: str, known: Iterable[str]) -> list[str]:
    """Return the two shortest names that a Chinese abbreviation may stand for: its characters in their order, the last at the end.

    >>> _shortened("工信局", ["云州市工业和信息化局", "云州市工业和信息化局专班", "市商务局"])
    ['云州市工业和信息化局']
    """
    if not re.fullmatch("[\u4e00-\u9fff]{3,8}", sought):
        return []
    whole = re.compile(f".*{'.*'.join(sought)}")
    return sorted(filter(whole.fullmatch, known), key=len)[:2]


def local(words: str) -> str:
    """Return words as the last part of an IRI: letters, digits and hyphens only."""
    return re.sub(r"[^\w-]+", "-", comparable(words)).strip("-") or "-"
