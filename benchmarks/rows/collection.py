"""What a person asks of a collection in a folder, as whole processes: beside a tenth of it, and beside the same by hand."""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from registry import Aim, Contestant, Row, Timed, chaingraph, function
from samples import Sample

CG = "https://w3id.org/chaingraph/ontology#"
ID = "https://w3id.org/chaingraph/id/"
GROWTH = 10**1.1  # of ten times as much: a slope of 1.1
ONE, TEN = "50 documents", "500 documents"


def _engine(sample: Sample) -> Any:
    import pyoxigraph as ox

    from chaingraph.graph.store import manifest

    return ox.Store.read_only(str(sample.store / manifest.read(sample.store).graph))


def show_by_hand(sample: Sample) -> str:
    """Ask for what is said of a thing, and what is said of it by others, each with its graph."""
    thing = sample.thing
    rows = _engine(sample).query(
        f"SELECT * {{ {{ GRAPH ?g {{ <{thing}> ?p ?o }} }} UNION {{ GRAPH ?g {{ ?s ?p <{thing}> }} }} }}"
    )
    return str(sum(1 for _ in rows))


def path_by_hand(sample: Sample) -> str:
    """Ask for what lies between two things that a third joins."""
    thing = sample.thing
    rows = _engine(sample).query(
        f"SELECT ?x {{ GRAPH ?g {{ <{thing}> ?p ?x }} GRAPH ?h {{ <{ID}chain/talent> ?q ?x }} }} LIMIT 5"
    )
    return str(sum(1 for _ in rows))


def near_by_hand(sample: Sample) -> str:
    """Ask for what is within two steps of a thing."""
    thing = sample.thing
    query = f"SELECT DISTINCT ?y {{ {{ <{thing}> ?p ?x }} UNION {{ ?x ?p <{thing}> }} {{ ?x ?q ?y }} UNION {{ ?y ?q ?x }} }} LIMIT 3000"
    return str(sum(1 for _ in _engine(sample).query(query)))


def empty_by_hand(sample: Sample) -> str:
    """Ask for what is not there."""
    return str(sum(1 for _ in _engine(sample).query(f"SELECT ?x {{ ?x <{CG}suspectedSlip> ?y }}")))


def _grows(name: str, what: str, *arguments: str) -> Row:
    """Return the row of a command on 500 documents beside the same on 50."""
    return Row(
        name=name,
        what=what,
        fixed=TEN,
        needs=("few", "many"),
        contestants=(
            Contestant(TEN, chaingraph(*arguments, "--store", "{many}"), comparable=False, codes=(0, 1)),
            Contestant(ONE, chaingraph(*arguments, "--store", "{few}"), comparable=False, codes=(0, 1)),
        ),
        aims=(Aim((ONE,), GROWTH),),
    )


def load_another(sample: Sample) -> str:
    """Load one more document into a copy of a full store."""
    return _loaded(sample.many, sample)


def load_another_into_few(sample: Sample) -> str:
    """Load one more document into a copy of a store of few."""
    return _loaded(sample.few, sample)


def _loaded(store: Path, sample: Sample) -> str:
    from chaingraph.graph.store.loading import load_folder

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "store"
        shutil.copytree(store, copy)
        return str(load_folder(sorted(sample.draft.glob("*.t*")), copy).graphs > 0)


def ask_many(sample: Sample) -> Timed:
    """Ask each packaged question of 500 documents."""
    return _each_asked(sample.many)


def ask_few(sample: Sample) -> Timed:
    """Ask each packaged question of 50 documents."""
    return _each_asked(sample.few)


def _each_asked(store: Path) -> Timed:
    """Return the seconds of each packaged question, but for those that want two places to be named."""
    from chaingraph import open_graph
    from chaingraph.graph import questions

    graph, seconds = open_graph(str(store)), {}
    for name in questions.names():
        if questions.load(name).compares != "places":
            begun = time.perf_counter()
            len(graph.ask(name))
            seconds[name] = time.perf_counter() - begun
    return Timed(seconds, None)


def load_whole(sample: Sample) -> str:
    """Load a graph into a new folder, as ``chaingraph load`` does."""
    from chaingraph.graph.store.loading import load_folder

    with tempfile.TemporaryDirectory() as folder:
        return str(load_folder([sample.quads], Path(folder) / "store").graphs > 0)


def load_by_hand(sample: Sample) -> str:
    """Load the same statements into the engine, which merges and derives nothing."""
    import pyoxigraph as ox

    with tempfile.TemporaryDirectory() as folder:
        engine = ox.Store(folder)
        engine.bulk_load(path=str(sample.quads))
        return str(len(engine) > 0)


def draft_long(sample: Sample) -> str:
    """Draft a text ten times as long into a new folder."""
    with tempfile.TemporaryDirectory() as folder:
        return _drafted(sample.long, Path(folder) / "draft")


