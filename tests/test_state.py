"""The state of the process, which the library leaves as it was: levels of loggers, the words of click, the collector."""

import gc
import logging
import os
from pathlib import Path

import click
import pytest

from chaingraph import cli
from chaingraph.base.quiet import quiet
from chaingraph.curation.validation import validate
from chaingraph.rendering.pictures import picture
from chaingraph.rendering.worded import WordedTable
from chaingraph.text.errors import BadDocument
from chaingraph.text.formats import read_document

LIBRARIES = ("matplotlib", "pypdf", "rdflib", "pyshacl")


def state() -> object:
    """Return what a process has one of."""
    mask = os.umask(0)
    os.umask(mask)
    levels = [(name, logging.getLogger(name).level, logging.getLogger(name).disabled) for name in LIBRARIES]
    return mask, gc.isenabled(), levels, click.core.__dict__["_"], click.exceptions.__dict__["ngettext"]


def test_a_library_is_quiet_for_a_while(caplog: pytest.LogCaptureFixture) -> None:
    below = logging.getLogger("pypdf.below")
    with quiet("pypdf"):
        below.error("unheard")
    below.error("heard")
    assert caplog.messages == ["heard"]


def test_pictures_documents_and_validation_leave_the_state_alone(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    before = state()
    with pytest.raises(BadDocument):
        read_document(tmp_path / "a.pdf")
    picture(WordedTable("t", ("a", "b"), ("a", "b"), [("x", 1)], picture="bars"), "zh")
    validate([])
    assert state() == before


def test_the_command_line_leaves_the_words_of_click_alone(capsys: pytest.CaptureFixture[str]) -> None:
    before = state()
    with pytest.raises(SystemExit):
        cli.main(["--lang", "zh", "ask", "--no-such-option"])
    assert "没有选项“--no-such-option”" in capsys.readouterr().err
    assert state() == before
