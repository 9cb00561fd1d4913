"""What a solution's status rests on: the decision, its reviewers' words, what it still covers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple, get_args

from solution_registry.certification.record import RecordOutline
from solution_registry.certification.standing import made
from solution_registry.certification.status import Status
from solution_registry.model.certification import Certification, Criterion, Verdict
from solution_registry.model.solution import Answer
from solution_registry.model.terms import VerdictValue
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.terms import Lookup
from solution_registry.registry import Entry, Listing, Registry
from solution_registry.review.unstated import met_without_any


class Finding(NamedTuple):
    """A verdict on a criterion; `criterion` is None where its set is not in the registry.

    `unstated` are fields that it would rest on, where it is met and what was judged has none.
    """

    id: str
    criterion: Criterion | None
    verdict: Verdict | Answer
    unstated: tuple[str, ...] = ()


class Decision(NamedTuple):
    """One record. `level` is computed; `level_name` is by language."""

    record: Certification
    organisation: Organisation
    level: int
    level_name: Mapping[str, str] | None
    findings: tuple[Finding, ...]


class Standing(NamedTuple):
    """The status with its grounds. `decision` decides; `decisions` are all, the newest first."""

    status: Status
    decision: Decision | None
    decisions: tuple[Decision, ...]
    uncovered: tuple[Criterion, ...]


def standing(
    registry: Registry, entry: Entry, listing: Listing, organisations: Lookup[Organisation]
) -> Standing:
    """Put together what the status of an entry rests on."""
    newest = sorted(listing.outline.records, key=lambda record: made(record.serial), reverse=True)
    decisions = tuple(_decision(registry, entry, one, organisations) for one in newest)
    deciding = listing.status.record
    found = [d for d in decisions if deciding and d.record.serial == deciding.serial]
    criteria = _criteria(registry, deciding.criteria) if deciding else {}
    return Standing(
        status=listing.status,
        decision=found[0] if found else None,
        decisions=decisions,
        uncovered=tuple(criteria[name] for name in listing.status.uncovered if name in criteria),
    )


def answers(registry: Registry, entry: Entry) -> tuple[Finding, ...]:
    """The lead's own answers, with the questions where they are known."""
    own = entry.solution.self_assessment
    if not own:
        return ()
    criteria = _criteria(registry, own.criteria)
    return tuple(Finding(name, criteria.get(name), one) for name, one in own.answers.items())


def tally(findings: Iterable[Finding]) -> tuple[tuple[VerdictValue, int], ...]:
    """How many criteria got each verdict, in the order of the verdicts; those that nobody got are
    left out.
    """
    counted = Counter(finding.verdict.verdict for finding in findings)
    return tuple((value, counted[value]) for value in get_args(VerdictValue) if counted[value])


def _criteria(registry: Registry, name: str) -> dict[str, Criterion]:
    found = registry.criteria.get(name)
    return {criterion.id: criterion for criterion in found.criteria} if found else {}


def _decision(
    registry: Registry, entry: Entry, one: RecordOutline, organisations: Lookup[Organisation]
) -> Decision:
    record = entry.certifications[one.serial]
    used = registry.criteria.get(record.criteria)
    names = {step.level: step.name for step in used.levels} if used else {}
    criteria, judged = _criteria(registry, record.criteria), entry.certified.get(one.serial)
    unstated = met_without_any(record, used, judged) if used and judged else {}
    findings = (
        Finding(name, criteria.get(name), verdict, unstated.get(name, ()))
        for name, verdict in (record.verdicts or {}).items()
    )
    organisation = organisations[record.organisation]
    return Decision(record, organisation, one.level, names.get(one.level), tuple(findings))
