"""A question from the command line, the whole process: on the default graph, and on a store in a folder."""

import sys

from registry import Aim, Contestant, Row, chaingraph, function
from samples import Sample

SPARQL = "SELECT (COUNT(DISTINCT ?figure) AS ?n) { ?figure cg:comparator cg:moreThan }"
NAMESPACE = "https://w3id.org/chaingraph/ontology#"


def in_rdflib(sample: Sample) -> str:
    """Return what rdflib answers once it has read the statements."""
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(sample.quads, format="nquads")
    (row,) = dataset.query(SPARQL, initNs={"cg": NAMESPACE})
    return f"n\n{row.n}"


def in_rdflib_as_shipped(sample: Sample) -> str:
    """Return what rdflib answers once it has read the files of the default graph."""
    import rdflib

    from chaingraph.graph.datafiles import data_files
    from chaingraph.model import resources

    dataset = rdflib.Dataset(default_union=True)
    for path in [resources.ontology(), *data_files([resources.default_data()])]:
        dataset.parse(path)
    (row,) = dataset.query(SPARQL, initNs={"cg": NAMESPACE})
    return f"n\n{row.n}"


ASK = ("query", SPARQL, "--format", "csv")
RDFLIB = Contestant("rdflib", function(in_rdflib_as_shipped))
ROWS = (
    Row(
        name="query",
        what="`chaingraph query` on the default graph, whole process",
        fixed="default graph",
        contestants=(
            Contestant("chaingraph query", chaingraph(*ASK)),
            Contestant("import rdflib", lambda sample: [sys.executable, "-c", "import rdflib"], comparable=False),
            RDFLIB,
        ),
        aims=(Aim(("import rdflib",), 0.7), Aim(("rdflib",), 1 / 6)),
        note="The question counts the figures with the comparator *more than*. rdflib reads the same files and derives nothing."
        " The package is measured as it is installed: modules and templates compiled, the default graph merged and derived when the wheel was built; a checkout does"
        " that at each start and takes 0.83 of importing rdflib. By turns on a busy machine, in processor time: 0.65 to 0.68 of importing rdflib (before: 1.03), and 5.4 times"
        " faster than rdflib. Of these 103 ms: interpreter 13, click 37, engine 3, our modules and those of Python that they need 25, reading the prepared graph 18, the"
        " question, its answer and the exit 7. Floor for 6 times: a sixth of rdflib's time leaves 42 ms beside interpreter and click, of which the engine takes 21.",
    ),
    Row(
        name="query-folder",
        what="the same on a store in a folder, cold",
        at=10**6,
        needs=("store",),
        contestants=(
            Contestant("chaingraph query", chaingraph(*ASK, "--store", "{store}"), cold=True),
            Contestant("default graph", chaingraph(*ASK), comparable=False),
            Contestant("rdflib", function(in_rdflib), most=10**6),
        ),
        aims=(Aim(("default graph",), 1.3), Aim(("rdflib",), 0.1)),
        note="Cold: a new process, and the files of the store are read from the disk. rdflib reads N-Quads into memory."
        " The default graph is small and answers at once; a folder is checked, locked and read first."
        " The less the default graph takes, the more this is by comparison."
        " Floor: the engine takes 12 ms to open 10⁶ statements, importing the library for locks 20.",
    ),
)
