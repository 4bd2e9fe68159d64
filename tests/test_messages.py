"""Every word that people see exists in both languages."""

import ast
import re
from pathlib import Path

import click
import pytest

from chaingraph import errors, questions
from chaingraph.cli.language import chosen_language
from chaingraph.cli.root import COMMANDS, root
from chaingraph.messages import chinese, default_language, translate

SOURCE = Path(errors.__file__).parent


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


def test_every_text_said_in_the_code_is_in_the_catalogue() -> None:
    said = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
                "say",
                "translate",
            ):
                said |= {node.args[0].value} if isinstance(node.args[0], ast.Constant) else set()
    assert said and sorted(said - set(chinese())) == []


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


def test_what_is_not_in_the_catalogue_stays_as_it_is() -> None:
    assert translate("no such sentence", "zh") == "no such sentence"
    assert translate("stated", "zh") == "明示"
