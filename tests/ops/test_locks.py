"""What is locked installs everywhere: hashes for everything, and no host but PyPI's own."""

import json
import re
import tomllib

from perfmgmt.local.places import CHECKOUT

HOSTS = {"pypi.org", "files.pythonhosted.org"}


def test_python_packages_come_from_pypi_with_hashes() -> None:
    text = (CHECKOUT / "uv.lock").read_text()
    assert set(re.findall(r"https?://([^/\"]+)", text)) == HOSTS
    for package in tomllib.loads(text)["package"]:
        if "registry" in package["source"]:
            files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
            assert files, package["name"]
            assert all(file["hash"].startswith("sha256:") for file in files), package["name"]


def test_node_packages_name_no_host_and_have_hashes() -> None:
    packages = json.loads((CHECKOUT / "package-lock.json").read_text())["packages"]
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name
