"""What grammar and the learned model see in a text, before any of it is linked to a graph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from chaingraph.curation.drafting.answered import answered, milestones
from chaingraph.text import columns as columns_of
from chaingraph.text import models
from chaingraph.text.columns import Beside
from chaingraph.text.duties import duties
from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.mechanisms import Mechanism, mechanisms
from chaingraph.text.duties.row_leaders import RowLeader, row_leaders
from chaingraph.text.front.matter import FrontMatter, front_matter
from chaingraph.text.layout import Layout, layout
from chaingraph.text.layout.body import MONTH
from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.endings import Name
from chaingraph.text.names.learned import Tagged, tagged
from chaingraph.text.people.members import Member, members
from chaingraph.text.people.persons import is_official
from chaingraph.text.people.posts import again, person_end
from chaingraph.text.quantities import Quantity, grammar, stated
from chaingraph.text.quantities.statuses.ahead import Ahead
from chaingraph.text.roster import Place, roster
from chaingraph.text.spans import Spans
from chaingraph.text.years import Years, begun, opening_year, years

if TYPE_CHECKING:
    from chaingraph.text.canonical import CanonicalText

# what the model finds and a graph has no node for
NO_THINGS = ("Person",)
_READ = 20_000  # characters of a text in which divisions of the country are looked for


@dataclass(frozen=True)
class Recognition:
    """What is seen in a text: its layout and front matter, its quantities, who answers for what, what chains have.

    All places are those of the canonical text.
    """

    text: CanonicalText

    @cached_property
    def layout(self) -> Layout:
        """The sections, passages and tables."""
        return layout(self.text)

    @cached_property
    def front(self) -> FrontMatter:
        """What the text says of itself."""
        places = [one.text for one in self.learned or () if one.kind in ("Place", "Institution")]
        told = self.text.text[:_READ]
        known = dict.fromkeys(told[start:end] for start, end, how in divisions(told) if how == "f")
        return front_matter(self.text, self.layout, places, list(known))

    @cached_property
    def ahead(self) -> Ahead:
        """What the text says is still to come."""
        return Ahead(self.text, self.layout)

    @cached_property
    def year(self) -> int | None:
        """The year of days without one: that of the document, by its day, its number or its title, by its month or its first words, or the only one it names."""
        told = re.search(r"20\d\d", f"{self.front.number or ''} {self.front.title}")
        named = set(re.findall(r"20\d\d(?=年|[.-]\d)", self.text.text))
        only = named.pop() if len(named) == 1 else None
        said = self._month or opening_year(self.text.text)
        first = int(told[0]) if told else said or (int(only) if only else None)
        return self.front.date.year if self.front.date else first

    @property
    def _month(self) -> int | None:
        """The year of the month in which the text says that it was written, before or after its body."""
        beside = ((start, end) for start, end in self.text.lines if not self.layout.front <= start < self.layout.back)
        found = (MONTH.fullmatch(self.text.text, *line) for line in beside)
        return next((int(month[1]) for month in found if month), None)

    @cached_property
    def years(self) -> Years:
        """The years that headings name."""
        return years(self.text.text, self.layout)

    def year_at(self, place: int) -> int | None:
        """Return the year of days without one at a place: with which its sentence begins, else that of its heading, else that on which the text reports, where it looks back there, else of the document."""
        back = self.ahead.reported and not self.ahead.part(place).ahead
        lines = self.ahead.times.lines
        line = lines[max(0, bisect_right(lines, place) - 1)] if lines else 0
        year = self.years.at(place, self.ahead.reported if back else self.year)
        return begun(self.ahead.matched, line, place, year)

    @cached_property
    def learned(self) -> list[Name] | None:
        """The names that the model finds, None where there is no model; persons are no things of a graph."""
        if not models.usable():
            return None
        return [name for name in self._tagged if name.kind not in NO_THINGS]

    @cached_property
    def people(self) -> list[Name]:
        """The persons that lists of members name and that the model finds, by name alone."""
        text, listed = self.text.text, [one.person for one in self.members]
        given = Spans([(*one, one) for one in listed])
        tagged = (one for one in self._tagged if one.kind in NO_THINGS and not given.meet(one.start, one.end))
        told = sorted([*listed, *((one.start, person_end(text, one.start, one.end)) for one in tagged)])
        return [Name(start, end, text[start:end], NO_THINGS[0]) for start, end in again(told, text)]

    @cached_property
    def _tagged(self) -> list[Name]:
        names = (Name(one.start, one.end, self.text.text[one.start : one.end], one.kind) for one in self.tags)
        return [name for name in names if name.kind not in NO_THINGS or not is_official(name.text)]

    @cached_property
    def tags(self) -> list[Tagged]:
        """What the model finds, each with what else it may be and how sure the model is."""
        return list(tagged(self.text, self.layout))

    def sure(self, name: Name) -> float:
        """Return how sure the model is of a name (0 to 1); what grammar made of it or added is certain."""
        return self._sureness.get((name.start, name.end), 1.0)

    @cached_property
    def _sureness(self) -> Mapping[tuple[int, int], float]:
        return {(one.start, one.end): one.sure for one in self.tags}

    @cached_property
    def duties(self) -> list[Duty]:
        """Who answers for what, and by when."""
        return duties(self.text, self.layout)

    @cached_property
    def members(self) -> list[Member]:
        """The persons of lists of heads and members."""
        return list(members(self.text))

    @cached_property
    def leaders(self) -> list[RowLeader]:
        """The persons alone whom rows name as answering for their tasks."""
        return list(row_leaders(self.text.text, self.layout))

    @cached_property
    def mechanisms(self) -> list[Mechanism]:
        """The mechanisms of which a table says that a whole (六个一) is made of them."""
        return list(mechanisms(self.text.text, self.layout))

    @cached_property
    def rows(self) -> list[Place]:
        """What the text says of what chains have."""
        return roster(self.text, self.layout)

    @cached_property
    def cells(self) -> list[int]:
        """Where the cells of tables with a header begin."""
        tables = [table for table in self.layout.tables if table.header]
        return sorted(cell.start for table in tables for row in table.rows for cell in row.cells if cell.own)

    @cached_property
    def beside(self) -> list[Beside]:
        """What columns say of how the names of a row are related."""
        return list(columns_of.beside(self.text.text, self.layout))

    @cached_property
    def quantities(self) -> list[tuple[int, int, Quantity]]:
        """The quantities that a figure can hold, each with its place, in the order of the text."""
        found = stated(self.text, self.layout)
        found = found if self.year or self._is_dated else milestones(found, self.layout.tables)
        return answered(found, self.duties, self.text.text, self.year_at, self._is_dated)

    @property
    def _is_dated(self) -> bool:
        """Whether the text says of itself when it was written, or that it tells what was."""
        return self.front.date is not None or bool(re.search(grammar.PAST_TITLE, self.front.title))
