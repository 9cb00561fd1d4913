"""Of organisations that have ended, only that is told which somebody can mend."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from solution_registry.checks.references import reference
from solution_registry.registry.read_ground import read_ground

from tests.tiny import TODAY, read_tiny

LAST = date(2026, 6, 30)


def test_signed_records_are_left_as_they_are(tmp_path: Path) -> None:
    entry = read_tiny(tmp_path).read_entry("felanmalan")
    ground = read_ground(tmp_path)
    known = dict(ground.vocabulary.organisations)
    for id in ("se-granskarna", "se-9002"):
        known[id] = known[id].model_copy(update={"valid_to": LAST})
    vocabulary = replace(ground.vocabulary, organisations=MappingProxyType(known))
    ended = replace(ground, vocabulary=vocabulary)
    serials = frozenset(entry.certifications)
    paths = {entry.record_path(serial) for serial in serials}

    def told(signed: frozenset[str]) -> set[str]:
        found = list(reference(replace(entry, signed=signed), ended, TODAY))
        assert {one.code for one in found} == {"organisation-expired"}
        return {one.path for one in found}

    assert told(frozenset()) == {entry.path, *paths}
    assert told(serials) == {entry.path}
