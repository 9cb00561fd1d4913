"""What a solution's status rests on: the decision, its reviewers' words, what it still covers."""

from collections.abc import Mapping
from typing import NamedTuple

from solution_registry.certification.status import Status
from solution_registry.model.certification import Certification, Criterion, Verdict
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.terms import Lookup
from solution_registry.registry import Entry, Listing, Registry


class Finding(NamedTuple):
    """A verdict on a criterion; `criterion` is None where its set is not in the registry."""

    id: str
    criterion: Criterion | None
    verdict: Verdict


class Decision(NamedTuple):
    """One record. `level` is computed; `level_name` is by language."""

    record: Certification
    organisation: Organisation
    level: int
    level_name: Mapping[str, str] | None


class Standing(NamedTuple):
    """The status with its grounds. `decision` decides; `decisions` are all, the newest first."""

    status: Status
    decision: Decision | None
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]
    uncovered: tuple[Criterion, ...]
    revoked: str | None
    """The serial that the deciding record revokes."""


def standing(
    registry: Registry, entry: Entry, listing: Listing, organisations: Lookup[Organisation]
) -> Standing:
    """Put together what the status of an entry rests on."""
    levels = {record.serial: record.level for record in listing.outline.records}
    newest = sorted(listing.outline.records, key=lambda record: record.order, reverse=True)
    decisions = tuple(
        _decision(registry, entry.certifications[one.serial], levels, organisations)
        for one in newest
    )
    deciding = listing.status.record
    found = [d for d in decisions if deciding and d.record.serial == deciding.serial]
    decision = found[0] if found else None
    criteria = _criteria(registry, decision.record.criteria) if decision else {}
    verdicts = (decision.record.verdicts or {}) if decision else {}
    return Standing(
        status=listing.status,
        decision=decision,
        decisions=decisions,
        findings=tuple(
            Finding(name, criteria.get(name), verdict) for name, verdict in verdicts.items()
        ),
        uncovered=tuple(criteria[name] for name in listing.status.uncovered if name in criteria),
        revoked=decision.record.revokes if decision else None,
    )


def answers(registry: Registry, entry: Entry) -> tuple[tuple[str, Criterion | None], ...]:
    """The criteria that the lead has answered itself, with their questions where known."""
    own = entry.solution.self_assessment
    if not own:
        return ()
    criteria = _criteria(registry, own.criteria)
    return tuple((name, criteria.get(name)) for name in own.answers)


def _criteria(registry: Registry, name: str) -> dict[str, Criterion]:
    found = registry.criteria.get(name)
    return {criterion.id: criterion for criterion in found.criteria} if found else {}


def _decision(
    registry: Registry,
    record: Certification,
    levels: Mapping[str, int],
    organisations: Lookup[Organisation],
) -> Decision:
    criteria = registry.criteria.get(record.criteria)
    level = levels[record.serial]
    names = {step.level: step.name for step in criteria.levels} if criteria else {}
    return Decision(record, organisations[record.organisation], level, names.get(level))
