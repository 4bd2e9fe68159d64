"""An invented nation: valid, the same every time, and answering as a real one would."""

import gzip
import hashlib
import os
import pty
import signal
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from itertools import product
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.validation import validate
from chaingraph.generation import LARGEST, Size, names, nation, triples
from chaingraph.generation.document import Document
from chaingraph.generation.names import Name
from chaingraph.generation.statements import count, money, percent, term
from tests.conftest import Run
from tests.words import asked, column
from tests.words import labels as read

SMALL = ("--cities", "2", "--chains", "2", "--enterprises", "21")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cities of two industry chains with 21 enterprises each."""
    path = tmp_path_factory.mktemp("nation") / "nation.trig"
    ox.serialize(nation(Size(2, 2, 21), seed=1), str(path), ox.RdfFormat.TRIG)
    return path


@pytest.fixture(scope="module")
def store(file: Path) -> Graph:
    return open_graph(data=[file], default=False)


def labels(store: Graph, query: str) -> list[tuple[str, ...]]:
    """Return the rows of a query, as text."""
    return [tuple(term.value if term else "" for term in row) for row in store.select(query)]


def test_nothing_is_to_be_mended(file: Path) -> None:
    found = {(finding.severity, finding.message["en"]) for finding in validate([file])}
    assert found == {("info", "Nobody answers for the target; add cg:responsible if the text names somebody.")}


def test_each_industry_chain_has_its_people_and_its_mechanisms(store: Graph) -> None:
    columns = ("industry_chain", "chief", "office", "lead_enterprises", "host_bank", "filled", "empty")
    table = asked(store, "industry-chains", "zh")
    rows = list(zip(*([read(cell) or () for cell in column(table, name)] for name in columns), strict=True))
    assert {tuple(len(cell) for cell in row[1:4]) for row in rows} == {(1, 1, 2)}
    assert [(row[0], row[4], len(row[5]), len(row[6])) for row in rows] == [
        ("茗苒城新型陶瓷产业链", (), 5, 1),
        ("茗苒城新型化工产业链", ("茗苒城溯湄棠银行",), 3, 3),
        ("暄溯泽新型陶瓷产业链", ("暄溯泽苒蘅渌银行",), 3, 3),
        ("暄溯泽新型化工产业链", ("暄溯泽苒蘅渌银行",), 5, 1),
    ]
    assert rows[0][6] == ("茗苒城领航机制",)


@pytest.mark.parametrize(("question", "rows"), [
    ("documents", 6), ("six-ones", 12), ("roles", 7), ("targets", 24), ("money", 36), ("parts", 12), ("growth-stages", 3),
    ("figures", 120), ("finance", 21), ("bridges", 59), ("unassigned", 0), ("open-promises", 6),
    ("shared-functions", 24), ("shared-figures", 24), ("outcomes", 16), ("industry-chains", 4),
])  # fmt: skip
def test_packaged_questions_have_answers(store: Graph, question: str, rows: int) -> None:
    assert len(store.ask(question)) == rows


def test_what_became_of_a_target_is_in_the_next_document(store: Graph) -> None:
    outcomes = asked(store, "outcomes", "zh")
    columns = ("target", "about", "due_by", "outcome", "percent_of_target")
    assert [[str(read(row[outcomes.columns.index(name)])) for name in columns] for row in outcomes.rows][:10] == [
        ["419.1亿元以上", "茗苒城新型陶瓷产业链", "2024-12-31", "450.4亿元", "107.5"],
        ["177亿元以上", "茗苒城新型化工产业链", "2024-12-31", "179.6亿元", "101.5"],
        ["672.1亿元以上", "暄溯泽新型陶瓷产业链", "2024-12-31", "692.2亿元", "103"],
        ["39.1亿元以上", "暄溯泽新型化工产业链", "2024-12-31", "36.7亿元", "93.9"],
        ["486.4亿元以上", "茗苒城新型陶瓷产业链", "2025-12-31", "522.7亿元", "107.5"],
        ["194亿元以上", "茗苒城新型化工产业链", "2025-12-31", "196.9亿元", "101.5"],
        ["747.6亿元以上", "暄溯泽新型陶瓷产业链", "2025-12-31", "769.9亿元", "103"],
        ["39.6亿元以上", "暄溯泽新型化工产业链", "2025-12-31", "37.1亿元", "93.7"],
        ["8家以上", "新型医药企业", "2024-12-31", "None", "None"],  # those without an outcome follow
        ["29家以上", "新型装备企业", "2024-12-31", "None", "None"],
    ]


def test_two_cities_share_what_fosters_a_stage_and_the_figures_of_a_year(store: Graph) -> None:
    shared = asked(store, "shared-functions", "zh", place="茗苒城市")
    fostering = [row for row in shared.rows if read(row[2]) == "培育"]
    assert [[read(cell) for cell in row][3:6] for row in fostering] == [
        ["高新技术企业", ("茗苒城梯次培育工程",), ("暄溯泽梯次培育工程",)],
        ["科技领军企业", ("茗苒城梯次培育工程",), ("暄溯泽梯次培育工程",)],
        ["科技型中小企业", ("茗苒城梯次培育工程",), ("暄溯泽梯次培育工程",)],
    ]
    figures = asked(store, "shared-figures", "zh", place="茗苒城市", other="暄溯泽市")
    shared = [read(cell) for cell in column(figures, "indicator")]
    assert len(shared) == 12 and "新增贷款" not in shared  # which is of chains that each city calls otherwise


def test_common_things_have_many_targets_and_most_things_few() -> None:
    # in 500 real documents, the busiest thing has 668 targets; here 51 documents of ten sections: 510 × ln 2 ÷ ln 193 = 67
    about = {quad.subject: quad.object for quad in nation(Size(17, 10, 1), 1) if quad.predicate == term("about")}
    targets = Counter(thing for figure, thing in about.items() if "/target-" in figure.value)
    shared = [count for thing, count in targets.most_common() if "/nation/" in thing.value]
    assert (sum(targets.values()), sum(shared), shared[:4], shared.count(1)) == (1020, 510, [69, 31, 28, 20], 58)


def test_one_triple_may_stand_in_several_passages(store: Graph) -> None:
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
        assert result.stderr.startswith(f"Written: {name}, 3,778 statements in ")
        plain = (tmp_path / name).read_bytes()
        plain = gzip.decompress(plain) if name.endswith(".gz") else plain
        format = ox.RdfFormat.TRIG if ".trig" in name else ox.RdfFormat.N_QUADS
        contents.append(set(ox.parse(plain, format=format)))
    assert all(content == contents[0] for content in contents)


@pytest.mark.parametrize("name", ["a.nq", "a.trig.gz"])
def test_one_seed_gives_one_file_in_any_process(spawn: Run, tmp_path: Path, name: str) -> None:
    written = []
    for hashing in ("1", "2"):
        spawn("generate", *SMALL, "--seed", "5", "-o", name, env={"PYTHONHASHSEED": hashing})
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_what_is_generated_is_a_graph_like_any_other(run: Run) -> None:
    run("generate", *SMALL, "-o", "nation.trig")
    assert run("validate", "nation.trig").returncode == 0
    shown = run("--data", "nation.trig", "--no-default", "show", "茗苒城新型陶瓷产业链链长").stdout
    assert shown.startswith("chief of the Mingrancheng new ceramics chain")


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (["-o", "a.ttl"], 2, "is not supported"), (["-o", "a"], 2, ".nq, .trig, .nq.gz, .trig.gz"), ([], 2, "Missing option"),
    (["--cities", "0", "-o", "a.nq"], 2, "1<=x<=9999"), (["--chains", "193", "-o", "a.nq"], 2, "1<=x<=192"),
    (["--enterprises", "x", "-o", "a.nq"], 2, "not a valid"), (["-o", "nowhere/a.nq"], 6, "cannot be written"),
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
        while not any(path.stat().st_size for path in tmp_path.glob(".chaingraph-*.new")):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
    assert (tmp_path / "a.nq").read_text("utf-8") == "former"
    assert os.listdir(tmp_path) == ["a.nq"]


def test_a_terminal_is_told_how_far_it_is(tmp_path: Path) -> None:
    reader, writer = pty.openpty()
    command = [sys.executable, "-m", "chaingraph", "--lang", "zh", "generate", "--cities", "13", "-o", "a.nq"]
    running = subprocess.Popen(command, cwd=tmp_path, stderr=writer)
    os.close(writer)
    read = b""
    with suppress(OSError):  # Linux ends a terminal that nobody writes to any more by an error
        while piece := os.read(reader, 10_000):
            read += piece
    os.close(reader)
    assert running.wait() == 0
    told = read.decode("utf-8")
    assert "a.nq · 100,000 条陈述 · 每秒 " in told and "89%，约剩 " in told and "已写入 a.nq：" in told
