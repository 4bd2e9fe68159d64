"""Where pages stand: an address for each IRI that can be read, is safe as the name of a file anywhere, and stays as it is.

An address is that of a page in all languages and forms; with an ending it is a path. Parts keep small letters, digits, hyphens and
whatever else is a letter without case (Chinese); a capital is ``_`` and its small letter, so that names differ where a file system
does not tell case apart; anything else is ``~`` and two hexadecimal digits for each of its bytes.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES
from chaingraph.model.vocabulary import CG, ID

HTML: Mapping[str, str] = {f".{lang}.html": lang for lang in LANGUAGES}
CSV: Mapping[str, str] = {f".{lang}.csv": lang for lang in LANGUAGES}
# of a path, by its ending: the media type of what stands there
ENDINGS: Mapping[str, str] = {
    **dict.fromkeys(HTML, "text/html; charset=utf-8"),
    **dict.fromkeys(CSV, "text/csv; charset=utf-8"),
    ".ttl": "text/turtle; charset=utf-8",
    ".jsonld": "application/ld+json",
}
SPACES: Mapping[str, str] = {"id/": ID, "ontology/": CG}  # where the IRIs of a namespace stand
FOREIGN = "iri/"  # where all others stand, each as one part
LONGEST = 100  # bytes of a part: systems have 255 for a name with its ending, some 143
WHOLE = 180  # bytes of an address: Windows has 260 characters for a whole path
EMPTY = "~"  # an empty part
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_ENDED = re.compile(r"\.(html?|csv|ttl|jsonld|js|css|json|zh|en)$")
_ESCAPED = re.compile(r"(?:~[0-9a-f]{2})+|_[a-z_]")
_SHORTENED = re.compile(r"~~[0-9a-f]{20}(?=/|$)")  # a part of an address, or all of it


def address(iri: str) -> str:
    """Return the address of an IRI: ``id/zibo/six-ones``, ``ontology/_industry_chain``; no two IRIs have the same.

    >>> address("https://w3id.org/chaingraph/id/doc/zibo-2025-32/passage/1.1.s5")
    'id/doc/zibo-2025-32/passage/1.1.s5'
    """
    for folder, space in SPACES.items():
        if iri.startswith(space):
            made = folder + "/".join(map(_part, iri.removeprefix(space).split("/")))
            break
    else:
        made = FOREIGN + _part(iri)
    return made if len(made.encode()) <= WHOLE else f"{made.partition('/')[0]}/{_short(iri, made.rpartition('/')[2])}"


def iri(address: str) -> str | None:
    """Return the IRI that stands at an address; None where it stands there shortened, or where there is none."""
    spaces = {**SPACES, FOREIGN: ""}
    folder = next((folder for folder in spaces if address.startswith(folder)), None)
    if folder is None or "~~" in address:
        return None
    try:
        found = spaces[folder] + "/".join(map(_read, address.removeprefix(folder).split("/")))
        ox.NamedNode(found)
    except ValueError:
        return None
    return found if _is_address(address, found) else None


def is_shortened(address: str) -> bool:
    """Return whether an address was shortened, so that only a list of all IRIs tells what stands there."""
    return bool(_SHORTENED.search(address))


def split(path: str) -> tuple[str, str]:
    """Return the address and the ending of a path; an empty ending where it has none of ``ENDINGS``.

    >>> split("id/zibo/six-ones.zh.html")
    ('id/zibo/six-ones', '.zh.html')
    """
    ending = next((ending for ending in ENDINGS if path.endswith(ending)), "")
    return path.removesuffix(ending), ending


def href(here: str, there: str) -> str:
    """Return the link from one path to another, as a page writes it.

    >>> href("id/zibo/six-ones.zh.html", "id/chain/industry.zh.html")
    '../../id/chain/industry.zh.html'
    """
    return "../" * here.count("/") + quote(there, safe="/~")


def _is_address(given: str, iri: str) -> bool:
    return address(iri) == given


def _part(text: str) -> str:
    """Return a part of an address: of a file or folder whose name is safe."""
    composed = unicodedata.is_normalized("NFC", text)
    made = "".join(_kept(char) if composed or char.isascii() else _bytes(char) for char in text) or EMPTY
    if made.startswith(".") or _RESERVED.match(made):
        made = _bytes(made[0]) + made[1:]
    if made.endswith("."):
        made = made[:-1] + _bytes(".")
    if ended := _ENDED.search(made):
        made = made[: ended.start()] + _bytes(".") + made[ended.start() + 1 :]
    return made if len(made.encode()) <= LONGEST else _short(text, made)


def _kept(char: str) -> str:
    """Return a character as it stands in an address."""
    if "A" <= char <= "Z":
        return f"_{char.lower()}"
    if char == "_":
        return "__"
    free = char in ".-" or (char.isalnum() and char.lower() == char == unicodedata.normalize("NFKC", char))
    return char if free and char not in "ßſ" else _bytes(char)


def _bytes(char: str) -> str:
    return "".join(f"~{byte:02x}" for byte in char.encode())


def _short(text: str, made: str) -> str:
    """Return the beginning of a part that is too long, and what tells it from all others that begin so."""
    start = made.encode()[:60].decode(errors="ignore").rpartition("~")[0] or made.encode()[:60].decode(errors="ignore")
    return f"{start.rstrip('._~')}~~{hashlib.sha256(text.encode()).hexdigest()[:20]}"


def _read(part: str) -> str:
    """Return what a part of an address stands for. Raises ValueError."""
    return "" if part == EMPTY else _ESCAPED.sub(_unescaped, part)


def _unescaped(match: re.Match[str]) -> str:
    found = match[0]
    if found.startswith("~"):
        return bytes.fromhex(found.replace("~", "")).decode()
    return "_" if found == "__" else found[1].upper()
