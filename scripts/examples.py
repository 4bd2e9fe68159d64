"""Draft the examples anew and decide them as they were decided: ``.venv/bin/python scripts/examples.py``.

``examples/curated/`` holds what a curator made of each text. A fresh draft is decided towards it in its workbook. The drafts,
the decided workbooks and what comes of them replace those of ``examples/``; so do the lines of the README and of the guides
that show them.
"""

from __future__ import annotations

import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import openpyxl
from deciding import LANG, Deciding, Lacking

from chaingraph import open_graph
from chaingraph.curation.agreement.comparing import agreement
from chaingraph.curation.agreement.curated import curation
from chaingraph.curation.agreement.stated import compared

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
DRAFTED, CURATED = EXAMPLES / "drafted", EXAMPLES / "curated"
DATA = ("document.ttl", "facts.trig")
BLOCK = re.compile(r"^```console\n\$ (chaingraph .*examples/.*)\n((?:.*\n)*?)```$", re.MULTILINE)


def main() -> int:
    """Make all examples and the lines of the pages that show them anew; return the exit code."""
    for source in sources():
        with tempfile.TemporaryDirectory() as folder:
            try:
                rows = make(source, Path(folder))
            except Lacking as problem:
                print(f"{source.name}: {problem}")
                return 1
            keep(source, Path(folder))
        print(source.name, *(f"{what} {dict(counts)}" for what, counts in rows.items()), sep="\n  ")
    for page in (*ROOT.glob("README*.md"), *(ROOT / "docs").glob("guide-*.md")):
        page.write_text(BLOCK.sub(refreshed, page.read_text("utf-8")), "utf-8")
    return 0


def sources() -> list[Path]:
    """Return the texts of which a curation is kept."""
    texts = (path for path in sorted(EXAMPLES.iterdir()) if path.is_file() and path.suffix != ".xlsx")
    return [path for path in texts if (CURATED / path.stem).exists()]


def make(source: Path, folder: Path) -> dict[str, Counter[str]]:
    """Draft and decide an example in a folder; return what became of the rows. Raises Lacking."""
    drafted, curated = (folder / name / source.stem for name in ("drafted", "curated"))
    book, graph = folder / f"{source.stem}.xlsx", open_graph()
    run("--lang", LANG, "draft", source, "-o", drafted, "--xlsx", book, folder=folder)
    shutil.copytree(drafted, curated)
    known = compared(graph)
    filled = openpyxl.load_workbook(book)
    Deciding(curation(drafted, known), curation(CURATED / source.stem, known), graph).decide(filled)
    filled.save(book)
    run("draft", "-o", curated, "--from-xlsx", book, folder=folder)
    if differences := agreement(curated, CURATED / source.stem, known).differences:
        raise Lacking(f"what comes of the workbook is not what is wanted: {differences}")
    return dict(agreement(drafted, curated, known).rows)


def keep(source: Path, folder: Path) -> None:
    """Put what was made in a folder into ``examples/``; a workbook only where its rows are others."""
    for target in (DRAFTED, CURATED):
        (target / source.stem).mkdir(parents=True, exist_ok=True)
        for name in DATA:
            shutil.copy(folder / target.name / source.stem / name, target / source.stem)
    made, kept = folder / f"{source.stem}.xlsx", EXAMPLES / f"{source.stem}.xlsx"
    if not kept.exists() or rows_of(made) != rows_of(kept):
        shutil.copy(made, kept)


def rows_of(book: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what the sheets of a workbook say."""
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook(book)}


def run(*arguments: object, folder: Path = ROOT) -> str:
    """Run ``chaingraph`` and return what it prints; texts are kept in a folder."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "CHAINGRAPH_TEXTS": str(folder / "texts")}
    command = [sys.executable, "-m", "chaingraph", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise Lacking(done.stderr)
    return done.stdout


def refreshed(block: re.Match[str]) -> str:
    """Return a block of a page with what its command prints today, each piece that it shows as long as it was, or its table is."""
    printed = run(*shlex.split(block[1])[1:]).splitlines()
    shown, place = list[str](), 0
    for piece in re.split(r"^…$", block[2], flags=re.MULTILINE):
        lines = piece.strip("\n").splitlines()
        place = beginning(lines[0], printed, place) if lines else place
        table = list(itertools.takewhile(bool, printed[place : place + len(lines)]))
        shown.append("".join(f"{line}\n" for line in table))
    return f"```console\n$ {block[1]}\n" + "…\n".join(shown) + "```"


def beginning(line: str, printed: list[str], place: int) -> int:
    """Return where a line stands after a place, or else one that begins with the same word. Raises Lacking."""
    after = range(place, len(printed))
    alike = [at for at in after if printed[at] == line] + [
        at for at in after if printed[at].split()[:1] == line.split()[:1]
    ]
    if not alike:
        raise Lacking(f"nothing begins any more as {line!r} does")
    return alike[0]


if __name__ == "__main__":
    sys.exit(main())
