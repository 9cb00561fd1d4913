"""There is one parser of YAML, and no other one takes its place."""

import importlib
import re
import sys
from pathlib import Path

import pytest
from solution_registry import libyaml


def test_without_libyaml_one_reads_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    with pytest.raises(ImportError, match="Install it as a wheel"):
        importlib.reload(libyaml)


def test_no_other_module_chooses_a_parser(root: Path) -> None:
    package = root / "plugins/solution_registry"
    chosen = re.compile(r"yaml\._yaml|getattr\(yaml")
    found = [file.name for file in package.rglob("*.py") if chosen.search(file.read_text("utf-8"))]
    assert found == ["libyaml.py"]
