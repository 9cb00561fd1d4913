"""``registry show``: one solution, all of it."""

from typing import TYPE_CHECKING

import click

from ..certification.headline import headline
from ..certification.standing import made
from ..certification.status import STATE_LABELS
from ..language import Words, plain_text
from ..model.terms import LABELS
from ..problem import Problem
from ..terminal import width
from ..wording import visible
from .command import Argument, Command
from .complaint import Refused
from .complete import solution_ids
from .context import Here
from .describe import described
from .lookup import not_shown, solution_there
from .put_out import put_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..certification.record import RecordOutline
    from ..registry import Entry, Listing, Registry

EXAMPLES = (
    "registry show my-service",
    "registry show my-service --json",
    "registry show my-service --publiccode > publiccode.yml",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "show",
        words,
        run,
        what=_("Show one solution: what it is, where it stands and who uses it."),
        parameters=[
            Argument(
                "id",
                metavar="ID",
                what=_("The solution's id: the name of its folder."),
                shell_complete=solution_ids,
            ),
            click.Option(["as_json", "--json"], is_flag=True, help=_("Write JSON.")),
            click.Option(
                ["as_publiccode", "--publiccode"],
                is_flag=True,
                help=_(
                    "Write publiccode.yml 0.7, as far as the entry goes; what it lacks is told, "
                    "and the exit code is then 1."
                ),
            ),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, id: str, *, as_json: bool, as_publiccode: bool) -> int:
    """Write the solution."""
    if as_json and as_publiccode:
        raise Refused(here.words.text("Choose one of --json and --publiccode."))
    registry = here.read()
    listing = _listing(here, registry, id)
    entry = registry.read_entry(listing.id)
    if as_publiccode:
        return _publiccode(registry, entry, here.words)
    if as_json:
        from ..exports import publiccode_of
        from ..exports.entries import entry_json

        publiccode = publiccode_of(registry, listing.id, lambda _: entry)
        put_out(entry_json(entry, listing, publiccode))
        return 0
    for line in _lines(registry, listing, entry, here.words):
        click.echo(visible(line))
    return 0


def _listing(here: Here, registry: "Registry", id: str) -> "Listing":
    """The solution in its list. Raises Refused where it is in none, and says why."""
    if id in registry.listings:
        return registry.listings[id]
    named = {
        name: one.id for one in registry.listings.values() for name in one.outline.name.values()
    }
    solution_there(here.root, id, here.words, named)
    if id not in registry.broken:
        raise Refused(not_shown(id, here.words))
    told = here.words.text(
        "%(id)s has errors, and is shown once they are mended: registry validate solutions/%(id)s"
    )
    raise Refused(told % {"id": id})


def _publiccode(registry: "Registry", entry: "Entry", words: Words) -> int:
    """Write a publiccode.yml to go on with, and tell what it lacks."""
    from ..publiccode import written_publiccode
    from ..reporters import REPORTERS

    made = written_publiccode(entry.solution, registry.vocabulary, registry.today)
    put_out(made.text.encode())
    lacks = [
        Problem(
            "publiccode-lacks",
            entry.path,
            tuple(filter(None, lack.belongs.split("."))),
            {"value": lack.key, "belongs": lack.belongs},
        )
        for lack in made.lacks
    ]
    if lacks:
        click.echo(REPORTERS["text"](lacks, words.language), nl=False, err=True)
    return int(bool(lacks))


def _declined(listing: "Listing") -> "RecordOutline | None":
    """The newest decision, where it declined: it ends nothing, so the status says nothing of it."""
    proven = [one for one in listing.outline.records if one.serial in listing.verified]
    newest = max(proven, key=lambda one: made(one.serial), default=None)
    return newest if newest and newest.decision == "declined" else None


def _lines(
    registry: "Registry", listing: "Listing", entry: "Entry", words: Words
) -> "Iterator[str]":
    _ = words.text
    o, columns = listing.outline, width() or 100
    yield visible(plain_text(o.name, words.language))
    marks = [_(LABELS["Kind"][o.kind]), headline(listing.status, words)]
    marks += [_(STATE_LABELS[note]) for note in listing.status.notes]
    if o.example:
        marks.append(_("Example (fictional)"))
    yield " · ".join(marks)
    record = listing.status.record
    if record:
        yield f"{record.serial}: {record.decided_on} – {record.valid_until or ''}".rstrip(" –")
    if declined := _declined(listing):
        yield f"{_(LABELS['Decision']['declined'])}: {declined.serial}"
    told = _("Confirmed users: %(confirmed)s. Reported: %(reported)s.")
    yield told % {"confirmed": listing.confirmed, "reported": listing.reported}
    if listing.coming:
        yield _("Introduce or consider it: %(coming)s.") % {"coming": listing.coming}
    if life := listing.history:
        told = _("Since %(created)s; changed %(changed)s.")
        yield told % {"created": life.created, "changed": life.changed}
    yield entry.path
    yield ""
    yield from described(entry.solution, words, registry.vocabulary, columns)
    for organisation, adopter in entry.adopters.items():
        known = registry.vocabulary.organisations.get(organisation)
        yield ""
        yield f"{_('Used by')} {visible(known.name) if known else organisation} ({organisation})"
        yield from described(adopter, words, registry.vocabulary, columns, indent=2)
    for serial, certification in entry.certifications.items():
        yield ""
        verified = listing.verified.get(serial)
        told = "" if verified else f" · {_('Not verified: it counts for nothing.')}"
        yield f"{_('Decision')} {serial}{told}"
        if verified and verified.signers:
            registrar = _("By the registrar's key, for what the reviewers approved")
            signed = registrar if verified.registrar else _("By each reviewer's own key")
            yield f"  {_('Signed')}: {signed}"
        yield from described(certification, words, registry.vocabulary, columns, indent=2)
