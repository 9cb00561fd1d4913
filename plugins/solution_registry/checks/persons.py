"""Roles, never private persons: what looks like somebody's own mailbox or name.

A guess, so it is for a person to look at: domain.md, "a role, never a private person".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from ..nearest import simplified
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground
from .person_names import is_name

if TYPE_CHECKING:
    from ..model.adopter import Adopter

WEBMAIL = frozenset(
    {
        *("gmail.com", "googlemail.com", "hotmail.com", "hotmail.se", "hotmail.dk", "outlook.com"),
        *("live.com", "live.se", "live.dk", "msn.com", "yahoo.com", "yahoo.se", "yahoo.dk"),
        *("icloud.com", "me.com", "proton.me", "protonmail.com", "telia.com", "mail.dk"),
    }
)
"""Hosts where people have mailboxes of their own, and no municipality has one."""

TWO_NAMES = re.compile(r"[a-z]{2,}(?:-[a-z]{2,})?(?:\.[a-z])?\.[a-z]{3,}(?:-[a-z]{2,})?[0-9]?")
"""How employers write a person's mailbox: first name, perhaps an initial, last name."""

OF_A_ROLE = re.compile(
    r"info|kontakt|contact|mail|post|service|support|helpdesk|registrator"
    r"|digital|system|drift|data|web|open|oppen|sakerhet|sikkerhed"
    r"|tjanst|tjaenst|produkt|product|projekt|project|team|plan|forvalt|utveckl|udvikl"
    r"|upphandl|indkob|indkoeb|udbud|kund|borger|medborgar|kommun|region|kansli|kontor"
    r"|bokning|booking|lokal|bibliotek|arkiv|skol|kultur|milj|byg"
)
"""What a mailbox of a role or of an office has in its name."""


def person_named(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A mailbox is a role's; so is what stands beside it."""
    for index, contact in enumerate(entry.solution.contacts or ()):
        if contact.email and _is_own(contact.email):
            place = ("contacts", index, "email")
            yield Problem("person-named", entry.path, place, {"value": contact.email})
    for organisation, adopter in entry.adopters.items():
        path = entry.adopter_path(organisation)
        for where, text in _own(adopter).items():
            yield Problem("person-named", path, where, {"value": text})


def _own(adopter: Adopter) -> Mapping[FieldPath, str]:
    """What an organisation's file says of who confirms and who is asked that is a person's own."""
    asked = adopter.reference.contact if adopter.reference else None
    email = asked.email if asked and _is_own(asked.email) else ""
    roles: dict[FieldPath, str] = {}
    if adopter.confirmation:
        roles["confirmation", "role"] = adopter.confirmation.role
    if asked:
        roles["reference", "contact", "role"] = asked.role
    found = {
        place: role
        for place, role in roles.items()
        if is_name(role) or (email and _names(role, email))
    }
    return found | ({("reference", "contact", "email"): email} if email else {})


def _is_own(email: str) -> bool:
    name, _, host = email.lower().partition("@")
    if host in WEBMAIL:
        return True
    return bool(TWO_NAMES.fullmatch(name)) and not OF_A_ROLE.search(name)


def _names(role: str, email: str) -> bool:
    """Whether a role is the name that the mailbox is called by."""
    return simplified(role) == simplified(email.partition("@")[0])
