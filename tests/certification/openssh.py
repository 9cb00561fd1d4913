"""Stock ssh-keygen, to compare with."""

import subprocess
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path

from tests.programs import ssh_keygen

NAMESPACE = "solution-registry"


@dataclass(frozen=True)
class Key:
    """A key pair in files."""

    path: Path

    @property
    def line(self) -> str:
        """The public key."""
        return self.path.with_name(f"{self.path.name}.pub").read_text(encoding="utf-8").strip()

    def sign(self, message: bytes, namespace: str = NAMESPACE, *options: str) -> bytes:
        """Sign with ssh-keygen."""
        file = self.path.with_name("message")
        signature = file.with_name("message.sig")
        file.write_bytes(message)
        signature.unlink(missing_ok=True)
        command = [ssh_keygen(), "-q", "-Y", "sign", "-n", namespace, *options]
        subprocess.run([*command, "-f", self.path, file], check=True, capture_output=True)
        return signature.read_bytes()


def make_key(folder: Path, kind: str, *options: str) -> Key:
    """Make a key without a passphrase."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "key"
    command = [ssh_keygen(), "-q", "-t", kind, *options, "-N", "", "-C", "", "-f", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return Key(path)


def accepts(folder: Path, signature: bytes, message: bytes, line: str) -> bool:
    """Whether ``ssh-keygen -Y verify`` accepts a signature by a public key."""
    allowed, file = folder / "allowed", folder / "signature"
    allowed.write_text(f"signer {line}\n", encoding="utf-8")
    file.write_bytes(signature)
    command = [ssh_keygen(), "-Y", "verify", "-f", str(allowed), "-I", "signer", "-n", NAMESPACE]
    ran = subprocess.run(
        [*command, "-s", str(file)], input=message, capture_output=True, check=False
    )
    return ran.returncode == 0


def fingerprint(line: str, folder: Path) -> str:
    """The fingerprint of a public key, as ``ssh-keygen -l`` prints it."""
    file = folder / "shown.pub"
    file.write_text(line, encoding="utf-8")
    command = [ssh_keygen(), "-l", "-f", str(file)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return shown.split()[1]


def unarmoured(signature: bytes) -> bytes:
    """The bytes within a ``.sig`` file."""
    return b64decode(b"".join(signature.splitlines()[1:-1]))
