"""A collection as a chain office has it: copies of the example under the names of other cities, drafted and loaded into a folder."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from pathlib import Path

FIRST = "东西南北青白金银龙凤松柏梅兰竹菊江河湖海山川石泉"
SECOND = "州阳安平昌宁远山水江陵城泰兴源浦川原台岭溪屏"
NAME, NUMBER, LETTER = "云州", "第27号", "8号"  # what tells a copy of the example from another


def cities() -> list[str]:
    """Return the names of invented cities, the same ones in the same order."""
    return [one + other for one, other in product(FIRST, SECOND) if one != other]


def texts(count: int) -> list[str]:
    """Return that many copies of the example, each of another city."""
    from chaingraph.model import resources

    (example,) = resources.texts()
    text = example.read_text("utf-8")
    return [
        text.replace(NAME, city).replace(NUMBER, f"第{place}号").replace(LETTER, f"{place}号")
        for place, city in enumerate(cities()[:count], start=1)
    ]


def documents(count: int, folder: Path) -> list[Path]:
    """Return the folders of that many drafted documents, made where they are not there."""
    from chaingraph import open_graph
    from chaingraph.curation.drafting import folder as folders
    from chaingraph.curation.drafting.draft import Draft, prefixes
    from chaingraph.text.canonical import canonical_text

    graph, made = open_graph(), []
    for place, text in enumerate(texts(count), start=1):
        document = folder / f"city-{place:03}"
        made.append(document)
        if not document.exists():
            document.mkdir(parents=True)
            draft = folders.redraft(Draft(canonical_text(text), document.name, graph), None)
            for name, content in folders.files(draft.ours, draft.base, prefixes(document.name)):
                (document / name).write_bytes(b"".join(content))
    return made


def store(count: int, folder: Path) -> Path:
    """Return a store of the first document and of that many drafted ones."""
    from chaingraph.model import resources

    path = folder / f"store-{count}"
    if not path.exists():
        files = map(str, [resources.default_data(), *documents(count, folder / "documents")])
        subprocess.run(
            [sys.executable, "-m", "chaingraph", "load", *files, "--store", str(path)], check=True, capture_output=True
        )
    return path


def long_text(sections: int) -> str:
    """Return a text of that many sections (up to 99), each as long as one of the example."""
    head, *body = texts(1)[0].split("\n")
    items = [line for line in body if line.startswith("（")][:3]
    numbered = (part for place in range(1, sections + 1) for part in (f"{_number(place)}、工作", *items))
    return "\n".join([head, *body[:6], *numbered, *body[-4:]])


def _number(number: int) -> str:
    digits = "一二三四五六七八九"
    ten, one = divmod(number, 10)
    return ("" if ten < 2 else digits[ten - 1]) + "十" * (ten > 0) + (digits[one - 1] if one else "")
