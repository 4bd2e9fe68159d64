"""What click says of a command that is not valid: in Chinese throughout, the words that it quotes aside."""

import re
from collections.abc import Iterator

import click
import pytest

from chaingraph.cli.language import in_words, speaking
from tests.conftest import Run

WRONG = [
    (["draft"], "缺少选项“-o” / “--output”。"),
    (["show"], "缺少参数“THING”。"),
    (["path", "资金链"], "缺少参数“B”。"),
    ([], "缺少命令。"),
    (["report", "--zzz"], "没有选项“--zzz”。"),
    (["zzz"], "没有命令“zzz”。"),
    (["report", "--format"], "选项“--format”需要一个值。"),
    (["--no-default=1", "report"], "选项“--no-default”不带值。"),
    (["report", "--engine", "z"], "“--engine”的值有误：“z”不在可选之列：“duckdb”、“spark”。"),
    (["report", "duti"], "“KIND”的值有误：可选之列没有“duti”。您是要找 duties 吗？"),
    (["--max-rows", "x", "report"], "“--max-rows”的值有误：“x”不是有效的整数。"),
    (["--max-rows", "0", "report"], "“--max-rows”的值有误：0 不在范围 x>=1 内。"),
    (["generate", "--seed", "x"], "“--seed”的值有误：“x”不是有效的整数。"),
    (["coverage", "a", "b"], "多余的参数（b）"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_a_mistake_is_told_in_chinese(arguments: list[str], said: str, run: Run) -> None:
    done = run("--lang", "zh", *arguments)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, f"错误：{said}")


def samples() -> dict[str, list[click.ClickException]]:
    """Return errors of each kind, none of a kind that says nothing of its own."""
    parameters = (click.Argument(["thing"]), click.Option(["--how"]))
    made: dict[str, list[click.ClickException]] = {
        "BadParameter": [click.BadParameter("“值”", param_hint="'[KIND]'"), click.BadParameter("“值”")],
        "MissingParameter": [click.MissingParameter(param=one, param_hint="'--how'") for one in parameters],
        "NoSuchOption": [click.NoSuchOption("--zzz"), click.NoSuchOption("--zzz", possibilities=["--a", "--b"])],
        "FileError": [click.FileError("“名”", "“因”")],
    }
    if hasattr(click, "NoSuchCommand"):
        made["NoSuchCommand"] = [click.NoSuchCommand("zzz")]
    silent = ("ClickException", "UsageError", "BadOptionUsage", "BadArgumentUsage", "NoArgsIsHelpError")
    return {**{kind: [] for kind in silent}, **made}


def kinds(kind: type[click.ClickException]) -> Iterator[str]:
    """Yield the names of the errors of click."""
    yield from [kind.__name__] * kind.__module__.startswith("click.")
    for narrower in kind.__subclasses__():
        yield from kinds(narrower)


def test_every_kind_of_error_of_click_speaks_chinese() -> None:
    with speaking("zh"):
        errors = samples()
        said = [in_words(error, "zh") for some in errors.values() for error in some]
    assert sorted({*kinds(click.ClickException)} - errors.keys()) == []
    assert [one for one in said if re.search("[A-Za-z']", re.sub("“[^”]*”", "", one))] == []
