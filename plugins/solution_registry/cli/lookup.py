"""Finding what a person names: an organisation by id or name, a term by id; or what was meant."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..language import Words
from ..problem import Problem
from ..registry import Vocabulary
from ..registry.successors import has_ended, on_day
from ..wording import sentence
from .ask import tell
from .complaint import Refused, asked_back, did_you_mean, or_listed

_UNKNOWN: Mapping[str, str] = {
    "service_areas": "There is no service area %(value)s.",
    "platforms": "There is no platform %(value)s.",
    "countries": "There is no country %(value)s in the register.",
}
"""What is said of a name that is none in a vocabulary (English msgids)."""


def organisation_in(known: Vocabulary, value: str, words: Words, today: date | None = None) -> str:
    """The id of an organisation that is named by its id, code or name. Raises Refused.

    On a day, a name is not that of one which has ended by then: who has come after it is offered.
    """
    if value in known.organisations:
        return value
    meant = known.called.meant(value, today)
    if meant.certain:
        return meant.certain
    told = words.text("There is no organisation %(value)s in the register.") % {"value": value}
    if meant.ended:
        ended = words.text("Has ended: {ended}.").format(ended=known.called.told(meant.ended))
        told = f"{told} {ended}"
    raise Refused(told + asked_back(known.called.told(meant.perhaps), words))


def organisation_asked_for(known: Vocabulary, value: str, words: Words) -> str:
    """The same to look for: of those with a name, the one that is called just so, which is told.

    Who writes Stockholm means the municipality; the region is Region Stockholm. Raises Refused.
    """
    perhaps = () if value in known.organisations else known.called.meant(value).perhaps
    same = [id for id in perhaps if known.organisations[id].name.casefold() == value.casefold()]
    if len(same) != 1:
        return organisation_in(known, value, words)
    told = words.text("%(value)s is taken for %(one)s, but could also be %(others)s.")
    one, others = known.called.told(same), known.called.told(x for x in perhaps if x not in same)
    tell(told % {"value": value, "one": one, "others": others})
    return same[0]


def organisation_to_write(known: Vocabulary, value: str, words: Words, today: date) -> str:
    """The same for a file that is to name it. Raises Refused, with how to add one that is new.

    Of one that has ended, and is named by its id, that is told.
    """
    try:
        found = organisation_in(known, value, words, today)
    except Refused as refused:
        if known.called.meant(value, today).perhaps:
            raise
        unknown = Problem("unknown-organisation", "", values={"value": value})
        fix = sentence(unknown, words.language).fix.splitlines()
        raise Refused("\n  → ".join((refused.message, *fix))) from None
    if has_ended(known.organisations[found], today):
        after = filter(None, [on_day(found, known.organisations, today)])
        values = {"value": known.named(found), "successor": known.called.told(after)}
        said = sentence(Problem("organisation-expired", "", values=values), words.language)
        tell("\n  → ".join((said.what, *said.fix.splitlines())))
    return found


def term_in(known: Vocabulary, name: str, value: str, words: Words) -> str:
    """The id of a term, which is named by it or by its name in any language. Raises Refused."""
    terms: Mapping[str, Any] = getattr(known, name)
    if value in terms:
        return value
    from ..search.meant import meant

    found = meant(value, known, name)
    if found.certain:
        return found.certain
    near = asked_back(", ".join(found.perhaps), words)
    raise Refused(_unknown(name, value, words) + or_listed(near, terms, words))


def terms_in(known: Vocabulary, name: str, value: str, words: Words) -> list[str]:
    """The same of several: parted by commas, or by blanks where no name has any. Raises Refused."""
    try:
        return [term_in(known, name, value, words)]
    except Refused:
        some = value.split(",") if "," in value else value.split()
        if len(some) < 2:
            raise
    return [term_in(known, name, one.strip(), words) for one in some if one.strip()]


def country_in(known: Vocabulary, value: str, words: Words) -> str:
    """The code of a country that organisations are in. Raises Refused where there is none such."""
    there = dict.fromkeys(sorted({one.country for one in known.organisations.values()}))
    code = value.casefold()
    if code in there:
        return code
    near = did_you_mean(code, list(there), words)
    raise Refused(_unknown("countries", value, words) + or_listed(near, there, words))


def _unknown(name: str, value: str, words: Words) -> str:
    return words.text(_UNKNOWN[name]) % {"value": value}


def solution_there(
    root: Path, value: str, words: Words, named: Mapping[str, str] = MappingProxyType({})
) -> str:
    """The id of a solution that has its file in a registry. Raises Refused where there is none.

    ``named`` leads from names to ids, of which the nearest is offered.
    """
    known = sorted(path.parent.name for path in root.glob("solutions/*/solution.yml"))
    return solution_in(dict.fromkeys(known), value, words, named)


def solution_in(
    known: Mapping[str, Any],
    value: str,
    words: Words,
    named: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The id of a solution. Raises Refused where there is none such, and offers the nearest."""
    if value in known:
        return value
    told = words.text("There is no solution %(value)s.") % {"value": value}
    raise Refused(told + did_you_mean(value, {**named, **{id: id for id in known}}, words))


def not_shown(id: str, words: Words) -> str:
    """Why an example is not looked at in a registry that shows none."""
    told = words.text(
        "%(id)s is an example, and this registry shows none: show_examples in mkdocs.yml."
    )
    return told % {"id": id}
