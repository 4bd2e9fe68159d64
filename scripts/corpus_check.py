"""What must hold of the annotated texts, and their totals; run by ``python3 scripts/corpus.py check``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import corpus_terms as terms
from corpus_totals import totals

import corpus
from corpus import Relation, Text

# a number with a measure word; years, days and numbers of items are none
QUANTITY = re.compile(
    r"(?<![\d〔第])\d+(?:\.\d+)?(?:余|多)?(?:[万亿]元?|[家个项条名人场次座户亩吨%‰倍台套])(?!方面|月)"
)


def main(arguments: list[str]) -> int:
    """Check the folder (the corpus by default), print each problem and the totals; return the exit code."""
    if not arguments or arguments[0] != "check":
        print("Usage: python3 scripts/corpus.py check [FOLDER] | agreement [FIRST SECOND]")
        return 2
    try:
        found = corpus.texts(Path(arguments[1]) if arguments[1:] else corpus.FOLDER)
    except corpus.Wrong as wrong:
        print(wrong)
        return 1
    problems = [*(problem for text in found for problem in check(text)), *check_together(found)]
    print(*problems, *totals(found), sep="\n")
    return 1 if problems else 0


def check(text: Text) -> Iterator[str]:
    """Yield each problem of one text, with its name."""
    for part in (_header, _names, _relations, _figures):
        yield from (f"{text.name}: {problem}" for problem in part(text))


def _header(text: Text) -> Iterator[str]:
    header = text.header
    yield from (f"the header lacks {key}." for key in corpus.REQUIRED if not header.get(key))
    for key, known in (("genre", terms.GENRES), ("split", terms.SPLITS), ("layout", terms.LAYOUTS)):
        if header.get(key) and header[key] not in known:
            yield f"{key} {header[key]!r} is not known."
    if header.get("date") and not _is_date(header["date"]):
        yield f"date {header['date']!r} does not exist."
    flat = re.sub(r"\s", "", text.plain)
    if _is_date(header.get("date", "")) and not _prints(text.plain, header["date"]):
        yield f"date {header['date']!r} does not stand in the text."
    for key in ("title", "number", "issuer", "place", "addressee"):
        if header.get(key) and re.sub(r"\s", "", header[key]) not in flat:
            yield f"{key} {header[key]!r} does not stand in the text."


def _names(text: Text) -> Iterator[str]:
    for span in text.spans:
        words = text.words(span)
        if span.id not in text.kinds:
            yield f"{span.id} ({words}) has no kind."
        if words != words.strip() or re.search(r"[。；！？\t|]", words):
            yield f"{words!r} runs over an end of a sentence or a cell."
        if re.fullmatch(r"“[^”]*”|《[^》]*》", words) or (text.kinds.get(span.id) == "Role" and "、" in words):
            yield f"{words} is marked with its quotation marks, or as one where there are several."
    yield from (f"kind {kind} of {key} is not known." for key, kind in text.kinds.items() if kind not in terms.WIDER)
    yield from _same_name(text)
    yield from _unmarked(text)


def _same_name(text: Text) -> Iterator[str]:
    owners = defaultdict(set)
    for span in text.spans:
        kind = text.kinds.get(span.id)
        if not span.optional and kind not in ("Role", "Team") and text.words(span) not in terms.GENERAL:
            owners[kind, text.words(span)].add(span.id)
    yield from (
        f"{words} has several ids: {', '.join(sorted(ids))}." for (_, words), ids in owners.items() if len(ids) > 1
    )


def _unmarked(text: Text) -> Iterator[str]:
    """Yield where the words of a name stand unmarked, and quantities that are no figure."""
    marked = bytearray(len(text.plain))
    for start, end in [*((span.start, span.end) for span in text.spans), *text.places.values()]:
        marked[start:end] = b"\1" * (end - start)
    names = {
        text.words(span)
        for span in text.spans
        if not span.optional and span.end - span.start > 1 and text.kinds.get(span.id) != "Chain"
    }
    pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
    for what, found in (("name", re.finditer(pattern, text.plain)), ("quantity", QUANTITY.finditer(text.plain))):
        for match in found:
            if not any(marked[match.start() : match.end()]) and text.plain[match.end() : match.end() + 1] != "〔":
                yield f"an unmarked {what}: …{text.plain[max(0, match.start() - 8) : match.end() + 8].strip()}"


def _relations(text: Text) -> Iterator[str]:
    seen = set()
    for relation in text.relations:
        line = f"{relation.subject} {relation.relation} {relation.object}"
        yield from (f"{line}: {problem}." for problem in _ends(text, relation))
        if relation.words and relation.words not in text.plain:
            yield f"{line}: “{relation.words}” does not stand in the text."
        if line in seen or relation.subject == relation.object:
            yield f"{line}: stated twice, or of itself."
        seen.add(line)


def _ends(text: Text, relation: Relation) -> Iterator[str]:
    if relation.relation in terms.DATED:
        ends, known = [relation.subject], [terms.DONE.split()]
        if not _is_date(relation.object):
            yield f"no date is {relation.object}"
    else:
        ends, known = (
            [relation.subject, relation.object],
            [kinds.split() for kinds in terms.ENDS.get(relation.relation, ())],
        )
        if not known:
            yield "the relation is not known"
    for end, kinds in zip(ends, known, strict=False):
        kind = text.kinds.get(end)
        if terms.WIDER.get(kind or "") not in kinds:
            yield f"{end} is of the kind {kind}, not one of {', '.join(kinds)}" if kind else f"nothing is marked {end}"


def _figures(text: Text) -> Iterator[str]:
    for key in text.figures.keys() ^ text.places.keys():
        yield f"{key} has no line." if key in text.places else f"{key} is not marked in the text."
    for key, figure in text.figures.items():
        if figure.comparator not in terms.COMPARATORS or figure.status not in terms.STATUSES:
            yield f"{key}: comparator {figure.comparator} or status {figure.status} is not known."
        if (figure.comparator == "range") != (figure.upper is not None):
            yield f"{key}: a range, and only a range, has two values."
        for name, value in figure.attributes.items():
            yield from (f"{key}: {problem}" for problem in _attribute(text, name, value))


def _attribute(text: Text, name: str, value: str) -> Iterator[str]:
    if name in terms.DATES and not _is_date(value):
        yield f"{name} {value} does not exist."
    elif name in terms.THINGS | terms.FIGURES:
        known = text.kinds if name in terms.THINGS else text.figures
        yield from (f"{name}: nothing is marked {one}." for one in value.split(",") if one not in known)
    elif name == "per" and value not in text.plain:
        yield f"per: {value} does not stand in the text."
    elif name not in terms.DATES | {"per"}:
        yield f"{name} is not known."


def check_together(found: list[Text]) -> Iterator[str]:
    """Yield what is wrong between texts: a long sentence in two of them, a name of the test part elsewhere."""
    yield from _shared(_sentences(found), "{1}: one sentence in several texts: {0}")
    worlds: dict[str, list[str]] = defaultdict(list)
    for text in found:
        worlds[f"world {text.header.get('world')}"].append(text.header.get("split", ""))
    own = {words: splits for words, splits in _owners(found).items() if "test" in splits}
    yield from _shared(worlds, "{0} stands in several splits: {1}")
    yield from _shared(own, "{0} stands in several splits: {1}")


def _shared(owners: dict[str, list[str]], message: str) -> Iterator[str]:
    for words, those in owners.items():
        if len(set(those)) > 1:
            yield message.format(words, ", ".join(sorted(set(those))))


def _sentences(found: list[Text]) -> dict[str, list[str]]:
    sentences = defaultdict(list)
    for text in found:
        for sentence in re.split(r"[。！？；\n]", text.plain):
            if len(sentence) >= 20 and not re.search(r"[|\t]", sentence):
                sentences[sentence.strip()].append(text.name)
    return sentences


def _owners(found: list[Text]) -> dict[str, list[str]]:
    """Return the splits in which each name stands that a model could learn by heart."""
    owners = defaultdict(list)
    for text in found:
        for span in text.spans:
            own = text.kinds.get(span.id) in terms.OWN and not span.optional
            if own and not re.match(r"国家|[市县区省州]", text.words(span)) and text.words(span) not in terms.GENERAL:
                owners[text.words(span)].append(text.header.get("split", ""))
    return owners


_TENS = ("", *"一二三四五六七八九")


def _is_date(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _prints(plain: str, day: str) -> bool:
    """Return whether a text prints a day: its month and day, in either script and with spaces, or all in figures."""
    year, month, number = map(int, day.split("-"))
    spelled = "月".join(
        ("" if one < 20 else _TENS[one // 10]) + "十" * (one > 9) + _TENS[one % 10] for one in (month, number)
    )
    named = re.search(rf"(?<!\d)0?{month}月0?{number}日|{spelled}日", re.sub(r"\s", "", plain))
    return bool(named or re.search(rf"{year}[-./]0?{month}[-./]0?{number}(?!\d)", plain))
