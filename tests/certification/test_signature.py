"""Signatures are read and checked as ssh-keygen does it, and never more is accepted."""

from base64 import b64encode
from hashlib import sha256, sha512
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.certification.keys import BadKey, PublicKey, read_key
from solution_registry.certification.signature import BadSignature, check_signature, read_signature
from solution_registry.certification.wire import Reader, integer, string

from tests.verify.people import ADA, armour

from .openssh import NAMESPACE, Key, accepts, fingerprint, make_key, unarmoured

KINDS = {
    "ed25519": ("ed25519",),
    "ecdsa-256": ("ecdsa", "-b", "256"),
    "ecdsa-384": ("ecdsa", "-b", "384"),
    "rsa": ("rsa", "-b", "3072"),
}
MESSAGE = b"decision: certified\n"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Key]:
    """A key of each kind that may sign."""
    folder = tmp_path_factory.mktemp("keys")
    return {name: make_key(folder / name, *options) for name, options in KINDS.items()}


def ours(signature: bytes, message: bytes, key: PublicKey) -> str:
    """Empty where we accept a signature, else why not."""
    try:
        check_signature(signature, message, key)
    except BadSignature as bad:
        return str(bad)
    return ""


P = 2**255 - 19
D = -121665 * pow(121666, -1, P)


def test_a_key_with_which_anybody_can_sign_is_none() -> None:
    """Points of small order: of one, any bytes are signed by a signature of zeros."""
    eighth = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
    assert (D * eighth**4 + 2 * eighth**2 - 1) % P == 0  # doubled, it is a point of order 4
    for y in (0, 1, P - 1, P, P + 1, eighth, P - eighth):
        for sign in (0, 2**255):
            point = (y + sign).to_bytes(32, "little")
            for kind, more in (("ssh-ed25519", b""), ("sk-ssh-ed25519@openssh.com", string(b"x"))):
                blob = string(kind.encode()) + string(point) + more
                with pytest.raises(BadKey, match="unreadable"):
                    read_key(f"{kind} {b64encode(blob).decode()}")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("options", [(), ("-Ohashalg=sha256",)])
def test_what_ssh_keygen_signs_is_accepted(
    keys: dict[str, Key], kind: str, options: tuple[str, ...]
) -> None:
    signature = keys[kind].sign(MESSAGE, NAMESPACE, *options)
    assert ours(signature, MESSAGE, read_key(keys[kind].line)) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_each_wrong_thing_has_its_name(keys: dict[str, Key], kind: str) -> None:
    key = read_key(keys[kind].line)
    signature = keys[kind].sign(MESSAGE)
    assert ours(signature, MESSAGE + b" ", key) == "content"
    assert ours(signature, MESSAGE, read_key(ADA.line)) == "key"
    assert ours(keys[kind].sign(MESSAGE, "git"), MESSAGE, key) == "namespace"
    assert ours(signature[:-20], MESSAGE, key) == "unreadable"


@pytest.mark.parametrize("kind", KINDS)
def test_fingerprints_are_those_of_ssh_keygen(
    keys: dict[str, Key], kind: str, tmp_path: Path
) -> None:
    assert read_key(keys[kind].line).fingerprint == fingerprint(keys[kind].line, tmp_path)


def test_one_key_has_one_material_however_it_is_written(keys: dict[str, Key]) -> None:
    alike = {read_key(line).material for line in (ADA.line, ADA.as_fido)}
    assert len(alike) == 1
    assert len({read_key(ADA.line).blob, read_key(ADA.as_fido).blob}) == 2
    parts = Reader(read_key(keys["rsa"].line).blob)
    _, exponent, modulus = parts.string(), parts.string(), parts.string()
    blobs = [b"".join(map(string, (b"ssh-rsa", one, modulus))) for one in (exponent, b"\x11")]
    lines = [f"ssh-rsa {b64encode(blob).decode()}" for blob in blobs]
    assert len({read_key(line).material for line in lines}) == 1
    different = {read_key(key.line).material for key in keys.values()}
    assert len(different) == len(keys) > 2


