"""Who signs: found by the key that somebody has, among those whose keys the registry knows."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from ...certification.keys import PublicKey
from ...certification.own_keys import OwnKey, own_keys
from ...certification.signing import public_key
from ...certification.signing import signature as made_signature
from ..ask import on_a_terminal, one_of, tell
from ..complaint import Refused
from ..context import Here
from .stop import explained

NOTHING: Mapping[PublicKey, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody with a key: ``id`` is what the registry calls them, ``key`` where it lies.

    None for ``key``: an agent holds it.
    """

    id: str
    key: Path | None
    public: PublicKey

    def sign(self, here: Here, message: bytes) -> bytes:
        """Sign; ``ssh-keygen`` asks for the passphrase. Raises Refused."""
        with explained(here):
            return made_signature(message, self.id, self.key, self.public)


def signer(
    here: Here,
    given: Path | None,
    known: Mapping[str, PublicKey],
    why_not: Mapping[PublicKey, str] = NOTHING,
) -> Signer:
    """Who signs: by the key that is given, or the one at hand that the registry knows.

    ``known`` are the keys of those who may sign this, ``why_not`` those which do not count here
    though somebody might think so, each with the reason. Raises Refused.
    """
    if given is not None:
        with explained(here):
            public = public_key(given)
        found = [Signer(id, given, key) for id, key in known.items() if key == public]
        if found:
            return found[0]
        told = here.words.text(
            "The key %(path)s (%(key)s) is not one of those who may sign this: %(who)s."
        )
        values = {"path": given, "key": public.fingerprint, "who": _names(known, here)}
        raise Refused(f"{told % values} {why_not.get(public, '')}".rstrip())
    mine = keys_at_hand(here)
    fitting = [
        Signer(id, _private(own.path), key)
        for id, key in known.items()
        for own in mine
        if own.public == key
    ]
    reasons = [why for key, why in why_not.items() if any(own.public == key for own in mine)]
    return _chosen(here, fitting, known, reasons)


def keys_at_hand(here: Here) -> tuple[OwnKey, ...]:
    """The keys that somebody has, where ssh keeps them and in the agent.

    Without a home folder, as in some containers, there is the agent alone; so it is told.
    """
    try:
        folder = Path.home() / ".ssh"
    except RuntimeError:
        told = here.words.text(
            "You have no home folder here (HOME is not set): only an agent can hold your keys."
        )
        tell(f"registry: {told}")
        folder = Path(os.devnull)
    return own_keys(folder)


def _chosen(
    here: Here, fitting: list[Signer], known: Mapping[str, PublicKey], reasons: Sequence[str]
) -> Signer:
    _ = here.words.text
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        told = _(
            "None of your keys is of somebody who may sign this: %(who)s. Name your key with "
            "--key; “registry key” shows which keys you have, and how to make one."
        )
        raise Refused(" ".join((told % {"who": _names(known, here)}, *reasons)))
    if not on_a_terminal():
        told = _("Several of your keys fit: %(who)s. Name one with --key.")
        raise Refused(told % {"who": ", ".join(one.id for one in fitting)})
    for number, one in enumerate(fitting, start=1):
        tell(f"  {number}  {one.id}  {one.public.fingerprint}")
    ids = [one.id for one in fitting]
    return fitting[ids.index(one_of(_("Who are you?"), {id: id for id in ids}, here.words))]


def _private(path: Path | None) -> Path | None:
    if path is None:
        return None
    private = path.with_suffix("")
    return private if private.exists() else path


def _names(known: Mapping[str, PublicKey], here: Here) -> str:
    return ", ".join(known) or here.words.text("nobody")
