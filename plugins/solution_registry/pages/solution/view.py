"""All that a solution's pages show, looked up and computed once for all languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from solution_registry.exports import publiccode_of
from solution_registry.history import History
from solution_registry.model.procurement import TemplateDocument
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Agreement
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.cost_span import CostSpan, cost_spans
from solution_registry.pages.figures.land import land_of
from solution_registry.pages.figures.of_solution import Pictures, pictures
from solution_registry.pages.solution.adopters import AdopterRow, Outcome, adopter_rows, outcomes
from solution_registry.pages.solution.asked import Asked
from solution_registry.pages.solution.backlinks import Backlinks, Tie, backlinks, ties
from solution_registry.pages.solution.bands import BandRow, band_rows
from solution_registry.pages.solution.routes import RouteRow, route_rows
from solution_registry.pages.solution.standing import Finding, Standing, answers, standing
from solution_registry.pages.solution.stated import not_stated
from solution_registry.pages.terms import Terms, terms
from solution_registry.pages.ways import readers_of, ways_in
from solution_registry.pages.whence import country_of, used_abroad
from solution_registry.problem import Problem, Severity
from solution_registry.registry import Entry, Listing
from solution_registry.registry.followers import Avoided, avoided
from solution_registry.registry.quadrant import Quadrant, quadrant
from solution_registry.registry.route_state import Way, by_licence


class RelatedRow(NamedTuple):
    """Another solution, and what joins it to this one; `turned` where the other one says it."""

    id: str
    name: Mapping[str, str]
    state: str
    lifecycle: str | None
    relation: str
    turned: bool
    example: bool


@dataclass(frozen=True, slots=True)
class View:
    """One solution on one day."""

    id: str
    entry: Entry
    solution: Solution
    listing: Listing
    country: str | None
    abroad: tuple[str, ...]
    """Where it is used, or else considered, if by nobody in the readers' countries."""
    today: date
    standing: Standing
    answers: tuple[Finding, ...]
    adopters: tuple[AdopterRow, ...]
    routes: tuple[RouteRow, ...]
    bands: tuple[BandRow, ...]
    cost: tuple[CostSpan, ...]
    avoided: Avoided | None
    ways: tuple[Way, ...]
    pictures: Pictures
    quadrant: Quadrant | None
    not_stated: tuple[str, ...]
    related: tuple[RelatedRow, ...]
    platform: tuple[str, int] | None
    agreement: Agreement | None
    """What it is in the list of agreements."""
    replacement: RelatedRow | None
    history: History | None
    """None of an example, which is shown on a day of its own."""
    problems: tuple[Problem, ...]

    @property
    def documents(self) -> tuple[TemplateDocument, ...]:
        """The documents of a procurement template that are there."""
        template = self.solution.template
        listed = (template.documents if template else None) or ()
        return tuple(one for one in listed if one.file in self.entry.documents)

    @property
    def by_licence(self) -> bool:
        """Whether its licence alone says who may use it."""
        return by_licence(self.listing.outline)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """How adopters' procurements with a template have ended."""
        return outcomes(self.adopters)


class Views:
    """Makes the views of one build; keeps the latest, which the next language will ask for."""

    def __init__(self, context: BuildContext) -> None:
        self.context = context
        self.terms: Terms = terms(context.registry.vocabulary)
        self.backlinks: Backlinks = backlinks(
            context.registry.listings,
            context.registry.vocabulary.platforms,
            context.registry.vocabulary.agreements,
        )
        self.problems = _errors(context.registry.problems)
        self.alphabet = collation(context.site.languages[0])
        criteria = context.registry.current_criteria
        self.asked = Asked(context, criteria) if criteria else None
        self._land = land_of(context)
        self._latest: View | None = None
        self._publiccode = ("", "")

    def of(self, id: str) -> View:
        """The view of a solution.

        Raises:
            KeyError: where there is no such solution.
        """
        if self._latest is None or self._latest.id != id:
            self._latest = self._make(id)
        return self._latest

    def entry(self, id: str) -> Entry:
        """The entry of a solution, read once for its pages and for its file."""
        latest = self._latest
        return latest.entry if latest and latest.id == id else self.context.registry.read_entry(id)

    def publiccode(self, id: str) -> str:
        """The publiccode.yml of a solution, written once for its page and for its files; or ""."""
        if self._publiccode[0] != id:
            self._publiccode = (id, publiccode_of(self.context.registry, id, self.entry))
        return self._publiccode[1]

    def related(self, id: str) -> list[tuple[str, str]]:
        """The solutions that the page of `id` shows something of."""
        outline = self.context.registry.listings[id].outline
        replaced = outline.deprecation.replaced_by if outline.deprecation else None
        return [
            *outline.related,
            *self.backlinks.of(id),
            *([(replaced, "replacement")] if replaced else []),
        ]

    def _make(self, id: str) -> View:
        registry = self.context.registry
        listing, entry = registry.listings[id], registry.read_entry(id)
        solution, organisations = entry.solution, self.terms.organisations
        deprecation = listing.outline.deprecation
        replaced = deprecation.replaced_by if deprecation else None
        return View(
            id=id,
            entry=entry,
            solution=solution,
            listing=listing,
            country=country_of(self.context, listing),
            abroad=used_abroad(self.context, listing),
            today=listing.as_of,
            standing=standing(registry, entry, listing, organisations),
            answers=answers(registry, entry),
            adopters=adopter_rows(listing.adoptions, entry.adopters, organisations, self.alphabet),
            routes=route_rows(solution.procurement_routes or (), self.terms, listing.as_of),
            bands=band_rows(
                (solution.costs.bands if solution.costs else None) or (),
                readers_of(self.context),
                listing.as_of,
            ),
            cost=cost_spans(listing.outline.bands),
            avoided=avoided(listing, registry.vocabulary.organisations),
            ways=ways_in(self.context, listing),
            pictures=pictures(listing, registry.vocabulary.organisations, self._land),
            quadrant=quadrant(solution.complexity) if solution.complexity else None,
            not_stated=not_stated(solution.kind, listing.outline.filled),
            related=self._rows(ties(listing.outline.related, self.backlinks.of(id))),
            platform=self.backlinks.platforms.get(id),
            agreement=self.backlinks.agreements.get(id),
            replacement=next(
                iter(self._rows([Tie(replaced, "", turned=False)] if replaced else [])), None
            ),
            history=None if solution.example else listing.history,
            problems=self.problems.get(id, ()),
        )

    def _rows(self, found: Iterable[Tie]) -> tuple[RelatedRow, ...]:
        listings = self.context.registry.listings
        return tuple(
            RelatedRow(
                one.id,
                other.outline.name,
                str(other.status.state),
                other.outline.lifecycle,
                one.relation,
                one.turned,
                other.outline.example,
            )
            for one in found
            if (other := listings.get(one.id))
        )


def _errors(problems: tuple[Problem, ...]) -> dict[str, tuple[Problem, ...]]:
    """Errors by the solution whose folder they are in."""
    found: dict[str, tuple[Problem, ...]] = {}
    for problem in problems:
        if problem.severity is Severity.ERROR and problem.path.startswith("solutions/"):
            id = problem.path.split("/")[1]
            found[id] = (*found.get(id, ()), problem)
    return found
