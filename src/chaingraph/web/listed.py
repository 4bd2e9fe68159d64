"""The reports as a page lists them: for whom each group is, what each is called, and what is in it in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

OFFICE = "For the work of an office"
PARTS = "Lists of all that is in the graph"
NETWORK = "For an analysis of the network"

# by group and kind of report: its title, and what is in it
REPORTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    OFFICE: {
        "roster": ("Roster", "For each industry chain its chief, office, lead enterprises and host bank, and which of the Six Ones is carried."),
        "tasks": ("Tasks", "Each task and target: who leads, supports and answers for it, and by when."),
        "duties": ("Who does what", "Each body with all that it leads, supports or answers for."),
        "targets": ("Targets", "Each target: how much, by when, who answers, and a result where it can be compared."),
        "outcomes": ("Outcomes of earlier targets", "Targets beside what later documents report of them."),
        "comparison": ("Places or documents compared", "Two places, or two documents of one, side by side."),
        "six-ones": ("The Six Ones and their carriers", "What carries each of the Six Ones, and which is empty."),
        "chain-map": ("Chain maps", "The steps of each industry chain, who is at each, and what is missing there."),
        "policies": ("Policies", "Which policies are cited, and who issued them."),
        "gaps": ("Gaps", "What is named but not filled: mechanisms, figures, targets, tasks."),
    },
    PARTS: {
        "figures": ("Figures", "Every figure with its unit, status, period and passage."),
        "programmes": ("Programmes", "Projects and programmes, with the chains that they serve."),
        "mechanisms": ("Mechanisms", "Mechanisms, with the chains that they serve."),
        "institutions": ("Institutions", "Institutions, with the chains that they serve."),
        "roles": ("Roles", "Posts: who holds, appoints or sends each, and where."),
        "actions": ("Actions", "What is done, with the chains that it serves."),
        "things": ("Things", "All things with their kinds, chains and passages."),
    },
    NETWORK: {
        "combinations": ("How the four chains connect", "What serves two of the four chains or more, counted by combination."),
        "coupling": ("Coupling of the chains", "How closely every two chains are joined."),
        "bridges": ("Bridges", "Which things join chains that would fall apart without them."),
        "robustness": ("Robustness", "What is left of the joints where things are taken out one by one."),
        "communities": ("Communities", "Which things are joined more closely with each other than with the rest."),
    },
}  # fmt: skip
