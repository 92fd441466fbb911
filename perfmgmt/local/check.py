"""`make check`: everything that can be said about the code without running it, one line a step."""

import os
import subprocess
import time

from perfmgmt.local.places import CHECKOUT, VENV

APPS = "core people goals development checkins feedback reviews"
# The settings of an installation for real, as far as they decide anything here.
PRODUCTION = {
    "DEBUG": "0",
    "LOCAL": "0",
    "SECRET_KEY": "a-k3y_0f-many.Different+letters/" * 2,
    "ALLOWED_HOSTS": "people.example.org",
    "SITE_URL": "https://people.example.org",
    "TRUSTED_PROXIES": "1",
    "EMAIL_URL": "smtp://mail.example.org:25",
}
TESTING = {"DJANGO_SETTINGS_MODULE": "tests.settings"}
MANAGE = "python -W error manage.py"
STEPS: list[tuple[str, str, dict[str, str]]] = [
    ("Format", "ruff format --check --quiet .", {}),
    ("Lint", "ruff check --quiet --output-format concise .", {}),
    ("Import contracts", "lint-imports --no-logo", {}),
    ("Types", "mypy --no-error-summary .", {}),
    ("Templates, format", "djade --check --target-version 5.2 {templates}", {}),
    ("Templates, lint", "djlint --lint --quiet {templates}", {}),
    ("Migrations are complete", f"{MANAGE} makemigrations --check --dry-run", TESTING),
    (
        "Migrations are safe",
        f"{MANAGE} lintmigrations --no-cache --ignore-initial-migrations --include-apps {APPS}",
        TESTING,
    ),
    ("Production settings", f"{MANAGE} check --deploy --fail-level WARNING", PRODUCTION),
    ("Lock file", "uv lock --check --quiet", {"UV_SYSTEM_CERTS": "1"}),
    ("Compose file", "check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml", {}),
    ("Dockerfile", "hadolint Dockerfile", {}),
]


def templates() -> str:
    """What is in the repository or about to be: neither ignored nor gone."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", "templates/*.html"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    return " ".join(sorted({name for name in listed.stdout.splitlines() if (CHECKOUT / name).exists()}))


def check() -> int:
    """Run all, whatever fails, and say at the end what did."""
    failed = []
    for name, command, env in STEPS:
        print(f"  {name} ".ljust(46, "."), end=" ", flush=True)
        program, *words = command.format(templates=templates()).split()
        started = time.monotonic()
        made = subprocess.run(
            [VENV / "bin" / program, *words],
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
            print(f"{made.stdout}{made.stderr}")
    print(f"\n{len(failed)} failed: {', '.join(failed)}" if failed else "\nAll in order.")
    return 1 if failed else 0
