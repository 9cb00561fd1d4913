"""Text of the wrong form: ids, addresses and words that are not in the list."""

import re
from typing import Final, get_args, get_origin

from pydantic import TypeAdapter

from solution_registry.model import text
from solution_registry.nearest import nearest, simplified
from solution_registry.problem import Problem

from .finding import Finding

_CODES: Final = {
    text.Slug: "bad-id",
    text.SnakeSlug: "bad-id",
    text.OrganisationName: "bad-organisation-id",
    text.Language: "bad-language",
    text.Country: "bad-country",
    text.Currency: "bad-currency",
    text.Email: "bad-email",
    text.Licence: "bad-licence",
    text.YearMonth: "bad-month",
    text.Url: "url-scheme",
}
"""Types of text with a pattern → the code for text that does not fit it."""

_BY_PATTERN: Final = {
    TypeAdapter(type_).json_schema()["pattern"]: code for type_, code in _CODES.items()
}
_SNAKE: Final = TypeAdapter(text.SnakeSlug).json_schema()["pattern"]
_LISTED: Final = 16
_LANGUAGES: Final = {
    word: tag
    for tag, words in {
        "sv": "svenska swedish svensk se-sv sv-se swe",
        "en": "engelska english engelsk en-gb en-us eng",
        "da": "danska danish dansk da-dk dan",
        "nb": "norska norwegian norsk nb-no nor",
        "fi": "finska finnish finsk fi-fi fin",
    }.items()
    for word in words.split()
}


def pattern(finding: Finding) -> Problem:
    """Text that does not have the form of its field."""
    wanted, value = str(finding.context["pattern"]), finding.value
    code = _BY_PATTERN.get(wanted, "bad-form")
    if finding.of_key:
        code = code if code == "bad-language" else "bad-name"
    example = finding.line(finding.spot.example)
    if code == "bad-language":
        near = _LANGUAGES.get(value.casefold().replace("_", "-"), "")
        return finding.problem(code, value=value, near=near)
    if code == "url-scheme" and re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?", value):
        return finding.problem(code, value=value, near=f"https://{value}")
    if code == "bad-id" and len(value) <= 64:
        slug = simplified(value)
        return finding.problem(
            code, value=value, near=slug.replace("-", "_") if wanted == _SNAKE else slug
        )
    if code == "bad-currency" and re.fullmatch("[A-Za-z]{2,3}", value):
        meant = {"KR": "SEK"}.get(value.upper(), value.upper())
        return finding.problem(code, value=value, near=meant)
    if code == "bad-country" and re.fullmatch("[A-Za-z]{2}", value):
        return finding.problem(code, value=value, near=value.lower())
    return finding.problem(code, value=value, example=example)


def address(finding: Finding) -> Problem:
    """A web address that hides where it leads, or is none."""
    return finding.problem(f"url-{finding.context['why']}", value=finding.value)


def choice(finding: Finding) -> Problem:
    """A word that is not in a closed list."""
    allowed = [str(term) for term in choices(finding)]
    if "True" in allowed:
        return finding.problem("only-true", value=finding.value, example=finding.line(True))
    if allowed == ["1"]:
        return finding.problem("schema-version", value=finding.value)
    if isinstance(finding.input, dict | list):
        code = "one-value-wanted" if isinstance(finding.input, list) else "text-wanted"
        return finding.problem(code, example=finding.line(finding.spot.example))
    near = nearest(finding.value, allowed, limit=2)
    listed = ", ".join(allowed[:_LISTED])
    return finding.problem("not-in-list", value=finding.value, near=", ".join(near), allowed=listed)


def choices(finding: Finding) -> tuple[object, ...]:
    """The closed list at a place; of a mixed type, what pydantic says."""
    asked = finding.spot.asked
    if str(get_origin(asked)) == "typing.Literal":
        return get_args(asked)
    return tuple(re.findall(r"'([^']*)'", str(finding.context.get("expected", ""))))
