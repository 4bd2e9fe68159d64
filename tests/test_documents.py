"""The canonical text, its hash, and quotes that hold or do not."""

from chaingraph.curation.quotes import Quote
from chaingraph.text.canonical import canonical, sha256


def test_the_canonical_text_has_one_width_and_no_white_space() -> None:
    assert canonical("云州市　建有Ａ级平台 ＋３５家\r\n（２０２６年）。") == "云州市建有A级平台+35家(2026年)。"


def test_the_hash_does_not_see_line_breaks_or_width() -> None:
    assert sha256("云州市\n３家") == sha256("云州市3家")
    assert sha256("云州市3家") != sha256("云州市4家")


def test_a_quote_holds_only_where_it_stands_and_within_its_passage() -> None:
    text = canonical("云州市新增平台3家。又新增4家。")
    quote = Quote("f", "3家", 7, 9, "p", 0, 10)
    assert quote.holds(text)
    assert not Quote("f", "4家", 7, 9, "p", 0, 10).holds(text)
    assert not Quote("f", "3家", 7, 9, "p", 8, 10).holds(text)
