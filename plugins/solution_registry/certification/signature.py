"""OpenSSH's detached signatures (``ssh-keygen -Y sign``), read and checked without it.

The format is OpenSSH's PROTOCOL.sshsig. What is accepted is never more than ``ssh-keygen -Y
verify`` accepts, but for how lines end: a registry that does not hold them, as by
``.gitattributes``, may have signatures with CRLF, which ssh-keygen refuses. What is signed is the
same. The tests compare the two.
"""

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass
from hashlib import sha256, sha512

from .keys import PublicKey
from .places import NAMESPACE
from .wire import Malformed, Reader, string

_MAGIC = b"SSHSIG"
_PREAMBLE = _MAGIC + (1).to_bytes(4, "big")
"""What every signature begins with: the format and its version."""
_ARMOUR = re.compile(
    rb"-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]{1,16000})\n-----END SSH SIGNATURE-----\n?"
)
_HASHES = {b"sha256": sha256, b"sha512": sha512}


class BadSignature(ValueError):
    """The signature proves nothing. The text is a code.

    ``unreadable``: it is no such signature. ``namespace``: made for something else. ``key``: made
    with another key. ``content``: of other bytes, or not made with that key at all.
    """


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature taken apart; nothing of it is checked yet."""

    key: bytes
    namespace: bytes
    reserved: bytes
    """For what OpenSSH may come to say there; it refuses a signature that has anything."""
    hash: bytes
    proof: bytes


def read_signature(armoured: bytes) -> Signature:
    """Take a ``.sig`` file apart. Raises BadSignature (unreadable)."""
    found = _ARMOUR.fullmatch(armoured.replace(b"\r\n", b"\n"))
    if not found:
        raise BadSignature("unreadable")
    try:
        reader = Reader(b64decode(found[1].replace(b"\n", b""), validate=True))
        preamble = reader.take(len(_PREAMBLE))
        signature = Signature(*(reader.string() for _ in range(5)))
        reader.end()
    except (Malformed, binascii.Error):
        raise BadSignature("unreadable") from None
    if preamble != _PREAMBLE or signature.reserved or signature.hash not in _HASHES:
        raise BadSignature("unreadable")
    return signature


def check_signature(armoured: bytes, message: bytes, key: PublicKey) -> None:
    """Make sure that ``key`` signed ``message`` for this purpose.

    Raises:
        BadSignature: where it did not, with the reason.
    """
    signature = read_signature(armoured)
    if signature.namespace != NAMESPACE.encode():
        raise BadSignature("namespace")
    if signature.key != key.blob:
        raise BadSignature("key")
    if not key.signed(to_be_signed(signature, message), signature.proof):
        raise BadSignature("content")


def to_be_signed(signature: Signature, message: bytes) -> bytes:
    """What a key really signs: the purpose and a hash of the message."""
    parts = (
        signature.namespace,
        signature.reserved,
        signature.hash,
        _HASHES[signature.hash](message).digest(),
    )
    return _MAGIC + b"".join(map(string, parts))
