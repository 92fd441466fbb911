"""What the source never does: run text, unpickle, start programs, or talk to the network where nobody expects it."""

import ast
from collections.abc import Iterator

import pytest

from perfmgmt.local.places import CHECKOUT
from tests.ops.test_floors import FLOOR_OF

NEVER = {
    "eval", "exec", "compile", "pickle", "marshal", "shelve", "subprocess", "os.system", "os.popen", "yaml.load",
    "mark_safe",
}  # fmt: skip
NETWORK = {"requests", "urllib.request", "http.client", "socket", "smtplib", "httpx", "aiohttp", "apprise"}
MAY_TALK = {  # and to whom
    "core/notices/chat.py": "the chat of somebody's choice, never at a private address",
    "core/notices/sending.py": "the mail server that is set",
    "people/sign_in/single_sign_on.py": "the provider that is set",
}
SOURCES = sorted(
    path
    for floor in FLOOR_OF
    for path in (CHECKOUT / floor).rglob("*.py")
    if not {"migrations", "local"} & set(path.relative_to(CHECKOUT).parts)
)


def used(tree: ast.AST) -> Iterator[str]:
    """Names that are called or imported, with their modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def test_the_source_runs_nothing_and_talks_to_nobody() -> None:
    found = {str(path.relative_to(CHECKOUT)): set(used(ast.parse(path.read_text()))) for path in SOURCES}
    assert {name: names & NEVER for name, names in found.items() if names & NEVER} == {}
    assert {name for name, names in found.items() if names & NETWORK} <= MAY_TALK.keys()


@pytest.mark.parametrize(
    "line", ["eval(x)", "import pickle", "from subprocess import run", "os.system(x)", "yaml.load(x)"]
)
def test_what_it_never_does_is_found(line: str) -> None:
    assert set(used(ast.parse(line))) & NEVER
