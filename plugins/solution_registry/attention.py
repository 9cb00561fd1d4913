"""What needs somebody: certifications that end, words that grow old, and what is not yet said.

Not problems, which are wrong and must be mended; this is upkeep, and each piece has an owner.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from .certification.status import State
from .registry import Listing, Registry
from .registry.listing import IN_USE

EXPECTED = ("description", "reuse", "costs", "procurement_routes", "adoption", "contacts")
"""The fields that answer a follower's four questions: what it does and costs, may we, and how."""


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing to see to. ``about`` are days, ids of organisations, fields or languages."""

    kind: str
    solution: str
    about: tuple[str, ...]


Look = Callable[[Listing, Registry], tuple[str, ...] | None]
"""What a solution needs of one kind; None where it needs nothing."""


def attention(registry: Registry, *, examples: bool = False) -> Iterator[Attention]:
    """Everything that needs somebody, by kind and then by solution; examples only if asked.

    Whether something is late is judged on the day at which each solution is looked at.
    """
    for kind, look in KINDS.items():
        for listing in registry.listings.values():
            if listing.outline.example and not examples:
                continue
            about = look(listing, registry)
            if about is not None:
                yield Attention(kind, listing.id, about)


def _until(listing: Listing) -> tuple[str, ...]:
    record = listing.status.record
    return (record.valid_until.isoformat(),) if record and record.valid_until else ()


def _is(listing: Listing, state: State) -> bool:
    return state in (listing.status.state, *listing.status.notes)


def _expired(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return _until(listing) if _is(listing, State.EXPIRED) else None


def _due(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return _until(listing) if _is(listing, State.DUE) else None


def _changed(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return listing.status.changed_fields if _is(listing, State.CHANGED) else None


def _contacts(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    by = listing.outline.contact_review_by
    return (by.isoformat(),) if by and by < listing.as_of else None


def _stale(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return tuple(a.adopter.organisation for a in listing.adoptions if a.stale) or None


def _unconfirmed(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return (
        tuple(
            a.adopter.organisation
            for a in listing.adoptions
            if a.adopter.stage in IN_USE and not a.confirmed and not a.stale
        )
        or None
    )


def _routes(listing: Listing, registry: Registry) -> tuple[str, ...] | None:
    soon = listing.as_of + timedelta(days=registry.policy.due_days)
    last = [route.last_call_off for route in listing.outline.routes if route.last_call_off]
    return tuple(day.isoformat() for day in sorted(last) if day <= soon) or None


def _incomplete(listing: Listing, _: Registry) -> tuple[str, ...] | None:
    return tuple(field for field in EXPECTED if field not in listing.outline.filled) or None


def _languages(listing: Listing, registry: Registry) -> tuple[str, ...] | None:
    stated = listing.outline.languages
    return tuple(x for x in registry.settings.languages if x not in stated) or None


KINDS: Mapping[str, Look] = MappingProxyType(
    {
        "expired": _expired,
        "due": _due,
        "changed": _changed,
        "contacts": _contacts,
        "stale": _stale,
        "unconfirmed": _unconfirmed,
        "routes": _routes,
        "incomplete": _incomplete,
        "languages": _languages,
    }
)
"""Kind → what finds it, the most pressing first."""

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "expired": "Certifications that have expired",
        "due": "Certifications to renew",
        "changed": "Changed since certification",
        "contacts": "Contacts to confirm",
        "stale": "Confirmations that have grown old",
        "unconfirmed": "Users who have not confirmed",
        "routes": "Procurement routes that close or have closed",
        "incomplete": "Questions not yet answered",
        "languages": "Languages that are missing",
    }
)
"""What each kind is called (English msgids)."""
