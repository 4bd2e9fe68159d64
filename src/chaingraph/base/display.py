"""Tables for notebooks: as HTML that stands for itself, and as frames of pandas and polars where these are installed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from chaingraph.base.errors import missing_library
from chaingraph.base.messages import Count, default_language, translate

if TYPE_CHECKING:
    import pandas
    import polars

SHOWN = 200  # rows of a table that a notebook shows
MORE = "{more:row|rows} more"
EXTRA = "notebooks"
Columns = Mapping[str, Sequence[object]]


def language() -> str:
    """Return the language in which a notebook is spoken to: that of the locale."""
    return default_language(os.environ)


def table(headings: Sequence[str], rows: Sequence[Iterable[str]], caption: str = "") -> str:
    """Return the first rows of a table as HTML; everything in it is text, and how many rows are left out is said below."""
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows[:SHOWN])
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    more = len(rows) - SHOWN
    left = f"<p>{translate(MORE, language()).format(more=Count(more))}</p>" if more > 0 else ""
    return f"<div><table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{left}</div>"


def frame(page: str, height: int, scripts: bool = False) -> str:
    """Return a whole page as a frame of ``height`` pixels, which reaches neither the notebook nor anything else."""
    allowed = "allow-scripts" if scripts else ""
    return (
        f'<iframe srcdoc="{escape(page)}" sandbox="{allowed}" loading="lazy" '
        f'style="width: 100%; height: {height}px; border: 1px solid #d9d9d9"></iframe>'
    )


def to_pandas(columns: Columns) -> pandas.DataFrame:
    """Return columns as a frame of pandas: numbers where all values are numbers, else text. Raises MissingExtra."""
    with missing_library(EXTRA):
        import pandas
    return pandas.DataFrame(
        {name: pandas.Series(alike(values), dtype=_dtype(alike(values))) for name, values in columns.items()}
    )


def to_polars(columns: Columns) -> polars.DataFrame:
    """Return columns as a frame of polars, as ``to_pandas`` does. Raises MissingExtra."""
    with missing_library(EXTRA):
        import polars
    types = {"Int64": polars.Int64, "Float64": polars.Float64, "boolean": polars.Boolean, "string": polars.String}
    made = {name: polars.Series(name, alike(values), types[_dtype(alike(values))]) for name, values in columns.items()}
    return polars.DataFrame(made)


def alike(values: Sequence[object]) -> list[Any]:
    """Return values of one type: whole numbers, numbers, truth values, or all of them as text; None is what is not there."""
    plain = [float(value) if isinstance(value, Decimal) else value for value in values]
    kinds = {type(value) for value in plain} - {type(None)}
    if kinds in ({int}, {bool}, {str}) or not kinds:
        return plain
    if kinds <= {int, float}:
        return [None if value is None else float(value) for value in plain]  # type: ignore[arg-type]
    return [None if value is None else str(value) for value in values]


def _dtype(values: Sequence[object]) -> str:
    """Return the type of values that are alike, by its name in pandas."""
    first = next((value for value in values if value is not None), "")
    return {bool: "boolean", int: "Int64", float: "Float64"}.get(type(first), "string")
