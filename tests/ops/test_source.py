"""What the source never does: run text, unpickle, start programs, talk to the network where nobody expects it.

Nor does what is sent name a column to filter or order by, or a model.
"""

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


SENT = ("request.", ".GET", ".POST", "query_params")
BY_NAME = {"get_model", "ContentType", "_meta.get_model"}
EDGES = {"views", "views.py", "api", "api.py", "forms", "forms.py", "admin", "admin.py"}


def named_by_others(tree: ast.AST) -> Iterator[str]:
    """Filters and orders whose names come from a request: `filter(**request.GET)`, `order_by(request.GET["sort"])`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            names = [keyword.value for keyword in node.keywords if keyword.arg is None]
            names += node.args if ast.unparse(node.func).endswith(("order_by", "values", "Q", "F")) else []
            yield from (said for name in names if any(sent in (said := ast.unparse(name)) for sent in SENT))


def test_the_source_runs_nothing_and_talks_to_nobody() -> None:
    found = {str(path.relative_to(CHECKOUT)): set(used(ast.parse(path.read_text()))) for path in SOURCES}
    assert {name: names & NEVER for name, names in found.items() if names & NEVER} == {}
    assert {name for name, names in found.items() if names & NETWORK} <= MAY_TALK.keys()


@pytest.mark.parametrize(
    "line", ["eval(x)", "import pickle", "from subprocess import run", "os.system(x)", "yaml.load(x)"]
)
def test_what_it_never_does_is_found(line: str) -> None:
    assert set(used(ast.parse(line))) & NEVER


def test_nobody_who_asks_names_a_column_or_a_model() -> None:
    found = {str(path.relative_to(CHECKOUT)): ast.parse(path.read_text()) for path in SOURCES}
    assert {name: said for name, tree in found.items() if (said := list(named_by_others(tree)))} == {}
    edges = {name: tree for name, tree in found.items() if EDGES & set(name.split("/"))}
    assert len(edges) > 100
    assert {name for name, tree in edges.items() if {one.split(".")[-1] for one in used(tree)} & BY_NAME} == set()


@pytest.mark.parametrize(
    "line", ["x.filter(**request.GET)", "x.filter(**request.GET.dict())", "x.order_by(request.GET['sort'])"]
)
def test_one_who_does_is_found(line: str) -> None:
    assert list(named_by_others(ast.parse(line)))
