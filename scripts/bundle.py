"""One archive that installs ChainGraph where there is no network: ``python3 scripts/bundle.py``.

It holds the wheels of the package and of all that it needs, for the platforms and versions of Python that are named, and
``install.py``, which needs nothing but a Python. The versions are those of ``constraints.txt``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.parser import Parser
from pathlib import Path

try:
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name, parse_wheel_filename
except ModuleNotFoundError:  # every pip brings it
    from pip._vendor.packaging.requirements import Requirement
    from pip._vendor.packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).resolve().parents[1]
OFFLINE = ROOT / "scripts" / "offline"  # what the archive holds beside the wheels
EXTRAS = ("documents", "web")
LINUX = ("2_28", "2_27", "2_26", "2_24", "2_17", "2_12", "2_5")  # versions of glibc for which wheels are made


@dataclass(frozen=True)
class Platform:
    """A platform: the tags of its wheels, and what markers of requirements say of it."""

    tags: tuple[str, ...]
    markers: Mapping[str, str]


def _linux(machine: str) -> Platform:
    tags = (*(f"manylinux_{glibc}_{machine}" for glibc in LINUX), f"manylinux2014_{machine}", f"linux_{machine}")
    return Platform(
        tags, {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": machine}
    )


PLATFORMS = {
    "linux-x86_64": _linux("x86_64"),
    "linux-aarch64": _linux("aarch64"),
    "windows-x86_64": Platform(
        ("win_amd64",),
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    ),
}
CHOSEN = ("linux-x86_64", "windows-x86_64")


@dataclass(frozen=True)
class Target:
    """Where the archive is to be installed: a platform and a version of Python (3.12)."""

    platform: str
    python: str

    def pip(self) -> list[str]:
        """Return the options by which pip takes wheels for it."""
        tags = [f"--platform={tag}" for tag in (*PLATFORMS[self.platform].tags, "any")]
        abi = f"cp{self.python.replace('.', '')}"
        return [
            *tags,
            "--implementation=cp",
            f"--python-version={self.python}",
            f"--abi={abi}",
            "--abi=abi3",
            "--abi=none",
        ]

    def takes(self, wheel: Path) -> bool:
        """Return whether a wheel is for its platform."""
        return any(
            tag.platform in (*PLATFORMS[self.platform].tags, "any") for tag in parse_wheel_filename(wheel.name)[3]
        )

    def needs(self, requirement: Requirement, extras: set[str]) -> bool:
        """Return whether a requirement is one there, of a package with these extras."""
        told = {
            **PLATFORMS[self.platform].markers, "python_version": self.python, "python_full_version": f"{self.python}.0",
            "implementation_name": "cpython", "platform_python_implementation": "CPython", "implementation_version": f"{self.python}.0",
        }  # fmt: skip
        marker = requirement.marker
        return marker is None or any(marker.evaluate({**told, "extra": extra}) for extra in extras or {""})


def main(arguments: list[str]) -> None:
    """Make the archive, and say where it is."""
    asked = _asked(arguments)
    with tempfile.TemporaryDirectory() as place:
        wheels = Path(place)
        package = _built(wheels)
        for target in (Target(platform, python) for platform in asked.platform for python in asked.python):
            _say(f"Wheels for {target.platform}, Python {target.python} …")
            fetch(package, set(asked.extra), target, wheels)
        version = package.name.split("-")[1]
        output = asked.output or ROOT / "dist" / f"chaingraph-{version}-offline.zip"
        told = {"version": version, "extras": asked.extra, "platforms": asked.platform, "pythons": asked.python}
        _pack(wheels, told, output)
    _say(f"{output}: {output.stat().st_size / 2**20:.0f} MiB")


def _asked(arguments: list[str]) -> argparse.Namespace:
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path, help="the archive to write")
    parser.add_argument(
        "--platform", action="append", choices=PLATFORMS, help=f"repeatable; by default {', '.join(CHOSEN)}"
    )
    parser.add_argument("--python", action="append", metavar="X.Y", help=f"repeatable; by default {here}")
    parser.add_argument("--extra", action="append", help=f"repeatable; by default {', '.join(EXTRAS)}")
    asked = parser.parse_args(arguments)
    asked.platform, asked.python = asked.platform or [*CHOSEN], asked.python or [here]
    asked.extra = asked.extra or [*EXTRAS]
    return asked


def _built(folder: Path) -> Path:
    """Return the wheel of the package, built into a folder."""
    _say("The package …")
    _pip("wheel", "--no-deps", f"--wheel-dir={folder}", str(ROOT))
    return next(folder.glob("chaingraph-*.whl"))


def fetch(package: Path, extras: set[str], target: Target, wheels: Path) -> None:
    """Bring all wheels that a package with extras needs on a target.

    pip takes the markers of requirements for those of this machine, so what only the target needs is asked for by name, until
    nothing is lacking.
    """
    named = f"{package}[{','.join(sorted(extras))}]"
    _download(target, wheels, [named], [f"--find-links={wheels}"])
    while missing := lacking(package, extras, target, wheels):
        _download(target, wheels, missing, ["--no-deps"])


def _download(target: Target, wheels: Path, wanted: list[str], options: list[str]) -> None:
    constraints = f"--constraint={ROOT / 'constraints.txt'}"
    _pip("download", "--only-binary=:all:", constraints, f"--dest={wheels}", *options, *target.pip(), *wanted)


def lacking(package: Path, extras: set[str], target: Target, wheels: Path) -> list[str]:
    """Return what a package with extras needs on a target and a folder of wheels does not have, as requirements."""
    fitting = (wheel for wheel in sorted(wheels.glob("*.whl")) if target.takes(wheel))
    have = {canonicalize_name(wheel.name.split("-")[0]): wheel for wheel in fitting}
    missing: dict[str, str] = {}
    seen: set[tuple[Path, frozenset[str]]] = set()
    left = [(package, frozenset(extras))]
    while left:
        wheel, wanted = left.pop()
        if (wheel, wanted) in seen:
            continue
        seen.add((wheel, wanted))
        for requirement in requirements(wheel):
            if target.needs(requirement, set(wanted)):
                name = canonicalize_name(requirement.name)
                if name in have:
                    left.append((have[name], frozenset(requirement.extras)))
                else:
                    missing[name] = f"{requirement.name}{requirement.specifier}"
    return sorted(missing.values())


def requirements(wheel: Path) -> Iterator[Requirement]:
    """Yield the requirements of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        told = Parser().parsestr(archive.read(name).decode("utf-8"))
    yield from map(Requirement, told.get_all("Requires-Dist", []))


def _pack(wheels: Path, told: Mapping[str, object], output: Path) -> None:
    """Write the archive; wheels are packed already."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(output, "w", zipfile.ZIP_STORED) as archive:
        for wheel in sorted(wheels.glob("*.whl")):
            archive.write(wheel, f"chaingraph-offline/wheels/{wheel.name}")
        for file in (*sorted(OFFLINE.iterdir()), ROOT / "LICENSE", ROOT / "LICENSE-DATA"):
            if file.is_file():
                archive.write(file, f"chaingraph-offline/{file.name}")
        archive.writestr("chaingraph-offline/bundle.json", json.dumps(told, indent=1))


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, stdout=sys.stderr).returncode:
        sys.exit("pip says why above.")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
