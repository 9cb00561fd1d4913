"""The plugin's options in mkdocs.yml. The text below an option is its documentation."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from mkdocs.config import config_options as c
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from solution_registry.language import languages as languages_with_words
from solution_registry.nearest import nearest
from solution_registry.site.names import names_by_language, with_words
from solution_registry.site.policy import DIRECTIVES, STRICT, ContentSecurityPolicy

_SOURCE = re.compile(r"[^\s;,\"<>&]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Day(BaseConfigOption[date]):
    """A day, written as 2026-05-31, with or without quotes."""

    def run_validation(self, value: object) -> date:
        """Read a day. Raises ValidationError."""
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            if isinstance(value, str) and _DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError as error:
            raise ValidationError(f"{value!r} is no day of the calendar.") from error
        raise ValidationError(f"Expected a day such as 2026-05-31, not {value!r}.")


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


class Languages(BaseConfigOption[tuple[str, ...]]):
    """A list of languages that there are words for."""

    def __init__(self, default: tuple[str, ...]) -> None:
        """Set the default."""
        super().__init__()
        self.default = default

    def run_validation(self, value: Any) -> tuple[str, ...]:
        """Read the list. Raises ValidationError."""
        if not isinstance(value, list | tuple) or not value:
            raise ValidationError("Expected a list of languages, such as [sv, en, da].")
        try:
            for language in value:
                with_words(language, languages_with_words())
        except ValueError as error:
            raise ValidationError(str(error)) from error
        if len(set(value)) < len(value):
            raise ValidationError("A language is listed twice.")
        return tuple(value)


class Names(BaseConfigOption[Mapping[str, str]]):
    """A name by language, of languages that there are words for."""

    def __init__(self) -> None:
        """Set the default: none."""
        super().__init__()
        self.default = {}

    def run_validation(self, value: object) -> Mapping[str, str]:
        """Read the names. Raises ValidationError."""
        try:
            return names_by_language(value, languages_with_words())
        except ValueError as error:
            raise ValidationError(str(error)) from error


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

    languages = Languages(default=("sv", "en", "da"))
    """The languages of the site. The first one has the addresses without a prefix; hand-written
    pages in the others lie in `docs/<language>/`, under the same names."""

    site_names = Names()
    """What the site is called in its languages, where it is not `site_name` in all of them."""

    show_examples = c.Type(bool, default=True)
    """Whether the fictional entries, which show every state, are part of the site."""

    examples_as_of = c.Optional(Day())
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
