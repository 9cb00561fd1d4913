"""The pinned requirements: complete, hashed, and free of where they were made."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILES = ("run.txt", "test.txt", "fuzz.txt")


def pins(file: Path) -> list[tuple[Requirement, list[str]]]:
    """Each requirement of a pinned file, with its hashes."""
    text = re.sub(r"^ *#.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = text.replace("\\\n", " ").splitlines()
    return [(Requirement(e.split("--hash=")[0]), e.split("--hash=")[1:]) for e in entries]


@pytest.mark.parametrize("name", FILES)
def test_every_requirement_is_one_version_with_hashes(root: Path, name: str) -> None:
    for requirement, hashes in pins(root / "requirements" / name):
        assert [one.operator for one in requirement.specifier] == ["=="], requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64} *", one) for one in hashes), requirement


@pytest.mark.parametrize("name", FILES)
def test_no_address_or_option_is_in_the_file(root: Path, name: str) -> None:
    text = (root / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.findall(r"^ *-(?!-hash)", text, flags=re.MULTILINE)


def test_the_tests_run_on_what_the_site_runs_on(root: Path) -> None:
    run = {str(requirement) for requirement, _ in pins(root / "requirements/run.txt")}
    test = {str(requirement) for requirement, _ in pins(root / "requirements/test.txt")}
    assert run < test


def test_the_pins_are_what_the_project_asks_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = project["project"]["dependencies"] + groups["build"] + groups["test"]
    assert groups["build"] == project["build-system"]["requires"]
    pinned: dict[str, list[str]] = {}
    for requirement, _ in pins(root / "requirements/test.txt"):
        version = next(iter(requirement.specifier)).version
        pinned.setdefault(canonicalize_name(requirement.name), []).append(version)
    for requirement in map(Requirement, wanted):
        versions = pinned[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement
