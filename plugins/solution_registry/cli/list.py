"""``registry list``: solutions by what they are, who uses them and where they stand."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from ..certification.status import STATE_LABELS
from ..language import Words, languages, plain_text, words
from ..model.terms import LABELS
from ..registry.quadrant import QUADRANTS, TITLES
from ..terminal import width
from ..wording import visible
from .choice import Choice
from .command import LOOKS_FOR, Command
from .complaint import Refused
from .complete import area_ids, countries, organisation_ids, platform_ids
from .context import Here
from .counted import counted, marked
from .lookup import country_in, organisation_asked_for, term_in
from .published import published
from .table import table

if TYPE_CHECKING:
    from ..registry import Listing, Outline, Registry, Vocabulary

EXAMPLES = (
    "registry list --kind e_service --area building",
    "registry list --used-by Sundsvall --status certified",
    "registry list --text bygglov --json",
)


_NAMED: Mapping[str, tuple[str, str, Callable[["Listing"], Collection[str | None]]]] = {
    "kind": ("Kind", "Of this kind.", lambda x: (x.outline.kind,)),
    "lifecycle": ("Lifecycle", "In this phase of its life.", lambda x: (x.outline.lifecycle,)),
    "terms": ("ReuseTerms", "To be used on these terms.", lambda x: (x.outline.terms,)),
    "route": (
        "RouteType",
        "With a procurement route of this type.",
        lambda x: [route.type for route in x.outline.routes],
    ),
    "audience": ("Audience", "For this audience.", lambda x: x.outline.audience),
    "seeking": ("Seeking", "Looking for this.", lambda x: x.outline.seeking),
}
"""Options that take values of a closed list: the list, what is asked, and what a solution has."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "list",
        words,
        run,
        what=_(
            "List solutions. What is given several times means any of them; different options "
            "mean all of them."
        ),
        parameters=[
            *_choices(words),
            click.Option(
                [LOOKS_FOR],
                metavar=_("WORDS"),
                help=_(
                    "With all of these words, or others for the same, as the site's search knows "
                    "them. The order stays that of the list."
                ),
            ),
            click.Option(
                ["--example/--no-example"], default=None, help=_("Only, or no, fictional examples.")
            ),
            click.Option(["as_json", "--json"], is_flag=True, help=_("Write JSON.")),
            click.Option(["as_csv", "--csv"], is_flag=True, help=_("Write CSV.")),
        ],
        examples=EXAMPLES,
    )


def _choices(words: Words) -> Iterator[click.Option]:
    """The options that may be given several times: any of the values will do."""
    _ = words.text
    states = {state.value: label for state, label in STATE_LABELS.items()}

    def several(name: str, metavar: str, what: str, **rest: Any) -> click.Option:
        return click.Option([name], multiple=True, metavar=metavar, help=what, **rest)

    for name, (named, what, _values) in _NAMED.items():
        values = LABELS[named]
        choice = Choice(list(values), words, values)
        yield several(f"--{name}", "|".join(values), _(what), type=choice)
    yield several(
        "--status",
        "|".join(states),
        _("In this state."),
        type=Choice(list(states), words, states),
    )
    yield several(
        "--area",
        _("AREA"),
        _("In this service area (id or name)."),
        shell_complete=area_ids,
    )
    yield several(
        "--lead",
        _("ORGANISATION"),
        _("Led by this organisation (id or name)."),
        shell_complete=organisation_ids,
    )
    yield several(
        "--used-by",
        _("ORGANISATION"),
        _("Used by this organisation (id or name)."),
        shell_complete=organisation_ids,
    )
    yield several(
        "--open-to",
        _("ORGANISATION"),
        _("Open to this organisation: a route names it, or everybody may use the solution."),
        shell_complete=organisation_ids,
    )
    yield several(
        "--like",
        _("ORGANISATION"),
        _("Used by municipalities like this one: of about its size, or of its group."),
        shell_complete=organisation_ids,
    )
    yield several(
        "--platform",
        _("PLATFORM"),
        _("On this platform (id or name)."),
        shell_complete=platform_ids,
    )
    yield several(
        "--quadrant",
        "|".join(TITLES),
        _("In this quadrant of the chart of novelty and organisational complexity."),
        type=Choice(tuple(TITLES), words, TITLES),
    )
    yield several(
        "--country",
        _("COUNTRY"),
        _("Led or used in this country (se, dk …)."),
        shell_complete=countries,
    )


def run(
    here: Here,
    *,
    status: Sequence[str],
    quadrant: Sequence[str],
    as_json: bool,
    as_csv: bool,
    **wanted: object,
) -> None:
    """Write the solutions that fit. Raises Refused."""
    if as_json and as_csv:
        raise Refused(here.words.text("Choose one of --json and --csv."))
    registry = here.read()
    fit = [
        listing
        for listing in _fitting(here, registry, wanted)
        if (not status or listing.status.state in status)
        and (not quadrant or QUADRANTS.get(listing.outline.complexity or ("", "")) in quadrant)
    ]
    found = replace(registry, listings=MappingProxyType({x.id: x for x in fit}))
    if as_json or as_csv:
        click.echo(published(found, "solutions" if as_json else "solutions-csv"), nl=False)
        return
    for line in _lines(found, here.words):
        click.echo(visible(line))
    click.echo(counted([x.outline for x in fit], here.words), err=True)


def _fitting(here: Here, registry: "Registry", wanted: dict[str, object]) -> Iterable["Listing"]:
    """The solutions that fit all that is asked for about what they name."""
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
        using = {a.adopter.organisation for a in listing.adoptions if a.adopter.stage != "left"}
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
        named = all(
            set(some(name)) & {*values(listing)}
            for name, (_, _, values) in _NAMED.items()
            if some(name)
        )
        if named and all(fits for wish, fits in asked if wish) and fits_text(o):
            yield listing


def _open(known: "Vocabulary", listing: "Listing", whom: Collection[str]) -> bool:
    """Whether somebody of those asked for may use a solution."""
    from ..registry.offers import offers, open_to

    found = offers(listing.outline, known.agreements, listing.as_of)
    return any(open_to(offer, id) for offer in found for id in whom)


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
    return lambda outline: any(query.fits(reader.read(outline).own) for query, reader in readers)


def _lines(registry: "Registry", words: Words) -> list[str]:
    _ = words.text
    titles = ("Id", "Name", "Kind", "Status", "Level", "Lead", "Confirmed", "Reported")
    header = [_(title) for title in titles]
    people = registry.vocabulary.organisations
    rows = []
    for listing in registry.listings.values():
        o = listing.outline
        lead = people.get(o.lead or "")
        rows.append(
            [
                o.id,
                plain_text(o.name, words.language),
                _(LABELS["Kind"][o.kind]),
                marked(o, _(STATE_LABELS[listing.status.state]), words),
                str(listing.status.level or ""),
                lead.name if lead else o.lead or "",
                str(listing.confirmed),
                str(listing.reported),
            ]
        )
    return table(header, rows, width()) if rows else []
