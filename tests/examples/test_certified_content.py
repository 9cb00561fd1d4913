import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from solution_registry.certification.digest import content_digest, digest, field_digests
from solution_registry.certification.status import State
from solution_registry.model.certification import Certification
from solution_registry.registry import Entry, Registry
from solution_registry.source import parse

COVERED = {State.CERTIFIED, State.DUE, State.EXPIRED}
"""States whose record is of exactly what the entry says now."""

CHANGED = "exempel-skoleindskrivning"
"""The example that shows what it is to be changed after a certification."""


def records(entries: tuple[Entry, ...]) -> Iterator[tuple[str, Certification]]:
    """Every record with its path."""
    for entry in entries:
        for serial, record in entry.certifications.items():
            yield entry.record_path(serial), record


def deciding(examples: Registry, id: str) -> Certification | None:
    """The record that the state of an example rests on."""
    record = examples.listings[id].status.record
    return examples.read_entry(id).certifications[record.serial] if record else None


def test_a_certification_is_of_what_the_entry_says(
    examples: Registry, entries: tuple[Entry, ...]
) -> None:
    """Whoever edits a certified example gives it a new record, as in real life."""
    covered = [x for x in entries if examples.listings[x.id].status.state in COVERED]
    edited = []
    for entry in covered:
        record = deciding(examples, entry.id)
        assert record is not None
        same = record.digest == digest(entry.data, entry.documents)
        if not same or record.fields != field_digests(entry.data, entry.documents):
            edited.append(entry.id)
    assert not edited, how_to_edit(edited, entries)


def how_to_edit(ids: list[str], entries: tuple[Entry, ...]) -> str:
    """What to do instead of editing examples that are certified."""
    free = ", ".join(sorted(x.id for x in entries if not x.certifications))
    return (
        f"{', '.join(ids)}: certified as it was, by a record that is signed for ever. Take the "
        f"change back and put it into an example without a record ({free}), or decide anew with "
        "`registry certify`, and the keys in tests/keys"
    )


def test_the_changed_one_has_lost_verdicts(examples: Registry, entries: tuple[Entry, ...]) -> None:
    """One alone is changed, to show what that does."""
    statuses = {x.id: x.status for x in examples.listings.values()}
    changed = {id: one for id, one in statuses.items() if one.state is State.CHANGED}
    assert list(changed) == [CHANGED], how_to_edit(sorted(changed.keys() - {CHANGED}), entries)
    assert [(status.changed_fields, status.uncovered) for status in changed.values()] == [
        (
            ("costs", "integrations", "versions"),
            ("security-tested", "integrations-described", "cost-stated"),
        )
    ]


def test_the_certified_bytes_lie_beside_their_record(
    root: Path, entries: tuple[Entry, ...]
) -> None:
    for path, record in records(entries):
        file = (root / path).with_suffix(".json")
        if record.decision == "revoked":
            assert not file.exists()
            continue
        raw = file.read_bytes()
        certified = json.loads(raw)
        assert record.digest == f"sr1:{sha256(raw).hexdigest()}", path
        assert record.fields == {name: content_digest(certified[name]) for name in certified}, path
        assert certified["example"] is True


def test_criteria_are_those_that_were_used(root: Path, entries: tuple[Entry, ...]) -> None:
    for path, record in records(entries):
        file = root / "schema" / "criteria" / f"{record.criteria}.yml"
        assert record.criteria_digest == content_digest(parse(file.read_bytes(), path).data), path


def test_records_say_that_they_are_invented(entries: tuple[Entry, ...]) -> None:
    notes = {record.note for _, record in records(entries)}
    assert notes == {"invented, and signed with published test keys"}


def test_levels_above_the_first_have_reviewers_of_two_organisations(
    examples: Registry, entries: tuple[Entry, ...]
) -> None:
    for path, record in records(entries):
        who = {examples.reviewers[name].organisation for name in record.reviewers}
        level = next(
            outline.level
            for outline in examples.listings[record.solution].outline.records
            if outline.serial == record.serial
        )
        assert level < 2 or len(who) >= 2, path


def test_who_is_counted_had_confirmed_within_the_year_before(entries: tuple[Entry, ...]) -> None:
    for path, record in records(entries):
        for adopter in record.adopters or ():
            age = record.decided_on - adopter.confirmed_on
            assert 0 <= age.days <= 366, (path, adopter.organisation)
