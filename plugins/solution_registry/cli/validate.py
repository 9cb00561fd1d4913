"""``registry validate``: every problem of the registry's files, or of those named."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..language import Words
from ..problem import Problem, Severity
from ..terminal import colours
from .choice import Choice
from .command import Argument, Command
from .complaint import Refused, asked_back
from .context import Here
from .counted import counted
from .path_types import NamedPath
from .progress import progress
from .report_format import chosen_format, format_option

if TYPE_CHECKING:
    from ..registry import Outline

_ENTRY = 2
"""Steps from the registry to an entry: solutions/<id>."""
KINDS = ("solution", "adopter", "organisations", "criteria")
EXAMPLES = (
    "registry validate",
    "registry validate my-service",
    "registry validate --as solution ~/Downloads/solution.yml",
    "registry validate --format sarif > problems.sarif",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "validate",
        words,
        run,
        what=_(
            "Find everything that is wrong in the registry's files: where, why, and how to mend "
            "it.\n\nThe exit code is 0 when there are no errors, 1 when there are, and 2 when the "
            "files could not be looked at."
        ),
        parameters=[
            Argument(
                "paths",
                metavar=f"[{_('PATH')}]…",
                what=_(
                    "Files, folders or ids of solutions to look at; otherwise the whole registry."
                ),
                nargs=-1,
                type=NamedPath(words),
            ),
            format_option(words),
            click.Option(
                ["kind", "--as"],
                type=Choice(KINDS, words),
                metavar="|".join(KINDS),
                help=_("Look at files that are in no registry, by themselves, as one of these."),
            ),
            click.Option(["--strict"], is_flag=True, help=_("Let warnings fail as well.")),
        ],
        examples=EXAMPLES,
    )


def run(
    here: Here, paths: Sequence[Path], format: str | None, kind: str | None, *, strict: bool
) -> int:
    """Report, and return 1 where something stops."""
    from ..reporters import REPORTERS

    if kind:
        from .outside import look_at

        if not paths:
            raise Refused(
                here.words.text("%(name)s is missing.") % {"name": here.words.text("PATH")}
            )
        problems, told = look_at(_there(here, paths), kind, here.words), ""
    else:
        outlines, problems = _look(here, paths)
        told = counted(outlines, here.words)
    chosen = chosen_format(format)
    report = REPORTERS[chosen](problems, here.language, colour=colours())
    if chosen == "text" and told and not problems:
        report = f"{told}: {report}"
    click.echo(report, nl=False)
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(problem.severity in stopping for problem in problems))


def _look(here: Here, paths: Sequence[Path]) -> tuple["list[Outline]", list[Problem]]:
    from ..checks import check, check_some

    meant = _there(here, [_meant(here, path) for path in paths])
    places = [Path(os.path.normpath(Path.cwd() / path)) for path in meant]
    root = here.root_from(places[0]) if places else here.root
    named = [_looked_at(here, root, place) for place in places]
    settings = here.settings(root)
    entries = {parts[:2] for parts in named}
    only_entries = all(len(parts) == _ENTRY and parts[0] == "solutions" for parts in entries)
    with progress(here.words.text("Reading the registry")):
        if named and only_entries:
            part = check_some(settings, here.today, {id for _, id in entries})
        else:
            part = check(settings, here.today)
    outlines, problems = list(part.outlines.values()), list(part.problems)
    if not named or () in named:
        return outlines, problems
    folders = tuple("/".join((*parts, "")) for parts in named)
    return outlines, [x for x in problems if f"{x.path}/".startswith(folders)]


def _looked_at(here: Here, root: Path, place: Path) -> tuple[str, ...]:
    """The way to a place that is read, or has such below. Raises Refused: it would seem right."""
    from ..registry.ground import PLACES

    parts = _within(here, root, place)
    way = "".join(f"{part}/" for part in parts)
    for read in ("solutions/", *PLACES.values()):
        if f"{read.rstrip('/')}/".startswith(way) or way.startswith(f"{read.rstrip('/')}/"):
            return parts
    told = here.words.text(
        "%(path)s is not looked at, only solutions, vocabularies, criteria, policy.yml, "
        "reviewers.yml and maintainers.yml. Signed decisions are proven by registry verify; a file "
        "by itself is looked at with --as."
    )
    entry = f"solutions/{place.name}"
    near = entry if (root / entry).is_dir() else ""
    raise Refused(told % {"path": place} + asked_back(near, here.words))


def _meant(here: Here, path: Path) -> Path:
    """A path; or the folder of the solution whose id it is, as other commands name solutions."""
    if os.path.lexists(path) or len(path.parts) != 1:
        return path
    try:
        folder = here.root / "solutions" / path
    except Refused:
        return path
    return folder if folder.is_dir() else path


def _there(here: Here, paths: Sequence[Path]) -> Sequence[Path]:
    """The paths, each of which is there. Raises Refused."""
    for path in paths:
        if not os.path.lexists(path):
            raise Refused(here.words.text("%(path)s does not exist.") % {"path": path})
    return paths


def _within(here: Here, root: Path, place: Path) -> tuple[str, ...]:
    """The way to a place from the registry's root. Raises Refused where it is not in there."""
    for way in (place, place.parent.resolve() / place.name):
        if way.is_relative_to(root):
            return way.relative_to(root).parts
    told = here.words.text("%(path)s is not in the registry at %(root)s.")
    raise Refused(told % {"path": place, "root": root})
