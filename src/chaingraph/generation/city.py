"""A city of the invented nation: its institutions, and the yearly documents in which it reports on its industry chains."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

import pyoxigraph as ox

from chaingraph.generation import names
from chaingraph.generation.document import Document
from chaingraph.generation.names import Name
from chaingraph.generation.statements import KNOWN, Graph, date, said, shared, term, thing, words
from chaingraph.model.vocabulary import ID, VERSION

YEARS = (2023, 2024, 2025)
BANKS = 4
STAGES = (
    ("technology-smes", Name("科技型中小企业", "technology-based small and medium-sized enterprises")),
    ("high-tech-enterprises", Name("高新技术企业", "high-tech enterprises")),
    ("leading-technology-enterprises", Name("科技领军企业", "leading technology enterprises")),
)
ALL = tuple(shared(f"chain/{name}") for name in ("industry", "innovation", "capital", "talent"))

# the Six Ones: the mechanism, the kind of thing that carries it for an industry chain, its name, and the chains it serves
SIX_ONES = (
    ("innovation", Name("创新机制", "innovation mechanism"), "Platform", Name("创新联合体", "innovation consortium"), ("industry", "innovation")),
    ("investment", Name("招引机制", "investment-attraction mechanism"), "Action", Name("招商专项行动", "investment drive"), ("industry", "capital")),
    ("finance", Name("金融机制", "finance mechanism"), "FinancialProduct", Name("链上贷", "chain loan"), ("industry", "capital")),
    ("navigation", Name("领航机制", "navigation mechanism"), "Programme", Name("领航人才计划", "pilot talent plan"), ("industry", "talent")),
    ("law", Name("法治机制", "rule-of-law mechanism"), "Service", Name("法律服务", "legal service"), ("industry",)),
    ("support", Name("保障机制", "support mechanism"), "Team", Name("要素保障专班", "support team"), ("industry",)),
)  # fmt: skip


@dataclass(frozen=True)
class City:
    """A city by its number, from 0; ``seed`` determines what is drawn for its industry chains."""

    number: int
    seed: int

    @cached_property
    def name(self) -> Name:
        """The name of the city."""
        return names.city(self.number)

    @cached_property
    def place(self) -> ox.NamedNode:
        """The city as a place."""
        return shared(f"place/{self.code}")

    @property
    def code(self) -> str:
        """The division code of the city, which no real place has."""
        return str(900_001 + self.number)

    def iri(self, path: str) -> ox.NamedNode:
        """Return the IRI of something of the city."""
        return ox.NamedNode(f"{ID}{self.name.en.lower()}/{path}")

    def document(self, year: int) -> Document:
        """Return the document of a year, empty."""
        return Document(f"{ID}doc/{self.name.en.lower()}-{year}")


def described(city: City) -> Iterator[ox.Quad]:
    """Return what no document states: the city as a place, and the bureau that issues its documents."""
    name = Name(f"{city.name.zh}市", city.name.en)
    yield from thing(KNOWN, city.place, "Place", name, divisionCode=ox.Literal(city.code))
    bureau = Name("市工业和信息化局", "Bureau of Industry and Information Technology").of(city.name)
    yield from thing(KNOWN, city.iri("bureau"), "Institution", bureau)


def opening(city: City, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the first section of a document; in the first year, it describes the chain-chief system."""
    yield from document.section("0", Name("开头", "Opening"))
    gist = Name(
        f"{city.name.zh}推行链长制和“六个一”。", f"{city.name.en} runs the chain-chief system and the Six Ones."
    )
    text = f"{city.name.zh}市推行链长制，为每条产业链配齐“六个一”，推动四链融合。"
    passage = document.sentence("0", 1, gist, text)
    yield from passage.described
    yield from (
        system(city, passage.graph)
        if year == YEARS[0]
        else said(passage.graph, city.iri("six-ones"), partOf=city.iri("chain-chief-system"), serves=ALL)
    )


