"""Too much or too little: texts, lists and numbers outside their bounds."""

from solution_registry.model.text import says_something
from solution_registry.problem import Problem

from .finding import Finding
from .forms import short_address


def too_long(finding: Finding) -> Problem:
    """More characters than fit."""
    length = str(len(finding.input)) if isinstance(finding.input, str) else ""
    return finding.problem("text-too-long", max=str(finding.context["max_length"]), length=length)


def too_short(finding: Finding) -> Problem:
    """Fewer characters than make sense."""
    if not finding.value.strip():
        return finding.problem("blank-text")
    if str(finding.spot.example).startswith("https://"):
        return short_address(finding)
    return finding.problem(
        "text-too-short", value=finding.value, min=str(finding.context["min_length"])
    )


def blank(finding: Finding) -> Problem:
    """Nothing to read, or blanks at an end."""
    trimmed = finding.value.strip()
    if trimmed == finding.value or not says_something(trimmed):
        return finding.problem("blank-text")
    if len(trimmed.splitlines()) > 1:
        return line_break(finding)
    return finding.problem("blank-at-end", value=trimmed)


def filler(finding: Finding) -> Problem:
    """A text that only fills a gap."""
    return finding.problem("placeholder", value=finding.value.strip())


def line_break(finding: Finding) -> Problem:
    """Several lines where one is wanted; with what they are on one, which is no longer."""
    joined = " ".join(finding.value.split())
    return finding.problem(
        "line-break", example=finding.line(joined) if says_something(joined) else ""
    )


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
