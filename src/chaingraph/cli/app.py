"""What the commands share: the store they ask, the language they speak, the place they write to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from chaingraph.base.messages import Count, translate
from chaingraph.cli import progress
from chaingraph.cli.errors import BinaryToTerminal, SeveralDocuments, UnknownDocument
from chaingraph.cli.files import making, width, write
from chaingraph.cli.saying import say
from chaingraph.graph.datafiles import data_files, left_out, like
from chaingraph.graph.errors import UnknownThing
from chaingraph.graph.graph import Graph, open_graph
from chaingraph.graph.versions import foreign
from chaingraph.model.vocabulary import VERSION, VERSIONS, shorten

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.model.report import Report, Value
    from chaingraph.rendering.wording import Names


Row = TypeVar("Row")

OLDER = (
    "The data of {documents} is of version {version}; this program’s is {current}. "
    "Bring it up by `chaingraph migrate {files} --output NEW.trig`, and use NEW.trig in its place."
)
NEWER = (
    "The data of {documents} is of version {version}, newer than this program’s {current}. Install a newer ChainGraph."
)
LEFT_OUT = "Not read: {names}. Name a subfolder by itself; convert other formats to Turtle first."
DAMAGED = "The text in {path} is not as it was attached, and is left out. Attach it again with `chaingraph attach`."
NOT_KEPT = "The text could not be kept: {reason} Sentences are shown once it is attached with `chaingraph attach`."
WRITTEN = "Written: {path}"
SHOWN = 200  # rows of a table that a terminal shows of itself
MORE = "{table}: {more:row|rows} more; --all shows them, -o FILE writes them."
CUT = "Cut after {rows:row|rows}; there are more (--max-rows)."


@dataclass(frozen=True)
class App:
    """The global options, and what follows from them."""

    lang: str
    data: Sequence[str | Path] = ()
    default: bool = True
    ontology: bool = True
    store: str = "memory"
    timeout: float | None = None
    max_rows: int | None = None
    all: bool = False

    @cached_property
    def graph(self) -> Graph:
        """The graph that is asked, opened when first needed; data of another version is named as such."""
        self.tell_left_out(map(Path, self.data))
        graph = open_graph(
            self.store, data=self.data, default=self.default, ontology=self.ontology, timeout=self.timeout
        )
        if self.data:
            self.tell_losses(map(Path, self.data))
        self._name_foreign(graph)
        return graph

    def name_damaged(self) -> None:
        """Name the attached texts that are not as they were attached, and are not shown."""
        from chaingraph.curation.attachments import damaged

        for path in damaged(self.graph):
            say(translate(DAMAGED, self.lang).format(path=path))

    def tell_left_out(self, paths: Iterable[Path]) -> None:
        """Name what is data in folders and is not read."""
        if names := left_out(paths):
            listed = translate("; ", self.lang).join(map(str, names))
            say(translate(LEFT_OUT, self.lang).format(names=listed))

    def tell_losses(self, paths: Iterable[Path]) -> None:
        """Name what of data files became no statement, or another one."""
        from chaingraph.graph.losses import losses

        for loss in losses(data_files(paths)):
            told = {"path": loss.path, "count": Count(loss.count), "first": loss.first}
            say(translate(loss.sentence, self.lang).format(**told))

    def _name_foreign(self, graph: Graph) -> None:
        """Say of which other versions data is, and how to bring it up to this one."""
        found = foreign(graph)
        for version in dict.fromkeys(document.version for document in found):
            alike = [document for document in found if document.version == version]
            told = translate(NEWER if alike[0].newer else OLDER, self.lang).format(
                documents=", ".join(document.document.rpartition("/")[2] for document in alike), version=version,
                current=VERSION.removeprefix(VERSIONS), files=self._files(),
            )  # fmt: skip
            say(told)

    @property
    def given(self) -> str:
        """The options that say which graph is asked, as they stand behind ``chaingraph`` on a command line; empty where none were given."""
        import shlex

        told = [
            *(word for one in self.data for word in ("--data", str(one))),
            *(() if self.default else ("--no-default",)),
        ]
        told += ["--store", self.store] if self.store != "memory" else []
        return f" {shlex.join(told)}" if told else ""

    def _files(self) -> str:
        """Return the data files as a command line takes them."""
        import shlex

        return shlex.join(map(str, self.data)) or "FILE..."

    @cached_property
    def names(self) -> Names:
        """What the things of the graph are called."""
        from chaingraph.rendering.names import GraphNames

        return GraphNames(self.graph)

    def print(
        self, make: Callable[[], Report], format: str | None, output: Path | None, names: Names | None = None
    ) -> None:
        """Render the report that ``make`` returns, to stdout or a file; without a format, as a table for reading.

        ``names`` are what its things are called, by default those of the graph. Raises BinaryToTerminal.
        """
        from chaingraph.rendering import formats, render

        chosen = format or next(iter(formats.REPORTS))
        if formats.REPORTS[chosen].binary and output is None and sys.stdout.isatty():
            raise BinaryToTerminal(format=chosen)
        try:
            known = names or self.names
            if names is None:  # of a graph, whose sentences may be shown
                self.name_damaged()
            report = self._cut(self._shown(make(), known, output))
            content = render(report, known, self.lang, chosen, width(output), both=formats.REPORTS[chosen].switched)
        finally:
            self.progress("")
        write(content, output, mark=formats.REPORTS[chosen].mark)
        self.tell_written(output)

    def tell_written(self, output: Path | None) -> None:
        """Say that a file was written, if one was."""
        if output is not None:
            say(translate(WRITTEN, self.lang).format(path=output))

    def tell(self, step: Value) -> None:
        """Show on a terminal what a report is at."""
        if sys.stderr.isatty():
            from chaingraph.rendering.wording import Speaker

            self.progress(Speaker(self.lang, {}).say(step))

    def progress(self, step: str) -> None:
        """Show on a terminal what is being done, in place of what was; nothing elsewhere."""
        progress.show(step)

    def _shown(self, report: Report, names: Names, output: Path | None) -> Report:
        """Return what a terminal shows of a report: the first rows of a long table; how many there are besides is said."""
        if self.all or self.max_rows is not None or not self._to_terminal(output):
            return report
        from chaingraph.rendering.wording import said

        for table in report.tables:
            if (more := len(table.rows) - SHOWN + table.more) > 0:
                title = said(table.title, names, self.lang)
                say(translate(MORE, self.lang).format(table=title, more=Count(more)))
        return replace(report, tables=[replace(table, rows=table.rows[:SHOWN]) for table in report.tables])

    def most(self, output: Path | None) -> int | None:
        """Return how many rows of a table tell all that is shown, and whether there are more; None where all are shown."""
        if self.max_rows is not None:
            return self.max_rows + 1
        return SHOWN if not self.all and self._to_terminal(output) else None

    def _to_terminal(self, output: Path | None) -> bool:
        """Return whether what is printed is read on a terminal."""
        return output is None and sys.stdout.isatty()

    def _cut(self, report: Report) -> Report:
        """Return a report with as many rows in each table as are wanted, and say so where there are more."""
        return replace(report, tables=[replace(table, rows=self.cut(table.rows)) for table in report.tables])

    def cut(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return as many rows as are wanted, and say so where there are more."""
        if self.max_rows is not None and len(rows) > self.max_rows:
            say(translate(CUT, self.lang).format(rows=Count(self.max_rows)))
        return rows[: self.max_rows]

    def document(self, name: str | None) -> tuple[App, ox.NamedNode]:
        """Return the document that is meant, with the App that has it.

        ``name`` is a label, a number, a short id, an IRI, or a folder of data that is then asked, beside other data that is given; without
        one, it is the only document.
        Raises SeveralDocuments, UnknownDocument or AmbiguousName.
        """
        from chaingraph.graph import things

        app = (
            replace(self, data=[*self.data, name], default=False, store="memory")
            if name and os.path.isdir(name)
            else self
        )
        if name and app is self:
            return app, app._sought(name)
        found = things.of_kind(app.graph, "cg:Document")
        ids = {iri.value.rpartition("/")[2]: iri for iri in found}
        own = ids.get(Path(name).resolve().name) if name else None
        if len(found) != 1 and own is None:
            called = ids if len(ids) == len(found) else (shorten(iri.value, app.graph.prefixes) for iri in found)
            raise SeveralDocuments(documents=", ".join(called))
        return app, own or found[0]

    def _sought(self, name: str) -> ox.NamedNode:
        """Return the document of the graph that is called so. Raises UnknownDocument or AmbiguousName."""
        from chaingraph.graph import things

        try:
            return self.graph.seek(name, "cg:Document")
        except UnknownThing as error:
            near = like(Path(name)) or ([str(error.values["near"])] if error.has_near else [])
            ids = (iri.value.rpartition("/")[2] for iri in things.of_kind(self.graph, "cg:Document"))
            raise UnknownDocument(name, near, documents=", ".join(ids) or "–") from None

    def read(self, path: Path) -> str:
        """Return the text of a document; what the file holds and the text does not is named on stderr.

        Raises what ``text.formats.read_source`` raises.
        """
        from chaingraph.text.formats import SECONDS, read_source

        source = read_source(path, self.timeout or SECONDS)
        for remark in source.remarks:
            named = translate(", ", self.lang).join(remark.named)
            what = translate(remark.what, self.lang).format(count=remark.count, where=remark.where, named=named)
            say(translate("Not in the text that was read: {what}.", self.lang).format(what=what))
        return source.text

    def keep(self, text: str) -> Path:
        """Keep the text of a document in the user's folder, for the user alone, and return where. Raises UnwritableFile."""
        from chaingraph.curation.attachments import path_of
        from chaingraph.text.canonical import sha256

        path = path_of(sha256(text))
        assert path is not None, "a hash is a hash"
        with making(path.parent, mode=0o700):
            write(text.encode("utf-8"), path)
        return path
