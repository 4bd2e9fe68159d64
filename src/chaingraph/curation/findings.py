"""A fault in data: what it is, where it stands, and how faults are sorted."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from chaingraph.model.vocabulary import PREFIXES, shorten

SEVERITIES = ("violation", "warning", "info")


@dataclass(frozen=True)
class Finding:
    """A fault in the data, and its place.

    ``severity`` is one of SEVERITIES. ``file`` and ``passage`` (the IRI of a named graph) are where it is stated,
    ``thing`` is the IRI it is stated of, and ``value`` the value that is wrong, in short; each is None where there is
    none. ``message`` says in ``zh`` and ``en`` what to mend; ``rule`` names the shape (and property) or the check.
    ``proposal`` is the IRI that a draft gives to the proposal of the relation at fault, None where it is no relation.
    """

    severity: str
    file: Path | None
    thing: str | None
    passage: str | None
    message: Mapping[str, str]
    rule: str
    value: str | None = None
    proposal: str | None = None


def has_violation(findings: Iterable[Finding]) -> bool:
    """Return whether any finding is a violation."""
    return any(finding.severity == "violation" for finding in findings)


def iri(name: str) -> str | None:
    """Return an IRI as it is, None for a blank node."""
    return None if name.startswith("_:") else name


def short(words: str) -> str:
    """Return an IRI as prefix:name, any other text as it is."""
    return shorten(words, PREFIXES) if re.match(r"https?://", words) else words


def order(finding: Finding) -> tuple[int, *tuple[str, ...]]:
    """Return what findings are sorted by: severity, then file, thing and rule."""
    where = (str(finding.file or ""), finding.thing or "", finding.passage or "")
    return (
        SEVERITIES.index(finding.severity),
        *where,
        finding.rule,
        finding.value or "",
        finding.message["en"],
    )
