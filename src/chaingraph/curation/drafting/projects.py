"""Who carries out the project that heads an item, by the sentence that follows its heading: 1.电机项目。由甲公司投资建设,…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.curation.drafting.relating import TOLD
from chaingraph.text.names.endings import Name

SURE = 0.9  # as sure as of a clause that names the project itself
_BODIES = frozenset({"Enterprise", "Institution"})
_WAYS = "(?:共同|联合|合作|合资|负责|出资|独资|总)*(?:投资(?:建设|兴建|新建|实施)|投建|承建|建设|兴建|实施)(?:运营)?(?=[,。;])"
_BUILDS = re.compile(
    rf"(?:该?项目)?(?:拟|计划)?(?:由(?P<by>[^,。;]{{2,60}}?){_WAYS}"
    "|(?:投资|建设|承建|业主|实施)(?:方|主体|单位|企业|业主)(?:为|是|系|:)(?P<who>[^,。;]{2,60}))"
)


def of_headed_projects(naming: Naming, passages: Sequence[Held]) -> Iterator[Proposal]:
    """Yield who carries out each project that is the heading of an item, as the sentence after it says first."""
    for heading, held in pairwise(passages):
        project = _project(naming, heading) if heading.heading and not held.row else None
        built = _BUILDS.match(naming.seen.text.text, held.start, held.end) if project else None
        if project and built:
            first, last = built.span("by" if built["by"] else "who")
            bodies = [one for one in held.names if first <= one.start and one.end <= last]
            for body in bodies:
                if naming.kind(body) in _BODIES:
                    sure = SURE * (naming.seen.sure(project) * naming.seen.sure(body)) ** OF_NAMES
                    ends = naming.thing_of(project), "carriedOutBy", naming.thing_of(body)
                    yield proposed(held.at, *ends, built[0], sure, Reason(TOLD, built[0]))


def _project(naming: Naming, heading: Held) -> Name | None:
    """Return the project with whose name a heading ends."""
    last = heading.names[-1] if heading.names else None
    ends = last is not None and naming.seen.text.text[last.end : heading.end] in ("。", ":", "")
    return last if last and ends and naming.kind(last) == "Programme" else None
