"""A file with the detached signatures that lie beside it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from ..problem import Problem
from .keys import PublicKey
from .signature import BadSignature, check_signature

SIGNATURE_CODES: Mapping[str, str] = {
    "unreadable": "signature-unreadable",
    "namespace": "signature-namespace",
    "key": "signature-key",
    "content": "signature-content",
}
"""Why a signature proves nothing → the code with which that is told."""


@dataclass(frozen=True, slots=True)
class Signed:
    """``path`` is the file's, ``raw`` its bytes; ``signatures`` are those beside it, by signer.

    ``checked`` are those that were checked before (:meth:`check_all`), by signer and key: of these
    bytes and no others, so nobody can hand them over.
    """

    path: str
    raw: bytes
    signatures: Mapping[str, bytes] = field(default_factory=dict)
    checked: Mapping[tuple[str, PublicKey], str] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def digest(self) -> str:
        """``sha256:`` and what ``sha256sum`` prints."""
        return file_digest(self.raw)

    @property
    def serial(self) -> str:
        """The name by which it is signed."""
        return serial_of(self.path)

    def signature_path(self, signer: str) -> str:
        """Where a signer's signature lies."""
        return f"{self.path.removesuffix('.yml')}.{signer}.sig"

    def unsigned(self, signer: str, key: PublicKey) -> Iterator[Problem]:
        """Find out why a signer with that key has not signed; nothing where they have."""
        if signer not in self.signatures:
            values = {"value": signer, "serial": self.serial}
            yield Problem("signature-missing", self.path, values=values)
            return
        known = self.checked.get((signer, key))
        if wrong := self._check(signer, key) if known is None else known:
            values = {"value": signer, "serial": self.serial}
            yield Problem(SIGNATURE_CODES[wrong], self.signature_path(signer), values=values)

    def of(self, signers: Collection[str]) -> "Signed":
        """The same with the signatures of these signers alone."""
        kept = {id: raw for id, raw in self.signatures.items() if id in signers}
        signed = replace(self, signatures=kept)
        object.__setattr__(signed, "checked", self.checked)
        return signed

    def holds(self, signer: str) -> bool:
        """Whether a signature was made with any key that it was checked with before."""
        return any(id == signer and not wrong for (id, _), wrong in self.checked.items())

    def check_all(self, keys: Iterable[tuple[str, PublicKey]]) -> "Signed":
        """Check every signature with each key that its signer ever had, and remember the answers.

        Which of the keys counts is asked later, of one record after another; this can be done on
        all cores.
        """
        own = [one for one in keys if one[0] in self.signatures]
        signed = replace(self)
        object.__setattr__(signed, "checked", {one: self._check(*one) for one in own})
        return signed

    def _check(self, signer: str, key: PublicKey) -> str:
        """Why a signature that is there proves nothing; empty where the key made it."""
        try:
            check_signature(self.signatures[signer], self.raw, key)
        except BadSignature as bad:
            return str(bad)
        return ""


def serial_of(path: str) -> str:
    """The name of what lies at a path: of the solution, or ``policy``, and of the file."""
    parts = path.removesuffix(".yml").split("/")
    return f"{parts[0] if parts[0] == 'policy' else parts[1]}/{parts[-1]}"


def file_digest(raw: bytes) -> str:
    """The digest of a file's bytes: ``sha256:`` and what ``sha256sum`` prints."""
    return f"sha256:{sha256(raw).hexdigest()}"
