"""An invented nation: valid, the same every time, and answering as a real one would."""

import gzip
import hashlib
import os
import pty
import signal
import subprocess
import sys
from itertools import product
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Store, open_store
from chaingraph.generation import LARGEST, Size, names, nation, triples
from chaingraph.generation.document import Document
from chaingraph.generation.names import Name
from chaingraph.generation.statements import count, money, percent
from chaingraph.validation import validate
from tests.conftest import Run

SMALL = ("--cities", "2", "--chains", "2", "--enterprises", "21")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cities of two industry chains with 21 enterprises each."""
    path = tmp_path_factory.mktemp("nation") / "nation.trig"
    ox.serialize(nation(Size(2, 2, 21), seed=1), str(path), ox.RdfFormat.TRIG)
    return path


@pytest.fixture(scope="module")
def store(file: Path) -> Store:
    return open_store(data=[file], default=False)


def labels(store: Store, query: str) -> list[tuple[str, ...]]:
    """Return the rows of a query, as text."""
    return [tuple(term.value if term else "" for term in row) for row in store.select(query)]


def test_nothing_is_to_be_mended(file: Path) -> None:
    found = {(finding.severity, finding.message["en"]) for finding in validate([file])}
    assert found == {("info", "Nobody answers for the target; add cg:responsible if the text names somebody.")}


def test_each_industry_chain_has_its_people_and_its_mechanisms(store: Store) -> None:
    query = """
    SELECT ?name (COUNT(DISTINCT ?lead) AS ?leads) (GROUP_CONCAT(DISTINCT ?bank; separator=" ") AS ?banks) (COUNT(DISTINCT ?mechanism) AS ?filled) {
      ?chain a cg:IndustryChain ; rdfs:label ?name . FILTER (LANG(?name) = "zh")
      ?chief a cg:Role ; cg:directedAt ?chain ; cg:cooperatesWith ?office . ?office a cg:Institution ; cg:directedAt ?chain .
      ?lead cg:partOf ?chain, ?group . ?group rdfs:label ?status . FILTER (STRENDS(?status, "链主企业"))
      OPTIONAL { ?post cg:directedAt ?chain ; cg:heldBy/rdfs:label ?bank FILTER (LANG(?bank) = "zh") }
      OPTIONAL { ?carrier cg:directedAt ?chain ; cg:implements ?mechanism }
    } GROUP BY ?name ORDER BY ?name"""
    assert labels(store, query) == [
        ("暄溯泽新型化工产业链", "2", "暄溯泽苒蘅渌银行", "5"),
        ("暄溯泽新型陶瓷产业链", "2", "暄溯泽苒蘅渌银行", "3"),
        ("茗苒城新型化工产业链", "2", "茗苒城溯湄棠银行", "3"),
        ("茗苒城新型陶瓷产业链", "2", "", "5"),
    ]


@pytest.mark.parametrize(("question", "rows"), [
    ("documents", 6), ("six-ones", 12), ("roles", 7), ("targets", 12), ("money", 36), ("parts", 12), ("growth-stages", 3),
    ("figures", 108), ("finance", 21), ("bridges", 59), ("unassigned", 0), ("open-promises", 3),
])  # fmt: skip
def test_packaged_questions_have_answers(store: Store, question: str, rows: int) -> None:
    assert len(store.ask(question)) == rows


def test_what_became_of_a_target_is_in_the_next_document(store: Store) -> None:
    query = """
    SELECT ?target ?exact ?result { ?target a cg:Target ; cg:about ?thing ; cg:indicator ?what ; cg:exact ?exact ; cg:dueBy ?due .
      ?figure cg:about ?thing ; cg:indicator ?what ; cg:end ?due ; cg:exact ?result } ORDER BY ?target"""
    found = labels(store, query)
    assert len(found) == 8
    assert found[0] == (
        "https://w3id.org/chaingraph/id/mingrancheng/chain-1/target-output-2024", "419.1亿元以上", "450.4亿元",
    )  # fmt: skip


def test_one_triple_may_stand_in_several_passages(store: Store) -> None:
    query = "SELECT (COUNT(?g) AS ?times) { GRAPH ?g { ?chief cg:appointedBy ?by } } GROUP BY ?chief"
    assert {times for (times,) in labels(store, query)} == {"3"}


def test_offsets_and_the_hash_are_those_of_the_text() -> None:
    document = Document("https://y.example/doc")
    heading = document.heading("1", Name("新型陶瓷产业链", "new ceramics chain"))
    amounts = (count(12, "establishment", "家"), percent(75))
    passage = document.sentence("1", 1, Name("家数，增幅。", "How many; growth."), "有企业{}，增长{}。", *amounts)
    text = "新型陶瓷产业链有企业12家,增长7.5%。"
    assert (heading.offsets, passage.offsets) == ((), (10, 16))
    assert text[10:13] == "12家" and text[16:20] == "7.5%"
    assert document.sha256.value == hashlib.sha256(text.encode()).hexdigest()
    assert passage.graph.value == "https://y.example/doc/passage/1.s1"


def test_amounts_are_printed_and_meant() -> None:
    assert [(money(tenths).exact, money(tenths).value.value) for tenths in (5, 120, 2500, 1_234_567)] == [
        ("0.5亿元", "50000000"), ("12亿元", "1200000000"), ("250亿元", "25000000000"), ("123456.7亿元", "12345670000000"),
    ]  # fmt: skip
    assert (percent(101).exact, percent(101).value.value) == ("10.1%", "10.1")


def test_no_two_bear_one_name() -> None:
    cities = [names.city(number) for number in range(LARGEST.cities)]
    assert len({name.zh for name in cities}) == len({name.en for name in cities}) == 9_999
    assert len({names.stem(number).zh for number in range(LARGEST.enterprises)}) == 32_768
    assert len({names.industry(number).en for number in range(LARGEST.chains)}) == 192


def test_a_larger_nation_holds_a_smaller_one_and_another_seed_differs() -> None:
    small, large = set(nation(Size(2, 1, 3), 7)), set(nation(Size(3, 1, 3), 7))
    assert small < large
    assert set(nation(Size(2, 1, 3), 8)) != small


@pytest.mark.parametrize(("cities", "chains", "enterprises"), list(product((1, 5), (1, 10), (1, 100))))
def test_the_size_is_foretold_within_a_tenth(cities: int, chains: int, enterprises: int) -> None:
    size = Size(cities, chains, enterprises)
    assert sum(1 for _ in nation(size, 1)) == pytest.approx(triples(size), rel=0.1)


def test_every_format_holds_the_same_statements(run: Run, tmp_path: Path) -> None:
    contents = []
    for name in ("a.nq", "a.trig", "a.nq.gz", "a.trig.gz"):
        result = run("generate", *SMALL, "-o", name)
        assert (result.returncode, result.stdout) == (0, "")
        assert result.stderr.startswith(f"Written: {name}, 3,549 statements in ")
        plain = (tmp_path / name).read_bytes()
        plain = gzip.decompress(plain) if name.endswith(".gz") else plain
        format = ox.RdfFormat.TRIG if ".trig" in name else ox.RdfFormat.N_QUADS
        contents.append(set(ox.parse(plain, format=format)))
    assert all(content == contents[0] for content in contents)


@pytest.mark.parametrize("name", ["a.nq", "a.trig.gz"])
def test_one_seed_gives_one_file_in_any_process(run: Run, tmp_path: Path, name: str) -> None:
    written = []
    for hashing in ("1", "2"):
        run("generate", *SMALL, "--seed", "5", "-o", name, env={"PYTHONHASHSEED": hashing})
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_what_is_generated_is_a_graph_like_any_other(run: Run) -> None:
    run("generate", *SMALL, "-o", "nation.trig")
    assert run("validate", "nation.trig").returncode == 0
    shown = run("--data", "nation.trig", "--no-default", "show", "茗苒城新型陶瓷产业链链长").stdout
    assert shown.startswith("chief of the Mingrancheng new ceramics chain")


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["-o", "a.ttl"], 2, "says no format that is written"), (["-o", "a"], 2, "End it with .nq"), ([], 2, "Missing option"),
    (["--cities", "0", "-o", "a.nq"], 2, "1<=x<=9999"), (["--chains", "193", "-o", "a.nq"], 2, "1<=x<=192"),
    (["--enterprises", "x", "-o", "a.nq"], 2, "not a valid"), (["-o", "nowhere/a.nq"], 6, "can not be written"),
])  # fmt: skip
def test_mistakes_are_told(run: Run, arguments: list[str], code: int, words: str) -> None:
    result = run("generate", *arguments)
    assert (result.returncode, result.stdout) == (code, "") and words in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_and_leaves_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.nq").symlink_to("/dev/full")
    result = run("generate", *SMALL, "-o", "a.nq")
    assert result.returncode == 6 and "No space left" in result.stderr
    assert os.listdir(tmp_path) == ["a.nq"]


def test_a_former_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_text("former", "utf-8")
    command = [sys.executable, "-m", "chaingraph", "generate", "--cities", "9999", "-o", "a.nq"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) as process:
        while not any(path.stat().st_size for path in tmp_path.glob(".a.nq.*")):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
    assert (tmp_path / "a.nq").read_text("utf-8") == "former"
    assert os.listdir(tmp_path) == ["a.nq"]


def test_a_terminal_is_told_how_far_it_is(tmp_path: Path) -> None:
    reader, writer = pty.openpty()
    command = [sys.executable, "-m", "chaingraph", "--lang", "zh", "generate", "--cities", "13", "-o", "a.nq"]
    subprocess.run(command, cwd=tmp_path, stderr=writer, check=True)
    os.close(writer)
    told = os.read(reader, 10_000).decode("utf-8")
    os.close(reader)
    assert "已写 100,000 条，共约 105,300 条" in told and "已写入 a.nq：" in told
