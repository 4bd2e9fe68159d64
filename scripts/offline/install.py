"""Install ChainGraph from this folder, without a network: ``python3 install.py [FOLDER]`` (Windows: ``py install.py``)."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(arguments):
    """Make a virtual environment in a folder (by default ``chaingraph`` beside this file) and install into it."""
    told = json.loads((HERE / "bundle.json").read_text("utf-8"))
    here = "{}.{}".format(*sys.version_info[:2])
    if here not in told["pythons"]:
        sys.exit(
            "This archive is for Python {}; this is {}. / 本安装包适用于 Python {}，当前为 {}。".format(
                ", ".join(told["pythons"]), here, "、".join(told["pythons"]), here
            )
        )
    folder = Path(arguments[0] if arguments else HERE / "chaingraph").absolute()
    try:
        venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError:
        sys.exit(
            "This Python cannot make a virtual environment (Debian: apt install python3-venv). / 无法创建虚拟环境。"
        )
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    package = "chaingraph[{}]=={}".format(",".join(told["extras"]), told["version"])
    pip = [str(commands / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check", "--isolated", "install"]
    if subprocess.call([*pip, "--no-index", "--find-links", str(HERE / "wheels"), package]):
        sys.exit("The installation failed; pip says why above. / 安装失败，原因见上。")
    print("Installed / 已安装：{}".format(commands / "chaingraph"))


if __name__ == "__main__":
    main(sys.argv[1:])
