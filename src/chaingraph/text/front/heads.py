"""The lines of a document before its body: without those of a table or of labels that describe it, parted where a page has several of them on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from chaingraph.text.canonical import CanonicalText, canonical
from chaingraph.text.furniture import menu
from chaingraph.text.layout import Layout
from chaingraph.text.layout.body import DAY, NUMBER, is_body
from chaingraph.text.offices import ISSUERS, ending
from chaingraph.text.papers import PAPERS
from chaingraph.text.passages import LONGEST_HEADING, heading_mark, unmarked
from chaingraph.text.tables import is_metadata, metadata
from chaingraph.text.tables.page_labels import page_labels

HEAD = 12  # lines at the beginning of a text that may say what it is
_GENRES = f"(?:{PAPERS}|答复|复函|函|批复|决定|公告|建议)"
_TITLE = re.compile(  # before its number on one line (关于…的通知（云政发〔2026〕3号）)
    rf"\s*(\S.{{6,100}}{_GENRES}(?:[(（][^()（）]{{1,12}}[)）])?)\s*[(（]?$"
)
_BEHIND = re.compile(rf"\s*[,，、]?\s*(?:{DAY.pattern})?\s*[)）]?\s*")
_GLUED = re.compile(rf"((?:的(?:通知|意见|函|决定|批复|公告)|方案|办法|细则|措施|要点))({NUMBER})")
_TOLD = re.compile(
    rf"关于|{_GENRES}(?:[(（][^()（）]{{1,12}}[)）])?$|{ending(*ISSUERS)}(?:文件)?$"
)  # a title, or a body
_APART = re.compile(rf"(?:[\u4e00-\u9fff]{{2,4}}:)?(?:{NUMBER}|{DAY.pattern})|\({NUMBER}\)")
_LONGEST_MENU = 60  # entries
_QUOTES = re.compile(r"(?:全文|原文)(?:如下|为)?:$")  # after which a page gives the document itself
ADDRESSED = re.compile(r"(?!案由|问题|内容|理由|分享|转发|扫码)(?:尊敬的)?([^。;,:]{2,40}):")
GREETED = re.compile(  # one who is answered, and not those to whom a notice goes
    r"(?:尊敬的)?[^。;,:、]{2,20}(?:代表|委员|先生|女士|同志|网友):"
)

_LAST = 3  # lines at the end of a short text in which a page says more of it
_LABELLED = re.compile("[\u4e00-\u9fff]{2,6}[:：]")  # and how these begin


def described(laid: Layout, lines: Sequence[str]) -> dict[str, str]:
    """Return what tables, and the first and last ``lines`` of a text, but none below a heading (its first may have a number), say of it by labels; of a label that comes again what is said first."""
    told: dict[str, str] = {}
    for table in laid.tables:
        told |= metadata(table) if is_metadata(table) else {}
    below = takewhile(lambda line: not heading_mark(canonical(line), 0), lines[1 : 2 * HEAD])
    first = [*lines[:1], *below]
    rest = lines[len(first) :]
    last = [line for line in rest[-_LAST:] if _LABELLED.match(line)] if len(lines) < 2 * HEAD + _LAST else []
    for line in (*first, *last, *lines[max(2 * HEAD, len(lines) - HEAD) :]):
        told = page_labels(line) | {label: words for label, words in told.items() if words}
    return told


def labelled(told: Mapping[str, str], *endings: str) -> str | None:
    """Return what a page says of a document under a label that ends so."""
    return next(
        (words for label, words in told.items() for ending in endings if label.endswith(ending) and words), None
    )


def lines_of(text: CanonicalText, laid: Layout) -> list[str]:
    """Return the lines of a text as printed; empty ones for rows of a table, none for the table that describes it and for the menu of a site."""
    away = [(table.start, table.end) for table in laid.tables if is_metadata(table)]
    rows = [(table.start, table.end) for table in laid.tables]
    own = [line for line in text.lines if not _within(away, line[0])]
    own = own[menu([text.text[first:last] for first, last in own[:_LONGEST_MENU]]) :]
    return ["" if _within(rows, first) else text.read(first, last) for first, last in own]


def _within(spans: Iterable[tuple[int, int]], place: int) -> bool:
    return any(start <= place < end for start, end in spans)


def head_of(lines: Sequence[str]) -> list[str]:
    """Return the lines before the body, to the addressee, who may be the first; a short first line without a stop or a number is no body."""
    found: list[str] = []
    quoted = next((place + 1 for place, line in enumerate(lines[:HEAD]) if _QUOTES.search(canonical(line))), 0)
    for line in lines[quoted : quoted + HEAD]:
        words = canonical(line)
        if line and page_labels(line):
            found.append(line)
            continue
        begun = any(not page_labels(one) for one in found)
        if not line or (is_body(words) and (begun or not _may_head(words))):
            break
        found += parts(line.lstrip("# "))
        if GREETED.fullmatch(words) or (ADDRESSED.fullmatch(words) and len(found) > 1):
            break
    return found


def parts(line: str) -> list[str]:
    """Return what a printed line says of a document side by side: its number and its day apart from the words around them.

    >>> parts("关于推行链长制的通知 云政办〔2026〕5号 2026年2月3日"), parts("云政办〔2026〕5号 特急存档")
    (['关于推行链长制的通知', '云政办〔2026〕5号', '2026年2月3日'], ['云政办〔2026〕5号 特急存档'])
    >>> parts("关于推行链长制的实施方案云政办〔2026〕5号"), parts("云州市 茶叶产业链 工作要点")
    (['关于推行链长制的实施方案', '云政办〔2026〕5号'], ['云州市 茶叶产业链 工作要点'])
    """
    words = _GLUED.sub(r"\1 \2", line).split(" ")
    apart = [_APART.fullmatch(canonical(word)) for word in words]
    groups = [list(group) for _, group in groupby(zip(words, apart, strict=True), key=lambda one: one[1])]
    found = [" ".join(word for word, _ in group) for group in groups]
    told = (_TOLD.search(part) for part, group in zip(found, groups, strict=True) if not group[0][1])
    return found if all(told) else [line]


def without_number(head: Sequence[str], number: str | None) -> Iterator[str]:
    """Yield the lines of the head without the number of the document; of a line that has it beside a title, the title."""
    for line in head:
        before, found, after = line.partition(number) if number else (line, "", "")
        if not (number and number in canonical(line)):
            yield line
        elif found and not before.strip() and "关于" in after:
            yield after.strip()
        elif found and _BEHIND.fullmatch(after) and (title := _TITLE.match(before)):
            yield title[1]


def _may_head(words: str) -> bool:
    """Return whether a line that looks like one of the body may head a document all the same (抓住链主!)."""
    return (
        len(words) < LONGEST_HEADING
        and not re.search("[。;]", words)
        and unmarked(words).lstrip("#") == words.lstrip("#")
    )
