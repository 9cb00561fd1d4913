"""The plugin's options in mkdocs.yml. The text below an option is its documentation."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from mkdocs.config import config_options as c
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from solution_registry.nearest import nearest
from solution_registry.settings.options import (
    a_day,
    an_email,
    names_by_language,
    some_languages,
    yes_or_no,
)
from solution_registry.site.policy import DIRECTIVES, STRICT, ContentSecurityPolicy
from solution_registry.site.settings import LANGUAGES

_SOURCE = re.compile(r"[^\s;,\"<>&]+")
T = TypeVar("T")


class ReadBy(BaseConfigOption[T]):
    """An option that a function reads, the same for the command line; the default for null."""

    def __init__(self, read: Callable[[object], T], default: T) -> None:
        """Take the function, which raises ValueError with a sentence."""
        super().__init__()
        self.read, self.otherwise = read, default
        self.default = default

    def run_validation(self, value: object) -> T:
        """Read a value. Raises ValidationError."""
        if value is None:
            return self.otherwise
        try:
            return self.read(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error


class WholeNumber(BaseConfigOption[int]):
    """A whole number between two others, both included."""

    def __init__(self, least: int, most: int, default: int) -> None:
        """Set the bounds."""
        super().__init__()
        self.least, self.most, self.default = least, most, default

    def run_validation(self, value: object) -> int:
        """Read a number. Raises ValidationError."""
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValidationError(f"Expected a whole number, not {value!r}.")
        if not self.least <= value <= self.most:
            raise ValidationError(
                f"Expected a number from {self.least} to {self.most}, not {value}."
            )
        return value


class SecurityPolicy(BaseConfigOption[ContentSecurityPolicy | None]):
    """The content security policy: true, false, or what it allows besides."""

    def __init__(self) -> None:
        """Set the default: what the site itself needs."""
        super().__init__()
        self.default = STRICT

    def run_validation(self, value: object) -> ContentSecurityPolicy | None:
        """Read the policy. Raises ValidationError."""
        if value is False:
            return None
        if value is True or isinstance(value, ContentSecurityPolicy):
            return STRICT if value is True else value
        if not isinstance(value, dict):
            raise ValidationError(
                "Expected true, false, or directives with what they allow besides, "
                f'such as img-src: ["https://images.example.org"], not {value!r}.'
            )
        return STRICT.extended(dict(map(_directive, value.items())))


def _directive(given: tuple[object, object]) -> tuple[str, tuple[str, ...]]:
    name, sources = given
    if name not in DIRECTIVES:
        near = nearest(str(name), sorted(DIRECTIVES), limit=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise ValidationError(f"{name!r} is no directive of a content security policy.{hint}")
    if isinstance(sources, str):
        sources = sources.split()
    if not isinstance(sources, list) or not all(map(_is_source, sources)):
        raise ValidationError(
            f"Expected a list of what {name} allows, each without blanks, commas and semicolons, "
            f"not {sources!r}."
        )
    return str(name), tuple(sources)


def _is_source(value: object) -> bool:
    return isinstance(value, str) and bool(_SOURCE.fullmatch(value))


class Options(Config):  # type: ignore[no-untyped-call] # of MkDocs
    """What an operator decides about the registry, under `plugins: - solution-registry:`."""

    root = c.Dir(exists=True, default=".")
    """The folder that holds `solutions/`, `policy/` and `schema/`, counted from mkdocs.yml."""

    languages = ReadBy[tuple[str, ...]](some_languages, default=LANGUAGES)
    """The languages of the site. The first one has the addresses without a prefix; hand-written
    pages in the others lie in `docs/<language>/`, under the same names."""

    site_names = ReadBy[Mapping[str, str]](names_by_language, default={})
    """What the site is called in its languages, where it is not `site_name` in all of them."""

    mailbox = ReadBy[str | None](an_email, default=None)
    """The mailbox to which those may send a file who have no account at the forge, for somebody who
    proposes it for them. Pages show it."""

    show_examples = ReadBy(yes_or_no, default=True)
    """Whether the fictional entries, which show every state, are part of the site."""

    examples_as_of = ReadBy[date | None](a_day, default=None)
    """The day on which fictional entries are evaluated, so that their states stay as they are.
    Without it, the day of the build."""

    page_size = WholeNumber(10, 200, default=50)
    """How many entries a list shows before it goes on on a next page."""

    stop_on = c.Choice(("error", "warning"), default="error")
    """What stops a build: errors in the registry's files, or warnings as well. `mkdocs serve`
    never stops: it shows what is wrong on the pages of the entries."""

    content_security_policy = SecurityPolicy()
    """What pages may load and run: `true`, from the site itself alone; `false`, nothing is said; or
    directives with what they allow besides. `mkdocs serve` says nothing: its reloading is a script
    within the page."""

    cache_dir = c.Dir(exists=False, default=".cache/solution-registry")
    """A folder for what need not be computed twice, counted from mkdocs.yml. It can be deleted at
    any time; the next build then takes longer."""
