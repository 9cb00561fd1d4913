"""Whoever is asked over TLS is the one whose name was asked for."""

import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from solution_registry.links.answer import NoAnswer
from solution_registry.links.dial import Dialler

from .dialling import AGENT, any_place, dialler
from .host import NAME, answer, host


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that nobody vouches for, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "host.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return file


@pytest.fixture
def tls(certificate: Path) -> ssl.SSLContext:
    """How the host speaks TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def trusting(certificate: Path) -> Callable[[], ssl.SSLContext]:
    return lambda: ssl.create_default_context(cafile=str(certificate))


def test_a_certificate_is_for_the_name_that_was_asked_for(
    tls: ssl.SSLContext, certificate: Path
) -> None:
    """The name, not the number that was dialled, goes into SNI and is compared."""
    names: list[str | None] = []
    tls.sni_callback = lambda _line, name, _context: names.append(name)
    with host({"/x": answer(200)}, tls) as running:
        one = Dialler(AGENT, running.resolve, any_place, trusting(certificate))
        assert one("HEAD", f"https://{NAME}/x").status == 200
        with pytest.raises(NoAnswer, match="certificate"):
            one("HEAD", "https://other.kommun.se/x")
    assert names == [NAME, "other.kommun.se"]
    assert len(running.asked) == 1


def test_a_certificate_that_nobody_vouches_for_is_none(tls: ssl.SSLContext) -> None:
    with host({"/x": answer(200)}, tls) as running, pytest.raises(NoAnswer, match="certificate"):
        dialler(running)("HEAD", f"https://{NAME}/x")
    assert running.asked == []


def test_a_host_that_speaks_no_tls(certificate: Path) -> None:
    with host({}) as running:
        one = Dialler(AGENT, running.resolve, any_place, trusting(certificate), seconds=1)
        with pytest.raises(NoAnswer, match=r"encryption|closed|timeout"):
            one("HEAD", f"https://{NAME}/x")
