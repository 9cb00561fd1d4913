"""The failure guide is true of signing: the commands that examples show are run."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from solution_registry.certification.signing import NotSigned, public_key, signature
from solution_registry.wording import CODES
from solution_registry.wording.codes import signing

from tests.verify.clone import Clone
from tests.wording.founded import PEOPLE
from tests.wording.scene import Scene
from tests.wording.scene import home as begin
from tests.wording.shown import parts

from .conftest import Command

RECORD = "solutions/exempel-felanmalan/certifications/2026-03-02-1.yml"
SIGNED = ("key-not-found", "not-signed", "signature-exists")
SAID = {
    code.code: re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(code.what)))
    for code in signing.CODES
}
"""What is said of each, whatever the values."""


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with a record that nobody has signed, and keys."""
    folder = begin(tmp_path_factory.mktemp("home"))
    clone = Clone(folder / "registry")
    Scene(clone).record(RECORD, {}, frozenset())
    clone.path(RECORD.replace(".yml", ".rv-7k3q9d.sig")).unlink()
    clone.commit()
    return folder


@pytest.fixture
def agent(tmp_path: Path) -> Iterator[Path]:
    """An agent that holds no key."""
    socket = tmp_path / "agent"
    with subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL) as process:
        try:
            while not socket.exists():
                assert process.poll() is None
            yield socket
        finally:
            process.terminate()


@pytest.fixture
def codes(
    begun: Path, agent: Path, registry: Command, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, Path], set[str]]:
    """Does what an example shows, in a copy of the home; what the last command says."""

    def play(example: str, home: Path) -> set[str]:
        shutil.copytree(begun, home)
        clone = Clone(home / "registry")
        monkeypatch.setenv("HOME", str(home))
        if "ssh-add" in example:
            monkeypatch.setenv("SSH_AUTH_SOCK", str(agent))
            (home / "key").mkdir()
            (home / ".ssh" / "id_ed25519").rename(home / "key" / "id_ed25519")
        monkeypatch.chdir(clone.folder)
        said: set[str] = set()
        for part in parts(example):
            if part.kind == "file":
                raw = clone.path(RECORD).read_bytes()
                clone.write(part.path, PEOPLE["rv-7k3q9d"].sign(raw))
            elif part.text.startswith("registry "):
                ran = registry(*shlex.split(part.text)[1:], "--yes", today="2026-03-10")
                words = " ".join(ran.err.split())
                said = {code for code, what in SAID.items() if what.search(words)}
                assert bool(said) is bool(ran.code), ran.err
            else:
                subprocess.run(["sh", "-c", part.text], check=True, capture_output=True)
        return said

    return play


@pytest.mark.parametrize("code", SIGNED)
def test_example_of_signing(
    code: str, codes: Callable[[str, Path], set[str]], tmp_path: Path
) -> None:
    assert codes(CODES[code].wrong, tmp_path / "wrong") == {code}
    assert not codes(CODES[code].right, tmp_path / "right")


def test_example_of_another_key(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command itself looks first whose key it is; what was signed is looked at all the same."""
    monkeypatch.setenv("HOME", str(begun))
    known = public_key(begun / ".ssh" / "id_ed25519")

    def key(example: str) -> Path:
        return Path(re.findall(r"--key (\S+)", example)[0]).expanduser()

    code = CODES["signed-with-another-key"]
    with pytest.raises(NotSigned, match=code.code):
        signature(b"x", "rv-7k3q9d", key(code.wrong), known)
    assert signature(b"x", "rv-7k3q9d", key(code.right), known)


def test_example_of_a_key(tmp_path: Path) -> None:
    def made(example: str, file: Path) -> Path:
        ((command,),) = [re.findall(r"ssh-keygen .*", part.text) for part in parts(example)]
        options = ("-q", "-N", "", "-f", str(file))
        subprocess.run([*shlex.split(command), *options], check=True, capture_output=True)
        return file

    code = CODES["key-not-usable"]
    with pytest.raises(NotSigned, match=code.code):
        public_key(made(code.wrong, tmp_path / "wrong"))
    public_key(made(code.right, tmp_path / "right"))


def test_example_of_a_machine_without_ssh_keygen(
    begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, key = CODES["ssh-keygen-missing"], begun / ".ssh" / "id_ed25519"
    assert signature(b"x", "rv-7k3q9d", key, public_key(key))
    assert "not found" in code.wrong
    assert "install" in code.right
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotSigned, match=code.code):
        signature(b"x", "rv-7k3q9d", key, public_key(key))