def system(city: City, graph: Graph) -> Iterator[ox.Quad]:
    """Return the chain-chief system of a city: the Six Ones, the banks, and the group of lead enterprises."""
    whole, government = city.iri("chain-chief-system"), city.iri("government")
    yield from thing(
        graph, government, "Institution", Name("市人民政府", "Municipal Government").of(city.name), locatedIn=city.place
    )
    yield from thing(
        graph, whole, "Mechanism", Name("链长制", "chain-chief system").of(city.name),
        carriedOutBy=(government, city.iri("bureau")), locatedIn=city.place,
    )  # fmt: skip
    # the packaged questions find it by its name, which is the same everywhere
    yield from thing(graph, city.iri("six-ones"), "Mechanism", Name("六个一", "Six Ones"), partOf=whole, serves=ALL)
    for key, name, *_ in SIX_ONES:
        yield from thing(
            graph, city.iri(f"six-ones-{key}"), "Mechanism", name.of(city.name), partOf=city.iri("six-ones")
        )
    yield from thing(
        graph, city.iri("host-banking"), "Mechanism", Name("一链一主办银行", "One Chain, One Host Bank").of(city.name),
        implements=city.iri("six-ones-finance"), carriedOutBy=tuple(bank(city, number) for number in range(BANKS)),
        serves=(shared("chain/industry"), shared("chain/capital")),
    )  # fmt: skip
    for number in range(BANKS):
        name = names.stem(number).of(city.name)
        yield from thing(graph, bank(city, number), "Institution", Name(f"{name.zh}银行", f"{name.en} Bank"))
    yield from thing(graph, city.iri("lead-enterprises"), "Group", Name("链主企业", "lead enterprises").of(city.name))
    yield from fostering(city, graph)


def fostering(city: City, graph: Graph) -> Iterator[ox.Quad]:
    """Return the groups through which enterprises grow, which are the same everywhere, and the city's programme that fosters them."""
    every = [stage(number) for number in range(len(STAGES))]
    for one, (_, name) in zip(every, STAGES, strict=True):
        yield from thing(graph, one, "Group", name)
    for one, following in pairwise(every):
        yield from said(graph, one, advancesTo=following)
    name = Name("梯次培育工程", "Tiered Fostering Programme").of(city.name)
    yield from thing(
        graph, city.iri("fostering"), "Programme", name, fosters=tuple(every), carriedOutBy=city.iri("bureau")
    )


def stage(number: int) -> ox.NamedNode:
    """Return a group of enterprises at a stage of their growth, by its number in STAGES."""
    return shared(f"nation/{STAGES[number][0]}")


def bank(city: City, number: int) -> ox.NamedNode:
    """Return a bank of a city, by its number."""
    return city.iri(f"bank-{number + 1}")


def signed(city: City, document: Document, year: int) -> Iterator[ox.Quad]:
    """Return the metadata of a document, once its text is complete."""
    name = Name(
        f"{city.name.zh}市{year}年链长制工作报告", f"{city.name.en}’s report on the chain-chief system in {year}"
    )
    return thing(
        KNOWN, document.iri, "Document", name, title=words(name)[0],
        number=ox.Literal(f"{city.name.zh}工信字〔{year + 1}〕1号"), date=date(year + 1, 2, 15),
        issuer=city.iri("bureau"), place=city.place, sha256=document.sha256,
        conformsTo=ox.NamedNode(VERSION),
    )  # fmt: skip


def interpretation(city: City, document: Document, teams: Iterable[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Return what the curator concludes rather than reads: that the support teams carry the support mechanism."""
    graph = ox.NamedNode(f"{document.iri.value}/interpretation/support")
    rationale = Name(
        "文中未明言专班承载保障机制；按名称与功能对应。",
        "The text does not say that the teams carry the support mechanism; matched by name and function.",
    )
    about = said(
        KNOWN, graph, a=term("Interpretation"), label=words(Name("保障机制的承载", "what carries the support mechanism")),
        inDocument=document.iri, rationale=words(rationale),
    )  # fmt: skip
    return chain(about, *(said(graph, team, implements=city.iri("six-ones-support")) for team in teams))
