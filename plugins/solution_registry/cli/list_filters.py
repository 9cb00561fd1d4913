"""What ``registry list`` can be asked for, and which solutions fit."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..certification.status import STATE_LABELS
from ..language import Words, languages, words
from ..model.terms import LABELS
from ..registry.quadrant import QUADRANTS, TITLES
from .choice import Choice
from .complaint import Refused
from .complete import area_ids, countries, organisation_ids, platform_ids
from .context import Here
from .lookup import country_in, organisation_asked_for, term_in

if TYPE_CHECKING:
    from ..registry import Listing, Outline, Registry, Vocabulary


class _Closed(NamedTuple):
    """A list that values are chosen from, with their labels, and which of them a solution has."""

    labels: Mapping[str, str]
    values: Callable[["Listing"], Collection[str | None]]


_CLOSED: Mapping[str, _Closed] = {
    "kind": _Closed(LABELS["Kind"], lambda x: (x.outline.kind,)),
    "status": _Closed(
        {state.value: label for state, label in STATE_LABELS.items()},
        lambda x: (x.status.state.value,),
    ),
    "lifecycle": _Closed(LABELS["Lifecycle"], lambda x: (x.outline.lifecycle,)),
    "terms": _Closed(LABELS["ReuseTerms"], lambda x: (x.outline.terms,)),
    "route": _Closed(LABELS["RouteType"], lambda x: [one.type for one in x.outline.routes]),
    "audience": _Closed(LABELS["Audience"], lambda x: x.outline.audience),
    "seeking": _Closed(LABELS["Seeking"], lambda x: x.outline.seeking),
    "quadrant": _Closed(TITLES, lambda x: (QUADRANTS.get(x.outline.complexity or ("", "")),)),
}
"""By the name of the option."""


def filters(words: Words) -> Iterator[click.Option]:
    """The options that may be given several times: any of the values will do."""
    _ = words.text

    def several(name: str, metavar: str, what: str, **rest: Any) -> click.Option:
        return click.Option([f"--{name}"], multiple=True, metavar=metavar, help=what, **rest)

    def listed(name: str, what: str) -> click.Option:
        labels = _CLOSED[name].labels
        return several(name, "|".join(labels), what, type=Choice(list(labels), words, labels))

    def organisation(name: str, what: str) -> click.Option:
        return several(name, _("ORGANISATION"), what, shell_complete=organisation_ids)

    yield listed("kind", _("Of this kind."))
    yield listed(
        "status", _("In this state. A certification stands in two of them, certified and due.")
    )
    yield several(
        "area", _("AREA"), _("In this service area (id or name)."), shell_complete=area_ids
    )
    yield organisation("lead", _("Led by this organisation (id or name)."))
    yield organisation("used-by", _("Used by this organisation (id or name)."))
    yield organisation(
        "open-to",
        _("Open to this organisation: a route names it, or everybody may use the solution."),
    )
    yield organisation(
        "like", _("Used by municipalities like this one: of about its size, or of its group.")
    )
    yield several(
        "platform",
        _("PLATFORM"),
        _("On this platform (id or name)."),
        shell_complete=platform_ids,
    )
    yield listed("lifecycle", _("In this phase of its life."))
    yield listed("terms", _("To be used on these terms."))
    yield listed("route", _("With a procurement route of this type."))
    yield listed("audience", _("For this audience."))
    yield listed("seeking", _("Looking for this."))
    yield listed(
        "quadrant", _("In this quadrant of the chart of novelty and organisational complexity.")
    )
    yield several(
        "country",
        _("COUNTRY"),
        _("Led or used in this country (se, dk …)."),
        shell_complete=countries,
    )


def fitting(here: Here, registry: "Registry", wanted: Mapping[str, object]) -> Iterable["Listing"]:
    """The solutions that fit all that is asked for. Raises Refused."""
    from ..registry.alike import compared, like

    known = registry.vocabulary

    def some(option: str) -> Sequence[str]:
        value = wanted.get(option)
        return value if isinstance(value, tuple) else ()

    areas = {term_in(known, "service_areas", value, here.words) for value in some("area")}
    platforms = {term_in(known, "platforms", value, here.words) for value in some("platform")}
    leads = {organisation_asked_for(known, value, here.words) for value in some("lead")}
    users = {organisation_asked_for(known, value, here.words) for value in some("used_by")}
    whom = {organisation_asked_for(known, value, here.words) for value in some("open_to")}
    likes = {organisation_asked_for(known, value, here.words) for value in some("like")}
    for id in likes:
        if not compared(known.organisations[id]):
            told = here.words.text(
                "Only municipalities of known population are compared, and %(one)s is none of them."
            )
            raise Refused(told % {"one": known.called.told([id])})
    alike = {x for id in likes for x in like(id, known.organisations.values())}
    countries = {country_in(known, value, here.words) for value in some("country")}
    text = str(wanted.get("text") or "")
    fits_text = _searched(text, known) if text.strip() else bool
    for listing in registry.listings.values():
        o = listing.outline
        using = {a.adopter.organisation for a in listing.adoptions if a.in_use or a.led}
        where = {
            x.country for name in (*using, o.lead) if (x := known.organisations.get(name or ""))
        }
        asked = (
            (areas, areas & set(o.service_areas)),
            (platforms, platforms & set(o.platforms)),
            (leads, leads & {o.lead}),
            (users, users & using),
            (likes, any(a.in_use and a.adopter.organisation in alike for a in listing.adoptions)),
            (whom, whom and _open(known, listing, whom)),
            (countries, countries & where),
            (wanted.get("example") is not None, wanted.get("example") is o.example),
        )
        listed = (
            not some(name) or set(some(name)) & {*one.values(listing)}
            for name, one in _CLOSED.items()
        )
        if all(fits for wish, fits in asked if wish) and all(listed) and fits_text(o):
            yield listing


def _open(known: "Vocabulary", listing: "Listing", whom: Collection[str]) -> bool:
    """Whether somebody of those asked for may use a solution."""
    from ..registry.offers import invented, offers, open_to

    found = offers(listing.outline, known.agreements, listing.as_of)
    asking = [id for id in whom if not invented(listing.outline, id)]
    return any(open_to(offer, id) for offer in found for id in asking)


def _searched(text: str, known: "Vocabulary") -> Callable[["Outline"], bool]:
    """Whether an entry has the words that are asked for, in one of the languages."""
    from ..search.matters import Matters
    from ..search.query import Query
    from ..search.terms import TermReader

    matters = Matters(known.search_words.values())
    readers = [
        (Query(text, language), TermReader(known, words(language), matters))
        for language in languages()
    ]

    def fits(outline: "Outline") -> bool:
        found = ((query, reader.read(outline)) for query, reader in readers)
        return any(query.fits(terms.own | terms.areas) for query, terms in found)

    return fits
