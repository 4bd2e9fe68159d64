"""Make the pictures in the README: run it in the environment of the tests, ``.venv/bin/python scripts/pictures.py``."""

import shutil
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps
from playwright.sync_api import Browser, sync_playwright

from chaingraph import Graph, open_graph
from chaingraph.curation.coverage import coverage
from chaingraph.curation.drafting.draft import Draft, prefixes
from chaingraph.curation.drafting.folder import files
from chaingraph.rendering import render
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.reader import reader
from chaingraph.rendering.view import draw
from chaingraph.reports import kinds
from chaingraph.text.canonical import canonical_text
from chaingraph.views import select

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
EXAMPLES = FOLDER.parents[1] / "examples"
# a thing is chosen, and all that is drawn stands beside the panel
CHOSEN = """() => {
  chaingraph.select(chaingraph.data.nodes.findIndex(node => node.label.zh === '科技副总'), false);
  const { network } = chaingraph, { x, y } = network.getViewPosition(), scale = 0.75 * network.getScale();
  network.moveTo({ position: { x: x + 192 / scale, y }, scale });
}"""
EDGE = 16  # pixels around an element


def main() -> None:
    """Write every picture, in Chinese and in English."""
    store = open_graph()
    hydrogen, plan = (
        open_graph(data=[EXAMPLES / name], default=False) for name in ("chain-map", "curated/yunzhou-plan-2026")
    )
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for lang in ("zh", "en"):
            shoot(browser, chains(store, lang), f"four-chains.{lang}", height=740)
            shoot(browser, draw(select(store, "thing", ["科技副总"]), store, lang), f"thing.{lang}", CHOSEN)
            shoot(browser, told(hydrogen, "chain-map", lang), f"chain-map.{lang}", element=".scene")
            shoot(browser, told(plan, "duties", lang), f"duties.{lang}", element=".scene")
            shoot(browser, coupling(store, lang), f"coupling.{lang}", element="figure svg")
            shoot(browser, read(lang), f"reader.{lang}")
        browser.close()


def chains(store: Graph, lang: str) -> str:
    """Return the page on how the four chains connect."""
    return str(render(kinds.report(store, "combinations"), GraphNames(store), lang, "html"))


def told(store: Graph, name: str, lang: str) -> str:
    """Return a picture that tells as a page."""
    return str(render(kinds.picture(store, name), GraphNames(store), lang, "html"))


def coupling(store: Graph, lang: str) -> str:
    """Return the report on coupling as a page."""
    return str(render(kinds.report(store, "coupling"), GraphNames(store), lang, "html"))


def read(lang: str) -> str:
    """Return the reader of the example, as drafted but for one figure that was taken out."""
    text = canonical_text((FOLDER.parents[1] / "examples" / "yunzhou-2026.txt").read_text("utf-8"))
    draft = Draft(text, "yunzhou-2026", open_graph())
    drafted = [quad for quad in draft.quads() if not quad.subject.value.endswith("figure/1.2.s2.2")]
    with TemporaryDirectory() as folder:
        for name, content in files(drafted, drafted, prefixes(draft.slug)):
            (Path(folder) / name).write_bytes(b"".join(content))
        store = open_graph(data=[folder], default=False)
    return reader(store, GraphNames(store), coverage(store, draft.document.value, text), lang)


def shoot(browser: Browser, html: str, name: str, script: str = "", element: str = "", height: int = 900) -> None:
    """Write a picture of a page, or of the first element of a kind in it, after running a script."""
    tab = browser.new_page(viewport={"width": 1400, "height": height})
    tab.set_content(html)
    if script:
        tab.evaluate(script)
    tab.wait_for_timeout(500)
    content = tab.locator(element).first.screenshot() if element else tab.screenshot()
    picture = ImageOps.expand(Image.open(BytesIO(content)).convert("RGB"), EDGE if element else 0, "white")
    picture.quantize(256).save(FOLDER / f"{name}.png", optimize=True)
    tab.close()


if __name__ == "__main__":
    main()
