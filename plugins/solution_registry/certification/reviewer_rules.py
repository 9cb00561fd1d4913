"""The rules for who decides: known, free of interest, enough of them, and all have signed."""

from collections.abc import Iterator, Mapping

from ..model.policy import Registrar
from ..problem import Problem, Severity
from .case import Case
from .certified import areas, further_roles, is_example, roles
from .level import ADOPTERS, REVIEWERS, missing
from .places import FICTIONAL
from .record import deciding


def by_those_who_may(case: Case) -> Iterator[Problem]:
    """Each reviewer is known, active, in scope, and has a key that is not lost."""
    for index, id in enumerate(case.record.reviewers):
        reviewer = case.reviewers.get(id)
        place = ("reviewers", index)
        if reviewer is None:
            yield case.problem("reviewer-unknown", *place, value=id)
            continue
        if not case.authority.active(reviewer, case.record.decided_on):
            yield case.problem("reviewer-inactive", *place, value=id)
        if reviewer.key_revoked_on:
            day = reviewer.key_revoked_on.isoformat()
            yield case.problem("key-revoked", *place, value=id, day=day)
        if reviewer.scope != "all" and not areas(case.subject).intersection(reviewer.scope):
            asked = ", ".join(sorted(areas(case.subject)))
            yield case.problem("reviewer-out-of-scope", *place, value=id, areas=asked)
    if len(set(case.record.reviewers)) < len(case.record.reviewers):
        yield case.problem("duplicate-value", "reviewers", value=", ".join(case.record.reviewers))


def without_interest(case: Case) -> Iterator[Problem]:
    """Nobody certifies what they lead, partner in, supply or have paid for."""
    own = {reviewer.organisation for reviewer in case.reviewers.values()}
    if own and case.record.organisation not in own:
        value = case.record.organisation
        yield case.problem("organisation-without-reviewer", "organisation", value=value)
    yield from _conflicts(case, roles(case.subject))


def without_further_interest(case: Case) -> Iterator[Problem]:
    """Nor what they support, or have paid their share of later."""
    yield from _conflicts(case, further_roles(case.subject))


def without_interest_of_the_registrar(case: Case) -> Iterator[Problem]:
    """Nor does a registrar sign alone for what is the registrar's own organisation's."""
    if own := signing_alone(case) - deciding(case.record, case.reviewers):
        for named in (roles(case.subject), further_roles(case.subject)):
            yield from _of(case, own, named)


def signing_alone(case: Case) -> frozenset[str]:
    """The registrar's organisation, where a decision rests on its signature; no revocation."""
    registrar = case.authority.rules.policy.registrar
    if registrar and case.record.decision != "revoked" and rests_on_registrar(case):
        return frozenset({registrar.organisation})
    return frozenset()


