"""Roles, never private persons: what looks like somebody's own mailbox or name.

A guess, so it is for a person to look at: domain.md, "a role, never a private person".
"""

import re
from collections.abc import Iterator
from datetime import date

from ..nearest import simplified
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground

_WEBMAIL = frozenset(
    {
        *("gmail.com", "googlemail.com", "hotmail.com", "hotmail.se", "hotmail.dk", "outlook.com"),
        *("live.com", "live.se", "live.dk", "msn.com", "yahoo.com", "yahoo.se", "yahoo.dk"),
        *("icloud.com", "me.com", "proton.me", "protonmail.com", "telia.com", "mail.dk"),
    }
)
"""Hosts where people have mailboxes of their own, and no municipality has one."""

_TWO_NAMES = re.compile(r"[a-z]{2,}(?:-[a-z]{2,})?(?:\.[a-z])?\.[a-z]{3,}(?:-[a-z]{2,})?[0-9]?")
"""How employers write a person's mailbox: first name, perhaps an initial, last name."""

_OF_A_ROLE = re.compile(
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
        asked = adopter.reference.contact if adopter.reference else None
        if asked is None or not _is_own(asked.email):
            continue
        texts: dict[FieldPath, str] = {("reference", "contact", "role"): asked.role}
        if adopter.confirmation:
            texts["confirmation", "role"] = adopter.confirmation.role
        found = {place: text for place, text in texts.items() if _names(text, asked.email)}
        found["reference", "contact", "email"] = asked.email
        for where, text in found.items():
            path = entry.adopter_path(organisation)
            yield Problem("person-named", path, where, {"value": text})


def _is_own(email: str) -> bool:
    name, _, host = email.lower().partition("@")
    if host in _WEBMAIL:
        return True
    return bool(_TWO_NAMES.fullmatch(name)) and not _OF_A_ROLE.search(name)


def _names(role: str, email: str) -> bool:
    """Whether a role is the name that the mailbox is called by."""
    return simplified(role) == simplified(email.partition("@")[0])
