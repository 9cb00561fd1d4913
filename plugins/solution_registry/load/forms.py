"""Text of the wrong form: ids, addresses, dates, lengths and words that are not in the list."""

import re
from datetime import date
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
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "jan feb mar apr maj,may jun jul aug sep okt,oct nov dec".split(), start=1
    )
    for name in names.split(",")
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


def too_long(finding: Finding) -> Problem:
    """More characters than fit."""
    length = str(len(finding.input)) if isinstance(finding.input, str) else ""
    return finding.problem("text-too-long", max=str(finding.context["max_length"]), length=length)


def too_short(finding: Finding) -> Problem:
    """Fewer characters than make sense."""
    if not finding.value.strip():
        return finding.problem("blank-text")
    if str(finding.spot.example).startswith("https://"):
        return finding.problem("url-scheme", value=finding.value)
    return finding.problem(
        "text-too-short", value=finding.value, min=str(finding.context["min_length"])
    )


def blank(finding: Finding) -> Problem:
    """Nothing to read, or blanks at an end."""
    trimmed = finding.value.strip()
    return finding.problem("blank-at-end", value=trimmed) if trimmed else too_short(finding)


def line_break(finding: Finding) -> Problem:
    """Several lines where one is wanted."""
    return finding.problem("line-break")


def address(finding: Finding) -> Problem:
    """A web address that hides where it leads, or is none."""
    return finding.problem(f"url-{finding.context['why']}", value=finding.value)


def day(finding: Finding) -> Problem:
    """A date that is none, or is written otherwise."""
    value = finding.value
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return finding.problem("no-such-day", value=value)
    meant = _day_meant(value)
    return finding.problem("bad-date", value=value, example=finding.line(meant) if meant else "")


def _day_meant(value: str) -> str:
    """Read dates as people write them, where there is one way only to read them."""
    parts = re.fullmatch(
        r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].{0,30})?", value, re.ASCII
    )
    numbers = [int(part) for part in parts.groups()] if parts else []
    turned = re.fullmatch(r"(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})", value, re.ASCII)
    if turned and (int(turned[1]) > 12 or turned[1] == turned[2]):
        numbers = [int(turned[3]), int(turned[2]), int(turned[1])]
    spelt = re.fullmatch(r"(\d{1,2})\.? ([a-z]{3})[a-z]{0,7}\.? (\d{4})", value.lower(), re.ASCII)
    if spelt:
        numbers = [int(spelt[3]), _MONTHS.get(spelt[2], 0), int(spelt[1])]
    try:
        return date(*numbers).isoformat() if len(numbers) == 3 else ""
    except ValueError:
        return ""


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


def amount(finding: Finding) -> Problem:
    """A number outside its bounds."""
    context = finding.context
    least = context.get("ge", context.get("gt"))
    most = context.get("le", context.get("lt"))
    if least is not None:
        least = least + 1 if "gt" in context else least
        return finding.problem("number-too-small", value=finding.value, min=f"{least:g}")
    return finding.problem("number-too-large", value=finding.value, max=_plain(most))


def _plain(number: object) -> str:
    return f"{number:.0f}" if isinstance(number, int | float) else ""


def too_few(finding: Finding) -> Problem:
    """A list or mapping with nothing in it."""
    return finding.problem("empty-list", name=finding.name)


def too_many(finding: Finding) -> Problem:
    """A list or mapping with more than fits."""
    count = len(finding.input) if isinstance(finding.input, dict | list) else 0
    return finding.problem(
        "too-many-items", max=str(finding.context["max_length"]), count=str(count) if count else ""
    )
