"""What a proven history says besides its records: where trust begins, and who decided on rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..model.policy_change import PolicyChange


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where trust begins: the founding, and the key that it names."""

    fingerprint: str
    commit: str
    decided_on: date
    demonstration: bool


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A point of the main line that was published.

    ``policy`` is the digest (``sha256:…``) of the newest change of policy, ``anchor`` the
    fingerprint of the founding key.
    """

    registry: str
    commit: str
    anchor: str
    policy: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """One change of policy; ``change`` is None where it cannot be read.

    ``proven``: it was signed by those who might decide it, and the chain holds up to it.
    ``allowed`` are lines of an ``allowed_signers`` file by signer, as policy had them before it.
    """

    name: str
    change: PolicyChange | None
    proven: bool
    allowed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Past:
    """``rulings`` are all changes of policy, the first one first.

    ``checkpoint`` is what to publish: None where not everything holds, or is committed.
    """

    anchor: Anchor | None = None
    rulings: tuple[Ruling, ...] = ()
    checkpoint: Checkpoint | None = None

    @property
    def since_founding(self) -> tuple[Ruling, ...]:
        """Those from the founding on that holds: what a demonstration decided before binds nobody.

        All of them where there is no founding that holds.
        """
        foundings = [
            at
            for at, one in enumerate(self.rulings)
            if one.proven and one.change and one.change.kind == "founding"
        ]
        return self.rulings[max(foundings, default=0) :]


NO_PAST = Past()
