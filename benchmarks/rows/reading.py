"""Names and relations of a text, against the words and their classes alone that jieba finds."""

import logging
import sys
import time
from pathlib import Path

from registry import Aim, Contestant, Row, Timed, function
from samples import Sample

ROOT = Path(__file__).resolve().parents[2]
ENOUGH = 20_000  # characters a second that a draft's names and relations are read at, on one core


def _texts() -> list[str]:
    """Return the texts of the corpus that models are learned from, without their marks."""
    sys.path.insert(0, str(ROOT / "scripts"))
    import corpus

    return [text.plain for text in corpus.texts(split="learn")]


def ours(sample: Sample) -> Timed:
    """Find names, their kinds and the relations between them."""
    from chaingraph.text.canonical import canonical_text
    from chaingraph.text.layout import layout
    from chaingraph.text.names.learned import tagged
    from chaingraph.text.relations.features import Mention
    from chaingraph.text.relations.learned import judged

    laid = [(text, layout(text)) for text in map(canonical_text, _texts())]
    begun = time.perf_counter()
    for text, layers in laid:
        names = list(tagged(text, layers))
        for section in layers.sections:
            for passage in section.passages:
                start, end = passage.start, passage.end
                here = [
                    Mention(name.start - start, name.end - start, name.kind)
                    for name in names
                    if start <= name.start and name.end <= end
                ]
                list(judged(text.text[start:end], here))
    return Timed({"": time.perf_counter() - begun}, sum(len(text.text) for text, _ in laid))


def in_jieba(sample: Sample) -> Timed:
    """Find words and their classes; no names of more than a word, and no relations."""
    import jieba
    from jieba import posseg

    from chaingraph.text.canonical import canonical_text

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    texts = [canonical_text(text).text for text in _texts()]
    begun = time.perf_counter()
    for text in texts:
        posseg.lcut(text)
    return Timed({"": time.perf_counter() - begun}, sum(map(len, texts)))


READING = Row(
    name="reading",
    what="reading names and relations from the corpus",
    contestants=(Contestant("chaingraph", function(ours)), Contestant("jieba.posseg", function(in_jieba))),
    aims=(Aim(("jieba.posseg",), 3),),
    fixed="texts",
    note=f"Ours finds whole names, their kinds and relations; jieba finds words and their classes. A draft is to read {ENOUGH:,} characters a second on one core.",
)
ROWS = (READING,)
