"""What verdicts are about: one content of one solution, by one set of criteria."""

from collections.abc import Mapping

from ..certification.digest import digest, field_digests
from ..model.prepared import PreparedFor
from .desk import Desk


def basis(desk: Desk) -> PreparedFor:
    """What a decision that is prepared now is about."""
    rules, entry = desk.authority.rules, desk.entry
    return PreparedFor(
        solution=entry.id,
        last=desk.last[0].serial if desk.last else None,
        criteria=rules.policy.criteria,
        criteria_digest=rules.criteria_digests[rules.policy.criteria],
        digest=digest(entry.data, entry.documents),
        fields=field_digests(entry.data, entry.documents),
    )


def changed(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """The top-level fields whose digests differ."""
    return tuple(sorted(name for name in {*then, *now} if then.get(name) != now.get(name)))
