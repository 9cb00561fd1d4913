"""A command loads what it needs and no more: starting is most of what a small one takes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

NETWORK = {"ssl", "http.client", "solution_registry.links.dial"}
SITE = {"mkdocs", "jinja2", "jsonschema", "nh3", "cmarkgfm"}
LOADED = """
import json, sys
from solution_registry.cli.main import run
run(sys.argv[1:])
print(json.dumps(sorted(sys.modules)))
"""


def loaded(*arguments: str) -> set[str]:
    """The modules that a command has loaded."""
    command = [sys.executable, "-c", LOADED, *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(ran.stdout.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["nope"], ["generate", "--help"]])
def test_help_loads_no_model(arguments: list[str], tiny: Path) -> None:
    assert not loaded(*arguments) & (SITE | {"pydantic", "yaml", "git"})


def test_validating_a_file_loads_neither_git_nor_the_site(tiny: Path) -> None:
    modules = loaded("validate", "solutions/felanmalan/solution.yml")
    assert not modules & (SITE | {"git", "solution_registry.exports", "solution_registry.pages"})
    assert not modules & NETWORK
    assert "solution_registry.checks" in modules


def test_checking_an_entry_again_loads_no_model_but_its_own(tiny: Path) -> None:
    loaded("validate", "solutions/provplattformen/solution.yml")
    modules = loaded("validate", "solutions/provplattformen/solution.yml")
    others = ("model.vocabulary", "model.policy", "wording.codes", "registry.listing", "history")
    assert not modules & {f"solution_registry.{name}" for name in others}
    assert not modules & {"babel", "packaging", "subprocess"}
    assert "solution_registry.model.solution" in modules


def test_listing_loads_no_site(tiny: Path) -> None:
    assert not loaded("list") & (SITE | NETWORK)
