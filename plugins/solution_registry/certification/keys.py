"""Public keys as OpenSSH writes them: read, named by a fingerprint, and asked what they signed."""

import binascii
import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from .key_kinds import KINDS, TooShort, material
from .wire import Malformed, Reader

FINGERPRINT: Final = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")
"""A fingerprint as ``ssh-keygen -l`` prints it."""


class BadKey(ValueError):
    """No key that may sign. The text is a code: unreadable, kind or short."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key; ``blob`` is what OpenSSH writes in base64, and what a fingerprint is of."""

    kind: str
    blob: bytes

    @property
    def fingerprint(self) -> str:
        """``SHA256:…``, as ``ssh-keygen -l`` prints it."""
        return f"SHA256:{b64encode(sha256(self.blob).digest()).decode().rstrip('=')}"

    @property
    def line(self) -> str:
        """The key as in a ``.pub`` file, without a comment."""
        return f"{self.kind} {b64encode(self.blob).decode()}"

    @property
    def material(self) -> bytes:
        """What the private key is the other half of: two keys that share it are one."""
        return material(_opened(self.kind, self.blob))

    def signed(self, data: bytes, proof: bytes) -> bool:
        """Whether this key made ``proof`` (a signature in the SSH protocol's form) of ``data``."""
        reader = Reader(proof)
        try:
            KINDS[self.kind].check(_opened(self.kind, self.blob), reader.string(), reader, data)
            reader.end()
        except (InvalidSignature, UnsupportedAlgorithm, ValueError):
            return False
        return True


def read_key(line: str) -> PublicKey:
    """Read a public key as it stands in a ``.pub`` file: ``ssh-ed25519 AAAA… comment``.

    Raises:
        BadKey: where it is none, is of a kind that may not sign, or too short.
    """
    kind, _, rest = line.strip().partition(" ")
    if kind not in KINDS:
        raise BadKey("kind" if kind.startswith(("ssh-", "ecdsa-", "sk-")) else "unreadable")
    try:
        blob = b64decode(rest.partition(" ")[0], validate=True)
        _opened(kind, blob)
    except TooShort:
        raise BadKey("short") from None
    except (UnsupportedAlgorithm, ValueError, KeyError, binascii.Error):
        raise BadKey("unreadable") from None
    return PublicKey(kind, blob)


def _opened(kind: str, blob: bytes) -> Any:
    reader = Reader(blob)
    if reader.string() != kind.encode():
        raise Malformed("another kind than it says")
    key = KINDS[kind].read(reader)
    reader.end()
    return key
