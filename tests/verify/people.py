"""Made-up reviewers, each with a key of their own that is made from their name."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256, sha512

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from solution_registry.certification.wire import string


@dataclass(frozen=True)
class Person:
    """Somebody who can sign; ``id`` is what the registry calls them."""

    id: str
    organisation: str = "se-9101"
    name: str = ""
    """Whose key it is, where it is not that of the id: of one who has got a new key."""

    @cached_property
    def private(self) -> Ed25519PrivateKey:
        """The private key."""
        return Ed25519PrivateKey.from_private_bytes(
            sha256((self.name or self.id).encode()).digest()
        )

    @cached_property
    def blob(self) -> bytes:
        """The public key as OpenSSH writes it."""
        raw = self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return string(b"ssh-ed25519") + string(raw)

    @property
    def line(self) -> str:
        """The public key as in a ``.pub`` file."""
        return f"ssh-ed25519 {b64encode(self.blob).decode()}"

    @property
    def as_fido(self) -> str:
        """The same key written as one of a security key's, as anybody can write it."""
        kind = b"sk-ssh-ed25519@openssh.com"
        blob = b"".join(map(string, (kind, self.blob[-32:], b"ssh:")))
        return f"{kind.decode()} {b64encode(blob).decode()}"

    def sign(self, message: bytes, namespace: str = "solution-registry") -> bytes:
        """Sign as ``ssh-keygen -Y sign`` does (compared with it in test_signature)."""
        head = (string(namespace.encode()), string(b""), string(b"sha512"))
        signed = b"SSHSIG" + b"".join(head) + string(sha512(message).digest())
        proof = string(b"ssh-ed25519") + string(self.private.sign(signed))
        parts = b"".join((string(self.blob), *head, string(proof)))
        return armour(b"SSHSIG" + (1).to_bytes(4, "big") + parts)


def armour(raw: bytes) -> bytes:
    """Write a signature's bytes as the text of a ``.sig`` file."""
    text = b64encode(raw)
    lines = [text[at : at + 70] for at in range(0, len(text), 70)]
    begin, end = b"-----BEGIN SSH SIGNATURE-----", b"-----END SSH SIGNATURE-----"
    return b"\n".join((begin, *lines, end, b""))


ADA = Person("rv-ada")
BO = Person("rv-bo", "se-9102")
CAI = Person("rv-cai", "se-9101")
DOE = Person("rv-doe", "se-9103")
"""Nobody's reviewer, until they are added."""
EXAMPLE = Person("rv-exempel", "zz-registret")
FOUNDER = Person("founder", name="the founder of the tests")
