"""The pages' templates: one base, in which fonts and colours are written once."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from chaingraph.rendering import environment as module
from chaingraph.rendering.environment import environment

TEMPLATES = Path(module.__file__).parent / "templates"
BASE = (TEMPLATES / "base.css").read_text("utf-8")
OTHERS = [path for path in sorted(TEMPLATES.iterdir()) if path.name not in ("base.css", "base.html")]


def test_every_page_is_built_on_the_base() -> None:
    pages = [path for path in OTHERS if path.suffix == ".html"]
    assert len(pages) == 3
    assert [path.name for path in pages if not path.read_text("utf-8").startswith('{% extends "base.html" %}')] == []


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_a_colour_or_font_of_the_base_is_written_there_only(path: Path) -> None:
    written = [*re.findall(r"#[0-9a-f]{3,6}\b", BASE), "Noto Sans"]
    assert len(written) > 10
    text = path.read_text("utf-8")
    assert [word for word in written if re.search(rf"{word}\b", text)] == []


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_a_variable_that_is_used_has_a_value(path: Path) -> None:
    used = set(re.findall(r"var\(--([\w-]+)\)", path.read_text("utf-8")))
    assert used <= set(re.findall(r"--([\w-]+):", BASE))


def test_markup_in_a_template_value_stays_text() -> None:
    template = environment().from_string("{{ word }}|{{ word | tojson }}")
    assert template.render(word="</title><img>") == '&lt;/title&gt;&lt;img&gt;|"\\u003c/title\\u003e\\u003cimg\\u003e"'


def test_a_forgotten_value_is_a_mistake() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ forgotten }}").render()
