"""The things that the names in a text name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pyoxigraph as ox

from chaingraph.base.naming import comparable, local
from chaingraph.curation.drafting.named import Named
from chaingraph.model.vocabulary import ID
from chaingraph.text.duties.mechanisms import is_whole
from chaingraph.text.housed import Housed, housed
from chaingraph.text.names.anaphora import standing_for
from chaingraph.text.names.endings import Name
from chaingraph.text.names.general import meant
from chaingraph.text.names.governments import acting
from chaingraph.text.names.heads import chiefs, head, heads
from chaingraph.text.names.same import bare, called, same
from chaingraph.text.roster import Place, chain_name, label_of
from chaingraph.text.teammates import Teammate, teammates

_LEVEL = re.compile("^[省市县区州](?:级|重点)?")  # before the name of a chain


@dataclass(frozen=True)
class Naming(Named):
    """What the names of a text name; ``slug`` names the document in IRIs."""

    slug: str

    def thing_of(self, name: Name) -> ox.NamedNode:
        """Return what a name names, or the name that it stands for."""
        name = self.standing.get((name.start, name.end), (name, name))[1]
        if self.place and not name.thing and self.words(name) == self.seen.front.place:
            return self.place
        return self._once(name.thing) if name.thing else self.thing(self.words(name), self.kind(name))

    @cached_property
    def standing(self) -> Mapping[tuple[int, int], tuple[Name, Name]]:
        """By their places, words that stand for a name (该公司), as a name, with that name."""
        told = standing_for(self.seen.text.text, [name for name in self.names if not name.thing])
        return {(words.start, words.end): (words, name) for words, name in told}

    def words(self, name: Name) -> str:
        """Return what the thing is called that a name names: the fullest words that the text has for it."""
        return self._called.get((name.start, name.end), name.text)

    def thing(self, words: str, kind: str | None) -> ox.NamedNode:
        """Return the IRI of a thing of some class: as other documents of the place know it, or the document's own."""
        known = self._met.get((kind or "", comparable(bare(words, kind, self._where))))
        return known or self._once(f"{ID}{self.slug}/{local(words)}")

    def _once(self, iri: str) -> ox.NamedNode:
        """Return the node of an IRI, always the same: a thing is named many times, and each node holds its own IRI."""
        return self._nodes.setdefault(iri, ox.NamedNode(iri))

    @cached_property
    def _nodes(self) -> dict[str, ox.NamedNode]:
        return {}

    @cached_property
    def _called(self) -> Mapping[tuple[int, int], str]:
        """What the things are called that are named at places of the text: the fullest words that it has for them."""
        found = dict(called(self.names, self._fuller, self.seen.text.text))
        told = chiefs(self.seen.text.text, self.names, self.seen.layout.breaks)
        posts: dict[tuple[int, int] | None, str] = {
            (post.start, post.end): f"{chain_name(found[of.start, of.end])}链长" for post, of in told
        }
        posts |= {label_of(self.seen.text.text, place): place.post for place in self.roster if place.post}
        posts |= {(post.start, post.end): head(post.text, found[team.start, team.end]) for post, team in self.heads}
        bare = (name for name in self.names if self.kind(name) == "Role" and found[name.start, name.end] == name.text)
        found |= {(words.start, words.end): found[one.start, one.end] for words, one in self._meant}
        found |= {(name.start, name.end): words for name in self.names if (words := self._whole(name))}
        return found | {(name.start, name.end): post for name in bare if (post := posts.get((name.start, name.end)))}

    @cached_property
    def heads(self) -> list[tuple[Name, Name]]:
        """The heads of teams that their posts name alone, each with the team."""
        return list(heads(self.names, self.seen.layout.sections))

    def _whole(self, name: Name) -> str | None:
        """Return what a mechanism is called of which a table lists the parts (“六个一”工作机制); None for any other name."""
        wholes = (one.whole for one in self.seen.mechanisms[:1] if name.kind == "Mechanism")
        return next((f"“{whole}”" for whole in wholes if is_whole(name.text, whole)), None)

    @property
    def _meant(self) -> Iterator[tuple[Name, Name]]:
        """The general words of headings, each with the name of what they mean."""
        return meant(self.seen.text.text, self.names, self.seen.layout.sections)

    @cached_property
    def housed(self) -> list[Housed]:
        """Which bodies house which offices."""
        return list(housed(self.seen.text.text, self.names, self.seen.layout.sections))

    @cached_property
    def teammates(self) -> list[Teammate]:
        """The bodies that lists name as members of teams."""
        return list(teammates(self.seen.text.text, self.names, self.seen.layout.sections))

    @cached_property
    def _fuller(self) -> Mapping[str, str]:
        """Words for things, with the fullest that the text has for the same thing; chains as rosters name them are among them."""
        rows = [Name(0, 0, place.chain, "IndustryChain") for place in self.seen.rows]
        return same([*self.names, *rows], self.seen.text.text, self._where)

    def shorter(self, name: Name) -> Sequence[str]:
        """Return the other words that the text has for what a name names."""
        return () if name.thing else self._shorter.get(self.words(name), ())

    @cached_property
    def _shorter(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for words, full in sorted(self._fuller.items()):
            found.setdefault(full, []).append(words)
        return found

    def government(self, place: Name) -> tuple[ox.NamedNode, str] | None:
        """Return who acts for a place and what it is called: an office of the text, or the place's government by its title."""
        words = self._acting.get(self.words(place))
        return (self.thing(words, "Institution"), words) if words else None

    @cached_property
    def _acting(self) -> Mapping[str, str]:
        kinds = ("Place", "Institution")
        places, offices = ([self.words(one) for one in self.names if self.kind(one) == kind] for kind in kinds)
        return acting(places, offices, self._where)

    @cached_property
    def governments(self) -> Mapping[str, str]:
        """The IRIs of the governments of the places that the text names, with what they are called."""
        return {self.thing(words, "Institution").value: words for words in self._acting.values()}

    @cached_property
    def roster(self) -> list[Place]:
        """What chains have, each chain by its fullest name."""
        return [replace(place, chain=self._chain_named(place.chain)) for place in self.seen.rows]

    def _chain_named(self, words: str) -> str:
        """Return the fullest name of a chain; without the level that a sentence sets before it (省|石墨产业链)."""
        bare, chains = _LEVEL.sub("", words), self._chains
        return self._fuller.get(words, words) if words in chains or bare not in chains else self._fuller.get(bare, bare)

    @cached_property
    def _chains(self) -> frozenset[str]:
        """The words that name industry chains."""
        return frozenset(name.text for name in self.names if self.kind(name) == "IndustryChain")
