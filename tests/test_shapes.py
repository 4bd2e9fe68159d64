"""Each shape, on the reply of a city that does not exist, broken on purpose, one thing at a time."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, Graph, Literal, Namespace, URIRef

from chaingraph.curation.validation import Finding, validate
from chaingraph.model import resources

CG = Namespace("https://w3id.org/chaingraph/ontology#")

YUNZHOU = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> .
@prefix chain: <https://w3id.org/chaingraph/id/chain/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unit: <https://w3id.org/chaingraph/id/unit/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix doc: <https://w3id.org/chaingraph/id/doc/yunzhou-2025-1/> .
@prefix yun: <https://w3id.org/chaingraph/id/yunzhou/> .

doc:reply a cg:Document ; rdfs:label "云政复〔2025〕1号"@zh, "Yunzhou’s reply 1 (2025)"@en ; dct:title "关于链长制的答复"@zh ;
    cg:number "云政复〔2025〕1号" ; cg:date "2025-03-01"^^xsd:date ; cg:issuer yun:bureau ; cg:place yun:city ;
    cg:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
    cg:respondsTo "第1号提案" ; cg:signatory "甲" ; cg:addressee "乙" ; cg:proposer "丁" ; cg:contact "丙" ;
    dct:conformsTo <https://w3id.org/chaingraph/ontology/0.2.0> ; dct:license <https://creativecommons.org/licenses/by/4.0/> .
yun:bureau a cg:Institution ; rdfs:label "云州市工信局"@zh, "Yunzhou bureau"@en .
yun:city a cg:Place ; rdfs:label "云州市"@zh, "Yunzhou"@en ; cg:divisionCode "990100" .
doc:section1 a cg:Section ; rdfs:label "一"@zh, "1"@en ; cg:inDocument doc:reply ; cg:concerns chain:capital .
doc:section1.1 a cg:Section ; rdfs:label "一（一）"@zh, "1.1"@en ; cg:inDocument doc:reply ; cg:within doc:section1 .
doc:passage1 a cg:Passage ; rdfs:label "句1"@zh, "s. 1"@en ; cg:inSection doc:section1 ;
    cg:startOffset 0 ; cg:endOffset 100 ; cg:gist "已做的事。"@zh, "What was done."@en ;
    cg:reviewed "2025-03-02"^^xsd:date ; cg:reviewedBy "戊" .
doc:passage2 a cg:Passage ; rdfs:label "句2"@zh, "s. 2"@en ; cg:inSection doc:section1.1 ;
    cg:startOffset 100 ; cg:endOffset 200 ; cg:gist "将做的事。"@zh, "What is planned."@en .
doc:reading a cg:Interpretation ; rdfs:label "解读"@zh, "a reading"@en ; cg:inDocument doc:reply ;
    cg:rationale "按句意。"@zh, "By the run of the sentence."@en .
doc:slogan a cg:Omission ; rdfs:label "口号"@zh, "a slogan"@en ; cg:inDocument doc:reply ; cg:omits "齐飞" ; cg:rationale "口号。"@zh .

doc:passage1 {
    yun:policy a cg:Policy ; rdfs:label "通知"@zh, "notice"@en ; cg:issuedBy yun:bureau ; cg:regulates yun:system .
    yun:system a cg:Mechanism ; rdfs:label "链长制"@zh, "chain-chief system"@en ; cg:locatedIn yun:city ; cg:level cg:municipalLevel ;
        cg:serves chain:capital ; cg:directedAt yun:small .
    yun:chief a cg:Role ; rdfs:label "链长"@zh, "chain chief"@en ; cg:chiefOf yun:system ; cg:appointedBy yun:bureau ; cg:holderName "己" ; cg:formerHolderName "辛" .
    yun:small a cg:Group ; rdfs:label "小企业"@zh, "small firms"@en ; cg:advancesTo yun:large .
    yun:large a cg:Group ; rdfs:label "大企业"@zh, "large firms"@en .
    yun:matching a cg:Action ; rdfs:label "对接"@zh, "matching"@en ; cg:status cg:achieved ; cg:partOf yun:system .
    yun:loans a cg:Indicator ; rdfs:label "贷款额"@zh, "loans"@en ; skos:definition "发放的贷款。"@zh .
    chain:capital cg:integratesWith chain:industry ; cg:arrangedAround chain:industry .
    yun:lent a cg:Figure ; cg:about yun:system ; cg:indicator yun:loans ; cg:exact "30亿元" ; cg:startOffset 10 ; cg:endOffset 14 ;
        cg:value 3000000000 ; cg:unit unit:yuan ; cg:comparator cg:equalTo ; cg:status cg:achieved ; cg:quantityKind cg:flow ;
        cg:chain chain:capital ; cg:place yun:city ; cg:payer yun:bureau ; cg:payee yun:small ; cg:cumulative true ;
        cg:start "2024-01-01"^^xsd:date ; cg:end "2024-12-31"^^xsd:date ; cg:qualifier "累计"@zh, "to date"@en .
    yun:lent-in-june a cg:Figure ; cg:about yun:system ; cg:indicator yun:loans ; cg:exact "1至2元" ; cg:startOffset 20 ; cg:endOffset 24 ;
        cg:value 1 ; cg:upperValue 2.5 ; cg:unit unit:yuan ; cg:comparator cg:between ; cg:status cg:achieved ; cg:quantityKind cg:flow ;
        cg:subsetOf yun:lent .
    yun:rate a cg:Figure ; cg:about yun:system ; cg:indicator yun:loans ; cg:exact "54.3%" ; cg:startOffset 30 ; cg:endOffset 35 ;
        cg:value 54.3 ; cg:unit unit:percent ; cg:comparator cg:equalTo ; cg:status cg:achieved ; cg:quantityKind cg:share ;
        cg:asOf "2024-06-30"^^xsd:date ; cg:rank 3 ; cg:baseYear "2020"^^xsd:gYear .
    # more
}
doc:passage2 {
    yun:target a cg:Target ; cg:about yun:system ; cg:indicator yun:loans ; cg:exact "50元以上" ; cg:startOffset 120 ; cg:endOffset 125 ;
        cg:value 50 ; cg:unit unit:yuan ; cg:comparator cg:atLeast ; cg:status cg:planned ; cg:quantityKind cg:flow ;
        cg:dueBy "2025-12-31"^^xsd:date ; cg:responsible yun:bureau ;
        cg:comparableWith yun:lent ; cg:comparisonNote "同一指标。"@zh, "Same indicator."@en .
}
doc:reading {
    yun:matching cg:implements yun:system .
    yun:lent-in-june cg:suspectedSlip "1至2元" ; cg:probablyMeans "1至2亿元" .
}
"""

