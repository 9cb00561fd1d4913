"""``organisations.json``: the register, with what each organisation leads, uses and supplies."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..model.base import Model, described
from ..model.vocabulary import Organisation
from ..site import Asset
from .json_text import line, stated
from .shape import API, Meta, meta
from .source import Source


class Use(Model):
    """One use of a solution."""

    solution: str = described("Solution", "Its id.", "felanmalan")
    stage: str = described("Stage", "How far the organisation has come.", "production")
    confirmed: bool = described("Confirmed", "Whether it is counted as confirmed.", True)


class PublishedOrganisation(Organisation):
    """An organisation, and the ids of solutions it has to do with."""

    leads: list[str] | None = described("Leads", "Solutions it is the principal of.", [], None)
    partner_in: list[str] | None = described("Partner in", "Solutions it develops too.", [], None)
    supplies: list[str] | None = described("Supplies", "Solutions it delivers to.", [], None)
    uses: list[Use] | None = described("Uses", "Solutions it uses or thinks of.", [], None)


class OrganisationList(TypedDict):
    """All organisations, in the order of the register."""

    meta: Meta
    organisations: Annotated[
        list[PublishedOrganisation], Field(description="In the order of the register.")
    ]


def organisations(source: Source) -> Iterator[Asset]:
    """One file with all organisations."""
    yield Asset(
        f"{API}/organisations.json",
        source.key("organisations", source.site.repository),
        lambda: _content(source),
    )


def _content(source: Source) -> bytes:
    registry = source.registry
    leads, partner_in, supplies = (defaultdict[str, list[str]](list) for _ in range(3))
    uses = defaultdict[str, list[dict[str, str | bool]]](list)
    for id, listing in registry.listings.items():
        o = listing.outline
        if o.lead:
            leads[o.lead].append(id)
        for partner in o.partners:
            partner_in[partner].append(id)
        for supplier in o.suppliers:
            supplies[supplier].append(id)
        for one in listing.adoptions:
            uses[one.adopter.organisation].append(
                {"solution": id, "stage": one.adopter.stage, "confirmed": one.confirmed}
            )
    rows = b",\n".join(
        line(
            stated(
                {
                    **vars(organisation),
                    "leads": leads.get(id),
                    "partner_in": partner_in.get(id),
                    "supplies": supplies.get(id),
                    "uses": uses.get(id),
                }
            )
        )
        for id, organisation in registry.vocabulary.organisations.items()
    )
    return b'{"meta":%b,\n"organisations":[\n%b\n]}\n' % (line(meta(source)), rows)
