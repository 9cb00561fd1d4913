"""What is not committed is certified only by somebody who was told."""

from collections.abc import Callable

import pytest

from tests.verify.clone import Clone

from .conftest import Command
from .outcome import DAY, Prepared

pytestmark = pytest.mark.usefixtures("ada")

ENTRY = "solutions/felanmalan/solution.yml"
TOLD = "Not committed, and decided on as it lies here: "


def test_what_is_committed_is_not_spoken_of(
    clone: Clone, registry: Command, prepared: Prepared
) -> None:
    raw = clone.path(ENTRY).read_bytes()
    clone.write(ENTRY, raw.replace(b"\n", b"\r\n"))  # as git on another system checks it out
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert (ran.code, TOLD in ran.err) == (0, False)
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert TOLD not in ran.err  # an earlier decision is none of what is certified


def test_a_decision_that_was_begun_before_is_told(
    clone: Clone, registry: Command, prepared: Prepared
) -> None:
    given = ("certify", "felanmalan", "--from", prepared(), "--yes")
    twice = f"Decided already, and not committed: felanmalan/{DAY}-1."
    assert twice not in registry(*given).err
    assert twice in registry(*given).err
    clone.commit()
    assert "Decided already" not in registry(*given).err


@pytest.mark.parametrize("how", ["edited", "new", "gone"])
def test_an_edit_is_told_and_asked_about(
    clone: Clone, registry: Command, answers: Callable[..., None], prepared: Prepared, how: str
) -> None:
    path = ENTRY if how == "edited" else "solutions/felanmalan/adopters/se-9002.yml"
    if how == "edited":
        clone.write(path, {**clone.entry("felanmalan"), "name": {"sv": "Annat"}})
    elif how == "gone":
        clone.path(path).unlink()
    else:
        raw = clone.path(path).read_bytes()
        clone.path(path).unlink()
        clone.commit()
        clone.write(path, raw)
    given = ("certify", "felanmalan", "--from", prepared(valid_until="2028-01-31"))
    answers("no")
    ran = registry(*given)
    assert f"{TOLD}{path}. Commit it with the decision" in ran.err
    question = ran.err[ran.err.index("This is what will be signed") :]
    assert f"{TOLD}{path}." in question
    ran = registry(*given, "--yes")
    assert (ran.code, f"{TOLD}{path}." in ran.err) == (0, True)
    assert "git add --all solutions/felanmalan" in ran.err
    clone.commit()
    assert clone.codes() == []
