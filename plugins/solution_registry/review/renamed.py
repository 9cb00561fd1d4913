"""Whether a certified solution would have another name than it was certified under."""

from collections.abc import Mapping

from ..registry import Entry
from ..registry.listing import Listing
from .change import Change, Touched
from .effect import effect

Names = Mapping[str, str]


def renamed(change: Change, one: Touched) -> bool:
    """Whether a name goes, and none is left of those certified, each in its language.

    The names certified are compared, and not those of the base alone: else another name comes in by
    two changes, or takes the place of one that goes to another language. Also where none is left
    of those of the base. A language more is none of this.
    """
    if one.old is None or one.new is None:
        return False
    old, new = one.old.solution.name, one.new.solution.name
    if _kept(old, new) == len(old):
        return False
    found = effect(change, one)
    if found.before is None or not _stands(found.before):
        return False
    certified = _certified(one.new, found.after) or old
    return not _kept(certified, new) or not {*old.values()} & {*new.values()}


def _stands(listing: Listing) -> bool:
    """Whether a certificate stands, though the entry may be deprecated, or say that it is."""
    record = listing.status.record
    if record is None or record.decision != "certified":
        return False
    return record.valid_until is None or listing.as_of <= record.valid_until


def _kept(names: Names, now: Names) -> int:
    """How many names are as they were, in their language."""
    return sum(now.get(language) == name for language, name in names.items())


def _certified(entry: Entry, listing: Listing | None) -> Names:
    """The names that the record that decides has certified; none where they cannot be read."""
    record = listing.status.record if listing else None
    said = entry.certified.get(record.serial, {}) if record else {}
    names = said.get("name")
    return names if isinstance(names, dict) else {}
