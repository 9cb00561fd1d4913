"""Every component in every state, from the examples beside it: where one looks, and tests look.

No list, menu or sitemap has the page, and it is only there with the fictional examples, since what
it shows of their states is made up.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from solution_registry.certification.status import State
from solution_registry.language import words
from solution_registry.model.terms import LABELS
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.card import Card
from solution_registry.pages.context import BuildContext
from solution_registry.pages.cost_span import CostSpan
from solution_registry.pages.environment import TEMPLATES
from solution_registry.pages.figures.columns import columns
from solution_registry.pages.figures.land import land_of
from solution_registry.pages.figures.places import places
from solution_registry.pages.figures.years import Year
from solution_registry.pages.home import Numbers
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.lists import lists
from solution_registry.pages.pager import pager
from solution_registry.pages.solution_list import Counted
from solution_registry.pages.statistics import corners
from solution_registry.pages.style import own_head
from solution_registry.pages.terms import terms
from solution_registry.pages.wrong import wrong
from solution_registry.problem import Problem
from solution_registry.registry.followers import Avoided, Followers
from solution_registry.registry.outline import ContributionOutline
from solution_registry.registry.route_state import PREFERRED, WHOM, Way
from solution_registry.site.page import Page, Rendered, TocItem

PATH = "components/"
COMPONENTS = tuple(
    sorted(file.stem for file in (TEMPLATES / "components" / "examples").glob("*.html"))
)
"""Those that have examples, which a test asks of all."""

SPANS = (
    (CostSpan(yearly=True, currency="SEK", least=24_000, most=260_000),),
    (CostSpan(yearly=True, currency="SEK", least=90_000, most=90_000),),
    (CostSpan(yearly=False, currency="DKK", least=0, most=1_250_000),),
    (CostSpan(yearly=False, currency="DKK", least=40_000, most=40_000),),
    (CostSpan(yearly=True, currency="SEK", least=0, most=0),),
    (
        CostSpan(yearly=True, currency="SEK", least=3_000, most=40_000),
        CostSpan(yearly=True, currency="DKK", least=2_000, most=2_000),
    ),
    (),
)
MEMBERS = (
    *(ContributionOutline(basis, 25_000, "DKK") for basis in ("fixed", "per_inhabitant")),
    *(
        ContributionOutline(basis, None, None)
        for basis in LABELS["ContributionBasis"]
        if basis != "none"
    ),
)
FOLLOWED = (
    (Followers(19, 2, "2024-01"), Avoided(17, 2_400_000, 555_000, "SEK")),
    (Followers(0, 1, None), None),
    (Followers(0, 0, None), None),
)
WAYS = (
    *((Way("framework", state, None),) for state in PREFERRED),
    *((Way("framework", "open", None, (), whom),) for whom in WHOM[1:]),
    (Way("in_house", "open", None, ("dk",), "named"),),
    (Way("framework", "closing", None, ("se",)), Way("in_house", "open", None, ("dk",))),
    (),
)
YEARS = (Year(2023, 2, 2), Year(2024, 7, 9), Year(2025, 0, 9), Year(2026, 15, 24))
PROBLEMS = (
    Problem(
        "unknown-field",
        "solutions/exempel/solution.yml",
        ("lifecyle",),
        {"name": "lifecyle", "near": "lifecycle"},
        line=7,
        column=1,
    ),
)


def component_pages(context: BuildContext) -> Iterator[Page]:
    """The page in every language, where there is an example that it can lead to."""
    examples = [x for x in lists(context).listings if x.outline.example and x.outline.lead]
    if examples:
        id, lead = examples[0].id, examples[0].outline.lead or ""
        one = context.registry.vocabulary.organisations.get(lead)
        if one:
            make = partial(_make, context, id, one)
            where = Where(PATH, "list", robots=False)
            yield from in_languages(context, where, lambda _: f"{id} {lead}", make)


def _make(context: BuildContext, id: str, one: Organisation, language: str, url: str) -> Rendered:
    values = _values(context, id, one, language)
    folder = "components/examples"
    shown = [
        (name, Markup(render(context, language, f"{folder}/{name}.html", url, **values)))  # noqa: S704 - rendered
        for name in COMPONENTS
    ]
    title = words(language).text("Components")
    body = render(context, language, "components.html", url, title=title, components=shown)
    about = words(language).text("The parts that the site's pages are made of, in each state.")
    return rendered(title, about, body, own_head(url, "statistics"), levels=1)


def _values(context: BuildContext, id: str, one: Organisation, language: str) -> dict[str, Any]:
    """What the examples read; all of it is made up."""
    land = land_of(context)
    return {
        "one": one,
        "known": terms(context.registry.vocabulary).explained,
        "states": [str(state) for state in State],
        "cards": [
            Card(
                id=id,
                name={language: name},
                summary={language: one.name},
                kind="e_service",
                documents=False,
                lifecycle="production",
                state=str(state),
                level=2 if state in (State.CERTIFIED, State.DUE) else 0,
                lead=one if n % 2 else None,
                country="dk" if n % 4 == 1 else None,
                confirmed=n % 3,
                reported=n % 2,
                coming=n % 4 // 3,
                here=n % 2,
                abroad=("nl",) if n == 2 else (),
                own=n == len(State) - 1,
                countries=(one.country,),
                cost=SPANS[n % len(SPANS)],
                contribution=MEMBERS[n % len(MEMBERS)] if n % 2 else None,
                ways=WAYS[n % len(WAYS)],
                terms="open_source" if n % 2 else None,
                example=bool(n % 2),
            )
            for n, (state, name) in enumerate(zip(State, _names(one), strict=False))
        ],
        "spans": SPANS,
        "members": MEMBERS,
        "route_states": PREFERRED,
        "day": date(2027, 1, 31),
        "followed_by": FOLLOWED,
        "found_ways": WAYS,
        "columns_drawn": columns(YEARS),
        "years": YEARS,
        "totals": [Counted(0, 0), Counted(1, 0), Counted(12, 3), Counted(0, 1)],
        "numbers": Numbers(1_234, 0, 1, 5, 90, 27),
        "pagers": [pager("solutions/", 1, 1), pager("solutions/", 1, 2)],
        "places": places(land, [(one, True)]) if land else None,
        "problems": wrong(PROBLEMS, language),
        "headings": [TocItem(f"{name}.html", name) for name in COMPONENTS[:4]],
        "corners": corners([x for x in lists(context).ordered(language) if x.outline.example]),
    }


def _names(one: Organisation) -> Iterator[str]:
    """Names of every length."""
    yield one.name
    yield f"{one.name}-{one.name.lower() * 6}"
    while True:
        yield f"{one.name} {one.name}"
