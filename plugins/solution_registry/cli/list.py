"""``registry list``: solutions by what they are, who uses them and where they stand."""

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from ..certification.status import STATE_LABELS
from ..language import Words, plain_text
from ..model.terms import LABELS
from ..terminal import width
from ..wording import visible
from .command import LOOKS_FOR, Command
from .complaint import Refused
from .context import Here
from .counted import counted, marked
from .list_filters import filters, fitting
from .published import published
from .put_out import put_out
from .table import table

if TYPE_CHECKING:
    from ..registry import Registry

EXAMPLES = (
    "registry list --kind e_service --area building",
    "registry list --used-by Sundsvall --status certified --status due",
    "registry list --text bygglov --json",
)


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
            *filters(words),
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


def run(
    here: Here,
    *,
    as_json: bool,
    as_csv: bool,
    **wanted: object,
) -> None:
    """Write the solutions that fit. Raises Refused."""
    if as_json and as_csv:
        raise Refused(here.words.text("Choose one of --json and --csv."))
    registry = here.read()
    fit = list(fitting(here, registry, wanted))
    found = replace(registry, listings=MappingProxyType({x.id: x for x in fit}))
    if as_json or as_csv:
        put_out(published(found, "solutions" if as_json else "solutions-csv"))
        return
    for line in _lines(found, here.words):
        click.echo(visible(line))
    click.echo(counted([x.outline for x in fit], here.words), err=True)


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
