import os
import re
import subprocess
import sys

import pytest

from perfmgmt.local.places import CHECKOUT


def load(expression: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of their own, with nothing of this one's environment."""
    return subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-W", "error", "-c", f"from perfmgmt import settings; print({expression})"],
        cwd=CHECKOUT,
        env={"PATH": os.environ["PATH"], **env},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("env", [{}, {"LOCAL": "1"}, {"SECRET_KEY": ""}])
def test_without_a_key_it_refuses_to_start_in_one_line(env: dict[str, str]) -> None:
    made = load("1", **env)
    assert made.returncode == 1
    assert made.stderr.count("\n") == 1
    assert "SECRET_KEY" in made.stderr


def test_a_developer_needs_no_key() -> None:
    assert load("settings.DEBUG", DEBUG="1").stdout == "True\n"


def test_production_is_the_default() -> None:
    made = load("settings.DEBUG, settings.LOCAL, settings.ALLOWED_HOSTS, settings.SESSION_COOKIE_NAME", SECRET_KEY="k")
    assert made.stdout == "False False [] __Host-session\n"


def test_no_other_host_sets_a_cookie_of_ours() -> None:
    names = ", ".join(f"settings.{name}_COOKIE_NAME" for name in ("SESSION", "CSRF", "MESSAGES", "SAML"))
    assert load(names, SECRET_KEY="k").stdout == "__Host-session __Host-csrf __Host-messages __Host-saml\n"
    kept = ", ".join(
        f"settings.{name}_COOKIE_{flag}" for name in ("SESSION", "CSRF") for flag in ("SECURE", "HTTPONLY")
    )
    assert load(kept, SECRET_KEY="k").stdout == "True True True True\n"


def test_browsers_are_told_to_come_by_https_alone() -> None:
    told = (
        "settings.SECURE_SSL_REDIRECT, settings.SECURE_HSTS_SECONDS > 31536000, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS"
    )
    assert load(told, SECRET_KEY="k").stdout == "True True True\n"


def test_mail_is_kept_as_files_in_a_folder_with_a_space() -> None:
    made = load("settings.EMAIL_FILE_PATH", SECRET_KEY="k", EMAIL_URL="filemail:////srv/my%20people/mail")
    assert made.stdout == "/srv/my people/mail\n"


def test_a_second_factor_is_demanded_but_of_a_trial() -> None:
    assert load("settings.SECOND_FACTOR_DEMANDED", SECRET_KEY="k").stdout == "True\n"
    assert load("settings.SECOND_FACTOR_DEMANDED", SECRET_KEY="k", LOCAL="1").stdout == "False\n"


NOT_FOR_COMPOSE = {
    "DEBUG": "a developer's machine",
    "LOCAL": "a trial on one machine",
    "CONN_MAX_AGE": "suits the database beside it",
    "DATABASE_POOLED": "there is no pooler between",
    "CSRF_TRUSTED_ORIGINS": "the proxy beside it keeps the address",
}


def test_compose_passes_on_whatever_can_be_set() -> None:
    files = (CHECKOUT / "perfmgmt" / "settings").glob("*.py")
    read = {name for file in files for name in re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', file.read_text())}
    compose = (CHECKOUT / "docker-compose.yml").read_text()
    assert {name for name in read if not re.search(rf"^ +{name}: ", compose, re.MULTILINE)} == set(NOT_FOR_COMPOSE)
