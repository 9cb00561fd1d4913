"""Lines of an ``allowed_signers`` file (ssh-keygen's ALLOWED SIGNERS), for stock ``ssh-keygen``."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..model.policy import Reviewer
from .places import NAMESPACE

if TYPE_CHECKING:
    from .keys import PublicKey  # and with it cryptography, which takes a while
    from .rules import Rules


def allowed_signer(id: str, key: "PublicKey", reviewer: Reviewer | None = None) -> str:
    """Say that a key signs for somebody: for this purpose alone, and only in their time."""
    options = [f'namespaces="{NAMESPACE}"']
    if reviewer:
        options.append(f'valid-after="{stamp(reviewer.active_from)}"')
        if reviewer.active_to and reviewer.active_to < date.max:
            # The whole of the last day counts; ssh-keygen stops at its first second.
            options.append(f'valid-before="{stamp(reviewer.active_to + timedelta(days=1))}"')
    return f"{id} {','.join(options)} {key.line}"


def allowed_signers(rules: "Rules", ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The lines of those who have a key by these rules, with their ids."""
    for id in ids:
        if id in rules.keys:
            yield id, allowed_signer(id, rules.keys[id], rules.reviewers.get(id))


def stamp(day: date) -> str:
    """A day as ssh-keygen writes it."""
    return f"{day:%Y%m%d}"