# The beginning of the message that must come; the words that are there; the words in their place.
BROKEN = [
    ("Give it exactly one Chinese label", '"对接"@zh, ', ""),
    ("Give it exactly one Chinese label", '"对接"@zh', '"对接"@zh, "匹配"@zh'),
    ("It has no English label", ', "loans"@en', ""),
    ("It has no English label", ', "s. 1"@en', ""),
    ("Give it only one English label", '"loans"@en', '"loans"@en, "credit"@en'),
    ("Write the qualifier once", '"累计"@zh', '"累计"@zh, "总计"@zh'),
    ("Write the comparison note once", '"同一指标。"@zh', '"同一指标。"'),
    (
        "Write the words of a suspected slip",
        'cg:suspectedSlip "1至2元"',
        'cg:suspectedSlip "1至2元"@zh',
    ),
    (
        "Write what the words probably mean",
        'cg:probablyMeans "1至2亿元"',
        "cg:probablyMeans 2",
    ),
    (
        "Give it exactly one symbol",
        "# more",
        'yun:mu a cg:Unit ; rdfs:label "亩"@zh, "mu"@en .',
    ),
    (
        "Say what the figure tells of",
        'cg:about yun:system ; cg:indicator yun:loans ; cg:exact "30',
        'cg:indicator yun:loans ; cg:exact "30',
    ),
    (
        "Say what the figure tells of",
        'cg:about yun:system ; cg:indicator yun:loans ; cg:exact "30',
        'cg:about yun:loans ; cg:exact "30',
    ),
    (
        "Say what the figure counts",
        'cg:indicator yun:loans ; cg:exact "30',
        'cg:indicator yun:system ; cg:exact "30',
    ),
    (
        "A figure needs exactly one value",
        "cg:value 3000000000",
        'cg:value "3000000000"',
    ),
    ("A figure needs exactly one value", "cg:value 3000000000", "cg:value 3.0e9"),
    (
        "A figure needs exactly one value",
        "cg:value 3000000000",
        "cg:value 3000000000, 30",
    ),
    (
        "A figure needs exactly one unit",
        "cg:value 54.3 ; cg:unit unit:percent",
        "cg:value 54.3",
    ),
    ("A figure needs exactly one unit", "unit:percent", "unit:per-cent"),
    (
        "A figure needs exactly one comparator",
        "cg:comparator cg:atLeast",
        "cg:comparator cg:planned",
    ),
    ("A figure needs exactly one status", "cg:status cg:planned ; ", ""),
    (
        "A figure needs exactly one quantity kind",
        "cg:quantityKind cg:share",
        "cg:quantityKind cg:share, cg:stock",
    ),
    ("Quote the figure as printed", 'cg:exact "54.3%"', 'cg:exact "54.3%"@zh'),
    ("Quote the figure as printed", 'cg:exact "30亿元"', 'cg:exact ""'),
    ("A figure needs exactly one start offset", "cg:startOffset 10 ; ", ""),
    ("A figure needs exactly one end offset", "cg:endOffset 14", 'cg:endOffset "14"'),
    (
        "The end offset must be greater",
        "cg:startOffset 10 ; cg:endOffset 14",
        "cg:startOffset 14 ; cg:endOffset 10",
    ),
    ("A range has one upper value", "cg:upperValue 2.5", "cg:upperValue 2.5, 3"),
    ("The upper value must not be below", "cg:value 1 ;", "cg:value 3 ;"),
    ("Cumulative is true or left out", "cg:cumulative true", 'cg:cumulative "yes"'),
    (
        "A figure is a part of another figure",
        "cg:subsetOf yun:lent",
        "cg:subsetOf yun:loans",
    ),
    ("A figure belongs to chains", "cg:chain chain:capital", "cg:chain chain:money"),
    (
        "Money comes from",
        "cg:payer yun:bureau",
        "cg:payer yun:treasury",
    ),
    (
        "Money goes to",
        "cg:payee yun:small",
        "cg:payee yun:everybody",
    ),
    ("Write the day of a level once", '"2024-06-30"^^xsd:date', '"2024年6月"'),
    (
        "Write the first day of the period",
        '"2024-01-01"^^xsd:date',
        '"2024"^^xsd:gYear',
    ),
    (
        "Write the last day of the period",
        '"2024-12-31"^^xsd:date',
        '"2024-12"^^xsd:gYearMonth',
    ),
    (
        "The period must not end before it starts",
        '"2024-12-31"^^xsd:date',
        '"2023-12-31"^^xsd:date',
    ),
    ("A figure that lies between two values", "cg:upperValue 2.5 ; ", ""),
    (
        "A figure with an upper value is a range",
        "cg:comparator cg:between",
        "cg:comparator cg:moreThan",
    ),
    ("A share in per cent lies between 0 and 100", "cg:value 54.3", "cg:value 154.3"),
    (
        "A planned figure is a target",
        'cg:exact "54.3%"',
        'cg:status cg:planned ; cg:exact "54.3%"',
    ),
    ("A target is planned", "cg:status cg:planned", "cg:status cg:achieved"),
    (
        "A target is held against a figure",
        "cg:comparableWith yun:lent",
        "cg:comparableWith yun:loans",
    ),
    ("The target has no deadline", 'cg:dueBy "2025-12-31"^^xsd:date ; ', ""),
    ("Nobody answers for the target", "cg:responsible yun:bureau ;", ""),
    ("Only a figure has an indicator", "# more", "yun:system cg:unit unit:yuan ."),
    (
        "There are four chains and no fifth",
        "# more",
        'chain:data a cg:Chain ; rdfs:label "数据链"@zh, "data chain"@en .',
    ),
    (
        "Say whether the action is done",
        "; cg:status cg:achieved ; cg:partOf",
        "; cg:partOf",
    ),
    ("The place has no code", ' ; cg:divisionCode "990100"', ""),
    ("Give the place its six-digit code", '"990100"', '"9901"'),
    ("Give the place its six-digit code", '"990100"', "990100"),
    (
        "Only a place has a division code",
        "# more",
        'yun:bureau cg:divisionCode "990100" .',
    ),
    ("Only a thing has a level", "# more", "yun:loans cg:level cg:municipalLevel ."),
    ("The level must be one of", "cg:level cg:municipalLevel", 'cg:level "市级"'),
    (
        "Only a figure or a document is of a place",
        "# more",
        "yun:system cg:place yun:city .",
    ),
    ("The place must be described", "cg:cumulative true", "cg:place yun:bureau"),
    ("Only a figure, or something that is done", "# more", "yun:chief cg:status cg:achieved ."),
    ("Only a figure, or something that is done", "# more", 'yun:chief cg:dueBy "2025-12-31"^^xsd:date .'),
    ("The status must be", "; cg:status cg:achieved ; cg:partOf", "; cg:status cg:flow ; cg:partOf"),
    ("Write a deadline as its last day", '"2025-12-31"^^xsd:date', '"年内"'),
    ("A target has one deadline", '"2025-12-31"^^xsd:date', '"2025-12-31"^^xsd:date, "2026-12-31"^^xsd:date'),
    ("A figure with a deadline is a target", "# more", 'yun:lent cg:dueBy "2025-12-31"^^xsd:date .'),
    ("Only a target has something to be held against", "# more", "yun:lent cg:comparableWith yun:rate ."),
    ("Only a role has the names of its holder", "# more", 'yun:bureau cg:holderName "庚" .'),
    ("The name of a holder is a plain string", 'cg:holderName "己"', "cg:holderName yun:ji"),
    ("Only a role has the name", "# more", 'yun:bureau cg:formerHolderName "庚" .'),
    ("The name of a former holder is a plain string", 'cg:formerHolderName "辛"', "cg:formerHolderName yun:xin"),
    ("Write the day from which a role is held", 'cg:holderName "己"', 'cg:holderName "己" ; cg:heldFrom "2026-11"'),
    ("Only a role has the names of its holder", "# more", 'yun:bureau cg:heldFrom "2026-11-01"^^xsd:date .'),
    ("Write the rank of a figure once", "cg:rank 3", "cg:rank 0"),
    ("Write the base year once", 'cg:baseYear "2020"^^xsd:gYear', "cg:baseYear 2020"),
    (
        "The document is not marked as data of version 0.2",
        "dct:conformsTo <https://w3id.org/chaingraph/ontology/0.2.0> ; ",
        "",
    ),
    ("Give the licence of the data by the address", "<https://creativecommons.org/licenses/by/4.0/>", '"CC BY 4.0"'),
    ("A proposer is a name", '"丁"', "yun:ding"),
    ("Say once on which day the passage was signed off", 'cg:reviewed "2025-03-02"^^xsd:date ; ', ""),
    ("Say who signed the passage off", ' ; cg:reviewedBy "戊" .', " ."),
    ("Say which relation the candidate proposes", "# more", "yun:maybe a cg:Candidate ."),
    ("Say at most once how sure the draft is", "# more", "yun:maybe a cg:Candidate ; cg:confidence 1.5 ."),
    ("Quote at most once the words", "# more", 'yun:maybe a cg:Candidate ; cg:readFrom "甲", "乙" .'),
    ("Give the reason of a candidate once", "# more", 'yun:maybe a cg:Candidate ; cg:reason "a"@en, "b"@en .'),
    ("Define what the indicator counts", ' ; skos:definition "发放的贷款。"@zh', ""),
    ("Give the document its title", ' ; dct:title "关于链长制的答复"@zh', ""),
    ("Give the document its title", 'dct:title "关于链长制的答复"@zh', 'dct:title "关于链长制的答复"@zh, "答复"@zh'),
    ("The document has no number", 'cg:number "云政复〔2025〕1号" ; ', ""),
    ("Give the document the one number", 'cg:number "云政复〔2025〕1号" ; ', 'cg:number "1", "2" ; '),
    ("The document has no date", 'cg:date "2025-03-01"^^xsd:date ; ', ""),
    ("Give the document the one day", '"2025-03-01"^^xsd:date', '"2025-03-01"'),
    ("The document has no issuer", "cg:issuer yun:bureau ; ", ""),
    (
        "Say which institution issued the document",
        "cg:issuer yun:bureau",
        "cg:issuer yun:city",
    ),
    ("Say which place the document speaks for", " ; cg:place yun:city ;\n", " ;\n"),
    ("Give the SHA-256", "0123456789abcdef0123456789abcdef", "0123456789ABCDEF"),
    ("Write what the document responds to", '"第1号提案"', '"第1号提案"@zh'),
    ("A signatory is a name", '"甲"', "yun:jia"),
    ("An addressee is a name", '"乙"', "yun:yi"),
    ("A contact is a name", '"丙"', '"丙 0000-1234567"'),
    ("Only a document has a number", "# more", 'yun:policy cg:number "1号" .'),
    (
        "Say which document the section belongs to",
        "cg:inDocument doc:reply ; cg:within",
        "cg:within",
    ),
    (
        "A section stands within one other section",
        "cg:within doc:section1",
        "cg:within doc:reply",
    ),
    (
        "A section concerns chains",
        "cg:concerns chain:capital",
        "cg:concerns yun:system",
    ),
    (
        "Only a section stands within another",
        "# more",
        "yun:system cg:concerns chain:capital .",
    ),
    (
        "Only sections, interpretations and omissions point",
        "# more",
        "doc:passage1 cg:inDocument doc:reply .",
    ),
    (
        "Say which section the passage stands in",
        "cg:inSection doc:section1.1",
        "cg:inSection doc:reply",
    ),
    ("A passage needs exactly one start offset", "cg:startOffset 0 ; ", ""),
    (
        "A passage needs exactly one end offset",
        "cg:endOffset 100",
        "cg:endOffset 99, 100",
    ),
    (
        "A passage must end after it starts",
        "cg:startOffset 0 ;",
        "cg:startOffset 100 ;",
    ),
    ("Say in one line of your own words", '"已做的事。"@zh, ', ""),
    ("Say in one line of your own words", ', "What was done."@en', ""),
    ("Only a passage has a section", "# more", 'yun:system cg:reviewedBy "戊" .'),
    ("Only a passage has a section", "# more", 'yun:system cg:gist "大意"@zh .'),
    (
        "Only passages and figures have offsets",
        "# more",
        "yun:system cg:startOffset 3 .",
    ),
    ("Say of which document something is left out", "cg:inDocument doc:reply ; cg:omits", "cg:omits"),
    ("Say what is left out", ' ; cg:omits "齐飞"', ""),
    ("Give the reason for leaving it out in Chinese", ' ; cg:rationale "口号。"@zh', ""),
    ("Say which document is interpreted", " ; cg:inDocument doc:reply ;\n", " ;\n"),
    ("Give the reason for the interpretation in Chinese", '"按句意。"@zh, ', ""),
    (
        "Give the reason for the interpretation in English",
        ', "By the run of the sentence."@en',
        "",
    ),
]


