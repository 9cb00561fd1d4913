"""A change of policy that Ada begins and Bo signs."""

from tests.verify.clone import Clone
from tests.verify.people import BO

from .conftest import Command, Own
from .outcome import DAY

CHANGE = f"policy/changes/{DAY}-1"
WHY = ("--grounds", "Ny granskare.", "--yes")


def settle(clone: Clone, registry: Command, own: Own) -> None:
    """Bo signs as the second, and it is committed."""
    own(BO)
    ran = registry("sign", f"policy/{DAY}-1", "--yes")
    assert ran.code == 0, ran.err
    clone.commit()
    assert clone.codes() == []
