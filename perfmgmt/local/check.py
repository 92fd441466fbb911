"""`make check`: everything that can be said about the code without running it, one line a step."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from perfmgmt.local.places import CHECKOUT, PYTHON, VENV

# The settings of an installation for real, as far as they decide anything here.
PRODUCTION = {
    "DEBUG": "0",
    "LOCAL": "0",
    "SECRET_KEY": "Zx8" * 25,
    "ALLOWED_HOSTS": "people.example.org",
    "SITE_URL": "https://people.example.org",
    "TRUSTED_PROXIES": "1",
    "EMAIL_URL": "smtp://mail.example.org:25",
}
Step = tuple[str, list[str | Path], dict[str, str]]


def files(*patterns: str) -> list[str]:
    """What is in the repository or about to be: neither ignored nor gone."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted({name for name in listed.stdout.splitlines() if (CHECKOUT / name).exists()})


def steps() -> Iterator[Step]:
    python, bin_ = PYTHON, VENV / "bin"
    manage, testing = [python, "-W", "error", "manage.py"], {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    templates = files("templates/*.html")
    yield "Format", [python, "-m", "ruff", "format", "--check", "--quiet", "."], {}
    yield "Lint", [python, "-m", "ruff", "check", "--quiet", "--output-format", "concise", "."], {}
    yield "Import contracts", [python, "-c", "from importlinter.cli import lint_imports_command as run; run()"], {}
    yield "Types", [python, "-m", "mypy", "--no-error-summary", "."], {}
    if templates:
        yield "Templates, format", [python, "-m", "djade", "--check", "--target-version", "5.2", *templates], {}
        yield "Templates, lint", [python, "-m", "djlint", "--lint", "--quiet", "templates"], {}
    yield "Migrations are complete", [*manage, "makemigrations", "--check", "--dry-run"], testing
    yield (
        "Migrations are safe",
        [*manage, "lintmigrations", "--no-cache", "--quiet", "ok", "ignore", "warning"],
        testing,
    )
    yield "Production settings", [*manage, "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION
    yield "Lock file", [bin_ / "uv", "lock", "--check", "--quiet"], {"UV_SYSTEM_CERTS": "1"}
    compose = [python, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"]
    yield "Compose file", compose, {}
    yield "Dockerfile", [bin_ / "hadolint", "Dockerfile"], {}


def check() -> int:
    """Run all, whatever fails, and say at the end what did."""
    failed = []
    for name, command, env in steps():
        print(f"  {name} ".ljust(46, "."), end=" ", flush=True)
        started = time.monotonic()
        made = subprocess.run(
            command,
            cwd=CHECKOUT,
            env=os.environ | env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        print(f"{'failed' if made.returncode else 'ok':6} {time.monotonic() - started:6.1f} s", flush=True)
        if made.returncode:
            failed.append(name)
            sys.stderr.write(f"{made.stdout}{made.stderr}\n")
    print(f"\n{len(failed)} failed: {', '.join(failed)}" if failed else "\nAll in order.")
    return 1 if failed else 0
