"""The graphs that are measured: generated, and kept in a folder in every form that some row needs."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import drafted

CG = "https://w3id.org/chaingraph/ontology#"
CITY = 8_600  # statements of a city of ten industry chains
CHAIN = 840  # of one more chain
OTHER = 200  # of a city without any


@dataclass(frozen=True)
class Sample:
    """A graph in a folder; each form of it is made when it is first asked for."""

    folder: Path

    @property
    def quads(self) -> Path:
        """The statements, each in its passage."""
        return self.folder / "nation.nq"

    @cached_property
    def count(self) -> int:
        """The number of statements."""
        with self.quads.open("rb") as lines:
            return sum(1 for _ in lines)

    @cached_property
    def turtle(self) -> Path:
        """The statements without their passages."""
        import pyoxigraph as ox

        path = self.folder / "nation.ttl"
        if not path.exists():
            triples = (quad.triple for quad in ox.parse(path=str(self.quads)))
            with path.open("wb") as file:
                ox.serialize(triples, file, ox.RdfFormat.TURTLE)
        return path

    @cached_property
    def store(self) -> Path:
        """The graph as a store in a folder."""
        path = self.folder / "store"
        if not path.exists():
            _chaingraph("load", str(self.quads), "--store", str(path))
        return path

    @cached_property
    def known(self) -> Path:
        """What is known, the ontology and what follows among it, in its graphs and in the default graph."""
        import pyoxigraph as ox

        path = self.folder / "known.nq"
        if not path.exists():
            self.engine.dump(str(path), ox.RdfFormat.N_QUADS)
        return path

    @cached_property
    def tables(self) -> Path:
        """The graph as Parquet tables."""
        path = self.folder / "tables"
        if not path.exists():
            _chaingraph("tables", str(path), "--store", str(self.store))
        return path

    @cached_property
    def one(self) -> Path:
        """A store of the first document and a drafted one."""
        return drafted.store(1, self.folder)

    @cached_property
    def few(self) -> Path:
        """A store of the first document and 50 drafted ones."""
        return drafted.store(50, self.folder)

    @cached_property
    def many(self) -> Path:
        """A store of the first document and 500 drafted ones."""
        return drafted.store(500, self.folder)

    @cached_property
    def text(self) -> Path:
        """A text of 9 sections."""
        return self._text(9)

    @cached_property
    def long(self) -> Path:
        """A text of 90 sections."""
        return self._text(90)

    @cached_property
    def draft(self) -> Path:
        """The draft of the text of 9 sections."""
        return self._draft(self.text)

    @cached_property
    def long_draft(self) -> Path:
        """The draft of the text of 90 sections."""
        return self._draft(self.long)

    def _text(self, sections: int) -> Path:
        path = self.folder / f"text-{sections}.txt"
        if not path.exists():
            path.write_text(drafted.long_text(sections), "utf-8")
        return path

    def _draft(self, text: Path) -> Path:
        path = self.folder / f"draft-{text.stem}"
        if not path.exists():
            _chaingraph("draft", str(text), "-o", str(path))
        return path

    @cached_property
    def thing(self) -> str:
        """A role, the first by name."""
        path = self.folder / "thing.txt"
        if not path.exists():
            (row,) = self.engine.query(f"SELECT ?x {{ ?x a <{CG}Role> }} ORDER BY ?x LIMIT 1")
            path.write_text(row[0].value, "utf-8")
        return path.read_text("utf-8")

    @property
    def page(self) -> Path:
        """Where a page is written to."""
        return self.folder / "page.html"

    @property
    def engine(self):  # a pyoxigraph.Store, which is imported only where it is used
        """The engine, opened on the store."""
        from chaingraph.graph.store.folder import open_folder

        return open_folder(self.store).engine

    def filled(self, argument: str) -> str:
        """Return an argument with ``{name}`` replaced by the path of that form."""
        return re.sub(r"{(\w+)}", lambda match: str(getattr(self, match[1])), argument)


def generated(size: int, folder: Path) -> Sample:
    """Return a sample of about ``size`` statements, generated in ``folder`` unless it is there."""
    sample = Sample(folder / f"{size}")
    if not sample.quads.exists():
        sample.folder.mkdir(parents=True)
        chains = min(10, max(1, round((size - OTHER) / CHAIN)))
        cities = max(1, round(size / CITY))
        _chaingraph("generate", "--cities", str(cities), "--chains", str(chains), "-o", str(sample.quads))
    return sample


def first_document(folder: Path) -> Sample:
    """Return the default graph as a sample."""
    import pyoxigraph as ox

    from chaingraph.graph import parsing
    from chaingraph.graph.datafiles import data_files
    from chaingraph.model import resources

    sample = Sample(folder / "default")
    if not sample.quads.exists():
        sample.folder.mkdir(parents=True)
        quads = (quad for path in data_files([resources.default_data()]) for quad in parsing.statements(path))
        with sample.quads.open("wb") as file:
            ox.serialize(quads, file, ox.RdfFormat.N_QUADS)
    return sample


def _chaingraph(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "chaingraph", *arguments], check=True, capture_output=True)