def test_what_the_tests_sign_ssh_keygen_accepts(tmp_path: Path) -> None:
    signature = ADA.sign(MESSAGE)
    assert accepts(tmp_path, signature, MESSAGE, ADA.line)
    assert ours(signature, MESSAGE, read_key(ADA.line)) == ""


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_no_bit_can_be_turned(keys: dict[str, Key], kind: str) -> None:
    """Every bit of every kind's signature, in what is within the armour."""
    key = read_key(keys[kind].line)
    raw = unarmoured(keys[kind].sign(MESSAGE))
    for place in range(len(raw) * 8):
        turned = bytearray(raw)
        turned[place // 8] ^= 1 << place % 8
        assert ours(armour(bytes(turned)), MESSAGE, key) != "", place


@given(st.data())
def test_of_what_we_accept_ssh_keygen_accepts_everything(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """A signature with any changes: where ours is more than refused, so is theirs."""
    signature = bytearray(ADA.sign(MESSAGE))
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.integers(0, len(signature) - 1))
        signature[place] = data.draw(st.sampled_from(b"\n\r =ABCabc+-\x00\xff"))
    if ours(bytes(signature), MESSAGE, read_key(ADA.line)) == "":
        folder = tmp_path_factory.mktemp("theirs")
        assert accepts(folder, bytes(signature), MESSAGE, ADA.line)


@pytest.mark.parametrize("kind", KINDS)
def test_ssh_keygen_refuses_what_we_refuse(keys: dict[str, Key], kind: str, tmp_path: Path) -> None:
    raw = unarmoured(keys[kind].sign(MESSAGE))
    for place in range(0, len(raw), max(1, len(raw) // 12)):
        turned = bytearray(raw)
        turned[place] ^= 1
        assert not accepts(tmp_path, armour(bytes(turned)), MESSAGE, keys[kind].line), place


def test_windows_line_ends_of_a_signature(keys: dict[str, Key]) -> None:
    """A registry of old may have them, and its records keep their proof."""
    signature = keys["ed25519"].sign(MESSAGE).replace(b"\n", b"\r\n")
    assert ours(signature, MESSAGE, read_key(keys["ed25519"].line)) == ""


def test_what_is_reserved_is_empty(tmp_path: Path) -> None:
    head = b"".join(map(string, (NAMESPACE.encode(), b"x", b"sha512")))
    proof = ADA.private.sign(b"SSHSIG" + head + string(sha512(MESSAGE).digest()))
    parts = string(b"ssh-ed25519") + string(proof)
    signature = armour(b"SSHSIG\0\0\0\1" + string(ADA.blob) + head + string(parts))
    assert ours(signature, MESSAGE, read_key(ADA.line)) == "unreadable"
    assert not accepts(tmp_path, signature, MESSAGE, ADA.line)


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
        armour(b""),
        armour(b"SSHSIG" + bytes(4)),
        armour(b"SSHSIG\0\0\0\1" + b"\xff" * 40),
        armour(b"SSHSIG\0\0\0\2" + string(b"") * 5),
        armour(b"SSHSIG\0\0\0\1" + string(b"") * 3 + string(b"md5") + string(b"")),
        b"-----BEGIN PGP SIGNATURE-----\nAAAA\n-----END PGP SIGNATURE-----\n",
        b"\xff" * 100,
    ],
)
def test_rubbish_is_told_as_such(signature: bytes) -> None:
    with pytest.raises(BadSignature, match="unreadable"):
        read_signature(signature)


class TestFido:
    """A key on a stick: it signs what it was made for, and that somebody touched it."""

    PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    APPLICATION = b"ssh:"

    @property
    def blob(self) -> bytes:
        raw = self.PRIVATE.public_key().public_bytes_raw()
        parts = (b"sk-ssh-ed25519@openssh.com", raw, self.APPLICATION)
        return b"".join(map(string, parts))

    @property
    def line(self) -> str:
        return f"sk-ssh-ed25519@openssh.com {b64encode(self.blob).decode()}"

    def sign(self, flags: int) -> bytes:
        """Sign as a stick does (PROTOCOL.u2f)."""
        head = b"".join(map(string, (NAMESPACE.encode(), b"", b"sha512")))
        data = b"SSHSIG" + head + string(sha512(MESSAGE).digest())
        used = bytes([flags]) + (7).to_bytes(4, "big")
        digests = (sha256(self.APPLICATION).digest(), sha256(data).digest())
        raw = self.PRIVATE.sign(digests[0] + used + digests[1])
        proof = string(b"sk-ssh-ed25519@openssh.com") + string(raw) + used
        return armour(b"SSHSIG\0\0\0\1" + string(self.blob) + head + string(proof))

    def test_touched(self, tmp_path: Path) -> None:
        assert ours(self.sign(0x01), MESSAGE, read_key(self.line)) == ""
        assert accepts(tmp_path, self.sign(0x01), MESSAGE, self.line)

    def test_not_touched(self) -> None:
        assert ours(self.sign(0x00), MESSAGE, read_key(self.line)) == "content"


class TestKeys:
    """Which keys may sign."""

    @pytest.mark.parametrize(
        ("line", "why"),
        [
            ("", "unreadable"),
            ("ssh-ed25519", "unreadable"),
            ("ssh-ed25519 AAAA", "unreadable"),
            ("ssh-ed25519 ====", "unreadable"),
            ("ssh-dss AAAAB3NzaC1kc3M=", "kind"),
            ("ecdsa-sha2-nistp521 AAAA", "kind"),
            ("ssh-ed25519-cert-v01@openssh.com AAAA", "kind"),
            ("sk-ecdsa-sha2-nistp256@openssh.com AAAA", "kind"),
            ('command="x" ssh-ed25519 AAAA', "unreadable"),
            (ADA.line.replace("ssh-ed25519 ", "ecdsa-sha2-nistp256 "), "unreadable"),
            (f"ssh-ed25519 {b64encode(ADA.blob + bytes(1)).decode()}", "unreadable"),
            (f"ssh-ed25519 {b64encode(ADA.blob[:-1]).decode()}", "unreadable"),
        ],
    )
    def test_none_that_may_sign(self, line: str, why: str) -> None:
        with pytest.raises(BadKey, match=why):
            read_key(line)

    def test_a_short_one(self, tmp_path: Path) -> None:
        with pytest.raises(BadKey, match="short"):
            read_key(make_key(tmp_path, "rsa", "-b", "2048").line)

    def test_a_curve_that_is_not_the_kinds(self, keys: dict[str, Key]) -> None:
        line = keys["ecdsa-384"].line.replace("nistp384", "nistp256", 1)
        with pytest.raises(BadKey, match="unreadable"):
            read_key(line)

    def test_a_comment_is_no_part_of_it(self) -> None:
        assert read_key(f"{ADA.line} ada@example.org") == read_key(ADA.line)

    def test_sha_1_signs_nothing(self, keys: dict[str, Key]) -> None:
        """An RSA signature that says "ssh-rsa" is one of SHA-1."""
        key = read_key(keys["rsa"].line)
        raw = unarmoured(keys["rsa"].sign(MESSAGE))
        other = raw.replace(string(b"rsa-sha2-512"), string(b"ssh-rsa"))
        size = len(read_signature(keys["rsa"].sign(MESSAGE)).proof)
        other = other.replace(size.to_bytes(4, "big"), (size - 5).to_bytes(4, "big"))
        assert ours(armour(other), MESSAGE, key) == "content"


@given(st.integers(0, 2**600))
def test_numbers_are_written_and_read(number: int) -> None:
    reader = Reader(integer(number))
    assert reader.integer() == number
    reader.end()
