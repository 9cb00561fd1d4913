"""A record and the bytes that it certifies, made from what was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ..certification.digest import canonical, digest, field_digests
from ..certification.validity import months_after
from ..generated.schema_path import schema_from
from ..load import load
from ..model.certification import Certification
from ..problem import Problem
from ..registry.ends import ends
from ..registry.listing import counted as counted_on
from ..source.write import document
from .desk import Desk
from .names import given, next_name


@dataclass(frozen=True, slots=True)
class Decided:
    """What reviewers decided; the machine adds all else. Values are as they stand in a record."""

    decision: str
    reviewers: tuple[str, ...]
    organisation: str
    case_number: str
    decided_on: date
    verdicts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    valid_until: date | None = None
    reason: Mapping[str, str] | None = None
    revokes: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A record that was made: its files by path. ``record`` is None where ``problems`` say why."""

    path: str
    files: Mapping[str, bytes]
    record: Certification | None
    problems: tuple[Problem, ...]

    @property
    def raw(self) -> bytes:
        """The bytes that are signed."""
        return self.files[self.path]


def make(desk: Desk, decided: Decided) -> Made:
    """Make a record and what lies beside it; nothing is written."""
    entry = desk.entry
    folder = f"{entry.folder}/certifications/"
    name = next_name(desk.root / folder, decided.decided_on, given(desk.proof, folder))
    path = f"{folder}{name}.yml"
    data = _data(desk, decided, f"{entry.id}/{name}")
    raw = document(data, schema_from(path, "certification")).encode()
    files = {path: raw}
    if "digest" in data:
        files[path.replace(".yml", ".json")] = canonical(entry.data, entry.documents)
    loaded = load(Certification, raw, path)
    return Made(path, files, loaded.value, loaded.problems)


def longest_validity(desk: Desk, decided_on: date) -> date:
    """The last day that policy allows, or that on which support or an agreement ends before it."""
    months = desk.authority.rules.policy.validity_months
    last = months_after(decided_on, months) - timedelta(days=1)
    known = ends(desk.entry.solution, desk.vocabulary.agreements, decided_on).values()
    return min([last, *(day for day in known if day > decided_on)])


def counted(desk: Desk, decided_on: date) -> Sequence[Mapping[str, Any]]:
    """The adopters that count on the day of the decision, and still do."""
    months, ended = desk.authority.rules.policy.confirmation_months, desk.ground.ended
    still = counted_on(desk.outline, desk.day, months, ended)
    return [
        {"organisation": one.organisation, "confirmed_on": one.confirmed_on, "proof": one.proof}
        for one in counted_on(desk.outline, decided_on, months, ended)
        if one in still
    ]


def _data(desk: Desk, decided: Decided, serial: str) -> dict[str, Any]:
    """A record in the order of its model, without what is not stated."""
    entry, rules = desk.entry, desk.authority.rules
    about: dict[str, Any] = {
        "schema_version": 1,
        "registry": rules.policy.registry,
        "solution": entry.id,
        "serial": serial,
        "decision": decided.decision,
        "revokes": decided.revokes,
        "reason": decided.reason,
        "criteria": rules.policy.criteria,
    }
    if decided.decision == "revoked":
        about["criteria"] = entry.certifications[decided.revokes].criteria
    else:
        about |= {
            "digest": digest(entry.data, entry.documents),
            "fields": field_digests(entry.data, entry.documents),
            "criteria_digest": rules.criteria_digests[rules.policy.criteria],
            "verdicts": decided.verdicts,
            "adopters": counted(desk, decided.decided_on),
        }
    about |= {
        "organisation": decided.organisation,
        "case_number": decided.case_number,
        "no_interest": True,
        "reviewers": list(decided.reviewers),
        "decided_on": decided.decided_on,
        "valid_until": decided.valid_until,
        "note": decided.note,
    }
    return {key: about[key] for key in Certification.model_fields if about.get(key)}