def _conflicts(case: Case, roles: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    yield from _of(case, deciding(case.record, case.reviewers), roles)


def _of(case: Case, own: frozenset[str], roles: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    for role, organisations in roles.items():
        for value in sorted(organisations & own):
            yield case.problem("interest-conflict", "organisation", value=value, role=role)


def by_enough(case: Case) -> Iterator[Problem]:
    """A certification reaches a level, with as many reviewers and organisations as that takes."""
    if case.record.decision != "certified":
        return
    steps = case.authority.rules.policy.reviewers_per_level
    needed = max((one.reviewers for one in steps if one.level <= case.level), default=1)
    organisations = {reviewer.organisation for reviewer in case.reviewers.values()}
    level = str(case.level)
    if not case.level:
        yield case.problem("level-not-reached", "verdicts", **_lacking(case))
    if len(case.record.reviewers) < needed:
        asked = {"level": level, "needed": str(needed), "count": str(len(case.record.reviewers))}
        yield case.problem("too-few-reviewers", "reviewers", **asked)
    if case.level > 1 and len(organisations) < 2:
        yield case.problem("one-organisation", "reviewers", level=level)


def _lacking(case: Case) -> dict[str, str]:
    """The criteria that keep a record from the first level."""
    criteria = case.authority.rules.criteria.get(case.record.criteria)
    if criteria is None:
        return {}
    first = min(criteria.levels, key=lambda step: step.level)
    ids = [id for id in missing(case.record, criteria, first) if id not in (ADOPTERS, REVIEWERS)]
    return {"missing": ", ".join(ids)} if ids else {}


def real_or_invented(case: Case) -> Iterator[Problem]:
    """Published test keys decide on examples only, and on examples nobody else decides."""
    example = is_example(case.subject)
    if case.authority.demonstration and not example:
        yield case.problem("demonstration-only")
    for id, reviewer in case.reviewers.items():
        if bool(reviewer.example) is not example:
            yield case.problem("example-key" if reviewer.example else "real-key", value=id)
    if case.record.organisation.startswith(FICTIONAL) is not example:
        yield case.problem("example-mixed", "organisation", value=case.record.organisation)


def signed_by_all(case: Case) -> Iterator[Problem]:
    """Every reviewer signed, or the registrar did where the policy lets them."""
    if not signed_by_registrar(case):
        yield from _unsigned(case)


def by_signatures_that_hold(case: Case) -> Iterator[Problem]:
    """What it does not rest on proves something too, or is not there."""
    keys = case.authority.rules.keys
    registrar = case.authority.rules.policy.registrar
    further = case.record.reviewers if signed_by_registrar(case) else (registrar and [registrar.id])
    for id in further or ():
        if id in keys and id in case.signed.signatures:
            yield from case.signed.unsigned(id, keys[id])


def revoked_as_certified(case: Case) -> Iterator[Problem]:
    """A revocation takes each reviewer's own key where what it revokes took them."""
    if signed_by_registrar(case) and not registrar_on_arrival(case):
        yield from _unsigned(case)


def _unsigned(case: Case) -> Iterator[Problem]:
    """Say of each reviewer without a signature of their own why there is none."""
    keys = case.authority.rules.keys
    for index, id in enumerate(case.record.reviewers):
        if id in keys:
            yield from case.signed.unsigned(id, keys[id])
        elif id in case.reviewers:
            yield case.problem("key-missing", "reviewers", index, value=id)


def signing_registrar(case: Case) -> Registrar | None:
    """The registrar, where the policy lets them sign such a record for those who decided."""
    policy = case.authority.rules.policy
    registrar = policy.registrar
    if policy.signing != "registrar" or registrar is None:
        return None
    if registrar.own_keys_from_level and case.level >= registrar.own_keys_from_level:
        return None
    fictional = registrar.organisation.startswith(FICTIONAL)
    return registrar if fictional is is_example(case.subject) else None


def registrar_on_arrival(case: Case) -> Registrar | None:
    """The same of what comes in: what ends a certification asks for no less than that did."""
    registrar = signing_registrar(case)
    level = registrar.own_keys_from_level if registrar else None
    return None if level and case.revoked_level >= level else registrar


def signed_by_registrar(case: Case) -> bool:
    """Whether the registrar's signature stands for those of the reviewers."""
    registrar, keys = signing_registrar(case), case.authority.rules.keys
    return registrar is not None and not any(case.signed.unsigned(registrar.id, keys[registrar.id]))


def rests_on_registrar(case: Case) -> bool:
    """Whether it holds by the registrar's signature alone: some who decided have not signed."""
    return any(_unsigned(case)) and signed_by_registrar(case)


def signed_by_nobody_else(case: Case) -> Iterator[Problem]:
    """A signature of somebody who did not decide says nothing."""
    registrar = case.authority.rules.policy.registrar
    known = {*case.record.reviewers, registrar.id if registrar else ""}
    for signer in sorted(case.signed.signatures.keys() - known):
        path, values = case.signed.signature_path(signer), {"value": signer}
        yield Problem("signature-unexpected", path, values=values, severity=Severity.WARNING)
