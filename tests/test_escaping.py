"""What a document is called stays text in every page: nothing of it becomes an element, or ends one."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import Run

HOSTILE = "</title><img src=x>"


class Elements(HTMLParser):
    """The elements of a page, and the text of its title."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.title = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Note what stands in the title."""
        if self.tags[-1:] == ["title"]:
            self.title += data


@pytest.fixture
def hostile(lingzhou: Path) -> Path:
    """A folder of data whose document and programme have names that end a title and begin a picture."""
    for name, label in (("document.ttl", "云工信函〔2026〕8号"), ("facts.trig", "“晨星”培育工程")):
        content = (lingzhou / name).read_text("utf-8")
        assert f'rdfs:label "{label}"@zh' in content
        content = content.replace(f'rdfs:label "{label}"@zh', f'rdfs:label "{HOSTILE}{name}"@zh')
        (lingzhou / name).write_text(content, "utf-8")
    return lingzhou


@pytest.mark.parametrize("command", [
    ("view", "overview"),
    ("view", "thing", f"{HOSTILE}facts.trig"),
    ("show", f"{HOSTILE}facts.trig", "--format", "html"),
    ("report", "--format", "html"),
])  # fmt: skip
def test_a_name_stays_text(run: Run, hostile: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run("--data", str(hostile), "--no-default", "--lang", "zh", *command, "-o", "page.html")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "img src=x" in page and "img" not in Elements(page).tags


def test_a_name_stays_text_in_the_reader(run: Run, hostile: Path, tmp_path: Path) -> None:
    done = run("--lang", "zh", "coverage", str(hostile), "--text", "lingzhou-2026.txt", "--html", "page.html")
    assert done.returncode == 0, done.stderr
    elements = Elements((tmp_path / "page.html").read_text("utf-8"))
    assert HOSTILE in elements.title and "img" not in elements.tags
