"""The templates of pages, in which all that is said is text: nothing in it becomes markup unless it is marked as such."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """Return the environment in which pages are rendered; who changes its globals takes an overlay."""
    made = Environment(
        loader=PackageLoader("chaingraph.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made
