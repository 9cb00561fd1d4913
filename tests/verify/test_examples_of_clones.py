"""The failure guide is true of what is the matter with a clone, or with what is expected of it."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from solution_registry.certification.keys import read_key
from solution_registry.certification.past import Checkpoint
from solution_registry.verify.refusal import Refused
from solution_registry.verify.verify import Expected, verify
from solution_registry.wording import CODES

from tests.wording.founded import FOUNDING, REGISTRY
from tests.wording.scene import begin
from tests.wording.shown import parts

from .clone import TODAY, Clone
from .people import FOUNDER

ADDRESS = "https://kod.kommunen.se/registret.git"
CLONED = (
    "history-incomplete",
    "history-shallow",
    "no-commits",
    "no-repository",
    "repository-not-trusted",
)
EXPECTED = ("anchor-differs", "checkpoint-elsewhere")
OTHERS = ("git-missing", "history-rewritten", "main-line-left")


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """The registry as a forge has it, and its archive."""
    folder = tmp_path_factory.mktemp("origin") / "registry"
    folder.mkdir()
    clone = begin(folder)
    clone.git("config", "uploadpack.allowFilter", "true")
    clone.git("config", "receive.denyCurrentBranch", "ignore")
    clone.git("archive", "--prefix=registret/", "--output=../registret.tar.gz", "HEAD")
    return clone


@pytest.fixture
def programs(tmp_path: Path, origin: Clone) -> Path:
    """Programs of examples that a test does not have: what they fetch is there already."""
    folder = tmp_path / "bin"
    folder.mkdir()
    curl = f'cp {origin.folder.parent}/registret.tar.gz "$(basename "$2")"'
    for name, script in (("sudo", '"$@"'), ("curl", curl)):
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


def run(example: str, folder: Path, origin: Clone, programs: Path) -> None:
    """Run the commands of an example."""
    folder.mkdir(exist_ok=True)
    given = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{origin.folder.as_uri()}.insteadOf",
        "GIT_CONFIG_VALUE_0": ADDRESS,
    }
    for part in parts(example):
        command = ["sh", "-c", part.text]
        environment = os.environ | given
        subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def told(folder: Path, expected: Expected | None = None) -> set[str]:
    """What the proof says, or why there is none."""
    try:
        proof = verify(folder, TODAY, expected or Expected())
    except Refused as refusal:
        return {refusal.problem.code}
    return {problem.code for problem in proof.problems}


@pytest.mark.parametrize("code", CLONED)
def test_example_of_a_clone(
    code: str, tmp_path: Path, origin: Clone, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def codes(example: str, folder: Path) -> set[str]:
        run(example, folder, origin, programs)
        with monkeypatch.context() as context:
            if "sudo" in example:
                context.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
            return told(folder / "registret")

    assert codes(CODES[code].wrong, tmp_path / "wrong") == {code}
    assert not codes(CODES[code].right, tmp_path / "right")


@pytest.mark.parametrize("code", EXPECTED)
def test_example_of_what_is_expected(code: str, origin: Clone) -> None:
    """A checkpoint is of the registry that has the name of its host."""

    def codes(example: str) -> set[str]:
        ((option, value),) = re.findall(r"verify --(\w+) (\S+)", example)
        if option == "anchor":
            return told(origin.folder, Expected(anchor=value))
        host = str(urlsplit(value).hostname).removesuffix(".example")
        return told(origin.folder, Expected(checkpoint=published(origin, host)))

    assert codes(CODES[code].wrong) == {code}
    assert not codes(CODES[code].right)


def test_example_of_a_history_that_is_written_anew(
    tmp_path: Path, origin: Clone, programs: Path
) -> None:
    def codes(example: str, folder: Path) -> set[str]:
        forge = Clone(folder.with_name(f"{folder.name}-forge"))
        shutil.copytree(origin.folder, forge.folder)
        run(f"$ git clone {ADDRESS} .", folder, forge, programs)
        before = published(Clone(folder), REGISTRY)
        (folder / "README.md").write_text("Registret växer\n", encoding="utf-8")
        Clone(folder).git("add", ".")
        run(example, folder, forge, programs)
        assert Clone(folder).git("rev-parse", "HEAD") == forge.git("rev-parse", "main")
        return told(folder, Expected(checkpoint=before))

    code = CODES["history-rewritten"]
    assert not codes(code.right, tmp_path / "right")
    assert codes(code.wrong, tmp_path / "wrong") == {code.code}


def test_example_of_a_branch_in_the_main_lines_place(tmp_path: Path, origin: Clone) -> None:
    def codes(example: str, name: str) -> set[str]:
        clone = Clone(tmp_path / name)
        shutil.copytree(origin.folder, clone.folder)
        clone.branch("change")
        clone.commit("A change")
        clone.main()
        clone.commit("Main goes on")
        before = published(clone, REGISTRY)
        clone.git("checkout", "-q", "change")
        clone.merge("main")
        clone.main()
        command = example.removeprefix("$ git ").split()
        clone.git(*command, "-m", "Merge") if "--no-ff" in command else clone.git(*command)
        return told(clone.folder, Expected(checkpoint=before))

    code = CODES["main-line-left"]
    assert not codes(code.right, "right")
    assert codes(code.wrong, "wrong") == {code.code}


def test_example_of_a_machine_without_git(origin: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    code = CODES["git-missing"]
    assert "git version" in code.right
    assert not told(origin.folder)
    assert "not found" in code.wrong
    monkeypatch.setenv("PATH", "")
    assert told(origin.folder) == {code.code}


def published(clone: Clone, registry: str) -> Checkpoint:
    """What is published of a clone."""
    anchor = read_key(FOUNDER.line).fingerprint
    return Checkpoint(registry, clone.git("rev-parse", "HEAD"), anchor, clone.digest(FOUNDING))
