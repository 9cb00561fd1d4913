"""A file with the detached signatures that lie beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from ..problem import Problem
from .keys import PublicKey
from .signature import BadSignature, check_signature

_CODES: Mapping[str, str] = {
    "unreadable": "signature-unreadable",
    "namespace": "signature-namespace",
    "key": "signature-key",
    "content": "signature-content",
}


@dataclass(frozen=True, slots=True)
class Signed:
    """``path`` is the file's, ``raw`` its bytes; ``signatures`` are those beside it, by signer."""

    path: str
    raw: bytes
    signatures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """``sha256:`` and what ``sha256sum`` prints."""
        return file_digest(self.raw)

    def signature_path(self, signer: str) -> str:
        """Where a signer's signature lies."""
        return f"{self.path.removesuffix('.yml')}.{signer}.sig"

    def unsigned(self, signer: str, key: PublicKey) -> Iterator[Problem]:
        """Find out why a signer with that key has not signed; nothing where they have."""
        armoured = self.signatures.get(signer)
        if armoured is None:
            yield Problem("signature-missing", self.path, values={"value": signer})
            return
        try:
            check_signature(armoured, self.raw, key)
        except BadSignature as bad:
            values = {"value": signer}
            yield Problem(_CODES[str(bad)], self.signature_path(signer), values=values)


def file_digest(raw: bytes) -> str:
    """The digest of a file's bytes: ``sha256:`` and what ``sha256sum`` prints."""
    return f"sha256:{sha256(raw).hexdigest()}"