# For each relation a statement that starts from and leads to what it can not; things are those of the worked example.
NONSENSE = """
yun:city cg:activeIn yun:gap .
yun:park cg:advancesTo yun:bank .
yun:bank cg:appointedBy yun:city .
yun:bank cg:arrangedAround yun:materials .
yun:bank cg:baseline yun:firms .
yun:city cg:carriedOutBy yun:notice .
yun:bank cg:carrierParkOf yun:firms .
yun:bank cg:chiefOf yun:firms .
yun:bank cg:condition yun:firms .
yun:city cg:cooperatesWith yun:notice .
yun:city cg:directedAt chain:capital .
yun:bank cg:drawnFrom yun:notice .
yun:park cg:expertGroupOf yun:firms .
yun:bank cg:feeds yun:materials .
yun:city cg:fosters yun:notice .
yun:bank cg:heldBy yun:city .
yun:park cg:hostBankOf yun:firms .
yun:city cg:implements yun:bank .
yun:bank cg:integratesWith yun:firms .
yun:notice cg:investsIn yun:gap .
yun:bank cg:issuedBy yun:city .
yun:city cg:housedIn yun:firms .
yun:city cg:joins yun:gap .
yun:city cg:kindOf yun:materials .
yun:park cg:leadEnterpriseOf yun:firms .
yun:city cg:ledBy yun:notice .
yun:notice cg:locatedIn yun:bank .
yun:firms cg:memberOf yun:city .
yun:park cg:officeOf yun:firms .
yun:firms cg:partOf yun:city .
yun:bank cg:per yun:firms .
indicator:lent cg:placedUnder yun:bank .
yun:bank cg:position cg:blockage .
yun:bank cg:presents yun:firms .
yun:bank cg:problemKind cg:upstream .
yun:bank cg:problemOf yun:firms .
yun:city cg:produces yun:bank .
yun:bank cg:promisedBy yun:firms .
yun:bank cg:regulates yun:city .
yun:city cg:responsible yun:notice .
yun:city cg:rosterOf yun:firms .
yun:city cg:serves yun:bank .
yun:bank cg:servesAt yun:notice .
yun:city cg:supportedBy yun:notice .
yun:city cg:tackles yun:bank .
yun:city cg:uses yun:bank .
"""


