"""Set everything up and run all checks and tests.

``--quick`` leaves out the tests that are slow or need a server, a browser or Java, and installs nothing for them; other
arguments are passed on to pytest.
"""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from environment import BROWSERS, ROOT, compile_all, ensure, installed_browser

QUICK = "not (server or browser or spark or java or mount or slow)"
# command: the Debian packages that bring it
SYSTEM = {
    "javac": ("default-jdk-headless",),  # the reasoner and the profile check of the ontology run on Java, as Spark does
    **{browser: (browser, "fonts-noto-cjk", "fonts-liberation") for browser in BROWSERS},
    "virtuoso-t": ("virtuoso-opensource",),  # one of the servers whose answers are compared
}
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)
TESTS = ("pytest", "--numprocesses=auto")
BY_FILE = ("--dist=loadfile", "--no-loadscope-reorder")  # a file to a core, with its servers, in our order


def main(arguments: list[str]) -> int:
    """Run every check beside the tests, also after one has failed; return how many failed."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the tests start hundreds of processes: none compiles anew
    quick = "--quick" in arguments
    wanted = [argument for argument in arguments if argument != "--quick"]
    commands = ensure("test") if quick else _everything()
    tests = (*TESTS, "-m", QUICK) if quick else (*TESTS, *BY_FILE)
    with ThreadPoolExecutor() as beside:
        checks = beside.submit(_failed, commands)  # takes one core, that of tests which wait for a server or a browser
        compile_all()
        failed = [] if _passes(commands, (*tests, *wanted)) else [tests[0]]
        failed += checks.result()
    if failed:
        print(f"\nFailed: {', '.join(failed)}", flush=True)
    return len(failed)


def _everything() -> Path:
    """Return the folder of the environment's commands, once what all tests need is installed."""
    absent = [packages for command, packages in SYSTEM.items() if not shutil.which(command)]
    commands = ensure("test", system=absent)
    if not installed_browser():  # elsewhere than on Debian, Playwright brings a browser of its own
        subprocess.run([commands / "playwright", "install", "chromium"], stdout=sys.stderr)
    return commands


def _failed(commands: Path) -> list[str]:
    """Return the names of the checks that fail; what each says is shown in one piece once it has ended, beside the tests."""
    return [check[0] for check in CHECKS if not _passes(commands, check, capture_output=True)]


def _passes(commands: Path, check: tuple[str, ...], *, capture_output: bool = False) -> bool:
    """Return whether a check passes; it is shown as it is run, or at its end."""
    name, *arguments = check
    environment = {**os.environ, "PATH": f"{commands}{os.pathsep}{os.environ.get('PATH', '')}"}
    command = "$ " + " ".join(check)
    if not capture_output:
        print(f"\n{command}", flush=True)
    run = subprocess.run(
        [commands / name, *arguments], cwd=ROOT, env=environment, capture_output=capture_output, text=True
    )
    if capture_output:
        print(f"\n{command}\n{run.stdout}{run.stderr}", end="", flush=True)
    return run.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
