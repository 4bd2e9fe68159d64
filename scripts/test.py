"""Set everything up and run all checks and tests; arguments are passed on to pytest."""

import os
import shutil
import subprocess
import sys

from environment import ROOT, ensure, system_packages

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "--numprocesses=auto", "--dist=loadfile", *sys.argv[1:]),  # a file to a core, with its servers
)


def main() -> int:
    """Run every check, also after one has failed; return how many failed."""
    if not shutil.which("javac"):  # the reasoner and the profile check of the ontology run on Java
        system_packages("default-jdk-headless")
    if not shutil.which("chromium"):
        system_packages("chromium", "fonts-noto-cjk")
    if not shutil.which("virtuoso-t"):  # one of the servers whose answers are compared
        system_packages("virtuoso-opensource")
    commands = ensure("test")
    if not shutil.which("chromium"):  # elsewhere than on Debian, Playwright brings a browser of its own
        subprocess.run([commands / "playwright", "install", "chromium"], stdout=sys.stderr)
    failed = []
    for name, *arguments in CHECKS:
        print(f"\n$ {' '.join((name, *arguments))}", flush=True)
        environment = {**os.environ, "PATH": f"{commands}{os.pathsep}{os.environ.get('PATH', '')}"}
        if subprocess.run([commands / name, *arguments], cwd=ROOT, env=environment).returncode:
            failed.append(name)
    if failed:
        print(f"\nFailed: {', '.join(failed)}", flush=True)
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
