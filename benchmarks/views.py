"""Print, for views of several sizes, the size of the page, the time to make it, and the time until a browser has drawn it.

Run it in the environment of the tests: ``.venv/bin/python benchmarks/views.py``.
"""

import random
import shutil
import tempfile
import time
from pathlib import Path

import networkx as nx
from playwright.sync_api import sync_playwright

from chaingraph import open_graph
from chaingraph.model.vocabulary import CG
from chaingraph.rendering.view import draw
from chaingraph.views.selection import Selection

SIZES = (100, 1000, 1500, 10_000)


def made(size: int) -> Selection:
    """Return a selection of ``size`` invented things, each with two relations, spread over the page."""
    draw = random.Random(size)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(size):
        network.add_node(
            f"t{number}", label_zh=f"云州事项{number}", label_en=f"matter {number}", kind=CG + "Action", chains=()
        )
    for number in range(size):
        for _ in range(2):
            network.add_edge(
                f"t{number}", f"t{draw.randrange(size)}", CG + "partOf", relation=CG + "partOf", basis="stated", passages=(), interpretations=()
            )  # fmt: skip
    places = {node: (draw.random(), draw.random()) for node in network}
    return Selection("What the query found", network, places, "", (size, 2 * size))


def main() -> None:
    """Print the table."""
    graph = open_graph()
    folder = Path(tempfile.mkdtemp())
    print("things  page (kB)  made (s)  drawn (s)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in SIZES:
            begun = time.perf_counter()
            page = draw(made(size), graph, "zh")
            written = time.perf_counter() - begun
            file = folder / f"{size}.html"
            file.write_text(page, "utf-8")
            tab = browser.new_page(viewport={"width": 1400, "height": 900})
            begun = time.perf_counter()
            tab.goto(file.as_uri())
            tab.wait_for_function("window.chaingraph && new Promise(done => requestAnimationFrame(() => done(true)))")
            drawn = time.perf_counter() - begun
            print(f"{size:>6}  {len(page.encode()) / 1000:>9.0f}  {written:>8.2f}  {drawn:>9.2f}")
        browser.close()


if __name__ == "__main__":
    main()
