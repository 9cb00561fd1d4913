"""A page per organisation of the register, small as most of them are, and their lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from solution_registry.language import words
from solution_registry.model.terms import LABELS
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.countries import country_names
from solution_registry.pages.in_languages import in_languages
from solution_registry.pages.organisations.register import Register
from solution_registry.pages.organisations.register_pages import register_pages
from solution_registry.pages.organisations.roles import ROLES, Part, Role
from solution_registry.pages.pager import page_path, pager
from solution_registry.site.page import Page, Rendered


def organisation_pages(context: BuildContext) -> Iterator[Page]:
    """The lists of organisations, and the page of each."""
    register = Register(context)
    yield from register_pages(register)
    for one in register.organisations.values():
        yield from _pages(register, one)


def _pages(register: Register, one: Organisation) -> Iterator[Page]:
    """An organisation's page, and more of them where it has a part in many solutions."""
    context, parts = register.context, register.parts(one.id)
    size = context.site.page_size
    last = max(1, -(-len(parts) // size))
    read = _read(register, one, parts)
    path = f"organisations/{one.id}/"
    for number in range(1, last + 1):
        page = _Part(register, one, number, last)
        for made in in_languages(
            context, "list", page_path(path, number), lambda _: read, page.make
        ):
            yield replace(made, robots=not one.example)


def _read(register: Register, one: Organisation, parts: Sequence[Part]) -> str:
    near = [(other.id, uses) for other, uses in register.near(one.id)]
    below = [(other.id, register.uses(other.id)) for other in register.members.get(one.id, ())]
    marks = register.lists.marks(part.listing for part in parts)
    return f"{near} {below}\n{marks}"


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of an organisation."""

    register: Register
    one: Organisation
    number: int
    last: int

    def make(self, language: str, url: str) -> Rendered:
        register, one = self.register, self.one
        kind = words(language).text(LABELS["OrganisationKind"][one.kind])
        country = country_names(language)(one.country)
        body = render(
            register.context,
            language,
            "organisation.html",
            url,
            one=one,
            country=country,
            known=register.organisations,
            skr_group=register.context.registry.vocabulary.skr_groups.get(one.skr_group or ""),
            predecessors=register.predecessors.get(one.id, ()),
            roles=self.roles(language),
            near=register.near(one.id),
            members=self.members(language),
            pages=pager(f"organisations/{one.id}/", self.number, self.last),
        )
        return rendered(one.name, f"{kind}, {country}", body)

    def roles(self, language: str) -> list[tuple[str, list[Part]]]:
        """The solutions on this page by role: title and solutions, in the catalogue's order."""
        register, size = self.register, self.register.context.site.page_size
        place, text = register.lists.places(language), words(language).text
        order = {role.id: number for number, role in enumerate(ROLES)}

        def key(part: Part) -> tuple[int, int]:
            return order[part.role.id], place[part.listing.id]

        parts = sorted(register.parts(self.one.id), key=key)
        shown = parts[(self.number - 1) * size : self.number * size]
        return [(text(role.title), list(own)) for role, own in groupby(shown, key=_role)]

    def members(self, language: str) -> list[tuple[Organisation, int]]:
        """The municipalities of a region by name, with how many solutions they use."""
        key = collation(language)
        found = sorted(self.register.members.get(self.one.id, ()), key=lambda x: key(x.name))
        return [(other, self.register.uses(other.id)) for other in found]


def _role(part: Part) -> Role:
    return part.role
