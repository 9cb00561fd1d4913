"""Signing happens aside, and what comes out is checked before it is handed on."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from solution_registry.certification.keys import read_key
from solution_registry.certification.signature import check_signature
from solution_registry.certification.signing import NotSigned, public_key, signature

from .openssh import Key, make_key


@pytest.fixture
def key(tmp_path: Path) -> Key:
    return make_key(tmp_path / "keys", "ed25519")


MESSAGE = b"decision: certified\n"


def code(failure: pytest.ExceptionInfo[NotSigned]) -> str:
    return failure.value.problem.code


def test_what_comes_out_is_a_signature_and_nothing_is_left(key: Key, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    armoured = signature(MESSAGE, "rv-ada", key.path, read_key(key.line))
    check_signature(armoured, MESSAGE, read_key(key.line))
    assert set(tmp_path.rglob("*")) == before


def test_another_key_than_the_registry_knows(key: Key, tmp_path: Path) -> None:
    other = make_key(tmp_path / "other", "ed25519")
    with pytest.raises(NotSigned) as failure:
        signature(MESSAGE, "rv-ada", key.path, read_key(other.line))
    assert code(failure) == "signed-with-another-key"


def test_no_ssh_keygen(key: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotSigned) as failure:
        signature(MESSAGE, "rv-ada", key.path, read_key(key.line))
    assert code(failure) == "ssh-keygen-missing"


@pytest.mark.parametrize("script", ["exit 0", "exit 1", 'for f; do :; done; echo x > "$f.sig"'])
def test_an_ssh_keygen_that_does_not_sign(
    key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    """It ends with 0 and has signed nothing, fails, or writes something else."""
    program = tmp_path / "bin" / "ssh-keygen"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    with pytest.raises(NotSigned) as failure:
        signature(MESSAGE, "rv-ada", key.path, read_key(key.line))
    assert code(failure) == "not-signed"


def test_the_public_half_of_a_key(key: Key, tmp_path: Path) -> None:
    assert public_key(key.path) == read_key(key.line)
    assert public_key(key.path.with_name("key.pub")) == read_key(key.line)
    with pytest.raises(NotSigned) as failure:
        public_key(tmp_path / "none")
    assert code(failure) == "key-not-found"
    with pytest.raises(NotSigned) as failure:
        public_key(make_key(tmp_path / "weak", "rsa", "-b", "2048").path)
    assert code(failure) == "key-not-usable"


@pytest.fixture
def agent(key: Key, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An agent that holds the key, whose file is gone."""
    socket = key.path.with_name("agent")
    with subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL) as process:
        try:
            while not socket.exists():
                assert process.poll() is None
            monkeypatch.setenv("SSH_AUTH_SOCK", str(socket))
            subprocess.run(["ssh-add", "-q", key.path], check=True, capture_output=True)
            key.path.unlink()
            yield
        finally:
            process.terminate()


@pytest.mark.usefixtures("agent")
def test_an_agent_signs_for_a_public_key(key: Key) -> None:
    armoured = signature(MESSAGE, "rv-ada", key.path.with_name("key.pub"), read_key(key.line))
    check_signature(armoured, MESSAGE, read_key(key.line))
