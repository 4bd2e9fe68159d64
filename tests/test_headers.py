"""What a query says of itself in its first lines."""

from chaingraph.base import headers
from chaingraph.graph import questions
from chaingraph.measures import counted


def test_sparql_and_sql_say_it_alike() -> None:
    told = [("title-en", "Pairs: of what?"), ("uses", "links")]
    assert headers.headers("# title-en: Pairs: of what?\n# uses: links\nSELECT") == told
    assert headers.headers("-- title-en: Pairs: of what?\n-- uses: links\nSELECT") == told
    assert headers.headers("SELECT 1 -- no: header\n--no: header either\n# a remark") == []


def test_questions_and_measures_have_their_titles() -> None:
    assert questions.load("bridges").title["en"] == "Which things serve two or more chains?"
    assert counted.load("pairs").title["zh"] != "" and counted.load("bridging").uses != ()
