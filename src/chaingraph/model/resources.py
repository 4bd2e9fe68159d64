"""Where the files that come with ChainGraph are: in the installed package, or in the checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
CHECKOUT = PACKAGE.parents[1]


def folder(name: str) -> Path:
    """Return the folder ``ontology``, ``data`` or ``examples``: the wheel's own copy, or the checkout's where there is none."""
    packaged = PACKAGE / name
    return packaged if packaged.is_dir() else CHECKOUT / name


def ontology() -> Path:
    """Return the file of classes, properties, units and the four chains."""
    return folder("ontology") / "chaingraph.ttl"


def shapes() -> list[Path]:
    """Return the files of SHACL shapes: those written by hand, and those of the ends of relations."""
    return [folder("ontology") / name for name in ("shapes.ttl", "ends.ttl")]


def migrations() -> list[Path]:
    """Return the migrations (SPARQL Update), in the order of their versions: each brings data up to the next one."""
    return sorted((folder("ontology") / "migrations").glob("*.ru"))


def rules() -> list[Path]:
    """Return the rules (SPARQL CONSTRUCT), in the order of their numbers: a rule comes after those it builds on."""
    return sorted((folder("ontology") / "rules").glob("*.rq"), key=lambda path: int(path.name.partition("-")[0]))


def checks() -> list[Path]:
    """Return the checks (SPARQL SELECT whose rows are the offenders), in the order of their names."""
    return sorted((folder("ontology") / "checks").glob("*.rq"))


def default_data() -> Path:
    """Return the folder of the first document."""
    return folder("data") / "zibo-2025-32"


def prepared() -> Path:
    """Return the file of the default graph, prepared when a wheel was built; a checkout has none."""
    return PACKAGE / "default.nq"


def texts() -> list[Path]:
    """Return the texts that come with ChainGraph: those of invented documents."""
    return sorted(folder("examples").glob("*.txt"))
