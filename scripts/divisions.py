"""Make the table of divisions (``src/chaingraph/text/names/divisions.csv``) from that of modood/Administrative-divisions-of-China.

``python3 scripts/divisions.py DIRECTORY``: a clone of https://github.com/modood/Administrative-divisions-of-China (as of November
2024; WTFPL), whose ``dist/`` has what the National Bureau of Statistics published for 2023. Codes and names are those of GB/T 2260.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parents[1] / "src" / "chaingraph" / "text" / "names" / "divisions.csv"
HEAD = """\
# Codes and names of the divisions of China by GB/T 2260: provinces, prefectures, counties.
# Made by scripts/divisions.py from github.com/modood/Administrative-divisions-of-China (57a0aa9, dist/*.csv).
"""
OTHERS = (
    ("71", "台湾省"),
    ("81", "香港特别行政区"),
    ("82", "澳门特别行政区"),
)  # which the tables of that source set apart
_NONE = re.compile(
    "市辖区|县|.*县级行政区划|.*(?:海域|委员会|管委会|群岛|新城|(?:开发|.{3}园|示范|管理|试验|实验|合作|工业|集中|产业)区)"
)  # some are no divisions


def divisions(source: Path) -> Iterator[tuple[str, str]]:
    """Yield the code and name of each division, higher ones first."""
    for table in ("provinces", "cities", "areas"):
        with (source / "dist" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            yield from ((row["code"], row["name"]) for row in csv.DictReader(file) if not _NONE.fullmatch(row["name"]))
        yield from OTHERS if table == "provinces" else ()


if __name__ == "__main__":
    ROWS = "".join(f"{code},{name}\n" for code, name in divisions(Path(sys.argv[1])))
    HERE.write_text(f"{HEAD}code,name\n{ROWS}", "utf-8")
