"""The record of a clone that has one."""

from solution_registry.certification.proof import Verified
from solution_registry.certification.standing import made

from .clone import Clone

SERIAL = "bygglov/2026-03-02-1"
RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"
BYTES = RECORD.replace(".yml", ".json")
SIGNATURE = RECORD.replace(".yml", ".rv-ada.sig")


def decided(clone: Clone) -> list[str]:
    """The serials of the verified records, in the order in which they count."""
    records = clone.prove().records
    found = {one.serial for one in records if isinstance(one.verdict, Verified)}
    return sorted(found, key=made)
