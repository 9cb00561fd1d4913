"""Fields that are missing, unknown, in the wrong place, or computed rather than written."""

from collections.abc import Mapping
from typing import Final

from pydantic.fields import FieldInfo

from solution_registry.nearest import nearest
from solution_registry.problem import FieldPath, Problem
from solution_registry.source.mistakes import LIST_MARK

from .finding import Finding, shown
from .own_words import titled
from .shape import elsewhere, in_row, rows_with, spot

COMPUTED: Final = frozenset(
    {"certification", "certified", "level", "quadrant", "state", "status", "verified"}
)
"""Words for what the registry works out from records and dates (certification.md)."""

RENAMED: Final = {
    "area": "service_areas",
    "category": "service_areas",
    "categories": "service_areas",
    "cost": "costs",
    "landingurl": "reuse.homepage",
    "license": "reuse.licence",
    "municipality": "lead",
    "organisation": "lead",
    "owner": "lead",
    "phase": "lifecycle",
    "principal": "lead",
    "short_description": "summary",
    "shortdescription": "summary",
    "stage": "lifecycle",
    "title": "name",
    "type": "kind",
    "url": "reuse.homepage",
}
"""What other formats call fields of a solution, at the top of the file."""

_LISTED: Final = 24


def missing(finding: Finding) -> Problem:
    """A required field is not there."""
    return finding.problem(
        "missing-field", name=finding.name, example=finding.line(finding.spot.example)
    )


def _state_of_a_part(name: str, known: Mapping[str, object]) -> tuple[str, ...]:
    """Parts have a state of their own; only that of the whole is computed."""
    return ("state",) if name == "status" and "state" in known else ()


def _longer_name(name: str, known: Mapping[str, FieldInfo]) -> tuple[str, ...]:
    """The field that has the word in its name: ``year`` → ``price_year``.

    Of several the one that has to be there; none where that says nothing either.
    """
    fit = [one for one in known if name in one.split("_")]
    needed = [one for one in fit if known[one].is_required()]
    return next((tuple(one) for one in (fit, needed) if len(one) == 1), ())


def misplaced(finding: Finding, where: FieldPath) -> Problem | None:
    """A name that is a field's elsewhere; None where it is none, or ``where`` is in a row."""
    name = finding.name
    places = elsewhere(finding.root).get(name)
    if not places or in_row(finding.root, where):
        return None
    rows = ", ".join(rows_with(finding.root, where))
    within = "" if rows else ", ".join([one for one in places if one != name][:3])
    outermost = "" if rows or name not in places else name
    return finding.problem(
        "misplaced-field", name=shown(name), place=within, outermost=outermost, rows=rows
    )


def unknown(finding: Finding) -> Problem:
    """A field that the model does not have here."""
    name, owner = finding.name, spot(finding.root, finding.where[:-1]).model
    known: Mapping[str, FieldInfo] = owner.model_fields if owner else {}
    shown_name = shown(name)
    if mark := LIST_MARK.match(name):
        return finding.problem("list-mark", mark=mark[1], text=f"{shown(mark[2])}: …")
    near = (
        nearest(name, titled(owner) if owner else {}, limit=1)
        or _state_of_a_part(name, known)
        or _longer_name(name, known)
    )
    if name in COMPUTED and not near and len(finding.where) == 1:
        return finding.problem("computed-field", name=shown_name)
    if near:
        return finding.problem("unknown-field", name=shown_name, near=near[0])
    if there := misplaced(finding, finding.where):
        return there
    use = RENAMED.get(name.casefold().replace("-", "_")) if len(finding.where) == 1 else None
    if use and use.split(".")[0] in finding.root.model_fields:
        return finding.problem("renamed-field", name=shown_name, place=use)
    allowed = ", ".join(known) if len(known) <= _LISTED else ""
    return finding.problem("unknown-field", name=shown_name, allowed=allowed)
