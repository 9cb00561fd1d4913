"""Signing happens aside, is checked, and only then written; nothing is ever written over."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from solution_registry.certification.keys import read_key
from solution_registry.certification.signature import check_signature
from solution_registry.certification.signing import NotSigned, public_key, sign

from .openssh import Key, make_key


@pytest.fixture
def key(tmp_path: Path) -> Key:
    return make_key(tmp_path / "keys", "ed25519")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "2026-03-02-1.yml"
    file.write_bytes(b"decision: certified\n")
    return file


def code(failure: pytest.ExceptionInfo[NotSigned]) -> str:
    return failure.value.problem.code


def test_a_signature_lies_beside_what_it_signs(record: Path, key: Key) -> None:
    written = sign(record, "rv-ada", key.path, read_key(key.line))
    assert written == record.with_name("2026-03-02-1.rv-ada.sig")
    check_signature(written.read_bytes(), record.read_bytes(), read_key(key.line))
    assert {file.name for file in record.parent.iterdir()} == {"keys", record.name, written.name}


def test_another_key_than_the_registry_knows(record: Path, key: Key, tmp_path: Path) -> None:
    other = make_key(tmp_path / "other", "ed25519")
    with pytest.raises(NotSigned) as failure:
        sign(record, "rv-ada", key.path, read_key(other.line))
    assert code(failure) == "signed-with-another-key"
    assert not list(record.parent.glob("*.sig"))


def test_a_signature_that_is_there_stays(record: Path, key: Key) -> None:
    there = record.with_name("2026-03-02-1.rv-ada.sig")
    there.write_bytes(b"x")
    with pytest.raises(NotSigned) as failure:
        sign(record, "rv-ada", key.path, read_key(key.line))
    assert code(failure) == "signature-exists"
    assert there.read_bytes() == b"x"


def test_no_ssh_keygen(record: Path, key: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotSigned) as failure:
        sign(record, "rv-ada", key.path, read_key(key.line))
    assert code(failure) == "ssh-keygen-missing"


@pytest.mark.parametrize("script", ["exit 0", "exit 1", 'for f; do :; done; echo x > "$f.sig"'])
def test_an_ssh_keygen_that_does_not_sign(
    record: Path, key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    """It ends with 0 and has signed nothing, fails, or writes something else."""
    program = tmp_path / "bin" / "ssh-keygen"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    with pytest.raises(NotSigned) as failure:
        sign(record, "rv-ada", key.path, read_key(key.line))
    assert code(failure) == "not-signed"
    assert not list(record.parent.glob("*.sig"))


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
def test_an_agent_signs_for_a_public_key(record: Path, key: Key) -> None:
    written = sign(record, "rv-ada", key.path.with_name("key.pub"), read_key(key.line))
    check_signature(written.read_bytes(), record.read_bytes(), read_key(key.line))
