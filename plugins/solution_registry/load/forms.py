"""Text of the wrong form: ids, addresses and words that are not in the list."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, get_args, get_origin

from pydantic import TypeAdapter

from solution_registry.model import text
from solution_registry.model.address import Email, Url, address_fault
from solution_registry.model.codes import THREE_LETTERS
from solution_registry.nearest import begun, nearest, simplified
from solution_registry.problem import Problem

from .fields import misplaced
from .finding import Finding
from .flow import quoted
from .own_words import labelled

_CODES: Final = {
    text.Slug: "bad-id",
    text.SnakeSlug: "bad-id",
    text.OrganisationName: "bad-organisation-id",
    text.Language: "bad-language",
    text.Country: "bad-country",
    text.Currency: "bad-currency",
    Email: "bad-email",
    text.Licence: "bad-licence",
    text.YearMonth: "bad-month",
    Url: "url-scheme",
}
"""Types of text with a pattern → the code for text that does not fit it."""

_LISTED: Final = 16


def _by_word(spellings: Mapping[str, str]) -> dict[str, str]:
    """The code that each of some words stands for."""
    return {word: code for code, words in spellings.items() for word in words.split()}


_COUNTRIES: Final[Mapping[str, str]] = _by_word(
    {
        "se": "sverige sweden",
        "dk": "danmark denmark da",
        "gb": "uk storbritannien",
        "no": "norge norway nb",
    }
)
_LANGUAGES: Final = _by_word(
    {
        "sv": "svenska swedish svensk se-sv sv-se",
        "en": "engelska english engelsk en-gb en-us",
        "da": "danska danish dansk da-dk dk",
        "nb": "norska norwegian norsk nb-no",
        "fi": "finska finnish finsk fi-fi",
    }
) | {longer: code for code, longer in THREE_LETTERS.items()}


@cache
def _codes() -> Mapping[str, str]:
    """Pattern → the code for text that does not fit it, as the types have it."""
    return {_pattern_of(wanted): code for wanted, code in _CODES.items()}


def _pattern_of(wanted: Any) -> str:
    return str(TypeAdapter(wanted).json_schema()["pattern"])


def pattern(finding: Finding) -> Problem:
    """Text that does not have the form of its field."""
    wanted, value = str(finding.context["pattern"]), finding.value
    code = _codes().get(wanted, "bad-form")
    if finding.of_key and code != "bad-language":
        return finding.problem("bad-name", value=value)
    mean = _MEANT.get(code)
    if mean is None:
        return finding.problem(code, value=value, example=finding.line(finding.spot.example))
    near = mean(value, wanted)
    if code == "bad-language" and finding.of_key and not near:
        there = misplaced(finding, finding.where[:-1])  # a line that stands a step too far in
        if there:
            return there
    # What is suggested has to be right itself.
    return finding.problem(code, value=value, near=near if re.match(wanted, near) else "")


def _name(value: str, wanted: str) -> str:
    slug = simplified(value)[:64].strip("-")
    return slug.replace("-", "_") if wanted == _pattern_of(text.SnakeSlug) else slug


def _language(value: str, _wanted: str) -> str:
    return _LANGUAGES.get(value.casefold().replace("_", "-"), "")


def _country(value: str, _wanted: str) -> str:
    return _COUNTRIES.get(value.casefold(), value.casefold())


def _currency(value: str, _wanted: str) -> str:
    return {"KR": "SEK", "SKR": "SEK", "DKR": "DKK", "€": "EUR"}.get(value.upper(), value.upper())


def _address(value: str, _wanted: str) -> str:
    scheme, colon, rest = value.partition(":")
    if scheme.lower() in ("http", "https"):
        return f"{scheme.lower()}{colon}{rest}"
    host, slash, path = value.partition("/")
    whole = f"https://{host.lower()}{slash}{path}"
    return "" if address_fault(whole) else whole


_MEANT: Final[Mapping[str, Callable[[str, str], str]]] = MappingProxyType(
    {
        "bad-id": _name,
        "bad-organisation-id": _name,
        "bad-language": _language,
        "bad-country": _country,
        "bad-currency": _currency,
        "url-scheme": _address,
    }
)
"""Code → what a value, and the pattern it does not fit, was probably meant to be."""


def address(finding: Finding) -> Problem:
    """A web address that hides where it leads, or is none."""
    why = str(finding.context["why"])
    near = _address(finding.value, "") if why == "scheme" else ""
    return finding.problem(f"url-{why}", value=finding.value, near=near)


def short_address(finding: Finding) -> Problem:
    """A web address that is too short to be one: its beginning is missing, or all but that."""
    if finding.value.lower().startswith(("https://", "http://")):
        return finding.problem("url-form", value=finding.value)
    return finding.problem("url-scheme", value=finding.value, near=_address(finding.value, ""))


def choice(finding: Finding) -> Problem:
    """A word that is not in a closed list."""
    allowed = [str(term) for term in choices(finding)]
    if "True" in allowed:
        return finding.problem("only-true", value=finding.value, example=finding.line(True))
    if allowed == ["1"]:
        value = quoted(finding.value) if isinstance(finding.input, str) else finding.value
        return finding.problem("schema-version", value=value)
    known = labelled(tuple(allowed))
    near = nearest(finding.value, known, limit=2) or begun(finding.value, known)
    listed = ", ".join(allowed[:_LISTED])
    return finding.problem("not-in-list", value=finding.value, near=", ".join(near), allowed=listed)


def choices(finding: Finding) -> tuple[object, ...]:
    """The closed list at a place; of a mixed type, what pydantic says."""
    asked = finding.spot.asked
    if str(get_origin(asked)) == "typing.Literal":
        return get_args(asked)
    return tuple(re.findall(r"'([^']*)'", str(finding.context.get("expected", ""))))
