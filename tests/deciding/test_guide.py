"""A stranger certifies their first solution from the guide alone, in a real terminal."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from solution_registry.certification.proof import Verified

from tests.docs.pages import FOLDERS, code, text
from tests.verify.clone import TODAY, Clone
from tests.verify.people import ADA, BO, Person

from .terminal import Answers, typed

PHRASE = "a phrase of six words or more"
ANSWERS: Answers = (
    ("passphrase.*:", PHRASE),
    ("passphrase again:", PHRASE),
    (r"Do you declare that\? \(yes/no\):", "yes"),
    (r"Case number:", "REG 2026/7"),
    (r"Is that still true\? \(yes/no\):", "yes"),
    (r"Verdict:", "1"),
    (r"read: a number from above, an address or a case number\.\s+Evidence.*:", "Avtal 2026"),
    (r"Evidence, or Enter when there is no more:", ""),
    (r"Grounds, or Enter for none \(Svenska\):", ""),
    (r"Grounds \(Svenska\) \[Registret grundas\.\]:", ""),
    (r"Grounds \(Svenska\):", "En ny granskare."),
    (r"Reason \(Svenska\):", "Belägget håller inte."),
    (r"Valid until.*:", ""),
    (r"Sign this as .*\? \(yes/no\):", "yes"),
)
NOT_HERE = ("./scripts/serve --build", "source .venv/bin/activate")
"""What sets the program up: the tests are run by one that is."""

PLACEHOLDERS = {
    "sv": {"REGISTRETS-ADRESS": "ADDRESS-OF-THE-REGISTRY", "ID/DATUM-N": "ID/DATE-N",
           "rv-ANNAN": "rv-OTHER", "beslut.yml": "decision.yml"},
    "da": {"REGISTRETS-ADRESSE": "ADDRESS-OF-THE-REGISTRY", "ID/DATO-N": "ID/DATE-N",
           "rv-ANDEN": "rv-OTHER", "afgorelse.yml": "decision.yml"},
}  # fmt: skip


def commands(language: str, page: str = "guides/certify.md") -> list[str]:
    """Every command of a page, in its order."""
    blocks = code(text(language, page), "console")
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.mark.parametrize("language", [one for one in FOLDERS if one != "en"])
def test_the_commands_are_the_same_in_every_language(language: str) -> None:
    theirs = "\n".join(commands(language))
    for name, english in PLACEHOLDERS[language].items():
        theirs = theirs.replace(name, english)
    ours = "\n".join(commands("en"))
    folder = re.compile(r"(clone \S+ |cd )regist\w+")
    assert folder.sub(r"\1registry", theirs) == folder.sub(r"\1registry", ours)


@pytest.fixture
def origin(pattern: Path, tmp_path: Path) -> Path:
    """What the registry's forge would hold."""
    origin = tmp_path / "origin.git"
    subprocess.run(["git", "clone", "-q", "--bare", pattern, origin], check=True)
    return origin


@pytest.fixture
def surroundings_of_a_stranger(home: Path) -> Mapping[str, str]:
    """A terminal on the tests' day, whose shell knows the command ``registry``."""
    seconds = (TODAY - date(1970, 1, 1)).days * 24 * 60 * 60
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    more = {"PATH": path, "SOURCE_DATE_EPOCH": str(seconds), "TERM": "dumb", "LANG": "C.UTF-8"}
    return {**os.environ, **more, "HOME": str(home), "GIT_PAGER": "cat"}


