"""The record of a clone that has one."""

from solution_registry.certification.proof import Verified
from solution_registry.certification.record import order

from .clone import Clone

SERIAL = "bygglov/2026-03-02-1"
RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"
SIGNATURE = RECORD.replace(".yml", ".rv-ada.sig")


def decided(clone: Clone) -> list[str]:
    """The serials of the verified records, in the order in which they count."""
    proof = clone.prove()
    places = {
        one.serial: order(one.verdict.position, proof.authority.since, one.serial)
        for one in proof.records
        if isinstance(one.verdict, Verified) and proof.authority
    }
    return sorted(places, key=lambda serial: places[serial])
