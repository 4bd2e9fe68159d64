"""Exchange the names of an annotated text for others of their kind, so that no name is learned by heart.

The parts from which names are made (``widen_words``) are invented or common: characters of place names, divisions, surnames and given
names, industries, offices by what they deal with, endings of firms.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace

from widen_words import (
    BANKS,
    BRANDS,
    DIVISIONS,
    FIRMS,
    GIVEN,
    INDUSTRIES,
    KINDS_OF_INDUSTRY,
    OFFICES,
    PLACES,
    SCHOOLS,
    SURNAMES,
    TRADES,
)

from corpus import Span, Text

SHARE = 0.8  # of the names of a text that are exchanged
REAL = 0.3  # of the places that are divisions of the code table


def widened(text: Text, chance: random.Random) -> Text:
    """Return a text in which names are exchanged, the same name for the same one throughout, and lists of chains are longer."""
    others: dict[tuple[str, str], str | None] = {}
    plain, last, spans, kinds = "", 0, list[Span](), dict(text.kinds)
    for span in sorted(text.spans, key=lambda span: span.start):
        name = text.words(span)
        if (span.id, name) not in others:
            others[span.id, name] = _other(text.kinds[span.id], name, chance) if chance.random() < SHARE else None
        plain += text.plain[last : span.start]
        listed = plain.endswith("、") and spans and {kinds[spans[-1].id], kinds[span.id]} == {"IndustryChain"}
        if listed and "链" in text.plain[span.end : span.end + 30]:  # what follows says that these are chains
            for member in _more_members(chance):
                kinds[member] = "IndustryChain"
                spans.append(Span(member, len(plain), len(plain) + len(member), False))
                plain += f"{member}、"
        start = len(plain)
        plain += others[span.id, name] or name
        spans.append(Span(span.id, start, len(plain), span.optional))
        last = span.end
    return replace(text, plain=plain + text.plain[last:], spans=spans, kinds=kinds, places={})


def _more_members(chance: random.Random) -> list[str]:
    """Return industries to stand in a list of chains beside those that are there, some with a bracket."""
    if chance.random() < 0.7:
        return []
    brackets = ("", "", "", f"（含{chance.choice(INDUSTRIES)}）", f"（{'、'.join(chance.sample(INDUSTRIES, 2))}）")
    return [_industry(chance) + chance.choice(brackets) for _ in range(chance.choice([1, 1, 2, 3]))]


def _other(kind: str, name: str, chance: random.Random) -> str | None:
    """Return another name of the kind and the form of a name; None for kinds whose names are their meaning."""
    if kind == "Person":
        return _person(chance)
    if kind == "Enterprise":
        return _firm(chance)
    if kind == "IndustryChain":
        ending = re.search("(?:产业链|产业|链)$", name)
        return _industry(chance) + (ending[0] if ending else "")
    if kind == "Place":
        ending = re.search("(?:省|市|县|区|镇|乡|街道|村|州)$", name)
        return _place(chance) + (ending[0] if ending else "")
    return _institution(name, chance) if kind == "Institution" else None


def _place(chance: random.Random) -> str:
    return chance.choice(DIVISIONS) if chance.random() < REAL else "".join(chance.sample(PLACES, 2))


def _person(chance: random.Random) -> str:
    surname = chance.choice(SURNAMES)
    person = surname + "".join(chance.sample(GIVEN, chance.choice([1, 2, 2, 2])))
    return chance.choice([person, person, person, f"{surname}某某", f"{surname}某"])


def _industry(chance: random.Random) -> str:
    name = chance.choice(INDUSTRIES)
    if chance.random() < 0.15:
        name = chance.choice(KINDS_OF_INDUSTRY) + name
    return f"{name}{chance.choice('与和及')}{chance.choice(INDUSTRIES)}" if chance.random() < 0.06 else name


def _firm(chance: random.Random) -> str:
    brand, trade = "".join(chance.sample(BRANDS, 2)), chance.choice(TRADES)
    if chance.random() < 0.45:  # short, as texts that know it call a firm
        return chance.choice(
            [f"{brand}{trade}", f"{brand}{trade}", f"{brand}{trade}", brand, f"{_place(chance)}{trade}"]
        )
    before = chance.choice(["", "", _place(chance), f"{_place(chance)}市"])
    middle, ending = chance.choice(["", trade, chance.choice(INDUSTRIES)]), chance.choice(FIRMS)
    return f"{before}{brand}{middle if len(ending) > 2 else ''}{ending}"


def _institution(name: str, chance: random.Random) -> str | None:
    place = _place(chance)
    if re.search("(?:局|委|委员会|办|办公室)$", name) and len(name) < 14:
        level = re.match(r"(?:[\u4e00-\u9fff]{2,3}(?=[省市县区]))?[省市县区]?", name)
        level_name = level[0] if level else ""
        return (place + level_name[-1] if len(level_name) > 1 else level_name) + chance.choice(OFFICES)
    if re.search("(?:银行|支行|分行|农商行)$", name):
        return chance.choice([form.format(place=place) for form in BANKS])
    if re.search("(?:大学|学院|研究院|研究所|学校)$", name):
        industry = chance.choice(INDUSTRIES)
        return chance.choice([form.format(place=place, industry=industry) for form in SCHOOLS])
    if re.search("(?:协会|商会|学会|联盟)$", name):
        return (
            chance.choice(["", "市", f"{place}市", f"{place}县"])
            + chance.choice(INDUSTRIES)
            + chance.choice(["协会", "行业协会", "商会", "产业联盟", "学会"])
        )
    return None
