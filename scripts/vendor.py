"""Take what pages carry of others from the registry anew: `python3 scripts/vendor.py`. Needs npm; nothing else does.

What is taken is known by its SHA-256: another release is another line here, and a reason to run the tests.
"""

import gzip
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE, VERSION = "oxigraph", "0.5.11"
ARCHIVE = "1095d6eb210104411fad61437f29e80c9c76c7fbbe7480c95b9aa2762818deb2"
FILES = {
    "web.js": "2fcfdcadc79c9146cee98028a273aebc93df3282eb0299c248595bc529deca41",
    "web_bg.wasm": "b95b15accb6b789667b8d8b0b8f139d5de588e572499672ff37ce9ba01c4a428",
}
FOLDER = Path(__file__).parents[1] / "src" / "chaingraph" / "web" / "vendor" / PACKAGE


def main() -> None:
    """Write the files of the package, packed, into its folder."""
    archive = fetched()
    expect(archive, ARCHIVE, f"{PACKAGE}-{VERSION}.tgz")
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        for name, digest in FILES.items():
            file = packed.extractfile(f"package/{name}")
            content = file.read() if file else b""
            expect(content, digest, name)
            (FOLDER / f"{name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))


def fetched() -> bytes:
    """Return the archive of the package as npm gives it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", f"{PACKAGE}@{VERSION}", "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        return (Path(folder) / f"{PACKAGE}-{VERSION}.tgz").read_bytes()


def expect(content: bytes, digest: str, name: str) -> None:
    """Leave where content is not what it is known by."""
    if hashlib.sha256(content).hexdigest() != digest:
        sys.exit(f"{name} is not the file that is known: its SHA-256 differs.")


if __name__ == "__main__":
    main()
