"""Who answers for what: brackets of responsibility, labels, and the clauses that name who leads and who supports.

A bracket belongs to the item before it, a label to its line or row, a clause to its sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.first_leads import led_by_first
from chaingraph.text.duties.headings import items_of, of_heading
from chaingraph.text.duties.leads import leads
from chaingraph.text.duties.mechanisms import mechanisms
from chaingraph.text.duties.office_headings import of_offices
from chaingraph.text.duties.rows import answers, of_rows
from chaingraph.text.duties.sections import of_section
from chaingraph.text.duties.shares import shares
from chaingraph.text.duties.team_headings import headed_teams, of_teams
from chaingraph.text.layout import Layout, Section
from chaingraph.text.roster.lines import heads_industry
from chaingraph.text.tables import is_metadata
from chaingraph.text.tasks import task_of


def duties(text: CanonicalText, laid: Layout) -> list[Duty]:
    """Return all that a text says of who answers and by when, in its order."""
    told = [section for section in laid.sections if not heads_industry(text.text, section)]
    teams = list(headed_teams(text.text, laid.sections, frozenset(laid.paragraphs)))
    of_members = {line.start for team in teams for line in team.lines}  # which say who is in a team, not who answers
    said = [duty for section in told for duty in of_section(text.text, laid, section) if duty.said[0] not in of_members]
    said += of_teams(teams)
    last = _last_below(laid)
    rows = [row for table in laid.tables if answers(table) for row in table.rows]
    said += of_offices(text.text, laid, last)
    said += [duty for section in laid.sections for duty in of_heading(text.text, section, last[section.number], rows)]
    for one in (*leads(text.text, laid), *shares(text.text, laid)):
        whole = Duty("responsible", one.names, (one.end, one.until), (one.start, one.end), row=True, heads=True)
        said += [
            whole,
            *(replace(whole, scope=item, row=False, heads=False) for item in items_of(text.text, told, one)),
        ]
    found = [
        duty
        if duty.row or duty.named or duty.task
        else replace(duty, task=task_of(text.text, *duty.scope, laid.breaks))
        for duty in led_by_first(text.text, said, tables=bool(laid.tables))
    ]
    others = (table for table in laid.tables if not is_metadata(table))
    listed = {one.row.start: one for one in mechanisms(text.text, laid) if not one.column}
    found += [duty for table in others for duty in of_rows(text.text, table, listed)]
    return sorted(_with_help(found), key=lambda duty: duty.said)


def _with_help(found: Sequence[Duty]) -> Iterator[Duty]:
    """Yield duties, those who help in a sentence (…,乙局做好配合) for the one task that it asks of others."""
    asked = [(one.scope, one.task) for one in found if one.own and one.task and one.role != "due"]
    told = sorted(asked, key=itemgetter(0))
    places = [scope for scope, _ in told]
    for duty in found:
        helps = duty.role == "supportedBy" and not duty.row
        first, last = (bisect_left(places, (place, 0)) for place in duty.scope) if helps else (0, 0)
        tasks = {task for _, task in told[first:last]}
        own = duty.task and not any(duty.task.start <= one.start <= one.end <= duty.task.end for one in tasks)
        yield replace(duty, task=tasks.pop()) if len(tasks) == 1 and not own else duty


def _last_below(laid: Layout) -> dict[str, Section]:
    """Return the last section of each number, or within it."""
    last = dict[str, Section]()
    for section in laid.sections:
        number = section.number
        while number:
            last[number] = section
            number = number.rpartition(".")[0]
    return last
