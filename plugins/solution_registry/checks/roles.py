"""Who is who: a lead that lists is named, it is not its own partner, a contact can be reached."""

from collections.abc import Iterator
from datetime import date

from ..problem import Problem
from ..registry import Entry, Ground


def lead_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Where the lead has listed it, it says who the lead is; others say where it is known from."""
    s = entry.solution
    if s.listed_by == "lead" and not s.lead:
        yield Problem("lead-missing", entry.path, ("listed_by",))


def lead_is_partner(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The lead organisation is not listed among the partners."""
    s = entry.solution
    for index, partner in enumerate(s.partners or ()):
        if partner == s.lead:
            yield Problem("lead-is-partner", entry.path, ("partners", index), {"value": partner})


def contact_unreachable(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A contact has an address or a page."""
    for index, contact in enumerate(entry.solution.contacts or ()):
        if not (contact.email or contact.page):
            yield Problem("contact-unreachable", entry.path, ("contacts", index))
