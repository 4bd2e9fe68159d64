"""What a query says of itself in its first lines: ``# key: value``, in SQL ``-- key: value``."""

import re

_HEADER = re.compile(r"^(?:#|--) ([\w-]+): (.*)$", re.MULTILINE)


def headers(query: str) -> list[tuple[str, str]]:
    r"""Return the keys of a query with their values, in order; a key may come several times.

    >>> headers("# title-en: Who?\n# parameter: chain cg:Chain a chain\nSELECT * {}")
    [('title-en', 'Who?'), ('parameter', 'chain cg:Chain a chain')]
    """
    return _HEADER.findall(query)


def title(facts: dict[str, str]) -> dict[str, str]:
    """Return the title of a query in ``zh`` and ``en``, by its headers."""
    return {lang: facts[f"title-{lang}"] for lang in ("zh", "en")}
