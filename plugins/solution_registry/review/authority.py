"""Who may decide today, by the tip of the base: what a record that comes in now is judged by."""

from collections.abc import Iterator

from ..certification.authority import Authority
from ..certification.changes import name_of, order
from ..certification.keys import BadKey, read_key
from ..certification.places import CHANGES, CRITERIA, POLICY, REVIEWERS
from ..certification.rules import read_rules
from ..load import load
from ..model.policy_change import PolicyChange
from ..verify.places import change_name
from .change import Change


def authority(change: Change) -> Authority | None:
    """The rules of the base with what its decisions say of them; None where nobody may decide yet.

    That these came about rightly is not proved here but of the whole history (``verify``).
    Raises NoHistory.
    """
    side = change.before
    folder = CRITERIA.removesuffix("/")
    paths = (POLICY, REVIEWERS, *(f"{CRITERIA}{name}" for name in side.names(folder)))
    rules, _ = read_rules({path: side.read(path) for path in paths if path.endswith(".yml")})
    decisions = list(_decisions(change))
    founding = next((one for one in reversed(decisions) if one.kind == "founding"), None)
    if rules is None or founding is None:
        return None
    try:
        key = read_key(founding.founding_key or "")
    except BadKey:
        return None
    since = max(one.decided_on for one in decisions)
    return Authority(rules, {}, key, since, demonstration=bool(founding.example))


def _decisions(change: Change) -> Iterator[PolicyChange]:
    """The changes of policy that the base has, in their order."""
    paths = (f"{CHANGES}{name}" for name in change.before.names(CHANGES.removesuffix("/")))
    for path in sorted(filter(change_name, paths), key=lambda one: order(name_of(one))):
        found = load(PolicyChange, change.before.read(path), path).value
        if found is not None:
            yield found
