"""The register of organisations as its pages see it: computed once, for all languages."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.environment import environment
from solution_registry.pages.figures.numbers import Use
from solution_registry.pages.lists import Lists, lists
from solution_registry.pages.organisations.roles import Activity, Part, activity
from solution_registry.registry import Listing
from solution_registry.registry.alike import Near, alike
from solution_registry.registry.followers import Avoided, Followers, avoided, followers
from solution_registry.registry.listing import USES
from solution_registry.registry.route_state import EVERYWHERE, way_of
from solution_registry.registry.successors import has_ended

NOBODY = Near((), like=False)


class Register:
    """Organisations, what they do, and which of them belong together."""

    def __init__(self, context: BuildContext) -> None:
        """Look everything up."""
        registry = context.registry
        self.context = context
        self._told: dict[tuple[object, ...], str] = {}
        self.lists: Lists = lists(context)
        self.organisations: Mapping[str, Organisation] = {
            one.id: one
            for one in registry.vocabulary.organisations.values()
            if registry.settings.show_examples or not one.example
        }
        self.activity: Activity = activity(
            self.lists.ordered(context.site.languages[0]), registry.vocabulary.agreements
        )
        self.open_to_all: bool = any(
            way_of(route, registry.vocabulary.agreements, listing.as_of).state == "open"
            for listing in self.lists.real
            for route in listing.outline.routes
            if route.type in EVERYWHERE
        )
        """Whether there are solutions that everybody may use."""
        current = [one for one in self.organisations.values() if not self.has_ended(one)]
        self.alike = alike(current, self.uses)
        self.members: defaultdict[str, list[Organisation]] = defaultdict(list)
        self.predecessors: defaultdict[str, list[Organisation]] = defaultdict(list)
        for one in current:
            if one.region in self.organisations:
                self.members[one.region].append(one)
        for one in self.organisations.values():
            if one.successor:
                self.predecessors[one.successor].append(one)

    def has_ended(self, one: Organisation) -> bool:
        """Whether an organisation's last day has passed."""
        return has_ended(one, self.context.registry.today)

    def uses(self, id: str) -> int:
        """How many solutions an organisation has in use."""
        return self.activity.count(id, *USES)

    def used(self, id: str) -> Use:
        """The same, apart: those that it has confirmed, and those that are only reported."""
        return Use(id, *(self.activity.count(id, role) for role in USES))

    def led(self, listing: Listing) -> tuple[Followers, Avoided | None]:
        """Who follows the lead of a solution, and an estimate of what that spares them."""
        known = self.context.registry.vocabulary.organisations
        return followers(listing), avoided(listing, known)

    def told(self, role: str, part: Part, language: str, base: str) -> str:
        """What more there is to a part, as finished HTML.

        Who follows a lead, how far a user has come, or by which route one may become one.
        """
        if role == "leads":
            id = part.listing.id
            return self._drawn("followed", language, id, *self.led(part.listing), base)
        if part.way:
            return self._drawn("dated_way", language, part.way)
        if part.adoption is None:
            return ""
        adopter = part.adoption.adopter
        return self._drawn("use", language, adopter.stage, adopter.since, part.adoption.stale)

    def _drawn(self, component: str, language: str, *values: object) -> str:
        """A component, each time the same."""
        told = (component, language, *values)
        if told not in self._told:
            draw: Any = environment((language,), self.context.code).globals[component]
            self._told[told] = f" {draw(*values)}"
        return self._told[told]

    def includes_all(self, one: Organisation) -> bool:
        """Whether a municipality has to be told of the solutions that are for everybody."""
        return one.kind == "municipality" and self.open_to_all

    def near(self, id: str) -> list[tuple[Organisation, int]]:
        """Those like an organisation, or near it, with how many solutions they use."""
        return [(self.organisations[x], self.uses(x)) for x in self.alike.get(id, NOBODY).ids]

    def like(self, id: str) -> bool:
        """Whether those near an organisation are like it."""
        return self.alike.get(id, NOBODY).like

    def far(self, id: str) -> bool:
        """Whether none of them is anywhere near it in size."""
        return self.alike.get(id, NOBODY).far
