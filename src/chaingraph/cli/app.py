"""What the commands share: the store they ask, the language they speak, the place they write to."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeVar

import click

from chaingraph.base.errors import UnwritableFile
from chaingraph.base.messages import LANGUAGES, Count, translate
from chaingraph.cli.errors import BinaryToTerminal, SeveralDocuments
from chaingraph.graph.graph import Graph, open_graph
from chaingraph.model.vocabulary import shorten

if TYPE_CHECKING:
    import pyoxigraph as ox
    from click.shell_completion import CompletionItem

    from chaingraph.reports import Report, Reporter, Table

    class Sourced(Protocol):
        """A maker of reports."""

        def sourced(self, report: Report | Table) -> Report:
            """Return a report with the passages that it names."""


Function = TypeVar("Function", bound=Callable[..., object])
Row = TypeVar("Row")
Maker = TypeVar("Maker", bound="Sourced")

CUT = "Cut after {rows:row|rows}; there are more (--max-rows)."


@dataclass(frozen=True)
class App:
    """The global options, and what follows from them."""

    lang: str
    data: Sequence[str | Path] = ()
    default: bool = True
    store: str = "memory"
    timeout: float | None = None
    max_rows: int | None = None

    @cached_property
    def graph(self) -> Graph:
        """The graph that is asked, opened when first needed."""
        return open_graph(self.store, data=self.data, default=self.default, timeout=self.timeout)

    def reporter(self, lang: str) -> Reporter:
        """Return a maker of reports on the store, which tells on a terminal what takes long."""
        from chaingraph.reports import Reporter

        return Reporter(self.graph, lang, self.progress)

    def print(self, make: Callable[[Reporter], Report | Table], format: str | None, output: Path | None) -> None:
        """Render the report on the graph that ``make`` returns, as ``render`` does."""
        self.render(self.reporter, make, format, output)

    def render(
        self, reporter: Callable[[str], Maker], make: Callable[[Maker], Report | Table], format: str | None,
        output: Path | None,
    ) -> None:  # fmt: skip
        """Render the report that ``make`` returns, to stdout or a file; without a format, as a table for reading.

        ``reporter`` gives a maker of reports in a language. A page gets the passages that the report names, a workbook the
        report in both languages. Raises BinaryToTerminal.
        """
        try:
            content = self._rendered(reporter, lambda maker: self._cut(make(maker)), format, output)
        finally:
            self.progress("")
        self.write(content, output, mark=format == "csv")

    def progress(self, step: str) -> None:
        """Show on a terminal what is being done, in place of what was; nothing elsewhere."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{step}{' …' if step else ''}")
            sys.stderr.flush()

    def _cut(self, report: Report | Table) -> Report | Table:
        """Return a report with as many rows in each table as are wanted, and say so where there are more."""
        from chaingraph.reports import Report

        if isinstance(report, Report):
            return replace(report, tables=[replace(table, rows=self.cut(table.rows)) for table in report.tables])
        return replace(report, rows=self.cut(report.rows))

    def cut(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return as many rows as are wanted, and say so where there are more."""
        if self.max_rows is not None and len(rows) > self.max_rows:
            click.echo(translate(CUT, self.lang).format(rows=Count(self.max_rows)), err=True)
        return rows[: self.max_rows]

    def _rendered(
        self, reporter: Callable[[str], Maker], make: Callable[[Maker], Report | Table], format: str | None,
        output: Path | None,
    ) -> str | bytes:  # fmt: skip
        from chaingraph.rendering import PAGE, WORKBOOK, render

        if format == WORKBOOK:
            from chaingraph.rendering.workbook import workbook

            if output is None and sys.stdout.isatty():
                raise BinaryToTerminal(format=format)
            languages = sorted(LANGUAGES, key=lambda lang: lang != self.lang)
            return workbook([(lang, make(reporter(lang))) for lang in languages])
        maker = reporter(self.lang)
        if format == PAGE:
            from chaingraph.rendering.page import page

            return page(maker.sourced(make(maker)), self.lang)
        return render(make(maker), format or "table", self.lang, self.width(output))

    def document(self, name: str | None) -> tuple[App, ox.NamedNode]:
        """Return the document that is meant, with the App that has it.

        ``name`` is a label, a number, an IRI, or a folder of data that is then asked alone; without one, it is the only document.
        Raises SeveralDocuments, and what ``Store.find`` raises.
        """
        from chaingraph.graph import things

        app = (
            replace(self, data=[*self.data, name], default=False, store="memory")
            if name and Path(name).is_dir()
            else self
        )
        if name and app is self:
            return app, app.graph.find(name, "cg:Document")
        found = things.of_kind(app.graph, "cg:Document")
        if len(found) != 1:
            raise SeveralDocuments(documents=", ".join(shorten(iri.value, app.graph.prefixes) for iri in found))
        return app, found[0]

    def keep(self, text: str) -> Path:
        """Keep the text of a document in the user's folder, for the user alone, and return where. Raises UnwritableFile."""
        from chaingraph.curation.attachments import path_of
        from chaingraph.text.canonical import sha256

        path = path_of(sha256(text))
        assert path is not None, "a hash is a hash"
        self.make_folder(path.parent, mode=0o700)
        self.write(text.encode("utf-8"), path)
        return path

    def make_folder(self, path: Path, mode: int = 0o777) -> None:
        """Make a folder and those above it, where they are not there. Raises UnwritableFile."""
        try:
            path.mkdir(mode=mode, parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableFile(path=path, reason=os.strerror(error.errno or 0)) from None

    def replace_text(self, path: Path, content: str, keep: bool = False) -> None:
        """Write a file unless it says the same already; ``keep`` the former one beside it, numbered (.old-1)."""
        if path.exists() and path.read_bytes() == content.encode("utf-8"):
            return
        if keep and path.exists():
            olds = (path.with_name(f"{path.name}.old-{number}") for number in itertools.count(1))
            self.write(path.read_bytes(), next(old for old in olds if not old.exists()))
        self.write(content, path)

    def width(self, output: Path | None) -> int | None:
        """Return the columns of the terminal that is written to; None for a file or a pipe."""
        if output is not None or not sys.stdout.isatty():
            return None
        import shutil

        return shutil.get_terminal_size().columns

    @contextmanager
    def writing(self, path: Path) -> Iterator[BinaryIO]:
        """Give a file to write to piece by piece, which replaces that at ``path`` when all is written. Raises UnwritableFile."""
        try:
            with _replacing(path) as file:
                yield file
        except BrokenPipeError:
            raise
        except OSError as error:
            raise UnwritableFile(path=path, reason=os.strerror(error.errno or 0)) from None

    def write(self, content: str | bytes, output: Path | None, mark: bool = False) -> None:
        """Write text or bytes to stdout or, atomically, to a file. Raises UnwritableFile.

        ``mark`` begins a file with the byte-order mark that Excel needs to read Chinese from comma-separated values.
        """
        try:
            if output is not None:
                plain = content.encode("utf-8-sig" if mark else "utf-8") if isinstance(content, str) else content
                _replace(output, plain)
            elif isinstance(content, str):
                sys.stdout.write(content)
            else:
                sys.stdout.buffer.write(content)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise UnwritableFile(path=output or "stdout", reason=os.strerror(error.errno or 0)) from None


def complete_documents(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the names of documents that begin with what was typed."""
    from click.shell_completion import CompletionItem

    from chaingraph.graph import things

    return [CompletionItem(name) for name in things.names(open_graph(), "cg:Document") if name.startswith(incomplete)]


def complete_things(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the names of things that begin with what was typed."""
    from click.shell_completion import CompletionItem

    from chaingraph.graph import things

    return [CompletionItem(name) for name in things.names(open_graph()) if name.startswith(incomplete)]


def output_options(formats: Sequence[str]) -> Callable[[Function], Function]:
    """Return a decorator that adds ``--format`` (the first is the default) and ``-o`` to a command."""

    def decorate(function: Function) -> Function:
        to_file = click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Write to this file instead of the terminal.",
        )
        format = click.option("--format", type=click.Choice(formats), help="The form of the answer.")
        return format(to_file(function))

    return decorate


def _replace(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: the old file or the new one, never half."""
    with _replacing(path) as file:
        file.write(content)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which stands at ``path`` once all is written. A device or pipe is written to as it is."""
    import tempfile

    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def umask() -> int:
    """Return the permissions that new files do without."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
