"""Values of the wrong kind: a number where text is wanted, text where a list is wanted."""

import re
from typing import Final

from solution_registry.model.base import Model
from solution_registry.problem import Problem

from .finding import Finding
from .shape import Spot, limits

_WORDS: Final = {
    "true": ("true", "yes", "y", "on", "1", "ja", "sant", "sandt"),
    "false": ("false", "no", "n", "off", "0", "nej", "falskt", "falsk"),
}
_AMOUNT: Final = re.compile(
    r"(-?[1-9][0-9]{0,2}(?:[\s.,'_][0-9]{3})+|-?[0-9]{1,15})"
    r"\s?(?:(?:kr|sek|dkk|nok|eur|st|stk|h|tim|timmar|timer|hours)\.?|:-|,-)?",
    re.IGNORECASE,
)
"""A number as people write it: with marks between thousands (in Danish a point), and a unit that
says nothing of its size: thousands, millions, and sums a month are another number."""
_AND: Final = frozenset({"&", "and", "og", "och"})
_LANGUAGES: Final = frozenset({"sv", "en", "da", "nb", "nn", "no", "fi", "de"})


def single(finding: Finding) -> Problem:
    """A single value is wanted, whatever its kind, and fields or a list stand there."""
    value, example = finding.input, finding.spot.example
    if isinstance(value, list):
        only = value[0] if value and isinstance(value[0], str) else example
        return finding.problem("not-a-list", example=finding.line(only))
    if isinstance(value, dict) and value.keys() <= _LANGUAGES and finding.error == "string_type":
        one = next((item for item in value.values() if isinstance(item, str)), example)
        return finding.problem("one-text-wanted", example=finding.line(one))
    return finding.problem("single-value-wanted", example=finding.line(example))


def text(finding: Finding) -> Problem:
    """Text is wanted."""
    return finding.problem("quote-it", value=finding.value)


def mapping(finding: Finding) -> Problem:
    """Fields within are wanted, or text by language."""
    if not finding.where:
        return finding.problem("fields-wanted")
    here = finding.spot
    if here.is_per_language:
        texts = _by_language(finding.input) if isinstance(finding.input, str) else {"sv": "…"}
        return finding.problem("languages-wanted", value=finding.value, example=finding.line(texts))
    return finding.problem("mapping-wanted", example=finding.line(here.example))


def _by_language(value: str) -> dict[str, str]:
    """A text by its language; the languages that its lines begin with, or else Swedish."""
    lines = [line.partition(": ") for line in value.strip().splitlines()]
    if all(language in _LANGUAGES and text.strip() for language, _, text in lines):
        return {language: text.strip() for language, _, text in lines}
    return {"sv": value}


def _parts(value: str, here: Spot) -> list[str]:
    """What is listed: with commas, or, where each is one word, as ids are, with blanks between."""
    parts = [part.strip() for part in value.split(",") if part.strip()]
    wanted = [p for one in limits(here.field) if (p := _pattern(one))] if here.field else []
    words = [word for word in re.split(r"[\s,;]+", value) if word and word not in _AND]
    as_ids = bool(wanted) and all(re.match(form, word) for word in words for form in wanted)
    return words if words and as_ids else parts


def _pattern(limit: object) -> str:
    return str(getattr(limit, "pattern", None) or "")


def sequence(finding: Finding) -> Problem:
    """A list is wanted."""
    value, example = finding.input, finding.spot.example
    if isinstance(value, str) and finding.spot.is_list:
        parts = _parts(value, finding.spot)
        wanted: type[Model] | object = example[0] if isinstance(example, list) else None
        if isinstance(wanted, str) and len(value) <= 200:
            example = parts
        elif isinstance(wanted, dict) and set(wanted) == {"sv"} and len(value) <= 200:
            example = [{"sv": value}]
    elif isinstance(value, dict) and value:
        return finding.problem("list-of-rows-wanted", example=finding.line(example))
    return finding.problem("list-wanted", example=finding.line(example))


def whole(finding: Finding) -> Problem:
    """A whole number is wanted."""
    value, wanted = finding.input, None
    text = value if isinstance(value, str) else finding.written
    if found := _AMOUNT.fullmatch(text):
        wanted = int(re.sub(r"[^0-9-]", "", found[1]))
    elif isinstance(value, float) and value.is_integer():
        wanted = int(value)
    return _number(finding, "whole-number-wanted", wanted)


def decimal(finding: Finding) -> Problem:
    """A number is wanted."""
    value, wanted = finding.input, None
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,15}([.,]\d{1,15})?", value, re.ASCII):
        wanted = float(value.replace(",", "."))
    return _number(finding, "number-wanted", wanted)


def _number(finding: Finding, code: str, meant: float | None) -> Problem:
    near = finding.line(meant)
    example = "" if near else finding.line(finding.spot.example)
    return finding.problem(code, value=finding.value, near=near, example=example)


def yes_or_no(finding: Finding) -> Problem:
    """``true`` or ``false`` is wanted."""
    word = finding.value.casefold()
    meant = next((name for name, words in _WORDS.items() if word in words), "")
    example = finding.line(meant == "true") if meant else ""
    return finding.problem("true-or-false-wanted", value=finding.value, example=example)
