"""Who may certify: a reviewer is named, changed, retired, or their key declared lost."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from ...certification.change_rules import ENOUGH
from ...certification.keys import BadKey, read_key
from ...certification.places import FICTIONAL, REVIEWERS
from ...certification.rules import key_of
from ...certification.signing import NotSigned, public_key
from ...registry.read_ground import read_ground
from ...source import parse
from ...source.edit import append, put, remove
from ..ask import required, tell
from ..complaint import Refused, did_you_mean, or_listed
from ..context import Here
from ..lookup import organisation_to_write, term_in
from ..path_types import at_home
from ..texts import text_of
from .office import Office, edited, office
from .policy import Wanted, decide
from .signed import signed_with_key

ALPHABET: Final = "23456789abcdefghjkmnpqrstvwxyz"
"""Letters and digits that are not taken for each other."""


def add(here: Here, **given: Any) -> None:
    """Name a reviewer. Raises Found and Refused."""
    _ = here.words.text
    place = office(here)
    text = place.decided(REVIEWERS)
    known = read_ground(here.root).vocabulary
    organisation = organisation_to_write(known, given["organisation"], here.words, here.today)
    role = text_of(here, _("Role"), given["role"], "--role")
    line = _line_of_new(here, place, given)
    id = _free_id(place.authority.rules.reviewers)
    new: dict[str, Any] = {
        "id": id,
        "organisation": organisation,
        "role": role,
        "scope": _scope(here, given["area"]) or "all",
        "active_from": here.day(given["from_day"]) or here.today,
    }
    if line:
        new["public_key"] = line
    if organisation.startswith(FICTIONAL):
        new["example"] = True
    raw = edited(here, REVIEWERS, text, lambda text: append(text, ("reviewers",), new))
    on = here.day(given["decided_on"]) or here.today
    able = place.authority.deciders(on)
    decides = bool(line) and "example" not in new and new["active_from"] <= on
    told = _only_two(here, (*able, id) if decides else able)
    decide(place, Wanted("reviewer_added", {REVIEWERS: raw}, id, summary=told), given)


def change(here: Here, id: str, **given: Any) -> None:
    """Change a reviewer. Raises Found and Refused."""
    place = office(here)
    if id not in place.authority.rules.reviewers:
        raise Refused(_unknown(here, id, place.authority.rules.reviewers))
    values: dict[str, Any] = {}
    if given["organisation"]:
        known = read_ground(here.root).vocabulary
        values["organisation"] = organisation_to_write(
            known, given["organisation"], here.words, here.today
        )
    if given["role"]:
        values["role"] = text_of(here, here.words.text("Role"), given["role"], "--role")
    if given["area"]:
        values["scope"] = _scope(here, given["area"])
    if given["public_key"]:
        values["public_key"] = public_line(here, given["public_key"])
    if values:
        gone = ("key_revoked_on",) if "public_key" in values else ()
        raw = _stated(here, place.decided(REVIEWERS), id, values, gone)
    else:
        raw = here.bytes_of(REVIEWERS) or b""
    told = _old_key_signs(place, id, raw, here.day(given["decided_on"]) or here.today)
    decide(place, Wanted("reviewer_changed", {REVIEWERS: raw}, id, summary=told), given)


def retire(here: Here, id: str, **given: Any) -> None:
    """End a reviewer's task. Raises Found and Refused."""
    on = here.day(given["decided_on"]) or here.today
    last = here.day(given["last_day"]) or on - timedelta(days=1)
    place = office(here)
    raw = _stated(here, place.decided(REVIEWERS), id, {"active_to": last})
    told = _only_two(here, _without(place, on, id))
    decide(place, Wanted("reviewer_retired", {REVIEWERS: raw}, id, summary=told), given)


def lost(here: Here, id: str, **given: Any) -> None:
    """Declare a key lost, and tell what it has signed. Raises Found and Refused."""
    on = here.day(given["decided_on"]) or here.today
    place = office(here)
    for line in signed_with_key(here, place, id):
        tell(line)
    raw = _stated(here, place.decided(REVIEWERS), id, {"key_revoked_on": on})
    told, done = _only_two(here, _without(place, on, id)), "Key lost of reviewer"
    files = {REVIEWERS: raw}
    decide(place, Wanted("reviewer_retired", files, id, summary=told, done=done, lost=id), given)


def _without(place: Office, on: date, id: str) -> Sequence[str]:
    """Those who decide on policy once somebody no longer does."""
    return [one for one in place.authority.deciders(on) if one != id]


def _only_two(here: Here, able: Sequence[str]) -> Sequence[str]:
    """What has to be known where two are left, who both have to sign whatever is decided."""
    if len(able) != ENOUGH:
        return ()
    told = here.words.text(
        "After this there are two reviewers who decide on policy, and both have to sign. Name a "
        "third: where one of two loses their key, it cannot be declared lost, and nothing in "
        "policy can be decided any more."
    )
    return (told,)


def _old_key_signs(place: Office, id: str, raw: bytes, on: date) -> Sequence[str]:
    """What has to be known where a reviewer gets a new key, and has to sign that themselves."""
    able = place.authority.deciders(on)
    was = place.authority.rules.keys.get(id)
    if len(able) != ENOUGH or id not in able or key_of(raw, id) in (was, None):
        return ()
    told = place.here.words.text(
        "Two have to sign, and %(id)s is one of them: they sign with the key that they have had so "
        "far, since the new one counts only once this is in. Whoever has lost the old one cannot "
        "sign this: registry reviewer lost %(id)s says what remains then."
    )
    return (told % {"id": id},)


def _stated(
    here: Here, text: str, id: str, values: Mapping[str, Any], gone: Sequence[str] = ()
) -> bytes:
    """The file with other values for one reviewer. Raises Refused."""
    data: Any = parse(text.encode(), REVIEWERS).data
    ids = [one["id"] for one in data["reviewers"]]
    if id not in ids:
        raise Refused(_unknown(here, id, ids))
    place = ("reviewers", ids.index(id))

    def edit(text: str) -> str:
        for name, value in values.items():
            text = put(text, (*place, name), value)
        for name in gone:
            text = remove(text, (*place, name))
        return text

    return edited(here, REVIEWERS, text, edit)


def _line_of_new(here: Here, place: Office, given: Mapping[str, Any]) -> str:
    """The public key of a new reviewer; none where a registrar signs for them. Raises Refused."""
    _ = here.words.text
    if not given["no_key"]:
        asked = given["public_key"] or required(_("Public key"), "--public-key", here.words)
        return public_line(here, asked)
    if given["public_key"]:
        raise Refused(_("Give either --public-key or --no-key."))
    if place.authority.rules.policy.signing != "registrar":
        raise Refused(
            _("A reviewer without a key needs a registrar who signs: registry policy registrar")
        )
    return ""


def _unknown(here: Here, id: str, known: Collection[str]) -> str:
    told = here.words.text("There is no reviewer %(id)s.") % {"id": id}
    return told + or_listed(did_you_mean(id, known, here.words), known, here.words)


def _scope(here: Here, areas: Sequence[str]) -> list[str]:
    if not areas:
        return []
    known = read_ground(here.root).vocabulary
    return [term_in(known, "service_areas", area, here.words) for area in areas]


def public_line(here: Here, given: str) -> str:
    """The line of a public key, without a name behind it. Raises Refused."""
    file = Path(at_home(given))
    if file.suffix == ".pub" and not file.is_file():
        told = here.words.text("There is no file %(path)s with a public key.")
        raise Refused(told % {"path": file})
    in_file = file.suffix == ".pub" or (" " not in given and file.exists())
    try:
        return (public_key(file) if in_file else read_key(given)).line
    except (BadKey, NotSigned):
        told = here.words.text(
            "%(value)s is no public key that may sign: a line as “ssh-ed25519 AAAA…”, or a .pub "
            "file. “registry key” shows which somebody has."
        )
        raise Refused(told % {"value": given[:60]}) from None


def _free_id(known: Mapping[str, Any]) -> str:
    while True:
        id = "rv-" + "".join(secrets.choice(ALPHABET) for _ in range(6))
        if id not in known:
            return id
