"""A store in a folder: the same answers as in memory, all of a load or nothing of it, and nobody in anybody's way."""

import gzip
import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import portalocker
import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.base.errors import ForeignFolder
from chaingraph.graph import questions
from chaingraph.graph.errors import BadArchive, BadData, DamagedStore, NoStore, StoreBusy, StoreTrouble, UnpacksTooLarge
from chaingraph.graph.store import upkeep
from chaingraph.graph.store.loading import Progress, load_folder
from chaingraph.graph.store.writer import writing
from chaingraph.model.vocabulary import PREFIX_GRAPH
from tests.conftest import ROOT, Run, same

YUNZHOU = ROOT / "tests" / "data" / "yunzhou.trig"
BANK = '<https://w3id.org/chaingraph/id/yunzhou/guild> <http://www.w3.org/2000/01/rdf-schema#label> "云州行会"@zh .\n'
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def answer(store: Graph, query: str) -> list[str]:
    return sorted(map(str, store.select(query)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store in a folder, with the graph of the invented city."""
    load_folder([YUNZHOU], tmp_path / "store")
    return tmp_path / "store"


# ---------------------------------------------------------------- the same answers


@pytest.mark.parametrize("question", questions.names())
def test_each_question_has_the_same_answer_as_in_memory(zibo: Graph, zibo_folder: Path, question: str) -> None:
    assert same(open_graph(str(zibo_folder)).ask(question), zibo.ask(question))


def test_the_default_graph_is_what_is_known_and_prefixes_survive(zibo: Graph, zibo_folder: Path) -> None:
    store = open_graph(str(zibo_folder))
    assert answer(store, COUNT) == answer(zibo, COUNT)
    assert store.prefixes == zibo.prefixes
    assert store.find("zibo:six-ones") == zibo.find("六个一")


def test_a_second_load_is_as_if_all_files_were_loaded_at_once(tmp_path: Path, folder: Path) -> None:
    more = tmp_path / "more.trig"
    more.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix yz: <https://w3id.org/chaingraph/id/yunzhou/> .\n"
        "<https://w3id.org/chaingraph/id/doc/yunzhou-2026/passage/9.s1> {\n"
        "  yz:night-market a cg:Action ; cg:joins <https://w3id.org/chaingraph/id/chain/talent> .\n"
        "  yz:night-market cg:serves <https://w3id.org/chaingraph/id/chain/talent> }\n",
        "utf-8",
    )
    load_folder([more], folder)
    both, stepwise = open_graph(data=[YUNZHOU, more], default=False), open_graph(str(folder))
    everything = "SELECT ?s ?p ?o { ?s ?p ?o FILTER (!ISBLANK(?s) && !ISBLANK(?o)) }"
    sources = "SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } }"
    for query in (everything, sources, COUNT):
        assert answer(stepwise, query) == answer(both, query)


def test_what_one_load_derived_and_the_next_states_is_stated(tmp_path: Path, folder: Path) -> None:
    derived = "SELECT ?s ?o { GRAPH id:derived { ?s cg:serves ?o } } ORDER BY ?s ?o LIMIT 1"
    row = open_graph(str(folder)).select(derived).rows[0]
    (tmp_path / "more.nq").write_text(
        f"{row.s} <https://w3id.org/chaingraph/ontology#serves> {row.o} <http://y.example/g> ."
    )
    load_folder([tmp_path / "more.nq"], folder)
    where = f"SELECT ?g {{ GRAPH ?g {{ {row.s} cg:serves {row.o} }} }}"
    assert answer(open_graph(str(folder)), where) == ["Row(g=<NamedNode value=http://y.example/g>)"]


def test_coupling_is_the_same(run: Run, zibo_folder: Path) -> None:
    assert run("report", "coupling", "--store", str(zibo_folder)).stdout == run("report", "coupling").stdout


# ---------------------------------------------------------------- what is loaded


@pytest.mark.parametrize(("name", "content"), [
    ("x.ttl", BANK), ("x.nt", BANK), ("x.trig", BANK), ("x.nq", BANK),
    ("x.jsonld", '{"@id": "https://w3id.org/chaingraph/id/yunzhou/guild", '
                 '"http://www.w3.org/2000/01/rdf-schema#label": {"@value": "云州行会", "@language": "zh"}}'),
])  # fmt: skip
@pytest.mark.parametrize("packed", [False, True])
def test_every_format_is_loaded_packed_or_not(tmp_path: Path, name: str, content: str, packed: bool) -> None:
    file = tmp_path / (f"{name}.gz" if packed else name)
    file.write_bytes(gzip.compress(content.encode()) if packed else b"\xef\xbb\xbf" + content.encode())
    load_folder([file], tmp_path / "store")
    ask = 'ASK { <https://w3id.org/chaingraph/id/yunzhou/guild> rdfs:label "云州行会"@zh }'
    assert open_graph(str(tmp_path / "store")).query(ask) is True
    assert open_graph(data=[file]).query(ask) is True


def test_a_bad_third_file_leaves_the_store_as_it_was(tmp_path: Path, folder: Path) -> None:
    before = upkeep.check(folder)
    good, bad = tmp_path / "good.nt", tmp_path / "bad.ttl"
    good.write_text(BANK, "utf-8")
    bad.write_text(BANK + BANK + "<http://y.example/a> oops .\n", "utf-8")
    with pytest.raises(BadData, match=r"bad\.ttl, line 3, column 22"):
        load_folder([good, YUNZHOU, bad], folder)
    assert upkeep.check(folder) == before
    assert sorted(entry.name for entry in folder.iterdir()) == ["chaingraph.json", "graph-000001", "writer.lock"]


@pytest.mark.parametrize("there", [False, True])
def test_a_first_load_that_fails_leaves_nothing(tmp_path: Path, there: bool) -> None:
    bad, above = tmp_path / "bad.ttl", tmp_path / "above"
    bad.write_text("oops", "utf-8")
    if there:
        (above / "store").mkdir(parents=True)
    with pytest.raises(BadData):
        load_folder([bad], above / "store")
    assert [*above.rglob("*")] == [above / "store"] * there and above.exists() == there


@pytest.mark.parametrize("beside", [False, True])
def test_a_lock_that_was_removed_before_it_was_taken_makes_nobody_the_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: bool
) -> None:
    take = portalocker.lock

    def late(*arguments: Any) -> None:
        (tmp_path / "writer.lock").unlink()  # the writer before fails, and
        if beside:
            (tmp_path / "writer.lock").touch()  # another one begins
        take(*arguments)

    monkeypatch.setattr(portalocker, "lock", late)
    with pytest.raises(StoreBusy), writing(tmp_path):
        raise AssertionError("two writers")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb, cut = tmp_path / "bomb.nt.gz", tmp_path / "cut.nt.gz"
    bomb.write_bytes(gzip.compress(b"# " + b" " * 50_000_000))
    cut.write_bytes(gzip.compress(BANK.encode() * 1000)[:-20])
    for file, trouble in ((bomb, UnpacksTooLarge), (cut, BadArchive)):
        with pytest.raises(trouble):
            load_folder([file], tmp_path / "store")
        with pytest.raises(trouble):
            open_graph(data=[file])
    with pytest.raises(NoStore):
        open_graph(str(tmp_path / "store"))


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("dear all")
    with pytest.raises(ForeignFolder):
        load_folder([YUNZHOU], tmp_path / "letters")
    assert [entry.name for entry in (tmp_path / "letters").iterdir()] == ["letter.txt"]
    with pytest.raises(NoStore):
        open_graph(str(tmp_path / "letters"))


def test_a_load_tells_how_far_it_is(tmp_path: Path) -> None:
    file = tmp_path / "many.nt"
    lines = (f"<http://y.example/{i}> <http://y.example/p> <http://y.example/{i + 1}> .\n" for i in range(25_000))
    file.write_text("".join(lines))
    told: list[tuple[str, int]] = []
    load_folder([file], tmp_path / "store", lambda progress: told.append((progress.step, progress.statements)))
    assert told == [
        ("many.nt", 10_000), ("many.nt", 20_000), ("Deriving what follows", 25_000), ("Writing to the disk", 25_000),
    ]  # fmt: skip


def test_the_words_of_progress() -> None:
    from chaingraph.cli.load import words

    progress = Progress(total=400, done=100, statements=30_000, step="city.nt")
    assert words(progress, 10, "en") == "city.nt · 30,000 statements · 3,000 a second · 25%, about 30 s remain"
    assert words(progress, 10, "zh") == "city.nt · 30,000 条陈述 · 每秒 3,000 条 · 25%，约剩 30 秒"
    assert words(Progress(400, 400, 30_000, "Writing to the disk"), 10, "en") == "Writing to the disk"


def test_the_commands_say_what_they_did(run: Run, tmp_path: Path) -> None:
    loaded = run("load", str(YUNZHOU), "--store", "city")
    assert (loaded.returncode, loaded.stdout) == (0, "")
    assert loaded.stderr.startswith("Loaded: 1 file; city now holds ")
    assert run("load", str(YUNZHOU)).returncode == 2
    assert run("report", "--store", "city", "--data", str(YUNZHOU)).returncode == 2
    assert run("report", "--store", "nowhere").returncode == 6
    info = json.loads(run("store", "info", "--store", "city", "--format", "json").stdout)
    facts = {row["fact"]: row["value"] for row in info["rows"]}
    assert facts["known"] > 1000 and facts["sources"] == str(YUNZHOU)
    assert run("store", "check", "--store", "city").stderr == "The store city is intact.\n"
    assert run("store", "backup", "--store", "city").returncode == 2
    assert run("store", "check", "--store", "memory").returncode == 2


# ---------------------------------------------------------------- upkeep


def test_a_backup_is_a_store_and_comes_back(tmp_path: Path, folder: Path) -> None:
    before = upkeep.backup(folder, tmp_path / "copy")
    assert upkeep.check(tmp_path / "copy") == before
    with pytest.raises(ForeignFolder):
        upkeep.backup(folder, tmp_path / "copy")
    (tmp_path / "more.nt").write_text(BANK, "utf-8")
    load_folder([tmp_path / "more.nt"], folder)
    assert upkeep.check(folder).statements == before.statements + 1
    assert upkeep.restore(tmp_path / "copy", folder).hash == before.hash
    assert upkeep.check(folder).statements == before.statements
    assert upkeep.restore(tmp_path / "copy", tmp_path / "third").hash == before.hash


def test_a_dump_holds_every_statement_with_names_for_all(run: Run, tmp_path: Path, folder: Path) -> None:
    assert run("store", "dump", "all.nq", "--store", str(folder)).returncode == 0
    dumped = ox.Store()
    dumped.load(path=str(tmp_path / "all.nq"), format=ox.RdfFormat.N_QUADS)
    declared = sum(1 for _ in dumped.quads_for_pattern(None, None, None, ox.NamedNode(PREFIX_GRAPH)))
    told = upkeep.check(folder)
    assert (len(dumped) - declared, declared) == (told.statements, 3 * len(told.prefixes))
    assert not any(isinstance(term, ox.BlankNode) for quad in dumped for term in (quad.subject, quad.object))


def test_compacting_changes_no_answer(folder: Path) -> None:
    before, counted = upkeep.check(folder), answer(open_graph(str(folder)), COUNT)
    after = upkeep.compact(folder)
    assert (after.statements, after.known, after.sources) == (before.statements, before.known, before.sources)
    assert answer(open_graph(str(folder)), COUNT) == counted


def graph(folder: Path) -> Path:
    return folder / str(json.loads((folder / "chaingraph.json").read_text("utf-8"))["graph"])


def test_a_lost_log_or_a_shortened_file_is_noticed_at_once(folder: Path) -> None:
    for file in sorted(graph(folder).glob("*.log")) + sorted(graph(folder).glob("*.sst"))[:1]:
        kept = file.read_bytes()
        for spoil in (file.unlink, lambda file=file, kept=kept: file.write_bytes(kept[:-1] if kept else b"?")):
            spoil()
            with pytest.raises(DamagedStore, match=file.name):
                open_graph(str(folder))
            with pytest.raises(DamagedStore, match=file.name):
                load_folder([YUNZHOU], folder)
            file.write_bytes(kept)
    upkeep.check(folder)


def test_a_changed_byte_is_found_by_check(run: Run, folder: Path) -> None:
    file = max(graph(folder).glob("*.sst"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    result = run("store", "check", "--store", str(folder))
    assert result.returncode == 6 and file.name in result.stderr


def test_a_manifest_leads_nowhere_else(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    told = json.loads((folder / "chaingraph.json").read_text("utf-8"))
    for wrong in ({"graph": "../store/graph-000001"}, {"files": {**told["files"], "../../secret": [6, ""]}}):
        (folder / "chaingraph.json").write_text(json.dumps({**told, **wrong}))
        with pytest.raises(DamagedStore, match="its manifest"):
            upkeep.restore(folder, tmp_path / "copy")


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"format": 1}', '{"format": 99}', "\ud800"])
def test_a_manifest_that_makes_no_sense_is_damage(folder: Path, content: str) -> None:
    (folder / "chaingraph.json").write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(DamagedStore):
        open_graph(str(folder))


def test_a_graph_without_its_manifest_is_damage_and_never_swept(run: Run, tmp_path: Path, folder: Path) -> None:
    upkeep.backup(folder, tmp_path / "copy")
    (folder / "chaingraph.json").unlink()
    kept = {file: file.read_bytes() for file in (folder / "graph-000001").iterdir()}
    for command in (["load", str(YUNZHOU)], ["report"], ["store", "info"], ["store", "compact"]):
        result = run(*command, "--store", str(folder))
        assert (result.returncode, result.stdout) == (6, "")
        assert result.stderr == (
            f"The store {folder} is damaged: its manifest is missing (chaingraph.json). "
            "Restore a backup with `chaingraph store restore`, or load into a new folder.\n"
        )
    with pytest.raises(StoreTrouble, match="no cable"), writing(folder, keep=False):
        raise OSError("no cable")
    assert {file: file.read_bytes() for file in (folder / "graph-000001").iterdir()} == kept
    upkeep.restore(tmp_path / "copy", folder)
    assert sorted(entry.name for entry in folder.iterdir()) == ["chaingraph.json", "graph-000002", "writer.lock"]


@pytest.mark.slow
def test_a_first_load_that_broke_off_leaves_no_store_and_is_swept(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    for moment in (("open", YUNZHOU.name), ("open", ".new"), ("os.rename", ".new")):
        ended = subprocess.run([sys.executable, "-c", BREAK_OFF, *moment, YUNZHOU, folder])
        assert ended.returncode == -signal.SIGKILL
        left = sorted(entry.name for entry in folder.iterdir())
        assert {"graph-000001", "graph-000001.part"} <= set(left) and "chaingraph.json" not in left
        with pytest.raises(NoStore):
            open_graph(str(folder))
    load_folder([YUNZHOU], folder)
    assert sorted(entry.name for entry in folder.iterdir()) == ["chaingraph.json", "graph-000001", "writer.lock"]


# ---------------------------------------------------------------- beside one another


def test_the_second_writer_is_told_who_writes(spawn: Run, folder: Path) -> None:
    with writing(folder), pytest.raises(StoreBusy, match=f"process {os.getpid()} on"):
        load_folder([YUNZHOU], folder)
    with writing(folder):
        result = spawn("load", str(YUNZHOU), "--store", str(folder))
    assert result.returncode == 6 and f"process {os.getpid()} on" in result.stderr
    load_folder([YUNZHOU], folder)


def read_often(folder: str, seen: "multiprocessing.SimpleQueue[set[str]]", stop: Path) -> None:
    counted = {open_graph(folder).select(COUNT).rows[0].n.value}  # on a busy machine, it may begin when all is written
    while not stop.exists():
        counted.add(open_graph(folder).select(COUNT).rows[0].n.value)
    seen.put(counted)


@pytest.mark.slow
def test_four_readers_beside_a_writer_see_whole_graphs_only(tmp_path: Path, folder: Path) -> None:
    context, stop = multiprocessing.get_context("spawn"), tmp_path / "stop"
    seen = context.SimpleQueue()
    readers = [context.Process(target=read_often, args=(str(folder), seen, stop), daemon=True) for _ in range(4)]
    whole = {open_graph(str(folder)).select(COUNT).rows[0].n.value}
    for reader in readers:
        reader.start()
    for number in range(4):
        (tmp_path / "more.nt").write_text(BANK.replace("yunzhou", f"yunzhou-{number}"), "utf-8")
        load_folder([tmp_path / "more.nt"], folder)
        whole.add(open_graph(str(folder)).select(COUNT).rows[0].n.value)
    stop.touch()
    counted = [seen.get() for _ in readers]
    for reader in readers:
        reader.join()
        assert reader.exitcode == 0
    assert len(whole) == 5
    assert all(counts and counts <= whole for counts in counted)


def test_who_has_it_open_keeps_the_graph_that_was(tmp_path: Path, folder: Path) -> None:
    store = open_graph(str(folder))
    before = answer(store, COUNT)
    for _ in range(2):
        (tmp_path / "more.nt").write_text(BANK, "utf-8")
        load_folder([tmp_path / "more.nt"], folder)
    assert answer(store, COUNT) == before != answer(open_graph(str(folder)), COUNT)
    del store
    with writing(folder):
        pass
    assert len(list(folder.glob("graph-*"))) == 1


# ---------------------------------------------------------------- what goes wrong


BREAK_OFF = """
import os, signal, sys
from pathlib import Path
from typing import Any
from chaingraph.graph.store.loading import load_folder

def die(event, arguments):
    if event == sys.argv[1] and str(arguments[0]).endswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(die)
load_folder([Path(sys.argv[3])], Path(sys.argv[4]))
"""
LOAD = """
import sys
from pathlib import Path
from typing import Any
from chaingraph.graph.store.loading import load_folder
print("begins", flush=True)
load_folder([Path(sys.argv[1])], Path(sys.argv[2]))
print("loaded", flush=True)
"""


def load_for(seconds: float | None, file: Path, folder: Path) -> tuple[bool, float]:
    """Load a file in a process that is killed so many seconds after it began; return whether it said so, and its time."""
    with subprocess.Popen([sys.executable, "-c", LOAD, file, folder], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "begins\n"
        start = time.monotonic()
        if seconds is not None:
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
        said = process.stdout.read()
    return said == "loaded\n", time.monotonic() - start


@pytest.mark.slow
def test_killed_at_any_moment_it_holds_what_was_reported_and_nothing_else(tmp_path: Path) -> None:
    """Fifty loads of one file each, killed at random moments; what was said to be loaded is there, the rest is not."""
    generator, folder, held = random.Random(6), tmp_path / "store", set()
    load_folder([YUNZHOU], folder)
    (tmp_path / "usual.nt").write_text('<http://y.example/usual> <http://y.example/q> "usual" .\n')
    _, usual = load_for(None, tmp_path / "usual.nt", folder)
    reported = 0
    for number in range(50):
        file = tmp_path / f"{number}.nt"
        file.write_text(f'<http://y.example/{number}> <http://y.example/p> "{number}" .\n')
        said, _ = load_for(generator.uniform(0, 1.4 * usual), file, folder)
        rows = open_graph(str(folder)).select("SELECT ?n { ?s <http://y.example/p> ?n }")
        before, held = held, {int(row.n.value) for row in rows}
        # one that was killed between writing the manifest and saying so is there too
        assert held in ((before | {number},) if said else (before, before | {number}))
        reported += said
    assert 0 < reported < 50
    upkeep.check(folder)
    load_folder([YUNZHOU], folder)
    assert len(list(folder.glob("graph-*"))) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes (mark: mount)."""
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], check=True)
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_said_and_what_was_there_stays(run: Run, tmp_path: Path, small_disk: Path) -> None:
    folder, many = small_disk / "store", tmp_path / "many.nt"
    load_folder([YUNZHOU], folder)
    before = upkeep.check(folder)
    lines = (f'<http://y.example/{i}> <http://y.example/p> "{random.random()}" .\n' for i in range(60_000))
    many.write_text("".join(lines))
    result = run("load", str(many), "--store", str(folder))
    assert (result.returncode, result.stdout) == (6, "")
    assert "No space left on device" in result.stderr and "Traceback" not in result.stderr
    assert upkeep.check(folder) == before


