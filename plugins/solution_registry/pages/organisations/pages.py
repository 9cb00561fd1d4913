"""A page per organisation of the register, small as most of them are, and their lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import groupby

from markupsafe import Markup

from solution_registry.language import words
from solution_registry.model.terms import LABELS
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.countries import country_names
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.organisations.register import Register
from solution_registry.pages.organisations.register_pages import register_pages
from solution_registry.pages.organisations.roles import ROLES, Part
from solution_registry.pages.pager import page_path, pager, split
from solution_registry.pages.users import Country
from solution_registry.site.page import Bundle, Page, Rendered

Roles = Sequence[tuple[str, Sequence[Part]]]
"""The parts in solutions that an organisation has, by role."""

Row = tuple[str, Part]
"""A role, and a part in a solution that an organisation has by it."""


def organisation_pages(context: BuildContext) -> Iterator[Page | Bundle]:
    """The lists of organisations, and the page of each."""
    register = Register(context)
    yield from register_pages(register)
    for one in register.organisations.values():
        path, roles = f"organisations/{one.id}/", register.activity.of(one.id)
        key = context.key("organisation", path, _read(register, one, roles))
        yield Bundle(path, key, partial(_pages, register, one, roles))


def _pages(register: Register, one: Organisation, roles: Roles) -> Iterator[Page]:
    """An organisation's page, and more of them where it has a part in many solutions."""
    context, real = register.context, not one.example
    rows = [(role, part) for role, parts in roles for part in parts]
    shown = split(rows, 2 * context.site.page_size)
    for number, part in enumerate(shown, 1):
        page = _Part(register, one, part, number, len(shown))
        path = page_path(f"organisations/{one.id}/", number)
        where = Where(path, "list", active="organisations", robots=real)
        yield from in_languages(context, where, page.read, page.make)


def _read(register: Register, one: Organisation, roles: Roles) -> str:
    """What pages of an organisation with these parts read besides the registry's common parts."""
    near = [(other.id, uses) for other, uses in register.near(one.id)]
    below = [(other.id, register.uses(other.id)) for other in register.members.get(one.id, ())]
    counts = [register.activity.count(one.id, role) for role in ROLES]
    shown = [(role, len(parts)) for role, parts in roles]
    ways = [part.way for _, parts in roles for part in parts if part.way]
    led = [register.led(part.listing) for role, parts in roles if role == "leads" for part in parts]
    free = register.includes_all(one)
    marks = register.lists.marks([part.listing for _, parts in roles for part in parts])
    like, far = register.like(one.id), register.far(one.id)
    own = _uses_own(roles)
    return blake2b(
        f"{near} {like} {far} {below} {counts} {shown} {ways} {led} {own} {free}\n{marks}".encode()
    ).hexdigest()


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of an organisation."""

    register: Register
    one: Organisation
    rows: Sequence[Row]
    number: int
    last: int

    def read(self, language: str) -> str:  # noqa: ARG002 - the same in all
        return f"{self.last} {_read(self.register, self.one, self.by_role())}"

    def make(self, language: str, url: str) -> Rendered:
        register, one = self.register, self.one
        kind = words(language).text(LABELS["OrganisationKind"][one.kind])
        country = country_names(language)(one.country)
        path = page_path(f"organisations/{one.id}/", self.number)
        members = self.members(language)
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
            leads=register.activity.count(one.id, "leads"),
            uses=register.used(one.id),
            own=_uses_own(self.by_role()),
            roles=self.roles(language, "../" * path.count("/")),
            near=register.near(one.id),
            like=register.like(one.id),
            far=register.far(one.id),
            members=members,
            countries=[Country(one.name, sum(uses > 0 for _, uses in members), len(members))],
            free=register.includes_all(one),
            pages=pager(f"organisations/{one.id}/", self.number, self.last),
        )
        return rendered(one.name, f"{kind}, {country}", body)

    def roles(self, language: str, base: str) -> list[tuple[str, str, Markup]]:
        """The solutions on this page by role: the role, its title, and a line for each."""
        text, register = words(language).text, self.register

        def drawn(role: str, part: Part) -> str:
            line = register.lists.line(part.listing, language, base)
            return f"<li>{line}{register.told(role, part, language, base)}</li>"

        return [
            (
                role,
                text(ROLES[role]),
                Markup("".join([drawn(role, part) for part in parts])),  # noqa: S704 - rendered
            )
            for role, parts in self.by_role()
        ]

    def by_role(self) -> Roles:
        """The parts on this page."""
        groups = groupby(self.rows, key=_role)
        return [(role, [part for _, part in rows]) for role, rows in groups]

    def members(self, language: str) -> list[tuple[Organisation, int]]:
        """The municipalities of a region by name, with how many solutions they use."""
        key = collation(language)
        found = sorted(self.register.members.get(self.one.id, ()), key=lambda x: key(x.name))
        return [(other, self.register.uses(other.id)) for other in found]


def _uses_own(roles: Roles) -> bool:
    """Whether somebody uses what they lead."""
    return any(part.listing.own for role, parts in roles if role == "leads" for part in parts)


def _role(row: Row) -> str:
    return row[0]
