"""Records of certification: added and never changed, by those the base names (certification.md)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from ...certification.digest import FORM, digest
from ...checks.records import interest_conflict
from ...history.changes import commits_between
from ...model.certification import Certification
from ...problem import Problem
from ...registry import Entry
from ..change import Change, Touched

FOLDER = "certifications"

New = tuple[Touched, Entry, str, Certification]


def is_record(path: str) -> bool:
    """Whether a path is that of a record, or of what lies beside one."""
    parts = path.split("/")
    return len(parts) > 3 and parts[0] == "solutions" and parts[2] == FOLDER


def new_records(change: Change) -> Iterator[New]:
    """The records that the change adds: the entry on both sides, its path, and the record."""
    for one in change.touched.values():
        added = {path.path for path in one.paths if path.old is None}
        if one.new is None:
            continue
        for serial, record in one.new.certifications.items():
            path = one.new.record_path(serial)
            if path in added:
                yield one, one.new, path, record


def record_changed(change: Change) -> Iterator[Problem]:
    """What is beside a decision stays as it is, byte for byte."""
    for path in change.paths:
        if is_record(path.path) and path.old is not None:
            yield Problem("record-changed", path.path)


def record_changed_within(change: Change) -> Iterator[Problem]:
    """No commit alters a record either, though no trace is left: all of them become history."""
    told = {path.path for path in change.paths if path.old is not None}
    for commit in commits_between(change.objects, change.base, change.head):
        for path in commit.changes:
            altered = path.old is not None and path.new != change.before.file(path.path)
            if is_record(path.path) and altered and path.path not in told:
                told.add(path.path)
                values = {"commit": commit.commit[:12], "base": change.fork[:12]}
                yield Problem("record-changed-within", path.path, values=values)


def record_content(change: Change) -> Iterator[Problem]:
    """A decision is about what the entry says, and what it says is kept beside the record."""
    for _, entry, path, record in new_records(change):
        if record.digest is None:
            continue
        if record.decision == "certified" and record.digest != digest(entry.data, entry.documents):
            yield Problem("record-of-other-content", path, ("digest",))
        kept = f"{path.removesuffix('.yml')}.json"
        if change.after.file(kept) is None:
            yield Problem("digest-file-missing", path, ("digest",))
        elif _digest_of(change, kept) != record.digest:
            yield Problem("record-of-other-content", kept)


def decision_too_old(change: Change) -> Iterator[Problem]:
    """A decision comes in while those who made it, and what it is about, are as they were."""
    days = change.ground.policy.decision_max_age_days
    for _, entry, path, record in new_records(change):
        if record.decided_on < change.day(entry) - timedelta(days=days):
            values = {"value": record.decided_on.isoformat(), "days": str(days)}
            yield Problem("decision-too-old", path, ("decided_on",), values)


def reviewer_scope(change: Change) -> Iterator[Problem]:
    """Reviewers decide within their areas: those that the base gives the entry, where it has it."""
    for one, entry, path, record in new_records(change):
        areas = (one.old or entry).solution.service_areas
        for index, name in enumerate(record.reviewers):
            reviewer = change.ground.reviewers.get(name)
            if reviewer and reviewer.scope != "all" and not set(reviewer.scope) & set(areas):
                values = {"value": name, "areas": ", ".join(areas)}
                yield Problem("reviewer-out-of-scope", path, ("reviewers", index), values)


def interest_on_base(change: Change) -> Iterator[Problem]:
    """Nobody certifies what is their own on the base, though the change no longer says so."""
    for one, entry, path, _ in new_records(change):
        if one.old is None:
            continue
        told = {problem.values["value"] for problem in _interest(change, entry)}
        for problem in _interest(change, replace(one.old, certifications=entry.certifications)):
            if problem.path == path and problem.values["value"] not in told:
                yield problem


def _interest(change: Change, entry: Entry) -> Iterator[Problem]:
    return interest_conflict(entry, change.ground, change.today)


def _digest_of(change: Change, path: str) -> str:
    """The digest of the bytes of a file; empty where they cannot be read."""
    try:
        return f"{FORM}:{sha256(change.after.read(path)).hexdigest()}"
    except OSError:
        return ""
