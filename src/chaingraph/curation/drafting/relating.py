"""The relations that the sentences of a text may state, and those by which things stand under a heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

import pyoxigraph as ox

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned, section_iri
from chaingraph.curation.drafting.proposals import OF_MODEL, OF_NAMES, Proposal, Reason, proposed
from chaingraph.curation.drafting.recognition import NO_THINGS
from chaingraph.text import models
from chaingraph.text.names.endings import Name
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.learned import Judged, judged
from chaingraph.text.relations.pairing import apart, chiefs_by_post
from chaingraph.text.relations.stated import former, holders, leaders, stated
from chaingraph.text.relations.verbs import Related, related
from chaingraph.text.roster import Place, chain_name
from chaingraph.text.roster.labels import LABELS
from chaingraph.text.spans import Spans

TOLD = "“{words}” between the two names or beside them"
OF_PLACE = "“{words}” of the place, for which its government acts"
STANDS = "“{words}” stands for a name before it"
BESIDE = "the two names stand side by side"
UNDER = "stands under a heading that names the chain"
OF_HEADING = 0.9  # how sure it is that something stands under a heading: as sure as that it is named there

# kinds of which no heading says that they serve
_SERVED = ("Group", "Stage", "Sector", "Place", "Policy", "IndustryChain", "Institution", "Team", "Enterprise")
# by which a body becomes one of a kind that all know; 高校等成员单位组成 tells of none
JOINING = frozenset({"是", "为", "获评", "入选", "任"})
# what a place does by its government, and how sure it is that this is meant
ACTING, BY_GOVERNMENT = frozenset({"issuedBy", "carriedOutBy"}), 0.8
OF_ROSTERS = frozenset({"supportedBy", "carriedOutBy"})  # of a chain
ROSTERED = frozenset(LABELS.values())  # what a roster says of a chain
HAVE_ONE = frozenset({"chiefOf", "officeOf"})  # of which a roster names all that a chain has
BY_STAND_IN = 0.85  # how sure it is that words stand for the last name that fits
_OF_LAST = re.compile("[、和与及][^,。;:]{2,60}产业链的?(?:第一|常务|执行)?副?链长")  # behind one chain of a list


_OF_PROJECT = re.compile(r"[,。]该?项目[^,。;]{0,6}(?:选址|[位坐座]落|位|落户|落地)[于在]?$")


@dataclass(frozen=True)
class Relating:
    """What relates the names of a text; ``least`` is how sure a relation must be to be proposed (0 to 1)."""

    naming: Naming
    least: float

    def proposals(self, held: Held) -> Iterator[Proposal]:
        """Yield the relations that a passage may state, and that what it names first stands under a heading of chains."""
        yield from self._placed(held)
        named = self._named(held)
        found = self._found(held, named)
        holders = chiefs_by_post([(one.first, one.relation, one.second) for one in found])
        for relation in found:
            ends = named[relation.first], named[relation.second]
            is_holder = relation.relation == "chiefOf" and (relation.first, relation.second) in holders
            is_lead = relation.relation == "memberOf" and "链主" in ends[1].text and self._leads(held, ends[0])
            if not is_holder and not is_lead and not self._is_told(held, relation, *ends):
                yield from self._proposal(held, relation, *ends)

    def holders(self, held: Held) -> Iterator[tuple[ox.NamedNode, str]]:
        """Yield the posts of a passage with the names of the persons who are said to hold them."""
        named = self._named(held)
        words = self.naming.seen.text.text[held.start : held.end]
        for post, person in holders(words, mentioned(self.naming, named, held.start)):
            if not self._is_of_roster(held, (named[post], named[person])):
                yield self.naming.thing_of(named[post]), named[person].text

    def leaders(self, held: Held) -> Iterator[tuple[ox.NamedNode, str]]:
        """Yield the posts of a passage with the names of those who hold them and are tied to a chain."""
        named = self._named(held)
        words = self.naming.seen.text.text[held.start : held.end]
        for post, person in leaders(words, mentioned(self.naming, named, held.start)):
            yield self.naming.thing_of(named[post]), named[person].text

    def former(self, held: Held) -> Iterator[tuple[ox.NamedNode, str]]:
        """Yield the posts of a passage with the names of the persons who are said to hold them no longer."""
        named = self._named(held)
        words = self.naming.seen.text.text[held.start : held.end]
        for post, person in former(words, mentioned(self.naming, named, held.start)):
            yield self.naming.thing_of(named[post]), named[person].text

    def _named(self, held: Held) -> list[Name]:
        """Return the names of a passage with the persons and the words for names that stand apart from them."""
        more = [name for _, _, name in self._more.within(held.start, held.end) if _apart(name, held.names)]
        return sorted([*held.names, *more], key=lambda name: name.start)

    def _placed(self, held: Held) -> Iterator[Proposal]:
        """Yield that what a passage names first stands under the heading that names chains."""
        if not (head := held.head):
            return
        naming = self.naming
        section, words = section_iri(naming.slug, head.section), naming.seen.text.text[head.start : head.end]
        for name in held.new:
            if naming.kind(name) not in _SERVED:
                thing = naming.thing_of(name)
                yield proposed(head.at, thing, "placedUnder", section, words, OF_HEADING, Reason(UNDER))

    def _found(self, held: Held, named: Sequence[Name]) -> Sequence[Judged | Related]:
        """Return how the names of a passage are related: as grammar states and the model judges, else by verbs."""
        if not models.usable():
            return list(related(self.naming.seen.text.text, named, [self.naming.kind(name) for name in named]))
        mentions = mentioned(self.naming, named, held.start)
        words = self.naming.seen.text.text[held.start : held.end]
        told = list(stated(words, mentions))
        pairs = {frozenset((one.first, one.second)) for one in told}
        seen = judged(words, mentions, ["row"] if held.row else [], self.least)
        more = [one for one in seen if frozenset((one.first, one.second)) not in pairs]
        return [*told, *_beside(words, mentions, told, more)]

    def _is_told(self, held: Held, relation: Judged | Related, first: Name, second: Name) -> bool:
        """Return whether a relation is told by layout or grammar, which the model only guesses."""
        stated = isinstance(relation, Judged) and relation.stated
        told = held.row and self._cell(first) != self._cell(second)  # by the header, not by the model
        told |= relation.relation == "responsible"
        told |= relation.relation in OF_ROSTERS and self.naming.kind(first) == "IndustryChain" and not stated
        told |= relation.relation in ("chiefOf", "heldBy") and self._is_of_roster(held, (first, second))
        told |= not stated and (
            self._has(held, relation.relation, second) or self._is_replacing(held, relation, first, second)
        )
        told |= relation.relation == "chiefOf" and self._is_of_another(first, second)
        told |= not stated and self._is_of_project(relation, first, second)
        told |= relation.relation == "carriedOutBy" and (second.start, second.end) in self._answering
        told |= relation.relation == "memberOf" and bool(second.thing) and relation.word not in JOINING and not stated
        return told

    def _proposal(self, held: Held, relation: Judged | Related, first: Name, second: Name) -> Iterator[Proposal]:
        """Yield a relation between two names where they name two things."""
        naming = self.naming
        of_names = naming.seen.sure(first) * naming.seen.sure(second)
        weight = of_names ** (OF_NAMES if isinstance(relation, Judged) and relation.stated else OF_MODEL)
        said = naming.seen.text.text[min(first.start, second.start) : max(first.end, second.end)]
        for other, sure, phrase in self._object(relation, second):
            stands = next((one for one in (first, second) if (one.start, one.end) in naming.standing), None)
            told = Reason(phrase, relation.word) if relation.word else Reason(BESIDE)
            thing, reason = naming.thing_of(first), Reason(STANDS, stands.text) if stands else told
            if thing != other and not {first.kind, second.kind} & set(NO_THINGS):
                sure = (BY_STAND_IN if stands else sure) * relation.confidence * weight
                yield proposed(held.at, thing, relation.relation, other, said, sure, reason)

    def _object(self, relation: Judged | Related, name: Name) -> Iterator[tuple[ox.NamedNode, float, str]]:
        """Yield what a relation leads to, how sure that is, and how it is told: of a place that acts its government."""
        if relation.relation not in ACTING or self.naming.kind(name) != "Place":
            yield self.naming.thing_of(name), 1.0, TOLD
        elif body := self.naming.government(name):
            yield body[0], BY_GOVERNMENT, OF_PLACE

    @cached_property
    def _more(self) -> Spans[Name]:
        """The persons that the model finds, between whom and what they do a sentence tells relations of others; and words for names."""
        standing = (words for words, _ in self.naming.standing.values())
        names = sorted([*self.naming.seen.people, *standing], key=lambda name: name.start)
        return Spans([(name.start, name.end, name) for name in names])

    def _is_of_roster(self, held: Held, ends: tuple[Name, Name]) -> bool:
        """Return whether both ends are of what a roster of the passage says: the label of a post, its chain, or who holds it."""
        return any(
            all(
                {name.text, chain_name(name.text)} & {place.label, place.chain}
                or any(start <= name.start < end for start, end in place.names)
                for name in ends
            )
            for place in self._roster(held)
            if place.relation == "chiefOf"
        )

    def _is_of_another(self, post: Name, chain: Name) -> bool:
        """Return whether a post stands behind the last of a list of chains, by which it is called (石墨产业链、茶叶产业链链长): it is that of no other."""
        return bool(_OF_LAST.fullmatch(self.naming.seen.text.text, chain.end, post.end))

    def _has(self, held: Held, relation: str, chain: Name) -> bool:
        """Return whether a roster of the passage says who is chief, or the office, of a chain."""
        told = (place.relation for place in self._roster(held) if place.chain == chain_name(chain.text))
        return relation in HAVE_ONE and relation in told

    def _is_replacing(self, held: Held, relation: Judged | Related, first: Name, second: Name) -> bool:
        """Return whether a relation is one of rosters, between a chain and what the passage says it has in place of another."""
        changed = [
            one for one in self._roster(held) if one.former and one.chain in map(chain_name, (first.text, second.text))
        ]
        spans = [span for one in changed for span in (*one.names, *one.former)]
        inside = any(start <= name.start < end for start, end in spans for name in (first, second))
        return relation.relation in ROSTERED and inside

    def _is_of_project(self, relation: Judged | Related, first: Name, second: Name) -> bool:
        """Return whether a clause says of a project where it lies, and of no body before it (甲公司投资9亿元,项目位于青塘镇)."""
        of = _OF_PROJECT.search(self.naming.seen.text.text, first.end, second.start)
        return relation.relation == "locatedIn" and bool(of) and self.naming.kind(first) != "Programme"

    @cached_property
    def _answering(self) -> frozenset[tuple[int, int]]:
        """Where those are named who answer for something."""
        return frozenset(name for duty in self.naming.seen.duties for name in duty.names)

    def _leads(self, held: Held, name: Name) -> bool:
        """Return whether a passage is a roster by which an enterprise is the lead of a chain: that it is one of them says less."""
        places = self._roster(held)
        leads = [span for place in places if place.relation == "leadEnterpriseOf" for span in place.names]
        several = len({place.relation for place in places}) > 1
        return several and any(start <= name.start < end for start, end in leads)

    def _roster(self, held: Held) -> Sequence[Place]:
        """Return what a roster gives that a passage, or a part of it, says."""
        return [place for _, _, place in self._rosters.within(held.start, held.end)]

    @cached_property
    def _rosters(self) -> Spans[Place]:
        places = sorted(self.naming.seen.rows, key=lambda place: place.said)
        return Spans([(*place.said, place) for place in places])

    def _cell(self, name: Name) -> int:
        """Return which cell of a table with a header a name stands in, or after."""
        return bisect_right(self.naming.seen.cells, name.start)


def _beside(
    words: str, mentions: Sequence[Mention], told: Sequence[Judged], more: Sequence[Judged]
) -> Iterator[Judged]:
    """Yield of what the model sees what can stand beside what grammar has ``told`` of the clauses of a sentence."""
    stated = [(one.first, one.relation, one.second) for one in told]
    stated += [(holder, "chiefOf", chain) for holder, chain in chiefs_by_post(stated)]
    all_of = [*stated, *((one.first, one.relation, one.second) for one in more)]
    stand = list(apart(words, mentions, all_of))[len(stated) :]
    yield from compress(more, stand)


def _apart(name: Name, names: Sequence[Name]) -> bool:
    """Return whether a name overlaps none of others."""
    return not any(name.start < other.end and other.start < name.end for other in names)
