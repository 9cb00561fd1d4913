"""Where a command runs: in which registry, on which day, in which language."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..language import Words, languages
from .choice import Choice
from .complaint import Refused
from .place import NoRegistry, find_root
from .progress import progress
from .today import NotADay, today

if TYPE_CHECKING:
    from ..registry import Registry
    from ..settings import Settings
    from ..site import SiteSettings

_META = "solution_registry."


class Here:
    """Where a command runs. What it needs is looked up when it is asked for."""

    def __init__(self, words: Words, given: Mapping[str, Any]) -> None:
        """Take the options that every command has from click's ``meta``."""
        self.words = words
        self._given = {
            key.removeprefix(_META): value for key, value in given.items() if key.startswith(_META)
        }

    @property
    def language(self) -> str:
        """The language that is spoken."""
        return self.words.language

    @cached_property
    def text_language(self) -> str:
        """The language of texts that are written: the registry's first. Raises Refused."""
        return self.settings().languages[0]

    @cached_property
    def root(self) -> Path:
        """The registry's folder. Raises Refused where there is none."""
        return self.root_from(Path.cwd())

    def root_from(self, place: Path) -> Path:
        """The registry's folder: the one given, or that around a place. Raises Refused."""
        given = self._given.get("root")
        try:
            return find_root(Path(given).resolve() if given else place, exactly=bool(given))
        except NoRegistry as none:
            told = self.words.text(
                "There is no registry at %(path)s: no folder solutions/ or policy/. "
                "Go to one, or name it with --root."
            )
            raise Refused(told % {"path": none.path}) from None

    def bytes_of(self, path: str) -> bytes | None:
        """The bytes of a file, by its path from the root; None where there is none to read."""
        try:
            return (self.root / path).read_bytes()
        except OSError:
            return None

    @cached_property
    def today(self) -> date:
        """The day: as given, of SOURCE_DATE_EPOCH, or of the clock. Raises Refused."""
        return self._day(self._given.get("today"))

    def day(self, given: str | None) -> date | None:
        """A day that somebody gives; None where nobody does. Raises Refused."""
        return self._day(given) if given else None

    def _day(self, given: str | None) -> date:
        try:
            return today(given, os.environ)
        except NotADay as wrong:
            told = self.words.text("%(value)s is not a day, as 2026-03-01.")
            raise Refused(told % {"value": wrong.value}) from None

    @property
    def cached(self) -> bool:
        """Whether what was learnt before may be used."""
        return not self._given.get("no_cache")

    def settings(self, root: Path | None = None) -> "Settings":
        """What the operator has decided in mkdocs.yml. Raises Refused."""
        from ..settings.file import read_settings

        with self.reading_settings():
            return read_settings(root or self.root, cached=self.cached)

    def site(self) -> "SiteSettings":
        """What is known of the registry's site. Raises Refused."""
        from .settings_file import read_site

        with self.reading_settings():
            return read_site(self.root)

    @contextmanager
    def reading_settings(self, of: str = "") -> Iterator[None]:
        """Say why settings cannot be read; ``of`` begins that, where it says whose they are.

        Raises:
            Refused: where they cannot be.
        """
        from ..settings.file import WrongSettings

        try:
            yield
        except WrongSettings as wrong:
            told = self.words.text("The settings cannot be read: %(why)s")
            raise Refused(told % {"why": f"{of}{wrong}"}) from None

    def read(self) -> "Registry":
        """Read the whole registry and check it; what cannot be read is told on standard error."""
        from ..checks import read_checked
        from ..model.day import proven_on
        from ..verify.present import present
        from ..wording import sentence

        settings = self.settings()
        with progress(self.words.text("Reading the registry")):
            day = proven_on(self.today, datetime.now().astimezone())
            proofs = present(settings.root, settings.cache, day)
            registry = read_checked(settings, self.today, proofs)
        for problem in proofs.undecided:
            told = self.words.text("%(path)s is not as it was decided, and what was decided holds")
            why = sentence(problem, self.language).what
            click.echo(f"registry: {told % {'path': problem.path}}: {why}", err=True)
        unverified = registry.unverified
        if proofs.refused and unverified:
            told = self.words.text("No certification is shown as valid: %(why)s")
            why = sentence(proofs.refused, self.language).what
            click.echo(f"registry: {told % {'why': why}}", err=True)
        elif unverified:
            told = self.words.plural(
                "%(count)s decision is not verified, and no status rests on it; "
                "see: registry verify",
                "%(count)s decisions are not verified, and no status rests on them; "
                "see: registry verify",
                len(unverified),
            )
            click.echo(f"registry: {told % {'count': len(unverified)}}", err=True)
        if registry.broken:
            told = self.words.plural(
                "%(count)s entry cannot be read and is left out; see: registry validate",
                "%(count)s entries cannot be read and are left out; see: registry validate",
                len(registry.broken),
            )
            click.echo(f"registry: {told % {'count': len(registry.broken)}}", err=True)
        return registry


def everywhere(words: Words) -> list[click.Option]:
    """The options that every command has, before and after its name."""
    _ = words.text

    def option(*names: str, **rest: Any) -> click.Option:
        return click.Option(list(names), expose_value=False, callback=_keep, **rest)

    return [
        option(
            "--root",
            metavar=_("FOLDER"),
            help=_("The registry; otherwise the nearest folder above with solutions/ or policy/."),
        ),
        option(
            "--lang",
            type=Choice(languages(), words),
            metavar="|".join(languages()),
            help=_("The language to speak; otherwise that of REGISTRY_LANG, LC_ALL or LANG."),
        ),
        option("--today", metavar=_("DAY"), help=_("Another day than today, as 2026-03-01.")),
        option("--no-cache", is_flag=True, default=None, help=_("Read every file anew.")),
    ]


def given_root(ctx: click.Context) -> str | None:
    """What was given for ``--root``."""
    root: str | None = ctx.meta.get(f"{_META}root")
    return root


def _keep(ctx: click.Context, option: click.Parameter, value: Any) -> None:
    """Keep what is given, before the name of the command or after it."""
    if value is not None and option.name:
        ctx.meta[_META + option.name] = value