def draft_again(sample: Sample) -> str:
    """Draft a text again into a copy of its folder, with the former text at hand."""
    from chaingraph.text.canonical import sha256

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / sample.draft.name
        shutil.copytree(sample.draft, copy)
        text = sample.text.read_text("utf-8")
        (Path(folder) / f"{sha256(text)}.txt").write_text(text, "utf-8")
        return _drafted(sample.text, copy)


def draft_first(sample: Sample) -> str:
    """Draft a text into a new folder."""
    with tempfile.TemporaryDirectory() as folder:
        return _drafted(sample.text, Path(folder) / "draft")


def _drafted(text: Path, folder: Path) -> str:
    """Draft a text; it is kept beside the folder."""
    from chaingraph.cli import main
    from chaingraph.curation import attachments

    os.environ[attachments.VARIABLE] = str(folder.parent)
    try:
        main(["draft", str(text), "-o", str(folder)])
    except SystemExit as end:
        if end.code:
            raise
    return "drafted"


def words_in_jieba(sample: Sample) -> str:
    """Cut the text into words, which is the least that reading it takes."""
    import rjieba

    return str(len(rjieba.cut(sample.text.read_text("utf-8"))))


STORE = ("--store", "{store}")
BY_HAND = Aim(("by hand",), 10)


def _by_hand(name: str, what: str, work: Any, *arguments: str, note: str = "") -> Row:
    return Row(
        name=name,
        what=what,
        at=10**6,
        needs=("store", "thing"),
        contestants=(
            Contestant("chaingraph", chaingraph(*arguments, *STORE), comparable=False),
            Contestant("by hand", function(work), comparable=False),
        ),
        aims=(BY_HAND,),
        note=note,
    )


NETWORKX = Contestant("import networkx", lambda sample: [sys.executable, "-c", "import networkx"], comparable=False)


# half of what each took when this was first asked for, in units of importing networkx (processor time by turns)
HALVES = {"coupling-default": 1.9, "view-thing-default": 3.0, "report-html-default": 4.35}
# beside what it took then; importing networkx is that of all of it: a command imports its algorithms where it needs them
FLOORS = {
    "coupling-default": "0.42 of the processor time at which this began (half was wanted). Of 270 ms, the graphs of networkx take 60, interpreter and click 50, the rest reads the prepared graph,"
    " derives it anew for each part of the text that is compared, and makes three networks.",
    "robustness-default": "0.41 of the processor time at which this began. Importing networkx with its algorithms takes 0.4 of it.",
    "view-thing-default": "0.39 to 0.42 of the processor time at which this began (half was wanted), and 70 MB instead of 124. A checkout takes 0.2 s more, in which pypinyin is loaded: a wheel holds what it knows as a table.",
    "view-query-default": "0.45 of the processor time at which this began. Floor: numpy, which places what hangs together, takes 110 ms of 550.",
    "report-html-default": "0.48 to 0.5 of the processor time at which this began (half was wanted), though the report says more than then.",
}


def _of_default(name: str, *arguments: str) -> Row:
    """Return the row of a command on the default graph, beside the import that it cannot do without."""
    return Row(
        name=name,
        what=f"`chaingraph {' '.join(arguments)}`",
        fixed="default graph",
        contestants=(Contestant("chaingraph", chaingraph(*arguments), comparable=False), NETWORKX),
        aims=(Aim((NETWORKX.name,), HALVES[name]),) if name in HALVES else (),
        note=FLOORS.get(name, ""),
    )


