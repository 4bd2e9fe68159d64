"""Addresses: each IRI has its own, which can be read, is safe as the name of a file, and leads back."""

import re

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.model.vocabulary import CG, ID
from chaingraph.web import addresses
from chaingraph.web.addresses import address, href, iri, is_shortened, split

LONG = "长" * 300
WANTED = {
    f"{ID}zibo/six-ones": "id/zibo/six-ones",
    f"{ID}doc/zibo-2025-32/passage/1.1.s5": "id/doc/zibo-2025-32/passage/1.1.s5",
    f"{CG}IndustryChain": "ontology/_industry_chain",
    f"{CG}dueBy": "ontology/due_by",
    f"{ID}云州/储能产业链": "id/云州/储能产业链",
    f"{ID}云州/“链”长": "id/云州/~e2~80~9c链~e2~80~9d长",
    f"{ID}../../etc/passwd": "id/~2e~2e/~2e~2e/etc/passwd",
    f"{ID}con/nul.txt": "id/~63on/~6eul.txt",
    f"{ID}a.zh.html": "id/a.zh~2ehtml",
    f"{ID}a/": "id/a/~",
    "http://example.org/a?b=c#D": "iri/http~3a~2f~2fexample.org~2fa~3fb~3dc~23_d",
}


@pytest.mark.parametrize(("of", "wanted"), WANTED.items())
def test_an_iri_has_an_address_that_can_be_read_and_leads_back(of: str, wanted: str) -> None:
    assert address(of) == wanted
    assert iri(wanted) == of


def test_an_address_of_300_characters_is_shortened_and_still_its_own() -> None:
    one, other = address(f"{ID}{LONG}一"), address(f"{ID}{LONG}二")
    assert one != other and is_shortened(one) and iri(one) is None
    assert one.startswith("id/长长长") and len(f"{one}.zh.html".encode()) < 143


@pytest.mark.parametrize("ending", ["/", "/a", "/a/b"])
def test_an_address_is_shortened_wherever_a_part_of_it_is(ending: str) -> None:
    made = address(ID + "a" * 120 + ending)
    assert "~~" in made.split("/")[1] and is_shortened(made) and iri(made) is None


IRIS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters='<>"{}|^`\\ '), min_size=1, max_size=400
).map(lambda text: ID + text)


def valid(text: str) -> bool:
    try:
        return bool(ox.NamedNode(text))
    except ValueError:
        return False


@given(IRIS.filter(valid))
def test_every_address_is_safe_on_every_file_system(of: str) -> None:
    made = address(of)
    for part in made.split("/"):
        assert part and part == part.lower() and not part.startswith(".") and not part.endswith((".", " "))
        assert not re.search(r'[\\:*?"<>|\x00-\x1f]', part) and len(part.encode()) <= addresses.LONGEST
        assert not part.endswith((".html", ".csv", ".ttl", ".jsonld"))
    assert is_shortened(made) or iri(made) == of


@given(IRIS.filter(valid), IRIS.filter(valid))
def test_no_two_iris_have_the_same_address(one: str, other: str) -> None:
    assert (address(one) == address(other)) == (one == other)


def test_a_path_is_an_address_and_an_ending() -> None:
    assert split("id/zibo/six-ones.zh.html") == ("id/zibo/six-ones", ".zh.html")
    assert split("question/bridges.en.csv") == ("question/bridges", ".en.csv")
    assert split("id/doc/a/passage/1.1") == ("id/doc/a/passage/1.1", "")


def test_a_link_leads_up_and_writes_what_a_url_cannot_hold() -> None:
    assert href("id/zibo/six-ones.zh.html", "id/云州.zh.html") == "../../id/%E4%BA%91%E5%B7%9E.zh.html"


@pytest.mark.parametrize("given", ["", "id", "id/..", "id/a b", "../id/a", "id/~zz", "id/~ff", "id/A", "nowhere/a"])
def test_what_is_no_address_is_of_no_iri(given: str) -> None:
    found = iri(given)
    assert found is None or address(found) == given