@pytest.fixture(scope="module")
def shapes() -> Graph:
    graph = Graph()
    for path in resources.shapes():
        graph.parse(path, format="turtle")
    return graph


@pytest.fixture(scope="module")
def nonsense(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What is found in the worked example after nonsense has been put into one of its passages."""
    example = resources.folder("ontology") / "examples" / "yunzhou.trig"
    file = tmp_path_factory.mktemp("nonsense") / "yunzhou.trig"
    file.write_text(f"{example.read_text('utf-8')}\npassage:2.s1 {{ {NONSENSE} }}\n", "utf-8")
    return validate([file])


def test_nonsense_in_each_relation_is_reported_by_its_name(nonsense: list[Finding], ontology: Graph) -> None:
    edges = {str(edge).rpartition("#")[2] for edge in ontology.subjects(RDFS.subPropertyOf, CG.relatedTo)}
    inverse = {str(relation).rpartition("#")[2] for relation in ontology.objects(None, OWL.inverseOf)}
    nonsensical = set(re.findall(r"cg:(\w+) [\w:]+ \.", NONSENSE))
    assert edges - inverse - nonsensical == set()
    told = {finding.rule for finding in nonsense if f"(cg:{finding.rule.partition('/')[0]})" in finding.message["en"]}
    assert {rule for name in nonsensical for rule in (name, f"{name}/cg:{name}")} - told == set()
    assert {finding.severity for finding in nonsense if finding.rule in told} == {"violation"}


def test_the_worked_example_without_nonsense_is_as_it_should_be() -> None:
    assert validate([resources.folder("ontology") / "examples" / "yunzhou.trig"]) == []


def test_a_message_names_the_relation_in_both_languages(nonsense: list[Finding]) -> None:
    messages = next(finding.message for finding in nonsense if finding.rule == "partOf")
    assert messages["en"].startswith("“is part of” (cg:partOf) can only start from a mechanism, a programme, an action")
    assert messages["en"].endswith(
        "For a member, use cg:memberOf; for a kind of something wider, cg:kindOf; for a place, cg:locatedIn. "
        "From “group” to “place” may lead: “is located in” (cg:locatedIn)."
    )
    assert messages["zh"].startswith("“属于”（cg:partOf）的起点只能是机制、项目、行动")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(resources.ontology(), format="turtle")


def test_the_reply_of_yunzhou_is_as_it_should_be(tmp_path: Path) -> None:
    file = tmp_path / "yunzhou.trig"
    file.write_text(YUNZHOU, "utf-8")
    assert validate([file]) == []


def test_an_industry_chain_may_say_who_supports_it_and_nobody_leads_or_answers_for_it(tmp_path: Path) -> None:
    for role in ("supportedBy", "ledBy", "responsible"):
        chain = f'yun:tea a cg:IndustryChain ; rdfs:label "茶叶产业链"@zh, "tea"@en ; cg:{role} yun:bureau .'
        file = tmp_path / f"{role}.trig"
        file.write_text(YUNZHOU.replace("doc:passage1 {", f"doc:passage1 {{ {chain}", 1), "utf-8")
        assert chain in file.read_text("utf-8")
        assert [one.rule for one in validate([file])] == ([] if role == "supportedBy" else [role])


@pytest.mark.parametrize("role", ["ledBy", "supportedBy", "carriedOutBy"])
def test_whoever_leads_or_carries_out_a_target_answers_for_it(role: str, tmp_path: Path) -> None:
    file = tmp_path / "yunzhou.trig"
    file.write_text(YUNZHOU.replace("cg:responsible yun:bureau ;", f"cg:{role} yun:bureau ;"), "utf-8")
    assert "Nobody answers for the target" not in " ".join(one.message["en"] for one in validate([file]))


@pytest.mark.parametrize(
    ("kind", "allowed"), [('Place ; cg:divisionCode "990102"', True), ("Platform", True), ("Product", False)]
)
def test_a_place_or_a_park_may_answer_for_a_target_where_the_text_names_no_office(
    kind: str, allowed: bool, tmp_path: Path
) -> None:
    for role in ("ledBy", "supportedBy", "responsible", "carriedOutBy"):
        named = f'yun:town a cg:{kind} ; rdfs:label "青塘"@zh, "Qingtang"@en .'
        reply = YUNZHOU.replace("cg:responsible yun:bureau ;", f"cg:responsible yun:bureau ; cg:{role} yun:town ;")
        assert reply != YUNZHOU
        file = tmp_path / f"{role}.trig"
        file.write_text(reply.replace("doc:passage1 {", f"doc:passage1 {{ {named}", 1), "utf-8")
        assert [one.rule for one in validate([file])] == ([] if allowed else [f"{role}/cg:{role}"])


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is said of each broken reply and of the whole one, by the name of its file.

    Each is the reply of a city of its own, so that all are validated in one go.
    """
    folder = tmp_path_factory.mktemp("broken")
    replies = {"whole": YUNZHOU, **{f"{n}": _broken(there, instead) for n, (_, there, instead) in enumerate(BROKEN)}}
    for name, reply in replies.items():
        own = reply.replace("doc/yunzhou-2025-1/", f"doc/yunzhou-{name}/").replace("id/yunzhou/", f"id/yunzhou-{name}/")
        (folder / f"{name}.trig").write_text(own, "utf-8")
    said: dict[str, list[str]] = {name: [] for name in replies}
    for finding in validate([folder]):
        if finding.file and finding.file.parent == folder:
            said[finding.file.stem].append(finding.message["en"])
    return said


def _broken(there: str, instead: str) -> str:
    assert there in YUNZHOU
    return YUNZHOU.replace(there, instead, 1)


def test_beside_broken_replies_the_whole_one_is_as_it_should_be(broken: dict[str, list[str]]) -> None:
    assert broken["whole"] == []


@pytest.mark.parametrize("number", range(len(BROKEN)), ids=[f"{message}-{to}" for message, _, to in BROKEN])
def test_each_shape_finds_what_breaks_it(broken: dict[str, list[str]], number: int) -> None:
    assert any(text.startswith(BROKEN[number][0]) for text in broken[str(number)]), broken[str(number)]


def test_each_message_of_the_shapes_written_by_hand_is_tested() -> None:
    shapes = Graph().parse(resources.shapes()[0], format="turtle")
    messages = [
        str(text) for text in shapes.objects(None, SH.message) if isinstance(text, Literal) and text.language == "en"
    ]
    tested = tuple(message for message, _, _ in BROKEN)
    assert [text for text in messages if not text.startswith(tested)] == []


def test_each_constraint_speaks_chinese_and_english(shapes: Graph) -> None:
    speaking = set(shapes.objects(None, SH.property)) | set(shapes.subjects(SH.message))
    nested = {part for list_ in shapes.objects(None, SH["or"]) for part in shapes.items(list_)}
    inner = {part for each in nested for part in shapes.objects(each, SH.property)}
    for shape in speaking - nested - inner:
        assert sorted(
            str(text.language) for text in shapes.objects(shape, SH.message) if isinstance(text, Literal)
        ) == ["en", "zh"]


def test_each_node_shape_that_constrains_its_target_has_a_message(
    shapes: Graph,
) -> None:
    constraints = (SH["class"], SH["or"], SH["in"])
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        if any((shape, constraint, None) in shapes for constraint in constraints):
            assert (shape, SH.message, None) in shapes, shape


def test_each_range_that_the_ontology_declares_is_kept_by_a_shape(shapes: Graph, ontology: Graph) -> None:
    guarded = {path for path in shapes.objects(None, SH.path) if isinstance(path, URIRef)}
    ranged = {
        property
        for property, range_ in ontology.subject_objects(RDFS.range)
        if property != CG.relatedTo  # the check “undescribed-end” sees to it
    }
    # what the ontology says of its own relations
    of_terms = {property for _, property, value in ontology if property in CG and value == Literal(True)}
    assert ranged - guarded - of_terms == set()


def test_each_domain_that_the_ontology_declares_is_kept_by_a_shape(shapes: Graph, ontology: Graph) -> None:
    guarded = set(shapes.objects(None, SH.targetSubjectsOf))
    assert set(ontology.subjects(RDFS.domain)) - guarded == {CG.relatedTo}
