"""One English word for one Chinese term: the labels of the data follow the glossary."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from chaingraph import Graph, open_graph
from tests.conftest import ROOT

GLOSSARY = ROOT / "ontology" / "glossary.csv"
LABELS = """
SELECT DISTINCT ?zh ?en WHERE {
  VALUES ?kind { cg:Thing cg:Indicator cg:Section }
  ?thing a/rdfs:subClassOf* ?kind ; rdfs:label ?zh, ?en FILTER (LANG(?zh) = "zh" && LANG(?en) = "en")
}"""


def glossary() -> dict[str, str]:
    """Return the English of each Chinese term; a term within a longer one is said as the longer one says it."""
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        return {row["zh"]: row["en"] for row in csv.DictReader(file)}


def plain(words: str) -> str:
    """Return English words in small letters, without hyphens, dashes and quotation marks."""
    return re.sub(r"[-–“”]", " ", words.lower())


def said(english: str, label: str) -> bool:
    """Say whether a label has the English words of a term, each in the singular or plural."""
    words = (re.escape(word) for word in plain(english).split())
    plural = r"\s+".join(
        f"{word.removesuffix('y')}(?:y|ies)" if word.endswith("y") else f"{word}(?:e?s)?" for word in words
    )
    return re.search(rf"(?<!\w){plural}(?!\w)", plain(label)) is not None


def unsaid(zh: str, en: str, terms: dict[str, str]) -> Iterator[str]:
    """Yield the terms in a Chinese label, the longest first, whose English the English label does not have."""
    for term in sorted(terms, key=len, reverse=True):
        if term in zh:
            zh = zh.replace(term, "\n")
            if not said(terms[term], en):
                yield f"{term}: {terms[term]!r} is not in {en!r}"


@pytest.fixture(scope="module")
def labels(zibo: Graph) -> list[tuple[str, str]]:
    yunzhou = open_graph(data=[ROOT / "data" / "yunzhou-2026"], default=False)
    return [(row.zh.value, row.en.value) for graph in (zibo, yunzhou) for row in graph.select(LABELS)]


def test_labels_say_each_term_as_the_glossary_does(labels: list[tuple[str, str]]) -> None:
    terms = glossary()
    assert len(labels) > 250
    assert [offence for zh, en in labels for offence in unsaid(zh, en, terms)] == []


def test_no_chinese_label_has_two_english_ones(labels: list[tuple[str, str]]) -> None:
    english = defaultdict(set)
    for zh, en in labels:
        english[zh].add(en)
    assert {zh: several for zh, several in english.items() if len(several) > 1} == {}


def test_every_term_is_used_and_stands_once(labels: list[tuple[str, str]]) -> None:
    with GLOSSARY.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(set(row) == {"zh", "en", "note"} and row["zh"] and row["en"] for row in rows)
    assert len({row["zh"] for row in rows}) == len(rows)
    assert [row["zh"] for row in rows if not any(row["zh"] in zh for zh, _ in labels)] == []


@pytest.mark.parametrize(("zh", "en", "missing"), [
    ("创新孵化载体", "carriers of innovation incubation", ["载体"]),
    ("创新孵化载体", "incubation facilities for innovation", []),
    ("科技专员", "technology commissioner", ["科技专员"]),  # and not 专员 besides, which the longer term holds
    ("链长制", "chain chief system", []),
    ("链主企业", "chain-leader enterprises", []),
])  # fmt: skip
def test_a_label_that_says_a_term_otherwise_is_named(zh: str, en: str, missing: list[str]) -> None:
    assert [offence.partition(":")[0] for offence in unsaid(zh, en, glossary())] == missing
