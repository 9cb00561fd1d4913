"""The kinds of keys that may sign: how each is read, and how its signatures are checked.

A key's blob and a signature are in the SSH protocol's form (RFC 4253, 5656, 8332 and 8709;
OpenSSH's PROTOCOL.u2f for FIDO keys). Everything here raises a ``ValueError`` (Malformed is
one), ``UnsupportedAlgorithm`` or ``InvalidSignature`` for what is wrong.
"""

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple

from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from .wire import Malformed, Reader

MIN_RSA_BITS = 3072
_TOUCHED = 0x01
"""The flag of a FIDO signature that somebody touched the key for it."""


_P = 2**255 - 19
_EIGHTH = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_FOR_ANYBODY = frozenset({0, 1, _P - 1, _P, _P + 1, _EIGHTH, _P - _EIGHTH})
"""The points of small order of Ed25519 (RFC 8032, section 5.1), in every form.

Signatures by such a key can be made without any private one.
"""


class TooShort(ValueError):
    """A key that could be guessed."""


class Kind(NamedTuple):
    """``read`` takes the rest of a blob and gives a key; ``check`` raises unless it signed.

    ``check`` is given the key, the signature's algorithm, the rest of the signature, and the data.
    """

    read: Callable[[Reader], Any]
    check: Callable[[Any, bytes, Reader, bytes], None]


def _read_ed25519(blob: Reader) -> Ed25519PublicKey:
    raw = blob.string()
    if int.from_bytes(raw, "little") % 2**255 in _FOR_ANYBODY:
        raise Malformed("a key with which anybody can sign")
    return Ed25519PublicKey.from_public_bytes(raw)


def _check_ed25519(key: Ed25519PublicKey, algorithm: bytes, proof: Reader, data: bytes) -> None:
    _same(algorithm, b"ssh-ed25519")
    key.verify(proof.string(), data)


def _read_fido(blob: Reader) -> tuple[Ed25519PublicKey, bytes]:
    return _read_ed25519(blob), sha256(blob.string()).digest()


def _check_fido(
    key: tuple[Ed25519PublicKey, bytes], algorithm: bytes, proof: Reader, data: bytes
) -> None:
    """A FIDO key signs what it was made for and how it was used, too."""
    _same(algorithm, b"sk-ssh-ed25519@openssh.com")
    public, application = key
    signature, flags, counter = proof.string(), proof.take(1), proof.take(4)
    public.verify(signature, application + flags + counter + sha256(data).digest())
    if not flags[0] & _TOUCHED:
        raise Malformed("nobody touched the key")


def _read_ecdsa(blob: Reader, curve: ec.EllipticCurve) -> ec.EllipticCurvePublicKey:
    name, point = blob.string(), blob.string()
    if name != f"nistp{curve.key_size}".encode() or point[:1] != b"\x04":
        raise Malformed("another curve than the kind says, or a compressed point")
    return ec.EllipticCurvePublicKey.from_encoded_point(curve, point)


def _check_ecdsa(
    key: ec.EllipticCurvePublicKey, algorithm: bytes, proof: Reader, data: bytes
) -> None:
    size = key.curve.key_size
    _same(algorithm, f"ecdsa-sha2-nistp{size}".encode())
    pair = Reader(proof.string())
    signature = encode_dss_signature(pair.integer(), pair.integer())
    pair.end()
    key.verify(signature, data, ec.ECDSA(SHA256() if size == 256 else SHA384()))


def _read_rsa(blob: Reader) -> rsa.RSAPublicKey:
    exponent, modulus = blob.integer(), blob.integer()
    if modulus.bit_length() < MIN_RSA_BITS:
        raise TooShort
    return rsa.RSAPublicNumbers(exponent, modulus).public_key()


def _check_rsa(key: rsa.RSAPublicKey, algorithm: bytes, proof: Reader, data: bytes) -> None:
    hashed = _RSA_HASHES.get(algorithm)
    if hashed is None:
        raise Malformed("SHA-1, or another algorithm")
    key.verify(proof.string(), data, padding.PKCS1v15(), hashed)


def material(key: Any) -> bytes:
    """What a private key is the other half of, as it was read: alike in each form of one key.

    One key of Ed25519 can be written as a FIDO key too, for any application; and whoever has the
    private half of an RSA key has that of each other exponent.
    """
    public = key[0] if isinstance(key, tuple) else key
    if isinstance(public, rsa.RSAPublicKey):
        modulus = public.public_numbers().n
        return modulus.to_bytes((modulus.bit_length() + 7) // 8)
    written: bytes = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return written


def _same(found: bytes, expected: bytes) -> None:
    if found != expected:
        raise Malformed("another algorithm than the key's")


_RSA_HASHES = MappingProxyType({b"rsa-sha2-256": SHA256(), b"rsa-sha2-512": SHA512()})

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "ssh-ed25519": Kind(_read_ed25519, _check_ed25519),
        "sk-ssh-ed25519@openssh.com": Kind(_read_fido, _check_fido),
        "ecdsa-sha2-nistp256": Kind(partial(_read_ecdsa, curve=ec.SECP256R1()), _check_ecdsa),
        "ecdsa-sha2-nistp384": Kind(partial(_read_ecdsa, curve=ec.SECP384R1()), _check_ecdsa),
        "ssh-rsa": Kind(_read_rsa, _check_rsa),
    }
)
"""The name of a kind of key, as a public key begins → how it works."""
