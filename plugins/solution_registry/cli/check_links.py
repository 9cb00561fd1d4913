"""``registry check-links``: where the registry's links lead; the one command that asks others."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import __version__
from ..language import Words
from ..terminal import colours
from .command import Argument, Command
from .complaint import Refused
from .complete import solution_ids
from .context import Here
from .lookup import solution_in
from .path_types import FilePath
from .progress import progress
from .report_format import chosen_format, format_option
from .settings_file import site_url

if TYPE_CHECKING:
    from ..links.ask import Request
    from ..links.memory import Memory
    from ..links.round import Round

EXAMPLES = (
    "registry check-links",
    "registry check-links my-service --again",
    "registry check-links --memory links.json --minutes 10 --format markdown",
)


A_DAY = 86_400


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "check-links",
        words,
        run,
        what=_(
            "Ask, over the network, whether the links in the registry lead anywhere.\n\nA link is "
            "dead when it has failed on several days, so this is for a job that runs every day or "
            "week; what was answered is remembered. Hosts that turn programs away, or are down, "
            "make a link unknown, never dead. No page is read, and no host is asked more than "
            "once a second.\n\nThe exit code is 0 when no link is dead, 1 when one is, and 2 when "
            "nothing could be asked."
        ),
        parameters=[
            Argument(
                "ids",
                metavar="[ID]…",
                what=_("Solutions whose links to look at; otherwise all, and the vocabularies'."),
                nargs=-1,
                shell_complete=solution_ids,
            ),
            format_option(words),
            click.Option(
                ["--memory"],
                type=FilePath(words),
                metavar=_("FILE"),
                help=_("Where answers are remembered; otherwise in the cache folder."),
            ),
            click.Option(
                ["--minutes"],
                default="30",
                metavar=_("NUMBER"),
                help=_("Stop asking after so many minutes, else 30; the rest is asked next time."),
            ),
            click.Option(
                ["--again"], is_flag=True, help=_("Ask for what was there a few days ago as well.")
            ),
            click.Option(
                ["--unknown"], is_flag=True, help=_("Tell of links of which nothing is known, too.")
            ),
        ],
        examples=EXAMPLES,
    )


def run(
    here: Here,
    ids: Sequence[str],
    memory: Path | None,
    minutes: str,
    format: str | None,
    **which: bool,
) -> int:
    """Ask what is due, remember it, report, and return 1 where a link is dead."""
    from ..links import findings
    from ..links.memory import NAME, Memory, due, recall
    from ..links.places import links
    from ..links.round import Round
    from ..reporters import REPORTERS

    settings, seconds = here.settings(), _seconds(minutes, here.words)
    for id in ids:
        solution_in(_ids(settings.solutions), id, here.words)
    file = memory or (settings.cache and settings.cache / NAME)
    with progress(here.words.text("Reading the registry")):
        found = list(links(settings.root, frozenset(ids)))
        known = recall(file) if file else Memory()
    pages = {link.page for link in found}
    wanted = due(pages, known, here.today, again=which["again"])
    asked = Round(known, here.today, dialler(settings.root))
    try:
        with progress(lambda: _so_far(asked, wanted, here.words)):
            asked.ask(wanted, seconds)
    finally:
        known = asked.memory
        _keep(file, known, None if ids else pages, must=memory is not None)
    if asked.told and not asked.heard:
        told = here.words.text("No host answered, so nothing is learnt. Is there a network?")
        raise Refused(told)
    problems = findings.findings(found, known, settings.root, unknown=which["unknown"])
    click.echo(
        REPORTERS[chosen_format(format)](problems, here.language, colour=colours()), nl=False
    )
    for line in _told(pages, known, len(wanted) - len(asked.told), here.words):
        click.echo(f"registry: {line}", err=True)
    return int(any(map(findings.is_dead, problems)))


def dialler(root: Path) -> "Request":
    """Make requests as this registry, to the public internet alone."""
    from ..links.dial import Dialler

    where = site_url(root)
    return Dialler(f"solution-registry/{__version__} (link check{where and f'; +{where}'})")


def _seconds(minutes: str, words: Words) -> float:
    """How long to ask. Raises Refused."""
    try:
        seconds = float(minutes) * 60
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= A_DAY:
        raise Refused(words.text("%(value)s is no number of minutes.") % {"value": minutes})
    return seconds


def _ids(folder: Path) -> dict[str, None]:
    return dict.fromkeys(path.name for path in folder.iterdir()) if folder.is_dir() else {}


def _so_far(asked: "Round", wanted: Collection[str], words: Words) -> str:
    said = words.text("Asking for links: %(done)s of %(all)s")
    return said % {"done": len(asked.told), "all": len(wanted)}


def _keep(file: Path | None, known: "Memory", only: Collection[str] | None, *, must: bool) -> None:
    """Remember; a cache folder that refuses is no failure, a file that was asked for is one."""
    from ..links.memory import keep

    if file is None:
        return
    with suppress(*(() if must else (OSError,))):
        keep(file, known, only)


def _told(pages: Collection[str], known: "Memory", left: int, words: Words) -> Iterator[str]:
    """How many links there are, and what is known of them."""
    from ..links.answer import Outcome

    if left:
        said = words.plural(
            "%(count)s link was not asked for, as the time was up (--minutes).",
            "%(count)s links were not asked for, as the time was up (--minutes).",
            left,
        )
        yield said % {"count": left}
    links = [known.links[page] for page in pages if page in known.links]
    counts = {one: sum(link.outcome is one for link in links) for one in Outcome}
    dead = sum(link.dead for link in links)
    said = words.text(
        "%(all)s links: %(there)s there, %(moved)s moved, %(failing)s failing, %(dead)s dead, "
        "%(unknown)s not known, %(unvisited)s not followed"
    )
    yield said % {
        "all": len(pages),
        "there": counts[Outcome.THERE],
        "moved": counts[Outcome.MOVED],
        "failing": counts[Outcome.FAILING] - dead,
        "dead": dead,
        "unknown": counts[Outcome.UNKNOWN] + len(pages) - len(links),
        "unvisited": counts[Outcome.UNVISITED],
    }
