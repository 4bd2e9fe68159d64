"""Completion in bash, of names in any script with whatever stands in them."""

import re

from click.shell_completion import BashComplete, CompletionItem, add_completion_class

_SPECIAL = re.compile(r"[\\\s|&;<>()$`\"'*?\[\]{}~!#=]")


@add_completion_class
class Bash(BashComplete):
    """Click’s completion, but that each name is one word as bash reads it."""

    name = "bash"
    source_template = BashComplete.source_template.replace("read type value", "read -r type value").replace(
        "COMPREPLY+=($value)", 'COMPREPLY+=("$value")'
    )

    def format_completion(self, item: CompletionItem) -> str:
        """Return the kind of a completion and what bash inserts, its special characters escaped."""
        return f"{item.type},{_SPECIAL.sub(lambda match: chr(92) + match[0], item.value)}"
