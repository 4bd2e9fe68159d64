"""What is said when nobody has said who signs off."""

from chaingraph.base.messages import translate
from chaingraph.cli.app import App
from chaingraph.cli.saying import say

NAMELESS = "Signed as {by}, the user of this machine. To sign in your name, give it by `review --curator NAME`, or set CHAINGRAPH_CURATOR, and sign again."


def tell_nameless(app: App, by: str) -> None:
    """Say in whose name passages were signed off, where that is only the user of this machine."""
    from chaingraph.curation.reviewing import is_named

    if not is_named():
        say(translate(NAMELESS, app.lang).format(by=by))
