"""Tables: a graph as Parquet files of numbered terms, for counting over the whole of it."""

from chaingraph.measures.parquet.layout import TABLES, WHOLE, check, holds_tables, of_part, path_of, sign_off
from chaingraph.measures.parquet.writing import write

__all__ = ["TABLES", "WHOLE", "check", "holds_tables", "of_part", "path_of", "sign_off", "write"]
