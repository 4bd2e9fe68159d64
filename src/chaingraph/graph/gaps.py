"""What a graph may lack: the gaps, each with the packaged question that lists it. The only list of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Gap:
    """A gap by its ``sentence``, and the ``question`` whose rows are what is lacking.

    Where ``column`` is given, only those are in which it is empty, and where other columns fill the gap too, those ``beside`` it.
    Where one of several columns is empty in each row, those are ``either``. Where a ``later`` document may fill it, those are left out of which one tells an outcome.
    What has the gap is the first thing in the first column or, where it is given, in the column ``things``. ``owner`` says that what is lacking is who answers.
    """

    sentence: str
    question: str
    column: str | None = None
    beside: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    things: str | None = None
    owner: bool = False
    later: bool = False


# by their names, which the counted measure ``gaps`` gives too
GAPS: Mapping[str, Gap] = {
    "six-ones": Gap("mechanisms of the Six Ones without a carrier", "six-ones", "carriers"),
    "mechanisms": Gap("mechanisms with nothing under them", "empty-mechanisms"),
    "unassigned": Gap("programmes and institutions without carrier or duty", "unassigned", owner=True),
    "responsible": Gap(
        "targets without anyone responsible", "targets", "responsible", beside=("led_by", "carried_out_by"), owner=True
    ),
    "dates": Gap("targets without a date", "targets", "due_by"),
    "results": Gap("targets without a comparable result", "targets", "result", beside=("baseline",), later=True),
    "promises": Gap(
        "promises without figure, owner or date", "open-promises", either=("figure", "responsible", "due_by")
    ),
    "slips": Gap("probable slips of the print", "slips", things="things"),
}
