"""A small founded registry, the keys of those who decide in it, and running commands there."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from solution_registry.certification.digest import content_digest, digest, field_digests
from solution_registry.cli.main import run as run_registry

from tests.cli.conftest import Ran
from tests.tiny import copy_tiny
from tests.verify.clone import CRITERIA, POLICY, REVIEWERS, TODAY, Clone, Data, text
from tests.verify.people import ADA, BO, CAI, DOE, EXAMPLE, FOUNDER, Person

REGISTRAR = Person("registrar", "se-9109")
PEOPLE = (ADA, BO, CAI, DOE, EXAMPLE, FOUNDER, REGISTRAR)
ORGANISATIONS = "schema/vocabulary/organisations/all.yml"
SET: Data = {
    **CRITERIA,
    "levels": [{**level, "reviewers": level["level"]} for level in CRITERIA["levels"]],
    "criteria": [
        {**CRITERIA["criteria"][0], "machine": "presence"},
        {
            **CRITERIA["criteria"][0],
            "id": "routes-described",
            "theme": "procurement",
            "question": {"sv": "Är vägarna beskrivna?"},
            "rests_on": ["procurement_routes", "template"],
        },
        {
            **CRITERIA["criteria"][0],
            "id": "support-until",
            "theme": "support",
            "question": {"sv": "Finns stöd?"},
            "rests_on": ["support"],
            "required_from_level": 2,
            "machine": "presence",
        },
    ],
}
PREPARED: Data = {
    "case_number": "REG 2026/7",
    "no_interest": True,
    "verdicts": {
        "cost-stated": {"verdict": "met", "evidence": ["https://www.prov.test/kostnad"]},
        "routes-described": {
            "verdict": "not_applicable",
            "grounds": {"sv": "Bara en väg."},
        },
        "support-until": {"verdict": "not_met"},
    },
}

Command = Callable[..., Ran]
Own = Callable[..., None]
"""Gives somebody their keys, in ``~/.ssh``."""


def found(clone: Clone) -> None:
    """Write the founding of the small registry."""
    paths = ("policy/policy.yml", "policy/reviewers.yml", "schema/criteria/2026.1.yml")
    clone.write(paths[0], POLICY)
    clone.write(paths[1], {"schema_version": 1, "reviewers": REVIEWERS})
    clone.write(paths[2], SET)
    files = {path: {"after": clone.digest(path)} for path in paths}
    clone.change("founding", "2026-01-02", files=files, founding_key=FOUNDER.line, by=[FOUNDER])


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny registry without its records, whose policy is founded."""
    clone = Clone(copy_tiny(tmp_path_factory.mktemp("pattern") / "registry"))
    for folder in clone.folder.glob("solutions/*/certifications"):
        shutil.rmtree(folder)
    known = clone.path(ORGANISATIONS)
    more = "".join(
        f"- {{id: se-{n}, name: Granskarna {n}, kind: association, country: se}}\n"
        for n in (9101, 9102, 9103, 9109)
    )
    known.write_text(known.read_text("utf-8") + more, encoding="utf-8")
    clone.write(".gitignore", b".cache/\n")
    clone.git("init", "-q", "-b", "main")
    clone.commit("Entries")
    found(clone)
    clone.commit("Found")
    return clone.folder


@pytest.fixture
def clone(pattern: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A clone to work in."""
    folder = tmp_path / "clone"
    shutil.copytree(pattern, folder)
    monkeypatch.chdir(folder)
    return Clone(folder)


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everybody's keys, in OpenSSH's form."""
    folder = tmp_path_factory.mktemp("keys")
    for person in PEOPLE:
        private = person.private.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
        file = folder / person.id
        file.write_bytes(private)
        file.chmod(0o600)
        file.with_name(f"{person.id}.pub").write_text(f"{person.line} x@y\n", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def home(signing: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with no keys and no agent; who decides signs with them."""
    folder = tmp_path / "home"
    (folder / ".ssh").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    return folder


@pytest.fixture
def own(home: Path, keys: Path) -> Own:
    """Puts somebody's keys, and nobody else's, into the home."""

    def put(*people: Person) -> None:
        folder = home / ".ssh"
        for file in folder.iterdir():
            file.unlink()
        for person in people:
            for name in (person.id, f"{person.id}.pub"):
                shutil.copy(keys / name, folder)

    return put


@pytest.fixture
def registry(capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs ``registry`` in the clone, on the tests' day."""

    def run(*arguments: str | Path, today: str = TODAY.isoformat()) -> Ran:
        capfd.readouterr()
        code = run_registry(["--lang", "en", "--today", today, *map(str, arguments)])
        said = capfd.readouterr()
        return Ran(code, said.out, said.err)

    return run


def prepared_for(clone: Clone, id: str, criteria: str = "2026.1") -> Data:
    """What a decision on a solution is prepared for: what is committed of it."""
    entry, there = clone.entry(id), clone.git("ls-files", f"solutions/{id}/certifications/*.yml")
    records = [clone.data(path) for path in there.splitlines()]
    past = [one["serial"] for one in records if one["decision"] == "certified"]
    return {
        "solution": id,
        **({"last": past[-1]} if past else {}),
        "criteria": criteria,
        "criteria_digest": content_digest(clone.data(f"schema/criteria/{criteria}.yml")),
        "digest": digest(entry, {}),
        "fields": field_digests(entry, {}),
    }


@pytest.fixture
def prepared(tmp_path: Path, clone: Clone) -> Callable[..., Path]:
    """Writes a prepared decision beside the registry."""

    def write(id: str = "felanmalan", **more: object) -> Path:
        file = tmp_path / "decision.yml"
        known: Data = PREPARED | {"prepared_for": prepared_for(clone, id)} | more
        content = {key: value for key, value in known.items() if value is not None}
        file.write_bytes(text(content))
        return file

    return write


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts somebody at a terminal who gives these answers, one after another."""

    def give(*given: str) -> None:
        left: Iterator[str] = iter(given)
        monkeypatch.setattr("solution_registry.cli.ask._somebody_is_there", lambda: True)

        def answer(_: str) -> str:
            found = next(left, None)
            if found is None:
                raise KeyboardInterrupt
            return found

        monkeypatch.setattr("click.termui.visible_prompt_func", answer)

    return give


@pytest.fixture
def ada(own: Own) -> None:
    """Ada is at the keyboard."""
    own(ADA)