@dataclass(frozen=True)
class Guide:
    """What goes on around somebody who follows the guide."""

    origin: Path
    folder: Path
    home: Path
    keys: Path
    screen: str

    def name_the_reviewer(self) -> None:
        """Those who run the registry name whoever sent them a public key."""
        line = re.findall(r"Public key: (ssh-ed25519 \S+)", self.screen)[-1]
        office = Clone(self.folder / "office")
        subprocess.run(["git", "clone", "-q", self.origin, office.folder], check=True)
        new = {**office.data("policy/reviewers.yml")["reviewers"][0], "id": "rv-stranger"}
        now = office.data("policy/reviewers.yml")["reviewers"]
        about = Person("rv-stranger")
        people = [*now, {**new, "public_key": line}]
        office.change_reviewers("reviewer_added", "2026-10-01", about, people, by=(ADA, BO))
        office.commit()
        office.git("push", "-q", "origin", "main")

    def fill_in(self) -> None:
        """Somebody fills in the file that was made for it."""
        file = self.folder / "registry/decision.yml"
        text = file.read_text("utf-8")
        for field, value in (("case_number", "REG 8"), ("no_interest", "true"), ("verdict", "met")):
            text = text.replace(f'{field}: ""', f"{field}: {value}")
        file.write_text(text.replace("#evidence: []", "evidence: [REG 7]"), encoding="utf-8")

    def be_the_other(self) -> None:
        """The second reviewer sits down at their own computer."""
        for file in (self.home / ".ssh").iterdir():
            file.rename(file.with_name(f"away-{file.name}.bak"))
        for name in (BO.id, f"{BO.id}.pub"):
            shutil.copy(self.keys / name, self.home / ".ssh")

    def send(self) -> None:
        """What was decided is sent in before the next decision is made."""
        Clone(self.folder / "registry").commit()

    def be_the_first(self) -> None:
        """And the first one comes back."""
        for name in (BO.id, f"{BO.id}.pub"):
            (self.home / ".ssh" / name).unlink()
        for file in (self.home / ".ssh").iterdir():
            file.rename(file.with_name(file.name.removeprefix("away-").removesuffix(".bak")))


BEFORE = {
    "git switch main": Guide.name_the_reviewer,
    "registry certify ID --from decision.yml": Guide.fill_in,
    "git fetch": Guide.be_the_other,
    "registry renew ID": Guide.be_the_first,
    "registry revoke ID": Guide.send,
}
"""What others do meanwhile, by the command that comes next."""


def filled_in(command: str, origin: Path) -> str:
    """A command with what it says in capitals."""
    for name, value in (
        ("ADDRESS-OF-THE-REGISTRY", str(origin)),
        ("ID/DATE-N", f"felanmalan/{TODAY}-3"),
        ("rv-OTHER", BO.id),
        ("ID", "felanmalan"),
    ):
        command = command.replace(name, value)
    return command


def test_a_stranger_certifies_from_the_guide_alone(
    origin: Path,
    surroundings_of_a_stranger: Mapping[str, str],
    tmp_path: Path,
    home: Path,
    keys: Path,
) -> None:
    where, shell = tmp_path, surroundings_of_a_stranger
    screen: list[str] = []
    for command in commands("en"):
        if command in NOT_HERE:
            continue
        guide = Guide(origin, tmp_path, home, keys, "".join(screen))
        BEFORE.get(command, lambda _: None)(guide)
        if command.startswith("cd "):
            where = where / command.removeprefix("cd ")
            continue
        status, said = typed(filled_in(command, origin), where, shell, ANSWERS)
        screen.append(said)
        expected = 1 if command == "registry key" and "Public key: " not in said else 0
        assert status == expected, f"$ {command}\n{said}"
    clone = Clone(where)
    clone.commit()
    proof = clone.prove()
    assert proof.problems == ()
    decided = {judged.serial.rpartition("-")[2] for judged in proof.records}
    assert decided == {"1", "2", "3", "4", "5", "6"}
    assert all(isinstance(one.verdict, Verified) for one in proof.records)
    two = proof.verdicts[f"felanmalan/{TODAY}-3"]
    assert isinstance(two, Verified)
    assert len(two.signers) == 2


def test_an_operator_founds_a_demonstration_anew_and_names_reviewers(
    clone: Clone, surroundings_of_a_stranger: Mapping[str, str]
) -> None:
    clone.git("reset", "-q", "--hard", "HEAD~1")
    clone.write("policy/reviewers.yml", b"schema_version: 1\nreviewers: []\n")
    clone.found(example=True)
    clone.commit()
    theirs = commands("en", "operate.md")
    start = theirs.index('ssh-keygen -t ed25519 -f ~/.ssh/founding -C ""')
    end = theirs.index('git commit -m "Name a reviewer"') + 1
    typing = "\n".join(theirs[start:end])
    for name, value in (
        ("REGISTRY-ID", "our-registry"),
        ("ORGANISATION", "Granskarna"),
        ("PUBLIC-KEY", ADA.line),
    ):
        typing = typing.replace(name, value)
    for command in typing.splitlines():
        status, said = typed(command, clone.folder, surroundings_of_a_stranger, ANSWERS)
        assert status == 0, f"$ {command}\n{said}"
    proof = clone.prove()
    assert proof.problems == ()
    assert proof.authority
    assert proof.authority.rules.policy.registry == "our-registry"
    assert [key.line for key in proof.authority.rules.keys.values()] == [ADA.line]
    assert not clone.path("solutions/zz-exempel-bygglov").exists()