def test_a_read_only_folder_is_read_and_not_written(run: Run, tmp_path: Path, small_disk: Path) -> None:
    folder = small_disk / "store"
    load_folder([YUNZHOU], folder)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert run("report", "--store", str(folder)).returncode == 0
    assert run("store", "check", "--store", str(folder)).returncode == 0
    with pytest.raises(StoreTrouble, match="Read-only file system"):
        load_folder([YUNZHOU], folder)
    assert run("load", str(YUNZHOU), "--store", str(small_disk / "new")).returncode == 6


def test_what_only_looks_like_a_store_is_left_alone(run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "mine" / "graph-000001" / "notes.txt"
    notes.parent.mkdir(parents=True)
    notes.write_text("precious")
    assert run("load", str(YUNZHOU), "--store", "mine").returncode == 6
    assert notes.read_text() == "precious"


def test_a_store_with_an_unreadable_manifest_is_restored(tmp_path: Path, folder: Path) -> None:
    before = answer(open_graph(str(folder)), COUNT)
    upkeep.backup(folder, tmp_path / "copy")
    (folder / "chaingraph.json").write_text("{")
    upkeep.restore(tmp_path / "copy", folder)
    assert answer(open_graph(str(folder)), COUNT) == before


def test_a_backup_within_the_store_is_refused(folder: Path) -> None:
    with pytest.raises(ForeignFolder):
        upkeep.backup(folder, folder / "inner")


def test_damage_of_the_same_size_is_an_ordinary_event(run: Run, folder: Path) -> None:
    graph = folder / json.loads((folder / "chaingraph.json").read_text())["graph"]
    for file in graph.glob("*.sst"):
        size = file.stat().st_size
        file.write_bytes(file.read_bytes()[: size // 2] + bytes(size - size // 2))
    for command in (["report"], ["load", str(YUNZHOU)]):
        done = run(*command, "--store", str(folder))
        assert done.returncode == 6 and "Traceback" not in done.stderr, done.stderr


def test_an_option_before_the_command_goes_before_the_environment(run: Run, folder: Path) -> None:
    count = ("query", COUNT, "--format", "csv")
    environment = {"CHAINGRAPH_STORE": str(folder)}
    assert run("--store", "memory", *count, env=environment).stdout == run(*count).stdout
    assert run(*count, env=environment).stdout == run(*count, "--store", str(folder)).stdout != run(*count).stdout


def test_files_are_validated_and_no_store(run: Run, folder: Path) -> None:
    done = run("validate", "--store", str(folder))
    assert done.returncode == 2 and "`chaingraph validate` checks files, not the store" in done.stderr
    assert run("validate", str(YUNZHOU), "--store", str(folder)).stderr.startswith("1 file: ")


def test_what_a_full_disk_left_undone_leaves_nothing_behind(run: Run, tmp_path: Path, small_disk: Path) -> None:
    folder = small_disk / "store"
    load_folder([YUNZHOU], folder)
    with (small_disk / "rest").open("wb", buffering=0) as rest, suppress(OSError):
        while True:
            rest.write(bytes(2**12))
    before = sorted(entry.name for entry in folder.iterdir())
    assert run("load", str(YUNZHOU), "--store", str(folder)).returncode == 6
    assert sorted(entry.name for entry in folder.iterdir()) == before
    (small_disk / "rest").unlink()
    assert run("store", "compact", "--store", str(folder)).returncode == 0


@pytest.mark.parametrize("where", [0.1, 0.5, 0.9])
def test_a_flipped_byte_is_found_before_it_is_read(run: Run, tmp_path: Path, where: float) -> None:
    folder = tmp_path / "store"
    load_folder([YUNZHOU], folder)
    table = max(folder.glob("graph-*/*.sst"), key=lambda path: path.stat().st_size)
    content = bytearray(table.read_bytes())
    content[int(where * len(content))] ^= 1
    table.write_bytes(bytes(content))
    for command in (
        ["query", "ASK {}"],
        ["report"],
        ["show", "链办"],
        ["load", str(YUNZHOU)],
        ["store", "dump", "dump.nq"],
    ):
        done = run(*command, "--store", str(folder))
        assert done.returncode == 6 and table.name in done.stderr and "Traceback" not in done.stderr


def test_a_store_that_was_copied_is_read(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    load_folder([YUNZHOU], folder)
    for file in folder.glob("graph-*/*"):
        os.utime(file, (1, 1))
    assert run("query", "ASK { ?s a cg:Chain }", "--store", str(folder)).stdout == "true\n"


@pytest.mark.parametrize(
    "wrong",
    [
        {"statements": "many"}, {"files": {"a": [1]}}, {"files": {"a": ["1", "b"]}}, {"files": []}, {"prefixes": {"a": 1}},
        {"sources": [["a"]]}, {"graph": 3}, {"graph": "../graph-000001"}, {"times": {"a": "b"}}, {"written": None},
        {"prefixes": {"a": "no IRI"}}, {"prefixes": {"a b": "urn:a"}},
    ],
)  # fmt: skip
def test_a_manifest_of_other_values_is_damage(run: Run, tmp_path: Path, wrong: dict[str, object]) -> None:
    folder = tmp_path / "store"
    load_folder([YUNZHOU], folder)
    manifest = folder / "chaingraph.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), **wrong}))
    for command in (["query", "ASK {}"], ["store", "info"], ["store", "check"]):
        done = run(*command, "--store", str(folder))
        assert done.returncode == 6 and "its manifest cannot be read" in done.stderr


def test_a_manifest_of_great_depth_is_damage(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    load_folder([YUNZHOU], folder)
    (folder / "chaingraph.json").write_text('{"a":' * 100_000)
    assert run("store", "info", "--store", str(folder)).returncode == 6
