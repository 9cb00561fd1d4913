"""Signing with ssh-keygen: somewhere aside, and checked before anybody relies on it."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from ..problem import Problem
from .keys import BadKey, PublicKey, read_key
from .places import NAMESPACE
from .signature import BadSignature, check_signature


class NotSigned(Exception):
    """Nothing was signed, and nothing written. ``problem`` says why, and what to do."""

    def __init__(self, code: str, path: Path, **values: str) -> None:
        """Take the reason."""
        super().__init__(code)
        self.problem = Problem(code, path.name, values=values)


def public_key(key: Path) -> PublicKey:
    """The public half of a key: of the file itself, or of the ``.pub`` beside it.

    Raises:
        NotSigned: where there is none that may sign.
    """
    file = key if key.suffix == ".pub" else Path(f"{key}.pub")
    try:
        return read_key(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError):
        raise NotSigned("key-not-found", file, value=str(file)) from None
    except BadKey:
        raise NotSigned("key-not-usable", file, value=file.name) from None


def signature(message: bytes, signer: str, key: Path | None, expected: PublicKey) -> bytes:
    """Sign the bytes of a record or a policy change: what stands in the ``.sig`` beside it.

    ``key`` is a private key, or a public one whose private half an agent or a FIDO key holds;
    ``ssh-keygen`` asks for its passphrase or a touch by itself. None: an agent holds the key.
    ``expected`` is the public key that the registry knows of the signer. Nothing is written: that
    is for whoever asked.

    Raises:
        NotSigned: where it did not work.
    """
    armoured = _signed(message, key, expected)
    named = key or Path(signer)
    try:
        check_signature(armoured, message, expected)
    except BadSignature as bad:
        if str(bad) == "key":
            raise NotSigned("signed-with-another-key", named, value=signer) from None
        raise NotSigned("not-signed", named, value=named.name) from None
    return armoured


def _signed(message: bytes, key: Path | None, expected: PublicKey) -> bytes:
    # ssh-keygen asks before it overwrites a signature, and without a terminal ends with 0 and
    # signs nothing: so it works where there is none yet, and what it made is looked for.
    with TemporaryDirectory() as folder:
        aside = Path(folder) / "message"
        aside.write_bytes(message)
        with_key = key or Path(folder) / "key.pub"
        if key is None:
            with_key.write_text(f"{expected.line}\n", encoding="utf-8")
        options = ("-q", "-Y", "sign", "-n", NAMESPACE, "-f", str(with_key), str(aside))
        try:
            ran = subprocess.run(  # noqa: S603 - a fixed command; the key is the operator's choice
                ["ssh-keygen", *options],  # noqa: S607 - as git finds it
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                check=False,
            )
        except FileNotFoundError:
            raise NotSigned("ssh-keygen-missing", with_key) from None
        made = aside.with_name("message.sig")
        if ran.returncode == 0 and made.exists():
            return made.read_bytes()
    raise NotSigned("not-signed", with_key, value=with_key.name)
