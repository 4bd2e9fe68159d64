"""Every word that people see exists in both languages."""

import ast
import errno
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from chaingraph.base import errors
from chaingraph.base.messages import Count, chinese, default_language, translate
from chaingraph.cli.language import chosen_language
from chaingraph.cli.root import COMMANDS, root
from chaingraph.graph import questions
from chaingraph.model import resources
from chaingraph.text.errors import DocumentTooLarge

RESOLVER = {"Name or service not known", "Temporary failure in name resolution"}  # of the system, as its other words
SOURCE = Path(errors.__file__).parents[1]
ONTOLOGY = resources.ontology().parent


def subclasses(kind: type) -> set[type]:
    return {kind} | {deeper for child in kind.__subclasses__() for deeper in subclasses(child)}


def test_every_error_speaks_chinese() -> None:
    for kind in subclasses(errors.ChaingraphError):
        for sentence in (kind.template, kind.hint):  # type: ignore[attr-defined]
            assert sentence == "" or sentence in chinese(), sentence


def test_a_translation_keeps_the_fields_of_its_sentence() -> None:
    field = re.compile(r"\{(\w+)")
    for english, translated in chinese().items():
        assert sorted(set(field.findall(english))) == sorted(set(field.findall(translated))), english


def test_every_help_text_speaks_chinese() -> None:
    from importlib import import_module

    commands: list[click.Command] = [root, *(import_module(f"chaingraph.cli.{name}").command for name in COMMANDS)]
    texts = [command.help for command in commands]
    texts += [option.help for command in commands for option in command.params if isinstance(option, click.Option)]
    assert [text for text in texts if " ".join((text or "").split()) not in chinese()] == []


def test_every_column_has_a_chinese_heading() -> None:
    variables = set()
    for name in questions.names():
        head = questions.load(name).sparql.split("WHERE")[0]
        head = re.sub(r"\((?:.|\n)*?AS \?(\w+)\)", r"?\1", head.split("SELECT")[1])
        variables |= set(re.findall(r"\?(\w+)", head))
    headings = {re.sub(r"_(zh|en)$", "", name).replace("_", " ") for name in variables}
    assert sorted(headings - set(chinese())) == []


class Texts(NamedTuple):
    """The texts of a module: all of them, those that it says to somebody, and the headings of its tables."""

    constants: set[str]
    said: set[str]
    headings: set[str]


@cache
def texts_of(path: Path) -> Texts:
    """Return the texts of a module, which is read once for all tests."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = list(ast.walk(tree))
    named = {
        target.id: constants(node.value)
        for node in nodes if isinstance(node, ast.Assign) and (node in tree.body or isinstance(node.value, ast.Constant))
        for target in node.targets if isinstance(target, ast.Name)
    }  # fmt: skip
    said = set[str]()
    for text in spoken(nodes):
        said |= named.get(text.id, set()) if isinstance(text, ast.Name) else set()
        said |= {text.value} if isinstance(text, ast.Constant) and isinstance(text.value, str) else set()
    return Texts(constants(tree), said, {text for node in nodes for text in headings(node)})


def constants(tree: ast.AST) -> set[str]:
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def headings(node: ast.AST) -> list[str]:
    """Return the headings of a table that a call of ``columns`` names."""
    is_call = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "columns"
    return [keyword.arg.replace("_", " ") for keyword in node.keywords if keyword.arg] if is_call else []


def spoken(nodes: Iterable[ast.AST]) -> Iterator[ast.expr]:
    """Yield what a module translates, gives as the reason of an error, or names as a step of its work."""
    for node in nodes:
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in ("say", "translate") or getattr(node.func, "id", "") == "sentence":
                yield node.args[0]
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "reason")
            yield from map(ast.Constant, headings(node))
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "attr", "") == "step":
            yield node.value


def test_every_text_said_in_the_code_is_in_the_catalogue() -> None:
    said = {text for path in SOURCE.rglob("*.py") for text in texts_of(path).said}
    assert "Deriving what follows" in said and "it redirects in circles" in said
    assert sorted(said - set(chinese())) == []


def test_the_catalogue_holds_nothing_that_nobody_says() -> None:
    """What is said is a text of the code, of click, of the system, of a file beside the code, or of two words of these (“rank without placement”)."""
    files = [
        path
        for folder in (SOURCE, ONTOLOGY)
        for path in folder.rglob("*")
        if path.suffix in (".rq", ".sql", ".html", ".jinja", ".svg", ".js")
    ]
    texts = "\n".join(path.read_text("utf-8") for path in files)
    modules = [*SOURCE.rglob("*.py"), *Path(click.__file__).parent.glob("*.py")]
    found = {text for path in modules for text in (*texts_of(path).constants, *texts_of(path).headings)}
    found |= {os.strerror(number) for number in errno.errorcode} | RESOLVER
    said = found | {text.replace("_", " ") for text in found} | {" ".join(text.split()) for text in found}

    def is_said(text: str) -> bool:
        parts = text.split()
        pairs = ((" ".join(parts[:place]), " ".join(parts[place:])) for place in range(1, len(parts)))
        is_name = re.fullmatch(r"\w+:\w+", text) is not None  # of a property or a class
        together = any(one in said and other in said for one, other in pairs)
        return is_name or text in said or text in texts or text.replace(" ", "_") in texts or together

    assert [text for text in chinese() if not is_said(text)] == []


@pytest.mark.parametrize(("count", "english", "translated"), [
    (1, "Cut after 1 row; there are more (--max-rows).", "只取前 1 行，后面还有（--max-rows）。"),
    (2, "Cut after 2 rows; there are more (--max-rows).", "只取前 2 行，后面还有（--max-rows）。"),
])  # fmt: skip
def test_one_and_many_are_told_apart_in_english(count: int, english: str, translated: str) -> None:
    sentence = "Cut after {rows:row|rows}; there are more (--max-rows)."
    assert sentence.format(rows=Count(count)) == english
    assert translate(sentence, "zh").format(rows=Count(count)) == translated


@pytest.mark.parametrize(("environ", "lang"), [
    ({"LANG": "zh_CN.UTF-8"}, "zh"),
    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
    ({"LC_MESSAGES": "zh_TW"}, "zh"),
    ({"LANG": "en_GB.UTF-8"}, "en"),
    ({}, "en"),
])  # fmt: skip
def test_the_language_follows_the_locale(environ: dict[str, str], lang: str) -> None:
    assert default_language(environ) == lang


def test_the_language_asked_for_goes_before_the_locale() -> None:
    assert chosen_language(["--lang", "zh", "report"], {"LANG": "en"}) == "zh"
    assert chosen_language(["--lang=en", "report"], {"LANG": "zh_CN"}) == "en"
    assert chosen_language(["--lang", "xx", "report"], {"LANG": "zh_CN"}) == "zh"


def test_the_size_of_a_document_is_told_as_a_limit() -> None:
    said = DocumentTooLarge("bomb.docx", "100 MB unpacked").words("zh")
    assert said.startswith("bomb.docx 超过上限：解压后 100 MB。")


def test_what_is_not_in_the_catalogue_stays_as_it_is() -> None:
    assert translate("no such sentence", "zh") == "no such sentence"
    assert translate("stated", "zh") == "明示"
