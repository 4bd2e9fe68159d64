"""What the style sheets within a page hide by a class or an id alone (.hid{display:none}), which nothing on the page shows again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STYLE, _STYLED = re.compile(r"<style\b[^<>]{0,500}>", re.IGNORECASE), re.compile("</style", re.IGNORECASE)
_SCRIPT, _SCRIPTED = re.compile(r"<script\b", re.IGNORECASE), re.compile("</script", re.IGNORECASE)
_PART = re.compile(r"[^{}]*[{}]")
_SELECTOR = re.compile(r"[a-zA-Z0-9]*([.#][\w-]+)")  # a class or an id, and nothing else
_NAME = re.compile(r"[.#][\w-]+")


def hidden_by(markup: str) -> frozenset[str]:
    """Return the classes and ids of which a rule says that they are not shown, and of which no other rule and no script speaks.

    >>> sorted(hidden_by("<style>.a, p#b {display:none} .c.d{display:none} @media print{.e{display:none}}</style>"))
    ['#b', '.a']
    >>> hidden_by("<style>.a{display:none} .a.on{display:block}</style>"), hidden_by("<style>.a{display:none}</style><script>$('.a').show()</script>")
    (frozenset(), frozenset())
    """
    rules = [rule for sheet in _parts(markup, _STYLE, _STYLED) for rule in _rules(sheet)]
    told, alone = Counter[str](), set[str]()
    for selectors, words in rules:
        for selector in selectors.split(","):
            told.update(_NAME.findall(selector))
            if HIDES.search(words) and (match := _SELECTOR.fullmatch(selector.strip())):
                alone.add(match[1])
    scripted = set(re.findall(r"[\w-]+", " ".join(_parts(markup, _SCRIPT, _SCRIPTED))))
    return frozenset(name for name in alone if told[name] == 1 and name[1:] not in scripted)


def is_hidden(attributes: Mapping[str, str], names: frozenset[str]) -> bool:
    """Return whether an element is not shown: by itself, or by one of the ``names`` of classes and ids, unless its own style says how it is shown."""
    style = attributes.get("style", "")
    if "hidden" in attributes or HIDES.search(style):
        return True
    own = [f".{name}" for name in attributes.get("class", "").split()] + [f"#{attributes.get('id', '')}"]
    return not names.isdisjoint(own) and "display" not in style.lower()


def _parts(markup: str, opens: re.Pattern[str], closes: re.Pattern[str]) -> Iterator[str]:
    """Yield what stands within the elements of one kind."""
    for part in opens.split(markup)[1:]:
        yield closes.split(part, maxsplit=1)[0]


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the rules of a style sheet, selectors and what is said of them; those for some media are all of what they hold."""
    depth, selectors = 0, ""
    for part in _PART.findall(_without_comments(sheet)):
        if part[-1] == "{":
            selectors = part[:-1].strip() if depth == 0 else f"{selectors} {part[:-1]}"
            depth += 1
        else:
            depth = max(0, depth - 1)
            if depth == 0:
                yield selectors, part[:-1]


def _without_comments(sheet: str) -> str:
    """Return a style sheet without its comments."""
    first, *parts = sheet.split("/*")
    return first + "".join(part.partition("*/")[2] for part in parts)
