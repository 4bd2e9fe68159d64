"""Rosters as lines: labels below the heading of a chain, and sentences that say who is what of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from chaingraph.text.labels import labelled
from chaingraph.text.layout import Layout, Section
from chaingraph.text.passages import Passage, unmarked
from chaingraph.text.roster.changed import Changes
from chaingraph.text.roster.labels import (
    Place,
    answering,
    chain_name,
    leaves_office,
    names_of,
    place,
    relation_of,
    with_chain,
)
from chaingraph.text.roster.replaced import replaced
from chaingraph.text.roster.rows import keyed_chain, of_labelled_row, of_only_row
from chaingraph.text.roster.sentences import NAME, of_sentence
from chaingraph.text.roster.served import OF_CHAIN, OF_OTHERS, chain_of
from chaingraph.text.roster.titled import titled_chain
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import CHAIN_LABEL, ONE
from chaingraph.text.tables.ruled import Row

_CHAIN = re.compile(rf"{NAME}产业链(?!条)")
_ONES = "(?:的?“?[三四五六七八九十]个一”?(?:工作|推进|推进工作)?(?:机制|制度|体系)?(?:清单|一览表|表)?)?"  # of a chain
_WHOLE = re.compile("[三四五六七八九十]个一")
_NO_CHAIN = (
    "(?!谁|.{0,20}[管补延强固护稳育建优壮]链)"  # headings in which something is done with chains (谁在管链, 延链补链)
)
_HEADED = re.compile(rf"[【\[▲◆●■★·•▶►▸]*{_NO_CHAIN}(?P<chain>{NAME}(?:产业链|链)){_ONES}[】\]]?[:：]?")
_BRACKETED = re.compile(rf"{ONE}(?P<label>[\u4e00-\u9fff]{{2,8}})\((?P<names>[^()]{{2,40}})\)")  # 一位链长(副市长)
_INDUSTRY = re.compile(  # heads a section that says who its chief is
    "(?!做|发展|培育|壮大|打造|推[进动]|提升|加快|建设)[\u4e00-\u9fffA-Za-z]{2,12}(?:[、和及与—–-]+[\u4e00-\u9fffA-Za-z]{2,8}){0,6}产业"
)
_TOLD = r"\((?P<told>[^()]{0,200}?(?:链长|链办|链主|(?:牵头|主责)(?:单位|部门))[^()]{0,200}(?:\([^()]{0,100}\)[^()]{0,200}){0,40})\)"  # a bracket with what a chain has
_WITH_BRACKET = re.compile(rf"(?P<chain>[^:]+?)(?:{_TOLD})?")
_BEGINS_WITH = re.compile(rf"(?P<chain>{NAME}产业链){_TOLD}(?=[:：,，])")  # a line, before what is said of the chain
_LED_ON = re.compile(rf"(?:^|(?<=[,;。:对为]))(?P<chain>{NAME}产业链)(?!条)")  # the chain of a sentence
_LED = re.compile(rf"(?:^|[;:。])(?P<chain>{NAME}产业链),$")  # before the first of its labels (石墨产业链,链长:…)
_RUN_IN = re.compile(rf"(?P<chain>{NAME}产业链)[:：]")  # before what is said of it
_ENUMERATED = re.compile(  # before the first word of a passage: its mark, with one that a circle or half a bracket makes
    r"[-*•●■◆▪·▲★☆○□◇▶►▸]*(?:[(\[【]?\d{1,2}(?:[)\]】][.、:]?|[、:]|(?=[\u4e00-\u9fff](?<![条个大类批家项级年月日])))|[(]?[A-Za-z][).、])?"
)


def of_sections(
    text: str, laid: Layout, rows: Mapping[int, Sequence[tuple[Table, Row]]], tables: Mapping[int, Table]
) -> Iterator[Place]:
    """Yield what sections say, one on a “六个一” also of the chain that heads the section around it, or that the title names with it.

    ``rows`` are those of all tables, by where their lines begin, ``tables`` those with the labels by which they are read as rosters, by where they begin.
    """
    titled = titled_chain(text, laid) if _WHOLE.search(text, 0, laid.front) else None
    chains = dict[str, str | None]()
    for section in laid.sections:
        heading = text[section.passages[0].start : section.passages[0].end] if section.passages else ""
        above = chains.get(section.number.rpartition(".")[0])
        labels = bool(section.passages) and _is_labelled(text, section.passages[0])
        around = (above or titled) if labels or _WHOLE.search(heading) else titled
        chains[section.number] = _headed(text, section.passages, False)[0]
        yield from of_section(text, section, rows, tables, around)


def of_section(
    text: str,
    section: Section,
    rows: Mapping[int, Sequence[tuple[Table, Row]]],
    tables: Mapping[int, Table],
    around: str | None,
) -> Iterator[Place]:
    """Yield what the lines, rows and sentences of a section say of the chain that its heading names, or that around it, or that they name."""
    said = [text[slice(*label)] for one in section.passages for label, _ in labelled(text, one.start, one.end)]
    chain, bracket = _headed(text, section.passages, "chiefOf" in map(relation_of, said))
    yield from _of_labels(text, bracket, chain) if bracket else ()
    chain = chain or around
    untold, changes, others = leaves_office(said), Changes(), False
    for passage in section.passages:
        if passage.row:
            for table, row in rows.get(passage.start, ()):
                chain = keyed_chain(row) or chain
                yield from _of_row(text, table, row, tables.get(table.start), chain)
        elif alone := _HEADED.fullmatch(_words(text, passage)):  # a chain on a line of its own
            chain = alone["chain"]
        elif not passage.heading or chain is None or _is_labelled(text, passage):  # a heading may say who is chief
            run_in = _RUN_IN.match(_words(text, passage))
            yield from _of_bracket(text, passage)
            chain = run_in["chain"] if run_in else chain
            own = (_begins(text, passage), passage.end)
            before = changes.post if text[passage.start - 1 : passage.start] == ";" else None
            other = chain or (before.chain if before else None)
            changed = [*changes.of(text, own, chain), *replaced(text, own, other)]
            yield from changed
            others = _is_of_another(text, passage, others)
            told = _told(text, passage, chain, untold, others)
            yield from (one for one in told if one.relation not in {place.relation for place in changed})
            chain = _labelled(text, passage) or chain


def _of_row(text: str, table: Table, row: Row, roster: Table | None, chain: str | None) -> Iterator[Place]:
    """Yield what a row says of a chain: with its labels, with those of the ``roster`` of one row that its table may be, and in its cells."""
    yield from of_labelled_row(text, table, row, chain)
    if roster and chain and row is roster.rows[-1]:
        yield from of_only_row(text, roster, chain)
    yield from _of_cells(text, table, row, chain)


def _told(text: str, passage: Passage, chain: str | None, untold: bool, others: bool) -> Sequence[Place]:
    """Return what a passage says of a chain in its labels, else in brackets, else in a sentence; of what is of ``others`` only what labels of a chain say."""
    told = [one for one in _of_labels(text, passage, chain, untold) if not others or OF_CHAIN.search(one.label)]
    return (
        told
        or list(_of_brackets(text, passage, chain))
        or list(of_sentence(text, _begins(text, passage), passage, chain))
    )


def _is_of_another(text: str, passage: Passage, others: bool) -> bool:
    """Return whether the last label of a chain in a passage gives that of something else (所属产业链:…); ``others`` where it has none."""
    labels = [text[slice(*label)] for label, _ in labelled(text, passage.start, passage.end)]
    chains = [label for label in labels if CHAIN_LABEL.fullmatch(label)]
    return bool(OF_OTHERS.fullmatch(chains[-1])) if chains else others


def _of_bracket(text: str, passage: Passage) -> Iterator[Place]:
    """Yield what the bracket says that stands behind the chain with which a line begins (1.石墨产业链(牵头单位:市工信局):…)."""
    if named := _BEGINS_WITH.match(text, _begins(text, passage), passage.end):
        told = _of_labels(text, Passage(*named.span("told")), named["chain"])
        yield from (replace(one, said=(passage.start, passage.end)) for one in told)


def _of_cells(text: str, table: Table, row: Row, headed: str | None) -> Iterator[Place]:
    """Yield what cells of a row say that have labels (链长:副市长): of the chain that the row names, or that stands before a label.

    A line whose cells all have labels, and no header above it, tells of the chain that a heading names (``headed``).
    """
    of = chain_of(table, row) if row not in table.header else None
    lines = not table.header and all(":" in cell.text for cell in row.cells if cell.text)
    chain = chain_name(of.text) if of else headed if lines else None
    for cell in row.cells:
        if cell.own and cell is not of and ":" in cell.text:
            told = _of_labels(text, Passage(cell.start, cell.end), chain)
            yield from (replace(one, said=(row.start, row.end)) for one in told)


def heads_industry(text: str, section: Section) -> bool:
    """Return whether a heading names an industry and nothing else, below which lines of labels say who its chief is and who is what of it."""
    heading, *lines = section.passages
    if not heading.heading or not _INDUSTRY.fullmatch(_words(text, heading)):
        return False
    labels = [label for line in lines for label, _ in islice(labelled(text, line.start, line.end), 1)]
    led = "chiefOf" in (relation_of(text[slice(*label)]) for label in labels)
    return led and [start for start, _ in labels] == [line.start for line in lines]


def _headed(text: str, passages: Sequence[Passage], led: bool) -> tuple[str | None, Passage | None]:
    """Return the chain that a heading names and nothing else, and the bracket behind it, if it has one (石墨产业链(链长:…)).

    Where what stands below says who is its chief (``led``), an industry is a chain too (毛竹-竹浆-造纸产业).
    """
    heading = next((passage for passage in passages[:1] if passage.heading), None)
    words = _words(text, heading) if heading else ""
    named = _WITH_BRACKET.fullmatch(re.sub(f"(?<=产业链){_ONES}$", "", words))
    if heading is None or not named:
        return None, None
    if not _CHAIN.fullmatch(named["chain"]) and not (led and _INDUSTRY.fullmatch(named["chain"])):
        return None, None
    start = text.index("(", heading.start + len(named["chain"])) if named["told"] else 0
    return named["chain"], Passage(start + 1, start + 1 + len(named["told"])) if named["told"] else None


def _is_labelled(text: str, passage: Passage) -> bool:
    """Return whether a passage begins with a label of a roster ((一)链长:副市长)."""
    begins = _begins(text, passage)
    label, _ = next(labelled(text, begins, passage.end), ((0, 0), None))
    return label[0] == begins and relation_of(text[slice(*label)]) is not None


def _labelled(text: str, passage: Passage) -> str | None:
    """Return the chain that a label of a passage names last (产业链：…): what follows is said of it too."""
    told = [
        text[slice(*value)]
        for label, value in labelled(text, passage.start, passage.end)
        if CHAIN_LABEL.fullmatch(text[slice(*label)])
    ]
    return told[-1] if told else None


def _words(text: str, passage: Passage) -> str:
    """Return the words of a passage without the mark of a heading before them, and stops behind."""
    return text[_begins(text, passage) : passage.end].rstrip("。;:")


def _begins(text: str, passage: Passage) -> int:
    """Return where the words of a passage begin, after its mark."""
    words = unmarked(text[passage.start : passage.end])
    mark = _ENUMERATED.match(words)
    return passage.end - len(words) + (mark.end() if mark else 0)


def _of_labels(text: str, passage: Passage, headed: str | None, untold: bool = False) -> Iterator[Place]:
    """Yield what the labels of a passage say of a chain; ``untold`` says that no label names its office, and one body that answers is it."""
    chain, begins = headed, _begins(text, passage)
    for label, value in labelled(text, begins, passage.end):
        words = text[slice(*label)]
        if own := with_chain(text[_clause(text, begins, label[0]) : label[1]]):
            chain, words = own
        elif led := _LED.search(text[begins : label[0]]):
            chain = led["chain"]
        if CHAIN_LABEL.fullmatch(words):
            chain = text[slice(*value)]
        elif chain and (relation := relation_of(words)):
            names = names_of(text, relation, *value)
            yield from place(text, relation, chain, words, names, (passage.start, passage.end))
        elif chain and untold:
            yield from place(
                text, "officeOf", chain, words, answering(text, words, *value), (passage.start, passage.end)
            )


def _of_brackets(text: str, passage: Passage, headed: str | None) -> Iterator[Place]:
    """Yield what the brackets behind what a chain has one of each say of the one chain that a passage names, else of that of its heading."""
    start = _begins(text, passage)
    named = list(_LED_ON.finditer(text[start : passage.end]))
    chain = named[0]["chain"] if len(named) == 1 else headed if not named else None
    for match in _BRACKETED.finditer(text, start, passage.end) if chain else ():
        if chain and (relation := relation_of(match["label"])):
            names = names_of(text, relation, *match.span("names"))
            yield from place(text, relation, chain, match["label"], names, (passage.start, passage.end))


def _clause(text: str, begins: int, place: int) -> int:
    """Return where the clause begins in which a place stands."""
    return max(begins, *(text.rfind(mark, begins, place) + 1 for mark in ",;。:()"))
