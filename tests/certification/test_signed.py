"""What was found out of a signature is true of the bytes it was found out of, and of one key."""

from dataclasses import replace

import pytest
from solution_registry.certification.keys import PublicKey, read_key
from solution_registry.certification.signed import Signed

from tests.verify.people import ADA, BO

KEY, OTHER = read_key(ADA.line), read_key(BO.line)
MESSAGE = b"decision: certified\n"


@pytest.fixture
def signed() -> Signed:
    """A file that Ada signed."""
    return Signed(
        "solutions/x/certifications/2026-03-02-1.yml", MESSAGE, {"rv-ada": ADA.sign(MESSAGE)}
    )


@pytest.mark.parametrize("before", [(), (("rv-ada", KEY),), (("rv-ada", KEY), ("rv-bo", OTHER))])
def test_it_is_said_the_same_whether_it_was_checked_before(
    signed: Signed, before: tuple[tuple[str, PublicKey], ...]
) -> None:
    checked = signed.check_all(before)
    assert checked == signed
    assert list(checked.unsigned("rv-ada", KEY)) == []
    assert [one.code for one in checked.unsigned("rv-ada", OTHER)] == ["signature-key"]
    assert [one.code for one in checked.unsigned("rv-bo", OTHER)] == ["signature-missing"]


def test_it_is_not_said_of_other_bytes(signed: Signed) -> None:
    other = replace(signed.check_all([("rv-ada", KEY)]), raw=b"decision: revoked\n")
    assert [one.code for one in other.unsigned("rv-ada", KEY)] == ["signature-content"]
