"""The rules of a registry as its policy's files say them, held against what no policy may say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..load import load
from ..model.base import Model
from ..model.certification import CriteriaSet
from ..model.policy import Policy, Reviewer, Reviewers
from ..model.policy_change import FOUNDER
from ..problem import FieldPath, Problem
from .digest import content_digest
from .keys import BadKey, PublicKey, read_key
from .places import CRITERIA, FICTIONAL, POLICY, REVIEWERS

MIN_REVIEWERS = {1: 1, 2: 2, 3: 2}
"""By level: a policy may ask for more reviewers, never for fewer (certification.md, rule 4)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The policy's files as values.

    ``keys`` are those of reviewers, and of the registrar where there is one, by id.
    ``criteria_digests`` are by criteria set.
    """

    policy: Policy
    reviewers: Mapping[str, Reviewer]
    keys: Mapping[str, PublicKey]
    criteria: Mapping[str, CriteriaSet]
    criteria_digests: Mapping[str, str]

    @property
    def registrars_key(self) -> PublicKey | None:
        """The key of the registrar, where there is one."""
        registrar = self.policy.registrar
        return self.keys.get(registrar.id) if registrar else None


_MODELS: Mapping[str, type[Model]] = {POLICY: Policy, REVIEWERS: Reviewers}


def read_rules(files: Mapping[str, bytes]) -> tuple[Rules | None, tuple[Problem, ...]]:
    """Read the policy's files (path → bytes); no rules where anything is wrong with them."""
    problems: list[Problem] = []
    values: dict[str, Model] = {}
    digests: dict[str, str] = {}
    for path, raw in sorted(files.items()):
        model = _MODELS.get(path, CriteriaSet)
        loaded = load(model, raw, path)
        problems.extend(loaded.problems)
        if loaded.value is not None:
            values[path], digests[path] = loaded.value, content_digest(loaded.data)
    policy, reviewers = values.get(POLICY), values.get(REVIEWERS)
    if not isinstance(policy, Policy) or not isinstance(reviewers, Reviewers):
        return None, tuple(problems) or (Problem("policy-missing", POLICY),)
    # By the names of their files: no set takes the place of another by what it calls itself.
    sets = {
        path.removeprefix(CRITERIA).removesuffix(".yml"): (value, digests[path])
        for path, value in values.items()
        if isinstance(value, CriteriaSet)
    }
    holders = list(_holders(policy, reviewers))
    keys, wrong = _keys(holders)
    rules = Rules(
        policy,
        {reviewer.id: reviewer for reviewer in reviewers.reviewers},
        keys,
        {name: value for name, (value, _) in sets.items()},
        {name: digest for name, (_, digest) in sets.items()},
    )
    problems += [*wrong, *_bounds(rules)]
    return (None if problems else rules), tuple(problems)


def _bounds(rules: Rules) -> Iterator[Problem]:
    """Find what no policy may say, however many sign it."""
    policy = rules.policy
    asked = {step.level: step.reviewers for step in policy.reviewers_per_level}
    for level, least in MIN_REVIEWERS.items():
        if asked.get(level, 0) < least:
            values = {"level": str(level), "needed": str(least)}
            yield Problem("policy-reviewers", POLICY, ("reviewers_per_level",), values)
    if policy.criteria not in rules.criteria:
        yield Problem("unknown-criteria-set", POLICY, ("criteria",), {"value": policy.criteria})
    if policy.signing == "registrar" and policy.registrar is None:
        yield Problem("registrar-missing", POLICY, ("signing",))
    for id, reviewer in rules.reviewers.items():
        if reviewer.organisation.startswith(FICTIONAL) is not bool(reviewer.example):
            yield Problem("reviewer-example-mixed", REVIEWERS, (), {"value": id})


def falling(policy: Policy) -> Iterator[Problem]:
    """Find levels that ask for fewer reviewers than those below them: the larger number counts.

    Asked of what is to be decided; what was decided holds.
    """
    least = 0
    for step in sorted(policy.reviewers_per_level, key=lambda one: one.level):
        if MIN_REVIEWERS.get(step.level, 0) <= step.reviewers < least:
            values = {
                "level": str(step.level),
                "count": str(step.reviewers),
                "needed": str(least),
            }
            yield Problem("policy-reviewers-fall", POLICY, ("reviewers_per_level",), values)
        least = max(least, step.reviewers)


def too_early(policy: Policy, criteria: Mapping[str, CriteriaSet], on: date) -> Iterator[Problem]:
    """Find criteria that a policy puts in force before their own first day.

    Asked of what is to be decided; what was decided holds.
    """
    known = criteria.get(policy.criteria)
    if known and on < known.valid_from:
        values = {"value": known.id, "day": known.valid_from.isoformat()}
        yield Problem("criteria-too-early", POLICY, ("criteria",), values)


def key_of(raw: bytes, id: str) -> PublicKey | None:
    """The key that a reviewer has in a file; None where there is none that could be read."""
    reviewers = load(Reviewers, raw, REVIEWERS).value
    for one in reviewers.reviewers if reviewers else ():
        if one.id == id and one.public_key:
            try:
                return read_key(one.public_key)
            except BadKey:
                return None
    return None


class _Holder(NamedTuple):
    path: str
    field: FieldPath
    id: str
    line: str | None


def _holders(policy: Policy, reviewers: Reviewers) -> Iterator[_Holder]:
    for index, one in enumerate(reviewers.reviewers):
        yield _Holder(REVIEWERS, ("reviewers", index), one.id, one.public_key)
    if policy.registrar:
        yield _Holder(POLICY, ("registrar",), policy.registrar.id, policy.registrar.public_key)


def _keys(holders: list[_Holder]) -> tuple[dict[str, PublicKey], list[Problem]]:
    """Keys by holder; two holders of one key, or of one id, would be one who counts as two.

    The founder has an id of their own, which is nobody else's.
    """
    keys: dict[str, PublicKey] = {}
    owners: dict[bytes, str] = {}
    seen = {FOUNDER}
    problems: list[Problem] = []
    for path, field, id, line in holders:
        if id in seen:
            problems.append(Problem("reviewer-twice", path, field, {"value": id}))
        seen.add(id)
        if not line:
            continue
        place = (*field, "public_key")
        try:
            keys[id] = read_key(line)
        except BadKey:
            problems.append(Problem("bad-public-key", path, place, {"value": id}))
            continue
        if (other := owners.setdefault(keys[id].material, id)) != id:
            problems.append(Problem("same-key-twice", path, place, {"value": id, "near": other}))
    return keys, problems
