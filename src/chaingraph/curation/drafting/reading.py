"""What is read from a text: its layout, names and quantities, and the relations that it may state."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation.drafting import passages
from chaingraph.curation.drafting.alliances import of_alliances
from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.deadlines import Deadline, founding
from chaingraph.curation.drafting.duty_lists import of_lists
from chaingraph.curation.drafting.ends import Ends
from chaingraph.curation.drafting.figures import figure_name
from chaingraph.curation.drafting.hosts import of_hosts
from chaingraph.curation.drafting.known import Known
from chaingraph.curation.drafting.leaders import in_rows
from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.only import of_only_chain
from chaingraph.curation.drafting.passages import Held
from chaingraph.curation.drafting.projects import of_headed_projects
from chaingraph.curation.drafting.proposals import Proposal
from chaingraph.curation.drafting.recognition import Recognition
from chaingraph.curation.drafting.relating import Relating
from chaingraph.curation.drafting.reported import of_reporter
from chaingraph.curation.drafting.rosters import headed, in_columns, in_houses, in_lists, in_teams, of_wholes, rostered
from chaingraph.curation.drafting.segments import of_segments
from chaingraph.curation.drafting.subjects import subjects
from chaingraph.curation.drafting.titled import of_titles
from chaingraph.text.names.endings import Name
from chaingraph.text.quantities import Quantity
from chaingraph.text.relations.learned import LEAST
from chaingraph.text.simplified import simplified

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.text.canonical import CanonicalText


@dataclass(frozen=True)
class Reading:
    """What is read from a text.

    ``slug`` names the document in IRIs; ``graph`` is a graph whose shared things (groups, sectors, places, national
    policies) the names are linked to; ``least`` is how sure a relation must be to be proposed (0 to 1); ``called`` is what the document is
    called where its text has no title. Names and relations have places in the canonical text (``text.at`` says where those stand in the
    file), figures have theirs in the file.
    """

    text: CanonicalText
    slug: str
    graph: Graph
    least: float = LEAST
    called: str = ""

    @property
    def document(self) -> ox.NamedNode:
        """The document's IRI."""
        return passages.document(self.slug)

    @cached_property
    def seen(self) -> Recognition:
        """What grammar and the model see in the text: a text in traditional characters is read in simplified ones."""
        return Recognition(simplified(self.text))

    @cached_property
    def naming(self) -> Naming:
        """The names in the text, and what they name."""
        return Naming(self.seen, Known(self.graph, self.slug), self.slug)

    def steps(self) -> Iterator[str]:
        """Read the text step by step, and yield before each what is done (ids of sentences)."""
        steps: Sequence[tuple[str, Callable[[], object]]] = (
            ("Looking for names", lambda: self.seen.tags),
            ("Reading figures", lambda: self.figures),
            ("Telling what the names name", lambda: self.held),
            ("Relating the names", lambda: self.relations),
        )
        for step, read in steps:
            yield step
            read()
        yield "Writing the draft"

    @property
    def names(self) -> Sequence[Name]:
        """The names in the text, in its order; the labels of columns name nothing."""
        return self.naming.names

    @cached_property
    def figures(self) -> list[Quantity]:
        """The quantities that a figure can hold, in the order of the text."""
        return [quantity for _, _, quantity in self.seen.quantities]

    @cached_property
    def held(self) -> list[Held]:
        """What each passage holds, in the order of the text."""
        return passages.held(self.naming)

    @cached_property
    def described(self) -> frozenset[ox.NamedNode]:
        """The things that passages name."""
        return frozenset(self.naming.thing_of(name) for held in self.held for name in held.new)

    @cached_property
    def relating(self) -> Relating:
        """What relates the names of the text."""
        return Relating(self.naming, self.least)

    @cached_property
    def relations(self) -> list[Proposal]:
        """The relations that the text may state, in its order.

        Those whose ends the ontology refuses are none, but for who answers as brackets and labels say: a park or a town that
        answers is a body, which a curator says of it.
        """
        answering = [*self.answers.proposals(), *subjects(self.answers)]
        told = [*answering, *self._told()]
        told += of_titles(self.naming, self.held, told)
        once = {one.ends: one for one in reversed(told)}  # what the layout says comes first
        answered, ends, kinds = {one.ends for one in answering}, Ends(self.graph), self._kinds
        told = [
            one
            for key, one in once.items()
            if key in answered or ends.allow(one.relation, kinds.get(one.first), kinds.get(one.second))
        ]
        return sorted((one for one in told if one.confidence >= self.least), key=lambda one: one.start)

    def _told(self) -> list[Proposal]:
        """Return what the text may state beside who answers: what the layout says, what sentences say, what they leave out."""
        return [
            *rostered(self.answers, self.naming.roster),
            *headed(self.answers, self.naming.heads),
            *in_lists(self.answers, self.seen.members, self.naming.teammates),
            *in_houses(self.answers, self.naming.housed),
            *in_teams(self.answers, self.naming.teammates),
            *of_wholes(self.answers, self.seen.mechanisms),
            *in_columns(self.answers, self.seen.beside),
            *in_rows(self.answers, self.seen.leaders),
            *(
                proposal
                for held in self.held
                for proposal in self.relating.proposals(held)
                if not self._leaves(proposal)
            ),
            *of_only_chain(self.naming, self.held),
            *of_reporter(self.naming, self.held),
            *of_headed_projects(self.naming, self.held),
            *of_lists(self.answers, self.naming, self.held),
            *of_alliances(self.naming, self.held),
            *of_segments(self.naming, self.held),
            *of_hosts(self.answers, self.naming, self.held),
        ]

    def _leaves(self, proposal: Proposal) -> bool:
        """Return whether a relation says who holds a post of which a roster tells in the same passage who leaves it, and who comes."""
        return proposal.relation == "heldBy" and (proposal.passage, proposal.first) in self._changed

    @cached_property
    def _changed(self) -> frozenset[tuple[str, str]]:
        """The posts that change hands, by the passages that tell it."""
        told = ((self.answers.passage(one.said[0]), one.post) for one in self.naming.roster if one.former and one.post)
        return frozenset((passage[2].value, self.naming.thing(post, "Role").value) for passage, post in told if passage)

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        """IRIs to the classes (local names) as which the draft describes them, where it is sure to do so."""
        told = {figure.value: "Figure" for _, figure, _ in self.answers.figures}
        named = {thing.value: kind for _, _, thing, kind in reversed(self.answers.things) if kind}
        known = {iri: self.naming.known.kinds[iri] for iri in named if iri in self.naming.known.kinds}
        return {**told, **named, **known}

    @cached_property
    def founding(self) -> Sequence[tuple[str, Deadline]]:
        """The teams that are to be set up by a day, as tasks without names: the words that say so, and what is due."""
        return list(founding(self.answers, self.seen.ahead.times.written))

    @cached_property
    def answers(self) -> Answers:
        """What the text says of who answers for what, with all that its passages hold."""
        naming = self.naming
        return Answers(
            text=self.seen.text.text,
            own=naming.thing,
            passages=[held.at for held in self.held],
            named=[
                (name.start, name.end, naming.thing_of(name), naming.kind(name))
                for held in self.held
                for name in held.names
            ],
            figures=[
                (start, figure_name(held.passage, number), quantity)
                for held in self.held
                for number, (start, _, quantity) in enumerate(held.quantities, start=1)
            ],
            year_at=self.seen.year_at,
            duties=self.seen.duties,
            intents=self.seen.ahead.times.intents,
            cells=self.seen.cells,
        )
