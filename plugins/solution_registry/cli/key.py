"""``registry key``: which SSH keys somebody has, whose they are here, and how to make one."""

import shutil
from typing import Any

import click

from ..language import Words
from ..model.policy import Reviewer
from .command import Command
from .context import Here
from .decide.stop import explained
from .decide.who import keys_at_hand

EXAMPLES = ("registry key", "registry key --lang sv")
FILE = "~/.ssh/registry"
WHY = {
    "unreadable": "it cannot be read",
    "kind": "of a kind that is not accepted",
    "short": "too short; RSA takes at least 3072 bits",
}
"""Why a key cannot be used (English msgids)."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "key",
        words,
        run,
        what=_(
            "Show the SSH keys that you have, in ~/.ssh and in the agent, and whose they are in "
            "this registry; and how to make one, if you never have. A key has two halves: the "
            "private one stays on your computer and signs, the public one (.pub) is given to the "
            "registry, so that everybody can check what you have signed."
        ),
        examples=EXAMPLES,
    )


def run(here: Here, **_given: Any) -> int:
    """Show keys and commands; 1 where there is none that may sign."""
    from pathlib import Path

    from ..certification.signing import NotSigned

    _ = here.words.text
    if shutil.which("ssh-keygen") is None:
        with explained(here):
            raise NotSigned("ssh-keygen-missing", Path(FILE))
    known = _known(here)
    found = keys_at_hand(here)
    for one in found:
        place = str(one.path) if one.path else _("in the agent")
        if one.public is None:
            click.echo(f"{place}: {_('cannot sign here')}, {_(WHY[one.why])}")
            continue
        whose = known.get(one.public.blob)
        click.echo(f"{place}: {whose or _('not known to this registry')}")
        click.echo(f"  {_('Fingerprint')}: {one.public.fingerprint}")
        click.echo(f"  {_('Public key')}: {one.line}")
    usable = [one for one in found if one.public]
    if not usable:
        click.echo(_("You have no key that may sign. Make one:"))
        _how_to(here)
        return 1
    if not any(one.public and one.public.blob in known for one in usable):
        click.echo()
        click.echo(
            _(
                "To become a reviewer, send the line “Public key” and its fingerprint to those who "
                "run the registry. Read the fingerprint to them by telephone as well, so that "
                "nobody can put another key in its place. A key of its own for this:"
            )
        )
        _how_to(here)
    return 0


def _how_to(here: Here) -> None:
    _ = here.words.text
    click.echo(f'  ssh-keygen -t ed25519 -f {FILE} -C ""')
    click.echo(
        _(
            "Choose a passphrase when you are asked; it protects the key if somebody copies the "
            "file. With a security key (FIDO) take -t ed25519-sk instead. Then run: registry key"
        )
    )


def _known(here: Here) -> dict[bytes, str]:
    """Whose a key is, by its bytes, as the founding, policy/reviewers.yml and policy.yml say.

    Of a reviewer who decides nothing with it today, why not.
    """
    from ..certification.keys import BadKey, read_key
    from ..registry.read_ground import read_ground

    ground = read_ground(here.root)
    lines = [(here.words.text("the founding key"), _founding_key(here))]
    lines += [(_named(here, one), one.public_key) for one in ground.reviewers.values()]
    if registrar := ground.policy.registrar:
        lines.append((registrar.id, registrar.public_key))
    found: dict[bytes, str] = {}
    for id, line in lines:
        try:
            found[read_key(line or "").blob] = id
        except BadKey:
            continue
    return found


def _named(here: Here, reviewer: Reviewer) -> str:
    """A reviewer's id, and why they decide nothing with their key today, if so."""
    _, lost, last = here.words.text, reviewer.key_revoked_on, reviewer.active_to
    told, day = "%(id)s", lost
    if lost:
        told = _("%(id)s, but the key was declared lost on %(day)s")
    elif last and last < here.today:
        told, day = _("%(id)s, but the task ended on %(day)s"), last
    elif here.today < reviewer.active_from:
        told, day = _("%(id)s, but the task begins on %(day)s"), reviewer.active_from
    return told % {"id": reviewer.id, "day": day}


def _founding_key(here: Here) -> str | None:
    """The key that the newest founding names, as it lies here; what holds, ``verify`` says."""
    from ..certification.changes import name_of, order
    from ..certification.places import CHANGES
    from ..load import load
    from ..model.policy_change import PolicyChange
    from ..verify.places import change_name

    paths = [f"{CHANGES}{file.name}" for file in (here.root / CHANGES).glob("*.yml")]
    for path in sorted(filter(change_name, paths), key=lambda x: order(name_of(x)), reverse=True):
        change = load(PolicyChange, here.bytes_of(path) or b"", path).value
        if change and change.kind == "founding":
            return change.founding_key
    return None
