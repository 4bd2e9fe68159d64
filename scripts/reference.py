"""Write the lists of commands in docs/commands.md and docs/commands.zh.md from the help texts; ``--check`` compares only."""

import sys
from importlib import import_module
from pathlib import Path

import click

from chaingraph.cli.language import localise
from chaingraph.cli.root import COMMANDS, root

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = {"en": DOCS / "commands.md", "zh": DOCS / "commands.zh.md"}
BEGIN, END = "<!-- written by scripts/reference.py -->\n", "<!-- end -->\n"


def main() -> None:
    """Write both pages, or exit with 1 where ``--check`` finds one that is out of date."""
    pages = {path: page(path.read_text("utf-8"), lang) for lang, path in PAGES.items()}
    stale = [path.name for path, text in pages.items() if path.read_text("utf-8") != text]
    if "--check" in sys.argv:
        sys.exit(f"Out of date, run scripts/reference.py: {', '.join(stale)}" if stale else 0)
    for path, text in pages.items():
        path.write_text(text, "utf-8")


def page(text: str, lang: str) -> str:
    """Return a page with its list of commands written anew."""
    head, rest = text.split(BEGIN)
    _, tail = rest.split(END)
    commands = [(name, import_module(f"chaingraph.cli.{name}").command) for name in COMMANDS]
    sections = [section("chaingraph", root, lang)]
    sections += [section(f"chaingraph {name}", command, lang) for name, command in commands]
    return f"{head}{BEGIN}\n{''.join(sections)}{END}{tail}"


def section(name: str, command: click.Command, lang: str) -> str:
    """Return a command in Markdown: its usage, its help and its options."""
    local = localise(command, lang)
    context = click.Context(local, info_name=name)
    usage = " ".join((name, *local.collect_usage_pieces(context)))
    options = [option(parameter, context) for parameter in local.params if isinstance(parameter, click.Option)]
    return f"### {name}\n\n`{usage}`\n\n{local.help}\n\n{''.join(options)}\n"


def option(one: click.Option, context: click.Context) -> str:
    """Return an option as an item of a list."""
    value = "" if one.is_flag else f" {one.make_metavar(context)}"
    return f"- `{', '.join(one.opts)}{value}`: {one.help}\n"


if __name__ == "__main__":
    main()
