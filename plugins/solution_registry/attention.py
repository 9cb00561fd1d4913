"""What needs somebody: decisions to make, certifications that end, words that grow old or lack.

Not problems, which are wrong and must be mended; this is upkeep, and each piece has an owner.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Literal

from .certification.status import State
from .language import Words
from .model.titles import FIELD_TITLES
from .registry import Listing, Registry
from .registry.route_state import ways
from .registry.successors import has_ended

EXPECTED = ("description", "reuse", "costs", "procurement_routes", "adoption", "contacts")
"""The fields that answer a follower's four questions: what it does and costs, may we, and how."""


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing to see to. What ``about`` are is told by ``ABOUT``."""

    kind: str
    solution: str
    about: tuple[str, ...]


Look = Callable[[Listing, Registry], tuple[str, ...] | None]
"""What a solution needs of one kind; None where it needs nothing."""


def attention(registry: Registry, *, examples: bool = False) -> Iterator[Attention]:
    """Everything that needs somebody, by kind and then by solution; examples only if asked.

    Whether something is late is judged on the day at which each solution is looked at.
    """
    found: dict[str, list[Attention]] = {kind: [] for kind in KINDS}
    for listing in registry.listings.values():
        if listing.outline.example and not examples:
            continue
        for kind, look in KINDS.items():
            about = look(listing, registry)
            if about is not None:
                found[kind].append(Attention(kind, listing.id, about))
    return chain.from_iterable(found.values())


def _until(listing: Listing) -> tuple[str, ...]:
    record = listing.status.record
    return (record.valid_until.isoformat(),) if record and record.valid_until else ()


def _is(listing: Listing, state: State) -> bool:
    return state in (listing.status.state, *listing.status.notes)


def _unverified(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return tuple(sorted(listing.unverified)) or None


def _expired(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return _until(listing) if _is(listing, State.EXPIRED) else None


def _due(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return _until(listing) if _is(listing, State.DUE) else None


def _revoked(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    record = listing.status.record
    if record is None or listing.status.state is not State.REVOKED:
        return None
    return (record.decided_on.isoformat(),)


def _changed(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return listing.status.changed_fields if _is(listing, State.CHANGED) else None


def _fewer(listing: Listing, registry: Registry) -> tuple[str, ...] | None:
    """The level stands, since what counted then is in the record; but it would not be given now."""
    record = listing.status.record
    used = registry.criteria.get(record.criteria) if record and listing.status.level else None
    if record is None or used is None:
        return None
    needed = max(
        (x.confirmed_adopters_besides_lead for x in used.levels if x.level == record.level),
        default=0,
    )
    now = listing.confirmed
    return (str(now), str(needed)) if now < needed else None


def _waiting(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    """The lead has answered the criteria itself, and nobody has decided yet."""
    asks = "self_assessment" in listing.outline.filled and not listing.outline.records
    return () if asks and listing.status.state is State.LISTED else None


def _contacts(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    by = listing.outline.contact_review_by
    return (by.isoformat(),) if by and by < listing.as_of else None


def _stale(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return tuple([a.adopter.organisation for a in listing.adoptions if a.stale]) or None


def _unconfirmed(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return (
        tuple(
            [
                a.adopter.organisation
                for a in listing.adoptions
                if a.use == "reported" and not a.stale
            ]
        )
        or None
    )


def _ended(listing: Listing, registry: Registry) -> tuple[str, ...] | None:
    """Organisations that have a part in it, and have ended; of suppliers its users know."""
    outline, known = listing.outline, registry.vocabulary.organisations
    using = [a.adopter.organisation for a in listing.adoptions if a.ended]
    parts = (outline.lead or "", *outline.partners, *outline.members, *outline.funders, *using)
    ended = [id for id in parts if id in known and has_ended(known[id], listing.as_of)]
    return tuple(dict.fromkeys(ended)) or None


def _routes(listing: Listing, registry: Registry) -> tuple[str, ...] | None:
    """As the pages tell it: a route ends with its agreement, and is closing for half a year."""
    found = ways(listing.outline.routes, registry.vocabulary.agreements, listing.as_of)
    days = [way.until for way in found if way.until and way.state in ("closing", "closed")]
    return tuple([day.isoformat() for day in sorted(days)]) or None


def _incomplete(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    outline = listing.outline
    answered = {*outline.filled, "costs"} if outline.terms == "free_of_charge" else outline.filled
    return tuple([x for x in EXPECTED if x not in answered]) or None


def _languages(listing: Listing, registry: Registry) -> tuple[str, ...] | None:
    stated = listing.outline.languages
    return tuple([x for x in registry.settings.languages if x not in stated]) or None


CERTIFICATION: Mapping[str, Look] = MappingProxyType(
    {
        "unverified": _unverified,
        "expired": _expired,
        "due": _due,
        "changed": _changed,
        "fewer": _fewer,
        "revoked": _revoked,
        "waiting": _waiting,
    }
)
"""What reviewers see to: kind → what finds it, the most pressing first."""

UPKEEP: Mapping[str, Look] = MappingProxyType(
    {
        "contacts": _contacts,
        "ended": _ended,
        "stale": _stale,
        "unconfirmed": _unconfirmed,
        "routes": _routes,
        "incomplete": _incomplete,
        "languages": _languages,
    }
)
"""What leads and adopters see to."""

KINDS: Mapping[str, Look] = MappingProxyType({**CERTIFICATION, **UPKEEP})
"""Every kind."""

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "unverified": "Decisions that could not be verified",
        "expired": "Certifications that have expired",
        "due": "Certifications to renew",
        "changed": "Changed since certification",
        "fewer": "Fewer confirmed adopters than the level asks for",
        "revoked": "Certifications that were revoked",
        "waiting": "Waiting for a first decision",
        "contacts": "Contacts to confirm",
        "ended": "Organisations that have ended",
        "stale": "Confirmations that have grown old",
        "unconfirmed": "Users who have not confirmed",
        "routes": "Procurement routes that close or have closed",
        "incomplete": "Questions not yet answered",
        "languages": "Languages that are missing",
    }
)
"""What each kind is called (English msgids)."""

About = Literal["days", "fields", "languages", "numbers", "organisations", "records"]

ABOUT: Mapping[str, About] = MappingProxyType(
    {
        "unverified": "records",
        "expired": "days",
        "due": "days",
        "changed": "fields",
        "fewer": "numbers",
        "revoked": "days",
        "waiting": "days",
        "contacts": "days",
        "ended": "organisations",
        "stale": "organisations",
        "unconfirmed": "organisations",
        "routes": "days",
        "incomplete": "fields",
        "languages": "languages",
    }
)
"""What something of a kind is about. Numbers are how many there are, and how many are needed."""


def said(
    one: Attention, registry: Registry, words: Words, day: Callable[[date], str] = date.isoformat
) -> str:
    """What something is about, in words; ``day`` writes a day."""
    what = ABOUT[one.kind]
    if what == "numbers":
        now, needed = one.about
        return words.text("%(now)s of %(needed)s") % {"now": now, "needed": needed}
    if what == "days":
        return ", ".join(day(date.fromisoformat(when)) for when in one.about)
    if what == "organisations":
        people = registry.vocabulary.organisations
        return ", ".join(people[id].name if id in people else id for id in one.about)
    if what == "fields":
        return ", ".join(words.text(FIELD_TITLES.get(field, field)) for field in one.about)
    return ", ".join(one.about)