ROWS = (
    _of_default("coupling-default", "report", "coupling"),
    _of_default("robustness-default", "report", "robustness"),
    _of_default("view-thing-default", "view", "thing", "科技副总", "-o", "{page}"),
    _of_default("view-query-default", "view", "query", "SELECT ?a ?b { ?a cg:carriedOutBy ?b }", "-o", "{page}"),
    _of_default("report-html-default", "report", "--format", "html", "-o", "{page}"),
    Row(
        name="load-folder",
        what="loading into a folder",
        at=10**6,
        contestants=(
            Contestant("chaingraph", function(load_whole), comparable=False),
            Contestant("pyoxigraph, nothing merged or derived", function(load_by_hand), comparable=False),
        ),
        aims=(),
        note="Ours holds three times as many statements: in their passages, in the default graph, and derived. Loading is to take at most twice the memory"
        " that the store takes on the disk.",
    ),
    Row(
        name="ask-each-many",
        what="each packaged question, geometric mean",
        fixed=TEN,
        needs=("few", "many"),
        contestants=(
            Contestant(TEN, function(ask_many), comparable=False),
            Contestant(ONE, function(ask_few), comparable=False),
        ),
        aims=(Aim((ONE,), GROWTH),),
        note="Questions that compare places are left out: of so many, they ask which.",
    ),
    Row(
        name="draft-long",
        what="`chaingraph draft` of a text ten times as long",
        fixed="90 sections",
        needs=("text", "long"),
        contestants=(
            Contestant("90 sections", function(draft_long), comparable=False),
            Contestant("9 sections", function(draft_first), comparable=False),
        ),
        aims=(Aim(("9 sections",), GROWTH),),
    ),
    _by_hand(
        "show",
        "`chaingraph show` of one thing in a folder",
        show_by_hand,
        "show",
        "{thing}",
        note="By hand: one query by pyoxigraph, which opens the store without checking it and names nothing."
        " Ours also counts what is signed off (a count of all passages) and looks for data of other versions (one of all documents)."
        " Of a thing with 10⁵ relations, a terminal shows 200 and says how many more there are, after 6 s of processor time; a file gets all, in a time that grows with them:"
        " 0.7 s for 5,000, 2.7 for 20,000, 14.4 for 10⁵.",
    ),
    _by_hand(
        "path",
        "`chaingraph path` between two things in a folder",
        path_by_hand,
        "path",
        "{thing}",
        "chain:talent",
        note="By hand: one query for a thing that joins the two; the thing is known beforehand. Ours finds the best founded of the shortest ways, however long, and reads a"
        " chain that everything serves where the search comes past it.",
    ),
    _by_hand(
        "view-thing",
        "`chaingraph view thing` in a folder",
        near_by_hand,
        "view",
        "thing",
        "{thing}",
        "--depth",
        "1",
        "-o",
        "{page}",
    ),
    _by_hand("empty", "a question without an answer in a folder", empty_by_hand, "ask", "slips"),
    *(
        _grows(name, f"`chaingraph {' '.join(arguments)}`", *arguments)
        for name, arguments in {
            "report-many": ("report",),
            "report-gaps-many": ("report", "gaps"),
            "report-tasks-many": ("report", "tasks"),
            "report-targets-many": ("report", "targets"),
            "view-duties-many": ("view", "duties", "-o", "{page}"),
            "show-many": ("show", "科技专员"),
            "path-many": ("path", "金融辅导队", "科技专员"),
            "view-many": ("view", "-o", "{page}"),
            "view-thing-many": ("view", "thing", "科技专员", "-o", "{page}"),
            "report-html-many": ("report", "--format", "html", "-o", "{page}"),
            "coverage-many": ("coverage", "city-007"),
            "ask-slips-many": ("ask", "slips"),
            "ask-open-promises-many": ("ask", "open-promises"),
        }.items()
    ),
    Row(
        name="report-one",
        what="`chaingraph report` of 500 documents beside that of one",
        fixed=TEN,
        needs=("one", "many"),
        contestants=(
            Contestant(TEN, chaingraph("report", "--store", "{many}"), comparable=False),
            Contestant("one document", chaingraph("report", "--store", "{one}"), comparable=False),
        ),
        aims=(Aim(("one document",), 20),),
        note="The report lists every gap and target of all documents, so its length grows with them; a busy machine shows it as more (21 times, once).",
    ),
    Row(
        name="validate",
        what="`chaingraph validate` of a text ten times as long",
        fixed="90 sections",
        needs=("draft", "long_draft"),
        contestants=(
            Contestant("90 sections", chaingraph("validate", "{long_draft}"), comparable=False, codes=(0, 1)),
            Contestant("9 sections", chaingraph("validate", "{draft}"), comparable=False, codes=(0, 1)),
        ),
        aims=(Aim(("9 sections",), GROWTH),),
        note="Exit code 1 of findings is an answer here.",
    ),
    Row(
        name="draft",
        what="`chaingraph draft` of a text of 9 sections",
        fixed="9 sections",
        needs=("text",),
        contestants=(
            Contestant("chaingraph", function(draft_first), comparable=False),
            Contestant("jieba", function(words_in_jieba), comparable=False),
        ),
        aims=(),
        note="Memory (at most 300 MB is wanted): 118 MB for a table of 7,000 cells, 174 MB for one of 28,000.",
    ),
    Row(
        name="draft-again",
        what="`chaingraph draft` again, of the same text",
        fixed="9 sections",
        needs=("text", "draft"),
        contestants=(
            Contestant("again", function(draft_again), comparable=False),
            Contestant("first", function(draft_first), comparable=False),
        ),
        aims=(Aim(("first",), 1.5),),
    ),
    Row(
        name="load-another",
        what="one more document into a full store",
        fixed=TEN,
        needs=("few", "many", "draft"),
        contestants=(
            Contestant(TEN, function(load_another), comparable=False),
            Contestant(ONE, function(load_another_into_few), comparable=False),
        ),
        aims=(Aim((ONE,), GROWTH),),
        note="With the copy of the store, which the measurement needs. Rules are asked for what is added; two of them find the chains and places of"
        " all passages first.",
    ),
)
