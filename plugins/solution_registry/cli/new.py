"""``registry new``: begin a solution or an adopter, as a file to fill in."""

import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, get_args

import click

from ..language import Words, plain_text
from ..model.terms import LABELS, Kind, Stage
from ..model.text import LONGEST_NAME, LONGEST_SUMMARY
from ..registry.read_ground import read_ground
from .ask import ask, choose, on_a_terminal
from .begin import Known, begin_adopter, begin_solution, free_id
from .choice import Choice
from .command import Argument, Command
from .complaint import Refused
from .complete import area_ids, new_ids, organisation_ids
from .context import Here
from .lookup import organisation_to_write, terms_in
from .texts import tell_language, with_language

EXAMPLES = (
    "registry new e_service my-service",
    "registry new guideline our-guide --lead Sundsvall --area it",
    "registry new adopter my-service se-2281",
)
ADOPTER = "adopter"

Answer = TypeVar("Answer")


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    kinds = [*get_args(Kind), ADOPTER]
    return Command(
        "new",
        words,
        run,
        what=_(
            "Begin a solution, or tell that an organisation uses one: a file to fill in, in which "
            "every field is explained. On a terminal you are asked for the most important. "
            "Nothing that is there is overwritten."
        ),
        parameters=[
            Argument(
                "kind",
                metavar="KIND",
                what=", ".join(kinds),
                type=Choice(kinds, words, LABELS["Kind"]),
            ),
            Argument(
                "ids",
                metavar="ID…",
                what=_(
                    "The solution's id: small letters a to z, digits and hyphens, for ever. "
                    "For an adopter: the solution's id, then the organisation's."
                ),
                nargs=-1,
                required=True,
                shell_complete=new_ids,
            ),
            click.Option(["--name"], metavar=_("TEXT"), help=_("What it is called.")),
            click.Option(["--summary"], metavar=_("TEXT"), help=_("One sentence.")),
            click.Option(
                ["--lead"],
                metavar=_("ORGANISATION"),
                help=_("Whose it is (id or name)."),
                shell_complete=organisation_ids,
            ),
            click.Option(
                ["--area"],
                multiple=True,
                metavar=_("AREA"),
                help=_("A service area (id or name); several fit."),
                shell_complete=area_ids,
            ),
            click.Option(
                ["--stage"],
                type=Choice(get_args(Stage), words, LABELS["Stage"]),
                metavar="|".join(get_args(Stage)),
                help=_("How far the adopter has come."),
            ),
            click.Option(
                ["--source"], metavar=_("SOURCE"), help=_("Where it is written that they use it.")
            ),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, kind: str, ids: Sequence[str], **given: Any) -> None:
    """Write the file, and say what comes next."""
    _ = here.words.text
    if len(ids) != (2 if kind == ADOPTER else 1):
        told = _("An adopter needs two ids, the solution's and the organisation's.")
        raise Refused(told if kind == ADOPTER else _("A solution has one id."))
    if kind == ADOPTER:
        path = _adopter(here, ids[0], ids[1], given)
    else:
        path = _solution(here, kind, ids[0], given)
    click.echo(path)
    told = _("Fill in what is empty, then run: registry validate %(folder)s")
    folder = here.root.joinpath(*path.split("/")[:2])
    click.echo(told % {"folder": os.path.relpath(folder)}, err=True)


def _solution(here: Here, kind: str, id: str, given: dict[str, Any]) -> str:
    words, known = here.words, read_ground(here.root).vocabulary
    _ = words.text
    free_id(here.root, id, words)
    if on_a_terminal():
        click.echo(_("What you do not know, leave empty: press Enter."), err=True)
    tell_language(here, *(f"--{text}" for text in ("name", "summary") if given[text]))
    name = _understood(
        given["name"] or "",
        with_language(here, _("Name")),
        _short_enough(words, _("Name"), LONGEST_NAME),
    )
    summary = _understood(
        given["summary"] or "",
        with_language(here, _("Summary, one sentence")),
        _short_enough(words, _("Summary"), LONGEST_SUMMARY),
    )

    def organisation(answer: str) -> str:
        return organisation_to_write(known, answer, words, here.today) if answer else ""

    def service_areas(answer: str) -> list[str]:
        lines = filter(None, answer.splitlines())
        return [id for one in lines for id in terms_in(known, "service_areas", one, words)]

    lead = _understood(given["lead"] or "", _("Lead organisation, id or name"), organisation)
    if on_a_terminal() and not given["area"]:
        for area in known.service_areas.values():
            click.echo(f"  {area.id}  {plain_text(area.name, words.language)}", err=True)
    areas = _understood("\n".join(given["area"]), _("Service areas"), service_areas)
    language = here.text_language
    begun = Known(kind=kind, name=name, summary=summary, lead=lead, areas=areas)
    return begin_solution(here.root, id, begun.fields(language), words, language)


def _understood(given: str, question: str, read: Callable[[str], Answer]) -> Answer:
    """Read what was given; on a terminal, what was not is asked for until it is understood.

    What was answered before is then not lost by a slip.

    Raises:
        Refused: where it was given, and means nothing.
    """
    if given or not on_a_terminal():
        return read(given)
    while True:
        try:
            return read(ask(question))
        except Refused as refused:
            click.echo(refused.message, err=True)


def _adopter(here: Here, solution: str, organisation: str, given: dict[str, Any]) -> str:
    words = here.words
    _ = words.text
    known = read_ground(here.root).vocabulary
    id = organisation_to_write(known, organisation, words, here.today)
    stage, source = given["stage"], given["source"]
    if on_a_terminal():
        stage = stage or choose(_("Stage"), LABELS["Stage"], words)
        source = source or ask(_("Where it is written that they use it"))
    return begin_adopter(
        here.root, solution, id, {"stage": stage, "source": source}, words, here.text_language
    )


def _short_enough(words: Words, what: str, longest: int) -> Callable[[str], str]:
    """Read a text of so many characters at most. Raises Refused where it is longer."""

    def read(text: str) -> str:
        if len(text) > longest:
            told = words.text("%(what)s has %(length)s characters; at most %(longest)s fit.")
            raise Refused(told % {"what": what, "length": len(text), "longest": longest})
        return text

    return read
